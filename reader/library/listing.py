"""Listing: the files of some places in an order, by their numbers, and what is known of each, one at a time.

However many there are, an order is an array of numbers, and what a row says is looked up when somebody sees it.
"""

import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from reader.library import problems
from reader.library.cache import DATABASE, NoLibraryError, connect, damaged, is_usable
from reader.library.query import All, Query, Words
from reader.library.within import EVERYWHERE, Within, within

BY_PATH = "file"
_TITLE = "CASE WHEN title_words = '' THEN NULL ELSE title_words END"
_ORDERS = {
    BY_PATH: "",  # along the index of paths
    "date": "NULLIF(rank, rank & 0xffffffff)",  # a reply without a day has nothing above the number in its rank
    "number": "NULLIF(number_words, '')",
    "title": _TITLE,
    "issuer": "word.words",
    "class": "category",
    "sums": "sums",
    "amount": "amount_at",
    "promises": "promises",
    "doubts": "doubts",
}
"""What files are ordered by, as expressions of SQL; those that have none of it stand at the end, either way round."""
ORDERS = tuple(_ORDERS)


class _Way(NamedTuple):
    """Along which column that has an index the first replies of an order are found, and which have something in it."""

    key: str
    has: str
    source: str = "reply"


_WAYS = {
    "date": _Way("rank", "rank > 0xffffffff"),
    "number": _Way("number_words", "number_words > ''"),
    "title": _Way("title_words", "title_words > ''"),
    "issuer": _Way("word.words", "word.words NOT NULL", "word CROSS JOIN reply ON reply.issuer = word.id"),
    "class": _Way("category", "category NOT NULL"),
    "sums": _Way("sums", "sums NOT NULL"),
    "amount": _Way("amount_at", "amount_at NOT NULL"),
    "promises": _Way("promises", "promises NOT NULL"),
    "doubts": _Way("doubts", "doubts NOT NULL"),
}
_MANY = 5_000
"""Files of some places; of fewer the first ones are found quicker among all of these than along an index."""
_LISTED = "+outcome IN ('text', 'unread', 'new')"  # nearly all of them are: its index is no way to go
_JOINED = "FROM file LEFT JOIN reply ON reply.id = file.reply LEFT JOIN word ON word.id = reply.issuer"
_ROW = f"""
    SELECT file.path, member, outcome, problem, file.reply, reply.digest, title, proposal_number, proposal_title,
        number, word.printed,
        coalesce(signed, published), category, coalesce(sums, 0), amount, account, coalesce(totals, 0),
        coalesce(promises, 0), coalesce(doubts, 0),
        (SELECT count(*) FROM promise WHERE promise.reply = file.reply AND due_from < :today AND due_to < :today)
    {_JOINED} WHERE file.id = :id
"""  # noqa: S608 - names of ours


class Listed(NamedTuple):
    """A file, and what is known of the reply in it: all of that is empty while it isn't read, or can't be.

    `outcome` is `text`, `unread`, where `problem` says why, or `new`. `sums` are how many there are, `amount` the total
    that stands for them with its `account` (see `amounts`), `overdue` those of the promises whose day has passed.
    """

    path: bytes
    member: str
    outcome: str
    problem: str | None
    reply: int | None
    digest: bytes | None
    title: str | None
    proposal_number: str | None
    proposal: str | None
    number: str | None
    issuer: str | None
    dated: str | None
    category: str | None
    sums: int
    amount: str | None
    account: str | None
    totals: int
    promises: int
    doubts: int
    overdue: int


class Counted(NamedTuple):
    """How many files there are, how many of them can't be read, and how many are still to be."""

    files: int
    unread: int
    new: int


class Order(NamedTuple):
    """Files by their numbers, and beside each the number of its reply; 0 of one that has none."""

    files: "array[int]"
    replies: "array[int]"

    def of(self, replies: Collection[int], files: Collection[int]) -> "Order":
        """Those that hold some replies, and some others, in their order."""
        kept = [pair for pair in zip(*self, strict=True) if pair[1] in replies or pair[0] in files]
        return Order(array("q", (file for file, _reply in kept)), array("q", (reply for _file, reply in kept)))


