"""Which currency a sum is in: by its sign, its unit, and the names around it.

元 and its like say none by themselves, so that 韩元100万元 are won. Where two words contradict each other
(美元100万人民币) no one can know, and the sum is `UNKNOWN`.
"""

import re
from collections.abc import Sequence

from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.currencies import NAMES, ROWS, SIGNS, UNITS, UNKNOWN
from reader.text import Span
from reader.text.print_marks import UNSEEN

Said = tuple[str, ...]
"""The currencies that one word may say."""

_DEFAULT = ROWS[0].code
SAYS: dict[str, Said] = {
    **SIGNS,
    **{word: (code,) for word, code in (NAMES | UNITS).items() if word.endswith(tuple(NAMES))},
}
"""The words that say a currency: signs, names, and units with a name in them."""
_NAME = longest_first(NAMES)
# 每美元7.1元 is a rate; in 100万美元50万元 the name is the unit of the number before it. A name in brackets, as in
# 金额（美元）：100万元, is apart: it counts where nothing else says a currency.
_BEFORE = re.compile(
    rf"(?<![每0-9０-９十百千万萬亿億])(?<![0-9０-９十百千万萬亿億][余多])(?P<name>{_NAME})"
    r"(?P<apart>(?:[（(][^（()）\n0-9]{1,6}[)）]|[)）])[:：]?|[:：])?\s?\Z"
)
_BEHIND = re.compile(
    rf"(?P<name>{_NAME})(?![区债基汇]|\s?[0-9０-９])|[（(](?P<apart>{longest_first(SAYS)})[)）]", re.VERBOSE
)
LAST = frozenset(name[-1] for name in NAMES) | frozenset(" \n\u3000\xa0)）:：")
FIRST = frozenset(name[0] for name in NAMES) | frozenset("（(")
"""What stands directly before a sum, and directly behind one, where a name is near."""
_COLONS, _ENDS = frozenset(":："), (*NAMES, ")", "）")
_REACH = max(map(len, NAMES)) + 10
_NEAR = 8
_SEEN = str.maketrans(dict.fromkeys(UNSEEN))


def currency_around(
    text: str, core: Span, unit: str | None, further: Sequence[str | None] = ()
) -> tuple[Span, tuple[Said, ...]]:
    """The span of a sum with the names at its ends, and what its units and these names may say."""
    last, following = text[core.start - 1 : core.start], text[core.end : core.end + 1]
    said = [SAYS[word] for word in (unit, *further) if word in SAYS]
    if said and text[core.start] in "$＄" and last.isascii() and last.isalpha():
        said.append(())  # a dollar that no row knows
    if last in LAST and (match := _before(text, core.start)):
        code = NAMES[match["name"]]
        if not match["apart"] and not (said and code in said[0]):  # 美元300万美元 says it twice
            core = Span(match.start(), core.end)
        if not match["apart"] or not said:
            said.append((code,))
    elif not said and last in LAST and (torn := _torn(text, core.start)):
        said.append((torn,))
    if following in FIRST and (match := _BEHIND.match(text, core.end)):
        if name := match["name"]:
            core = Span(core.start, match.end())
            said.append(SAYS[name])
        elif not said:
            said.append(SAYS[match["apart"]])
    return core, tuple(said)


def before_phrase(text: str, phrase: Span) -> tuple[Span, tuple[Said, ...]]:
    """The same of a name before a sum's qualifier: 韩元约100万元; 人民币 there says what nobody doubts."""
    match = _before(text, phrase.start)
    if match is None or match["apart"] or NAMES[match["name"]] == _DEFAULT:
        return phrase, ()
    return Span(match.start(), phrase.end), (SAYS[match["name"]],)


def is_named(text: str, start: int) -> bool:
    """Whether the name of a currency stands directly before a number."""
    match = _before(text, start)
    return match is not None and not match["apart"]


def code_of(said: Sequence[Said]) -> str:
    """The usual one of the currencies that all words may say, `UNKNOWN` where there is none."""
    if not said:
        return _DEFAULT
    return next((code for code in said[0] if all(code in other for other in said[1:])), UNKNOWN)


def between_two(text: str, match: re.Match[str]) -> int:
    """Where a comma stands between a sum behind its sign and one before a unit of its own: ￥20，300美元, $20，300美圆.

    0 where none does, and in ￥20，300元, which is how yuan are printed.
    """
    is_between = "，" in match["first"] and match["other_unit"] in SAYS
    return text.index("，", match.start()) if is_between else 0


def _torn(text: str, start: int) -> str | None:
    """The currency whose name a line's end parts before a number: 港⏎币3.5亿元."""
    near = text[max(0, start - _NEAR) : start]
    if "\n" not in near:
        return None
    match = _BEFORE.search(near.translate(_SEEN))
    return NAMES[match["name"]] if match and not match["apart"] else None


def _before(text: str, start: int) -> re.Match[str] | None:
    end = start - text[start - 1 : start].isspace()
    end -= text[end - 1 : end] in _COLONS
    # Looking at its end alone first takes most of the time off.
    if text.endswith(_ENDS, 0, end):
        return _BEFORE.search(text, max(0, start - _REACH), start)
    return None
