"""Formats: what a file is, by its content; its name doesn't count."""

import re
from collections.abc import Callable

from reader.errors import SourceError
from reader.i18n import N_, _
from reader.sources import plain
from reader.sources.content import Content
from reader.sources.picture_formats import PICTURES

SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".docx", ".docm", ".doc", ".wps", ".rtf",
     ".odt", ".fodt", ".pdf", ".ofd"}
)  # fmt: skip
ARCHIVE = ".zip"
"""The ending of an archive that may hold replies."""
# Marks of formats that are no text and can't be read; the hint says what helps.
_OTHER = N_("Save it as plain text and open that.")
_REFUSED = (
    (b"SQLite format 3", "SQLite", _OTHER),
    (b"Rar!", "RAR", N_("Unpack it and open what is in it.")),
    (b"7z\xbc\xaf", "7Z", N_("Unpack it and open what is in it.")),
    (b"\x1f\x8b", "GZIP", N_("Unpack it and open what is in it.")),
)
_HEAD = 16384
_BLANK = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n\f"
# Compiled where a text begins with an angle bracket: not on the way of others to the first paint.
_HTML = (
    rb"(?>\s+|<!--(?s:.*?)-->|<\?xml[^>]*>)*+<(?:!doctype\s+html|(?:html|head|body|title|meta|link|style|script|base)[\s>/]"
    rb"|(?:div|p|table|t[rd]|tbody|span|font|center|h[1-6]|article|section|main|header|nav|form|ul|ol|li|dl|br|hr|pre"
    rb"|blockquote|iframe)(?:\s[^<>]*)?/?>)"
)

# A message's header: fields, of which one says that it is one (RFC 2045, 4), which browser saved it, or what its parts
# are.
_MESSAGE = (
    rb"(?:[!-9;-~]++:[^\n]*+\n(?:[ \t]+[^\s][^\n]*+\n)*+)*?"
    rb"(?:MIME-Version:|From:[ \t]*[<\"]?Saved by|Content-Type:[ \t]*multipart/)[^\n]*+\n"
)
_FIELD = b"\ncontent-type:"
# The outermost element of Word's files that are one XML (ECMA-376-2, annex of Flat OPC; WordprocessingML of 2003) and
# of OpenDocument's (ODF 1.3-3, 3.1.2), and their namespaces.
_XML = (
    rb"(?>\s+|<!--(?s:.*?)-->|<\?[^>]*>|<!DOCTYPE(?:[^\[>]|\[[^\]]*\])*+>)*+<(?:[\w.-]+:)?(?:(package)|(wordDocument)|(document))\s[^>]*?"
    rb"(?(1)http://schemas\.microsoft\.com/office/2006/xmlPackage|(?(2)http://schemas\.microsoft\.com/office/word/2003/"
    rb"wordml|urn:oasis:names:tc:opendocument:xmlns:office:1\.0))"
)

# What other XML holds, by its outermost element: tables of Excel 2003, and the Uniform Office Format (GB/T 20916).
_ROOT = rb"(?>\s+|<!--(?s:.*?)-->|<\?[^>]*>)*+<(?:[\w.-]+:)?([\w.-]+)"
_XML_KINDS = {b"Workbook": "XLS", b"UOF": "UOF"}

Reader = Callable[[bytes, str], Content]


def reader_of(data: bytes, subject: str) -> Reader:
    """What turns these bytes into their content; `SourceError` for what can't be read.

    Each module with the library it needs is loaded when a file asks for it.
    """
    if data.startswith(b"PK\x03\x04"):
        return _reader_of_package(data, subject)
    if b"%PDF-" in data[:1024]:  # ISO 32000-1, annex H: within the first 1024 bytes
        from reader.sources.print.pdf import read_pdf

        return read_pdf
    if data.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        from reader.sources.office import read_office

        return read_office
    if data.startswith(tuple(PICTURES)):
        from reader.sources.scanned.picture import read_picture

        return read_picture
    for mark, name, hint in _REFUSED:
        if data.startswith(mark):
            raise _refused(name, subject, hint)
    head = data[:_HEAD].lstrip(_BLANK)
    if head.startswith(b"<"):
        return _reader_of_marked_up(head.replace(b"\0", b""), subject)  # UTF-16 has NULs between
    if _FIELD in b"\n" + head.lower() and re.match(_MESSAGE, head, re.IGNORECASE):
        from reader.sources.mht import read_mht

        return read_mht
    return plain.read_plain


def _reader_of_marked_up(head: bytes, subject: str) -> Reader:
    if re.match(_HTML, head, re.IGNORECASE):
        from reader.sources.html.page import read_html

        return read_html
    if found := re.match(_XML, head):
        if found[3]:
            from reader.sources.odt.document import read_flat_odt

            return read_flat_odt
        from reader.sources.docx.flat import read_2003, read_flat

        return read_flat if found[1] else read_2003
    if head.startswith(b"<?xml"):
        root = re.match(_ROOT, head)
        raise _refused("XML" if root is None else _XML_KINDS.get(root[1], "XML"), subject, _OTHER)
    return plain.read_plain


def _reader_of_package(data: bytes, subject: str) -> Reader:
    from reader.sources import package

    kind = package.kind(data, subject)
    if kind == "OFD":
        from reader.sources.print.ofd import read_ofd

        return read_ofd
    if kind == "ODT":
        from reader.sources.odt.document import read_odt

        return read_odt
    if kind == "DOCX":
        from reader.sources.docx.document import read_docx

        return read_docx
    raise _refused(kind, subject, _OTHER)


def _refused(name: str, subject: str, hint: str) -> SourceError:
    return SourceError(
        _("this is a {format} file, which can't be read.").format(format=name), subject=subject, hint=_(hint)
    )
