"""Layout: characters at places on pages become lines, and lines the paragraphs that they were set from.

Formats for print know no paragraphs. A line goes on with the one before it where that one is full and this one begins
at the margin; a page's number and whatever else every page repeats stand behind the paragraph that they cut.
"""

import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple


class Glyph(NamedTuple):
    """A character and its place, in any unit; `baseline` grows down the page, `size` is the font's."""

    character: str
    left: float
    right: float
    baseline: float
    size: float


class ColumnsError(ValueError):
    """A page is set in columns; `page` counts from 1."""

    def __init__(self, page: int) -> None:
        super().__init__(page)
        self.page = page


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of characters without a wide gap in it; blanks that were printed hang at its end."""

    text: str
    left: float
    right: float


@dataclass(slots=True)
class _Line:
    text: str
    left: float
    right: float
    baseline: float
    size: float
    pieces: list[_Piece] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Margins:
    left: float
    right: float


# In shares of the font's size.
_SAME_LINE = 0.5
_OVERPRINTED = 0.25
_WORD_GAP, _HAN_GAP = 0.25, 0.7
_PIECE_GAP = 0.9
_INDENT = 1.0
_DEEPEST_INDENT = 5.0
_NARROWEST = 16.0  # what is set in a narrower measure is a list of facts, not prose
_SHORT_OF_MARGIN = 1.6  # a line is broken a character early so that none begins with a punctuation mark
_SIZES_DIFFER = 1.18
# In shares of the usual distance of lines.
_PITCHES_DIFFER, _BLANK_LINE = 1.6, 1.9
_FEW_LINES = 5
_FEWEST_IN_COLUMN, _NARROWEST_COLUMN = 8, 8

_PAGE_NUMBER = re.compile(
    r"(?:[—―–\-－_·•~～\s]*\d{1,4}[—―–\-－_·•~～\s]*|第\s*\d+\s*页(?:[\s,，/]*共\s*\d+\s*页)?|\d+\s*/\s*\d+|page\s*\d+.*)",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[。！？；：:;!?][”’」』）)》]*\Z")
_UNBROKEN = re.compile(r"[（《“‘〔【「『(\[]*(?:[!-~]+|.)[，。；：、！？）》”’〕】」』]*")
_OPENS = re.compile(
    r"[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⒇]|——"
)
# Fonts without a name for a character often give the radical that looks like it (Unicode, 18.1).
_RADICALS = {code: unicodedata.normalize("NFKC", chr(code)) for code in (*range(0x2F00, 0x2FD6), 0x2E9F, 0x2EF3)}


def text(pages: Sequence[Iterable[Glyph]]) -> str:
    """The text of pages of characters; `ColumnsError` where lines stand side by side."""
    laid = [_lines(glyphs) for glyphs in pages]
    for number, lines in enumerate(laid, start=1):
        if _in_columns(lines):
            raise ColumnsError(number)
    return "\n".join(_paragraphs(laid)).translate(_RADICALS) + "\n"


def _lines(glyphs: Iterable[Glyph]) -> list[_Line]:
    """The lines of a page from top to bottom."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.baseline):
        row = rows[-1] if rows else None
        if row and glyph.baseline - row[0].baseline < _SAME_LINE * max(row[0].size, glyph.size):
            row.append(glyph)
        else:
            rows.append([glyph])
    return [line for row in rows if (line := _line(row)).text]


def _line(row: list[Glyph]) -> _Line:
    row.sort(key=lambda glyph: glyph.left)
    size = statistics.median_low([glyph.size for glyph in row])
    pieces: list[_Piece] = []
    words: list[str] = []
    left = right = row[0].left
    last = " "
    for glyph in row:
        if glyph.character.isspace():
            if words and not last.isspace():
                words.append(glyph.character)
                right, last = max(right, glyph.right), glyph.character
            continue
        gap = (glyph.left - right) / size
        if glyph.character == last and glyph.right - right < _OVERPRINTED * size:
            continue  # bold type made by printing twice
        if words and gap >= _PIECE_GAP:
            pieces.append(_Piece("".join(words), left, right))
            words = []
        elif (
            words
            and not last.isspace()
            and gap >= (_WORD_GAP if last.isascii() and glyph.character.isascii() else _HAN_GAP)
        ):
            words.append(" ")
        if not words:
            left = glyph.left
        words.append(glyph.character)
        right, last = max(right, glyph.right), glyph.character
    if words:
        pieces.append(_Piece("".join(words), left, right))
    printed = "".join(f"{piece.text.rstrip()} " for piece in pieces[:-1]) + "".join(piece.text for piece in pieces[-1:])
    baseline = statistics.median_low([glyph.baseline for glyph in row])
    return _Line(printed, pieces[0].left if pieces else left, right, baseline, size, pieces)


def _in_columns(lines: list[_Line]) -> bool:
    """Whether a page's pieces make two blocks side by side, each with straight edges, as prose has and tables don't."""
    pieces = [piece for line in lines for piece in line.pieces]
    if len(pieces) < 2 * _FEWEST_IN_COLUMN:
        return False
    size = statistics.median(line.size for line in lines)
    starts = Counter(round(piece.left / size) for piece in pieces)
    leftmost = min(starts)
    for start, _count in starts.most_common(4):
        if start < leftmost + _NARROWEST_COLUMN:
            continue
        border = (start - 0.6) * size
        before = [piece for piece in pieces if piece.right <= border + 0.3 * size]
        after = [piece for piece in pieces if piece.left >= border]
        crossing = len(pieces) - len(before) - len(after)
        if (
            min(len(before), len(after)) >= _FEWEST_IN_COLUMN
            and crossing * 4 <= len(pieces)
            and all(_is_block(block, size) for block in (before, after))
        ):
            return True
    return False


