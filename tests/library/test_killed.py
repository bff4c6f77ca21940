"""Whatever ends an update, the library opens, and the next run completes it to what a run without that makes."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryFile

import pytest

from reader.library.cache import DATABASE, NoLibraryError
from reader.library.updating import update
from reader.library.writing import Writer
from tests.forks import Forked
from tests.library.making import Place, letter, place_in

_ASKED = ("万元", "19万元", "1", "money>=10万", "第7个 or 第8个", "-第3个", "signed>2000")
_BATCH = 4


class Ended(BaseException):
    """Stands for the end of the process."""


def first(place: Place) -> None:
    place.write({f"{number:02}.txt": letter(f"安排资金{number}万元。", number) for number in range(14)})


def second(place: Place) -> None:
    """Some files are changed, some gone, some new, and one that was gone is there again."""
    place.write({f"{number:02}.txt": letter(f"安排资金{number}9万元。", number) for number in range(0, 14, 3)})
    place.write({f"new{number}.txt": letter(f"安排补助{number}万元。", 40 + number) for number in range(5)})
    for number in range(1, 14, 3):
        (place.folder / f"{number:02}.txt").unlink(missing_ok=True)


def answers_of(place: Place) -> dict[str, list[str]]:
    return {asked: sorted(place.names(asked)) for asked in _ASKED}


def is_sound(place: Place) -> None:
    """The library opens, or was never made; each reply that is in it is whole."""
    with suppress(NoLibraryError), place.opened() as library:
        stored = library.stored_of([row[0] for row in library.rows.execute("SELECT id FROM reply")])
        texts = {library.text(each)[0] for each in stored.values()}
        assert len(place.found("万元")) == len(texts)
        assert all(found.paths for found in place.found(""))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What is found in a library that was made at once."""
    place = place_in(tmp_path_factory.mktemp("whole"), {})
    first(place)
    second(place)
    place.update()
    return answers_of(place)


STEPS = ("_sync_texts", "_commit_index", "_commit_rows")


def ending_at(step: str, nth: int, *, behind: bool, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a step of a commit be the last thing that a writer does, the n-th time that it comes to it."""
    done: Callable[[Writer], None] = getattr(Writer, step)
    times = count()

    def last(writer: Writer) -> None:
        is_last = next(times) == nth
        if not is_last or behind:
            done(writer)
        if is_last:
            raise Ended

    with monkeypatch.context() as patch:
        patch.setattr(Writer, step, last)
        yield


@pytest.mark.parametrize("behind", [False, True])
@pytest.mark.parametrize("nth", [0, 1])
@pytest.mark.parametrize("step", STEPS)
def test_an_end_at_any_step_of_a_commit_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole: dict[str, list[str]], step: str, nth: int, behind: bool
) -> None:
    place = place_in(tmp_path, {})
    for change in (first, second):
        change(place)
        for _patched in ending_at(step, nth, behind=behind, monkeypatch=monkeypatch):
            with pytest.raises(Ended):
                place.update(batch=_BATCH)
        is_sound(place)
        if change is first:
            place.update(batch=_BATCH)
    place.update(batch=_BATCH)

    is_sound(place)
    assert answers_of(place) == whole
    assert place.update().read == 0


_UPDATE = """
import sys
from pathlib import Path
from reader.library.updating import update
from reader.library.writing import Writer

def telling(done):
    def tell(*arguments):
        print(flush=True)
        return done(*arguments)
    return tell

for step in ("_begin", "put", "_sync_texts", "_commit_index", "_commit_rows"):
    setattr(Writer, step, telling(getattr(Writer, step)))
cache, folder = map(Path, sys.argv[1:])
update(cache, [folder], jobs=1, batch=4)
"""


def kill_at_random(place: Place, chance: Random) -> None:
    """Update in a process of its own that is killed soon after it began some step, which it tells."""
    with TemporaryFile() as errors:
        reading, printed = os.pipe()
        child = Forked(_UPDATE, [str(place.cache), str(place.folder)], [0, printed, errors])
        os.close(printed)
        with os.fdopen(reading) as told:
            for _line in range(chance.randrange(32)):
                told.readline()
            for _moment in range(chance.randrange(50_000)):
                pass
            child.kill()
        child.wait()


@pytest.mark.parametrize("seed", range(4))
def test_kills_at_random_moments_lose_nothing(tmp_path: Path, whole: dict[str, list[str]], seed: int) -> None:
    chance = Random(seed)
    place = place_in(tmp_path, {})
    for change in (first, second):
        change(place)
        kill_at_random(place, chance)
        is_sound(place)
    report = update(place.cache, [place.folder], jobs=1)

    assert report.unread == ()
    assert answers_of(place) == whole
    with closing(sqlite3.connect(place.cache / DATABASE)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_the_annotations_database_is_never_made(tmp_path: Path, home: Path) -> None:
    place = place_in(tmp_path, {"1.txt": letter("安排资金1万元。")})
    place.update()
    place.found("万元")

    assert not list(home.rglob("annotations.db*"))
