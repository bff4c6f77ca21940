"""Watching: whether files in some places were changed, came or went, by a look at their sizes and times alone."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reader.library.cache import DATABASE
from reader.library.listing import Listing
from reader.library.scanning import scan

_Stamps = dict[bytes, tuple[int, int]]


def written(folder: Path) -> tuple[tuple[int, int], ...]:
    """Another value whenever something was written in the cache of a folder; empty where there is none."""
    found = []
    for name in (DATABASE, f"{DATABASE}-wal"):
        try:
            status = (folder / name).stat()
        except OSError:
            continue
        if status.st_size:  # who only reads makes an empty one
            found.append((status.st_size, status.st_mtime_ns))
    return tuple(found)


class Seen(NamedTuple):
    """What is another than before: files that were changed or came, and whether some are gone."""

    changed: tuple[Path, ...]
    are_gone: bool

    def __bool__(self) -> bool:
        return bool(self.changed or self.are_gone)


class Watch:
    """Looks whether files are as a library knows them, from then on whether they are as they were at the last look."""

    def __init__(self, places: Sequence[Path], known: Listing) -> None:
        self._places = places
        self._stamps: _Stamps = known.stamps()

    def look(self) -> Seen:
        """What is another than before; of places that can't be looked into nothing is."""
        unreached: list[object] = []
        now = {found.path: (found.size, found.mtime) for found in scan(self._places, unreached.append)}
        before, self._stamps = self._stamps, now
        changed = tuple(Path(os.fsdecode(path)) for path, stamp in now.items() if before.get(path) != stamp)
        return Seen(changed, not unreached and len(before) > len(now) - sum(path not in before for path in now))