def _is_block(pieces: list[_Piece], size: float) -> bool:
    edge = max(piece.right for piece in pieces)
    flush = sum(edge - piece.right <= 1.1 * size for piece in pieces)
    return flush * 2 >= len(pieces) and statistics.mean(len(piece.text) for piece in pieces) >= 10


def _paragraphs(pages: list[list[_Line]]) -> Iterator[str]:
    """The paragraphs, with a page's own lines behind the paragraph that its end cuts."""
    repeated = _repeated(pages)
    bodies = [
        [line for place, line in enumerate(lines) if not _is_furniture(lines, place, repeated)] for lines in pages
    ]
    margins = _margins(bodies)
    pitch = _pitch(bodies)
    paragraph = ""
    above: tuple[_Line, _Margins] | None = None
    waiting: list[str] = []
    for lines, body, within in zip(pages, bodies, margins, strict=True):
        printed = set(map(id, body))
        on_page: _Line | None = None
        for line in lines:
            if id(line) not in printed:
                waiting.append(line.text.rstrip())
                continue
            distance = (line.baseline - on_page.baseline) / pitch if on_page and pitch else 0.0
            if above and _goes_on(*above, line, within, distance):
                paragraph += _seam(paragraph, line.text) + line.text
            else:
                if above:
                    yield paragraph.rstrip()
                yield from waiting
                waiting.clear()
                if distance > _BLANK_LINE:
                    yield ""
                paragraph = line.text
            on_page = line
            above = line, within
    if above:
        yield paragraph.rstrip()
    yield from waiting


def _goes_on(above: _Line, before: _Margins, line: _Line, within: _Margins, distance: float) -> bool:
    """Whether a line goes on with the paragraph of the one above, which stands `distance` usual pitches higher.

    It does where the one above has no gap, is neither centred nor set to the right, where nothing more fitted behind
    it, and where this one begins at the margin.
    """
    size = above.size
    # What would have stood there next: a character, word or number with the marks that can't be parted from it.
    word = _UNBROKEN.match(line.text)
    width = size * sum(0.5 if sign.isascii() else 1 for sign in (word.group() if word else ""))
    return (
        len(above.pieces) == 1
        and before.right - before.left >= _NARROWEST * size
        and above.left - before.left < _DEEPEST_INDENT * size
        and above.right + width >= before.right - _SHORT_OF_MARGIN * size
        and abs(line.left - within.left) < _INDENT * size
        and max(size, line.size) < _SIZES_DIFFER * min(size, line.size)
        and distance <= _PITCHES_DIFFER
        and not (_ENDED.search(above.text.rstrip()) and _OPENS.match(line.text))
    )


def _seam(before: str, after: str) -> str:
    return " " if before[-1:].isascii() and after[0].isascii() and before[-1:].isalpha() and after[0].isalpha() else ""


def _margins(bodies: list[list[_Line]]) -> list[_Margins]:
    """Where lines begin and end on each page: left and right pages may differ in the place, not in the width."""
    everywhere = [line for lines in bodies for line in lines]
    if not everywhere:
        return [_Margins(0, 0) for _lines_of_page in bodies]
    found = [_edges(lines if len(lines) >= _FEW_LINES else everywhere) for lines in bodies]
    width = max(edges.right - edges.left for edges in found)
    return [_Margins(edges.left, edges.left + width) for edges in found]


def _edges(lines: list[_Line]) -> _Margins:
    """The outermost places that two lines share, so that no stray one counts."""
    size = statistics.median(line.size for line in lines)
    return _Margins(
        _shared([line.left for line in lines], size / 2),
        -_shared([-line.right for line in lines], size),
    )


def _shared(places: list[float], near: float) -> float:
    ordered = sorted(places)
    return next(
        (place for place, following in pairwise(ordered) if following - place <= near),
        ordered[0],
    )


def _pitch(pages: list[list[_Line]]) -> float:
    gaps = [below.baseline - above.baseline for lines in pages for above, below in pairwise(lines)]
    return statistics.median(gaps) if gaps else 0.0


def _repeated(pages: list[list[_Line]]) -> set[str]:
    """What stands at the top or the bottom of more than one page, whatever its digits."""
    edges = Counter(
        mark for lines in pages for mark in {_mark(line) for line in (*lines[:2], *lines[-2:])} if len(pages) > 1
    )
    return {mark for mark, count in edges.items() if count > 1 and count * 2 >= len(pages)}


def _mark(line: _Line) -> str:
    return f"{re.sub(r'[0-9]+', '#', line.text)}@{line.baseline / line.size:.0f}"


def _is_furniture(lines: list[_Line], place: int, repeated: set[str]) -> bool:
    if 2 <= place < len(lines) - 2:
        return False
    line = lines[place]
    at_edge = place in (0, len(lines) - 1)
    return (at_edge and _PAGE_NUMBER.fullmatch(line.text.strip()) is not None) or _mark(line) in repeated
