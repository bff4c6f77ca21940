"""Composing an annotation from a span: its selector, and the figure in it with its exact value and qualifier."""

import re
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime

from reader.annotations.anchoring import describe
from reader.annotations.model import Annotation, FundingFigure, Kind
from reader.figures import Figure, FigureKind, format_printed
from reader.reply import Reply
from reader.text import Span
from reader.text.canonical import visible

_BETWEEN_TAGS = re.compile("[,，、#]")
_NO_PART_OF_A_TAG = re.compile(r"[\s#,，、]+")


def now() -> str:
    """The time as annotations carry it: ISO 8601, UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def new_id() -> str:
    """An identifier for a new annotation (UUID version 4)."""
    return str(uuid.uuid4())


def tags_in(words: str) -> tuple[str, ...]:
    """The tags in words as typed, each once, without the `#` that some people write."""
    return tuple(dict.fromkeys(_BETWEEN_TAGS.sub(" ", words).split()))


def tag_of(printed: str) -> str:
    """A tag as one word, as a field of tags would take it; empty where nothing of it can be one."""
    return visible("-".join(part for part in _NO_PART_OF_A_TAG.split(printed) if part))


def figure_in(figures: Iterable[Figure], span: Span) -> Figure | None:
    """The figure that an annotation of `span` is about: the one sum that it touches, else the one figure.

    `None` where there are several: a highlighted paragraph is not about the first sum that happens to be in it.
    """
    touched = [figure for figure in figures if span.covers(figure.span) or figure.phrase.covers(span)]
    sums = [figure for figure in touched if figure.kind is FigureKind.MONEY]
    candidates = sums or touched
    return candidates[0] if len(candidates) == 1 else None


def compose(
    reply: Reply,
    figures: Iterable[Figure],
    span: Span,
    *,
    author: str,
    kind: Kind = Kind.FUNDING,
    note: str = "",
    tags: tuple[str, ...] = (),
) -> Annotation:
    """A new annotation of a span, with the figure in it filled in; revision 0, not stored yet."""
    figure = figure_in(figures, span)
    time = now()
    return Annotation(
        id=new_id(),
        selector=describe(reply, span),
        kind=kind,
        note=note,
        tags=tags,
        figure=FundingFigure.of(figure, reply.text, reply.scanned.of(figure.phrase)) if figure else None,
        author=author,
        created=time,
        modified=time,
    )


def quoted(figure: FundingFigure) -> str:
    """A figure's own words on one line, which stand for an amount that they leave open."""
    return f"“{' '.join(figure.text.split())}”"


def format_funding(figure: FundingFigure) -> str:
    """An annotation's figure as people read it, per its base where it is a rate; in its own words where they leave the
    amount open."""
    if not figure.amount.is_said:
        return quoted(figure)
    return format_printed(figure.amount, figure.said.base, figure.text)
