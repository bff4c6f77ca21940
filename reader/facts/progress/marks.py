"""Dates as sums see them: years and periods, those said as 去年 or 零八年, and those that are of something else."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.figures.model import Figure, FigureKind, Qualifier
from reader.text.dates import YEARS_ON
from reader.text.sentences import COLONS, COMMAS, SEMICOLONS, STOPS

# The rarest character first, which a search goes to at once: a twentieth of the time.
_RELATIVE = re.compile(r"年(?<=(?P<which>[今去明本上前])年)(?<![以目之]前年)(?![级龄代轻纪限])")
# The year behind one that is not said which; 零八年, which is no date of the text's for its century isn't printed.
_FOLLOWING = re.compile(
    r"年(?<=(?P<which>[次翌同当])年)(?<!不同年)(?<!相同年)(?![级龄代份限期])|年(?:(?<=(?:计划|力争|确保|争取|预计)年)(?=内)|(?<![\d今去明本上前次翌同当每全零〇一二三四五六七八九十两]年)(?=初(?:以来|至今)))(?P<within>内|初..)"
)
_OF_THIS_CENTURY = re.compile(
    r"年(?<=[0零〇](?P<year>[1-9一二三四五六七八九])年)(?<![\d零〇一二三四五六七八九十O]..年)(?=[^\d级龄代期限])"
)
# 2013以来: no date of the text's, for it lacks its 年
_SINCE_BARE = re.compile(r"以来(?<=(?P<year>(?:19|20)\d\d)以来)(?<![\d.至到—－–~～-]....以来)")
_ONES = "一二三四五六七八九"
# What a date is of that stands before these: a document, or a work done; not a sum.
_OF_ANOTHER = re.compile(
    r"[^，,。；;\n]{0,30}?(?:会议|纪要|文件|通知|方案)[中里内]?(?:已经?)?(?:明确|要求|提出|规定|决定|指出|议定|同意)|[，,]?[^，,。；;《\n]{0,40}?(?=[印出下发召修签批])(?:印发|出台|下发|发布|召开|修订|签订|批复)(?![）)])|(?:开始|起)?(?:修建|动工|施工|兴建|投入使用)|[^，,。；;\n]{0,4}(?:建成|竣工|完工|开工|动工|立项|通车|投用|策划|谋划|包装)(?![了投资])"
    r"|[底末]?[^，,。；;\n]{0,6}(?:年满|满[\d一二三四五六七八九十]+周?岁)|[\d月日]{0,6}为界|[^，,。；;\n]{0,2}(?:相比|同期|实施计划|行动计划|年度计划)|的?(?:标准|价格|水平|文件|政策|(?:实施|管理|奖补|补助|奖励)*(?:办法|细则))"
)
# 列入“十四五”水利规划: a plan is called by the years that it is of.
_OF_A_PLAN = re.compile(
    r"[”\"]?[\u3400-\u9fff]{0,12}?(?:规划|纲要)(?!投[资入]|安排|建设|实施|新建|改造|改建|扩建|修建)"
)
_SINCE_A_WORK = re.compile(r"[^，,。；;\n\d]{1,28}?以来")
_COMPARED = re.compile(
    r"(?:(?:\A|[，,。；;：:\s])[到至]|不[低高少]于[^，,。；;\d\n]{1,6}|[比较同与]|建成|(?<=[比较低高多少优大小早晚建成立始])于)\s?\Z|[〔\[]\Z"
)
# 上半年投入30万元, which no year is told of; but 今年上半年, 2022年上半年, 计划上半年
_PART = re.compile(
    r"(?<![年度前每各划计拟争保取将在])(?:(?P<june>上半年)|(?P<september>前三季度)|(?P<march>第?一季度))(?![前底末度])"
)
_OVER_BY = {"march": 4, "june": 7, "september": 10}
# 后续投入300万元, but 后续扶持资金300万元, and 2018年安排后续建设资金300万元
_LATER = re.compile(
    r"后(?:(?<=(?P<then>[此其])后)|来|续(?<=[，,。；;\n]后续)(?![^，,。；;\d\n]{1,6}(?:资金|经费|工作|项目|工程)))"
)
_UP_TO = frozenset("至到")
_ENDS, _COMMAS = ("止", "为止"), frozenset(COMMAS)
_ENDS_COMPARED = frozenset("到至比较同与成于〔[ \u3000\xa0")
_OPENED_BY = frozenset(f"{STOPS}{SEMICOLONS}{COLONS}\n \u3000\xa0、.)）是")
_OPENER = re.compile(
    r"(?:\A|[。！？!?；;\n\u3000 ])(?:同时|与此同时|此外|另外|为此|首先|其次|再次|最后|据统计|据了解|经核实|经了解"
    r"|总体来看|在此基础上|[值需][得要]?[^，,。]{0,4}的是|特别是|其中|资金方面|一方面|另一方面)[，,]\Z"
)
_OPENER_WITHIN = 12
# 根据2022年第三次常务会议精神，…: the year of what was laid down.
_BY_RULE = re.compile(r"[^，,。；;\n]{0,30}?(?:会议|纪要|文件|通知|方案|规划|办法|意见)")
_RULED = ("根据", "按照", "依据", "依照", "按", "经")
_ENDS_RULED = frozenset(ruled[-1] for ruled in _RULED)
_TO_SINCE, _TITLE, _BOUND, _YEAR = 30, 60, 9, 4
"""How far behind a date 以来 may stand, how far before one its title may open, or a bound that it is of; how many
digits a year has."""


@dataclass(slots=True)
class Mark:
    """A date as sums see it: `value` is a year or a period of years, `None` where `year` is of something else.

    `since` says that the period has no end yet (从2021年起), `until_now` that it ends today (2021年以来). One that
    `hides` is of a year that can't be known (去年 in a letter without a date): what stands behind it is of none before.
    One with `on` is of that many years behind the one before it (次年, 同年), if that is known.
    """

    start: int
    value: str | None
    opens: bool
    year: str = ""
    since: bool = False
    until_now: bool = False
    as_of: str | None = None
    hides: bool = False
    on: int | None = None


def _opens(text: str, start: int) -> bool:
    """Whether a date opens a sentence, or stands there behind a word that says nothing: 同时，2021年，…."""
    if start == 0 or text[start - 1] in _OPENED_BY:
        return True
    return text[start - 1] in _COMMAS and _OPENER.search(text, max(0, start - _OPENER_WITHIN), start) is not None


def marked(text: str, figure: Figure) -> Mark:
    """A date of a text, as sums see it."""
    start, end, amount = figure.phrase.start, figure.phrase.end, figure.amount
    value, qualifier = amount.value, amount.qualifier
    opens = _opens(text, start)
    core = figure.span.start
    if text[core - 1 : core] == "年" and text[core - 2] in YEARS_ON:
        return Mark(start, None, opens=False)  # 截至今年6月底: of no year that was printed before
    if not isinstance(value, str) or qualifier is Qualifier.BY:
        return Mark(start, None, opens=False)
    if qualifier is Qualifier.AS_OF:
        return Mark(start, None, opens, as_of=value[:_YEAR])
    first, last = value[:_YEAR], value.partition("/")[2][:_YEAR]
    if text.find("以来", end, end + _TO_SINCE) >= 0 and _SINCE_A_WORK.match(text, end):
        return Mark(start, first, opens, since=True, until_now=True)
    window = max(0, start - _TITLE)
    runs_on = qualifier is Qualifier.SINCE or (qualifier is Qualifier.FROM and end > figure.span.end)
    if (
        # 从2021年起，我省出台政策，每年安排…: of all that is told since
        (not (runs_on and text[end : end + 1] in _COMMAS) and _OF_ANOTHER.match(text, end))
        or ("五" in text[start:end] and _OF_A_PLAN.match(text, end))
        or (text[start - 1 : start] in _ENDS_RULED and text.endswith(_RULED, 0, start) and _BY_RULE.match(text, end))
        or (start and text[start - 1] in _ENDS_COMPARED and _COMPARED.search(text, max(0, start - 3), start))
        or ((title := text.rfind("《", window, start)) >= 0 and title > text.rfind("》", window, start))
    ):
        reached = start > 0 and text[start - 1] in _UP_TO
        ends = reached and text.startswith(_ENDS, end)
        # 到2007年止; and 到2025年4月，…: what was said of a year before holds no longer
        return Mark(
            start,
            None,
            opens or (reached and (start == 1 or text[start - 2] in _OPENED_BY)),
            value[:4],
            as_of=value[:4] if ends else None,
            # 2011年以后逐步增加，至2020年标准提高到…: of no year before
            hides=reached and not ends and len(value) == _YEAR and text[start - 2 : start - 1] in _COMMAS,
        )
    if runs_on:
        return Mark(start, first, opens, since=True, until_now=qualifier is Qualifier.SINCE)
    return Mark(start, f"{first}/{last}" if last and first != last else first, opens)


def relative(text: str, signed: int | None) -> Iterable[Mark]:
    """今年, 去年 and their like, from the year in which a letter is signed."""
    for match in _RELATIVE.finditer(text):
        start = match.start("which")
        years_on = YEARS_ON[match["which"]]
        since = years_on < 0 and text.startswith("以来", match.end())
        if _COMPARED.search(text, max(0, start - _BOUND), start):
            continue  # 不低于本地上年度收入
        if signed is None:
            yield Mark(start, None, opens=False, hides=True)
        else:
            opens = _opens(text, start)
            yield Mark(start, f"{signed + years_on:04}", opens, since=since, until_now=since)


def unprinted(text: str, written: int | None) -> Iterable[Mark]:
    """Years that are printed without their century, which is this one, and those told by the year before them.

    计划年内投资 and 年初以来 are of that in which a letter is `written`.
    """
    if "0" in text or "零" in text or "〇" in text:
        for match in _OF_THIS_CENTURY.finditer(text):
            year = match["year"]
            digit = _ONES.index(year) + 1 if year in _ONES else int(year)
            start = match.start("year") - 1
            yield Mark(start, f"200{digit}", _opens(text, start))
    for match in _SINCE_BARE.finditer(text):
        yield Mark(match.start("year"), match["year"], opens=False, since=True, until_now=True)
    for match in _FOLLOWING.finditer(text):
        start = match.start() - (0 if match["within"] else 1)
        opens = _opens(text, start)
        if match["within"]:
            if written is not None:
                yield Mark(start, f"{written:04}", opens)
            continue
        which = match["which"]
        if which == "当" and not (opens or text[start - 1] in COMMAS):
            continue  # 村集体当年收入: of any year
        on = 1 if which in "次翌" else 0
        yield Mark(start, None, opens, hides=which != "当", on=None if text[start - 1 : start] in _UP_TO else on)
    for later in _LATER.finditer(text):
        yield Mark(later.start("then") if later["then"] else later.start(), None, opens=False, hides=True)


def parts_of_year(text: str, signed: str) -> Iterable[Mark]:
    """上半年 and its like, that are over on the day on which a letter is `signed`, where no year is told."""
    month = signed[5:7]
    for match in _PART.finditer(text) if month.isdecimal() and ("季度" in text or "半年" in text) else ():
        start = match.start()
        if _OVER_BY[match.lastgroup or ""] <= int(month):
            yield Mark(start, signed[:4], _opens(text, start))


def asked_about(text: str, figures: Iterable[Figure]) -> Iterator[Figure]:
    """The dates in paragraphs that have sums, and in those that announce what is below them; no other says anything."""
    dates: list[Figure] = []
    with_sums: set[int] = set()
    line_end, date, money = text.find, FigureKind.DATE, FigureKind.MONEY
    for figure in figures:
        kind = figure.kind
        if kind is date:
            dates.append(figure)
        elif kind is money:
            with_sums.add(line_end("\n", figure.phrase.start))
            with_sums.add(line_end("\n", figure.phrase.end))
    for figure in dates:
        end = line_end("\n", figure.phrase.start)
        if end in with_sums or (end > 0 and text[end - 1] in COLONS):
            yield figure
