"""Marks: what a part was not read of is remembered in its text while that is made, and taken out of it as warnings."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.reply.parse_warning import ParseWarning, WarningCode
from reader.sources.content import Content
from reader.text import Span

# In no text of XML.
_MARK = "\0"
_HERE = Span(0, 0)
_SMALLEST, _NARROWEST = 40.0, 2.0
"""In square centimetres and in centimetres: a picture with lines of text in it is larger; a seal, an office's sign, a
code to be scanned or a line that is drawn across is not."""


class Marks:
    """The warnings of a text that is being made, in order, and the marks for them."""

    def __init__(self) -> None:
        self._warnings: list[ParseWarning] = []

    def of(self, warning: ParseWarning) -> str:
        """The mark for a warning; in the text it stands where the warning is to be."""
        self._warnings.append(warning)
        return f"{_MARK}{len(self._warnings) - 1}{_MARK}"

    def around(self, warning: ParseWarning, text: str, unsure: Iterable[Sequence[int]]) -> str:
        """A text that a warning is about, marked at its beginning and end, and at those of the places in it, from
        start to end, that are not sure."""
        mark = self.of(warning)
        cuts = [0, *(offset for place in unsure for offset in place), len(text)]
        return mark + mark.join(text[start:end] for start, end in pairwise(cuts)) + mark

    def of_part(self, part: str, message: str) -> str:
        """The mark for a part that can't be read."""
        return self.of(ParseWarning(WarningCode.PART_NOT_READ, message, _HERE, part=part))

    def of_missing(self, part: str) -> str:
        """The mark for a part that is referred to, and isn't in the file."""
        return self.of(ParseWarning(WarningCode.PART_MISSING, part, _HERE, part=part))

    def of_picture(self, part: str, width: float, height: float) -> str:
        """The mark for a picture, so large in centimetres that it may hold text; `""` for a smaller one."""
        if width * height < _SMALLEST or min(width, height) < _NARROWEST:
            return ""
        return self.of(ParseWarning(WarningCode.PAGE_NOT_READ, f"{width:.0f} cm × {height:.0f} cm", _HERE, part=part))

    def of_unknown_picture(self, part: str) -> str:
        """The mark for a picture of which nobody knows how large it is."""
        return self.of(ParseWarning(WarningCode.PAGE_NOT_READ, part, _HERE, part=part))

    def of_all(self, content: Content, part: str) -> str:
        """A part's text behind marks for all of its warnings."""
        marks = "".join(self.of(replace(warning, part=warning.part or part)) for warning in content.warnings)
        return marks + content.text.replace(_MARK, "\ufffd").strip("\n")

    def taken_out(self, text: str, form: str) -> Content:
        """A text without its marks, and the warnings where they stood, in order."""
        words: list[str] = []
        places: dict[int, list[int]] = {}
        length = 0
        for odd, piece in enumerate(text.split(_MARK)):
            if odd % 2:
                places.setdefault(int(piece), []).append(length)
            else:
                words.append(piece)
                length += len(piece)
        return Content("".join(words), form, tuple(_placed(self._warnings[name], at) for name, at in places.items()))


def _placed(warning: ParseWarning, places: Sequence[int]) -> ParseWarning:
    """A warning from the first of its marks to the last, with what is not sure between each two of the others."""
    within = places[1:-1]
    unsure = tuple(Span(*place) for place in zip(within[::2], within[1::2], strict=True))
    return replace(warning, span=Span(places[0], places[-1]), unsure=unsure)
