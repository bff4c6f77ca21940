"""The command palette: every key's action, found by its words."""

from collections.abc import Iterator
from functools import partial

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode

from reader.i18n import _
from reader.tui.reading.bars import key_of


class KeyCommands(Provider):
    """The bindings that work on the screen below the palette."""

    def _commands(self) -> Iterator[tuple[str, DOMNode, Binding]]:
        seen: set[str] = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.id and binding.action not in seen and active.enabled:
                seen.add(binding.action)
                yield _(binding.description), active.node, binding

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for words, node, binding in self._commands():
            yield DiscoveryHit(words, partial(self.app.run_action, binding.action, node), help=key_of(binding))

    async def search(self, query: str) -> Hits:
        """Those whose words match; a line that says so where none do."""
        matcher = self.matcher(query)
        found = False
        for words, node, binding in self._commands():
            if (score := matcher.match(words)) > 0:
                found = True
                run = partial(self.app.run_action, binding.action, node)
                yield Hit(score, matcher.highlight(words), run, help=key_of(binding))
        if not found:
            yield Hit(0.01, _("no command is called that"), _nothing)


def _nothing() -> None:
    """What choosing the line without a command does."""
