"""Views of the ledger: which rows, in which order, and what a column says."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from heapq import merge
from typing import NamedTuple

from reader.annotations import Annotation, Review, format_funding
from reader.facts import FACTS, FundingStatus, Level
from reader.figures import Amount
from reader.i18n import N_, LabelledEnum, _
from reader.ledger.accounts import ACCOUNTS, account_of
from reader.ledger.rows import Row
from reader.text.canonical import visible
from reader.text.search import folded, unwrapped

_APART = "\x00"
"""Stands between what is searched together; no words have it."""
_PART = 4_000
"""Rows that are sorted at once."""


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
    """A choice of rows and their order."""

    show: Show = Show.ALL
    by: Column = Column.PLACE
    backwards: bool = False

    def of(self, rows: Iterable[Row]) -> list[Row]:
        """The rows of this view."""
        listed = list(rows)
        return [listed[place] for place in self.order(lights_of(listed))]

    def order(self, lights: "Sequence[Light]") -> list[int]:
        """The places of the rows of this view, in their order, by what of them is kept light."""
        return self.sorted(lights, self.chosen(lights, range(len(lights))))

    def chosen(self, lights: "Sequence[Light]", places: Sequence[int]) -> list[int]:
        """Those of some places whose rows this view shows."""
        if self.show is Show.ALL:
            return list(places)
        return [place for place in places if lights[place].shows & _SHOWN[self.show]]

    def sorted(
        self, lights: "Sequence[Light]", places: Sequence[int], is_left: Callable[[], bool] = lambda: False
    ) -> list[int]:
        """Places in the order of this view; it ends early where nobody waits for it any more.

        Rows without an amount come last, whichever way they are sorted. Very many are sorted a part at a time, so that
        a thread which does it lets others go on in between.
        """
        key = _KEYS.get(self.by, _by_place)
        keys = {place: key(lights[place]) for place in places}
        parts = [
            sorted(places[start : start + _PART], key=keys.__getitem__, reverse=self.backwards)
            for start in range(0, len(places), _PART)
            if not is_left()
        ]
        found = parts[0] if len(parts) == 1 else []
        if len(parts) > 1:
            for place in merge(*parts, key=keys.__getitem__, reverse=self.backwards):
                if len(found) % _PART == 0 and is_left():
                    break
                found.append(place)
        if self.by is Column.AMOUNT:
            found.sort(key=lambda place: lights[place].number is None)
        return found


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


class LightReply(NamedTuple):
    """What the rows of a reply are filtered by besides their own: its words, folded, and what it says of itself.

    `titles` are its own and the proposal's; dates are ISO 8601.
    """

    words: str
    titles: tuple[str, ...] = ()
    number: str | None = None
    issuer: str | None = None
    category: str | None = None
    dated: str | None = None
    published: str | None = None
    source: str | None = None


class Light(NamedTuple):
    """What of a row is sorted and filtered by: of a hundred thousand these are kept, the rows made where they are seen.

    `place` orders rows by reply and number, `said` is what the columns say, in the order of `Column`. `words`
    are all that is said in the row as it is shown, with its sentence, folded. `note` is what it was annotated with.
    `shows` are bits of `_SHOWN`, `stands` and `is_reviewed` those of its entry, `is_guessed` says that any of it is;
    `is_maybe` is that of the row.
    """

    place: tuple[str, str, int]
    said: tuple[str, ...]
    amount: Amount
    status: FundingStatus | None
    level: Level | None
    words: str
    reply: LightReply
    note: Annotation | None
    shows: int
    is_placed: bool
    is_reviewed: bool
    is_guessed: bool
    is_doubtful: bool
    is_maybe: bool = False

    @property
    def number(self) -> Decimal | None:
        """The number that it is sorted by, of a range the lower end."""
        return self.amount.value if isinstance(self.amount.value, Decimal) else self.amount.lower


def lights_of(rows: Iterable[Row]) -> list[Light]:
    """What of rows is sorted and filtered by; those of a reply that stand together have it in common."""
    found: list[Light] = []
    origin, reply = None, None
    for row in rows:
        if reply is None or row.origin is not origin:
            origin, reply = row.origin, _light_reply(row)
        found.append(_light(row, reply))
    return found


def _light(row: Row, reply: LightReply) -> Light:
    entry, figure = row.entry, row.entry.figure
    said = tuple(text_of(row, column) for column in _COLUMNS)  # that of the reply first
    return Light(
        place=row.place,
        said=said,
        amount=figure.amount,
        status=figure.said.status,
        level=figure.said.level,
        words=_words_of(row, said[1:]),
        reply=reply,
        note=entry.item.annotation if entry.item else None,
        shows=_shows(row),
        is_placed=entry.span is not None,
        is_reviewed=entry.is_reviewed,
        is_guessed=bool(entry.guessed),
        is_doubtful=bool(row.doubts),
        is_maybe=row.is_maybe,
    )


def _light_reply(row: Row) -> LightReply:
    metadata, source = row.origin.metadata, row.origin.source
    return LightReply(
        words=_folded((text_of(row, Column.REPLY), metadata.title, metadata.issuer, source)),
        titles=tuple(filter(None, (metadata.title, metadata.proposal.title))),
        number=metadata.document_number,
        issuer=metadata.issuer,
        category=metadata.category,
        dated=metadata.dated,
        published=metadata.published,
        source=source,
    )


def _words_of(row: Row, said: Iterable[str]) -> str:
    figure, item = row.entry.figure, row.entry.item
    parts = (
        figure.text,
        *said,
        *(getattr(figure.said, name) for name in _TYPED),
        row.sentence,
        *(f"{number}{title}" for number, title in row.section),
        *(item.annotation.tags if item else ()),
        _(row.entry.review.label),
        *(_(row.state) if row.state else "", row.was, row.now),
    )
    return _folded(parts)


def _folded(parts: Iterable[str | None]) -> str:
    """Words as they are looked for, those of each part apart."""
    words = folded(_APART.join(filter(None, parts)))
    return _APART.join(unwrapped(part).words for part in words.split(_APART)) if "\n" in words else words


_SHOWN = {Show.OPEN: 1, Show.CONFIRMED: 2}


def _shows(row: Row) -> int:
    entry = row.entry
    is_open = entry.review is Review.OPEN or bool(entry.item and entry.item.needs_look)
    # What was confirmed on other words is not confirmed in this version; what is doubtful says so.
    is_confirmed = entry.review is Review.CONFIRMED and entry.span is not None
    return _SHOWN[Show.OPEN] * is_open | _SHOWN[Show.CONFIRMED] * is_confirmed


_COLUMNS = tuple(Column)
_INDEX = {column: index for index, column in enumerate(_COLUMNS)}
_TYPED = tuple(fact.name for fact in FACTS if not fact.is_chosen)


def said_by(light: Light, column: Column) -> str:
    """What a column says of a row, as `text_of` has it."""
    return light.said[_INDEX[column]]


def _by_place(light: Light) -> tuple[object, ...]:
    return light.place


def _by_words(column: Column) -> Callable[[Light], tuple[object, ...]]:
    index = _COLUMNS.index(column)

    def key(light: Light) -> tuple[object, ...]:
        words = light.said[index]
        return not words, words, light.place

    return key


def _ranked(ranks: Sequence[str], of: Callable[[Light], str | None]) -> Callable[[Light], tuple[object, ...]]:
    places = {name: place for place, name in enumerate(ranks)}
    return lambda light: (places.get(of(light) or "", len(places)), light.place)


def _by_amount(light: Light) -> tuple[object, ...]:
    return light.amount.unit, light.number or Decimal(0), light.place


_KEYS: dict[Column, Callable[[Light], tuple[object, ...]]] = {
    **{column: _by_words(column) for column in Column},
    Column.PLACE: _by_place,
    Column.AMOUNT: _by_amount,
    Column.STATUS: _ranked(list(FundingStatus), lambda light: light.status),
    Column.LEVEL: _ranked(list(Level), lambda light: light.level),
}
