"""Kept: the replies that are asked for, as the library keeps them, whatever became of their files."""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError
from reader.i18n import _
from reader.library.answering import Question, Truth, answers
from reader.library.cache import Library
from reader.library.noted import NO_NOTES, Notes
from reader.library.query import Query
from reader.sources import Source
from reader.sources.content import kept_warnings
from reader.text.canonical import visible


class GoneReplyError(ReaderError):
    """The library had a reply a moment ago, and has it no more: its file was changed or is gone."""

    def __init__(self) -> None:
        super().__init__(
            _("this reply was changed meanwhile, or is gone."), hint=_("Updating the library shows what is there now.")
        )


class Asked(NamedTuple):
    """Which replies are asked for: those that a query holds of, or may hold of.

    `within` are the folders and files that they are to be in, none being all, `notes` what people noted.
    """

    query: Query
    today: date
    within: Sequence[Path] = ()
    notes: Notes = NO_NOTES


def found(library: Library, asked: Asked) -> Iterator[tuple[int, bool]]:
    """The replies that are asked for, by number, the newest first, and whether the query holds of each for sure."""
    question = Question(asked.query, int(asked.today.strftime("%Y%m%d")), asked.within, asked.notes)
    for reply, truth, _stored in answers(library, question):
        yield reply, truth is Truth.SURE


def kept(library: Library, reply: int) -> Source:
    """A reply as the library read it; `GoneReplyError` where it isn't there any more."""
    stored = library.stored_of([reply]).get(reply)
    if stored is None:
        raise GoneReplyError
    text = library.plain_text(stored)
    path, member, _size, _mtime = _file(library, reply)
    file = os.fsdecode(path)
    name = visible(f"{file}/{member}" if member else os.path.basename(file))  # noqa: PTH119
    (is_scanned,) = library.rows.execute("SELECT scanned FROM reply WHERE id = ?", (reply,)).fetchone()
    return Source(
        name, None if member else Path(file), text, "", warnings=kept_warnings(text, name) if is_scanned else ()
    )


def changed(library: Library, replies: Iterable[int]) -> int:
    """How many of some replies stand in files that are other ones, or gone, since they were read."""
    return sum(_is_changed(*_file(library, reply)) for reply in replies)


def _file(library: Library, reply: int) -> tuple[bytes, str, int, int]:
    found: tuple[bytes, str, int, int] = library.rows.execute(
        "SELECT path, member, size, mtime FROM file WHERE reply = ? ORDER BY member <> '', path, member LIMIT 1",
        (reply,),
    ).fetchone()
    return found


def _is_changed(path: bytes, member: str, size: int, mtime: int) -> bool:
    """Whether a file is another one or gone; of an archive, whose members have other sizes and times, only that."""
    try:
        status = os.stat(path)  # noqa: PTH116 - its name is bytes
    except OSError:
        return True
    return not member and (status.st_size, status.st_mtime_ns) != (size, mtime)
