"""Deadlines: which of a sentence's dates bound what it promises."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from reader.commitments import relative_dates
from reader.figures.model import Figure, FigureKind, Qualifier
from reader.reply import Reply
from reader.reply.document_number import find_document_numbers
from reader.text import dates, numerals

_BEFORE = re.compile(
    r"(?:到|至|(?<![由关对鉴已经曾])于|力争|争取|确保|预[计期]|计划|拟|[将拟划取争保计备]在|[今明本]年)\s?\Z"
)
_DONE = (
    r"(?:全[面部线]|基本|率先)?"
    r"(?:动[工建]|进场|完[成工]|建成|实现|竣工|[开动]工|启动|投[用入产运]|[通试]车|达到|交付|出台|落地|实施(?=[。；;]|\Z))"
)
# What may follow a date that bounds.
_AFTER = re.compile(
    rf"\s?(?:年?[内底末]|(?:元旦|春节|清明|五一|汛期?|中秋|国庆|开学|入冬|供暖)[节期季]?(?:来临|到来)?[之以]?前|[之以]?前|期间|[上下]半年|第?[一二三四]季度|[，,]?(?:即?可|能|将(?:累计|全面))?{_DONE})"
)
_GOES_ON_TO = re.compile(rf"[，,、](?:预计|力争|计划|争取|[于到至])*(?P<month>1[0-2]|[1-9])月份?{_DONE}")
_EARLIER = re.compile(r"[之以]?前")
# A month or a part of a year with a comma behind it says when; a year may as well say which plan or budget.
_OPENS = re.compile("[，,]")
_OPENING = frozenset({"month", "interval"})
_PARTS_OF_YEARS = ("半年", "季度")
# What the words for a date that bounds end with; the name of a plan before 期 is masked or not.
_ENDS_BOUND = ("年内", "度内", "期间", "期内", "五期", "＿期", *_PARTS_OF_YEARS)
_YEAR_SAID = re.compile(r"(?:(?P<signing>[今明本后])|(?P<context>[同当次翌]))年\s?\Z")
# How long what began on a printed date is to take: 从2023年7月起，三年内….
_TERM = re.compile(
    r"[，,]?(?:力争|计划|争取|将|拟)?[用在利]?(?P<years>[1-9一二两三四五六七八九十])年(?:左右)?(?:内|时间)"
)
_TITLE_OPENS = re.compile("[《“][^《》“”]*\\Z")
_DONE_IN = re.compile(
    r"[，,]?(?:我(?:(?!已)[\u3400-\u9fff]){1,3}|全[省市县区]|[\u3400-\u9fff]{2,8}[局厅委办])??(?:还|也|再)?(?:将|拟|计划|(?<=\d年)对)"
)
# 对砂场今年计划关停6家: what a year right before such a word is planned for is due in it, wherever that stands.
_PLANNED = re.compile(r"拟(?!定)|力争|争取|预[计期]|计划(?![，,。；;、的内中下任书外总])")
_WILL = frozenset("将拟")
# What next year names, and does not date: 列入明年养护计划, 待明年资金下达后.
_OF_NEXT_YEAR = re.compile(
    r"度|的|初|以后|之后|起|开始|[，,、]|[\u3400-\u9fff]{0,4}(?:财政|预算|计划|项目|投资|工程|任务|资金|盘子|名单|范围|中央|省级)"
)
# What a year names that is gone on from, and money that is striven for of it: 在2022年的基础上, 争取2024年省级资金.
_OF_ITS = re.compile("度?的?(?:工作)?基础")
_ITS_MONEY = re.compile(
    r"度?的?(?:(?!完成|实现|启动|开工|建成|[列纳]入|落实|安排)[\u3400-\u9fff]){0,10}?(?:资金|债券|预算|投资|补助|指标)"
)
_FIRST_MONTHS = frozenset({"01", "02", "03"})
_MARKS, _YEAR_LENGTH = frozenset("，,；;。：: \0"), 5
_LOOK_BACK = 40
_ENDS_YEAR = "底末"
_MASKED, _ROW = "＿", "、和及至"
_OPENING_BLANKS = 2
# 2020-2022年上半年 ends with a part of its last year.
_PART_BEHIND = re.compile(r"(?<=年)[上下]半年|(?<=年)第?[一二三四1-4]季度")
# A date opens what was issued on it, and bounds not what that says.
_ISSUED = re.compile(r"[，,]?[^，,。；;]{0,24}(?:印发|下发|出台|发布|制定|批复|召开|通过)")
# A span of years that says in which something will be.
# 用三年时间（2023-2025年）完成: the years that are so many.
_TERM_BEFORE, _TERM_WITHIN = re.compile(r"[两二三四五六七八九十\d]年(?:时间|左右|以?内|期)?[（(]\Z"), 8
# 已储备“十四五”时期工程7个: what a period names is not bounded by it.
_OF_PERIOD = re.compile(
    r"的?(?:重点|规划|建设|储备|拟建)*(?:项目|任务|目标|工程|规划)(?:库|清单|储备|盘子|\d|[、，,。；;])"
)
# 2005年底前建成的小区有108个: what there is
_OF_WHAT_IS = re.compile(
    r"[之以]?前(?:已|全部)*(?:建成|竣工|完工|建设|建造|修建|开工|登记|注册|取得|参加工作|出生|离任|退役|签订|入住|办理)[^，,。；;]{0,10}?的(?!目标|要求|任务|计划|承诺)"
)
_STOPS = re.compile("[。！？!?；;\n]")
_FROM = Qualifier.FROM  # asked of each date
# 截至2023年底，预计可完成12公里
_EXPECTED = re.compile("[，,]?(?:[\u3400-\u9fff]{0,6}?)(?:预[计期]|力争|计划|将)")
_SPAN_OF_WILL = re.compile(r"(?:期间)?[^，,。；;]{0,12}(?<!现)将")


class Deadlines:
    """The dates of a reply that can bound a promise: those that had not passed when it was signed."""

    def __init__(self, reply: Reply, figures: tuple[Figure, ...]) -> None:
        self._text = reply.text
        self.signed = reply.metadata.dated
        # A page of a year's first months may have a letter of the year before: 今年 is of neither for sure.
        is_late = reply.metadata.signed is None and (self.signed or "")[5:7] in _FIRST_MONTHS
        self._counted_from = self.signed if self.signed and not is_late else _numbered_in(reply)
        signed = self.signed or ""
        date = FigureKind.DATE
        self._dates = [figure for figure in figures if figure.kind is date]
        # A date in the precision that it has is over when it comes before the same part of the other one; one that its
        # year does not have (2月29日) bounds nothing.
        self._ends = [
            (figure, end)
            for figure, end in self._resolved()
            if end and end >= signed[: len(end)] and not _OF_WHAT_IS.match(self._text, figure.span.end)
        ]
        self._starts = [figure.span.start for figure, _end in self._ends]
        self._all_starts = [figure.span.start for figure in self._dates]
        self._ahead = frozenset(self._starts)

    def ahead(self, start: int, end: int) -> bool:
        """Whether a date in a stretch had not passed."""
        index = bisect_left(self._starts, start)
        return index < len(self._starts) and self._starts[index] < end

    def opens_over(self, start: int) -> bool:
        """Whether a sentence at `start` opens with a date that had passed."""
        index = bisect_left(self._all_starts, start)
        if index == len(self._all_starts) or self._all_starts[index] > start + _OPENING_BLANKS:
            return False
        return self._all_starts[index] not in self._ahead

    def begins(self, start: int, end: int) -> bool:
        """Whether a date in a stretch says from when on something will be, and had not come: 从2024年起."""
        if self.signed is None:
            return False
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        return any(figure.amount.qualifier is _FROM and ends > self.signed for figure, ends in self._ends[first:last])

    def is_to_come(self, deadline: str) -> bool:
        """Whether nothing of a deadline's last day, month or year had passed."""
        return not self.signed or deadline > self.signed

    def printed(self, words: str, offset: int, start: int, end: int) -> str | None:
        """The last date that bounds what `words` say in `[start, end)`; `offset` is their place in the reply.

        The last, since a promise of several steps is kept with the last of them; that of a period which opens the
        sentence only where no other does: “十四五”期间新建4座，其余2座计划2024年开工.
        """
        first = bisect_left(self._starts, offset + start)
        last = bisect_left(self._starts, offset + end, first)
        if first == last:
            return None
        bounds: list[str] = []
        period = None
        reached = -1
        for figure, ends in self._ends[first:last]:
            at = figure.span.start - offset
            # What stands in a row with one that bounds does, too: 力争在2024年、2025年完成.
            if (
                (at == reached + 1 and words[reached] in _ROW)
                or _is_bound(figure, words, at, start, end)
                or (figure.unit == "year" and _opens_clause(words, at, start, end, to_come=self.is_to_come(ends)))
            ):
                if figure.unit == "interval" and at <= start + _OPENING_BLANKS:
                    period = ends
                else:
                    bounds.append(ends)
                reached = figure.span.end - offset
        if not bounds and period is None:
            return None
        bound = latest_deadline(*bounds) or period
        return latest_deadline(bound, _next_month(words, reached, end, bound)) if bound else None

    def may_say(self, words: str, start: int, end: int) -> bool:
        """A first look: whether a stretch may have a date that is counted from the day of signing."""
        return self._counted_from is not None and relative_dates.may_say(words, start, end)

    def said(self, words: str, offset: int, start: int, end: int) -> tuple[str | None, bool]:
        """The last deadline that is counted from the day of signing (年内, 明年3月, 本月底前), and whether it is ahead.

        One without a year is only where no date is printed before it: 2022年开工，年底完工 was in 2022.
        """
        found, ahead, signed = None, False, self._counted_from
        if signed is None or not relative_dates.may_say(words, start, end):
            return found, ahead
        for each in relative_dates.find_relative_dates(words, start, end, signed):
            is_past = each.last < signed[: len(each.last)]
            if not is_past and offset + each.start not in self._printed and _is_said_bound(each, words, start, end):
                found = latest_deadline(found, each.last)
                ahead = ahead or (
                    each.ahead
                    and len(signed) > len("2024")  # of a year no part is known to be ahead
                    and (each.counted or not self._has_date(offset + start, offset + each.start))
                )
        return found, ahead

    def _has_date(self, start: int, end: int) -> bool:
        index = bisect_left(self._all_starts, start)
        return index < len(self._all_starts) and self._all_starts[index] < end

    @cached_property
    def _printed(self) -> frozenset[int]:
        return frozenset(self._all_starts)

    def _resolved(self) -> Iterator[tuple[Figure, str | None]]:
        """The dates with the last day, month or year of each."""
        last: Figure | None = None
        text = self._text
        for figure in self._dates:
            amount = figure.amount
            value, unit = str(amount.value), amount.unit
            if unit == "interval" and (part := _PART_BEHIND.match(text, figure.span.end)):
                yield figure, dates.last_day(int(value[5:9]), dates.part(part[0])[1])
            elif unit in ("day", "month") and "年" not in (printed := figure.span.of(text)) and "月" in printed:
                yield figure, self._of_month(figure, value, last)
            elif unit == "interval":
                end = value.rpartition("/")[2]
                is_part = figure.span.of(text).endswith(_PARTS_OF_YEARS)
                yield figure, dates.last_day(int(end[:4]), int(end[5:])) if is_part else end
                last = figure if is_part else last
            else:
                last = figure
                term = _TERM.match(text, figure.phrase.end) if amount.qualifier is _FROM else None
                yield figure, _after(value, numerals.value(term["years"]) or int(term["years"])) if term else value

    def _of_month(self, figure: Figure, value: str, before: Figure | None) -> str | None:
        """The day of a month without a year.

        Its year is the one that is said before it (明年, 同年), else that of the last date of its line, else that of
        signing; not the end of a period or a year in a title, from which the recogniser may have it.
        """
        if self.signed is None:
            return value
        start = figure.span.start
        said = _YEAR_SAID.search(self._text, max(0, start - 3), start)
        known = int(str(before.value)[:4]) if before and self._is_context(before, start) else None
        signing = int(self.signed[:4])
        if said:
            year = (signing if said["signing"] or known is None else known) + dates.YEARS_ON[said.group()[0]]
        elif known and before and (known >= signing or not _STOPS.search(self._text, before.span.end, start)):
            year = known  # 2021年6月提交请示，于9月开展了…: of that year in its sentence
        else:
            year = signing
        month = int(value[5:7])
        if figure.unit == "month":
            return dates.iso(year, month)
        if figure.span.of(self._text)[-1] in _ENDS_YEAR:
            return dates.last_day(year, month)
        return dates.iso(year, month, int(value[8:10]))

    def _is_context(self, date: Figure, offset: int) -> bool:
        """Whether a date says the year for what stands behind it: in its line, and not from inside a title."""
        start = date.span.start
        return "\n" not in self._text[date.span.end : offset] and not _TITLE_OPENS.search(
            self._text, max(0, start - _LOOK_BACK), start
        )