class Listing:
    """The library's files, as they are known at each moment: it sees what is written meanwhile, and waits for nothing.

    All its methods raise `ReaderError` where the cache is damaged, or just made anew.
    """

    def __init__(self, folder: Path, places: Sequence[Path]) -> None:
        """`places` are where the files stand, none everywhere; `NoLibraryError` where nothing was read yet."""
        if not (folder / DATABASE).is_file():
            raise NoLibraryError
        self._folder = folder
        with self._read():
            self._rows = connect(folder / DATABASE, "rw")
        try:
            with self._read():
                if not is_usable(self._rows):
                    raise NoLibraryError
                self._within: Within = within(self._rows, places) if places else EVERYWHERE
        except BaseException:
            self._rows.close()
            raise

    @contextmanager
    def _read(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise damaged(self._folder, error) from error

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()

    def order(self, by: str, *, backwards: bool = False, most: int = -1) -> Order:
        """All files, or the first of them."""
        if by in _WAYS and most > 0 and self._are_many():
            first = self._first(by, most, backwards=backwards)
            if len(first.files) == most:
                return first
        key, way = _ORDERS[by], " DESC" if backwards else ""
        keys = f"({key}) IS NULL, {key}{way}, " if key else ""
        # Without the tables that nothing is asked of, SQLite goes along the index of paths.
        source = _JOINED if key else "FROM file"
        path_way = way if not key else ""
        return self._ordered(
            f"SELECT file.id, coalesce(file.reply, 0) {source} WHERE {_LISTED} AND {self._within.holds}"
            f" ORDER BY {keys}file.path{path_way}, file.member{path_way} LIMIT ?",
            most,
        )

    def _are_many(self) -> bool:
        asked = f"SELECT 1 FROM file WHERE {self._within.holds} LIMIT 1 OFFSET ?"  # noqa: S608 - marks alone
        with self._read():
            return self._rows.execute(asked, (*self._within.values, _MANY)).fetchone() is not None

    def _first(self, by: str, most: int, *, backwards: bool) -> Order:
        """The first files of those that have something to be ordered by, however many there are; CROSS and the plus
        keep SQLite on its way along the index."""
        key, has, source = _WAYS[by]
        way = " DESC" if backwards else ""
        holds = self._within.holds.replace("file.path", "+file.path")
        return self._ordered(
            f"SELECT file.id, file.reply FROM {source} CROSS JOIN file ON file.reply = reply.id"  # noqa: S608 - of ours
            f" WHERE {has} AND {_LISTED} AND {holds} ORDER BY {key}{way}, file.path, file.member LIMIT ?",
            most,
        )

    def _ordered(self, asked: str, most: int) -> Order:
        files, replies = array("q"), array("q")
        with self._read():
            for file, reply in self._rows.execute(asked, (*self._within.values, most)):
                files.append(file)
                replies.append(reply)
        return Order(files, replies)

    def counted(self) -> Counted:
        """How many files there are."""
        with self._read():
            found = self._rows.execute(
                "SELECT count(*), coalesce(sum(outcome = 'unread'), 0), coalesce(sum(outcome = 'new'), 0)"  # noqa: S608
                f" FROM file WHERE {_LISTED} AND {self._within.holds}",
                self._within.values,
            ).fetchone()
        return Counted(*found)

    def stamps(self) -> dict[bytes, tuple[int, int]]:
        """The sizes and times of all files as they were read, exports and archives among them, by path."""
        with self._read():
            return {
                path: (size, mtime)
                for path, size, mtime in self._rows.execute(
                    f"SELECT path, size, mtime FROM file WHERE member = '' AND {self._within.holds}",  # noqa: S608
                    self._within.values,
                )
            }

    def replies_of(self, files: Iterable[tuple[bytes, str]]) -> set[int]:
        """The replies in some files, by paths and, of those in archives, their names there."""
        asked = "SELECT reply FROM file WHERE path = ? AND member = ? AND reply NOT NULL"
        with self._read():
            return {row[0] for file in files for row in self._rows.execute(asked, file)}

    def number_of(self, path: bytes, member: str) -> int | None:
        """The number of a file, or of one in an archive; `None` where it was never read."""
        with self._read():
            found = self._rows.execute("SELECT id FROM file WHERE path = ? AND member = ?", (path, member)).fetchone()
        return found[0] if found else None

    def row(self, number: int, today: int) -> Listed | None:
        """What is known of a file; `None` where it is gone. `today` is the day in digits."""
        with self._read():
            found = self._rows.execute(_ROW, {"id": number, "today": today}).fetchone()
        if not found:
            return None
        listed = Listed(*found)
        return listed._replace(problem=problems.unpacked(listed.problem)) if listed.problem else listed

    def named(self, query: Query) -> set[int]:
        """The files whose names have all words that are asked for, where nothing but words is."""
        asked = query.of if isinstance(query, All) else (query,)
        words = [each.words for each in asked if isinstance(each, Words)]
        if not words or len(words) < len(asked):
            return set()
        holds = " AND ".join(["instr(shown, ?)"] * len(words))
        with self._read():
            return {file for (file,) in self._rows.execute(f"SELECT id FROM file WHERE {holds}", words)}  # noqa: S608
