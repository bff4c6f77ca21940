"""Telling: what is said of one sum, asked of each module in turn: when and how far, by whom, to whom, for what."""

import re
from functools import cached_property
from typing import NamedTuple

from reader.facts import carrying, nature
from reader.facts.model import Facts, FundingStatus, Level
from reader.facts.parties import called, names, payer
from reader.facts.parties.awarded import owed
from reader.facts.parties.giving import Givers, Told
from reader.facts.parties.recipient import is_below, is_givers_own, may_get, recipient
from reader.facts.progress.ahead import Plans
from reader.facts.progress.done import by_the_end_of, into_budget, is_done_next, until
from reader.facts.progress.period import Periods
from reader.facts.progress.status import is_funding, is_laid_down, status
from reader.facts.progress.unverbed import in_next_year
from reader.facts.purposes import (
    bodies,
    introduced,
    listed,
    naming,
    phrases,
    projects,
    purpose,
    requested,
    spoken,
    supported,
    tasks,
    topic,
    wants,
)
from reader.facts.reach import own_floor
from reader.facts.sentence import Sum
from reader.facts.words import Role, last
from reader.figures.model import Qualifier
from reader.reply import Reply
from reader.text.dates import YEAR
from reader.text.sentences import COLONS, COMMAS
from reader.text.stages import Stages
from reader.text.variants import simplified

_COLLECTED = re.compile("争取|获得|得到(?!落实|改善|解决)|接收|接受|收到|享受|获批")
_OF_SEVERAL_YEARS = re.compile("先后|累计")
_OF_PROJECTS = Role.SPENT | Role.INVESTMENT | Role.PROJECTED | Role.GAP | Role.WILL | Role.ALLOCATED | Role.DECIDED
_OF_A_MONTH = re.compile(r"\d{4}年\d{1,2}月")
_NEEDS = re.compile("(?<![所急必供军])需(?!求)")
# 截至2022年底，全县茶园2万亩，产值3亿元; but 累计销售3亿元 is of all years until then
_STOOD_AT = re.compile(
    rf"(?:\A|[，,。；;：:\n])(?:截?[至到止]|截止到?)(?P<year>{YEAR})年(?:年?[底末]|\d{{1,2}}月(?:[底末份]|\d{{1,2}}日)?)?(?=[，,]|全[省市县区州镇乡村]|我[省市县区州镇乡村])"
)
_OVER_YEARS = re.compile("累计|共|以来|先后|[欠债损]")
_SHORT_OF = ("不足", "不到")
_OF_WHO_GETS = ("补", "财政", "“", '"')
_LARGE, _PRIZES = "大县", ("奖励", "奖补")
_PRIZE = re.compile("(?:.*[省市区县州盟])?(?P<kind>.{2,6}大县)")
_NEED, _FEW_CLAUSES = 40, 2
"""How many characters before a sum a need is told."""


class _Dated(NamedTuple):
    """The period of a sum: whether what is told goes on until now, and where in the sentence its date stands, -1 for
    nowhere."""

    year: str | None
    until_now: bool
    at: int


class _Parties(NamedTuple):
    """Who gives a sum, at which level, and who gets it."""

    giver: str | None
    level: Level | None
    gets: str | None


def _commas(words: str, start: int, end: int) -> int:
    return sum(words.count(comma, start, end) for comma in COMMAS)


