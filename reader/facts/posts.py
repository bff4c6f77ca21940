"""Posts: who is paid by the post that they have."""

import re
from functools import lru_cache

from reader.facts.words import ASKED_AGAIN, HAN

NO_NAMES = (
    "追加|安排|拨付|下达|下拨|下发|划拨|拨款|捐赠|发放|提供|购买|捐助|支付|转移支付|补助|奖励|兑现|分配|给予|支持|投入"
)
"""How verbs of giving begin, with which nobody is called."""
_PERSONS = re.compile(
    # Behind a bracket, but for one within a name: 村（居）民小组长.
    r"(?:\A|.*(?:[，,。；;：:、将把起]|[）)](?:(?<![（(][居村社乡镇][）)])|(?<=[一二三四五六七八九十\d][）)]))|\d人))(?:每[名个位])?"
    rf"(?P<post>(?!{NO_NAMES}|表彰|慰问|补发|拖欠|清欠|欠发|[将把使让对给为由])[{HAN}]{{0,6}}(?:[（(][居村社乡镇][）)][{HAN}]{{0,6}})?(?:书记|主任|文书|干部|教师|医生|护士|组长|专干|委员|辅警|护林员|保洁员|网格员|协管员|护路员|管水员))"
    rf"(?:人均)?(?:每[人月年]){{0,2}}(?P<paid>[{HAN}]{{0,6}}(?:补贴|津贴|报酬|工资|补助))?(?:标准)?(?:每[人月年]){{0,2}}"
    # 村主任每月补贴提高至1500元, 小组长每人每月增加100元
    r"(?:(?<=[贴酬资助准月年人])(?:[也均再将已]|统一)*(?:提高|增加|调整|上调|提升|增长)[到至为]?|为)?\Z"
)
# Who is paid what is raised: 将离任村（社区）干部补贴由150元/月….
_KEPT = re.compile(
    rf"(?:\A|[，,。；;：:、将把]|对(?!口|应))(?P<post>(?:(?!{NO_NAMES}|[将把投]|用于|提高|兑现|落实|对)(?:[{HAN}]|\d{{1,4}}(?:-\d{{1,4}})?人|[（(][{HAN}]{{1,4}}[）)])){{0,16}}?(?:干部|社区|[村居]委会|国家试点|地方试点|(?<=[保贫民困])户|教师|学生|寄宿生|对象|医生|村医|老人|人员|学校|幼儿园|书记|主任|组长|网格员|保洁员|护林员)(?:[（(][{HAN}]{{1,6}}[）)])?)(?:每[年月校园人]){{0,2}}"
    rf"(?:任[职教][^，,。；;]{{1,16}}的)?(?:(?P<paid>[{HAN}]{{0,4}}?(?:补贴|津贴|报酬|待遇|补助|生活费|(?:运[转行]|办公|工作|公用)经费))(?:补助)?(?:标准)?|(?=已))(?:已经?)?[由从]原?(?:来的?)?(?:每[人生年月天村户]){{0,2}}\Z"
)
_ENDS_POST, _ENDS_KEPT = frozenset("记任书师生士长干员警贴酬资助准为到至高加调升整"), frozenset("由从原来的月年天人生")
ENDS_PAID = _ENDS_POST | _ENDS_KEPT
"""The last characters of the words before a sum that may be paid a post."""


@lru_cache(ASKED_AGAIN)
def paid_post(words: str, floor: int, start: int) -> re.Match[str] | None:
    """Who is paid by the post that they have, and what: 村支部书记工作补贴13000元."""
    last_one = words[max(floor, start - 1) : start]
    if last_one in _ENDS_KEPT:
        return _KEPT.search(words[max(floor, start - 44) : start])
    if last_one not in _ENDS_POST:
        return None
    return _PERSONS.match(words[max(floor, start - 30) : start])
