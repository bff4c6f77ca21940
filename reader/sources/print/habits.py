"""Habits: how a document for print is set, learned from its lines.

Whether lines are cut by their width or by the number of their characters, how far they reach, how much is left open by
those that certainly go on, since they end in a comma or in an open bracket, and how a paragraph's beginning is seen.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter

from reader.sources.print.pitches import Pitches
from reader.sources.print.printed import Line, Margins
from reader.text.sentences import CLOSERS, COLONS, SEMICOLONS, STOPS

# In shares of the font's size.
FLUSH, INEXACT = 1.0, 0.6
DEEPEST_INDENT = 5.0
_NARROWEST = 16.0  # what is set in a narrower measure, and no sentence, is a list of facts
_OFF_CENTRE = 0.6
_ENDS_SHORT, _BETWEEN_LETTERS = 3.0, 0.25
_HANGING = 1.5
_SIZES_DIFFER = 1.18
# In shares of the measure.
PROSE_REACHES, MOST_SLACK = 0.6, 0.35
# In shares of the usual distance of lines.
_SPACED, _AS_NEAR = 1.25, 0.06
_PITCHES_DIFFER = 1.6
_FEWEST_MARKS, _FEWEST_OF_SHAPE, _FEWEST_SURE = 2, 3, 6
_ONE_ODD = 20  # of so many lines that surely go on one may be odd
_AS_LARGE = 0.04
# How far off its place a line may begin, and end where lines are justified, which most of those that go on do.
_OFF_PLACE, _OFF_EDGE = 0.75, 0.15

_ENDED = re.compile(rf"[{STOPS}{SEMICOLONS}{COLONS}][{CLOSERS}]*\Z")
_GOES_ON_AFTER = re.compile(r"[，、,（《“‘〔【「『(]\Z")
_NEVER_FIRST = re.compile(r"[，。；：、！？）》”’〕】」』,;!?)%％]")
_BRACKETS = tuple(zip("《（“〔(", "》）”〕)", strict=True))

_Ruler = Callable[[Line, Margins], float]


@dataclass(frozen=True, slots=True)
class Pair:
    """A line and the one below it, `distance` usual pitches apart; 0 where a page's end stands between."""

    above: Line
    before: Margins
    below: Line
    within: Margins
    distance: float

    @property
    def width(self) -> float:
        """How wide the lines of the wider page are."""
        return max(self.before.right - self.before.left, self.within.right - self.within.left)

    @property
    def shortfall(self) -> float:
        """How far before the edge the upper line ends, in its sizes."""
        return (self.before.left + self.width - self.above.right) / self.above.size


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How a document is set.

    `extent` tells how far a line reaches, and `limit` how far one can; `slack` is
    what lines that go on leave open, `most_slack` more than any of many.
    `indents` and `spaces` say whether a beginning is seen; `near` is how far below each other a paragraph's lines are
    at most; `shapes` how far from the margin its first line begins, and the one below. `edge` is how far before the
    edge lines end at most that go on, where they are justified; `larger` how many times larger one is than another;
    `fonts_tell` that lines which go on do so in one font; `whole_lines` that most full lines are paragraphs.
    """

    extent: _Ruler
    limit: Callable[[Pair], float]
    token: Callable[[Pair], float]
    indents: bool
    spaces: bool
    is_prose: bool
    near: float
    shapes: Collection[tuple[float, float]] = ()
    edge: float = math.inf
    larger: float = _SIZES_DIFFER
    slack: float = 0.0
    most_slack: float = math.inf
    fonts_tell: bool = False
    whole_lines: bool = False

    def open_after(self, pair: Pair) -> float:
        """What is left open behind a line, though the word that follows would have fitted."""
        return self.limit(pair) - self.extent(pair.above, pair.before) - self.token(pair)

    def reach(self, pair: Pair) -> float:
        """How far the upper line reaches, in shares of how far it can."""
        limit = self.limit(pair)
        return self.extent(pair.above, pair.before) / limit if limit else 0.0

    def is_short(self, pair: Pair) -> bool:
        """Whether the upper line ends before the edge that all reach which go on."""
        return pair.shortfall > self.edge

    def is_in_another_font(self, pair: Pair) -> bool:
        """Whether the lower line begins in a font that the upper one doesn't end in, as none does that goes on."""
        return self.fonts_tell and _is_in_another_font(pair)

    @property
    def is_justified(self) -> bool:
        """Whether all lines that go on reach the edge."""
        return self.edge < math.inf

    def begins_seen(self, pair: Pair) -> bool:
        """Whether it would be seen if the lower line began a paragraph."""
        return self.indents or (self.spaces and pair.distance > 0)

    def may_go_on(self, pair: Pair, first: float, rest: float | None, *, is_item: bool) -> bool:
        """Whether two lines can be one paragraph's, whose first line begins at one offset from the margin and whose
        others, if there are any, at another: in one size, above each other, the upper one neither centred nor set to
        the right, the lower one in its place. `is_item` says that it begins with a number.
        """
        size = pair.above.size
        return (
            len(pair.above.pieces) == 1
            and pair.above.left - pair.before.left < DEEPEST_INDENT * size
            and self.is_as_near(pair)
            and self._is_in_place(offset_of(pair.below, pair.within), first, rest, is_item=is_item)
        )

    def is_as_near(self, pair: Pair) -> bool:
        """Whether two lines are in one size, and as near each other as a paragraph's are."""
        return _are_as_large(pair, self.larger) and pair.distance <= (self.near if self.spaces else _PITCHES_DIFFER)

    def is_beginning(self, place: float, *, is_item: bool) -> bool:
        """Whether first lines begin at an offset, and those below them don't; only items' are the outer ones."""
        return any(
            abs(place - first) < _OFF_PLACE <= (abs(first - rest) if is_item else first - rest)
            for first, rest in self.shapes
        )

    def is_within(self, following: Pair | None) -> bool:
        """Whether a line, which may begin a paragraph by its place, goes on in one that begins further in.

        So it does if it is the upper of two that go on and begin in one place: below a first one the other wouldn't.
        """
        return following is not None and abs(_step(following)) < _OFF_PLACE and self._leads_on(following)

    def is_first(self, following: Pair | None) -> bool:
        """Whether a line is the upper one of two that go on, and of those the first, by where both begin."""
        if following is None or not self._leads_on(following):
            return False
        place = offset_of(following.above, following.before)
        return any(
            max(abs(place - first), abs(place + _step(following) - rest)) < _OFF_PLACE <= abs(first - rest)
            for first, rest in self.shapes
        )

    def _leads_on(self, pair: Pair) -> bool:
        """Whether the upper line is full and ends no sentence, and the lower one is as near."""
        return self.is_as_near(pair) and not has_ended(pair.above.text) and self.open_after(pair) <= INEXACT

    def _is_in_place(self, place: float, first: float, rest: float | None, *, is_item: bool) -> bool:
        if rest is not None:
            return abs(place - rest) < _OFF_PLACE
        below = [under for above, under in self.shapes if abs(above - first) < _OFF_PLACE]
        apart = [under for under in below if abs(under - first) >= _OFF_PLACE]
        if not is_item and len(apart) < len(below) and all(under > first for under in apart):
            apart = below  # items' numbers stand out there, and other paragraphs begin with all their lines
        return any(abs(place - each) < _OFF_PLACE for each in apart) if apart else abs(place) < FLUSH


