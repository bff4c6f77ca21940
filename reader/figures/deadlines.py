"""Deadlines: which of a sentence's dates bound what it promises."""

import re
from bisect import bisect_left
from calendar import monthrange

from reader.figures.model import Figure, FigureKind, Qualifier
from reader.reply import Reply, Span

_BEFORE = re.compile(r"(?:到|至|于|力争|争取|确保|预[计期]|计划|拟|[将拟划取争保计]在|[今明本]年)\s?\Z")
_DONE = r"(?:[全][面部]|基本|率先)?(?:完[成工]|建成|实现|竣工|[开动]工|启动|投[用入产运]|[通试]车|达到|交付|出台|落地)"
# What may follow a date that bounds.
_AFTER = re.compile(rf"\s?(?:年?[内底末]|期间|[上下]半年|第?[一二三四]季度|[，,]?{_DONE})")
_SAID_FROM_SIGNING = re.compile(
    rf"年(?<![\d一二三两几]年)(?:年?(?P<last>[底末])(?:[之以]?前|[，,]?{_DONE})|年?内|(?<=[今明]年)(?={_DONE}))"
)
# A part of a year ends with its last month.
_PART = re.compile(r"(?P<half>[上下])半年|第?(?P<quarter>[一二三四])季度")
_YEAR_SAID = re.compile(r"([今明本])年\s?\Z")


class Deadlines:
    """The dates of a reply that can bound a promise: those that had not passed when it was signed."""

    def __init__(self, reply: Reply, figures: tuple[Figure, ...]) -> None:
        self._text = reply.text
        self.signed = reply.metadata.signed or reply.metadata.published
        ends = ((figure, self._end(figure)) for figure in figures if figure.kind is FigureKind.DATE)
        signed = self.signed or ""
        # A date in the precision that it has is over when it comes before the same part of the other one.
        self._ends = [(figure, end) for figure, end in ends if end >= signed[: len(end)]]
        self._starts = [figure.span.start for figure, _end in self._ends]

    def ahead(self, within: Span) -> bool:
        """Whether a date in a stretch had not passed."""
        index = bisect_left(self._starts, within.start)
        return index < len(self._starts) and self._starts[index] < within.end

    def printed(self, words: str, offset: int, start: int, end: int) -> str | None:
        """The last date that bounds what `words` say in `[start, end)`; `offset` is their place in the reply.

        The last, since a promise of several steps is kept with the last of them.
        """
        first = bisect_left(self._starts, offset + start)
        last = bisect_left(self._starts, offset + end, first)
        if first == last:
            return None
        bounds = (
            ends
            for figure, ends in self._ends[first:last]
            if _binds(figure, words, figure.span.start - offset, start, end)
        )
        return latest(*bounds)

    def said_from_signing(self, words: str, start: int, end: int) -> str | None:
        """The last deadline that counts from the year of signing: 年内, 年底前, 明年."""
        if self.signed is None:
            return None
        year = int(self.signed[:4])
        return latest(
            *(
                f"{year + words.startswith('明年', max(0, match.start() - 1))}{'-12-31' if match['last'] else ''}"
                for match in _SAID_FROM_SIGNING.finditer(words, start, end)
            )
        )

    def _end(self, figure: Figure) -> str:
        """The last day, month or year of a date.

        A month without a year was read in the year of the date before it; here it is in the year that is said before
        it, else in that of signing where it had passed by then.
        """
        value = str(figure.value).rpartition("/")[2]
        if figure.unit == "year" and (part := _PART.match(self._text, figure.span.end)):
            month = {"上": 6, "下": 12}[part["half"]] if part["half"] else 3 * ("一二三四".index(part["quarter"]) + 1)
            return f"{value}-{month:02}-{monthrange(int(value), month)[1]}"
        if self.signed is None or figure.unit != "day":
            return value
        printed = figure.span.of(self._text)
        if "月" not in printed or "年" in printed:
            return value
        said = _YEAR_SAID.search(self._text, max(0, figure.span.start - 3), figure.span.start)
        if said is None and value >= self.signed:
            return value
        year = int(self.signed[:4]) + (said is not None and said[1] == "明")
        month, day = int(value[5:7]), int(value[8:10])
        return f"{year}-{month:02}-{min(day, monthrange(year, month)[1]):02}"


def latest(*ends: str | None) -> str | None:
    """The latest of some dates of any precision."""
    return max((end for end in ends if end), key=_last_day, default=None)


def _binds(figure: Figure, words: str, first: int, start: int, end: int) -> bool:
    last = first + len(figure.span)
    if figure.qualifier is Qualifier.BY:
        return True
    if figure.qualifier is not Qualifier.EXACT or last > end:
        return False
    if words[last - 1] in "底末" or words.endswith("期间", first, last):
        return True
    if figure.unit == "interval":
        return words[last : last + 1] in ("，", ",") or bool(_AFTER.match(words, last, end))
    return bool(_BEFORE.search(words, max(start, first - 6), first) or _AFTER.match(words, last, end))


def _last_day(date: str) -> str:
    """The last day of a year, a month or a day, so that dates of any precision can be compared."""
    return date + {4: "-12-31", 7: "-31"}.get(len(date), "")
