"""Often: the phrases that many replies have, with which ones these are, so that no text is looked at to count them.

To look for words in each text that may have them takes as long as there are such texts. So some thousand replies that
came one after the other are a volume, once all of them are there, and of the phrases that many of these have is kept
which ones do. Of other phrases there are few in a volume, and behind the last one few replies. A volume never changes.
"""

import sqlite3
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from itertools import compress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import NamedTuple

from reader.library import shelves
from reader.library.marked import Marked
from reader.text.runs import WIDTH, runs

_LENGTHS = (3, 4)
"""Characters of the phrases: the index tells of fewer, and what more have stands in few texts."""
_VOLUME = 2_048
_FEWEST = 16_384
"""Replies: of fewer, each text that may have words is soon looked at."""
_SAMPLE, _MANY = 128, 8
"""Texts of a volume in which its phrases are looked for, and how many of these have one that many have."""
_MOST = 10_000
"""Phrases that are kept of a volume; of texts that are alike, nearly all are in many."""
_BLOCK = 256
_DIGITS, _ONES = bytes.maketrans(b"\x00\x01", b"01"), bytes.maketrans(b"01", b"\x00\x01")


class Unit(NamedTuple):
    """A volume to make, of the replies in some places of the texts' file."""

    texts: Path
    places: Sequence[shelves.Place]


class Volume(NamedTuple):
    """The numbers of replies, and of each phrase that many of them have a bit for each, packed."""

    replies: "array[int]"
    often: Sequence[tuple[bytes, bytes]]


class Told(NamedTuple):
    """The replies of some volumes that have a phrase; `untold` are the first and last numbers of all others, of the
    newest no last one."""

    replies: Marked
    untold: list[tuple[int, int | None]]


def told(rows: sqlite3.Connection, words: str) -> Told | None:
    """What volumes tell of some words; `None` where that is nothing."""
    phrase = words.encode("utf-16-le")
    if len(phrase) not in [WIDTH * length for length in _LENGTHS]:
        return None
    marked = bytearray()
    untold: list[tuple[int, int | None]] = []
    behind = 0
    for first, last, replies, marks in rows.execute(
        "SELECT first, last, replies, marks FROM often JOIN volume ON first = volume WHERE phrase = ? ORDER BY volume",
        (phrase,),
    ):
        marked += bytes(first - len(marked)) + _marks(array("I", replies), marks)
        if first > behind + 1:
            untold.append((behind + 1, first - 1))
        behind = last
    if not behind:
        return None
    untold.append((behind + 1, None))
    for (reply,) in rows.execute("SELECT reply FROM lost WHERE reply < ?", (len(marked),)):
        marked[reply] = 0
    return Told(Marked(marked), untold)


def _marks(replies: Sequence[int], packed: bytes) -> bytes | bytearray:
    """A byte for each number from the first of some replies to the last, which is 1 where it is marked."""
    bits = int.from_bytes(zlib.decompress(packed), "little")
    marks = f"{bits:0{len(replies)}b}"[::-1].encode().translate(_ONES)
    first, count = replies[0], replies[-1] + 1 - replies[0]
    if count == len(replies):  # as a rule: else some had gone before there was the volume
        return marks
    return Marked.of((reply - first for reply in compress(replies, marks)), count).marks


def lose(rows: sqlite3.Connection, replies: Iterable[tuple[int]]) -> None:
    """Say of some replies that they are gone: those of a volume still have their marks there."""
    rows.executemany("INSERT INTO lost SELECT ?1 WHERE ?1 <= (SELECT max(last) FROM volume)", replies)


def units(rows: sqlite3.Connection, texts: Path) -> list[Unit]:
    """The volumes that can be made, in order."""
    (last,) = rows.execute("SELECT coalesce(max(last), 0) FROM volume").fetchone()
    (newer,) = rows.execute("SELECT count(*) FROM reply WHERE id > ?", (last,)).fetchone()
    if newer < _VOLUME or shelves.count(rows) < _FEWEST:  # as a rule, and then no place is read
        return []
    rest = [place for place in map(shelves.Place, *shelves.read_all(rows)) if place.reply > last]
    return [Unit(texts, rest[at : at + _VOLUME]) for at in range(0, len(rest) - _VOLUME + 1, _VOLUME)]


def made(some: Sequence[Unit]) -> list[Volume | None]:
    """The volumes of some units."""
    return [_made(unit) for unit in some]


def _made(unit: Unit) -> Volume:
    with unit.texts.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as texts:
        marks = often_in([texts[place.at : place.end] for place in unit.places])
    replies = array("I", (place.reply for place in unit.places))
    return Volume(replies, [(phrase, zlib.compress(each, 1)) for phrase, each in marks.items()])


def lost(_unit: Unit) -> Volume | None:
    """Of a volume that ends the process which makes it nothing is kept."""
    return None


def put(rows: sqlite3.Connection, volume: Volume) -> None:
    """Keep a volume, of which those before it are kept: there are none between them to be made."""
    first, last = volume.replies[0], volume.replies[-1]
    rows.execute("INSERT INTO volume VALUES (?, ?, ?)", (first, last, volume.replies.tobytes()))
    rows.executemany("INSERT INTO often VALUES (?, ?, ?)", ((phrase, first, marks) for phrase, marks in volume.often))


def often_in(texts: Sequence[bytes]) -> dict[bytes, bytes]:
    """The phrases, in UTF-16, that many of some texts have, which are in UTF-8; each with a bit for each text."""
    phrases = _phrases(texts[:: max(1, len(texts) // _SAMPLE)])
    numbers = {phrase: number for number, phrase in enumerate(phrases, 1)}
    columns = [bytearray() for _phrase in phrases]
    for at in range(0, len(texts), _BLOCK):
        # A row for each of some texts, then a column for each phrase: to mark one after the other takes twice as long.
        rows = b"".join(_row(text, numbers) for text in texts[at : at + _BLOCK])
        for number, column in enumerate(columns, 1):
            column += rows[number :: len(phrases) + 1]
    return {phrase: _bits(column) for phrase, column in zip(phrases, columns, strict=True)}


def _phrases(texts: Sequence[bytes]) -> list[bytes]:
    """The phrases that many of some texts have, the most first."""
    counts = Counter[bytes]()
    for text in texts:
        data = _wide(text)
        for length in _LENGTHS:
            counts.update(set(runs(data, length)))
    many = ((-count, phrase) for phrase, count in counts.items() if count >= _MANY)
    return [phrase for _count, phrase in nsmallest(_MOST, many)]


def _row(text: bytes, numbers: Mapping[bytes, int]) -> bytearray:
    """A byte for each phrase, by its number, which is 1 where the text has it."""
    data = _wide(text)
    row = bytearray(len(numbers) + 1)
    for length in _LENGTHS:
        for number in filter(None, map(numbers.get, runs(data, length))):
            row[number] = 1
    return row


def _bits(column: bytearray) -> bytes:
    return int(column.translate(_DIGITS)[::-1], 2).to_bytes(-(-len(column) // 8), "little")


def _wide(text: bytes) -> bytes:
    return text.decode().encode("utf-16-le")
