"""Undo and redo over the log: what is taken back next, and what is made again, after a restart too.

Taking a step back is a step itself, which names the one that it takes back: of the order of a device's steps all is
known. A step that took back one that was done can be taken back in turn, which makes that one again.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A change as undo knows it: its id in the log, its note, and the change that it took back."""

    id: str
    annotation_id: str
    undoes: str | None = None


class History:
    """The steps that can be taken back, and those that can be made again, from those in the order of their making."""

    def __init__(self, steps: Iterable[Step] = ()) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        for step in steps:
            self.record(step)

    def record(self, step: Step) -> None:
        """Remember a step that was made. What had been taken back before a new one can't be made again any more.

        One that takes back what isn't known took back something from before the log.
        """
        if step.undoes is None:
            self._done.append(step)
            self._undone.clear()
        elif _drop(self._undone, step.undoes):
            self._done.append(step)
        else:
            _drop(self._done, step.undoes)
            self._undone.append(step)

    def to_undo(self) -> Step | None:
        """The step that an undo would take back."""
        return self._done[-1] if self._done else None

    def to_redo(self) -> Step | None:
        """The step that a redo would take back, itself one that took back another."""
        return self._undone[-1] if self._undone else None

    def forget(self, step: Step) -> None:
        """Drop a step: it can't be taken back any more."""
        _drop(self._done, step.id)
        _drop(self._undone, step.id)


def _drop(steps: list[Step], identifier: str) -> bool:
    """Take the step with an id out, looking from the last; whether it was there."""
    for place in range(len(steps) - 1, -1, -1):
        if steps[place].id == identifier:
            del steps[place]
            return True
    return False
