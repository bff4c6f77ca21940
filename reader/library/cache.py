"""The cache's folder as it is read: a state of SQLite, and the index and the texts that are never behind it."""

import errno
import json
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import closing, contextmanager, suppress
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from reader import __version__
from reader.errors import ReaderError
from reader.i18n import _
from reader.library import shelves
from reader.library.grams import Grams, NoneOf, query_of
from reader.library.marked import Marked
from reader.library.packing import Unpacked, unpack
from reader.library.schema import LAYOUT
from reader.library.within import within
from reader.text.canonical import visible
from reader.text.search import Unwrapped

if TYPE_CHECKING:
    import tantivy

DATABASE, TEXTS, INDEX, LOCK = "library.db", "texts", "index", "lock"
_META = "meta.json"
PLACE = b"\n"
"""Stands before and behind the words of each text, so that no number goes on in another one."""
_BUSY_SECONDS = 10
_ID = (1 << 32) - 1
_FIRST_PAGE, _LARGER = 64, 8
_MOST_GONE = 100


class NoLibraryError(ReaderError):
    """Nothing was read yet."""

    def __init__(self) -> None:
        super().__init__(
            _("there is no library yet."),
            hint=_("Name a folder with “reply-reader library add FOLDER”, then run “reply-reader library update”."),
        )


class Stored(NamedTuple):
    """Where a reply's words stand and how many bytes these, its titles and its packed text, ledger and traits have, in
    their order, and the joints (see `deriving.Derived`)."""

    at: int
    words: int
    titles: int
    packed: int
    ledger: int
    traits: int
    joints: str

    @property
    def end(self) -> int:
        """Where the words of its text end."""
        return self.at + self.words

    @property
    def titles_end(self) -> int:
        """Where its titles end, behind the words."""
        return self.end + len(PLACE) + self.titles

    @property
    def packed_at(self) -> int:
        """Where its packed text begins, behind the titles."""
        return self.titles_end + len(PLACE)

    @property
    def ledger_at(self) -> int:
        """Where its ledger begins, behind the packed text."""
        return self.packed_at + self.packed

    @property
    def traits_at(self) -> int:
        """Where its traits begin, behind the ledger."""
        return self.ledger_at + self.ledger


STORED = ", ".join(Stored._fields)
"""The columns of `reply` that say that."""


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection to the library's database by SQLite's mode of opening."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def layout_of(connection: sqlite3.Connection) -> int:
    """The number of a database's layout; 0 of one that was never made."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_usable(connection: sqlite3.Connection) -> bool:
    """Whether a database has this layout, and what it holds was derived by this version of the program."""
    return layout_of(connection) == LAYOUT and state_of(connection, "reader") == __version__


def state_of(connection: sqlite3.Connection, name: str) -> object:
    """A value of the library's state; `None` where there is none."""
    found = connection.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
    return found[0] if found else None


def last_number(connection: sqlite3.Connection) -> int:
    """The highest number that was ever given to a reply which SQLite had."""
    found = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'reply'").fetchone()
    return int(found[0]) if found else 0


def opened_index(folder: Path) -> "tantivy.Index":
    """The index in a folder, made where there is none; `ValueError` or `OSError` where it can't be opened."""
    import tantivy

    fields = tantivy.SchemaBuilder()
    fields.add_unsigned_field("id", indexed=True, fast=True)
    fields.add_unsigned_field("rank", fast=True)
    fields.add_text_field("words", tokenizer_name="grams", index_option="basic")
    fields.add_text_field("numbers", tokenizer_name="whitespace", index_option="basic")
    index = tantivy.Index(fields.build(), path=str(folder))
    index.register_tokenizer("grams", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(1, 2, False)).build())
    return index


@lru_cache(maxsize=1)
def _index_to_read(folder: Path) -> "tantivy.Index":
    """The index in a folder, opened once for all searches: each reads anew which files it has, also of another one."""
    return opened_index(folder)


