"""How the terminal shows pictures: it is asked before the screen is drawn, since then its answers would be keys."""

import os
import sys
from importlib.util import find_spec
from typing import Any

from reader.served import is_served

_ASKED = "textual_image.widget"


def ask() -> None:
    """Ask the terminal whether it shows pictures; loading the library does so, where it is installed."""
    if find_spec("textual_image") and not is_served() and os.isatty(0) and os.isatty(1):
        import textual_image.widget  # noqa: F401


def widget() -> tuple[Any, bool]:
    """What shows a picture, and whether that is in the terminal's own pixels."""
    if _ASKED in sys.modules:
        from textual_image.renderable import HalfcellImage, UnicodeImage
        from textual_image.renderable import Image as Best

        if Best not in (HalfcellImage, UnicodeImage):
            from textual_image.widget import Image

            return Image, True
    from reader.tui.picture.halves import Halves

    return Halves, False
