"""Members: a list of works behind a sum that a bracket or a comma stands in, as one: A（依据…，…）、B，C等项目."""

import re

_LIST_ENDS, _CLAUSE_ENDS = re.compile("[。；;：:\n]"), re.compile("[，,。；;：:\n]")
_NO_MEMBER = re.compile(
    "惠及|受益|覆盖|涉及|保障|改善|解决|目前|现[已有在]|已|将|并|其中|有效|切实|进一步|实现|完成|带动|确保|包括|主要|重点|优先|由|对|按|为|使|让|预计|计划"
    "|通过|项目|工程|资金|我|全[省市县区]|共|同时|从|在|以|促进|推[动进]|[极大]大|提[升高]|助力|新增|争取|累计|用于|缓解|满足|有力|结合|根据|支持|该|此|不断|逐步|建成|预留|剩余|其余"
    r"|[^，,]*(?:[了\d]|较|同比|增长)"
)
"""How a clause begins that tells what came of it, or something else, and names no member."""
_TELLS = re.compile("[将已均][\u3400-\u9fff]|得到|取得|可以")
"""What is said of something in a clause that names no member: 古村将在道路、水电等方面得到改善."""
_NUMBERED = re.compile(r"[（(]?\d{1,2}[.．、）)](?!\d)|[①②③]")
_ETC, _BREAKS = "等", frozenset("，,")
_CLOSING = {"（": "）", "(": ")"}
_AND = ("、", "和", "及", "以及", "与")


def whole(words: str, start: int, end: int, ceiling: int) -> str:
    """The list whose first clause is a stretch of `words`, up to `ceiling`, without brackets that break it.

    A clause behind a comma is of the list if that ends in 等, and all of them between name things. Of a numbered list
    nothing is told by its first item alone.
    """
    if _NUMBERED.match(words, start, end):
        return ""
    said, end = _behind_bracket(words, start, end, ceiling)
    if words[end : end + 1] not in _BREAKS or _ETC in said or words.find(_ETC, end, ceiling) < 0:
        return said
    stop = _LIST_ENDS.search(words, end, ceiling)
    behind = end
    for clause in re.split("[，,]", words[end + 1 : stop.start() if stop else ceiling]):
        behind += 1 + len(clause)
        if not clause or _NO_MEMBER.match(clause) or _TELLS.search(clause):
            return said
        if _ETC in clause:
            return said + words[end:behind]
    return said


def _behind_bracket(words: str, start: int, end: int, ceiling: int) -> tuple[str, int]:
    """A clause, and where it ends: if it breaks off within a bracket a member may stand behind that."""
    said = words[start:end]
    opened = max(said.rfind("（"), said.rfind("("))
    if opened < 0 or said.find(_CLOSING[said[opened]], opened) >= 0:
        return said, end
    closed = words.find(_CLOSING[said[opened]], end, ceiling)
    if closed < 0 or not words.startswith(_AND, closed + 1):
        return said, end
    stop = _CLAUSE_ENDS.search(words, closed, ceiling)
    ends = stop.start() if stop else ceiling
    return said[:opened] + words[closed + 1 : ends], ends
