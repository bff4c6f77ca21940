"""Facts about the table of keys: each does something, each can be found, rebound and read about."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.widgets import Static

from reader.opening import opening
from reader.sources import load
from reader.tui.app import ReaderApp
from reader.tui.keys import table as keys
from reader.tui.reading.panes import Panes
from reader.tui.reading.reply_screen import ReplyScreen
from reader.tui.text.body import Body
from tests.tui.driving import COUNTY, Desk, reading, settings_in

BINDINGS = [binding for group in keys.GROUPS for binding in group.bindings]


def _action_name(binding: Binding) -> str:
    return binding.action.partition("(")[0]


def test_every_binding_has_an_id_of_its_own() -> None:
    identifiers = [binding.id for binding in BINDINGS]
    assert None not in identifiers
    assert len(set(identifiers)) == len(identifiers)


def test_no_key_is_bound_twice() -> None:
    bound = [key for binding in BINDINGS for key in binding.key.split(",")]
    assert len(set(bound)) == len(bound)


@pytest.mark.parametrize("binding", BINDINGS, ids=lambda binding: binding.id)
async def test_every_binding_names_an_action_that_exists(tmp_path: Path, binding: Binding) -> None:
    name = _action_name(binding)
    owner: type = ReplyScreen
    if name.startswith("app."):
        owner = ReaderApp
    elif binding in keys.BODY:
        owner = Body
    elif binding in keys.PANES.bindings:
        owner = Panes
    assert hasattr(owner, f"action_{name.removeprefix('app.')}")


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
        missing = [binding.description for binding in BINDINGS if binding.description not in words]
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
