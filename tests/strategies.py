"""Strategies: annotations with every field filled in every way."""

from typing import Any

from hypothesis import strategies as st

from reader.annotations import Annotation, Draft, FundingFigure, Kind, Review, Selector
from reader.facts import FACTS, Fact, Facts, Sort
from reader.figures import Amount, FigureKind, Qualifier
from reader.text import Span

# Whatever UTF-8 can carry: other planes, combining marks, controls, NUL; only lone surrogates are no characters.
TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
_WORDS = TEXTS.filter(bool)
_MAYBE = st.none() | _WORDS
_DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=0, max_value=10**15)
_DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)
_TIMES = st.datetimes().map(lambda time: f"{time:%Y-%m-%dT%H:%M:%SZ}")


@st.composite
def figures(draw: st.DrawFn) -> FundingFigure:
    """Figures of every kind: sums, ranges, vague ones, dates."""
    kind = draw(st.sampled_from(FigureKind))
    number = st.none() | _DECIMALS
    printed = kind in (FigureKind.DATE, FigureKind.DOCUMENT_NUMBER)
    return FundingFigure(
        kind=kind,
        text=draw(_WORDS),
        amount=Amount(
            value=draw(_MAYBE if printed else number),
            unit=draw(_WORDS),
            qualifier=draw(st.sampled_from(Qualifier)),
            lower=draw(number),
            upper=draw(number),
        ),
        said=draw(facts()),
        review=draw(st.sampled_from(Review)),
    )


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    """What may be said of a sum."""
    return Facts(**{fact.name: draw(st.none() | _values(fact)) for fact in FACTS})


def _values(fact: Fact) -> st.SearchStrategy[Any]:
    if fact.choices:
        return st.sampled_from(list(fact.choices))
    return st.booleans() if fact.sort is Sort.FLAG else _WORDS


@st.composite
def selectors(draw: st.DrawFn) -> Selector:
    """Selectors of every shape; as many places as words have characters."""
    start, quote = draw(st.integers(0, 2**40)), draw(_WORDS)
    return Selector(
        digest=draw(_DIGESTS),
        span=Span(start, start + len(quote)),
        quote=quote,
        prefix=draw(TEXTS),
        suffix=draw(TEXTS),
        section=tuple(draw(st.lists(st.tuples(TEXTS, TEXTS), max_size=4))),
    )


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    """Annotations with every field filled in every way, none of them stored yet."""
    return Annotation(
        id=str(draw(st.uuids(version=4))),
        selector=draw(selectors()),
        kind=draw(st.sampled_from(Kind)),
        note=draw(TEXTS),
        tags=tuple(draw(st.lists(TEXTS, max_size=4))),
        figure=draw(st.none() | figures()),
        author=draw(TEXTS),
        created=draw(_TIMES),
        modified=draw(_TIMES),
        deleted=draw(st.none() | _TIMES),
    )


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Unfinished notes."""
    return Draft(
        selector=draw(selectors()),
        annotation_id=draw(st.none() | st.uuids(version=4).map(str)),
        kind=draw(st.sampled_from(Kind)),
        note=draw(TEXTS),
        tags=draw(TEXTS),
        modified=draw(_TIMES),
        fields=tuple(draw(st.lists(st.tuples(_WORDS, TEXTS), max_size=3))),
        window=draw(TEXTS),
    )
