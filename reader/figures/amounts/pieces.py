"""The grammar of amounts: named pieces, and the patterns that join them.

Pieces are in the verbose form of regular expressions: blanks between their parts mean nothing. What a pattern lets
through may still be refused by its reading.
"""

import re
from collections.abc import Iterable

from reader.figures import numbers
from reader.figures.amounts.signs import MINUSES
from reader.figures.rules import Refusal, Rule
from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.currencies import NAMES, SIGNS, UNITS
from reader.figures.vocabulary.qualifiers import WITHIN
from reader.figures.vocabulary.units import MEASURES, NOT_BEFORE, RATIOS, RATIOS_BEFORE
from reader.text import dates, numerals
from reader.text.cell_marks import BLANKS
from reader.text.print_marks import BLOTS, STROKE, STROKES


def one_of(words: Iterable[str]) -> str:
    """One of the words, the longest first.

    Those of one character stand together, the others by their first ones: beside a plain alternation of all words that
    takes a third off the search for amounts.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(f"{word[1:]}(?!{NOT_BEFORE[word]})" if word in NOT_BEFORE else word[1:])
    alone = [first for first, behind in rests.items() if behind == [""]]
    longer = [f"{first}(?:{'|'.join(behind)})" for first, behind in rests.items() if behind != [""]]
    seen = "".join(first for first, behind in rests.items() if behind != [""])
    return f"[{''.join(alone)}]|(?=[{seen}])(?:{'|'.join(longer)})"


_RATIOS = [ratio.word for ratio in RATIOS]
_DIGIT = rf"[0-9０-９{numerals.DIGITS}]"
_MAGNITUDES = numerals.PLACES + numerals.MYRIADS
YUAN = "".join(unit for unit in UNITS if len(unit) == 1)
"""Units of one character: 元, 圆."""

_ELSE = "旦化月宵首素宝件老凶勋帅凯"
_YET = longest_first(name for name in NAMES if name[0] in _ELSE) or "(?!)"
MONEY = rf"(?: {one_of(NAMES | UNITS)} ) (?! (?!{_YET})[{_ELSE}] | (?<=币)[种值] | (?<=円)[形柱锥锯筒盘顶] )"
"""A currency behind its number; 元 also begins 元旦, 元化, 元月, 元宵, 元首, 元素, 元宝, 元件, and in 3台币种识别机 台
is none; nor is 円 in 3万円形砖."""

PARTS = r"""
    [角毛分]钱
    | [角毛] (?: (?<=[0-9０-９].) | (?<=[0-9０-９]\s.) ) (?= \s?[0-9０-９]\s?分(?!钟) | [，,。；;、）)/每\s] | \Z )
