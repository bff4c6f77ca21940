"""Annotations to rows and back. Dictionaries go no further than this package."""

import json
from typing import Any

from reader.annotations import Annotation, Draft, FundingFigure, Kind, Resolution, Review, Selector
from reader.facts import FACTS, Fact, Facts, Sort
from reader.figures import Amount, FigureKind, Qualifier
from reader.figures.format import strings_of
from reader.i18n import LabelledEnum
from reader.store.values import (
    Row,
    UnreadableError,
    choice,
    choice_or_none,
    decimal_or_none,
    hexadecimal,
    number,
    pairs,
    text,
    text_or_none,
    yes_or_no,
)
from reader.text import Span

_SELECTOR = ("start", "end", "quote", "prefix", "suffix", "section")
_FIGURE = ("kind", "text", "value", "unit", "qualifier", "lower", "upper", "review")
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


def annotation_of(
    row: Row, tags: tuple[str, ...], figure: FundingFigure | None, resolutions: tuple[Resolution, ...] = ()
) -> Annotation:
    """The annotation of a row that was joined with its reply's digest; an `UnreadableError` where it is none."""
    return Annotation(
        id=text(row, "id"),
        selector=_selector_of(row),
        kind=choice(row, "kind", Kind),
        note=text(row, "note"),
        tags=tags,
        figure=figure,
        author=text_or_none(row, "author") or "",
        created=text(row, "created"),
        modified=text(row, "modified"),
        revision=number(row, "revision"),
        deleted=text_or_none(row, "deleted"),
        resolutions=resolutions,
    )


def figure_row(annotation_id: str, figure: FundingFigure) -> Row:
    """The row of an annotation's figure; numbers as exact decimal strings."""
    return {
        "annotation_id": annotation_id,
        "kind": figure.kind.value,
        "text": figure.text,
        **strings_of(figure.amount),
        **_facts_row(figure.said),
        "review": figure.review.value,
    }


def figure_of(row: Row) -> FundingFigure:
    """The figure of a row; an `UnreadableError` where it is none."""
    kind = choice(row, "kind", FigureKind)
    return FundingFigure(
        kind=kind,
        text=text(row, "text"),
        amount=Amount(
            value=decimal_or_none(row, "value") if kind in _DECIMAL_KINDS else text_or_none(row, "value"),
            unit=text(row, "unit"),
            qualifier=choice(row, "qualifier", Qualifier),
            lower=decimal_or_none(row, "lower"),
            upper=decimal_or_none(row, "upper"),
        ),
        said=_facts_of(row),
        review=choice(row, "review", Review),
    )


def resolution_row(annotation_id: str, position: int, resolution: Resolution, reply_id: int) -> Row:
    """The row of a resolution; its figure as JSON in the columns of a figure, since it is never asked for by them."""
    row = figure_row(annotation_id, resolution.figure) if resolution.figure else {}
    figure = {name: value for name, value in row.items() if value is not None and name != "annotation_id"}
    selector = resolution.selector
    return {
        "annotation_id": annotation_id,
        "reply_id": reply_id,
        "position": position,
        **(_selector_row(selector) if selector else dict.fromkeys(_SELECTOR)),
        "figure": json.dumps(figure, ensure_ascii=False) if figure else None,
        "author": resolution.author,
        "decided": resolution.decided,
    }


def resolution_of(row: Row) -> Resolution:
    """The resolution of a row that was joined with its reply's digest; an `UnreadableError` where it is none."""
    return Resolution(
        digest=hexadecimal(row, "digest"),
        selector=None if row["start"] is None else _selector_of(row),
        figure=_figure_within(row),
        author=text_or_none(row, "author") or "",
        decided=text(row, "decided"),
    )


def _figure_within(row: Row) -> FundingFigure | None:
    printed = text_or_none(row, "figure")
    if not printed:
        return None
    try:
        found = json.loads(printed)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("figure") from error
    if not isinstance(found, dict):
        raise UnreadableError("figure")
    # A fact that came later has no column there yet.
    return figure_of(dict.fromkeys((*_FIGURE, *(fact.name for fact in FACTS))) | found)


def _facts_row(said: Facts) -> Row:
    """Each fact in the column of its name: words as they are, choices by their values, yes and no as 1 and 0."""
    values = ((fact, getattr(said, fact.name)) for fact in FACTS)
    return {
        fact.name: int(value) if isinstance(value, bool) else value.value if isinstance(value, LabelledEnum) else value
        for fact, value in values
    }


def _facts_of(row: Row) -> Facts:
    return Facts(**{fact.name: _fact_of(row, fact) for fact in FACTS})


def _fact_of(row: Row, fact: Fact) -> Any:
    if fact.sort is Sort.FLAG:
        return yes_or_no(row, fact.name)
    return choice_or_none(row, fact.name, fact.choices) if fact.choices else text_or_none(row, fact.name)


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
    return Draft(
        selector=_selector_of(row, may_lack_quote=True),
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


def _selector_of(row: Row, *, may_lack_quote: bool = False) -> Selector:
    span = Span(number(row, "start"), number(row, "end"))
    if span.start >= span.end:
        raise UnreadableError("end")
    quote = text(row, "quote")
    if len(quote) != len(span) and (quote or not may_lack_quote):
        raise UnreadableError("quote")
    return Selector(
        digest=hexadecimal(row, "digest"),
        span=span,
        quote=quote,
        prefix=text_or_none(row, "prefix") or "",
        suffix=text_or_none(row, "suffix") or "",
        section=pairs(row, "section"),
    )
