"""Sums, percentages and counts: a number, or a range of two, with its unit.

One pattern finds a number with its unit behind it, since the unit alone decides the kind; signs before the number
(￥, 百分之) and sums without a number (数百万元) have their own.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from reader.figures import numbers
from reader.figures.implied import is_about_money
from reader.figures.model import Figure, FigureKind, Qualifier
from reader.figures.qualifiers import around
from reader.figures.units import CURRENCIES, MEASURES, NOT_BEFORE, PARTS, RATIOS, SIGNS
from reader.reply import Span, numerals


def _any(words: Iterable[str]) -> str:
    """One of the words, the longest first.

    Those of one character stand together, the others by their first ones: beside a plain alternation of all words that
    takes a third off the search for amounts.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(f"{word[1:]}(?!{NOT_BEFORE[word]})" if word in NOT_BEFORE else word[1:])
    alone = [first for first, behind in rests.items() if behind == [""]]
    longer = [f"{first}(?:{'|'.join(behind)})" for first, behind in rests.items() if behind != [""]]
    return f"[{''.join(alone)}]|{'|'.join(longer)}"


# Each unit's kind, its name in a figure, and how many of it make one.
_UNITS = {
    **{word: (FigureKind.MONEY, code, 1) for word, code in (CURRENCIES | SIGNS).items()},
    "角": (FigureKind.MONEY, "CNY", 10),
    **{word: (FigureKind.PERCENT, "ratio", whole) for word, whole in (PARTS | RATIOS).items()},
    **{word: (FigureKind.COUNT, word, 1) for word in MEASURES},
}
# 8角, 8角5分: parts of a yuan without any yuan.
_TENTHS = r"(?<=[0-9０-９])角(?=[0-9０-９]分(?!钟)|[，,。；;、）)/每钱\s]|\Z)"
_MONEY = rf"(?:{_any(CURRENCIES)})(?![旦化月宵首素宝件老凶勋帅凯])"
_UNIT = rf"{_MONEY}|{_any([*RATIOS, *MEASURES])}|{_TENTHS}"
_DIGIT = rf"[0-9０-９{numerals.DIGITS}]"
_CHANGE = (
    rf"(?:[零〇]?(?P<jiao>{_DIGIT})[角毛])?(?:[零〇]?(?P<fen>{_DIGIT})分(?![钟之]))?"
    r"(?:整(?=[\s，,。．；;：:、（(）)】\]”\"的用]|\Z))?"
)
# 三成五 is 0.35; in 三成五百户 another number follows.
_HALF_TENTH = (
    rf"(?:(?P<tenth>[一二三四五六七八九半])(?![{numerals.DIGITS}{numerals.PLACES}{numerals.MYRIADS}户人个名]))?"
)
_TO = r"(?P<to>\s?(?:-|—{1,2}|－|–|~|～|至|到)\s?)"
# Few numbers begin a range: whether its sign is near is seen sooner than which unit may stand before it.
_TO_NEAR = rf"(?=[^-—－–~～至到，,。；;、]{{0,{max(map(len, [*CURRENCIES, *RATIOS, *MEASURES])) + 1}}}[-—－–~～至到])"

