"""Pleas: whether a sum is asked for, by a proposal or by the office that writes, and whether it has come."""

import re

from reader.facts.lexing import Token
from reader.facts.lexing import roles as all_roles
from reader.facts.model import FundingStatus
from reader.facts.sentence import Sum
from reader.facts.words import Role
from reader.text.sentences import COMMAS

ROLES = Role.REQUESTED | Role.BEGGED
"""The roles of words that ask."""
_SUCCESS = re.compile(
    r"(?:争取|申请|申报)[到了]|成功(?:争取|申请|申报)(?!的)|已(?:成功|积极|累计|先后)*争取|[共先后计]争取|获(?:[得批]|(?=中央|国家|上级|[省市县区]))|到位"
)
_WON_BESIDE = re.compile(
    "(?:已(?:经|成功|累计)*争取|成功(?:争取|申报|入选))(?!了?资格)[^，,。；;]*[，,]\\Z"
)  # 已争取任务900亩，争取资金90万元
# 2022年以来，我局共争取项目5个，资金300万元
_WITH_MONEY = re.compile(
    "争取(?:到|了)?[^，,。；;\\d]{0,12}\\d+[个项][^，,。；;\\d]{0,12}[，,](?:涉及|总|补助|上级|中央|省级|专项|项目)*(?:资金|经费)(?:总额)?[约共为近达]*"
)
# 2022年争取资金300万元，用于治污; 2022年争取资金300万元投入治污
_USED = re.compile("资?金?(?:用于|投入)|[，,](?:专项|全部|主要|重点)*(?:用于|支持|补助)(?![^，,。；;]{0,4}前期)")
_USED_FOR = re.compile("[，,](?:专项|全部|主要|重点)?用于")
_EFFECT = re.compile(
    r"[，,](?:先后|共|已|组织|并)*(?:[于在](?:19|20)\d\d年(?:\d{1,2}月)?)?(?:对[^，,。；;]{1,20}?(?:进行|实施|开展)|[\u3400-\u9fff]{2,3})了(?!解)"
)
_DATED = re.compile(r"(?:19|20)\d\d年|去年|上年|五[”\"]?(?:期间|时期|期末)")
# 申请省级资金500万元已获批复
_GRANTED = re.compile(
    "[，,]?(?:现|目前|该|此|项|笔|资金|款项|经费|均|全部)*已(?:经|全部|足额|陆续)*(?:获?得?(?:批复|批准|批)|下达|到位|拨付)"
)
_TRIES_YET = re.compile("正在|继续|努力|尽力|尽快|下步|今后|着力|力争|进一步|持续|要|向(?!上)|申[报请]")
_LATELY = re.compile("近年来|近[几两二三四五]年来?|(?<![一二三四五六七八九])[多两三四五]年来|以来[，,]")
_ONLY_EAGERLY = re.compile(r"(?:并|也|同时)?积极争取(?!.*[向将再])[^，,。；;]*")
# 争取资金80万元，自筹20万元，建成广场1处
_BUILT_WITH = re.compile(
    r"[，,、](?:自筹|群众|配套|整合)[^，,。；;]{0,20}[，,](?:已|共|累计)*(?:建成|完成|新建|修建|硬化|改造|购置)了?[^，,。；;\d]{0,16}\d"
)
# 争取资金300万元支持青石镇，目前项目正在实施
_UNDER_WAY = re.compile(
    r"[^，,。；;]{0,24}[，,](?:目前|现|该|项目|工程|已|均|全部)*[^，,。；;\d]{0,8}?(?:已(?:经|全部)?|正在?(?:有序|加紧|抓紧)?)"
    r"(?:实施(?!方案)|施工|开工|动工|建设|完工|竣工|建成|投入使用)(?!的|前|后|条件|[^，,。；;]{0,6}(?:方案|手续|设计|准备))"
)
# 积极争取资金300万元，完成改造12公里
_IS_BUILT = re.compile("[，,](?:目前|现|已|共|累计|先后)*(?:完成|建成)(?!后|率|时)了?[^，,。；;\\d]{0,16}\\d")
_GOES_ON_TRYING = re.compile("(?:正在|继续|仍在|还在)[^，,。；;]{0,4}(?:争取|申[请报])")
_APPLIES = re.compile("申报|申请(?!到)")  # 2022年申报资金300万元: whether it came isn't said
_TO_SOMEBODY = re.compile("向(?!上(?!级))")
_COMPLETES = ("完成", "建成")
_NUMBERED = re.compile(r"[，,][^，,。；;\d]{2,12}[\d]")
_ASKING = re.compile(
    r"[，,][^，,。；;]{0,6}?(?:正在|已)(?![^，,。；;]{0,8}(?:审批|审核|备案))[^，,。；;]{0,16}(?:争取|申请|申报经费|申报资金)"
)
# 申请了80万元，目前已到位30万元: of what was applied for only a part has come.
_APPLIED_FOR = re.compile(r"申请了[^，,。；;\d]*\Z")
_PART_CAME = re.compile(
    r"[，,；;](?:其中|截[至止][^，,。；;]{0,10}|目前|现|已|仅|实际|共)*(?:到位|下达|拨付|争取到|批复|获批)了?[约仅近共]*\d"
)
# 已申报…资金300万元: what was done is to ask.
_HAS_ASKED = re.compile(
    r"已(?:经|多次|积极|正式){0,4}(?:向[^，,。；;\d]{1,12})?(?:多次|积极|正式){0,3}(?:申报|申请|上报)(?!成功|到|获批|了?[^，,。；;]{0,8}项目)[^，,。；;]*\Z"
)
_ASKED_FOR = re.compile(r"已?正?在?向[^，,。；;\d]{1,12}(?:申请|申报)|(?:目前|现)?正在?(?:积极)?(?:申请|申报|争取)")
# 书报费每年28万元，我局于2022年4月向县政府提出申请
_HANDED_IN = re.compile(
    r"[，,][^，,。；;]{0,20}?向[^，,。；;]{1,14}?(?:提出|递交|提交|呈报|呈送|报送|上报|打)了?[^，,。；;]{0,8}(?:申请|请示|请求|报告)"
)
_MENTIONED = re.compile(
    "(?:[您你]们?|代表|委员|建议|提案)(?:[^，,。；;]{0,16}[中里])?(?:所?提[到及]|指出|谈到|所述)的?[^，,。；;]*\\Z"
)
_IS_POINT = re.compile("[^，,。；;]{0,20}?的?(?:问题|情况|现象|困难|现状|意见|说法|内容)")
# 我乡已向县政府上报了安排修复资金30万元的报告
_HANDS_IN = re.compile(
    r"(?:提交|递交|呈报|呈送|报送|上报|报请|起草|拟写|提出|打)[了过]?(?![^，,。；;\d]*的)[^，,。；;\d]{0,40}\Z"
)
_IS_REQUEST = re.compile("[^，,。；;]{0,16}?的?(?:请示|申请|请求|报告)(?![^，,。；;]{0,4}(?:批复|同意|通过))")
_PROPOSED = re.compile(r"[您你]们?(?:在[^，,。；;]{1,20})?(?:提出|建议|希望|要求|反映|呼吁)")
# 您提出的云岭路资金事宜，经核实…: what is told then is the answer; 您提出，针对饮水问题，… goes on with the proposal.
_ANSWERED = re.compile("事宜[，,]|[，,](?:经|目前|现|已)")
_NAMED = re.compile("的?[^，,。；;]{0,40}(?:问题|建议|意见|提案|议案|诉求|事项|情况|困难)[，,]")
_OPENED = ("针对", "关于", "解决", "根据", "按照", "结合", "落实", "对", "就")
_IS_PROPOSED = re.compile("(?:(?![您你我])[^，,。；;]){0,16}的(?:建议|提案|议案|诉求|请求)")
# The request as a heading tells it: 关于“给予前期经费500万元支持”的建议.
_QUOTED_REQUEST = re.compile("[^“”。；;]*”的?(?:建议|提案|议案|诉求|请求)")
_APPLIED = re.compile(r"申报了[^。；;]{2,30}[，,](?:共|合计)?(?:涉及|需)(?:奖补|补助|补贴)?(?:资金)?[约共]?\Z")
# 恳请市政府给予支持，帮助解决运转经费45万元
_HELP_WITH = re.compile(
    "(?:帮助|协助|协调|支持)(?:[^，,。；;已了]){0,4}(?:解决|安排|落实|补助|拨付|下达|争取|给予)[^，,。；;已了]*"
)
_MAY = re.compile(r"可以?(?:在[^，,。；;]{0,12}|向[^，,。；;]{0,12})?申[请报]")
_OPENS_PLEA = re.compile("|.?[，,：:]|[一二三四五六七八九]是")
_APPLIES_THAT = re.compile("[，,：:](?=将|把|请|给予|安排|列入)")  # 已向县政府申请，将每年300万元列入预算
_PLEADS = re.compile("请|建议|望")
_REACH, _PROPOSAL, _NEAR, _SAYER = 40, 80, 6, 6
"""How far before a sum what was lately done is told; how far back a proposal is; how far behind a sum a plan is; how
far before a sum's clause whoever speaks of it is."""


