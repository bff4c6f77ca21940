"""Versions: the other texts of a letter that the library has, by the same rules by which the table joins replies."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest
from typing import NamedTuple

from reader.letters import Told, Traits, letters_among
from reader.letters.packing import unpack_traits
from reader.library.cache import STORED, Library, Stored
from reader.library.kept import kept
from reader.sources import Source

_OF_ONE, _MOST = 512, 128
"""Replies that are looked at of those that share a key, the newest, and those of all keys whose traits are compared: an
office answers thousands of proposals in the same words, and what so many share tells little."""


class Version(NamedTuple):
    """Another text of a letter as the library read it; `is_newer` is whether it was published later."""

    source: Source
    is_newer: bool


def versions(library: Library, own: Traits, told: Sequence[Told]) -> Iterator[Version]:
    """The other texts of the letter that a text is of, which may be in the library or not; `told` is what people said
    of it. Of those that the library reads from several files the first is named."""
    said = {own.digest, *(digest for each in told for digest in (each.one, each.other))}
    numbers: dict[str, int] = {}
    texts: dict[str, Traits] = {own.digest: own}
    rows = library.rows.execute(
        f"SELECT id, {STORED} FROM reply WHERE digest IN ({', '.join('?' * len(said))})"  # noqa: S608 - names of ours
        " OR id IN (SELECT value FROM json_each(?)) ORDER BY rank DESC",
        (*map(bytes.fromhex, said), json.dumps(_sharing(library, own))),
    )
    for reply, *stored in rows:
        traits = unpack_traits(library.traits(Stored(*stored)))
        numbers[traits.digest], texts[traits.digest] = reply, traits
    letter = next(some for some in letters_among([*texts.values()], told) if some[0].digest == own.digest)
    for each in letter[1:]:
        days = own.published, each.published
        yield Version(kept(library, numbers[each.digest]), all(days) and days[1] > days[0])


def _sharing(library: Library, own: Traits) -> list[int]:
    """The replies that share a key with a text; of very many those that share what few do, then the most keys, which
    are copies above all, then the newest."""
    shared: defaultdict[int, float] = defaultdict(float)
    for key in own.keys:
        rows = library.rows.execute("SELECT reply FROM trait WHERE key = ? ORDER BY reply DESC LIMIT ?", (key, _OF_ONE))
        replies = [reply for (reply,) in rows]
        for reply in replies:
            shared[reply] += 1 / len(replies)
    return nlargest(_MOST, shared, key=lambda reply: (shared[reply], reply))
