"""Done: whether what a sum completes is told as done behind what was planned, or is still due."""

import re

from reader.facts.lexing import Token
from reader.facts.model import FundingStatus
from reader.facts.sentence import Sum
from reader.facts.words import Role
from reader.text.dates import YEAR

AHEAD_OF = Role.WILL | Role.INVESTMENT | Role.DECIDED
"""The roles of words that tell what is ahead."""
_CARRIED_OUT = (
    "(?:现|已|全部|均)(?:经|在|全部|均|基本)*"
    "(?:建设|施工|铺设|安装|改造|修建|硬化|维修|修缮|修复|整治|浇筑)(?:完成|完毕)"
)
# 已通过验收, 现已正式运行, 2019年投产, 始建于2009年
_IN_USE = (
    "(?:(?<![待未将可])通过了?[^，,。；;]{0,8}(?<!审查)(?<!评审)(?<!设计)(?<!方案)验收(?![后时前])"
    "|已(?:经|于[^，,。；;]{2,10}|全部|全面|正式|正常|投入|顺利|陆续|对外|通过|竣工)*(?:验收|投产|投运|运[行营](?!方案|经费)|启用|开放|营业|开[馆园学]|实施完[成毕])(?![后时前])"
    "|(?:\\A|[，,。；;：:])(?:目前|共|先后)?(?:实施|建设)完成(?=[^，,。；;]{0,12}\\d)"
    f"|{YEAR}年(?:\\d{{1,2}}月)?(?:正式|全面|建成)*投[产运](?![后时前])"
    f"|(?<![计划拟将])建于(?:{YEAR}|上世纪|[二2]0世纪))"
)
# What was done to prepare it (已完成立项、设计) is not the work.
PERFORMED = re.compile(
    r"已有[^，,。；;]{1,12}?(?:完工|竣工|建成)|已(?:经|[于在][^，,。；;]{0,12})?(?:全部|基本|按[^，,。；;]{0,8})?(?:建成|完工|竣工|完成(?!了?[^，,。；;]{0,8}(?:立项|可研|可行性"
    r"|设计|前期|审批|审查|评审|勘|测量|选址|编制|招标|招投标|征地|用地|方案|规划))|投入|投用|通车|交付)"
    r"|(?<![计划预前底])(?:建成|竣工|完工|投入使用|通车)(?![后时])"
    rf"|{_CARRIED_OUT}(?![后时])|{_IN_USE}"
)
_DONE_NEXT = re.compile(
    r"[。；;](?:(?:项目|工程)(?:区|涉及|位于|建设|主要)[^。；;\n元]{2,60}。)?(?:目前|现|截[至止]目前|现阶段)?[，,]?(?:(?:以?上述?|该|本)?(?:项目|工程)"
    r"(?:(?![计预][划计]|将|拟|(?<!目)前)[^。；;\n]){0,30}?(?:竣工|完工|建成|投入使用|通车|通过验收|已(?:全部|基本)?建设完成)"
    rf"|(?:(?:目前|现)[，,]?|(?:以?上述?|该|本)?(?:项目|工程|[水电]厂|大?桥|道?路))?{_IN_USE}|(?:以?上述?|该|本)?(?:项目|工程|道路)?(?:目前|现)?{_CARRIED_OUT})(?![后前时])"
)
# 总投资50万元，计划2024年建成
_SET_FOR = re.compile(
    "[，,][^，,。；;已]{0,6}(?:计划|预计|拟|将)[^，,。；;已]{0,12}"
    "(?:建成|竣工|完工|投入使用|通车|验收|投产|投运|运行|启用|开放)"
)
# 投入15万元新建石桥，预计2024年建成
_TO_BE_DONE = re.compile(
    "[^。；;]{0,40}?[，,](?:该?(?:项目|工程|大?桥|道?路))?(?:预计|计划)[^，,。；;]{0,16}(?:建成|[完竣开动]工|完成|通车|投入使用|投用|交付)"
)
_BEGUN = re.compile(
    "已(?:经|[于在][^，,。；;]{0,12})?(?:全[部面]|基本|陆续|正式|顺利)*(?:开工|动工|启动|实施(?!方案)|在建|开建)"
)
_REST = "剩余|其余"
_OBLIGED = "应(?<![相响对供适反效感]应)(?![急用对变])|须|年底|(?:[年月日]|月底)前|期内"
# In its sentence, and in its clause besides.
_NOT_DONE = re.compile(rf"{_REST}|下一步|具备|{_OBLIGED}")
_MAY_BE_DONE = re.compile("[前可能将拟]")
ALL_DONE = re.compile(r"已(?:经|全部|全面)*(?:完工|竣工|建成|通车|完成(?:全部)?(?:建设|施工|工程))")
"""What says of all that a sum was for that it is done."""
CAME = re.compile(
    r"[，,]?[^，,。；;]{0,6}已(?:经?[于在由](?:(?![待将拟])[^，,。；;]){2,16}?)?[^，,。；;停暂缓不未]{0,6}(?:下达|到位|拨付|到账|划拨)"
    r"|[，,](?:目前|现)?(?:项目|建设|所需)?(?:资金|经费)(?:目前|现)?已(?:经|全部|基本)*落实"
)
"""What says behind a sum that it has come: 均已下达, 已于2022年3月由县财政局拨付."""
_DUE, _OF_REST, _IS_DONE = re.compile(_OBLIGED), re.compile(_REST), re.compile("已|[^，,。；;]了")
_BEFORE_IT_IS_USED = re.compile("后(?:再|方|才|即|投用|投入|交付|启用|通车)")
# 资金到位后，投入30万元; 条件成熟时，…: it may be to come
_ONCE = re.compile(
    r"(?:\A|[，,。；;：:\n\s])[^，,。；;已了\d]{0,10}(?:到位|建成|竣工|完工|验收(?:合格|通过)?|成熟|具备|充裕|允许)(?:之?后|时|的情况下)[，,]\Z"
)
# 验收合格后一次性拨付30万元
_ONCE_THEN = re.compile(
    "(?:到位|建成|竣工|完工|验收|审核|考核|审定|核定|认定|批准|评审)(?:合格|通过)?之?后(?:再|即|可|方可|一次性|及时|予以|统一|分期|按[^，,。；;\\d]{1,8})*\\Z"
)
_RECKONED = re.compile("(?:经|据|初步|大致)[^，,。；;]{0,4}[测核匡]算[，,]?[^，,。；;]{0,8}\\Z")
_COME_BEHIND = re.compile("[^。；;]*(?:已|了)")
_UNTIL = re.compile(rf"[到至](?P<year>{YEAR})年")
_BEFORE_ITS_END = re.compile(rf"(?P<year>{YEAR})年年?[底末]之?前(?![^，,。；;]*已)")  # 2023年底前再投入200万元
_UNTIL_THEN = re.compile("截[至止]")  # 截至2022年底完成投资300万元: what there was then
_BY_THEN = re.compile(rf"(?:\A|[，,。；;：:\n\s])[到至](?P<year>{YEAR})年[底末]?[，,]\Z")  # 到2025年，投入300万元
_INTO_BUDGET = re.compile(
    rf"[^，,。；;\d]{{0,4}}[列纳]入[^，,。；;\d]{{0,6}}(?P<year>{YEAR})年[^，,。；;\d]{{0,8}}预算"
)


