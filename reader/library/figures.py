"""Figures: of which rows of a ledger a query holds, by what is kept light of each; they may be in no library.

What fields ask for is put into tables in memory with the columns that the library's have, so that a field means of a
row what it means of a reply. A row's note is asked likewise as all notes are.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from threading import Lock
from typing import NamedTuple
from weakref import finalize

from reader import kinds
from reader.annotations.noted import NONE_NOTED
from reader.facts import Facts
from reader.ledger.views import Column, Light, LightReply, said_by
from reader.library.bounds import NOTHING, days
from reader.library.clauses import Value
from reader.library.conditions import rows_of
from reader.library.deriving import Sum, sum_of
from reader.library.fields import OF_FIGURES, Of
from reader.library.holding import Holding
from reader.library.matching import Sought, is_in, sought
from reader.library.noted import Notes
from reader.library.query import Has, Query, Words, parse
from reader.library.truths import Held, NotWantedError
from reader.library.words import number_words, words_of
from reader.text import Span
from reader.text.canonical import visible

_TABLES = (
    "CREATE TABLE sum (reply, {})".format(", ".join(f'"{name}"' for name in Sum._fields)),
    "CREATE TABLE word (id INTEGER PRIMARY KEY, words)",
    """CREATE TABLE reply (
        id INTEGER PRIMARY KEY, title_words, number_words, issuer, category,
        dated_from, dated_to, published_from, published_to)""",
    "CREATE TABLE file (reply, shown)",
)
_SAID = (Column.YEAR, Column.PAYER, Column.RECIPIENT, Column.PURPOSE)
_BLOCK = 1_000
_STATES: Mapping[str, Callable[[Light], bool]] = {
    "notes": lambda light: light.note is not None,
    "doubts": lambda light: light.is_doubtful,
    "reviewed": lambda light: light.is_reviewed,
}


def asked_of_figures(asked: str) -> Query:
    """The tree of a query for figures; `QueryError` where there is a mistake in it, or figures can't be asked that."""
    return parse(visible(asked), OF_FIGURES)


class Figures:
    """The rows of a ledger, to be asked any number of queries, by any thread.

    `held` ends with a `NotWantedError` where nobody waits any more.
    """

    def __init__(self, lights: Sequence[Light]) -> None:
        self.lights = lights
        # A query may ask for these, which perhaps only a colleague's settings have, as soon as there are rows.
        kinds.meet({light.note.kind.value for light in lights if light.note})
        self._asking = Lock()
        self._facts: _Facts | None = None

    def held(self, query: Query, is_left: Callable[[], bool] = lambda: False) -> Held:
        """The places of the rows that a query surely holds of, and of all of which it may."""
        return _Asked(self, is_left).of(query)

    def facts(self, is_left: Callable[[], bool]) -> "_Facts":
        """What fields are asked of, made by the first who asks."""
        with self._asking:
            if self._facts is None:
                self._facts = _facts_of(self.lights, is_left)
                finalize(self, self._facts.tables.close)
            return self._facts

    def found(self, asked: tuple[str, tuple[Value, ...]], is_left: Callable[[], bool]) -> list[tuple[int, ...]]:
        """What a query of SQL finds in the tables: one thread after the other, whatever SQLite was made to bear."""
        tables = self.facts(is_left).tables
        with self._asking:
            return tables.execute(*asked).fetchall()


class _Facts(NamedTuple):
    """Tables of the rows and of their replies, which reply each row is of, and the notes, each on a text of its own
    that has the number of its row."""

    tables: sqlite3.Connection
    replies: Sequence[int]
    notes: Notes


