"""Periods: the year or years that a sum is for."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from operator import attrgetter

from reader.facts.progress import counted, items, joined, titled, told_before
from reader.facts.progress.counted import ANY_YEAR, UNNAMED
from reader.facts.progress.marks import Mark, asked_about, marked, parts_of_year, relative, unprinted
from reader.facts.sentence import Sentence, Sum
from reader.facts.words import MONEY_VERBS, last
from reader.figures.model import Figure
from reader.reply import Reply
from reader.text.dates import YEAR, YEARS_ON
from reader.text.sentences import COLONS, COMMAS, SEMICOLONS

# 比2020年度资金总额246万元增长17万元
_COMPARED_WITH = re.compile(r"\d{4}年度?的?(?:[\u3400-\u9fff]{0,4}(?:资金|经费|投入|预算|补助|支出))?(?:总额|规模)?的?")
_ON_DATE = re.compile(r"[^，,。；;\d]{0,6}[于在](?=[\d今去明本上前])")
_CAME_ON_DATE = re.compile(
    r"[，,](?:资金|目前|现|均|全部)*已(?:经|全部|均)*[于在](?=[\d今去本上前][^，,。；;]{3,30}?(?:下达|拨付|划拨|到位|到账|发放|支付|兑付))"
)
_UNTIL_THEN = re.compile(rf"(?P<year>{YEAR})年(?:之前|以前)[，,]?")
_YEAR = re.compile(YEAR)
_BY_YEARS = re.compile(rf"[（(](?:其中)?[：:]?{YEAR}年(?!前|底前)[^（()）]*{YEAR}年[^（()）]*[)）]")
_NOW = re.compile(r"累计|近些?年|近[几两三四五]年|历年|长期以来|目前|当前|现[已有]|本[月周季]|近期|日前")
_ABOVE = ("上述", "以上", "前述")
_IN_BRACKETS = re.compile(
    r"[（(](?P<year>(?:19|20)\d\d)年度?(?:已?(?:下达|安排|拨付|下拨|到位|落实|投入|支出|完成|补助))?[）)]"
)
_BRACKETS, _COMPARES = frozenset("（("), ("比", "较", "比于", "较于")
_OF_DATES = "0123456789年度月日—－–~～至到-、和"
_ASKED = 3
"""How many paragraphs that announce items are asked."""
_FURTHEST, _UNNAMED_BEFORE, _USED_WITHIN = 8, 8, 16
"""How many dates before a sum are asked; how far before a
clause the years without a name may stand that it is of (近三年，…); how far before a year 用于 may stand."""


# What a sum before it is to be used for has a year of its own: 安排40万元，用于2020年度补贴；….
_USED_FOR = re.compile(r"[，,；;](?:主要|全部|专项)?用于[^，,。；;]{0,8}\Z")
_ANSWERS = re.compile("[答回函]复|报告|说明")
_GIVES = re.compile(MONEY_VERBS)
_DIGITS_OF_A_YEAR, _COMMA = 4, 1
_START = attrgetter("start")


class Periods:
    """The dates of a reply, to be asked for each sum."""

    def __init__(self, reply: Reply, figures: Iterable[Figure]) -> None:
        self._text = text = reply.text
        self.signed: str | None = None
        dates = list(asked_about(text, figures))
        self._marks = [marked(text, figure) for figure in dates]
        joined.join_years(text, dates, self._marks)
        self._dates, self._dated = dates, reply.metadata.dated or ""
        signed = self._dated[:4]
        if len(signed) == _DIGITS_OF_A_YEAR and signed.isdecimal():
            self.signed = signed
        year = self.signed or titled.year_of(reply)
        self.written = int(year) if year else None
        if others := [*relative(text, self.written), *unprinted(text, self.written)]:
            self._marks = sorted([*self._marks, *others], key=_START)
            joined.join_relative(text, self._marks)
        self._titled = titled.years(reply)
        self._set_out()
        if parts := [part for part in parts_of_year(text, self._dated) if self._is_undated(part.start)]:
            self._marks = sorted([*self._marks, *parts], key=_START)
            self._set_out()

    def _set_out(self) -> None:
        """Work out what each date governs."""
        self._starts = [mark.start for mark in self._marks]
        self._ends = self._paragraph_ends()
        joined.find_following(self._marks, self._ends)
        self._governing = self._openers()
        self._announcing = self._announcements()

    def _is_undated(self, place: int) -> bool:
        """Whether neither the paragraph of a place, nor what stands above it, tells of a year before it."""
        last = bisect_left(self._starts, place) - 1
        within = last >= 0 and place <= self._ends[last]
        return not within and self._announced(place, dated=False) is None

    def _paragraph_ends(self) -> list[int]:
        """For each date where its paragraph ends; the text between two dates is looked through once."""
        text = self._text
        ends: list[int] = []
        until, end = len(text), len(text)
        for start in reversed(self._starts):
            found = text.find("\n", start, until)
            until, end = start, end if found < 0 else found
            ends.append(end)
        return ends[::-1]

    def _openers(self) -> list[Mark | None]:
        """For each date the one that governs the sentences behind it in its paragraph: the last that opens one."""
        found: list[Mark | None] = []
        governing: Mark | None = None
        before = -1
        for mark, end in zip(self._marks, self._ends, strict=True):
            if end != before:
                governing = None
            before = end
            if mark.opens:
                stays = governing and mark.value is None and (mark.as_of or mark.year == governing.value)
                governing = governing if stays else None if mark.value is None else mark
            elif mark.hides:
                governing = None
            found.append(governing)
        return found

    def _announcements(self) -> list[tuple[int, int, str]]:
        """Where the items begin and end that a paragraph announces (主要做了以下工作：), and the period it is of."""
        found = []
        text, asked = self._text, -1
        for end, governing in zip(reversed(self._ends), reversed(self._governing), strict=True):
            if end == asked:
                continue  # a later date of the same paragraph was asked
            asked = end
            if governing and governing.value and not governing.since and end < len(text) and text[end - 1] in COLONS:
                if _ANSWERS.search(text, governing.start, end):
                    continue
                last = items.last_end(text, end)  # 2022年，我局主要做了以下工作：⏎一是…⏎二是…
                if last > end:
                    found.append((end, last, governing.value))
        return found[::-1]

    def _announced(self, place: int, *, dated: bool) -> str | None:
        """The period of the paragraph that announced the item at a place, the nearest of the last few.

        Else it is the year of the heading above, unless the paragraph has a date before (`dated`).
        """
        last = bisect_left(self._announcing, (place,))
        for start, end, value in reversed(self._announcing[max(0, last - _ASKED) : last]):
            if start < place < end:
                return value
        return None if dated else titled.year_above(self._titled, place)

    def of(self, sentence: Sentence, each: Sum, standard: bool) -> tuple[str | None, bool, int]:
        """The period of a sum, whether it runs from a date until now, and where in the sentence it stands.

        A standard has only its sentence's, and so has what is said of today.
        """
        words, offset = sentence.words, sentence.offset
        place = sentence.at(each.start)
        follows = words[each.end : each.end + 1]
        if follows in _BRACKETS and (bracketed := _IN_BRACKETS.match(words, each.end)):
            return bracketed["year"], False, each.end
        may_be = (each.end < each.tail or follows in COMMAS) and ("于" in words or "在" in words)
        given_on = self._given_on(sentence, each) if may_be else None
        last = bisect_left(self._starts, place) - 1
        if last < 0 and (given_on or not self._titled):
            return given_on, False, each.end if given_on else -1
        if "至此" in words and words.find("至此", each.clause, each.start) >= 0:
            return None, False, -1  # 2021年追加1000万元，至此累计4000万元: of all years until then
        opens = max(0, each.clause - _UNNAMED_BEFORE)
        unnamed = None
        if words.find("年", opens, each.start) >= 0:
            unnamed = UNNAMED.search(words, opens, each.start)
        if unnamed and unnamed.end() <= each.clause and words[unnamed.end()] not in COMMAS:
            unnamed = None
        # A date before the clause of 近三年 or 每年 says nothing of its sum, unless the years run since then.
        floor = sentence.at(min(unnamed.start(), each.clause)) if unnamed else offset
        as_of, of_an_item, of_another, work = None, False, False, None
        for index in range(last, max(-1, last - _FURTHEST), -1):
            mark = self._marks[index]
            if mark.start < offset:
                break
            as_of = as_of or mark.as_of
            at = sentence.place(mark.start)
            if given_on and at < each.lead:
                break
            if _is_bracketed(words, at, each.start) or _is_of_earlier(sentence, at, each):
                continue
            if at < each.clause and "用" in words and _USED_FOR.search(words, max(0, at - _USED_WITHIN), at):
                continue
            ends = sentence.sums[0].end <= at and _ends_item(words[at : each.start])
            if mark.value and (ends or self._is_of_an_item_before(mark.start, place)):
                of_an_item = True
                continue
            if of_an_item and mark.value and not mark.since and "/" not in mark.value:
                continue
            if mark.hides:
                return None, False, -1
            if mark.year and at >= each.lead and _COMPARED_WITH.fullmatch(words, at, each.start):
                return mark.year, False, at
            if mark.value and mark.since and unnamed and unnamed[0] in ANY_YEAR:
                return None, False, -1
            if mark.value and mark.since:
                first = mark.value
                last_one = as_of or self._as_of(sentence, index) or counted.last_of(words, at, each, first)
                span = first if last_one == first else f"{first}/{last_one or '..'}"
                return span, mark.until_now and not last_one, at
            # 2020年安排190万元，2021年方案印发后安排220万元: of no year that is said of it.
            if mark.value and of_another and any(at < other.start < each.start for other in sentence.sums):
                return None, False, -1
            of_another = of_another or (mark.value is None and bool(mark.year) and at >= each.lead)
            # 2020年旅客40万人次，其扩建2017年动工，安排60万元: of what was told last, and not of the year before
            if (
                work
                and mark.value
                and not mark.opens
                and _tells_of_another(words, at, mark.value, work, sentence.place(work.start))
            ):
                return None, False, -1
            if mark.value is None and mark.year and not words.endswith(_COMPARES, 0, at):
                work = mark  # but 比2017年增加40万元 tells of no work
            if mark.value and (mark.start >= floor or counted.names_years(unnamed, mark.value, words, at)):
                return mark.value, False, at
        if given_on:
            return given_on, False, each.end
        if words.startswith(_ABOVE) and (told := self._of_sentence_before(sentence.begins, last)):
            return told.pop() if len(told) == 1 else None, False, -1
        within = last >= 0 and place <= self._ends[last]
        governing = self._governing[last] if within else None
        if governing and not standard:
            listed = self._text[governing.start : place] if governing.since else ""
            if told_of := told_before.period(governing, words, each, listed, as_of):
                return told_of, False, -1
        if standard or as_of or unnamed or of_an_item or _NOW.search(words, 0, each.start):
            return None, False, -1
        if governing and not governing.since:
            over = self._is_of_an_item_before(governing.start, place)
            return None if over else governing.value, False, -1
        return self._announced(place, dated=within) if self._announcing or self._titled else None, False, -1

    def _of_sentence_before(self, offset: int, last: int) -> set[str | None]:
        """The years that the sentence before 上述资金 is of: 2019年资金已全部下达。上述两项共60万元."""
        opens = max(self._text.rfind(mark, 0, max(0, offset - 1)) for mark in "。；\n")
        marks = self._marks[max(0, last + 1 - _ASKED) : last + 1]
        return {None if mark.since else mark.value for mark in marks if opens < mark.start < offset}

    def _is_of_an_item_before(self, start: int, place: int) -> bool:
        """Whether the item of a list that a date stands in ends before a place: 一是…。2024年…。二是….

        What governs a list stands before its first item.
        """
        text = self._text
        return (
            text.find("是", start, place) >= 0
            and items.NEXT_ITEM.search(text, start, place) is not None
            and text.find("一是", start, place) < 0
        )

    def _given_on(self, sentence: Sentence, each: Sum) -> str | None:
        """The year of the date behind a sum on which it is given: 300万元已于2022年12月拨付."""
        words = sentence.words
        before = _ON_DATE.match(words, each.end, each.tail) or _CAME_ON_DATE.match(words, each.end)
        index = bisect_left(self._starts, sentence.at(before.end())) if before else len(self._starts)
        if before is None or index == len(self._starts) or self._starts[index] != sentence.at(before.end()):
            return None
        value = self._marks[index].value
        return value[:4] if value else None

    def is_over(self, year: str | None) -> bool:
        """Whether a year is over when the letter is signed."""
        return year is not None and (self.signed is None or year[-4:] < self.signed)

    def was_over_years(self, sentence: Sentence, each: Sum) -> bool:
        """Whether a bracket tells a sum by years, from one that is over until now: 4元（2019年2元、2020年2元）."""
        words = sentence.words
        told = _BY_YEARS.match(words, each.end) if words[each.end : each.end + 1] in _BRACKETS else None
        years = _YEAR.findall(told[0]) if told else []
        return any(map(self.is_over, years)) and not any(map(self.is_ahead, years))

    def is_of_the_past(self, sentence: Sentence, each: Sum) -> bool:
        """Whether a sum is of the years before one that has come: 2017年之前，我县每年预算安排5万元."""
        match = last(_UNTIL_THEN.finditer(sentence.words, 0, each.start)) if "前" in sentence.words else None
        return match is not None and (self.signed is None or match["year"] <= self.signed)

    def is_due(self, sentence: Sentence, each: Sum) -> bool:
        """Whether a sum is told with a day or month that is later than the letter: 2024年9月底前拨付60万元.

        What was given already may be for months to come: 已下达9月份补贴, 安排2024年9月开学经费.
        """
        last = bisect_left(self._later, (sentence.at(each.start),)) - 1
        if last < 0:
            return False
        begins, ends = self._later[last]
        words, clause = sentence.words, sentence.at(each.clause)
        if begins < clause:
            if not ends < clause <= ends + _COMMA or begins < sentence.offset:
                return False
            return "已" not in words[each.clause : each.start]
        at = sentence.place(begins)
        return "已" not in words[each.clause : each.start] and not _GIVES.search(words, each.clause, at)

    @cached_property
    def _later(self) -> list[tuple[int, int]]:
        """Where the days and months stand that are later than that of signing, if it is known to the month."""
        text, signed = self._text, self._dated
        found = []
        for figure in self._dates if len(signed) > _DIGITS_OF_A_YEAR else ():
            value, core = str(figure.amount.value), figure.span.start
            if text[core - 1 : core] == "年" and text[core - 2] in YEARS_ON:
                value = f"{int(signed[:4]) + YEARS_ON[text[core - 2]]}{value[_DIGITS_OF_A_YEAR:]}"
            first = value.partition("/")[0]
            if len(first) > _DIGITS_OF_A_YEAR and first > signed[: len(first)]:
                found.append((core, figure.phrase.end))
        return found

    def is_ahead(self, year: str) -> bool:
        """Whether a year hasn't begun when the letter is signed, or years have but just."""
        return self.signed is not None and (year[:4] > self.signed or self.begins(year))

    def begins(self, period: str) -> bool:
        """Whether years begin with that in which the letter is signed, or later: 2023-2025年每年安排500万元."""
        first, _, end = period.partition("/")
        return self.signed is not None and first[:4] >= self.signed and end[:4].isdecimal() and end[:4] > first[:4]

    def _as_of(self, sentence: Sentence, since: int) -> str | None:
        """截至 before the date that the years run since."""
        before = self._marks[since - 1] if since else None
        return before.as_of if before and before.start >= sentence.offset else None


