"""What is made of the figures, on the reading screen: promises and doubts, found after the reply can be read."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual import work

from reader.figures import Commitment
from reader.i18n import _
from reader.tui.doubts import doubts
from reader.tui.searching import SearchingScreen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.figures.checks import Division, Finding
    from reader.figures.facts import Facts
    from reader.reply import Span


@dataclass(frozen=True, slots=True)
class Closer:
    """What a closer look finds: promises, arithmetic that was worked out, totals with their parts, facts about sums."""

    commitments: tuple[Commitment, ...] = ()
    findings: "tuple[Finding, ...]" = ()
    divisions: "tuple[Division, ...]" = ()
    guesses: "Mapping[Span, Facts]" = field(default_factory=dict)


class PromisesScreen(SearchingScreen):
    """A reply whose commitments and doubtful sums are marked, and whose commitments are walked with a key."""

    closer = Closer()

    def ready(self) -> None:
        """Look closer now that the text can be read."""
        super().ready()
        self._look_closer()

    @work(thread=True)
    def _look_closer(self) -> None:
        from reader.figures.checks import check, divisions
        from reader.figures.commitments import find
        from reader.figures.facts import guess
        from reader.ledger import with_parts

        assert self.reply
        reply, figures = self.reply, self.figures
        divided = divisions(reply.text, figures)
        guesses = with_parts(guess(reply, figures), divided)
        closer = Closer(find(reply, figures), check(reply.text, figures), divided, guesses)
        self.app.call_from_thread(self._show_closer, closer)

    def _show_closer(self, closer: Closer) -> None:
        self.closer = closer
        self.guesses = closer.guesses
        self.body.show_found(closer.commitments, doubts(closer.findings))
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
