"""Styles: how words are shown, and which list a paragraph is in (ECMA-376-1, 17.7)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.sources.docx.numbering import Style, number
from reader.sources.package import Package

OFF = ("0", "false", "off", "none")
HIDING = frozenset({"vanish", "strike", "dstrike"})
"""Properties with which words aren't shown, or are no longer said: they are struck through."""
_ROUNDS = 20  # styles that are based on each other in a ring end here


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says with those that it is based on: which of the properties that hide are on or off, and whether
    its words are raised or lowered, `""` where it doesn't say.
    """

    hiding: Mapping[str, bool] = field(default_factory=dict)
    shift: str = ""


PLAIN = Look()
"""Where no style says anything."""


class Styles:
    """The styles of a document: `lists` is what they say of lists, by their names."""

    def __init__(self) -> None:
        self.lists: dict[str, Style] = {}
        self.default: str | None = None
        self._own: dict[str, Look] = {}
        self._looks: dict[str | None, Look] = {}

    def read(self, package: Package, name: str) -> None:
        """Take in the styles part."""
        style = Style()
        identifier = ""

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal style, identifier
            if tag == "style":
                identifier = attributes.get("styleId", "")
                style = self.lists[identifier] = Style()
                self._own[identifier] = PLAIN
                if attributes.get("type") == "paragraph" and attributes.get("default") in ("1", "true", "on"):
                    self.default = identifier
            elif tag == "basedOn":
                style.based_on = attributes.get("val")
            elif tag == "numId":
                style.num = attributes.get("val")
            elif tag == "ilvl":
                style.level = number(attributes.get("val"))
            elif identifier and (tag in HIDING or tag == "vertAlign"):
                self._own[identifier] = _with(self._own[identifier], tag, attributes.get("val"))

        package.parse(name, start, _nothing, _nothing)

    def look(self, name: str | None) -> Look:
        """How what is set in a style is shown."""
        if name not in self._looks:
            self._looks[name] = self._resolved(name)
        return self._looks[name]

    def _resolved(self, name: str | None) -> Look:
        hiding: dict[str, bool] = {}
        shift = ""
        for _round in range(_ROUNDS):
            if name is None or name not in self._own:
                break
            own = self._own[name]
            hiding = {**own.hiding, **hiding}
            shift = shift or own.shift
            name = self.lists[name].based_on
        return Look(hiding, shift)


def _with(look: Look, tag: str, value: str | None) -> Look:
    if tag == "vertAlign":
        return Look(look.hiding, value or "")
    return Look({**look.hiding, tag: value not in OFF}, look.shift)


def _nothing(*_ignored: object) -> None:
    pass
