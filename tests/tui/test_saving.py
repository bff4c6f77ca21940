"""A database that another program holds stops nobody from reading; what was done meanwhile is saved when it is free."""

import asyncio
import itertools
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Static

from reader.editing import Notebook
from reader.errors import BusyStoreError, StoreError
from reader.store import open_store
from reader.tui import saving
from reader.tui.cards.figure_card import FigureCard
from reader.tui.reading.screen import ReadingScreen
from reader.tui.workers import CHANGES
from tests.tui.driving import COUNTY, Desk, reading

BUSY = "The database is busy; this is saved as soon as it is free."


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person is told at once; a machine that is slow waits no longer than it has to."""
    monkeypatch.setattr(saving, "PATIENCE", 0.01)


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Another program writes for as long as this takes."""
    other = sqlite3.connect(folder / "annotations.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


async def press(desk: Desk, *keys: str) -> None:
    """Press keys without waiting for what they ask the database for."""
    for key in keys:
        await desk.pilot.press(key)
        await desk.pilot.pause()


def said(desk: Desk) -> str:
    return str(desk.app.screen.query_one("#error", Static).render())


async def test_a_highlight_waits_for_the_database_and_the_keys_behind_it_do_not(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1")
        with held(tmp_path):
            await press(desk, "f", "2")
            assert desk.message == BUSY
            cursor = desk.screen.body.cursor
            await press(desk, "j")
            assert desk.screen.body.cursor > cursor
            assert BUSY in str(desk.screen.status.render())
            assert len(desk.screen.reading.items) == 1
        await desk.settle()
        assert [kind for _quote, kind, _note in desk.notes()] == ["funding", "commitment"]
        await desk.press("j")
        assert BUSY not in str(desk.screen.status.render())


async def test_highlights_are_saved_in_the_order_in_which_they_were_made(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f")
        with held(tmp_path):
            await press(desk, "1", "2", "3", "u")
        await desk.settle()
        assert [kind for _quote, kind, _note in desk.notes()] == ["commitment"]


async def test_a_decision_that_waits_is_made_once_and_the_card_goes_on_when_it_is_saved(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "u", "w", "enter")
        with held(tmp_path):
            await press(desk, "enter", "enter", "x")
            assert said(desk) == BUSY
        await desk.settle()
        assert [entry.review.value for entry in desk.screen.reading.entries] == ["confirmed", "open"]
        assert isinstance(desk.app.screen, FigureCard)


async def test_a_card_left_while_its_decision_waits_has_decided(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "u", "w", "enter")
        with held(tmp_path):
            await press(desk, "enter", "escape")
            assert not isinstance(desk.app.screen, FigureCard)
        await desk.settle()
        assert [entry.review.value for entry in desk.screen.reading.entries] == ["confirmed", "open"]


async def test_of_what_is_typed_while_the_database_is_busy_the_last_is_kept(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "u", "w", "enter", "p")
        with held(tmp_path):
            await press(desk, "x", "y", "z")
        await desk.settle()
        assert desk.screen.notes.notebook
        [draft] = desk.screen.notes.notebook.unfinished.drafts
        assert dict(draft.fields)["payer"] == "xyz"


async def test_a_note_that_waits_to_be_saved_closes_its_card_when_it_is(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "u", "j", "P", "enter")
        with held(tmp_path):
            await press(desk, "k", "ctrl+s", "ctrl+s")
            assert said(desk) == BUSY
        await desk.settle()
        assert desk.app.screen is desk.screen
        assert [note for _quote, _kind, note in desk.notes()] == ["k"]


async def test_what_waits_when_the_reply_is_left_is_saved(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1")
        with held(tmp_path):
            await press(desk, "f", "2", "q")
        assert await asyncio.to_thread(saving.unsaved) == []
    async with reading(COUNTY, tmp_path) as desk:
        assert [kind for _quote, kind, _note in desk.notes()] == ["funding", "commitment"]


async def test_a_look_for_what_others_wrote_waits_at_most_once(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        for _ in range(5):
            desk.screen.tick()
        assert sum(worker.group == CHANGES for worker in desk.app.workers) == 1
        await desk.settle()


async def test_a_card_says_again_what_it_said_before_it_waited_to_be_saved(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "u", "w", "enter", "p")
        before = said(desk)
        with held(tmp_path):
            await press(desk, "x")
            assert said(desk) == BUSY
        await desk.settle()
        assert isinstance(desk.app.screen, FigureCard)
        assert said(desk) == before != BUSY


async def test_what_could_not_be_saved_is_said_over_the_text_when_the_card_was_left(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "u", "w", "enter", "p")
        with held(tmp_path):
            await press(desk, "x", "escape", "escape")
            assert desk.app.screen is desk.screen
            (tmp_path / "annotations.db").rename(tmp_path / "elsewhere.db")
        await desk.settle()
        assert [note.severity for note in desk.app._notifications] == ["error"]
        assert "nothing can be saved in it" in next(iter(desk.app._notifications)).message


async def test_what_could_not_be_saved_is_told_when_the_reader_has_ended(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1")
        with held(tmp_path):
            await press(desk, "f", "2", "q")
            (tmp_path / "annotations.db").rename(tmp_path / "elsewhere.db")
        [told] = await asyncio.to_thread(saving.unsaved)
        assert "nothing can be saved in it" in told
        assert saving.unsaved() == []


async def test_what_is_typed_on_two_figures_while_the_database_is_busy_is_kept_of_both(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "u", "w", "enter", "p")
        with held(tmp_path):
            await press(desk, "x", "y", "escape", "f", "p", "z")
        await desk.settle()
        assert desk.screen.notes.notebook
        drafts = desk.screen.notes.notebook.unfinished.drafts
        assert sorted(dict(draft.fields)["payer"] for draft in drafts) == ["xy", "z"]


async def test_a_card_stays_at_the_figure_whose_decision_waits(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "u", "w", "enter")
        with held(tmp_path):
            await press(desk, "enter", "f")
            assert str(desk.app.screen.query_one("#title", Static).render()).startswith("Figure 1 of 2 · 0 reviewed")
            assert said(desk) == BUSY
        await desk.settle()
        assert str(desk.app.screen.query_one("#title", Static).render()).startswith("Figure 2 of 2 · 1 reviewed")


async def test_what_is_asked_for_when_the_reply_was_left_is_not_begun(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1")
        desk.screen.notes.close()
        begun: list[None] = []
        await desk.screen.notes.saver.do(
            lambda: begun.append(None), begun.append, lambda _error: None, lambda _words: None
        )
        await desk.settle()
        assert begun == []


async def test_notes_that_are_open_when_the_reply_was_left_are_closed(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        screen = desk.screen
        assert screen.reading.understanding
        notebook = Notebook(open_store(tmp_path / "annotations.db"), screen.reading.understanding, COUNTY, "tester")
    screen.notes.hand_over(notebook)
    assert screen.notes.notebook is None
    with pytest.raises(StoreError):
        notebook.refresh()


async def test_a_look_that_waits_is_nothing_that_is_saved(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1")
        with held(tmp_path):
            await press(desk, "f", "2")
            desk.screen.tick()
            await asyncio.sleep(0)
            await desk.screen.notes.saver.do(lambda: None, lambda _none: None, lambda _error: None)
            assert desk.screen.notes.saver.busy == BUSY
            assert desk.screen.notes.saver._late == 1
        await desk.settle()
        assert BUSY not in str(desk.screen.status.render())


async def test_what_another_program_holds_off_for_long_is_tried_again_until_it_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        notebook = desk.screen.notes.notebook
        assert notebook
        put, tries = notebook._store.put, itertools.count()

        def held_off(*arguments: Any, **options: Any) -> Any:
            if next(tries) < 5:
                raise BusyStoreError("database is locked")
            return put(*arguments, **options)

        monkeypatch.setattr(notebook._store, "put", held_off)
        await desk.press("f", "2")
        assert desk.notes() == [("86万元", "commitment", "")]
        assert next(tries) == 6


async def test_what_is_held_off_when_the_reply_was_left_is_tried_some_more_and_then_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, tried = threading.Event(), 0
    async with reading(COUNTY, tmp_path) as desk:
        notebook = desk.screen.notes.notebook
        assert notebook

        def held_off(*_arguments: Any, **_options: Any) -> Any:
            nonlocal tried
            began.wait()
            tried += 1
            raise BusyStoreError("database is locked")

        monkeypatch.setattr(notebook._store, "put", held_off)
        await press(desk, "f", "2", "q")
    began.set()
    assert await asyncio.to_thread(saving.unsaved) == ["database is locked"]
    assert tried == saving._ATTEMPTS_WHEN_LEFT + 1


async def test_a_card_whose_words_can_not_be_kept_stays_open_until_they_are_thrown_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "p")
        assert desk.screen.notes.notebook

        def gone(*_arguments: Any, **_options: Any) -> None:
            raise StoreError("the database is gone.")

        monkeypatch.setattr(desk.screen.notes.notebook._store, "keep_draft", gone)
        monkeypatch.setattr(saving, "PATIENCE", None)  # what fails late was left, as what waits is
        await desk.type("xy")
        await desk.press("escape", "escape")
        assert isinstance(desk.app.screen, FigureCard)
        assert said(desk) == "The database is gone."
        await desk.press("ctrl+t", "escape")
        assert [type(screen) for screen in desk.app.screen_stack] == [ReadingScreen]


async def test_words_whose_keeping_failed_late_are_kept_when_they_stand_there_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "p")
        assert desk.screen.notes.notebook
        keep, goes_on, tried = desk.screen.notes.notebook._store.keep_draft, threading.Event(), threading.Semaphore(0)

        def gone(*_arguments: Any, **_options: Any) -> None:
            tried.release()
            goes_on.wait()
            raise StoreError("the database is gone.")

        monkeypatch.setattr(desk.screen.notes.notebook._store, "keep_draft", gone)
        await press(desk, "x")
        await asyncio.to_thread(tried.acquire)  # it has begun to keep this when the next letter comes
        await press(desk, "y")
        goes_on.set()
        await desk.settle()
        assert said(desk) == "The database is gone."
        monkeypatch.setattr(desk.screen.notes.notebook._store, "keep_draft", keep)
        await desk.press("backspace", "escape", "escape")
        [draft] = desk.screen.notes.notebook.unfinished.drafts
        assert dict(draft.fields)["payer"] == "x"
