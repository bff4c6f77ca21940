"""In focus: what a sum is for that its own words don't call, by a term that a title and the text around it share.

关于尽快建成柳溪二桥的提案 … 柳溪二桥去年开工，合同价1.2亿元. A title alone says what a letter is about, and not
what each sum in it is for; where its term comes again close before the sum, both say so.
"""

import re
from functools import lru_cache

from reader.facts.model import SumSort
from reader.facts.purposes import introduced, naming
from reader.facts.words import HAN
from reader.reply import Reply, Section
from reader.text.variants import simplified

WISHED = (
    "关于|请求|恳请|建议|要求|希望|再次|进一步|切实|尽快|加快|及时|加大|加强|增加|提高|给予|解决|落实|支持|帮助|帮扶|协调|推进|推动|促进|重新|立项|争取|投入|安排|拨付|设立|资金"
    "|实施|启动|开展|做好|抓好|强化|完善|健全|优化|提升|改善|保障|规范|统一|取消|降低|减免|开通|扩大|全面|大力|积极|有效|合理|适当|持续|不断|着力|深化|高质量|近年来?|以来|目前"
    "|[我全][国省市县区州镇乡]|新建|修[建通复]|改建|扩建|建[设成立]|改造|对于?|将|把|在|为|的"
)
"""What titles say before they call their subject, as a pattern."""
_OPENS = re.compile(rf"(?:{WISHED}|[{HAN}]{{2,6}}?[省市县区州旗镇乡村](?![{HAN}]?[道委府场政级]))")
_OF_IT = (
    "的|建议|提案|议案|问题|情况|答复|事项|事宜|方面|力度|投入|资金|经费|补助|补贴|费用|专项|标准|待遇|津贴|政策|支持|扶持|建设|发展|管理|工作|项目|工程|收费|质量|水平|体系|机制|力量|缺口|配套|进度|进展|现状|成效|落实"
    "|运[行营转]|维修|改造|养护|管护|保护|治理|整治|滞后|不足|短缺|困难|[纳列]入.*|[和与及、]"
)
"""What they say of it behind that."""
_CLOSES = re.compile(rf"(?:{_OF_IT})\Z")
_SHORTEST, _FAR = 4, 240
"""How many characters a shared term has at least; how far before a sum it stands."""
FOR_NOTHING = frozenset(
    {
        SumSort.CHANGE,
        SumSort.OUTPUT,
        SumSort.ASSETS,
        SumSort.FINE,
        SumSort.EARLIER,
        SumSort.LOSS,
        SumSort.THRESHOLD,
        SumSort.SAVING,
    }
)
"""Sums that are for no work."""
# 县政府, 青石镇, 补助标准: whoever or whatever else a title names
_NONE = re.compile(
    rf".*(?:制|标准|内容|为).*|[{HAN}]{{1,8}}(?:[省市县区州旗镇乡村局厅委办]|政府|代表|委员|会议|公司)\Z"
)
_NAMED = ("收悉", "如下", "》")
"""Where a title that is quoted, or the opening that names it, ends."""
_STOPS = re.compile(r"[\s，,。；;：:！？!?（）()“”\"《》‘’]+")


class Focus:
    """What is in focus where a reply's sums stand, which are asked for in their order."""

    def __init__(self, reply: Reply, title: str) -> None:
        self._reply, self._text, self._title = reply, reply.text, title
        self._since = 0
        self._told: list[tuple[int, int, str]] = []

    @property
    def since(self) -> int:
        """Where the last sum ends that is for something that no title names: nothing before it is in focus."""
        while self._told:
            at, end, purpose = self._told.pop()
            if not self._is_titled(at, purpose):
                self._since = end
                self._told.clear()
        return self._since

    def of(self, at: int) -> str | None:
        """What a sum at a place is for: the term of a title that its paragraph shares, if it tells of no other work."""
        text, path = self._text, self._reply.path_at(at)
        terms = _terms_of(self._names(path))
        far = max(0, at - _FAR)
        opens = max(self.since, far, text.rfind("\n", far, at) + 1)
        if _first_in(simplified(text[opens:at]), terms) is None:
            return None
        # Names before it say nothing of it that is not theirs.
        named = (text.rfind(each, far, at) + len(each) for each in _NAMED)
        opens = max(opens, *named, *(section.heading.end for section in path))
        before = simplified(text[opens:at])
        found = _first_in(before, terms)
        told = introduced.last(before, 0, len(before)) if found else None
        return None if told and found and found not in told else found

    def told(self, at: int, end: int, purpose: str) -> None:
        """Take in what another sum at a place is for: nothing before it is in focus any more, unless that was."""
        self._told.append((at, end, purpose))

    def _is_titled(self, at: int, purpose: str) -> bool:
        """Whether a title around a place names what a sum there is for."""
        names = self._names(self._reply.path_at(at))
        return any(purpose in name for name in names) or any(term in purpose for term in _terms_of(names))

    def _names(self, path: tuple[Section, ...]) -> tuple[str, ...]:
        """What some sections, from the innermost, and the proposal are called by."""
        titles = [section.title for section in reversed(path)]
        return tuple([title for title in (*titles, self._title) if title])


def _first_in(words: str, terms: tuple[str, ...]) -> str | None:
    """The first of some terms that stands in some words."""
    return next((term for term in terms if term in words), None)


def unopened(name: str) -> str:
    """A name without what is said before a subject: 加快云岭灌区改造."""
    start = 0
    while opened := _OPENS.match(name, start):
        start = opened.end()
    return name[start:]


@lru_cache(64)
def _terms_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """The terms of some titles, those of the first ones first."""
    return tuple(term for name in names for term in _terms(simplified(name)))


@lru_cache(64)
def _terms(name: str) -> tuple[str, ...]:
    """All that a title may call its subject by, longest first; the proposal's is among those of every section."""
    found: set[str] = set()
    for words in _STOPS.split(name):
        starts, start = {0}, 0
        while opened := _OPENS.match(words, start):
            start = opened.end()
            starts.add(start)
        ends, end = {len(words)}, len(words)
        while closed := _CLOSES.search(words[:end]):
            end = closed.start()
            ends.add(end)
        found |= {words[start:end] for start in starts for end in ends if end - start >= _SHORTEST}
    return tuple(sorted(filter(_calls, found), key=len, reverse=True))


def _calls(term: str) -> bool:
    return (
        len(term) >= _SHORTEST
        and not _NONE.fullmatch(term.replace("高标准", ""))
        and not _OPENS.match(term)
        and naming.trimmed(term) == term
        and not naming.calls_nothing(term)
    )
