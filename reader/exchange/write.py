"""The files of exports: read whole, and written whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import ExportError
from reader.files import write_atomically
from reader.i18n import _
from reader.text.canonical import visible

MOST = 512 * 1024 * 1024
"""Bytes: no export is larger, and no larger file is read to see what was written in it."""


def read_export(path: Path) -> bytes | None:
    """What stands in a file that is to be written, `None` where there is none; `ExportError` where none can be."""
    subject = visible(str(path))
    with _told(path):
        if path.is_dir():
            raise ExportError(_("this is a folder."), subject=subject, hint=_("Name a file in it."))
        if path.is_symlink() and not path.exists():
            raise ExportError(
                _("this is a link to a file that isn't there."), subject=subject, hint=_("Choose another place.")
            )
        if not path.exists():
            return None
        if not path.is_file():
            raise ExportError(_("this is not a regular file."), subject=subject)
        if path.stat().st_size > MOST:
            raise ExportError(_("this file is too large."), subject=subject, hint=_("Choose another place."))
        return path.read_bytes()


def write_file(path: Path, content: bytes) -> None:
    """Write a file atomically; `ExportError` where that can't be done, and the old one stays."""
    with _told(path):
        write_atomically(path, content)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:  # no file has a NUL in its name
        reason = getattr(error, "strerror", None) or error
        raise ExportError(
            _("it can't be written: {reason}.").format(reason=reason),
            subject=visible(str(path)),
            hint=_("Choose another place."),
        ) from error
