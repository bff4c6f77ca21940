"""Textual's bindings, made from the table of keys."""

from textual.binding import Binding, BindingType
from textual.dom import DOMNode

from reader.keys.configured import ROWS
from reader.keys.model import Place
from reader.keys.names import named
from reader.keys.table import GROUPS


def place_of(node: DOMNode) -> Place | None:
    """The place whose keys something has; none for what has none of the table's."""
    owned = (binding.id or "" for binding in node.BINDINGS if isinstance(binding, Binding))
    return next((ROWS[identifier][1] for identifier in owned if identifier in ROWS), None)


def bindings(place: Place) -> list[BindingType]:
    """The bindings of a place, for the `BINDINGS` of what has the focus there."""
    return [
        Binding(
            ",".join(named(key.keys)),
            key.action,
            key.description,
            show=key.bar,
            priority=key.first,
            tooltip=key.more,
            id=key.id,
        )
        for group in GROUPS
        if group.place is place
        for key in group.keys
    ]
