"""Bracketed: what a sum that stands alone in a bracket is for, by what stands before that: 稳岗返还（300万元）."""

import re

from reader.facts.purposes.behind import begins
from reader.facts.purposes.listed import is_called_for
from reader.facts.purposes.naming import VERB, is_generic, trimmed, unowned
from reader.facts.purposes.phrases import built
from reader.facts.sentence import Sum
from reader.facts.words import HAN

_OPENS, _CLOSES = frozenset("（("), frozenset("）)")
_DOES = "支持|扶持|用于|发展|补助|奖励|包括|其中|开展|给予|发放|享受|落实|兑[现付]|实施|对"
# 重点支持乡村旅游设施（100万元/村）、扶持农家乐（1万元/户）
_NAMED = re.compile(
    rf"(?:.*(?:(?:{_DOES})了?|[，,、；;：:]|[）)](?:[、和及与]|以及)?))?(?:[^，,。；;]*?\d+[户个家所处名])?"
    rf"(?P<for>(?!通过|采取|按|以)[{HAN}“”]{{2,20}})(?:[全总]?长?[约共]?\d[\d.]*[余多]?(?:公里|千米|米|[Kk][Mm]|平方米|亩))?[（(]\Z"
)
# 云岭污水处理厂（总投资300万元）
_INVESTED = "(?:总|计划|概算|估算|预计|共|已|完成|约|需)*(?:投资|造价)[约为共]*\\Z"
_COST, _COSTS = re.compile(_INVESTED), re.compile(f"[（(]{_INVESTED}")
_PROJECTS = ("项目", "工程")
_ENDS_CLAUSE = frozenset("，,；;")
_SOON = 10
"""How far before a sum a bracket opens that says that it is invested."""
_HANDED = re.compile("(?<![央级政方])(?:补[助贴]|奖励|津贴|返还|贴息|信贷|(?<=贴息)贷款)\\Z")
"""How what is handed out is called, whatever it is: 创业贴息贷款（195万元）, but 中央补助（300万元）."""
_NEXT = re.compile(rf"[）)](?:[、，,；;和及与]|以及)+[{HAN}“”]{{2,20}}[（(][约近]?\d[\d.]*[余多]?[万亿]?元")
_LAST = re.compile(rf"[万亿]?元[）)](?:[、，,；;和及与]|以及)+[{HAN}“”]{{2,20}}[（(]\Z")


def name(words: str, floor: int, each: Sum) -> str | None:
    """What a sum alone in a bracket is for: anything where it is per something, or beside another one; else a pay."""
    if "（" not in words and "(" not in words:
        return None
    costs = _COSTS.search(words, max(0, each.start - _SOON), each.start)
    if costs is None and (described := _described(words, floor, each)):
        return described
    opens = costs.start() if costs else each.start - 1
    if opens < 0 or words[opens] not in _OPENS:
        return None
    is_rate = each.figure.base is not None
    if not (is_rate or words[each.end : each.end + 1] in _CLOSES):
        return None
    found = _NAMED.match(words, floor, opens + 1)
    said = unowned(found["for"]) if found else ""
    if not said or is_generic(said) or VERB.search(said) or said.endswith("费"):
        return None
    in_row = _NEXT.match(words, begins(words, each)) or _LAST.search(words, max(0, each.lead - 1), each.start)
    if costs:
        return built(said)
    may_be = is_rate or _HANDED.search(said) or (in_row and is_called_for(said))
    return trimmed(said) if may_be else None


def _described(words: str, floor: int, each: Sum) -> str | None:
    """What is built that a bracket tells the size of, and then the costs: 云岭水厂（日供水3万吨，总投资2亿元）."""
    if words[each.clause - 1 : each.clause] not in _ENDS_CLAUSE or not _COST.match(words, each.clause, each.start):
        return None
    opened = max(words.rfind("（", floor, each.clause), words.rfind("(", floor, each.clause))
    if opened < 0 or "）" in words[opened : each.start] or ")" in words[opened : each.start]:
        return None
    found = _NAMED.match(words, floor, opened + 1)
    said = unowned(found["for"]) if found else ""
    # What is called a project is cut out of its words as all of them are.
    return None if said.endswith(_PROJECTS) or is_generic(said) or VERB.search(said) else built(said)
