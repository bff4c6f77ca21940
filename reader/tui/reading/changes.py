"""The notes whose words were changed: said when the reply is opened, gone through over the text."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.i18n import _
from reader.keys.configured import label
from reader.tui.reading.annotating import Annotating
from reader.tui.reading.letter import Letter
from reader.tui.reading.notes import Notes, carried_words
from reader.tui.text.body import Body
from reader.tui.workers import ask

if TYPE_CHECKING:
    from reader.editing import Resolving
    from reader.tui.changes.screen import ChangedNotes, Wish


class Changes:
    """What is said of changed notes, and the screen on which they are gone through."""

    def __init__(
        self,
        screen: Screen[None],
        body: Body,
        notes: Notes,
        annotating: Annotating,
        letter: Letter,
        say: Callable[[str], None],
    ) -> None:
        self._screen = screen
        self._body = body
        self._notes = notes
        self._annotating = annotating
        self._letter = letter
        self._say = say
        self._open: ChangedNotes | None = None

    @property
    def badge(self) -> str:
        """How many notes need a look, with the key that shows them; empty where none does."""
        count = len(self._body.reading.unsettled)
        return _("{key}: {count} to look at").format(key=label("changes"), count=count) if count else ""

    def open(self) -> None:
        """Show them; what is to be pointed at is selected in the text then."""
        ask(self._screen, self._ask)

    async def _ask(self) -> None:
        from reader.editing import Resolving

        notebook, reply = self._notes.at_hand(), self._body.reading.reply
        if notebook is None or reply is None:
            return
        resolving = Resolving(reply, notebook)
        if not resolving.waiting and not resolving.decided and notebook.lettering.asked:
            await self._letter.show()
            return
        if not resolving.waiting and not resolving.decided:
            nothing = _("The words of all notes are as they were.") if notebook.items else _("There are no notes yet.")
            self._say(carried_words(notebook.carried) or nothing)
            return
        wish = await self._wish(resolving)
        while wish and wish.item is None and not await self._letter.show() and (resolving.waiting or resolving.decided):
            wish = await self._wish(resolving)  # back from the letter
        if wish is None or wish.item is None:
            return
        if wish.pointing:
            self._annotating.point(wish.item)
        else:
            self._body.select(wish.item.where)

    async def _wish(self, resolving: "Resolving") -> "Wish | None":
        from reader.tui.changes.screen import ChangedNotes

        self._open = ChangedNotes(resolving, self._notes)
        wish = await self._screen.app.push_screen_wait(self._open)
        self._open = None
        return wish

    def renew(self) -> None:
        """Show them as they are now, if they are shown."""
        if self._open and self._open.is_mounted:
            self._open.renew()
