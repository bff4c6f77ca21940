"""What is promised, on the reading screen: found after all that is read first, marked, counted and walked."""

from textual import work

from reader.figures import Commitment
from reader.i18n import _
from reader.tui.reading import ReadingScreen


class PromisesScreen(ReadingScreen):
    """A reply whose commitments are marked in the margin and walked with a key."""

    def ready(self) -> None:
        """Look for commitments now that the text can be read."""
        super().ready()
        self._find_commitments()

    @work(thread=True)
    def _find_commitments(self) -> None:
        from reader.figures.commitments import find

        assert self.reply
        self.app.call_from_thread(self._show_commitments, find(self.reply, self.figures))

    def _show_commitments(self, found: tuple[Commitment, ...]) -> None:
        self.body.show_commitments(found)
        self.outline.count_commitments(self.body.over.commitments)

    def action_commitment(self, direction: int) -> None:
        """Select the next or previous commitment, and say by when it is promised."""
        found = self.body.over.commitments
        selection, cursor = self.body.selection, self.body.cursor
        if direction < 0:
            commitment = found.before(cursor)
        elif selection:
            commitment = found.after(selection.start)
        else:
            here = next((commitment for _span, commitment in found.touching(cursor, cursor + 1)), None)
            commitment = here or found.after(cursor)
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
