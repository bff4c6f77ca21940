"""What is done later to a node, which may be left by then.

What is told is shown in widgets, and of a screen that closes some are gone while others still work. Textual calls what
is to come after a refresh from whichever screen is on top then, be the asking one gone: a window made smaller just as
help closed would end the program.
"""

from typing import TYPE_CHECKING

from textual.app import App
from textual.dom import DOMNode

if TYPE_CHECKING:
    from collections.abc import Callable


def is_there(node: DOMNode) -> bool:
    """Whether neither the node nor what it stands in is taken down."""
    # A node that is taken down runs no longer before the first of its own is gone; its last ancestor is the program.
    *_, last = ancestors = node.ancestors_with_self
    return isinstance(last, App) and all(each.is_running for each in ancestors)


def unless_left(node: DOMNode, said: "Callable[..., object]", *arguments: object) -> bool:
    """Call something unless the node is left; whether it was called."""
    there = is_there(node)
    if there:
        said(*arguments)
    return there


def after_refresh(node: DOMNode, said: "Callable[..., object]", *arguments: object) -> None:
    """Call something once all that waits is done and painted, unless the node is left by then."""
    node.call_after_refresh(unless_left, node, said, *arguments)
