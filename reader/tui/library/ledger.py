"""Which replies the table opens a ledger or the promises of: the marked ones, else those that are shown."""

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from reader.config import Settings
from reader.i18n import _, ngettext
from reader.tui.ledger.gathering import Wide
from reader.tui.ledger.screen import Ledgers
from reader.tui.library.finding import Found
from reader.tui.library.rows import File


class Scope(NamedTuple):
    """Some replies of the library by their numbers, and what they are together."""

    title: str
    replies: Collection[int]


def scope_of(found: Found | None, marked: Collection[File]) -> Scope:
    """The replies that are meant; none where none was read yet."""
    if found and marked:
        title = ngettext("{count} marked reply", "{count} marked replies", len(marked)).format(count=len(marked))
        return Scope(title, found.listing.replies_of(marked))
    replies = set(found.order.replies) - {0} if found else ()
    return Scope((found.view.words if found and replies else "") or _("all replies"), replies)


def ledgers_of(scope: Scope, cache: Path, settings: Settings) -> Ledgers:
    """What the ledger shows; where no reply was read yet, those that have notes."""
    wide = Wide(cache, scope.replies) if scope.replies else None
    return Ledgers(scope.title, None, settings.database, wide=wide)


def file_named(source: str) -> tuple[Path, str]:
    """The file that a row names, or the archive and its member there."""
    path = Path(source)
    archive = next((each for each in path.parents if each.is_file()), None)
    return (archive, str(path.relative_to(archive))) if archive else (path, "")
