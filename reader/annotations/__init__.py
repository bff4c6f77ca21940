"""Annotations: what they are, how they hold on to their text, and how a change is undone. Pure."""

from reader.annotations.anchoring import Anchoring, anchor_all, describe, resolve
from reader.annotations.compose import compose, figure_in, format_funding, new_id, now, tag_of, tags_in
from reader.annotations.history import History
from reader.annotations.model import Annotation, Draft, FundingFigure, Kind, Review, Selector
from reader.annotations.place import Anchor, Anchored, AnchorState

__all__ = [
    "Anchor",
    "AnchorState",
    "Anchored",
    "Anchoring",
    "Annotation",
    "Draft",
    "FundingFigure",
    "History",
    "Kind",
    "Review",
    "Selector",
    "anchor_all",
    "compose",
    "describe",
    "figure_in",
    "format_funding",
    "new_id",
    "now",
    "resolve",
    "tag_of",
    "tags_in",
]
