"""Listing: the files of some places in an order, by their numbers, and what is known of each, one at a time.

However many there are, an order is an array of numbers, and what a row says is looked up when somebody sees it.
"""

from array import array
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.library.cache import DATABASE, NoLibraryError, connect, is_usable
from reader.library.query import All, Query, Words
from reader.library.within import EVERYWHERE, Within, within

BY_PATH = "file"
_TITLE = "CASE WHEN title_words = '' THEN NULL ELSE title_words END"
_ORDERS = {
    BY_PATH: "",
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
_LISTED = "outcome IN ('text', 'unread', 'new')"
_JOINED = "FROM file LEFT JOIN reply ON reply.id = file.reply LEFT JOIN word ON word.id = reply.issuer"
_ROW = f"""
    SELECT file.path, member, outcome, problem, file.reply, reply.digest, title, proposal_title, number, word.printed,
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


class Listing:
    """The library's files, as they are known at each moment: it sees what is written meanwhile, and waits for nothing.

    All its methods raise `sqlite3.Error` where the cache is damaged, or made anew.
    """

    def __init__(self, folder: Path, places: Sequence[Path]) -> None:
        """`places` are where the files stand, none everywhere; `NoLibraryError` where nothing was read yet."""
        if not (folder / DATABASE).is_file():
            raise NoLibraryError
        self.rows = connect(folder / DATABASE, "rw")
        try:
            if not is_usable(self.rows):
                raise NoLibraryError
            self._within: Within = within(self.rows, places) if places else EVERYWHERE
        except BaseException:
            self.rows.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self.rows.close()

    def order(self, by: str, *, backwards: bool = False, most: int = -1) -> "array[int]":
        """The numbers of the files, or of the first of them."""
        key, way = _ORDERS[by], " DESC" if backwards else ""
        keys = f"({key}) IS NULL, {key}{way}, " if key else ""
        # Without the tables that nothing is asked of, SQLite goes along the index of paths.
        source = _JOINED if key else "FROM file"
        path_way = way if not key else ""
        found = self.rows.execute(
            f"SELECT file.id {source} WHERE {_LISTED} AND {self._within.holds}"
            f" ORDER BY {keys}file.path{path_way}, file.member{path_way} LIMIT ?",
            (*self._within.values, most),
        )
        return array("q", (number for (number,) in found))

    def counted(self) -> tuple[int, int, int]:
        """How many files there are, how many can't be read, and how many are still to be."""
        total, unread, new = self.rows.execute(
            "SELECT count(*), coalesce(sum(outcome = 'unread'), 0), coalesce(sum(outcome = 'new'), 0)"  # noqa: S608
            f" FROM file WHERE {_LISTED} AND {self._within.holds}",
            self._within.values,
        ).fetchone()
        return total, unread, new

    def row(self, number: int, today: int) -> Listed | None:
        """What is known of a file; `None` where it is gone. `today` is the day in digits."""
        found = self.rows.execute(_ROW, {"id": number, "today": today}).fetchone()
        return Listed(*found) if found else None

    def of_replies(self, numbers: "array[int]", replies: Collection[int]) -> "array[int]":
        """Those of some files, in their order, that hold one of some replies."""
        reply_of = dict(self.rows.execute("SELECT id, reply FROM file WHERE reply NOT NULL"))
        return array("q", (number for number in numbers if reply_of.get(number) in replies))

    def named(self, query: Query) -> set[int]:
        """The files whose names have all words that are asked for, where nothing but words is."""
        asked = query.of if isinstance(query, All) else (query,)
        words = [each.words for each in asked if isinstance(each, Words)]
        if not words or len(words) < len(asked):
            return set()
        holds = " AND ".join(["instr(shown, ?)"] * len(words))
        return {number for (number,) in self.rows.execute(f"SELECT id FROM file WHERE {holds}", words)}  # noqa: S608
