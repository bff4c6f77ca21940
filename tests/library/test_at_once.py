"""Two processes update one library while a third one annotates its replies: nothing that was read or said is lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.library.cache import DATABASE
from reader.library.query import parse
from reader.library.searching import Search
from reader.noting import Noting
from reader.store import open_store
from tests.forks import talk_together
from tests.library.making import TODAY, Place, letter

_ROUNDS, _EACH = 3, 4
_FIRST = {"left": 0, "right": 50}
"""The numbers of the letters in two folders begin with these."""

_BEGIN = f"""
import sys
from contextlib import closing
from pathlib import Path
from reader.annotations import Kind
from reader.editing import Notebook
from reader.library.updating import update
from reader.store import open_store
from reader.understanding import first_look
from tests.examples import span_of
from tests.library.making import Place, letter

work, folder, first, rounds, each = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), {_ROUNDS}, {_EACH}
print("ready", flush=True)
sys.stdin.readline()
exec(work)
print("done")
"""
# In each round there are new files, and one of the last round is gone.
_UPDATE = """
place = Place(folder / sys.argv[4], folder / "cache")
for start in range(first, first + rounds * each, each):
    numbers = range(start, start + each)
    place.write({f"{number}.txt": letter(f"安排资金{number}万元。", number) for number in numbers})
    if start > first:
        (place.folder / f"{start - 1}.txt").unlink()
    update(place.cache, [place.folder], are_all=False, jobs=1, batch=2)
"""
_ANNOTATE = """
for number in range(first, first + rounds * each):
    text = letter(f"安排资金{number}万元。", number)
    with closing(open_store(folder / "annotations.db")) as store:
        span = span_of(text, f"资金{number}万元")
        Notebook(store, first_look(text), None, "季").add(span, Kind.FUNDING, f"第{number}条")
"""


def test_what_two_read_and_a_third_one_says_meanwhile_is_all_there(tmp_path: Path) -> None:
    updates = [[_UPDATE, str(tmp_path), str(first), name] for name, first in _FIRST.items()]
    talk_together(_BEGIN, *updates, [_ANNOTATE, str(tmp_path), str(_FIRST["left"])])

    said = range(_ROUNDS * _EACH)
    kept = {
        first + number
        for first in _FIRST.values()
        for number in said
        if number % _EACH != _EACH - 1 or number + 1 == len(said)
    }
    place = Place(tmp_path, tmp_path / "cache")
    assert {int(path.stem) for path in tmp_path.rglob("*.txt")} == kept
    with place.opened() as library, closing(Noting(tmp_path / "annotations.db")) as noting:
        stored = library.stored_of(list(library.shelves.replies))
        texts = {library.plain_text(each) for each in stored.values()}
        found = list(Search(library, parse("has:notes 资金"), TODAY, limit=100, notes=noting.notes()))
    assert texts == {letter(f"安排资金{number}万元。", number) for number in kept}
    assert {int(Path(each.paths[0]).stem): each.noted for each in found} == dict.fromkeys(kept & set(said), 1)
    with closing(open_store(tmp_path / "annotations.db")) as store:
        notes = [annotation.note for _reply, annotation in store.all_annotations()]
    assert sorted(notes) == sorted(f"第{number}条" for number in said)
    with closing(sqlite3.connect(place.cache / DATABASE)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    report = place.update(*(tmp_path / name for name in _FIRST))
    assert (report.replies, report.read, report.removed, report.unread) == (len(kept), 0, 0, ())
