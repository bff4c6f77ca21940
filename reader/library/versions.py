"""Versions: the other texts of a letter that the library has, by the same rules by which the table joins replies."""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.letters import Told, Traits, letters_among
from reader.letters.packing import unpack_traits
from reader.library.cache import STORED, Library, Stored
from reader.library.kept import kept
from reader.sources import Source


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
        " OR id IN (SELECT reply FROM trait WHERE key IN (SELECT value FROM json_each(?))) ORDER BY rank DESC",
        (*map(bytes.fromhex, said), json.dumps(list(own.keys))),
    )
    for reply, *stored in rows:
        traits = unpack_traits(library.traits(Stored(*stored)))
        numbers[traits.digest], texts[traits.digest] = reply, traits
    letter = next(some for some in letters_among([*texts.values()], told) if some[0].digest == own.digest)
    for each in letter[1:]:
        days = own.published, each.published
        yield Version(kept(library, numbers[each.digest]), all(days) and days[1] > days[0])
