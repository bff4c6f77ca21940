"""Benefits: what rates are for whose own words tell but whom of, by what was said to be paid, or by the rules of that.

县里对困难老人发放营养补贴。困难老人每人每天5元…; 根据《农家书屋夜间开放补助资金管理细则》，书屋每屋每年2万元.
"""

import re

from reader.facts.purposes import naming
from reader.facts.sentence import Sum
from reader.facts.words import HAN, last
from reader.text.variants import simplified

_PAY = "补[助贴偿]|津贴|救助金?|[助奖]学金|抚恤金?|奖补|养老金"
_PAID = re.compile(
    rf"(?:发放|给予|享受|落实|实施|实行|提供|领取|申[请报领]|建立|调整|完善|修订|对(?=[{HAN}]{{2,20}}(?:政策|制度|标准|办法)进行))+了?(?:相应|适当|一定|定额|专项)*的?(?P<for>(?:(?![每其该此各]|给予)[{HAN}]){{2,14}}?(?:{_PAY}))(?:政策|制度|待遇|标准|办法|的通知)?(?=[，,。；;：:》〉]|进行了?(?:调整|完善|修订|提标))"
)
# 按里程分三档计发交通补贴，即一档：…: of all the classes behind it
_BY_CLASS = re.compile(
    rf"分(?:(?:为|成)?[一二两三四五六七八九\d][个种]?)?(?:类|档|级|等|种|层次|标准)[{HAN}]{{0,4}}?(?:核发|发放|给予|计发|兑[现付]|支付|享受)了?"
    rf"(?P<for>(?:(?![每其该此各]|给予)[{HAN}]){{2,14}}?(?:{_PAY}|报酬|待遇|工资))(?=[，,。；;：:])"
)
# 《中央补助地方书屋（站）夜间开放专项资金管理办法》
_RULES = re.compile(
    rf"(?P<by>(?:根据|按照?|依据|依照|执行|落实)[^，,。；;]{{0,16}}?)?[《〈](?:中央|国家|[省市县区]级?|[{HAN}]{{2,8}}?[省市县区州])?(?:财政|补助地方)*(?:关于)?(?:印发)?"
    rf"(?P<for>(?:[{HAN}、]|[（(][{HAN}]{{1,6}}[）)]){{4,30}}?)(?:(?:专项|补助|奖补|补贴|财政)*(?:资金|经费)(?:使用|发放)?管理|(?:补[助贴]|奖[补励]|津贴)(?:资金)?(?:发放|实施|管理|暂行|试行)*(?:办法|细则|方案|标准|规定))"
)
_STANDARD = re.compile("(?:补[助贴偿]|津贴|发放|奖补)(?:标准|金额)")
_IS_PAID = re.compile("补[助贴偿]|奖[励补]")
_WHOM = re.compile(f"[{HAN}]+")
_COMMON = frozenset(("补助", "补贴", "标准", "财政", "按照", "每人", "每年", "每月", "给予", "国家", "中央", "政府"))
_NEXT = re.compile(rf"[、，,；;](?:[{HAN}（）()\d：:—－~～-]){{0,32}}\Z")
_BRACKETS = frozenset("（(")
_FAR, _BEFORE_BRACKET = 200, 24
"""How many characters before a rate it is told what is paid, and before its bracket that it is a standard."""


class Benefits:
    """What is paid by the rates of a text, which are asked for in their order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._told, self._since, self._until = "", 0, -1

    def of(self, words: str, each: Sum, floor: int, place: tuple[int, int], since: int) -> str | None:
        """What a rate at its place is for, whose words begin at `floor`; a sum for something else ends at `since`."""
        at, until = place
        goes_on = since == self._until
        if goes_on and self._told and _NEXT.match(words, floor, each.start) and floor:
            return self._taken(self._told, self._since, until)
        since = self._since if goes_on else since
        opens = max(since, at - _FAR)
        opens = max(opens, self._text.rfind("\n", opens, at) + 1)
        stretch = simplified(self._text[opens:at])
        found = last(_PAID.finditer(stretch)) or last(_RULES.finditer(stretch))
        by_class = last(_BY_CLASS.finditer(stretch)) if "分" in stretch else None
        if by_class and (found is None or by_class.end() >= found.end()):
            found = by_class
        if found is None:
            return None
        said = naming.trimmed(naming.unowned(found["for"]))
        own = _IS_PAID.sub("", words[max(floor, each.clause) : each.start])
        if said is None or naming.is_generic(said) or naming.tells_work(own, 0, len(own), but=said):
            return None
        # 将补助标准统一为国家标准（目前为每人每天5元）: what stands before a bracket is said of what is in it
        in_bracket = words[each.clause - 1 : each.clause] in _BRACKETS
        opens_at = max(floor, each.clause - _BEFORE_BRACKET) if in_bracket else each.clause
        begins = stretch.rfind("。", 0, found.start()) + 1
        told = stretch[begins : found.end()]
        laid_down = found is by_class or (found.re is _RULES and found["by"])
        governs = laid_down and "。" not in stretch[found.end() :]
        if not (governs or _STANDARD.search(words, opens_at, each.start) or any(pair in told for pair in _pairs(own))):
            return None
        return self._taken(said, opens + begins, until)

    def _taken(self, said: str, since: int, until: int) -> str:
        self._told, self._since, self._until = said, since, until
        return said


def _pairs(own: str) -> set[str]:
    """The pairs of characters by which those are called whom a rate is of."""
    return {run[at : at + 2] for run in _WHOM.findall(own) for at in range(len(run) - 1)} - _COMMON
