"""Enumerated parts: 筹措资金1200万元：一是…500万元。二是…700万元. The items behind a sum that come to exactly it.

Nothing calls them parts, so they are so only where the first sums of the items come to the sum before them.
"""

import re
from collections.abc import Iterator, Sequence

from reader.checks.finding import Division
from reader.checks.sentence import Quantity
from reader.checks.tolerance import total
from reader.figures.model import Figure, FigureKind

_HAN, _CIRCLED = "一二三四五六七八九", "①②③④⑤⑥⑦⑧⑨"
_BEGINS = r"(?<=[。；;：:，,\s])"
_KINDS = (
    [f"{_BEGINS}{number}是" for number in _HAN],
    [f"{_BEGINS}[（(]{number}[)）]" for number in _HAN],
    [f"{_BEGINS}第{number}[，,、]" for number in _HAN],
    [rf"{_BEGINS}{number}[.．、](?![0-9])" for number in range(1, 10)],
    list(_CIRCLED),
)
_MARKS = [[re.compile(mark) for mark in marks] for marks in _KINDS]
_OPENS = re.compile("|".join(marks[0] for marks in _KINDS))
_FIRST = ("一是", "一)", "一）", "第一", "1.", "1．", "1、", "①")
_NEAR, _LONGEST, _FEWEST, _MOST = 40, 240, 3, 30
"""In characters how far behind a sum its items begin, and how long the words between two sums are; how few sums it and
its items are, and how many all items have."""


def enumerated(text: str, figures: Sequence[Figure]) -> Iterator[Division]:
    """The sums that the items behind them divide."""
    money = [figure for figure in figures if figure.kind is FigureKind.MONEY]
    if len(money) < _FEWEST or not any(map(text.__contains__, _FIRST)):
        return
    for index, whole in enumerate(money[:-2]):
        opening = _OPENS.search(text, whole.span.end, min(whole.span.end + _NEAR, money[index + 1].span.start))
        if opening and (parts := _parts(text, money, index, opening)):
            yield Division(whole.span, tuple(part.span for part in parts), True)


def _parts(text: str, money: Sequence[Figure], index: int, opening: re.Match[str]) -> list[Figure] | None:
    """The first sums of the items that begin behind a sum, up to where they come to it; `None` where they don't."""
    # Up to where it was searched for: of 1、2万元用于… the number behind it is the first sum.
    marks = next(marks for marks in _MARKS if marks[0].match(text, opening.start(), opening.endpos))
    whole, parts = Quantity(money[index], "", "", 0, 0), []
    number, end = 0, opening.start()
    for figure in money[index + 1 : index + _MOST]:
        start = figure.span.start
        if start - end > _LONGEST or number == len(marks):
            return None
        later = [each for each, mark in enumerate(marks[number:], number) if mark.search(text, end, start)]
        end = figure.span.end
        if not later:
            continue  # another sum of the same item
        number = later[-1] + 1
        part = Quantity(figure, "", "", 0, 0)
        if part.is_vague or whole.is_vague or not part.is_like(whole):
            return None
        parts.append(part)
        if len(parts) > 1 and total(each.nominal for each in parts) == whole.nominal:
            return [each.figure for each in parts]
    return None
