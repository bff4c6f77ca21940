"""Homes for tests: whatever a test leaves in its home, no other test ever sees."""

import os
from itertools import count
from pathlib import Path

import pytest

_REMOVED = ("LC_ALL", "LC_MESSAGES", "NO_COLOR", "COLORTERM")
_SAME_EVERYWHERE = {"LOGNAME": "tester", "LANG": "C.UTF-8", "LANGUAGE": "en", "COLUMNS": "100"}


class Homes:
    """Folders with all that is kept in them, one after the other, in the environment.

    A home in which nothing was left serves the next test, too: most of thousands of tests leave nothing, and making a
    folder and changing the environment take longer than most of them.
    """

    def __init__(self, base: Path, patch: pytest.MonkeyPatch) -> None:
        self._folders = (base / f"{number}" for number in count())
        self._patch = patch
        self._home = base / "none"
        for variable in _REMOVED:
            patch.delenv(variable, raising=False)
        for variable, value in _SAME_EVERYWHERE.items():
            patch.setenv(variable, value)

    def untouched(self) -> Path:
        """A home in which nothing is and was."""
        if not _is_empty(self._home):
            self._home = next(self._folders)
            self._home.mkdir()
            for variable, place in (
                ("HOME", ""),
                ("XDG_DATA_HOME", "data"),
                ("XDG_CONFIG_HOME", "config"),
                ("XDG_STATE_HOME", "state"),
                ("XDG_CACHE_HOME", "cache"),
                ("REPLY_READER_DB", "data/annotations.db"),
                ("REPLY_READER_CONFIG", "config/config.toml"),
            ):
                self._patch.setenv(variable, str(self._home / place))
        return self._home


def _is_empty(folder: Path) -> bool:
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is None
    except OSError:
        return False
