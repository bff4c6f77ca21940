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
_WITH_ARCHIVES = tuple(map(os.fsencode, (*_ENDINGS, ARCHIVE)))
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
    """The files of a folder and of those below it. There may be very many: of each no more is asked than is needed."""
    folders = [folder]
    while folders:
        directory = folders.pop()
        try:
            with os.scandir(directory) as listed:
                entries = list(listed)
        except OSError as error:
            unreached(Unreached(os.fsencode(error.filename or folder), error.strerror or str(error)))
            continue
        for entry in entries:
            name = entry.name
            if name.startswith(b"."):
                continue
            try:
                if entry.is_dir():
                    if not entry.is_symlink():
                        folders.append(entry.path)
                elif _may_be_file(name) and (found := _found(entry)):
                    yield found
            except OSError:
                continue  # a link that leads nowhere, or a file that was just removed


def _may_be_file(name: bytes) -> bool:
    return name.lower().endswith(_WITH_ARCHIVES) and not is_called_no_reply(os.fsdecode(name))


def _found(entry: os.DirEntry[bytes]) -> Found | None:
    path = entry.path
    status = entry.stat(follow_symlinks=False)
    if stat.S_ISLNK(status.st_mode):
        path = os.path.realpath(path)
        status = os.stat(path)  # noqa: PTH116 - names are bytes here
    return Found(path, "", status.st_size, status.st_mtime_ns) if stat.S_ISREG(status.st_mode) else None


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
                if not info.is_dir() and not last.startswith((".", "__MACOSX")) and _may_be_member(last):
                    yield Found(path, name, info.file_size, info.CRC)
    except BROKEN as error:
        raise SourceError(
            _("it is damaged or incomplete."), subject=subject, hint=_("Fetch it again, or save it again.")
        ) from error


def _may_be_member(name: str) -> bool:
    return name.lower().endswith(_ENDINGS) and not is_called_no_reply(name)


def member_name(info: zipfile.ZipInfo) -> str:
    """A member's name. Chinese programs wrote names in GB18030 without saying so, which reads as code page 437."""
    if info.flag_bits & _UTF_8:
        return visible(info.filename)
    try:
        return visible(info.filename.encode("cp437").decode("gb18030"))
    except UnicodeError:
        return visible(info.filename)
