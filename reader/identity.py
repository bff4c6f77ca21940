"""Who writes: a device and an annotator, each known by an id (UUID) that stays; their names are labels.

The device's id is kept with the reader's state and never in a database, so that one that is copied to another machine
takes no identity along. The annotator's is kept beside the settings, which a person may carry from machine to machine.
"""

import os
import socket
import stat
import tempfile
import uuid
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from reader.annotations.log import Hand
from reader.config import Settings
from reader.text.canonical import visible

_LONGEST = 64


def hand_by(settings: Settings) -> Callable[[], Hand]:
    """Tells whose hand it is; the ids are looked for, and where there are none made, when it is first asked."""

    @cache
    def hand() -> Hand:
        device = kept_id(settings.device) or str(uuid.uuid4())
        # Who can keep nothing beside the settings is known by the device and the name.
        annotator = kept_id(settings.annotator) or str(uuid.uuid5(uuid.UUID(device), settings.author))
        return Hand(device, annotator, visible(socket.gethostname()), settings.author)

    return hand


def kept_id(path: Path) -> str | None:
    """The id in a file, which is made where there is none; of two who make it at once both get the same one.

    `None` where none can be kept there.
    """
    try:
        return _read(path) or _made(path)
    except OSError:
        return None


def _read(path: Path) -> str | None:
    """The id in a file; `None` where there is no file, or none is in it."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe could make it wait for ever
            return None
        with path.open("rb") as file:
            return str(uuid.UUID(file.read(_LONGEST).decode("ascii").strip()))
    except (FileNotFoundError, ValueError):
        return None


def _made(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = str(uuid.uuid4())
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(f"{made}\n")
        try:
            os.link(temporary, path)
        except OSError:  # somebody was first, what stands there is no id, or there are no links in this file system
            if found := _read(path):
                return found
            temporary.replace(path)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()
    return made
