"""Opening: what is known of a reply before it is understood, enough to show its text in the right place."""

from typing import NamedTuple

from reader.config import Settings
from reader.places import Place, Places
from reader.reply import Region, RegionKind
from reader.reply.regions import find_regions
from reader.sources import Source
from reader.text import Span
from reader.typesetting.geometry import Measures


class Hits(NamedTuple):
    """What a search found in a text: what was asked for, the places, and the digest of the text that has these.

    `at_last` is whether one begins at the last of them.
    """

    asked: str
    places: tuple[Span, ...]
    digest: str
    at_last: bool = False


class Opening(NamedTuple):
    """A reply to be read: its regions say where the letter begins and what is folded, `place` where it was left.

    `span` is what to select in it, where somebody wants to see just that, `hits` what they searched for; `measures` are
    how wide they want what.
    """

    source: Source
    regions: tuple[Region, ...]
    place: Place
    places: Places
    span: Span | None = None
    measures: Measures = Measures()
    hits: Hits | None = None

    @property
    def cursor(self) -> int:
        """Where reading begins: where it was left, else where the letter begins."""
        letter = next((region.span.start for region in self.regions if region.kind is RegionKind.BODY), 0)
        never_left = Place(outline=self.place.outline, inspector=self.place.inspector)
        return letter if self.place == never_left else min(self.place.cursor, len(self.source.text))

    @property
    def top(self) -> int:
        """The first offset to be shown."""
        return self.place.top or self.cursor

    def at(self, cursor: int) -> "Opening":
        """The same, with the cursor at a place of it, as far as it goes on until there."""
        place = min(cursor, len(self.source.text))
        return self._replace(place=self.place._replace(cursor=place, top=place))


def opening(source: Source, settings: Settings, span: Span | None = None) -> Opening:
    """What is known of a source before it is understood."""
    places = Places(settings.places)
    place = places.of(source.text) or Place(outline=settings.outline, inspector=settings.inspector)
    measures = Measures(settings.measure, settings.outline_width, settings.inspector_width)
    return Opening(source, find_regions(source.text), place, places, span, measures)
