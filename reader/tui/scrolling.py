"""Scrolling content of any height without a layout of the whole screen for each change of it."""

from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView


class SteadyScroll(ScrollView):
    """A scroll view whose own size and scrollbar do not depend on its content (`overflow-y: scroll`).

    Textual arranges and paints the whole screen anew whenever a virtual size changes, since that could bring a
    scrollbar up or change a widget's size. Here it can't, so only the scrollbar has to hear of it.
    """

    virtual_size = Reactive(Size(0, 0), layout=False, repaint=False)

    def watch_virtual_size(self, size: Size) -> None:
        """Let the scrollbar show how much there is."""
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = size.height
