"""Kept: the replies that a query finds, with their texts as the library keeps them, whatever became of their files."""

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from reader.library.answering import Truth, answers
from reader.library.cache import Library
from reader.library.query import Query
from reader.sources import Source
from reader.text.canonical import visible


class Kept(NamedTuple):
    """A reply of the library; `is_changed` where its file is another one, or gone, since it was read."""

    source: Source
    is_changed: bool


def kept_sources(
    library: Library, query: Query, today: date, within: Sequence[Path] = (), *, with_maybe: bool = False
) -> Iterator[Kept]:
    """The replies that a query holds of for sure, the newest first; with those of which it may hold where these are
    wanted, too."""
    for reply, truth, stored in answers(library, query, int(today.strftime("%Y%m%d")), within):
        if truth is Truth.SURE or with_maybe:
            text, _line = library.text(stored)
            yield _kept(library, reply, text)


def _kept(library: Library, reply: int, text: str) -> Kept:
    path, member, size, mtime = library.rows.execute(
        "SELECT path, member, size, mtime FROM file WHERE reply = ? ORDER BY member <> '', path, member LIMIT 1",
        (reply,),
    ).fetchone()
    file = os.fsdecode(path)
    if member:
        return Kept(Source(visible(f"{file}/{member}"), None, text, ""), is_changed=False)
    return Kept(Source(visible(os.path.basename(file)), Path(file), text, ""), _is_changed(path, size, mtime))  # noqa: PTH119


def _is_changed(path: bytes, size: int, mtime: int) -> bool:
    try:
        status = os.stat(path)  # noqa: PTH116 - its name is bytes
    except OSError:
        return True
    return (status.st_size, status.st_mtime_ns) != (size, mtime)
