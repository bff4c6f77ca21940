"""Cut: names that a line's end may have cut, where too few lines of a text are broken to tell that they are.

Such lines are read as sentences of their own, and a name that one ends or begins with may go on in the other: only
务局 would be seen of 县水⏎务局. It is left out then, never read as its tail or its beginning.
"""

import re

from reader.facts.model import Facts
from reader.reply.heading_marks import is_marked
from reader.text import Span
from reader.text.sentences import CLOSERS, COLONS, COMMAS, SEMICOLONS, STOPS

_LONG = 15
"""How many characters a line has at least that a page had to end."""
_ENDED = frozenset(STOPS + SEMICOLONS + COLONS + CLOSERS)
_NO_WORD = frozenset(COMMAS + "、")
# A word, or the rest of a number, and no number of an item or a year.
_BELOW = re.compile(r"[\u3400-\u9fff]|\d+(?![\d.．、)）年])")
# The items of a list without marks: …安排资金300万元 or …已全部拨付, and below it 县财政…; but 拨付⏎柳河镇….
_ENDS_ITEM = (
    *("元", "完工", "建成", "竣工", "投用", "到位"),
    *("全部拨付", "全部下达", "全部兑现", "全部完成", "均已拨付", "均已下达", "均已完成"),
)


def goes_on(text: str, end: int) -> bool:
    """Whether the line that ends at `end`, with its line end, may go on in the next one in the middle of a word."""
    ends = text[end - 1 : end]
    if ends in _ENDED or ends in _NO_WORD or not _BELOW.match(text, end + 1):
        return False
    line = text[text.rfind("\n", 0, end) + 1 : end].rstrip()
    if len(line) < _LONG or line[-1] in _ENDED or line[-1] in _NO_WORD:
        return False
    return not line.endswith(_ENDS_ITEM) and not is_marked(text, Span(end + 1, min(len(text), end + 1 + _LONG)))


def without_cut(words: str, facts: Facts, *, before: bool, behind: bool) -> Facts:
    """Facts without the names that a sentence begins with where it is cut `before`, or ends with where `behind`."""
    first, last = len(words) - len(words.lstrip()), len(words.rstrip())

    def is_cut(name: str | None) -> bool:
        at = words.find(name) if name else -1
        return at >= 0 and name is not None and ((before and at == first) or (behind and at + len(name) == last))

    if is_cut(facts.payer):
        facts = facts.but(payer=None, level=None)
    if is_cut(facts.recipient):
        facts = facts.but(recipient=None)
    return facts.but(purpose=None) if is_cut(facts.purpose) else facts
