"""Marginal lines: what is a page's own, its number and what other pages have in the same place."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.sources.print.printed import Line

# In shares of the font's size and of the usual distance of lines.
_OUTSIDE, _APART = 1.0, 1.25
_MOST_LINES = 3
_SHORT = 4  # so much is a paragraph's rest on several pages, too
_DASHES = r"[—―–\-－_·•~～\s]*"
_PAGE_NUMBER = re.compile(
    rf"{_DASHES}(?:\d{{1,4}}|第\s*\d+\s*页(?:[\s,，/／]*共\s*\d+\s*页)?|共\s*\d+\s*页[\s,，/／]*第\s*\d+\s*页|\d+\s*[/／]\s*\d+)"
    rf"{_DASHES}|page\s*\d+.{{0,12}}",
    re.IGNORECASE,
)


def repeated_lines(pages: Sequence[Sequence[Line]]) -> set[str]:
    """What stands at the top or the bottom of more than one page, whatever its digits."""
    edges = Counter(
        mark
        for lines in pages
        for mark in {_mark(line) for line in (*lines[:_MOST_LINES], *lines[-_MOST_LINES:])}
        if len(pages) > 1
    )
    return {mark for mark, count in edges.items() if count > 1 and count * 2 >= len(pages)}


def _mark(line: Line) -> str:
    return f"{re.sub(r'[0-9]+', '#', line.text)}@{line.baseline / line.size:.0f}"


def body_of(lines: Sequence[Line], repeated: set[str], pitch: float) -> Sequence[Line]:
    """A page's lines without those that are the page's own: its number, and what stands on others too."""
    first, last = 0, len(lines)
    for _line in range(_MOST_LINES):
        if first < last and _is_furniture(lines[first], lines[first + 1 : first + 2], repeated, pitch):
            first += 1
        if first < last and _is_furniture(lines[last - 1], lines[max(first, last - 2) : last - 1], repeated, pitch):
            last -= 1
    return lines[first:last]


def is_page_number(line: str) -> bool:
    """Whether a line is the number of a page and nothing else: `— 2 —`, `2`, `第 2 页 共 5 页`, `2/5`."""
    return _PAGE_NUMBER.fullmatch(line.strip()) is not None


def _is_furniture(line: Line, beside: Iterable[Line], repeated: set[str], pitch: float) -> bool:
    words = line.text.strip()
    apart = all(
        abs(each.baseline - line.baseline) > _APART * pitch or line.left - each.left > _OUTSIDE * each.size
        for each in beside
    )
    if _mark(line) in repeated and (apart or len(words) > _SHORT):
        return True
    return is_page_number(words) and (apart or not words.isdecimal())
