"""Columns: whether a page's lines stand side by side, so that what is below one is not what follows it."""

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.sources.print.glyphs import UNBROKEN
from reader.sources.print.printed import Line, Piece
from reader.text.sentences import COMMAS

_FEWEST_IN_COLUMN, _NARROWEST_COLUMN = 8, 8
_FEWEST_OF_PROSE, _FEWEST_OF_REST = 6, 2
# Letters may have commas of one byte, which stand behind Han characters then.
_MARKS, _CLAUSE = re.compile("[，。；、]|(?<=[⺀-鿿]),"), re.compile("[，。；].|，|(?<=[⺀-鿿]),")
# A column of prose has marks in so many of its lines, and so many characters in a line.
_WITH_MARKS, _FEWEST_CHARACTERS, _WIDE = 0.3, 5, 10
# So many of a column's lines in Latin letters have words, and reach over so much of its width.
_WORD, _FEWEST_WORDS, _MOSTLY, _RAGGED = re.compile("[A-Za-z]{2,}"), 4, 0.7, 0.75
# In shares of the font's size.
_BEFORE_BORDER, _INDENT, _FLUSH, _JUSTIFIED = 0.6, 3.0, 1.1, 0.3
# Columns of so few lines have so many characters in each, and marks that end a clause; no facts are told in them.
_FEWEST_BESIDE, _WIDE_BESIDE, _MOST_PLACES, _OVER = 4, 8, 12, 0.1
# Those of still fewer have fewer in each at the least, and all of their lines go on in the next one.
_FEWEST_THAT_GO_ON, _NARROW_BESIDE, _FEWEST_RAGGED = 2, 6, 3
# What hardly a cell ends or begins with, and what is torn between a number and its unit.
_TORN = re.compile(
    r"[的和与及在将把以从于并被其各该]\n|\n(?:[的了们与及，。；、：,！？）》”%％]|等(?!级))|\d\n[万亿元年月日个]"
)
# What is the beginning or the end of a cell: a number or a label of its own, a mark or a telephone number.
_OPENS_ITSELF = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[、）)]|[.．](?!\d))|[①-⑳]|[^，。；、：:]{1,6}[：:]"
)
_ENDS_ITSELF = re.compile(r"[，。；、：！？,;:!?][”』」）)]?\Z|(?<!\d)(?:0\d{2,3}[-－—]?\d{7,8}|1\d{10})\Z")
_NUMBER = re.compile(r"[-－−+]?\d[\d,，.]*(?:[%％]|[百千万亿]*元)?[.．、]?")
_LABEL = re.compile(r"[^，。；、：:\d]{2,6}[：:]")
_SHORT = 5
# Behind what a line of a column may be short: a paragraph ends.
_ENDS = "。：！？；:"


def in_columns(lines: Sequence[Line]) -> bool:
    """Whether a page's pieces make blocks side by side, each with straight edges, as prose has and tables don't."""
    pieces = [piece for line in lines for piece in line.pieces]
    if not pieces:
        return False
    size = statistics.median(line.size for line in lines)
    if _stand_beside(lines, size):
        return True
    if len(pieces) < 2 * _FEWEST_OF_PROSE:
        return False
    starts = Counter(round(piece.left / size) for piece in pieces)
    if _in_two(pieces, starts, size):
        return True
    prose = [each for each in _slices(pieces, starts, size) if _is_prose(each, size, _FEWEST_OF_PROSE)]
    return len(prose) > 1 or any(_is_prose(_beside(each, pieces, size), size, _FEWEST_OF_REST) for each in prose)


def _stand_beside(lines: Sequence[Line], size: float) -> bool:
    """Whether a few lines next to each other leave the same place open, with prose before it and behind, however narrow
    that place is."""
    leftmost = min(line.left for line in lines)
    if sum(bool(line.gaps) or line.left - leftmost >= _WIDE_BESIDE * size for line in lines) < _FEWEST_THAT_GO_ON:
        return False
    parts = [_parts(line) for line in lines]
    starts = Counter(round(2 * part.left / size) for each in parts for part in each[1:])
    starts.update(round(2 * each[0].left / size) for each in parts)
    for start, count in starts.most_common(_MOST_PLACES):
        if count < _FEWEST_THAT_GO_ON:
            return False
        border = (start / 2 - _OVER - 0.25) * size  # half a step before the place, and a little
        for run in _uncrossed(parts, border, size):
            before = [[part for part in each if part.left < border] for each in run]
            after = [[part for part in each if part.left >= border] for each in run]
            if _are_columns(before, after, size):
                return True
    return False


