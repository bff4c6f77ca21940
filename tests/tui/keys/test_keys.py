"""Facts about the table of keys: each does something, each can be found, rebound and read about."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode
from textual.widgets import Input, Static

import reader.tui
from reader.keys.configured import ROWS, configured
from reader.opening import opening
from reader.sources import load
from reader.tui.app import ReaderApp
from reader.tui.cards.fields import Field, Note, Words
from reader.tui.cards.figure_card import CardKeys, FigureCard
from reader.tui.changes.screen import ChangedNotes, NoteList
from reader.tui.changes.versions import ChangedVersions, LineList
from reader.tui.edits.screen import EditList, EditsScreen
from reader.tui.find.screen import FindList, FindScreen, FindWords
from reader.tui.ledger.rows import Rows
from reader.tui.letter.screen import LetterScreen, TextList
from reader.tui.links.screen import LinkList, LinksScreen
from reader.tui.reading.search_bar import SearchWords
from tests.tui.driving import COUNTY, Desk, reading, settings_in


def _classes() -> list[type[DOMNode]]:
    """Every class of ours that can have bindings."""
    for module in walk_packages(reader.tui.__path__, "reader.tui."):
        import_module(module.name)
    found: list[type[DOMNode]] = []
    left: list[type[DOMNode]] = [DOMNode]
    while left:
        left += (kind := left.pop()).__subclasses__()
        if kind.__module__.startswith("reader.tui.") and kind not in found:
            found.append(kind)
    return found


OWNED = [(kind, each) for kind in _classes() for each in kind.__dict__.get("BINDINGS", ())]
"""Every binding that a class of ours declares, with the class."""
BINDINGS = [each for _kind, each in OWNED]


def test_every_binding_is_a_row_of_the_table_and_every_row_a_binding() -> None:
    assert all(isinstance(each, Binding) for each in BINDINGS)
    assert sorted(each.id or "" for each in BINDINGS) == sorted(ROWS)


@pytest.mark.parametrize(("kind", "binding"), OWNED, ids=[each.id for each in BINDINGS])
def test_every_binding_names_an_action_that_exists(kind: type[DOMNode], binding: Binding) -> None:
    where, _dot, name = binding.action.partition("(")[0].rpartition(".")
    made = [each for each in _classes() if issubclass(each, kind) and not each.__subclasses__()]
    screens: dict[type[DOMNode], type[DOMNode]] = {
        NoteList: ChangedNotes,
        LineList: ChangedVersions,
        TextList: LetterScreen,
        LinkList: LinksScreen,
        EditList: EditsScreen,
        FindList: FindScreen,
        FindWords: FindScreen,
    }
    owners: dict[str, list[type[DOMNode]]] = {"": made, "app": [ReaderApp], "screen": [screens.get(kind, FigureCard)]}
    assert [owner for owner in owners[where] if not hasattr(owner, f"action_{name}")] == []


@pytest.mark.parametrize(("kind", "binding"), OWNED, ids=[each.id for each in BINDINGS])
def test_every_binding_can_be_moved_to_another_key(kind: type[DOMNode], binding: Binding) -> None:
    identifier = binding.id or ""
    bound = BindingsMap(kind.__dict__["BINDINGS"])
    keymap = configured({identifier: "f12"})
    clashes = bound.apply_keymap({identifier: ",".join(keymap[identifier])}).clashed_bindings

    assert [(each.id, each.action) for each in bound.get_bindings_for_key("f12")][:1] == [(identifier, binding.action)]
    assert [key for key, each in bound if each.id == identifier and key != "f12"] == []
    assert {each.id for each in clashes} <= {identifier}


async def test_the_design_keys_are_all_bound() -> None:
    bound = {key for binding in BINDINGS for key in binding.key.split(",")}
    wanted = "j k h l down up left right ctrl+d ctrl+u space b pagedown pageup g G home end f F v V escape 1 2 3 4 5"
    wanted += " a enter e x u ctrl+r y Y n N tab o i backspace E L ctrl+p q slash plus minus full_stop comma"
    wanted += " question_mark left_square_bracket right_square_bracket left_parenthesis right_parenthesis"
    wanted += " left_curly_bracket right_curly_bracket"
    assert set(wanted.split()) <= bound


async def test_in_a_field_of_the_card_a_question_mark_is_a_letter(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "a", "n", "?")
        assert isinstance(card := desk.app.screen, FigureCard)
        assert card.writing.note == "?"


async def test_the_palette_finds_an_action_by_its_words_and_does_it(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("ctrl+p")
        await desk.type("next figure")
        await desk.pilot.press("enter")
        await desk.pilot.pause()
        await desk.pilot.press("enter") if desk.app.screen.is_modal else None
        await desk.settle()
        assert desk.selected == "86万元"


@asynccontextmanager
async def rebound(tmp_path: Path, **keys: str) -> AsyncIterator[Desk]:
    """The county's letter in a reader with other keys; an id's full stops are written as `__`."""
    keymap = {identifier.replace("__", "."): wanted for identifier, wanted in keys.items()}
    settings = replace(settings_in(tmp_path), keymap=keymap)
    app = ReaderApp(settings, [COUNTY], opening(load(COUNTY), settings))
    async with app.run_test(size=(120, 40)) as pilot:
        desk = Desk(pilot)
        await desk.settle()
        yield desk


def _focused(desk: Desk) -> object:
    return desk.app.focused


def _said_by(desk: Desk, selector: str) -> str:
    return str(desk.app.screen.query_one(selector, Static).render())


async def test_a_key_can_be_rebound_by_its_id(tmp_path: Path) -> None:
    async with rebound(tmp_path, figure__next="Z") as desk:
        await desk.press("f")
        assert desk.selected == ""
        await desk.press("Z")
        assert desk.selected == "86万元"


async def test_two_keys_can_be_exchanged(tmp_path: Path) -> None:
    async with rebound(tmp_path, figure__next="F", figure__previous="f") as desk:
        await desk.press("F", "F", "f")
        assert desk.selected == "86万元"


async def test_rebound_keys_are_named_in_bar_message_help_and_palette(tmp_path: Path) -> None:
    async with rebound(tmp_path, figure__next="。,ctrl+n", note__next="f", undo="ctrl+y", help="f5") as desk:
        assert " 。 next figure " in _said_by(desk, "#keys")
        assert " f5 help " in _said_by(desk, "#keys")
        await desk.press("ctrl+n", "1")
        assert desk.message == "Highlighted: funding, not reviewed (enter). ctrl+y undoes."
        await desk.press("f5", "tab")
        words = " ".join(_said_by(desk, "#words").split())
        for row in ("。 ctrl+n next figure", "f next annotation", "ctrl+y undo", "f5 help"):
            assert row in words


async def test_the_card_s_keys_can_be_rebound_and_are_shown_beside_its_fields(tmp_path: Path) -> None:
    async with rebound(tmp_path, card__payer="V", card__save="ctrl+g", card__discard="f5") as desk:
        await desk.press("w", "enter")
        names = {field.content.name: str(field.render()) for field in desk.app.screen.query(Field)}
        assert names["payer"].startswith("V payer")
        assert names["year"].startswith("y year")
        await desk.press("p")
        assert _focused(desk) is desk.app.screen.query_one(CardKeys)
        await desk.press("V")
        await desk.type("Vp甲")
        payer = next(words for words in desk.app.screen.query(Words) if words.name == "payer")
        assert (_focused(desk), payer.value) == (payer, "Vp甲")
        await desk.press("ctrl+s")
        assert desk.app.screen.is_modal
        await desk.press("ctrl+g")
        assert desk.message == "Confirmed. u undoes."


async def test_enter_breaks_a_line_in_the_card_s_note_where_another_key_confirms(tmp_path: Path) -> None:
    async with rebound(tmp_path, card_note__confirm="ctrl+g") as desk:
        await desk.press("w", "enter", "n")
        await desk.type("甲")
        await desk.press("enter")
        await desk.type("乙")
        assert desk.app.screen.query_one(Note).text == "甲\n乙"
        await desk.press("ctrl+g")
        assert [item.annotation.note for item in desk.screen.reading.items] == ["甲\n乙"]


async def test_a_search_is_accepted_by_the_key_that_is_given_to_it(tmp_path: Path) -> None:
    async with rebound(tmp_path, search__accept="ctrl+g", search__give_up="f5") as desk:
        await desk.press("/")
        await desk.type("86")
        await desk.press("enter", "escape")
        assert isinstance(_focused(desk), SearchWords)
        await desk.press("ctrl+g")
        assert (_focused(desk), desk.selected) == (desk.screen.body, "86")


async def test_the_ledger_s_keys_can_be_rebound_and_its_filter_takes_every_letter(tmp_path: Path) -> None:
    async with rebound(tmp_path, ledger__filter="f", ledger__close="z", ledger__filter__accept="ctrl+g") as desk:
        await desk.press("L", "f")
        await desk.type("zfq")
        words = desk.app.screen.query_one("#filter", Input)
        assert words.value == "zfq"
        await desk.press("ctrl+g")
        assert isinstance(_focused(desk), Rows)
        await desk.press("escape", "z", "z")  # the filter, then the ledger
        assert desk.app.screen is desk.screen


async def test_the_palette_s_own_key_can_be_rebound(tmp_path: Path) -> None:
    async with rebound(tmp_path, palette="ctrl+g") as desk:
        await desk.press("ctrl+p")
        assert not desk.app.screen.is_modal
        await desk.press("ctrl+g")
        assert desk.app.screen.is_modal


async def test_the_digits_of_an_input_method_highlight(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "３")
        assert desk.message == "Highlighted: progress. u undoes."
