"""Workers, and their groups: what is being saved, what waits for a dialog, and with what is typed ahead of one.

Each is called by the name of its work: else Textual would write out all that the work is given, a letter with all its
figures, on the interface's thread before it begins.
"""

from typing import TYPE_CHECKING, Any, cast

from textual.dom import DOMNode
from textual.screen import Screen

from reader.tui.later import unless_left

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from textual.worker import Worker, WorkType

CHANGES = "changes"
"""Those that wait for something to be saved."""
TOTALS = "totals"
"""Those that add up."""
DIALOG = "dialog"
"""Those that wait for a dialog: of two that are asked for before one has opened, the last one opens."""
AHEAD = "ahead"
"""Those that wait with keys typed ahead for what these are meant for."""


def begin(node: DOMNode, work: "Callable[[], Coroutine[Any, Any, None]]", group: str = "default") -> None:
    """Let a worker do some work that is made when it begins: made before, it is missed where the app is left first."""
    node.run_worker(cast("WorkType[None]", work), group=group, description=_name(work))


def in_thread(
    node: DOMNode, work: "Callable[[], None]", group: str = "default", *, exclusive: bool = False
) -> "Worker[None]":
    """Let a worker do some work in a thread; an `exclusive` one cancels the others of its group."""
    return node.run_worker(work, group=group, description=_name(work), exclusive=exclusive, thread=True)


def tell(node: DOMNode, said: "Callable[..., object]", *arguments: object) -> bool:
    """From a worker's thread, have something told on the interface's own, unless the node or the program is left;
    whether it was told: what is handed over by that has to be let go of else.
    """
    try:
        app = node.app  # a thread finds it by what the node stands in, and one that is left stands in nothing
    except RuntimeError:
        return False
    return app.is_running and app.call_from_thread(unless_left, node, said, *arguments)


def ask(screen: Screen[None], asking: "WorkType[None]") -> None:
    """Let a worker of a screen open a dialog and wait for it; what is to be done is only begun if it is the last."""
    screen.run_worker(asking, exclusive=True, group=DIALOG, description=_name(asking))


def _name(work: object) -> str:
    """What some work is called, which may be a function, a method, or one with arguments."""
    return getattr(getattr(work, "func", work), "__name__", "work")
