"""The periods of five-year plans: “十四五”期间 is 2021 to 2025. The name of a plan or a measure says no time."""

import re
from collections.abc import Iterator

from reader.text import Span, numerals

_PLAN = re.compile(
    r"(?P<plan>十[一二三四五六七八九]?)五(?P<close>[”\"]?)(?P<time>(?:规划)?(?:期间|时期)|期(?:内(?!容)|(?=[尽力争完建实启开全基]))|(?=(?:规划)?以来))?(?P<end>期?末)?"
)
# 已纳入“十四五”交通运输发展规划 names a plan, and says no time; “十四五”我县规划改建… says one.
_NAMES_PLAN = re.compile(
    r"(?!规划(?:期|以来|中期|末))[^，,。；;、：:“”\s]{0,16}?(?<![省市县區区州镇乡局厅委])(?:规划|纲要|規劃|綱要"
    r"|(?<=[^”\"]{2})(?:计划|計劃)(?=[》，,。；;、：:（(]|\Z|[项項]目|要求|[中内](?![央部]))|(?:实施|行动|工作|建设|总体|專項|专项|改造|发展|治理)方案|[项項]目[库庫])"
)
# 《“十四五”节水要点》: what opens the title of a document is of its name.
_OPENS_TITLE = frozenset("《〈")


def find_periods(text: str) -> Iterator[tuple[Span, str, str]]:
    """Each period of a text with its ISO value, and its precision: an interval, or the last day of 十四五末."""
    for match in _PLAN.finditer(text):
        # The tenth five-year plan began in 2001 and each lasts five years.
        first = 2001 + 5 * ((numerals.value(match["plan"]) or 10) - 10)
        opened = match.start() > 0 and text[match.start() - 1] in '“"'
        if (
            match["time"] is not None
            or match["end"]
            or (
                opened
                and match["close"]
                and text[match.start() - 2 : match.start() - 1] not in _OPENS_TITLE
                and not _NAMES_PLAN.match(text, match.end())
            )
        ):
            core = Span(match.start() - opened, match.end())
            yield (core, f"{first + 4}-12-31", "day") if match["end"] else (core, f"{first}/{first + 4}", "interval")
