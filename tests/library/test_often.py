"""Of phrases that many replies have it is kept which ones do; what is found is what each text has."""

import sqlite3
from pathlib import Path
from random import Random
from unittest.mock import Mock

import pytest

from reader.library import often, worded
from reader.library.answering import Question, held
from reader.library.often import often_in
from reader.library.query import parse
from tests.library.making import Place, letter, place_in

WORDS = ["乡村", "振兴", "供水管网", "改造", "𠮷", "村", "，", "19万元"]


def text(number: int) -> str:
    chance = Random(number)
    return "".join(chance.choices(WORDS, k=12))


def test_each_text_that_has_a_phrase_is_marked_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [text(number) for number in range(45)]
    marks = often_in([each.encode() for each in texts])
    told = {phrase.decode("utf-16-le", "replace"): int.from_bytes(bits, "little") for phrase, bits in marks.items()}

    assert {"供水管", "供水管网", "19万元"} <= told.keys()
    for phrase, bits in told.items():
        if "\ufffd" not in phrase:
            assert [bool(bits >> number & 1) for number in range(45)] == [phrase in each for each in texts]
    monkeypatch.setattr(often, "_MOST", 3)
    assert len(often_in([each.encode() for each in texts])) == 3


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Fourteen letters, in three volumes of four and two more; "供水管网" is in each but the last of a volume."""
    for name, value in {"_VOLUME": 4, "_FEWEST": 8, "_MANY": 2}.items():
        monkeypatch.setattr(often, name, value)
    made = place_in(tmp_path, {f"{number:02}.txt": reply(number) for number in range(14)})
    made.update()
    return made


def reply(number: int) -> str:
    return letter(f"已安排资金改造供水{'管网' if number % 4 < 3 else '设施'}，第{number}处。", number)


def looked_at(place: Place, asked: str, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """How many replies have some words, and how many texts were looked at for that."""
    with monkeypatch.context() as patch, place.opened() as library:
        places = Mock(wraps=worded._places)
        patch.setattr(worded, "_places", places)
        found = held(library, Question(parse(asked), 0)).sure
        ((_library, candidates), _named) = places.call_args
    return len(found), len(candidates)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("供水管网", (11, 2)),  # those behind the last volume are looked at
        ("水管网", (11, 2)),
        ("供水设施", (3, 3)),  # one of a volume is not many
        ("改造供水管网", (11, 11)),  # of longer ones nothing is kept
        ("供水管网 -资金", (0, 2)),
    ],
)
def test_to_count_what_many_have_only_the_texts_behind_the_last_volume_are_looked_at(
    place: Place, monkeypatch: pytest.MonkeyPatch, asked: str, found: tuple[int, int]
) -> None:
    assert looked_at(place, asked, monkeypatch) == found


def test_replies_that_are_gone_are_not_counted_and_changed_ones_as_they_are_now(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place.folder / "00.txt").unlink()
    (place.folder / "13.txt").unlink()
    place.write({"01.txt": letter("已安排资金。", 1), "03.txt": letter("供水管网已改造。", 3)})
    place.update()

    assert looked_at(place, "供水管网", monkeypatch) == (9, 2)
    place.write({f"{number}.txt": reply(number) for number in range(20, 28)})
    place.update()
    assert looked_at(place, "供水管网", monkeypatch) == (15, 2)


def test_who_breaks_off_keeps_the_volumes_that_were_made_and_the_next_update_makes_the_others(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write({f"{number}.txt": reply(number) for number in range(20, 30)})
    with monkeypatch.context() as patch:
        put = often.put

        def put_one(rows: sqlite3.Connection, volume: often.Volume) -> None:
            patch.setattr(often, "put", _broken_off)
            put(rows, volume)

        patch.setattr(often, "put", put_one)
        with pytest.raises(KeyboardInterrupt):
            place.update()

    assert looked_at(place, "供水管网", monkeypatch)[1] == 6
    place.update()
    assert looked_at(place, "供水管网", monkeypatch)[1] == 0


def _broken_off(*_given: object) -> None:
    raise KeyboardInterrupt


def test_processes_make_the_same_volumes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"_VOLUME": 12, "_FEWEST": 12}.items():
        monkeypatch.setattr(often, name, value)
    place = place_in(tmp_path, {f"{number:02}.txt": reply(4 * number) for number in range(24)})
    kept = []
    for jobs in (1, 2):
        place._replace(cache=tmp_path / str(jobs)).update(jobs=jobs)
        with place._replace(cache=tmp_path / str(jobs)).opened() as library:
            asked = "SELECT first, last, phrase, marks FROM volume JOIN often ON volume = first ORDER BY first, phrase"
            kept.append(library.rows.execute(asked).fetchall())

    assert kept[0] == kept[1]
    assert {(first, last) for first, last, _phrase, _marks in kept[0]} == {(1, 12), (13, 24)}


def test_a_small_library_has_no_volumes(tmp_path: Path) -> None:
    made = place_in(tmp_path, {"1.txt": reply(1)})
    made.update()

    with made.opened() as library:
        assert often.told(library.rows, "供水管网") is None
