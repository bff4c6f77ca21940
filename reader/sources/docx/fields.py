"""Fields: what stands for others until Word works it out, and the controls of forms (ECMA-376-1, 17.16)."""

import re
from dataclasses import dataclass, field

from reader.sources.docx.equations import equation
from reader.sources.docx.numbering import number
from reader.sources.docx.styles import OFF

CONTROLS = frozenset({"ddList", "listEntry", "result", "default", "checkBox", "checked"})
"""The elements of a form's controls, which are in the field's beginning (17.16.5 to 17.16.33)."""
_TICKED, _BLANK = "☒", "☐"
# What stands around words within a field's instructions, and between its number and them: in no text of XML.
_HELD, _THEN = "\1", "\2"
_HOLDING = re.compile(f"{_HELD}([0-9]+){_THEN}([^{_HELD}]*){_HELD}")


@dataclass(slots=True)
class _Field:
    number: int
    in_instructions: bool = True
    instructions: str = ""
    control: str = ""
    entries: list[str] = field(default_factory=list)
    chosen: dict[str, str] = field(default_factory=dict)

    def shown(self) -> str:
        """What it shows that has no result: a control's choice, or an equation."""
        if self.control == "checkBox":
            value = self.chosen.get("checked", self.chosen.get("default", "0"))
            return _BLANK if value in OFF else _TICKED
        if self.control == "ddList":
            choice = number(self.chosen.get("result", self.chosen.get("default"))) or 0
            return self.entries[choice] if 0 <= choice < len(self.entries) else ""
        return equation(self.instructions)


class Fields:
    """The fields that are open, one in the other.

    Words among the instructions aren't shown. Where a field never ends, they are none: `held` marks them until
    `resolved` knows.
    """

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._count = 0
        self._ended: set[int] = set()
        self.in_instructions = False
        """Whether what stands here is no text, but says what a field shows."""

    def begin(self) -> None:
        """A field begins, with its instructions."""
        self._count += 1
        self._open.append(_Field(self._count))
        self.in_instructions = True

    def separate(self) -> None:
        """The result of the innermost field begins."""
        if self._open:
            self._open[-1].in_instructions = False
            self._look_again()

    def end(self) -> str:
        """The innermost field ends: what it shows where it has no result."""
        if not self._open:
            return ""
        ended = self._open.pop()
        self._look_again()
        self._ended.add(ended.number)
        return ended.shown() if ended.in_instructions and not self.in_instructions else ""

    def _look_again(self) -> None:
        self.in_instructions = any(each.in_instructions for each in self._open)

    def instruct(self, words: str) -> None:
        """More instructions of the innermost field."""
        if self._open:
            self._open[-1].instructions += words

    def control(self, tag: str, value: str | None) -> None:
        """An element of the innermost field's control."""
        if not self._open:
            return
        innermost = self._open[-1]
        if tag in ("ddList", "checkBox"):
            innermost.control = tag
        elif tag == "listEntry":
            innermost.entries.append(value or "")
        else:
            innermost.chosen[tag] = "1" if value is None else value

    def held(self, words: str) -> str:
        """Words among instructions, marked with the outermost field that has them."""
        outermost = next(each for each in self._open if each.in_instructions)
        return f"{_HELD}{outermost.number}{_THEN}{words}{_HELD}"

    def resolved(self, text: str) -> str:
        """The text with the words of fields that never ended, and without those that were instructions."""
        if _HELD not in text:
            return text
        return _HOLDING.sub(lambda match: "" if int(match[1]) in self._ended else match[2], text)
