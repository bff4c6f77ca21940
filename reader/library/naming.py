"""Naming: what the replies of the library are called, and where they stand."""

import json
import os
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reader.library.cache import Library
from reader.text.canonical import visible


class Called(NamedTuple):
    """What a reply of the library is called: its title, and that of the proposal that it answers.

    `places` are the files that hold it, each with its name in an archive where the path is that of one.
    """

    reply: int
    digest: str
    title: str | None
    request: str | None
    number: str | None
    issuer: str | None
    dated: str | None
    places: tuple[tuple[bytes, str], ...]

    @property
    def files(self) -> tuple[tuple[Path, str], ...]:
        """The same with paths."""
        return tuple((Path(os.fsdecode(path)), member) for path, member in self.places)

    @property
    def paths(self) -> tuple[str, ...]:
        """Its files as they are shown, `archive/member` for one in an archive."""
        found = ((os.fsdecode(path), member) for path, member in self.places)
        return tuple(visible(f"{path}/{member}" if member else path) for path, member in found)

    @property
    def name(self) -> str:
        """Its title, else that of the proposal, else the name of its file."""
        return self.title or self.request or self.paths[0].rpartition("/")[2]


def called(library: Library, reply: int) -> Called:
    """What a reply is called."""
    return called_of(library, [reply])[reply]


def called_if_there(library: Library, reply: int) -> Called | None:
    """What a reply is called; `None` where it is gone."""
    return called_of(library, [reply]).get(reply)


def called_of(library: Library, replies: Sequence[int]) -> dict[int, Called]:
    """What some replies are called; of those that are gone nothing."""
    asked = (json.dumps(replies),)
    places: defaultdict[int, list[tuple[bytes, str]]] = defaultdict(list)
    files = "SELECT reply, path, member FROM file WHERE reply IN (SELECT value FROM json_each(?))"
    for reply, path, member in library.rows.execute(files, asked):
        places[reply].append((path, member))
    rows = library.rows.execute(
        "SELECT reply.id, digest, title, proposal_title, number, printed, coalesce(signed, published)"
        " FROM reply LEFT JOIN word ON word.id = issuer WHERE reply.id IN (SELECT value FROM json_each(?))",
        asked,
    )
    return {
        reply: Called(reply, digest.hex(), title, request, number, issuer, dated, tuple(sorted(places[reply])))
        for reply, digest, title, request, number, issuer, dated in rows
    }
