"""HTML: what a browser shows of a saved page, in lines, with nothing fetched and nothing run."""

import re
from dataclasses import dataclass
from typing import Any

from lxml import etree

from reader.errors import SourceError
from reader.i18n import _
from reader.sources.content import Content
from reader.sources.digits import LOWERED, RAISED
from reader.sources.html.encoding import decoded
from reader.sources.html.listing import Listing, labelled
from reader.sources.html.pictures import Files, Pictures
from reader.sources.html.styles import AFTER, BEFORE, Blank, Said, Styles, hides, is_out_of_line, is_turned, shuts
from reader.sources.limits import too_large
from reader.sources.lines import Lines

_PIECE = 2**16
MOST_BYTES = 16 * 2**20

# Elements whose default display is block, list-item or a part of a table (HTML Standard, 15.3).
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
     "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
     "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary",
     "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul"}
)  # fmt: skip
# Not shown, or struck through: what was struck is no longer said.
_UNSEEN = frozenset(
    {"del", "s", "strike", "rt", "rp", "script", "style", "head", "template", "noscript", "noframes", "noembed",
     "iframe", "frame", "link", "object", "audio", "video", "canvas", "svg", "math", "select", "datalist", "title",
     "xml"}
)  # fmt: skip
# What is said of an element's display makes it one of these, or a word in a line with blanks beside it.
_AS_BLOCKS = frozenset({"block", "list-item", "table", "table-row", "table-cell", "flex", "grid", "flow-root"})
_IN_LINES, _APART = ("inline", "contents", "ruby"), ("inline-block", "inline-flex", "inline-table", "inline-grid")
# Whose place in the text its display doesn't change.
_FIXED = frozenset({"html", "body", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "li", "br", "hr", "rt", "rp"})
# Nothing is put into these by a style sheet, or it stands in a cell of its own.
_REPLACED = frozenset({"br", "hr", "img", "input", "select", "textarea", "table", "thead", "tbody", "tfoot", "tr"})
# What isn't seen itself, but says how others are, or stands for what is.
_WITH_OWN = frozenset({"style", "link", "math", "iframe", "frame", "svg", "text"})
_PREFORMATTED = ("pre", "textarea")
_ROW_GROUPS = ("thead", "tbody", "tfoot")
_LISTS = frozenset({"ol", "ul", "menu", "dir"})
# A cell of no rows reaches down to the end of its table (HTML Standard, 4.9.11).
_ALL_ROWS = 65534
_SHIFTED = {"sup": RAISED, "sub": LOWERED}
_WIDE = r"[\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\U00020000-\U0003ffff]"
# A line's end in the source is no blank between Han characters (CSS Text 3, 4.1.3).
_BREAK_IN_HAN = re.compile(rf"(?<={_WIDE})[ \t\r\f]*\n[ \t\r\n\f]*(?={_WIDE})")
_BLANKS = re.compile("[ \t\r\n\f]+")
_HAN = re.compile("[\u3400-\u9fff]")
# Signs that stand for white space that is kept until a line is put down; a page's own are no characters of it.
_KEPT = {"\n": "\2", " ": "\3", "\t": "\4"}
_KEPT_LINES, _KEPT_ALL = str.maketrans({"\n": _KEPT["\n"]}), str.maketrans(_KEPT)
_AS_IT_WAS = str.maketrans({sign: kept for kept, sign in _KEPT.items()})
_PRESERVING = {"pre": _KEPT_ALL, "pre-wrap": _KEPT_ALL, "break-spaces": _KEPT_ALL, "pre-line": _KEPT_LINES}
_KEPT_SIGN, _NO_SIGNS = re.compile("[\2-\4]"), re.compile("[\0-\4]")
# What takes no room: where a word may be parted, and what tells which way it is read, but for what turns it round.
_NO_ROOM = re.compile("[\xad\u200b\u200e\u200f\u2060\ufeff]")
_CHECKED = {"checkbox": "☐☑", "radio": "○◉"}
_MISSING = "\ufffd"
_DEEPEST = 3
_SCRIPT = re.compile(rb"<script", re.IGNORECASE)


def read_html(data: bytes, subject: str, said: str | None = None, files: Files | None = None) -> Content:
    """The text of a page's bytes, and `HTML` with its encoding; `said` is what came with it says that this is, `files`
    gives those of its pictures that came with it."""
    target, encoding = _read(data, subject, said, files)
    if files is None and not target.has_text() and _SCRIPT.search(data):
        raise SourceError(
            _("this page has no text of its own: scripts put it in where a browser opens it."),
            subject=subject,
            hint=_("Save it from the browser once it shows the text, and open that."),
        )
    return target.pictures.completed(target.text(), f"HTML {encoding}", subject)


def picture_in(data: bytes, page: int, files: Files | None = None) -> bytes:
    """The file of the picture that may be a page, from 1, of a page's bytes."""
    target, _encoding = _read(data, "", None, files)
    return target.pictures.file(page)


