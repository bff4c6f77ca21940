"""What a rate is for: by the clause before it, or by the words before what it is per."""

import re

from reader.facts.purposes import phrases
from reader.facts.purposes.naming import VERB, is_generic, trimmed
from reader.facts.sentence import Sum
from reader.facts.words import HAN

# 享受一次性开业补贴，标准为1.2万元; 移民后期扶持标准，为每人每年补助600元
_LAID_DOWN = re.compile(
    rf"(?:[^，,]*?(?:享受|给予|予以|落实|实施|发放|执行|申请|争取|领取|设立|出台|完善|调整|修订|优化|健全)了?(?:[省市县区]级)?)?(?:现行)?(?P<for>(?!按|根据|给予|予以|进行|完善|调整|修订|优化|健全|了)[{HAN}]{{2,20}}?(?:补[助贴]|奖[励补]|津贴|(?=政策|标准|待遇)))(?:政策|标准|待遇)?[，,]"
)
# 高龄津贴标准为80至89周岁每人每月50元: a standard that tells of whom each of its sums is
_STANDARD_OF_EACH = re.compile(
    rf"(?:[^，,：:；;]*?(?:[将把]|的(?=[{HAN}]{{4}})))?(?P<for>(?![该此其现按执]|平均|最[高低]|各地|我[省市县区])[{HAN}]{{2,16}}?(?:津贴|补[助贴偿]|低保|救助|供养|抚恤|奖励|抚养|护理))(?:金|费)?(?:发放|补助)?标准(?:分别|统一|现|均)?(?:[为是：:]|(?=\d{{2,3}}周?岁|\d{{2,3}}[至到—－~～-]))(?:[{HAN}\d—－~～-]{{0,20}}?)每[一1]?[{HAN}]{{1,2}}(?:每[年月天日])?(?:给予|补助|发放)?\Z"
)
_STANDARD_IS = re.compile(
    r"[\u3400-\u9fff]{0,4}财政按照?[\u3400-\u9fff]{0,10}每(?![年月日天])[\u3400-\u9fff]{1,3}(?:给予|补[助贴]|奖励)|(?:补[助贴]|奖[励补])?标准(?:统一|分别|现|均|一般)*[为是按]|为(?=每)|每(?![年月日天])[\u3400-\u9fff]{1,3}(?:给予|补[助贴]|奖励)"
)
# 消防水源改造方面，经费按照0.8万元/处测算
_ASPECT = re.compile(rf"(?:其中)?(?P<for>[{HAN}、]{{3,20}}?)方面[，,]")
_RECKONED = re.compile(rf"(?:所需)?(?:资金|经费|费用)?(?:补助|标准)?按照?(?:每[{HAN}]{{1,4}})?")
_PAID_PER = re.compile(
    "(?:一次性|给予|予以|安排|补[助贴]|奖[励补]|资金)*(?:(?:统一|逐步)?(?:提高|增加|上调|调整)[到至为])?"
)


def laid_down(words: str, each: Sum, rate: Sum, start: int, end: int) -> str | None:
    """What a standard is of by the clause before that, or what is reckoned by a rate."""
    if of_each := _STANDARD_OF_EACH.match(words, each.clause, each.start):
        return None if is_generic(of_each["for"]) or VERB.search(of_each["for"]) else trimmed(of_each["for"])
    if end != each.clause:
        return None
    if _STANDARD_IS.match(words, each.clause, each.start) and (found := _LAID_DOWN.fullmatch(words, start, end)):
        return None if is_generic(found["for"]) else trimmed(found["for"])
    if _RECKONED.fullmatch(words, each.clause, rate.start) and (found := _ASPECT.fullmatch(words, start, end)):
        return phrases.built(found["for"])
    return None


def without_base(words: str, each: Sum) -> Sum:
    """A sum without what it is per before it: 改造项目建设资金每所40万元."""
    per = each.figure.base or ""
    called = per.replace("/", "每") if "/" in per else per  # 每人/月 is 每人每月 in its words
    opens = words.rfind(called, each.lead, each.start) if per[:1] == "每" else -1
    stands = opens >= 0 and _PAID_PER.fullmatch(words, opens + len(per), each.start)
    return each._replace(start=opens) if stands else each
