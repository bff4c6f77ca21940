"""Sheets: what the pages of a document for print hold, and which of them can be read.

A page's text may stand on its side, a watermark slants across it, it may be a picture, or a picture with the text that
was recognised in it behind it, or its fonts may not say which characters they show.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from math import cos, radians, sin
from typing import TYPE_CHECKING, NamedTuple

from reader.sources import plain
from reader.sources.print import layout, overlaid
from reader.sources.print.glyphs import Glyph
from reader.sources.print.grids import Rule
from reader.sources.print.marginal import is_page_number
from reader.sources.print.matrices import Matrix
from reader.sources.print.struck import has_struck_words

if TYPE_CHECKING:
    from reader.sources.scanned.page import ScannedPage

_UPRIGHT = 3  # degrees that lines may be off, as those of a scan are
_FEW = 20  # characters that a scan may have printed upon it, its number, a stamp's: hardly a page of a letter
_COVERED = 0.5
_WITH_LINES = 0.06  # of a page's area, that of A4 forty square centimetres: as much as a picture with lines of text
_WRITTEN_UPON = 0.05  # of a picture's area: a page of a letter takes three times as much and more
_PIECES = 50  # of a picture that is cut into more the largest are looked at
_MIDDLE = 0.35  # how far above its baseline a character's middle is, in shares of its size
# The shares of characters without a meaning, or with an unlikely one, from which on a page can't be read.
_UNNAMED, _UNLIKELY = 0.2, 0.4
_FEWEST_HAN = 12
_ROW, _ASCII_AND_HIGH = b"\xa0", 0xA0
_NEAR_ROW = re.compile("[牎-狛]")
# Characters without a meaning; squares, which forms have, and which fonts show for what they lack; and among those that
# are letters or digits those of Chinese and of Japanese.
_UNNAMED_SIGNS, _SQUARES, _MOSTLY_SQUARES = re.compile("[\ue000-\uf8ff\ufffd\0]"), re.compile("[□▯]"), 0.5
_HAN, _KANA = re.compile("[\u3400-\u9fff\U00010000-\U0010ffff]"), re.compile("[\u3041-\u30ff]")
_FEWEST_KINDS, _FEWEST_LETTERS = 3, 5
# What a Chinese page reads as whose characters have names of other ones: signs of all kinds, or letters with accents
# alone. In so many of its characters there are as few in any language.
_USUAL_SIGNS, _ACCENTED = frozenset(".,;:()'\"/%$&-–—…·•“”‘’，。：；（）、《》"), re.compile("[\x80-\xff]")
_ODD, _MOSTLY_ACCENTED, _FEWEST_SIGNS, _FEWEST_ODD_KINDS = 0.15, 0.4, 60, 6


_LEFT_OUT = {"columns": "page_in_columns", "unnamed": "page_unnamed"}
"""The codes of the notes of pages that are left out for such a reason, where others can be read."""

_SURE = 0.95
"""A recognised character that is less sure may be another one."""


class UnreadableError(ValueError):
    """Why a document can't be read: `picture`, `unnamed` or `columns`, and the page, from 1."""

    def __init__(self, key: str, page: int) -> None:
        super().__init__(key, page)
        self.key, self.page = key, page


class Note(NamedTuple):
    """A warning's code, the page, from 1, or the part that it is about, and where that is in the text.

    `unsure` are the places there that may be other characters.
    """

    code: str
    page: int | None
    start: int = 0
    end: int = 0
    part: str | None = None
    unsure: Sequence[Sequence[int]] = ()


