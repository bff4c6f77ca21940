"""What can be said of files: the settings, the database, the folder of the state, and LibreOffice."""

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.config import Settings, settings_path
from reader.doctor.finding import Finding
from reader.errors import ReaderError
from reader.files import size_words
from reader.i18n import _
from reader.sources.office import program
from reader.text.canonical import visible

_ROOM = 100 * 1024 * 1024
"""Bytes below which a disk is nearly full."""


def file_findings(settings: Settings, mistakes: Sequence[ReaderError]) -> Iterator[Finding]:
    """All that there is to say of the files; `mistakes` are those in the settings."""
    path = settings_path()
    words = visible(str(path))
    if mistakes:
        for mistake in mistakes:
            subject = f"{mistake.subject}: " if mistake.subject else ""
            yield Finding("settings", False, f"{subject}{mistake.message}", mistake.hint)
    elif path.exists():
        yield Finding("settings", True, words)
    else:
        helps = _("`reply-reader config edit` makes one with all of them.")
        yield Finding("settings", True, _("there are no settings of yours"), helps)
    yield from database_findings(settings.database)
    yield _state(settings.places.parent)
    office = program()
    helps = "" if office else _("Install it to open DOC, WPS and RTF; all other formats open without it.")
    sentence = visible(office) if office else _("LibreOffice is not installed")
    yield Finding("libreoffice", True, sentence, helps)


def database_findings(path: Path) -> Iterator[Finding]:
    """Whether the database can be read and written, and has room."""
    words = visible(str(path))
    if not path.exists():
        yield Finding("database", True, _("{path}: the first note makes it").format(path=words))
    elif not path.is_file():
        helps = _("Name another file with --db.")
        yield Finding("database", False, f"{words}: " + _("this is not a regular file"), helps)
        return
    else:
        from reader.store.about import quick_look, schema_version

        trouble, version = quick_look(path)
        size = size_words(path.stat().st_size)
        sentence = _("{path}: {size}, schema {version}").format(path=words, size=size, version=version)
        if trouble:
            helps = _("Put a copy in its place; copies are kept beside it.")
            yield Finding("database", False, f"{words}: {visible(trouble)}", helps)
        elif version > schema_version():
            yield Finding("database", False, sentence, _("A newer reply-reader made it: bring this one up to date."))
        else:
            yield Finding("database", True, sentence)
    folder = next(each for each in (path.parent, *path.parents) if each.exists())
    writable = os.access(path if path.exists() else folder, os.W_OK) and os.access(folder, os.W_OK)
    helps = "" if writable else _("Nothing can be saved: make the file and its folder writable, or name another.")
    sentence = _("it can be written") if writable else _("it can't be written")
    yield Finding("database_writable", writable, sentence, helps)
    room = shutil.disk_usage(folder).free
    helps = "" if room >= _ROOM else _("Free some space.")
    sentence = _("{size} GB are free there").format(size=f"{room / 1e9:.1f}")
    yield Finding("database_room", room >= _ROOM, sentence, helps)


def health_findings(path: Path) -> Iterator[Finding]:
    """What a thorough look into the database finds."""
    from reader.store.health import examine

    for each in examine(path):
        yield Finding(f"database_{each.name}", each.is_well, each.sentence, each.help)


def _state(folder: Path) -> Finding:
    there = next(each for each in (folder, *folder.parents) if each.exists())
    words = visible(str(folder))
    if os.access(there, os.W_OK):
        return Finding("state", True, words)
    return Finding("state", False, _("{path}: it can't be written").format(path=words), _("Places are not kept."))
