"""Giving: who gives a sum, by what its clause says, what its sentence said before, and when nobody is guessed."""

import re
from dataclasses import dataclass
from functools import cached_property

from reader.facts import nature
from reader.facts.lexing import Token
from reader.facts.model import Facts, FundingStatus, Level
from reader.facts.parties import bearer, continuing, funds, owning, payer
from reader.facts.parties.level import Levels, is_several
from reader.facts.parts import come_to
from reader.facts.sentence import MASK, Sentence, Sum
from reader.facts.words import IN_KIND, MONEY_VERBS, VERBS, Role
from reader.text.dates import YEAR
from reader.text.variants import simplified_letter

_ANOTHER_FUND = re.compile("债|贷款|公益金|彩票|基金|捐|帮扶|整合|自筹|车购税|社会")
_AND = re.compile("[、和与及]")
_EACH = re.compile("分别|各自?[安投出补承负配拨下给解落列奖支]")
_EACH_LEVEL = re.compile(
    "[省市县区州镇乡][、和与][省市县区州镇乡](?:[两三]级|财政)*各自?(?:配套|承担|负担|出资|补助|安排|投入)"
)
_RECKONED = re.compile(
    rf"(?:编制|制定|设计|完成)了?[^，,。；;]{{0,16}}(?:方案|设计|可研|报告|{MASK})[^，,。；;]{{0,4}}[，,](?:预算|概算)(?:资金|金额)?[约为]*\Z"
)
_OWN = re.compile(r"[我本](?:[们局厅委办部院会处镇乡街]|单位)\Z")
_INVESTED = re.compile(
    r"(?:已|完成|共|约|总|规划)*投资(?![到于至])|[^，,。；;]*?(?:计划总?投资|完成(?:总|建安|固定资产)?投资)"
)
_BRINGS = re.compile("协调|[对衔]接(?!推进|资金|补助)")
_SOUGHT = re.compile("争取|申[请报]|获得|获批")
_COSTS = re.compile("投资(?:额|总?额?[为约达]+)?\\Z")
_BY_ITSELF = re.compile("(?:项目|工程|大桥|[公道]路)(?:目前|现)?已经?(?:累计|先后|共)?(?:投入|完成)")
_ANY_MONEY = re.compile(f"{MONEY_VERBS}|赔付|以奖代补|[补给拨投筹出]了|(?<=年)给|{IN_KIND}")
_COURTED = re.compile(
    "招商|引资|引[进入](?:了|企业|项目)?[^，,。；;]{0,16}(?:企业|公司|集团)"
    "|[与和同][^，,。；;]{2,24}?(?:公司|集团|企业)[^，,。；;]{0,8}(?:达成|签[订署约]|洽谈)"
)
_HAS_GOT = re.compile("(?:获得|获批|入选|争取(?:到|了|下达)|收到|享受)[^。；;]*[，,]\\Z")
# 我厅争取中央农业发展资金，每年安排60万元…: of what it got
_GOT_A_FUND = re.compile(
    "争取(?:到|了|得)?(?:中央|国家|上级|省级|自治区)[^，,。；;]{0,30}(?:资金|补助|投资|转移支付)[^，,。；;]{0,12}[，,]\\Z"
)
_HANDED_OUT = re.compile("安排|下达|拨付|下拨|追加|划拨|分配")
_OF_PARTY = re.compile("[\u3400-\u9fff]{0,6}[省市县区州旗镇乡]委")
_STATE_HANDS_OUT = re.compile(
    "(?:已|共|累计|先后|分[两三]?批|提前|还|又|再|合计|目前|专门|重点)*(?:安排|下达|拨付|下拨|支持)"
)
_OURS = re.compile("我([省市县区州旗镇乡])")
_ONLY_HOW_MUCH = re.compile("(?:每年|年均|全年|大?约|共计?|合计|总计|需|预计)*")
_LENDERS, _LENDS = ("银行", "机构", "农商行", "信用社", "中心"), re.compile("[发投]放[^，,。；;]{0,10}贷")
# 每年对考核优秀的县进行奖励，例如云岭县获得奖励资金30万元
_WON = re.compile("获得?了?[^，,。；;]{0,8}(?:奖励|激励|奖补|补助)(?:资金)?[^，,。；;]{0,4}\\Z")
_REWARDS = re.compile("(?:对|给予)[^。；;]{2,40}?(?:奖励|激励|奖补|补助)")
# 在做好每人600元直补工作的基础上, 600元以外项目资金: what is but told beside what somebody gives
_BESIDES = re.compile("[^，,。；;\\d]{0,20}(?:基础上|以外|之外)")
_FOR_THEM = re.compile(
    "[对给][^，,。；;]{0,16}(?:获|享受)[^，,。；;]{0,16}的[^，,。；;]{0,16}(?:给予|补[助贴]|奖[励补]|资助|支持)"
)
_STAYS_AT = re.compile(
    "(?:资金|规模|投入|补助)[^，,。；;]{0,8}(?:(?:稳定|保持|维持)在|(?:增加|提高|增长|扩大|提升|增)[到至]|达到?)[约近]?\\Z"
)
# 安排30万元，2021年增加到50万元
_RISES = re.compile(rf"(?:{YEAR}年度?|[今去]年)?(?:又|再|已|则|进一步)*(?:增加?|提高|上升|提升|增长|达)[到至][约近]?")
# 补助云岭村3万元、青石村2万元
_NEXT_PLACE = re.compile(r"[、，,；;][\u3400-\u9fff]{2,10}[省市县区州旗镇乡村][约近]?")
_RATE_COMES_TO = re.compile(
    r"(?:/[\u3400-\u9fff]{1,3})?的?[\u3400-\u9fff]{0,6}[，,]?(?:合计|共计?|总计|累计|即)(?:(?:(?![省市县区镇乡]|中央|国家|财政|到位)[\u3400-\u9fff]){2,10}[为达])?"
    r"(?:补助|安排|奖[补励]|发放)?(?:资金)?[约近]?"
)
_LAYS_DOWN, _COSTLY = re.compile("标准|补助|补偿|补贴|奖[励补]"), Role.PROJECTED | Role.GAP | Role.RAISED | Role.OTHER
_GIVING = Role.GRANTED | Role.ALLOCATED | Role.SPENT | Role.RAISED
_PLACES = ("县", "市", "区", "旗", "镇", "乡")
# 云岭县每头补助15万元；青溪县为20万元
_IS_SO_FOR = re.compile(r"[；;，,、](?P<name>[\u3400-\u9fff]{1,6}[县市区旗镇乡])[为是]")
_PURSES = ("财政", "财政局", "财政厅")
_FROM_ABOVE = list(Level)
_BEARERS = 40
"""How far behind a sum its bearer is looked for."""


