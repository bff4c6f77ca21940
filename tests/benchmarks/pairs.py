"""Pairs of texts of which is known whether they are one letter: tiny letters, the next year's, copies, corrections.

All names and numbers are invented. A tiny letter has some hundred characters and an office sends it in the same words
every year; what tells two years' apart are years, numbers, dates and sums, as far as a copy has them. One in four is
longer.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import NamedTuple

from reader.reply import RegionKind, parse

_PLACES = ("青河县", "东汀县", "澄湖县", "岚江市", "望岭区", "苔溪市")
_OFFICES = ("水利局", "交通运输局", "财政局", "文化和旅游局", "民政局", "教育局")
_DEPUTIES = ("闻溪", "宁知行", "逄若衡", "查陌然", "季南舟", "费予安", "晏知微", "鹿闻笙")
_DIGITS = "〇一二三四五六七八九"
_TOPICS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "加强农村饮水工程维护",
        (
            "{last}我局安排维修养护资金{a}万元，更换老旧管道{b}公里，改善了{c}个村的供水条件。",
            "下一步，我局将积极争取上级资金{d}万元，对枯水期供水不稳的村逐一核查，落实管护人员和经费。",
            "按照《农村供水管理办法》（岚水发〔2019〕17号），每户每月水费不超过12元。",
        ),
    ),
    (
        "改善通村公路",
        (
            "该路全长{b}公里，建成于2009年，因年久失修，路面破损比较普遍。{last}我局已安排养护资金{a}万元。",
            "我局拟在急弯、陡坡和临水路段加装护栏{c}米，所需经费约{d}万元，待资金到位后立即组织施工。",
            "客运班车暂时无法投放，待改造完成后，我局再会同公安部门现场踏勘确定。",
        ),
    ),
    (
        "增加养老服务设施",
        (
            "{last}全县新建日间照料中心{c}处，县财政补助{a}万元，为高龄老人发放津贴{d}万元。",
            "我局将继续按照每张床位补助3000元的标准，鼓励社会力量参与，力争年内新增床位{b}张。",
        ),
    ),
    (
        "重视校园周边环境",
        (
            "您反映的情况属实。我局高度重视，会同有关部门开展了集中整治，取缔流动摊点{c}处。",
            "目前校园周边秩序明显好转。我们将建立长效机制，加强巡查，欢迎您继续监督。",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a tiny letter says."""

    place: str
    office: str
    topics: tuple[int, ...]
    deputy: str
    year: int
    serial: int
    proposal: int
    term: int
    session: int
    sums: tuple[int, ...]
    month: int
    day: int
    names_year: bool
    han_date: bool
    signs: bool


class Pair(NamedTuple):
    """Two texts, and how the second was made of the first."""

    one: str
    other: str
    made: str


def facts(random: Random) -> Facts:
    """A letter's facts."""
    return Facts(
        place=random.choice(_PLACES),
        office=random.choice(_OFFICES),
        topics=tuple(random.sample(range(len(_TOPICS)), random.choice((1, 1, 1, len(_TOPICS))))),
        deputy=random.choice(_DEPUTIES),
        year=random.randrange(2015, 2024),
        serial=random.randrange(3, 120),
        proposal=random.randrange(1, 300),
        term=random.randrange(15, 19),
        session=random.randrange(1, 5),
        sums=tuple(random.randrange(3, 900) for _ in range(4 * len(_TOPICS))),
        month=random.randrange(4, 10),
        day=random.randrange(1, 29),
        names_year=random.random() < 0.6,
        han_date=random.random() < 0.4,
        signs=random.random() < 0.8,
    )


def a_year_later(said: Facts, random: Random) -> Facts:
    """The next letter of the same office in the same words: some sums may stay, never all."""
    sums = tuple(each if random.random() < 0.3 else random.randrange(3, 900) for each in said.sums)
    return replace(
        said,
        deputy=said.deputy if random.random() < 0.6 else random.choice(_DEPUTIES),
        year=said.year + random.choice((1, 1, 1, 2)),
        serial=random.randrange(3, 120),
        proposal=random.randrange(1, 300),
        session=said.session + 1,
        sums=sums,
        month=said.month if random.random() < 0.5 else random.randrange(4, 10),
        day=random.randrange(1, 29),
    )


def to_another(said: Facts, random: Random) -> Facts:
    """The same office's answer of the same year to another proposal of the same matter."""
    return replace(
        said,
        deputy=random.choice([each for each in _DEPUTIES if each != said.deputy]),
        serial=said.serial + random.randrange(1, 9),
        proposal=said.proposal + random.randrange(1, 60),
        day=min(28, said.day + random.randrange(3)),
    )


