"""Packing: the ledger of a reply that nobody annotated as a few bytes beside its text, and back to equal rows."""

import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import fields
from decimal import Decimal
from operator import attrgetter
from typing import Any

from reader.annotations import FundingFigure
from reader.facts import FACTS, NOTHING_SAID, Facts
from reader.figures import Amount, Figure, FigureKind, Qualifier
from reader.ledger.entries import Entry
from reader.ledger.rows import Origin, Row
from reader.reply import Contact, Metadata, Proposal
from reader.text import Span

_CHOICES: tuple[Callable[[Any], Any] | None, ...] = tuple(fact.choices for fact in FACTS)
_NAMES = tuple(fact.name for fact in FACTS)
_facts = attrgetter(*_NAMES)
_NO_FACTS = [None] * len(_NAMES)
_PACKING = 6


def pack(rows: Sequence[Row]) -> bytes:
    """The rows of one reply, of which none has an annotation; empty where there are none."""
    if not rows:
        return b""
    words: dict[str, int] = {}
    sections: dict[tuple[tuple[str, str], ...], int] = {}
    packed = [_packed(row, words, sections) for row in rows]
    origin = rows[0].origin
    value = [origin.digest, origin.metadata, list(sections), list(words), packed]
    return zlib.compress(_JSON.encode(value).encode(), _PACKING)


def unpack(packed: bytes, text: str, source: str | None, kinds: frozenset[FigureKind]) -> tuple[Row, ...]:
    """The rows of a canonical text that were packed, of some kinds; `source` is the name or path of its file."""
    if not packed:
        return ()
    digest, metadata, sections, words, packed_rows = json.loads(zlib.decompress(packed))
    origin = Origin(digest, _metadata(metadata), source)
    paths = [tuple((number, title) for number, title in path) for path in sections]
    return tuple(_row(each, text, origin, paths, words) for each in packed_rows if each[1] in kinds)


def _packed(row: Row, words: dict[str, int], sections: dict[tuple[tuple[str, str], ...], int]) -> list[object]:
    """A row as plain values; what several rows have is told by its place among all `words` and `sections`."""
    figure, recognised = row.entry.figure, row.entry.recognised
    assert recognised is not None

    amount, phrase, core = figure.amount, row.entry.place, recognised.span
    return [
        row.number,
        figure.kind,
        phrase.start,
        phrase.end,
        core.start,
        core.end,
        _printed(amount.value),
        _printed(amount.lower),
        _printed(amount.upper),
        amount.unit,
        amount.qualifier,
        recognised.base,
        [words.setdefault(fact, len(words)) if isinstance(fact, str) else fact for fact in _facts(figure.said)]
        if figure.said is not NOTHING_SAID
        else _NO_FACTS,
        sections.setdefault(row.section, len(sections)),
        row.offset,
        len(row.sentence),
        row.whole,
        row.parts,
        row.divided,
        row.doubts,
        row.wrong,
    ]


def _printed(number: Decimal | str | None) -> str | None:
    return str(number) if isinstance(number, Decimal) else number


def _plain(value: Any) -> dict[str, Any]:
    """The fields of what JSON has no form for: of the reply's metadata, and of what stands in these."""
    return {each.name: getattr(value, each.name) for each in fields(value)}


_JSON = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_plain)


def _row(
    packed: list[Any], text: str, origin: Origin, sections: Sequence[tuple[tuple[str, str], ...]], words: Sequence[str]
) -> Row:
    (
        number,
        kind_value,
        start,
        end,
        core_start,
        core_end,
        value,
        lower,
        upper,
        unit,
        qualifier,
        base,
        said,
        section,
        offset,
        length,
        whole,
        parts,
        divided,
        doubts,
        wrong,
    ) = packed
    kind, phrase = FigureKind(kind_value), Span(start, end)
    amount = Amount(_decimal(value), unit, Qualifier(qualifier), _decimal(lower), _decimal(upper))
    facts = dict(zip(_NAMES, map(_fact, said, _CHOICES, [words] * len(said)), strict=True))
    told = {"scan", *(["base"] if base else [])}  # with the figure itself
    guessed = frozenset(name for name, fact in facts.items() if fact is not None and name not in told)
    return Row(
        number=number,
        origin=origin,
        entry=Entry(
            phrase,
            FundingFigure(kind, phrase.of(text), amount, Facts(**facts)),
            guessed,
            recognised=Figure(kind, Span(core_start, core_end), phrase, amount, base),
        ),
        section=sections[section],
        sentence=text[start - offset : start - offset + length],
        offset=offset,
        whole=whole,
        parts=tuple(parts),
        divided=divided,
        doubts=tuple(doubts),
        wrong=wrong,
    )


def _decimal(printed: str | None) -> Decimal | None:
    return None if printed is None else Decimal(printed)


def _fact(packed: Any, choice: Callable[[Any], Any] | None, words: Sequence[str]) -> Any:
    if packed is None or isinstance(packed, bool):
        return packed
    return choice(words[packed]) if choice else words[packed]


def _metadata(packed: dict[str, Any]) -> Metadata:
    several = {name: tuple(packed[name]) for name in ("addressees", "copied_to")}
    contacts = tuple(Contact(each["name"], tuple(each["phones"])) for each in packed["contacts"])
    return Metadata(**packed | several | {"proposal": Proposal(**packed["proposal"]), "contacts": contacts})
