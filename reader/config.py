"""Settings and the places of files: what the user may choose, and where things are kept."""

import getpass
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from platformdirs import PlatformDirs

from reader.errors import ReaderError, together
from reader.i18n import LANGUAGES, _
from reader.text.canonical import visible

THEMES = ("dark", "light")
MARKDOWN = ("plain", "obsidian", "pandoc", "logseq")
"""The presets of exported notes."""

_DIRS = PlatformDirs("reply-reader", appauthor=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings file and the environment say. `keymap` gives key names for binding ids.

    `device` and `annotator` are the files with the ids by which this device and its user are known for good.
    `tick` is how many seconds pass from one look for what other windows wrote to the next; 0 is never by itself.
    `markdown` is the preset in which notes are exported to a new file.
    """

    theme: str = "dark"
    language: str | None = None
    author: str = ""
    database: Path = field(default_factory=lambda: Path(_DIRS.user_data_dir) / "annotations.db")
    places: Path = field(default_factory=lambda: Path(_DIRS.user_state_dir) / "places")
    device: Path = field(default_factory=lambda: Path(_DIRS.user_state_dir) / "device")
    annotator: Path = field(default_factory=lambda: settings_path().parent / "annotator")
    keymap: Mapping[str, str] = field(default_factory=dict)
    tick: float = 2.0
    markdown: str = "plain"


def settings_path() -> Path:
    """Where the settings file is looked for."""
    return Path(os.environ.get("REPLY_READER_CONFIG") or Path(_DIRS.user_config_dir) / "config.toml")


def load_settings(environment: Mapping[str, str]) -> Settings:
    """The settings file's settings, with the environment's over them; a `ReaderError` names what is wrong in it."""
    path = settings_path()
    subject = visible(str(path))
    try:
        values = _read(path)
    except (OSError, ValueError) as error:
        raise ReaderError(
            _("the settings can't be read: {reason}.").format(reason=visible(str(error))),
            subject=subject,
            hint=_("Mend the file or move it away."),
        ) from error
    keys = values.pop("keys", {})
    known = {"theme": str, "language": str, "author": str, "database": str, "markdown": str}
    mistakes = [
        ReaderError(
            _("“{name}” is no setting, or not of its type.").format(name=visible(name)),
            subject=subject,
            hint=_("The settings are: {names}, and a table [keys].").format(names=", ".join(known)),
        )
        for name, value in values.items()
        if name not in known or not isinstance(value, known[name])
    ]
    for name, choices in (("theme", THEMES), ("language", LANGUAGES), ("markdown", MARKDOWN)):
        if isinstance(value := values.get(name), str) and value not in choices:
            mistakes.append(
                ReaderError(
                    _("“{value}” is no {name}.").format(value=visible(value), name=name),
                    subject=subject,
                    hint=_("Choose one of: {choices}.").format(choices=", ".join(choices)),
                )
            )
    if not isinstance(keys, dict) or not all(isinstance(value, str) for value in keys.values()):
        mistakes.append(ReaderError(_("[keys] gives a string of keys for each action."), subject=subject))
    if mistakes:
        raise together(mistakes)
    database = environment.get("REPLY_READER_DB") or values.get("database")
    defaults = Settings()
    return Settings(
        theme=values.get("theme", defaults.theme),
        language=values.get("language"),
        author=values.get("author") or _user(),
        database=expanded(database) if database else defaults.database,
        places=defaults.places,
        keymap=keys,
        markdown=values.get("markdown", defaults.markdown),
    )


def _read(path: Path) -> dict[str, Any]:
    """What the settings file says; nothing where there is none."""
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return {}
    if not is_file:  # a pipe could make it wait for ever
        raise OSError(_("this is not a regular file"))
    import tomllib  # compiles its patterns: not where there is nothing to read

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except RecursionError as error:
        raise ValueError(_("it is nested too deeply")) from error


def expanded(printed: str) -> Path:
    """A path as it was typed, with `~` for a home folder."""
    with suppress(RuntimeError):  # nobody has that home folder
        if "\0" not in printed:  # which the settings may hold, but no command line
            return Path(printed).expanduser()
    raise ReaderError(_("there is no such file."), subject=visible(printed), hint=_("Check the path."))


def _user() -> str:
    try:
        return visible(getpass.getuser())
    except (KeyError, OSError, ImportError):
        return ""