@dataclass(slots=True)
class Told:
    """What is said around a sum: words count from `floor` to `ceiling`.

    `fresh` is the office that opens its own clause, `subject` the one that was last spoken of; `before` is where the
    clause before its own begins and ends; `last` are the facts of its whole, or of the sum before it. `within` are the
    words of its clause before it that tell facts, `roles` theirs, and `own` those of its own words.
    """

    sentence: Sentence
    sum: Sum
    floor: int
    ceiling: int
    before: tuple[int, int]
    fresh: str | None
    subject: str | None
    last: Facts
    is_part: bool
    within: tuple[Token, ...]
    roles: int
    own: int

    @property
    def is_titled_before(self) -> bool:
        """Whether the clause before its own is the title of its item: 三是推进建设，下达…."""
        opens = self.before[0]
        return opens in self.sentence.items or (self.sentence.is_item and opens == 0)


class Givers:
    """Who gives, as a letter of an issuer tells it."""

    def __init__(self, text: str, issuer: str | None, assembly: str = "") -> None:
        ours = set(_OURS.findall(text)) if issuer is None else ()
        self._text, self._issuer = text, issuer
        self.levels = Levels(issuer, assembly, f"我{next(iter(ours))}" if len(ours) == 1 else None)

    def of(self, told: Told, come: FundingStatus | None) -> tuple[str | None, Level | None]:
        """Who gives a sum that has come so far, and of which level its money is."""
        words, each, levels = told.sentence.words, told.sum, self.levels
        is_given = told.fresh is not None and _HANDED_OUT.search(words, each.clause, each.start) is not None
        if name := bearer.borne(words, each.end, min(told.ceiling, each.end + _BEARERS), is_given=is_given):
            return name, levels.of_money(words[each.lead : each.start]) or levels.of_payer(name)
        if "各" in words and _EACH_LEVEL.search(words, each.lead, each.start):
            return None, None  # 省财政补助500万元，市、县各配套100万元
        lead = each.lead
        if lead and told.floor == lead and (past := owning.owned(words, told.floor, each.start)):
            lead = past[1]  # 300万元中央资金、: that was of the sum before
        name, opens, several = owning.owner(words, lead, each.start)
        if several:
            return None, None
        if behind := owning.owned(words, each.end, told.ceiling):
            name, opens = behind[0], False
            money = levels.of_payer(behind[0])
        else:
            money = levels.of_money(words[lead : each.start])
        if come is None and told.roles & Role.NOT:
            return None, None
        if come is FundingStatus.REQUESTED or (
            told.roles & Role.GOT and not (_is_for_them(told) or _gives_beside(told))
        ):
            name = self._of_what_is_got(told, come, name)
        else:
            name = self._of_what_is_given(told, come, lead, name, opens)
        if name and name.startswith("该"):
            name = payer.antecedent(words, each.clause, name)
        of_several = name is not None and bool(is_several(name) or _AND.search(name))
        if name is None and money is None and come is FundingStatus.ALLOCATED and self._is_of_state(told):
            return None, Level.CENTRAL
        dealt = of_several and not (name or "").startswith("上级")  # 两年分别争取上级资金30万元、40万元: to years
        if name is None or (dealt and _EACH.search(words, each.clause, each.start)):
            return None, money
        own = name[0] in "我本" and _OWN.match(name)
        if own and self._issuer and (name[-1] not in "镇乡" or name[-1] in self._issuer):
            name = self._issuer
        elif own and name[-1] not in "镇乡" and levels.own:
            return name, levels.of_payer(levels.own)
        return name, levels.of_both(name, money)

    def _helper(self, told: Told) -> str | None:
        """The office above the writer that helped to a sum: 在省交通厅的大力支持下，争取到…."""
        name = bearer.helped(told.sentence.words, told.floor, told.sum.clause)
        above = self.levels.of_payer(name) if name else None
        own = self.levels.of_payer(self.levels.own) if above and self.levels.own else None
        return name if own and above and _FROM_ABOVE.index(above) < _FROM_ABOVE.index(own) else None

    def _is_of_state(self, told: Told) -> bool:
        """Whether the state hands out a sum that its ministry tells of, and that nobody else is told to give."""
        words, each = told.sentence.words, told.sum
        if told.subject or told.roles & Role.GOT or told.is_part or not self._is_ministry:
            return False
        own = payer.behind_lead(words, each.lead, each.start)
        return _STATE_HANDS_OUT.match(words, own, each.start) is not None

    @cached_property
    def _is_ministry(self) -> bool:
        """Whether a ministry writes, or at least calls itself one and no place its own."""
        if self._issuer is not None:
            return self.levels.of_payer(self._issuer) is Level.CENTRAL
        return "我部" in self._text and "全国" in self._text and not _OURS.search(self._text)

    def _of_what_is_got(self, told: Told, come: FundingStatus | None, owner: str | None) -> str | None:
        """Who obtained money isn't who pays it: whose it is called is, or who was asked."""
        words, each = told.sentence.words, told.sum
        if told.fresh and told.fresh.endswith(_LENDERS) and _LENDS.search(words, each.clause, each.start):
            return told.fresh
        asked = bearer.asked(words, told.floor, each.start)
        fund = owner is not None and owner.startswith("中央")  # 向省发改委争取中央预算内投资300万元
        if asked is None and owner is None and come is FundingStatus.REQUESTED:
            asked = bearer.asked_behind(words, each.end, min(len(words), each.end + _BEARERS))
        # 向省教育厅、省级财政争取到…: of both
        if asked and owner and asked.endswith(owner) and _AND.match(asked, len(asked) - len(owner) - 1):
            return asked
        if asked and (owner is None or (come is FundingStatus.REQUESTED and not fund)):
            return asked
        name = owner or owning.owner(words, told.floor, each.clause)[0]
        if name is None and come is FundingStatus.ALLOCATED:
            name = self._helper(told)
        return _rewarder(told) if name is None and _WON.search(words, each.clause, each.start) else name

    def _of_what_is_given(
        self, told: Told, come: FundingStatus | None, lead: int, owner: str | None, opens: bool
    ) -> str | None:
        words, each = told.sentence.words, told.sum
        goes_on = come in (None, FundingStatus.RAISED) and _goes_on(told)
        # Who pays for a project, or what was only said to be needed, isn't who was spoken of before.
        alone = (
            (
                come in (None, FundingStatus.RAISED)
                and not (nature.is_worth_of(words, each) or _is_next_of_list(told) or goes_on or _pays_rate(told))
            )
            or told.own & Role.PROJECTED
            or (words.find("投", lead, each.start) >= 0 and _INVESTED.match(words, lead, each.start))
            or (words.find("已", lead, each.start) >= 0 and _BY_ITSELF.search(words, lead, each.start))
        )
        own = told.subject
        if own != told.fresh and (alone or _BESIDES.match(words, each.end)):
            own = told.fresh
        bare = own and come is None and not payer.is_of_a_level(own) and not nature.is_worth_of(words, each)
        if bare and not goes_on and not _ANY_MONEY.search(words, lead, each.start):
            own = own if payer.is_by_standard(words, each.clause, each.start) else None
        if own and told.own & Role.PROJECTED and words.find("批复", each.lead, each.start) >= 0:
            own = None  # 省发改委批复总投资300万元: who approves it pays nothing yet
        if words.startswith("的", each.end) and _COSTS.search(words, lead, each.start):
            own = None  # 我局推进投资300万元的云岭大桥, 上报了总投资为300万元的工程: what it costs
        if own and told.fresh is None and _is_of_another(told, lead):
            own = None
        if own and owner and not opens and owner not in own and self._is_handed_on(own, owner):
            own = None
        if own and owner and _OF_PARTY.fullmatch(own):
            own = None  # 县委拿出300万元县级财政资金: whose money it is, who decides on it doesn't say
        # 县民政局争取党委支持，投入20万元: who spends it isn't who was asked.
        spends = own is not None and come is FundingStatus.SPENT
        # 经请示县政府，我县财政安排资金20万元: a purse that opens its own clause pays
        purse = told.fresh is not None and told.fresh.endswith(_PURSES)
        if owner is None and not (spends or purse) and not told.own & Role.PROJECTED:
            # 我局协调县财政局落实资金30万元: so far as it is the other's money, which 协调 says.
            until = each.start if _BRINGS.search(words, each.clause, each.start) else each.clause
            if asked := bearer.asked(words, told.floor, until):
                return asked
        name = told.fresh or owner if opens else own or owner or _by_verb(told)
        if name is None and _ONLY_HOW_MUCH.fullmatch(words, each.clause, each.start):
            by = words.rfind("由", *told.before)  # 由县财政承担，每年约30万元
            name = bearer.borne(words, by, told.before[1], is_given=False) if by >= 0 else None
        if name is None and come is FundingStatus.ALLOCATED and MASK in words:
            handed = _HANDED_OUT.search(words, each.clause, each.start)
            name = bearer.announced(self._text, told.sentence.at(handed.start())) if handed else None
        if name is None:
            name = bearer.handed_out_by(words, each.end, told.ceiling) or _of_rate(told)
        if name is None:
            name = bearer.planned(words, told.floor, each.start) or self._resolved(told, come)
        if name is None and alone:
            name = bearer.builder(words, told.floor, each.start)
        if name is None and told.subject is None and not told.is_part:
            name = continuing.giver(self._text, told.sentence, each) if come else None
            name = name or (self._of_its_fund(told) if come else None)
            if name is None and come in (None, FundingStatus.PLANNED) and nature.base(words, each) != nature.YEARLY:
                name = continuing.raiser(self._text, told.sentence, each)
                name = name or continuing.granter(self._text, told.sentence)
            if name is None and come is FundingStatus.ALLOCATED:
                name = self._helper(told)
            if name is None and come is FundingStatus.ALLOCATED:
                name = continuing.writer(self._text, told.sentence, each)
        return name

    def _of_its_fund(self, told: Told) -> str | None:
        """Whose fund a sum is of, where the letter says that elsewhere: 省财政设立引导资金。…下达引导资金30万元."""
        words, each = told.sentence.words, told.sum
        if words.find("资金", each.lead, each.start) < 0 and words.find("基金", each.lead, each.start) < 0:
            return None
        return funds.owner(self._funds, words[each.lead : each.start])

    @cached_property
    def _funds(self) -> dict[str, str]:
        return funds.owners(simplified_letter(self._text), self.levels.of_payer)

    def _resolved(self, told: Told, come: FundingStatus | None) -> str | None:
        """The government of the writer's own place by whose resolve a sum is given: 经县政府研究同意，安排…."""
        name = bearer.resolved(told.sentence.words, told.floor, told.sum.clause) if come else None
        own = self.levels.own
        same = name and own and self.levels.of_payer(name) is self.levels.of_payer(own)
        return name if same else None

    def _is_handed_on(self, organ: str, owner: str) -> bool:
        """Whether an organ only hands on the money of another level: 我厅下达中央财政…资金."""
        whose = self.levels.of_payer(owner)
        theirs = self.levels.of_payer(self._issuer or organ if _OWN.match(organ) else organ)
        if whose is None:
            return is_several(owner) and not is_several(organ)
        # 省财政安排市级试点资金: what is for a level below is handed on by nobody.
        return theirs is None or _FROM_ABOVE.index(whose) < _FROM_ABOVE.index(theirs)


