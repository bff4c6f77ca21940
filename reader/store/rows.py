"""Annotations to rows and back. Dictionaries go no further than this package."""

import json

from reader.annotations import Annotation, Draft, FundingFigure, Kind, Review, Selector
from reader.facts import Facts, FundingStatus, Level
from reader.figures import FigureKind, Qualifier
from reader.figures.format import value_string
from reader.store.values import (
    Row,
    UnreadableError,
    choice,
    choice_or_none,
    decimal_or_none,
    number,
    pairs,
    text,
    text_or_none,
    yes_or_no,
)
from reader.text import Span

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
    """The annotation of a row that was joined with its reply's digest; an `UnreadableError` where it is none."""
    selector = _selector_of(row)
    if len(selector.quote) != len(selector.span):
        raise UnreadableError("quote")
    return Annotation(
        id=text(row, "id"),
        selector=selector,
        kind=choice(row, "kind", Kind),
        note=text(row, "note"),
        tags=tags,
        figure=figure,
        author=text_or_none(row, "author") or "",
        created=text(row, "created"),
        modified=text(row, "modified"),
        revision=number(row, "revision"),
        deleted=text_or_none(row, "deleted"),
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
    """The figure of a row; an `UnreadableError` where it is none."""
    kind = choice(row, "kind", FigureKind)
    return FundingFigure(
        kind=kind,
        text=text(row, "text"),
        value=decimal_or_none(row, "value") if kind in _DECIMAL_KINDS else text_or_none(row, "value"),
        lower=decimal_or_none(row, "lower"),
        upper=decimal_or_none(row, "upper"),
        unit=text(row, "unit"),
        qualifier=choice(row, "qualifier", Qualifier),
        said=_facts_of(row),
        review=choice(row, "review", Review),
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
        base=text_or_none(row, "base"),
        year=text_or_none(row, "year"),
        payer=text_or_none(row, "payer"),
        recipient=text_or_none(row, "recipient"),
        purpose=text_or_none(row, "purpose"),
        level=choice_or_none(row, "level", Level),
        status=choice_or_none(row, "status", FundingStatus),
        cumulative=yes_or_no(row, "cumulative"),
        in_kind=yes_or_no(row, "in_kind"),
        part=yes_or_no(row, "part"),
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
    """The unfinished note of a row that was joined with its reply's digest; an `UnreadableError` where it is none.

    One that was kept by an early version may have no quote.
    """
    selector = _selector_of(row)
    if selector.quote and len(selector.quote) != len(selector.span):
        raise UnreadableError("quote")
    return Draft(
        selector=selector,
        annotation_id=text_or_none(row, "annotation_id"),
        kind=choice(row, "kind", Kind),
        note=text(row, "note"),
        tags=text(row, "tags"),
        modified=text(row, "modified"),
        fields=pairs(row, "fields"),
        window=text(row, "window"),
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
    span = Span(number(row, "start"), number(row, "end"))
    if span.start >= span.end:
        raise UnreadableError("end")
    return Selector(
        digest=text(row, "digest"),
        span=span,
        quote=text(row, "quote"),
        prefix=text_or_none(row, "prefix") or "",
        suffix=text_or_none(row, "suffix") or "",
        section=pairs(row, "section"),
    )
