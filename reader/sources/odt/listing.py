"""Listing: the numbers of a text's lists and headings (ODF 1.3-3, 5.3 and 5.1.2)."""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.sources.docx.numbering import Level, labelled, number
from reader.sources.odt.styles import Styles

_MOST_LEVELS = 10
_Counters = list[int | None]


@dataclass(slots=True)
class _List:
    style: str | None
    counters: _Counters


class Listing:
    """The lists that are open; gives the first paragraph of each item its label."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._open: list[_List] = []
        # The levels of paragraphs that are items by themselves.
        self._numbered: list[int] = []
        self._by_id: dict[str, _Counters] = {}
        self._last: dict[str | None, _Counters] = {}
        self._outline: _Counters = [None] * _MOST_LEVELS
        # Whether the next paragraph begins an item, and the number that the item is given.
        self._begins = False
        self._given: int | None = None

    def open(self, attributes: Mapping[str, str]) -> None:
        """A list begins: a new one, or one that goes on with another."""
        around = self._open[-1] if self._open else None
        style = attributes.get("style-name") or (around.style if around else None)
        continued = self._by_id.get(attributes.get("continue-list", ""))
        if continued is None and attributes.get("continue-numbering") == "true":
            continued = self._last.get(style)
        counters = around.counters if around else continued or [None] * _MOST_LEVELS
        if (name := attributes.get("id")) is not None:
            self._by_id[name] = counters
        self._last[style] = counters
        self._open.append(_List(style, counters))

    def close(self) -> None:
        """The innermost list ends."""
        if self._open:
            self._open.pop()
        self._begins = False

    def open_numbered(self, attributes: Mapping[str, str]) -> None:
        """A paragraph begins that is an item by itself, of a list that others go on with by its name (5.3.6)."""
        level = min(max(1, number(attributes.get("level")) or 1), _MOST_LEVELS)
        counters = self._by_id.setdefault(attributes.get("list-id", ""), [None] * _MOST_LEVELS)
        self._numbered.append(level)
        self._open += [_List(attributes.get("style-name"), counters) for _level in range(level)]
        self.item(attributes)

    def close_numbered(self) -> None:
        """It ends."""
        if self._numbered:
            del self._open[len(self._open) - self._numbered.pop() :]
        self._begins = False

    def item(self, attributes: Mapping[str, str]) -> None:
        """An item begins."""
        self._begins = True
        self._given = number(attributes.get("start-value"))

    def label(self, paragraph_style: str | None) -> str:
        """The label of the next paragraph; `""` for none."""
        if not (self._begins and self._open):
            return ""
        self._begins = False
        style = self._open[-1].style or self._styles.of("paragraph", paragraph_style).numbered
        levels = self._styles.lists.get(style or "", {})
        return self._count(levels, self._open[-1].counters, len(self._open) - 1)

    def heading(self, attributes: Mapping[str, str]) -> str:
        """The label of a heading: its list's, else the outline's unless its style says that it has none."""
        name = attributes.get("style-name")
        if self._begins and self._open:
            return self.label(name)
        is_new = attributes.get("restart-numbering") == "true"
        self._given = (number(attributes.get("start-value")) or 1) if is_new else None
        if (
            self._open
            or attributes.get("is-list-header") == "true"
            or self._styles.of("paragraph", name).numbered == ""
        ):
            return ""
        return self._count(self._styles.outline, self._outline, (number(attributes.get("outline-level")) or 1) - 1)

    def _count(self, levels: Mapping[int, Level], counters: _Counters, level: int) -> str:
        if not (0 <= level < _MOST_LEVELS and level in levels):
            return ""
        counter = counters[level]
        counters[level] = levels[level].start if counter is None else counter + 1
        if self._given is not None:
            counters[level], self._given = self._given, None
        counters[level + 1 :] = [None] * (_MOST_LEVELS - level - 1)
        for above in range(level):
            if counters[above] is None:
                counters[above] = levels[above].start if above in levels else 1
        return labelled(levels, counters, level)
