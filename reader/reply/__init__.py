"""One reply understood: canonical text, section tree, metadata, regions. Pure: `str` in, frozen values out."""

from reader.reply.model import (
    Contact,
    Metadata,
    ParseWarning,
    Proposal,
    Region,
    RegionKind,
    Reply,
    Section,
    WarningCode,
)
from reader.reply.parse import parse

__all__ = [
    "Contact",
    "Metadata",
    "ParseWarning",
    "Proposal",
    "Region",
    "RegionKind",
    "Reply",
    "Section",
    "WarningCode",
    "parse",
]
