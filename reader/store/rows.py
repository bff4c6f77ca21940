"""Annotations to rows and back. Dictionaries go no further than this package."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

from reader.errors import StoreError
from reader.figures import FigureKind, Qualifier
from reader.figures.facts import Facts, FundingStatus, Level
from reader.figures.format import value_string
from reader.i18n import _
from reader.notes import Annotation, Draft, FundingFigure, Kind, Review, Selector
from reader.reply import Span
from reader.reply.text import visible

Row = dict[str, Any]
_DECIMAL_KINDS = frozenset({FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT})


def annotation_row(annotation: Annotation, reply_id: int) -> Row:
    """The row of an annotation, without its tags and figure."""
    return {
        "id": annotation.id,
        "reply_id": reply_id,
        **_selector_row(annotation.selector),
        "kind": annotation.kind.value,
        "note": annotation.note,
        "author": annotation.author,
        "created": annotation.created,
        "modified": annotation.modified,
        "revision": annotation.revision,
        "deleted": annotation.deleted,
    }


def annotation_of(row: Row, tags: tuple[str, ...], figure: FundingFigure | None) -> Annotation:
    """The annotation of a row that was joined with its reply's digest."""
    with _known_values(row["id"]):
        return Annotation(
            id=row["id"],
            selector=_selector_of(row),
            kind=Kind(row["kind"]),
            note=row["note"],
            tags=tags,
            figure=figure,
            author=row["author"] or "",
            created=row["created"],
            modified=row["modified"],
            revision=row["revision"],
            deleted=row["deleted"],
        )


def figure_row(annotation_id: str, figure: FundingFigure) -> Row:
    """The row of an annotation's figure; numbers as exact decimal strings."""
    return {
        "annotation_id": annotation_id,
        "kind": figure.kind.value,
        "text": figure.text,
        "value": value_string(figure.value),
        "lower": value_string(figure.lower),
        "upper": value_string(figure.upper),
        "unit": figure.unit,
        "qualifier": figure.qualifier.value,
        **_facts_row(figure.said),
        "review": figure.review.value,
    }


def figure_of(row: Row) -> FundingFigure:
    """The figure of a row."""
    with _known_values(row["annotation_id"]):
        kind = FigureKind(row["kind"])
        return FundingFigure(
            kind=kind,
            text=row["text"],
            value=_decimal(row["value"]) if kind in _DECIMAL_KINDS else row["value"],
            lower=_decimal(row["lower"]),
            upper=_decimal(row["upper"]),
            unit=row["unit"],
            qualifier=Qualifier(row["qualifier"]),
            said=_facts_of(row),
            review=Review(row["review"]),
        )


def _facts_row(said: Facts) -> Row:
    return {
        "base": said.base,
        "year": said.year,
        "payer": said.payer,
        "recipient": said.recipient,
        "purpose": said.purpose,
        "level": said.level.value if said.level else None,
        "status": said.status.value if said.status else None,
        "cumulative": None if said.cumulative is None else int(said.cumulative),
        "in_kind": None if said.in_kind is None else int(said.in_kind),
        "part": None if said.part is None else int(said.part),
    }


def _facts_of(row: Row) -> Facts:
    return Facts(
        base=row["base"],
        year=row["year"],
        payer=row["payer"],
        recipient=row["recipient"],
        purpose=row["purpose"],
        level=Level(row["level"]) if row["level"] else None,
        status=FundingStatus(row["status"]) if row["status"] else None,
        cumulative=None if row["cumulative"] is None else bool(row["cumulative"]),
        in_kind=None if row["in_kind"] is None else bool(row["in_kind"]),
        part=None if row["part"] is None else bool(row["part"]),
    )


def draft_row(draft: Draft, reply_id: int) -> Row:
    """The row of an unfinished note."""
    return {
        "reply_id": reply_id,
        **_selector_row(draft.selector),
        "annotation_id": draft.annotation_id,
        "kind": draft.kind.value,
        "note": draft.note,
        "tags": draft.tags,
        "modified": draft.modified,
        "fields": json.dumps(draft.fields, ensure_ascii=False) if draft.fields else None,
        "window": draft.window,
    }


def draft_of(row: Row) -> Draft:
    """The unfinished note of a row that was joined with its reply's digest."""
    with _known_values(row["annotation_id"] or row["quote"]):
        return Draft(
            selector=_selector_of(row),
            annotation_id=row["annotation_id"],
            kind=Kind(row["kind"]),
            note=row["note"],
            tags=row["tags"],
            modified=row["modified"],
            fields=tuple((name, words) for name, words in json.loads(row["fields"] or "[]")),
            window=row["window"],
        )


def _selector_row(selector: Selector) -> Row:
    return {
        "start": selector.span.start,
        "end": selector.span.end,
        "quote": selector.quote,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
        "section": json.dumps(selector.section, ensure_ascii=False),
    }


def _selector_of(row: Row) -> Selector:
    return Selector(
        digest=row["digest"],
        span=Span(row["start"], row["end"]),
        quote=row["quote"],
        prefix=row["prefix"] or "",
        suffix=row["suffix"] or "",
        section=tuple((number, title) for number, title in json.loads(row["section"] or "[]")),
    )


def _decimal(printed: str | None) -> Decimal | None:
    if printed is None:
        return None
    number = Decimal(printed)
    if not number.is_finite():
        raise ValueError(printed)
    return number


@contextmanager
def _known_values(annotation_id: str) -> Iterator[None]:
    """Say which note can't be read: left out, or with another value in its place, it would tell a falsehood."""
    try:
        yield
    except (ValueError, ArithmeticError, TypeError) as error:
        raise StoreError(
            _("this note holds a value that this reply-reader doesn't know."),
            subject=visible(annotation_id),
            hint=_("A newer one may have written it; update reply-reader."),
        ) from error
