"""The parts of the reading screen that nothing is asked of before a reply is understood.

Each is loaded and made when it is first asked for: loading them all would keep the first key waiting.
"""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.reading.again import Again
    from reader.tui.reading.annotating import Annotating
    from reader.tui.reading.cards import Cards
    from reader.tui.reading.changes import Changes
    from reader.tui.reading.edits import Edits
    from reader.tui.reading.exporting import Exporting
    from reader.tui.reading.ledger import OpenLedger
    from reader.tui.reading.letter import Letter
    from reader.tui.reading.links import LinksHere
    from reader.tui.reading.picture import Picture
    from reader.tui.reading.reviewing import Reviewer
    from reader.tui.reading.screen import ReadingScreen
    from reader.tui.reading.versions import OtherVersions
    from reader.tui.reading.walks import Walks


class Parts:
    """What the keys do to a reply that is understood, and what is shown of it beside its text; one of each."""

    def __init__(self, screen: "ReadingScreen") -> None:
        self._screen = screen
        screen.notes.when_open.append(self._look_for_edits)

    async def _look_for_edits(self) -> None:
        await self.edits.look()

    @cached_property
    def again(self) -> "Again":
        """What is done once more."""
        from reader.tui.reading.again import Again

        return Again(self._screen.say)

    @cached_property
    def walks(self) -> "Walks":
        """The ways from one thing to the next of its sort."""
        from reader.tui.reading.walks import Walks

        return Walks(self._screen.body, self._screen.jumps, self._screen.say)

    @cached_property
    def _cards(self) -> "Cards":
        from reader.tui.reading.cards import Cards

        screen = self._screen
        return Cards(screen, screen.body, screen.notes, screen.say)

    @cached_property
    def annotating(self) -> "Annotating":
        """What the keys do to annotations."""
        from reader.tui.reading.annotating import Annotating

        screen = self._screen
        return Annotating(screen.body, screen.target, screen.notes, self._cards, self.again, screen.say)

    @cached_property
    def reviewer(self) -> "Reviewer":
        """What the keys do to sums."""
        from reader.tui.reading.reviewing import Reviewer

        screen = self._screen
        return Reviewer(screen.body, screen.target, screen.notes, self._cards, self.again, screen.say)

    @cached_property
    def letter(self) -> "Letter":
        """Which letter the text is."""
        from reader.tui.reading.letter import Letter

        screen = self._screen
        return Letter(screen, screen.notes, screen.source.name, screen.going.to_file)

    @cached_property
    def links(self) -> "LinksHere":
        """What the reply cites, and what cites it."""
        from reader.tui.reading.links import LinksHere

        screen = self._screen
        return LinksHere(
            screen, screen.body, screen.settings.cache, screen.show_links, screen.say, screen.going.elsewhere
        )

    @cached_property
    def changes(self) -> "Changes":
        """What others changed meanwhile."""
        from reader.tui.reading.changes import Changes

        screen = self._screen
        return Changes(screen, screen.body, screen.notes, self.annotating, self.letter, screen.say)

    @cached_property
    def versions(self) -> "OtherVersions":
        """The other versions of the reply."""
        from reader.tui.reading.versions import OtherVersions

        screen = self._screen
        cache = screen.settings.cache
        return OtherVersions(screen, screen.source, screen.body, screen.notes, cache, screen.say, screen.going.to)

    @cached_property
    def edits(self) -> "Edits":
        """What was edited by hand in exported notes."""
        from reader.tui.reading.edits import Edits

        screen = self._screen
        return Edits(screen, screen.notes, screen.source.name, screen.going.to_note, screen.say)

    @cached_property
    def exporting(self) -> "Exporting":
        """What goes to the clipboard and to other programs."""
        from reader.tui.reading.exporting import Exporting

        screen = self._screen
        return Exporting(
            screen,
            screen.source,
            screen.body,
            screen.target,
            screen.notes,
            self.edits,
            screen.settings,
            screen.say,
        )

    @cached_property
    def picture(self) -> "Picture":
        """The page as it was printed."""
        from reader.tui.reading.picture import Picture

        screen = self._screen
        return Picture(screen, screen.source, screen.body, screen.say)

    @cached_property
    def ledger(self) -> "OpenLedger":
        """The ledger of the figures."""
        from reader.tui.reading.ledger import OpenLedger

        screen = self._screen
        return OpenLedger(screen, screen.source, screen.body, screen.settings.database, screen.going.to_place)
