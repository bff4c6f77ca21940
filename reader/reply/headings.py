"""Headings: which lines open a section, on which level, with which title; and `一是…二是…` inside paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.reply import numerals
from reader.reply.model import Section, Span
from reader.reply.text import printed_lines

_BLANK = r"[ \t\u3000\xa0]*"
_HAN = "[一二三四五六七八九十]{1,3}"
_HEADING = re.compile(
    rf"{_BLANK}(?P<mark>(?P<han>{_HAN})[、．.]|[(（](?P<bracketed_han>{_HAN})[)）]、?"
    rf"|(?P<arabic>\d{{1,2}})(?:、|[.．](?!\d)|[.．](?=(?:19|20)\d\d年))"
    rf"|[(（](?P<bracketed_arabic>\d{{1,2}})[)）]、?|(?P<circled>[⑴-⒇①-⑳]))"
)
# GB/T 9704-2012, 7.3.3: 一、 / （一） / 1. / （1）; circled numbers stand below them in published replies.
_RANKS = {"han": 1, "bracketed_han": 2, "arabic": 3, "bracketed_arabic": 4, "circled": 5}
_ITEM = re.compile(rf"(?P<number>{_HAN})是")
_BLANKS = " \t\u3000\xa0"
# A paragraph on next steps.
_OUTLOOK = re.compile(rf"^{_BLANK}(?:下一步|下步|今后|接下来|下一阶段)", re.MULTILINE)
# What may stand before an item that is no item of anything before it (其中之一是… has 之).
_ITEM_FOLLOWS = frozenset("。；;：:，,！!？?”）)\n")

_LONGEST_TITLE, _LONGEST_SENTENCE_TITLE, _LONGEST_BARE = 30, 24, 60
_ITEM_TITLE = re.compile(r"[^，,；;：:。！？\n]{1,24}。")
# What a sentence has and a title has not: the answering office, the proposer, an aspect or a date.
_SENTENCE_SIGN = re.compile(r"我[们局县市省厅委区镇州部院办]|您|你们|[已经]经?已|目前|现已|\d年|了[，,]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it stands on its line: its form's rank, its number, title, and the span of the two."""

    rank: int
    number: str
    title: str
    span: Span


def find(text: str, within: Span) -> Iterator[Heading]:
    """The headings of a stretch that begins and ends at line ends, in order."""
    for line in printed_lines(text, within):
        if match := _HEADING.match(text, line.start, line.end):
            form = next(form for form in _RANKS if match[form])
            number = f"（{match[form]}）" if form.startswith("bracketed") else match[form]
            title = _title(text, Span(match.end(), line.end))
            end = title.end if len(title) else match.end("mark")
            yield Heading(_RANKS[form], number, title.of(text), Span(match.start("mark"), end))


def _title(text: str, rest: Span) -> Span:
    """The title among what follows a number on its line: all of it, the run-in first sentence, or nothing."""
    line = rest.of(text)
    start = rest.start + len(line) - len(line.lstrip())
    line = line.strip()
    stop = re.search(r"[。！？；;]|(?<!\d)[:：]|[:：](?!\d)", line)
    title = line[: stop.start()] if stop else line
    empty = Span(rest.start, rest.start)
    if not title or re.match(rf"{_HAN}是", title):
        return empty
    if stop is None:
        is_title = len(title) <= _LONGEST_BARE and not (len(title) > _LONGEST_TITLE and re.search("[，,]", title))
    else:
        runs_in = stop.end() < len(line)
        longest = _LONGEST_TITLE if runs_in else _LONGEST_SENTENCE_TITLE
        is_title = len(title) <= longest and not _SENTENCE_SIGN.search(title)
        if stop.group() in ":：；;" or not runs_in:
            is_title = is_title and not re.search("[，,]", title)
    return Span(start, start + len(title)) if is_title else empty


@dataclass(slots=True)
class _Open:
    """A section under construction."""

    heading: Heading
    level: int
    end: int
    children: list["_Open"]


def tree(text: str, headings: list[Heading], end: int) -> tuple[Section, ...]:
    """Nest headings by the rank of their form; each section lasts until the next of its rank or higher, or `end`.

    Before a closing paragraph on next steps, only the outermost section lasts until `end`.
    """
    top: list[_Open] = []
    stack: list[_Open] = []
    highest = min((heading.rank for heading in headings), default=1)
    for heading in headings:
        node = _Open(heading, heading.rank - highest + 1, end, [])
        while stack and stack[-1].heading.rank >= heading.rank:
            stack.pop().end = heading.span.start
        (stack[-1].children if stack else top).append(node)
        stack.append(node)
    for node in stack[1:]:
        node.end = _outlook(text, stack[0].heading, stack[-1].heading, end)
    return tuple(_closed(text, node) for node in top)


def _outlook(text: str, outermost: Heading, last: Heading, end: int) -> int:
    """Where the paragraph on next steps that closes the letter begins; `end` where there is none.

    It is the last heading's own where it is the first paragraph below it, or where an earlier heading has one too.
    """
    closing = _OUTLOOK.search(text, last.span.end, end)
    if closing is None or not re.search(r"\w", text[last.span.end : closing.start()]):
        return end
    return end if _OUTLOOK.search(text, outermost.span.end, last.span.start) else closing.start()


def _closed(text: str, node: _Open) -> Section:
    start = node.heading.span.start
    own_end = node.children[0].heading.span.start if node.children else node.end
    items = enumerated(text, Span(node.heading.span.end, own_end), node.level + 1)
    children = [_closed(text, child) for child in node.children]
    closing = Span(children[-1].span.end, node.end) if children else Span(node.end, node.end)
    return Section(
        node.heading.number,
        node.level,
        node.heading.title,
        Span(start, node.end),
        node.heading.span,
        (*items, *children, *enumerated(text, closing, node.level + 1)),
    )


def enumerated(text: str, within: Span, level: int) -> tuple[Section, ...]:
    """The items 一是…, 二是… of a stretch: a run that counts up from 一, of two or more.

    An item lasts until the next one; the last of a run until its paragraph ends, since what follows there
    (下一步…) speaks for the section again.
    """
    runs: list[list[re.Match[str]]] = []
    for match in _ITEM.finditer(text, within.start, within.end):
        before = match.start()
        while before > within.start and text[before - 1] in _BLANKS:
            before -= 1
        if before > within.start and text[before - 1] not in _ITEM_FOLLOWS:
            continue
        number = numerals.value(match["number"])
        if number == 1:
            runs.append([match])
        elif runs and number == len(runs[-1]) + 1:
            runs[-1].append(match)
    counted = [run for run in runs if len(run) > 1]
    ends = [run[0].start() for run in counted[1:]] + [within.end]
    return tuple(item for run, end in zip(counted, ends, strict=False) for item in _items(text, run, end, level))


def _items(text: str, run: list[re.Match[str]], latest: int, level: int) -> Iterator[Section]:
    last = text.find("\n", run[-1].start(), latest)
    ends = [match.start() for match in run[1:]] + [latest if last < 0 else last]
    for match, end in zip(run, ends, strict=True):
        start = match.start()
        title = Span(match.end(), match.end())
        stop = _ITEM_TITLE.match(text, match.end(), end)
        if stop and text[stop.end() : end].strip():
            title = Span(match.end(), stop.end() - 1)
        heading = Span(start, title.end)
        yield Section(f"{match['number']}是", level, title.of(text), Span(start, end), heading)
