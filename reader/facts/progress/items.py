"""Items of a list, on lines of their own or within one."""

import re

_ITEM = re.compile(
    r"[^\S\n]*(?:[一二三四五六七八九十]+[是、]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|[①-⑳]|第[一二三四五六七八九十]|首先|其次)"
)
NEXT_ITEM = re.compile("(?<=[。；;])[二三四五六七八九]是")
"""The number of an item behind the first, within a line."""
_LINES = 60
"""How many lines of items a paragraph announces."""


def last_end(text: str, end: int) -> int:
    """Where the last of the items ends that stand on the lines behind the one that ends at a place; there if none does.

    Blank lines may stand between them.
    """
    last, size = end, len(text)
    for _ in range(_LINES):
        if not 0 <= end < size - 1:
            break
        start = end + 1
        end = text.find("\n", start)
        end = size if end < 0 else end
        if _ITEM.match(text, start, end):
            last = end
        elif text[start:end].strip():
            break
    return last
