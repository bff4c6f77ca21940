"""What a report of a fault has to name: versions, the system, the terminal."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version

from reader import __version__
from reader.i18n import language_tag
from reader.text.canonical import visible

_PACKAGES = ("textual", "rich", "sqlite-utils", "python-docx", "lxml", "pypdfium2")


def version_lines() -> Iterator[str]:
    """The program's version in a line of its own, then what else matters."""
    from reader.store.about import schema_version, sqlite_version

    yield f"reply-reader {__version__}"
    yield f"python {platform.python_version()} ({platform.python_implementation()})"
    yield f"system {visible(platform.platform())}"
    yield ", ".join(f"{name} {_version(name)}" for name in _PACKAGES)
    yield f"sqlite {sqlite_version()}, schema {schema_version()}"
    yield f"terminal {terminal_words(os.environ)}"
    yield f"language {language_tag()}, encoding {sys.getfilesystemencoding()}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"


def terminal_words(environment: Mapping[str, str]) -> str:
    """The terminal's kind, the program that it runs in, its size, and what it says of its colours."""
    size = shutil.get_terminal_size()
    program = " ".join(filter(None, map(environment.get, ("TERM_PROGRAM", "TERM_PROGRAM_VERSION"))))
    within = [name for name in ("TMUX", "STY", "SSH_TTY", "WT_SESSION") if environment.get(name)]
    words = [
        environment.get("TERM") or "-",
        program,
        environment.get("COLORTERM", ""),
        f"{size.columns}x{size.lines}",
        *within,
    ]
    return visible(" ".join(filter(None, words)))
