"""Writing the cache: one at a time, in batches that hold from one moment to the next (see the package)."""

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.library import often, shelves
from reader.library.cache import (
    DATABASE,
    INDEX,
    LOCK,
    PLACE,
    TEXTS,
    connect,
    is_usable,
    last_number,
    opened_index,
    rank_of,
    state_of,
)
from reader.library.deriving import Derived, Sum
from reader.library.schema import LAYOUT, LOOKED_UP, TABLES
from reader.library.tops import tops
from reader.library.words import number_words, words_of

if TYPE_CHECKING:
    import tantivy

_HEAP = 64_000_000
_PAGES, _PAGE = 64_000, 4
"""Kilobytes of the database that are kept in memory, and those of a page: what is put into an index goes anywhere."""
_LOOK = 0.1
_SUM = f"INSERT INTO sum VALUES ({', '.join('?' * (2 + len(Sum._fields)))})"  # noqa: S608 - marks alone


@contextmanager
def locked(folder: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Be the one that writes; where another one is, it is waited for, and `waiting` called ten times a second.

    The lock is SQLite's on an empty database: the system lets go of it whatever ends who holds it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = sqlite3.connect(folder / LOCK, timeout=0, isolation_level=None)
    try:
        while True:
            try:
                lock.execute("BEGIN EXCLUSIVE")
                break
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
            waiting()
            time.sleep(_LOOK)
        yield
    finally:
        lock.close()


class Writer:
    """Writes the cache of a folder whose lock is held. What is put is there after the next `commit`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        opened = self._opened() if (folder / DATABASE).is_file() else None
        self.rows, self._index = opened or self._anew()
        held = state_of(self.rows, "texts")
        assert isinstance(held, int)
        self._end = held
        self._texts = (folder / TEXTS).open("r+b", buffering=1 << 20)
        self._texts.truncate(held)
        self._texts.seek(held)
        self._writer = self._index.writer(_HEAP, 1)
        self._words: dict[str, int] = {}
        self._loosened: set[int] = set()
        self._placed: list[shelves.Place] = []
        self._last = last_number(self.rows)
        self._forget_unknown()
        self.pending = 0
        self._begin()

    def _opened(self) -> "tuple[sqlite3.Connection, tantivy.Index] | None":
        """What is there; `None` where it is of another layout or version, or damaged."""
        connection = None
        try:
            connection = connect(self._folder / DATABASE, "rw")
            _set_up(connection)
            held = state_of(connection, "texts") if is_usable(connection) else None
            if (
                isinstance(held, int)
                and (self._folder / TEXTS).stat().st_size >= held
                and (self._folder / INDEX).is_dir()
            ):
                index = opened_index(self._folder / INDEX)
                index.reload()
                if index.searcher().num_docs >= connection.execute("SELECT count(*) FROM reply").fetchone()[0]:
                    return connection, index
        except (sqlite3.DatabaseError, OSError, ValueError):
            pass  # all of it can be made again, which is what happens now
        if connection is not None:
            connection.close()
        return None

    def _anew(self) -> "tuple[sqlite3.Connection, tantivy.Index]":
        for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", TEXTS):
            (self._folder / name).unlink(missing_ok=True)
        shutil.rmtree(self._folder / INDEX, ignore_errors=True)
        (self._folder / INDEX).mkdir()
        (self._folder / TEXTS).touch()
        index = opened_index(self._folder / INDEX)
        connection = connect(self._folder / DATABASE, "rwc")
        _set_up(connection)
        connection.execute("BEGIN IMMEDIATE")
        for statement in (*TABLES, *map(_making, LOOKED_UP)):
            connection.execute(statement)
        connection.execute("INSERT INTO state VALUES ('texts', 0), ('commits', 0), ('reader', ?)", (__version__,))
        connection.execute(f"PRAGMA user_version={LAYOUT}")
        connection.execute("COMMIT")
        return connection, index

    def _forget_unknown(self) -> None:
        """Let the index let go of numbers that SQLite never had: they are given again."""
        from tantivy import FieldType, Query

        unknown = Query.range_query(self._index.schema, "id", FieldType.Unsigned, self._last, None, include_lower=False)
        self._writer.delete_documents_by_query(unknown)

    def put_off(self) -> None:
        """Have no indexes that things are looked up by until `make_up`, which is quicker where most is still to come.

        Whatever ends before that leaves a library without them, in which looking takes longer.
        """
        for name in LOOKED_UP:
            self.rows.execute(f"DROP INDEX IF EXISTS {name}")

    @property
    def is_put_off(self) -> bool:
        """Whether an index that things are looked up by isn't there."""
        there = {name for (name,) in self.rows.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
        return not there.issuperset(LOOKED_UP)

    def make_up(self, between: Callable[[], None]) -> None:
        """Make the indexes that were put off, one after the other; what was put before them is committed.

        `between` is called before each: whatever it raises leaves those that were made.
        """
        if self.is_put_off:
            self.commit()
            for name in LOOKED_UP:
                between()
                self.rows.execute(_making(name))
                self._commit_rows()
                self._begin()

    def make_volumes(self, jobs: int, between: Callable[[], None]) -> None:
        """Keep which replies have the phrases that many have, of those that came meanwhile if these are many (see
        `often`), by so many processes; what was put is committed.

        `between` is called now and then: whatever it raises leaves those that were made.
        """
        units = often.units(self.rows, self._folder / TEXTS)
        if not units:
            return
        from reader.processes import Work, results

        left = [unit.places[0].reply for unit in reversed(units)]
        made: dict[int, often.Volume] = {}
        for done in results(Work(often.made, often.lost, 1), units, jobs):
            between()
            made |= {volume.replies[0]: volume for volume in done if volume}
            while left and left[-1] in made:
                often.put(self.rows, made.pop(left.pop()))
                self._commit_rows()
                self._begin()

    def put(self, derived: Derived) -> int:
        """The number of the reply of a text, which is put where there is none."""
        there = self.rows.execute("SELECT id FROM reply WHERE digest = ?", (derived.digest,)).fetchone()
        if there:
            return int(there[0])
        import tantivy

        amount = derived.amount
        self._last = reply = self._last + 1
        rank, at = rank_of(derived.dated_from, reply), self._end + len(PLACE)
        fields = {
            "id": reply,
            "rank": rank,
            "digest": derived.digest,
            "title": derived.title,
            "number": derived.number,
            "cited_as": self._word(derived.cited_as, number_words),
            "issuer": self._word(derived.issuer),
            "signed": derived.signed,
            "published": derived.published,
            "dated_from": derived.dated_from,
            "dated_to": derived.dated_to,
            "published_from": derived.published_from,
            "published_to": derived.published_to,
            "category": derived.category,
            "proposal_kind": derived.proposal_kind,
            "proposal_number": derived.proposal_number,
            "proposal_title": derived.proposal_title,
            "session": derived.session,
            "characters": derived.characters,
            "scanned": derived.scanned,
            "doubts": derived.doubts,
            "sums": len(derived.sums),
            "promises": len(derived.promises),
            "amount": amount.shown if amount else None,
            "account": amount.account if amount else None,
            "totals": amount.totals if amount else 0,
            "amount_at": amount.at if amount else None,
            "lines": derived.lines,
            "money": derived.money,
            "title_words": derived.title_words,
            "number_words": derived.number_words,
            "at": at,
            "words": len(derived.words),
            "titles": len(derived.titles),
            "packed": len(derived.packed),
            "joints": derived.joints,
            "ledger": len(derived.ledger),
            "traits": len(derived.traits),
        }
        marks = ", ".join("?" * len(fields))
        self.rows.execute(
            f"INSERT INTO reply ({', '.join(fields)}) VALUES ({marks})",  # noqa: S608 - names of ours
            tuple(fields.values()),
        )
        self._put_rows(reply, derived)
        self._placed.append(shelves.Place(reply, at, at + len(derived.words) + len(PLACE) + len(derived.titles)))
        record = PLACE.join((b"", derived.words, derived.titles, derived.packed + derived.ledger + derived.traits))
        self._texts.write(record)
        self._end += len(record)
        document = tantivy.Document()
        document.add_unsigned("id", reply)
        document.add_unsigned("rank", rank)
        document.add_text("words", (derived.words + PLACE + derived.titles).decode())
        document.add_text("numbers", derived.numbers)
        self._writer.add_document(document)
        self.pending += 1
        return reply

    def _put_rows(self, reply: int, derived: Derived) -> None:
        self.rows.executemany(
            _SUM,
            [(reply, *each.row(self._word), top) for each, top in zip(derived.sums, tops(derived.sums), strict=True)],
        )
        self.rows.executemany(
            "INSERT INTO promise VALUES (?, ?, ?, ?, ?, ?)", ((reply, *each) for each in derived.promises)
        )
        self.rows.executemany(
            "INSERT INTO citation VALUES (?, ?, ?, ?)",
            ((reply, each.start, each.end, self._word(each.number, number_words)) for each in derived.citations),
        )
        self.rows.executemany("INSERT INTO asked VALUES (?, ?)", ((key, reply) for key in derived.asked))
        self.rows.executemany("INSERT INTO trait VALUES (?, ?)", ((reply, key) for key in derived.keys))

    def _word(self, printed: str | None, words: Callable[[str | None], str] = words_of) -> int | None:
        if printed is None:
            return None
        if (known := self._words.get(printed)) is not None:
            return known
        row = self.rows.execute("SELECT id FROM word WHERE printed = ?", (printed,)).fetchone()
        number = (
            row[0]
            if row
            else self.rows.execute("INSERT INTO word VALUES (NULL, ?, ?)", (printed, words(printed))).lastrowid
        )
        assert isinstance(number, int)
        if len(self._words) > 20_000:
            self._words.clear()
        self._words[printed] = number
        return number

    def loosen(self, replies: Iterable[int]) -> None:
        """Say of replies that they stand in a file less; those in none are dropped with the next commit."""
        self._loosened.update(replies)

    def _drop_unused(self) -> None:
        gone = [
            (reply,)
            for reply in self._loosened
            if not self.rows.execute("SELECT 1 FROM file WHERE reply = ?", (reply,)).fetchone()
        ]
        self._loosened.clear()
        for table in ("sum", "promise", "citation", "asked", "trait"):
            self.rows.executemany(f"DELETE FROM {table} WHERE reply = ?", gone)  # noqa: S608
        self.rows.executemany("DELETE FROM reply WHERE id = ?", gone)
        for (reply,) in gone:
            shelves.take(self.rows, reply)
        self.rows.executemany("INSERT INTO dropped VALUES (?)", gone)
        often.lose(self.rows, gone)

    def commit(self) -> None:
        """Let all that was put hold: the texts first, then the index, then SQLite."""
        shelves.put(self.rows, self._placed)
        self._placed.clear()
        self._drop_unused()
        self._sync_texts()
        self._commit_index()
        self.rows.execute("UPDATE state SET value = ? WHERE name = 'texts'", (self._end,))
        self.rows.execute("UPDATE state SET value = value + 1 WHERE name = 'commits'")
        self._commit_rows()
        self.pending = 0
        self._begin()

    def _begin(self) -> None:
        """Begin a batch, in which the index lets go of what SQLite dropped in an earlier one."""
        self.rows.execute("BEGIN IMMEDIATE")
        for (reply,) in self.rows.execute("SELECT reply FROM dropped").fetchall():
            self._delete(reply)
        self.rows.execute("DELETE FROM dropped")

    def _delete(self, reply: int) -> None:
        """Let the index let go of a number."""
        from tantivy import Query

        # By a query: a term of Python's numbers is signed, which no unsigned field has (tantivy 0.27).
        self._writer.delete_documents_by_query(Query.term_query(self._index.schema, "id", reply, "basic"))

    def _sync_texts(self) -> None:
        self._texts.flush()
        os.fsync(self._texts.fileno())

    def _commit_index(self) -> None:
        self._writer.commit()

    def _commit_rows(self) -> None:
        self.rows.execute("COMMIT")

    def close(self) -> None:
        """Let go of all files; what was not committed is as if it had never been put."""
        self.rows.close()
        self._texts.close()
        self._writer.rollback()
        self._writer.wait_merging_threads()


def _making(name: str) -> str:
    return f"CREATE INDEX IF NOT EXISTS {name} ON {LOOKED_UP[name]}"


def _set_up(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    # After a power cut, too, SQLite has dropped what the index let go of.
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA temp_store=FILE")
    connection.execute(f"PRAGMA cache_size=-{_PAGES}")
    connection.execute(f"PRAGMA temp.cache_size=-{_PAGES // 4}")
    # Pages that each batch changes are written into the database itself once for several of them.
    connection.execute(f"PRAGMA wal_autocheckpoint={_PAGES // _PAGE}")
