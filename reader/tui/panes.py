"""The panes: outline and inspector beside the text where there is room, over it where there is not."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, getters
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import var

from reader.tui import keys
from reader.tui.body import Body
from reader.tui.geometry import WIDE
from reader.tui.inspector import Inspector
from reader.tui.outline import Outline

if TYPE_CHECKING:
    from textual.widget import Widget


class Panes(Horizontal):
    """Outline, body and inspector. What stands beside the text on a wide screen is remembered; what lies over it on a
    narrow one is put away when its work is done."""

    BINDINGS: ClassVar[list[BindingType]] = list(keys.PANES.bindings)

    outline_beside: var[bool] = var(True)
    """Whether the outline is shown on a wide screen."""
    inspector_beside: var[bool] = var(True)
    """Whether the inspector is shown on a wide screen."""
    over: var[str] = var("")
    """Which pane lies over the text on a narrow screen: its id, or none."""
    narrow: var[bool] = var(False)
    """Whether the screen is narrow."""

    body = getters.query_one("#body", Body)
    outline = getters.query_one("#outline", Outline)
    inspector = getters.query_one("#inspector", Inspector)

    class Arranged(Message):
        """Panes were shown or hidden."""

    def on_resize(self, event: events.Resize) -> None:
        """Arrange anew for another width."""
        self.narrow = event.size.width < WIDE
        self._arrange()

    def watch_outline_beside(self) -> None:
        """Show or hide the outline."""
        self._arrange()

    def watch_inspector_beside(self) -> None:
        """Show or hide the inspector."""
        self._arrange()

    def watch_over(self) -> None:
        """Show or hide what lies over the text."""
        self._arrange()

    def _arrange(self) -> None:
        if not self.is_mounted:
            return
        self.outline.display = self.over == "outline" if self.narrow else self.outline_beside
        self.inspector.display = self.over == "inspector" if self.narrow else self.inspector_beside
        if self.screen.focused is None:
            self.body.focus()
        self.post_message(self.Arranged())

    def action_outline(self) -> None:
        """Show or hide the outline."""
        self._toggle(self.outline)

    def action_inspector(self) -> None:
        """Show or hide the inspector."""
        self._toggle(self.inspector)

    def show(self, pane: Outline | Inspector) -> None:
        """Show a pane where it is hidden."""
        if not pane.display:
            self._toggle(pane)

    def _toggle(self, pane: Outline | Inspector) -> None:
        shown = not pane.display
        if self.narrow:
            self.over = (pane.id or "") if shown else ""
            (pane if shown else self.body).focus()
            return
        if pane is self.outline:
            self.outline_beside = shown
        else:
            self.inspector_beside = shown
        if not shown:
            self.body.focus()

    def put_away(self) -> bool:
        """Go on in the text, and put away what lies over it; whether something did."""
        lay_over = self.narrow and bool(self.over)
        self.over = ""
        self.body.focus()
        return lay_over

    def action_pane(self, direction: int) -> None:
        """Go to the next pane that is shown; where there is only the text, show the outline."""
        panes: list[Widget] = [pane for pane in (self.outline, self.body, self.inspector) if pane.display]
        if len(panes) == 1:
            self.action_outline()
            return
        focused = self.screen.focused
        here = panes.index(focused) if focused in panes else 0
        panes[(here + direction) % len(panes)].focus()
