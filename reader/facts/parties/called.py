"""Places by what a letter calls them elsewhere: 该县 by its name, and 青石 for 青石县."""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from reader.facts.sentence import Sum
from reader.facts.words import HAN
from reader.text.variants import simplified

_OPENS = (
    "给予|支持|帮助|重视|关于|解决|指导|协助|推[进动]|加[快大]|加强|促进|安排|下达|补助|拨付|关心|关注"
    r"|[，,。；;：:、《“”（）()\s对给向为在于与和及到将把由是省市州]"
)
_NO_STEM = (
    "[予了我你全各本该此每两几一二三四五六七八九十上下某外]|示范|试点|重点|贫困|脱贫|农村|乡村|城乡|城镇|地方|基层|老旧|产业|特色|新农"
    "|民族|边境|民营|文[化明]|教育|旅游|农[业民]|生态|移民|人口|粮食|工业|畜牧|山区|革命|国家|中央|自治|直辖|优秀|先进|部分|有关"
    "|相关|其[他它余中]|偏远|欠发|周边|邻近|多个|许多|广大|当地|所在|所属|辖区"
)
# Most of what opens a name opens none: whether one of a place's last characters follows is looked at first.
_NAMED = re.compile(
    rf"(?:{_OPENS})(?=[{HAN}]{{2,6}}?[省市州县区旗镇乡村自])"
    rf"(?P<name>(?!{_NO_STEM})(?P<stem>(?:(?!{_OPENS})[{HAN}]){{2,6}}?)(?<![大小强弱级等个])(?!(?<=[农乡])村|(?<=[城乡集])镇|(?<=城)[市乡]|(?<=[山灾景园社地小校库林牧])区)(?P<kind>自治[区州县]|[省市州县区旗镇乡村]))"
    r"(?![级域内外城民容场里道委居组落])"
)
_WITHIN = (
    f"(?:[{HAN}]{{1,8}}?(?:(?<!乡)[镇村]|(?<!城)乡(?![镇村])|社区|小学|中学|学校|医院|[局厅]|委(?!托)|管委会|中心"
    "|公司|集团|企业|学院|大学|银行|合作社|协会))?"
)
"""A place or a house within one: 青石柳溪镇."""
# 鹭湖、苍山、松岭等省区: what ends such a list, and the list before that
_ENDS_LIST = re.compile(
    r"等(?:省区市?|省份|县市区?(?![级域])|(?:\d{1,2}|[两三四五六七八九十])个?(?:省|市|州|县)(?![级域内外直政场民]))"
)
_LISTED = re.compile(
    rf"(?:{_OPENS}|年|\A)(?P<list>(?:(?!{_NO_STEM})(?:(?!{_OPENS})[{HAN}]){{2,3}}[、和]){{1,11}}(?!{_NO_STEM})(?:(?!{_OPENS})[{HAN}]){{2,3}}?)\Z"
)
_BETWEEN = re.compile("[、和]")
_LEVELS = ("省", "市", "州", "县", "自治区", "自治州", "自治县")
_GIVES = "安排|下达|拨付|下拨|补助|支持|给予|援助|帮助|划拨|扶持|[对为]"
_GIVING = re.compile(_GIVES)
_SUPPORTS = "[，,]?(?:重点|主要|用于)*(?:支持|扶持|帮助)"
_SUPPORTING = re.compile(_SUPPORTS)
_BEFORE_NAME = re.compile(f"{_GIVES}|其中")
_KINDS = re.compile("[省市州县]|自(?=治[区州县])")
"""With what such a place begins to be called what it is: behind its short name."""
_NEAR, _SHORT, _FURTHER, _LIST = 300, 3, 4, 48
"""How near a place that is pointed to is named; how long a short name is at most; at how many places behind a verb its
last two characters may begin (下拨付了…); how long a list of such names is."""


def in_full(name: str, text: str, at: int) -> str:
    """A place that is pointed to (该县) by its name, if only one of its kind is named shortly before `at`."""
    if not name.startswith("该") or len(name) != len("该县"):
        return name
    before = simplified(text[max(0, at - _NEAR) : at])
    named = {match["name"] for match in _named(before) if match["kind"] == name[1]}
    return named.pop() if len(named) == 1 else name


def _named(text: str) -> Iterator[re.Match[str]]:
    """The places that a text names, the first of which may stand at its beginning, as behind the end of a line."""
    return _NAMED.finditer("\n" + text)


def _listed(text: str) -> Iterator[str]:
    """The names of lists that end in how many places of one kind they are."""
    for end in _ENDS_LIST.finditer(text):
        if named := _LISTED.search(text[max(0, end.start() - _LIST) : end.start()]):
            yield from _BETWEEN.split(named["list"])


def may_be_short(words: str, each: Sum) -> bool:
    """Whether a sum's clause tells of giving to somebody, or the words behind it of support."""
    given = _GIVING.search(words, each.lead, each.start) or words.find("其中", each.lead, each.start) >= 0
    return bool(given) or words.startswith(("支持", "，支持", ",支持"), each.end)


class ShortNames:
    """What the provinces, cities and counties of a letter are called without what they are."""

    def __init__(self, text: str) -> None:
        self._text = text

    def given(self, words: str, each: Sum) -> str | None:
        """The place that a sum's own clause gives to by a short name, or that is supported right behind it."""
        if not self._may_stand(words, each) or not any(map(words.__contains__, self._names)):
            return None
        before, behind = _patterns("|".join(sorted(self._names, key=lambda name: (-len(name), name))))
        match = before.search(words, max(0, each.lead - 1), each.start) or behind.match(words, each.end)
        return match[match.lastgroup or ""] if match else None

    def _may_stand(self, words: str, each: Sum) -> bool:
        """Whether a short name may stand there, by its last two characters: all names are seldom looked for."""
        before = map(re.Match.end, _BEFORE_NAME.finditer(words, max(0, each.lead - 1), each.start))
        told = [words[at + further : at + further + 2] for at in before for further in range(_FURTHER)]
        if supports := _SUPPORTING.match(words, each.end):
            at = supports.end()
            told += words[at : at + 2], words[at + 1 : at + 3]
        return not self._ends.isdisjoint(told)

    @cached_property
    def _ends(self) -> frozenset[str]:
        """The last two characters of whatever may be such a name."""
        text = self._text
        ends = [text[at - 2 : at] for at in map(re.Match.start, _KINDS.finditer(text))]
        return frozenset([*ends, *(name[-2:] for name in self._in_lists)])

    @cached_property
    def _in_lists(self) -> tuple[str, ...]:
        return tuple(_listed(self._text))

    @cached_property
    def _names(self) -> frozenset[str]:
        named = (match for match in _named(self._text) if match["kind"] in _LEVELS)
        return frozenset([*self._in_lists, *(match["stem"] for match in named if len(match["stem"]) <= _SHORT)])


@lru_cache(16)
def _patterns(names: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    named = f"(?P<name>(?:(?:{names})[、和])*(?:{names}){_WITHIN})(?!财政|[省市州县区旗镇乡村本自级、和]|政府)"
    return re.compile(
        f"(?:{_GIVES})了?{named}(?=[^，,。；;]*\\Z)|[，,（(]其中[：:]?(?P<part>{names})[约共]?\\Z"
    ), re.compile(f"{_SUPPORTS}{named}")
