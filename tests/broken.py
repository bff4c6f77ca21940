"""Texts as the page of a printed letter breaks their sentences into lines."""

import re

_AT_A_TIME = re.compile(r"[0-9][0-9.,%万亿元]*|.")
_NOT_FIRST = "，。；：、）”》？！,.;:)"


def broken_at(text: str, width: int) -> str:
    """A text as a page of so many columns breaks it: no number is parted, no mark begins a line, tables are fitted."""
    lines = []
    for paragraph in text.split("\n"):
        if "|" in paragraph or "  " in paragraph.strip():
            lines.append(paragraph)
            continue
        line, wide = "", 0
        for piece in _AT_A_TIME.findall(paragraph):
            columns = sum(1 + (not sign.isascii()) for sign in piece)
            if wide + columns > width and piece not in _NOT_FIRST:
                lines.append(line)
                line, wide = "", 0
            line, wide = line + piece, wide + columns
        lines.append(line)
    return "\n".join(lines)
