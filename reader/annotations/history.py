"""Undo and redo: every change is one annotation before and after, and is undone by putting the one before back."""

from dataclasses import dataclass, replace

from reader.annotations.model import Annotation


@dataclass(frozen=True, slots=True)
class Change:
    """An annotation before and after; `before` is `None` where it was made new."""

    before: Annotation | None
    after: Annotation


class History:
    """The changes of one sitting, for undoing and redoing them one by one."""

    def __init__(self) -> None:
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def record(self, before: Annotation | None, after: Annotation) -> None:
        """Remember a change that was made; what had been undone before it can't be redone any more."""
        self._done.append(Change(before, after))
        self._undone.clear()

    def to_undo(self) -> Change | None:
        """The change that an undo would take back."""
        return self._done[-1] if self._done else None

    def to_redo(self) -> Change | None:
        """The change that a redo would make again."""
        return self._undone[-1] if self._undone else None

    def forget(self) -> None:
        """Drop the change of `to_undo`: it can't be taken back any more."""
        self._done.pop()

    def forget_undone(self) -> None:
        """Drop the change of `to_redo`: it can't be made again any more."""
        self._undone.pop()

    def undone(self) -> None:
        """The change of `to_undo` was taken back."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """The change of `to_redo` was made again."""
        self._done.append(self._undone.pop())


def restored(change: Change) -> Annotation:
    """What to put for an undo: the annotation as it was; one made new goes to the trash, where it can be found.

    Such a one is marked as deleted when it was made: nobody deleted it, it was never meant to be.
    """
    return replace(change.after, deleted=change.after.created) if change.before is None else change.before
