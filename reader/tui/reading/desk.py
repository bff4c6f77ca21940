"""The figure desk on the reading screen: the walk over figures to review, the card, setting aside."""

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.i18n import _
from reader.keys.configured import with_keys
from reader.text import Span
from reader.tui.reading.annotating import AnnotatingScreen
from reader.typesetting import geometry

if TYPE_CHECKING:
    from reader.annotations import Annotation, Selector
    from reader.editing import Reviewing
    from reader.ledger import Entry


class DeskScreen(AnnotatingScreen):
    """A reply whose figures are reviewed one by one."""

    def _desk(self) -> "Reviewing | None":
        """The review, where notes can be written; says why where they can't."""
        from reader.editing import Reviewing

        notebook = self.at_hand()
        if notebook is None or self.reply is None:
            return None
        return Reviewing(self.reply, notebook, lambda: self.entries)

    def _entry_at(self, desk: "Reviewing", span: Span) -> "Entry | None":
        """The figure that a span is or lies in, of those walked, else of any kind that can be reviewed."""
        from reader.ledger import merged, recognised

        if entry := desk.at(span):
            return entry
        if self.understanding is None:
            return None
        under = tuple(figure for _span, figure in self.body.over.figures.touching(span.start, span.end))
        found = merged(desk.reply, recognised(replace(self.understanding, figures=under)), self.items)
        return next((entry for entry in found if entry.span and entry.place.covers(span)), None)

    def write(self, annotation: "Annotation | None", selector: "Selector") -> None:
        """Open the figure card where the words are a figure's, else the note card."""
        desk = self._desk()
        if desk is None:
            return
        span = desk.notebook.place_of(selector)
        draft = desk.notebook.unfinished.of(selector)
        entry = self._entry_at(desk, span) if span else None
        if entry and entry.item and annotation and entry.item.annotation.id != annotation.id:
            entry = None  # another note on the same words
        if entry is None and span and draft and draft.fields:
            entry = desk.new(span)
        if entry:
            self._review(desk, entry)
        else:
            super().write(annotation, selector)

    def _review(self, desk: "Reviewing", entry: "Entry") -> None:
        """Put the card over the text at once: a key behind the one that opened it is meant for the card."""
        from reader.tui.cards.figure_card import FigureCard

        def closed(said: str | None) -> None:
            self._show()
            if said:
                self.say(said)

        card = FigureCard(desk, entry, self.saver, self._show, self._in_context, self._follow)
        card.add_class(geometry.card_class(self.app.size.width), update=False)  # else it is styled twice
        self.app.push_screen(card, closed)

    def _follow(self, entry: "Entry") -> None:
        """The text shows the figure that is on the card."""
        self.body.select(entry.place)
        self.body.scroll_near_top(entry.place.start)

    def action_sum(self) -> None:
        """Open the figure card on the selection, also where no figure was recognised in it."""
        desk, span = self._desk(), self._target()
        if desk is None or not span.of(self.source.text).strip():
            return
        within = desk.within(span)
        if len(within) > 1:
            self.say(_("There are {count} figures in these words; select one.").format(count=len(within)))
        else:
            self._review(desk, next(iter(within), None) or self._entry_at(desk, span) or desk.new(span))

    def action_open_figure(self, direction: int) -> None:
        """Select the next or previous figure that nobody has decided on, round the ends of the text."""
        waiting = [entry for entry in self.entries if entry.span and not entry.is_reviewed]
        if self.reply is None:
            self.say(_("The reply is still being read; try again."))
            return
        if not waiting:
            self.say(_("All figures are reviewed.") if self.entries else _("There is no figure here to review."))
            return
        start = self.body.selection.start if self.body.selection else self.body.cursor - (direction > 0)
        ahead = [entry for entry in waiting if entry.place.start > start]
        behind = [entry for entry in waiting if entry.place.start < start]
        entry = (ahead or waiting)[0] if direction > 0 else (behind or waiting)[-1]
        self._remember(walking="open")
        self.body.select(entry.place)
        self.say(with_keys(_("{count} to review: {key[annotate]} opens the card"), count=len(waiting)))

    async def action_set_aside(self) -> None:
        """Set the figure that is selected or under the cursor aside, and go to the next one to review."""
        desk, span = self._desk(), self._target()
        entry = self._entry_at(desk, span) if desk else None
        if desk is None or entry is None:
            if desk:
                self.say(_("There is no figure here to set aside."))
            return

        def follow(_note: "Annotation") -> None:
            following = desk.next_open(entry.place.start)
            self.body.select(following.place if following else entry.place)
            self.say(with_keys(_("Set aside. {key[undo]} undoes.")))

        await self.change(lambda _notebook: desk.set_aside(entry), follow)
