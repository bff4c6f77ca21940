"""Lists of options that stand a window in which no line of them is seen."""

from textual import widgets
from textual.geometry import Size

_LEAST = 4


class OptionList(widgets.OptionList):
    """Textual's list; where it has no room it has no pages to go through, and no lines to be measured."""

    def action_page_up(self) -> None:
        """Mark what is a page further up."""
        if self.scrollable_content_region:
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """Mark what is a page further down."""
        if self.scrollable_content_region:
            super().action_page_down()  # type: ignore[no-untyped-call]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """How many lines all options take at a width, or at the least one at which words can be set."""
        return super().get_content_height(container, viewport, max(width, _LEAST))
