"""Reviewing in the text: the figure card on any words, and setting a figure aside without it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.i18n import _
from reader.keys.configured import with_keys
from reader.tui.reading.again import Again
from reader.tui.reading.cards import Cards
from reader.tui.reading.notes import Notes
from reader.tui.reading.target import Target
from reader.tui.text.body import Body

if TYPE_CHECKING:
    from reader.annotations import Annotation


class Reviewer:
    """What the keys decide on the figures of a reply."""

    def __init__(
        self, body: Body, target: Target, notes: Notes, cards: Cards, again: Again, say: Callable[[str], None]
    ) -> None:
        self._body = body
        self._target = target
        self._notes = notes
        self._cards = cards
        self._again = again
        self._say = say

    def open_card(self) -> None:
        """Open the figure card on the target, also where no figure was recognised in it."""
        reviewing, span = self._cards.reviewing(), self._target.span
        if reviewing is None or self._target.is_blank:
            return
        within = reviewing.within(span)
        if len(within) > 1:
            self._say(_("There are {count} figures in these words; select one.").format(count=len(within)))
            return
        entry = next(iter(within), None) or self._cards.entry_at(reviewing, span)
        self._cards.review(reviewing, entry or reviewing.new(span))

    async def set_aside(self) -> None:
        """Set the figure that is aimed at aside, and go to the next one to review."""
        reviewing, span = self._cards.reviewing(), self._target.span
        if reviewing is None:
            return
        self._again.remember(self.set_aside)
        entry = self._cards.entry_at(reviewing, span)
        if entry is None:
            self._say(_("There is no figure here to set aside."))
            return

        def follow(_note: "Annotation") -> None:
            following = reviewing.next_open(entry.place.start)
            self._body.select(following.place if following else entry.place)
            self._say(with_keys(_("Set aside. {key[undo]} undoes.")))

        await self._notes.change(lambda _notebook: reviewing.set_aside(entry), follow)