_AMOUNT = re.compile(
    rf"{numbers.FIRST}(?:(?<![A-Za-z第.．0-9０-９/+＋])|(?<=GDP))(?<!第\s)(?<![0-9][:：])(?<![，,。；;：:为是约\s]负)(?P<first>{numbers.NUMBER})"
    rf"(?:{_TO_NEAR}(?P<other_unit>{_UNIT})?{_TO}(?P<second>{numbers.NUMBER}))?\s?"
    rf"(?:(?P<unit>{_UNIT})(?:(?<=[元圆]){_CHANGE}|(?<=成)(?:多(?![元样种方数])|{_HALF_TENTH})|(?<=角)(?P<cents>{_DIGIT})分)?|(?<=[万萬亿億])(?![0-9０-９]))"
)
# The first character stands apart, so that a search can skip to it.
_SIGN_ENDS = "|".join(sorted({f"(?<={re.escape(sign[0])}){re.escape(sign[1:])}" for sign in SIGNS if len(sign) > 1}))
_SIGN = rf"[{''.join(sorted({sign[0] for sign in SIGNS}))}](?:(?<=[￥¥$＄€£])|(?<![A-Za-z].)(?:{_SIGN_ENDS}))"
_CURRENCY_BEFORE = re.compile(r"(?P<currency>人民币|港币|美元|美金|欧元|日元|英镑|新台币)\s?\Z")
_CURRENCY_ENDS = frozenset("币元金镑")
_ENGLISH = re.compile(r"\s?(?:thousand|million|billion)", re.IGNORECASE)
_SIGNED = re.compile(
    rf"(?P<unit>{_SIGN})\s?(?P<first>{numbers.ARABIC_NUMBER})(?P<other_unit>{_MONEY})?"
    rf"(?:{_TO}(?:{_SIGN})?\s?(?P<second>{numbers.ARABIC_NUMBER})(?:{_MONEY})?)?"
)
_HUNDREDTHS = re.compile(
    rf"(?P<unit>[百千万]分之)(?P<first>{numbers.NUMBER})"
    rf"(?:{_TO}(?:(?P<other_unit>[百千万]分之)|(?!{numbers.NUMBER}\s?(?:{_UNIT})))(?P<second>{numbers.NUMBER}))?"
)
_VAGUE = re.compile(rf"[数几近逾成上超过](?<!以上)(?<![通经]过)过?[十百千万亿]{{1,4}}[余多]?(?:{_MONEY})")
# A sum in words that names no number: 亿元以上, 千万元级.
_UNCOUNTED = re.compile(
    rf"[十百千万亿](?<![0-9０-９.．{numerals.DIGITS}{numerals.PLACES}{numerals.MYRIADS}余多几数].)"
    r"(?:(?<=[十百千])[万亿])?元(?=以上|以下|以内|级|大关)"
)
_ORDER = re.compile(r"级(?<=[十百千万亿]级)(?=[\u3400-\u9fff]{0,6}?(?:工业|产业|园区|企业|项目|市场|工程|集群))")
# How far apart the ends of a range may be where the first has a smaller magnitude (5000-1万元) and no unit.
_WIDEST = 100
# What 几 and 亿级 may have before them: 十几万元, 百亿级, 100亿级.
_TENS = re.compile(r"(?:[0-9０-９]{1,4}|[二三四五六七八九]?十)\Z")
_ORDER_BEFORE = re.compile(r"[0-9０-９]{0,4}[十百千万亿]{1,3}\Z")
# 一成 is one tenth behind these words, and part of 一成不变 elsewhere.
_SAID_OF_TENTHS = frozenset("近约超逾达降增占")
# What a sum is per: measures, which say it alone (每亩), and classifiers, which need their noun (每个项目).
_MEASURE = (
    "(?:人次?|户次?|生|亩|吨|公斤|千克|斤|度|千瓦时|立方米?|平方米|平米|㎡|公里|千米|米|株|头|只|羽|台|辆|套"
    "|床|张|件|例|村|校|班)"
)
_CLASSIFIER = "(?:个|座|处|所|家|名|次|间|层|项|月|年|日|天|学期|小时|课时)"
_EACH = rf"每{_MEASURE}(?:每[年月日天次])?"
_RATE_AFTER = re.compile(
    rf"/\s?(?P<base>(?:{_MEASURE}|{_CLASSIFIER})(?:[·./](?:{_MEASURE}|{_CLASSIFIER}))*"
    r"|[\u3400-\u9fff]{1,4}(?:[·./]?[\u3400-\u9fff]{1,2})?)"
    rf"|(?P<each>{_EACH}|每[月天日])(?![\u3400-\u9fff]{{0,4}}[0-9])"
)
# What may stand between what a sum is per and the sum: 每公里造价38万元 is per 公里.
_MONEY_NOUNS = (
    "造价|投资|成本|标准|费用|学费|水费|投入|支出|收入|工资|均价|单价|价格|水价|补助|补贴|奖励|奖补|资金|经费|津贴"
    "|救助|养老金|保险费"
)
_CLAUSE = r"[^，。；：、,;:!！\d每\n]"
_RATE_BEFORE = re.compile(
    rf"(?P<measured>{_EACH}|[人户亩村]均){_CLAUSE}{{0,12}}\Z"
    # 每年…80万元 is no rate, but the sum of a year.
    rf"|(?P<base>每(?![年月日天次逢当]){_CLAUSE}{{1,14}}?(?:每[年月日天人])?)"
    rf"(?:(?:平均|年均|建设){{0,2}}(?:{_MONEY_NOUNS})|一次性|给予|发放|提供|安排|补|奖|按|为|达到?){{0,4}}\s?\Z"
)


def find(text: str) -> list[Figure]:
    """Every sum, percentage and count of a text, pattern by pattern; those of different patterns may overlap."""
    found: list[Figure] = []
    for pattern in (_AMOUNT, _SIGNED, _HUNDREDTHS):
        for match in pattern.finditer(text):
            _read(text, match, found)
    found += (
        _vague(_extended(text, match, _TENS) if match.group()[0] == "几" else Span(*match.span()))
        for match in _VAGUE.finditer(text)
    )
    found += (_vague(Span(*match.span())) for match in _UNCOUNTED.finditer(text))
    found += (_vague(_extended(text, match, _ORDER_BEFORE)) for match in _ORDER.finditer(text))
    return found


def _read(text: str, match: re.Match[str], found: list[Figure]) -> None:
    """Find the figure of a match; two of them where what looks like a range counts down or has two units; or none."""
    unit, first, second = match.group("unit", "first", "second")
    if unit is None and not is_about_money(text, match.start(), match.end()):
        return
    if match.re is _SIGNED and _ENGLISH.match(text, match.end()):
        return  # US$3.5 million: a number in another grammar
    if first.startswith("00"):
        return  # what a line end or a blank cut off another number
    if second is None:
        if _is_quantity(text, match, first):
            found += _figure(text, match, unit or "元", numbers.value(first), None)
    elif ends := _range(match, numbers.value(first), numbers.value(second)):
        found += _figure(text, match, unit or "元", *ends)
    else:
        for start, end in ((match.start(), match.start("to")), (match.end("to"), match.end())):
            if part := match.re.match(text, start, end):
                _read(text, part, found)


