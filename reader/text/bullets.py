"""Bullets: marks before an item, which say no more than an indented paragraph does."""

import re

_BULLET = re.compile(
    r"(?m)(?:^[ \t\u3000]*|(?<=[。；;：:]))(?:[●○■□◆◇▲△★☆▶►•·※➢➤✓✔]{1,2}|[—–]{1,3}[ \u3000]*(?=[\u3400-\u9fff“\d])"
    r"|[－-]{1,3}(?:[ \u3000]*(?=[\u3400-\u9fff“（])|[ \u3000]+(?=\d)))"
)


def without_bullets(text: str) -> str:
    """A text with wide blanks for its bullets, each character in the place where it was."""
    return _BULLET.sub(_indented, text)


def _indented(bullet: re.Match[str]) -> str:
    return "\u3000" * len(bullet[0])
