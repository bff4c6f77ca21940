"""Tasks: what a sum is for, and whose it is, by the work that was given out with it.

下达我市造林任务9万亩，补助资金900万元.
"""

import re
from typing import NamedTuple

from reader.facts.parties.recipient import AREA, PLACE
from reader.facts.words import HAN, last
from reader.text.dates import YEAR

_GIVEN = "安排|下达|下拨|争取到?|落实|承担|分解|分配"
_TASK = re.compile(
    rf"(?:{_GIVEN})[给到至]?了?(?:(?P<whose>{AREA}|[{HAN}]{{2,8}}?省份|{PLACE})的?)?(?:{YEAR}年度?)?"
    rf"(?:国家|中央|上级)?(?P<work>(?!{_GIVEN}|国家|中央|上级)[{HAN}、]{{3,24}}?)(?:任务|指标)(?:指标|面积|计划|数)?[共为约]*\d"
)
_LAST = re.compile("[。；;]")


class Task(NamedTuple):
    """A work, and the place that it was given to, where one is named."""

    whose: str | None
    work: str


def task(words: str, start: int, end: int) -> Task | None:
    """The last task that a stretch before a sum tells of, without a stop behind it."""
    found = last(_TASK.finditer(words, start, end)) if "任务" in words or "指标" in words else None
    return Task(found["whose"], found["work"]) if found and not _LAST.search(words, found.end(), end) else None
