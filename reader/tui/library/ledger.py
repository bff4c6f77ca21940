"""The ledger of the replies that are meant in the table, and where what is chosen in it stands."""

from pathlib import Path

from reader.config import Settings
from reader.tui.ledger.gathering import Wide
from reader.tui.ledger.screen import Ledgers
from reader.tui.library.scope import Scope


def ledgers_of(scope: Scope, cache: Path, settings: Settings) -> Ledgers:
    """What the ledger shows; where no reply was read yet, those that have notes."""
    wide = Wide(cache, scope.replies) if scope.replies else None
    return Ledgers(scope.title, None, settings.database, wide=wide)


def file_named(source: str) -> tuple[Path, str]:
    """The file that a row names, or the archive and its member there."""
    path = Path(source)
    archive = next((each for each in path.parents if each.is_file()), None)
    return (archive, str(path.relative_to(archive))) if archive else (path, "")
