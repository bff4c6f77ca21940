"""Other versions of the reply that is read: they are looked for, and what changed is gone through over the text."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.errors import joined
from reader.i18n import _
from reader.sources import Source
from reader.text import Span
from reader.tui.reading.notes import Notes
from reader.tui.text.body import Body
from reader.tui.workers import ask

if TYPE_CHECKING:
    from reader.editing.editions import Edition
    from reader.errors import ReaderError
    from reader.reply import Reply
    from reader.store.versions import KnownVersion

    Kept = tuple[list[Edition], list[KnownVersion]]


class OtherVersions:
    """Finds what a reply can be compared with, and shows what changed; `chosen` is given where somebody wants to go."""

    def __init__(
        self,
        screen: Screen[None],
        source: Source,
        body: Body,
        notes: Notes,
        say: Callable[[str], None],
        chosen: Callable[[Span], None],
    ) -> None:
        self._screen = screen
        self._source = source
        self._body = body
        self._notes = notes
        self._say = say
        self._chosen = chosen

    def open(self) -> None:
        """Show what changed since another version, or say that there is none."""
        ask(self._screen, self._open)

    async def _open(self) -> None:
        from reader.tui.changes.versions import ChangedVersions

        understanding = self._body.reading.understanding
        if understanding is None:
            return
        self._say(_("Other versions are being looked for…"))
        editions = await self._editions(understanding.reply)
        if self._screen.app.screen is not self._screen:
            return  # a card or a dialog was opened meanwhile
        self._say("")
        if not editions:
            if self._notes.notebook:
                why = _("No other version to compare with: none has notes, and the file is unchanged.")
                self._say(joined(why, _("“reply-reader diff” compares any two files.")))
            return
        place = await self._screen.app.push_screen_wait(ChangedVersions(understanding, editions))
        if place is not None:
            self._chosen(place)
            self._say("" if len(place) else _("These words are not in this version of the text."))

    async def _editions(self, reply: "Reply") -> "list[Edition]":
        """The file as it is now, what is kept, and what other files hold: each is read off the interface's thread."""
        from reader.editing.editions import in_files, on_disk

        kept, known = await self._kept()
        disk = await asyncio.to_thread(on_disk, self._source)
        files = await asyncio.to_thread(lambda: list(in_files(reply, self._source, [*disk, *kept], known)))
        others = [each for each in kept if each.text not in {disk.text for disk in disk}]
        return [*disk, *others, *files]

    async def _kept(self) -> "Kept":
        """What notes were made on; nothing where they can't be read, which is said."""
        notebook = self._notes.opened()
        if notebook is None:
            return [], []
        found: asyncio.Future[Kept] = asyncio.get_running_loop().create_future()

        def failed(error: "ReaderError") -> None:
            self._notes.saver.tell(error)
            found.set_result(([], []))

        await self._notes.saver.do(notebook.editions.kept, found.set_result, failed)
        return await found
