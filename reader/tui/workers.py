"""The groups of workers: what is being saved, and what waits for a dialog."""

from typing import TYPE_CHECKING, Any, cast

from textual.dom import DOMNode
from textual.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from textual.worker import WorkType

CHANGES = "changes"
"""Those that wait for something to be saved."""
TOTALS = "totals"
"""Those that add up."""
DIALOG = "dialog"
"""Those that wait for a dialog: of two that are asked for before one has opened, the last one opens."""


def begin(node: DOMNode, work: "Callable[[], Coroutine[Any, Any, None]]", group: str = "default") -> None:
    """Let a worker do some work that is made when it begins: made before, it is missed where the app is left first."""
    node.run_worker(cast("WorkType[None]", work), group=group)


def ask(screen: Screen[None], asking: "WorkType[None]") -> None:
    """Let a worker of a screen open a dialog and wait for it; what is to be done is only begun if it is the last."""
    screen.run_worker(asking, exclusive=True, group=DIALOG)
