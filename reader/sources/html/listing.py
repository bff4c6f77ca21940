"""Listing: the numbers that a browser puts before the items of an ordered list (HTML Standard, 4.4.5 and 4.4.8)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reader.sources.counting import counted
from reader.sources.html.styles import Said

# Formats by the names of CSS (CSS Counter Styles 3, 6 and 7) and of the attribute, with what follows the number.
_FORMS: Mapping[str, tuple[str, str]] = {
    "1": ("decimal", ". "), "decimal": ("decimal", ". "), "decimal-leading-zero": ("decimalZero", ". "),
    "a": ("lowerLetter", ". "), "lower-alpha": ("lowerLetter", ". "), "lower-latin": ("lowerLetter", ". "),
    "A": ("upperLetter", ". "), "upper-alpha": ("upperLetter", ". "), "upper-latin": ("upperLetter", ". "),
    "i": ("lowerRoman", ". "), "lower-roman": ("lowerRoman", ". "),
    "I": ("upperRoman", ". "), "upper-roman": ("upperRoman", ". "),
    "cjk-ideographic": ("chineseCounting", "、"), "simp-chinese-informal": ("chineseCounting", "、"),
    "trad-chinese-informal": ("chineseCounting", "、"), "cjk-decimal": ("ideographDigital", "、"),
    "simp-chinese-formal": ("chineseLegalSimplified", "、"), "cjk-heavenly-stem": ("ideographTraditional", "、"),
    "cjk-earthly-branch": ("ideographZodiac", "、"),
    "none": ("none", ""), "disc": ("bullet", ""), "circle": ("bullet", ""), "square": ("bullet", ""),
}  # fmt: skip
SIGN = "\1"
"""What stands around the numbers that are put in at last; a page's own are no characters of it."""
# Where an item's text has a number, the site hides that of the list.
_NUMBERED = re.compile(
    r"[（(]?[0-9]{1,3}[)）、．.](?![0-9])|[（(]?[一二三四五六七八九十]{1,3}[)）、．.]|[①-⒛]|第[一二三四五六七八九十0-9]+|[一二三四五六七八九十]是"
)


@dataclass(slots=True)
class _List:
    form: str
    next: int
    step: int
    name: int | None = None  # of a list whose first number is known at its end
    items: int = 0


class Listing:
    """The lists that are open; `resolved` puts in the numbers of those that count down to 1."""

    def __init__(self) -> None:
        self._lists: list[_List] = []
        self._lengths: dict[str, int] = {}

    def open(self, tag: str, attributes: Mapping[str, str], said: Said) -> None:
        """A list begins, of which styles say something."""
        form = _form(attributes, said) or ("1" if tag == "ol" else "disc")
        backwards = "reversed" in attributes
        start = _number(attributes.get("start"))
        found = _List(form, 1 if start is None else start, -1 if backwards else 1)
        if backwards and start is None:
            found.name = len(self._lengths)
            self._lengths[str(found.name)] = 0
            found.next = 0
        self._lists.append(found)

    def close(self) -> None:
        """The innermost list ends."""
        if self._lists:
            found = self._lists.pop()
            if found.name is not None:
                self._lengths[str(found.name)] = found.items

    def item(self, attributes: Mapping[str, str], said: Said) -> str:
        """The label of the next item; `""` for none."""
        if not self._lists:
            return ""
        found = self._lists[-1]
        found.items += 1
        value = _number(attributes.get("value"))
        if value is not None:
            found.next, found.name = value, None
        number = found.next
        found.next += found.step
        form, end = _FORMS[_form(attributes, said) or found.form]
        if form in ("none", "bullet"):
            return ""
        if found.name is not None:
            return f"{SIGN}{found.name} {number} {form} {end}{SIGN}"
        return counted(number, form) + end

    def resolved(self, text: str) -> str:
        """The text with the labels of lists that count down to 1."""

        def label(match: re.Match[str]) -> str:
            name, number, form, end = match.group(1).split(" ", 3)
            return counted(self._lengths[name] + int(number), form) + end

        return re.sub(f"{SIGN}([^{SIGN}]*){SIGN}", label, text) if SIGN in text else text


def labelled(label: str, line: str) -> str:
    """A line with its label, unless it has one of its own."""
    return line if _NUMBERED.match(line.lstrip()) else label + line


def _form(attributes: Mapping[str, str], said: Said) -> str | None:
    """The format that an element says; the style counts before the attribute."""
    words = f"{said.get('list-style-type', '')} {said.get('list-style', '')}".split()
    return next((word for word in words if word in _FORMS), _known(attributes.get("type")))


def _known(kind: str | None) -> str | None:
    return kind if kind in _FORMS else None


def _number(value: str | None) -> int | None:
    return int(value) if value and re.fullmatch(r"\s*-?[0-9]{1,9}\s*", value) else None
