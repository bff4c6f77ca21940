"""The columns of the ledger's exports: what each is called, what it means, and what it says of a line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from typing import Any, NamedTuple

from reader import facts
from reader.annotations import Annotation, format_funding
from reader.exchange.clock import local_time
from reader.exchange.ledger.lines import Line
from reader.facts import FACTS, Fact
from reader.figures import FigureKind, Qualifier
from reader.figures.vocabulary import qualifiers
from reader.i18n import LANGUAGES, N_, LabelledEnum, _, catalogue
from reader.ledger.accounts import ACCOUNTS, account_of
from reader.text.canonical import canonical

Value = str | int | Decimal | tuple[str, ...] | None
"""What a column says, as programs take it."""
Cell = str | int | Decimal | date
"""What a column says, as people read it; empty text for nothing."""

QUALIFIERS: dict[Qualifier, str] = {row.qualifier: row.name for row in qualifiers.QUANTITIES}
"""The names of the qualifiers of quantities, as msgids."""
_TRUTHS: dict[bool, str] = {True: N_("yes"), False: N_("no")}
_MAYBE: dict[bool, str] = {True: N_("maybe"), False: ""}
_RESOLUTIONS = {"placed": N_("its place was given by hand"), "detached": N_("detached from this version")}
_FULL_DATE = len("2023-06-12")
# Before March 1900 spreadsheets count the days differently (ECMA-376-1, 18.17.4.1).
_FIRST_YEAR = 1901


class Sort(StrEnum):
    """What a column holds."""

    WORDS = "words"
    NUMBER = "number"
    TIME = "time"
    MOMENT = "moment"


class Column(NamedTuple):
    """A column: its key for programs, its name and meaning as msgids, and its value of a line.

    Members of enumerations are shown by their labels; `names` gives msgids for other codes, empty for what goes without
    saying.
    `width` is in digits; a Han character takes two.
    """

    key: str
    name: str
    meaning: str
    value: Callable[[Line], Value]
    width: int
    names: Mapping[Any, str] | None = None
    sort: Sort = Sort.WORDS

    def shown(self, line: Line) -> Cell:
        """The value as people read it: codes by their names, whole dates and years as such, moments by their clock."""
        value = self.value(line)
        if value is None:
            return ""
        names = self.names or {}
        if isinstance(value, tuple):
            return canonical("; ".join(_(names[each]) if each in names else each for each in value))
        if value in names:
            return _(names[value]) if names[value] else ""
        if isinstance(value, LabelledEnum):
            return _(value.label)
        if not isinstance(value, str):
            return value
        if self.sort is Sort.MOMENT:
            return canonical(local_time(value))
        return _time(value) if self.sort is Sort.TIME else canonical(value)


def _time(words: str) -> Cell:
    if len(words) == 4 and words.isdecimal() and words.isascii():
        return int(words)
    try:
        found = date.fromisoformat(words) if len(words) == _FULL_DATE else None
    except ValueError:
        found = None
    return found if found and found.year >= _FIRST_YEAR else canonical(words)


def _annotation(line: Line) -> Annotation | None:
    item = line.row.entry.item
    return item.annotation if item else None


def _section_title(line: Line) -> str | None:
    return " / ".join(title for _number, title in line.row.section if title) or None


def _guessed(line: Line) -> tuple[str, ...]:
    return tuple(fact.name for fact in FACTS if fact.name in line.row.entry.guessed)


def _account(line: Line) -> tuple[str, ...]:
    return account_of(line.row) if line.row.entry.figure.kind is FigureKind.MONEY else ()


def _note(line: Line) -> str | None:
    annotation = _annotation(line)
    return annotation.note or None if annotation else None


def _tags(line: Line) -> tuple[str, ...]:
    annotation = _annotation(line)
    return annotation.tags if annotation else ()


def _start(line: Line) -> int | None:
    span = line.row.entry.span
    return span.start if span else None


def _end(line: Line) -> int | None:
    span = line.row.entry.span
    return span.end if span else None


def _anchor(line: Line) -> str | None:
    item = line.row.entry.item
    return item.anchor.state if item and line.row.origin.at_hand else None


def _why(line: Line) -> str | None:
    item = line.row.entry.item
    return item.why or None if item and line.row.origin.at_hand else None


def _resolution(line: Line) -> str | None:
    item = line.row.entry.item
    if item is None or not item.anchor.resolved or not line.row.origin.at_hand:
        return None
    return "placed" if item.anchor.holds else "detached"


def _id(line: Line) -> str | None:
    annotation = _annotation(line)
    return annotation.id if annotation else None


def _of_decision(name: str) -> Callable[[Line], Value]:
    return lambda line: getattr(line.decision, name) or None if line.decision else None


def _of_figure(path: str) -> Callable[[Line], Value]:
    return attrgetter(f"row.entry.figure.{path}")


def _of_metadata(name: str) -> Callable[[Line], Value]:
    return attrgetter(f"row.origin.metadata.{name}")


def _column_of(fact: Fact) -> Column:
    """The column of a fact."""
    names = _TRUTHS if fact.sort is facts.Sort.FLAG else None
    sort = Sort.TIME if fact.sort is facts.Sort.PERIOD else Sort.WORDS
    return Column(fact.name, fact.label, fact.meaning, _of_figure(f"said.{fact.name}"), fact.width, names, sort)


_SCHEMA_AT_FIRST = 9
"""The version of the database whose facts have their columns among the others; those of later ones come last."""
_SCHEMA_AT_DECISIONS = 10
"""That of which the facts stood before the columns of who decided."""
_NAMES = {fact.name: fact.label for fact in FACTS}

COLUMNS: tuple[Column, ...] = (
    Column("number", N_("no."), N_("the line's number in this table"), lambda line: line.number, 6, sort=Sort.NUMBER),
    Column("title", N_("reply"), N_("the reply's title"), _of_metadata("title"), 36),
    Column("document_number", N_("document number"), N_("as the reply prints it"), _of_metadata("document_number"), 22),
    Column("issuer", N_("issuer"), N_("the office that replies"), _of_metadata("issuer"), 20),
    Column("signed", N_("signed"), N_("the date below the reply"), _of_metadata("signed"), 12, sort=Sort.TIME),
    Column(
        "section",
        N_("section"),
        N_("the numbers of the headings above, outermost first"),
        lambda line: line.row.section_path or None,
        12,
    ),
    Column("section_title", N_("headings"), N_("the words of these headings"), _section_title, 24),
    Column("quote", N_("quote"), N_("the words of the figure in the reply"), _of_figure("text"), 18),
    Column("sentence", N_("sentence"), N_("the words around them"), lambda line: line.row.sentence or None, 60),
    Column("kind", N_("kind"), N_("what the figure is"), _of_figure("kind"), 12),
    Column(
        "value",
        N_("amount"),
        N_("in the currency's main unit (yuan), as a ratio, or as a count; empty for a range"),
        _of_figure("amount.value"),
        18,
        sort=Sort.NUMBER,
    ),
    Column("lower", N_("lower end"), N_("the lower end of a range"), _of_figure("amount.lower"), 18, sort=Sort.NUMBER),
    Column("upper", N_("upper end"), N_("the upper end of a range"), _of_figure("amount.upper"), 18, sort=Sort.NUMBER),
    Column("unit", N_("unit"), N_("the currency (ISO 4217), ratio, or what is counted"), _of_figure("amount.unit"), 8),
    Column(
        "qualifier",
        N_("qualifier"),
        N_("how the number stands to the true one"),
        _of_figure("amount.qualifier"),
        14,
        QUALIFIERS,
    ),
    Column(
        "shown",
        N_("readable amount"),
        N_("the amount with its qualifier, exact to the last digit also where a number cell is not"),
        lambda line: format_funding(line.row.entry.figure),
        20,
    ),
    *(_column_of(fact) for fact in FACTS if fact.meaning and fact.since <= _SCHEMA_AT_FIRST),
    Column("account", N_("account"), N_("what it is added up with"), _account, 14, ACCOUNTS),
    Column(
        "left_out",
        N_("left out"),
        N_("why the total of all lines does not count it"),
        lambda line: line.left_out,
        24,
    ),
    Column("part_of", N_("part of"), N_("the line whose sum it is a part of"), lambda line: line.whole, 8),
    Column(
        "doubts", N_("arithmetic"), N_("what the reply's own numbers come to instead"), lambda line: line.row.doubts, 30
    ),
    Column("review", N_("review"), N_("what a person decided on it"), lambda line: line.row.entry.review, 14),
    Column("guessed", N_("guessed"), N_("which of its facts no person has confirmed"), _guessed, 20, _NAMES),
    Column("note", N_("note"), N_("what a person noted on it"), _note, 36),
    Column("tags", N_("tags"), N_("the note's tags"), _tags, 16),
    Column(
        "start",
        N_("start offset"),
        N_("where its words begin in the canonical text, in code points"),
        _start,
        8,
        sort=Sort.NUMBER,
    ),
    Column("end", N_("end offset"), N_("where they end"), _end, 8, sort=Sort.NUMBER),
    Column(
        "anchor",
        N_("place"),
        N_("how its annotation stands to the text; empty without one, or where the file can't be read"),
        _anchor,
        18,
    ),
    Column("id", N_("annotation"), N_("the annotation's id"), _id, 38),
    Column("source", N_("file"), N_("the reply's file"), lambda line: line.row.origin.source, 36),
    Column("digest", N_("digest"), N_("the SHA-256 of the canonical text"), lambda line: line.row.origin.digest, 20),
    Column(
        "was",
        N_("words before"),
        N_("the words that its annotation was made on, where others stand in this version"),
        lambda line: line.row.was or None,
        18,
    ),
    Column(
        "now",
        N_("words now"),
        N_("what stands in their place, where nobody has accepted it yet"),
        lambda line: line.row.now or None,
        18,
    ),
    Column(
        "why",
        N_("doubt"),
        N_("what around its words is another thing in this version, so that they may say something else"),
        _why,
        30,
    ),
    Column(
        "resolution",
        N_("given place"),
        N_("whether a person gave its annotation the place in this version, or detached it"),
        _resolution,
        14,
        _RESOLUTIONS,
    ),
    *(_column_of(fact) for fact in FACTS if fact.meaning and _SCHEMA_AT_FIRST < fact.since <= _SCHEMA_AT_DECISIONS),
    Column("decided_by", N_("decided by"), N_("who decided on it"), _of_decision("by"), 14),
    Column(
        "decided_at", N_("decided at"), N_("when that was, by your clock"), _of_decision("at"), 18, sort=Sort.MOMENT
    ),
    *(_column_of(fact) for fact in FACTS if fact.meaning and fact.since > _SCHEMA_AT_DECISIONS),
    Column("maybe", N_("maybe"), N_("whether the query may not mean it"), lambda line: line.row.is_maybe, 8, _MAYBE),
)
"""All columns, in the order of a person who reads: from whom, where, how much, who to whom, then what backs it."""

_EARLIER_LASTS = ("scan", "decided_at", "sort", "resolution", "was", "digest")
_EARLIER_COUNTS = tuple([column.key for column in COLUMNS].index(last) + 1 for last in _EARLIER_LASTS)
"""What came later stands behind these: an export of theirs is still known for ours."""
BY_KEY = {column.key: column for column in COLUMNS}


def heading_line(translated: Callable[[str], str] = _, columns: Sequence[Column] = COLUMNS) -> str:
    """The first line of a CSV: every heading in quotes."""
    return ",".join(f'"{translated(column.name)}"' for column in columns) + "\n"


def heading_lines() -> Iterator[str]:
    """The first line of a CSV in each language, with the columns of today and with those of earlier exports."""
    for language in LANGUAGES:
        for count in (len(COLUMNS), *_EARLIER_COUNTS):
            yield heading_line(catalogue(language).gettext, COLUMNS[:count])