def _numbered_in(reply: Reply) -> str | None:
    """The year in which a letter without a date was numbered, so that 今年 is that one."""
    return next((number.year for number in find_document_numbers(reply.metadata.document_number or "")), None)


def latest_deadline(*ends: str | None) -> str | None:
    """The latest of some dates of any precision, the most precise of those that end on one day."""
    known = [end for end in ends if end]
    if len(known) < 2:
        return known[0] if known else None
    return max(known, key=lambda end: (_last_day(end), len(end)))


def _is_bound(figure: Figure, words: str, first: int, start: int, end: int) -> bool:
    """Whether a printed date bounds what its sentence says."""
    last, qualifier = first + len(figure.span), figure.amount.qualifier
    if words[last - 1 : last] == _MASKED:
        return False
    if qualifier is Qualifier.BY or (qualifier is Qualifier.AS_OF and _EXPECTED.match(words, last, end)):
        return True
    is_period = figure.unit == "interval"
    if is_period and _OF_PERIOD.match(words, last, end):
        return False
    if qualifier is Qualifier.FROM:  # 自2023年7月至12月 has an end
        return is_period or bool(_TERM.match(words, first + figure.phrase.end - figure.span.start, end))
    if qualifier is not Qualifier.EXACT or last > end:
        return False
    if words[last - 1] in _ENDS_YEAR or words.endswith(_ENDS_BOUND, first, last):
        return True
    if is_period and (
        _SPAN_OF_WILL.match(words, last, end) or _TERM_BEFORE.search(words, max(start, first - _TERM_WITHIN), first)
    ):
        return True
    if figure.unit == "year" and words.startswith("继续", last, end):
        return True
    return _binds(figure.unit, words, first, last, start, end)


