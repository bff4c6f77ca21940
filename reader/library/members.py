"""Members: the files in archives, whose bytes are read where they are asked for."""

import os
import zipfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.archives import BROKEN
from reader.errors import SourceError
from reader.i18n import _
from reader.library.scanning import member_name
from reader.sources import Source, load, read_data
from reader.sources.limits import packed_too_tightly, unpacks_too_large
from reader.sources.load import MOST_BYTES
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.sources.scanned.recognising import Watcher

_MOST_RATIO, _SMALL = 400, 2**20


def source_of(path: Path, member: str, watcher: "Watcher | None" = None) -> Source:
    """The text of a file, or of one in an archive by its name there; `SourceError` where it can't be read.

    `watcher` is told of pages that are recognised meanwhile; see `load`.
    """
    if not member:
        return load(path, watcher)
    return read_data(read_member(os.fsencode(path), member), visible(f"{path}/{member}"), watcher)


def read_member(path: bytes, name: str) -> bytes:
    """The bytes of a file in an archive; `SourceError` where they can't be read."""
    subject = visible(f"{os.fsdecode(path)}/{name}")
    try:
        status = os.stat(path)  # noqa: PTH116 - its name is bytes
        archive, infos = _archive(path, status.st_size, status.st_mtime_ns)
        info = infos.get(name)
        if info is None:
            raise SourceError(_("there is no such file."), subject=subject, hint=_("Check the path."))
        if info.flag_bits & 1:
            raise SourceError(_("it is protected by a password."), subject=subject, hint=_("Save it without one."))
        if info.file_size > MOST_BYTES:
            raise unpacks_too_large(subject, MOST_BYTES)
        if info.file_size > _SMALL and info.file_size > _MOST_RATIO * info.compress_size:
            raise packed_too_tightly(subject, _MOST_RATIO)
        with archive.open(info) as member:
            data = member.read(MOST_BYTES + 1)  # what the directory says of the size may be a lie
    except BROKEN as error:
        raise SourceError(
            _("it is damaged or incomplete."), subject=subject, hint=_("Fetch it again, or save it again.")
        ) from error
    if len(data) > MOST_BYTES:
        raise unpacks_too_large(subject, MOST_BYTES)
    return data


@lru_cache(maxsize=1)
def _archive(path: bytes, _size: int, _mtime: int) -> tuple[zipfile.ZipFile, dict[str, zipfile.ZipInfo]]:
    """An archive that is open, for all batches of its members; its directory may be long."""
    archive = zipfile.ZipFile(os.fsdecode(path))
    return archive, {member_name(info): info for info in archive.infolist()}


def forget_archives() -> None:
    """Let go of the archive that is open."""
    _archive.cache_clear()