def _is_of_another(told: Told, lead: int) -> bool:
    """Whether a sum whose clause names nobody is no money of the one who was spoken of before."""
    words, each = told.sentence.words, told.sum
    if _RECKONED.search(words, told.floor, each.start):
        return True  # 我局组织勘查，编制了方案，预算资金25万元
    if "算" in words and nature.is_reckoned(words, told.floor, each):
        return True  # 县供水站派人量测，作了初步估算，改造金额25万元
    if each.lead > each.clause and _ANOTHER_FUND.search(words, lead, each.start):
        return True  # 县财政安排200万元、债券资金50万元
    sizes = not told.own & VERBS or words.find("计划投资", each.clause, each.start) >= 0
    if sizes and _HAS_GOT.search(words, told.floor, each.clause):
        return True  # 我市12个项目获得省级支持，资金总额3亿元; 我县争取下达项目8个，计划投资2亿元
    hands_on = words.find("达", each.clause, each.start) >= 0  # …，共下达我县300万元
    if "争取" in words and not hands_on and _GOT_A_FUND.search(words, told.floor, each.clause):
        return True
    laid_down = not told.own & VERBS and words.find("标准", lead, each.start) >= 0
    if laid_down and not _pays_rate(told):
        return True  # 我局起草了办法，非遗项目补助标准2万元/项: who lays it down is told nowhere
    sought = not told.own & VERBS and told.last.payer not in (None, told.subject)
    if sought and _SOUGHT.search(words, 0, told.floor):
        return True  # 我局向省厅争取资金60万元，用于补助传承人，每人2万元: not of who sought it
    if _COURTED.search(words, told.floor, each.clause):
        return True  # 云岭镇引进企业3家，计划投资1.5亿元; 我局与云岭公司达成意向，拟投资1.5亿元: the one or the other
    return owning.is_out_of(words, each.clause, each.start)


