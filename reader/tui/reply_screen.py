"""The whole screen of one reply: what is read and annotated in it can be taken out, too."""

from pathlib import Path

from textual import work

from reader.i18n import _
from reader.tui.annotating import AnnotatingScreen
from reader.tui.clipboard import copy_to_system


class ReplyScreen(AnnotatingScreen):
    """A reply that is read and annotated, copied from and exported; with the table of its figures, and help."""

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
        from reader.export.quote import quote_with_source

        item = self._item() if self.body.selection is None else None
        span = (item and item.span) or self._target()
        if self.reply and len(span):
            self._copy(quote_with_source(self.reply, span, self.source.name, markdown=form == "markdown"))

    @work
    async def action_export(self) -> None:
        """Export the notes."""
        from reader.export import rendered, write_export
        from reader.tui.dialogs import ExportDialog

        reply = self.reply
        if reply is None or not self._try(lambda notebook: notebook.refresh()):
            return
        if not self.items:
            self.say(_("There are no notes to export yet."))
            return

        def write(path: Path, form: str, force: bool) -> None:
            items = self.notebook.items if self.notebook else ()
            write_export(path, rendered(reply, items, self.source.name, form), force=force)

        folder = self.source.path.parent if self.source.path else Path.cwd()
        stem = self.source.path.stem if self.source.path else "reply"
        written = await self.app.push_screen_wait(ExportDialog(folder, stem, len(self.items), write))
        if written:
            self.say(_("Written: {path}").format(path=written))

    @work
    async def action_ledger(self) -> None:
        """Show the figures as a table, and go to the one that is chosen."""
        from reader.tui.ledger import Ledger

        if self.reply is None:
            return
        title = self.reply.metadata.title or self.source.name
        chosen = await self.app.push_screen_wait(
            Ledger(self.reply, self.body.walked.values, self.body.over.notes, title)
        )
        if chosen:
            self.go_to(chosen)

    def action_help(self) -> None:
        """Show the keys and marks."""
        from reader.tui.dialogs import Help

        self.app.push_screen(Help())
