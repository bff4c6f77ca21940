"""Stages: several texts worked on together, so that each stage of the work goes over all of them before the next.

The patterns and the code of one stage fill a processor's nearest memory. Where each text went through all stages before
the next one, to fetch them anew took a fifth of the time.
"""

from collections.abc import Generator, Iterable, Iterator
from itertools import islice
from typing import TypeVar

Result = TypeVar("Result")
Stages = Generator[None, None, Result]
"""Work on one text, which stops at the end of each stage."""

TOGETHER = 16
"""Texts that are worked on together: more hardly save more time, and need more memory."""

_LONG = 100_000
"""Characters: what is known of a longer text takes so much memory that it isn't kept for others' sake."""


def alone(work: Stages[Result]) -> Result:
    """What comes of work on one text."""
    while True:
        try:
            next(work)
        except StopIteration as ended:
            result: Result = ended.value
            return result


def unless_long(text: str, work: Stages[Result]) -> Stages[Result]:
    """Work on a text that stops between its stages where the text is none of the few that are long."""
    if len(text) > _LONG:
        return alone(work)
    return (yield from work)


def together(works: Iterable[Stages[Result]]) -> Iterator[Result]:
    """What comes of work on each of some texts, in their order."""
    left = iter(works)
    while group := list(islice(left, TOGETHER)):
        yield from alone(_in_step(group))


def side_by_side(works: Iterable[Stages[Result]]) -> Stages[list[Result]]:
    """The same of works on one text, none of which needs what comes of another."""
    left, done = iter(works), []
    while group := list(islice(left, TOGETHER)):
        done += yield from _in_step(group)
    return done


def _in_step(works: list[Stages[Result]]) -> Stages[list[Result]]:
    done: dict[int, Result] = {}
    while True:
        for place, work in enumerate(works):
            if place not in done:
                try:
                    next(work)
                except StopIteration as ended:
                    done[place] = ended.value
        if len(done) == len(works):
            return [done[place] for place in range(len(works))]
        yield