def _is_next_of_list(told: Told) -> bool:
    """Whether a sum goes on with a list of what is given in its clause: 县财政补助建设费6万元、每年运营费1万元."""
    words, each = told.sentence.words, told.sum
    granted = told.own & Role.GRANTED and not told.own & (Role.PROJECTED | Role.GAP | Role.RAISED | Role.REQUESTED)
    return bool(granted and each.clause < each.lead and words.startswith("、", told.floor))


def _is_for_them(told: Told) -> bool:
    """Whether those that an organ gives to got something else: 市科技局对获批的平台给予50万元."""
    words, each = told.sentence.words, told.sum
    return told.fresh is not None and _FOR_THEM.search(words, each.clause, each.start) is not None


def _gives_beside(told: Told) -> bool:
    """Whether an office gives a sum beside one that was got: 获得区民政局补助3万元、街道配套1万元."""
    gives = told.own & _GIVING and not told.own & (Role.GOT | Role.REQUESTED)
    return told.fresh is not None and told.sum.clause < told.sum.lead and bool(gives)


def _goes_on(told: Told) -> bool:
    """Whether a sum is what the money of the one before it came to: 中央财政安排5亿元，2015年起资金规模稳定在30亿元."""
    words, each = told.sentence.words, told.sum
    same = told.last.payer is not None and told.last.payer == told.subject
    if same and told.last.recipient and _NEXT_PLACE.fullmatch(words, told.floor, each.start):
        return True
    rises = same and told.last.base is None and _RISES.fullmatch(words, each.clause, each.start)
    return same and (rises or _STAYS_AT.search(words, each.clause, each.start)) is not None


