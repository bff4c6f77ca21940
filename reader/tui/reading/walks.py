"""Walks: from one thing in the text to the next of its sort, each with a name that the keys' table calls it by."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from reader.i18n import _
from reader.keys.configured import with_keys
from reader.reply import motions
from reader.text import Span
from reader.text.layers import Layer
from reader.tui.bars import shortened
from reader.tui.reading.jumps import Jumps
from reader.tui.text.body import Body

if TYPE_CHECKING:
    from reader.annotations import Anchored

T = TypeVar("T")


class Walks:
    """Walks over what is known of a text. Each is given a direction: 1 goes on, -1 back; where there is nothing more
    to go to it says so, and the cursor stays."""

    def __init__(self, body: Body, jumps: Jumps, say: Callable[[str], None]) -> None:
        self._body = body
        self._jumps = jumps
        self._say = say
        self._walks: dict[str, Callable[[int], None]] = {
            "figure": self._figure,
            "open": self._open,
            "section": self._section,
            "note": self._note,
            "commitment": self._commitment,
            "doubt": self._doubt,
        }

    def walk(self, name: str, direction: int) -> None:
        """Go a step of the walk with a name."""
        self._walks[name](direction)

    def _select(self, walk: str, span: Span, said: str = "") -> None:
        self._jumps.remember(walking=walk)
        self._body.select(span)
        if said:
            self._say(said)

    def _next_of(self, layer: Layer[T], direction: int) -> T | None:
        """The next or previous value of a layer; the one under the cursor where nothing is selected."""
        body = self._body
        if direction < 0:
            return layer.before(body.cursor)
        if body.selection:
            return layer.after(body.selection.start)
        here = next((value for _span, value in layer.touching(body.cursor, body.cursor + 1)), None)
        return here or layer.after(body.cursor)

    def _figure(self, direction: int) -> None:
        """The figures of the kinds that are walked."""
        walked = self._body.reading.walked
        if entry := self._next_of(walked, direction):
            self._select("figure", entry.place)
        elif len(walked):
            self._say(_("This is the last one.") if direction > 0 else _("This is the first one."))
        else:
            self._say(with_keys(_("There is no such figure here; {key[figure.kinds]} chooses which are walked.")))

    def _open(self, direction: int) -> None:
        """Those of them that nobody has decided on, round the ends of the text."""
        reading, body = self._body.reading, self._body
        waiting = [entry for entry in reading.walked.values if not entry.is_reviewed]
        if not waiting:
            done = _("All figures are reviewed.") if reading.entries else _("There is no figure here to review.")
            self._say(done)
            return
        start = body.selection.start if body.selection else body.cursor - (direction > 0)
        ahead = [entry for entry in waiting if entry.place.start > start]
        behind = [entry for entry in waiting if entry.place.start < start]
        entry = (ahead or waiting)[0] if direction > 0 else (behind or waiting)[-1]
        said = with_keys(_("{count} to review: {key[annotate]} opens the card"), count=len(waiting))
        self._select("open", entry.place, said)

    def _section(self, direction: int) -> None:
        """The starts of sections, which are not selected; at the ends nothing is said."""
        reply, cursor = self._body.reading.reply, self._body.cursor
        starts = motions.section_starts(reply) if reply else []
        ahead = [start for start in starts if start > cursor]
        behind = [start for start in starts if start < cursor]
        if there := ahead[:1] if direction > 0 else behind[-1:]:
            self._jumps.remember(walking="section")
            self._body.go(there[0], jump=True, reveal=False)

    def _note(self, direction: int) -> None:
        """The annotations, those too whose words were changed: what stands in their place now, or where they stood."""
        notes, start = self._body.reading.met, self._body.looked_at.start
        item = notes.after(start) if direction > 0 else notes.before(start)
        if item:
            self._select("note", item.where, told_of(item))
        else:
            self._say(_("There is no annotation further on.") if direction > 0 else _("There is none before."))

    def _commitment(self, direction: int) -> None:
        """The commitments, saying by when each is promised."""
        found = self._body.reading.commitments
        commitment = self._next_of(found, direction)
        if commitment is None:
            last = _("This is the last commitment.") if direction > 0 else _("This is the first commitment.")
            self._say(last if len(found) else _("No commitment was found here."))
            return
        if commitment.deadline:
            words = _("Commitment {number} of {count}, due {date}")
        else:
            words = _("Commitment {number} of {count}, without a date")
        number = found.values.index(commitment) + 1
        said = words.format(number=number, count=len(found), date=commitment.deadline)
        self._select("commitment", commitment.span, said)

    def _doubt(self, direction: int) -> None:
        """The figures whose arithmetic is doubtful, after the last the first; the status line says why."""
        found = self._body.reading.doubts
        if doubt := self._next_of(found, direction) or next(iter(found.values), None):
            self._select("doubt", doubt.span)
        else:
            self._say(_("No arithmetic in this reply is doubtful."))


def told_of(item: "Anchored") -> str:
    """What is said of a note that a person has to look at; empty of others."""
    from reader.annotations import AnchorState

    if not item.needs_look:
        return ""
    if item.is_doubtful:
        return with_keys(_("Doubtful here: {why}. {key[changes]} shows both."), why=item.why)
    words = {
        AnchorState.CHANGED: _("Changed here, it was “{words}”: {key[changes]} shows both."),
        AnchorState.AMBIGUOUS: _("“{words}” may be here or elsewhere: {key[changes]} shows where."),
        AnchorState.LOST: _("Here stood “{words}”, which is gone: {key[changes]} shows it."),
    }[item.anchor.state]
    return with_keys(words, words=shortened(" ".join(item.selector.quote.split()), 30))
