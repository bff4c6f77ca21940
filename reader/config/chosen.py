"""What was chosen on the screen: a line for each setting, in a file of the state folder that can be lost or deleted.

A choice holds as long as the settings file says of that setting what it said then: who edits the file later wants what
they write there. The file is read before the first paint, so its form needs nothing to be loaded.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from reader.files import write_atomically


class Choice(NamedTuple):
    """A value as it is written, and what the settings file said then; empty where it said nothing."""

    value: str
    over: str


def read_choices(path: Path) -> dict[str, Choice]:
    """What was chosen, by the setting's name; nothing where nothing was, or the file can't be used."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return {}
    parts = (line.split("\t") for line in lines)
    return {part[0]: Choice(part[1], part[2]) for part in parts if len(part) == 3}


def keep_choices(path: Path, choices: Mapping[str, Choice]) -> None:
    """Remember choices beside those made in other windows; `OSError` where the folder can't be written."""
    kept = {**read_choices(path), **choices}
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, "".join(f"{name}\t{choice.value}\t{choice.over}\n" for name, choice in kept.items()))


def forget_choices(path: Path) -> bool:
    """Forget all that was chosen; whether there was anything."""
    there = path.exists()
    path.unlink(missing_ok=True)
    return there