class Teller:
    """What holds for all of a reply's sums."""

    def __init__(self, reply: Reply, periods: Periods) -> None:
        self._reply, self._text, self._periods = reply, reply.text, periods
        page = reply.metadata
        self._givers = Givers(reply.text, page.issuer, f"{page.proposal.session or ''} {page.title or ''}")
        self._plans = Plans(reply)
        self._short_names = called.ShortNames(reply.text)
        self.title = page.proposal.title or ""

    @cached_property
    def asked_for(self) -> str | None:
        """What the proposal asks money for."""
        return topic.asked_for(simplified(self.title))

    @cached_property
    def work_asked_for(self) -> str | None:
        """The work that the proposal asks for."""
        return topic.work_asked_for(simplified(self.title))

    @cached_property
    def requested(self) -> str | None:
        """What the proposal is about, where that is one thing."""
        return requested.work(simplified(self.title))

    def level_of(self, giver: str) -> Level | None:
        """At which level an office gives."""
        return self._givers.levels.of_payer(giver)

    def facts(self, told: Told) -> Stages[Facts]:
        """What is said of one sum."""
        words, each = told.sentence.words, told.sum
        base = nature.base(words, each)
        per_unit = nature.is_per_unit(words, each, base)
        standard = per_unit or _is_limit(words, each)
        of_project = bool(told.own & _OF_PROJECTS) and projects.is_of_a_project(words, each.lead, each.start)
        # What a project costs is of no year that an earlier sentence was of.
        of_sentence = standard or told.is_part or bool(told.own & Role.PROJECTED)
        dated = _Dated(*self._periods.of(told.sentence, each, of_sentence))
        over_years = base is None and dated.year is not None and dated.year[5:9] > dated.year[:4]
        lasting = nature.cumulative(words, each, dated.until_now and base is None, over_years)
        if not is_funding(told.own, told.roles):
            return self._of_no_funding(told, dated, of_project).but(base=base, cumulative=lasting)
        yield
        come, year = self._come(told, dated, standard)
        goes_on = None
        if come is None and year:
            ahead, over = self._periods.is_ahead(year), self._periods.is_over(year)
            goes_on = in_next_year(told, is_ahead=ahead, over=over)
        yield
        giver, whose = self._givers.of(told, come)
        yield
        giver, whose, gets = self._parties(told, giver, whose)
        yield
        named = self._project(told) if of_project or words.startswith("项目", each.clause) else None
        meant = self._meant(told, named, gets, giver)
        yield
        meant = meant if meant and not bodies.is_body(meant, giver, gets) else None
        if gets and giver and giver != gets and giver.startswith(gets):
            gets = None  # 争取到云州市财政局资金30万元
        if meant is None and come and (given := tasks.task(words, told.floor, each.clause)):
            meant, gets = given.work, gets or given.whose
        # What an earlier sentence names stands back behind what its own says: …项目：总投资3亿元。村道硬化，投资….
        meant = meant or self._meant_else(told, gets) or named
        meant = meant if meant and not bodies.is_body(meant, giver, gets) else None
        if meant and topic.is_head(meant):  # 智慧水务平台建设…。平台总投资…
            at, head = told.sentence.at(each.clause), meant.removesuffix("建设")
            meant = spoken.of(self._reply, self._text, at, None, points=True, head=head) or meant
        return Facts(
            year=year,
            payer=giver,
            recipient=naming.unnumbered(gets) if gets else None,
            purpose=naming.undated(naming.unnumbered(meant)) if meant and not naming.calls_nothing(meant) else None,
            level=whose,
            status=None if come is FundingStatus.PLANNED and is_laid_down(told, per_unit) else come or goes_on,
            base=base,
            cumulative=lasting,
            in_kind=nature.in_kind(words, each),
        )

    def _of_no_funding(self, told: Told, dated: _Dated, of_project: bool) -> Facts:
        """What is said of a sum that nobody gives: when, where its own sentence says that, and what for."""
        words, each = told.sentence.words, told.sum
        # What came of it in a sentence of its own may be of any year.
        now = dated.at < 0 or (dated.at < each.clause and words.find("目前", 0, each.start) >= 0)
        meant = self._project(told) if of_project else None
        if meant is None and told.own & Role.GAP:
            meant = wants.of_gap(words, each)
        elif meant is None:
            meant = wants.of_debt(words, each) or wants.of_fund(words, each)
        gets = owed(words, told.floor, each.start)
        year = None if now else dated.year
        if year is None and told.own & Role.OTHER:
            year = _stood_in(words, each)
        return Facts(year=year, recipient=gets, purpose=meant)

    def _come(self, told: Told, dated: _Dated, standard: bool) -> tuple[FundingStatus | None, str | None]:
        """How far a sum has come, and its own year: one tells of the other."""
        sentence, each, words = told.sentence, told.sum, told.sentence.words
        by = until(words, each)
        over = self._periods.is_over(dated.year or by)
        over = over or self._periods.is_of_the_past(sentence, each)
        come = status(told, standard, dated.year, dated.until_now, over, over_there=dated.at < 0 and not by)
        if (
            come is FundingStatus.REQUESTED
            and told.own & Role.REQUESTED
            and words.find("申报", each.clause, each.start) < 0
            and self._periods.was_over_years(sentence, each)
        ):
            come = FundingStatus.ALLOCATED  # 争取资金4亿元（2019年2亿元、2020年2亿元）
        if come is FundingStatus.PLANNED and told.own & Role.INVESTMENT and is_done_next(self._text, sentence.end):
            come = None  # …总投资300万元。该工程已全部完工: neither planned nor said to be paid
        # What is laid down is of the year in which it was, though that is over.
        ruled = come is FundingStatus.PLANNED and is_laid_down(told, standard)
        year = self._own_year(dated.year, told, dated.at, None if ruled else come) if dated.year else None
        if standard and year and year.endswith("..") and _commas(words, max(0, dated.at), each.clause) > _FEW_CLAUSES:
            year = None  # 从2006年开始保护非遗，…，我局起草了办法，项目补助标准1万元/项
        year = year or into_budget(words, each)
        if come is FundingStatus.PLANNED and dated.at < 0 and self._periods.is_over(year):
            year = None  # 2022年完成投资86亿元。…投入15万元新建石桥，预计2024年建成
        if come is FundingStatus.ALLOCATED and told.own & Role.REQUESTED and year and self._periods.is_ahead(year):
            come = FundingStatus.REQUESTED  # 争取2024年给予我县300万元补助
        if come and come.is_given and year is None and self._plans.hold(sentence, each):
            come = FundingStatus.PLANNED  # 下一步，…：一是县级投入20万元发放文旅消费券
        if (
            come
            and come.is_given
            and (
                self._is_to_come(year, words, each, come)
                or ("月" in words[: each.start] and self._periods.is_due(sentence, each))
            )
        ):
            come = FundingStatus.PLANNED
        return come, year

    def _parties(self, told: Told, giver: str | None, whose: Level | None) -> _Parties:
        """Who gives a sum and who gets it, where who was spoken of may be either."""
        words, each = told.sentence.words, told.sum
        if giver and (named := names.giver(giver)) != giver:
            giver, whose = named, self._givers.levels.of_payer(named) if named else None
        if giver and names.is_one_of_origins(giver, words, each.start):
            giver = whose = None
        gets = recipient(words, own_floor(told), each.start, each.end, told.ceiling)
        gets = names.getter(gets) if gets else None
        if gets is None and called.may_be_short(words, each):
            gets = self._short_names.given(words, each)
        if gets is None and told.subject and may_get(told.subject) and self._is_got(told, giver):
            gets = told.subject
        if gets and giver and is_givers_own(gets, giver) and words.find(gets, each.end) >= 0:
            gets = None
        gets = called.in_full(gets, self._text, told.sentence.at(each.start)) if gets else None
        if gets and gets == giver:
            giver = whose = None  # 拨付乡镇补助资金: to whom it is handed gives nothing
        at = words.find(gets, each.clause, each.start) if gets and whose else -1
        if at >= 0 and words.startswith(_OF_WHO_GETS, at + len(gets or "")):
            # 下达青石县补助资金, 下达青石县“特岗教师”补助: it is whose level gets it
            whose = self._givers.levels.of_payer(giver) if giver else None
        return _Parties(giver, whose, gets)

    def _meant(self, told: Told, named: str | None, gets: str | None, giver: str | None) -> str | None:
        """What a sum is for by its own sentence, with the project `named` in it, and by the work that it points to."""
        sentence, each, words, floor = told.sentence, told.sum, told.sentence.words, told.floor
        own = named if named and self._text.find(named, sentence.offset, sentence.at(each.start)) >= 0 else None
        meant = own if own and projects.is_named_so(words, each.lead, each.start) else None
        meant = meant or purpose.purpose(
            words, each, told.before, floor, told.ceiling, (gets, giver), titled=told.is_titled_before
        )
        meant = bodies.without(bodies.without(meant, gets), giver)
        if meant is None and gets and gets.endswith(_LARGE):
            meant = _prize(words, gets)
        if meant and (topic.is_reference(meant) or projects.is_any_work(meant)):
            meant = None
        refers = meant is None and (topic.refers(words, floor, each.start) or topic.is_for_it(words, each.end))
        if refers and floor:  # 治理工程617万元（此项目已到位300万元）
            meant = told.last.purpose
        if meant is None and refers:
            meant = spoken.of(self._reply, self._text, sentence.at(each.clause), None, points=True)
            meant = meant or named or self._project(told) or self.work_asked_for
        return meant or own

    def _project(self, told: Told) -> str | None:
        """The project that a sum is of: none of an earlier sentence where its own tells of another work."""
        sentence, each = told.sentence, told.sum
        found = projects.project(sentence, each, told.floor, self._text)
        if found is None or found in sentence.words:
            return found
        if told.floor and told.last.purpose and told.last.purpose in sentence.words:
            return told.last.purpose  # 推进云岭公园建设，一期投资300万元，二期投资500万元
        if sentence.words.startswith("用于", sentence.words.find("，", sentence.sums[-1].end) + 1):
            return None  # 累计投入6亿元，其中2020年2亿元、2021年4亿元，用于…
        if sentence.is_item and sentence.clauses[1:] and sentence.words[sentence.clauses[1] - 1] in COLONS:
            return None  # （二）云岭渠：项目总投资…
        if own := introduced.last(sentence.words, told.floor, each.clause):
            return own
        said = spoken.told(sentence.words[slice(*told.before)])
        if said is None and told.floor == 0 and len(sentence.clauses) > 1 and sentence.clauses[1] < each.clause:
            said = spoken.told(sentence.words[: sentence.clauses[1]])  # 步道建设，全长12公里，投资2800万元
        return said or found

    def _meant_else(self, told: Told, gets: str | None) -> str | None:
        """What a sum is for that its clause names no work of: what was begun, wanted or helped, or it is called by."""
        each, words, floor = told.sum, told.sentence.words, told.floor
        meant = topic.begun(words, each.start)
        if meant is None and told.own & (Role.PROJECTED | Role.WILL):
            meant = naming.trimmed(projects.wanted(words, 0, each.start) or "")
        if meant is None and not told.is_titled_before:
            meant = wants.aim(words, *told.before)
        meant = meant or wants.ensured(words, each, told.ceiling)
        if meant is None and not told.is_part:
            meant = supported.thing(words, floor, each)
            if meant and gets and (meant in gets or not listed.is_somebody(gets)):
                meant = None  # 对古城建设给予支持，…，拨给云岭遗址300万元: for what gets it
        may_call = meant is None and not told.is_part and not told.own & Role.RELIEF
        if may_call and (called := phrases.own(words, each)) != gets:
            meant = called
        return meant

    def _own_year(self, year: str, told: Told, dated_at: int, come: FundingStatus | None) -> str | None:
        """The year of a sentence as a sum's own; `None` where it is of what another sum was, or of another office."""
        words, each, floor = told.sentence.words, told.sum, told.floor
        if carrying.was_raised(words, each, max(dated_at, floor)):
            return None
        if 0 <= dated_at < floor:
            costs = words.startswith("投资", each.start - 2) and words.startswith("的", each.end)  # 投资300万元的青石桥
            if costs or carrying.is_raised_to(words, floor, dated_at):
                return None
            # 2018-2019年，县里下达300万元，镇里先后投入50万元: in those years
            if "/" not in year and _OF_SEVERAL_YEARS.search(words, max(floor, each.clause), each.start):
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
        if (by := by_the_end_of(words, each)) and by >= (self._periods.signed or by):
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
        # 该馆得到县文旅局资助12万元、县红十字会捐助8万元: who is named behind a sum did not get that one
        if _COLLECTED.search(words, each.lead if name == told.fresh else each.clause, each.start):
            return name != told.last.payer  # 云岭村出资2万元，向上级争取6万元
        if giver in (None, name):
            return told.fresh == name and words.find("到位", each.clause, each.start) >= 0
        if not is_below(name, giver):
            return False
        came = words.find("到位", each.clause, each.start) >= 0 and words.find(giver, each.clause, each.start) >= 0
        return came or words.find("落实", each.clause, each.start) >= 0

    def _is_past(self, year: str, told: Told, dated_at: int, come: FundingStatus | None) -> bool:
        """Whether a year is over when a plan or a need is told of, which then isn't of it."""
        if year.endswith(".."):
            each = told.sum
            needed = _NEEDS.search(told.sentence.words, max(0, each.clause - _NEED), each.start) is not None
            return needed and come in (FundingStatus.PLANNED, None)
        words = told.sentence.words
        if come is FundingStatus.PLANNED and told.own & Role.PROJECTED and _OF_A_MONTH.match(words, max(0, dated_at)):
            return dated_at >= 0  # 2015年10月将该工程列入规划，总投资3亿元
        if told.own & Role.WILL and 0 <= dated_at < words.find("同时", 0, told.sum.clause):
            return True  # 修复2021年水毁180米，同时，组织设计，计划投资1300万元
        if come is FundingStatus.REQUESTED and dated_at < 0:
            return self._periods.is_over(year)  # 2020年核发了意见书。…计划申请中央投资480万元
        return come is FundingStatus.PLANNED and told.floor > dated_at and (self._periods.signed or "") > year[-4:]


def _stood_in(words: str, each: Sum) -> str | None:
    """The year at whose end there was so much of what a sum tells: 截至2022年底，全县茶园2万亩，产值3亿元."""
    stood = last(_STOOD_AT.finditer(words, 0, each.start)) if "年" in words else None
    return stood["year"] if stood and not _OVER_YEARS.search(words, stood.end(), each.start) else None


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


def _prize(words: str, gets: str) -> str | None:
    """The prize that is called by the kind of counties which get it: 岭北省制种大县奖励资金."""
    found, behind = _PRIZE.fullmatch(gets), words.find(gets) + len(gets)
    prize = next((prize for prize in _PRIZES if words.startswith(prize, behind)), "")
    return found["kind"] + prize if found and prize else None
