"""Unverbed: how far a sum has come before which its clause has no verb of money, by other words or those behind."""

import re

from reader.facts.lexing import lex
from reader.facts.lexing import roles as all_roles
from reader.facts.model import FundingStatus
from reader.facts.nature import is_bought, is_reckoned
from reader.facts.parties.giving import Told
from reader.facts.progress.done import CAME, still_due
from reader.facts.sentence import Sum
from reader.facts.sorts import grown
from reader.facts.words import Role
from reader.text.dates import YEAR
from reader.text.sentences import COMMAS

# 配套资金20万元，经县财政核准后拨付
_AFTER_A_LOOK = re.compile(
    "(?:[^，,。；;已了\\d]{2,30}[，,])?[^，,。；;已了]{0,16}(?:审核|审批|审定|核准|核定|验收|考核|评审|批准)(?:合格|通过|同意)?后(?:再|即|及时|统一|一次性)*"
    "(?:下达|下拨|拨付|支付|兑付|兑现|发放)(?!了|至今)"
)
_TAIL = re.compile(
    r"(?:的?[^，,。；;]{0,6}?(?:资金|经费|款|补助)(?=目前|现|已|均|全部))?(?:(?:(?!(?<![提目])前|(?<!先)后|[待将拟再]|不[再予足]|暂[停缓不]|停[止拨发]|预计|计划)[^，,。；;]){0,6}?|(?:已|均|全部|及时)*通过[^，,。；;]{2,12}?)(?:(?P<allocated>下[达拨]|到位|到账|拨[付给到至]|划拨|[打汇]入|安排(?=[给到至]|用于)|落实|列支|[列纳]入[^，,。；;]{0,12}预算)|(?P<spent>支付|发放|兑[付现]))"
)
_SET_OUT = re.compile("规划(?![^，,。；;]{0,4}任务)|计划|拟|将")
# 计划投资2亿元，已完成1.2亿元
_DONE_OF_IT = re.compile(
    "(?:其中)?(?:[上下]半年|[第前]?[一二三四]季度|[0-9]{1,2}月?[-—－～~至到][0-9]{1,2}月份?|[0-9]{1,2}月份?)?(?:截[至止][^，,。；;]{0,12}|目前|现|累计|共)*已?(?:累计|共)?完成[约近]?"
)
_BUDGET_OF_IT = re.compile("预算(?:总?资金|金额|经费)[为约]*")  # 列入2024年计划，预算资金85万元
_GAVE = re.compile(
    "(?:累计|先后|已经?)(?:发放)?(?:补[助贴]|奖[励补]|资助|(?:支持|扶持|奖补|配套)(?=资金|经费))(?:资金|经费|款)?[约近共]?\\Z"
)  # 累计奖补资金300万元
_DEMANDED = re.compile("要求|督促|责成|确保|力争|务必")  # 要求各乡镇年底前将300万元拨付到位
_LATELY = re.compile("近年来|近[几两二三四五]年来?|以来[，,]")
# 2021年整合涉农资金30万元, 整合资金30万元，修建了柳溪桥
_POOLED = re.compile("(?:统筹|整合)[^，,。；;\\d]{0,16}(?:资金|经费)[约共近]*\\Z")
_FIXED = re.compile(
    "(?:资金|经费|款)(?:目前|现)?已(?:经|基本|初步)*确定[共合总计约为是]*\\Z"
)  # 治理经费已经确定共计35万元
_LAID_ON = re.compile("(?:明确|确定|规定)由[^，,。；;]{1,12}(?:承担|负担|解决)")  # 明确由县财政承担50万元
# 2021年验收茶园9个，奖补资金18万元: those that passed got it
_OF_PRIZES = re.compile("(?:共|合计|累计|总计)?(?:奖补|奖励|补助|补贴|扶持)(?:资金|经费)[共合总计约为]*")
_PASSED = re.compile(
    "(?:验收|认定|评定|评选)(?![^，,。；;]{0,4}(?:标准|办法|方案))[^。；;元]{1,80}"
    "\\d[个家户名项处件][^，,。；;元]{0,24}[，,]\\Z"
)
_ADDS_MORE = re.compile("(?:再|又|另外?)(?:新增|增加)(?:安排)?(?:资金|经费|补助)?[约共]*\\Z")  # 在前期费中再增加30万元
_ADDS = re.compile("新增|增加|追加")  # 从明年起，每年新增养护经费50万元
_SOLVED = re.compile(r"(?<![能可])解决了?(?:[^，,。；;\d]{0,24}?(?:资金|经费|款))?[约共近]*\Z")
_EFFECT = re.compile("[，,][^，,。；;]{0,6}[\u3400-\u9fff]{2}了(?!解)")
# 2021年县财政对公交公司的补贴为300万元, 2021年县财政专项资金达到300万元
_CAME_TO = re.compile("(?:补贴|补助|奖补|拨款|资金|经费)(?:总额|规模|总量)?(?:为|是|达到?|共计?|合计|总计)[约近]*\\Z")
# 所需资金约120万元，由县财政和镇政府按7:3比例分担
_TO_BE_SHARED = re.compile("[，,](?:全部|均)?由[^，,。；;已]{2,24}?(?:承担|负担|解决|分担|保障|筹措)")
# 从2018年起规模稳定在3亿元
_STAYS = re.compile("(?:资金|规模|投入|补助)[^，,。；;\\d]{0,6}(?:稳定|保持|维持)在[约近]?\\Z")
# 差额6万元由镇政府解决
_BORNE = re.compile("[^，,。；;\\d]{0,6}由[^，,。；;已\\d]{2,20}?(?:承担|负担|解决|自筹|筹措|筹集)")
_BORNE_BEFORE = re.compile("由[^，,。；;已\\d]{2,16}?(?:承担|负担|解决|负责)[，,]\\Z")  # 引道由区政府负责，约200万元
_BARE = re.compile("(?:大?约|近|共计?|需)*")
# 2021年实施了青石村文化广场改造30万元
_PUT_INTO = re.compile(
    r"(?:实施|推进|开展|完成)了?(?:(?!资金|经费|概算|预算|投资)[^，,。；;\d]){2,30}?(?:建设|改造|改建|扩建|维修|修缮|整治|治理|硬化)(?:项目|工程)?[约共]*\Z"
)
# 截至2022年6月，已完成2021年改造资金300万元
_COMPLETED = re.compile(
    rf"(?:已|了|先后|累计|共)*完成了?(?:[^，,。；;]{{2,40}}元[、和及])?(?:{YEAR}年度?)?[\u3400-\u9fff]{{0,10}}资金[约共近]*\Z"
)
# 一期已经完成30万元投资
_DID = re.compile("完成了?[约近共]*\\Z")
# 县里拨付40万元，引入社会资本150万元; but 吸引社会投资150万元, which may be to come
_DRAWN_IN = re.compile(
    "(?:引[入进]|吸引)了?(?:社会|民间|民营|企业|金融|工商|外来|外地|各类|村外){0,2}(?:资本|资金|投资)[约共近达超]*\\Z"
)
_MADE = re.compile(
    "[，,](?:目前|现|已|共|累计)*(?:(?:建|铺|修)(?:成|好|起)了?|完成了?|[\u3400-\u9fff]{2}了(?!解))(?![后时])"
)
_OF_IT = re.compile("的?(?:固定资产|建安|工程|项目|建设|总){0,2}投资(?!额度|计划|任务|目标|评审)")
_WOULD = re.compile("要|可望|有望|目标|任务|力争|如期")
_PAID_OUT = re.compile("发放|支付|兑[付现]")  # 已发放到位
_NEXT_YEAR = re.compile(rf"元(?:余|左右|以上)?[）)]?[，,；;、]\s?{YEAR}年度?[，,]?[约近达为共]*\Z")
# 已将该项经费列入2023年预算，金额为36万元
_IN_BUDGET = re.compile(
    "已[^，,。；;]{0,16}[纳列]入[^，,。；;]{0,12}预算[，,](?:金额|资金|经费|总额|共计?|合计)[为约达共计]*\\Z"
)
_SHORT, _BEARER = 6, 30


