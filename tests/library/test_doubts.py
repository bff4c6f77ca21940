"""Doubts of many replies: those that `check` finds, the newest reply first, by one process or several."""

from pathlib import Path

import pytest

from reader.checks import Severity
from reader.library.doubts import Doubt, doubtful, doubts, worst_first
from reader.understanding import understand
from tests.library.making import Place, letter, place_in

WRONG = "2023年共安排资金100万元，其中甲项目60万元、乙项目50万元。"
ROUNDED = "去年完成13437个，占全部23277个的57.72%。"
RIGHT = "2023年共安排资金100万元，其中甲项目60万元、乙项目40万元。"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = place_in(
        tmp_path,
        {
            "1.txt": letter(f"一、资金\n{WRONG}", 1),
            "2.txt": letter(f"{ROUNDED}\n{WRONG}", 2),
            "3.txt": letter(RIGHT, 3),
        },
    )
    made.update()
    return made


def found(place: Place, jobs: int | None = None) -> list[Doubt]:
    with place.opened() as library:
        replies = doubtful(library, {reply for (reply,) in library.rows.execute("SELECT id FROM reply")})
        return [doubt for of in doubts(library, replies, jobs) for doubt in of or ()]


def test_only_replies_with_doubts_are_worked_out_again_the_newest_first(place: Place) -> None:
    with place.opened() as library:
        (newer, older) = doubtful(library, {reply for (reply,) in library.rows.execute("SELECT id FROM reply")})
        assert [len(of) for of in doubts(library, [newer, older]) if of is not None] == [2, 1]
        assert doubtful(library, {Doubt(older, 0, 0, Severity.OK, "", "").reply}) == [older]


def test_they_are_what_check_says_but_for_what_comes_out(place: Place) -> None:
    checked = []
    for name in ("2", "1"):
        seen = understand((place.folder / f"{name}.txt").read_text(encoding="utf-8"))
        checked += [(each.spans[0], each.statement) for each in seen.findings if each.severity is not Severity.OK]
    assert [(each.span, each.statement) for each in found(place)] == checked
    assert [(each.sign, each.section) for each in found(place)] == [("~", ""), ("!", ""), ("!", "一")]


def test_what_is_wrong_comes_first_where_that_is_wanted(place: Place) -> None:
    assert [each.sign for each in worst_first(found(place))] == ["!", "!", "~"]


def test_several_processes_find_the_same_in_the_same_order(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = found(place)
    monkeypatch.setattr("reader.library.doubts._FEW", 0)
    monkeypatch.setattr("reader.library.doubts._AT_ONCE", 1)
    assert found(place, jobs=2) == alone


def test_a_reply_that_ends_its_process_has_none(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.library.doubts import _lost, _Unit

    assert _lost(_Unit(3, 5, "", ())) == (3, ())
    with place.opened() as library:
        assert list(doubts(library, [])) == []