def habits_of(bodies: Sequence[Sequence[Line]], places: Sequence[Margins], pitches: Pitches, size: float) -> Habits:
    """How a document is set in a size, whose pages have these lines within these margins, in their usual distances."""
    pairs = [
        Pair(above, within, below, within, pitches.distance(above, below))
        for lines, within in zip(bodies, places, strict=True)
        for above, below in pairwise(lines)
    ]
    size = size or 1.0
    measure = max((within.right - within.left for within in places), default=0.0) / size
    long = [pair for pair in pairs if _by_width(pair.above, pair.before) >= PROSE_REACHES * _measure(pair)]
    own = [pair for pair in long if max(pair.above.size, size) < _SIZES_DIFFER * min(pair.above.size, size)]
    sure = [pair for pair in own if _goes_surely_on(pair)]
    near = _near(sure)
    counts = [_by_count(pair.above, pair.before) for pair in long if len(pair.above.pieces) == 1]
    most = _most_characters(counts)
    rulers = (_by_width, _word_width, _measure), (_by_count, _one_character, lambda _pair: most)
    common = Habits(
        extent=_by_width,
        limit=_measure,
        token=_word_width,
        indents=_indents(long, measure),
        spaces=_spaces(pairs, long, near),
        is_prose=measure >= _NARROWEST,
        near=near,
        shapes=_shapes(sure, near),
        edge=_edge(sure),
        larger=_largest(sure),
        fonts_tell=_do_fonts_tell(sure),
    )
    found = [
        _measured(long, replace(common, extent=extent, limit=limit, token=token)) for extent, token, limit in rulers
    ]
    return max(found, key=itemgetter(0))[1]


