"""Marginal lines: what is a page's own, its number and what other pages have in the same place."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.sources.digits import RAISED
from reader.sources.print.printed import Line, size_of

# In shares of the font's size and of the usual distance of lines.
_OUTSIDE, _APART = 1.0, 1.25
_MOST_LINES = 3
_SMALL = 0.92  # in shares of the page's usual size
_NOTE = re.compile("[\\[［]?(?P<number>[0-9]{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|[①-⑳])")
_ROUND = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
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


def numbered_lines(pages: Sequence[Sequence[Line]]) -> set[int]:
    """The lines, by their `id`, that are the numbers of their pages: in one place on most, and in order."""
    found: dict[tuple[int, int], list[Line]] = {}
    for page, lines in enumerate(pages):
        for line in {id(line): line for line in (*lines[:1], *lines[-1:])}.values():
            if line.text.strip().isdecimal():
                place = int(line.text) - page, round(line.baseline / line.size)
                found.setdefault(place, []).append(line)
    several = (lines for lines in found.values() if len(lines) > 1 and len(lines) * 2 >= len(pages))
    return {id(line) for lines in several for line in lines}


def _mark(line: Line) -> str:
    return f"{re.sub(r'[0-9]+', '#', line.text)}@{line.baseline / line.size:.0f}"


def parted(
    lines: Sequence[Line], repeated: set[str], numbers: set[int], pitch: float
) -> tuple[Sequence[Line], Sequence[Line]]:
    """A page's lines without those that are the page's own, its number and what stands on others too; and the lines of
    its footnotes, which are not among these.
    """
    first, last = 0, len(lines)

    def is_own(place: int, beside: int) -> bool:
        neighbour = lines[beside : beside + 1] if first <= beside < last else ()
        return id(lines[place]) in numbers or _is_furniture(lines[place], neighbour, repeated, pitch)

    for _line in range(_MOST_LINES):
        if first < last and is_own(first, first + 1):
            first += 1
        if first < last and is_own(last - 1, last - 2):
            last -= 1
    notes = _notes_from(lines[first:last], first)
    return lines[first:notes], lines[notes:last]


def _notes_from(lines: Sequence[Line], first: int) -> int:
    """Where the footnotes of some lines begin, counted from `first`: small ones at the end, the uppermost of which
    begins with a number that stands in the text above, raised or in a circle.
    """
    most = size_of(lines)
    at = len(lines)
    while at and lines[at - 1].size < _SMALL * most:
        at -= 1
    for place in range(at, len(lines)):
        found = _NOTE.match(lines[place].text)
        if found and place:
            number = found["number"]
            marks = (number.translate(RAISED), number if number in _ROUND else "")
            if any(mark and mark in line.text for mark in marks for line in lines[:place]):
                return first + place
    return first + len(lines)


def begins_note(line: str) -> bool:
    """Whether a line begins as a footnote does, with a number."""
    return _NOTE.match(line) is not None


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
