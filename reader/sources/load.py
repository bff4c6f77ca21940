"""Loading: a path to a canonical text, a folder to the files that may be replies."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reader.errors import OwnExportError, SourceError
from reader.i18n import _, listed, ngettext
from reader.sources.formats import ARCHIVE, SUFFIXES, reader_of
from reader.sources.limits import too_large
from reader.sources.own import is_beside_replies, is_export
from reader.text.canonical import canonical, visible

if TYPE_CHECKING:
    from reader.letters import File
    from reader.reply import ParseWarning
    from reader.sources.content import Content, Scan
    from reader.sources.scanned.recognising import Watcher

MOST_BYTES = 64 * 2**20

Stamp = tuple[int, int, int]
"""Which file stands under a name, its size and its time: where it is another one the file may have been changed."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it was read; `name` can be shown in a terminal.

    `path` is absolute and without links, so that a file has one however it was named; `None` for a pipe. `format` is
    `utf-8` or another encoding for plain text, `HTML gb18030`, `DOCX`, `PDF`, …; `stamp` is what the file had
    when it was read, `data` are its bytes; `warnings` what there is to know of
    pages or parts that were not read, or not surely, `scans` those of them that are pictures and might be recognised,
    `recognised` those that were; `pictured` is the file that has them, which may be made of the one that was read.
    """

    name: str
    path: Path | None
    text: str
    format: str
    stamp: Stamp | None = field(default=None, compare=False)
    data: bytes = field(default=b"", repr=False, compare=False)
    warnings: "tuple[ParseWarning, ...]" = field(default=(), compare=False)
    scans: "tuple[Scan, ...]" = field(default=(), compare=False)
    recognised: "tuple[Scan, ...]" = field(default=(), compare=False)
    pictured: bytes = field(default=b"", repr=False, compare=False)

    @property
    def address(self) -> str | None:
        """Where it was published, if it is a page that says so."""
        from reader.sources.html.address import address_of

        return address_of(self.data) if self.format.startswith(("HTML", "MHT")) else None

    def file(self) -> "File":
        """What is known of the file, which takes a look at all of its bytes."""
        import hashlib

        from reader import __version__
        from reader.letters import File

        path = str(self.path) if self.path else None
        return File(hashlib.sha256(self.data).hexdigest(), path, self.name, self.format, self.address, __version__)


def load(path: Path, watcher: "Watcher | None" = None) -> Source:
    """The canonical text of a file; `SourceError` where it is missing, unreadable, in no
    format that can be read, empty or too large.

    Pages that are pictures are recognised, which takes seconds for each, where that can be done here; `watcher` is told
    of it and may break it off.
    """
    subject = visible(str(path))
    data, status = _bytes_of(path, subject)
    with _said_clearly(subject):
        resolved = None if stat.S_ISFIFO(status.st_mode) else path.resolve()
    return _source(data, visible(path.name), resolved, subject, _stamp(status), watcher)


def read_bytes(path: Path) -> tuple[bytes, Stamp]:
    """The bytes of a file with its stamp; `SourceError` where it can't be read, or is too large."""
    data, status = _bytes_of(path, visible(str(path)))
    return data, _stamp(status)


def read_data(data: bytes, subject: str, watcher: "Watcher | None" = None) -> Source:
    """The canonical text of a file's bytes, which `subject` names in errors; as of `load`."""
    return _source(data, subject, None, subject, watcher=watcher)


def _bytes_of(path: Path, subject: str) -> tuple[bytes, os.stat_result]:
    with _said_clearly(subject):
        _checked(path.stat(), subject)  # before it is opened: that alone can make a device wait or act
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            _checked(status, subject)
            return _all_of(file, status.st_size), status


def _all_of(file: BinaryIO, size: int) -> bytes:
    """The bytes of a file of about this size, or one more than there may be: the room for most takes time to make."""
    data = file.read(size + 1)
    return data if len(data) <= size else data + file.read(MOST_BYTES + 1 - len(data))


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file as it is now; a `SourceError` where that can't be told.

    `None` where there is none, or by now a pipe or a folder: to look into a pipe would wait for who writes to it.
    """
    with _said_clearly(visible(str(path))):
        status = path.stat() if path.exists() else None
        return _stamp(status) if status and stat.S_ISREG(status.st_mode) else None


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_ino, status.st_size, status.st_mtime_ns


def _checked(status: os.stat_result, subject: str) -> int:
    """The mode of what is a file or, as the shell's `<(…)` makes, a pipe."""
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError
    if not stat.S_ISREG(status.st_mode) and not stat.S_ISFIFO(status.st_mode):
        raise SourceError(
            _("this is not a regular file."),
            subject=subject,
            hint=_("Name a file, or - for what comes through a pipe."),
        )
    if status.st_size > MOST_BYTES:
        raise too_large(subject, MOST_BYTES)
    return status.st_mode


def read_stream(stream: BinaryIO, watcher: "Watcher | None" = None) -> Source:
    """The canonical text that comes through a pipe; as of `load`."""
    name = _("standard input")
    return _source(stream.read(MOST_BYTES + 1), name, None, name, watcher=watcher)


