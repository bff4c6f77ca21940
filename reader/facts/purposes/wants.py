"""Wants: what money is needed, wanting, owed for, and what it was given to bring about."""

import re

from reader.facts.purposes.naming import VERB, WHO_GETS, WORDS, is_generic, trimmed
from reader.facts.sentence import Sum
from reader.facts.words import HAN
from reader.text.sentences import COMMAS

_NEEDS = re.compile(
    rf"(?:.*[，,：:])?(?:我[局县市区镇乡村]|全[县市区镇乡]|该(?![类批些段县市区镇乡村省])(?=[{HAN}]{{3}}))?(?P<for>(?![该此本上述我你您他目现还每其尚仍共约大因由经按根但而据]|初步|项目|工程)(?:(?!大[约概])[{HAN}（）()、]){{4,36}}?)(?<![所尚约共还])(?<!预计)(?<![估概测]算)(?<!目前)(?<!每年)等?"
    rf"(?:目前|还|尚|约|共|预计|大[约概]|每年|总|至少|估算|概算|测算)*(?:所需|需要?)(?:的?(?:建设)?(?:资金|经费|投资|投入|费用))+(?:约|共|为)*\Z"
)
_COMMAS = tuple(COMMAS)
# 为支持老区发展，县里安排…: an aim, where nothing else says more.
_AIM = re.compile(
    rf"(?:[^，,。；;]{{0,8}}?)为了?(?:进一步|切实|更好地|有效|全面|大力|加快|尽快)*(?P<for>(?:解决|支持|改善|加强|推进|推动|扶持|保护|提升|完善|做好|治理|整治|开展|实施|扩大|鼓励|方便|缓解|消除|补齐|巩固|保[证障]|确保)"
    rf"(?!您|你|这|此|该|其|好|上述){WORDS}{{3,30}}?)(?:等?(?:问题|工作|需要|需求|要求))?[，,]"
)
_GAP_OF = re.compile(
    rf"(?:.*[，,：:；;])?(?:[^，,：:；;]*?的(?=[{HAN}]{{0,6}}每年))?(?:[{HAN}]{{0,6}}每年)?(?P<for>(?![该此本现目还尚仍其因但])[{HAN}]{{2,30}}?)(?:项目)?(?:资金|经费)?(?:目前|还|尚|仍|存在|有|约)*(?:缺口|短缺|[尚还]?[缺差])(?:资金|经费)?(?:约|为|达|有)*\Z"
)


def aim(words: str, start: int, end: int) -> str | None:
    """What the clause before a sum's own says that it was given to bring about."""
    found = _AIM.match(words, start, end) if "为" in words and start < end else None
    return trimmed(found["for"]) if found else None


# 安排经费30万元，确保普查工作顺利开展
_ENSURED = re.compile(
    rf"[，,](?:全力|有[力效]|切实)?(?:确保|保障|保证)了?+(?P<for>(?![该此其各]|项目|工程|资金|工作){WORDS}{{3,24}}?)(?:工作|任务)?的?(?:能够)?(?:顺利|正常|有序|高效|按[时期]|如期|及时|扎实)+(?:开展|进行|推进|实施|运[转行营]|完成|开工)"
)


def ensured(words: str, each: Sum, ceiling: int) -> str | None:
    """What is said behind a sum to be made sure of by it."""
    may_be = words.startswith(_COMMAS, each.end) and ("确保" in words or "保障" in words or "保证" in words)
    found = _ENSURED.match(words, each.end, ceiling) if may_be else None
    return trimmed(found["for"]) if found else None


_OWED = re.compile(
    rf"(?:.*[，,：:；;])?[^，,]*?(?:拖欠|[尚仍还]?欠(?:缴|(?!缴))|未[支拨]?付)(?P<for>[{HAN}]{{3,24}}?)(?:款项?|费用?|资金|工资)(?:共|约|为)*\Z"
)


def of_debt(words: str, each: Sum) -> str | None:
    """What is owed for: 尚欠公厕建设款30万元."""
    found = _OWED.match(words, each.lead, each.start)
    return None if found is None or is_generic(found["for"]) else trimmed(found["for"])


# 设立了总规模30亿元的种业发展基金
_FUND_OF_SIZE = re.compile(rf"的(?P<for>(?![^，,。；;]{{0,2}}基金)(?:(?!的)[{HAN}]){{3,20}}?)基金(?!会)")


def of_fund(words: str, each: Sum) -> str | None:
    """What a fund is set up for whose size a sum is."""
    found = _FUND_OF_SIZE.match(words, each.end) if words.find("规模", each.lead, each.start) >= 0 else None
    return None if found is None or is_generic(found["for"]) else trimmed(found["for"])


def of_gap(words: str, each: Sum) -> str | None:
    """What money is wanting for: 综合楼建设缺口资金120万元."""
    found = _GAP_OF.match(words, each.lead, each.start)
    return None if found is None or VERB.search(found["for"]) or WHO_GETS.match(found["for"]) else trimmed(found["for"])


def of_need(words: str, each: Sum, start: int) -> str | None:
    """What money is needed for, by a work or a thing before the need: 村级幼儿园运转每年需资金30万元."""
    match = _NEEDS.match(words, start, each.start)
    if match and not WHO_GETS.match(match["for"]) and not VERB.search(match["for"]):
        return trimmed(match["for"])
    return None