class _Asked(Holding):
    def __init__(self, figures: Figures, is_left: Callable[[], bool]) -> None:
        super().__init__(len(figures.lights))
        self._figures = figures
        self._is_left = is_left

    def words(self, asked: Words) -> Set[int]:
        words, what = asked.words, sought(asked.words, is_whole=asked.is_whole)
        found = set()
        for place, light in _unless_left(self._figures.lights, self._is_left):
            # Where they stand is asked of few: first whether they do at all, which takes a tenth of the time.
            if (words in light.words and _has(light.words, what)) or (
                words in light.reply.words and _has(light.reply.words, what)
            ):
                found.add(place)
        return found

    def fields(self, asked: Sequence[Has]) -> Held:
        first = asked[0]
        if first.field in ("has", "is"):
            state = _STATES[first.words]
            there = {place for place, light in enumerate(self._figures.lights) if state(light)}
            return Held(there, there)
        facts = self._figures.facts(self._is_left)
        if first.of is Of.NOTE:
            noted = facts.notes.texts_of(asked)
            return Held(noted, noted)
        rows = rows_of(asked, 0)
        if first.of is Of.SUM:
            starts = self._figures.found(rows.starts(), self._is_left)
            return Held({at for _reply, at, is_sure in starts if is_sure}, {at for _reply, at, _is_sure in starts})
        told = self._figures.found(rows.some(-1), self._is_left)
        sure, may = {reply for reply, is_sure in told if is_sure}, {reply for reply, _is_sure in told}
        return Held(
            {place for place, reply in enumerate(facts.replies) if reply in sure},
            {place for place, reply in enumerate(facts.replies) if reply in may},
        )


def _has(words: str, what: Sought) -> bool:
    if what.is_plain:
        return True
    there = words.encode()
    return is_in(there, what, 0, len(there))


def _unless_left(lights: Sequence[Light], is_left: Callable[[], bool]) -> Iterator[tuple[int, Light]]:
    for place, light in enumerate(lights):
        if place % _BLOCK == 0 and is_left():
            raise NotWantedError
        yield place, light


def _facts_of(lights: Sequence[Light], is_left: Callable[[], bool]) -> _Facts:
    tables = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    for statement in _TABLES:
        tables.execute(statement)
    words = _Numbered()
    replies: dict[int, tuple[int, LightReply]] = {}
    of_rows: list[int] = []
    sums: list[tuple[object, ...]] = []
    for place, light in _unless_left(lights, is_left):
        reply, _first = replies.setdefault(id(light.reply), (len(replies), light.reply))
        of_rows.append(reply)
        sums.append((reply, *sum_of(light.amount, _said(light), Span(place, place), "").row(words.number)))
    _insert(tables, "sum", sums)
    _insert(tables, "reply", [_of_reply(number, reply, words) for number, reply in replies.values()])
    _insert(tables, "file", [(number, _path(reply)) for number, reply in replies.values()])
    _insert(tables, "word", [(number, words_of(printed)) for printed, number in words.items()])
    return _Facts(tables, of_rows, _notes_of(lights))


def _said(light: Light) -> Facts:
    """What is said of a row's sum, as far as it is asked for."""
    year, payer, recipient, purpose = (said_by(light, column) or None for column in _SAID)
    return Facts(year=year, payer=payer, recipient=recipient, purpose=purpose, level=light.level, status=light.status)


class _Numbered(dict[str, int]):
    """Names by their numbers."""

    def number(self, printed: str | None) -> int | None:
        """The number of a name; `None` of none."""
        return self.setdefault(printed, len(self)) if printed else None


def _insert(tables: sqlite3.Connection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        tables.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - names of ours


def _of_reply(number: int, reply: LightReply, words: _Numbered) -> tuple[object, ...]:
    dated = (days(reply.dated) if reply.dated else None) or NOTHING
    published = (days(reply.published) if reply.published else None) or (None, None)
    titles = "\n".join(map(words_of, reply.titles))
    return number, titles, number_words(reply.number), words.number(reply.issuer), reply.category, *dated, *published


def _path(reply: LightReply) -> str:
    return words_of(visible(reply.source or ""))


def _notes_of(lights: Sequence[Light]) -> Notes:
    """The rows' notes, each by the place of its row: one that two versions of a letter have is there twice."""
    noted = [(place, light.note) for place, light in enumerate(lights) if light.note]
    rows = [
        (str(place).encode(), place, 0, 0, note.kind.encode(), note.author.encode(), note.note.encode())
        for place, note in noted
    ]
    tags = [(str(place).encode(), tag.encode()) for place, note in noted for tag in note.tags]
    return Notes(NONE_NOTED._replace(rows=rows, tags=tags))
