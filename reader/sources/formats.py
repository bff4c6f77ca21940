"""Formats: what a file is, by its content; its name doesn't count."""

import re
from collections.abc import Callable

from reader.errors import SourceError
from reader.i18n import N_, _
from reader.sources import plain
from reader.sources.content import Content

SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".docx", ".doc", ".wps", ".rtf", ".pdf", ".ofd"}
)
# Marks of formats that are no text and can't be read; the hint says what helps.
_PICTURE = N_("A picture has no text layer; have its text recognised (OCR) and open that.")
_OTHER = N_("Save it as plain text and open that.")
_REFUSED = (
    (b"\x89PNG", "PNG", _PICTURE),
    (b"\xff\xd8\xff", "JPEG", _PICTURE),
    (b"II*\x00", "TIFF", _PICTURE),
    (b"MM\x00*", "TIFF", _PICTURE),
    (b"SQLite format 3", "SQLite", _OTHER),
    (b"Rar!", "RAR", N_("Unpack it and open what is in it.")),
    (b"7z\xbc\xaf", "7Z", N_("Unpack it and open what is in it.")),
    (b"\x1f\x8b", "GZIP", N_("Unpack it and open what is in it.")),
    (b"MIME-Version:", "MHT", N_("Save the page as HTML and open that.")),
    (b"From: <Saved by", "MHT", N_("Save the page as HTML and open that.")),
)
_HEAD = 4096
_BLANK = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n\f"
# Compiled where a text begins with an angle bracket: not on the way of others to the first paint.
_HTML = (
    rb"(?>\s+|<!--(?s:.*?)-->|<\?xml[^>]*>)*+<(?:!doctype\s+html|(?:html|head|body|title|meta|link|style|script|base)[\s>/]"
    rb"|(?:div|p|table|span|font|center|h[1-6]|article|section|ul|ol|br)(?:\s[^<>]*)?/?>)"
)

Reader = Callable[[bytes, str], Content]


def reader_of(data: bytes, subject: str) -> Reader:
    """What turns these bytes into their content; `SourceError` for what can't be read.

    Each module with the library it needs is loaded when a file asks for it.
    """
    if data.startswith(b"PK\x03\x04"):
        from reader.sources import package

        kind = package.kind(data, subject)
        if kind == "OFD":
            from reader.sources.print.ofd import read_ofd

            return read_ofd
        from reader.sources.docx.document import read_docx

        return read_docx
    if b"%PDF-" in data[:1024]:  # ISO 32000-1, annex H: within the first 1024 bytes
        from reader.sources.print.pdf import read_pdf

        return read_pdf
    if data.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        from reader.sources.office import read_office

        return read_office
    for mark, name, hint in _REFUSED:
        if data.startswith(mark):
            raise SourceError(
                _("this is a {format} file, which can't be read.").format(format=name), subject=subject, hint=_(hint)
            )
    head = data[:_HEAD].lstrip(_BLANK)
    if head.startswith(b"<") and re.match(_HTML, head.replace(b"\0", b""), re.IGNORECASE):  # UTF-16 has NULs between
        from reader.sources.html.page import read_html

        return read_html
    return plain.read_plain
