"""The places of an OFD page's characters (clauses 8.5, 11.2 and 11.3)."""

import math
import statistics
import unicodedata
from collections.abc import Callable
from itertools import islice

from reader.sources.print.glyphs import Glyph
from reader.sources.print.matrices import IDENTITY, Matrix, placed, within
from reader.sources.print.ofd_content import Objects, TextCode, TextObject, number
from reader.sources.print.ofd_rules import rules
from reader.sources.print.sheets import Picture, Sheet, frame

MOST_GLYPHS = 1_000_000
_LEAST_SIZE = 0.8  # in millimetres: smaller characters are not seen by who looks at a page
_DEEPEST, _MOST_USES, _MOST_PICTURES = 4, 10_000, 5_000
# The widths of Latin letters in shares of their size, where nothing else tells them, and the widest that offsets show.
_NARROW, _WIDE = "fijlrtI.,:;'|!()[]{}-`", "mwMW@%"
_WIDTHS = {**dict.fromkeys(_NARROW, 0.3), **dict.fromkeys(_WIDE, 0.85)}
_WIDEST_LETTER, _WIDEST_SIGN = 1.05, 0.7
# In shares of the size: how far apart characters are at most that are set evenly, and how far that may differ.
_WIDEST_PITCH, _UNEVEN = 1.5, 0.05

Units = Callable[[str], Objects | None]


class Placing:
    """Places a page's objects on a sheet."""

    def __init__(self, units: Units) -> None:
        self.sheet = Sheet()
        self._units = units
        self._runs = self._uses = self._white = 0
        self._is_filled = False

    def finish(self) -> Sheet:
        """The sheet, when all is placed: white characters are seen upon a picture or an area alone."""
        if not (self.sheet.is_picture or self._is_filled):
            self.sheet.hidden += self._white
        return self.sheet

    def place(self, objects: Objects, outer: Matrix = IDENTITY, depth: int = 0) -> None:
        """Place what is printed, within the place of a unit that it is a part of."""
        room = max(0, _MOST_PICTURES - len(self.sheet.pictures))
        for name, (x, y, width, height) in islice(zip(objects.named, objects.pictures, strict=True), room):
            left, top = placed(x, y, outer)
            right, bottom = placed(x + width, y + height, outer)
            box = Picture(min(left, right), min(top, bottom), max(left, right), max(top, bottom), name)
            self.sheet.pictures.append(box)
        self.sheet.is_picture = self.sheet.is_picture or objects.is_picture
        self.sheet.is_drawn_on = self.sheet.is_drawn_on or objects.is_picture or objects.drawn > 0
        self._is_filled = self._is_filled or objects.is_filled
        for own, words in objects.paths:
            self.sheet.rules += (rule.placed(within(own, outer)) for rule in rules(words))
        for each in objects.printed:
            if len(self.sheet) > MOST_GLYPHS:
                return
            matrix = within(each.matrix, outer)
            if isinstance(each, TextObject):
                self._runs += 1
                self._print(each, matrix)
            elif depth < _DEEPEST and self._uses < _MOST_USES and (unit := self._units(each.name)):
                self._uses += 1
                self.place(unit, matrix, depth + 1)

    def _print(self, printed: TextObject, matrix: Matrix) -> None:
        x = y = 0.0
        for code in printed.codes:
            x, y = (x if code.x is None else code.x), (y if code.y is None else code.y)
            x, y = self._place(code, printed, matrix, x, y)

    def _place(self, code: TextCode, printed: TextObject, matrix: Matrix, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, *_moved = matrix
        size = printed.size * math.hypot(c, d)
        if not size > 0:
            return x, y
        widths = [printed.size * printed.stretch * usual_width(character) for character in code.words]
        count = len(widths)
        downs = _offsets(code.downs, count)
        rights = _offsets(code.rights, count) or ([0.0] * count if downs else widths)
        downs = downs or [0.0] * count
        em = printed.size * printed.stretch
        pitch = statistics.median_low(rights[:-1]) if count > 2 else 0.0
        angle = math.degrees(math.atan2(-b, a))  # on the page y grows down
        turned = frame(angle)
        along, across = math.cos(math.radians(turned)), math.sin(math.radians(turned))
        scale = math.hypot(a, b)
        for character, width, right, down in zip(code.words, widths, rights, downs, strict=True):
            shown = _width(character, width, right if not down else 0.0, em, pitch) * scale
            left, top = placed(x, y, matrix)
            place = along * left - across * top
            glyph = Glyph(character, place, place + shown, across * left + along * top, size, self._runs, printed.font)
            self.sheet.add(glyph, angle)
            self.sheet.hidden += not printed.seen or size < _LEAST_SIZE
            self._white += printed.seen and printed.is_white
            x, y = x + right, y + down
        return x, y


def usual_width(character: str) -> float:
    """How wide a character is, in shares of its size, where nothing tells."""
    if unicodedata.east_asian_width(character) in "WFA":
        return 1.0
    return _WIDTHS.get(character, 0.68 if character.isupper() else 0.5)


def _width(character: str, usual: float, offset: float, em: float, pitch: float) -> float:
    """How wide a character is: as far as the next is off, where that can be its width, or is as far as most are, so
    that no blank stands between them."""
    if not character.isascii() or character.isspace():
        return usual
    if 0 < pitch < _WIDEST_PITCH * em and abs(offset - pitch) <= _UNEVEN * em:
        return offset
    most = (_WIDEST_LETTER if character.isalpha() else _WIDEST_SIGN) * em
    return offset if 0 < offset <= most else usual


def _offsets(printed: str | None, count: int) -> list[float]:
    """How far each of `count` characters is from the next; none where no offset is printed.

    `g 3 5.2` stands for three times 5.2. Where there are fewer than characters the last goes for those that follow.
    """
    fields = iter((printed or "").split())
    offsets: list[float] = []
    for value in fields:
        times = 1
        if value == "g":
            times, value = int(number(next(fields, "0"))), next(fields, "0")
        offsets += [number(value)] * min(times, count - len(offsets))
        if len(offsets) >= count:
            break
    return offsets + offsets[-1:] * (count - len(offsets))
