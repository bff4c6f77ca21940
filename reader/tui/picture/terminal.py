"""How the terminal shows pictures: in pixels by kitty's protocol or as sixels, else in halves of blocks."""

import os
import re
import struct
import sys
from functools import cache, partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.app import App

from reader.served import is_served

if TYPE_CHECKING:
    from PIL import Image

_SECONDS = 1.0
"""So long is waited for answers, which come at once or from far away."""
_COLOURS = 16
"""Of a picture: print on paper, and a seal."""
_BY_OCTREE = 2
"""Pillow's way to colours that gives paper one of them."""
_USUAL = (10, 20)
"""The pixels of a cell where the terminal doesn't tell: those of the VT340, whose sixels are."""


class Shower(NamedTuple):
    """What shows a picture: a widget, the width and height of a cell in its pixels, and the largest picture in them."""

    widget: Any
    is_sharp: bool
    cell: tuple[int, int]
    largest: tuple[int, int] | None = None

    def show(self, widget: Any, picture: "Image.Image") -> None:
        """Let the widget show another picture."""
        if self.is_sharp and not widget.children:
            # As large as it is shown, and in few colours: a scan's noise is as long on the line as what is printed.
            (across, down), room = self.cell, widget.size
            scaled = picture.convert("RGB").resize((room.width * across, room.height * down))
            widget.image = scaled.quantize(_COLOURS, method=_BY_OCTREE)
        elif not widget.children:
            widget.image = picture
        # What shows sixels is within it. Made anew, as the library would, they would be sent five times, and are long.
        for child in widget.children:
            child.image = picture
            child.refresh()


def ask(app: App[Any]) -> None:
    """Ask the terminal, unless it is a browser or none, or nothing could draw what it shows."""
    if _may_show() and app._driver:
        from reader.tui.picture.answers import LISTENER

        LISTENER.ask(app._driver.write)


def listen() -> None:
    """Hear what it will answer, before Textual begins to read."""
    if _may_show():
        from reader.tui.picture import answers

        answers.listen()


def _may_show() -> bool:
    return os.name != "nt" and not is_served() and os.isatty(0) and find_spec("textual_image") is not None


def shower() -> Shower:
    """What shows a picture as well as this terminal can; a thread that asks may have to wait a moment."""
    if _may_show():
        from reader.tui.picture.answers import LISTENER

        answers = LISTENER.wait(_SECONDS)
        if answers.holds_places or answers.has_sixels:
            widgets = _library()
            if answers.holds_places:
                return Shower(widgets.TGPImage, True, cell())
            sixels = partial(widgets.SixelImage, sixel_options=widgets.SixelOptions(colors=_COLOURS))
            return Shower(sixels, True, cell(), answers.largest)
    from reader.tui.picture.halves import Halves

    return Shower(Halves, False, (1, 2))


def cell() -> tuple[int, int]:
    """The size of a cell in pixels, as the terminal tells the system, or has answered; the library goes by it, too."""
    from reader.tui.picture.answers import LISTENER

    size = _told() or LISTENER.answers.cell or _USUAL
    library = _library_of_sizes()
    library.get_cell_size._result = library.CellSize(*size)
    return size


def _told() -> tuple[int, int] | None:
    import fcntl
    import termios

    try:
        rows, columns, width, height = struct.unpack("HHHH", fcntl.ioctl(0, termios.TIOCGWINSZ, bytes(8)))
    except OSError:
        return None
    return (width // columns, height // rows) if rows and columns and width >= columns and height >= rows else None


class _Silent:
    """Standard output for a library that would ask the terminal itself when it is loaded, and take keys for answers."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def isatty(self) -> bool:
        """It is no terminal."""
        return False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@cache
def _library() -> Any:
    stream = sys.__stdout__
    vars(sys)["__stdout__"] = _Silent(stream)
    try:
        import textual_image.widget
    finally:
        vars(sys)["__stdout__"] = stream
    from textual_image.widget import sixel

    made = sixel.image_to_sixels
    sixel.image_to_sixels = lambda *picture: selecting(made(*picture))
    return textual_image.widget


def selecting(sixels: str) -> str:
    """Sixels that choose each colour that they define: by that alone it isn't chosen, though the library takes it so,
    and a page's margin would be black in xterm.
    """
    return re.sub(r"#(\d+);2;\d+;\d+;\d+", r"\g<0>#\1", sixels)


def _library_of_sizes() -> Any:
    _library()
    import textual_image._terminal

    return textual_image._terminal
