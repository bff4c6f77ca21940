"""Broken lines: where a page's edge, and no writer, ended a line, as in texts that were copied from a page.

Such lines are as wide as each other, and none is much wider: the page's measure. A line of that width whose sentence
is not over goes on below it.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise

from reader.reply.heading_marks import is_marked
from reader.text import Span
from reader.text.cell_marks import BARS
from reader.text.sentences import CLOSERS, COLONS, SEMICOLONS, STOPS
from reader.text.stages import TOGETHER
from reader.text.variants import NO_WIDTH, pinyin

_OVER = frozenset(STOPS + SEMICOLONS + COLONS)
"""What ends a line that its writer ended."""
_PAGE_MARK = re.compile(r"[-—－–\s]*(?:第\s*)?\d{1,3}(?:\s*页)?[-—－–\s]*")
_BLANK = re.compile(r"(?<=[\u3400-\u9fff，、；：（“]) (?=\d)|(?<=[\d%％]) (?=[\u3400-\u9fff])")
_UNSEEN = re.compile(f"[{NO_WIDTH}]+")
_SPACED_OUT = 8
"""How many blanks around numbers a letter has at least that is written with them."""
_WIDEST = 3
"""How many columns a character is counted as at most."""
_NARROWEST, _SHORT, _WIDE, _FEWEST, _FEW = 30, 4, 4, 3, 4
"""The narrowest measure of a page; how much narrower a line of it may be, and how much wider, where it is told of so
many lines, in columns of a terminal, where a Han character has two; for how many of its lines one may be wider."""
# What a page does not part: a number and its unit, a mark and the character before it, or behind it where it opens.
_PIECE = re.compile(
    r"[（“《〈【‘(]*(?:\d[\d.,，十百千万亿余多]*(?:[%％‰]|[\u3400-\u9fff])?|[A-Za-z]+|.)[，。；：、！？）”》〉】’),.;:!?]*"
)
_CELLS_APART = re.compile(r"\s{2}|[\t\u3000]")
_OPENS = "\u3000\u3000"
_INDENTED, _LOOSE = 2, 2  # columns: marks are narrower on some pages than on others
# The items of a list without marks: …安排资金300万元 or …已全部拨付, with 2021年… or 石门镇… below.
_ENDS_ITEM = ("元", "完工", "完成", "建成", "竣工", "投用", "拨付", "到位", "下达", "兑现", "发放", "实施")
_DATED = re.compile(r"(?:19|20)\d\d\s?年")
_STATES = re.compile(r"[我本][\u3400-\u9fff]{1,2}(?:将|已)|下一步|力争(?:19|20)\d\d")
_NEXT_ITEM = re.compile(r"(?:19|20)\d\d\s?年|[\u3400-\u9fff]{1,8}?[省市县区镇乡村局厅委办部]")


@lru_cache(TOGETHER)  # promises and facts of one text ask one after the other
def breaks(text: str) -> tuple[Span, ...]:
    """What stands within sentences and is none of their words, in the text's order: the white space at which one goes
    on in the next line, with a page's number in it, the readings that mirrors put behind characters (規(guī)劃), and
    the blanks around numbers.
    """
    within = [*pinyin(text), *_around_numbers(text), *_without_width(text)]
    return tuple(sorted((*_in_lines(text), *within))) if within else _in_lines(text)


def _without_width(text: str) -> list[Span]:
    """The characters that nobody sees, where a page has some."""
    return [Span(*run.span()) for run in _UNSEEN.finditer(text)] if any(map(text.__contains__, NO_WIDTH)) else []


def _around_numbers(text: str) -> list[Span]:
    """The blanks between numbers and words (2021 年投入 300 万元), where a letter has them throughout."""
    if text.count(" ") < _SPACED_OUT:
        return []
    blanks = [Span(*blank.span()) for blank in _BLANK.finditer(text)]
    return blanks if len(blanks) >= _SPACED_OUT else []


def _in_lines(text: str) -> tuple[Span, ...]:
    lines = text.split("\n")
    open_ = Counter(_width(line.rstrip()) for line, below in pairwise(lines) if _may_go_on(line, below))
    if open_.total() < _FEWEST:
        return ()
    widths = [_width(line.rstrip()) for line in lines]
    measure = _measure(open_, widths)
    return tuple(_breaks(text, lines, widths, measure)) if measure else ()


def _may_go_on(line: str, below: str) -> bool:
    """Whether a line has no end and words below it, and is as wide as a page, to be told first by its length."""
    is_long = len(line) > _NARROWEST // _WIDEST and below != "" and not below.isspace()
    return is_long and not _is_over(line) and _width(line.rstrip()) >= _NARROWEST


def _width(words: str) -> int:
    """How many columns some words have, with the blanks before them: all but ASCII is counted as wide."""
    return len(words) if words.isascii() else len(words) + (len(words.encode()) - len(words)) // 2


def _measure(open_: Counter[int], widths: list[int]) -> int:
    """The width at which most sentences are broken, of which so many lines of each are `open_`; 0 where none are."""
    # A mark at a line's end, or a number that is not parted, makes it a little shorter.
    together = {width: sum(open_[near] for near in range(width - _SHORT, width + 1)) for width in open_}
    widest = max(together, key=lambda width: (together[width], width))
    wider = sum(width > widest + _WIDE for width in widths)
    if together[widest] < _FEWEST or wider * _FEW > together[widest]:
        return 0
    return max(range(widest - _SHORT, widest + 1), key=lambda width: (open_[width], -width))


def _breaks(text: str, lines: list[str], widths: list[int], measure: int) -> Iterator[Span]:
    """The breaks of each run of lines whose last one is over, which the items of a list without marks are not."""
    usual = min(_indent(line) for line, width in zip(lines, widths, strict=True) if width >= _NARROWEST)
    run: list[Span] = []
    start = reached = 0
    for index, line in enumerate(lines):
        below = _below(lines, widths, index)
        if below and _NARROWEST <= widths[index] <= measure + 2 * _WIDE and not _is_over(line):
            begins = start + sum(len(each) + 1 for each in lines[index:below])
            words = lines[below]
            had_to = widths[index] + _width(_next_piece(words)) > measure - _LOOSE
            if had_to and not _is_apart(line, words, usual) and not is_marked(text, Span(begins, begins + len(words))):
                run.append(Span(start + len(line.rstrip()), begins + len(words) - len(words.lstrip())))
                reached = below
        if run and index == reached:
            yield from run if _is_over(line) else ()
            run = []
        start += len(line) + 1


def _below(lines: list[str], widths: list[int], index: int) -> int:
    """The line with words right below one, or below the number of a page, blank lines around that or not; else 0."""
    below = index + 1
    mark = below + (below + 1 < len(lines) and not widths[below])
    if mark < len(lines) and 0 < widths[mark] < _NARROWEST and _PAGE_MARK.fullmatch(lines[mark]):
        below = mark + 1 + (mark + 1 < len(lines) and not widths[mark + 1])
    return below if below < len(lines) and widths[below] else 0


def _is_over(line: str) -> bool:
    return line.rstrip().rstrip(CLOSERS)[-1:] in _OVER


def _next_piece(words: str) -> str:
    """What a line would have had to take of the next one."""
    found = _PIECE.match(words.lstrip())
    return found[0] if found else ""


def _is_apart(line: str, below: str, usual: int) -> bool:
    """Whether two lines are of two paragraphs, of a table, or items of a list, whatever their widths."""
    upper, lower = line.strip(), below.strip()
    return (
        any(bar in upper or bar in lower for bar in BARS)
        or below.startswith(_OPENS)
        or _indent(below) > usual + _INDENTED
        or bool(_CELLS_APART.search(upper) or _CELLS_APART.search(lower))
        or (upper.endswith(_ENDS_ITEM) and _NEXT_ITEM.match(lower) is not None)
        or (_DATED.match(upper) is not None and _DATED.match(lower) is not None)
        or (upper[-1].isalnum() and _STATES.match(lower) is not None)
    )


def _indent(line: str) -> int:
    return _width(line[: len(line) - len(line.lstrip())])


class Joined:
    """A text without its breaks, and where its places are then."""

    def __init__(self, text: str, breaks: tuple[Span, ...]) -> None:
        self._ends = [0, *(each.end for each in breaks)]
        self._starts = [*(each.start for each in breaks), len(text)]
        pieces = [text[end:start] for end, start in zip(self._ends, self._starts, strict=True)]
        self.text = "".join(pieces)
        self._joints = [0, *accumulate(map(len, pieces))]

    def span(self, span: Span) -> Span:
        """Where a span of the text as it stands is, without the breaks in it."""
        return Span(self._place(span.start), self._place(span.end))

    def span_apart(self, span: Span) -> Span:
        """Where a span of the joined text stands, which is not empty, with the breaks in it."""
        return Span(self._place_apart(span.start), self._place_apart(span.end - 1) + 1)

    def _place(self, offset: int) -> int:
        index = bisect_right(self._ends, offset) - 1
        # One within a break is where that was.
        return self._joints[index] + min(offset, self._starts[index]) - self._ends[index]

    def _place_apart(self, offset: int) -> int:
        index = bisect_right(self._joints, offset) - 1
        return self._ends[index] + offset - self._joints[index]
