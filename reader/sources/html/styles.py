"""Styles: how a browser shows an element, as its own style and the simple rules of the page's style sheets say.

Only what decides on the text is looked at, and of selectors only those of one element by itself: `p`, `.note`,
`span.note`, `#top` (CSS 2.2, 5 and 6.4). What is for other media, or under a condition, doesn't hold. Of selectors of
several elements (`.open .note`) it isn't known whether they hold: nothing is hidden that one of them may show.
Words that a style sheet puts before or behind what an element holds (CSS Generated Content 3, 2) are text as any other.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_PROPERTIES = frozenset(
    {"display", "visibility", "opacity", "font-size", "text-decoration", "text-decoration-line", "text-indent", "left",
     "float", "position", "white-space", "list-style", "list-style-type", "direction", "unicode-bidi", "height",
     "max-height", "min-height", "overflow", "overflow-y", "flex", "flex-grow", "padding", "padding-top",
     "padding-bottom", "clip", "clip-path"}
)  # fmt: skip
_COMMENTS = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_PARTS = re.compile(r"([^{}]*)([{}])")
_SELECTOR = re.compile(r"\s*([a-z][a-z0-9]*|\*?)((?:[.#][\w-]+)*)\s*", re.IGNORECASE)
_NAMES = re.compile(r"[.#][\w-]+")
# The last of several selectors, of which one may hold and show what another rule hides: .open .note.
_LAST = re.compile(rf"[^:\[]*[\s>+~]{_SELECTOR.pattern}", re.IGNORECASE)
_MAY = "may-"
BEFORE, AFTER = "before", "after"
_CONTENT = re.compile(
    r"""(?:\A|[;\s])content\s*:\s*(?:(?P<mark>["'])(?P<words>(?:\\.|(?!(?P=mark)|\\).)*)(?P=mark))?""", re.DOTALL
)
_ESCAPED = re.compile(r"\\(?:(?P<code>[0-9a-fA-F]{1,6})\s?|(?P<sign>.))", re.DOTALL)
# Words and numbers; but signs and the pictures of a font of signs are ornament.
_SAYS, _ORNAMENT = re.compile(r"[0-9\u3400-\u9fff]"), re.compile(r"[\ue000-\uf8ff]")
_FOR_SCREENS = re.compile(r"@media\s+(?:only\s+)?(?:all|screen)\s*", re.IGNORECASE)
_IMPORTANT = re.compile(r"\s*!\s*important\s*\Z", re.IGNORECASE)
# No page of a letter has longer style sheets, or asks more of them.
_LONGEST, _MOST_COMPARISONS = 2**21, 3_000_000
_WHOLE = ("html", "body")
_NOUGHT = re.compile(r"[-+]?(?:0+(?:\.0*)?|\.0+)(?:[a-z]+|%)?")
_AWAY = re.compile(r"-[0-9]{3,}.*")
# An indent that puts words off the page (-9999px, -999em), and no hanging one: -128pt.
_OFF_PAGE = re.compile(r"-(?:[0-9]{4,}|9{3})(?:\.[0-9]*)?(?:[a-z]+|%)?")
# Nothing is left of a box of which only this may be seen (CSS Masking 1, 5 and 6).
_CLIP = re.compile(r"rect\(\s*(?:([01])(?:px)?[\s,]*)(?:\1(?:px)?[\s,]*){3}\)")
_CLIP_PATH = re.compile(r"inset\(\s*(?:50|100)%\s*\)")
_CUT, _HEIGHTS = ("hidden", "clip"), ("height", "max-height")
_OPENING = ("min-height", "flex", "flex-grow", "padding", "padding-top", "padding-bottom")
# A size of its own, whatever that of what is around it.
_SIZED = re.compile(r"[0-9.]*(?:px|pt|pc|in|[cm]m|rem|v[hw])|(?:xx?-)?(?:small|large)|xxx-large|medium")

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
            put_in = _put_in(declared, said)
            shown = [(f"{_MAY}{key}", value, important) for key, value, important in said if _shows(key, value)]
            for selector in selectors.split(",") if said or put_in is not None else ():
                of, _colon, last = selector.rpartition(":")
                if (where := last.strip().lower()) in (BEFORE, AFTER):
                    if put_in is not None and (found := _SELECTOR.fullmatch(of.removesuffix(":"))):
                        self._add(found[1].lower(), _NAMES.findall(found[2]), [(where, put_in, False)])
                elif found := _SELECTOR.fullmatch(selector):
                    self._add(found[1].lower(), _NAMES.findall(found[2]), said)
                elif shown and (found := _LAST.fullmatch(" ".join(selector.split()))):
                    self._add(found[1].lower(), _NAMES.findall(found[2]), shown)

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
        declared = list(_declared(own))
        by_rank += [((important, 1_000, 0), key, value) for key, value, important in declared]
        sure = {f"{_MAY}{key}" for key, _value, _important in declared}
        return {key: value for _rank, key, value in sorted(by_rank) if key not in sure} if by_rank else NOTHING


class Blank(NamedTuple):
    """Why the words of an element take no ink, which an element in it may undo: it says so, or they have no size."""

    unseen: bool = False
    sizeless: bool = False

    def within(self, said: Said) -> "Blank":
        """The same of an element in it, of which something is said."""
        visibility = said.get(f"{_MAY}visibility") or said.get("visibility", "")
        size = said.get(f"{_MAY}font-size") or said.get("font-size", "")
        unseen = visibility in ("hidden", "collapse") or (self.unseen and visibility not in ("visible", "initial"))
        sizeless = _NOUGHT.fullmatch(size) is not None or (self.sizeless and not _SIZED.fullmatch(size))
        return Blank(unseen, sizeless)


def hides(said: Said) -> bool:
    """Whether nothing of an element of which this is said is seen, or it is struck through and so no longer said."""
    return (
        (said.get("display") == "none" and f"{_MAY}display" not in said)
        or (_NOUGHT.fullmatch(said.get("opacity", "1")) is not None and f"{_MAY}opacity" not in said)
        or "line-through" in said.get("text-decoration", "") + said.get("text-decoration-line", "")
        or _OFF_PAGE.fullmatch(said.get("text-indent", "")) is not None
        or (_CLIP_PATH.fullmatch(said.get("clip-path", "")) is not None and f"{_MAY}clip-path" not in said)
        or (
            said.get("position") in ("absolute", "fixed")
            and (
                _AWAY.fullmatch(said.get("left", "")) is not None
                or (_CLIP.fullmatch(said.get("clip", "")) is not None and f"{_MAY}clip" not in said)
            )
        )
    )


def shuts(said: Said) -> bool:
    """Whether a box of which this is said has no height, nor anything that gives it some, and cuts off what reaches out
    of it (CSS 2.2, 10.7 and 11.1.1)."""
    cut = said.get("overflow-y", "") or said.get("overflow", "").rpartition(" ")[2]
    return (
        cut in _CUT
        and any(_NOUGHT.fullmatch(said.get(key, "")) for key in _HEIGHTS)
        and all(_NOUGHT.fullmatch(value) for key in _OPENING for value in said.get(key, "").split())
        and not any(f"{_MAY}{key}" in said for key in (*_HEIGHTS, *_OPENING, "overflow", "overflow-y"))
    )


def _shows(key: str, value: str) -> bool:
    """Whether a declaration makes seen what others may hide."""
    shown = (
        (key in ("display", "opacity", "clip-path") and not hides({key: value}))
        or (key == "clip" and _CLIP.fullmatch(value) is None)
        or (key in (*_HEIGHTS, *_OPENING) and _NOUGHT.fullmatch(value) is None)
        or (key in ("overflow", "overflow-y") and value not in _CUT)
    )
    return shown or (key in ("visibility", "font-size") and not any(Blank().within({key: value})))


def is_out_of_line(said: Said) -> bool:
    """Whether an element of which this is said stands apart from the words before and behind it."""
    return said.get("position") in ("absolute", "fixed") or said.get("float", "none") != "none"


def is_turned(tag: str, attributes: Mapping[str, str], said: Said) -> bool:
    """Whether an element's characters are shown from right to left, whatever they are (HTML Standard, 4.5.25)."""
    direction = said.get("direction") or (attributes.get("dir") or "").lower()
    is_for_all = tag == "bdo" or said.get("unicode-bidi", "").endswith("-override")
    return is_for_all and direction == "rtl"


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


def _put_in(declarations: str, said: list[tuple[str, str, bool]]) -> str | None:
    """The words that are put in before or behind what an element holds, `""` for none that say anything; `None` where
    nothing is declared of it."""
    content = _CONTENT.search(declarations)
    if content is None:
        return None
    words = _ESCAPED.sub(_unescaped, content["words"] or "")
    shown = {key: value for key, value, _important in said}
    is_seen = not (hides(shown) or shuts(shown) or any(Blank().within(shown)))
    return words if is_seen and _SAYS.search(words) and not _ORNAMENT.search(words) else ""


def _unescaped(escaped: re.Match[str]) -> str:
    """The character that is meant (CSS Syntax 3, 4.3.7)."""
    if escaped["sign"]:
        return escaped["sign"]
    code = int(escaped["code"], 16)
    return chr(code) if 0 < code <= sys.maxunicode and not 0xD800 <= code <= 0xDFFF else "\ufffd"


def _declared(declarations: str) -> Iterator[tuple[str, str, bool]]:
    """The properties that are looked at, their values, and whether these are important."""
    for each in declarations.split(";"):
        key, colon, value = each.partition(":")
        key = key.strip().lower()
        if colon and key in _PROPERTIES:
            said, important = _IMPORTANT.subn("", value)
            yield key, said.strip().lower(), bool(important)