def _are_columns(before: Sequence[Sequence[Piece]], after: Sequence[Sequence[Piece]], size: float) -> bool:
    """Whether lines, parted in two, are of two columns: prose on both sides that goes on below, not beside."""
    sides = [[_joined(each) for each in side if each] for side in (before, after)]
    are_prose = all(_is_prose_beside(side, size) for side in sides) and not all(map(_is_of_cells, sides))
    nearest = [[each[-1] for each in before if each], [each[0] for each in after if each]]
    go_on = any(
        all(_goes_on_below(side, size) for side in pair) and any(map(_is_cut_below, pair)) for pair in (sides, nearest)
    )
    fill = any(all(_fills(side, size) for side in pair) and _are_torn(pair, size) for pair in (sides, nearest))
    return (are_prose or go_on or fill) and not _are_rows(before, after, size)


def _fills(side: Sequence[Piece], size: float) -> bool:
    """Whether the lines of a column fill it but where a sentence ends, and begin below each other but for indents."""
    if len(side) < _FEWEST_THAT_GO_ON:
        return False
    left, edge = min(piece.left for piece in side), max(piece.right - _hanging(piece) * size for piece in side)
    filled = [
        edge - above.right <= max(_FLUSH, _room_for(below) + _JUSTIFIED) * size for above, below in pairwise(side)
    ]
    return (
        edge - left >= (_NARROW_BESIDE - 0.5) * size
        and all(full or piece.text.strip()[-1:] in _ENDS for full, piece in zip(filled, side, strict=False))
        and all(piece.left - left <= _INDENT * size for piece in side)
        and sum(filled) * 2 >= len(filled)
        and sum(_opens_itself([piece]) for piece in side) * 2 < len(side)
    )


def _hanging(piece: Piece) -> float:
    """How far a line may reach over a column's edge, in shares of the font's size: with a mark at its end."""
    return 0.0 if piece.text.strip()[-1:].isalnum() else 1.0


def _room_for(piece: Piece) -> float:
    """How wide what a line begins with is, in shares of the font's size: the line above hadn't the room for it."""
    found = UNBROKEN.match(piece.text.strip())
    return sum(0.5 if sign.isascii() else 1.0 for sign in found[0]) if found else 0.0


def _are_torn(sides: Sequence[Sequence[Piece]], size: float) -> bool:
    """Whether lines of columns are seen to be torn from the next ones, or to be justified: cells have many lengths."""
    texts = ["\n".join(piece.text.strip() for piece in side) for side in sides]
    if any(map(_TORN.search, texts)):
        return True
    return not all(map(_is_of_cells, sides)) and (
        any(map(_CLAUSE.search, texts)) or all(_is_justified(side, size) for side in sides)
    )


def _is_justified(side: Sequence[Piece], size: float) -> bool:
    """Whether several lines end at one edge, and half of them not in one character, as a list's names do."""
    edge = max(piece.right for piece in side)
    return (
        len(side) >= _FEWEST_BESIDE
        and all(edge - piece.right <= _JUSTIFIED * size for piece in side[:-1])
        and _ending_alike(side) * 2 < len(side)
    )


def _ending_alike(side: Sequence[Piece]) -> int:
    """How many of what stands below each other end in the character that most do: 公里, 万元; marks are none."""
    return max(Counter(last for piece in side if (last := piece.text.strip()[-1:]).isalnum()).values(), default=0)


def _goes_on_below(side: Sequence[Piece], size: float) -> bool:
    """Whether all lines of a column but the last fill it and go on in the next one; several may be ragged."""
    if len(side) < _FEWEST_THAT_GO_ON:
        return False
    left, edge = min(piece.left for piece in side), max(piece.right for piece in side)
    open_after = _FLUSH * size if len(side) < _FEWEST_RAGGED else (1 - _RAGGED) * (edge - left)
    with_marks = sum(_CLAUSE.search(piece.text.strip()) is not None for piece in side)
    return (
        all(edge - piece.right <= open_after and _goes_on(piece.text.strip()) for piece in side[:-1])
        and not any(_opens_itself([piece]) for piece in side[1:])
        and with_marks >= _WITH_MARKS * len(side)
    )


