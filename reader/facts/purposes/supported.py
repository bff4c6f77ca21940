"""Supported: what a sum is for by the thing before its clause that is helped: 对购置公交车，市财政补了40万元."""

import re

from reader.facts.purposes.phrases import helped
from reader.facts.sentence import Sum
from reader.facts.words import HAN

# 对取得合格证的电梯，…; 对落户我市的冷链平台按照设备投资的20%给予奖励（每个…）
_SUPPORTED = re.compile(
    rf"(?:(?<![{HAN}])|(?<=[外时中是局厅委县市区省]))对(?P<for>[^。；;：:\n]{{3,60}}?)"
    r"(?:[，,]|按照?|[均各再]?给予|[均各再]?予以)"
)
_HOW, _HOW_LONG = re.compile("[，,]"), 2
"""How many clauses stand at most between the thing and the sum's own clause, which say how it is helped."""
_DONE = re.compile("进行|开展|作出|提出|实行")
_FAR = 90


def thing(words: str, floor: int, each: Sum) -> str | None:
    """The thing that is helped by a sum as the clauses before its own tell, from `floor` on; no people or places."""
    if "对" not in words or words.find("对", floor, each.clause) < 0:
        return None
    opens = max(floor, each.clause - _FAR)
    for found in reversed(list(_SUPPORTED.finditer(words, opens, each.clause))):
        said, between = found["for"], words[found.end() : each.clause]
        if "对" in between or _DONE.search(said) or len(_HOW.findall(between)) > _HOW_LONG:
            return None
        # 对完成加装，取得合格证的电梯，…: a comma may stand within which one it is
        return helped(said) or helped(words[found.start("for") : each.clause].rstrip("，,"))
    return None
