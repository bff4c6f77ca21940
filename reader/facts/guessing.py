"""Guessing: from a reply's sentences to the facts of its sums."""

import re
from collections.abc import Collection
from functools import cached_property
from typing import Any

from reader.facts import (
    carrying,
    cut,
    naming,
    nature,
    parts,
    payer,
    phrases,
    projects,
    purpose,
    rates,
    sort,
    spoken,
    supported,
    tasks,
    topic,
    totals,
    wants,
)
from reader.facts.ahead import Plans
from reader.facts.done import is_done_next, until
from reader.facts.giving import Givers, Told
from reader.facts.lexing import lex_before, roles
from reader.facts.model import Facts, FundingStatus
from reader.facts.period import Periods
from reader.facts.reach import opens_at, own_floor
from reader.facts.recipient import is_below, is_givers_own, may_get, recipient
from reader.facts.sentence import Sentence, Sum, sentences
from reader.facts.status import is_funding, is_laid_down, status
from reader.facts.subjects import Subjects
from reader.facts.whom import are_people
from reader.facts.words import DEALS, Role
from reader.figures.model import Figure, FigureKind, Qualifier
from reader.reply import Reply
from reader.text import Span
from reader.text.stages import Stages
from reader.text.variants import simplified

_COLLECTED = re.compile("争取|获得|接收|接受|收到|享受|获批")
_OF_SEVERAL_YEARS = re.compile("先后|累计")
_STOPS = re.compile("[。！？!?；;：:]")
_OF_PROJECTS = Role.SPENT | Role.INVESTMENT | Role.PROJECTED | Role.GAP | Role.WILL | Role.ALLOCATED | Role.DECIDED
_OF_A_MONTH = re.compile(r"\d{4}年\d{1,2}月")
_SHORT_OF = ("不足", "不到")
_OF_WHO_GETS = ("补", "财政", "“", '"')
_NOTHING = Facts()
_STOP, _BROKEN, _NEED, _SOON, _PARTS = 3, 60, 40, 50, 2
"""How many characters end a sentence; how long the rest of a broken line may be; how far before a sum a need is; how
far behind a sum the next sentence goes on from it; how many parts a total has at least."""


def guessed_in_stages(reply: Reply, figures: tuple[Figure, ...], known: Collection[Span]) -> Stages[dict[Span, Facts]]:
    """What is said of each sum but those `known`, by the span of its figure; `figures` are all of the reply's text."""
    money = FigureKind.MONEY
    asked = [each for each in figures if each.kind is money and not (known and each.span in known)]
    if not asked:
        return {}
    guesser = _Guesser(reply, Periods(reply, figures))
    yield
    found: dict[Span, Facts] = {}
    for sentence in sentences(reply.text, asked):
        yield
        told = yield from guesser.in_sentence(sentence)
        yield
        spans = (each.figure.span for each in sentence.sums)
        found.update(zip(spans, sort.sorted_out(sentence, told), strict=True))
    return found


