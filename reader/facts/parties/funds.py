"""Funds: whose the funds are that a letter names, where it names one owner of each only."""

import re
from collections.abc import Callable

from reader.facts.model import Level
from reader.facts.words import HAN, LEVEL_OWNER

# Who lays a fund down: 中央财政专门设立湿地保护资金, 省财政设立了特色产业发展专项资金
_SETS_UP = re.compile(
    rf"(?:(?<![{HAN}])|(?<=年))(?P<name>{LEVEL_OWNER}|我[省市县区州])(?:(?![厅局委])[{HAN}]){{0,8}}?(?:设立|建立|设置|列支|安排|下达|拨付|投入|筹集)了?"
    rf"(?P<fund>(?!的|了|[{HAN}]{{1,4}}[省市县区州镇乡])[{HAN}]{{2,18}}?(?:资金|基金))(?![{HAN}]{{0,2}}(?:池|账户|公司|管理))"
)
# Whose it is called: 省级特色产业发展专项资金
_CALLED = re.compile(
    rf"(?P<name>中央(?:财政)?|(?:省|自治区|市|州|县|区)级(?:财政)?|(?:省|自治区|市|州|县|区)财政)(?:预算)?(?P<fund>(?!的|预算)[{HAN}]{{2,18}}?(?:资金|基金|公益金))"
)
_ALLOCATES = ("安排", "下达", "拨付", "争取", "投入", "补助资金安排", "配套", "支持", "承担", "统筹", "整合")
_CALLS_NOTHING = re.compile(
    "(?:项目|配套|工程|财政|涉农|建设|改造|工作|经费|管理|相关|有关|各类|上级|扶持|补助|补贴|奖[励补]|发展|专项|预算内?|基本|衔接|投资|其[他它]|运行|维护|本级|债券)*(?:资金|基金)"
)
_BEFORE_FUND = frozenset("省市县区州旗镇乡年了达排付投入用从取度到批位施 ")
_ENDS = re.compile("资金|[基益]金")
_LEAST, _LONGEST = 6, 21
"""How long the name of a fund is that is told from others."""


def owner(owned: dict[str, str], said: str) -> str | None:
    """Who gives a sum before which is `said` what fund it is of, by the owners of a letter's funds."""
    for ends in (match.end() for match in _ENDS.finditer(said)):
        for at in range(max(0, ends - _LONGEST), ends - _LEAST + 1):
            # By its name, of which a letter may have as many as sums.
            if (at == 0 or said[at - 1] in _BEFORE_FUND) and (name := owned.get(said[at:ends])):
                return name
    return None


def owners(text: str, level_of: Callable[[str], Level | None]) -> dict[str, str]:
    """Who gives, by the names of the funds of a letter: none of such as it names of several levels."""
    found: dict[str, dict[Level, str]] = {}
    for form in (_SETS_UP, _CALLED):
        for match in form.finditer(text):
            fund, level = match["fund"], level_of(match["name"])
            if level is None or len(fund) < _LEAST or fund.startswith(_ALLOCATES) or _CALLS_NOTHING.fullmatch(fund):
                continue
            found.setdefault(fund, {}).setdefault(level, match["name"])
    return {fund: next(iter(names.values())) for fund, names in found.items() if len(names) == 1}
