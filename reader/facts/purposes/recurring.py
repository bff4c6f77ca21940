"""Recurring: the work that a letter names again and again, as what a sum is for where its paragraph names it, too.

Where a name begins isn't printed in Chinese; but words that stand in different company are a name of their own:
窨井治理, in 我区窨井治理模式 and 加快窨井治理. A sum that says nothing itself is for the last of those before it.
"""

import re
from bisect import bisect_right
from functools import cached_property

from reader.facts.purposes import focus, naming, spoken
from reader.facts.purposes.phrases import DONE
from reader.facts.words import HAN
from reader.text.variants import simplified_letter

_PAY = "津贴|报酬|[助奖]学金|养老金|低保金"
"""The last words of what people get again and again."""
_IN_NAME, _ENDS = re.compile(f"[{HAN}“”]"), re.compile(f"{DONE}|{_PAY}")
_DONE_TO = re.compile(rf"(?:{DONE})+\Z")
# 立项建设, 前期项目: no more than that there is some work
_ANY = re.compile("(?:[已待拟未]|立项|申报|储备|前期|实施|重点|新增|同类|所有|全部|这些|部分)*")
# 和移民安置, 级非遗项目: what joins a name to what stands before it
_JOINED = re.compile("\\A(?:和(?![谐平美睦])|级(?!配)|[与及])")
# 第三方公司代管小型工程: who does it is no part of what is done
_WHO = re.compile("\\A.*(?:公司|企业|机构|单位|合作社|部门)(?=.{4})")
_IN_WORDS = re.compile(f"[{HAN}].")
# The last characters of places, of verbs of work and of what else stands before a name.
_OPENS_NAME = frozenset(
    "省市县区州旗镇乡村我全的了对将把在为和与及等于从用以各是施展进动强快行好到入织成善升视注心年月批级局厅委府部要需"
)
_SHORTEST, _LONGEST, _FAR = 4, 24, 240
"""How many characters a name has, and how far before a sum it may stand."""
_MOST = 64
"""Of how many places at which words end alike it is asked what stands around them."""
_TWICE, _OFTEN = 2, 3
"""In how many companies a name stands, and one that was told of before a sum for something else."""


class Recurring:
    """The names that recur in a text."""

    def __init__(self, text: str) -> None:
        self._printed = text

    @cached_property
    def _text(self) -> str:
        return simplified_letter(self._printed)

    @cached_property
    def _ends(self) -> list[int]:
        """Where a name may end."""
        return [end.end() for end in _ENDS.finditer(self._text)]

    @cached_property
    def _alike(self) -> dict[str, list[int]]:
        """These places by the last characters of the words there, which all have in common that end in one name."""
        found: dict[str, list[int]] = {}
        for end in self._ends:
            alike = found.setdefault(self._text[max(0, end - _SHORTEST) : end], [])
            if len(alike) < _MOST:
                alike.append(end)
        return found

    def _company(self, start: int, end: int) -> set[str]:
        """The pairs of characters that stand around the words between two places, wherever these are.

        A letter that stands on its page twice has the same ones again.
        """
        text, name, length = self._text, self._text[start:end], end - start
        return {
            text[max(0, each - length - 1) : each - length].strip() + text[each : each + 1]
            for each in self._alike[text[end - _SHORTEST : end]]
            if each >= length and text.startswith(name, each - length)
        }

    def _run(self, end: int) -> int:
        """Where the words begin that a place is at the end of, no more than a name has."""
        at, floor = end, max(0, end - _LONGEST)
        while at > floor and _IN_NAME.match(self._text, at - 1):
            at -= 1
        return at

    def of(self, at: int, since: int) -> str | None:
        """The name that the paragraph of a place has last before it; a sum for something else ends at `since`."""
        opens = max(0, at - _FAR)
        opens = max(opens, self._text.rfind("\n", opens, at) + 1)
        for index in reversed(range(bisect_right(self._ends, at))):
            end = self._ends[index]
            if end - _SHORTEST < opens:
                break
            if name := self._longest(opens, end, _TWICE if end > since else _OFTEN):
                return name
        return None

    def _longest(self, opens: int, end: int, times: int) -> str | None:
        """The longest words up to a place that recur, if they call a work."""
        if len(self._alike[self._text[max(0, end - _SHORTEST) : end]]) < times:
            return None
        opens = max(opens, self._run(end))
        starts = range(opens, end - _SHORTEST + 1)
        start = next((each for each in starts if len(self._company(each, end)) >= times), None)
        if start is None:
            return None
        if not self._begins(start, end):
            # 卫生事业发展 and 民生事业发展 share 生事业发展, which is no name
            start = next((each for each in range(start, opens, -1) if self._text[each - 1] in _OPENS_NAME), opens)
        name = _WHO.sub("", focus.unopened(_JOINED.sub("", self._text[start:end], count=1)), count=1)
        if len(name) < _SHORTEST or naming.calls_nothing(name) or not spoken.calls(name):
            return None
        thing = _DONE_TO.sub("", naming.unowned(name))
        return None if _ANY.fullmatch(thing) or naming.is_generic(thing) else name

    def _begins(self, start: int, end: int) -> bool:
        """Whether words stand somewhere where a name begins."""
        return any(not _IN_WORDS.match(pair) or pair[0] in _OPENS_NAME for pair in self._company(start, end))