def _pays_rate(told: Told) -> bool:
    """Whether a purse lays down what it pays itself: 省财政提高补偿标准，将公益林补偿标准从每亩10元提高到15元."""
    words, each, name = told.sentence.words, told.sum, told.subject
    if name is None or not payer.is_purse(name):
        return False
    rate = words.find("每", each.clause, each.start) >= 0 or words.find("标准", each.clause, each.start) >= 0
    said = max(0, words.find(name))
    return rate and not told.own & _COSTLY and _LAYS_DOWN.search(words, said, each.clause) is not None


def _of_rate(told: Told) -> str | None:
    """Who gives what the rate before a sum comes to (省级补助每台2万元，共计32万元), or one like that rate."""
    words, each, last = told.sentence.words, told.sum, told.last
    if last.base is None or last.payer is None:
        return None
    if _RATE_COMES_TO.fullmatch(words, told.floor, each.start) or come_to(
        words, told.floor, each.start, last.recipient
    ):
        return last.payer
    so = last.payer.endswith(_PLACES) and _IS_SO_FOR.fullmatch(words, told.floor, each.start)
    return so["name"] if so else None


def _rewarder(told: Told) -> str | None:
    """Who rewards, as the clauses before tell, what the one of a sum tells was won."""
    words, clauses = told.sentence.words, told.sentence.clauses
    said = _REWARDS.search(words, 0, told.sum.clause)
    names = [payer.subject(words, start, len(words))[0] for start in clauses if said and start <= said.start()]
    return next((name for name in reversed(names) if name), None)


def _by_verb(told: Told) -> str | None:
    """The money of a level right before the verb of a sum."""
    words, each = told.sentence.words, told.sum
    for start, _, role in told.within:
        if start >= each.lead and role & (Role.ALLOCATED | Role.SPENT):
            return owning.before_verb(words, each.lead, start)
    return None
