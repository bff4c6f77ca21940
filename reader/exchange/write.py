"""The files of exports: read whole, and written whole or not at all."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from reader.errors import ExportError
from reader.files import replacing
from reader.i18n import _
from reader.text.canonical import visible

MOST = 512 * 1024 * 1024
"""Bytes: no export is larger, and no larger file is read to see what was written in it."""


def read_export(path: Path) -> bytes | None:
    """What stands in a file that is to be written, `None` where there is none; `ExportError` where none can be."""
    with _told(path):
        return path.read_bytes() if _is_there(path) else None


def digest_there(path: Path) -> bytes | None:
    """The SHA-256 of what `read_export` reads, without having all of it in memory."""
    with _told(path):
        if not _is_there(path):
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()


def _is_there(path: Path) -> bool:
    subject = visible(str(path))
    if path.is_dir():
        raise ExportError(_("this is a folder."), subject=subject, hint=_("Name a file in it."))
    if path.is_symlink() and not path.exists():
        raise ExportError(
            _("this is a link to a file that isn't there."), subject=subject, hint=_("Choose another place.")
        )
    if not path.exists():
        return False
    if not path.is_file():
        raise ExportError(_("this is not a regular file."), subject=subject)
    if path.stat().st_size > MOST:
        raise ExportError(_("this file is too large."), subject=subject, hint=_("Choose another place."))
    return True


def write_file(path: Path, content: bytes) -> None:
    """Write a file atomically; `ExportError` where that can't be done, and the old one stays."""
    with writing(path) as write:
        write(content)


@contextmanager
def writing(path: Path) -> Iterator[Callable[[bytes], None]]:
    """Write a file a part at a time, as `write_file` does; whatever else is raised meanwhile leaves the old one."""
    with ExitStack() as stack:
        with _told(path):
            file = stack.enter_context(replacing(path))

        def write(part: bytes) -> None:
            with _told(path):
                file.write(part)

        yield write
        with _told(path):
            stack.close()


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
