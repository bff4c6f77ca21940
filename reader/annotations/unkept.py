"""Numbers whose text was never kept: their words stand there still, but do they say there what they said?

There is no more to compare than their context, the heading that they stood below, and what the note says of its figure.
They stand as they did where their context does as well, to the ends of their statement or its own, below that heading,
and where what is said of them further off is what the context or the note says, too, and denies and bounds nothing.
Else nobody can tell, and a person has to look.
"""

import re
from collections.abc import Iterator

from reader.annotations.context import stretch_of_statement
from reader.annotations.model import FundingFigure, Selector
from reader.annotations.reasons import Cause, Reason
from reader.annotations.statements import ONE_VALUE, Version, contradicted, letters
from reader.annotations.surroundings import contradictions, has_bare_number, has_number, innermost_title
from reader.facts import Facts, guess
from reader.figures import Figure, FigureKind, recognise
from reader.reply import parse
from reader.text import Span
from reader.text.comparing import folded
from reader.text.sentences import sentence_at

_NAMES = (*(name for name in ONE_VALUE if name != "base"), "payer", "recipient", "purpose")
"""The facts that are told from afar."""
_NONE = Facts()
# In an unseen part of a statement these may make another one of it: nothing was paid, or not yet, or another share.
_TELLING = re.compile(
    "[未不没无非停暂缓撤拟原预缺欠减扣退拒否若如应需将约近超逾每均仅只或占增降除]"
    "|取消|收回|计划|力争|争取|申请|累计|至少|最[多少高低]|左右|以[上下内]|折合|相当"
)

_YEAR = re.compile("(?:19|20)[0-9]{2}")
_HALF_A_YEAR = 3
"""Of a year that the context begins in that many digits may stand in it."""


def doubts(selector: Selector, figure: FundingFigure | None, version: Version, place: Span) -> tuple[Reason, ...]:
    """Why nobody can tell that a number says at a place of this version what it said on a text that was never kept.

    `figure` is what the note says of it, if anything.
    """
    if not has_number(version, place):
        return ()
    if heading := _heading(selector, version, place):
        return (heading,)
    known = figure.place_in(place, selector.quote) if figure else None
    if against := tuple(_against(figure, known, version, place)):
        return against
    is_known = (
        _stands_alike(selector, version.text, place)
        and not _is_told_elsewhere(selector, version, place)
        and not _is_dated_elsewhere(selector, figure, version.text, place)
        and _has_its_unit(figure, version, place)
        and all(_knows(near, said, now) for near, said, now in _facts(selector, figure, known, version, place))
    )
    return () if is_known else (Reason(Cause.UNSEEN),)


def _heading(selector: Selector, version: Version, place: Span) -> Reason | None:
    """That a number stands below another heading now; one that is only read otherwise is none."""
    heading = next((title for _number, title in reversed(selector.section) if title), "")
    now = innermost_title(version, place)
    key, key_now = letters(heading), letters(now)
    if key == key_now or key in version.titles(place):
        return None
    if key and version.stands_last(key, place) > version.stands_last(key_now, place):
        return None
    return Reason(Cause.HEADING, heading, now)


def _stands_alike(selector: Selector, text: str, place: Span) -> bool:
    """Whether the same letters stand on each side, as far as the context goes or the statement does."""
    before, behind = map(letters, stretch_of_statement(selector))
    there = text[max(0, place.start - 2 * len(selector.prefix) - 40) : place.start]
    return letters(there).endswith(before) and letters(
        text[place.end : place.end + 2 * len(selector.suffix) + 40]
    ).startswith(behind)


def _is_told_elsewhere(selector: Selector, version: Version, place: Span) -> bool:
    """Whether its statement goes on beyond the context with words that may make another one of it."""
    before, behind = map(letters, version.statement(place))
    prefix, suffix = letters(selector.prefix), letters(selector.suffix)
    if not prefix.endswith(before) and (not before.endswith(prefix) or _TELLING.search(before[: -len(prefix) or None])):
        return True
    return not suffix.startswith(behind) and (
        not behind.startswith(suffix) or bool(_TELLING.search(behind[len(suffix) :]))
    )


def _is_dated_elsewhere(selector: Selector, figure: FundingFigure | None, text: str, place: Span) -> bool:
    """Whether its sentence names a year before the context that isn't the one that the note says."""
    start = sentence_at(text, place.start).start
    unseen = text[start : max(start, place.start - len(selector.prefix) + _HALF_A_YEAR)]
    known = (figure and figure.said.year) or ""
    return any(year not in known for year in _YEAR.findall(folded(unseen)))


def _has_its_unit(figure: FundingFigure | None, version: Version, place: Span) -> bool:
    """Whether a number without a unit is what the note says that it is, where a table gives it one."""
    if not has_bare_number(version, place) or not version.tables.units_at(place.start):
        return True
    return figure is not None and any(each.amount == figure.amount for each in version.figures_in(place))


def _against(figure: FundingFigure | None, known: Span | None, version: Version, place: Span) -> Iterator[Reason]:
    """What the text tells of the note's figure otherwise than the note does."""
    if figure and known:
        for each in version.figures_in(place):
            if each.span.overlaps(known):
                yield from contradictions(figure.said, version.facts.get(each.span))


def _facts(
    selector: Selector, figure: FundingFigure | None, known: Span | None, version: Version, place: Span
) -> Iterator[tuple[Facts, Facts, Facts]]:
    """Of each sum what its context alone tells, what the note says, and what all of the text tells."""
    words = selector.prefix + selector.quote + selector.suffix
    quote = Span(len(selector.prefix), len(selector.prefix) + len(selector.quote))
    figures = recognise(words)
    told = guess(parse(words), figures)
    near = (told.get(each.span, _NONE) for each in figures if _is_sum(each) and each.span.overlaps(quote))
    for each in filter(_is_sum, version.figures_in(place)):
        said = figure.said if figure and known and each.span.overlaps(known) else _NONE
        yield next(near, _NONE), said, version.facts.get(each.span, _NONE)


def _is_sum(figure: Figure) -> bool:
    return figure.kind is FigureKind.MONEY


def _knows(near: Facts, said: Facts, now: Facts) -> bool:
    """Whether the context alone, or the note, says what the text tells of a sum."""
    against = contradicted(near, now)
    for name in _NAMES:
        if getattr(said, name) is not None or (name == "level" and said.payer is not None):
            continue
        if name in against or (getattr(near, name) is None) is not (getattr(now, name) is None):
            return False
    return True
