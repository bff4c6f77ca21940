"""Marked: a set of replies as a byte for each number, so that hundreds of thousands meet others in a moment.

To put as many into a set of Python's takes as long as to find them, and to intersect two such sets as long again.
"""

from collections.abc import Iterable, Iterator, Set
from itertools import compress, count
from typing import Any

_OTHERS = bytes.maketrans(b"\x00\x01", b"\x01\x00")


class Marked(Set[int]):
    """The numbers whose bytes are 1; those of all others are 0, or aren't there."""

    def __init__(self, marks: bytes | bytearray) -> None:
        self.marks = marks

    @classmethod
    def of(cls, numbers: Iterable[int], behind: int) -> "Marked":
        """Some numbers, all of which come before `behind`."""
        marks = bytearray(behind)
        for number in numbers:
            marks[number] = 1
        return cls(marks)

    @classmethod
    def _from_iterable(cls, it: Iterable[Any]) -> Set[Any]:
        return frozenset(it)

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and 0 <= number < len(self.marks) and self.marks[number] == 1

    def __iter__(self) -> Iterator[int]:
        return compress(count(), self.marks)

    def __len__(self) -> int:
        return self.marks.count(1)

    def __and__(self, other: Set[Any]) -> Set[int]:
        if isinstance(other, Marked):
            return _of_number(_number(self) & _number(other), len(self.marks))
        return {number for number in other if number in self}

    def __or__(self, other: Set[Any]) -> "Marked":
        if isinstance(other, Marked):
            return _of_number(_number(self) | _number(other), max(len(self.marks), len(other.marks)))
        return self._with(other, 1)

    def __sub__(self, other: Set[Any]) -> "Marked":
        if isinstance(other, Marked):
            others = Marked(other.marks.translate(_OTHERS).ljust(len(self.marks), b"\x01"))
            return _of_number(_number(self) & _number(others), len(self.marks))
        return self._with(self & other, 0)

    def __rsub__(self, other: Set[Any]) -> Set[int]:
        return {number for number in other if number not in self}

    __rand__ = __and__
    __ror__ = __or__

    def _with(self, others: Set[int], mark: int) -> "Marked":
        marks = bytearray(self.marks.ljust(max(others, default=-1) + 1, b"\x00"))
        for number in others:
            marks[number] = mark
        return Marked(marks)


def _number(marked: Marked) -> int:
    return int.from_bytes(marked.marks, "little")


def _of_number(number: int, length: int) -> Marked:
    return Marked(number.to_bytes(length, "little"))
