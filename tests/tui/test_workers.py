"""What workers are given is theirs alone."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import pytest
from textual.app import App
from textual.screen import Screen

from reader.tui.workers import ask, begin, in_thread, tell
from reader.understanding import Understanding
from tests.tui.driving import COUNTY, reading


class Unwritable:
    """Something that takes too long to be written out."""

    def __repr__(self) -> str:
        raise AssertionError("it is written out")


@pytest.mark.parametrize("how", [begin, ask, in_thread])
async def test_what_a_worker_is_given_is_not_written_out(how: Callable[[Screen[Any], Any], object]) -> None:
    given: list[object] = []

    async def told(what: object) -> None:
        given.append(what)

    what = Unwritable()
    async with App[None]().run_test() as pilot:
        how(pilot.app.screen, partial(given.append if how is in_thread else told, what))
        await pilot.app.workers.wait_for_complete()
    assert given[0] is what


async def test_what_is_told_to_a_screen_that_is_left_is_not_said_and_that_is_told() -> None:
    said: list[str] = []
    told: list[bool] = []

    async with App[None]().run_test() as pilot:
        shown = Screen[None]()
        await pilot.app.push_screen(shown)
        for is_left in (False, True):
            if is_left:
                await pilot.app.pop_screen()
            work = partial(in_thread, pilot.app.screen, lambda: told.append(tell(shown, said.append, "here")))
            pilot.app.call_later(work)
            await pilot.pause()
            await pilot.app.workers.wait_for_complete()
    assert (said, told) == (["here"], [True, False])


async def test_a_letter_is_opened_without_being_written_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def written(_understanding: Understanding) -> NoReturn:
        raise AssertionError("it is written out")

    monkeypatch.setattr(Understanding, "__repr__", written)
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "L", "escape")
        assert len(desk.notes()) == 1
