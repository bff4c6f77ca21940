"""The screen with a page's picture: as much of it as can be read, around the words that one came from.

Terminals that show pictures (kitty's protocol, sixel) get pixels; others two halves of a block in each cell, in which
few characters at a time are large enough to be read.
"""

import io
from typing import ClassVar, Self

from PIL import Image
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.geometry import Region, Size
from textual.widgets import Static

from reader.i18n import _
from reader.keys.picture import PICTURE
from reader.sources.scanned.showing import Shown
from reader.tui.bars import KeyBar
from reader.tui.closing import Closing
from reader.tui.keys.bindings import bindings
from reader.tui.later import after_refresh
from reader.tui.picture import terminal
from reader.tui.workers import in_thread, tell

# In points: how wide a part of the page is for each column, where a cell holds two pixels and where it is a picture.
_BY_HALVES, _BY_PIXELS = 1.0, 5.0
_LARGER = 1.5
_NARROWEST = 40.0
_STEP = 0.4


class PictureScreen(Closing[None]):
    """Shows a part of a page, larger or smaller, and what was recognised in its middle."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(PICTURE)

    def __init__(self, shown: Shown, title: str, shower: terminal.Shower) -> None:
        super().__init__()
        self._shown = shown
        self._title = title
        self._page = Image.open(io.BytesIO(shown.png))
        self._shower = shower
        self._points = _BY_PIXELS if shower.is_sharp else _BY_HALVES
        self._middle = self._there()

    def compose(self) -> ComposeResult:
        """The title, the picture, the words, the keys."""
        yield Static(Text(self._title), id="title")
        with Container(id="picture"):
            yield self._shower.widget(id="page")
        yield Static(Text(self._shown.words or _("Nothing was recognised here.")), id="words")
        yield KeyBar(id="keys")

    def on_resize(self) -> None:
        """Show what fits. Cells, and the largest picture that the terminal shows, may be others than before."""
        after_refresh(self, self._draw)
        if self._shower.is_sharp:
            terminal.ask(self.app)
            in_thread(self, self._measure, exclusive=True)

    def _measure(self) -> None:
        shower = terminal.shower()
        if shower.is_sharp and shower._replace(widget=self._shower.widget) != self._shower:
            self._shower = shower
            tell(self, self._draw)

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw it anew, but not where only what lies below changes, which Textual asks for: nothing of that is seen
        here, and a picture would be sent again at every tick of it.
        """
        return self if regions else super().refresh(repaint=repaint, layout=layout, recompose=recompose)

    def action_zoom(self, direction: int) -> None:
        """Larger, or smaller."""
        self._points = min(12.0, max(0.3, self._points * _LARGER**-direction))
        self._draw()

    def action_pan(self, across: int, down: int) -> None:
        """Go on to the right or left, up or down."""
        width, height = self._extent()
        x, y = self._middle
        self._middle = x + across * width * _STEP, y + down * height * _STEP
        self._draw()

    def action_there(self) -> None:
        """Go back to the words."""
        self._middle = self._there()
        self._draw()

    def action_back(self) -> None:
        """Go back to the text."""
        self.dismiss()

    def _there(self) -> tuple[float, float]:
        box = self._shown.box
        return (box.left, (box.top + box.bottom) / 2) if box else (self._shown.width / 2, 0.0)

    def _room(self) -> Size:
        """How many cells the picture has; no more than are in the largest one that the terminal shows."""
        room = self.query_one("#picture").content_size
        if not self._shower.largest:
            return room
        (width, height), (across, down) = self._shower.largest, self._shower.cell
        return Size(min(room.width, width // across), min(room.height, height // down))

    def _extent(self) -> tuple[float, float]:
        """How much of the page is shown, in points."""
        room, (across, down) = self._room(), self._shower.cell
        width = min(self._shown.width, max(_NARROWEST, room.width * self._points))
        return width, width * room.height * down / max(1, room.width * across)

    def _draw(self) -> None:
        room = self._room()
        if not room.width or not room.height:
            return
        width, height = self._extent()
        x = min(max(self._middle[0], width / 2), self._shown.width - width / 2)
        y = min(max(self._middle[1], height / 2), max(height / 2, self._shown.height - height / 2))
        self._middle = x, y
        scale = self._page.width / self._shown.width
        sides = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        part = self._page.crop(tuple(round(side * scale) for side in sides))
        picture = self.query_one("#page")
        if picture.size != room:
            picture.styles.width, picture.styles.height = room
        self._shower.show(picture, part)