class Picture(NamedTuple):
    """Where a picture stands on a page as it lies, with y growing down, and what tells it from others."""

    left: float
    top: float
    right: float
    bottom: float
    name: str

    @property
    def area(self) -> float:
        """How large it is, in squares of the page's unit."""
        return max(0.0, self.right - self.left) * max(0.0, self.bottom - self.top)

    def covers(self, x: float, y: float) -> bool:
        """Whether a place is within it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


Ground = tuple[Picture, ...]
"""The pictures of a page."""


@dataclass(slots=True)
class Sheet:
    """A page: its characters by the degrees that they are turned, each as they stand when turned back.

    `is_picture` where there are pictures or large drawings on it, `is_drawn_on` where there are any; `covered` is how
    much of it pictures cover, in shares of the page, whose `area` is in squares of its unit where that is known;
    `hidden` how many characters are there to be found, but not seen; `left_out` is the code of the note that says why
    it was not read, where it wasn't. `rules` are the lines drawn on it, as it lies, `pictures` those that stand on it;
    `scanned` is what was recognised, where it was, and `beside` what is printed beside that.
    """

    turned: dict[int, list[Glyph]] = field(default_factory=dict)
    is_picture: bool = False
    is_drawn_on: bool = False
    covered: float = 0.0
    area: float = 0.0
    hidden: int = 0
    left_out: str = ""
    rules: list[Rule] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    scanned: "ScannedPage | None" = None
    beside: "Sheet | None" = None

    def add(self, glyph: Glyph, angle: float) -> None:
        """Take a character that is turned by so many degrees."""
        self.turned.setdefault(frame(angle), []).append(glyph)

    def __len__(self) -> int:
        return sum(map(len, self.turned.values()))

    def printed(self) -> str:
        """All of its characters."""
        return "".join([glyph.character for glyphs in self.turned.values() for glyph in glyphs])

    def blocks(self) -> tuple[list[layout.Block], list[layout.Block]]:
        """What is read one after the other: most of the page, and what is turned aside; no watermark that slants. And
        what lies over their lines.
        """
        is_level = any(angle % 90 == 0 for angle in self.turned)
        turned = [
            (angle, glyphs)
            for angle, glyphs in sorted(self.turned.items(), key=lambda item: -len(item[1]))
            if angle % 90 == 0 or not (is_level and overlaid.is_watermark(glyphs))
        ]
        blocks, above = self.beside.blocks() if self.beside else ([], [])
        for place, (angle, glyphs) in enumerate(turned):
            if place and angle % 90:
                continue
            lines, over = overlaid.parted(glyphs)
            rules = [rule.placed(_turned(angle)) for rule in self.rules]
            blocks.append(layout.Block(overlaid.in_rows(lines), rules))
            if over:
                above.append(layout.Block(over))
        return blocks, above

    def is_scan(self) -> bool:
        """Whether it is a picture, with no text or hardly any."""
        printed = len("".join(self.printed().split()))
        return (printed == 0 and self.is_picture) or (printed < _FEW and self.covered >= _COVERED and not self.hidden)

    def is_pasted(self, grounds: Collection[Ground] = ()) -> bool:
        """Whether it has a picture that most likely holds text, beside some that is printed: a scan that was saved
        from a browser, with the address above and below it, or a table that was put in as a picture.

        So it is where pictures cover at least half of it, or one as much as lines of text need, and the upright
        characters that stand upon them take less than a twentieth of their area: a letter over a faint background
        takes far more. A letter's last lines may not: one of the `grounds`, which lie under its other pages, is no
        scan. A logo and a seal cover too little.
        """
        if not self.pictures or self.scanned or self.is_scan() or self.is_recognised():
            return False
        largest = nlargest(_PIECES, self.pictures, key=lambda picture: picture.area)
        if self.covered >= _COVERED and self.ground() not in grounds and self._is_bare_of_words(largest):
            return True
        lying_under = {picture for ground in grounds for picture in ground}
        return any(
            picture.area >= _WITH_LINES * self.area and self._is_bare_of_words([picture])
            for picture in largest
            if self.area and picture not in lying_under
        )

    def _is_bare_of_words(self, pictures: Sequence[Picture]) -> bool:
        area = sum(picture.area for picture in pictures)
        return area > 0 and self._written_upon(pictures) < _WRITTEN_UPON * area

    def is_written_full(self) -> bool:
        """Whether pictures cover at least half of it, and it is written over them."""
        return self.covered >= _COVERED and len(self) > _FEW and not self.is_pasted()

    def ground(self) -> Ground:
        """Its pictures, which are a background where other pages have the same."""
        return tuple(self.pictures)

    def _written_upon(self, pictures: Sequence[Picture]) -> float:
        """How large the upright characters are together that stand upon some pictures."""
        area = 0.0
        for angle, glyphs in self.turned.items():
            if angle % 90:
                continue
            along, across = cos(radians(angle)), sin(radians(angle))
            for glyph in glyphs:
                place, middle = (glyph.left + glyph.right) / 2, glyph.baseline - _MIDDLE * glyph.size
                x, y = along * place + across * middle, along * middle - across * place
                if not glyph.character.isspace() and any(picture.covers(x, y) for picture in pictures):
                    area += (glyph.right - glyph.left) * glyph.size
        return area

    def is_mute(self) -> bool:
        """Whether nothing was found on it when it was recognised."""
        return self.scanned is not None and not self.turned

    def is_bare(self) -> bool:
        """Whether nothing is printed on it but its number."""
        printed = self.printed()
        return not printed.strip() or (len(printed) < _FEW and is_page_number(printed) and self.covered >= _COVERED)

    def is_recognised(self) -> bool:
        """Whether most of its text lies unseen under a picture."""
        return self.covered >= _COVERED and self.hidden * 2 > len(self)

    def is_unnamed(self) -> bool:
        """Whether its fonts don't say which characters they show, or say others that nobody wrote."""
        printed = self.printed()
        letters = "".join(filter(str.isalnum, printed))
        unnamed = len(_UNNAMED_SIGNS.findall(printed))
        squares = len(_SQUARES.findall(printed))
        if unnamed > _UNNAMED * (len(letters) + unnamed) or squares > _MOSTLY_SQUARES * (len(letters) + squares):
            return True
        han = "".join(_HAN.findall(letters))
        if len(han) * 20 < len(printed) and _is_jumbled("".join(printed.split())):
            return True
        kana = len(_KANA.findall(letters))  # what is likely is known of Chinese alone
        return len(han) >= _FEWEST_HAN and kana * 10 < len(han) and plain.likelihood(han) < _UNLIKELY


