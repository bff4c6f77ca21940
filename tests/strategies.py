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


_NUMBERS = st.none() | _DECIMALS
_PRINTED = (FigureKind.DATE, FigureKind.DOCUMENT_NUMBER)


def _values(fact: Fact) -> st.SearchStrategy[Any]:
    if fact.choices:
        return st.sampled_from(list(fact.choices))
    return st.booleans() if fact.sort is Sort.FLAG else _WORDS


# Made once and not for each example: to make a strategy takes longer than to draw from it.
_FACTS = st.builds(Facts, **{fact.name: st.none() | _values(fact) for fact in FACTS})
_SELECTORS = st.builds(
    lambda start, quote, **more: Selector(span=Span(start, start + len(quote)), quote=quote, **more),
    start=st.integers(0, 2**40),
    quote=_WORDS,
    digest=_DIGESTS,
    prefix=TEXTS,
    suffix=TEXTS,
    section=st.lists(st.tuples(TEXTS, TEXTS), max_size=4).map(tuple),
)


def _figures(kinds: list[FigureKind], values: st.SearchStrategy[Any]) -> st.SearchStrategy[FundingFigure]:
    return st.builds(
        FundingFigure,
        kind=st.sampled_from(kinds),
        text=_WORDS,
        amount=st.builds(
            Amount,
            value=values,
            unit=_WORDS,
            qualifier=st.sampled_from(Qualifier),
            lower=_NUMBERS,
            upper=_NUMBERS,
        ),
        said=_FACTS,
        review=st.sampled_from(Review),
    )


_FIGURES = _figures([kind for kind in FigureKind if kind not in _PRINTED], _NUMBERS) | _figures([*_PRINTED], _MAYBE)
_ANNOTATIONS = st.builds(
    Annotation,
    id=st.uuids(version=4).map(str),
    selector=_SELECTORS,
    kind=st.sampled_from(Kind),
    note=TEXTS,
    tags=st.lists(TEXTS, max_size=4).map(tuple),
    figure=st.none() | _FIGURES,
    author=TEXTS,
    created=_TIMES,
    modified=_TIMES,
    deleted=st.none() | _TIMES,
)
_DRAFTS = st.builds(
    Draft,
    selector=_SELECTORS,
    annotation_id=st.none() | st.uuids(version=4).map(str),
    kind=st.sampled_from(Kind),
    note=TEXTS,
    tags=TEXTS,
    modified=_TIMES,
    fields=st.lists(st.tuples(_WORDS, TEXTS), max_size=3).map(tuple),
    window=TEXTS,
)


def figures() -> st.SearchStrategy[FundingFigure]:
    """Figures of every kind: sums, ranges, vague ones, dates."""
    return _FIGURES


def annotations() -> st.SearchStrategy[Annotation]:
    """Annotations with every field filled in every way, none of them stored yet."""
    return _ANNOTATIONS


def drafts() -> st.SearchStrategy[Draft]:
    """Unfinished notes."""
    return _DRAFTS
