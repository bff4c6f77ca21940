"""How parts stand to a total: what a sentence claims of them, and how well they fit."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate, pairwise

from reader.checks.sentence import Quantity, Sentence
from reader.checks.tolerance import Interval

_ASKED = re.compile(r"申请|请求|争取(?![到了])|尚需|缺口")
_GRANTED = re.compile(r"下达|安排|拨付|到位|落实")
NEXT_CLAUSE = re.compile(r"[；;]")


class Claim(IntEnum):
    """What a sentence says of the parts: nothing, some of the total, all of it perhaps, or surely all."""

    UNSAID = 0
    SOME = 1
    MAYBE = 2
    ALL = 3


class Fit(IntEnum):
    """How parts stand to their total."""

    NONE = 0
    ROUNDED = 1
    EXACT = 2


@dataclass(frozen=True)
class Parts:
    """A total and the parts that a sentence gives of it, as indices of its quantities, and what it claims of them."""

    whole: int
    parts: tuple[int, ...]
    claim: Claim
    fit: Fit


def best(sentence: Sentence, wholes: Sequence[int], parts: Sequence[int]) -> tuple[int, int, Fit]:
    """Which total and how many of the parts fit best; the nearest total and all of the parts where none do.

    What a comma or a semicolon joins may be another matter; what 、 joins, or the same brackets hold, is of one list.
    """
    quantities = sentence.quantities
    lengths = [len(parts)]
    if quantities[parts[0]].depth == quantities[wholes[0]].depth:
        pairs = (sorted(pair) for pair in pairwise(parts))
        cuts = (
            length for length, (one, other) in enumerate(pairs, 1) if separator(sentence.between(one, other)) != "、"
        )
        lengths += reversed(list(cuts))
    nominal = list(accumulate(quantities[part].nominal for part in parts))
    if exact := _first(quantities, wholes, lengths, lambda length, whole: nominal[length - 1] == whole.nominal):
        return (*exact, Fit.EXACT)
    # What each may stand for takes longer to reckon, and most totals are exact.
    possible = list(accumulate(quantities[part].interval for part in parts))
    if rounded := _first(quantities, wholes, lengths, lambda length, whole: possible[length - 1].meets(whole.interval)):
        return (*rounded, Fit.ROUNDED)
    return wholes[0], len(parts), Fit.NONE


def _first(
    quantities: Sequence[Quantity], wholes: Sequence[int], lengths: Sequence[int], fits: Callable[[int, Quantity], bool]
) -> tuple[int, int] | None:
    """The first total, and the first of some numbers of parts, of two or more, that fit."""
    for whole in wholes:
        for length in lengths:
            if length > 1 and not quantities[whole].is_vague and fits(length, quantities[whole]):
                return whole, length
    return None


def can_be_added(quantities: Sequence[Quantity]) -> bool:
    """Whether all have a value, and not some are asked for and others granted."""
    asked, granted = (any(words.search(each.before) for each in quantities[1:]) for words in (_ASKED, _GRANTED))
    return not (any(each.is_vague for each in quantities) or (asked and granted))


def exceeds(part: Interval, whole: Quantity) -> bool:
    """Whether a part is more than its total, however both are rounded."""
    return part.lower > whole.interval.upper


def separator(words: str) -> str:
    """What joins two parts: a semicolon, a comma, or 、 and words like 和."""
    return "；" if NEXT_CLAUSE.search(words) else "，" if "，" in words or "," in words else "、"
