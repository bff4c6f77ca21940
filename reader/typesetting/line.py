"""A line on the screen, and where on it each of its characters stands."""

from typing import NamedTuple

from reader.typesetting.ambiguous import WIDTHS
from reader.typesetting.wrap import SHOWN, cells


class Pad(NamedTuple):
    """So many blanks are shown before the character at an offset."""

    at: int
    blanks: int


class Line(NamedTuple):
    """One line on the screen: the characters it shows, or the stretch that it stands for where that is folded.

    `pads` are the blanks that are shown among them, as in the rows of tables, in order. A line of a row whose cells go
    on below themselves shows a stretch of each; then it has `stretches`, from left to right, and `start` and `end` are
    those of all of them.
    """

    start: int
    end: int
    folded: bool = False
    pads: tuple[Pad, ...] = ()
    stretches: tuple["Line", ...] = ()

    @property
    def parts(self) -> tuple["Line", ...]:
        """The stretches of text that it shows, from left to right."""
        return self.stretches or (self,)

    def shows(self, offset: int) -> bool:
        """Whether a character is on it; one of the white space at its end is not."""
        return any(part.start <= offset < part.end for part in self.parts)

    def shown(self, text: str) -> str:
        """What it shows of its text."""
        return "".join(_padded(text, part) for part in self.parts).translate(SHOWN)

    def column_of(self, text: str, offset: int) -> int:
        """The first cell of a character of it, or the one behind the characters that an offset comes after."""
        column = 0
        for part in self.parts:
            if offset < part.start:
                break
            column += sum(pad.blanks for pad in part.pads if pad.at <= offset)
            column += cells(text[part.start : min(offset, part.end)])
        return column

    def offset_at(self, text: str, column: int) -> int:
        """The character that covers a cell of it, or stands behind the blanks that do; the last where none does."""
        position = 0
        for part in self.parts:
            blanks = dict(part.pads)
            for offset in range(part.start, part.end):
                position += blanks.get(offset, 0) + WIDTHS[text[offset]]
                if column < position:
                    return offset
        return max(self.start, self.end - 1)


def _padded(text: str, part: Line) -> str:
    shown: list[str] = []
    place = part.start
    for at, blanks in part.pads:
        shown += (text[place:at], " " * blanks)
        place = at
    return "".join((*shown, text[place : part.end]))
