"""The panes: outline and inspector beside the text where there is room, over it where there is not.

Each side has its place from the start. What stands there is made when it is first asked for, which is when the reply
is understood: making, styling and painting lists that are empty would keep the first key waiting.
"""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.message import Message
from textual.reactive import var

from reader.keys.table import PANES
from reader.places import Place
from reader.reading import Reading
from reader.tui.choosing import Chosen
from reader.tui.keys.bindings import bindings
from reader.tui.text.body import Body
from reader.typesetting import geometry
from reader.typesetting.geometry import WIDE, Measures

if TYPE_CHECKING:
    from textual.widget import Widget

    from reader.tui.reading.inspector import Inspector
    from reader.tui.reading.outline import Outline


class Side(Container):
    """The place of a pane beside the text; as long as nothing stands there, the ground is seen."""


class Panes(Horizontal):
    """Outline, body and inspector, which show the same reading. What stands beside the text on a wide screen is
    remembered; what lies over it on a narrow one is put away when its work is done."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(PANES)
    BLANK = True

    reading: var[Reading] = var(Reading())
    """What the panes show."""
    outline_beside: var[bool] = var(True)
    """Whether the outline is shown on a wide screen."""
    inspector_beside: var[bool] = var(True)
    """Whether the inspector is shown on a wide screen."""
    over: var[str] = var("")
    """Which side lies over the text on a narrow screen: its id, or none."""
    narrow: var[bool] = var(False)
    """Whether the screen is narrow."""

    class Arranged(Message):
        """Panes were shown or hidden."""

    def __init__(self, body: Body, place: Place, measures: Measures, id: str | None = None) -> None:  # noqa: A002
        """`place` is how the panes were left, `measures` how wide they and the text's lines are wanted."""
        super().__init__(id=id)
        self.body = body
        self.left, self.right = Side(id="left"), Side(id="right")
        self._place = place
        self._measures = measures
        self._sides: tuple[Outline, Inspector] | None = None

    def compose(self) -> ComposeResult:
        """The text between two places."""
        yield self.left
        yield self.body
        yield self.right

    def on_mount(self) -> None:
        """Arrange the panes as they were left."""
        self.outline_beside, self.inspector_beside = self._place.outline, self._place.inspector

    @property
    def outline(self) -> "Outline":
        """The outline, made where it was not yet."""
        return self.furnished()[0]

    @property
    def inspector(self) -> "Inspector":
        """The inspector, made where it was not yet."""
        return self.furnished()[1]

    def furnished(self) -> "tuple[Outline, Inspector]":
        """Outline and inspector in their places."""
        if self._sides is None:
            from reader.tui.reading.inspector import Inspector
            from reader.tui.reading.outline import Outline

            outline = Outline(frozenset(self._place.folded_sections), id="outline")
            inspector = Inspector(id="inspector")
            self._sides = outline, inspector
            for side, pane in ((self.left, outline), (self.right, inspector)):
                side.mount(pane)
                side.visible = True
        return self._sides

    @property
    def in_inspector(self) -> bool:
        """Whether the keys work in the inspector."""
        return self._sides is not None and self.screen.focused is self.inspector

    # What they show

    def watch_reading(self, reading: Reading) -> None:
        """Show what is known and noted now."""
        if reading.understanding:
            self.outline.reading = reading
            self.follow()

    @on(Body.Moved)
    def follow_cursor(self, event: Body.Moved) -> None:
        """Outline and inspector follow the cursor, unless it has moved on already: then they follow it there."""
        if event.count == self.body.moves:
            self.follow()

    def follow(self) -> None:
        """Show where the cursor is; a pane that is hidden shows it later."""
        reading, cursor = self.reading, self.body.cursor
        if reading.understanding:
            self.outline.follow(cursor)
            if self.right.display:
                self.inspector.show(reading, reading.part_at(cursor))

    # Which are shown

    def on_resize(self, event: events.Resize) -> None:
        """Arrange anew for another width."""
        self.narrow = event.size.width < WIDE
        self._set_widths()
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
        left = self.over == "left" if self.narrow else self.outline_beside
        right = self.over == "right" if self.narrow else self.inspector_beside
        if (left, right) != (self.left.display, self.right.display):  # setting it lays out the screen anew
            self.left.display, self.right.display = left, right
            self.follow()
        if self.screen.focused is None:
            self.body.focus()
        self.post_message(self.Arranged())

    def action_outline(self) -> None:
        """Show or hide the outline."""
        self._toggle(self.outline, self.left)

    def action_inspector(self) -> None:
        """Show or hide the inspector."""
        self._toggle(self.inspector, self.right)

    def show_inspector(self) -> None:
        """Show the inspector where it is hidden."""
        if not self.right.display:
            self.action_inspector()

    def _toggle(self, pane: "Outline | Inspector", side: Side) -> None:
        shown = not side.display
        if self.narrow:
            self.over = (side.id or "") if shown else ""
            (pane if shown else self.body).focus()
            return
        if side is self.left:
            self.outline_beside = shown
            self.post_message(Chosen({"outline": shown}))
        else:
            self.inspector_beside = shown
            self.post_message(Chosen({"inspector": shown}))
        if not shown:
            self.body.focus()

    def _set_widths(self) -> None:
        """The panes have the widths that are wanted, or those of the style sheet."""
        for side, usual, wanted in (
            (self.left, geometry.OUTLINE, self._measures.outline),
            (self.right, geometry.INSPECTOR, self._measures.inspector),
        ):
            lines = self._measures.text
            is_own = wanted or lines > geometry.MEASURE
            side.styles.width = geometry.pane(usual, self.size.width, wanted, lines) if is_own else None

    def action_width(self, count: int) -> None:
        """Make the pane in which the keys work wider or narrower, or the lines of the text."""
        panes = {self.left: ("outline", geometry.OUTLINE), self.right: ("inspector", geometry.INSPECTOR)}
        focused = self.screen.focused
        side = focused.parent if focused else None
        name, usual = panes.get(side, ("", {})) if isinstance(side, Side) else ("", {})
        if not name:
            room = geometry.measure(self.body.scrollable_content_region.width, geometry.WIDEST)
            wanted = min(max(self.body.widest + 2 * count, geometry.NARROWEST), max(room, geometry.NARROWEST))
            self._measures = self._measures._replace(text=wanted)
            self._set_widths()
            self.body.set_widest(wanted)
            self.post_message(Chosen({"measure": wanted}))
            return
        width = self.size.width
        wanted = geometry.pane(usual, width, geometry.pane(usual, width, getattr(self._measures, name)) + count)
        self._measures = self._measures._replace(**{name: wanted})
        self._set_widths()
        self.post_message(Chosen({f"{name}_width": wanted}))

    def put_away(self) -> bool:
        """Go on in the text, and put away what lies over it; whether something did, or the keys worked elsewhere."""
        elsewhere = self.screen.focused is not self.body
        lay_over = self.narrow and bool(self.over)
        self.over = ""
        self.body.focus()
        return lay_over or elsewhere

    def action_pane(self, direction: int) -> None:
        """Go to the next pane that is shown; where there is only the text, show the outline."""
        outline, inspector = self.furnished()
        places: list[tuple[Widget, Widget]] = [(self.left, outline), (self.body, self.body), (self.right, inspector)]
        panes = [pane for place, pane in places if place.display]
        if len(panes) == 1:
            self.action_outline()
            return
        focused = self.screen.focused
        here = panes.index(focused) if focused in panes else 0
        panes[(here + direction) % len(panes)].focus()