def _opens_clause(words: str, first: int, start: int, end: int, *, to_come: bool) -> bool:
    """Whether a year says when what its clause tells of will be done: 2026年对村道进行改造.

    In the year of signing, which is not `to_come`, 对 may as well tell what was.
    """
    last = first + _YEAR_LENGTH
    if first > start and words[first - 1] not in _MARKS:
        return words.startswith("将", last, end) or _PLANNED.match(words, last, end) is not None
    will = _DONE_IN.match(words, last, end)
    return will is not None and (to_come or will[0][-1] != "对")


def _will_in_year(words: str, at: int, end: int) -> bool:
    """Whether a clause that opens with a year up to `at` says by 将 or a word of planning what will be done in it."""
    will = _DONE_IN.match(words, at, end)
    return will is not None and (will[0][-1] in _WILL or _PLANNED.match(words, will.end() - 2, end) is not None)


def _is_said_bound(said: relative_dates.Said, words: str, start: int, end: int) -> bool:
    """Whether a date that is counted from signing does."""
    if words[said.end - 1] == "内":
        return True
    if said.unit == "month" and not said.counted and words[said.start] not in "本下":
        return bool(_EARLIER.match(words, said.end, end))  # 8月份 may be of any year
    if said.unit == "year":
        is_next = said.ahead and not _OF_NEXT_YEAR.match(words, said.end, end)
        if is_next or _PLANNED.match(words, said.end, end) or _will_in_year(words, said.end, end):
            return True
    if said.counted and words.endswith(_PARTS_OF_YEARS, said.start, said.end):
        return True
    return _binds(said.unit, words, said.start, said.end, start, end)