def _goes_on(words: str) -> bool:
    return len(words) >= _NARROW_BESIDE and (words[-1] in COMMAS or not _is_ended(words))


def _is_cut_below(side: Sequence[Piece]) -> bool:
    """Whether the words alone say that most lines of a column go on: no mark parts them."""
    return sum(not _is_ended(piece.text.strip()) for piece in side[:-1]) >= _MOSTLY * (len(side) - 1)


def _parts(line: Line) -> list[Piece]:
    """A line's words between its gaps, narrow ones too."""
    places = [0, *(gap.at for gap in line.gaps), len(line.text)]
    lefts = [line.left, *(gap.right for gap in line.gaps)]
    rights = [*(gap.left for gap in line.gaps), line.right]
    return [Piece(line.text[at:end], *edges) for (at, end), *edges in zip(pairwise(places), lefts, rights, strict=True)]


def _uncrossed(parts: Sequence[Sequence[Piece]], border: float, size: float) -> Iterator[Sequence[Sequence[Piece]]]:
    """The lines next to each other that leave a place open, from the first to the last that has words behind it."""
    run: list[Sequence[Piece]] = []
    for each in (*parts, None):
        if each and _leaves_open(each, border, size):
            run.append(each)
            continue
        behind = [place for place, line in enumerate(run) if line[-1].left >= border]
        if len(behind) >= _FEWEST_THAT_GO_ON:
            beside = next((place for place in behind if run[place][0].left < border), behind[0])  # below a title
            for first in {place for each in (behind[0], beside) for place in (each, max(0, each - 1))}:
                yield run[first : behind[-1] + 1]  # the first may stand a little above
        run = []


def _leaves_open(parts: Sequence[Piece], border: float, size: float) -> bool:
    """Whether none of a line's words cross a border, nor what is behind it begins farther off, as a signature does."""
    behind = next((part for part in parts if part.left >= border), None)
    return not any(part.left < border < part.right - _OVER * size for part in parts) and (
        behind is None or behind.left - border <= _INDENT * size
    )


def _joined(parts: Sequence[Piece]) -> Piece:
    return Piece("".join(part.text for part in parts), parts[0].left, parts[-1].right)


def _is_prose_beside(pieces: Sequence[Piece], size: float) -> bool:
    if len(pieces) < _FEWEST_BESIDE:
        return False
    with_marks = sum(_MARKS.search(piece.text) is not None for piece in pieces)
    return (
        with_marks >= _WITH_MARKS * len(pieces)
        and statistics.mean(len(piece.text) for piece in pieces) >= _WIDE_BESIDE
        and _is_flush(pieces, size)
    )


def _is_of_cells(side: Sequence[Piece]) -> bool:
    """Whether most of what stands below each other is said to its end, so that the next one doesn't go on with it."""
    ended = [_is_ended(piece.text.strip()) for piece in side[:-1]]  # a column's last line ends in any case
    return sum(ended) >= _MOSTLY * len(ended)


def _is_ended(words: str) -> bool:
    return len(words) <= _SHORT or _ENDS_ITSELF.search(words) is not None or _NUMBER.fullmatch(words) is not None


def _are_rows(before: Sequence[Sequence[Piece]], after: Sequence[Sequence[Piece]], size: float) -> bool:
    """Whether lines, parted in two, are rows: all but one, which may be their head, have a number in a place of its
    own, or one label on one side, or end alike on both, or begin there with a number or label beside what doesn't fill
    its lines as prose.
    """
    both = [sides for sides in zip(before, after, strict=True) if all(sides)]
    most = max(len(both) - 1, _FEWEST_THAT_GO_ON)
    if len(both) < len(before) - 1:
        return False
    if _has_numbers_apart([[*left, *right] for left, right in both], most, size):
        return True
    if any(_labelled_alike(side) >= most for side in zip(*both, strict=True)):
        return True
    if all(_ending_alike([parts[-1] for parts in side]) >= most for side in zip(*both, strict=True)):
        return True
    opened = [sum(map(_opens_itself, side)) >= most for side in zip(*both, strict=True)]
    filled = [_is_filled([_joined(each) for each in side], size) for side in zip(*both, strict=True)]
    return any(opened) and all(begins or not full for begins, full in zip(opened, filled, strict=True))


