"""The line that addresses a letter: 查陌然代表：, 县工商联：, or 查陌然等代表：您提出的… with the letter behind it."""

import re
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from reader.text import Span
from reader.text.patterns import compiled
from reader.text.sentences import COLONS, SEMICOLONS, STOPS
from reader.text.variants import simplified, without_pinyin

_LONGEST, _LONGEST_OFFICE = 160, 40
_OFFICE_ENDS = frozenset("局厅委会府室心院部处站行社司队办校道所馆组学 \u3000")
# The name of an office, as it signs and is addressed.
ORGAN = (
    r"[^\s!-'*-~，。：；、《》“”！？]{2,24}"
    r"(?:局|厅|委|委员会|政府|办公室|中心|院|部|处|站|行|社|会|公司|队|办|校|街道|所|馆|组|学)"
)
_HELLO = r"(?:[您你]们?好)?\s*[!！。,，:：;；]*"
_ROLE = r"(?:人大|政协)?\s*(?:代表|委员)(?:团|们|小组)?"
_NAMES = rf"(?:尊敬的\s*)?(?P<names>[^{STOPS}{SEMICOLONS}{COLONS}《》]{{1,150}}?)"
# With a role the colon may be missing; without one it is all that tells a salutation, and the next line has to agree.
_TO_A_ROLE = re.compile(
    rf"{_NAMES}(?P<role>{_ROLE}|(?<!工作)委员会|支部|工作站)\s*(?:[:：]\s*{_HELLO}\s*(?P<letter>.*)|[,，]?\s*{_HELLO})",
    re.DOTALL,
)
# What one of the two has, and few lines of a page's head.
_MAY_ADDRESS = (*COLONS, "代表", "委员", "支部", "工作站")
# What each of these begins with, in any sort of characters.
_OPENS_ADDRESS = re.compile(f"[{''.join(sorted({words[0] for words in _MAY_ADDRESS}))}]")
_TO_ANYONE = re.compile(rf"{_NAMES}[:：]\s*{_HELLO}")
_ENDS_ADDRESS = frozenset(":：好!！。,，")
"""What a line ends with that addresses anyone: few lines of a page's head that have a colon do."""
# What the first words of a letter are; compiled where no colon tells that the letter is behind it.
_LETTER = (
    r"\s*(?:[您你]|贵|《|首先|感谢|非常感谢|现[就将]"
    r"|.{0,80}(?:收悉|提出的|提交的|转来|交办|交由|收到|答复如下|回复如下|函复如下))"
)
_NO_NAME = re.compile(
    r"(?:(?:领衔|附议|联名|提案|建议|人大|政协)(?:代表|委员)$|关于|对|在|根据|按照|现将?|附|联系|抄|主?送|索引|各类|办理|答复|回复|\d)|.*(?:如下|[内正]文|内容|结果|情况|意见|日期|时间"
    r"|分类|机构|单位|类别|名称|标题|题目|来源|号|方式|范围|附件|电话|摘要|关键词|状态|[案签发办系]人|建议|提案|答复|浏览量)\s*$"
)


_NAME = r"[^\s!-~、，：。；！？《》“”〔]{2,4}"
_ADDRESSED = re.compile("(?:代表|委员)[:：]")
# The end of a title, a number or a mark, with whom the letter addresses behind it on the same line.
# Compiled where a line has one of the characters that such an end has.
_LEADING = frozenset("复函见号类开】次ABCD")
_LEAD = (
    r".{0,140}?(?:(?:答复|回复)(?!的?函)|复函|的函|意见|答复函|\d\s?号|[A-D][1-3]?类?|公开|】|\d\s?次)[)）\]】]?\s*(?=(?:尊敬的)?"
    rf"{_NAME}(?:[、,， \u3000]+{_NAME})*等?[两二三四五六七八九十\d]*[位名人]?(?:人大|政协)?(?:代表|委员)[:：])"
)
# Compiled where a list of names is broken over lines: not on the way of others to the first paint.
_NAME_LIST = (
    r"(?!.*(?:答复|建议|提案|公开))(?:尊敬的)?"
    rf"{_NAME}(?:[、,， ]+{_NAME})*[、,，]?"
)
# A co-handler's opinion addresses the office that answers, with or without a colon.
_JOINT, _ABOUT = "会办|协办|会签", r".{0,120}?(?:收悉|提出的|提交的|意见如下)"
# It speaks of the deputy to somebody else: 查陌然代表在市十七届人大四次会议上提出….
_OF_OTHERS = r"[\u3400-\u9fff、·]{2,30}(?:代表|委员)(?:在|于|提出|提交)(?!.{0,80}[您你])"
_ONLY_HOW_MANY = re.compile(r"等?[两二三四五六七八九十\d]+[位名]?$")


