"""Halves: a picture in halves of blocks, two pixels a cell, for terminals that show no pictures."""

from PIL import Image, ImageOps
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

_UPPER_HALF = "▀"


class Halves(Widget):
    """Shows a picture as large as the widget is, in grey: what is read is print on paper."""

    _image: Image.Image | None = None

    @property
    def image(self) -> Image.Image | None:
        """What is shown."""
        return self._image

    @image.setter
    def image(self, image: Image.Image | None) -> None:
        self._image = image
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """A row of cells, each with a pixel above another one."""
        width, height = self.size
        if self._image is None:
            return Strip.blank(width)
        if self._image.size != (width, 2 * height) or self._image.mode != "L":
            grey = ImageOps.autocontrast(self._image.convert("L"), cutoff=1)
            self._image = grey.resize((width, 2 * height), Image.Resampling.LANCZOS)
        rows = self._image.crop((0, 2 * y, width, 2 * y + 2)).tobytes()
        pairs = zip(rows[:width], rows[width:], strict=True)
        return Strip([Segment(_UPPER_HALF, _style(above, below)) for above, below in pairs])


def _style(above: int, below: int) -> Style:
    return Style(color=Color.from_rgb(above, above, above), bgcolor=Color.from_rgb(below, below, below))
