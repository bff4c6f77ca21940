"""The tables of the page: the ledger's rows, their totals, and the promises, each with a link to its words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.commitments import Commitment
from reader.exchange.html.notes import Card
from reader.exchange.html.weaving import Mark, Sort
from reader.exchange.ledger.columns import BY_KEY
from reader.exchange.ledger.lines import Line, Summary, counted, ranges
from reader.figures.format import format_exact
from reader.figures.numbers import plain
from reader.i18n import _, ngettext
from reader.ledger import Row
from reader.ledger.accounts import account_name, group_name
from reader.reply import Reply
from reader.text.sentences import trimmed

FACTS = ("year", "payer", "recipient", "purpose", "status", "level")
"""The columns of what is said of a sum."""
_IN_CHINESE = frozenset({"payer", "recipient", "purpose"})


class Fact(NamedTuple):
    """A cell of what is said of a sum; `is_chinese` where it has the letter's words."""

    words: str
    is_guessed: bool
    is_chinese: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the ledger; `place` is the id of its words in the text, empty where they don't stand there.

    `whole` is the id of the row whose sum it is a part of, or empty; `card` the note on it.
    """

    id: str
    place: str
    line: Line
    whole: str
    card: Card | None

    @property
    def row(self) -> Row:
        """The figure with what stands around it."""
        return self.line.row

    @property
    def quote(self) -> str:
        """Its words, on one line."""
        return " ".join(self.row.entry.figure.text.split())

    @property
    def shown(self) -> str:
        """Its value as people read it."""
        return str(BY_KEY["shown"].shown(self.line))

    @property
    def exact(self) -> str:
        """That value to the last digit and its unit."""
        amount = self.row.entry.figure.amount
        exact = format_exact(amount)
        return f"{exact} {amount.unit}" if exact else ""

    @property
    def key(self) -> str:
        """What it is sorted by: its lower end as a number; empty for none."""
        ends = self.row.entry.figure.amount.ends
        return plain(ends[0]) if ends else ""

    @property
    def facts(self) -> Iterator[Fact]:
        """What is said of it, a cell for each of `FACTS`."""
        for key in FACTS:
            is_guessed = key in self.row.entry.guessed
            yield Fact(str(BY_KEY[key].shown(self.line)), is_guessed, key in _IN_CHINESE)

    @property
    def section(self) -> str:
        """The numbers of the headings above it."""
        return self.row.section_path

    @property
    def review(self) -> str:
        """What was decided on it."""
        review = self.row.entry.review
        return f"{review.mark}\xa0{_(review.label)}"

    @property
    def left_out(self) -> str:
        """Why the total of all rows does not count it."""
        reason = self.line.left_out
        return _("left out: {reason}").format(reason=_(reason.label)) if reason else ""

    @property
    def told(self) -> Iterator[str]:
        """How it stands to this version where it isn't as it was decided on, and what doesn't come out with it."""
        row = self.row
        if row.state:
            item = row.entry.item
            yield _(row.state)
            if item and item.why:
                yield item.why
        if row.was and row.was != row.entry.figure.text:
            yield _("was {value}").format(value=row.was)
        if row.now not in ("", self.quote):
            yield _("now: {words}").format(words=row.now)
        if row.entry.is_scanned:
            yield f"{_(BY_KEY['scan'].name)}: {BY_KEY['scan'].shown(self.line)}"
        sign = "!" if row.wrong else "?"
        yield from (f"{sign} {doubt}" for doubt in row.doubts)

    @property
    def mark(self) -> Mark | None:
        """Its words in the text."""
        span = self.row.entry.span
        kind = "" if not self.row.doubts else "wrong" if self.row.wrong else "doubtful"
        return Mark(Sort.SUM, span, self.place, self.id, kind=kind) if span else None


def names_of(rows: Iterable[Row], ids: Mapping[str, str]) -> dict[int, str]:
    """What names the rows in the page, by their numbers: where their words begin, or their annotation in `ids`.

    That names a second row whose words begin where another's do, too.
    """
    names: dict[int, str] = {}
    taken: set[str] = set()
    for row in rows:
        span, item = row.entry.span, row.entry.item
        name = str(span.start) if span is not None else ""
        if (not name or name in taken) and item:
            name = "-".join(filter(None, (name, f"of-{ids[item.annotation.id]}")))
        taken.add(name)
        names[row.number] = name
    return names


def entries_of(lines: Sequence[Line], names: Mapping[int, str], cards: Iterable[Card], text: str) -> Iterator[Entry]:
    """The rows of a ledger, with their `names`, on the words of a text."""
    by_note = {card.note.id: card for card in cards}
    numbers = {line.number: line.row.number for line in lines}
    for line in lines:
        span, item = line.row.entry.span, line.row.entry.item
        name = names[line.row.number]
        yield Entry(
            id=f"row-{name}",
            place=f"sum-{name}" if span and trimmed(text, span) else "",  # words that are none can't be marked
            line=line,
            whole=f"row-{names[numbers[line.whole]]}" if line.whole else "",
            card=by_note.get(item.annotation.id) if item else None,
        )


class Sum(NamedTuple):
    """A total: its cells, the group's first where there are groups, and the numbers of its rows as ranges.

    `key` and `guessed_key` are what it is sorted by, numbers.
    """

    group: str | None
    account: str
    shown: str
    guessed: str
    figures: int
    open: int
    rows: str
    key: str
    guessed_key: str


class Totals(NamedTuple):
    """The totals by one thing, `of` what they are called; `left_out` are sentences on what they don't count."""

    of: str
    by: str
    sums: tuple[Sum, ...]
    left_out: tuple[str, ...]


