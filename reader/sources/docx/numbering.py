"""Numbering: the labels of Word's automatic lists, which stand in no paragraph's text (ECMA-376-1, 17.9)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.sources.counting import PADDED, counted, padded
from reader.sources.package import Package

_LEVELS = 9
_LONGEST_LABEL = 60
_ROUNDS = 20  # styles and lists that refer to each other in a ring end here
_PRIVATE = re.compile("[\ue000-\uf8ff]")
# What a label ends in where the heading follows it without a blank, though Word sets a tab there.
_CLOSED = re.compile(r"[、）〕】》．。：]\Z|\A[①-⒛㉑-㊿]\Z")


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: its first number, format, text (`（%2）`), what follows, and what makes it begin again.

    One that doesn't say where it begins does so at 0 (17.9.25).
    """

    start: int = 0
    form: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None
    style: str | None = None


@dataclass(slots=True)
class Style:
    """A style's place in a list, and the style it is based on."""

    based_on: str | None = None
    num: str | None = None
    level: int | None = None


@dataclass(slots=True)
class _Abstract:
    levels: dict[int, Level] = field(default_factory=dict)
    link: str | None = None


@dataclass(slots=True)
class _Num:
    abstract: str = ""
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Gives each paragraph its label, in the order of the text; it counts as it goes. `styles` may be in lists, too."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self._styles = styles
        self._abstracts: dict[str, _Abstract] = {}
        self._nums: dict[str, _Num] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def read_lists(self, package: Package, name: str) -> None:
        """Take in the numbering part."""
        abstract, num = _Abstract(), _Num()
        levels: dict[int, Level] = {}
        at = 0

        def change(**facts: object) -> None:
            levels[at] = replace(levels.get(at, Level()), **facts)  # type: ignore[arg-type]

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal abstract, num, levels, at
            value = attributes.get("val")
            if tag == "abstractNum":
                abstract = self._abstracts[attributes.get("abstractNumId", "")] = _Abstract()
                levels = abstract.levels
            elif tag == "num":
                num = self._nums[attributes.get("numId", "")] = _Num()
                levels = num.levels
            elif tag == "abstractNumId":
                num.abstract = value or ""
            elif tag == "numStyleLink":
                abstract.link = value
            elif tag in ("lvl", "lvlOverride"):
                at = number(attributes.get("ilvl")) or 0
                if tag == "lvl":
                    levels[at] = Level()
            elif tag == "startOverride":
                num.starts[at] = number(value) or 0
            elif tag == "start":
                change(start=number(value) or 0)
            elif tag == "numFmt":
                form = levels.get(at, Level()).form
                # What follows a format of one's own, in a fallback, is for those who don't know that there are such.
                if not form.startswith(PADDED):
                    change(form=padded(attributes.get("format")) if value == "custom" else value or "decimal")
            elif tag == "lvlText":
                change(text=(value or "")[:_LONGEST_LABEL])
            elif tag == "suff":
                change(suffix=value or "tab")
            elif tag == "isLgl":
                change(legal=value not in ("0", "false", "off"))
            elif tag == "lvlRestart":
                change(restart=number(value))
            elif tag == "pStyle":
                change(style=value)

        package.parse(name, start, _nothing, _nothing)

    def label(self, style: str | None, num: str | None, level: int | None) -> str:
        """The label of the next paragraph with this style and these properties of its own; `""` for none."""
        num, level = self._place(style, num, level)
        if num is None or num not in self._nums or not 0 <= level < _LEVELS:
            return ""
        found, abstract = self._nums[num], self._abstract(num)
        levels = {**self._abstracts[abstract].levels, **found.levels} if abstract in self._abstracts else found.levels
        counters = self._counters.setdefault(abstract, [None] * _LEVELS)
        self._count(counters, levels, found, num, level)
        return labelled(levels, counters, level)

    def _place(self, style: str | None, num: str | None, level: int | None) -> tuple[str | None, int]:
        """The list and level: the paragraph's own, else those of its style or a style that one is based on."""
        named = None
        for _round in range(_ROUNDS):
            if style is None or style not in self._styles or (num is not None and level is not None):
                break
            found = self._styles[style]
            if num is None and found.num is not None:
                num, named = found.num, style
            level = found.level if level is None else level
            style = found.based_on
        if num is None or num == "0":
            return None, 0
        if level is None and named is not None:
            abstract = self._abstracts.get(self._abstract(num), _Abstract())
            level = next((at for at, each in abstract.levels.items() if each.style == named), None)
        return num, level or 0

    def _abstract(self, num: str) -> str:
        """The list definition of a numbering; one that is linked to a style has it from that style's numbering."""
        for _round in range(_ROUNDS):
            if num not in self._nums:
                break
            name = self._nums[num].abstract
            abstract = self._abstracts.get(name)
            linked = self._styles.get(abstract.link) if abstract and abstract.link else None
            if linked is None or linked.num is None:
                return name
            num = linked.num
        return ""

    def _count(
        self, counters: list[int | None], levels: Mapping[int, Level], found: _Num, num: str, level: int
    ) -> None:
        counter = counters[level]
        is_first = level in found.starts and (num, level) not in self._begun
        # A numbering's own start holds whenever it begins again, too (17.9.26).
        first = found.starts.get(level, levels.get(level, Level()).start)
        counters[level] = first if counter is None or is_first else counter + 1
        self._begun.add((num, level))
        for below in range(level + 1, _LEVELS):
            restart = levels.get(below, Level()).restart
            if restart is None or (restart and level < restart):
                counters[below] = None
        for above in range(level):
            if counters[above] is None:
                counters[above] = found.starts.get(above, levels.get(above, Level()).start)


def labelled(levels: Mapping[int, Level], counters: Sequence[int | None], level: int) -> str:
    """The label of an item, where counting has come to these numbers, by level."""
    own = levels.get(level, Level())

    def counter_in(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        counter = counters[at]
        form = "decimal" if own.legal else levels.get(at, Level()).form
        return counted(levels.get(at, Level()).start if counter is None else counter, form)

    # Bullets are mostly signs of symbol fonts; their code points say nothing in any other.
    label = _PRIVATE.sub("•", own.text) if own.form == "bullet" else re.sub("%([1-9])", counter_in, own.text)
    return followed(label, own.suffix)


def followed(label: str, suffix: str) -> str:
    """A label with what stands between it and its item, of `nothing`, `space` and `tab`."""
    if not label or suffix == "nothing" or (suffix == "tab" and _CLOSED.search(label)):
        return label
    return label + " "


def number(value: str | None) -> int | None:
    """The number in an attribute; `None` where it is missing, no number, or none that a list could have."""
    return int(value) if value and re.fullmatch("-?[0-9]{1,9}", value) else None


def _nothing(*_ignored: object) -> None:
    pass
