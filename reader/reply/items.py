"""Items: what is counted inside a section, in words (一是…二是…, 首先,…其次,…) or by lines that begin with a dash."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from reader.reply.heading_marks import BLANKS
from reader.reply.model import Section
from reader.text import Span, numerals
from reader.text.sentences import COLONS, COMMAS, SEMICOLONS, STOPS, paragraph_at

_DASH = "——"
_DASHED = re.compile(rf"^[{BLANKS}]*(?P<dash>{_DASH})(?=[^\s—])", re.MULTILINE)

_HAN = "一二三四五六七八九十"
# One class of characters first, which is what makes the search fast. 三要素 and 第一、第二产业 count nothing, whoever
# begins (首先,感谢…) or ends with thanks does not go on to a second point, and 一方面…另一方面… weighs one point.
_MARK = re.compile(
    rf"[{_HAN}第其首再然最](?:(?<=[{_HAN}])(?:(?P<is>[{_HAN}]{{0,2}}是)[、，,：:]?|(?P<must>[{_HAN}]?要)(?![素件点求]))"
    rf"|(?<=[第其])(?P<nth>[{_HAN}]{{1,2}})(?:[，,：:是]|、(?![第{_HAN}]))"
    rf"|(?P<word>(?<=首)先|(?<=[其再])次|(?<=[然最])后)[，,是](?![^{STOPS}\n]{{0,12}}谢))"
)
# Every series begins with one of these, few stretches have any: 一是, 一要, 第一, 其一, 首先. To look for one
# after the other takes a quarter of the time of looking for either: the engine runs to a single character much faster.
_MAY_COUNT = re.compile("一[是要，,、：:]"), re.compile("首先")
# Which a word is in its series, besides those that go on with it.
_GOES_ON, _LAST, _NONE = 0, -1, -2
_WORDS = {"首先": 1, "最后": _LAST}
# What may stand before an item that is no item of anything before it (其中之一是… has 之, 全市第一，… has 市).
_FOLLOWS = frozenset(f"{STOPS}{SEMICOLONS}{COLONS}{COMMAS}”）)\n")
_BEHIND_SUBJECT = frozenset(("一是", "一要"))
_SECOND = re.compile(rf"[^{STOPS}\n]{{1,200}}?[{SEMICOLONS}{COMMAS}{STOPS}]\s?二[是要]")
_OF_A_WORD = frozenset("之统唯同第万专单划其十百千零一二三四五六七八九逐任某每这那有")
_TITLE = re.compile(rf"[^{COMMAS}{SEMICOLONS}{COLONS}{STOPS}\n]{{1,24}}。")


class _Mark(NamedTuple):
    """Where an item begins: its number, the series that counts in, and which it is there; where its mark ends."""

    number: str
    series: str
    nth: int
    start: int
    end: int


def find_items(text: str, within: Span, level: int) -> tuple[Section, ...]:
    """The items of a stretch: lines that begin with a dash, of two or more, with what is counted within and around."""
    dashes: list[re.Match[str]] = []
    if text.find(_DASH, within.start, within.end) >= 0:
        dashes = list(_DASHED.finditer(text, within.start, within.end))
    if len(dashes) < 2:
        return _counted(text, within, level)
    ends = [match.start("dash") for match in dashes[1:]] + [paragraph_at(text, dashes[-1].end()).end]
    items = []
    for match, end in zip(dashes, ends, strict=True):
        heading = Span(match.start("dash"), _titled(text, match.end(), end) or match.end())
        children = _counted(text, Span(heading.end, end), level + 1)
        items.append(
            Section(_DASH, level, text[match.end() : heading.end], Span(heading.start, end), heading, children)
        )
    before, after = Span(within.start, items[0].span.start), Span(ends[-1], within.end)
    return (*_counted(text, before, level), *items, *_counted(text, after, level))


def _counted(text: str, within: Span, level: int) -> tuple[Section, ...]:
    """What is counted in a stretch: runs of one series that count up from its first, of two or more."""
    if not any(opens.search(text, within.start, within.end) for opens in _MAY_COUNT):
        return ()
    marks = list(_marks(text, within))
    return tuple(_sections(text, marks, within.end, level)) if len(marks) > 1 else ()


def _marks(text: str, within: Span) -> Iterator[_Mark]:
    for match in _MARK.finditer(text, within.start, within.end):
        start, form = match.start(), str(match.lastgroup)
        before = start
        while before > within.start and text[before - 1] in BLANKS:
            before -= 1
        number = text[start : match.end(form)]
        behind_subject = before > within.start and text[before - 1] not in _FOLLOWS
        if behind_subject and not _opens_behind_subject(text, number, before, Span(match.end(), within.end)):
            continue
        yield _Mark(*_numbered(number, form), start, match.end())


def _opens_behind_subject(text: str, number: str, before: int, rest: Span) -> bool:
    """Whether the first of a row stands behind what it counts: 该做法一是…；二是…; its mark is at `before`."""
    if number not in _BEHIND_SUBJECT or text[before - 1] in _OF_A_WORD:
        return False
    return _SECOND.match(text, rest.start, rest.end) is not None


@lru_cache
def _numbered(number: str, form: str) -> tuple[str, str, int]:
    """A number, its series, and which it is in that."""
    if form == "word":
        return number, form, _WORDS.get(number, _GOES_ON)
    return number, number[0 if form == "nth" else -1], numerals.value(number.strip("是要第其")) or _NONE


def _runs(marks: list[_Mark]) -> list[list[int]]:
    """The runs of two marks or more, each of one series, in the order they begin in: their places among the marks."""
    runs: list[list[int]] = []
    latest: dict[str, list[int]] = {}
    for at, mark in enumerate(marks):
        run = latest.get(mark.series)
        if mark.nth == 1:
            latest[mark.series] = [at]
            runs.append(latest[mark.series])
        elif run and (mark.nth in (len(run) + 1, _GOES_ON) or (mark.nth == _LAST and len(run) > 1)):
            run.append(at)
    return [run for run in runs if len(run) > 1]


def _sections(text: str, marks: list[_Mark], end: int, level: int) -> Iterator[Section]:
    """The runs among marks as sections, up to `end`; a run that begins inside an item of another is below it.

    An item lasts until the next one; the last of a run until its paragraph ends, since what follows there
    (下一步…) speaks for the section again.
    """
    runs = _runs(marks)
    again: dict[str, int] = {}
    limits = []
    for run in reversed(runs):
        first = marks[run[0]]
        limits.append(again.get(first.series, end))
        again[first.series] = first.start
    reached = 0
    for run, limit in zip(runs, reversed(limits), strict=True):
        if run[0] < reached:
            continue
        last = text.find("\n", marks[run[-1]].start, limit)
        run_end = limit if last < 0 else last
        reached = bisect_left(marks, run_end, run[-1], key=attrgetter("start"))
        for at, behind in zip(run, [*run[1:], reached], strict=True):
            yield _section(text, marks[at:behind], marks[behind].start if behind < reached else run_end, level)


def _section(text: str, marks: list[_Mark], end: int, level: int) -> Section:
    """The item that the first of some marks begins, with what the others in it count."""
    mark, *inside = marks
    title = _titled(text, mark.end, end)
    heading = Span(mark.start, title or mark.start + len(mark.number))
    children = tuple(_sections(text, inside, end, level + 1)) if len(inside) > 1 else ()
    words = text[mark.end : title] if title else ""
    return Section(mark.number, level, words, Span(mark.start, end), heading, children)


def _titled(text: str, start: int, end: int) -> int | None:
    """Where an item's title ends: a short first sentence with more behind it; `None` where it has none."""
    stop = None if _MARK.match(text, start, end) else _TITLE.match(text, start, end)
    return stop.end() - 1 if stop and text[stop.end() : end].strip() else None
