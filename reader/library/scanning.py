"""Scanning: the files in the named places that may be replies, with what tells whether they were changed."""

import os
import stat
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.archives import BROKEN
from reader.errors import SourceError
from reader.i18n import _
from reader.sources.formats import ARCHIVE, SUFFIXES
from reader.sources.own import is_called_no_reply
from reader.text.canonical import visible

_ENDINGS = tuple(SUFFIXES)
_WITH_ARCHIVES = (*_ENDINGS, ARCHIVE)
_ARCHIVE = os.fsencode(ARCHIVE)
_MOST_MEMBERS = 1_000_000
_UTF_8 = 0x800


class Found(NamedTuple):
    """A file, or a member of an archive, as it is now: `mtime` in nanoseconds, of a member its checksum."""

    path: bytes
    member: str
    size: int
    mtime: int


class Unreached(NamedTuple):
    """A place or a folder below one that could not be looked into; what is known of it stays."""

    path: bytes
    problem: str


def scan(places: Iterable[Path], unreached: Callable[[Unreached], None]) -> Iterator[Found]:
    """The files in all places, archives among them; each once, by its path without links, if two places hold it."""
    for place in places:
        path = os.fsencode(os.path.realpath(place))
        try:
            status = os.stat(path)  # noqa: PTH116 - names are bytes here
        except OSError as error:
            unreached(Unreached(path, error.strerror or str(error)))
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _below(path, unreached)
        elif stat.S_ISREG(status.st_mode):
            yield Found(path, "", status.st_size, status.st_mtime_ns)


def _below(folder: bytes, unreached: Callable[[Unreached], None]) -> Iterator[Found]:
    def failed(error: OSError) -> None:
        unreached(Unreached(os.fsencode(error.filename or folder), error.strerror or str(error)))

    for directory, folders, names in os.walk(folder, onerror=failed):
        folders[:] = (name for name in folders if not name.startswith(b"."))
        below = os.path.join(directory, b"")  # noqa: PTH118 - names are bytes here, and there may be very many
        for name in names:
            if name.startswith(b".") or not may_be_reply(os.fsdecode(name), archives=True):
                continue
            path = below + name
            try:
                status = os.lstat(path)
                if stat.S_ISLNK(status.st_mode):
                    path = os.path.realpath(path)
                    status = os.stat(path)  # noqa: PTH116
            except OSError:
                continue  # a link that leads nowhere, or a file that was just removed
            if stat.S_ISREG(status.st_mode):
                yield Found(path, "", status.st_size, status.st_mtime_ns)


def may_be_reply(name: str, *, archives: bool = False) -> bool:
    """Whether a file in a folder may be a reply by its name, or an archive of such."""
    lowered = name.lower()
    return lowered.endswith(_WITH_ARCHIVES if archives else _ENDINGS) and not is_called_no_reply(name)


def is_archive(path: bytes) -> bool:
    """Whether a file is an archive by its name."""
    return path[-len(_ARCHIVE) :].lower() == _ARCHIVE


def members(path: bytes) -> Iterator[Found]:
    """The members of an archive that may be replies; `SourceError` where it can't be read."""
    subject = visible(os.fsdecode(path))
    try:
        with zipfile.ZipFile(os.fsdecode(path)) as archive:
            if len(archive.filelist) > _MOST_MEMBERS:
                raise SourceError(_("it has too many files in it."), subject=subject)
            for info in archive.infolist():
                name = member_name(info)
                last = name.rpartition("/")[2]
                if not info.is_dir() and not last.startswith((".", "__MACOSX")) and may_be_reply(last):
                    yield Found(path, name, info.file_size, info.CRC)
    except BROKEN as error:
        raise SourceError(
            _("it is damaged or incomplete."), subject=subject, hint=_("Fetch it again, or save it again.")
        ) from error


def member_name(info: zipfile.ZipInfo) -> str:
    """A member's name. Chinese programs wrote names in GB18030 without saying so, which reads as code page 437."""
    if info.flag_bits & _UTF_8:
        return visible(info.filename)
    try:
        return visible(info.filename.encode("cp437").decode("gb18030"))
    except UnicodeError:
        return visible(info.filename)
