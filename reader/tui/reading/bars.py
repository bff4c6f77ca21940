"""The lines above and below the text: what it is, where one is in it, what the keys do now."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import events
from textual.screen import Screen
from textual.widgets import Static

from reader.i18n import _
from reader.keys import configured, table
from reader.typesetting.wrap import cells, wrap

if TYPE_CHECKING:
    from textual.binding import ActiveBinding, Binding

    from reader.reply import Metadata


def shortened(words: str, width: int) -> str:
    """Words cut to a width in cells, with an ellipsis where something is cut off."""
    text = Text(words)
    text.truncate(max(1, width), overflow="ellipsis")
    return text.plain


def key_of(binding: "Binding") -> str:
    """A binding's key for a person; the first where it has several."""
    identifier = binding.id or ""
    return configured.label(identifier) if identifier in configured.ROWS else binding.key_display or binding.key


class TitleBar(Static):
    """Document number, title, issuer, date and class of the reply; the title gives way where it is narrow."""

    def __init__(self, name: str, id: str | None = None) -> None:  # noqa: A002
        super().__init__(name, id=id, markup=False)
        self._file = name
        self._metadata: Metadata | None = None

    def show(self, metadata: "Metadata") -> None:
        """Show what the reply says of itself."""
        self._metadata = metadata
        self.on_resize()

    def on_resize(self) -> None:
        """Fit the line to the width."""
        facts = self._metadata
        if facts is None:
            return
        mark = _("class {category}").format(category=facts.category) if facts.category else ""
        before = [facts.document_number] if facts.document_number else []
        after = [fact for fact in (facts.issuer, facts.signed or facts.published, mark) if fact]
        width = self.content_size.width
        title = facts.title or self._file
        while after and cells(" · ".join([*before, *after])) + min(20, cells(title)) + 3 > width:
            after.pop(0)
        room = width - cells(" · ".join([*before, "", *after]))
        self.update(" · ".join([*before, shortened(title, room), *after]), layout=False)


class StatusBar(Static):
    """Where one is and how much is done; a message takes its place until the next key.

    A message takes the place of the facts at the right, too, and a second line, where it would be cut else.
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", id=id, markup=False)
        self._left = ""
        self._right: Sequence[str] = ()
        self.message = ""

    def show(self, left: str, right: Sequence[str]) -> None:
        """Show the section path at the left and the facts at the right; the path gives way."""
        self._left, self._right = left, right
        self._draw()

    def say(self, message: str) -> None:
        """Show a message in the path's place."""
        if message == self.message:
            return
        self.message = message
        self.set_class(bool(message), "-message")
        self._draw()

    def on_resize(self) -> None:
        """Fit the line to the width."""
        self._draw()

    def _draw(self) -> None:
        right = " · ".join(fact for fact in self._right if fact)
        width = self.content_size.width
        if self.message and cells(self.message) + cells(right) + 2 > width:
            right = ""
        rows = wrap(self.message, max(1, width))
        self.set_class(len(rows) > 1, "-long")
        if len(rows) > 1:
            (first, end), (second, _end) = rows[:2]
            self.update(f"{self.message[first:end]}\n{shortened(self.message[second:], width)}", layout=False)
            return
        left = shortened(self.message or self._left, width - cells(right) - 2)
        self.update(f"{left}{' ' * max(2, width - cells(left) - cells(right))}{right}", layout=False)


class KeyBar(Static):
    """The keys that do something now, in the order of their table, as many as fit; a click is the key."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keybar--key"}

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", id=id, markup=False)
        self._follows = False
        self._drawn_in = ""
        self._idle: frozenset[str] = frozenset()
        self._ends: list[tuple[int, ActiveBinding]] = []

    def on_resize(self) -> None:
        """Fit the line to the width; from the first one on follow the bindings of the screen."""
        if not self._follows:
            self._follows, self._drawn_in = True, self.app.theme
            self.screen.bindings_updated_signal.subscribe(self, self._follow)
        self._follow(self.screen)

    def notify_style_update(self) -> None:
        """Draw in another theme's colours, and only then."""
        super().notify_style_update()
        if self._drawn_in and self._drawn_in != self.app.theme:
            self._drawn_in = self.app.theme
            self.call_after_refresh(self._follow, self.screen)  # the style of its parts is not known here yet

    def hide(self, idle: frozenset[str]) -> None:
        """Leave out these actions until told otherwise: they have nothing to work on."""
        if idle != self._idle:
            self._idle = idle
            self._follow(self.screen)

    def _follow(self, screen: Screen[object]) -> None:
        shown: dict[str, ActiveBinding] = {}
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in self._idle:
                # The focused widget's come first: its key hides the same one of the screen.
                shown.setdefault(key_of(binding), active)
        rank = {identifier: place for place, identifier in enumerate(table.FOOTER)}
        ordered = sorted(shown.items(), key=lambda item: rank.get(item[1].binding.id or "", -1))
        always = {key for key, active in ordered if active.binding.id in table.ALWAYS}
        room = self.content_size.width - sum(self._width(*item) for item in ordered if item[0] in always)
        line = Text(no_wrap=True)
        self._ends = []
        for key, active in ordered:
            if key in always or self._width(key, active) <= room:
                room -= 0 if key in always else self._width(key, active)
                line.append(f" {key} ", self.get_component_rich_style("keybar--key", partial=True))
                line.append(f"{_(active.binding.description)} ")
                self._ends.append((line.cell_len, active))
        self.update(line, layout=False)

    def _width(self, key: str, active: "ActiveBinding") -> int:
        return cells(key) + cells(_(active.binding.description)) + 3

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        event.stop()
        active = next((active for end, active in self._ends if event.x < end), None)
        if active:
            await self.app.run_action(active.binding.action, active.node)
