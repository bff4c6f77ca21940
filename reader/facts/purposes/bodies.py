"""Bodies: who gives or gets a sum is nothing that it is for, though what that is called may begin with the name."""

import re

from reader.facts.parties.whom import are_people
from reader.facts.purposes import naming

_A_BODY = re.compile(
    "[\u3400-\u9fff]{0,8}(?:政府|街道(?:办(?:事处)?)?|(?<=[织传战])部|[财水教交民住文][\u3400-\u9fff]{1,6}部|总会|红十字会|基金会|银行|(?:国家|南方)电网|单位)"
)
_LEVELS = frozenset("省市县区州旗镇乡")
_GIVEN_TO = ("给", "至", "到")
_HOUSES = ("室", "校", "院", "学", "馆", "园", "小镇")


def is_body(meant: str, giver: str | None, gets: str | None) -> bool:
    """Whether a purpose is but a body that gives or gets: 获得云岭街道补助资金, 下达县博物馆省级资金."""
    if _A_BODY.fullmatch(meant) or (giver is not None and giver.endswith(meant)):
        return True
    return gets is not None and gets[1:] == meant and gets[0] in _LEVELS


def without(meant: str | None, party: str | None) -> str | None:
    """A purpose without the party that it begins with."""
    if not meant or not party:
        return meant
    if meant == f"到{party}":
        return None  # 投入到12个村
    if meant.startswith(_GIVEN_TO) and meant.startswith(party, 1) and not naming.does(meant[1 + len(party) :]):
        meant = meant[1:]  # 下达给云岭县人工造林任务; but 给云岭中学修建围墙 is what was done
    if not meant.startswith(party) or (meant != party and are_people(party)):
        return meant
    rest = meant.removeprefix(party).lstrip("的")
    if rest == "建设" and party.endswith(_HOUSES):
        return meant  # 用于青石村卫生室建设: it is built
    if naming.is_generic(rest) or rest == "转移支付":
        return None
    return meant if naming.is_deed(rest) else naming.trimmed(rest)  # 社区居委会运转经费
