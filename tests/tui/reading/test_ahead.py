"""Facts about typing ahead: what is asked for before it is known waits for it, and what is behind it for that."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.tui.bars import KeyBar
from reader.tui.cards.figure_card import FigureCard
from reader.tui.keys.help import Help
from reader.tui.reading.analysis import Analysis
from reader.tui.reading.notes import Notes
from reader.understanding import Understanding, completed, first_look
from tests.examples import REPLY
from tests.tui.driving import Desk, reading

if TYPE_CHECKING:
    from collections.abc import Callable

WAITS = "Still being read: your key waits for that. esc drops it."


class Slow:
    """A reply that is understood, and whose notes are opened, when a test says so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._open: Callable[[], None] | None = None
        self._opened = Notes._open
        monkeypatch.setattr(Analysis, "begin", lambda _analysis: None)
        monkeypatch.setattr(Notes, "_open", lambda notes, understanding: self._wait(notes, understanding))

    def _wait(self, notes: Notes, understanding: Understanding) -> None:
        self._open = partial(self._opened, notes, understanding)

    async def look(self, desk: Desk) -> None:
        """See what is seen at once."""
        desk.screen.understand(first_look(desk.screen.source.text))
        await desk.settle()

    async def look_closely(self, desk: Desk) -> None:
        """Find all there is."""
        desk.screen.understand(completed(first_look(desk.screen.source.text)))
        await desk.settle()

    async def open_notes(self, desk: Desk) -> None:
        """Open the notes."""
        assert self._open
        desk.screen.run_worker(self._open, thread=True)
        await desk.settle()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """A reader that takes its time."""
    return Slow(monkeypatch)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A reply in which a sum is wrong."""
    path = tmp_path / "reply.txt"
    path.write_text(REPLY.replace("县级资金240万元", "县级资金250万元"), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("key", "selected"),
    [("f", "540万元"), ("w", "540万元"), ("c", "我局将会同"), ("!", "540万元"), ("+", "尊敬的闻溪代表")],
)
async def test_a_key_is_answered_when_what_it_asks_for_is_known(
    slow: Slow, file: Path, tmp_path: Path, key: str, selected: str
) -> None:
    async with reading(file, tmp_path) as desk:
        await desk.press(key)
        assert (desk.message, desk.selected) == (WAITS, "")
        await slow.look(desk)
        await slow.look_closely(desk)
        await slow.open_notes(desk)
        assert desk.selected.startswith(selected)
        assert desk.message != WAITS


async def test_what_is_seen_at_a_first_look_need_not_wait_for_a_closer_one(
    slow: Slow, file: Path, tmp_path: Path
) -> None:
    async with reading(file, tmp_path) as desk:
        await slow.look(desk)
        await desk.press("f")
        assert desk.selected == "540万元"
        await desk.press("]", "c")
        assert desk.message == WAITS
        await slow.look_closely(desk)
        assert desk.message.startswith("Commitment 1 of 1")


async def test_a_key_waits_for_the_notes_and_what_is_typed_behind_it_for_that(
    slow: Slow, file: Path, tmp_path: Path
) -> None:
    async with reading(file, tmp_path) as desk:
        await slow.look(desk)
        await slow.look_closely(desk)
        await desk.press("f", "2", "f", "1", "j")
        assert (desk.message, desk.selected, desk.notes()) == (WAITS, "540万元", [])
        await slow.open_notes(desk)
        assert desk.notes() == [("540万元", "commitment", ""), ("300万元", "funding", "")]
        assert desk.message == ""
        assert not desk.app._notifications


async def test_a_card_that_is_asked_for_waits_for_the_facts_and_gets_the_keys_behind_it(
    slow: Slow, file: Path, tmp_path: Path
) -> None:
    async with reading(file, tmp_path) as desk:
        await slow.look(desk)
        await slow.open_notes(desk)
        await desk.press("f", "enter", "n", "a", "b")
        assert desk.message == WAITS
        await slow.look_closely(desk)
        assert isinstance(card := desk.app.screen, FigureCard)
        assert card.writing.note == "ab"
        assert dict(card.writing.form)["payer"] == "县财政"


async def test_escape_drops_the_keys_that_wait(slow: Slow, file: Path, tmp_path: Path) -> None:
    async with reading(file, tmp_path) as desk:
        await desk.press("f", "1", "escape")
        assert desk.message == "Your keys were dropped."
        await slow.look(desk)
        await slow.open_notes(desk)
        assert (desk.selected, desk.notes()) == ("", [])


async def test_help_opens_meanwhile_and_what_waits_is_done_when_it_is_closed(
    slow: Slow, file: Path, tmp_path: Path
) -> None:
    async with reading(file, tmp_path) as desk:
        await desk.press("f", "f", "?")
        assert isinstance(desk.app.screen, Help)
        await slow.look(desk)
        assert isinstance(desk.app.screen, Help)
        assert desk.selected == ""
        await desk.press("escape")
        assert desk.selected == "300万元"


async def test_one_can_leave_while_a_key_waits(
    slow: Slow, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(file, tmp_path) as desk:
        left: list[str] = []
        monkeypatch.setattr(desk.app, "exit", lambda: left.append("left"))
        await desk.press("c", "q")
        assert left == ["left"]


async def test_a_click_on_a_key_waits_as_the_key_does(slow: Slow, file: Path, tmp_path: Path) -> None:
    async with reading(file, tmp_path) as desk:
        await desk.pilot.click(KeyBar, offset=(1, 0))  # f
        await desk.settle()
        assert desk.message == WAITS
        await slow.look(desk)
        assert desk.selected == "540万元"


async def test_a_key_for_notes_that_cannot_be_opened_says_why(slow: Slow, file: Path, tmp_path: Path) -> None:
    async with reading(file, tmp_path) as desk:
        (tmp_path / "annotations.db").write_bytes(b"no database at all" * 100)
        await slow.look(desk)
        await desk.press("1")
        assert desk.message == WAITS
        await slow.open_notes(desk)
        assert desk.message == ""
        assert [notice.severity for notice in desk.app._notifications] == ["error"]