def totals_of(summary: Summary) -> Totals:
    """A summary as people read it."""
    by = summary.by
    return Totals(
        _("Totals by {grouping}").format(grouping=_(by.label)) if by else _("Totals"),
        _(by.label) if by else "",
        tuple(
            Sum(
                group_name(total.group, by) if by else None,
                account_name(total.account),
                total.shown,
                total.shown_guess,
                len(numbers),
                total.open,
                counted(numbers, rests),
                plain(total.ends[0]),
                plain(total.guessed[0]),
            )
            for total, numbers, rests in summary.totals
        ),
        (*_left_out(summary), *(_perhaps_one(numbers) for numbers in summary.alike)),
    )


def _left_out(summary: Summary) -> Iterator[str]:
    for reason, numbers in summary.left_out:
        count = ngettext("{count} figure is left out", "{count} figures are left out", len(numbers))
        yield f"{count.format(count=len(numbers))}: {_(reason.label)} ({ranges(numbers)})"


def _perhaps_one(numbers: Sequence[int]) -> str:
    return _("perhaps one sum that is told again: lines {lines}").format(lines=ranges(numbers))


@dataclass(frozen=True, slots=True)
class Promise:
    """A row of the promises; `place` is the id of its words in the text."""

    number: int
    commitment: Commitment
    words: str
    section: str

    @property
    def id(self) -> str:
        """Its id in the page."""
        return f"promise-row-{self.commitment.span.start}"

    @property
    def place(self) -> str:
        """That of its words in the text."""
        return f"promise-{self.commitment.span.start}"

    @property
    def mark(self) -> Mark:
        """Its words in the text."""
        name = _("Commitment {number}").format(number=self.number)
        return Mark(Sort.PROMISE, self.commitment.span, self.place, self.id, name, sign=f"⚑{self.number}")


def promises_of(reply: Reply, found: Iterable[Commitment]) -> Iterator[Promise]:
    """What a reply promises, in its order."""
    for number, each in enumerate(found, start=1):
        section = "/".join(section.number for section in reply.path_at(each.span.start))
        yield Promise(number, each, " ".join(each.span.of(reply.text).split()), section)
