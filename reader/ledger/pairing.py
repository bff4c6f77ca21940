"""Pairing: which figure of a sentence has become which one of the sentence as it reads now.

They are compared in their order like the words of two lines, so that one that was put in or left out is all that is
told, and those behind it are not. Two are the likelier one the more of value, unit and words around agree: the words
before a sum name who gets it (东镇86万元), those behind it what for (86万元用于道路).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from reader.annotations.statements import Version, letters, meanings
from reader.figures import Figure, FigureKind, is_in_points
from reader.text import Span
from reader.text.sentences import COLONS, COMMAS, SEMICOLONS, STOPS

Pair = tuple[Figure | None, Figure | None]
"""A figure and what became of it; `None` where it was not, or is not any more."""

ENDS = re.compile(f"[{STOPS}{SEMICOLONS}{COMMAS}{COLONS}、（）()\n]")
"""What ends the words that belong to a figure."""

# What joins those of two figures and belongs to neither.
_JOINING = "和及与或"
# What speaks against a pair, up to so much; figures are none where more speaks against it than for leaving both alone.
_NOT_PAIRED = 50
_OTHER_VALUE, _FARTHEST, _OTHER_UNIT = 40, 10, 70
_OTHER_BEFORE, _OTHER_BEHIND, _ONE_HAS_NONE = 65, 30, 20
# So many letters beside both, where they are the same, speak for what is meant: 资金, but not the 镇 of two towns.
_TELLING = 2
_NEVER = 10**6
# Of longer rows only what is the same is found, in a time that grows less.
_MOST_COMPARISONS = 40_000
_QUANTITIES = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT)


class _Printed(NamedTuple):
    """A figure with what it means, in which unit it is printed, and the letters before and behind it that are its.

    `is_only_one` says that no other of its unit is in the passage, in either version: no words need to tell which it
    is.
    """

    figure: Figure
    meaning: tuple[object, ...]
    number: str
    unit: tuple[object, ...]
    before: str
    behind: str
    is_only_one: bool = False

    def is_like(self, other: "_Printed") -> bool:
        """Whether nothing tells them apart."""
        return self[1:] == other[1:]


_Both = tuple[_Printed | None, _Printed | None]


def paired(old: Version, was: Span, new: Version, now: Span) -> list[Pair]:
    """The figures of a passage in two versions, each with what became of it, in their order."""
    ours, theirs = _with_only_ones(_printed(old, was), _printed(new, now))
    first, last = _same_at_ends(ours, theirs)
    inner, inner_now = ours[first : len(ours) - last], theirs[first : len(theirs) - last]
    find = _likeliest if len(inner) * len(inner_now) <= _MOST_COMPARISONS else _in_order
    found: list[_Both] = [
        *zip(ours[:first], theirs[:first], strict=True),
        *_moved_within(list(find(inner, inner_now))),
        *zip(ours[len(ours) - last :], theirs[len(theirs) - last :], strict=True),
    ]
    return [(one.figure if one else None, other.figure if other else None) for one, other in found]


def is_other_unit(old: Version, was: Figure, new: Version, now: Figure) -> bool:
    """Whether two quantities are printed in units that can't be reckoned into each other."""
    return {was.kind, now.kind}.issubset(_QUANTITIES) and _unit(old, was) != _unit(new, now)


def _printed(version: Version, span: Span) -> list[_Printed]:
    """The figures in a passage."""
    figures = list(version.figures_in(span))
    text = version.text
    starts = [span.start, *(figure.phrase.end for figure in figures)]
    ends = [*(figure.phrase.start for figure in figures), span.end]
    between = [text[start : max(start, end)] for start, end in zip(starts, ends, strict=True)]
    return [
        _Printed(
            figure,
            meanings(text, [figure])[0],
            "".join(filter(str.isdigit, figure.span.of(text))),
            _unit(version, figure),
            letters(ENDS.split(before)[-1]).strip(_JOINING),
            letters(ENDS.split(behind)[0]).strip(_JOINING),
        )
        for figure, before, behind in zip(figures, between, between[1:], strict=False)
    ]


def _with_only_ones(*both: list[_Printed]) -> list[list[_Printed]]:
    counts = [Counter(each.unit for each in some) for some in both]
    alone = {unit for unit in counts[0] if all(count[unit] == 1 for count in counts)}
    return [[each._replace(is_only_one=each.unit in alone) for each in some] for some in both]


def _unit(version: Version, figure: Figure) -> tuple[object, ...]:
    """What two figures have to have in common so that one number can have become the other."""
    return figure.kind, figure.unit, is_in_points(figure.span.of(version.text))