def _has_numbers_apart(rows: Sequence[Sequence[Piece]], most: int, size: float) -> bool:
    """Whether so many rows have, beside two other words at least, a number that stands below those of the others."""
    numbers = [[part for part in row if _NUMBER.fullmatch(part.text.strip())] for row in rows if len(row) > 2]
    return any(
        sum(any(_are_below(number, other, size) for other in row) for row in numbers) >= most
        for row in numbers[:2]  # where one lacks it the next has it
        for number in row
    )


def _are_below(one: Piece, other: Piece, size: float) -> bool:
    """Whether two words begin, end or have their middle below each other."""
    left, right = one.left - other.left, one.right - other.right
    return min(abs(left), abs(right), abs(left + right) / 2) <= size / 2


def _labelled_alike(side: Sequence[Sequence[Piece]]) -> int:
    """How many lines begin with the label that most of them do."""
    labels = Counter(found[0] for parts in side if (found := _LABEL.match(parts[0].text)))
    return max(labels.values(), default=0)


def _opens_itself(parts: Sequence[Piece]) -> bool:
    first = parts[0].text.strip()
    return _OPENS_ITSELF.match(first) is not None or (len(parts) > 1 and _NUMBER.fullmatch(first) is not None)


def _is_filled(side: Sequence[Piece], size: float) -> bool:
    """Whether all lines but the last reach to the edge, and most of them are not said to their end."""
    edge = max(piece.right for piece in side)
    return not _is_of_cells(side) and all(edge - piece.right <= _FLUSH * size for piece in side[:-1])


def _in_two(pieces: Sequence[Piece], starts: Counter[int], size: float) -> bool:
    leftmost = min(starts)
    for start, _count in starts.most_common(4):
        if start < leftmost + _NARROWEST_COLUMN:
            continue
        border = (start - _BEFORE_BORDER) * size
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


def _slices(pieces: Sequence[Piece], starts: Counter[int], size: float) -> list[list[Piece]]:
    """The pieces that begin at each place where several do, but for those that reach into the next of these."""
    borders: list[float] = []
    for start, count in sorted(starts.items()):
        border = (start - _BEFORE_BORDER) * size
        if count >= _FEWEST_OF_PROSE - 2 and (not borders or border - borders[-1] > _INDENT * size):
            borders.append(border)
    ends = [*borders, float("inf")][1:]
    return [
        [piece for piece in pieces if 0 <= piece.left - left < _INDENT * size and piece.right <= right + size]
        for left, right in zip(borders, ends, strict=True)
    ]


def _beside(column: Sequence[Piece], pieces: Sequence[Piece], size: float) -> list[Piece]:
    """What stands to the right of a column, as the rest of a text that ends in the next one does."""
    edge = max(piece.right for piece in column)
    return [piece for piece in pieces if piece.left > edge + size / 2]


def _is_prose(pieces: Sequence[Piece], size: float, fewest: int) -> bool:
    """Whether pieces one below the other are lines of sentences: a table's cells have few marks."""
    with_marks = sum(_MARKS.search(piece.text) is not None for piece in pieces)
    return (
        len(pieces) >= fewest
        and with_marks >= _WITH_MARKS * len(pieces)
        and _is_flush(pieces, size)
        and statistics.mean(len(piece.text) for piece in pieces) >= _FEWEST_CHARACTERS
    )


def _is_block(pieces: Sequence[Piece], size: float) -> bool:
    if statistics.mean(len(piece.text) for piece in pieces) < _WIDE:
        return False
    return _is_flush(pieces, size) or _is_ragged(pieces)


def _is_ragged(pieces: Sequence[Piece]) -> bool:
    """Whether pieces one below the other are lines of words in Latin letters, which end where a word does."""
    widest = max(piece.right - piece.left for piece in pieces)
    return sum(
        piece.right - piece.left >= _RAGGED * widest and len(_WORD.findall(piece.text)) >= _FEWEST_WORDS
        for piece in pieces
    ) >= _MOSTLY * len(pieces)


def _is_flush(pieces: Sequence[Piece], size: float) -> bool:
    edge = max(piece.right for piece in pieces)
    return sum(edge - piece.right <= _FLUSH * size for piece in pieces) * 2 >= len(pieces)
