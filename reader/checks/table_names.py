"""What the rows and columns of a table are by their names: totals, subtotals, parts of what stands before (其中)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from reader.text.dates import YEAR

_BRACKETED = re.compile(r"[（(\[【][^（）()\[\]【】]{0,12}[)）\]】]")
_TOTAL = re.compile(r"(?!小).{0,6}(?:合计|总计|共计)|总额|总金额|资金总额|(?:项目)?总投资|投资总额")
SUMS_UP = re.compile("(?:.{0,6}(?:累计|总和|总数|汇总)|全[国省市县区州旗镇乡村部]|[共总]?计|总)(?:金额|资金|投[入资])?")
"""What a row may be called that is the total of the others, if it is what they come to: 累计 | 165, 全县 | 165."""
_SUBTOTAL = re.compile(r".{0,8}小计")
WITHIN = re.compile(r"[（(]?(?:其中|其:|#)")
"""How what is a part of something before begins."""
_MARKS = (
    re.compile(r"[一二三四五六七八九十]{1,3}(?:[、.．]|\Z)"),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[)）]"),
    re.compile(r"[0-9]{1,3}(?:[、.．](?![0-9])|\Z)"),
    re.compile(r"[（(][0-9]{1,3}[)）]"),
)
_PAYER = re.compile(
    r"(?:中央|国家|上级|地方|[省市州县区乡镇])(?:本级|级)?(?:财政)?(?:资金|补助|配套|投资|安排|专项|预算内)*|.*自筹.*"
)
TELLS_APART = re.compile(rf"{YEAR}\s?年?度?|{_PAYER.pattern}")
"""Names of a year or of who gives, by which totals are asked for."""
RANKS = len(_MARKS)
"""How many sorts of numbers a name may begin with."""


class Role(Enum):
    """What a row or a column is to the others."""

    PLAIN = auto()
    TOTAL = auto()
    SUBTOTAL = auto()
    WITHIN = auto()


@dataclass(frozen=True, slots=True)
class Label:
    """What a row or a column is; `rank` is that of its number, 0 for none; `is_payer` says that it names who gives."""

    index: int
    role: Role
    rank: int
    is_payer: bool = False


def label_of(index: int, names: Sequence[str]) -> Label:
    """What a row or a column with an index is by its names, the last of which is its own."""
    roles = {role_of(words) for words in names}
    role = next((each for each in (Role.SUBTOTAL, Role.TOTAL, Role.WITHIN) if each in roles), Role.PLAIN)
    first = "".join(names[0].split()) if names else ""
    rank = next((number for number, mark in enumerate(_MARKS, 1) if mark.match(first)), 0)
    bare = WITHIN.sub("", bare_name(names[-1])).strip("：:") if names else ""
    return Label(index, role, rank, _PAYER.fullmatch(bare) is not None)


def role_of(words: str) -> Role:
    """What a name says that a row or a column is."""
    bare = bare_name(words)
    for mark in _MARKS:
        bare = mark.sub("", bare, count=1) if mark.match(bare) else bare
    if WITHIN.match("".join(words.split())) or WITHIN.match(bare):
        return Role.WITHIN
    if _SUBTOTAL.fullmatch(bare):
        return Role.SUBTOTAL
    return Role.TOTAL if _TOTAL.fullmatch(bare) else Role.PLAIN


def bare_name(words: str) -> str:
    """A name without blanks and what its brackets say."""
    return _BRACKETED.sub("", "".join(words.split())).strip(":：")
