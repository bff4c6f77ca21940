"""What keys are called, and which of them a terminal sends. The names are Textual's: `full_stop`, `ctrl+r`, `f`."""

import re
import unicodedata
from functools import cache

from reader.errors import ReaderError
from reader.i18n import _
from reader.text.canonical import visible

_SHORTER = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
_LONGER = {short: name for name, short in _SHORTER.items()}
# Where the names of Unicode that are on keyboards have a hyphen, which the names of keys don't tell from a space.
_HYPHENED = r"(?<=LESS) (?=THAN)|(?<=GREATER) (?=THAN)|(?<=HYPHEN) (?=MINUS)|(?<=LEFT|IGHT) (?=POINTING)"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete")
_SHOWN = {"escape": "esc", "up": "↑", "down": "↓", "left": "←", "right": "→"}
# A terminal sends one and the same for these and for the other.
_SAME = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+h": "backspace",
    "ctrl+[": "escape",
    "ctrl+left_square_bracket": "escape",
    "return": "enter",
    "esc": "escape",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "del": "delete",
}
_MODIFIERS = ("ctrl", "shift", "alt", "super", "hyper", "meta")

EDITING = frozenset(
    {"tab", "shift+tab", "enter", "space", "backspace", "delete", "home", "end", "up", "down", "left", "right"}
)
"""The keys that one needs in order to type."""


@cache
def known() -> frozenset[str]:
    """The keys that a terminal sends and that type nothing, by name."""
    return frozenset(
        {
            *("tab", "shift+tab", "enter", "escape", "space", "backspace", *_MOVING),
            *(f"{with_}+{key}" for key in _MOVING for with_ in ("ctrl", "shift", "ctrl+shift")),
            *(f"{with_}f{number}" for number in range(1, 25) for with_ in ("", "ctrl+")),
            *(f"ctrl+{letter}" for letter in _LETTERS if f"ctrl+{letter}" not in _SAME),
            *("ctrl+backslash", "ctrl+right_square_bracket", "ctrl+circumflex_accent", "ctrl+underscore"),
            # Of alt with b and f terminals make ctrl with an arrow, as shells know it.
            *(f"alt+{letter}" for letter in _LETTERS if letter not in "bf"),
            *(f"alt+shift+{letter}" for letter in _LETTERS),
        }
    ) - {"ctrl+shift+insert"}


def name_of(character: str) -> str:
    """The name of the key that types a character."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, character).lower().replace("-", "_").replace(" ", "_")
    return _SHORTER.get(name, name)


@cache
def character_of(name: str) -> str | None:
    """What a key types; `None` where that is nothing."""
    if len(name) == 1:
        return name
    words = _LONGER.get(name, name).replace("_", " ").upper()
    character = _called(words) or (_called(re.sub(_HYPHENED, "-", words)) if " " in words else None)
    return character if character and name_of(character) == name else None


def _called(words: str) -> str | None:
    """The character that Unicode calls so, unless it is a control character."""
    try:
        character = unicodedata.lookup(words)
    except KeyError:
        return None
    return None if unicodedata.category(character).startswith("C") else character


def shown(name: str) -> str:
    """A key for a person."""
    if name in _SHOWN or name == "space":
        return _SHOWN.get(name, name)
    *modifiers, key = name.split("+") if len(name) > 1 else (name,)
    return "+".join((*modifiers, character_of(key) or key))


def named(keys: str) -> tuple[str, ...]:
    """The names of keys that are written with commas between: `f, Z` or `.`; those of characters are looked up."""
    names = (each.strip() for each in keys.split(","))
    return tuple(dict.fromkeys(name_of(each) if len(each) == 1 else each for each in names))


def types(name: str) -> bool:
    """Whether a key types something."""
    character = character_of(name)
    return character is not None and not unicodedata.category(character).startswith("C")


def check_name(name: str) -> None:
    """Refuse a name that is none, or is that of a key which no terminal sends as a key of its own."""
    if name in known() or (types(name) and "+" not in name):
        return
    other = _SAME.get(name) or (name[-1].upper() if name[:-1] == "shift+" and name[-1] in _LETTERS else None)
    if other:
        raise ReaderError(
            _("[keys] has “{key}”, for which a terminal sends the same as for “{other}”.").format(
                key=name, other=other
            ),
            hint=_("Write “{name}”.").format(name=other),
        )
    *modifiers, key = name.split("+")
    if modifiers and set(modifiers) <= set(_MODIFIERS) and (len(key) == 1 or key in known() or types(key)):
        raise ReaderError(_("[keys] has “{key}”, which not every terminal sends.").format(key=visible(name)))
    raise ReaderError(
        _("[keys] has no key “{name}”.").format(name=visible(name)),
        hint=_("A key is a character, or has a name such as {names}.").format(names="comma, space, enter, f5, ctrl+g"),
    )
