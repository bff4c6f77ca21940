"""Extracting: files to what the library keeps of them, a batch at a time, in a process of its own or in this one."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import SourceError
from reader.hearing import tell
from reader.i18n import _, remembering
from reader.library import problems
from reader.library.deriving import Derived, derived_in_stages
from reader.library.members import read_member
from reader.library.scanning import Found
from reader.sources import read_bytes, read_data
from reader.sources.own import is_export
from reader.text.canonical import visible
from reader.text.stages import Stages, together, unless_long

if TYPE_CHECKING:
    from reader.sources.scanned.recognising import Watcher


class Unit(NamedTuple):
    """A file to read; `known` is the digest that its bytes had when it was read last, empty for none."""

    found: Found
    known: bytes = b""


class Recognised(NamedTuple):
    """How many pages of a file, by its name, are recognised, of how many; it is told while that goes on."""

    name: str
    done: int
    of: int


class Extract(NamedTuple):
    """What came of a file: `derived` where it is a reply, where it can't be read the `problem` as it is kept, neither
    where it is an export of ours or has the bytes that are known."""

    found: Found
    digest: bytes
    outcome: str
    problem: str | None = None
    derived: Derived | None = None


def extract(units: Sequence[Unit]) -> list[Extract]:
    """What came of each of some files; whatever one of them does, the others are read."""
    return list(together(map(_extract, units)))


def _extract(unit: Unit) -> Stages[Extract]:
    found = unit.found
    digest = b""
    try:
        with remembering():
            data, found = read(found)
            digest = hashlib.sha256(data).digest()
            if is_export(data):
                return Extract(found, digest, "export")
            if digest == unit.known:
                return Extract(found, digest, "same")
            source = read_data(data, shown(found), _teller(found))
        text, addresses, warnings = source.text, [source.address] if source.address else [], source.warnings
        del data, source  # others are read before this one is understood
        yield
        kept = yield from unless_long(text, derived_in_stages(text, [digest.hex()], addresses, warnings))
        return Extract(found, digest, "text", None, kept)
    except SourceError as error:
        return Extract(found, digest, "unread", problems.packed(error.message, error.hint))
    except Exception as error:
        with remembering():
            said = _("reading it failed: {reason}").format(reason=visible(f"{type(error).__name__}: {error}"))
        return Extract(found, digest, "unread", problems.packed(said))


def _teller(found: Found) -> "Watcher":
    """What tells each page of a file that is recognised, which takes seconds; who waits no more says so elsewhere."""
    told = -1

    def watch(done: int, count: int) -> bool:
        nonlocal told
        if done != told:
            told = done
            tell(Recognised(found.member or visible(Path(os.fsdecode(found.path)).name), done, count))
        return True

    return watch


def shown(found: Found) -> str:
    """A file's path as it is shown, of a member of an archive with its name there."""
    return visible(os.fsdecode(found.path) + (f"/{found.member}" if found.member else ""))


def read(found: Found) -> tuple[bytes, Found]:
    """A file's bytes, and its size and time when they were read; `SourceError` where it can't be read."""
    if found.member:
        return read_member(found.path, found.member), found
    data, (_inode, size, mtime) = read_bytes(Path(os.fsdecode(found.path)))
    return data, found._replace(size=size, mtime=mtime)
