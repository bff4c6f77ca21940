"""The outline: the tree of sections, with the page's regions around it, and what is counted in each."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import zip_longest
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from reader.keys.table import OUTLINE
from reader.reading import Reading
from reader.reply import Reply, WarningCode
from reader.reply.outline import Part, label_of, part_at, parts_in, place_of
from reader.text import Span
from reader.tui.keys.bindings import bindings
from reader.tui.signs import DONE, MISNUMBERED, PROMISED, SCANNED, TO_LOOK_AT, UNREAD
from reader.typesetting.wrap import cells

# Commitments are counted only where so many cells of a name stay beside them.
_NAME = 14
# They are told when the file is opened: the words are read.
_OF_WORDS = frozenset({WarningCode.TEXT_STRUCK, WarningCode.TEXT_UNSEEN})
_OF_PICTURES = (WarningCode.TEXT_RECOGNISED, WarningCode.TABLE_UNSURE)


class Outline(Tree[Part]):
    """The parts of a reply, with what is counted in each: the figures that are walked, with a sign for their kinds, and
    how many of them are reviewed; the notes, and those that need a look; the commitments where there is room. It
    follows the cursor in the text, and choosing a part goes there."""

    ALLOW_SELECT = False
    ICON_NODE = "▸ "
    ICON_NODE_EXPANDED = "▾ "
    BINDINGS: ClassVar[list[BindingType]] = bindings(OUTLINE)
    COMPONENT_CLASSES: ClassVar[set[str]] = {"outline--count", "outline--warning"}

    reading: var[Reading] = var(Reading())
    """What is listed and counted."""

    @dataclass
    class Chosen(Message):
        """A part was chosen, or moved onto with the keys."""

        part: Part
        entered: bool
        """Whether to go on reading there, and not only to show it."""

    def __init__(self, folded: frozenset[int] = frozenset(), id: str | None = None) -> None:  # noqa: A002
        """`folded` are the starts of sections to leave closed."""
        super().__init__("", id=id)
        self._folded_first = folded
        self.show_root = False
        self.show_guides = False
        self.guide_depth = 2
        self.auto_expand = False
        self._theme = ""
        self._parts: list[TreeNode[Part]] = []
        self._starts: list[int] = []
        self._counted: list[object] = []
        # The signs of each part, by where it begins: what isn't there before what may be wrong.
        self._warned: dict[int, str] = {}

    def watch_reading(self, before: Reading, reading: Reading) -> None:
        """Show the parts of the reply, once it is understood, and what is counted in them now."""
        reply = reading.reply
        if reply is None:
            return
        if reply is not before.reply:
            self._list(reply)
        self._recount()

    def _list(self, reply: Reply) -> None:
        self._warned = {}
        places = sorted({*map(place_of, reply.all_sections), *map(place_of, self.reading.tops)})
        signs: dict[str, set[int]] = {UNREAD: set(), SCANNED: set(), MISNUMBERED: set()}
        for warning in reply.warnings:
            if warning.code in _OF_WORDS:
                continue
            if not (warning.page or warning.part):
                signs[MISNUMBERED].add(warning.span.start)
                continue
            marked = signs[SCANNED if warning.code in _OF_PICTURES else UNREAD]
            if part := part_at(reply, self.reading.tops, min(warning.span.start, len(reply.text) - 1)):
                marked.add(place_of(part))
            first, last = (bisect_left(places, end) for end in (warning.span.start, warning.span.end))
            marked.update(places[first:last])
        for sign, marked in signs.items():
            for place in marked:
                self._warned[place] = self._warned.get(place, "") + sign
        self.clear()
        self._parts, self._counted = [], []
        for part in self.reading.tops:
            self._add(self.root, reply, part)
        self._starts = [node.data.span.start for node in self._parts if node.data]
        self.root.expand()

    def _add(self, parent: TreeNode[Part], reply: Reply, part: Part) -> None:
        # As a Text: a plain string would be read as markup.
        label = Text(label_of(reply, part))
        node = parent.add(label, data=part, expand=part.span.start not in self._folded_first)
        self._parts.append(node)
        within = parts_in(reply, part)
        node.allow_expand = bool(within)
        for each in within:
            self._add(node, reply, each)

    def _recount(self) -> None:
        """Draw the parts again whose counts are others now: drawing all takes long where there are thousands."""
        counted: list[object] = [self._numbers(node.data.span) if node.data else None for node in self._parts]
        for node, before, now in zip_longest(self._parts, self._counted, counted):
            if before != now:
                node.refresh()
        self._counted = counted

    def follow(self, offset: int) -> None:
        """Mark the innermost part around an offset, as far as it is open; nothing is reported."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and (data := self._parts[index].data) and offset >= data.span.end:
            index -= 1
        found = self._parts[index] if index >= 0 else None
        while found and found.parent and not found.parent.is_root and not found.parent.is_expanded:
            found = found.parent
        if found is not None and found is not self.cursor_node:
            self._make_room(found.line)
            with self.prevent(Tree.NodeHighlighted):
                self.move_cursor(found)

    def _make_room(self, line: int) -> None:
        """Bring a part that is out of sight near the top, so that those behind it are followed without scrolling."""
        height = self.size.height
        if line >= 0 and height and not 0 <= line - round(self.scroll_y) < height:
            self.scroll_to(y=max(0, line - height // 4), animate=False, force=True, immediate=True)

    def folded(self) -> list[int]:
        """The starts of the sections that are closed."""
        return [node.data.span.start for node in self._parts if node.data and node.children and not node.is_expanded]

    def notify_style_update(self) -> None:
        """Draw all parts anew in another theme's colours, and only then: in a long reply that takes a while."""
        if self._theme == self.app.theme:
            ScrollView.notify_style_update(self)
        else:
            self._theme = self.app.theme
            super().notify_style_update()

    def on_resize(self, event: events.Resize) -> None:
        """Labels are drawn for the width there is: which parts are open is not to be listed anew."""
        event.prevent_default()

    def get_label_width(self, node: TreeNode[Part]) -> int:  # noqa: ARG002
        """Labels are cut to the width there is, so none has to be drawn to know how wide it is."""
        return 1

    def render_label(self, node: TreeNode[Part], base_style: Style, style: Style) -> Text:
        """A part's name, shortened to leave room for the counts at the right."""
        part = node.data
        icon = "  "
        if node.allow_expand and node.children:
            icon = self.ICON_NODE_EXPANDED if node.is_expanded else self.ICON_NODE
        if part is None:
            return Text("", style=base_style)
        depth, parent = 0, node.parent
        while parent is not None and not parent.is_root:
            depth, parent = depth + 1, parent.parent
        signs = self._warned.get(place_of(part))
        mark = f"{signs} " if signs else ""
        width = max(8, self.scrollable_content_region.width - self.guide_depth * depth - 1) - cells(icon) - cells(mark)
        counts = self._counts(part.span, with_commitments=True)
        if width - cells(counts) - 1 < min(_NAME, cells(str(node.label))):
            counts = self._counts(part.span, with_commitments=False)
        room = width - (cells(counts) + 1 if counts else 0)
        label = Text(icon, style=base_style + style)
        label.append(mark, self.get_component_rich_style("outline--warning", partial=True))
        name = Text(str(node.label), style=style)
        name.truncate(room, overflow="ellipsis")
        label.append_text(name)
        if counts:
            label.append(" " * (room - name.cell_len + 1))
            label.append(counts, self.get_component_rich_style("outline--count", partial=True))
        return label

    def _numbers(self, within: Span) -> tuple[str, int, int, int, int, int]:
        """The sign of the figures; how many there are in a part and are reviewed; its commitments and notes, and how
        many notes need a look there."""
        reading = self.reading
        figures, reviewed = reading.walked.starting_in(within), reading.reviewed.starting_in(within)
        commitments, notes = reading.commitments.starting_in(within), reading.notes.starting_in(within)
        return reading.walk.sign, figures, reviewed, commitments, notes, reading.waiting.starting_in(within)

    def _counts(self, within: Span, *, with_commitments: bool) -> str:
        kind, figures, reviewed, commitments, notes, waiting = self._numbers(within)
        sign, done = (DONE, "") if reviewed == figures else (kind, f"{reviewed}/" if reviewed else "")
        counted = (
            (f"{sign}{done}", figures),
            (PROMISED, commitments if with_commitments else 0),
            ("✎", notes),
            (TO_LOOK_AT, waiting),
        )
        return " ".join(f"{sign}{count}" for sign, count in counted if count)

    def on_tree_node_highlighted(self, event: Tree.NodeHighlighted[Part]) -> None:
        """Moving in the outline shows the part in the text."""
        event.stop()
        if self.has_focus and event.node.data is not None:
            self.post_message(self.Chosen(event.node.data, entered=False))

    def on_tree_node_selected(self, event: Tree.NodeSelected[Part]) -> None:
        """Choosing a part goes there."""
        event.stop()
        if event.node.data is not None:
            self.post_message(self.Chosen(event.node.data, entered=True))

    def action_open(self) -> None:
        """Open a section, or go into it."""
        node = self.cursor_node
        if node and node.children and not node.is_expanded:
            node.expand()
        else:
            self.action_cursor_down()

    def action_close(self) -> None:
        """Close a section, or go to the one around it."""
        node = self.cursor_node
        if node and node.children and node.is_expanded:
            node.collapse()
        elif node and node.parent and not node.parent.is_root:
            self.move_cursor(node.parent)
