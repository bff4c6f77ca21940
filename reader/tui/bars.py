"""The lines above and below the text: what it is, where one is in it, what the keys do now."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.text import Text
from textual import events
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from reader.i18n import _
from reader.keys import configured, table
from reader.keys.modes import READS, Hint, Mode
from reader.keys.names import character_of, types
from reader.tui.later import after_refresh
from reader.typesetting import cutting
from reader.typesetting.wrap import cells, wrap

if TYPE_CHECKING:
    from textual.binding import ActiveBinding, Binding

    from reader.reply import Metadata

_LEAST_PATH = 3
"""An ellipsis for the path, and what stands between it and the facts."""
_HELP_ANYWHERE = "program.help"
_AS_IN_THE_TABLE: Mapping[str, str] = {}


def shortened(words: str, width: int) -> str:
    """Words cut to a width in cells, within no number, with an ellipsis where something is cut off."""
    return cutting.shortened(words, max(1, width))


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

    A message takes the place of the facts at the right, too, and further lines, where it would be cut else, up to a
    quarter of the window. Facts that there is no room for are left out, the last one first.
    """

    _MOST_LINES: ClassVar[int] = 4

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
        facts = [fact for fact in self._right if fact]
        width = self.content_size.width
        while facts and cells(" · ".join(facts)) + _LEAST_PATH > width:
            facts.pop()
        right = " · ".join(facts)
        if self.message and cells(self.message) + cells(right) + 2 > width:
            right = ""
        rows = wrap(self.message, max(1, width))[: max(2, min(self._MOST_LINES, self.screen.size.height // 4))]
        self.set_class(len(rows) > 1, "-long")
        if len(rows) > 1:
            whole = [self.message[start:end] for start, end in rows[:-1]]
            self.update("\n".join([*whole, shortened(self.message[rows[-1][0] :], width)]))
            return
        apart = 2 if right else 0
        left = shortened(self.message or self._left, width - cells(right) - apart)
        self.update(f"{left}{' ' * max(apart, width - cells(left) - cells(right))}{right}", layout=False)


class KeyBar(Static):
    """The keys that do something now, in the order of their table, as many as fit; a click is the key.

    In a mode its own keys come first. Where one types, no key is named that would be a letter. What a key does here
    and its table can't know is said by `called`: words (msgids) by its id.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keybar--key"}

    def __init__(self, id: str | None = None, called: Mapping[str, str] = _AS_IN_THE_TABLE) -> None:  # noqa: A002
        super().__init__("", id=id, markup=False)
        self._called = called
        self._follows = False
        self._drawn_in = ""
        self._idle: frozenset[str] = frozenset()
        self._mode = READS
        self._ends: list[tuple[int, _Named]] = []

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
            after_refresh(self, self._follow, self.screen)  # the style of its parts is not known here yet

    def show(self, mode: Mode, idle: frozenset[str]) -> None:
        """Name the keys of a mode, and leave out these actions until told otherwise: they have nothing to work on."""
        if (mode, idle) != (self._mode, self._idle):
            self._mode, self._idle = mode, idle
            self._follow(self.screen)

    def _follow(self, screen: Screen[object]) -> None:
        ordered = list(self._named(screen))
        # No blank is needed behind the last one.
        room = self.content_size.width + 1 - sum(each.width for each in ordered if each.is_kept)
        line, style = Text(no_wrap=True), self.get_component_rich_style("keybar--key", partial=True)
        self._ends = []
        for each in ordered:
            if each.is_kept or each.width <= room:
                room -= 0 if each.is_kept else each.width
                line.append(f" {each.key} ", style)
                line.append(f"{each.words} ")
                self._ends.append((line.cell_len, each))
        self.update(line, layout=False)

    def _named(self, screen: Screen[object]) -> Iterator["_Named"]:
        """The keys that there is something to say of, the first to keep their place first."""
        focused = screen.focused
        typing = focused if focused and focused.check_consume_key("x", "x") else None
        shown: dict[str, _Named] = {}
        by_id: dict[str, ActiveBinding] = {}
        for name, active in screen.active_bindings.items():
            binding = active.binding
            if not active.enabled or (typing and not binding.priority and self._is_typed(typing, name)):
                continue
            by_id.setdefault(binding.id or "", active)
            if binding.show and binding.action not in self._idle:
                # The focused widget's come first: its key hides the same one of the screen.
                key = key_of(binding)
                words = self._called.get(binding.id or "", binding.description)
                shown.setdefault(key, _Named(key, _(words), active))
        first = [
            _Named(_keys(hint), _(hint.words), by_id[hint.first])
            for hint in self._mode.hints
            if hint.first in by_id and by_id[hint.first].binding.action not in self._idle
        ]
        keys = {each.key for each in first}
        rank = {identifier: place for place, identifier in enumerate(table.FOOTER)}
        others = sorted(shown.values(), key=lambda each: rank.get(each.id, -1))
        yield from first
        for each in others:
            if each.key not in keys and (self._mode.and_others or each.id in table.ALWAYS):
                yield each
        if not any(each.id in table.HELPS for each in others):
            help_key = _HELP_ANYWHERE
            yield _Named(configured.label(help_key), _(configured.ROWS[help_key][0].description), None)

    def _is_typed(self, typing: Widget, key: str) -> bool:
        """Whether a key types something where one types."""
        return types(key) and typing.check_consume_key(key, character_of(key))

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        event.stop()
        named = next((each for end, each in self._ends if event.x < end), None)
        if named and named.active:
            await self.app.run_action(named.active.binding.action, named.active.node)
        elif named:
            await self.app.run_action(configured.ROWS[_HELP_ANYWHERE][0].action)


class _Named(NamedTuple):
    """A key with what the line says of it, and what is bound to it; nothing of the one that holds everywhere."""

    key: str
    words: str
    active: "ActiveBinding | None"

    @property
    def id(self) -> str:
        """The id of what is bound."""
        return (self.active.binding.id or "") if self.active else _HELP_ANYWHERE

    @property
    def is_kept(self) -> bool:
        """Whether it is named however narrow the line is."""
        return self.active is None or self.id in table.ALWAYS

    @property
    def width(self) -> int:
        """How many cells it takes."""
        return cells(self.key) + cells(self.words) + 3


def _keys(hint: Hint) -> str:
    """The keys of a hint: one, two, or the ends of a row of digits."""
    first, last = configured.label(hint.first), configured.label(hint.last) if hint.last else ""
    return f"{first}-{last}" if first.isdigit() and last.isdigit() else f"{first} {last}".rstrip()
