"""Sections: the headings of a letter taken together, those that only a count tells among them, and nested."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from reader.reply import items
from reader.reply.heading_marks import ABOUT, BLANK, BLANKS, HAN, RANKS, count
from reader.reply.headings import Heading, on_line, read_heading
from reader.reply.model import Section
from reader.text import Span, numerals
from reader.text.patterns import compiled
from reader.text.sentences import COLONS, SEMICOLONS, STOPS, paragraph_at, printed_places
from reader.text.tables import find_tables, table_of

MOST = 100_000
"""So many headings of one reply are read at most, which is more than a book of ten megabytes has."""

# Marks that begin sentences as well (一,… is 一、 on some pages, 一般,… on all): a heading's only where they count on.
_LOOSE = re.compile(
    rf"(?P<blank>{BLANK})(?:(?P<han>{HAN})(?:{BLANK}[，,：:)）]{ABOUT}|[{BLANKS}]+(?![一二三四五六七八九十○〇零年月日是]))"
    rf"|(?P<part>第{HAN}(?:部分|章))(?:{BLANK}[、，,：:]|[{BLANKS}]+|\Z))"
)
# What a heading of any form begins with: most lines are told by their first character to be none.
_MAY_OPEN = re.compile(rf"{BLANK}[第(（\d一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾㈠-㈩Ⅰ-Ⅻ⒈-⒛⑴-⒇①-⑳]")
_GLUED = re.compile(rf"(?P<blank>^{BLANK}|(?<=[{STOPS}{SEMICOLONS}{COLONS}])[{BLANKS}]?)(?P<han>{HAN})、", re.MULTILINE)
# What a paragraph on next steps begins with; a class of characters first, which is what makes the search fast.
_OUTLOOK = re.compile("[下今接](?:(?<=下)(?:一?步|一阶段)|(?<=今)后|(?<=接)下来)")


def find_sections(text: str, body: Span) -> tuple[tuple[Section, ...], Heading | None]:
    """The sections of a letter's body, and the first heading that is left out because there are too many."""
    found = headings(text, body)
    left_out = found[MOST] if len(found) > MOST else None
    return tree(text, found[:MOST], body.end) if found else items.find_items(text, body, 1), left_out


def headings(text: str, within: Span) -> list[Heading]:
    """The headings of a whole letter, with those that count on and those that a page ran together."""
    marked = list(islice(_marked(text, within), MOST + 1))
    sure = [heading for heading, enough in marked if enough]
    found = unglued(text, within, sure if len(sure) == len(marked) else _counting(marked))
    ends = (*(heading.span.start for heading in found[1:]), within.end)
    return [_unless_alone(text, heading, end) for heading, end in zip(found, ends, strict=False)]


def _unless_alone(text: str, heading: Heading, end: int) -> Heading:
    """A heading, without a title where that is a whole sentence with nothing below it: 1.负责清扫该路段。

    Of outer numbers it may be a measure's title, of which no more is said: （二）加大投入。
    """
    stop = heading.span.end
    is_inner = heading.number[:1].isdecimal()
    if not (heading.title and is_inner) or text[stop : stop + 1] != "。" or text[stop + 1 : end].strip():
        return heading
    return replace(heading, title="", span=Span(heading.span.start, stop - len(heading.title)))


def _marked(text: str, within: Span) -> Iterator[tuple[Heading, bool]]:
    """Whatever begins like a heading and is no row of a table, and whether its mark is enough to tell."""
    tables = find_tables(text)
    for start, end in printed_places(text, within):
        if not _MAY_OPEN.match(text, start) or (tables and table_of(tables, Span(start, end))):
            continue
        line = Span(start, end)
        enough = False
        for heading in on_line(text, line):
            enough = True
            yield heading, enough
        if not enough and (loose := _LOOSE.match(text, line.start, line.end)):
            yield read_heading(text, loose, line.end), False


