"""The ledger of the replies that are meant in the table, and where what is chosen in it stands."""

from collections.abc import Callable
from pathlib import Path

from reader.config import Settings
from reader.tui.ledger.gathering import Wide
from reader.tui.ledger.opening import Ledgers, Place
from reader.tui.library.scope import Scope


def ledgers_of(scope: Scope, cache: Path, settings: Settings, go: Callable[[Place], None]) -> Ledgers:
    """What the ledger shows; where no reply was read yet, those that have notes. `go` opens a place over it."""
    wide = Wide(cache, scope.replies, scope.maybe) if scope.replies else None
    return Ledgers(scope.title, None, settings.database, wide=wide, go=go)
