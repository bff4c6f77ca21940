"""Facts about the sheet of keys: it has what belongs to a place, all of it elsewhere, and finds a key by its words."""

import pytest

from reader import i18n
from reader.keys import cards, ledger, sheet
from reader.keys.configured import ROWS, label, labels
from reader.keys.model import PROGRAM, Place
from reader.keys.sheet import Block, Line
from reader.keys.table import INSPECTOR, OUTLINE, TEXT


def _titles(place: Place) -> list[str]:
    return [block.title for block in sheet.of_place(place)]


def _lines(blocks: list[Block]) -> list[Line]:
    return [line for block in blocks for line in block.lines]


def test_all_of_it_has_a_line_for_every_binding() -> None:
    lines = _lines(sheet.of_all(None))
    assert {Line(labels(key.id), key.explained) for key, _place in ROWS.values()} == set(lines)
    assert len(lines) == len(ROWS)


@pytest.mark.parametrize("place", dict.fromkeys(place for _key, place in ROWS.values()), ids=lambda place: place.name)
def test_every_key_that_works_in_a_place_is_told_there(place: Place) -> None:
    told = " ".join(line.left for line in _lines(sheet.of_place(place)))
    for identifier, (_key, where) in ROWS.items():
        if where in place.around and not identifier.rpartition(".")[2].isdigit():
            assert label(identifier) in told


def test_a_place_has_no_keys_of_others() -> None:
    assert "In the ledger" not in _titles(TEXT)
    assert "Annotate" not in _titles(ledger.LEDGER_ROWS)


@pytest.mark.parametrize(
    ("place", "first"),
    [
        (TEXT, "Go"),
        (OUTLINE, "In the outline"),
        (INSPECTOR, "In the inspector"),
        (cards.CARD, "On the figure card"),
        (cards.NOTE, "On the note card"),
        (ledger.LEDGER_ROWS, "In the ledger"),
    ],
)
def test_the_sheet_begins_with_the_keys_of_where_one_is_and_ends_with_those_of_everywhere(
    place: Place, first: str
) -> None:
    assert (_titles(place)[0], _titles(place)[-1]) == (first, "Everywhere")


def test_keys_that_do_one_thing_in_several_directions_are_one_line() -> None:
    lines = _lines(sheet.of_place(TEXT))
    assert Line("f F", "next, previous figure") in lines
    assert Line("j k", "line down, up") in lines
    assert Line("1 … 5", "highlight: funding, commitment, progress, question, key point") in lines
    assert Line("1 … 5", "requested, planned, allocated, spent, raised (status)") in _lines(sheet.of_place(cards.CARD))


def test_what_they_have_in_common_is_told_once_in_chinese_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_active", i18n.catalogue("zh_CN"))
    lines = _lines(sheet.of_place(TEXT))
    assert Line("1 … 5", "标记：资金、承诺、进展、存疑、要点") in lines
    assert Line("j k", "下、上移一行") in lines


def test_a_key_is_found_by_its_words_whatever_their_case_and_order() -> None:
    found = sheet.matching(sheet.of_all(None), "FIGURE next")
    assert Line("f", "next figure") in _lines(found)
    assert all("figure" in f"{block.title} {line.right}".lower() for block in found for line in block.lines)


def test_a_single_character_finds_the_key_of_that_name() -> None:
    assert {line.left for line in _lines(sheet.matching(sheet.of_all(None), "w"))} == {"w"}


def test_words_that_nothing_has_find_nothing_and_no_words_find_all() -> None:
    blocks = sheet.of_place(PROGRAM)
    assert sheet.matching(blocks, "xyzzy") == []
    assert sheet.matching(blocks, " ") == blocks
