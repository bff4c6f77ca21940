"""Styles: how a browser shows an element, as its own style and the simple rules of the page's style sheets say.

Only what decides on the text is looked at, and of selectors only those of one element by itself: `p`, `.note`,
`span.note`, `#top` (CSS 2.2, 5 and 6.4). What is for other media, or under a condition, doesn't hold.
"""

import re
from collections.abc import Iterator, Mapping

_PROPERTIES = frozenset(
    {"display", "visibility", "opacity", "font-size", "text-decoration", "text-decoration-line", "text-indent", "left",
     "float", "position", "white-space", "list-style", "list-style-type"}
)  # fmt: skip
_COMMENTS = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_PARTS = re.compile(r"([^{}]*)([{}])")
_SELECTOR = re.compile(r"\s*([a-z][a-z0-9]*|\*?)((?:[.#][\w-]+)*)\s*", re.IGNORECASE)
_NAMES = re.compile(r"[.#][\w-]+")
_FOR_SCREENS = re.compile(r"@media\s+(?:only\s+)?(?:all|screen)\s*", re.IGNORECASE)
_IMPORTANT = re.compile(r"\s*!\s*important\s*\Z", re.IGNORECASE)
# No page of a letter has longer style sheets, or asks more of them.
_LONGEST, _MOST_COMPARISONS = 2**21, 3_000_000
_WHOLE = ("html", "body")
_NOUGHT = re.compile(r"[-+]?(?:0+(?:\.0*)?|\.0+)(?:[a-z]+|%)?")
_AWAY = re.compile(r"-[0-9]{3,}.*")

Said = Mapping[str, str]
"""What is said of an element: values, in small letters, by their properties."""
_Rank = tuple[bool, int, int]
_Rule = tuple[_Rank, str, str, frozenset[str]]
NOTHING: Said = {}


class Styles:
    """The rules of a page's style sheets, as they come, up to so many characters."""

    def __init__(self, most: int = _LONGEST) -> None:
        self._most = most
        # By the class, id or element that a selector ends in.
        self._rules: dict[str, list[_Rule]] = {}
        self._known: dict[tuple[str, str, str, str], Said] = {}
        self._count = self._length = 0
        self._left = _MOST_COMPARISONS

    def take(self, sheet: str) -> None:
        """Take in a style sheet."""
        self._length += len(sheet)
        if self._length > self._most:
            return
        self._known.clear()
        for selectors, declared in _blocks(_COMMENTS.sub(" ", sheet)):
            said = list(_declared(declared))
            for selector in selectors.split(",") if said else ():
                if found := _SELECTOR.fullmatch(selector):
                    self._add(found[1].lower(), _NAMES.findall(found[2]), said)

    def _add(self, tag: str, names: list[str], said: list[tuple[str, str, bool]]) -> None:
        if not (names or tag.strip("*")):
            return
        self._count += 1
        weight = sum(100 if name.startswith("#") else 10 for name in names) + bool(tag.strip("*"))
        needed = frozenset((*names, tag) if tag.strip("*") else names)
        rules = self._rules.setdefault(names[-1] if names else tag, [])
        rules += [((important, weight, self._count), key, value, needed) for key, value, important in said]

    def of(self, tag: str, attributes: Mapping[str, str]) -> Said:
        """What is said of an element."""
        own = attributes.get("style")
        if not own and not self._rules:
            return NOTHING
        key = tag, own or "", attributes.get("class") or "", attributes.get("id") or ""
        if key not in self._known:
            self._known[key] = self._said(*key)
        return self._known[key]

    def _said(self, tag: str, own: str, classes: str, identifier: str) -> Said:
        if tag in _WHOLE:  # scripts show it once all is loaded, or once it is in no frame
            return NOTHING
        names = {tag, *(f".{name}" for name in classes.split()), *([f"#{identifier}"] if identifier else ())}
        looked_at = [rule for name in names for rule in self._rules.get(name, ())]
        self._left -= len(looked_at)
        found = [rule for rule in looked_at if rule[3] <= names] if self._left > 0 else []
        by_rank = [(rank, key, value) for rank, key, value, _needed in found]
        by_rank += [((important, 1_000, 0), key, value) for key, value, important in _declared(own)]
        return {key: value for _rank, key, value in sorted(by_rank)} if by_rank else NOTHING


def hides(said: Said) -> bool:
    """Whether an element of which this is said isn't seen, or is struck through: what was struck is no longer said."""
    return (
        said.get("display") == "none"
        or said.get("visibility") in ("hidden", "collapse")
        or _NOUGHT.fullmatch(said.get("opacity", "1")) is not None
        or _NOUGHT.fullmatch(said.get("font-size", "1")) is not None
        or "line-through" in said.get("text-decoration", "") + said.get("text-decoration-line", "")
        or _AWAY.fullmatch(said.get("text-indent", "")) is not None
        or (said.get("position") in ("absolute", "fixed") and _AWAY.fullmatch(said.get("left", "")) is not None)
    )


def is_out_of_line(said: Said) -> bool:
    """Whether an element of which this is said stands apart from the words before and behind it."""
    return said.get("position") in ("absolute", "fixed") or said.get("float", "none") != "none"


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """The selectors and declarations of the rules that hold on a screen, whatever its size."""
    # Of each block that is open what it is for, `""` for a group of rules, and whether rules in it hold.
    opened: list[tuple[str, bool]] = []
    for words, sign in _PARTS.findall(sheet):
        holds = not opened or opened[-1][1]
        if sign == "{":
            prelude = words.rpartition(";")[2].strip()
            is_group = prelude.startswith("@")
            holds = holds and (not is_group or _FOR_SCREENS.fullmatch(prelude) is not None)
            opened.append(("" if is_group else prelude, holds))
        elif opened:
            prelude, _holds = opened.pop()
            if prelude and holds:
                yield prelude, words


def _declared(declarations: str) -> Iterator[tuple[str, str, bool]]:
    """The properties that are looked at, their values, and whether these are important."""
    for each in declarations.split(";"):
        key, colon, value = each.partition(":")
        key = key.strip().lower()
        if colon and key in _PROPERTIES:
            said, important = _IMPORTANT.subn("", value)
            yield key, said.strip().lower(), bool(important)
