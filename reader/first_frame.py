"""The first frame: the text on the terminal before Textual is loaded.

Loading Textual takes more than half of the time from the command to its first paint. The frame is what that paint
will show of the text, in the same cells, on the same grounds; Textual then draws over it. It holds no state and takes
no keys: what is typed meanwhile waits in the terminal for Textual.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from reader.opening import Opening
from reader.text import Span
from reader.text.canonical import visible
from reader.typesetting import folding, geometry
from reader.typesetting.layout import Layout
from reader.typesetting.palettes import PALETTES, Palette
from reader.typesetting.wrap import cells

# xterm's control sequences: the alternate screen, the cursor's visibility, its place.
_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[?1049l\x1b[?25h"
_PLAIN = "\x1b[0m"
# A text this long is laid out whole, a longer one from the first line that is shown.
_WHOLE = 10_000


@contextmanager
def first_frame(opened: Opening, theme: str, environment: Mapping[str, str]) -> Iterator[None]:
    """Show the frame; take it away where what should follow it fails before Textual has the terminal."""
    terminal = sys.__stderr__  # where Textual draws
    if terminal is None or os.name == "nt" or "TEXTUAL_DRIVER" in environment:
        yield
        return
    width, height = os.get_terminal_size(terminal.fileno())
    colours = None
    if environment.get("COLORTERM", "").lower() in ("truecolor", "24bit") and not environment.get("NO_COLOR"):
        colours = PALETTES.get(theme)
    terminal.write(_ENTER + painted(opened, width, height, colours))
    terminal.flush()
    try:
        yield
    except BaseException:
        terminal.write(_LEAVE)
        terminal.flush()
        raise


def painted(opened: Opening, width: int, height: int, colours: Palette | None) -> str:
    """The control sequences and words that draw the frame on a terminal of this size."""
    beside = geometry.size_class(width) != "-narrow"
    outline = (
        geometry.pane(geometry.OUTLINE, width, opened.measures.outline, opened.measures.text)
        if beside and opened.place.outline
        else 0
    )
    inspector = 0
    if beside and opened.place.inspector:
        inspector = geometry.pane(geometry.INSPECTOR, width, opened.measures.inspector, opened.measures.text)
    room = width - outline - inspector
    rows = height - geometry.BARS_ABOVE - geometry.BARS_BELOW
    if rows <= 0 or room <= geometry.GUTTER + geometry.SCROLLBAR:
        return ""

    def bar(words: str, colour: str) -> str:
        return _on(colour, colours) + _filled(words, width)

    panel, surface, background = (colours.panel, colours.surface, colours.background) if colours else ("", "", "")
    drawn = [bar(f" {opened.source.name}", panel)] * geometry.BARS_ABOVE
    for line in visible_lines(opened, room - geometry.SCROLLBAR, rows):
        drawn.append(
            f"{_on(surface, colours)}{' ' * outline}{_on(background, colours)}{_filled(line, room)}"
            f"{_on(surface, colours)}{' ' * inspector}"
        )
    drawn += [bar("", panel), bar("", surface)]
    return "".join(f"\x1b[{row};1H{line}" for row, line in enumerate(drawn, start=1)) + _PLAIN


def visible_lines(opened: Opening, width: int, height: int) -> list[str]:
    """As many lines of the text as fit a height, from the first one shown, with their margins."""
    widest = opened.measures.text
    text, measure = opened.source.text, geometry.measure(width, widest)
    start = opened.top if len(text) > _WHOLE else 0
    window = text[start : start + max(_WHOLE, measure * height)]
    folds = [
        Span(max(0, fold.start - start), min(len(window), fold.end - start))
        for fold in folding.folds(opened.regions, opened.place.unfolded)
        if fold.start < start + len(window) and fold.end > start
    ]
    layout = Layout(window, measure, folds, geometry.room(width, widest))
    first = min(layout.settle(opened.top - start, height), max(0, layout.height - height))
    margin = " " * (geometry.left(width, widest) + geometry.GUTTER)
    rows: list[str] = []
    for line in map(layout.line, range(first, first + height)):
        if line is None:
            rows.append("")
        elif line.folded:
            fold = next(region for region in opened.regions if start + line.start in region.span)
            rows.append(margin + folding.words(text, opened.regions, fold.span.start))
        else:
            rows.append(margin + line.shown(window))
    return rows


def _filled(words: str, width: int) -> str:
    """Words that a terminal shows as they are, cut or filled up with blanks to a width in cells."""
    words = visible(words)
    while cells(words) > width:
        words = words[:-1]
    return words + " " * (width - cells(words))


def _on(colour: str, colours: Palette | None) -> str:
    """The control sequence for text on a ground (ISO 8613-6, direct colour), empty where none are wanted."""
    if colours is None:
        return ""
    return f"\x1b[38;2;{_channels(colours.foreground)};48;2;{_channels(colour)}m"


def _channels(colour: str) -> str:
    return ";".join(str(int(colour[place : place + 2], 16)) for place in (1, 3, 5))
