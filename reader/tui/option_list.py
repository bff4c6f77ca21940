"""Lists of options that stand a window in which no line of them is seen."""

from textual import events, widgets
from textual.dom import DOMNode
from textual.geometry import Size

_LEAST = 4


class OptionList(widgets.OptionList):
    """Textual's list, which may be without room, and filled anew at any moment."""

    async def on_click(self, event: events.Click) -> None:
        """Mark nothing by a click on what is listed no more, though it is seen yet."""
        if event.style.meta.get("option", 0) >= self.option_count:
            event.prevent_default()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """How many lines all options take at a width, or at the least one at which words can be set."""
        return super().get_content_height(container, viewport, max(width, _LEAST))


def has_no_pages(action: str, node: DOMNode) -> bool:
    """Whether an action is to go through the pages of a list, a node or what stands in it, that has no room for a line:
    Textual would fail, in its own lists, too."""
    lists = [node] if isinstance(node, widgets.OptionList) else node.query(widgets.OptionList)
    return "page_" in action and not all(_has_room(each) for each in lists)


def _has_room(listed: widgets.OptionList) -> bool:
    room = listed.scrollable_content_region
    return room.width > _LEAST and room.height > 0
