"""Help: a sheet of the keys and signs of where one is, and of what a query is made of; behind a key all; a search."""

from typing import ClassVar

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.i18n import _
from reader.keys import sheet
from reader.keys.configured import keys_of
from reader.keys.model import PROGRAM, Place
from reader.keys.sheet import Block
from reader.keys.table import HELP
from reader.tui.bars import KeyBar
from reader.tui.keys import queries, signs
from reader.tui.keys.bindings import bindings
from reader.tui.keys.columns import columns
from reader.tui.later import after_refresh
from reader.tui.steady import SteadyInput
from reader.tui.typed_ahead import TypedAhead
from reader.typesetting import geometry


class Sought(SteadyInput):
    """What is sought; the key that opens help, which closes it, is no letter of that."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key is a letter here."""
        return key not in keys_of("help.close") and super().check_consume_key(key, character)


class Help(TypedAhead[None], ModalScreen[None]):
    """What the keys do and the signs mean where one is; what is typed is looked for among all of them."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(HELP)
    COMPONENT_CLASSES: ClassVar[set[str]] = {"help--title", "help--key"}
    VERTICAL_BREAKPOINTS = [(0, "-low"), (geometry.LOW, "-high")]  # noqa: RUF012

    def __init__(self, place: Place | None = None) -> None:
        """`place` is the one that help was asked for in."""
        super().__init__()
        self._place = place or PROGRAM
        self._all = False

    def compose(self) -> ComposeResult:
        """What is sought, the sheet, the keys of this."""
        with Vertical(id="card"):
            yield Sought(placeholder=_("type a word or a key to find it among all"), compact=True, id="sought")
            with VerticalScroll(id="sheet", can_focus=False):
                yield Static("", id="words", markup=False)
            yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Begin where one can type."""
        self.query_one(Input).focus()

    def on_resize(self, _event: events.Resize) -> None:
        """Lay the sheet out for the width."""
        after_refresh(self, self._show)

    def _show(self) -> None:
        sought = self.query_one(Input).value.strip()
        blocks = self._everything() if self._all or sought else self._of_place()
        blocks = sheet.matching(blocks, sought)
        title, key = (self.get_component_rich_style(f"help--{name}", partial=True) for name in ("title", "key"))
        width = self.query_one("#sheet").scrollable_content_region.width
        lines = columns(blocks or [Block(_("Nothing here is called that."), ())], width, title, key)
        self.query_one("#words", Static).update(Text("\n").join(lines))

    def _everything(self) -> list[Block]:
        return [*sheet.of_all(self._place), *signs.blocks(), *queries.blocks()]

    def _of_place(self) -> list[Block]:
        """The keys and signs of the place, and how a query is made where that is asked; first where one types it."""
        keys = [*sheet.of_place(self._place), *signs.blocks(self._place)]
        query = [*queries.blocks(self._place)] if queries.is_asked_in(self._place) else []
        return [*query, *keys] if self._place.types else [*keys, *query]

    @on(Input.Changed)
    def find(self) -> None:
        """Show what has the words, from its top."""
        self._show()
        self.query_one("#sheet").scroll_home(animate=False)

    def action_turn(self) -> None:
        """Show all there is, or only what belongs to this place."""
        self._all = not self._all
        self.query_one(Input).value = ""
        self.find()

    def action_close(self) -> None:
        """Forget what is sought; where nothing is, close."""
        field = self.query_one(Input)
        if field.value:
            field.value = ""
        else:
            self.dismiss()

    def action_scroll_lines(self, count: int) -> None:
        """Scroll."""
        self.query_one("#sheet").scroll_relative(y=count, animate=False)
