"""What a reply is linked with: the replies that it cites, those that cite it, those that answer the same proposal."""

from collections.abc import Iterator
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType

from reader.i18n import _, ngettext
from reader.keys.links import LINKS, LINKS_LIST
from reader.library.citing import Cited, Links
from reader.library.naming import Called
from reader.text import Span
from reader.text.canonical import visible
from reader.tui.bars import shortened
from reader.tui.keys.bindings import bindings
from reader.tui.list_screen import ListScreen
from reader.tui.option_list import OptionList
from reader.typesetting.wrap import cells

_Chosen = tuple[Called, Span]


class LinkList(OptionList):
    """The replies; enter opens the marked one."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LINKS_LIST)


class LinksScreen(ListScreen[_Chosen | None, _Chosen]):
    """Shows the links; closes with the reply to open and the place there."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LINKS)
    STYLES = "links"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"links--title", "links--dim"}

    def __init__(self, links: Links, here: Cited | None, name: str = "") -> None:
        """`here` is the number that the cursor is on in the text, `name` what a reply is called that isn't read."""
        super().__init__()
        self._links = links
        self._here = here
        self._name = name

    def show(self, links: Links) -> None:
        """Show links as they are now."""
        if links != self._links:
            self._links = links
            self.renew()

    def make_list(self) -> LinkList:
        """The replies."""
        return LinkList(id="texts", markup=False)

    def compose_below(self) -> ComposeResult:
        """Nothing."""
        yield from ()

    def renew(self) -> None:
        """List them; the mark stays, at first it is on the number that the cursor was on."""
        texts = self.query_one(LinkList)
        before = self.marked
        first = (self._here.replies[0], Span(0, 0)) if self._here else None
        self.fill(self._lines())
        there = [line for line, item in enumerate(self.items) if item is not None]
        wanted = before or first
        texts.highlighted = self.items.index(wanted) if wanted and wanted in self.items else next(iter(there), None)
        count = ngettext("{count} reply", "{count} replies", len(there)).format(count=len(there))
        facts = " · ".join((_("What it is linked with"), count))
        name = shortened(self._name, self.size.width - cells(facts) - 5) if self._name else ""
        self.say_title(" · ".join(filter(None, (name, facts))))

    def _lines(self) -> Iterator[tuple[Text, _Chosen | None]]:
        links = self._links
        yield self._styled(_("Cited here"), "title"), None
        for cited in links.cited:
            for reply in cited.replies:
                yield self._entry(reply, cited.number), (reply, Span(0, 0))
        if missing := [cited.number for cited in links.cited if not cited.replies]:
            words = _("Not in the library: {numbers}").format(numbers=" ".join(map(visible, missing)))
            yield self._styled(words, "dim"), None
        if not links.cited:
            yield self._styled(_("No document number."), "dim"), None
        yield self._styled(_("Cited by"), "title"), None
        for citing in links.citing:
            count = len(citing.places)
            places = ngettext("{count} place", "{count} places", count).format(count=count)
            yield self._entry(citing.reply, places), (citing.reply, citing.places[0])
        if not links.citing:
            yield self._styled(_("No reply of the library, as far as it gives the number."), "dim"), None
        yield self._styled(_("Answers the same proposal"), "title"), None
        for reply in links.beside:
            yield self._entry(reply), (reply, Span(0, 0))
        if not links.beside:
            yield self._styled(_("No other reply of the library, as far as is known."), "dim"), None

    def _entry(self, reply: Called, *facts: str) -> Text:
        """What a reply is called on one line, and what is known of it on another."""
        room = max(8, self.size.width - 5)
        name = shortened(visible(" ".join(reply.name.split())), room)
        known = (reply.dated, reply.number, reply.issuer, *facts)
        about = visible(" · ".join(dict.fromkeys(fact for fact in known if fact)))
        return Text(name, no_wrap=True).append(f"\n  {shortened(about, room - 2)}", self.style_of("dim"))

    def _styled(self, words: str, style: str) -> Text:
        return Text(words, self.style_of(style))

    def action_open(self) -> None:
        """Open the marked reply."""
        if self.marked:
            self.dismiss(self.marked)