def is_proposed(words: str, floor: int, each: Sum) -> bool:
    """Whether a sum is what a proposal asks for, as the letter tells it: 您提出解决资金260万元的建议."""
    if "您" in words or "你" in words:
        asked = _PROPOSED.search(words, max(0, each.start - _PROPOSAL), each.start)
        if asked and words.find("我", floor, each.start) < 0 and not _is_answered(words, asked, each):
            return True
    return (
        "”" in words
        and words.find("”", each.end) >= 0
        and words.rfind("“", 0, each.start) > words.rfind("”", 0, each.start)
        and _QUOTED_REQUEST.match(words, each.end) is not None
    )


def is_mentioned(words: str, each: Sum) -> bool:
    """Whether a sum is what a proposal speaks of, and may ask for or not: 您提到的每年安排300万元的问题."""
    if _IS_POINT.match(words, each.end) is None:
        return False
    return _MENTIONED.search(words, max(0, each.clause - _SAYER), each.start) is not None


def may_ask(words: str, each: Sum) -> bool:
    """Whether a sum is what people may apply for, and nobody does: 可向乡镇申请."""
    return _MAY.search(words, each.clause, each.start) is not None


def is_asked_for(words: str, each: Sum, ceiling: int) -> bool:
    """Whether the words behind a sum, up to `ceiling`, say that it is applied for, or those before it with what."""
    if "涉及" in words and _APPLIED.search(words, max(0, each.start - _PROPOSAL), each.start):
        return True
    # A character is looked for in all words in less time than in some of them, and that in less than a pattern.
    if ("向" in words or "正" in words) and _ASKED_FOR.match(words, each.end, ceiling):
        return True
    is_request = "的" in words[each.end : each.tail] and _IS_REQUEST.match(words, each.end, each.tail)
    if is_request and _HANDS_IN.search(words, each.clause, each.start):
        return not _GRANTED.match(words, each.tail, ceiling)
    behind = words[each.end : each.end + 1]
    if behind in COMMAS and "向" in words and _HANDED_IN.match(words, each.end, ceiling):
        return True
    return (
        behind in COMMAS
        and _ASKING.match(words, each.end, ceiling) is not None
        and "计划" not in words[each.end : each.end + _NEAR]
    )


