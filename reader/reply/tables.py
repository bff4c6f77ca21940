"""What the tables of a reply are called, in the outline and wherever else one of them is named."""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from reader.text.sentences import SEMICOLONS, STOPS
from reader.text.tables import UNIT_LINE

if TYPE_CHECKING:
    from reader.reply.model import Reply
    from reader.text.rows import Table

_UNIT = re.compile(rf"[（(\[]?\s*{UNIT_LINE}\s*[)）\]]?")
_CAPTION = re.compile(
    rf"附?[表件]\s*[0-9一二三四五六七八九十][^{STOPS}{SEMICOLONS}]*"
    rf"|[^{STOPS}{SEMICOLONS}，：:]*(?:表|明细|清单|一览|名单|台账|情况|计划|统计|汇总|方案|预算|决算|安排)(?:[（(][^（()）]*[)）])?"
)
_LONGEST = 40


def title_of(reply: "Reply", table: "Table") -> str:
    """A table's caption, which is a line right above it; where it has none, what stands in its first row."""
    place = bisect_left(reply.tables, table.span.start, key=lambda each: each.span.start)
    floor = reply.tables[place - 1].span.end if place else 0
    for line in table.above:
        around = reply.path_at(line.end - 1)
        if line.start < floor or any(line.start <= section.heading.start for section in around[-1:]):
            break
        words = " ".join(_UNIT.sub("", line.of(reply.text)).split())
        if words:  # a unit alone stands between a caption and its table
            if len(words) <= _LONGEST and _CAPTION.fullmatch(words):
                return words
            break
    heads = [table.words(0, column) for column in range(len(table.rows[0]))]
    return " | ".join("".join(words.split()) for words in heads if words)
