"""Views of the ledger: which rows, in which order, and what a column says."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reader.annotations import Review, format_funding
from reader.facts import FACTS, FundingStatus, Level
from reader.i18n import N_, LabelledEnum, _
from reader.ledger.accounts import ACCOUNTS, account_of
from reader.ledger.rows import Row
from reader.text.canonical import visible


class Column(LabelledEnum):
    """What can be shown of a row, and what rows are sorted by."""

    REPLY = "reply", N_("reply")
    PLACE = "place", N_("place")
    YEAR = "year", N_("year")
    PAYER = "payer", N_("payer")
    PURPOSE = "purpose", N_("purpose")
    AMOUNT = "amount", N_("amount")
    STATUS = "status", N_("status")
    NATURE = "nature", N_("nature")
    LEVEL = "level", N_("level")
    RECIPIENT = "recipient", N_("recipient")
    NOTE = "note", N_("note")


class Show(LabelledEnum):
    """Which rows are shown, by what was decided on them."""

    ALL = "all", N_("all")
    OPEN = "open", N_("to review")
    CONFIRMED = "confirmed", N_("confirmed")


@dataclass(frozen=True, slots=True)
class View:
    """A choice of rows and their order; `words` must all occur in a row."""

    show: Show = Show.ALL
    words: str = ""
    by: Column = Column.PLACE
    backwards: bool = False

    def of(self, rows: Iterable[Row]) -> list[Row]:
        """The rows of this view. Rows without an amount come last, whichever way they are sorted."""
        sought = self.words.casefold().split()
        shown = [
            row for row in rows if self._is_shown(row) and all(word in words_of(row).casefold() for word in sought)
        ]
        shown.sort(key=_KEYS.get(self.by, _by_place), reverse=self.backwards)
        if self.by is Column.AMOUNT:
            shown.sort(key=lambda row: _amount(row) is None)
        return shown

    def _is_shown(self, row: Row) -> bool:
        entry = row.entry
        if self.show is Show.ALL:
            return True
        if self.show is Show.OPEN:
            return entry.review is Review.OPEN or bool(entry.item and entry.item.needs_look)
        # What was confirmed on other words is not confirmed in this version; what is doubtful says so.
        return entry.review is Review.CONFIRMED and entry.span is not None


def text_of(row: Row, column: Column) -> str:
    """What a column says of a row, on one line."""
    figure, item = row.entry.figure, row.entry.item
    said = figure.said
    if column is Column.REPLY:
        metadata = row.origin.metadata
        return metadata.document_number or metadata.title or visible(row.origin.source or "")
    if column is Column.PLACE:
        return row.section_path
    if column is Column.AMOUNT:
        return format_funding(figure)
    if column is Column.STATUS:
        return _(said.status.label) if said.status else ""
    if column is Column.NATURE:
        natures = [ACCOUNTS[nature] for nature in account_of(row)[1:]]
        if said.sort and said.is_no_money:
            natures.append(said.sort.label)
        return " ".join(map(_, natures))
    if column is Column.LEVEL:
        return _(said.level.label) if said.level else ""
    if column is Column.NOTE:
        return " ".join(item.annotation.note.split()) if item else ""
    return getattr(said, column.value) or ""


def words_of(row: Row) -> str:
    """All that is said in a row as it is shown, with its sentence and its reply, for searching."""
    metadata, item = row.origin.metadata, row.entry.item
    parts = (
        row.entry.figure.text,
        *(text_of(row, column) for column in Column),
        *(getattr(row.entry.figure.said, fact.name) for fact in FACTS if not fact.is_chosen),
        row.sentence,
        *(f"{number}{title}" for number, title in row.section),
        *(metadata.title, metadata.issuer, row.origin.source),
        *(item.annotation.tags if item else ()),
        _(row.entry.review.label),
        *(_(row.state) if row.state else "", row.was, row.now),
    )
    return " ".join(part for part in parts if part)


def _by_place(row: Row) -> tuple[object, ...]:
    return row.origin.metadata.title or row.origin.source or "", row.origin.digest, row.number


def _by_words(column: Column) -> Callable[[Row], tuple[object, ...]]:
    def key(row: Row) -> tuple[object, ...]:
        words = text_of(row, column)
        return not words, words, *_by_place(row)

    return key


def _ranked(ranks: Sequence[str], of: Callable[[Row], str | None]) -> Callable[[Row], tuple[object, ...]]:
    places = {name: place for place, name in enumerate(ranks)}
    return lambda row: (places.get(of(row) or "", len(places)), *_by_place(row))


def _by_amount(row: Row) -> tuple[object, ...]:
    return row.entry.figure.amount.unit, _amount(row) or Decimal(0), *_by_place(row)


def _amount(row: Row) -> Decimal | None:
    amount = row.entry.figure.amount
    return amount.value if isinstance(amount.value, Decimal) else amount.lower


_KEYS: dict[Column, Callable[[Row], tuple[object, ...]]] = {
    **{column: _by_words(column) for column in Column},
    Column.PLACE: _by_place,
    Column.AMOUNT: _by_amount,
    Column.STATUS: _ranked(list(FundingStatus), lambda row: row.entry.figure.said.status),
    Column.LEVEL: _ranked(list(Level), lambda row: row.entry.figure.said.level),
}
