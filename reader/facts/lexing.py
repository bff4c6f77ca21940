"""The words of a sentence that tell facts, found in one pass each: the longest at a place, with what it does there."""

import re
from collections.abc import Iterable

from reader.facts.words import ADVISED, WILL, WORDS, Role

Token = tuple[int, int, int]
"""A word of a sentence that tells facts: its start, its end and its role."""


def _branches(words: Iterable[str]) -> list[str]:
    """Patterns of any of some words, each with its own first character, that look at each character once."""
    heads: dict[str, list[str]] = {}
    for word in words:
        if word:
            heads.setdefault(word[0], []).append(word[1:])
    return [head + _trie(tails) for head, tails in sorted(heads.items())]


def _trie(words: Iterable[str]) -> str:
    """A pattern of any of some words, the longest first."""
    branches, ends = _branches(words), "" in words
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if ends and joined.startswith("(?:") else joined


_ROLES: dict[str, int] = {}
for _role, _words in WORDS.items():
    for _word in _words.split("|"):
        _ROLES[_word] = _ROLES.get(_word, 0) | _role
# No group stands around a branch, and each begins with its own character: so a search runs from one such to the next.
_WORD = re.compile("|".join((*_branches(list(_ROLES)), WILL, ADVISED)))
_ROLES |= dict.fromkeys(("预算", "应", "将", "拟", "待", "计划"), Role.WILL) | {"建议": Role.BEGGED}


def lex(words: str, start: int, end: int) -> tuple[Token, ...]:
    """The words between two places of a sentence that tell facts, in order."""
    return tuple([(match.start(), match.end(), _ROLES[match[0]]) for match in _WORD.finditer(words, start, end)])


def roles(tokens: tuple[Token, ...]) -> int:
    """The roles of some words, as flags."""
    said = 0
    for token in tokens:
        said |= token[2]
    return said
