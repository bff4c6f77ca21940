"""Folding: the stretches of page header and furniture that are shown as one line, and the words of that line."""

from collections.abc import Container, Sequence

from reader.i18n import _, ngettext
from reader.reply import Region, RegionKind
from reader.text import Span

FOLDED = (RegionKind.HEADER, RegionKind.FURNITURE)


def folds(regions: Sequence[Region], unfolded: Container[int]) -> list[Span]:
    """The stretches folded away, unless opened or all that there is; `unfolded` are the starts of those opened."""
    found = [r.span for r in regions if r.kind in FOLDED and r.span.start not in unfolded]
    return [] if len(found) == len(regions) else found


def words(text: str, regions: Sequence[Region], start: int) -> str:
    """What stands for the stretch that begins at `start`."""
    region = next(region for region in regions if region.span.start == start)
    count = sum(1 for row in region.span.of(text).split("\n") if row.strip())
    name = _(region.kind.label)
    said = ngettext("{name}: {count} line", "{name}: {count} lines", count).format(name=name, count=count)
    return f"▸ {said} (z)"
