"""Indexes that things are looked up by are made when most of a library is there."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import updating
from reader.library.cache import DATABASE
from reader.library.schema import LOOKED_UP
from reader.library.updating import Progress, update
from tests.library.making import Place, letter, place_in

_ASKED = ("money>=3万", "payer:财政厅 year:2023", "cites:青财农〔2019〕3号", "due:2024", "2万元")


@pytest.fixture(autouse=True)
def any_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updating, "_MANY", 1)


def indexes(place: Place) -> set[str]:
    with closing(sqlite3.connect(place.cache / DATABASE)) as rows:
        return {name for (name,) in rows.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}


def of_eight(folder: Path) -> Place:
    words = "2023年，省财政厅安排资金{0}万元。将于2024年6月底前完成。按《办法》（青财农〔2019〕{0}号）执行。"
    return place_in(folder, {f"{number}.txt": letter(words.format(number), number) for number in range(1, 9)})


def _sums(place: Place) -> list[tuple[str, int]]:
    """The files that are in it, with the number in each."""
    return [(name, int(Path(name).stem)) for name in place.names("")]


def broken_off(place: Place) -> None:
    """Update it until its second half is to be read."""

    def stop(progress: Progress) -> None:
        if progress.done >= 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update(place.cache, [place.folder], jobs=1, batch=2, progress=stop)


def test_what_broke_off_is_found_without_indexes_and_the_next_run_makes_them(tmp_path: Path) -> None:
    place = of_eight(tmp_path)
    broken_off(place)
    assert indexes(place).isdisjoint(LOOKED_UP)
    there = {name for name, in_it in _sums(place) if in_it >= 3}
    assert there
    assert set(place.names("money>=3万")) == there

    place.update()

    assert indexes(place).issuperset(LOOKED_UP)
    whole = place._replace(cache=tmp_path / "whole")
    whole.update()
    assert [place.names(asked) for asked in _ASKED] == [whole.names(asked) for asked in _ASKED]
    assert all(map(place.names, _ASKED))


def test_making_the_indexes_is_broken_off_between_two_and_the_next_run_makes_the_rest(tmp_path: Path) -> None:
    place = of_eight(tmp_path)

    def stop(_progress: Progress) -> None:
        if len(indexes(place).intersection(LOOKED_UP)) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update(place.cache, [place.folder], jobs=1, batch=2, progress=stop)
    assert len(indexes(place).intersection(LOOKED_UP)) == 3
    assert update(place.cache, [place.folder], jobs=1).read == 0
    assert indexes(place).issuperset(LOOKED_UP)


def test_a_few_more_files_take_their_places_in_the_indexes_that_are_there(tmp_path: Path) -> None:
    place = of_eight(tmp_path)
    place.update()
    place.write({f"{number}.txt": letter(f"安排资金{number}万元。", number) for number in (9, 10)})
    seen: list[set[str]] = []

    update(place.cache, [place.folder], jobs=1, progress=lambda _progress: seen.append(indexes(place)))

    assert all(each.issuperset(LOOKED_UP) for each in seen)
    assert place.names("money>=9万") == ["10.txt", "9.txt"]
