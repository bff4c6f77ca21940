"""The address that a saved page was read at, as the page itself or the browser that saved it says."""

import re
from html import unescape

from reader.text.canonical import visible

_LOOKED_AT = 2**18
"""Bytes: what tells the address stands in a page's head."""
_LONGEST = 2000
_TAG = re.compile(r"<(?:link|meta)\b[^>]{0,4000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
# What browsers write at the top of a page that they save, or above it in an archive.
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=(?:\(\d+\))?|Page saved with SingleFile\s+url:)\s*(\S+)"
    r"|^(?:Snapshot-)?Content-Location:[ \t]*(\S+)",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


def address_of(data: bytes) -> str | None:
    """The address of a page's bytes; `None` where none is told.

    What the page calls its own comes before where it was found: that may be one of many names of it.
    """
    head = data[:_LOOKED_AT].replace(b"\0", b"").decode("ascii", "replace")
    told: dict[str, str] = {}
    for tag in _TAG.findall(head):
        said = {match[1].lower(): match[2] or match[3] or match[4] or "" for match in _ATTRIBUTE.finditer(tag)}
        if said.get("rel", "").lower() == "canonical":
            told.setdefault("canonical", said.get("href", ""))
        elif said.get("property", "").lower() == "og:url":
            told.setdefault("og:url", said.get("content", ""))
    if saved := _SAVED.search(head):
        told["saved"] = saved[1] or saved[2]
    found = (unescape(told.get(each, "")).strip() for each in ("canonical", "og:url", "saved"))
    return next((visible(each) for each in found if len(each) <= _LONGEST and _ADDRESS.fullmatch(each)), None)
