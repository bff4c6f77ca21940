"""What is made of the figures, on the reading screen: promises and doubts, found after the reply can be read."""

from textual import work

from reader.figures import Commitment
from reader.i18n import _
from reader.tui.doubts import Doubt, doubts
from reader.tui.layers import Layer
from reader.tui.reading import ReadingScreen


class PromisesScreen(ReadingScreen):
    """A reply whose commitments and doubtful sums are marked, and whose commitments are walked with a key."""

    def ready(self) -> None:
        """Look closer now that the text can be read."""
        super().ready()
        self._look_closer()

    @work(thread=True)
    def _look_closer(self) -> None:
        from reader.figures.checks import check
        from reader.figures.commitments import find

        assert self.reply
        promised, doubtful = find(self.reply, self.figures), doubts(check(self.reply.text, self.figures))
        self.app.call_from_thread(self._show_found, promised, doubtful)

    def _show_found(self, promised: tuple[Commitment, ...], doubtful: Layer[Doubt]) -> None:
        self.body.show_found(promised, doubtful)
        self.outline.count_commitments(self.body.over.commitments)
        self._listed = None  # the inspector says why a figure is doubtful
        self._show_place()

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