class Library:
    """The library at one moment: what is written meanwhile is seen by who opens it next.

    All its methods raise `ReaderError` where the cache is damaged.
    """

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self.rows = connection
        self._folder = folder
        held = state_of(connection, "texts")
        assert isinstance(held, int)
        if (folder / TEXTS).stat().st_size < held:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        self._texts = (folder / TEXTS).open("rb", buffering=0)
        self._reading = Lock()
        self._searcher: tuple[tantivy.Schema, tantivy.Searcher] | None = None

    def close(self) -> None:
        """Let go of all files."""
        self._texts.close()
        self.rows.close()

    @property
    def state(self) -> tuple[object, object]:
        """What changes whenever something is written."""
        return self._folder, state_of(self.rows, "commits")

    @cached_property
    def count(self) -> int:
        """How many replies there are."""
        return shelves.count(self.rows)

    def bytes_at(self, start: int, end: int) -> bytes:
        """What stands between two places of the texts.

        Thousands may be asked for, each at another place: to map their pages and unmap them takes twice as long.
        """
        with self._reading:
            self._texts.seek(start)
            return self._texts.read(end - start)

    def text(self, stored: Stored) -> tuple[str, Unwrapped]:
        """A reply's canonical text, and that with its lines in one."""
        _words, unpacked = self.unpacked(stored)
        return unpacked.text(), unpacked.line

    def unpacked(self, stored: Stored) -> tuple[bytes, Unpacked]:
        """The words of a reply's text, and its canonical text, of which parts can be had."""
        data = self.bytes_at(stored.at, stored.ledger_at)
        words = data[: stored.words]
        return words, unpack(data[stored.packed_at - stored.at :], words)

    def plain_text(self, stored: Stored) -> str:
        """A reply's canonical text alone."""
        return self.text(stored)[0]

    def ledger(self, stored: Stored) -> bytes:
        """What a ledger says of a reply that nobody annotated, packed."""
        return self.bytes_at(stored.ledger_at, stored.traits_at)

    def traits(self, stored: Stored) -> bytes:
        """What tells which letter a reply is, packed."""
        return self.bytes_at(stored.traits_at, stored.traits_at + stored.traits)

    def stored_of(self, replies: "Sequence[int]") -> dict[int, Stored]:
        """Where the texts of some replies stand; of those that are gone nothing."""
        rows = self.rows.execute(
            f"SELECT id, {STORED} FROM reply WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608 - names of ours
            (json.dumps(replies),),
        )
        return {row[0]: Stored(*row[1:]) for row in rows}

    @cached_property
    def shelves(self) -> shelves.Shelves:
        """Where the words of all replies stand."""
        return shelves.read_all(self.rows)

    @cached_property
    def behind(self) -> int:
        """The number behind all replies'."""
        return last_number(self.rows) + 1

    @cached_property
    def every(self) -> Marked:
        """All replies."""
        return Marked.of(self.shelves.replies, self.behind)

    def joints(self) -> dict[int, str]:
        """The joints of the replies that have some (see `Stored`)."""
        return dict(self.rows.execute("SELECT id, joints FROM reply WHERE joints <> ''"))

    def are_having(self, grams: Grams) -> int:
        """How many replies have some characters and pairs of such, those that are gone counted with them."""
        schema, searcher = self._search()
        found = searcher.search(query_of(grams, schema), 1, count=True)
        return int(found.count)  # type: ignore[attr-defined] # as below

    def count_having(self, grams: Grams) -> int | None:
        """How many replies have some characters and pairs of such, or don't; `None` where the index may be ahead."""
        from tantivy import Occur
        from tantivy import Query as Asked

        gone = self._gone
        if gone is None:
            return None
        schema, searcher = self._search()
        without = [(Occur.MustNot, Asked.term_query(schema, "id", reply, "basic")) for reply in gone]
        asked = Asked.boolean_query([(Occur.Must, query_of(grams, schema)), *without])
        return int(searcher.search(asked, 1, count=True).count)  # type: ignore[attr-defined] # which its stubs lack

    def all_having(self, grams: Grams) -> Set[int] | None:
        """Which replies these are; where most have them, it is asked for the others, which are fewer."""
        if self._gone is None:
            return None
        if 2 * (count := self.are_having(grams)) <= self.count:
            return self._named(grams, count) - self._gone
        others = NoneOf(grams)
        return self.every - self._named(others, self.are_having(others))

    def _named(self, grams: Grams, count: int) -> set[int]:
        """So many replies without an order, in half the time that putting them in one takes."""
        schema, searcher = self._search()
        hits = searcher.search(query_of(grams, schema), max(1, count), count=False).hits
        ids = searcher.fast_field_values("id", [address for _score, address in hits])
        return set(ids)  # type: ignore[arg-type] # each has one, a whole number

    @cached_property
    def _gone(self) -> frozenset[int] | None:
        """The replies that only the index still has; `None` where it may be ahead of this state, or has many of these.

        It is so if there are documents in it of which SQLite doesn't say that they are gone, or was written since.
        Their number alone doesn't tell: a batch of which SQLite has nothing may have let go of as many as it put.
        """
        from tantivy import Query as Asked

        gone = [reply for (reply,) in self.rows.execute("SELECT reply FROM dropped LIMIT ?", (_MOST_GONE + 1,))]
        schema, searcher = self._search()
        is_as_said = searcher.num_docs == self.count + len(gone) and len(gone) <= _MOST_GONE
        next_one = Asked.term_query(schema, "id", self.behind, "basic")  # the first that a batch puts
        is_ahead = searcher.search(next_one, 1, count=True).count > 0  # type: ignore[attr-defined] # as above
        return frozenset(gone) if is_as_said and not is_ahead and self._is_last() else None

    def _is_last(self) -> bool:
        """Whether nothing was written since this was opened."""
        with suppress(sqlite3.Error), closing(connect(self._folder / DATABASE, "rw")) as now:
            return state_of(now, "commits") == state_of(self.rows, "commits")
        return False

    def _search(self) -> "tuple[tantivy.Schema, tantivy.Searcher]":
        if self._searcher is None:
            if not (self._folder / INDEX / _META).is_file():
                raise FileNotFoundError(_("its index is gone"))  # tantivy would make one, in which nothing is found
            index = _index_to_read(self._folder / INDEX)
            index.reload()
            self._searcher = index.schema, index.searcher()
        return self._searcher

    def having(self, grams: Grams) -> Iterator[list[int]]:
        """The ranks of the replies that have some characters and pairs of such, the newest first, in pages that grow.

        So the first are shown while the rest is looked for. Numbers of replies that are gone may be among them.
        """
        schema, searcher = self._search()
        query = query_of(grams, schema)
        offset, size = 0, _FIRST_PAGE
        while True:
            hits = searcher.search(query, size, count=False, order_by_field="rank", offset=offset).hits
            if hits:
                yield [rank for rank, _address in hits]
            if len(hits) < size:
                return
            offset, size = offset + size, size * _LARGER


