"""Facts about the table of keys: each does something, each can be found, rebound and read about."""

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode
from textual.widgets import Static

import reader.tui
from reader.keys.configured import ROWS, configured, labels
from reader.opening import opening
from reader.sources import load
from reader.tui.app import ReaderApp
from reader.tui.cards.figure_card import FigureCard
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
    owners: dict[str, list[type[DOMNode]]] = {"": made, "app": [ReaderApp], "screen": [FigureCard]}
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


async def test_help_lists_every_binding_and_kind(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("?")
        words = str(desk.app.screen.query_one("#words", Static).render())
        rows = [" ".join(line.split()) for line in words.splitlines()]
        wanted = [f"{labels(key.id)} {key.description} {key.more}".rstrip() for key, _place in ROWS.values()]
        missing = [row for row in wanted if row not in rows]
        assert missing == []
        assert "what is promised, and by when" in words
        await desk.press("escape")
        assert not desk.app.screen.is_modal


async def test_the_palette_finds_an_action_by_its_words_and_does_it(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("ctrl+p")
        await desk.type("next figure")
        await desk.pilot.press("enter")
        await desk.pilot.pause()
        await desk.pilot.press("enter") if desk.app.screen.is_modal else None
        await desk.settle()
        assert desk.selected == "86万元"


async def test_a_key_can_be_rebound_by_its_id(tmp_path: Path) -> None:
    settings = replace(settings_in(tmp_path), keymap={"figure.next": "Z"})
    app = ReaderApp(settings, [COUNTY], opening(load(COUNTY), settings))
    async with app.run_test(size=(120, 40)) as pilot:
        desk = Desk(pilot)
        await desk.settle()
        await desk.press("f")
        assert desk.selected == ""
        await desk.press("Z")
        assert desk.selected == "86万元"
