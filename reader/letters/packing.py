"""Packing: what tells which letter a text is as some hundred bytes, and back."""

import json
from dataclasses import asdict, fields, replace
from typing import Any

from reader.letters.proposal import Asked
from reader.letters.traits import Traits

_BYTES = ("sketch", "numerals")
_SETS = ("files", "addresses", "paths")
_TUPLES = ("addressees", "years", "near")
_NOTHING = Traits("")


def pack_traits(traits: Traits) -> bytes:
    """Traits as bytes; what is empty takes none."""
    said = {
        each.name: value
        for each in fields(traits)
        if (value := getattr(traits, each.name)) != getattr(_NOTHING, each.name)
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), default=_plain).encode()


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
        return asdict(value)
    return value.hex() if isinstance(value, bytes) else sorted(value)  # type: ignore[call-overload]