def rank_of(dated: int, reply: int) -> int:
    """What a reply is ordered by: its first possible day, then its number, which stands in the low 32 bits."""
    return dated << 32 | reply


def id_of(rank: int) -> int:
    """The number of the reply of a rank."""
    return rank & _ID


def ids_of(ranks: Iterable[int]) -> list[int]:
    """The numbers of the replies of some ranks."""
    return [rank & _ID for rank in ranks]


def replies_within(library: Library, places: Iterable[Path]) -> set[int]:
    """The replies that stand in some files or below some folders, or in archives there."""
    among = within(library.rows, places)
    rows = library.rows.execute(
        f"SELECT reply FROM file WHERE reply NOT NULL AND {among.holds}",  # noqa: S608 - marks alone
        among.values,
    )
    return {row[0] for row in rows}


def are_all_within(library: Library, places: Iterable[Path]) -> bool:
    """Whether no file of the library stands elsewhere, which is known sooner than which replies stand there."""
    among = within(library.rows, places)
    asked = f"SELECT 1 FROM file WHERE NOT {among.holds} LIMIT 1"  # noqa: S608 - marks alone
    return library.rows.execute(asked, among.values).fetchone() is None


def damaged(folder: Path, error: Exception) -> ReaderError:
    """What is said of a cache that can't be read."""
    return ReaderError(
        _("the library can't be read: {reason}.").format(reason=visible(str(error))),
        subject=visible(str(folder)),
        hint=_("Make it anew with “reply-reader library update”; delete this folder if that doesn't help."),
    )


@contextmanager
def opened_library(folder: Path) -> Iterator[Library]:
    """The library as it is now; a `ReaderError` where there is none yet, or none that can be read."""
    if not (folder / DATABASE).is_file():
        raise NoLibraryError
    library = None
    try:
        connection = connect(folder / DATABASE, "rw")
        try:
            connection.execute("BEGIN")
            if layout_of(connection) == 0:  # who was to make it was ended before it was there
                raise NoLibraryError
            if not is_usable(connection):
                raise ReaderError(
                    _("the library was made by another version of this program."),
                    hint=_("Make it anew with “reply-reader library update”."),
                )
            library = Library(connection, folder)
        finally:
            if library is None:
                connection.close()
        yield library
    except (sqlite3.DatabaseError, OSError, ValueError, zlib.error, AssertionError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise damaged(folder, error) from error
    finally:
        if library is not None:
            with suppress(sqlite3.Error):
                library.close()
