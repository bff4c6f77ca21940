"""Sums, percentages and counts: a number, or a range of two, with its unit.

One pattern finds a number with its unit behind it, since the unit alone decides the kind; signs before the number
(￥, 百分之) and sums without a number (数百万元) have their own.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from reader.figures import numbers
from reader.figures.implied import is_about_money, pays
from reader.figures.model import Figure, FigureKind, Qualifier
from reader.figures.qualifiers import around
from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.currencies import NAMES, PARTS, SIGNS, UNITS
from reader.figures.vocabulary.units import MEASURES, NOT_BEFORE, RATIOS, RATIOS_BEFORE
from reader.text import Span, numerals

CURRENCIES = NAMES | UNITS
_RATIOS = [ratio.word for ratio in RATIOS]


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
    **{word: (FigureKind.MONEY, code, 1) for word, code in CURRENCIES.items()},
    **{sign: (FigureKind.MONEY, codes[0], 1) for sign, codes in SIGNS.items()},
    **{word: (FigureKind.MONEY, code, whole) for word, (code, whole) in PARTS.items()},
    **{ratio.word: (FigureKind.PERCENT, "ratio", ratio.whole) for ratio in (*RATIOS, *RATIOS_BEFORE)},
    **{word: (FigureKind.COUNT, word, 1) for word in MEASURES},
}
# 8角, 8角5分, 5分钱: parts of a yuan without any yuan.
_PARTS = r"[角毛分]钱|[角毛](?<=[0-9０-９].)(?=[0-9０-９]分(?!钟)|[，,。；;、）)/每\s]|\Z)"
_MONEY = rf"(?:{_any(CURRENCIES)})(?![旦化月宵首素宝件老凶勋帅凯])"
_UNIT = rf"{_MONEY}|{_any([*_RATIOS, *MEASURES])}|{_PARTS}"
_DIGIT = rf"[0-9０-９{numerals.DIGITS}]"
_CHANGE = (
    rf"(?:[零〇]?(?P<jiao>{_DIGIT})[角毛])?(?:[零〇]?(?P<fen>{_DIGIT})分(?![钟之]))?"
    r"(?:整(?=[\s，,。．；;：:、（(）)】\]”\"的用]|\Z))?"
)
# 三成五 is 0.35; in 三成五百户 another number follows.
_HALF_TENTH = (
    rf"(?:(?P<tenth>[一二三四五六七八九半])(?![{numerals.DIGITS}{numerals.PLACES}{numerals.MYRIADS}户人个名]))?"
)
_DASH = "-|—{1,2}|－|–|~|～|至|到"
_TO = rf"(?P<to>\s?(?:{_DASH})\s?)"
# 3、4亿元 is from three to four; which digits may stand so is asked later.
_OR = r"、(?<=[1-8１-８一二两三四五六七八]、)(?=[2-9２-９二三四五六七八九](?![0-9０-９.．]))"
# Few numbers begin a range: whether its sign is near is seen sooner than which unit may stand before it.
_LONGEST_UNIT = max(map(len, [*CURRENCIES, *_RATIOS, *MEASURES]))
_TO_NEAR = rf"(?=、|[^-—－–~～至到，,。；;、]{{0,{_LONGEST_UNIT + 1}}}[-—－–~～至到])"
# What may follow a number whose unit is that of the next one: 从500提高到600元.
_CHANGED = r"(?=[提增上调下降减扩再逐][\u3400-\u9fff]{0,4}[到至为])"
# 安排40万福彩公益金, 每年3万多, 补助1万2: whether it is money is asked later, too.
_BARE = (
    rf"(?<=[千万萬亿億])(?![0-9０-９余多餘{numerals.DIGITS}])|(?<=[千万萬亿億][余多餘])"
    rf"|(?:(?<=[千万萬亿億]{_DIGIT})|(?<=[万萬][0-9]{{4}})){numbers.CLOSES}"
)
_AMOUNT = re.compile(
    rf"{numbers.FIRST}(?:(?<![A-Za-z第.．0-9０-９/+＋万萬亿億])|(?<=GDP))(?<!第\s)(?<!第[0-9一二三四五六七八九]、)(?<![0-9][:：])(?<![，,。；;：:为是约\s]负)(?P<first>{numbers.NUMBER})"
    rf"(?:{_TO_NEAR}(?P<other_unit>{_UNIT})?(?P<to>\s?(?:{_DASH}|{_OR})\s?)(?P<second>{numbers.NUMBER}))?\s?"
    rf"(?:(?P<unit>{_UNIT})(?:(?<=[元圆块]){_CHANGE}|(?<=成)(?:多(?![元样种方数])|{_HALF_TENTH})|(?<=[角毛])(?P<cents>{_DIGIT})分)?"
    rf"|(?:{_BARE})(?P<bare>)|{_CHANGED})"
)
_CHANGES_TO = re.compile(r"[\u3400-\u9fff]{1,5}?[到至为](?:[现目当][在前]|如今)?的?(?:每[^，。；;、\n\d]{1,6})?\s?")
_CHANGES_FROM = re.compile(r"[从由自][^，。；;\n]{0,12}\Z")
# What stands before two numbers that are an item each: a line's start, another number, 分别.
_ITEMS = re.compile(r"(?:\A|\n|[第、0-9０-９]|分别[^，。；;\n]{0,6}|各)\s*\Z")
_WINDOW = 14

# The first character stands apart, so that a search can skip to it.
_SIGN_ENDS = "|".join(sorted({f"(?<={re.escape(sign[0])}){re.escape(sign[1:])}" for sign in SIGNS if len(sign) > 1}))
_LONE_SIGNS = "".join(sign for sign in SIGNS if len(sign) == 1)
_SIGN = rf"[{''.join(sorted({sign[0] for sign in SIGNS}))}](?:(?<=[{_LONE_SIGNS}])|(?<![A-Za-z].)(?:{_SIGN_ENDS}))"
_CURRENCY_BEFORE = re.compile(rf"(?P<currency>{longest_first(NAMES)})\s?\Z")
_CURRENCY_ENDS = frozenset(name[-1] for name in NAMES)
_LONGEST_NAME = max(map(len, NAMES))
_ENGLISH = re.compile(r"\s?(?:thousand|million|billion)", re.IGNORECASE)
_SIGNED = re.compile(
    rf"(?P<unit>{_SIGN})\s?(?P<first>{numbers.ARABIC_NUMBER})(?P<other_unit>{_MONEY})?"
    rf"(?:{_TO}(?:{_SIGN})?\s?(?P<second>{numbers.ARABIC_NUMBER})(?:{_MONEY})?)?"
)
_HUNDREDTHS = re.compile(
    rf"(?P<unit>[百千万]分之)(?P<first>{numbers.NUMBER})"
    rf"(?:{_TO}(?:(?P<other_unit>[百千万]分之)|(?!{numbers.NUMBER}\s?(?:{_UNIT})))(?P<second>{numbers.NUMBER}))?"
)
_VAGUE = re.compile(rf"[数几成上过](?<!以上)(?<![通经超]过)过?[十百千万亿]{{1,4}}(?:[余多][万亿]?)?(?:{_MONEY})")
# A sum in words that names no number: 亿元以上, 千万元级, 近百万元; 投入百万元, but not 单位：百万元.
_UNCOUNTED = re.compile(
    rf"[百千万亿](?<![0-9０-９.．{numerals.DIGITS}{numerals.PLACES}{numerals.MYRIADS}余多].)(?:(?<=[百千万])[万亿])?(?:{_MONEY})"
)
_ORDER_BEHIND = re.compile("级|大关")
_MYRIAD = re.compile("[百千]万|万?亿|[百千]亿")
_ORDER = re.compile(r"级(?<=[十百千万亿]级)(?=[\u3400-\u9fff]{0,6}?(?:工业|产业|园区|企业|项目|市场|工程|集群))")
_TEN, _WHOLE_TENTHS = frozenset("十" + numerals.TENS), 10
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
    "|床|例|村|校|班)"
)
_CLASSIFIER = "(?:个|张|件|座|处|所|家|名|次|间|层|项|月|年|日|天|学[年期]|小时|课时)"
_EACH = rf"每{_MEASURE}(?:每(?:[年月日天次]|学[年期]))?"
_RATE_AFTER = re.compile(
    rf"/\s?(?P<base>(?:[0-9]{{1,2}}年|{_MEASURE}|{_CLASSIFIER})(?:[·./](?:{_MEASURE}|{_CLASSIFIER}))*"
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
    rf"(?P<measured>{_EACH}|[人户亩村生床校]均){_CLAUSE}{{0,12}}\Z"
    # 每年…80万元 is no rate, but the sum of a year; so is that of every other span of time.
    rf"|(?P<base>每(?![年月日天次逢当季周]|学[年期]|[两三四五几]年){_CLAUSE}{{1,14}}?(?:每[年月日天人])?)"
    rf"(?:(?:平均|年均|建设){{0,2}}(?:{_MONEY_NOUNS})|一次性|给予|发放|提供|安排|资助|减免|收取|补|奖|按|由|从|为|达到?){{0,4}}\s?\Z"
)


def find(text: str) -> list[Figure]:
    """Every sum, percentage and count of a text, pattern by pattern; those of different patterns may overlap."""
    found: list[Figure] = []
    for pattern in (_AMOUNT, _SIGNED, _HUNDREDTHS):
        for match in pattern.finditer(text):
            _read(text, match, found)
    found += (
        _vague(text, _extended(text, match, _TENS) if match.group()[0] == "几" else Span(*match.span()))
        for match in _VAGUE.finditer(text)
    )
    found += (
        figure
        for match in _UNCOUNTED.finditer(text)
        if (figure := _vague(text, Span(*match.span()))).phrase != figure.span
        or _ORDER_BEHIND.match(text, match.end())
        or (_MYRIAD.match(match.group()) and is_about_money(text, *match.span()))
    )
    found += (_vague(text, _extended(text, match, _ORDER_BEFORE)) for match in _ORDER.finditer(text))
    return found


def _read(text: str, match: re.Match[str], found: list[Figure]) -> None:
    """Find the figure of a match; two of them where what looks like a range counts down or has two units; or none."""
    unit, first, second = match.group("unit", "first", "second")
    next_to = None
    if unit is None:
        next_to = _changed_to(text, match)
        if next_to:
            unit = next_to["unit"]
        elif match["bare"] is None or not is_about_money(text, match.start(), match.end()):
            return
    elif unit == "块" and (match["jiao"] or match["fen"] or pays(text, match.start(), match.end())):
        unit = "块钱"
    if match.re is _SIGNED and _ENGLISH.match(text, match.end()):
        return  # US$3.5 million: a number in another grammar
    if first.startswith("00"):
        return  # what a line end or a blank cut off another number
    if second is None:
        if not _is_quantity(text, match, first) or ("\n" in match.group() and _is_page_number(text, match)):
            return
        value, upper = numbers.value(first), None
        if value is None or (unit == "成" and value > _WHOLE_TENTHS):
            value, upper = numbers.neighbours(first) or (value, None)
        elif next_to:
            value = _nearest(value, next_to, first)
        found += _figure(text, match, unit or "元", value, upper)
    elif "\n" not in match["to"] and (ends := _range(text, match, numbers.value(first), numbers.value(second))):
        found += _figure(text, match, unit or "元", *ends)
    else:
        for start, end in ((match.start(), match.start("to")), (match.end("to"), match.end())):
            if part := match.re.match(text, start, end):
                _read(text, part, found)


def _is_page_number(text: str, match: re.Match[str]) -> bool:
    """Whether a number stands alone on its line, so that what begins the next is no unit of it."""
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    return not before.strip(" \t\u3000\xa0-—－–·") and text.startswith("\n", match.end("first"))


def _changed_to(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """The number with a unit that a bare one is changed to: the 600元 of 从500提高到600元."""
    to = _CHANGES_TO.match(text, match.end())
    if to is None or not _CHANGES_FROM.search(text, max(0, match.start() - _WINDOW), match.start()):
        return None
    following = _AMOUNT.match(text, to.end())
    return following if following and following["unit"] else None


def _nearest(number: Decimal, following: re.Match[str], printed: str) -> Decimal:
    """A bare number with or without the magnitude of the one that it is changed to: whichever is nearer to that."""
    other = numbers.value(following["first"])
    lent = number * numbers.lent_magnitude(printed, following["first"])
    return min(number, lent, key=lambda one: max(one / other, other / one)) if number and other else number


def _figure(
    text: str, match: re.Match[str], unit: str, value: Decimal | None, upper: Decimal | None
) -> tuple[Figure, ...]:
    """The figure of a match with its value, or its range's two ends; none where it says nothing."""
    kind, name, whole = _UNITS[unit]
    core, base = Span(*match.span()), None
    if kind is FigureKind.MONEY:
        core, name = _with_currency(text, core, name)
        if value is None:
            return () if match["first"][0].isdecimal() else (_vague(text, core),)
        if text[core.end - 1] in "角毛分整":
            change = _change(match)
            value, upper = (value + change, None) if upper is None else (value, upper + change)
    if value is None:
        return ()
    if kind is FigureKind.PERCENT and unit in ("成", "折"):
        if value > (_WHOLE_TENTHS if unit == "成" else 100):
            return ()
        if value > _WHOLE_TENTHS:
            whole = 100  # 85折 and 八五折 are 0.85
        elif unit == "成" and (tenth := match["tenth"]):
            value += Decimal("0.5") if tenth == "半" else (numbers.value(tenth) or Decimal(0)) / 10
    qualifier, phrase = around(text, core, numbers.says_more(match.group()))
    if kind is FigureKind.MONEY:
        base = _base(text, core, phrase)
    if upper is None:
        return (Figure(kind, core, phrase, value if whole == 1 else value / whole, name, qualifier, None, None, base),)
    return (Figure(kind, core, phrase, None, name, Qualifier.RANGE, value / whole, upper / whole, base),)


