"""Files written whole or not at all, and how large they are."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write to a temporary file beside `path` and put it in its place; `OSError` leaves the old one.

    Text becomes UTF-8, its line ends as they are. Where `path` is a link, the file that it leads to is written; there
    has to be one, since who made the link may want a file made where its owner wouldn't make it.
    """
    with replacing(path) as file:
        file.write(content.encode() if isinstance(content, str) else content)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write what takes the place of another one at the end, as `write_atomically` does."""
    path = Path(os.path.realpath(path, strict=path.is_symlink()))
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes a private file; what the user asked for gets the mode that any new file would get.
        Path(temporary).chmod(_mode_of(path))
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _mode_of(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def size_words(size: int) -> str:
    """A size in bytes as a person reads it."""
    return f"{size / 1e6:,.1f} MB" if size >= 1e5 else f"{size / 1e3:,.1f} kB"
