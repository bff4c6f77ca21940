"""Shelves: where the words of all replies stand, as it is read at once. Rows of SQLite take a hundred times as long.

A shelf is a row with the places of some hundred replies, three numbers each; the last one is filled up before another
one is begun.
"""

import sqlite3
from array import array
from collections.abc import Iterable
from typing import NamedTuple

_EACH = 3
_ROOM = 512


class Place(NamedTuple):
    """Where a reply's words begin, and where its titles behind these end."""

    reply: int
    at: int
    end: int


class Shelves(NamedTuple):
    """The replies in the order in which they came, and their places beside them."""

    replies: "array[int]"
    ats: "array[int]"
    ends: "array[int]"


def count(rows: sqlite3.Connection) -> int:
    """How many replies there are: of each shelf no more is read than how long it is."""
    (size,) = rows.execute("SELECT total(length(packed)) FROM shelf").fetchone()
    return int(size) // (_EACH * array("Q").itemsize)


def read_all(rows: sqlite3.Connection) -> Shelves:
    """The places of all replies."""
    shelves = array("Q", b"".join(packed for (packed,) in rows.execute("SELECT packed FROM shelf ORDER BY first")))
    return Shelves(*(shelves[first::_EACH] for first in range(_EACH)))


def put(rows: sqlite3.Connection, places: Iterable[Place]) -> None:
    """Add places, whose replies are newer than all that are there."""
    found = rows.execute("SELECT first, packed FROM shelf ORDER BY first DESC LIMIT 1").fetchone()
    first, shelf = (found[0], array("Q", found[1])) if found else (None, array("Q"))
    for place in places:
        if first is None or len(shelf) >= _EACH * _ROOM:
            _keep(rows, first, shelf)
            first, shelf = place.reply, array("Q")
        shelf.extend(place)
    _keep(rows, first, shelf)


def take(rows: sqlite3.Connection, reply: int) -> None:
    """Take a reply's place away."""
    found = rows.execute("SELECT first, packed FROM shelf WHERE first <= ? ORDER BY first DESC", (reply,)).fetchone()
    if found:
        shelf = array("Q", found[1])
        at = _EACH * shelf[::_EACH].index(reply)
        del shelf[at : at + _EACH]
        _keep(rows, found[0], shelf)


def _keep(rows: sqlite3.Connection, first: int | None, shelf: "array[int]") -> None:
    if first is not None:
        rows.execute("INSERT OR REPLACE INTO shelf VALUES (?, ?)", (first, shelf.tobytes()))
