"""What is made of the figures, on the reading screen: promises and doubts, found after the reply can be read."""

from typing import TYPE_CHECKING

from textual import work

from reader.checks.contradictions import doubts
from reader.i18n import _
from reader.tui.reading.searching import SearchingScreen

if TYPE_CHECKING:
    from reader.understanding import Understanding


class PromisesScreen(SearchingScreen):
    """A reply whose commitments and doubtful sums are marked, and whose commitments are walked with a key."""

    def ready(self) -> None:
        """Look closer now that the text can be read."""
        super().ready()
        self._look_closer()

    @work(thread=True)
    def _look_closer(self) -> None:
        from reader.understanding import completed

        assert self.understanding
        self.app.call_from_thread(self._show_closer, completed(self.understanding))

    def _show_closer(self, understanding: "Understanding") -> None:
        self.understanding = understanding
        self.body.show_found(understanding.commitments, doubts(understanding.findings))
        self.outline.count_commitments(self.body.over.commitments)
        self._recognise()
        self.show_figures()

    def action_commitment(self, direction: int) -> None:
        """Select the next or previous commitment, and say by when it is promised."""
        found = self.body.over.commitments
        commitment = self.body.next_of(found, direction)
        if commitment is None:
            last = _("This is the last commitment.") if direction > 0 else _("This is the first commitment.")
            self.say(last if len(found) else _("No commitment was found here."))
            return
        self._remember(walking="commitment")
        self.body.select(commitment.span)
        if commitment.deadline:
            words = _("Commitment {number} of {count}, due {date}")
        else:
            words = _("Commitment {number} of {count}, without a date")
        number = found.values.index(commitment) + 1
        self.say(words.format(number=number, count=len(found), date=commitment.deadline))

    def action_doubt(self) -> None:
        """Select the next figure whose arithmetic is doubtful, after the last the first; the status line says why."""
        found = self.body.over.doubts
        doubt = self.body.next_of(found, 1) or next(iter(found.values), None)
        if doubt is None:
            self.say(_("No arithmetic in this reply is doubtful."))
            return
        self._remember(walking="doubt")
        self.body.select(doubt.span)
