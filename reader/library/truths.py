"""Truths: whether a query holds of replies, and of which it is asked."""

from collections.abc import Callable, Set
from enum import IntEnum
from typing import NamedTuple

from reader.library.cache import Library

_NARROW = 8
"""Where so many times as many replies as may be meant are there, these are looked at one by one; else all, in a row."""
PAGE = 4_096
"""Replies that are looked at before it is asked whether somebody still waits."""


def are_few(count: int, library: Library) -> bool:
    """Whether so many replies are so few of all that they are looked at one by one."""
    return _NARROW * count < library.count


class Truth(IntEnum):
    """Whether a query holds of a reply."""

    NO = 0
    MAYBE = 1
    SURE = 2


class NotWantedError(Exception):
    """Nobody waits any more for which replies it holds of."""


class Held(NamedTuple):
    """The replies that a part surely holds of, and all that it may hold of, the former among them.

    Where it was asked of some alone, there may be others here.
    """

    sure: Set[int]
    may: Set[int]

    @property
    def counted(self) -> tuple[int, int]:
        """How many are sure, and how many others there are."""
        return len(self.sure), len(self.may) - len(self.sure)


class Among(NamedTuple):
    """Which replies are asked about, `None` being all; `is_wanted` tells now and then whether somebody still waits."""

    replies: Set[int] | None
    is_wanted: Callable[[], bool]

    def are_few(self, library: Library) -> bool:
        """Whether these are so few that they are looked at one by one."""
        return self.replies is not None and are_few(len(self.replies), library)

    def every(self, library: Library) -> Set[int]:
        """All of them."""
        return library.every if self.replies is None else self.replies

    def check(self) -> None:
        """`NotWantedError` where nobody waits."""
        if not self.is_wanted():
            raise NotWantedError
