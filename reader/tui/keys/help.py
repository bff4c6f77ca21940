"""Help: every key and what it does, and what the marks mean."""

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.annotations import Kind, Review
from reader.i18n import _
from reader.keys.configured import label, labels, with_keys
from reader.keys.model import Place
from reader.keys.table import HELP, titled
from reader.tui.keys.bindings import bindings
from reader.tui.reading.outline import DONE, MISNUMBERED, TO_LOOK_AT
from reader.tui.text.painting import PROMISED
from reader.typesetting.wrap import cells


class Help(ModalScreen[None]):
    """Every key and what it does, and what the marks and colours mean."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(HELP)
    COMPONENT_CLASSES: ClassVar[set[str]] = {"help--title", "help--key"}

    def __init__(self, place: Place | None = None) -> None:
        """`place` is that of the screen from which help was asked for: its keys come first."""
        super().__init__()
        self._place = place

    def compose(self) -> ComposeResult:
        """One scrolling text."""
        with VerticalScroll(id="card"):
            yield Static(self._words(), id="words", markup=False)

    def _words(self) -> Text:
        title = self.get_component_rich_style("help--title", partial=True)
        key = self.get_component_rich_style("help--key", partial=True)
        words = Text()
        words.append(with_keys(_("{key[help.close]} closes this; {key[quit]} quits the reader.")) + "\n\n", title)

        def row(left: str, right: str) -> None:
            words.append(f"  {left}{' ' * max(1, 12 - cells(left))}", key)
            words.append(f"{right}\n")

        for group, members in titled(self._place):
            words.append(f"{_(group)}\n", title)
            for each in members:
                row(labels(each.id), each.explained)
            words.append("\n")
        words.append(_("Kinds of highlight") + "\n", title)
        for number, kind in enumerate(Kind.known(), start=1):
            row(label(f"highlight.{number}"), kind.explained)
        words.append("\n" + _("Marks") + "\n", title)
        reviews = " ".join(review.mark for review in Review)
        for mark, meaning in (
            ("1 … 5", _("in the margin: a highlight of that kind is on this line")),
            ("•", _("in the margin: a note has words")),
            ("›", _("in the margin: a search hit")),
            (PROMISED, _("in the margin: here something is promised")),
            ("! ?", _("in the margin: a figure whose arithmetic is wrong; one that rounding may explain")),
            ("≈ ≳ ≲", _("about; a little more than; a little less than")),
            ("≥ > ≤", _("at least; more than; at most")),
            (
                f"¥3 {PROMISED}2 ✎1",
                with_keys(_("in the outline: figures walked by {key[figure.next]}, commitments, and notes")),
            ),
            (f"¥2/3 {DONE}3", _("in the outline: two of three figures are reviewed; all three are")),
            (f"{TO_LOOK_AT}1", _("in the outline and the ledger: notes that don't stand here as they were made")),
            (reviews, _("a figure to review; a confirmed one; one that was set aside")),
            ("?", _("on the card and in the ledger: guessed from the text")),
            (MISNUMBERED, _("in the outline: the number does not follow the one before")),
            ("【 】", _("of two passages side by side, and on a card: the words that are meant")),
            ("[ ]", _("of two passages side by side: a number that the other one has not")),
        ):
            row(mark, meaning)
        return words

    def action_scroll_lines(self, count: int) -> None:
        """Scroll."""
        self.query_one("#card").scroll_relative(y=count, animate=False)