def _is_jumbled(printed: str) -> bool:
    """Whether characters, none of them Chinese, are no words of any language."""
    odd = Counter(sign for sign in printed if not (sign.isalnum() or sign in _USUAL_SIGNS))
    return len(printed) >= _FEWEST_SIGNS and (
        len(_ACCENTED.findall(printed)) > _MOSTLY_ACCENTED * len(printed)
        or (len(odd) >= _FEWEST_ODD_KINDS and odd.total() > _ODD * len(printed))
    )


def _turned(angle: int) -> Matrix:
    """What turns a page back by so many degrees."""
    along, across = cos(radians(angle)), sin(radians(angle))
    return along, across, -across, along, 0.0, 0.0


def frame(angle: float) -> int:
    """The degrees by which a character is turned back: a right angle where it is nearly one, else whole ones."""
    upright = round(angle / 90) * 90
    return round(upright if abs(angle - upright) <= _UPRIGHT else angle) % 360


def text(sheets: Sequence[Sheet]) -> tuple[str, list[Note]]:
    """The text of a document's pages, and what there is to know of some; `UnreadableError` where it can't be told.

    Pages in columns, or whose fonts don't say what they show, are left out, unless most of the pages with more than a
    few characters are.
    """
    if unnamed := {number for number, sheet in enumerate(sheets, start=1) if sheet.is_unnamed()}:
        return text(_without(sheets, unnamed, "unnamed"))
    scans = [number for number, sheet in enumerate(sheets, start=1) if sheet.is_scan()]
    if scans and all(sheet.is_bare() for sheet in sheets):
        raise UnreadableError("picture", scans[0])
    if not any(map(len, sheets)):
        for number, sheet in enumerate(sheets, start=1):
            if sheet.is_drawn_on:
                raise UnreadableError("picture", number)
    letters = _letters(sheets)
    parts = [sheet.blocks() for sheet in sheets]
    # What lies over the lines of several pages is a watermark.
    over = Counter("".join(glyph.character for glyph in block.glyphs) for _lines, above in parts for block in above)
    blocks: list[layout.Block] = []
    first: list[int] = []  # the block that each page begins with
    numbers: list[int] = []  # the page of each block
    apart: set[int] = set()
    for number, (sheet, (lines, above)) in enumerate(zip(sheets, parts, strict=True), start=1):
        first.append(len(blocks))
        if number in scans or sheet.left_out or sheet.is_mute():
            apart.update((len(blocks), len(blocks) + 1))
        once = (each for each in above if over["".join(glyph.character for glyph in each.glyphs)] == 1)
        found = [*lines, *once] or [layout.Block([])]
        apart.update(range(len(blocks) + 1, len(blocks) + len(found)))
        if sheet.beside:  # what is printed there stands between this page's paragraphs and those of its neighbours
            apart.update((len(blocks), len(blocks) + len(found)))
        blocks += found
        numbers += [number] * len(found)
    try:
        words, starts = layout.laid(blocks, apart)
        words = words.translate(letters)
    except layout.ColumnsError as error:
        return text(_without(sheets, {numbers[block - 1] for block in error.pages}, "columns"))
    places = [*(starts[place] for place in first), len(words)]
    return words, list(_notes(sheets, scans, words, places))