def _goes_surely_on(pair: Pair) -> bool:
    """Whether the upper line most likely goes on in the lower: the words say so, or it is full and ends no sentence."""
    if len(pair.above.pieces) > 1 or not _are_as_large(pair, _SIZES_DIFFER) or is_centred(pair.above, pair.before):
        return False
    if offset_of(pair.above, pair.before) >= DEEPEST_INDENT:  # it is set to the right, as a signature is
        return False
    if has_ended(pair.above.text):
        return is_cut(pair.above.text, pair.below.text)
    left_open = _measure(pair) - _by_width(pair.above, pair.before) - _word_width(pair)
    return left_open <= INEXACT or is_cut(pair.above.text, pair.below.text)


def _near(sure: Sequence[Pair]) -> float:
    """How far below each other the lines of a paragraph are at most, by those that surely go on."""
    distances = sorted(pair.distance for pair in sure if pair.distance <= _PITCHES_DIFFER)
    if len(distances) < _FEWEST_SURE:
        return _SPACED
    return max(1.0, distances[-1 - len(distances) // _ONE_ODD]) + _AS_NEAR


def _spaces(pairs: Sequence[Pair], long: Sequence[Pair], near: float) -> bool:
    """Whether room between lines parts paragraphs: some are farther apart, most where one ends before the edge.

    Around a title or a table there is room in any document.
    """
    ends = [
        pair.distance > near
        for pair in pairs
        if has_ended(pair.above.text) and pair.shortfall > _ENDS_SHORT and not is_centred(pair.above, pair.before)
    ]
    return (
        sum(pair.distance > near for pair in pairs) >= _FEWEST_MARKS
        and sum(pair.distance <= near for pair in long) >= _FEWEST_MARKS
        and sum(ends) * 2 >= len(ends)
    )


def _largest(sure: Sequence[Pair]) -> float:
    """How many times larger one line of a paragraph is than another at most."""
    if len(sure) < _FEWEST_SURE:
        return _SIZES_DIFFER
    times = sorted(max(pair.above.size, pair.below.size) / min(pair.above.size, pair.below.size) for pair in sure)
    return min(_SIZES_DIFFER, times[-1 - len(times) // _ONE_ODD] + _AS_LARGE)


def _shapes(sure: Sequence[Pair], near: float) -> list[tuple[float, float]]:
    """Where lines begin that surely go on, and those that they go on in, if several do so."""
    found = Counter(
        (round(2 * offset_of(pair.above, pair.before)) / 2, round(2 * offset_of(pair.below, pair.within)) / 2)
        for pair in sure
        if pair.distance <= near and offset_of(pair.below, pair.within) < DEEPEST_INDENT
    )
    return [shape for shape, count in found.items() if count >= _FEWEST_OF_SHAPE]


def _do_fonts_tell(sure: Sequence[Pair]) -> bool:
    """Whether lines that surely go on do so in the font that they end in."""
    # A heading that fills its line is most likely taken for one that goes on.
    return sum(map(_is_in_another_font, sure)) <= max(1, len(sure) // _ONE_ODD)


def _is_in_another_font(pair: Pair) -> bool:
    fonts = {pair.above.ends_in, pair.below.begins_in}
    return len(fonts) == 2 and "" not in fonts


def _edge(sure: Sequence[Pair]) -> float:
    """How far before the edge lines end at most that surely go on, if nearly all reach it: they are justified.

    So are those with an odd number of Latin characters, which are half as wide, and those with an even one.
    """
    edges: list[float] = []
    for odd in (0, 1):
        found = sorted(pair.shortfall for pair in sure if _latin(pair.above.text.rstrip()) % 2 == odd)
        if len(found) < _FEWEST_SURE:
            return math.inf
        edges.append(found[-1 - len(found) // _ONE_ODD])
    edge = max(edges)
    return max(0.0, edge) + _OFF_EDGE if edge < _OFF_EDGE else math.inf


def _indents(long: Sequence[Pair], measure: float) -> bool:
    """Whether paragraphs begin with an indent; a line with as much left open behind it as before it may be centred."""
    offsets = Counter(
        (round(2 * offset), measure - _by_width(pair.above, pair.before) < _OFF_CENTRE * offset)
        for pair in long
        if FLUSH <= (offset := offset_of(pair.above, pair.before)) < DEEPEST_INDENT
    )
    return any(count >= (_FEWEST_MARKS if full else 2 * _FEWEST_MARKS) for (_, full), count in offsets.items())


def _measured(long: Sequence[Pair], habits: Habits) -> tuple[int, Habits]:
    """How many lines are full by the ruler of these habits, and the habits with what lines show that are not."""
    pairs = [pair for pair in long if habits.may_go_on(pair, offset_of(pair.above, pair.before), None, is_item=False)]
    left_open = [max(0.0, habits.open_after(pair) - INEXACT) for pair in pairs]
    reaches = [habits.extent(pair.above, pair.before) <= habits.limit(pair) + _HANGING for pair in pairs]
    filled = [pair for pair, fits, each in zip(pairs, reaches, left_open, strict=True) if fits and not each]
    full = len(filled)
    whole = sum(has_ended(pair.above.text) for pair in filled) * 2 > full
    cut = sorted(each for pair, each in zip(pairs, left_open, strict=True) if is_cut(pair.above.text, pair.below.text))
    # One line of many may be an odd one.
    slack = cut[-2] if len(cut) > 4 else cut[-1] if len(cut) > 1 else 0.0
    most_slack = slack + INEXACT if len(cut) >= _FEWEST_SURE else math.inf
    is_prose = habits.is_prose or len(cut) >= _FEWEST_MARKS or (full > 4 and full * 2 >= len(pairs))
    most = MOST_SLACK * max((habits.limit(pair) for pair in pairs), default=0.0)
    return full, replace(habits, slack=min(slack, most), most_slack=most_slack, is_prose=is_prose, whole_lines=whole)


def _are_as_large(pair: Pair, times: float) -> bool:
    smaller, larger = sorted((pair.above.size, pair.below.size))
    return larger < times * smaller


def has_ended(words: str) -> bool:
    """Whether a sentence, or a part of one, ends with words."""
    return _ENDED.search(words.rstrip()) is not None


def is_cut(above: str, below: str) -> bool:
    """Whether the words alone say that a line goes on."""
    return (
        _GOES_ON_AFTER.search(above.rstrip()) is not None
        or _NEVER_FIRST.match(below) is not None
        or any(above.count(opening) > above.count(closing) and closing in below for opening, closing in _BRACKETS)
    )


def is_centred(line: Line, within: Margins) -> bool:
    """Whether as much is left open behind a line as before it."""
    before, behind = line.left - within.left, within.right - line.right
    return before >= FLUSH * line.size and abs(before - behind) < _OFF_CENTRE * line.size


def _by_width(line: Line, within: Margins) -> float:
    return (line.right - within.left) / line.size


def _measure(pair: Pair) -> float:
    return pair.width / pair.above.size


def _word_width(pair: Pair) -> float:
    """How wide the lower line's first word is, with the room before it that parts Latin letters from others."""
    is_mixed = pair.above.text.rstrip()[-1:].isascii() != pair.below.text[:1].isascii()
    return pair.below.first_word / pair.above.size + _BETWEEN_LETTERS * is_mixed


def _latin(words: str) -> int:
    """How many of some characters are Latin ones, digits and blanks among them."""
    return len(words.encode("ascii", "ignore"))


def _by_count(line: Line, within: Margins) -> float:
    return len(line.text.rstrip()) + max(0.0, offset_of(line, within))


def _one_character(_pair: Pair) -> float:
    return 1.0


def offset_of(line: Line, within: Margins) -> float:
    """How far from the margin a line begins, in its sizes."""
    return (line.left - within.left) / line.size


def _step(pair: Pair) -> float:
    """How much farther from the margin the lower line begins than the upper one."""
    return offset_of(pair.below, pair.within) - offset_of(pair.above, pair.before)


def _most_characters(counts: list[float]) -> float:
    """The largest number of characters that several lines have."""
    several = [count for count, lines in Counter(map(round, counts)).items() if lines > 1]
    return float(max(several, default=0))
