"""What is made of the figures, on the reading screen: promises and doubts, found after the reply can be read."""

from typing import TypeVar

from textual import work

from reader.figures import Commitment
from reader.i18n import _
from reader.tui.doubts import Doubt, doubts
from reader.tui.layers import Layer
from reader.tui.reading import ReadingScreen

T = TypeVar("T")


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
        commitment = self._walked(found, direction)
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
        doubt = self._walked(found, 1) or next(iter(found.values), None)
        if doubt is None:
            self.say(_("No arithmetic in this reply is doubtful."))
            return
        self._remember(walking="doubt")
        self.body.select(doubt.span)

    def _walked(self, layer: Layer[T], direction: int) -> T | None:
        """The next or previous value of a layer; the one under the cursor where nothing is selected."""
        selection, cursor = self.body.selection, self.body.cursor
        if direction < 0:
            return layer.before(cursor)
        if selection:
            return layer.after(selection.start)
        return next((value for _span, value in layer.touching(cursor, cursor + 1)), None) or layer.after(cursor)
