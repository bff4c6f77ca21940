"""Opening: what is known of a reply before it is understood, enough to show its text in the right place."""

from typing import NamedTuple

from reader.config import Settings
from reader.places import Place, Places
from reader.reply import Region, RegionKind
from reader.reply.regions import find_regions
from reader.sources import Source
from reader.text import Span


class Opening(NamedTuple):
    """A reply to be read: its regions say where the letter begins and what is folded, `place` where it was left.

    `span` is what to select in it, where somebody wants to see just that.
    """

    source: Source
    regions: tuple[Region, ...]
    place: Place
    places: Places
    span: Span | None = None

    @property
    def cursor(self) -> int:
        """Where reading begins: where it was left, else where the letter begins."""
        letter = next((region.span.start for region in self.regions if region.kind is RegionKind.BODY), 0)
        return letter if self.place == Place() else min(self.place.cursor, len(self.source.text))

    @property
    def top(self) -> int:
        """The first offset to be shown."""
        return self.place.top or self.cursor


def opening(source: Source, settings: Settings, span: Span | None = None) -> Opening:
    """What is known of a source before it is understood."""
    places = Places(settings.places)
    return Opening(source, find_regions(source.text), places.of(source.text) or Place(), places, span)