class _Guesser:
    """What holds for all of a reply's sentences."""

    def __init__(self, reply: Reply, periods: Periods) -> None:
        self._reply, self._text, self._periods = reply, reply.text, periods
        page = reply.metadata
        self._givers = Givers(reply.text, page.issuer, f"{page.proposal.session or ''} {page.title or ''}")
        self._title = page.proposal.title or ""
        self._total, self._last, self._ended, self._sum_ended = _NOTHING, _NOTHING, -1 - _STOP, -1

    @cached_property
    def _asked_for(self) -> str | None:
        return topic.asked_for(simplified(self._title))

    @cached_property
    def _work_asked_for(self) -> str | None:
        return topic.work_asked_for(simplified(self._title))

    @cached_property
    def _plans(self) -> Plans:
        return Plans(self._reply)

    def in_sentence(self, sentence: Sentence) -> Stages[list[Facts]]:
        """The facts of each sum, in order: a subject holds until another one, a total's facts for its parts."""
        words, sums = sentence.words, sentence.sums
        # 安排2300万元。其中：…: parts in a sentence of their own.
        total = parts.of_total(words, self._total) if self._ended >= sentence.offset - _STOP else None
        subjects = Subjects(sentence, total)
        last = self._last if self._goes_on(sentence) else _NOTHING
        floor, shared = 0, None
        found: list[Facts] = []
        tolds: list[Told] = []
        for index, each in enumerate(sums):
            listed = index > 0 and parts.are_parts(words, floor, each.start)
            fresh, whole = subjects.go_on_to(each, last if listed else None)
            if subjects.closed is not None:
                last = subjects.closed
            ceiling = max(each.tail, sums[index + 1].lead if index + 1 < len(sums) else len(words))
            is_part = whole is not None
            within = lex_before(words, each.clause, each.start)
            said = roles(within)
            own = said if each.lead == each.clause else roles(tuple(word for word in within if word[0] >= each.lead))
            before = subjects.before
            opens = opens_at(words, floor, each)
            if is_part and (own & (Role.ALLOCATED | Role.GRANTED) or words.find("补助", each.lead, each.start) >= 0):
                fresh = fresh or subjects.within
            subject = fresh if is_part else subjects.subject
            told = Told(
                sentence, each, opens, ceiling, before, fresh, subject, whole or last, is_part, within, said, own
            )  # fmt: skip
            tolds.append(told)
            yield
            facts = yield from self._facts(told)
            yield
            if whole is not None and rates.are_summed_up(words, floor, each, last):
                facts = rates.to_total(facts, last, whole)
            elif whole is not None:
                dated = "年" in words[each.lead : each.start] and self._periods.is_over(facts.year)
                facts = parts.in_all(words, floor, each, facts, last)
                facts = carrying.to_part(words, each, facts, whole, has_come=dated)
            elif index:
                told_last = carrying.with_shared(words, sums[index - 1], last, shared)
                facts = carrying.to_next(words, floor, each, facts, told_last)
            if facts.payer and fresh is None and found:
                facts = totals.of_all(words, floor, each, facts, {each.payer for each in found})
            found.append(facts)
            last, floor = facts, each.end
            if facts.purpose and not carrying.names_its_own(words, each, facts):
                shared = facts.purpose
        if len(sums) > 1:
            carrying.to_previous(words, sums, found)
            carrying.of_each(words, sums, found)
        if any(each.purpose is None for each in found):
            last_told = self._last.purpose if self._follows(sentence) else None
            topic.carried_on(words, sums, found, last_told, lambda each: self._spoken_of(sentence, each))
        if any(map(words.__contains__, DEALS)):
            # Few letters deal out, and compiling the patterns of lists takes longer than most letters.
            from reader.facts.dealing import dealt, is_of_several

            for index, values in dealt(sentence, self._periods.written).items():
                facts = found[index]
                for name in ("payer", "recipient"):
                    if is_of_several(getattr(facts, name), words):
                        values = {name: None, **values}
                found[index] = self._dealt(tolds[index], facts, values)
        if len(sums) > _PARTS and ("共" in words or "计" in words):
            totals.added_up(words, sums, found)
        if len(sums) > _PARTS and "其中" in words:
            totals.divided(words, sums, found)
        opened, ended = self._goes_on_at(sentence.offset - 1), self._goes_on_at(sentence.end)
        if opened or ended:
            found = [cut.without_cut(words, facts, before=opened, behind=ended) for facts in found]
        if not self._text.startswith(words, sentence.offset):
            found = [self._printed(sentence, facts) for facts in found]
        self._total, self._last = total or found[0], found[-1]
        self._ended, self._sum_ended = sentence.end, sentence.offset + sums[-1].end
        return found

    @cached_property
    def _heading_ends(self) -> frozenset[int]:
        return frozenset(section.heading.end for section in self._reply.all_sections)

    def _goes_on_at(self, end: int) -> bool:
        """Whether a line that is no heading may go on behind its end in the middle of a word."""
        text = self._text
        return end > 0 and text.startswith("\n", end) and cut.goes_on(text, end) and end not in self._heading_ends

    def _spoken_of(self, sentence: Sentence, each: Sum) -> str | None:
        """What was spoken of before a sum, or else what the proposal asks money for."""
        points = topic.points_back(sentence.words, each)
        last = self._last.purpose if each is sentence.sums[0] else None
        costs = topic.tells_costs(sentence.words, each)
        found = spoken.of(self._reply, self._text, sentence.offset + each.clause, last, points=points, costs=costs)
        if found is None and topic.is_bare(sentence.words, 0, each.clause):
            found = self._asked_for
        return found or (self._work_asked_for if topic.is_reckoned(sentence.words, each) else None)

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether a sentence goes on from the sum before it, over a line that was broken by hand."""
        if not 0 <= sentence.offset - self._sum_ended <= _BROKEN:
            return False
        between = self._text[self._sum_ended : sentence.offset].strip()
        return not _STOPS.search(between) and "\n" not in between

    def _follows(self, sentence: Sentence) -> bool:
        """Whether a sentence stands right behind one with sums, in its paragraph."""
        if self._sum_ended < 0 or sentence.offset - self._sum_ended > _SOON:
            return False
        return "\n" not in self._text[self._sum_ended : sentence.offset]

    def _dealt(self, told: Told, facts: Facts, said: dict[str, Any]) -> Facts:
        if said.get("payer", facts.payer) is None:
            said = {**said, "level": None}  # 县财政、包村干部分别出资…: of whom the sum isn't, its level isn't, either
        year = said.get("year")
        if year and facts.status is FundingStatus.PLANNED and self._periods.is_over(year):
            # 2017年、2018年分别预算30万元、50万元: the first was given
            said = {**said, "status": status(told, False, year, False, True)}
        if "payer" in said or "recipient" in said:
            # The words before the sums name those that it is dealt to: neither what it is for, nor whose money it is.
            payer, gets = said.get("payer", facts.payer), said.get("recipient")
            if payer:
                said = {**said, "level": self._givers.levels.of_payer(payer)}
            if gets and facts.purpose and gets in facts.purpose:
                said["purpose"] = None
        return facts.but(**said)

    def _facts(self, told: Told) -> Stages[Facts]:
        """What is said of one sum."""
        sentence, each, floor, ceiling = told.sentence, told.sum, told.floor, told.ceiling
        words = sentence.words
        base = nature.base(words, each)
        per_unit = nature.is_per_unit(words, each, base)
        standard = per_unit or _is_limit(words, each)
        of_project = bool(told.own & _OF_PROJECTS) and projects.is_of_a_project(words, each.lead, each.start)
        # What a project costs is of no year that an earlier sentence was of.
        of_sentence = standard or told.is_part or bool(told.own & Role.PROJECTED)
        year, until_now, dated_at = self._periods.of(sentence, each, of_sentence)
        over_years = base is None and year is not None and year[5:9] > year[:4]
        lasting = nature.cumulative(words, each, until_now and base is None, over_years)
        if not is_funding(told.own, told.roles):
            # What came of it in a sentence of its own may be of any year.
            now = dated_at < 0 or (dated_at < each.clause and words.find("目前", 0, each.start) >= 0)
            meant = projects.project(sentence, each, floor, self._text) if of_project else None
            if meant is None and told.own & Role.GAP:
                meant = wants.of_gap(words, each)
            elif meant is None:
                meant = wants.of_debt(words, each)
            return Facts(year=None if now else year, purpose=meant, base=base, cumulative=lasting)
        over = self._periods.is_over(year) or self._periods.is_of_the_past(sentence, each)
        come = status(told, standard, year, until_now, over)
        if (
            come is FundingStatus.REQUESTED
            and told.own & Role.REQUESTED
            and self._periods.was_over_years(sentence, each)
        ):
            come = FundingStatus.ALLOCATED  # 争取资金4亿元（2019年2亿元、2020年2亿元）
        if come is FundingStatus.PLANNED and told.own & Role.INVESTMENT and is_done_next(self._text, sentence.end):
            come = None  # …总投资300万元。该工程已全部完工: neither planned nor said to be paid
        year = self._own_year(year, told, dated_at, come) if year else None
        if come is FundingStatus.ALLOCATED and told.own & Role.REQUESTED and year and self._periods.is_ahead(year):
            come = FundingStatus.REQUESTED  # 争取2024年给予我县300万元补助
        if come and come.is_given and year is None and self._plans.hold(sentence, each):
            come = FundingStatus.PLANNED  # 下一步，…：一是县级投入20万元发放文旅消费券
        if come and come.is_given and self._is_to_come(year, words, each, come):
            come = FundingStatus.PLANNED
        yield
        giver, whose = self._givers.of(told, come)
        yield
        gets = recipient(words, own_floor(told), each.start, each.end, ceiling)
        if gets is None and told.subject and may_get(told.subject) and self._is_got(told, giver):
            gets = told.subject
        if gets and giver and is_givers_own(gets, giver) and words.find(gets, each.end) >= 0:
            gets = None
        if gets and gets == giver:
            giver = whose = None  # 拨付乡镇补助资金: to whom it is handed gives nothing
        named = words.find(gets, each.clause, each.start) if gets and whose else -1
        if named >= 0 and words.startswith(_OF_WHO_GETS, named + len(gets or "")):
            # 下达青石县补助资金, 下达青石县“特岗教师”补助: it is whose level gets it
            whose = self._givers.levels.of_payer(giver) if giver else None
        yield
        meant = None
        if of_project and projects.is_named_so(words, each.lead, each.start):
            meant = projects.project(told.sentence, each, floor, self._text)
        meant = meant or purpose.purpose(words, each, told.before, floor, ceiling, (gets, giver))
        meant = _without(_without(meant, gets), giver)
        if meant and (topic.is_reference(meant) or projects.is_any_work(meant)):
            meant = None
        refers = meant is None and (topic.refers(words, floor, each.start) or topic.is_for_it(words, each.end))
        if refers and floor:  # 治理工程617万元（此项目已到位300万元）
            meant = told.last.purpose
        of_project = of_project or words.startswith("项目", each.clause)
        if meant is None and (of_project or refers):
            at = sentence.offset + each.clause
            meant = spoken.of(self._reply, self._text, at, None, points=True) if refers else None
            meant = meant or projects.project(told.sentence, each, floor, self._text)
            meant = meant or (self._work_asked_for if refers else None)
        if meant is None and come and (given := tasks.task(words, floor, each.clause)):
            meant, gets = given.work, gets or given.whose
        meant = meant or topic.begun(words, each.start)
        if meant is None and told.own & (Role.PROJECTED | Role.WILL):
            meant = naming.trimmed(projects.wanted(words, 0, each.start) or "")
        meant = meant or wants.aim(words, *told.before)
        if meant is None and not told.is_part:
            meant = supported.thing(words, floor, each)
            meant = None if meant and gets and meant in gets else meant
        may_call = meant is None and not told.is_part and not told.own & Role.RELIEF
        if may_call and (called := phrases.own(words, each)) != gets:
            meant = called
        if meant and topic.is_head(meant):
            whole = spoken.of(
                self._reply,
                self._text,
                sentence.offset + each.clause,
                None,
                points=True,
                head=meant.removesuffix("建设"),
            )
            meant = whole or meant
        meant = naming.undated(naming.unnumbered(meant)) if meant else None
        return Facts(
            year=year,
            payer=giver,
            recipient=naming.unnumbered(gets) if gets else None,
            purpose=meant,
            level=whose,
            status=None if come is FundingStatus.PLANNED and is_laid_down(told, per_unit) else come,
            base=base,
            cumulative=lasting,
            in_kind=nature.in_kind(words, each),
        )

    def _own_year(self, year: str, told: Told, dated_at: int, come: FundingStatus | None) -> str | None:
        """The year of a sentence as a sum's own; `None` where it is of what another sum was, or of another office."""
        words, each, floor = told.sentence.words, told.sum, told.floor
        if carrying.was_raised(words, each, max(dated_at, floor)):
            return None
        if 0 <= dated_at < floor:
            costs = words.startswith("投资", each.start - 2) and words.startswith("的", each.end)  # 投资300万元的青石桥
            if costs or carrying.is_raised_to(words, floor, dated_at):
                return None
            if _OF_SEVERAL_YEARS.search(words, max(floor, each.clause), each.start):
                return None
        if year.endswith(".."):
            if words.find("当年", each.clause, each.start) >= 0:
                year = year[:4]  # 从2021年开始，当年投入300万元
            elif dated_at < floor and _is_of_another(told, dated_at):
                return None
        return None if dated_at < each.clause and self._is_past(year, told, dated_at, come) else year

    def _is_to_come(self, year: str | None, words: str, each: Sum, come: FundingStatus) -> bool:
        """Whether a sum that is told as given is of a time ahead; but 提前下达2024年资金 is given before its year."""
        is_ahead, ends = self._periods.is_ahead, until(words, each)
        if ends and is_ahead(ends):
            return True
        if year is None or not is_ahead(year):
            return False
        if self._periods.begins(year):  # years that have but begun are ahead unless that much was given already
            return "已" not in words[each.clause : each.start]
        return come is FundingStatus.SPENT or year.endswith("..")

    def _is_got(self, told: Told, giver: str | None) -> bool:
        """Whether the subject gets a sum: it obtains it, or puts in place what a level above it gives."""
        words, each, name = told.sentence.words, told.sum, told.subject or ""
        if words.find("自筹", each.lead, each.start) >= 0:
            return False  # 云岭村争取资金5万元、自筹2万元
        if _COLLECTED.search(words, each.clause, each.start):
            return name != told.last.payer  # 云岭村出资2万元，向上级争取6万元
        if giver in (None, name):
            return told.fresh == name and words.find("到位", each.clause, each.start) >= 0
        if not is_below(name, giver):
            return False
        came = words.find("到位", each.clause, each.start) >= 0 and words.find(giver, each.clause, each.start) >= 0
        return came or words.find("落实", each.clause, each.start) >= 0

    def _printed(self, sentence: Sentence, facts: Facts) -> Facts:
        """Facts in the words of the text: titles and traditional characters stand there."""
        words = sentence.words
        said: dict[str, Any] = {}
        for name in ("payer", "recipient", "purpose"):
            at = words.find(meant) if (meant := getattr(facts, name)) else -1
            if at >= 0:
                said[name] = self._text[sentence.offset + at : sentence.offset + at + len(meant)]
        return facts.but(**said)

    def _is_past(self, year: str, told: Told, dated_at: int, come: FundingStatus | None) -> bool:
        """Whether a year is over when a plan or a need is told of, which then isn't of it."""
        if year.endswith(".."):
            each = told.sum
            needed = told.sentence.words.find("需", max(0, each.clause - _NEED), each.start) >= 0
            return needed and come in (FundingStatus.PLANNED, None)
        words = told.sentence.words
        if come is FundingStatus.PLANNED and told.own & Role.PROJECTED and _OF_A_MONTH.match(words, max(0, dated_at)):
            return dated_at >= 0  # 2015年10月将该工程列入规划，总投资3亿元
        if told.own & Role.WILL and 0 <= dated_at < words.find("同时", 0, told.sum.clause):
            return True  # 修复2021年水毁180米，同时，组织设计，计划投资1300万元
        if come is FundingStatus.REQUESTED and dated_at < 0:
            return self._periods.is_over(year)  # 2020年核发了意见书。…计划申请中央投资480万元
        return come is FundingStatus.PLANNED and told.floor > dated_at and (self._periods.signed or "") > year[-4:]


