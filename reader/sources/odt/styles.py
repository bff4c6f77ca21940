"""Styles: how words are shown, and how the levels of lists are numbered (ODF 1.3-3, 16 and 19)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from reader.sources.docx.numbering import Level, number

_ROUNDS = 20  # styles that refer to each other in a ring end here
_LONGEST = 30
_MOST_LEVELS = 10
# Formats of numbers by their first one (20.365 and what LibreOffice has besides: `一, 二, 三, ...`).
_FORMS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none",
    "01": "decimalZero", "１": "decimalFullWidth", "一": "chineseCounting", "〇": "ideographDigital",
    "壹": "chineseLegalSimplified", "①": "decimalEnclosedCircle", "⑴": "decimalEnclosedParen",
    "⒈": "decimalEnclosedFullstop", "㊀": "ideographEnclosedCircle", "甲": "ideographTraditional",
    "子": "ideographZodiac",
}  # fmt: skip
_LEVELS = ("list-level-style-number", "list-level-style-bullet", "list-level-style-image", "outline-level-style")


@dataclass(slots=True)
class Style:
    """What a style says, `None` where it says nothing: hidden, struck through, raised (1) or lowered (-1), its list."""

    parent: str | None = None
    hidden: bool | None = None
    struck: bool | None = None
    shift: int | None = None
    numbered: str | None = None
    pages: str | None = None


@dataclass(slots=True)
class Styles:
    """Takes the elements of styles; `pages` are the names of the masters that paragraphs ask for."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    outline: dict[int, Level] = field(default_factory=dict)
    _styles: dict[tuple[str, str], Style] = field(default_factory=dict)
    _style: Style = field(default_factory=Style)
    _levels: dict[int, Level] = field(default_factory=dict)
    _at: int = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if tag == "style":
            self._style = self._styles[attributes.get("family", ""), attributes.get("name", "")] = Style(
                attributes.get("parent-style-name"),
                numbered=attributes.get("list-style-name"),
                pages=attributes.get("master-page-name") or None,
            )
        elif tag == "text-properties":
            self._take(attributes)
        elif tag == "list-style":
            self._levels = self.lists[attributes.get("name", "")] = {}
        elif tag == "outline-style":
            self._levels = self.outline = {}
        elif tag in _LEVELS:
            self._at = (number(attributes.get("level")) or 1) - 1
            if 0 <= self._at < _MOST_LEVELS:
                self._levels[self._at] = _level(tag, attributes, self._at)
        elif tag == "list-level-label-alignment" and self._at in self._levels:
            follows = attributes.get("label-followed-by", "listtab").removeprefix("list")
            self._levels[self._at] = replace(self._levels[self._at], suffix=follows)

    def end(self, tag: str) -> None:
        """An element ends; the properties that follow are another's."""
        if tag == "style":
            self._style = Style()
        elif tag in ("list-style", "outline-style"):
            self._levels = {}

    def _take(self, attributes: Mapping[str, str]) -> None:
        """What text properties say; those within levels of lists are the numbers' own."""
        if "display" in attributes:
            self._style.hidden = attributes["display"] == "none"
        for key in ("text-line-through-style", "text-line-through-type"):
            if key in attributes:
                self._style.struck = attributes[key] != "none"
        if position := attributes.get("text-position", "").split():
            lowered = position[0] == "sub" or position[0].startswith("-")
            self._style.shift = -1 if lowered else 0 if position[0].startswith("0") else 1

    def of(self, family: str, name: str | None) -> Style:
        """What a style of a family, `paragraph` or `text`, says with those that it is based on."""
        found = Style()
        for _round in range(_ROUNDS):
            style = self._styles.get((family, name or ""))
            if style is None:
                break
            found = Style(
                None,
                style.hidden if found.hidden is None else found.hidden,
                style.struck if found.struck is None else found.struck,
                style.shift if found.shift is None else found.shift,
                style.numbered if found.numbered is None else found.numbered,
                found.pages or style.pages,
            )
            name = style.parent
        return found

    def masters(self) -> set[str]:
        """The masters of pages that paragraphs may ask for."""
        return {style.pages for style in self._styles.values() if style.pages}


def _level(tag: str, attributes: Mapping[str, str], at: int) -> Level:
    if tag == "list-level-style-bullet":
        return Level(form="bullet", text=attributes.get("bullet-char", "•")[:_LONGEST])
    if tag == "list-level-style-image":
        return Level(form="bullet", text="•")
    form = _FORMS.get(attributes.get("num-format", "").partition(",")[0].strip(), "decimal")
    start = number(attributes.get("start-value"))
    shown = min(number(attributes.get("display-levels")) or 1, at + 1)
    numbers = ".".join(f"%{level + 1}" for level in range(at + 1 - shown, at + 1)) if form != "none" else ""
    before, behind = (attributes.get(f"num-{side}", "")[:_LONGEST] for side in ("prefix", "suffix"))
    text = before + numbers + behind
    if own := attributes.get("num-list-format"):  # of LibreOffice: `第%1%章`
        text = "".join(f"%{part}" if odd % 2 and part else part for odd, part in enumerate(own[:_LONGEST].split("%")))
    is_legal = attributes.get("is-legal") == "true"  # of LibreOffice: the numbers above are in digits
    return Level(1 if start is None else start, form, text, legal=is_legal)
