"""Scanned: which words of a reply were recognised in a picture, and which characters there may be others."""

from collections.abc import Iterable

from reader.reply.parse_warning import ParseWarning, WarningCode
from reader.reply.scan import Scan
from reader.text import Span
from reader.text.layers import Layer

BLOT = "?"


class Scanned:
    """What the warnings of a reply's file say of its words."""

    def __init__(self, warnings: Iterable[ParseWarning]) -> None:
        recognised = [each for each in warnings if each.code is WarningCode.TEXT_RECOGNISED]
        self._recognised = Layer(each.span for each in recognised)
        self._unsure = Layer(span for each in recognised for span in each.unsure)

    def __bool__(self) -> bool:
        return len(self._recognised) > 0

    def of(self, span: Span) -> Scan | None:
        """How the words of a span were read; `None` where they were printed as text.

        A character that may be another one beside them counts: it may have been a digit of theirs.
        """
        if not any(self._recognised.touching(span.start, span.end)):
            return None
        return Scan.UNSURE if self.unsure_at(span) else Scan.RECOGNISED

    def unsure_at(self, span: Span) -> list[Span]:
        """The characters that may be others in a span and directly beside it."""
        return [each for each, _value in self._unsure.touching(span.start - 1, span.end + 1)]

    def blotted(self, text: str, span: Span) -> str:
        """The words of a span with those beside it that may be others, a blot in place of each that may."""
        unsure = self.unsure_at(span)
        start = min([span.start, *(max(each.start, span.start - 1) for each in unsure)])
        end = max([span.end, *(min(each.end, span.end + 1) for each in unsure)])
        signs = (
            BLOT if any(place in each for each in unsure) else text[place]
            for place in range(start, end)
            if not text[place].isspace()
        )
        return "".join(signs)
