"""Exports in a browser: its downloads take the place of the disk, which is another machine's or another person's."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from textual.app import App

from reader.exchange.formats import Format
from reader.i18n import _
from reader.text.canonical import visible

NOWHERE = Path()
"""The folder of what the browser puts where it puts downloads."""


def handing_over(app: App[Any], rendered: Callable[[Format], str | bytes]) -> Callable[[Path, Format, bool], None]:
    """What writes an export for an `ExportDialog`, from a thread: the browser gets it under the name of the path."""

    def write(path: Path, form: Format, _force: bool) -> None:
        content = rendered(form)
        data = content.encode() if isinstance(content, str) else content
        app.call_from_thread(app.deliver_binary, BytesIO(data), save_filename=path.name)

    return write


def said_of(app: App[Any], path: Path) -> str:
    """What is said of an export that was written."""
    if app.is_web:
        return _("Handed to the browser: {name}").format(name=visible(path.name))
    return _("Written: {path}").format(path=visible(str(path)))
