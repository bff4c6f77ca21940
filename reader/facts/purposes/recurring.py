"""Recurring: the work that a letter names again and again, as what a sum is for where its paragraph names it, too.

Where a name begins isn't printed in Chinese; but words that stand in different company are a name of their own:
窨井治理, in 我区窨井治理模式 and 加快窨井治理. A sum that says nothing itself is for the last of those before it.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cached_property

from reader.facts.purposes import focus, naming, spoken
from reader.facts.purposes.phrases import DONE
from reader.facts.words import HAN
from reader.text.variants import simplified_letter

_PAY = "津贴|报酬|[助奖]学金|养老金|低保金"
"""The last words of what people get again and again."""
_RUN, _ENDS = re.compile(f"[{HAN}“”]++\\Z"), re.compile(f"{DONE}|{_PAY}")
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
# 不能用危房改造项目资金支付: what nothing is paid for
_REFUSED = re.compile("不(?:属于?|符合|能|得|可|允许|再)[^，,。；;]{0,4}\\Z")
_REACH = 8
"""How far before a name it is said that nothing is for it."""
_ASKED = 12
"""How many names before a sum are looked at."""
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
        text = self._text
        alike: defaultdict[str, list[int]] = defaultdict(list)
        for end in self._ends:  # where the letter begins there is no room for a name, and no such characters
            alike[text[end - _SHORTEST : end]].append(end)
        return alike

    def _in_common(self, words: str, end: int) -> int:
        """How many of the last characters of words, the last few of which end at a place, stand there, too."""
        most, length = min(len(words), end), _SHORTEST
        if self._text.startswith(words, end - len(words)):
            return most
        while length < most and self._text[end - length - 1] == words[-length - 1]:
            length += 1
        return length

    def _company(self, length: int, in_common: dict[int, int]) -> set[str]:
        """The pairs of characters that stand around the last so many of the words up to some places.

        A letter that stands on its page twice has the same ones again.
        """
        text = self._text
        return {
            text[max(0, end - length - 1) : end - length].strip() + text[end : end + 1]
            for end, most in in_common.items()
            if most >= length
        }

    def of(self, at: int, since: int) -> str | None:
        """The name that the paragraph of a place has last before it; a sum for something else ends at `since`."""
        opens = max(0, at - _FAR)
        opens = max(opens, self._text.rfind("\n", opens, at) + 1)
        last = bisect_right(self._ends, at)
        for end in reversed(self._ends[max(0, last - _ASKED) : last]):
            if end - _SHORTEST < opens:
                break
            name = self._longest(opens, end, _TWICE if end > since else _OFTEN)
            if name and not _REFUSED.search(self._text, max(opens, end - len(name) - _REACH), end - len(name)):
                return name
        return None

    def _longest(self, opens: int, end: int, times: int) -> str | None:
        """The longest words up to a place that recur, if they call a work."""
        text = self._text
        alike = self._alike[text[end - _SHORTEST : end]]
        run = _RUN.search(text, max(opens, end - _LONGEST), end) if len(alike) >= times else None
        if run is None or end - run.start() < _SHORTEST:
            return None
        opens = run.start()
        words = text[opens:end]
        in_common = {each: self._in_common(words, each) for each in alike[:_MOST]}
        # Words have no more company than longer ones but where they are all that some place has in common with these.
        for length in sorted(set(in_common.values()), reverse=True):
            company = self._company(length, in_common)
            if len(company) >= times:
                break
        else:
            return None
        start = end - length
        if not any(not _IN_WORDS.match(pair) or pair[0] in _OPENS_NAME for pair in company):
            # 卫生事业发展 and 民生事业发展 share 生事业发展, which is no name
            start = next((each for each in range(start, opens, -1) if text[each - 1] in _OPENS_NAME), opens)
        name = _WHO.sub("", focus.unopened(_JOINED.sub("", text[start:end], count=1)), count=1)
        if len(name) < _SHORTEST or naming.calls_nothing(name) or not spoken.calls(name):
            return None
        thing = _DONE_TO.sub("", naming.unowned(name))
        return None if _ANY.fullmatch(thing) or naming.is_generic(thing) else name