def _figure(
    text: str, match: re.Match[str], unit: str, value: Decimal | None, upper: Decimal | None
) -> tuple[Figure, ...]:
    """The figure of a match with its value, or its range's two ends; none where it says nothing."""
    kind, name, whole = _UNITS[unit]
    core, base = Span(*match.span()), None
    if kind is FigureKind.MONEY:
        core, name = _with_currency(text, core, name)
        if value is None:
            # 三四百万元: a number, but not which
            return () if match["first"][0].isdecimal() else (_vague(core),)
        if text[core.end - 1] in "角毛分整":
            change = _change(match)
            value, upper = (value + change, None) if upper is None else (value, upper + change)
    if value is None:
        return ()
    if kind is FigureKind.PERCENT and unit in ("成", "折"):
        if value > (10 if unit == "成" else 100):
            return ()
        if value > 10:
            whole = 100  # 85折 and 八五折 are 0.85
        elif unit == "成" and (tenth := match["tenth"]):
            value += Decimal("0.5") if tenth == "半" else (numbers.value(tenth) or Decimal(0)) / 10
    qualifier, phrase = around(text, core, numbers.says_more(match.group()))
    if kind is FigureKind.MONEY:
        base = _base(text, core, phrase)
    if upper is None:
        return (Figure(kind, core, phrase, value if whole == 1 else value / whole, name, qualifier, None, None, base),)
    return (Figure(kind, core, phrase, None, name, Qualifier.RANGE, value / whole, upper / whole, base),)


def _range(match: re.Match[str], lower: Decimal | None, upper: Decimal | None) -> tuple[Decimal, Decimal] | None:
    """The two ends of a range, the first one with the magnitude that the last lends it."""
    if lower is None or upper is None:
        return None
    if other := match["other_unit"]:
        same = _UNITS[other][:2] == _UNITS[match["unit"] or "元"][:2]
        return (lower, upper) if same and lower < upper else None
    lent = lower * numbers.lent_magnitude(match["first"], match["second"])
    if lent < upper:
        return lent, upper
    return (lower, upper) if lower < upper <= lower * _WIDEST else None


def _is_quantity(text: str, match: re.Match[str], printed: str) -> bool:
    """Whether a lone Han numeral before a unit counts something: not 一元化, 三个, 万元GDP, or the 十万 of 几十万."""
    if printed[0].isdecimal() or match.start() < match.start("first"):
        return True
    before = text[match.start() - 1 : match.start()]
    if before in ("数", "几") and printed[0] not in numerals.DIGITS:
        return False
    if match["unit"] in ("成", "折"):
        return printed not in ("一", "十") or before in _SAID_OF_TENTHS
    if len(printed) < 2 or all(character in numerals.DIGITS for character in printed):
        return False
    return (
        printed[0] == "十" or numbers.says_more(printed) or any(character in numerals.DIGITS for character in printed)
    )


def _extended(text: str, match: re.Match[str], before: re.Pattern[str]) -> Span:
    opening = before.search(text, max(0, match.start() - 7), match.start())
    return Span(opening.start() if opening else match.start(), match.end())


def _vague(span: Span) -> Figure:
    return Figure(FigureKind.MONEY, span, span, None, "CNY", Qualifier.VAGUE)


def _with_currency(text: str, core: Span, code: str) -> tuple[Span, str]:
    """The span and code of a sum, with the currency where one stands before it: 人民币100万元, 港币50万元."""
    last = text[core.start - 1 : core.start]
    if code != "CNY" or not (last in _CURRENCY_ENDS or last.isspace()):
        return core, code
    match = _CURRENCY_BEFORE.search(text, max(0, core.start - 5), core.start)
    return (Span(match.start(), core.end), CURRENCIES[match["currency"]]) if match else (core, code)


def _change(match: re.Match[str]) -> Decimal:
    """角 and 分 behind the yuan as a part of a yuan; 分 behind 角 alone as a part of a 角."""
    printed = match.groupdict()
    jiao, fen, cents = (numbers.value(printed.get(name) or "") or Decimal(0) for name in ("jiao", "fen", "cents"))
    return jiao / 10 + fen / 100 + cents / 10


def _base(text: str, core: Span, phrase: Span) -> str | None:
    """What a sum is per: 120万元/公里, 每人每月680元."""
    if text[core.end : core.end + 1] in ("/", "每") and (match := _RATE_AFTER.match(text, core.end)):
        return match["base"] or match["each"]
    window = max(0, phrase.start - 30)
    before = text[window : phrase.start]
    if ("每" in before or "均" in before) and (match := _RATE_BEFORE.search(text, window, phrase.start)):
        return match["measured"] or match["base"]
    return None