def in_next_year(told: Told, *, is_ahead: bool, over: bool) -> FundingStatus | None:
    """How far a sum has come of which only its year is told behind that of another one: 2021年下达3亿元，2022年4亿元.

    What was given goes on until a year that is ahead, and what is planned from one that isn't over.
    """
    last = told.last.status
    if last is None or told.last.year is None or not _NEXT_YEAR.search(told.sentence.words, 0, told.sum.start):
        return None
    goes_on = not is_ahead if last.is_given else last is FundingStatus.PLANNED and not over
    return last if goes_on else None


def without_verb(told: Told, over: bool) -> FundingStatus | None:
    """How far a sum has come, where other words than verbs of money or those behind it say that; what was due in a year
    that is `over` was given.
    """
    sentence, each, floor = told.sentence, told.sum, told.floor
    words = sentence.words
    tail = _TAIL.match(words, each.end, each.tail)
    if tail and ("已" in tail[0] or not told.roles & Role.DECIDED):
        demanded = "已" not in tail[0] and _DEMANDED.search(words, each.clause, each.start)
        due = demanded and not CAME.search(words, tail.end(), told.ceiling)
        return FundingStatus.PLANNED if due else FundingStatus(tail.lastgroup or "")
    decided = told.roles & Role.DECIDED or _LAID_ON.search(words, each.clause, each.start)
    if decided or ("确定" in words and _FIXED.search(words, each.clause, each.start)):  # 同意补助资金300万元
        return FundingStatus.ALLOCATED if CAME.match(words, each.end, told.ceiling) else FundingStatus.PLANNED
    if _SOLVED.search(words, each.clause, each.start):  # 县财政解决项目资金80万元
        return FundingStatus.ALLOCATED
    if told.last.status is FundingStatus.PLANNED and _DONE_OF_IT.fullmatch(words, each.clause, each.start):
        return FundingStatus.SPENT
    if told.last.status and told.last.status.is_given and _STAYS.search(words, each.clause, each.start):
        return told.last.status
    if over and grown.grew_from(words, each, told.last):
        return told.last.status
    if over and (given := grown.given_then(words, each)):
        return given
    looks = not over and "后" in words and words[each.end : each.end + 1] in COMMAS
    if looks and _AFTER_A_LOOK.match(words, each.end + 1, told.ceiling):
        return FundingStatus.PLANNED
    if "增" in words and (adds := _ADDS.search(words, each.clause, each.start)):
        if all_roles(lex(words, floor, each.clause)) & Role.WILL:
            return FundingStatus.PLANNED
        more = told.subject and _ADDS_MORE.search(words, adds.start() - _SHORT, each.start)
        return FundingStatus.ALLOCATED if more else None
    if _GAVE.search(words, each.clause, each.start):
        return FundingStatus.ALLOCATED
    if not over and "算" in words and is_reckoned(words, floor, each):
        return FundingStatus.PLANNED
    if "预算" in words and _IN_BUDGET.search(words, 0, each.start):
        return FundingStatus.ALLOCATED
    if not over and _BUDGET_OF_IT.fullmatch(words, each.clause, each.start):
        return FundingStatus.PLANNED
    if _POOLED.search(words, each.clause, each.start) and not told.roles & Role.TRYING:
        done = over or told.roles & Role.DONE or ("了" in words and _EFFECT.match(words, each.end))
        done = done or _LATELY.search(words, floor, each.clause)  # 近年来，…，省级统筹资金2亿元
        return FundingStatus.ALLOCATED if done else None
    did = _DID.search(words, each.clause, each.start) if "投资" in words[each.end : each.tail] else None
    if did and _OF_IT.match(words, each.end) and not _WOULD.search(words, floor, did.start()):
        return still_due(words, each, did.start(), over, FundingStatus.SPENT)
    if "完成" in words and (completed := _COMPLETED.search(words, each.clause, each.start)):
        return FundingStatus.SPENT if over or not words.startswith("完成", completed.start()) else None
    if "已" in words and (come := CAME.match(words, each.end, told.ceiling)) and not _PAID_OUT.search(come[0]):
        return FundingStatus.ALLOCATED
    if "引" in words and _DRAWN_IN.search(words, each.clause, each.start):
        return _drawn_in(told, over)
    if over and _PUT_INTO.search(words, each.clause, each.start):
        return FundingStatus.SPENT
    if over and _OF_PRIZES.fullmatch(words, each.clause, each.start) and _PASSED.search(words, 0, each.clause):
        return None if _SET_OUT.search(words, floor, each.clause) else FundingStatus.ALLOCATED
    if over and told.fresh and _CAME_TO.search(words, each.clause, each.start):
        return FundingStatus.ALLOCATED
    is_rest = told.last.status is not None and told.last.status.is_given  # 安排60万元，其余40万元由乡镇解决
    if not (over or is_rest) and "由" in words and _is_borne(words, each):
        return FundingStatus.PLANNED
    if is_bought(words, each):  # 采购价值300万元的设备
        return FundingStatus.PLANNED if _SET_OUT.search(words, floor, each.start) else FundingStatus.SPENT
    return None


def _drawn_in(told: Told, over: bool) -> FundingStatus | None:
    """How far what others were drawn to put in has come: as far as what was given or planned beside it."""
    words, each, last = told.sentence.words, told.sum, told.last.status
    if not told.roles & Role.DONE and _SET_OUT.search(words, each.clause, each.start):
        return FundingStatus.PLANNED
    if over or told.roles & Role.DONE or (last and last.is_given) or _MADE.match(words, each.end):
        return FundingStatus.RAISED
    return FundingStatus.PLANNED if last in (FundingStatus.PLANNED, FundingStatus.REQUESTED) else None


def _is_borne(words: str, each: Sum) -> bool:
    """Whether a sum is told as what somebody is to bear, and is none that comes again and again."""
    if _BORNE.match(words, each.end):
        return "每" not in words[each.clause : each.start]
    if "所需" in words[each.clause : each.start]:
        return _TO_BE_SHARED.match(words, each.end) is not None
    opens = max(0, each.clause - _BEARER)
    return bool(_BARE.fullmatch(words, each.clause, each.start) and _BORNE_BEFORE.search(words, opens, each.clause))