def _range(
    text: str, match: re.Match[str], lower: Decimal | None, upper: Decimal | None
) -> tuple[Decimal, Decimal] | None:
    """The two ends of a range, the first one with the magnitude that the last lends it."""
    if lower is None or upper is None:
        return None
    if "、" in match["to"] and not _are_neighbours(text, match):
        return None
    if other := match["other_unit"]:
        same = _UNITS[other][:2] == _UNITS[match["unit"] or "元"][:2]
        return (lower, upper) if same and lower < upper else None
    lent = lower * numbers.lent_magnitude(match["first"], match["second"])
    if lent < upper:
        return lent, upper
    return (lower, upper) if lower < upper <= lower * _WIDEST else None


def _are_neighbours(text: str, match: re.Match[str]) -> bool:
    """Whether two numbers with 、 between them are one, since it lies between them: 3、4亿元, 三、五万元."""
    first, second = (numbers.value(match[name][:1]) for name in ("first", "second"))
    if len(match["first"]) > 1 or first is None or second is None:
        return False
    adjacent = second - first == 1 or (first == 3 and second == 5)  # 三五万 is said, too
    return adjacent and not _ITEMS.search(text, max(0, match.start() - _WINDOW), match.start())


def _is_quantity(text: str, match: re.Match[str], printed: str) -> bool:
    """Whether a lone Han numeral before a unit counts something: not 一元化, 三个, 万元GDP, or the 十万 of 几十万."""
    if printed[0].isdecimal() or match.start() < match.start("first") or (match["unit"] or "").endswith("钱"):
        return True
    if match["jiao"] or (match["fen"] and match["unit"] != "块"):
        return True  # 三元五角, where 三元 alone is as well part of a name; but not 一块五分地
    before = text[match.start() - 1 : match.start()]
    if before in ("数", "几") and printed[0] not in numerals.DIGITS:
        return False
    if match["unit"] in ("成", "折"):
        return printed not in ("一", "十") or before in _SAID_OF_TENTHS
    if len(printed) < 2:
        return False
    if all(character in numerals.DIGITS for character in printed):
        return printed[0] not in numerals.ZEROS and not numerals.ZEROS.isdisjoint(printed)  # 二〇〇元, but not 三五元
    return (
        printed[0] in _TEN or numbers.says_more(printed) or any(character in numerals.DIGITS for character in printed)
    )


def _extended(text: str, match: re.Match[str], before: re.Pattern[str]) -> Span:
    opening = before.search(text, max(0, match.start() - 7), match.start())
    return Span(opening.start() if opening else match.start(), match.end())


def _vague(text: str, core: Span) -> Figure:
    return Figure(FigureKind.MONEY, core, around(text, core, more=False)[1], None, "CNY", Qualifier.VAGUE)


def _with_currency(text: str, core: Span, code: str) -> tuple[Span, str]:
    """The span and code of a sum, with the currency where one stands before it: 人民币100万元, 港币50万元."""
    last = text[core.start - 1 : core.start]
    if code != "CNY" or not (last in _CURRENCY_ENDS or last.isspace()):
        return core, code
    match = _CURRENCY_BEFORE.search(text, max(0, core.start - _LONGEST_NAME - 1), core.start)
    return (Span(match.start(), core.end), NAMES[match["currency"]]) if match else (core, code)


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
        measured = match["measured"] or match["base"]
        # 生均公用经费1.15亿元 is all that there is of 生均公用经费.
        return None if measured.endswith("均") and "亿" in core.of(text) else measured
    return None
