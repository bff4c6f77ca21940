"""Notes of a Word document: their marks are counted as its sections say, which they do at their ends (17.11)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.sources.counting import counted
from reader.sources.digits import RAISED
from reader.sources.docx.numbering import number

# What stands around the place of a mark until it is known: in no text of XML.
_MARK = "\3"
_MARKED = re.compile(f"{_MARK}([0-9]+){_MARK}")
_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
_KINDS = {f"{kind}Pr": kind for kind in _FORMS}
# What shows by itself that it is a mark.
_SIGNS = frozenset(
    {"decimalEnclosedCircle", "decimalEnclosedCircleChinese", "decimalEnclosedParen", "decimalEnclosedFullstop",
     "ideographEnclosedCircle"}
)  # fmt: skip
_FORMER = "sectPrChange"
_SETTINGS = frozenset({"numFmt", "numStart", "numRestart"})

Texts = dict[tuple[str, str], str]
"""The texts of notes by kind, `footnote` or `endnote`, and name."""


class Counting:
    """How notes are counted, by their kinds: what a document's settings, or a section's, say of it."""

    def __init__(self) -> None:
        self.said: dict[tuple[str, str], str] = {}
        self._kind = ""
        self._is_former = False

    def end(self) -> None:
        """What is said from now on is of another section."""
        self.said.clear()
        self._kind, self._is_former = "", False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins; those of a kind's properties follow these, and former ones all others."""
        self._kind = "" if tag == _FORMER else _KINDS.get(tag, self._kind)
        self._is_former |= tag == _FORMER
        if self._kind and tag in _SETTINGS and not self._is_former:
            self.said[self._kind, tag] = attributes.get("val", "")


@dataclass(slots=True)
class _Mark:
    kind: str
    printed: str = ""


@dataclass(slots=True)
class Notes:
    """The notes that are not yet referred to; gives marks to those that are, and puts these in at last."""

    texts: Texts = field(default_factory=dict)
    document: Counting = field(default_factory=Counting)
    section: Counting = field(default_factory=Counting)
    _taken: set[tuple[str, str]] = field(default_factory=set)
    _marks: list[_Mark] = field(default_factory=list)
    _open: list[_Mark] = field(default_factory=list)
    _counts: dict[str, int] = field(default_factory=dict)

    def take(self, kind: str, name: str, *, has_own_mark: bool) -> tuple[str, str] | None:
        """The mark of a note and its text, each once; `None` where there is none."""
        if (kind, name) in self._taken or (kind, name) not in self.texts:
            return None
        self._taken.add((kind, name))
        words = self.texts[kind, name]
        if has_own_mark:
            return "", words
        mark = _Mark(kind)
        self._marks.append(mark)
        self._open.append(mark)
        place = f"{_MARK}{len(self._marks) - 1}{_MARK}"
        return place, f"{place} {words}"

    def end_section(self) -> None:
        """A section ends: now it is known how its notes are counted."""
        said = {**self.document.said, **self.section.said}
        for mark in self._open:
            first = number(said.get((mark.kind, "numStart"))) or 1
            count = self._counts[mark.kind] = self._counts.get(mark.kind, first - 1) + 1
            mark.printed = _printed(count, said.get((mark.kind, "numFmt")), mark.kind)
        for kind in _FORMS:
            if said.get((kind, "numRestart")) == "eachSect":
                self._counts.pop(kind, None)
        self._open.clear()
        self.section.end()

    def resolved(self, text: str) -> str:
        """The text with its marks; the last section ends with it."""
        if _MARK not in text:
            return text
        self.end_section()
        return _MARKED.sub(lambda match: self._marks[int(match[1])].printed, text)


def _printed(count: int, form: str | None, kind: str) -> str:
    """A mark as it stands in a line: raised, or in brackets where it can't be."""
    form = form or _FORMS[kind]
    mark = counted(count, form)
    if form in _SIGNS:
        return mark
    return mark.translate(RAISED) if kind == "footnote" and mark.isdecimal() else f"[{mark}]"
