"""The words of a sentence that tell facts, found in one pass each: the longest at a place, with what it does there."""

import re
from collections.abc import Iterable

from reader.facts.words import ADVISED, WILL, WORDS, Role

Token = tuple[int, int, int]
"""A word of a sentence that tells facts: its start, its end and its role."""


def _trie(words: Iterable[str]) -> str:
    """A pattern of any of some words, the longest first, that looks at each character once."""
    heads: dict[str, list[str]] = {}
    for word in words:
        if word:
            heads.setdefault(word[0], []).append(word[1:])
    ends = "" in words
    branches = [head + _trie(tails) for head, tails in sorted(heads.items())]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if ends and joined.startswith("(?:") else joined


_ROLES: dict[str, int] = {}
for _role, _words in WORDS.items():
    for _word in _words.split("|"):
        _ROLES[_word] = _ROLES.get(_word, 0) | _role
_OPEN_ROLES = {"will": Role.WILL, "advised": Role.BEGGED}
_OPENS = "".join(sorted({word[0] for word in (*_ROLES, "预", "待", "将", "拟", "计", "建")}))
# A look at the first character turns nearly every place in a text down at once.
_WORD = re.compile(f"(?=[{_OPENS}])(?:{_trie(list(_ROLES))}|(?P<will>{WILL})|(?P<advised>{ADVISED}))")


def lex(words: str, start: int, end: int) -> tuple[Token, ...]:
    """The words between two places of a sentence that tell facts, in order."""
    return tuple(
        [
            (match.start(), match.end(), _ROLES.get(match[0]) or _OPEN_ROLES[match.lastgroup or ""])
            for match in _WORD.finditer(words, start, end)
        ]
    )


def roles(tokens: tuple[Token, ...]) -> int:
    """The roles of some words, as flags."""
    said = 0
    for token in tokens:
        said |= token[2]
    return said
