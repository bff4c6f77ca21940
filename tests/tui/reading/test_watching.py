"""Facts about a file that is changed while it is read: it is noticed and offered, and swapped on a key only."""

from pathlib import Path

import pytest

from reader.annotations import Kind
from reader.reading import Scope
from tests.examples import REPLY, span_of
from tests.tui.driving import Desk, reading

CHANGED = REPLY.replace("现答复如下", "现将办理情况答复如下").replace("资金540万元", "资金640万元")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "reply.txt"
    file.write_text(REPLY, encoding="utf-8")
    return file


async def look(desk: Desk) -> None:
    """What happens every few seconds."""
    desk.screen.tick()
    await desk.settle()


def status(desk: Desk) -> str:
    return str(desk.screen.status.render())


async def test_a_changed_file_is_said_and_the_text_stays_as_it_is(path: Path, tmp_path: Path) -> None:
    async with reading(path, tmp_path) as desk:
        await look(desk)
        assert desk.message == ""
        path.write_text(CHANGED, encoding="utf-8")
        await look(desk)
        assert desk.message == "The file was changed meanwhile: R opens it as it is now."
        await desk.press("j")
        assert "R: file changed" in status(desk)
        assert desk.screen.source.text == desk.screen.body.text == REPLY
        await look(desk)
        assert desk.message == ""


async def test_a_key_opens_it_as_it_is_now_at_the_same_words_with_its_notes(path: Path, tmp_path: Path) -> None:
    async with reading(path, tmp_path) as desk:
        await desk.press("w", "1", "s", "f", "f", "f")
        assert desk.selected == "620万元"
        before = desk.screen
        path.write_text(CHANGED, encoding="utf-8")
        await look(desk)
        await desk.press("R")
        assert desk.screen is not before
        assert desk.screen.source.text == CHANGED
        assert desk.screen.body.cursor == span_of(CHANGED, "620万元").start
        assert desk.screen.reading.scope is Scope.REPLY
        assert desk.message == "1 note needs a look: M shows it."
        await desk.press("f", "2")
        assert [item.annotation.kind for item in desk.screen.reading.items if item.span] == [Kind.COMMITMENT]


async def test_a_file_with_the_same_text_was_not_changed(path: Path, tmp_path: Path) -> None:
    async with reading(path, tmp_path) as desk:
        path.write_text(REPLY.replace("\n", "\r\n"), encoding="utf-8")
        await look(desk)
        assert (desk.message, "file changed" in status(desk)) == ("", False)


async def test_reading_again_says_that_the_file_is_gone(path: Path, tmp_path: Path) -> None:
    async with reading(path, tmp_path) as desk:
        await desk.press("R")
        assert desk.message == "The notes were read again."
        path.unlink()
        await desk.press("R")
        assert desk.message == ("The notes were read again; the file is gone, and what is read here is what it held.")


async def test_a_file_that_is_gone_or_can_t_be_read_is_no_version(path: Path, tmp_path: Path) -> None:
    async with reading(path, tmp_path) as desk:
        path.write_bytes(b"")
        await look(desk)
        assert (desk.message, desk.screen.watching.is_changed) == ("", False)
        path.unlink()
        await look(desk)
        assert desk.message == "The file is gone; what is read here is what it held."
        path.write_text(CHANGED, encoding="utf-8")
        await look(desk)
        assert desk.message == "The file was changed meanwhile: R opens it as it is now."
        path.write_text(REPLY, encoding="utf-8")
        await look(desk)
        assert desk.message == "The file holds again what is read here."
        assert not desk.screen.watching.badge


async def test_a_file_that_can_t_be_read_when_it_is_wanted_leaves_the_text(path: Path, tmp_path: Path) -> None:
    async with reading(path, tmp_path) as desk:
        before = desk.screen
        path.write_text(CHANGED, encoding="utf-8")
        await look(desk)
        path.unlink()
        await desk.press("R")
        assert desk.screen is before
        assert desk.screen.notes.notebook is not None


async def test_leaving_what_was_opened_anew_leaves_the_reader(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(path, tmp_path) as desk:
        left: list[str] = []
        monkeypatch.setattr(desk.app, "exit", lambda: left.append("left"))
        for text in (CHANGED, REPLY):
            path.write_text(text, encoding="utf-8")
            await look(desk)
            await desk.press("R")
            assert desk.screen.source.text == text
        await desk.press("q")
        assert left == ["left"]


async def test_marks_go_over_to_the_text_as_it_is_now(path: Path, tmp_path: Path) -> None:
    async with reading(path, tmp_path) as desk:
        await desk.press("f", "f", "f")
        marked = desk.at_cursor
        await desk.press("`", "a", "g", "g")
        path.write_text(CHANGED, encoding="utf-8")
        await look(desk)
        await desk.press("R", "'", "a")
        assert desk.screen.source.text == CHANGED
        assert desk.at_cursor == marked
