"""HTML: what a browser shows of a saved page, in lines, with nothing fetched and nothing run."""

import codecs
import re
import string
from typing import Any

from lxml import etree

from reader.errors import SourceError
from reader.i18n import _
from reader.sources import plain
from reader.sources.content import Content
from reader.sources.digits import LOWERED, RAISED
from reader.sources.html.listing import SIGN, Listing, labelled
from reader.sources.html.pictures import Files, Pictures
from reader.sources.limits import too_large
from reader.sources.lines import Lines

_DECLARED = re.compile(rb"""<(?:meta\s[^>]*?charset|\?xml\s[^>]*?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
# What pages call GB2312 or GBK has characters of its superset (WHATWG Encoding, 4.2).
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso8859-1": "cp1252", "ascii": "cp1252"}
# Of these are tags and declarations made.
_ASCII = (string.ascii_letters + string.digits + "<>/=\"' -").encode()
_PIECE = 2**16
MOST_BYTES = 16 * 2**20

# Elements whose default display is block, list-item or a part of a table (HTML Standard, 15.3).
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
     "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
     "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary",
     "table", "tbody", "tfoot", "thead", "ul"}
)  # fmt: skip
# Not shown, or struck through: what was struck is no longer said.
_UNSEEN = frozenset(
    {"del", "s", "strike", "rt", "rp", "script", "style", "head", "template", "noscript", "noframes", "noembed",
     "iframe", "object", "audio", "video", "canvas", "svg", "math", "select", "datalist", "textarea", "title", "xml"}
)  # fmt: skip
_HIDDEN_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0[a-z%]*\s*(?:;|!|\Z)"
    r"|text-decoration(?:-line)?\s*:[^;]*line-through)",
    re.IGNORECASE,
)
_LISTS = frozenset({"ol", "ul", "menu", "dir"})
# A cell of no rows reaches down to the end of its table (HTML Standard, 4.9.11).
_ALL_ROWS = 65534
_SHIFTED = {"sup": RAISED, "sub": LOWERED}
_WIDE = r"[\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\U00020000-\U0003ffff]"
# A line's end in the source is no blank between Han characters (CSS Text 3, 4.1.3).
_BREAK_IN_HAN = re.compile(rf"(?<={_WIDE})[ \t\r\f]*\n[ \t\r\n\f]*(?={_WIDE})")
_BLANKS = re.compile("[ \t\r\n\f]+")


def read_html(data: bytes, subject: str, said: str | None = None, files: Files | None = None) -> Content:
    """The text of a page's bytes, and `HTML` with its encoding; `said` is what came with it says that this is, `files`
    gives those of its pictures that came with it."""
    target, encoding = _read(data, subject, said, files)
    return target.pictures.completed(target.text(), f"HTML {encoding}", subject)


def picture_in(data: bytes, page: int, files: Files | None = None) -> bytes:
    """The file of the picture that may be a page, from 1, of a page's bytes."""
    target, _encoding = _read(data, "", None, files)
    return target.pictures.file(page)


def _read(data: bytes, subject: str, said: str | None, files: Files | None) -> "tuple[_Page, str]":
    if len(data) > MOST_BYTES:
        raise too_large(subject, MOST_BYTES)
    page, encoding = _decoded(data, subject, said)
    target = _Page(Pictures(files))
    parser = etree.HTMLParser(target=target, no_network=True, remove_comments=True, remove_pis=True)
    page = page.replace("\0", "\ufffd").replace(SIGN, "\ufffd").removeprefix("\ufeff")
    # libxml2 takes an XML declaration's word for the encoding of characters that have been decoded.
    page = re.sub(r"\A\s*<\?xml[^>]*>", "", page)
    try:
        for start in range(0, len(page), _PIECE):
            parser.feed(page[start : start + _PIECE])
        parser.close()
    except etree.LxmlError as error:
        raise SourceError(
            _("this page can't be understood: {reason}.").format(reason=error),
            subject=subject,
            hint=_("Save it as plain text and open that."),
        ) from error
    return target, encoding


def _decoded(data: bytes, subject: str, said: str | None) -> tuple[str, str]:
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
    except (LookupError, UnicodeError):
        return None
    return _SUPERSETS.get(name, name) if is_page_s else None


class _Page:
    """Takes a parser's events, gives the page's lines."""

    def __init__(self, pictures: Pictures) -> None:
        self.pictures = pictures
        self._lines = Lines()
        self._line: list[str] = []
        self._unseen = self._preformatted = 0
        self._shifted: list[str] = []
        self._listing = Listing()
        self._label = ""
        self._open: list[bool] = []
        self._links = 0
        # The marks of pictures, that go before the next line, and what was recognised in them, that goes behind this.
        self._held = ""
        self._behind: list[str] = []

    def start(self, tag: str, attributes: Any) -> None:
        """An element begins."""
        unseen = bool(self._unseen) or _is_unseen(tag, attributes)
        self._open.append(unseen)
        if unseen:
            self._unseen += 1
        elif tag in _SHIFTED:
            self._shifted.append(tag)
        elif tag == "q":
            self._line.append("“")
        elif tag == "a":
            self._links += 1
        elif tag == "img":
            mark, behind = self.pictures.take(attributes, is_link=self._links > 0)
            self._held += mark
            if behind:
                self._behind.append(behind)
        elif tag == "br":
            self._end_line(always=True)
        elif tag == "tr":
            self._end_line()
            self._lines.open_row()
        elif tag in ("td", "th"):
            self._end_line()
            self._lines.open_cell()
            self._lines.span(_number(attributes, "colspan"), _number(attributes, "rowspan") or _ALL_ROWS)
        elif tag in _BLOCKS:
            self._end_line()
            if tag == "table":
                self._lines.open_table()
            self._preformatted += tag == "pre"
            if tag in _LISTS:
                self._listing.open(tag, attributes)
            elif tag == "li":
                self._label += self._listing.item(attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._open.pop():
            self._unseen -= 1
        elif tag in _SHIFTED:
            self._shifted.pop()
        elif tag == "q":
            self._line.append("”")
        elif tag == "a":
            self._links -= 1
        elif tag == "tr":
            self._end_line()
            self._lines.close_row()
        elif tag in ("td", "th"):
            self._end_line()
            self._lines.close_cell()
        elif tag in _BLOCKS:
            self._end_line()
            if tag == "table":
                self._lines.close_table()
            self._preformatted -= tag == "pre"
            if tag in _LISTS:
                self._listing.close()
            elif tag == "li":
                self._label = ""

    def data(self, words: str) -> None:
        """Characters."""
        if not self._unseen:
            self._line.append(words.translate(_SHIFTED[self._shifted[-1]]) if self._shifted else words)

    def close(self) -> None:
        """The page ends."""
        self._end_line()

    def text(self) -> str:
        """The lines of the page."""
        return self._listing.resolved(self._lines.text()).removesuffix("\n") + self._held + "\n"

    def _end_line(self, *, always: bool = False) -> None:
        """Put down the line with its white space as it is shown; an empty one where a `<br>` makes it."""
        line = "".join(self._line)
        self._line.clear()
        if self._preformatted:
            line = line.removeprefix("\n").removesuffix("\n")  # the first is none (HTML Standard, 13.2.6.4.7)
        else:
            line = _BLANKS.sub(" ", _BREAK_IN_HAN.sub("", line)).strip(" ")
        if line and self._label:
            line, self._label = labelled(self._label, line), ""
        if line or always:
            self._lines.add(self._held + line)
            self._held = ""
        for words in self._behind:
            self._lines.add(words)
        self._behind.clear()


def _number(attributes: Any, name: str) -> int:
    """How many columns or rows a cell is said to span; one where nothing is."""
    match = re.match(r"\s*([0-9]{1,5})", attributes.get(name) or "")
    return int(match[1]) if match else 1


def _is_unseen(tag: str, attributes: Any) -> bool:
    return (
        tag in _UNSEEN
        or "hidden" in attributes
        or (tag == "dialog" and "open" not in attributes)
        or ("style" in attributes and _HIDDEN_STYLE.search(attributes["style"]) is not None)
    )
