"""Ledgers: what the library keeps of its replies for a ledger over any number of them."""

import os
from collections.abc import Collection, Iterable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from reader.figures import FigureKind
from reader.ledger import Row
from reader.ledger.packing import unpack
from reader.letters import Traits
from reader.letters.packing import unpack_traits
from reader.library.cache import STORED, Library, Stored

MONEY = frozenset({FigureKind.MONEY})


class Head(NamedTuple):
    """A reply of the library: its number there, the digest of its text, the file that it stands in, and how many rows
    of the wanted kinds it has as long as nobody annotated it."""

    reply: int
    digest: str
    path: Path
    member: str
    size: int

    @property
    def source(self) -> str:
        """Its file as rows name it."""
        return str(self.path / self.member) if self.member else str(self.path)


def heads(library: Library, replies: Iterable[int] | None, kinds: frozenset[FigureKind] = MONEY) -> list[Head]:
    """Some replies of the library by their numbers, `None` being all, in the order that a ledger has them."""
    size = "money" if kinds == MONEY else "lines"
    wanted = None if replies is None else set(replies)
    rows = library.rows.execute(
        f"SELECT reply.id, reply.digest, reply.title, file.path, file.member, {size} FROM reply"  # noqa: S608
        " JOIN file ON file.reply = reply.id ORDER BY reply.id, file.member <> '', file.path, file.member"
    )
    found = []
    for reply, files in groupby(rows, key=lambda row: row[0]):
        if wanted is None or reply in wanted:
            _reply, digest, title, path, member, count = next(iter(files))
            head = Head(reply, digest.hex(), Path(os.fsdecode(path)), member, count)
            found.append(((title or head.source, head.digest), head))
    found.sort(key=lambda each: each[0])
    return [head for _order, head in found]


def kept_rows(library: Library, head: Head, kinds: frozenset[FigureKind] = MONEY) -> tuple[Row, ...]:
    """The rows of a reply as they are where nobody annotated it, of some kinds; none where it is gone."""
    stored = library.stored_of([head.reply]).get(head.reply)
    if stored is None:
        return ()
    return unpack(library.ledger(stored), library.plain_text(stored), head.source, kinds)


def traits_by_digest(library: Library, digests: Collection[str]) -> dict[str, Traits]:
    """What tells which letters some texts are."""
    rows = library.rows.execute(f"SELECT digest, {STORED} FROM reply")  # noqa: S608 - names of ours
    return {
        name: unpack_traits(library.traits(Stored(*stored)))
        for digest, *stored in rows
        if (name := digest.hex()) in digests
    }
