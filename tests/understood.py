"""Letters that are understood once for all that asks for it: nobody changes what comes of it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from unittest.mock import patch

from reader import understanding
from reader.reply import ParseWarning
from reader.understanding import Understanding, completed, first_look


@contextmanager
def understood_once() -> Iterator[None]:
    """The same letters understood once, and not for each command, desk or reader; no time is measured meanwhile."""

    seen_first = lru_cache(maxsize=32)(first_look)

    def first(text: str, of_file: Iterable[ParseWarning] = ()) -> Understanding:
        return seen_first(text, tuple(of_file))

    closer = lru_cache(maxsize=32)(lambda text, of_file: completed(first(text, of_file)))
    with (
        patch.object(understanding, "first_look", first),
        patch.object(understanding, "completed", lambda seen: closer(seen.text, _of_file(seen))),
    ):
        yield


def _of_file(seen: Understanding) -> tuple[ParseWarning, ...]:
    return tuple(warning for warning in seen.reply.warnings if warning.page or warning.part)