def _same_at_ends(ours: Sequence[_Printed], theirs: Sequence[_Printed]) -> tuple[int, int]:
    """How many are the same in all at the start, and how many at the end."""
    most = min(len(ours), len(theirs))
    start = next((index for index in range(most) if not ours[index].is_like(theirs[index])), most)
    left = range(1, most - start + 1)
    end = next((index - 1 for index in left if not ours[-index].is_like(theirs[-index])), most - start)
    return start, end


def _likeliest(ours: Sequence[_Printed], theirs: Sequence[_Printed]) -> Iterator[_Both]:
    """The pairs against which least speaks in all (Needleman and Wunsch 1970), those without one where they stood."""
    width = len(theirs)
    best = [[_NOT_PAIRED * other for other in range(width + 1)]]
    against = _costs(ours, theirs)
    for index, row in enumerate(against):
        above, here = best[-1], [_NOT_PAIRED * (index + 1)]
        for other, cost in enumerate(row):
            here.append(min(above[other] + cost, above[other + 1] + _NOT_PAIRED, here[other] + _NOT_PAIRED))
        best.append(here)
    found: list[_Both] = []
    index, other = len(ours), width
    while index or other:
        if index and other and best[index][other] == best[index - 1][other - 1] + against[index - 1][other - 1]:
            index, other = index - 1, other - 1
            found.append((ours[index], theirs[other]))
        elif other and best[index][other] == best[index][other - 1] + _NOT_PAIRED:
            other -= 1
            found.append((None, theirs[other]))
        else:
            index -= 1
            found.append((ours[index], None))
    return reversed(found)


def _costs(ours: Sequence[_Printed], theirs: Sequence[_Printed]) -> list[list[int]]:
    """What speaks against each pair; what still stands somewhere with its words has become nothing else."""
    still = [[_is_still(one, other) for other in theirs] for one in ours]
    ours_still, theirs_still = list(map(any, still)), [any(row[other] for row in still) for other in range(len(theirs))]
    return [
        [
            _against(one, other) if still[index][place] or not (ours_still[index] or theirs_still[place]) else _NEVER
            for place, other in enumerate(theirs)
        ]
        for index, one in enumerate(ours)
    ]


def _against(one: _Printed, other: _Printed) -> int:
    """What speaks against a pair, in hundredths."""
    words = 0
    if not (one.is_only_one and other.is_only_one):
        words = _apart(one.before[::-1], other.before[::-1], _OTHER_BEFORE)
        words += _apart(one.behind, other.behind, _OTHER_BEHIND)
    if one.meaning == other.meaning:
        return words
    if one.unit == other.unit:
        return words + _OTHER_VALUE + _distance(one.figure.value, other.figure.value)
    kinds = one.figure.kind, other.figure.kind
    if kinds[0] is kinds[1] or (one.number == other.number and set(kinds).issubset(_QUANTITIES)):
        return words + _OTHER_UNIT
    return _NEVER


def _apart(one: str, other: str, most: int) -> int:
    """What speaks against a pair because other words stand on one side of both, which are given from the figure on."""
    if not (one and other):
        return 0 if one == other else min(most, _ONE_HAS_NONE)
    if one.startswith(other) or other.startswith(one):
        return 0
    return most // 2 if one[:_TELLING] == other[:_TELLING] else most


def _distance(one: object, other: object) -> int:
    if not (isinstance(one, Decimal) and isinstance(other, Decimal) and (one or other)):
        return _FARTHEST
    return int(_FARTHEST * min(Decimal(1), abs(one - other) / max(abs(one), abs(other))))


def _in_order(ours: Sequence[_Printed], theirs: Sequence[_Printed]) -> Iterator[_Both]:
    """What means the same in the same order, and what stands between in pairs."""
    for code in Levenshtein.opcodes([one.meaning for one in ours], [other.meaning for other in theirs]):
        some, others = ours[code.src_start : code.src_end], theirs[code.dest_start : code.dest_end]
        for one, other in zip_longest(some, others):
            if one and other and _against(one, other) >= _NEVER:
                yield from ((one, None), (None, other))
            else:
                yield one, other


def _moved_within(found: list[_Both]) -> list[_Both]:
    """The pairs, those too of figures that only changed places with the words before them."""
    come = [other for one, other in found if one is None and other]
    pairs: list[_Both] = []
    for one, other in found:
        again = next((each for each in come if one and _is_still(one, each)), None) if other is None else None
        if again:
            come.remove(again)
        pairs.append((one, other or again))
    left = {id(each) for each in come}
    return [(one, other) for one, other in pairs if one or id(other) in left]


def _is_still(one: _Printed, other: _Printed) -> bool:
    """Whether one figure is the other wherever it stands: words that name it stand with both, and none that don't."""
    if one.meaning != other.meaning:
        return False
    if one.is_only_one and other.is_only_one:
        return True
    sides = ((one.before[::-1], other.before[::-1]), (one.behind, other.behind))
    named = [_apart(*side, _NEVER) for side in sides if all(side)]
    return bool(named) and not any(named)