def letter(said: Facts) -> str:
    """The letter as its office puts it on its page."""
    topic = _TOPICS[said.topics[0]][0]
    last = f"{said.year - 1}年，" if said.names_year else "去年，"
    sentences = [
        each.format(last=last, **dict(zip("abcd", said.sums[4 * topic :], strict=False)))
        for topic in said.topics
        for each in _TOPICS[topic][1]
    ]
    body = "\n".join(f"　　{each}" for each in sentences)
    short = said.place[0] + {"水": "水", "交": "交", "财": "财", "文": "文旅", "民": "民", "教": "教"}[said.office[0]]
    han = "".join(_DIGITS[int(each)] for each in str(said.year))
    date = f"{said.year}年{said.month}月{said.day}日"
    if said.han_date:
        date = f"{han}年{_han(said.month)}月{_han(said.day)}日"
    signed = f"\n\n　　　　　　{said.place}{said.office}\n　　　　　　{date}\n" if said.signs else "\n"
    session = f"{said.place}{_han(said.term)}届人大{_han(said.session)}次会议"
    return (
        f"关于对{session}第{said.proposal}号建议的答复\n{short}函〔{said.year}〕{said.serial}号\n\n"
        f"尊敬的{said.deputy}代表：\n　　您提出的《关于{topic}的建议》收悉，现答复如下：\n{body}\n"
        f"　　感谢您对我们工作的关心和支持！{signed}"
    )


def _han(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("十" if tens == 1 else f"{_DIGITS[tens]}十" if tens else "") + (_DIGITS[ones] if ones or not tens else "")


# How a copy differs from the page


def whole(text: str, _random: Random) -> str:
    """All of it."""
    return text


def mirrored(text: str, random: Random) -> str:
    """A part of the page under another site's head, perhaps with its foot."""
    kinds = random.choice(((RegionKind.BODY,), (RegionKind.BODY, RegionKind.CLOSING), tuple(RegionKind)))
    parts = [region.span.of(text) for region in parse(text).regions if region.kind in kinds]
    foot = "\n主办单位：信息中心　浏览次数：318\n" if random.random() < 0.5 else ""
    return f"首页 > 政务公开 > 建议提案\n浏览次数：{random.randrange(9, 900)}\n\n" + "\n".join(parts) + foot


def garbled(text: str, random: Random) -> str:
    """What a poor extraction makes of a mirror's copy: characters lost, doubled or others, blanks, lines cut."""
    share = random.choice((0.01, 0.02, 0.04))
    out = []
    for character in mirrored(text, random) if random.random() < 0.5 else text:
        is_digit = character.isdigit()
        if random.random() < share * (0.3 if is_digit else 1):
            character = random.choice(
                ("", "", character + " ", character + character, "□", random.choice("己末土未日曰"))
            )
        out.append(character)
    return re.sub("(?<=[，。])", lambda _match: "\n" if random.random() < 0.2 else "", "".join(out))


def corrected(said: Facts, random: Random) -> Facts:
    """A publication in which one sum was put right."""
    place = 4 * said.topics[0] + random.randrange(4)
    changed = said.sums[place] + random.choice((-1, 1, 10, 100))
    return replace(said, sums=(*said.sums[:place], abs(changed) + 1, *said.sums[place + 1 :]))


Copy = Callable[[str, Random], str]
Change = Callable[[Facts, Random], Facts]


def _unchanged(said: Facts, _random: Random) -> Facts:
    return said


OTHERS: dict[str, tuple[Change, Copy, Copy]] = {
    "the next year's": (a_year_later, whole, whole),
    "the next year's, mirrored": (a_year_later, mirrored, mirrored),
    "the next year's, garbled": (a_year_later, mirrored, garbled),
    "another proposal's": (to_another, whole, whole),
    "another proposal's, mirrored": (to_another, mirrored, mirrored),
    "another proposal's, garbled": (to_another, mirrored, garbled),
}
"""How pairs are made that are two letters."""
ONES: dict[str, tuple[Change, Copy, Copy]] = {
    "mirrored": (_unchanged, whole, mirrored),
    "garbled": (_unchanged, whole, garbled),
    "mirrored and garbled": (_unchanged, mirrored, garbled),
    "corrected": (corrected, whole, whole),
    "corrected, mirrored": (corrected, whole, mirrored),
}
"""How pairs are made that are one letter."""


def pairs(made: str, count: int, seed: int = 0) -> Iterator[Pair]:
    """So many pairs of a sort; two letters whose bodies are the same, so that no copy could tell, are none."""
    change, first, second = {**OTHERS, **ONES}[made]
    random = Random(f"{made}/{seed}")
    found = 0
    while found < count:
        said = facts(random)
        after = change(said, random)
        one, other = first(letter(said), random), second(letter(after), random)
        if made in OTHERS and _body(letter(said)) == _body(letter(after)):
            continue
        found += 1
        yield Pair(one, other, made)


def _body(text: str) -> list[str]:
    return [region.span.of(text).strip() for region in parse(text).regions if region.kind is RegionKind.BODY]