class Salutation(NamedTuple):
    """Where the line stands that addresses the letter, and whom: `names` as printed, `role` empty for an office.

    `lead` is what of the page's header stands before it on its line.
    """

    start: int
    names: str
    role: str
    lead: str = ""


def find_salutation(text: str, rows: Iterable[Span], header: str = "") -> Salutation | None:
    """The lines that address a letter, the first such among the printed lines of a page's head.

    `header` is what of the head stands above those lines.
    """
    above: list[Span] = []
    for following in chain(rows, (None,)):
        if above and (found := _read(text, above[-1], following)):
            return _with_names_above(text, found, above[:-1])
        if above and following and (office := _joint(text, above, following, header)):
            return office
        if following:
            above.append(following)
    return None


def _with_names_above(text: str, found: Salutation, above: list[Span]) -> Salutation:
    """A salutation with the names that its list had on the lines above, where the list was broken over lines."""
    while above:
        printed = _words(text, above[-1])
        goes_on = printed.endswith(("、", ",", "，")) or _ONLY_HOW_MANY.match(found.names)
        if not goes_on or not compiled(_NAME_LIST).fullmatch(printed):
            break
        row = above.pop()
        found = Salutation(row.start, printed.removeprefix("尊敬的") + found.names, found.role)
    return found


def _read(text: str, row: Span, following: Span | None) -> Salutation | None:
    if not _OPENS_ADDRESS.search(text, row.start, min(row.end, row.start + _LONGEST)):
        return None
    printed = _words(text, row)
    plain = simplified(printed)
    if not any(map(plain.__contains__, _MAY_ADDRESS)):
        return None
    lead = ""
    may_name = "代" in plain or "委" in plain or "支" in plain or "工" in plain
    if (
        may_name
        and _ADDRESSED.search(plain)
        and not _LEADING.isdisjoint(plain)
        and (begun := compiled(_LEAD).match(plain))
    ):
        lead, printed, plain = printed[: begun.end()].strip(), printed[begun.end() :], plain[begun.end() :]
    match = _TO_A_ROLE.fullmatch(plain) if may_name else None
    if match and match["names"].strip() and not _NO_NAME.match(match["names"] + match["role"]):
        letter = match["letter"]
        if compiled(_LETTER).match(letter) if letter else plain.endswith((":", "：")) or _goes_on(text, following):
            return Salutation(row.start, printed[slice(*match.span("names"))].strip(), match["role"].strip(), lead)
    match = _TO_ANYONE.fullmatch(plain) if plain[-1:] in _ENDS_ADDRESS else None
    if not match or len(match["names"]) > _LONGEST // 2 or _NO_NAME.match(match["names"]):
        return None
    if not (_goes_on(text, following) or match["names"].startswith("各") or compiled(ORGAN).fullmatch(match["names"])):
        return None
    return Salutation(row.start, printed[slice(*match.span("names"))].strip(), "", lead)


def _goes_on(text: str, following: Span | None) -> bool:
    """Whether the line below reads as a letter's first."""
    return following is not None and compiled(_LETTER).match(simplified(_words(text, following))) is not None


def _joint(text: str, above: list[Span], following: Span, header: str) -> Salutation | None:
    """The office that a joint opinion addresses without a colon: alone on the line before what it is on."""
    row = above[-1]
    if text[row.end - 1] not in _OFFICE_ENDS or len(row) > _LONGEST_OFFICE:
        return None
    printed = _words(text, row)
    if not compiled(ORGAN).fullmatch(printed):
        return None
    opening = simplified(_words(text, following))
    if compiled(_ABOUT).match(opening):
        heads = (header, *(_words(text, over) for over in above[:-1]))
        if any(compiled(_JOINT).search(simplified(words)) for words in heads):
            return Salutation(row.start, printed, "")
    speaks_of_others = "代表" in opening or "委员" in opening
    return Salutation(row.start, printed, "") if speaks_of_others and compiled(_OF_OTHERS).match(opening) else None


def _words(text: str, row: Span) -> str:
    return without_pinyin(text[row.start : min(row.end, row.start + _LONGEST)]).strip()
