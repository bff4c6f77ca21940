"""Letters: what tells which letters the replies of a library are."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader.letters import Traits
from reader.letters.packing import unpack_traits
from reader.library.cache import STORED, Library, Stored
from reader.library.within import EVERYWHERE, within


def traits_by_path(library: Library, places: Sequence[Path], most: int) -> dict[Path, Traits]:
    """The traits of the replies in some places, none being all, by the paths of their files; none where these are more
    than so many files."""
    among = within(library.rows, places) if places else EVERYWHERE
    rows = library.rows.execute(
        f"SELECT path, member, {STORED} FROM file JOIN reply ON reply.id = reply"  # noqa: S608 - names and marks
        f" WHERE {among.holds} ORDER BY path, member LIMIT ?",
        (*among.values, most + 1),
    ).fetchall()
    found = {}
    for path, member, *stored in rows if len(rows) <= most else ():
        file = Path(os.fsdecode(path)) / member
        found[file] = replace(unpack_traits(library.traits(Stored(*stored))), paths=frozenset([str(file)]))
    return found
