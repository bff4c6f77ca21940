"""Heads: the characters that what a pattern matches may begin with, which a search then runs to by itself.

The engine of `re` passes over a character that can begin no match in a tenth of the time that trying the pattern takes,
where the compiler tells it which can. The compiler of the standard library sees that only of a pattern that begins with
a character, with a class of them, or with a choice of words; ours mostly begin with a choice of classes and words, what
may be left out, or a look ahead.

Within a pattern the engine tries the words of a choice one by one; told with which characters all of them begin, it
tries none where no such character stands.
"""

import importlib
from collections.abc import Iterable, Iterator
from typing import Any

_CODES = importlib.import_module("re._constants")
_FLAGS_OF_CASE = _CODES.SRE_FLAG_IGNORECASE | _CODES.SRE_FLAG_LOCALE
_NOTHING = (_CODES.AT, _CODES.ASSERT_NOT)
_REPEATS = (_CODES.MAX_REPEAT, _CODES.MIN_REPEAT, _CODES.POSSESSIVE_REPEAT)
_CHARACTERS = (_CODES.LITERAL, _CODES.IN)
_AHEAD = 1
_MANY = 20
"""Of so many words in a choice it takes less time to look for their first characters than to try them."""
_MOST = 1000
"""More characters than these are nearly all there are in a text, of which none is passed over."""

Head = list[tuple[Any, Any]]
"""Characters, ranges and categories, as the compiler has them in a class."""


def tell_heads(compiler: Any) -> None:
    """Have the compiler of `re` tell the engine the head of every pattern that has one.

    The compiler has no public place for this; where it has another shape than it is known by, it stays as it is.
    """
    told = getattr(compiler, "_get_charset_prefix", None)
    if told is None or hasattr(told, "of_all"):
        return

    def of_all(pattern: Any, flags: int) -> Head | None:
        found: Head | None = told(pattern, flags)
        return found or (None if flags & _FLAGS_OF_CASE else head(pattern))

    of_all.of_all = True  # type: ignore[attr-defined]
    compiler._get_charset_prefix = of_all


def look_first(compiler: Any) -> None:
    """Have the compiler of `re` put before each choice of many words a look for what they begin with.

    The compiler has no public place for this; where it has another shape than it is known by, it stays as it is.
    """
    put = getattr(compiler, "_compile", None)
    if put is None or hasattr(put, "looks_first"):
        return

    def looking_first(code: list[Any], pattern: Iterable[tuple[Any, Any]], flags: int) -> None:
        put(code, pattern if flags & _FLAGS_OF_CASE else _with_looks(pattern), flags)

    looking_first.looks_first = True  # type: ignore[attr-defined]
    compiler._compile = looking_first


def _with_looks(pattern: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    for code, value in pattern:
        if code is _CODES.BRANCH and len(value[1]) >= _MANY and (first := head([(code, value)])):
            second = _second(value[1])
            look = [(_CODES.IN, first), (_CODES.IN, second)] if second else [(_CODES.IN, first)]
            yield _CODES.ASSERT, (_AHEAD, look)
        yield code, value


def _second(words: list[Any]) -> Head | None:
    """What one of stands second in all words of a choice; `None` where that may be anything, or nothing."""
    seconds = [head(word[1:]) if word[0][0] in _CHARACTERS else None for word in words]
    return [each for second in seconds for each in second or ()] if all(seconds) else None


def head(pattern: Iterable[tuple[Any, Any]]) -> Head | None:
    """What one of stands first in all that a parsed pattern matches; `None` where that may be anything, or nothing."""
    found, may_be_empty = _head(pattern)
    return None if found is None or may_be_empty or _count(found) > _MOST else found


def _head(pattern: Iterable[tuple[Any, Any]]) -> tuple[Head | None, bool]:
    """The same, and whether the pattern may match nothing, behind which another one begins."""
    found: Head = []
    for code, value in pattern:
        if code in _NOTHING or (code is _CODES.ASSERT and value[0] is not _AHEAD):
            continue
        first, may_be_empty = _first(code, value)
        if code is _CODES.ASSERT and (first is None or may_be_empty):
            continue
        if first is None:
            return None, False
        found += first
        if not may_be_empty:
            return found, False
    return found, True


def _first(code: Any, value: Any) -> tuple[Head | None, bool]:
    if code is _CODES.LITERAL:
        return [(code, value)], False
    if code is _CODES.IN:
        return (None if value[0][0] is _CODES.NEGATE else value), False
    if code is _CODES.ASSERT:
        return _head(value[1])
    if code is _CODES.SUBPATTERN:
        return (None, False) if value[1] & _FLAGS_OF_CASE else _head(value[3])
    if code is _CODES.ATOMIC_GROUP:
        return _head(value)
    if code in _REPEATS:
        first, may_be_empty = _head(value[2])
        return first, may_be_empty or value[0] == 0
    if code is _CODES.BRANCH:
        heads = [_head(branch) for branch in value[1]]
        if all(first is not None for first, _ in heads):
            return [each for first, _ in heads for each in first or ()], any(none for _, none in heads)
    return None, False


def _count(head: Head) -> int:
    return sum(value[1] - value[0] if code is _CODES.RANGE else 1 for code, value in head)
