"""Which ledger the table of replies opens: that of the marked ones, else of those that are shown."""

from collections.abc import Collection
from pathlib import Path

from reader.config import Settings
from reader.i18n import _, ngettext
from reader.tui.ledger.gathering import Wide
from reader.tui.ledger.screen import Ledgers
from reader.tui.library.finding import Found
from reader.tui.library.rows import File


def ledgers_of(found: Found | None, marked: Collection[File], cache: Path, settings: Settings) -> Ledgers:
    """What the ledger shows; where no reply was read yet, those that have notes."""
    title, wide = _("all replies"), None
    if found and marked:
        title = ngettext("{count} marked reply", "{count} marked replies", len(marked)).format(count=len(marked))
        wide = Wide(cache, found.listing.replies_of(marked))
    elif found and any(found.order.replies):
        title = found.view.words or title
        wide = Wide(cache, set(found.order.replies))
    return Ledgers(title, None, settings.database, wide=wide)


def file_named(source: str) -> tuple[Path, str]:
    """The file that a row names, or the archive and its member there."""
    path = Path(source)
    archive = next((each for each in path.parents if each.is_file()), None)
    return (archive, str(path.relative_to(archive))) if archive else (path, "")
