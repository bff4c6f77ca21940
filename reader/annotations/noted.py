"""Noted: of all annotations what replies are looked for by, as a hundred thousand are read at once."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.text import Span


class NotedText(NamedTuple):
    """A text that is known: its digest in hexadecimal digits, what its reply is called, where it was read.

    Texts of one letter have the same `letter`, those of one version of it the same `version`, too. `paths` are the last
    one first.
    """

    digest: str
    letter: int | None
    version: int | None
    title: str | None
    document_number: str | None
    paths: tuple[str, ...]


class Note(NamedTuple):
    """An annotation: the number of the text that it was made on, where there, and what is said in it, all in UTF-8.

    `said` are the note's own words, empty for a highlight or a decision on a figure without any.
    """

    key: bytes
    text: int
    start: int
    end: int
    sort: bytes
    by: bytes
    said: bytes

    @property
    def id(self) -> str:
        """Its id."""
        return self.key.decode()

    @property
    def span(self) -> Span:
        """Its place in the text that it was made on."""
        return Span(self.start, self.end)

    @property
    def kind(self) -> str:
        """The id of its kind."""
        return self.sort.decode()

    @property
    def author(self) -> str:
        """Who signed it."""
        return self.by.decode()

    @property
    def words(self) -> str:
        """Its words."""
        return self.said.decode()


NoteRow = tuple[bytes, int, int, int, bytes, bytes, bytes]
"""What a `Note` is made of. A hundred thousand plain tuples take half the time, and the garbage collector none."""


class AllNoted(NamedTuple):
    """All annotations that are not in the trash, in the order of their texts and of the places there.

    `texts` has all that are known by their numbers, with notes or without; `tags` has each tag with its note's key;
    `decided` are the texts and places (start, end) of figures that were confirmed or set aside; `seen` the other texts,
    by a note's key, that a person said of where it stands there.
    """

    texts: Mapping[int, NotedText]
    rows: Sequence[NoteRow]
    tags: Sequence[tuple[bytes, bytes]]
    decided: Sequence[tuple[int, int, int]]
    seen: Mapping[bytes, frozenset[int]]

    def note(self, index: int) -> Note:
        """One of the annotations."""
        return Note(*self.rows[index])


NONE_NOTED = AllNoted({}, (), (), (), {})