def is_told_done(words: str, floor: int, each: Sum, verb: Token, earlier: tuple[Token, ...]) -> bool:
    """Whether what is ahead was told of before what is done: 按计划推进，5座已完工，完成投资1亿元.

    The sentence, from `floor` on, must say nothing of what is left or due: 2座已完工，剩余3座完成投资1亿元后投用.
    """
    if _MAY_BE_DONE.search(words, each.clause, verb[0]) or _NOT_DONE.search(words, floor, verb[0]):
        return False
    if _BEFORE_IT_IS_USED.match(words, each.end):
        return False
    told = [token for token in earlier if token[2] & AHEAD_OF or _is_done(words, token[0])]
    return bool(told) and not told[-1][2] & AHEAD_OF


def _is_done(words: str, start: int) -> bool:
    if not words.startswith("已", start):
        return False
    return PERFORMED.match(words, start) is not None or _BEGUN.match(words, start) is not None


def still_due(words: str, each: Sum, verb: int, over: bool, come: FundingStatus | None) -> FundingStatus | None:
    """How far a sum has come that is completed: planned where its clause says that it must be, before `verb`.

    What the rest takes (其余完成投资1亿元) may have been done or not; what was due in a year that is `over` was done.
    """
    if _IS_DONE.search(words, each.clause, verb) or _UNTIL_THEN.search(words, each.clause, verb):
        return come
    if not over and _DUE.search(words, each.clause, verb):
        return FundingStatus.PLANNED
    return None if _OF_REST.search(words, each.clause, verb) else come


def is_done_next(text: str, end: int) -> bool:
    """Whether the sentence behind `end` says that the work is done which the one before tells the size of."""
    return _DONE_NEXT.match(text, end) is not None


def may_be_to_come(words: str, each: Sum, verb: int) -> bool:
    """Whether a sum is told only for when something has come (资金到位后，投入30万元), or as reckoned (经测算，投入…).

    What is told behind it as done has come.
    """
    waits = "，" in words[: each.start] and _ONCE.search(words, 0, each.clause) is not None
    waits = waits or ("后" in words and _ONCE_THEN.search(words, each.clause, verb) is not None)
    waits = waits or ("算" in words and _RECKONED.search(words, 0, verb) is not None)
    return waits and _COME_BEHIND.match(words, each.end) is None


def is_set_for(words: str, each: Sum) -> bool:
    """Whether the clause behind the size of a work says when it is to be done."""
    return _SET_FOR.match(words, each.end) is not None


def is_to_be_done(words: str, each: Sum, ceiling: int) -> bool:
    """Whether what a sum is put into is told behind it as begun or finished later, by `ceiling`."""
    return "计" in words and _TO_BE_DONE.match(words, each.end, ceiling) is not None


def by_the_end_of(words: str, each: Sum) -> str | None:
    """The year before whose end a sum is to come."""
    match = _BEFORE_ITS_END.search(words, each.clause, each.start) if "前" in words else None
    return match["year"] if match else None


def until(words: str, each: Sum) -> str | None:
    """The year until which a sum of a clause is told, which may be ahead: 到2025年完成投资1亿元.

    The year of a budget that it was put into may be, too: 将100万元列入2024年预算.
    """
    match = None
    if "到" in words or "至" in words:
        match = _UNTIL.search(words, each.clause, each.start) or _BY_THEN.search(words, 0, each.clause)
    return match["year"] if match else into_budget(words, each)


def into_budget(words: str, each: Sum) -> str | None:
    """The year of the budget that a sum was put into, by the words behind it."""
    match = _INTO_BUDGET.match(words, each.end) if "入" in words[each.end : each.tail] else None
    return match["year"] if match else None
