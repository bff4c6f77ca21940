"""Headings: which lines open a section, on which level, with which title; and `一是…二是…` inside paragraphs."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.reply import numerals
from reader.reply.model import Section, Span
from reader.reply.text import paragraph_at, printed_lines

_BLANKS = " \t\u3000\xa0"
_BLANK = rf"[{_BLANKS}]*"
_HAN = "[一二三四五六七八九十]{1,3}"
# A number with a point is a heading's where no decimal can be meant: before a year, a span of years, or a month.
_TIME = r"(?=(?:19|20)\d\d(?:年|[-—－~～至]\d)|\d{1,2}月)"
_HEADING = re.compile(
    rf"(?P<blank>{_BLANK})(?:(?P<han>{_HAN}){_BLANK}[、．.](?!(?!{_HAN}是)(?:{_HAN}[、级期类等线产次轮批]|{_HAN}季))"
    rf"|[(（]{_BLANK}(?P<bracketed_han>{_HAN}){_BLANK}[)）][、.．]?|(?P<enclosed_han>[㈠-㈩])"
    rf"|(?P<arabic>\d{{1,2}}){_BLANK}(?:、(?!\d{{1,3}}[、号])|[.．](?!\d)|[.．]{_TIME})|(?P<pointed>[⒈-⒛])"
    rf"|[(（]{_BLANK}(?P<bracketed_arabic>\d{{1,2}}){_BLANK}[)）][、.．]?|(?P<half_bracketed>\d{{1,2}})[)）](?!\d)"
    rf"|(?P<enclosed>[⑴-⒇])|(?P<circled>[①-⑳]))"
)
# The end of a sentence with what may be another heading's mark behind it.
_STOP = re.compile(rf"[。；;！!](?={_BLANK}[(（]?{_BLANK}[一二三四五六七八九十\d①-⑳⑴-⒇⒈-⒛㈠-㈩])")
# GB/T 9704-2012, 7.3.3: 一、 / （一） / 1. / （1）; circled numbers stand below them in published replies.
_RANKS = {
    "han": 1, "bracketed_han": 2, "enclosed_han": 2, "arabic": 3, "pointed": 3,
    "bracketed_arabic": 4, "half_bracketed": 4, "enclosed": 5, "circled": 5,
}  # fmt: skip
_GLUED = re.compile(rf"(?:^{_BLANK}|(?<=[。；;！!：:])[{_BLANKS}]?)(?P<han>{_HAN})、", re.MULTILINE)
_DASH = "——"
_DASHED = re.compile(rf"^{_BLANK}(?P<dash>{_DASH})(?=[^\s—])", re.MULTILINE)
_ITEM = re.compile(rf"(?P<number>{_HAN})是")
# A paragraph on next steps.
_OUTLOOK = re.compile(rf"^{_BLANK}(?:下一步|下步|今后|接下来|下一阶段)", re.MULTILINE)
# What may stand before an item that is no item of anything before it (其中之一是… has 之).
_ITEM_FOLLOWS = frozenset("。；;：:，,！!？?”）)\n")

# In characters: a title before text, before nothing but a full stop, alone on its line; how far one is looked for.
_LONGEST_TITLE, _LONGEST_SENTENCE_TITLE, _LONGEST_BARE, _WINDOW = 30, 24, 60, 200
_ITEM_TITLE = re.compile(r"[^，,；;：:。！？\n]{1,24}。")
# The first sentence, with whole quotations and brackets, and the first clause of it.
_QUOTED = r"“[^”\n]{0,120}”|《[^》\n]{0,120}》|\"[^\"\n]{1,120}\"|[(（][^)）\n]{0,60}[)）]"
_SENTENCE = re.compile(rf"(?:{_QUOTED}|(?<=\d)[:：](?=\d)|[^。！？；;:：])*")
_CLAUSE = re.compile(rf"(?:{_QUOTED}|(?<=\d),(?=\d)|[^，,])+")
# A title before blanks, with its text behind them on the same line.
_SET_APART = re.compile(rf"(?P<title>[^{_BLANKS}。，,；;：:]{{4,24}})[{_BLANKS}]+(?=.{{40}})")
# The words that titles of sections end in.
_TOPIC = re.compile(
    r".*(?:问题|方面|情况|建议|提案|意见|措施|打算|计划|安排|进展|成效|要求|目标|原则|诉求|事项|事宜|思路|举措|做法|困难|原因|现状|概况"
    r"|部署|说明|设想|工作|建设|落实|结果|经费|资金|政策|任务|基础|重点)"
)
# The words that measures begin with: one alone before a sentence on it is its title.
_MEASURE = re.compile(
    r"(?:(?:进一步|持续|不断|切实|着力|大力|积极|全面)?(?:加强|加大|强化|完善|健全|推进|推动|落实|提升|提高|优化|建立|深化|规范|抓好|严格|加快"
    r"|扩大|改善|拓宽|构建|夯实|统筹|开展|做好|创新|整合|争取|引导|培育)).{2,12}"
)
# What a sentence has and a title has not: the answering office, the proposer, an aspect.
_SENTENCE_SIGN = re.compile(r"我[们局厅委部院办校司处行站]|本[局厅委院]|您|你们|已[经将]?|[^解罢]了[，,]|[得获]到了")
# What is rare in a title, unless it ends as titles do.
_RARE = re.compile(r"[我本][县市省区镇乡州]|目前|现已|\d年|\d月|截[至止]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it stands on its line: its form's rank, its number, title, and the span of the two."""

    rank: int
    number: str
    title: str
    span: Span


