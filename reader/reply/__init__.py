"""One reply understood: canonical text, section tree, metadata, regions. Pure: `str` in, frozen values out.

What a text is shown by is there at once; what it is understood by is loaded when somebody asks for it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from reader.reply.region import Region, RegionKind

if TYPE_CHECKING:
    from reader.reply.model import Contact, Metadata, Proposal, Reply, Section
    from reader.reply.parse_warning import ParseWarning, WarningCode
    from reader.reply.parsing import parse

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

_IN = {"ParseWarning": "parse_warning", "WarningCode": "parse_warning", "parse": "parsing"}

if not TYPE_CHECKING:

    def __getattr__(name):
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"reader.reply.{_IN.get(name, 'model')}"), name)
