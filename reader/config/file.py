"""The settings file: what it says, and on which lines."""

import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reader.errors import ReaderError, reason_of
from reader.i18n import _
from reader.text.canonical import visible


class SettingsFile:
    """What a settings file says; nothing where there is none, and where it can't be read `error` says why."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = ""
        self.values: Mapping[str, Any] = {}
        self.error: ReaderError | None = None
        try:
            self._read()
        except (OSError, ValueError) as error:
            self.error = ReaderError(
                _("the settings can't be read: {reason}.").format(reason=visible(reason_of(error))),
                subject=visible(str(path)),
                hint=_("Mend the file or move it away."),
            )

    def _read(self) -> None:
        try:
            is_file = stat.S_ISREG(self.path.stat().st_mode)
        except FileNotFoundError:
            return
        if not is_file:  # a pipe could make it wait for ever
            raise OSError(_("this is not a regular file"))
        try:
            self.text = self.path.read_bytes().decode("utf-8-sig")  # its line ends as they are
        except UnicodeDecodeError as error:
            raise ValueError(_("it isn't in UTF-8")) from error
        self.values = parsed(self.text)

    def line_of(self, *names: str) -> int:
        """The line, from 1, on which a value ends that stands under these names; 0 where that can't be told.

        What reads the file tells no lines: its first lines are read until the value is among them.
        """
        lines = self.text.splitlines(keepends=True)
        candidates = [number for number, line in enumerate(lines, start=1) if names[-1] in line]
        for number in candidates:
            try:
                found: object = parsed("".join(lines[:number]))
            except ValueError:  # it ends within a value
                continue
            for name in names:
                found = found.get(name) if isinstance(found, dict) else None
            if found is not None:
                return number
        return candidates[0] if candidates else 0

    def subject(self, *names: str) -> str:
        """The file with the line on which something stands, for an error."""
        line = self.line_of(*names)
        return f"{visible(str(self.path))}:{line}" if line else visible(str(self.path))


def parsed(text: str) -> dict[str, Any]:
    """What a text says as TOML; `ValueError` where it is none."""
    import tomllib  # compiles its patterns: not where there is nothing to read

    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError(_("it is nested too deeply")) from error


def comments(text: str) -> Iterator[str]:
    """The lines of a text that say nothing, without what makes them comments."""
    for line in text.splitlines():
        if line.lstrip().startswith("#"):
            yield line.lstrip().lstrip("#").strip()