def _binds(unit: str, words: str, first: int, last: int, start: int, end: int) -> bool:
    if unit in _OPENING and _OPENS.match(words, last, end) and not _ISSUED.match(words, last, end):
        return True
    if _AFTER.match(words, last, end):
        return True
    before = _BEFORE.search(words, max(start, first - 6), first)
    return before is not None and not (
        unit == "year"
        and (_OF_ITS.match(words, last, end) or (before[0] == "争取" and _ITS_MONEY.match(words, last, end)))
    )


def _next_month(words: str, start: int, end: int, bound: str) -> str | None:
    """The month that a date's year goes on to: 2024年9月开工，12月建成."""
    found = _GOES_ON_TO.search(words, start, end) if "月" in words else None
    month = f"{bound[:4]}-{int(found['month']):02}" if found else ""
    return month if month > bound[: len("2024-09")] else None


def _after(since: str, years: int) -> str | None:
    """The last year, month or day of so many years that begin on a date."""
    year, *rest = map(int, since.split("-"))
    if not rest:
        return str(year + years - 1)
    month = rest[0]
    if len(rest) == 1:
        return dates.iso(year + years - (month == 1), month - 1 or 12)
    if rest[1] > 1:
        return dates.iso(year + years, month, rest[1] - 1)
    return dates.last_day(year + years - (month == 1), month - 1 or 12)


def _last_day(date: str) -> str:
    """The last day of a year, a month or a day, so that dates of any precision can be compared."""
    return date + {4: "-12-31", 7: "-31"}.get(len(date), "")
