"""Statuses: how far a sum has come, by the words around it."""

import re

from reader.facts.lexing import Token, lex
from reader.facts.lexing import roles as all_roles
from reader.facts.model import FundingStatus
from reader.facts.parties.giving import Told
from reader.facts.progress import pleas
from reader.facts.progress.done import (
    AHEAD_OF,
    ALL_DONE,
    CAME,
    PERFORMED,
    is_set_for,
    is_to_be_done,
    is_told_done,
    may_be_to_come,
    still_due,
)
from reader.facts.progress.modal import doubted
from reader.facts.progress.unverbed import without_verb
from reader.facts.progress.verbs import is_negated, last_verb
from reader.facts.sentence import Sum
from reader.facts.words import TOTAL_OF_ALL, VERBS, Role

_GIVEN = {
    Role.ALLOCATED: FundingStatus.ALLOCATED,
    Role.GRANTED: FundingStatus.ALLOCATED,
    Role.SPENT: FundingStatus.SPENT,
    Role.RAISED: FundingStatus.RAISED,
}
_OPENS_AHEAD = frozenset("，,预")
_CONTRACTED = ("合同", "中标")
_COME = frozenset({"到位", "争取到", "争取了", "获得", "获批"})
# 列入2023年预算申报，但未获批准
_REFUSED = re.compile(
    "[^。；;]{0,20}?[，,](?:但|因故|后|最终|均)*未(?:能?获得?(?:批|通过|支持|同意)|[被予]?批[准复]|能?通过)"
)
_SINCE = "(?:但|后|目前|现|已|最终|均|又|全[部额]|统一|年底){0,4}?"
# 安排资金300万元，后被省财政收回
_TAKEN_BACK = re.compile(
    # One cause and one who did it at most: a row of either could be cut in ever more ways.
    rf"[，,]?{_SINCE}(?:因[^，,。；;\d]{{1,14}}?)?{_SINCE}(?:[被由][^，,。；;\d]{{0,10}}?)?{_SINCE}"
    "(?:收回|退回|取消|撤销|作废)[了至到]?(?:国库|(?:[省市县区州]级?|上级)?财政|上级)?(?=[，,。；;]|\\Z)"
)
_PROMISED_OWN = re.compile("[^，,。；;]{0,6}承诺[^，,。；;]{0,4}自筹")  # 立项时300万元承诺为自筹资金
_AHEAD = re.compile(r"[，,]?预计[^，,。；;]{0,16}(?:到位|下达|拨付)")
# 列入2023年预算，待县人大批准后下达
_AFTER = re.compile(
    "[^，,。；;]{0,14}[，,](?:目前)?(?:正?待|尚待|还需|等)[^，,。；;]{2,24}后(?:再|即|及时|统一)?(?:下达|下拨|拨付|支付|兑付|兑现|发放)"
)
_IN_ALL = re.compile(r"(?:\A|[。，,])合计(?:新建|改建|完成|建设|改造|修建)[^，,。；;]*[，,]\Z")
_TILL_THEN = re.compile(r"截[至止][^，,。；;]{2,14}[，,]\Z")
_APPROVED = re.compile("批复|立项|列入[^，,。；;]{0,12}(?:计划|规划|项目库)")
_MUST = re.compile("(?<![需主重必都只])要(?=[用建修改新增购浇铺架])|须(?=[新改扩建修增购])")
# 总投资2亿元的治理工程已获批立项, 总投资2亿元的云岭水厂即将开工
_YET_TO_COME = re.compile(
    r"的[^，,。；;]{2,30}?(?:已|正式|成功|目前|现)*(?:获批|获得批复|通过(?:立项|审批|评审)|批复|立项|[列纳]入[^，,。；;]{0,16}(?:规划|计划|项目库)"
    r"|(?:即将|计划|拟|预计)[^，,。；;]{0,12}(?:开工|启动|实施|动工)|正在?(?:有序|加快|抓紧|全力|顺利)*(?:(?:推进|建设|施工|实施)(?!的)|(?:进行|开展|办理|编制)[^，,。；;]{0,8}(?:前期|可研|设计|审批|招标|立项)))"
)
_OF_ABOVE = re.compile(r"(?:收到|接收)(?:(?!社会|捐|企业)[^，,。；;])*?(?:上级|中央|国家|省级)")
_TO_ONE = re.compile(r"[对向给](?:(?!符合|每)[^，,])*?(?:有限|分)公司")
_UNPAID = re.compile(r"[，,]?[^，,。；;]{0,8}(?:尚未|还未|未|没有)")
_STILL = re.compile(
    r"[^，,。；;]{0,8}(?:未|没有|(?:无法|难以)(?=[^，,。；;]{0,4}(?:支出|使用|拨付|下达|到位|兑[付现]|支付|落实)))"
)
_ON_AVERAGE = re.compile("平均(?:补助|补贴)?标准|平均每|每[\u3400-\u9fff]平均")
_IS_ASKED = re.compile(
    r"正在?(?:积极)?(?:申报|上报|报送)|(?:申报|[上呈]报|报送)了?(?!成功|通过|[并]?实施|指南|条件|主体|单位|材料|程序|工作)(?![^。；;]*(?:获批|批复|通过|下达|到位|实施|建成|完成|开工|竣工|完工))"
)
_BUILDS = re.compile("建|新建|修建|改[建造]|扩建|购置|硬化|实施|完成")
# 二期投资200万元已开始实施: begun, and not paid
_IS_BEGUN = re.compile("(?:目前|现)?(?:已经?|正在?)(?:开始|启动|开工|动工|进场|组织|着手)")
# 申请省级补助300万元、县级配套200万元
_OWN_SHARE = re.compile(
    "[、，,和及与](?:(?:[县区镇乡]级?|本级|地方)(?:财政)?(?:配套|自筹|承担)|(?:群众|村民|企业|单位)?自筹)"
)
# 二期投资200万元，正在招标; 二期投资200万元预计明年启动
_IS_PREPARED = re.compile(
    "[，,]?(?:目前|现|该?项目|该?工程|已)*(?:正在?(?:进行|开展|办理|组织|编制|抓紧|加快|有序|推进|做)*[^，,。；;二三后]{0,6}(?:招标|招投标|前期|可研|设计|立项|审批|征地|选址)"
    "|(?:即将|预计|计划|拟)[^，,。；;\\d元已]{0,12}?(?:\\d{1,4}[年月])*[^，,。；;已]{0,4}(?:启动|开工|动工|实施))"
)
_INVESTED_IN = re.compile("的(?!资金|标准)")
# 用省里补助的5万元在河边架设了护栏, 用补助资金14万元安排的道路
_BY_MEANS = re.compile("(?<![费使采应利运专公民日作信启套])用(?![于途来以作了水电地户工人])[^，,。；;用]{0,24}\\Z")
_DID_WITH = re.compile(
    "(?:的?(?:专项|补助|项目)?(?:资金|经费|款))?(?:(?:[于在对给把将]|为)[^，,。；;]{2,16}?)?(?:[\u3400-\u9fff]{1,4}了(?!解)|(?:安排|实施|修建|建设|新建|改造|修缮|购[买置])的)"
)
# 待资金300万元到位后实施, 资金300万元到位后立即实施
_WAITED_FOR = re.compile("(?:待|等)(?![遇级])[^，,。；;]{0,16}\\Z")
_WHEN_IT_COMES = re.compile(r"的?(?:资金|经费|款)?(?:全部|足额|及时)?(?:下[达拨]|到位|到账|拨付|落实)(?:之?后|时)")
# 正积极与县财政对接，落实资金300万元
_IS_SEEKING = re.compile(
    "正在?(?:积极|努力|全力|抓紧|加紧|多方)*[^，,。；;已]{0,14}?(?:协调|对接|衔接|沟通|落实|筹措|汇报)[^。；;已了到]{0,16}\\Z"
)
_SEEKS_THAT = re.compile("(?<!力)争取[^，,。；;到了获]{1,16}(?:安排|拨付|下拨|划拨|列支|拿出)[^，,。；;]{0,12}\\Z")
_DID = re.compile(
    "(?:专项|项目)?(?:资金|经费)?(?:先后|累计|共)?"
    "(?:进行|实施|开展|建设|修建|新建|改建|扩建|改造|维修|硬化|整治|购置|购买|安装|举办|建成|完成)了"
)
# 从市级福彩公益金中补助80万元; but 对新建的，从公益金中一次性补助80万元
_OUT_OF = re.compile("[^，,。；;]{0,12}从[^，,。；;每]{2,20}中(?:补助|给予|奖补|支持)(?:资金|经费)?[约共]*")
# 县政府要求县财政安排30万元; but 按要求县财政安排30万元
_TOLD_TO = re.compile(
    "(?<![按照据相关])(?:要求|责成|督促)[^，,。；;的]{0,10}(?:局|厅|委|办|部门|财政|政府|单位|[乡镇村]|[省市县区州]级?)(?:尽快|及时|足额|再|统筹)*\\Z"
)
# 该工程按二级公路标准建设，投资约2.3亿元: it may be to come
_ONLY_INVESTED, _OF_A_DESIGN = re.compile("投资[约为近]*"), re.compile("按照?[^，,。；;]{2,16}标准|设计|工期|全长|可研")
# 通过银行贷款800万元新建…, 向农发行项目贷款2亿元; but 可向银行申请贷款5万元
_BY_LOAN = re.compile(
    "(?:(?<!可)通过[^，,。；;]{0,12}|(?<![可能以])[向从](?:(?!申请|发放|提供)[^，,。；;]){0,12}?(?:[发商开民农联]行|银行|信用社|金融机构)[\u3400-\u9fff]{0,4})贷款[约近共]?\\Z"
)
_OUTLAY = re.compile(
    "(?:对[^，,。；;]{2,24}?总投入|用于[^，,。；;]{2,30}?的支出)(?:分别|累计|合计|为|达到?|共|约|[0-9.]+[万亿]?元[、，,和及])*\\Z"
)  # 各级财政对卫生的总投入为300万元
# 总投资必须控制在6亿元以内 says how large it may be.
_BOUND = re.compile("必须控制在|不[得能应准](?:超过|突破|[高大]于)")
_BY_THE_END = re.compile("(?<![去上前\\d])(?<![去上前\\d]年)年[底末]之?前")  # 年底前再投入200万元
_PUTS_IN, _PAYS = ("投", "出资"), ("支付", "支出", "代缴")
_BUDGETED = re.compile("[纳列]入[^，,。；;]{0,10}预算|预算已|下达[^，,。；;]*预算")
# What is to come of it: 剩余100万元年底前拨付, 待验收后拨付.
_DUE_BEHIND = re.compile(
    r"(?:[^，,。；;已]{0,14}(?<!提)前|[^，,。；;]{0,14}(?:(?<!先)后|(?<!不)再|[待将拟]|预计|计划))(?![^，,。；;]{0,6}已)[^，,。；;]{0,6}(?:拨付|下达|到位|支付|兑付|兑现|安排|落实|完成)"
    r"|[^，,。；;已]{0,6}正在?(?:办理|履行|准备|组织|抓紧|加快|等待)?[^，,。；;已]{0,6}(?:拨付|下达|支付|兑付|兑现|发放|审批|审核)(?!使用)"
    r"|(?:目前|现)?(?:正在?|尚在|仍在)(?:积极|努力|抓紧|加快|加紧|多方|多渠道|协调)*(?:落实|筹[措集]|衔接|报批)(?!使用|项目|方案)"
    r"|的[^，,。；;]{2,12}(?:资金|经费|补助)待[^，,。；;]{2,40}[后时][^，,。；;]{0,6}(?:拨付|下达|支付|兑付|安排|落实)"
)
# 如能安排300万元, 可获得补助300万元 and 三年内投入300万元 say what may be.
_IF = re.compile(
    r"(?:如(?=[能果有可获需])|若(?!干)|倘|一旦|(?<![许认尽])可以?(?=获|得到|争取|申请|安排|统筹|享受|下达|拨付|到位|投入|投资|发放|支付|列支|支出|使用|[为向给][^，,。；;]{1,12}(?:发放|投入|安排|补助|提供))|(?<![功性节产职机动才智潜赋])能够?(?=安排|争取|获|下达|拨付|到位|投入|投资|发放|支付|筹集)|(?<![近年起，,])[两三四五六七八九十]年内|(?<![^，,。；;：:\n])年内(?=投|完成|安排))"
    r"[^，,。；;]*\Z"
)
_APPROVED_INVESTMENT = re.compile("(?:批复|核定|核准|备案)(?:的|总|项目|概算)*投资\\Z")
# 协议投资80亿元, 签约投资额20亿元: what firms put their names to
_AGREED_INVESTMENT = re.compile(
    "(?:协议|意向|签约|合同|约定)(?:项目|资金|引进|[总内外])*投资(?:总?额|金额|规模)?[约共近为达到超累计]*\\Z"
)
_STANDARD = re.compile(r"标准|给予|补助|奖补|补贴|津贴|奖励|奖金|资助|支持|养老金|经费|低保|救助|发放")
_AS_RULES_SAY = ("发放", "给予", "补助", "奖励", "奖补", "支付")
_WAS_BUILT = re.compile(
    "(?:建设|实施|修建|新建|改造|硬化|完成|[做修建铺架])了(?!解)"
    "|(?:进行|开展)了(?:全[面线]|系统|集中|综合|整体|提升)*(?:改扩?建|改造|维修|修缮|修复|整治|治理|建设|硬化|扩建|升级|加固|重建|清淤|绿化)"
)
# 2021年，我县实施节水项目2个，总投资3000万元: in a year that is over
_BUILDS_THEN = re.compile(
    "年[，,]?[^，,。；;]{0,12}(?:实施|新建|改建|扩建|修建|建设|改造|硬化)[^，,。；;]*[\\d][^。；;]*\\Z"
)
# 2009年建设的青石桥总投资60万元
_BUILT_THEN = re.compile("年(?:\\d{1,2}月)?份?(?:建设|修建|新建|建造|兴建|实施|改造|投建|建成?)的")
_DUE = re.compile("下达|到位|落实|拨付")
_REACH, _SHORT = 40, 6
"""How far around a sum what is laid down is told, and how far behind 未 what is due."""


