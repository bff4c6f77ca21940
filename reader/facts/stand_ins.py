"""Stand-ins: what every rule knows, in the place of terms, offices and places with other words in their names.

水土流失治理 is no loss, 法律援助 raises nothing, 县发展改革局 neither develops nor reforms anything, and nothing of
未央区 is yet to come. Each is read as a work (…改造), an office (…局) or a place of as many characters, and one that is
named twice as the same: what is told of it is found again in the text by its place.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.facts.terms import OFFICES, PLACES, STEMS, WORKS
from reader.reply import Reply, Section
from reader.text.bullets import without_bullets

_LEVELS = "省市州盟县区旗"


def _by_head(terms: Iterable[str]) -> str:
    """A pattern of any of some terms, the longest first, that looks at each first character once."""
    heads: dict[str, list[str]] = {}
    for term in sorted(terms, key=len, reverse=True):
        heads.setdefault(term[0], []).append(term[1:])
    return "|".join(f"{head}(?:{'|'.join(rests)})" for head, rests in heads.items())


# Not within the name of a place or a body: 法律援助中心, 乡村旅游区.
_WORK = re.compile(
    f"(?:{_by_head(WORKS.split())})"
    "(?![局办委站所区县]|中心|机构|条例|协会|学会|基金会|公司|志愿|示范[县区镇村点]|大[县省])"
)
_OFFICE = re.compile(rf"[{_LEVELS}](?:{OFFICES})")
# Not 300万元江县, 其中宁县, 新建区域, or 中牟 in 其中牟取.
_PLACE = re.compile(
    f"(?:(?:{_by_head(PLACES.split())})(?![域级划段块内间])"
    f"|(?:{STEMS})(?=[镇乡村街]|社区|[小中]学|大桥|水库|公司|集团|医院|灌区|泵站|文化馆|工程|项目|路))"
)
_WITH_IT = frozenset("其万亿公村居0123456789")
"""What makes another word with the first character of such a name."""
_FIRST, _LAST = 0x3400, 0x4DB5
"""The characters of extension A, which stand for one term each: rules look for none of them."""
_DEED, _BODY, _OF_PROVINCE = "改造", "局", "厅"


class StandIns:
    """What stands for what in the letter of a `text`, in simplified characters."""

    def __init__(self, text: str) -> None:
        self._kept: dict[str, str] = {}
        self._characters = (chr(code) for code in range(_FIRST, _LAST + 1) if chr(code) not in text)
        self.text = self._put(without_bullets(text))
        """The text as rules read it, each character in the place where it was."""

    def read(self, reply: Reply) -> Reply:
        """The reply as rules read it; itself where nothing stands for another."""
        if self.text == reply.text:
            return reply
        page = reply.metadata
        return replace(
            reply,
            text=self.text,
            sections=tuple(map(self._section, reply.sections)),
            metadata=replace(
                page,
                title=self._called(page.title),
                issuer=self._called(page.issuer),
                proposal=replace(page.proposal, title=self._called(page.proposal.title)),
            ),
        )

    def names(self, words: str) -> str:
        """Words with what others stand for in them."""
        for name, stands in self._kept.items():
            words = words.replace(stands, name)
        return words

    def _section(self, section: Section) -> Section:
        children = tuple(map(self._section, section.children))
        return replace(section, title=self._called(section.title) or "", children=children)

    def _called(self, title: str | None) -> str | None:
        """Words of a title with what stands for others in the text, where that has them, too."""
        if title:
            for name, stands in self._kept.items():
                title = title.replace(name, stands)
        return title

    def _put(self, text: str) -> str:
        return _WORK.sub(self._work, _OFFICE.sub(self._office, _PLACE.sub(self._place, text)))

    def _work(self, found: re.Match[str]) -> str:
        return self._one(found[0], _DEED) if len(found[0]) > len(_DEED) else found[0]

    def _place(self, found: re.Match[str]) -> str:
        name, at = found[0], found.start()
        if at and found.string[at - 1] in _WITH_IT:
            return name
        return self._one(name, name[-1] if name[-1] in _LEVELS else "")

    def _office(self, found: re.Match[str]) -> str:
        level, name = found[0][0], found[0][1:]
        return level + self._one(name, _OF_PROVINCE if name.endswith(_OF_PROVINCE) else _BODY)

    def _one(self, name: str, ends: str) -> str:
        if name not in self._kept and (stands := next(self._characters, None)):
            self._kept[name] = stands * (len(name) - len(ends)) + ends
        return self._kept.get(name, name)
