"""Facts about notices: they hold of the screen that they were said on."""

from pathlib import Path

from tests.tui.driving import PROVINCIAL, Desk, reading


def noticed(desk: Desk) -> list[str]:
    return [each.message for each in desk.app._notifications]


async def test_a_notice_stays_below_a_dialog_and_goes_with_its_screen(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        desk.screen.notify("of this letter", severity="warning", timeout=600)
        await desk.press("?", "escape")
        assert noticed(desk) == ["of this letter"]
        await desk.press("L")
        assert noticed(desk) == []


async def test_an_error_is_read_wherever_one_goes_on_to(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        desk.screen.notify("could not be saved", severity="error", timeout=600)
        await desk.press("L", "escape")
        assert noticed(desk) == ["could not be saved"]


async def test_what_is_said_again_stands_once(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        for words in ("nothing found", "something else", "nothing found"):
            desk.screen.notify(words, timeout=600)
        await desk.settle()
        assert noticed(desk) == ["something else", "nothing found"]


async def test_how_to_quit_is_said_as_it_holds_on_every_screen(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("L", "ctrl+c")
        assert noticed(desk) == ["ctrl+q quits; in the text y copies."]


async def test_a_message_that_just_fits_the_status_line_is_not_cut(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        for width in range(desk.screen.status.content_size.width - 3, desk.screen.status.content_size.width + 1):
            desk.screen.say("x" * width)
            assert str(desk.screen.status.render()).strip() == "x" * width