def find(text: str, within: Span) -> Iterator[Heading]:
    """The headings of a stretch that begins and ends at line ends, in order.

    A line may open two levels (二、一是…), and count on from the number it begins with ((一)…。(二)…).
    """
    for line in printed_lines(text, within):
        if first := _HEADING.match(text, line.start, line.end):
            marks = list(_marks(text, first, line.end))
            for mark, following in zip(marks, [*marks[1:], None], strict=False):
                yield _heading(text, mark, following.start() if following else line.end)


def _marks(text: str, first: re.Match[str], end: int) -> Iterator[re.Match[str]]:
    """The marks of the headings on a line."""
    reached: dict[str, int | None] = {}
    mark: re.Match[str] | None = first
    while mark:
        form = _form(mark)
        reached[form] = count(mark[form])
        yield mark
        stop = mark.end()
        inner = _HEADING.match(text, stop, end)
        mark = inner if inner and _RANKS[_form(inner)] > _RANKS[form] else None
    for stop_mark in _STOP.finditer(text, stop, end):
        mark = _HEADING.match(text, stop_mark.end(), end)
        if mark is None:
            continue
        form = _form(mark)
        before = reached.get(form)
        if before is not None and count(mark[form]) == before + 1:
            reached[form] = before + 1
            yield mark


def _heading(text: str, mark: re.Match[str], end: int) -> Heading:
    """The heading that begins with a mark, its title before `end`."""
    form = _form(mark)
    title = _title(text, Span(mark.end(), end))
    stop = title.end if len(title) else mark.end()
    return Heading(_RANKS[form], _number(form, mark[form]), title.of(text), Span(mark.end("blank"), stop))


@lru_cache
def count(number: str) -> int | None:
    """What a heading's number counts to, in any of its forms; `None` for what is no number."""
    bare = unicodedata.normalize("NFKC", number).strip("().")
    return int(bare) if bare.isdecimal() else numerals.value(bare)


def unglued(text: str, within: Span, found: list[Heading]) -> list[Heading]:
    """The headings of a stretch with those that a page has run together on one line (一、…。二、…。) taken apart.

    That is told by a count from 一 within the lines where no more than one 一、 stands at the beginning of any.
    """
    others = [heading for heading in found if heading.rank > _RANKS["han"]]
    if len(found) - len(others) > 1:
        return found
    run: list[re.Match[str]] = []
    for match in _GLUED.finditer(text, within.start, within.end):
        if numerals.value(match["han"]) == len(run) + 1:
            run.append(match)
    if len(run) < 2:
        return found
    ends = [match.start("han") for match in run[1:]] + [within.end]
    for match, end in zip(run, ends, strict=True):
        title = _title(text, Span(match.end(), min(end, paragraph_at(text, match.end()).end)))
        heading = Span(match.start("han"), title.end if len(title) else match.end())
        others.append(Heading(_RANKS["han"], match["han"], title.of(text), heading))
    return sorted(others, key=lambda heading: heading.span.start)


def _form(match: re.Match[str]) -> str:
    """Which of the forms a mark has: its number is the last group that matched."""
    return str(match.lastgroup)


