"""What a ledger is opened with, and the place that it closes with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.figures import FigureKind
from reader.ledger import Row
from reader.text import Span
from reader.tui.ledger.gathering import Wide


@dataclass(frozen=True, slots=True)
class Place:
    """A place to go to: a span in the reply with a digest, this one or another; `edit` opens the figure card there."""

    digest: str
    source: str | None
    span: Span
    edit: bool = False


@dataclass(frozen=True, slots=True)
class Ledgers:
    """Where the ledger's rows come from: of this reply as they are now, if there is one, or of some of the library, and
    of all that have notes.

    `kinds` are those that are walked in this reply; of all replies the same are shown. `go` opens a place over the
    ledger, which closes with the place without it.
    """

    title: str
    these: Callable[[], Sequence[Row]] | None
    database: Path
    kinds: frozenset[FigureKind] = frozenset({FigureKind.MONEY})
    wide: Wide | None = None
    go: Callable[[Place], None] | None = None
