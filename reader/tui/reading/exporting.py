"""Taking out what was read: words copied with their source, notes exported."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.clipboard import copy_rich, copy_to_system
from reader.config import Settings
from reader.i18n import _, ngettext
from reader.sources import Source
from reader.tui.reading.edits import Edits
from reader.tui.reading.notes import Notes
from reader.tui.reading.target import Target
from reader.tui.text.body import Body
from reader.tui.workers import ask, in_thread, tell

if TYPE_CHECKING:
    from reader.annotations import Anchored
    from reader.reply import Reply


class Exporting:
    """Copies and exports what is shown in a body."""

    def __init__(
        self,
        screen: Screen[None],
        source: Source,
        body: Body,
        target: Target,
        notes: Notes,
        edits: Edits,
        settings: Settings,
        say: Callable[[str], None],
    ) -> None:
        self._screen = screen
        self._source = source
        self._body = body
        self._target = target
        self._notes = notes
        self._edits = edits
        self._settings = settings
        self._say = say

    def copy(self, form: str) -> None:
        """Copy the selection, or the annotation or sentence under the cursor, with its source."""
        from reader.exchange.quote import quote_with_source

        item = self._target.item if self._body.selection is None else None
        span, reply = (item and item.span) or self._target.span, self._body.reading.reply
        if reply and len(span):
            text = quote_with_source(reply, span, self._source.name, markdown=form == "markdown")
            in_thread(self._screen, partial(self._copy, text), "copy", exclusive=True)

    def copy_notes(self, form: str) -> None:
        """Copy the notes in the selection, else all, in a form."""
        reading, selection = self._body.reading, self._body.selection
        if reading.reply is None:
            return
        items = reading.items
        if selection and len(selection):
            items = tuple(item for item in items if item.span and item.span.overlaps(selection))
        if not items:
            self._say(_("There are no notes to copy here."))
            return
        copying = partial(self._copy_notes, reading.reply, items, form)
        in_thread(self._screen, copying, "copy", exclusive=True)

    def _copy_notes(self, reply: "Reply", items: "tuple[Anchored, ...]", form: str) -> None:
        from reader.exchange.clip import as_html, as_markdown, as_text
        from reader.exchange.document import Document

        document = Document(reply, items, self._source.name)
        if form != "rich":
            self._copy(as_markdown(document) if form == "markdown" else as_text(document))
        elif not self._screen.app.is_web and copy_rich(as_html(document)):
            tell(self._screen, self._say, _("Copied to the system's clipboard."))
        else:
            sentence = _("No tool here puts formatted text on the clipboard (wl-copy, xclip, osascript).")
            if self._screen.app.is_web:
                sentence = _("A browser's clipboard takes no formatted text from here.")
            tell(self._screen, self._say, sentence)

    def _copy(self, text: str) -> None:
        """Copy where it can be known to work, else through the terminal; a clipboard tool may take its time."""
        app = self._screen.app
        # In a browser the system is that of the server.
        if not app.is_web and copy_to_system(text):
            tell(self._screen, self._say, _("Copied to the system's clipboard."))
        else:
            app.call_from_thread(app.copy_to_clipboard, text)  # whatever was left meanwhile
            terminal = _("Copied through the terminal (OSC 52), if it allows that.")
            browser = _("Copied to the browser's clipboard, if it allows that.")
            tell(self._screen, self._say, browser if app.is_web else terminal)

    async def export(self) -> None:
        """Export the notes, as they are now."""
        if self._body.reading.reply:
            await self._notes.change(lambda notebook: notebook.refresh(), lambda _none: self._ask())

    def _ask(self) -> None:
        ask(self._screen, self._export)

    async def _export(self) -> None:
        from reader.editing.writing import write_notes
        from reader.exchange.document import Document
        from reader.exchange.formats import Content, Format
        from reader.exchange.render import rendered_notes
        from reader.store import open_store
        from reader.tui.export_dialog import ExportDialog
        from reader.tui.handing_over import NOWHERE, handing_over, said_of

        reply, items = self._body.reading.reply, self._body.reading.items
        if reply is None:
            return
        if not items:
            self._say(_("There are no notes to export yet."))
            return

        told: list[str] = []
        document = Document(reply, items, self._source.name)

        def write(path: Path, form: Format, force: bool) -> None:
            with closing(open_store(self._settings.database)) as store:
                markdown = self._settings.markdown
                told[:] = write_notes(store, document, self._source.path, path, form, markdown, force=force).words

        app = self._screen.app
        folder = self._source.path.parent if self._source.path else Path.cwd()
        stem = self._source.path.stem if self._source.path else "reply"
        title = ngettext("Export {count} note", "Export {count} notes", len(items)).format(count=len(items))
        dialog = ExportDialog(title, Content.NOTES, folder, stem, write)
        if app.is_web:
            given = replace(document, preset=self._settings.markdown)
            dialog = ExportDialog(
                title, Content.NOTES, NOWHERE, stem, handing_over(app, partial(rendered_notes, given))
            )
        written = await app.push_screen_wait(dialog)
        if written:
            self._say(" ".join([said_of(app, written), *told]))
            # From now on what people write there is looked for, too.
            await self._edits.look()
