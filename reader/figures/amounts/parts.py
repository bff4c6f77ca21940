"""Parts of a whole and multiples in Han words: 四分之三, 2/3的村, 增长两倍, 翻一番."""

import re

from reader.figures import numbers
from reader.figures.amount import Amount, Qualifier
from reader.figures.amounts import damage
from reader.figures.amounts.signs import Sign, sign
from reader.figures.model import Figure, FigureKind
from reader.figures.qualifiers import around
from reader.figures.rules import Refusal
from reader.text import Span, numerals
from reader.text.print_marks import BLOTS

# These are rare, and their numbers are looked for from there: a search for the numbers takes ten times as
# long.
FRACTION = re.compile(
    rf"""
    分之 (?P<first> [{numerals.DIGITS}十百]{{1,4}} ) (?![{numerals.PLACES}{numerals.MYRIADS}点])
    | / (?<=[1-9]/) (?<! [0-9０-９/年月第又.．\-－—–A-Za-z]. /) (?P<bottom>[2-9]|10) (?= [的以左强多] | 村 | 人口
        | (?: (?<=[的占约近逾超达担余]./.) | (?<=[的占约近逾超达担余]./..) ) (?: [，,。；;、）)] | \Z ) )
""",
    re.VERBOSE,
)
"""四分之三, 2/3的村: a part of a whole in words; 百分之 and its like have their own."""
_WHOLE = re.compile(rf"[{numerals.DIGITS}十百]{{1,6}}\Z")
"""What stands before the 分之 of a part."""
_OF_MORE = frozenset("又负負" + numerals.PLACES + numerals.MYRIADS)
"""What stands before a part that is not all of a number: 一又三分之一, 负三分之一."""
_NEARLY = re.compile(r"[强弱](?=[，,。；;、）)的\s]|\Z)")
_SAID = {"强": Qualifier.APPROX_OVER, "弱": Qualifier.APPROX_UNDER}
"""What stands behind a part that is a little more or less: 三分之一强."""
_CUT_BEHIND = re.compile(rf"[\s{BLOTS}]+[{numerals.DIGITS}十百]+(?![、是])|[{BLOTS}]")

TIMES = re.compile(
    rf"""
    倍 (?<=[{numerals.DIGITS}十多]倍) (?!增|频) | 番 (?<=[{numerals.DIGITS}]番)
""",
    re.VERBOSE,
)
"""增长两倍, 翻一番: a lone Han number of times, or of doublings, whose value is how many times as much they come to."""
_SO_MANY = {
    "倍": re.compile(rf"(?<=[长高加大为到达了近约超过翻升增是提的])(?P<number>[{numerals.DIGITS}十]{{1,3}})多?\Z"),
    "番": re.compile(rf"翻了?(?P<number>[{numerals.DIGITS}])\Z"),
}
"""What stands before the 倍 or 番."""


def read_fraction(text: str, match: re.Match[str], found: list[Figure]) -> Refusal | None:
    """Find a part of a whole."""
    start = match.start()
    if bottom := match["bottom"]:
        printed, part, start = bottom, text[start - 1], start - 1
    elif before := _WHOLE.search(text, max(0, start - 6), start):
        printed, part, start = before.group(), match["first"], before.start()
    else:
        return Refusal.NO_VALUE
    last = text[start - 1 : start]
    is_tail = text.endswith("分之", 0, start) or (
        last and (last in _OF_MORE or (last in damage.LAST and damage.run_of(text, start, match.end()) is not None))
    )
    if is_tail or sign(text, start) is not Sign.NONE or (not bottom and _CUT_BEHIND.match(text, match.end())):
        return Refusal.CUT
    whole, top = numbers.value(printed), numbers.value(part)
    if whole is None or top is None or not 0 < top < whole or printed in ("百", "千"):
        return Refusal.NO_VALUE
    core = Span(start, match.end())
    qualifier, phrase = around(text, core, None)
    if phrase.end == core.end and (nearly := _NEARLY.match(text, core.end)):
        qualifier, phrase = _SAID[nearly.group()], Span(phrase.start, nearly.end())
    found.append(Figure(FigureKind.PERCENT, core, phrase, Amount(top / whole, "ratio", qualifier)))
    return None


def read_times(text: str, match: re.Match[str], found: list[Figure]) -> Refusal | None:
    """Find how many times as much something is."""
    unit = match.group()
    before = _SO_MANY[unit].search(text, max(0, match.start() - 6), match.start())
    value = numbers.value(before["number"]) if before and not numbers.neighbours(before["number"]) else None
    if before is None or not value:
        return Refusal.NO_VALUE
    core = Span(before.start(), match.end())
    qualifier, phrase = around(text, core, numbers.qualifier_within(before.group()))
    times = 2**value if unit == "番" else value  # 翻两番 is twice twice as much
    found.append(Figure(FigureKind.COUNT, core, phrase, Amount(times, unit, qualifier)))
    return None
