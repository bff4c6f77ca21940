"""Marking: replies that are marked in the table, and what a person says of letters by that."""

from collections.abc import Callable

from reader.i18n import _
from reader.keys.configured import with_keys
from reader.library.listing import Listed
from reader.tui.library.finding import Found
from reader.tui.library.letters import Letters, how_to_tell, why_untold
from reader.tui.library.rows import ReplyRows, file_of, path_of


class Marking:
    """What keys do with the marks of `rows` and the reply under the cursor, the `chosen` one; `show` is called when
    others are marked, `say` with what there is to say."""

    def __init__(
        self,
        rows: ReplyRows,
        letters: Letters,
        chosen: Callable[[], Listed | None],
        show: Callable[[], None],
        say: Callable[[str], None],
    ) -> None:
        self._rows, self._letters = rows, letters
        self._chosen, self._show, self._say = chosen, show, say

    def turn(self) -> None:
        """Mark the chosen reply, or no longer."""
        if not (chosen := self._chosen()):
            return
        file, marked = file_of(chosen), self._rows.marked
        if file in marked:
            del marked[file]
        else:
            marked[file] = None
        self._show()
        said = _("Marked: {key[library.join]} on another one says that both are one letter, {key[library.part]} two.")
        self._say(with_keys(said) if len(marked) == 1 and file in marked else "")

    def clear(self) -> None:
        """Mark none any more."""
        self._rows.marked.clear()
        self._show()
        self._say("")

    def tell(self, found: Found | None, *, joined: bool) -> None:
        """Say that the chosen reply is one letter with the marked one, or that it is another."""
        chosen, marked = self._chosen(), list(self._rows.marked)
        if chosen is None or len(marked) != 1 or file_of(chosen) == marked[0]:
            self._say(how_to_tell())
            return
        path, other = (path_of(file) / file[1] for file in (marked[0], file_of(chosen)))
        untold = next((each for each in (path, other) if not self._letters.digest(each)), None)
        why = why_untold(untold, found, self._rows) if untold else ""
        self._say(why or self._letters.tell(path, other, joined=joined))

    def undo(self) -> None:
        """Take back what this device said last of these replies."""
        self._letters.undo(_("Taken back; it is as it was before."))
