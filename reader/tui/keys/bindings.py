"""Textual's bindings, made from the table of keys."""

from textual.binding import Binding, BindingType

from reader.keys.model import Place
from reader.keys.names import named
from reader.keys.table import GROUPS


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
