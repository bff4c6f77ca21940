"""Annotations: what they are, how they hold on to their text, and how a change is undone. Pure."""

from reader.annotations.anchoring import Anchoring, anchor_all, describe, resolve
from reader.annotations.compose import compose, figure_in, format_funding, new_id, now, quoted, tag_of, tags_in
from reader.annotations.history import History
from reader.annotations.model import Annotation, Draft, FundingFigure, Kind, Resolution, Review, Selector
from reader.annotations.place import Anchor, Anchored, AnchorState, by_need
from reader.annotations.resolutions import resolution

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
    "Resolution",
    "Review",
    "Selector",
    "anchor_all",
    "by_need",
    "compose",
    "describe",
    "figure_in",
    "format_funding",
    "new_id",
    "now",
    "quoted",
    "resolution",
    "resolve",
    "tag_of",
    "tags_in",
]
