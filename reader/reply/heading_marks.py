"""The marks that headings begin with: their forms, the rank of each, and what its number counts to.

Where a letter begins and ends is told by them, too, so they stand apart from the patterns of titles, which are not
needed before a text can be seen.
"""

import re
import unicodedata
from functools import cache, lru_cache

from reader.text import Span, numerals
from reader.text.dates import ARABIC_YEAR

BLANKS = " \t\u3000\xa0"
BLANK = rf"[{BLANKS}]*"
HAN = "[一二三四五六七八九十]{1,3}"
# A number with a point is a heading's where no decimal can be meant: before a year, a span of years, or a month.
_TIME = rf"(?={ARABIC_YEAR}(?:年|[-—－~～至]\d)|\d{{1,2}}月)"
# One number and the next with what they count are about so many: 七、八十万元, 八、九十年代.
ABOUT = (
    "(?!(?:(?<=一[、，,])二|(?<=二[、，,])三|(?<=三[、，,])四|(?<=四[、，,])五|(?<=五[、，,])六|(?<=六[、，,])七|(?<=七[、，,])八|(?<=八[、，,])九)"
    "[十百千万](?:余|多|来)?(?:年代|[多万亿元户人名个座家处条辆台头只亩吨米岁天]|公[里斤]))"
)
_MARK = (
    rf"(?P<blank>{BLANK})(?:(?P<han>{HAN}){BLANK}[、．.](?!{HAN}[、级期类等线产次轮批季]){ABOUT}"
    rf"|[(（]{BLANK}(?P<bracketed_han>{HAN}){BLANK}[)）][、.．]?(?!型)|(?P<enclosed_han>[㈠-㈩])"
    r"|(?:(?P<capital>[壹贰叁肆伍陆柒捌玖拾]{1,3})|(?P<roman>[Ⅰ-Ⅻ]))[、．.]"
    rf"|(?P<arabic>\d{{1,2}}){BLANK}(?:、(?!\d{{1,3}}(?:[、号]|年代))|[.．](?!\d)|[.．]{_TIME})|(?P<pointed>[⒈-⒛])"
    rf"|[(（]{BLANK}(?P<bracketed_arabic>\d{{1,2}}){BLANK}[)）][、.．]?|(?P<half_bracketed>\d{{1,2}})[)）](?!\d)"
    rf"|(?P<enclosed>[⑴-⒇])|(?P<circled>[①-⑳]))"
)
# GB/T 9704-2012, 7.3.3: 一、 / （一） / 1. / （1）; circled numbers stand below them in published replies, and parts,
# financial capitals and Roman numerals above.
RANKS = {
    "part": 0, "capital": 0, "roman": 0, "han": 1, "bracketed_han": 2, "enclosed_han": 2, "arabic": 3, "pointed": 3,
    "bracketed_arabic": 4, "half_bracketed": 4, "enclosed": 5, "circled": 5,
}  # fmt: skip


# How much of a line is looked at, and what the marks begin with but digits, of which there are two at most.
_LOOK = 80
_FIRST = frozenset("一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾(（") | frozenset(
    chr(code) for first, last in ("㈠㈩", "ⅠⅫ", "⒈⒛", "⑴⒇", "①⑳") for code in range(ord(first), ord(last) + 1)
)


@cache
def mark_pattern() -> re.Pattern[str]:
    """The pattern of the mark at a line's beginning, with a group for each form."""
    return re.compile(_MARK)


def is_marked(text: str, row: Span) -> bool:
    """Whether a line begins with a mark.

    Most lines of a page's head and tail can be told by how they begin, which spares compiling the pattern on the way
    to the first paint: that takes as long as finding a short letter's regions.
    """
    bare = text[row.start : min(row.end, row.start + _LOOK)].lstrip(BLANKS)
    if len(bare) > 2 and bare[0] not in _FIRST and (not bare[0].isdecimal() or bare[:3].isdecimal()):
        return False
    return mark_pattern().match(text, row.start, row.end) is not None


@lru_cache
def count(number: str) -> int | None:
    """What a heading's number counts to, in any of its forms; `None` for what is no number."""
    if len(number) == 1 and (counted := unicodedata.numeric(number, None)) is not None:
        return int(counted)
    bare = unicodedata.normalize("NFKC", number).strip("().第部分章")
    return int(bare) if bare.isdecimal() else numerals.value(bare)
