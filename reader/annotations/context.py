"""Context: a place found again by the words around it alone, where the text that it was described on is not at hand.

Nothing moves to other words: what is called exact or moved has the same quote, to the letter, and enough of the same
context. Everything else is reported as changed, ambiguous or lost, and a person decides.
"""

import re
from collections.abc import Iterable, Iterator

from reader.annotations.model import Selector
from reader.annotations.place import Anchor, AnchorState
from reader.text import Span
from reader.text.sentences import SEMICOLONS, STOPS

SIZES = (16, 32, 64, 128, 256, 512, 1024)
"""How many characters of context are kept: a quote that recurs gets more, so that it is known for one."""
_LEAST = SIZES[0]
# Enough of the context to know a quote by that was the only one, or to look for what stands now between it.
_NEAREST, _FEWEST = 12, 4
_LONG_QUOTE = 32
_MOST_CANDIDATES = 1000
_NUMBER_GOES_ON = re.compile(r"\d[.,．，]\d")
_STOPS = f"{STOPS}{SEMICOLONS}\n"
_STATEMENT_BEFORE = re.compile(rf"[{_STOPS}]?[^{_STOPS}]*\Z")
_STATEMENT_AFTER = re.compile(rf"[^{_STOPS}]*[{_STOPS}]?")


def find(selector: Selector, text: str) -> Anchor:
    """Where a selector's quote stands in a text, by its context."""
    found = list(_occurrences(text, selector.quote))
    apart = [place for place in found if not _is_touched(text, place, selector)]
    whole = [place for place in apart if _agreement(text, place, selector) == _full_agreement(selector)]
    if len(whole) == 1:
        return _at(whole[0], selector)
    likely = [place for place in apart if _is_same_place(text, place, selector)]
    between = _between_context(text, selector)
    if len(likely) == 1 and (between is None or between.covers(likely[0])):
        return _at(likely[0], selector)
    if between is not None and not likely and between.of(text) != selector.quote:
        return Anchor(AnchorState.CHANGED, between) if len(between) else Anchor(AnchorState.LOST, None)
    if found:
        return Anchor(AnchorState.AMBIGUOUS, None, tuple(likely or found))
    return Anchor(AnchorState.LOST, None)


def _at(place: Span, selector: Selector) -> Anchor:
    return Anchor(AnchorState.EXACT if place == selector.span else AnchorState.MOVED, place)


def _occurrences(text: str, quote: str) -> Iterator[Span]:
    if not quote:
        return
    start = text.find(quote)
    count = 0
    while start >= 0 and count < _MOST_CANDIDATES:
        yield Span(start, start + len(quote))
        count += 1
        start = text.find(quote, start + 1)


def _agreement(text: str, place: Span, selector: Selector) -> tuple[int, int]:
    """How many characters of context before and after a place are those of the selector."""
    before = text[max(0, place.start - len(selector.prefix)) : place.start]
    after = text[place.end : place.end + len(selector.suffix)]
    return _common(reversed(before), reversed(selector.prefix)), _common(after, selector.suffix)


def _full_agreement(selector: Selector) -> tuple[int, int]:
    return len(selector.prefix), len(selector.suffix)


def _is_touched(text: str, place: Span, selector: Selector) -> bool:
    """Whether another word or digit than before touches the quote: 1540万元 and 约540万元 don't say 540万元."""
    before, after = _agreement(text, place, selector)
    return (not before and _goes_on(text, place.start)) or (not after and _goes_on(text, place.end))


def _is_same_place(text: str, place: Span, selector: Selector) -> bool:
    """Whether a place is the selector's, though its context is not whole.

    A quote that recurs is known by its unchanged statement, and by one side's context in full, which told it from its
    likes; an only one by less, or by its own length; any by the letters of both sides.
    """
    before, after = _agreement(text, place, selector)
    prefix, suffix = selector.prefix, selector.suffix
    if _has_same_letters(text, place, prefix, suffix):
        return True
    if max(len(prefix), len(suffix)) <= _LEAST:
        return max(before, after) >= _NEAREST or is_long(selector.quote)
    one_side = _LEAST < before == len(prefix) or _LEAST < after == len(suffix)
    nearest, next_to_it = stretch_of_statement(selector)
    return one_side and before >= len(nearest) and after >= len(next_to_it)


def stretch_of_statement(selector: Selector) -> tuple[str, str]:
    """What of the context before and behind a quote is of its statement: to the nearest stop, or all of it."""
    before, after = _STATEMENT_BEFORE.search(selector.prefix), _STATEMENT_AFTER.search(selector.suffix)
    return before.group() if before else "", after.group() if after else ""


def _has_same_letters(text: str, place: Span, prefix: str, suffix: str) -> bool:
    before, after = _letters(prefix), _letters(suffix)
    return (
        len(before) + len(after) >= _NEAREST
        and _letters(text[max(0, place.start - 2 * len(prefix)) : place.start]).endswith(before)
        and _letters(text[place.end : place.end + 2 * len(suffix)]).startswith(after)
    )


def is_long(quote: str) -> bool:
    """Whether a quote has so many letters of its own that where it stands is no coincidence."""
    return len(_letters(quote)) >= _LONG_QUOTE


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _goes_on(text: str, offset: int) -> bool:
    """Whether a word or a number goes on across an offset."""
    if text[max(0, offset - 1) : offset].isalnum() and text[offset : offset + 1].isalnum():
        return True
    around = (text[max(0, offset - 2) : offset + 1], text[max(0, offset - 1) : offset + 2])
    return any(_NUMBER_GOES_ON.fullmatch(piece) for piece in around)


def _common(first: Iterable[str], second: Iterable[str]) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def _between_context(text: str, selector: Selector) -> Span | None:
    """What stands now between the selector's context, all of it or the nearest, where that occurs once."""
    prefix, suffix = selector.prefix, selector.suffix
    if len(prefix) < _FEWEST or len(suffix) < _FEWEST:
        return None
    furthest = 2 * len(selector.quote) + 40
    whole = _between(text, prefix, suffix, furthest)
    return _between(text, prefix[-_NEAREST:], suffix[:_NEAREST], furthest) if whole is None else whole


def _between(text: str, prefix: str, suffix: str, furthest: int) -> Span | None:
    places: list[Span] = []
    start = text.find(prefix)
    while start >= 0 and len(places) < 2:
        begin = start + len(prefix)
        end = text.find(suffix, begin, begin + furthest + len(suffix))
        if end >= 0:
            places.append(Span(begin, end))
        start = text.find(prefix, start + 1)
    return places[0] if len(places) == 1 else None
