"""The command palette: every key's action, found by its words."""

from collections.abc import Iterator
from functools import partial

from rich.text import Text
from textual.binding import Binding
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode
from textual.events import Click

from reader.i18n import _
from reader.keys import configured
from reader.tui.closing import Closing
from reader.typesetting import geometry
from reader.typesetting.wrap import cells

_KEYS = 7
"""How many cells most keys take."""


class KeyCommands(Provider):
    """The bindings that work on the screen below the palette, each with its keys, in the order of their table."""

    def _commands(self) -> Iterator[tuple[str, str, DOMNode, Binding]]:
        """What each does, its keys, and what does it."""
        active = {each.binding.id: each for each in self.screen.active_bindings.values() if each.enabled}
        seen: set[str] = set()
        for identifier, (key, _place) in configured.ROWS.items():
            found = active.get(identifier)
            if found and found.binding.action not in seen:
                seen.add(found.binding.action)
                yield key.explained, configured.labels(identifier), found.node, found.binding

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for words, keys, node, binding in self._commands():
            yield DiscoveryHit(_shown(keys, words), partial(self.app.run_action, binding.action, node), text=words)

    async def search(self, query: str) -> Hits:
        """Those whose words match, or whose key is what is typed; a line that says so where there are none."""
        matcher = self.matcher(query)
        found = False
        for words, keys, node, binding in self._commands():
            score = 2.0 if query.strip() in keys.split() else matcher.match(words)
            if score > 0:
                found = True
                yield Hit(score, _shown(keys, words), partial(self.app.run_action, binding.action, node), text=words)
        if not found:
            yield Hit(0.01, _("no command is called that"), _nothing)


class Palette(CommandPalette, Closing[None]):
    """The palette over the commands of the screen below; on a low one it has all lines."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (geometry.LOW, "-high")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__([KeyCommands], placeholder=_("words of a command…"))

    def on_click(self, event: Click) -> None:
        """Stay where a click came to a place that is outside of the window by now."""
        if not self.region.contains_point(event.screen_offset):
            event.prevent_default()


def _shown(keys: str, words: str) -> Text:
    """A line: the keys in a column, longer ones before their words all the same."""
    return Text.assemble((f"{keys}{' ' * (_KEYS - cells(keys))}  ", "bold"), words)


def _nothing() -> None:
    """What choosing the line without a command does."""
