"""The whole screen of one reply: what is read and annotated in it can be taken out, too."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from reader.clipboard import copy_to_system
from reader.i18n import _, ngettext
from reader.text import Span
from reader.text.canonical import visible
from reader.tui.reading.annotating import DIALOG
from reader.tui.reading.desk import DeskScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ledger import Row
    from reader.tui.ledger.screen import Ledger


class ReplyScreen(DeskScreen):
    """A reply that is read and annotated, copied from and exported, with the ledger of its figures."""

    @dataclass
    class Wanted(Message):
        """A place in another reply is wanted."""

        path: Path
        span: Span

    _ledger: "Ledger | None" = None

    def show_figures(self) -> None:
        """Show the figures as they are now, in the ledger, too, if that is open."""
        super().show_figures()
        if self._ledger and self._ledger.is_mounted:
            self._ledger.renew()

    @work(thread=True, exclusive=True, group="copy")
    def _copy(self, text: str) -> None:
        """Copy where it can be known to work, else through the terminal; a clipboard tool may take its time."""
        if copy_to_system(text):
            self.app.call_from_thread(self.say, _("Copied to the system's clipboard."))
        else:
            self.app.call_from_thread(self.app.copy_to_clipboard, text)
            self.app.call_from_thread(self.say, _("Copied through the terminal (OSC 52), if it allows that."))

    def action_copy(self, form: str) -> None:
        """Copy the selection, or the annotation or sentence under the cursor, with its source."""
        from reader.exchange.quote import quote_with_source

        item = self._item() if self.body.selection is None else None
        span = (item and item.span) or self._target()
        if self.reply and len(span):
            self._copy(quote_with_source(self.reply, span, self.source.name, markdown=form == "markdown"))

    async def action_export(self) -> None:
        """Export the notes, as they are now."""
        if self.reply:
            await self.change(lambda notebook: notebook.refresh(), lambda _none: self._export())

    @work(exclusive=True, group=DIALOG)
    async def _export(self) -> None:
        from reader.exchange.formats import Content, Format
        from reader.exchange.render import rendered_notes
        from reader.exchange.write import write_export
        from reader.tui.export_dialog import ExportDialog

        reply = self.reply
        if reply is None:
            return
        if not self.items:
            self.say(_("There are no notes to export yet."))
            return

        items = self.items

        def write(path: Path, form: Format, force: bool) -> None:
            write_export(path, rendered_notes(reply, items, self.source.name, form), force=force)

        folder = self.source.path.parent if self.source.path else Path.cwd()
        stem = self.source.path.stem if self.source.path else "reply"
        title = ngettext("Export {count} note", "Export {count} notes", len(self.items)).format(count=len(self.items))
        written = await self.app.push_screen_wait(ExportDialog(title, Content.NOTES, folder, stem, write))
        if written:
            self.say(_("Written: {path}").format(path=visible(str(written))))

    @work(exclusive=True, group=DIALOG)
    async def action_ledger(self) -> None:
        """Show the figures as a table, and go to the one that is chosen."""
        from reader.tui.ledger.screen import Ledger, Ledgers

        if self.reply is None:
            return
        title = self.reply.metadata.title or self.source.name
        self._ledger = Ledger(Ledgers(title, self._rows, self.settings.database, self._walk.kinds))
        place = await self.app.push_screen_wait(self._ledger)
        self._ledger = None
        if place and place.digest == self.opened.digest:
            self.go_to(place.span)
            if place.edit:
                self.action_sum()
        elif place and place.source:
            self.post_message(self.Wanted(Path(place.source), place.span))

    def _rows(self) -> "Sequence[Row]":
        from reader.ledger import rows

        assert self.understanding
        return rows(self.understanding, str(self.source.path or self.source.name), self.entries)
