"""Patterns that are compiled when they are first asked for: not on the way of others to the first paint.

And whatever is compiled once this is imported is compiled sooner: `re` works out each set of characters once.
"""

import atexit
import importlib
import re
from functools import cache, lru_cache
from typing import Any

from reader import kept_patterns
from reader.text import heads

_SETS = 256
"""How many sets are kept: more save next to nothing, and these take half a megabyte."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled once; to ask takes a tenth of the time that the functions of `re` take to find theirs."""
    return re.compile(pattern)


def share_sets(compiler: Any) -> None:
    """Have the compiler of `re` work out a set of characters once, however many patterns have it.

    The same few sets stand in all of our patterns, and each time the compiler goes through the characters of one, one
    by one: 1.6 ms for the Han characters, in all half of what compiling takes. The compiler has no public place for
    this; where it has another shape than it is known by, it stays as it is.
    """
    work_out = getattr(compiler, "_optimize_charset", None)
    if work_out is None or hasattr(work_out, "of_case"):
        return

    @lru_cache(maxsize=_SETS)
    def of_case(characters: tuple[Any, ...]) -> Any:
        return work_out(list(characters))

    def once(characters: list[Any], *regardless_of_case: Any) -> Any:
        return work_out(characters, *regardless_of_case) if any(regardless_of_case) else of_case(tuple(characters))

    once.of_case = of_case  # type: ignore[attr-defined]
    compiler._optimize_charset = once


def write_compiled() -> None:
    """Keep what was compiled until now for the next process, if anything was (see `reader.kept_patterns`)."""
    _KEPT.write()


_COMPILER = importlib.import_module("re._compiler")
_KEPT = kept_patterns.KeptPatterns(kept_patterns.beside(__file__), kept_patterns.made_by(__file__, heads.__file__))
share_sets(_COMPILER)
heads.tell_heads(_COMPILER)
heads.look_first(_COMPILER)
kept_patterns.keep(_COMPILER, _KEPT)
atexit.register(write_compiled)