"""
"""8角, 8角5分, 5分钱: parts of a yuan without any yuan."""

UNIT = rf"{MONEY} | {one_of([*_RATIOS, *MEASURES])} | {PARTS}"
"""Whatever makes an amount of the number before it."""

_MEASURED = re.escape("".join(sorted({word[0] for word in MEASURES} | set("个元角毛分年月日季周次方度"))))
# 1元5角一吨 is of one ton; in 二毛五一斤 the 五 is a part of the sum.
_BARE_CENTS = rf"(?<=[角毛].) (?! (?!一[{_MEASURED}]) [0-9０-９{numerals.DIGITS}{_MAGNITUDES}十.．{_MEASURED}%％] )"
CHANGE = rf"""
    (?: \s? [零〇]? (?P<jiao>{_DIGIT}) \s? [角毛] )?
    (?: \s? [零〇]? (?P<fen>{_DIGIT}) (?: \s? 分(?![钟之]) | {_BARE_CENTS} ) )?
    (?: 整 (?= [\s，,。．；;：:、（(）)】\]”\"的用] | \Z) )?
"""
"""角 and 分 behind the yuan, and the 整 that closes a sum: 123元1角1分, 一块二毛五, 100元整."""

MORE_TENTHS = rf"""
    多(?![元样种方数])
    | (?: (?P<tenth>[一二三四五六七八九半]) (?![{numerals.DIGITS}{_MAGNITUDES}户人个名]) )?
"""
"""What adds to tenths: 三成多, and 三成五, which is 0.35; in 三成五百户 another number follows."""

_HALF_OF_A_WORD = "径挂岛封衰自成导数山坡截潜年月天日小军机开身夜途"
BEHIND_UNIT = rf"""
    (?:
        (?<=[{YUAN}块]) {CHANGE}
        | (?<=成) (?: {MORE_TENTHS} )
        | (?<=[角毛]) \s? (?P<cents>{_DIGIT}) \s? 分
        | (?<=亩) (?P<tenths>{_DIGIT}) 分 (?: (?P<hundredths>{_DIGIT}) 厘 (?!米) | (?![钟之别布成为区期批]) )
        | (?<=[亩斤里吨米倍]) (?P<half>半) (?! [{_HALF_OF_A_WORD}] )
    )?
"""
"""What a unit takes in behind it, each its own: change behind yuan, half a tenth behind 成, 分 behind 角 and 亩."""

NOT_BEHIND = {
    Refusal.WORD: "A-Za-z/／+＋",
    Refusal.ORDINAL: "第",
    Refusal.LONGER_NUMBER: r".．\^0-9０-９万萬亿億",
}
"""The characters behind which a number is no amount of its own, by what they make of it: G318, 第3, 1.5."""

GUARDS = {
    Refusal.ORDINAL: r"(?<!第\s) (?<!第[0-9一二三四五六七八九]、)",
    Refusal.CLOCK: "(?: (?<![0-9０-９][:：]) | (?<=[表图件段案目][0-9０-９][:：]) )",
}
"""Longer words that do the same: 第 3, 第3、4, 10:30; but 标段2：300万元."""

# LPR+50BP, 同比+2.1%, 2.5亿元+1.2亿元; but 1+3+6项 are no six.
_ADDED = "(?<=LPR[+＋]) | (?<=[元比长幅率差％%][+＋])"
BEGINS = rf"(?: (?<![{''.join(NOT_BEHIND.values())}]) | (?<=GDP) | {_ADDED} ) {''.join(GUARDS.values())}"
"""Where a number may begin."""


def _passed(looks_back: str) -> str:
    """The same looks back from behind the character before which they stand."""
    return re.sub(r"(\(\?<[=!](?:\[[^]]*\]|[^][()])*)\)", r"\1.)", looks_back)


# Most digits go on with a number, or are of a year: that is seen sooner than where else one may begin.
_BEGUN = rf"(?<![0-9０-９].)(?!(?<=[0-9])[0-9]{{0,3}}+\s?[年月]){_passed(BEGINS)}"


_DASH = f"{STROKE}|至|到"

OR = r"""
    、 (?<= [1-8１-８一二两三四五六七八]、 )
    (?= \s? [2-9２-９二三四五六七八九] (?![0-9０-９.．]) )
"""
"""3、4亿元 is from three to four; which digits may stand so is asked later."""

_LONGEST_UNIT = max(map(len, [*NAMES, *UNITS, *_RATIOS, *MEASURES]))
TO_NEAR = rf"""
    (?= 、 | [^{STROKES}至到，,。；;、（(]{{0,{_LONGEST_UNIT + 1}}}+ (?:[（(][^（()）\n]{{1,12}}[)）])?
    [{STROKES}至到] )
"""
"""Whether a range's sign is near: few numbers have one, and it is seen sooner than which unit may stand before it."""

# A line's end may stand there, with blanks around it.
_AFTER_TO = r"(?: \s{0,3} \n \s{0,3} | \s? )"
TO = rf"(?P<to> \s? (?:{_DASH}) {_AFTER_TO} )"
"""A range's sign."""

_INCLUDED = r"(?: [（(]不?含(?:本数|[0-9０-９.]{1,8}[万亿]?[元%％人户亩])?[)）] )?"
SECOND = rf"""
    (?:
        {TO_NEAR} (?: \s? (?P<other_unit>{UNIT}) )? {_INCLUDED}
        (?P<to> \s? (?: {_DASH} | {OR} ) {_AFTER_TO} ) (?P<minus>[{MINUSES}负負])? (?P<second>{numbers.NUMBER})
    )?
"""
"""The second number of a range with its sign, and the unit of the first where it has its own."""

LENT = r"(?= [提增上调下降减扩再逐] [\u3400-\u9fff]{0,4} [到至为] | [、和及与][0-9０-９] )"
"""What may follow a number whose unit is that of a later one: 从500提高到600元, 分别为20、30万元."""

LINE_END = rf"(?<=[千万萬亿億余多餘]) [{BLANKS}]{{0,9}} \n [{BLANKS}]{{0,4}}"
"""What may part a magnitude from its unit: blanks that a line ends with, and those that the next one begins with."""

BARE = rf"""
    (?<=[千万萬亿億]) (?![0-9０-９余多餘{BLOTS}{numerals.DIGITS}{numerals.MYRIADS}]|[百千][万亿元])
    | (?<=[千万萬亿億][余多餘])
    | (?: (?<=[千万萬亿億]{_DIGIT}) | (?<=[万萬][0-9]{{4}}) ) {numbers.CLOSES}
"""
"""安排40万福彩公益金, 每年3万多, 补助1万2: whether it is money is asked later, too."""

_OPENS = "".join(
    sorted(
        {word[0] for word in (*NAMES, *UNITS, *MEASURES, *_RATIOS)}
        | set(STROKES + "角毛分、至到（(提增上调下降减扩再逐和及与")
    )
)
NEAR = rf"""
    (?: (?= \s? [{re.escape(_OPENS)}] )
    | (?<=[千万萬亿億余多餘]) | (?<=[千万萬亿億]{_DIGIT}) | (?<=[万萬][0-9]{{4}}) )
"""
"""What opens any of what may stand behind a number: most numbers have none of it."""


def _joined(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


AMOUNT = _joined(rf"""
    (?P<first>{numbers.sought(_BEGUN)}) {NEAR} {SECOND} (?: {LINE_END} (?=元) | \s? )
    (?: (?P<unit>{UNIT}) {BEHIND_UNIT} | (?:{BARE}) (?P<bare>) | {LENT} )
""")
"""A number or a range of two, with the unit behind it or without any."""

# The first character stands apart, so that a search can skip to it.
_LONE_SIGNS = "".join(sign for sign in SIGNS if len(sign) == 1)
_BEGINNINGS = dict.fromkeys(sign[0] for sign in SIGNS)
_SIGN_ENDS = "|".join(
    f"(?<={first})(?:{longest_first(sign[1:] for sign in SIGNS if sign[0] == first and len(sign) > 1)})"
    for first in _BEGINNINGS
    if first not in _LONE_SIGNS
)
SIGN = rf"[{''.join(_BEGINNINGS)}] (?: (?<=[{_LONE_SIGNS}]) | (?<![A-Za-z].) (?:{_SIGN_ENDS}) )"
"""A currency's sign or code before its number; letters are one only as a word of their own."""

SIGNED = _joined(rf"""
    (?P<unit>{SIGN}) \s? (?P<first>{numbers.ARABIC_NUMBER}) (?P<other_unit>{MONEY})?
    (?: {TO} (?:{SIGN})? \s? (?P<second>{numbers.ARABIC_NUMBER}) (?P<last_unit>{MONEY})? )?
""")
"""A sum or a range of two behind its sign: ￥3,000.00, HK$100万元."""

# Compiled where it is asked for: few sums have letters before them.
NO_CURRENCY = rf"""
    [A-Z]+ \s?
    (?: [0-9]+ \s? (?!{MONEY}) (?:{one_of(MEASURES)})
    | (?<!RMB) (?<!RMB\s) (?<!USD) (?<!USD\s) {dates.ARABIC_YEAR}
      (?!{MONEY}) (?=[\u3400-\u9fff]) (?![{_MAGNITUDES}{"".join(WITHIN)}])
    )
"""
"""CAD 20套, CAD2018软件: the letters of a code that name something else; but RMB2000 is paid."""

_BEFORE = longest_first(ratio.word for ratio in RATIOS_BEFORE)
HUNDREDTHS = _joined(rf"""
    (?P<unit>{_BEFORE}) (?P<first>{numbers.NUMBER})
    (?: {TO} (?P<other_unit>{_BEFORE})? (?P<second>{numbers.NUMBER}) )?
""")
"""百分之三十, 百分之三至五; that the second of 百分之三至五公里 has a unit of its own is asked later."""

# What this begins with is rare, and its number is looked for from there: a search for numbers takes ten times as long.
HALF = _joined(rf"""
    半 (?<! [大过多对一折].) 个? (?P<magnitude> [十百千]?[万萬亿億] ) (?P<unit>{MONEY})?
""")
"""半个亿元, 一个半亿: half of a magnitude, behind so many whole ones."""
WHOLES = re.compile(rf"(?P<first>[0-9０-９]{{1,4}}|[{numerals.DIGITS}十百]{{1,4}})个\Z")
"""What stands before a half of another."""

SEVERAL = _joined(rf"""
    [数几成上过] (?<!以上) (?<![通经超]过) 过? [十百千万亿]{{1,4}} (?: [余多][万亿]? )? (?P<unit>{MONEY})
""")
"""数百万元, 上千万元, 几十万元: a sum of which only the magnitude is said."""

UNCOUNTED = _joined(rf"""
    [百千万亿] (?<! [0-9０-９.．{numerals.DIGITS}{_MAGNITUDES}余多]. ) (?: (?<=[百千万]) [万亿] )? (?P<unit>{MONEY})
""")
"""A sum in words that names no number: 亿元以上, 千万元级, 近百万元; 投入百万元, but not 单位：百万元."""

ORDER = _joined(r"""
    级 (?<= [十百千万亿]级 ) (?= [\u3400-\u9fff]{0,6}? (?:工业|产业|园区|企业|项目|市场|工程|集群) )
""")
"""百亿级产业: an order of magnitude of what is made or sold."""

OPENINGS = {
    Rule.SIGNED: tuple(_BEGINNINGS),
    Rule.HUNDREDTHS: tuple(ratio.word for ratio in RATIOS_BEFORE),
    Rule.FRACTION: ("分", "/"),
    Rule.TIMES: ("倍", "番"),
    Rule.HALF: ("半",),
    Rule.SEVERAL: tuple("数几成上过"),
    Rule.UNCOUNTED: tuple("百千万亿"),
    Rule.ORDER: ("级",),
}
"""With which characters a match of a rule's pattern begins; numbers, with which the others begin, are everywhere."""
NEEDED = {Rule.HUNDREDTHS: "分之"}
"""What else stands in every match of a rule's pattern, where that is looked for sooner than what one begins with."""
