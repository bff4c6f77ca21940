"""Parsing: a canonical text to a `Reply`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice

from reader.reply import regions
from reader.reply.heading_marks import count
from reader.reply.model import Reply, Section
from reader.reply.parse_warning import ParseWarning, WarningCode
from reader.reply.region import RegionKind
from reader.text import Span
from reader.text.stages import Stages, alone
from reader.text.variants import is_traditional, simplified_letter, without_radicals

# So many warnings are given one by one; a text that deserves more is no reply, and may deserve a million.
_MOST_WARNINGS = 100
# What stands for bytes that are no character.
_LOST = "\ufffd"


def parse(text: str, of_file: Iterable[ParseWarning] = ()) -> Reply:
    """Understand a canonical text. Any text is a reply, if only one without sections; nothing is raised.

    `of_file` are the warnings of the file that it was read from; they stand before the text's own.
    """
    return alone(parsed_in_stages(text, of_file))


def parsed_in_stages(text: str, of_file: Iterable[ParseWarning] = ()) -> Stages[Reply]:
    """The same in stages, for several texts together."""
    if (words := without_radicals(text)) is not text:
        return replace((yield from parsed_in_stages(words, of_file)), text=text)
    if is_traditional(text):
        from reader.reply.plain import in_print

        return in_print((yield from parsed_in_stages(simplified_letter(text), of_file)), text)
    # Their patterns take as long to compile as a short reply takes to parse: not on the way to the first paint.
    from reader.reply.metadata import damaged, find_metadata
    from reader.reply.sections import MOST, find_sections

    found = regions.find_regions(text)
    yield
    body = next((region.span for region in found if region.kind is RegionKind.BODY), Span(0, 0))
    tree, left_out = find_sections(text, body)
    yield
    cut = [ParseWarning(WarningCode.HEADINGS_CUT, f"more than {MOST} headings", left_out.span)] if left_out else []
    own = _first(chain(damaged(text, found), cut, _gaps(tree, {}), _lost(text)))
    return Reply(text, find_metadata(text, found), tree, found, (*of_file, *own))


def _first(warnings: Iterator[ParseWarning]) -> tuple[ParseWarning, ...]:
    """The first warnings, and one with how many more there are and where they begin."""
    first = tuple(islice(warnings, _MOST_WARNINGS))
    more = next(warnings, None)
    if more is None:
        return first
    return (*first, ParseWarning(WarningCode.MORE_WARNINGS, f"{1 + sum(1 for _ in warnings)} more", more.span))


def _lost(text: str) -> Iterator[ParseWarning]:
    """A warning for each place where bytes of the file were no character."""
    if _LOST in text:
        for match in re.finditer(f"{_LOST}+", text):
            yield ParseWarning(WarningCode.CHARACTER_DAMAGED, "U+FFFD", Span(match.start(), match.end()))


def _gaps(siblings: tuple[Section, ...], last: dict[int, int]) -> Iterator[ParseWarning]:
    """A warning for each number that does not follow the one before it, or repeats it.

    The first in a section may also run on from the section before ((三) below a new 二、); `last` holds the last
    number of each level so far.
    """
    before: dict[int, int] = {}
    for section in siblings:
        level, number = section.level, count(section.number)
        if number is not None:
            expected = before.get(level, 0) + 1
            if number != expected and (level in before or number != last.get(level, 0) + 1):
                code = WarningCode.NUMBER_REPEATED if number < expected else WarningCode.NUMBER_GAP
                yield ParseWarning(code, f"{section.number} after {expected - 1}", section.heading)
            before[level] = last[level] = number
        yield from _gaps(section.children, last)