def is_funding(own: int, within: int) -> bool:
    """Whether the words before a sum call it something given, and not a product, a debt or a price; by their roles.

    A gap is nothing given, unless somebody is asked to fill it, or agrees to.
    """
    return not own & Role.OTHER and (not own & Role.GAP or bool(within & (Role.BEGGED | Role.DECIDED)))


def is_laid_down(told: Told, per_unit: bool) -> bool:
    """Whether a sum is what each of something is to get by a rule, which is none that could come.

    `per_unit` says that it is told per unit; what is to be laid down, is planned.
    """
    standard = per_unit or told.sentence.words.startswith("的标准", told.sum.end)
    return standard and not told.roles & (Role.WILL | Role.DECIDED)


def status(
    told: Told, standard: bool, year: str | None, until_now: bool, over: bool, *, over_there: bool = False
) -> FundingStatus | None:
    """How far a sum has come, by the words of its sentence; what is laid down is planned.

    `standard` says that it is paid per unit, `until_now` that its `year` goes on until now, `over` that it is over, and
    `over_there` that this is the year of an earlier sentence.
    """
    come = _by_verb(told, standard, year, until_now, over, over_there)
    return doubted(told.sentence.words, told.sum, told.ceiling, come)


def _by_verb(
    told: Told, standard: bool, year: str | None, until_now: bool, over: bool, over_there: bool
) -> FundingStatus | None:
    sentence, each, floor, ceiling = told.sentence, told.sum, told.floor, told.ceiling
    words, last = sentence.words, told.last.status
    if pleas.is_proposed(words, floor, each):
        return FundingStatus.REQUESTED
    if told.own & Role.RELIEF or pleas.is_mentioned(words, each):
        return None
    within, roles = told.within, told.roles
    if roles & Role.BEGGED and pleas.may_ask(words, each):
        return None
    if "承诺" in words and _PROMISED_OWN.match(words, each.end):
        return None
    if words.startswith(("以外", "之外"), each.end) and "除" not in words:
        return None  # 600元以外项目资金: what the fund is called by
    if "未" in words and _REFUSED.match(words, each.end):
        return None
    if ("回" in words or "消" in words or "撤" in words or "废" in words) and _TAKEN_BACK.match(words, each.end):
        return None
    did = each.end < each.tail and _was_done_with(words, each)
    if not did and pleas.is_asked_for(words, each, ceiling):
        return FundingStatus.REQUESTED
    behind = words[each.end : each.end + 1]
    planned = roles & (Role.WILL | Role.INVESTMENT)
    if told.own & Role.DONE and not told.own & planned and not TOTAL_OF_ALL.fullmatch(words, each.lead, each.start):
        planned = 0  # 总投资1.2亿元的花谷景区项目已投入800万元; but 计划各投入3万元共9万元
    if not planned and "贷款" in words and _BY_LOAN.search(words, each.clause, each.start):
        return FundingStatus.RAISED
    if not planned and ("总投入" in words or "的支出" in words) and _OUTLAY.search(words, each.clause, each.start):
        return FundingStatus.SPENT
    if planned and _BOUND.search(words, each.clause, each.start + _SHORT):
        return None
    verb = last_verb(words, within)
    if verb and roles & Role.NOT and is_negated(words, verb, within):
        return None
    may_lack = "未" in words or "没" in words or "无" in words or "难" in words
    if may_lack and (
        unpaid := (_UNPAID if planned else _STILL).match(words, each.end, ceiling if planned else each.tail)
    ):
        due = planned or _DUE.search(words, unpaid.end(), unpaid.end() + _SHORT)
        return FundingStatus.PLANNED if due else None
    if not planned and each.end < each.tail:  # where its clause goes on behind it
        if did:
            return FundingStatus.SPENT  # 2016年100万元实施了云岭示范村项目
        if _DUE_BEHIND.match(words, each.end, each.tail):
            return FundingStatus.PLANNED
    if not planned and not roles & (Role.BEGGED | Role.DONE) and _IF.search(words, each.clause, each.start):
        return None
    if behind in _OPENS_AHEAD and _AHEAD.match(words, each.end, ceiling):
        return FundingStatus.PLANNED
    if "后" in words and _AFTER.match(words, each.end, ceiling):
        return FundingStatus.PLANNED
    if "后" in words and "已" not in words[each.clause : each.start] and _WHEN_IT_COMES.match(words, each.end):
        waits = planned or _WAITED_FOR.search(words, each.clause, each.start)
        return FundingStatus.PLANNED if waits else None
    if "正" in words and not roles & Role.DONE and _IS_SEEKING.search(words, floor, each.start):
        return FundingStatus.PLANNED if planned else None
    if (
        roles & Role.REQUESTED
        and not (roles & (Role.DONE | Role.WILL | Role.BEGGED) or over or until_now)
        and _SEEKS_THAT.search(words, each.clause, each.start)
    ):
        return None  # 争取县财政安排30万元: it may have been
    asks_before = last is FundingStatus.REQUESTED and roles & pleas.ROLES and not told.own & pleas.ROLES
    if asks_before and _OWN_SHARE.match(words, each.lead):
        return FundingStatus.PLANNED
    earlier = None
    if roles & pleas.ROLES or pleas.may_plead(words, floor, each):
        earlier = lex(words, floor, each.clause)
    if earlier is not None and pleas.pleaded(words, verb, roles, earlier):
        return pleas.come_of(words, floor, each, ceiling, roles, earlier, last, over)
    is_in_budget = over or (
        ("入" in words or "预算已" in words or "下达" in words)
        and _BUDGETED.search(words, each.clause, each.start) is not None
    )
    if planned == Role.WILL and is_in_budget and _is_budgeted(words, within):
        return FundingStatus.ALLOCATED
    if planned:
        return _of_plan(words, floor, each, ceiling, within, over)
    if standard and _ON_AVERAGE.search(words, each.clause, each.start):
        return None
    if standard or words.startswith("的标准", each.end):
        return FundingStatus.PLANNED if _STANDARD.search(words, floor, min(len(words), each.end + _REACH)) else None
    done = _is_done(words, within) or (verb is not None and words[verb[0] : verb[1]] in _COME)
    if earlier is None:
        # What is told as done in its own clause is asked for no other.
        earlier = () if done and verb is not None else lex(words, floor, each.clause)
    if verb is None:
        if come := without_verb(told, over):
            return come
        verb = last_verb(words, earlier)
        if verb is None:
            return None
        if verb[2] & pleas.ROLES:
            return FundingStatus.ALLOCATED if pleas.was_won(words, verb, each, earlier, over) else None
        if is_negated(words, verb, earlier):  # 资金尚未下达，共300万元
            return FundingStatus.PLANNED if _DUE.match(words, verb[0]) else None
    if words[verb[0] - 1 : verb[0]] == "须" and words.startswith(_PAYS, verb[0]):
        return None  # 每年须支付电费20万元: what has to be paid may be or not
    if words[verb[0] - 1 : verb[0]] == "的" and words.startswith(_AS_RULES_SAY, verb[0]):
        return None  # 任职10年以上的发放1000元: what whoever it holds for gets
    completes = words.startswith("完成", verb[0])
    done = done or (completes and is_told_done(words, floor, each, verb, earlier))
    if not done and (all_roles(earlier) & AHEAD_OF or roles & Role.DECIDED):
        if CAME.search(words, each.end, ceiling):
            return FundingStatus.ALLOCATED
        if not (verb[2] & Role.SPENT and ALL_DONE.search(words, each.end, ceiling)):
            return FundingStatus.PLANNED
    if not (done or over or told.fresh) and verb[2] & Role.SPENT and _MUST.search(words, floor, each.clause):
        return FundingStatus.PLANNED  # 河堤要用混凝土浇筑，投入资金约80万元
    if not (done or over) and "前" in words and _BY_THE_END.search(words, each.clause, verb[0]):
        return FundingStatus.PLANNED
    if not (done or over) and _TOLD_TO.search(words, each.clause, max(each.clause, verb[0])):
        return FundingStatus.ALLOCATED if CAME.match(words, each.end, ceiling) else FundingStatus.PLANNED
    over_here = over and not over_there
    if not (done or over_here) and may_be_to_come(words, each, verb[0]):
        return None
    if not (done or over_here) and words.startswith(_PUTS_IN, verb[0]) and is_to_be_done(words, each, ceiling):
        return FundingStatus.PLANNED
    if words.startswith("投资", verb[0]) and _AGREED_INVESTMENT.search(words, each.clause, each.start):
        return FundingStatus.PLANNED
    if not done and words[verb[0] : verb[1]] in ("投资", "出资"):
        if _APPROVED_INVESTMENT.search(words, each.clause, each.start):
            return FundingStatus.PLANNED
        if _IS_BEGUN.match(words, each.end) or _IS_PREPARED.match(words, each.end, ceiling):
            return FundingStatus.PLANNED
        if words.startswith("的", each.end) and _YET_TO_COME.match(words, each.end):
            return FundingStatus.PLANNED
        if _INVESTED_IN.match(words, each.end):  # 投资300万元的云岭大桥: what it costs
            return None
        is_asked = "报" in words and _IS_ASKED.search(words, floor, each.clause)
        if is_asked and not _BUILDS.match(words, each.end):
            return FundingStatus.REQUESTED
        if not (year or told.subject or "了" in words[floor : each.clause]) and not all_roles(earlier) & Role.DONE:
            bare = _ONLY_INVESTED.fullmatch(words, each.clause, each.start)
            if bare and _OF_A_DESIGN.search(words, floor, each.clause):
                return None
        # 规划投资…，新建…，投资…: the parts of what is planned are.
        ahead = last is FundingStatus.PLANNED or _APPROVED.search(words, floor, each.clause)
        if ahead and not all_roles(earlier) & Role.DONE:
            return FundingStatus.PLANNED
    if verb[2] & Role.GRANTED:
        dated = year is not None and (until_now or not year.endswith(".."))  # 从2021年起 lays down what is to be
        for_a_kind = words.find("对", floor, each.start) >= 0 or words.find("凡", floor, each.start) >= 0
        out_of_a_purse = _OUT_OF.fullmatch(words, each.clause, each.start) is not None
        given = done or dated or (not for_a_kind and (told.fresh or out_of_a_purse))
        return FundingStatus.ALLOCATED if given or _TO_ONE.search(words, each.clause, each.start) else None
    if verb[2] & Role.RAISED and _OF_ABOVE.match(words, verb[0], each.start):
        return FundingStatus.ALLOCATED
    come = _GIVEN[verb[2] & VERBS]
    return still_due(words, each, verb[0], over_here, come) if completes else come