def _tells_of_another(words: str, at: int, year: str, work: Mark, behind: int) -> bool:
    """Whether a work of another year is told of, at `behind`, in a clause behind that of a year."""
    return work.year != year[:4] and (words.find("，", at, behind) >= 0 or words.find(",", at, behind) >= 0)


def _is_bracketed(words: str, at: int, start: int) -> bool:
    """Whether a date stands in a bracket that is closed before a sum: 300万元（其中2022年100万元），另有…; but
    三年来（2020-2022年），…."""
    if "）" not in words and ")" not in words:
        return False
    closed = max(words.find("）", at, start), words.find(")", at, start))
    if closed < 0:
        return False
    opened = max(words.rfind("（", 0, at), words.rfind("(", 0, at))
    if opened <= max(words.rfind("）", 0, at), words.rfind(")", 0, at)):
        return False
    return bool(words[opened + 1 : closed].strip(_OF_DATES))


def _is_of_earlier(sentence: Sentence, at: int, each: Sum) -> bool:
    """Whether a date is that on which a sum before another one is given."""
    if not sentence.words.startswith(("于", "在"), at - 1):
        return False
    return any(
        (before.end < at < before.tail and _ON_DATE.fullmatch(sentence.words, before.end, at))
        or ((came := _CAME_ON_DATE.match(sentence.words, before.end)) and came.end() == at)
        for before in sentence.sums
        if before.start < each.start
    )


def _ends_item(between: str) -> bool:
    """Whether an item of a list ends between a year and a sum, which then isn't of that year."""
    return any(mark in between for mark in SEMICOLONS)