def _without(sheets: Sequence[Sheet], pages: Collection[int], key: str) -> list[Sheet]:
    """A document's pages without some that can't be read; `UnreadableError` where these are most of it."""
    if len(pages) * 2 > sum(len(sheet) > _FEW for sheet in sheets):
        raise UnreadableError(key, min(pages))
    return [Sheet(left_out=_LEFT_OUT[key]) if at in pages else each for at, each in enumerate(sheets, start=1)]


def _notes(sheets: Sequence[Sheet], scans: Sequence[int], words: str, places: Sequence[int]) -> Iterable[Note]:
    grounds = {sheet.ground() for sheet in sheets if sheet.is_written_full()}
    for number, sheet in enumerate(sheets, start=1):
        start, end = places[number - 1 : number + 1]
        if number in scans or sheet.is_mute():
            yield Note("page_not_read", number, start, start)
        elif sheet.left_out:
            yield Note(sheet.left_out, number, start, start)
        elif sheet.scanned:
            from reader.sources.scanned.placing import has_rows_without_cells, unsure_in

            yield Note("text_recognised", number, start, end, unsure=unsure_in(sheet.scanned, words, start, _SURE))
            if has_rows_without_cells(sheet.scanned, words[start:end]):
                yield Note("table_unsure", number, start, start)
        elif sheet.is_recognised():
            yield Note("text_recognised", number, start, end)
        elif sheet.is_pasted(grounds):
            yield Note("picture_not_read", number, start, start)
        elif sheet.hidden:
            yield Note("text_unseen", number, start, start)
        if not sheet.scanned and has_struck_words(sheet.turned.get(0, ()), sheet.rules):
            yield Note("text_struck", number, start, start)


def _letters(sheets: Sequence[Sheet]) -> dict[int, str]:
    """What rare characters stand for, where a document has several of them that are Latin letters by another name.

    A typesetting system that sets most national standards has its letters in row 32 of GBK, as 犌犅 for GB.
    """
    counts = Counter(
        sign
        for sheet in sheets
        for sign in _NEAR_ROW.findall(sheet.printed())
        if sign.encode("gbk", "ignore")[:1] == _ROW
    )
    if len(counts) < _FEWEST_KINDS or counts.total() < _FEWEST_LETTERS:
        return {}
    return {ord(sign): chr(sign.encode("gbk")[1] & 0x7F) for sign in counts if sign.encode("gbk")[1] > _ASCII_AND_HIGH}
