"""Often: the phrases that many replies have, with which ones these are, so that no text is looked at to count them.

To look for words in each text that may have them takes as long as there are such texts. So some thousand replies that
came one after the other are a volume, once all of them are there, and of the phrases that many of these have is kept
which ones do. Of other phrases there are few in a volume, and behind the last one few replies. A volume never changes.
"""

import sqlite3
import zlib
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress
from mmap import mmap
from typing import NamedTuple

from reader.library import shelves
from reader.text.runs import WIDTH, runs

_LENGTHS = (3, 4)
"""Characters of the phrases: the index tells of fewer, and what more have stands in few texts."""
_VOLUME = 4_096
_FEWEST = 16_384
"""Replies: of fewer, each text that may have words is soon looked at."""
_SAMPLE, _MANY = 128, 10
"""Texts of a volume in which its phrases are looked for, and how many of these have one that many have."""
_MOST = 8_000
"""Phrases that are kept of a volume; of texts that are alike, nearly all are in many."""
_LOOK = 256
_ONES = bytes.maketrans(b"01", b"\x00\x01")


class Told(NamedTuple):
    """The replies of some volumes that have a phrase; `untold` are the first and last numbers of all others, of the
    newest no last one."""

    replies: set[int]
    untold: list[tuple[int, int | None]]


def told(rows: sqlite3.Connection, words: str) -> Told | None:
    """What volumes tell of some words; `None` where that is nothing."""
    phrase = words.encode("utf-16-le")
    if len(phrase) not in [WIDTH * length for length in _LENGTHS]:
        return None
    marks = dict(rows.execute("SELECT volume, marks FROM often WHERE phrase = ?", (phrase,)))
    if not marks:
        return None
    found = Told(set(), [])
    behind = 0
    for first, last in rows.execute("SELECT first, last FROM volume ORDER BY first").fetchall():
        if first in marks:
            (packed,) = rows.execute("SELECT replies FROM volume WHERE first = ?", (first,)).fetchone()
            found.replies.update(_marked(array("I", packed), marks[first]))
        elif found.untold and found.untold[-1][1] == behind:
            found.untold[-1] = found.untold[-1][0], last
        else:
            found.untold.append((first, last))
        behind = last
    found.replies.difference_update(reply for (reply,) in rows.execute("SELECT reply FROM lost"))
    found.untold.append((behind + 1, None))
    return found


def _marked(replies: Sequence[int], packed: bytes) -> Iterator[int]:
    """The replies that are marked."""
    marks = int.from_bytes(zlib.decompress(packed), "little")
    return compress(replies, f"{marks:0{len(replies)}b}"[::-1].encode().translate(_ONES))


def lose(rows: sqlite3.Connection, replies: Iterable[tuple[int]]) -> None:
    """Say of some replies that they are gone: those of a volume still have their marks there."""
    rows.executemany("INSERT INTO lost SELECT ?1 WHERE ?1 <= (SELECT max(last) FROM volume)", replies)


def missing(rows: sqlite3.Connection) -> Iterator[list[shelves.Place]]:
    """The replies of the volumes that can be made."""
    if shelves.count(rows) < _FEWEST:
        return
    (last,) = rows.execute("SELECT coalesce(max(last), 0) FROM volume").fetchone()
    rest = [place for place in map(shelves.Place, *shelves.read_all(rows)) if place.reply > last]
    for at in range(0, len(rest) - _VOLUME + 1, _VOLUME):
        yield rest[at : at + _VOLUME]


def put(rows: sqlite3.Connection, places: Sequence[shelves.Place], texts: mmap, between: Callable[[], None]) -> None:
    """Keep a volume of the replies in some places of the texts; `between` is called now and then."""
    replies = array("I", (place.reply for place in places))
    marks = often_in([texts[place.at : place.end] for place in places], between)
    rows.execute("INSERT INTO volume VALUES (?, ?, ?)", (replies[0], replies[-1], replies.tobytes()))
    rows.executemany(
        "INSERT INTO often VALUES (?, ?, ?)",
        ((phrase, replies[0], zlib.compress(each, 1)) for phrase, each in marks.items()),
    )


def often_in(texts: Sequence[bytes], between: Callable[[], None]) -> dict[bytes, bytearray]:
    """The phrases, in UTF-16, that many of some texts have, which are in UTF-8; each with a bit for each text."""
    counts = Counter[bytes]()
    for text in texts[:: max(1, len(texts) // _SAMPLE)]:
        data = _wide(text)
        for length in _LENGTHS:
            counts.update(set(runs(data, length)))
    many = [(phrase, count) for phrase, count in counts.items() if count >= _MANY]
    marks = {phrase: bytearray(-(-len(texts) // 8)) for phrase, _count in sorted(many, key=_most)[:_MOST]}
    phrases = [{phrase for phrase in marks if len(phrase) == WIDTH * length} for length in _LENGTHS]
    for number, text in enumerate(texts):
        if number % _LOOK == 0:
            between()
        data = _wide(text)
        at, bit = number // 8, 1 << number % 8
        for length, some in zip(_LENGTHS, phrases, strict=True):
            for phrase in some.intersection(runs(data, length)):
                marks[phrase][at] |= bit
    return marks


def _wide(text: bytes) -> bytes:
    return text.decode().encode("utf-16-le")


def _most(counted: tuple[bytes, int]) -> tuple[int, bytes]:
    """The most first, the same ones each time."""
    return -counted[1], counted[0]
