"""Packing: what tells which letter a text is as some hundred bytes, and back."""

import json
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any

from reader.letters.proposal import Asked
from reader.letters.traits import Traits

_BYTES = ("sketch", "numerals")
_SETS = ("files", "addresses", "paths")
_TUPLES = ("addressees", "years", "near")
_NOTHING = Traits("")
_NAMES, _ASKED_NAMES = (tuple(each.name for each in fields(sort)) for sort in (Traits, Asked))
_values, _asked_values = attrgetter(*_NAMES), attrgetter(*_ASKED_NAMES)
_EMPTY = _values(_NOTHING)


def pack_traits(traits: Traits) -> bytes:
    """Traits as bytes; what is empty takes none."""
    values = zip(_NAMES, _values(traits), _EMPTY, strict=True)
    return _JSON.encode({name: value for name, value, empty in values if value != empty}).encode()


def unpack_traits(packed: bytes) -> Traits:
    """The traits that were packed."""
    said: dict[str, Any] = json.loads(packed)
    said |= {name: bytes.fromhex(said[name]) for name in _BYTES if name in said}
    said |= {name: frozenset(said[name]) for name in _SETS if name in said}
    said |= {name: tuple(said[name]) for name in _TUPLES if name in said}
    if "asked" in said:
        asked = Asked(**said["asked"])
        said["asked"] = replace(asked, numbers=frozenset(asked.numbers))
    return replace(_NOTHING, **said)


def _plain(value: object) -> object:
    """What JSON has no form for."""
    if isinstance(value, Asked):
        return dict(zip(_ASKED_NAMES, _asked_values(value), strict=True))
    return value.hex() if isinstance(value, bytes) else sorted(value)  # type: ignore[call-overload]


_JSON = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_plain)