def _number(form: str, printed: str) -> str:
    return f"（{printed}）" if form in ("bracketed_han", "bracketed_arabic") else printed


def _title(text: str, rest: Span) -> Span:
    """The title among what follows a number on its line: all of it, the run-in first sentence or clause, or nothing."""
    line = text[rest.start : min(rest.end, rest.start + _WINDOW)]
    start = rest.start + len(line) - len(line.lstrip())
    whole = rest.end - rest.start <= _WINDOW
    line = line.strip()
    title = _run_in(line, whole=whole)
    return Span(start, start + len(title)) if title else Span(rest.start, rest.start)


def _run_in(line: str, *, whole: bool) -> str:
    """The words at the beginning of a line that are its title; `whole` where the line is all there."""
    if re.match(rf"{_HAN}是", line) or _HEADING.match(line):
        return ""
    sentence = _SENTENCE.match(line)
    title = sentence.group() if sentence else ""
    if whole and len(title) == len(line):
        if len(title) <= _LONGEST_TITLE or (len(title) <= _LONGEST_BARE and not re.search("[，,]", title)):
            return title.rstrip("，,、")
    elif _is_title(title, line[len(title) :], whole=whole):
        return title
    if (apart := _SET_APART.match(line)) and not _SENTENCE_SIGN.search(apart["title"]):
        return apart["title"]
    clauses = _CLAUSE.findall(title)
    if len(clauses) < 2:
        return ""
    measure = _MEASURE.fullmatch(clauses[0]) and not _MEASURE.match(clauses[1])
    return clauses[0] if measure or _is_topic(clauses[0]) else ""


def _is_title(sentence: str, after: str, *, whole: bool) -> bool:
    """Whether a first sentence with its stop and more behind it is a title."""
    if not sentence:
        return False
    if _is_topic(sentence) and not re.search("[，,]", re.sub(_QUOTED, "", sentence)):
        return True
    runs_in = len(after) > 1 or not whole
    if len(sentence) > (_LONGEST_TITLE if runs_in else _LONGEST_SENTENCE_TITLE):
        return False
    if _SENTENCE_SIGN.search(sentence) or _RARE.search(sentence):
        return False
    return (runs_in and after[0] not in ":：；;") or not re.search("[，,]", sentence)


def _is_topic(words: str) -> bool:
    """Whether words name what a section is on: 关于…的问题, “…”的建议, 资金方面."""
    bare = re.sub(_QUOTED, "", words)
    if not _TOPIC.fullmatch(bare) or len(bare) > _LONGEST_TITLE:
        return False
    return words.startswith("关于") or not _SENTENCE_SIGN.search(bare)


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
    """The items of a stretch: lines that begin with a dash, of two or more, with what is counted within and around.

    What counts in words (首先…其次…, 第一,… 第二,…, 一方面…) is prose, and stays text.
    """
    dashes: list[re.Match[str]] = []
    if _DASH in text[within.start : within.end]:
        dashes = list(_DASHED.finditer(text, within.start, within.end))
    if len(dashes) < 2:
        return _counted(text, within, level)
    ends = [match.start("dash") for match in dashes[1:]] + [paragraph_at(text, dashes[-1].end()).end]
    items = []
    for match, end in zip(dashes, ends, strict=True):
        heading = Span(match.start("dash"), _titled(text, match.end(), end))
        children = _counted(text, Span(heading.end, end), level + 1)
        items.append(
            Section(_DASH, level, text[match.end() : heading.end], Span(heading.start, end), heading, children)
        )
    before, after = Span(within.start, items[0].span.start), Span(ends[-1], within.end)
    return (*_counted(text, before, level), *items, *_counted(text, after, level))


def _counted(text: str, within: Span, level: int) -> tuple[Section, ...]:
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
        heading = Span(start, _titled(text, match.end(), end))
        title = text[match.end() : heading.end]
        yield Section(f"{match['number']}是", level, title, Span(start, end), heading)


def _titled(text: str, start: int, end: int) -> int:
    """Where an item's title ends: a short first sentence with more behind it; at its start where it has none."""
    stop = None if _ITEM.match(text, start, end) else _ITEM_TITLE.match(text, start, end)
    return stop.end() - 1 if stop and text[stop.end() : end].strip() else start
