"""Statuses: how far a sum has come, by the verbs around it."""

import re

from reader.facts.model import FundingStatus
from reader.facts.sentence import Sum
from reader.facts.words import ALLOCATED, GRANTED, OPENS_VERB, RAISED, REQUESTED, SPENT
from reader.text.dates import YEAR

_VERB = re.compile(
    rf"{OPENS_VERB}(?:(?P<allocated>{ALLOCATED})|(?P<granted>(?:{GRANTED})(?!资金|经费|款|标准))"
    rf"|(?P<spent>(?<![总使内])(?:{SPENT})(?!总|分别|为|估|规模|概))|(?P<raised>{RAISED})|(?P<requested>{REQUESTED}))"
)
_PLEADED, _AHEAD = (
    re.compile(r"恳请|请求|(?:\A|[，,])建议"),
    re.compile(r"[，,]?预计[^，,。；;]{0,16}(?:到位|下达|拨付)"),
)
_BEGGED = re.compile(r"请求|恳请|申请|建议(?=[^，,。；;]{0,8}(?:安排|给予|增加|拨|设立|投入))")
_WILL = re.compile(
    rf"将(?=[再继根按投安于在统拨下通积给新对向会进重加争从分用筹支达落每])|拟(?![定订])|计划(?=总?投|{YEAR}年|[完筹安新建实在用再于每今明拨下落争])|预[计期]|预算(?![内中])|力争|打算"
    r"|初步考虑|[估匡概]算|总投资|需(?!求)|下一步|明年"
)
_DONE = re.compile(r"已|了|完成|共(?!同)|累计|先后|到位|以来|成功|建成|解决")
_PERFORMED = re.compile(r"已[于经在]?|建成|竣工|完工|投入使用|通车")
_SUCCESS = re.compile(r"争取[到了]|已争取|[共先后计]争取|获[得批]|到位")
_EFFECT = re.compile(r"[，,](?:先后|共|已)?[\u3400-\u9fff]{2,3}了(?!解)")
_CAME = re.compile(r"[，,][^，,。；;]{0,6}已[^，,。；;]{0,6}(?:下达|到位|拨付)")
_UNPAID = re.compile(r"[^，,。；;]{0,8}(?:未|没有)")
_TRYING, _NUMBERED = re.compile("[将拟]|继续|积极|力争|正在|努力|向|申|请"), re.compile(r"[，,][^，,。；;\d]{2,12}[\d]")
_ASKING = re.compile(r"[，,][^，,。；;]{0,6}?(?:正在|已)[^，,。；;]{0,16}(?:争取|申请|申报)")
_TAIL = re.compile(r"[^，,。；;]{0,6}?(?:(?P<allocated>下达|到位|拨付|落实)|(?P<spent>支付|发放))")
_STANDARD = re.compile(r"标准|给予|补助|奖补|补贴|津贴|奖励|奖金|资助|支持|养老金|经费|低保|救助|发放")
_PROPOSED = re.compile(r"[您你]们?(?:在[^，,。；;]{1,20})?(?:提出|建议|希望|要求|反映|呼吁)")
_NO_FUNDING = re.compile(
    r"产值|收入(?!中)|增收|利润|税[收额费]|销售|营收|缺口|生产总值|余额|拉动|带动|撬动|总规模|消费(?!券)|交易额|节约|造价|均价|罚款|罚金|评估"
    r"|学费|水价|电价|票价|房价|租金|物业费"
)
_RELIEF = re.compile(r"授信|减免|减负|规模")
_REACH = 40


def is_funding(words: str, each: Sum) -> bool:
    """Whether the words before a sum call it something given, and not a product, an income or a price."""
    return not _NO_FUNDING.search(words, each.lead, each.start)


def status(
    words: str, floor: int, each: Sum, ceiling: int, standard: bool, dated: bool, told: bool
) -> FundingStatus | None:
    """How far a sum has come, by the words of its sentence from `floor` on.

    Behind it they count up to `ceiling`; `standard` says that it is paid per unit, `dated` that its year is known,
    `told` that its clause names who gives.
    """
    if _PROPOSED.search(words, max(0, each.start - 80), each.start) and "我" not in words[floor : each.start]:
        return FundingStatus.REQUESTED
    if _RELIEF.search(words, each.lead, each.start):
        return None
    if _ASKING.match(words, each.end, ceiling):
        return FundingStatus.REQUESTED
    if _UNPAID.match(words, each.end, each.tail):
        return None
    if _AHEAD.match(words, each.end, ceiling):
        return FundingStatus.PLANNED
    verb = _last(words, each.clause, each.start)
    if (
        _BEGGED.search(words, each.clause, each.start)
        or _PLEADED.search(words, floor, each.clause)
        or (verb and verb.lastgroup == "requested")
    ):
        got = _SUCCESS.search(words, each.clause, each.start) or _EFFECT.match(words, each.end)
        if not (got or _TRYING.search(words, each.clause, each.start) or _WILL.search(words, floor, each.start)):
            got = _NUMBERED.match(words, each.end, ceiling)
        return FundingStatus.ALLOCATED if got else FundingStatus.REQUESTED
    if will := _WILL.search(words, each.clause, each.start):
        if _CAME.match(words, each.end, ceiling):
            return FundingStatus.ALLOCATED
        named = will.group() == "总投资" and (
            words.startswith("的", each.end) or _PERFORMED.search(words, floor, ceiling)
        )
        return None if named else FundingStatus.PLANNED
    if standard or words.startswith("的标准", each.end):
        return FundingStatus.PLANNED if _STANDARD.search(words, floor, min(len(words), each.end + _REACH)) else None
    if verb is None:
        verb = _TAIL.match(words, each.end, each.tail) or _last(words, floor, each.clause)
        if verb is None or verb.lastgroup == "requested":
            return None
    done = _DONE.search(words, each.clause, each.start)
    if not done and _WILL.search(words, floor, each.clause):
        return FundingStatus.PLANNED
    if verb.lastgroup == "granted":
        given = done or dated or (told and "对" not in words[floor : each.start])
        return FundingStatus.ALLOCATED if given else None
    return FundingStatus(verb.lastgroup or "")


def _last(words: str, start: int, end: int) -> re.Match[str] | None:
    """The last verb of money; one that also lays down or names (补助) only where there is no other."""
    match = None
    for found in _VERB.finditer(words, start, end):
        if match is None or found.lastgroup != "granted" or match.lastgroup == "granted":
            match = found
    return match
