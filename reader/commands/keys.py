"""`keys`: every key, where it holds and what it does, as they are after the user's settings."""

import argparse
import unicodedata
from collections.abc import Iterator

from reader.commands.arguments import add_json
from reader.commands.output import write_json, write_lines
from reader.config import Settings
from reader.errors import together
from reader.exchange.json import Json
from reader.i18n import _
from reader.keys.configured import DEFAULTS, ROWS, examined, labels, use
from reader.keys.table import titled


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whether JSON is printed."""
    add_json(parser)
    parser.epilog = _('[keys] in the settings gives an id other keys: "figure.next" = "f,Z".')


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the keys, the ids and what they do, by where they hold; then say what is wrong in the settings."""
    keymap, mistakes = examined(settings.keymap)
    if options.json:
        write_json([_value(identifier, keys) for identifier, keys in keymap.items()])
    else:
        use(keymap)
        write_lines(_lines())
    if mistakes:
        raise together(mistakes)
    return 0


def _lines() -> Iterator[str]:
    wide = max(len(identifier) for identifier in ROWS)
    shown = {identifier: labels(identifier) for identifier in ROWS}
    widest = max(map(_cells, shown.values()))
    for place, (title, keys) in enumerate(titled()):
        if place:
            yield ""
        yield _(title)
        for key in keys:
            words = shown[key.id]
            yield f"  {words}{' ' * (widest - _cells(words))}  {key.id:<{wide}}  {key.explained}"


def _cells(words: str) -> int:
    """How wide words are in a terminal; what else measures them loads Rich."""
    return len(words) + sum(unicodedata.east_asian_width(character) in "WF" for character in words)


def _value(identifier: str, keys: tuple[str, ...]) -> Json:
    key, place = ROWS[identifier]
    return {
        "id": identifier,
        "place": place.name,
        "keys": list(keys),
        "default": list(DEFAULTS[identifier]),
        "description": key.explained,
    }
