"""Other versions of the reply that is read: they are looked for, and what changed is gone through over the text."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.errors import ReaderError, joined
from reader.i18n import _
from reader.sources import Source
from reader.text import Span
from reader.tui.reading.notes import Notes
from reader.tui.text.body import Body
from reader.tui.workers import ask

if TYPE_CHECKING:
    from reader.editing.editions import Edition
    from reader.letters import Told
    from reader.reply import Reply
    from reader.store.versions import KnownVersion

    Kept = tuple[list[Edition], list[KnownVersion], list[Told]]


class OtherVersions:
    """Finds what a reply can be compared with, and shows what changed; `cache` is the library's folder, `chosen` is
    given where somebody wants to go."""

    def __init__(
        self,
        screen: Screen[None],
        source: Source,
        body: Body,
        notes: Notes,
        cache: Path,
        say: Callable[[str], None],
        chosen: Callable[[Span], None],
    ) -> None:
        self._screen = screen
        self._source = source
        self._cache = cache
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
                why = _("No other version is known, with notes or in the library, and the file is unchanged.")
                self._say(joined(why, _("“reply-reader diff” compares any two files.")))
            return
        place = await self._screen.app.push_screen_wait(ChangedVersions(understanding, editions))
        if place is not None:
            self._chosen(place)
            self._say("" if len(place) else _("These words are not in this version of the text."))

    async def _editions(self, reply: "Reply") -> "list[Edition]":
        """The file as it is now, what is kept, what other files hold and what the library has: each is read off the
        interface's thread."""
        from reader.editing.editions import in_files, on_disk

        kept, known, told = await self._kept()
        disk = await asyncio.to_thread(on_disk, self._source)
        files = await asyncio.to_thread(lambda: list(in_files(reply, self._source, [*disk, *kept], known)))
        library = await asyncio.to_thread(self._in_library, reply, told)
        found: dict[str, Edition] = {}
        for each in (*disk, *kept, *files, *library):
            found.setdefault(each.text, each)
        return list(found.values())

    def _in_library(self, reply: "Reply", told: "Sequence[Told]") -> "list[Edition]":
        """What the library has of the letter; nothing where it can't be read, of which its own screens tell."""
        from reader.editing.editions import Edition, Origin
        from reader.letters import traits_of
        from reader.library.cache import opened_library
        from reader.library.versions import versions

        try:
            with opened_library(self._cache) as library:
                found = list(versions(library, traits_of(reply), told))
        except ReaderError:
            return []
        return [Edition(each.source.text, Origin.FILE, each.source.name, each.is_newer) for each in found]

    async def _kept(self) -> "Kept":
        """What notes were made on; nothing where they can't be read, which is said."""
        notebook = self._notes.opened()
        if notebook is None:
            return [], [], []
        found: asyncio.Future[Kept] = asyncio.get_running_loop().create_future()

        def failed(error: "ReaderError") -> None:
            self._notes.saver.tell(error)
            found.set_result(([], [], []))

        def looked_up() -> "Kept":
            return *notebook.editions.kept(), notebook.editions.told()

        await self._notes.saver.do(looked_up, found.set_result, failed)
        return await found