def may_plead(words: str, floor: int, each: Sum) -> bool:
    """Whether a word that asks may stand in a clause before that of a sum."""
    may_be = floor < each.clause and ("请" in words or "建" in words or "望" in words)
    return may_be and _PLEADS.search(words, floor, each.clause) is not None


def _is_answered(words: str, asked: re.Match[str], each: Sum) -> bool:
    """Whether what is told between a proposal's words and a sum is what was done about it, and no more of it."""
    if _IS_PROPOSED.match(words, each.end):
        return False
    named = words.startswith("的", asked.end()) or words.endswith(_OPENED, 0, asked.start())
    return bool(
        (named and _NAMED.match(words, asked.end(), each.start)) or _ANSWERED.search(words, asked.end(), each.start)
    )


def pleaded(words: str, verb: Token | None, roles: int, earlier: tuple[Token, ...]) -> bool:
    """Whether a sum is asked for, in its clause or by a plea before it."""
    if roles & Role.BEGGED or (verb is not None and verb[2] & Role.REQUESTED):
        return True
    return bool(all_roles(earlier) & Role.BEGGED) and any(
        words.startswith(("恳请", "商请", "函请", "特请", "请", "希望", "望"), start)
        or (words.startswith("申请", start) and "向" in words[:start] and _APPLIES_THAT.match(words, end))
        or (words.startswith("建议", start) and _OPENS_PLEA.fullmatch(words[max(0, start - 2) : start]))
        for start, end, role in earlier
        if role & Role.BEGGED
    )


