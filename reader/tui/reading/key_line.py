"""The line of keys of the reading screen: what goes on there, and which keys have nothing to work on."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reader.i18n import N_
from reader.keys import modes

if TYPE_CHECKING:
    from reader.tui.reading.screen import ReadingScreen


def mode_of(screen: "ReadingScreen") -> modes.Mode:
    """What the keys do while something goes on."""
    body = screen.body
    if mode := screen.parts.annotating.mode:
        return mode
    if screen.focused is body and body.selection:
        return modes.SELECTS if body.mode else modes.HIT if screen.searching.count else modes.SELECTED
    if screen.focused is body and screen.searching.count:
        return modes.FOUND
    return modes.OVER if screen.going.is_over_another else modes.READS


def called_in(screen: "ReadingScreen") -> Mapping[str, str]:
    """What is said otherwise than in the table of keys: leaving a reply leads back to what it was opened from."""
    is_opened_from = screen.going.is_over_another or not _is_first(screen)
    return {"quit": N_("back")} if is_opened_from else {}


def idle_in(screen: "ReadingScreen") -> frozenset[str]:
    """The actions that have nothing to work on."""
    return frozenset(_idle(screen))


def _idle(screen: "ReadingScreen") -> Iterator[str]:
    if not screen.target.item:
        yield from ("edit", "delete", "bounds")
    if not screen.notes.can_undo():
        yield "undo"
    if _is_first(screen):
        yield "turn(1)"  # there is no table


def _is_first(screen: "ReadingScreen") -> bool:
    """Whether the program was begun with a reply."""
    return isinstance(screen.app.screen_stack[0], type(screen))
