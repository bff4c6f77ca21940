"""Holding: of which of some things a query holds, surely or maybe, by which of them have some words or fields."""

from abc import ABC, abstractmethod
from collections.abc import Sequence, Set

from reader.library.query import All, Any, Has, Not, Query, Words, fields_together
from reader.library.truths import Held


class Holding(ABC):
    """Things by their places, from 0 on; who inherits says which have some words, and of which some fields hold."""

    def __init__(self, count: int) -> None:
        self._all = frozenset(range(count))

    @abstractmethod
    def words(self, asked: Words) -> Set[int]:
        """The things that have some words."""

    @abstractmethod
    def fields(self, asked: Sequence[Has]) -> Held:
        """The things of which some fields hold together: those of one sum, those of one note, or another one."""

    def of(self, query: Query) -> Held:
        """The things that a query surely holds of, and all of which it may."""
        match query:
            case Words():
                there = self.words(query)
                return Held(there, there)
            case Has():
                return self.fields([query])
            case Not(of):
                found = self.of(of)
                return Held(self._all - found.may, self._all - found.sure)
            case Any(of):
                some = [self.of(each) for each in of]
                return Held(
                    frozenset().union(*(each.sure for each in some)), frozenset().union(*(each.may for each in some))
                )
            case All():
                found = Held(self._all, self._all)
                for part in fields_together(query):
                    more = self.fields(part) if isinstance(part, list) else self.of(part)
                    found = Held(found.sure & more.sure, found.may & more.may)
                return found