def was_won(words: str, verb: Token, each: Sum, earlier: tuple[Token, ...], over: bool) -> bool:
    """Whether a sum is that of the projects that were sought before it, and is told as come with them."""
    said = all_roles(earlier)
    if said & Role.WILL or not (over or said & Role.DONE) or _TRIES_YET.search(words, 0, verb[0]):
        return False
    return _WITH_MONEY.fullmatch(words, verb[0], each.start) is not None


def come_of(
    words: str, floor: int, each: Sum, ceiling: int, roles: int, earlier: tuple[Token, ...], last: FundingStatus | None,
    over: bool,
) -> FundingStatus | None:  # fmt: skip
    """Whether what was asked for has come: 先后争取…, 争取…资金，新建了…."""
    if all_roles(earlier) & Role.BEGGED and _HELP_WITH.fullmatch(words, each.clause, each.start):
        return FundingStatus.REQUESTED
    if _PART_CAME.match(words, each.end) and _APPLIED_FOR.search(words, each.clause, each.start):
        return FundingStatus.REQUESTED
    if _GRANTED.match(words, each.end, ceiling):
        return FundingStatus.ALLOCATED
    if _HAS_ASKED.search(words, each.clause, each.start):
        return FundingStatus.REQUESTED
    if words.find("通过", each.clause, each.start) >= 0 and _EFFECT.search(words, each.end):
        return FundingStatus.ALLOCATED  # 通过争取上级资金60万元、群众自筹12万元，完成了硬化
    beside = _WON_BESIDE.search(words, max(0, each.clause - _REACH), each.clause)
    if beside or _SUCCESS.search(words, each.clause, each.start) or _EFFECT.match(words, each.end):
        return FundingStatus.ALLOCATED
    if _GOES_ON_TRYING.search(words, each.clause, each.start):
        return FundingStatus.REQUESTED
    if not roles & (Role.WILL | Role.BEGGED) and _LATELY.search(words, max(0, each.clause - _REACH), each.clause):
        return FundingStatus.ALLOCATED
    before = all_roles(earlier)
    to_somebody = _TO_SOMEBODY.search(words, each.clause, each.start) is not None
    trying = roles & (Role.TRYING | Role.WILL | Role.BEGGED) or before & Role.WILL or to_somebody
    # What stands among sums that have come, or in a year that is told of, has come.
    told = (
        roles & Role.DONE
        or (last is not None and last.is_given)
        or ((over or _USED.match(words, each.end)) and _DATED.search(words, floor, each.start))
    )
    applies = _APPLIES.search(words, each.clause, each.start) and words.find("争取", each.clause, each.start) < 0
    if (
        not trying
        and not applies
        and (told or _NUMBERED.match(words, each.end, ceiling) or _BUILT_WITH.match(words, each.end))
    ):
        return FundingStatus.ALLOCATED
    if not trying & (Role.WILL | Role.BEGGED) and "积极" in words and _USED_FOR.match(words, each.end, ceiling):
        return None  # 积极争取资金300万元，专项用于…: it may have come
    hard = trying and _TRIES_YET.search(words, floor, each.start) is not None
    if not hard and not trying & (Role.WILL | Role.BEGGED):
        if _UNDER_WAY.match(words, each.end) or _IS_BUILT.match(words, each.end):
            return FundingStatus.ALLOCATED
        if words.startswith(_COMPLETES, each.end):
            return None  # 多方争取资金300万元完成柳溪路维修: it may have come
    ends = each.end >= len(words.rstrip())
    if ends and not before & Role.TRYING and _ONLY_EAGERLY.fullmatch(words, each.clause, each.start):
        return None  # 年初即列入计划，积极争取资金300万元。4月完成了改造。
    return FundingStatus.REQUESTED