def _counting(marked: list[tuple[Heading, bool]]) -> list[Heading]:
    """The headings whose mark is enough, and those that count on from the one before to the one behind, if any is."""
    following: list[int | None] = []
    behind: dict[int, int | None] = {}
    for heading, _ in reversed(marked):
        following.append(behind.get(heading.rank))
        behind[heading.rank] = count(heading.number)
    found = []
    reached: dict[int, int] = {}
    for (heading, enough), after in zip(marked, reversed(following), strict=True):
        number = count(heading.number) or 0
        counts_on = number == reached.get(heading.rank, 0) + 1 and after in (number + 1, None)
        if enough or (counts_on and (number, after) != (1, None)):
            reached[heading.rank] = number
            found.append(heading)
    return found


def unglued(text: str, within: Span, found: list[Heading]) -> list[Heading]:
    """The headings of a stretch with those that a page has run together on one line (一、…。二、…。) taken apart.

    That is told by a count from 一 within the lines where no more than one 一、 stands at the beginning of any.
    """
    others = [heading for heading in found if heading.rank != RANKS["han"]]
    if len(found) - len(others) > 1:
        return found
    # To look for the first two takes a hundredth of the time of looking for all.
    if any(text.find(first, within.start, within.end) < 0 for first in ("一、", "二、")):
        return found
    run: list[re.Match[str]] = []
    tables = find_tables(text)
    for match in _GLUED.finditer(text, within.start, within.end):
        if tables and table_of(tables, Span(*match.span())):
            continue
        if numerals.value(match["han"]) == len(run) + 1:
            run.append(match)
    if len(run) < 2:
        return found
    ends = [match.start() for match in run[1:]] + [within.end]
    for match, end in zip(run, ends, strict=True):
        others.append(read_heading(text, match, min(end, paragraph_at(text, match.end()).end)))
    return sorted(others, key=lambda heading: heading.span.start)


@dataclass(slots=True)
class _Open:
    """A section under construction."""

    heading: Heading
    level: int
    end: int
    children: list["_Open"]


def tree(text: str, found: list[Heading], end: int) -> tuple[Section, ...]:
    """Nest headings by the rank of their form; each section lasts until the next of its rank or higher, or `end`.

    Before a closing paragraph on next steps, only the outermost section lasts until `end`.
    """
    top: list[_Open] = []
    stack: list[_Open] = []
    highest = min((heading.rank for heading in found), default=1)
    for heading in found:
        node = _Open(heading, heading.rank - highest + 1, end, [])
        while stack and stack[-1].heading.rank >= heading.rank:
            stack.pop().end = heading.span.start
        (stack[-1].children if stack else top).append(node)
        stack.append(node)
    if len(stack) > 1:
        last = _outlook(text, stack[0].heading, stack[-1].heading, end)
        for node in stack[1:]:
            node.end = last
    return tuple(_closed(text, node) for node in top)


def _outlook(text: str, outermost: Heading, last: Heading, end: int) -> int:
    """Where the paragraph on next steps that closes the letter begins; `end` where there is none.

    It is the last heading's own where it is the first paragraph below it, or where an earlier heading has one too.
    """
    closing = _paragraph_ahead(text, last.span.end, end)
    if closing is None or not compiled(r"\w").search(text, last.span.end, closing):
        return end
    return end if _paragraph_ahead(text, outermost.span.end, last.span.start) is not None else closing


def _paragraph_ahead(text: str, start: int, end: int) -> int | None:
    """Where the first paragraph on next steps begins whose line begins in a stretch; `None` where there is none."""
    for match in _OUTLOOK.finditer(text, start, end):
        line = text.rfind("\n", 0, match.start()) + 1
        if line >= start and not text[line : match.start()].strip(BLANKS):
            return line
    return None


def _closed(text: str, node: _Open) -> Section:
    start = node.heading.span.start
    own_end = node.children[0].heading.span.start if node.children else node.end
    counted = items.find_items(text, Span(node.heading.span.end, own_end), node.level + 1)
    children = [_closed(text, child) for child in node.children]
    after = children[-1].span.end if children else node.end
    closing = items.find_items(text, Span(after, node.end), node.level + 1) if after < node.end else ()
    return Section(
        node.heading.number,
        node.level,
        node.heading.title,
        Span(start, node.end),
        node.heading.span,
        (*counted, *children, *closing),
    )