def discover(paths: Iterable[Path], most: int | None = None, *, archives: bool = False) -> list[Path]:
    """The files to choose from: those named, and those in named folders that may be replies, in order of name.

    Of each folder no more than `most` are looked for; `archives` of replies are among them if these are wanted. Raises
    `SourceError` where a path is missing, a folder holds none, or a pipe, which can be read but once, is not the only
    one.
    """
    files: dict[str, str] = {}
    pipes: list[str] = []
    endings = (*SUFFIXES, ARCHIVE) if archives else tuple(SUFFIXES)
    for path in paths:
        subject = visible(str(path))
        with _said_clearly(subject):
            mode = path.stat().st_mode
            is_folder = stat.S_ISDIR(mode)
            inside = _texts_below(path, endings, most) if is_folder else [(str(path), os.path.realpath(path))]
        if stat.S_ISFIFO(mode):
            pipes.append(subject)
        if not inside:
            raise SourceError(
                _("there are no replies in this folder."),
                subject=subject,
                hint=_("Replies are files ending in {suffixes}.").format(suffixes=listed(sorted(SUFFIXES))),
            )
        for file, real in inside:
            files.setdefault(real, file)
    if pipes and len(files) > 1:
        raise SourceError(
            _("a pipe can only be opened alone."),
            subject=pipes[0],
            hint=_("Save what comes through it as a file and open that."),
        )
    return list(map(Path, files.values()))


@contextmanager
def _said_clearly(subject: str) -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, ValueError) as error:  # no file has a NUL in its name
        raise SourceError(_("there is no such file."), subject=subject, hint=_("Check the path.")) from error
    except IsADirectoryError as error:
        raise SourceError(_("this is a folder."), subject=subject, hint=_("Name a file in it.")) from error
    except OSError as error:
        raise SourceError(
            _("it can't be read: {reason}.").format(reason=error.strerror or error), subject=subject
        ) from error


def _texts_below(folder: Path, endings: tuple[str, ...], most: int | None) -> list[tuple[str, str]]:
    """The files of a folder that may be replies, in order of name; each as it is found there, and without links."""
    os.scandir(folder).close()  # a folder that can't be read is an error; one below it is passed over
    found = islice(_walked(folder, endings), most)
    return sorted(found, key=lambda names: names[0].replace(os.sep, "\0"))  # a folder's files stand together


def _walked(folder: Path, endings: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    # There may be hundreds of thousands: what costs much is done once for a folder, not for each of its files.
    for directory, folders, names in os.walk(folder):
        real = os.path.realpath(directory)
        folders[:] = (name for name in folders if not name.startswith("."))
        yield from (
            (path, os.path.realpath(path) if os.path.islink(path) else os.path.join(real, name))  # noqa: PTH114, PTH118
            for name in names
            if not name.startswith(".")
            and name.lower().endswith(endings)
            and os.path.isfile(path := os.path.join(directory, name))  # noqa: PTH113, PTH118
            and not is_beside_replies(directory, name)
        )


def _source(
    data: bytes,
    name: str,
    path: Path | None,
    subject: str,
    stamp: Stamp | None = None,
    watcher: "Watcher | None" = None,
) -> Source:
    if len(data) > MOST_BYTES:
        raise too_large(subject, MOST_BYTES)
    if is_export(data):
        raise OwnExportError(
            _("this is an export of reply-reader, and no reply."),
            subject=subject,
            hint=_("Open the reply that it was made of."),
        )
    content = _content(data, subject, watcher)
    text = canonical(content.text)
    if not text or text.isspace():
        raise _empty(content, subject)
    warnings = _placed(content, text)
    pictured = content.pictured or data
    return Source(name, path, text, content.format, stamp, data, warnings, content.scans, content.recognised, pictured)


def _empty(content: "Content", subject: str) -> SourceError:
    """The error for a file without text: it has none, or none was found in its pictures."""
    if not content.recognised:
        return SourceError(_("it is empty."), subject=subject, hint=_("There is nothing to read in it."))
    from reader.reply.warnings import runs

    pages = [scan.page for scan in content.recognised]
    message = ngettext(
        "nothing was recognised in the picture of page {pages}.",
        "nothing was recognised in the pictures of pages {pages}.",
        len(pages),
    )
    return SourceError(
        message.format(pages=", ".join(runs(pages))),
        subject=subject,
        hint=_("Open the reply as DOCX or HTML, or save it as plain text."),
    )


def _content(data: bytes, subject: str, watcher: "Watcher | None") -> "Content":
    """What a file holds, its pages recognised that are pictures, where that can be done."""
    read = reader_of(data, subject)
    content = read(data, subject)
    if content.scans:
        from reader.sources.scanned import extra, recognising

        # What was recognised is kept, and found there when the file is read again.
        if extra.is_there() and recognising.recognise(content.pictured or data, content.scans, watcher):
            content = read(data, subject)
    if content.refusal:
        raise content.refusal
    return content


def warned(source: Source) -> "Iterator[str]":
    """What there is to know of pages or parts of a file, in sentences, and what helps where pages are pictures."""
    if source.warnings:
        from reader.reply.warnings import sentences

        yield from sentences(source.warnings)
    if source.scans:
        from reader.sources.scanned.extra import advice

        yield advice()


def _placed(content: "Content", text: str) -> "tuple[ParseWarning, ...]":
    """A content's warnings with their places in its canonical text."""
    if len(content.text) == len(text):
        return content.warnings
    from dataclasses import replace

    from reader.text import Span

    def place(offset: int) -> int:
        return len(canonical(content.text[:offset]))

    def placed(span: Span) -> Span:
        return Span(place(span.start), place(span.end))

    return tuple(
        replace(warning, span=placed(warning.span), unsure=tuple(map(placed, warning.unsure)))
        for warning in content.warnings
    )
