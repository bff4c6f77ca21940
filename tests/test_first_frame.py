"""The first frame: what is seen before Textual is loaded."""

import io
import os
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.first_frame import first_frame, painted, visible_lines
from reader.opening import Opening, opening
from reader.sources import load
from reader.tui.signs import PROMISED
from reader.typesetting.geometry import BARS_ABOVE, BARS_BELOW
from reader.typesetting.palettes import PALETTES, Palette
from reader.typesetting.wrap import cells
from tests.processes import run
from tests.tui.driving import AWKWARD, COUNTY, PROVINCIAL, reading, settings_in

_SIZES = [(80, 24), (120, 40), (200, 60)]


class _Terminal(io.StringIO):
    """A terminal that remembers what was written to it."""

    def fileno(self) -> int:
        return 2


def _opened(folder: Path, path: Path = PROVINCIAL) -> Opening:
    return opening(load(path), settings_in(folder))


def _rows(frame: str) -> list[str]:
    """The words of each row of a frame."""
    return [re.sub(r"\x1b\[[\d;]*m", "", row) for row in re.split(r"\x1b\[\d+;1H", frame)[1:]]


@pytest.mark.usefixtures("light_screens")
@pytest.mark.parametrize("path", [PROVINCIAL, COUNTY, AWKWARD], ids=lambda path: path.stem)
@pytest.mark.parametrize("size", _SIZES)
async def test_it_shows_the_lines_that_textual_shows_then(path: Path, size: tuple[int, int], tmp_path: Path) -> None:
    async with reading(path, tmp_path, size=size) as desk:
        body = desk.screen.body
        painted = [body.render_line(y).text[: body.size.width] for y in range(body.size.height)]
        width, height = body.scrollable_content_region.size
    lines = visible_lines(_opened(tmp_path / "fresh", path), width, height)
    # The margin's marks come with what is understood and with the notes; it is blank until then.
    assert [line.rstrip() for line in lines] == [row.replace(PROMISED, " ").rstrip() for row in painted]


@pytest.mark.usefixtures("light_screens")
async def test_it_opens_where_a_long_reply_was_left(tmp_path: Path) -> None:
    text = load(PROVINCIAL).text
    long = tmp_path / "long.txt"
    long.write_text(text + "\n" + text * 9, encoding="utf-8")
    async with reading(long, tmp_path) as desk:
        await desk.press("space", "space", "space", "space")
        body = desk.screen.body
        width, height = body.scrollable_content_region.size
        shown = [body.render_line(y).text.strip() for y in range(height)]
        await desk.press("q")
    lines = visible_lines(opening(load(long), settings_in(tmp_path)), width, height)
    assert [line.strip() for line in lines] == shown


@pytest.mark.parametrize("size", [*_SIZES, (500, 3), (6, 40), (100, 4)])
@pytest.mark.parametrize("palette", [None, PALETTES["light"]])
def test_every_row_is_as_wide_as_the_terminal(size: tuple[int, int], palette: Palette | None, tmp_path: Path) -> None:
    width, height = size
    rows = _rows(painted(_opened(tmp_path), width, height, palette))
    assert [cells(row) for row in rows] in ([], [width] * height)


def test_it_shows_nothing_where_there_is_no_room(tmp_path: Path) -> None:
    assert painted(_opened(tmp_path), 80, BARS_ABOVE + BARS_BELOW, None) == ""


def test_controls_of_the_text_never_reach_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "hostile.txt"
    file.write_text("王代表:\n您好。\x1b]0;title\x07\x1b[31m资金5万元\x9b31m。\n" * 20, encoding="utf-8")
    frame = painted(_opened(tmp_path, file), 80, 24, None)
    assert "␛[31m资金5万元" in frame
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", re.sub(r"\x1b\[(?:\d+;1H|0m)", "", frame))


def test_controls_of_a_name_never_reach_the_terminal(tmp_path: Path) -> None:
    opened = _opened(tmp_path)
    named = opened._replace(source=replace(opened.source, name="\x1b]0;title\x07"))
    assert _rows(painted(named, 80, 24, None))[0].rstrip() == " ␛]0;title␇"


def test_colours_are_asked_of_terminals_that_say_they_have_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((80, 24)))
    frames = []
    for environment in ({"COLORTERM": "truecolor"}, {}, {"COLORTERM": "truecolor", "NO_COLOR": "1"}):
        monkeypatch.setattr(sys, "__stderr__", _Terminal())
        with first_frame(_opened(tmp_path), "dark", environment):
            frames.append(sys.__stderr__.getvalue())  # type: ignore[union-attr]
    assert ["48;2;21;24;29" in frame for frame in frames] == [True, False, False]


def test_it_is_taken_away_where_what_follows_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((80, 24)))
    monkeypatch.setattr(sys, "__stderr__", terminal)
    with pytest.raises(KeyboardInterrupt), first_frame(_opened(tmp_path), "dark", {}):
        raise KeyboardInterrupt
    assert terminal.getvalue().startswith("\x1b[?1049h\x1b[?25l")
    assert terminal.getvalue().endswith("\x1b[?1049l\x1b[?25h")


def test_another_driver_than_the_terminals_gets_no_frame(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(sys, "__stderr__", terminal)
    with first_frame(_opened(tmp_path), "dark", {"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"}):
        pass
    assert not terminal.getvalue()


def test_neither_textual_nor_rich_s_console_is_loaded_for_it() -> None:
    done = run("-c", "import sys, reader.tui; print({'textual', 'rich.console', 'sqlite_utils'} & set(sys.modules))")
    assert done.stdout.decode().strip() == "set()"


@pytest.mark.usefixtures("light_screens")
async def test_it_has_the_widths_that_a_person_wants(tmp_path: Path) -> None:
    wanted: dict[str, Any] = {"measure": 60, "outline_width": 36, "inspector_width": 30}
    async with reading(PROVINCIAL, tmp_path, size=(170, 40), **wanted) as desk:
        left, right = desk.screen.query_one("#left"), desk.screen.query_one("#right")
        assert (left.size.width, right.size.width) == (36, 30)
        body = desk.screen.body
        shown = [body.render_line(y).text.replace(PROMISED, " ").rstrip() for y in range(body.size.height)]
    opened = opening(load(PROVINCIAL), settings_in(tmp_path / "fresh", **wanted))
    rows = _rows(painted(opened, 170, 40, None))[BARS_ABOVE:-BARS_BELOW]
    assert [_cut(row, 36, 170 - 30).rstrip() for row in rows] == shown


def _cut(row: str, start: int, end: int) -> str:
    """The words between two columns of a row."""
    places = [cells(row[:place]) for place in range(len(row) + 1)]
    return row[places.index(start) : places.index(end)]
