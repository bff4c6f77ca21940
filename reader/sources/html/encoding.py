"""Encoding: a page's bytes to characters, as it, what came with it, or its looks say (HTML Standard, 13.2.3)."""

import codecs
import re
import string

from reader.errors import SourceError
from reader.sources import plain

_DECLARED = re.compile(rb"""<(?:meta\s[^>]*?charset|\?xml\s[^>]*?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
# What pages call GB2312 or GBK has characters of its superset (WHATWG Encoding, 4.2).
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso8859-1": "cp1252", "ascii": "cp1252"}
# Of these are tags and declarations made.
_ASCII = (string.ascii_letters + string.digits + "<>/=\"' -").encode()


def decoded(data: bytes, subject: str, said: str | None) -> tuple[str, str]:
    """The characters: a mark at the start decides, then what is said of the page, by others before by itself (HTML
    Standard, 13.2.3.2), then what it looks like.
    """
    encoding = None
    if not plain.has_mark(data):
        declared = _DECLARED.search(data[:_DECLARED_WITHIN])
        labels = (said, declared.group(1).decode() if declared else None)
        encoding = next(filter(None, (_python_name(label) for label in labels if label)), None)
    if encoding is None:
        return plain.decode(data, subject)
    try:
        page = data.decode(encoding)
    except UnicodeDecodeError:
        try:
            return plain.decode(data, subject)
        except SourceError:
            # A browser shows a page with a broken byte; the sign for it stays in the text.
            return data.decode(encoding, "replace"), encoding
    if encoding != "utf-8" and not plain.is_surely_chinese(page):
        # Pages that were converted often keep the declaration of what they were, and some say what they never were.
        try:
            other, found = plain.decode(data, subject)
        except SourceError:
            return page, encoding
        if plain.likelihood(other) > plain.likelihood(page) and (found == "utf-8" or plain.is_surely_chinese(other)):
            return other, found
    return page, encoding


def _python_name(label: str) -> str | None:
    """The codec that a label names; `None` for what is no encoding of a page.

    The label was read as ASCII, so the page is in an encoding that leaves ASCII as it is: in no UTF-16 (HTML Standard,
    13.2.3.2), and in none of those that are no characters' at all, such as zlib.
    """
    try:
        name = codecs.lookup(label).name
        is_page_s = _ASCII.decode().encode(name) == _ASCII
    except (LookupError, ValueError):  # some name no codec, some no encoding of these
        return None
    return _SUPERSETS.get(name, name) if is_page_s else None