def _read(data: bytes, subject: str, said: str | None, files: Files | None) -> "tuple[_Page, str]":
    if len(data) > MOST_BYTES:
        raise too_large(subject, MOST_BYTES)
    page, encoding = decoded(data, subject, said)
    target = _Page(Pictures(files))
    _run(page, target, subject)
    if target.is_mostly_hidden():
        # Scripts show it once all is loaded.
        target = _Page(Pictures(files), Styles(most=0))
        _run(page, target, subject)
    return target, encoding


def _run(page: str, target: "_Page", subject: str) -> None:
    """Have a page's elements taken."""
    parser = etree.HTMLParser(target=target, no_network=True, remove_comments=True, remove_pis=True)
    page = _NO_SIGNS.sub("\ufffd", page).removeprefix("\ufeff")
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


_INKED = Blank()


@dataclass(slots=True)
class _Element:
    """An element that is open: how white space in it is kept, whether its words are, and what is done at its end."""

    preserving: dict[int, str]
    is_block: bool
    is_apart: bool = False
    parts_its_own: bool = False
    blank: Blank = _INKED
    is_turned: bool = False
    unseen: bool = False
    behind: str = ""


class _Page:
    """Takes a parser's events, gives the page's lines."""

    def __init__(
        self, pictures: Pictures, styles: Styles | None = None, inside: int = 0, taken: set[str] | None = None
    ) -> None:
        self.pictures = pictures
        self.styles = styles or Styles()
        self._inside = inside
        # The pages within this one, and within those, each of which is shown once.
        self._taken: set[str] = set() if taken is None else taken
        self._sheet: list[str] | None = None
        self._lines = Lines()
        self._line: list[str] = []
        self._unseen = 0
        # Whether what is unseen now is so by a rule of a style sheet, and how many characters are, or take no ink.
        self._is_ruled_out = False
        self._ruled_out = 0
        self._shifted: list[str] = []
        self._listing = Listing()
        self._label = ""
        self._open: list[_Element] = []
        self._links = 0
        # Where in the line the words begin that are shown from right to left, and whether a drawing is open that has no
        # words so far.
        self._turned_at = 0
        self._is_drawing = False
        # The marks of pictures, that go before the next line, and what was recognised in them, that goes behind this.
        self._held = ""
        self._behind: list[str] = []

    def start(self, tag: str, attributes: Any) -> None:
        """An element begins."""
        said = self.styles.of(tag, attributes)
        element = self._element(tag, said)
        is_box = tag not in _FIXED and (element.is_block or element.is_apart)
        ruled = bool(said) and (hides(said) or (is_box and shuts(said)))
        unseen = element.unseen = self._unseen > 0 or _is_unseen(tag, attributes) or ruled
        is_within = bool(self._open) and self._open[-1].is_turned
        element.is_turned = is_within or is_turned(tag, attributes, said)
        if element.is_turned and not is_within:
            self._turned_at = 0 if element.is_block else len(self._line)
        self._open.append(element)
        if unseen:
            if tag in _WITH_OWN:
                hidden = self._unseen > 0 or ruled or "hidden" in attributes or any(element.blank)
                self._start_unseen(tag, attributes, hidden=hidden)
            self._is_ruled_out |= self._unseen == 0 and ruled and "style" not in attributes
            self._unseen += 1
        elif element.is_block:
            self._start_block(tag, attributes, said)
        else:
            self._start_in_line(tag, attributes)
            if element.is_apart:
                self._line.append(" ")
        if said and not unseen and tag not in _REPLACED:
            self.data(said.get(BEFORE, ""))
            element.behind = said.get(AFTER, "")

    def _element(self, tag: str, said: Said) -> _Element:
        around, blank = (self._open[-1].preserving, self._open[-1].blank) if self._open else ({}, _INKED)
        is_part = bool(self._open) and self._open[-1].parts_its_own
        if not said:
            preserving = _KEPT_ALL if tag in _PREFORMATTED else around
            return _Element(preserving, is_part or tag in _BLOCKS, blank=blank)
        display = said.get("display", "") if tag not in _FIXED else ""
        white_space = said.get("white-space", "pre" if tag in _PREFORMATTED else "")
        return _Element(
            _PRESERVING.get(white_space, {}) if white_space else around,
            is_part or display in _AS_BLOCKS or (tag in _BLOCKS and display not in (*_IN_LINES, *_APART)),
            display in _APART or is_out_of_line(said),
            display.endswith(("flex", "grid")),
            blank.within(said),
        )

    def _start_unseen(self, tag: str, attributes: Any, *, hidden: bool) -> None:
        is_for_screens = (attributes.get("media") or "all").lower() in ("all", "screen")
        if tag == "style":
            self._sheet = [] if is_for_screens else None
        elif tag == "link":
            if is_for_screens and "stylesheet" in (attributes.get("rel") or "").lower().split():
                self.styles.take(self.pictures.named(attributes.get("href") or "").decode("utf-8", "replace"))
        elif tag == "text" and self._is_drawing:
            self._held += self.pictures.drawn_words()
            self._is_drawing = False
        elif hidden:
            pass
        elif tag == "svg":
            self._is_drawing = True
        elif tag == "math":
            self._line.append(_MISSING)  # a formula without its form would be another number
        else:
            self._take_in(attributes)

    def _take_in(self, attributes: Any) -> None:
        """Put down the lines of a page that is shown in this one, as far as it is there."""
        said, name = attributes.get("srcdoc"), attributes.get("src") or ""
        if self._inside == _DEEPEST or (name in self._taken and not said):
            return
        data = b"" if said else self.pictures.named(name)
        if not (said or data):
            return
        self._taken.add(name)
        page = _Page(self.pictures, None, self._inside + 1, self._taken)
        try:
            _run(said or decoded(data, "", None)[0], page, "")
        except SourceError:  # no page
            return
        self._end_line()
        if words := page.text().strip("\n"):
            self._lines.add(words)

    def _start_in_line(self, tag: str, attributes: Any) -> None:
        if tag in _SHIFTED:
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
        elif tag == "input":
            self._line.append(_NO_SIGNS.sub(_MISSING, _entered(attributes)))
        elif tag == "br":
            self._end_line(always=True)

    def _start_block(self, tag: str, attributes: Any, said: Said) -> None:
        self._end_line()
        if tag == "tr":
            self._lines.open_row()
        elif tag in ("td", "th"):
            self._lines.open_cell()
            self._lines.span(_number(attributes, "colspan"), _number(attributes, "rowspan") or _ALL_ROWS)
        elif tag == "table":
            self._lines.open_table()
        elif tag == "tfoot":
            self._lines.open_foot()
        elif tag in _LISTS:
            self._listing.open(tag, attributes, said)
        elif tag == "li":
            self._label += self._listing.item(attributes, said)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._open[-1].behind:
            self.data(self._open[-1].behind)
        element = self._open.pop()
        if element.unseen:
            self._unseen -= 1
            self._is_ruled_out &= self._unseen > 0
            if tag == "style" and self._sheet is not None:
                self.styles.take("".join(self._sheet))
                self._sheet = None
            self._is_drawing = self._is_drawing and tag != "svg"
        elif element.is_block:
            self._end_block(tag)
        elif tag in _SHIFTED:
            self._shifted.pop()
        elif tag == "q":
            self._line.append("”")
        elif tag == "a":
            self._links -= 1
        elif element.is_apart:
            self._line.append(" ")

    def _end_block(self, tag: str) -> None:
        self._end_line()
        if tag == "tr":
            self._lines.close_row()
        elif tag in ("td", "th"):
            self._lines.close_cell()
        elif tag in _ROW_GROUPS:
            self._lines.close_group(is_foot=tag == "tfoot")
        elif tag == "table":
            self._lines.close_table()
        elif tag in _LISTS:
            self._listing.close()
        elif tag == "li":
            self._label = ""

    def data(self, words: str) -> None:
        """Characters."""
        if self._sheet is not None:
            self._sheet.append(words)
        elif not (self._unseen or (self._open and any(self._open[-1].blank))):
            words = _NO_SIGNS.sub(_MISSING, words)  # that are written as their numbers
            if self._open and self._open[-1].preserving:
                words = words.translate(self._open[-1].preserving)
            words = words.translate(_SHIFTED[self._shifted[-1]]) if self._shifted else words
            if self._open and self._open[-1].is_turned:
                self._line.insert(self._turned_at, words[::-1])
            else:
                self._line.append(words)
        elif self._is_ruled_out or not self._unseen:
            self._ruled_out += len(_HAN.findall(words))

    def close(self) -> None:
        """The page ends."""
        self._end_line()

    def is_mostly_hidden(self) -> bool:
        """Whether style sheets hide more of it than they leave."""
        return self._ruled_out > len(_HAN.findall(self.text()))

    def has_text(self) -> bool:
        """Whether there is anything on it to read, or a picture that may hold something."""
        return bool(self.text().strip())

    def text(self) -> str:
        """The lines of the page."""
        return self._listing.resolved(self._lines.text()).removesuffix("\n") + self._held + "\n"

    def _end_line(self, *, always: bool = False) -> None:
        """Put down the line with its white space as it is shown; an empty one where a `<br>` makes it."""
        line = _BLANKS.sub(" ", _BREAK_IN_HAN.sub("", _NO_ROOM.sub("", "".join(self._line)))).strip(" ")
        self._line.clear()
        self._turned_at = 0
        if _KEPT_SIGN.search(line):
            # The first and the last end of a line that is kept make none (HTML Standard, 13.2.6.4.7).
            line = line.removeprefix(_KEPT["\n"]).removesuffix(_KEPT["\n"]).translate(_AS_IT_WAS)
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


def _entered(attributes: Any) -> str:
    """What a field of a form shows that isn't pressed."""
    kind = (attributes.get("type") or "text").lower()
    if kind in _CHECKED:
        return _CHECKED[kind]["checked" in attributes]
    return (attributes.get("value") or "") if kind in ("text", "number", "date") else ""


def _is_unseen(tag: str, attributes: Any) -> bool:
    return tag in _UNSEEN or "hidden" in attributes or (tag == "dialog" and "open" not in attributes)
