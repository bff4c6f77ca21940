"""Lists: what is said in several replies, a line each, as it is written for others."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.exchange.ownership import BOM
from reader.i18n import LANGUAGES, N_, _, catalogue

Value = str | int | bool | None
"""What a line says in a column, as programs take it; `None` is nothing."""


class Column(NamedTuple):
    """A column: its key for programs, its heading (a msgid), its width in digits."""

    key: str
    name: str
    width: int


class Sort(NamedTuple):
    """A sort of lists: its key for programs, its title (a msgid), its columns."""

    key: str
    title: str
    columns: tuple[Column, ...]

    def headings(self) -> list[str]:
        """The headings in the language in force."""
        return [_(column.name) for column in self.columns]


class Listed(NamedTuple):
    """A list: what sort it is, and its lines, each with a value for every column."""

    sort: Sort
    lines: Sequence[Sequence[Value]]


_OF_REPLY = (
    Column("title", N_("reply"), 36),
    Column("document_number", N_("document number"), 22),
    Column("issuer", N_("issuer"), 20),
    Column("dated", N_("date"), 12),
    Column("start", N_("start offset"), 8),
    Column("end", N_("end offset"), 8),
    Column("source", N_("file"), 36),
    Column("digest", N_("digest"), 20),
    Column("maybe", N_("maybe"), 8),
)
"""Which reply a line is of, where it stands there, and whether the query which chose it may not mean it."""
PROMISES = Sort(
    "promises",
    N_("Promises"),
    (
        Column("deadline", N_("deadline"), 12),
        Column("overdue", N_("overdue"), 10),
        Column("promise", N_("promise"), 60),
        *_OF_REPLY,
    ),
)
DOUBTS = Sort(
    "doubts",
    N_("Doubts"),
    (
        Column("severity", N_("severity"), 12),
        Column("statement", N_("arithmetic"), 60),
        Column("section", N_("section"), 12),
        *_OF_REPLY,
    ),
)
SORTS = (PROMISES, DOUBTS)


def heading_line(headings: Sequence[str]) -> str:
    """The first line of a CSV: every heading in quotes."""
    return ",".join(f'"{heading}"' for heading in headings) + "\n"


def begins_a_list(start: bytes) -> bool:
    """Whether a table begins with the headings of a list in one of our languages, each in quotes."""
    return start.removeprefix(BOM.encode()).startswith(tuple(line.encode() for line in _heading_lines()))


def _heading_lines() -> Iterator[str]:
    for language in LANGUAGES:
        translated = catalogue(language).gettext
        for sort in SORTS:
            yield heading_line([translated(column.name) for column in sort.columns])
