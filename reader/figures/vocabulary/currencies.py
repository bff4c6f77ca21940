"""Currencies: their ISO 4217 codes, the names and signs that say them, and the units that leave unsaid which it is."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

UNKNOWN = "XXX"
"""ISO 4217's code for what is in no one currency: a sum whose words don't say which, or contradict each other."""


class Currency(NamedTuple):
    """A currency and the words for it.

    `names` stand before a number or behind it and say which currency it is (港币100万元, 100万港币); `units` stand
    behind a number only, where a name or sign before it may say another currency (韩元100万元 are won); `signs` stand
    before a number, as the code itself does. A sign of several currencies is the first one's until a name behind the
    number says which. `typed` are further words that a person types. `parts` are units of which so many make one.
    """

    code: str
    names: tuple[str, ...]
    signs: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    parts: tuple[tuple[str, int], ...] = ()


ROWS = (
    Currency(
        "CNY",
        ("人民币", "人民幣"),
        ("￥", "¥", "RMB"),
        ("元", "圆", "圓", "块钱", "元人民币"),
        ("yuan",),
        # 角 alone is money only where a clause ends behind it, 分 alone nowhere.
        (("角", 10), ("毛", 10), ("角钱", 10), ("毛钱", 10), ("分钱", 100)),
    ),
    Currency("USD", ("美元", "美圆", "美金"), ("$", "US$"), typed=("dollars",)),
    Currency("EUR", ("欧元", "欧圆"), ("€",), typed=("euro", "euros")),
    Currency("HKD", ("港元", "港币", "港幣", "港圆"), ("HK$", "$")),
    Currency("MOP", ("澳门元", "澳门币", "澳门幣"), ("MOP$", "$")),
    Currency("TWD", ("新台币", "新台幣", "台币", "台幣"), ("NT$", "$")),
    Currency("JPY", ("日元", "日圆", "日円", "円"), ("¥", "￥", "JP¥")),
    Currency("KRW", ("韩元", "韩圆", "韩币"), ("₩",)),
    Currency("GBP", ("英镑",), ("£", "￡")),
    Currency("CHF", ("瑞士法郎", "瑞郎")),
    Currency("RUB", ("卢布",), ("₽",)),
    Currency("CAD", ("加元", "加拿大元"), ("C$", "CA$", "$")),
    Currency("AUD", ("澳元", "澳大利亚元", "澳币"), ("A$", "AU$", "$")),
    Currency("NZD", ("新西兰元", "纽元"), ("NZ$", "$")),
    Currency("SGD", ("新加坡元", "新加坡币"), ("S$", "$")),
    Currency("THB", ("泰铢", "泰国铢", "泰币"), ("฿",)),
    Currency("MYR", ("林吉特", "令吉")),
    Currency("VND", ("越南盾", "越盾"), ("₫",)),
    Currency("LAK", ("老挝基普", "基普")),
    Currency("MMK", ("缅元", "缅币")),
    Currency("INR", ("印度卢比",), ("₹",)),
    Currency("NPR", ("尼泊尔卢比",)),
    Currency("KZT", ("坚戈",)),
    Currency("MNT", ("图格里克",)),
    # Which country's can't be known.
    Currency(UNKNOWN, ("比索", "卢比", "克朗", "法郎", "里拉", "第纳尔", "里亚尔")),
)
"""Every currency; the first is the one of a sum that names none."""
NAMES = {name: row.code for row in ROWS for name in row.names}
"""What says a currency before a number and behind it."""
UNITS = {unit: row.code for row in ROWS for unit in row.units}
"""What stands behind a number as a unit, and says a currency only where nothing before the number does."""
PARTS = {part: (row.code, whole) for row in ROWS for part, whole in row.parts}
"""Parts of a unit, with how many make one."""


Codes = dict[str, tuple[str, ...]]
"""Words with the currencies that each may say, the usual one first."""


def _codes(words: Callable[[Currency], Iterable[str]]) -> Codes:
    said: Codes = {}
    for row in ROWS:
        for word in dict.fromkeys(words(row)) if row.code != UNKNOWN else ():
            said[word] = (*said.get(word, ()), row.code)
    return said


SIGNS = _codes(lambda row: (form for sign in (row.code, *row.signs) for form in (sign, sign.replace("$", "＄"))))
"""What stands before a number as a sign."""
TYPED = _codes(
    lambda row: (
        unicodedata.normalize("NFKC", word).lower()
        for word in (row.code, *row.signs, *row.names, *row.units, *row.typed)
    )
)
"""What a person types before a number or behind it, in small letters."""
