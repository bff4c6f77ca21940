r"""Equations that are fields: `EQ \o\ac(○,1)` is how Word circles a number, with no other words for it (17.16.5.22)."""

import re
from collections.abc import Sequence

from reader.sources.digits import LOWERED, RAISED

_FIELD = re.compile(r"\s*EQ\b", re.IGNORECASE)
# What is said of the whole, as with the readings above characters; then a command with what is said of it.
_OF_ALL = re.compile(r'\s*\\\*\s*(?:"[^"]*"|\S+)')
_COMMAND = re.compile(r"\\([a-z])((?:\\(?:a[clrd]|[a-z]{2,3})\s*\d*\s*)*)\(", re.IGNORECASE)
_RINGS, _BOXES, _TICKS, _CROSSES = frozenset("○〇◯"), frozenset("□☐"), frozenset("√✓✔"), frozenset("×✗✘")
_CIRCLED = {str(number): sign for number, sign in enumerate("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", start=1)}
_UP, _DOWN = r"\up", r"\do"
_UNKNOWN = "\ufffd"
_DEEPEST = 10


def equation(instructions: str) -> str:
    """What a field shows that has no result, as its instructions say; `""` where it is no equation.

    A form of which it isn't known how it looks is a sign that something is missing.
    """
    field = _FIELD.match(instructions)
    if field is None:
        return ""
    words = instructions[field.end() :]
    while found := _OF_ALL.match(words):
        words = words[found.end() :]
    return _shown(words.strip(), 0)


def beside(before: str, behind: str) -> str:
    """What stands behind other words, apart from them where one number would be made of two: 3 and 1/2 are not 31/2."""
    return f" {behind}" if before[-1:].isdecimal() and behind[:1].isdecimal() else behind


def _shown(words: str, depth: int) -> str:
    shown: list[str] = []
    at = 0
    while found := _COMMAND.search(words, at):
        shown.append(_plain(words[at : found.start()]))
        parts, at = _parts(words, found.end())
        formed = _formed(found[1].lower(), found[2].lower(), parts, depth) if depth < _DEEPEST else _UNKNOWN
        shown.append(beside("".join(shown), formed))
    return "".join(shown) + _plain(words[at:])


def _plain(words: str) -> str:
    return _UNKNOWN if "\\" in words else words


def _parts(words: str, start: int) -> tuple[list[str], int]:
    """What stands in the brackets that are open, between commas, and where they are closed."""
    parts, depth = [""], 1
    for place in range(start, len(words)):
        sign = words[place]
        depth += (sign in "(（") - (sign in ")）")
        if depth == 0:
            return parts, place + 1
        if sign in ",;，" and depth == 1:
            parts.append("")
        else:
            parts[-1] += sign
    return parts, len(words)


def _formed(command: str, options: str, parts: Sequence[str], depth: int) -> str:
    if command == "o":
        # A reading stands above what is read.
        under = [part for part in parts if not part.lstrip().lower().startswith(rf"\s{_UP}")]
        return _overprinted([_shown(part.strip(), depth + 1) for part in under or parts])
    inner = [_shown(part.strip(), depth + 1) for part in parts]
    if command == "f" and len(inner) == 2:
        return "/".join(f"({part})" if "/" in part else part for part in inner)
    if command == "s" and len(inner) == 1 and (_UP in options or _DOWN in options):
        forms = RAISED if _UP in options else LOWERED
        return inner[0].translate(forms)
    return inner[0] if command == "x" and len(inner) == 1 else _UNKNOWN


def _overprinted(parts: Sequence[str]) -> str:
    """Characters printed upon each other: numbers in rings and ticks in boxes have a sign of their own."""
    said = {*parts}
    inside = [part for part in parts if part not in _RINGS]
    if said & _RINGS and len(inside) == 1:
        return _CIRCLED.get(inside[0], f"({inside[0]})")
    if said & _BOXES and len(said) == 2:
        return "☑" if said & _TICKS else "☒" if said & _CROSSES else _UNKNOWN
    return parts[0] if len(said) == 1 else _UNKNOWN