def _is_of_another(told: Told, dated_at: int) -> bool:
    """Whether a date stands in the clause of another office than a sum: 甲县从2017年开始安排…，乙县每年安排…."""
    sentence = told.sentence
    clause = max((start for start in sentence.clauses if start <= dated_at), default=0)
    name, behind = payer.subject(sentence.words, clause, len(sentence.words))
    return bool(name and told.fresh and name != told.fresh and behind <= dated_at)


def _is_limit(words: str, each: Sum) -> bool:
    """Whether a sum is bounded as rules bound it: 不超过, 不低于; but 安排…300万元以上, 不足300万元 were given."""
    figure = each.figure
    qualifier = figure.amount.qualifier
    if qualifier is Qualifier.AT_MOST:
        return not words.startswith(_SHORT_OF, each.start)
    return qualifier is Qualifier.AT_LEAST and figure.phrase.start < figure.span.start


def _without(meant: str | None, party: str | None) -> str | None:
    """A purpose without the party that it begins with."""
    if not meant or not party or not meant.startswith(party) or (meant != party and are_people(party)):
        return meant
    rest = meant.removeprefix(party).lstrip("的")
    if naming.is_generic(rest) or rest == "转移支付":
        return None
    return meant if naming.is_deed(rest) else naming.trimmed(rest)  # 社区居委会运转经费
