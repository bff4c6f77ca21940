"""Contents: what the inspector lists, of a section, of the whole reply, or of the trash."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.annotations import Anchored
    from reader.checks.contradictions import Doubt
    from reader.ledger import Entry
    from reader.text.layers import Layer


class Scope(StrEnum):
    """What the inspector shows."""

    SECTION = "section"
    REPLY = "reply"
    TRASH = "trash"


@dataclass(frozen=True, slots=True)
class Contents:
    """What there is to show in a scope."""

    scope: Scope
    title: str
    notes: "Sequence[Anchored]"
    figures: "Sequence[Entry]"
    doubts: "Layer[Doubt]"
    text: str


def within(span: Span, items: "Iterable[Anchored]") -> "list[Anchored]":
    """The annotations that begin in a span."""
    return [item for item in items if item.span and item.span.start in span]
