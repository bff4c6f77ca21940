"""Habits: how a document for print is set, learned from its lines.

Whether lines are cut by their width or by the number of their characters, how far they reach, how much is left open by
those that certainly go on, since they end in a comma or in an open bracket, and how a paragraph's beginning is seen.
"""

import re
import statistics
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter

from reader.sources.print.printed import Line, Margins
from reader.text.sentences import CLOSERS, COLONS, SEMICOLONS, STOPS

# In shares of the font's size.
FLUSH, INEXACT = 1.0, 0.6
DEEPEST_INDENT = 5.0
_NARROWEST = 16.0  # what is set in a narrower measure, and no sentence, is a list of facts
_OFF_CENTRE = 0.6
_HANGING = 1.5
_SIZES_DIFFER = 1.18
# In shares of the measure.
PROSE_REACHES, MOST_SLACK = 0.6, 0.35
# In shares of the usual distance of lines.
SPACED = 1.25
_PITCHES_DIFFER = 1.6
_FEWEST_MARKS = 2

ENDED = re.compile(rf"[{STOPS}{SEMICOLONS}{COLONS}][{CLOSERS}]*\Z")
_UNBROKEN = re.compile(r"[（《“‘〔【「『(\[]*(?:[!-~]+|.)[，。；：、！？）》”’〕】」』,:;!?)\]]*")
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


@dataclass(frozen=True, slots=True)
class Habits:
    """How a document is set.

    `extent` tells how far a line reaches, and `limit` how far one can; `slack` is what lines that go on leave open.
    `indents` and `spaces` say whether a beginning is seen; `whole_lines` that most full lines are paragraphs.
    """

    extent: _Ruler
    limit: float
    token: Callable[[Pair], float]
    slack: float
    indents: bool
    spaces: bool
    is_prose: bool
    whole_lines: bool = False

    def open_after(self, pair: Pair) -> float:
        """What is left open behind a line, though the word that follows would have fitted."""
        return self.limit - self.extent(pair.above, pair.before) - self.token(pair)


def habits_of(bodies: Sequence[Sequence[Line]], places: Sequence[Margins], pitch: float) -> Habits:
    """How a document is set whose pages have these lines within these margins, `pitch` being their usual distance."""
    pairs = [
        Pair(above, within, below, within, (below.baseline - above.baseline) / pitch if pitch else 0.0)
        for lines, within in zip(bodies, places, strict=True)
        for above, below in pairwise(lines)
    ]
    sizes = [line.size for lines in bodies for line in lines]
    size = statistics.median(sizes) if sizes else 1.0
    measure = max((within.right - within.left for within in places), default=0.0) / size
    long = [pair for pair in pairs if _by_width(pair.above, pair.before) >= PROSE_REACHES * measure]
    spaces = (
        sum(pair.distance > SPACED for pair in pairs) >= _FEWEST_MARKS
        and sum(pair.distance <= SPACED for pair in long) >= _FEWEST_MARKS
    )
    counts = [_by_count(pair.above, pair.before) for pair in long if len(pair.above.pieces) == 1]
    rulers = (_by_width, _word_width, measure), (_by_count, _one_character, _most_characters(counts))
    found = [
        _measured(long, Habits(extent, limit, token, 0.0, _indents(long, measure), spaces, measure >= _NARROWEST))
        for extent, token, limit in rulers
    ]
    return max(found, key=itemgetter(0))[1]


def _indents(long: Sequence[Pair], measure: float) -> bool:
    """Whether paragraphs begin with an indent; a line with as much left open behind it as before it may be centred."""
    offsets = Counter(
        (round(2 * offset), measure - _by_width(pair.above, pair.before) < _OFF_CENTRE * offset)
        for pair in long
        if FLUSH <= (offset := _offset(pair.above, pair.before)) < DEEPEST_INDENT
    )
    return any(count >= (_FEWEST_MARKS if full else 2 * _FEWEST_MARKS) for (_, full), count in offsets.items())


def _measured(long: Sequence[Pair], habits: Habits) -> tuple[int, Habits]:
    """How many lines are full by the ruler of these habits, and the habits with what lines show that are not."""
    pairs = [pair for pair in long if may_go_on(pair, habits)]
    left_open = [max(0.0, habits.open_after(pair) - INEXACT) for pair in pairs]
    reaches = [habits.extent(pair.above, pair.before) <= habits.limit + _HANGING for pair in pairs]
    filled = [pair for pair, fits, each in zip(pairs, reaches, left_open, strict=True) if fits and not each]
    full = len(filled)
    whole = sum(ENDED.search(pair.above.text.rstrip()) is not None for pair in filled) * 2 > full
    cut = sorted(each for pair, each in zip(pairs, left_open, strict=True) if is_cut(pair.above.text, pair.below.text))
    # One line of many may be an odd one.
    slack = cut[-2] if len(cut) > 4 else cut[-1] if len(cut) > 1 else 0.0
    is_prose = habits.is_prose or len(cut) >= _FEWEST_MARKS or (full > 4 and full * 2 >= len(pairs))
    return full, replace(habits, slack=min(slack, MOST_SLACK * habits.limit), is_prose=is_prose, whole_lines=whole)


def may_go_on(pair: Pair, habits: Habits) -> bool:
    """Whether two lines can be one paragraph's: in one size, above each other, the upper one neither centred nor set to
    the right, the lower one at the margin."""
    size = pair.above.size
    return (
        len(pair.above.pieces) == 1
        and pair.above.left - pair.before.left < DEEPEST_INDENT * size
        and abs(pair.below.left - pair.within.left) < FLUSH * size
        and is_as_near(pair, habits)
    )


def is_as_near(pair: Pair, habits: Habits) -> bool:
    """Whether two lines are in one size, and as near each other as a paragraph's are."""
    smaller, larger = sorted((pair.above.size, pair.below.size))
    return larger < _SIZES_DIFFER * smaller and pair.distance <= (SPACED if habits.spaces else _PITCHES_DIFFER)


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


def pitch_of(pages: Sequence[Sequence[Line]]) -> float:
    """The distance of lines in a paragraph: the smallest that is common."""
    gaps = [below.baseline - above.baseline for lines in pages for above, below in pairwise(lines)]
    usual = statistics.median(gaps) if gaps else 0.0
    if usual <= 0:
        return 0.0
    common = [share for share, count in Counter(round(gap / usual, 1) for gap in gaps).items() if count * 6 > len(gaps)]
    return usual * min(filter(None, common), default=1.0)


def _by_width(line: Line, within: Margins) -> float:
    return (line.right - within.left) / line.size


def _word_width(pair: Pair) -> float:
    """The width of the word that begins the lower line, were it set as the upper one is."""
    word = _UNBROKEN.match(pair.below.text)
    printed = (pair.above.right - pair.above.left) / pair.above.size
    return _width(word.group() if word else "") * max(1.0, printed / max(1.0, _width(pair.above.text.rstrip())))


def _width(words: str) -> float:
    return sum(0.5 if sign.isascii() else 1 for sign in words)


def _by_count(line: Line, within: Margins) -> float:
    return len(line.text.rstrip()) + max(0.0, _offset(line, within))


def _one_character(_pair: Pair) -> float:
    return 1.0


def _offset(line: Line, within: Margins) -> float:
    return (line.left - within.left) / line.size


def _most_characters(counts: list[float]) -> float:
    """The largest number of characters that several lines have."""
    several = [count for count, lines in Counter(map(round, counts)).items() if lines > 1]
    return float(max(several, default=0))
