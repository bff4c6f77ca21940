"""Marks: places that a letter leads to, a small one or a digit in its reply, a capital one from any reply to that."""

import os
from collections.abc import Callable
from pathlib import Path

from reader.i18n import _
from reader.places import Mark, MarksAcross
from reader.tui.elsewhere import Elsewhere
from reader.tui.reading.going import Going
from reader.tui.reading.jumps import Jumps


class Marks:
    """The marks of the reply on a screen, which are kept with its place, and those across all replies."""

    def __init__(self, jumps: Jumps, across: MarksAcross, going: Going, say: Callable[[str], None]) -> None:
        self._jumps = jumps
        self._across = across
        self._going = going
        self._say = say

    @property
    def names(self) -> list[str]:
        """The letters that lead anywhere."""
        return sorted({*self._jumps.marks, *self._across.all()}, key=lambda letter: (letter.isupper(), letter))

    def mark(self, letter: str) -> None:
        """Call the cursor's place by a letter."""
        if not letter.isupper():
            self._jumps.mark(letter)
            self._say(_("Marked: {letter}").format(letter=letter))
        elif here := self._going.here:
            self._mark_across(letter, here)
        else:
            self._say(_("What stands in no file can be marked by small letters alone."))

    def _mark_across(self, letter: str, here: Elsewhere) -> None:
        try:
            self._across.set(letter, Mark(os.fspath(here.path), here.member, here.cursor or 0, here.digest))
        except OSError as error:
            self._say(_("It can't be marked: {reason}.").format(reason=error.strerror or error))
        else:
            self._say(_("Marked: {letter}, from all replies").format(letter=letter))

    def go_to(self, letter: str) -> None:
        """Go to the place that a letter calls; says so where it calls none."""
        across = self._across.all().get(letter) if letter.isupper() else None
        if across is None and letter not in self._jumps.marks:
            self._say(_("There is no mark {letter} here.").format(letter=letter))
        elif across is None:
            self._jumps.go_to(self._jumps.marks[letter])
        elif (here := self._going.here) and (here.digest, here.path) == (across.digest, Path(across.path)):
            self._jumps.go_to(across.offset)
        else:
            there = Elsewhere(Path(across.path), across.member, cursor=across.offset, digest=across.digest)
            self._going.elsewhere(there)

    def back(self) -> None:
        """Go back to where one was before."""
        self._jumps.back()
