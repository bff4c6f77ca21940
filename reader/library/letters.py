"""Letters: what tells which letters the replies of a library are."""

import os
from collections.abc import Sequence
from pathlib import Path

from reader.letters import Traits, traits_of
from reader.library.cache import Library
from reader.library.within import EVERYWHERE, within
from reader.reply import parse


def traits_by_path(library: Library, places: Sequence[Path]) -> dict[Path, Traits]:
    """The traits of the replies in some places, none being all, by the paths of their files."""
    among = within(library.rows, places) if places else EVERYWHERE
    rows = library.rows.execute(
        "SELECT path, member, digest, reply FROM file WHERE reply NOT NULL"  # noqa: S608 - marks alone
        f" AND {among.holds} ORDER BY path, member",
        among.values,
    ).fetchall()
    stored = library.stored_of([row[3] for row in rows])
    found = {}
    for path, member, digest, reply in rows:
        file = Path(os.fsdecode(path)) / member
        found[file] = traits_of(parse(library.text(stored[reply])[0]), [digest.hex()], [], [str(file)])
    return found