_IN_ALL_OF_IT = ("共", "累计", "先后")


def _of_plan(
    words: str, floor: int, each: Sum, ceiling: int, within: tuple[Token, ...], over: bool
) -> FundingStatus | None:
    """Whether what was planned has come, or is done."""
    if CAME.match(words, each.end, ceiling):
        return FundingStatus.ALLOCATED
    if any(role & Role.INVESTMENT and words.startswith(_CONTRACTED, start) for start, _, role in within):
        return None  # 合同价300万元: a price
    summed = words.find("总投资", each.clause, each.start) >= 0
    if summed and _TILL_THEN.search(words, floor, each.clause):
        return None  # 截至2015年底，基础设施项目总投资1.7亿元: what there was until then
    if summed and _IN_ALL.search(words, max(0, each.clause - _REACH), each.clause):
        return FundingStatus.SPENT
    first = next(role for _, _, role in within if role & (Role.WILL | Role.INVESTMENT))
    if words.startswith("的", each.end) and _YET_TO_COME.match(words, each.end):
        return FundingStatus.PLANNED
    if first & Role.INVESTMENT and is_set_for(words, each):
        return FundingStatus.PLANNED
    opens = max(floor, words.rfind("；", floor, each.start) + 1)  # 一期已投运；二期正在建设，总投资3亿元
    if first & Role.INVESTMENT and (words.startswith("的", each.end) or PERFORMED.search(words, opens, ceiling)):
        return None
    if first & Role.INVESTMENT and "了" in words and _WAS_BUILT.search(words, floor, each.clause):
        return None
    if first & Role.INVESTMENT and over and _BUILT_THEN.search(words, floor, each.start):
        return None
    if first & Role.INVESTMENT and over and _BUILDS_THEN.search(words, floor, each.clause):
        return None if not all_roles(lex(words, floor, each.clause)) & Role.WILL else FundingStatus.PLANNED
    return FundingStatus.PLANNED


def _was_done_with(words: str, each: Sum) -> bool:
    """Whether the words behind a sum tell what was done with it."""
    if "了" in words and _DID.match(words, each.end, each.tail):
        return True
    means = "用" in words and _BY_MEANS.search(words, each.clause, each.start)
    return bool(means) and _DID_WITH.match(words, each.end, each.tail) is not None


def _is_budgeted(words: str, within: tuple[Token, ...]) -> bool:
    """Whether a budget is all that is ahead of a sum, which is given when its year is over: 2020年预算30万元."""
    return all(words.startswith("预算", start) for start, _, role in within if role & Role.WILL)


def _is_done(words: str, within: tuple[Token, ...]) -> bool:
    """Whether what a clause tells of is done, and not only decided: 县政府已同意从预备费中列支80万元.

    How much is decided in all (决定共安排80万元) says nothing of that.
    """
    said, decided = 0, False
    for start, _, role in within:
        if role & Role.DECIDED:
            said, decided = 0, True
        elif not (decided and words.startswith(_IN_ALL_OF_IT, start)):
            said |= role
    return bool(said & Role.DONE)
