"""Settings as they come out of the file, what was chosen on the screen, the environment and the command line.

Each goes before those in front of it. What is wrong in the file is said all at once, and a setting that is wrong has
its usual value, so that what shows the settings can show the others.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import Field, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.config.file import SettingsFile
from reader.config.rows import Row, sort_of
from reader.config.settings import Settings, rows, settings_path, user_name, written
from reader.errors import ReaderError, joined, together
from reader.i18n import N_, _, listed
from reader.kinds import OwnKind
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.config.chosen import Choice


class From(Enum):
    """Where a value comes from, the strongest last; the words are msgids."""

    DEFAULT = N_("default")
    FILE = N_("file")
    SCREEN = N_("chosen on the screen")
    ENVIRONMENT = N_("environment")
    ARGUMENT = N_("argument")


class Origin(NamedTuple):
    """Where a setting's value comes from; `name` is the file, variable or option, `line` that of the file or 0."""

    source: From
    name: str = ""
    line: int = 0


class Examined(NamedTuple):
    """The settings, where each comes from by its name, and what is wrong in the file."""

    settings: Settings
    origins: Mapping[str, Origin]
    file: SettingsFile
    mistakes: tuple[ReaderError, ...]


_NOWHERE = Origin(From.DEFAULT)
_TABLES = ("keys", "kinds")


def load_settings(environment: Mapping[str, str]) -> Settings:
    """The settings in force; a `ReaderError` names all that is wrong in the file."""
    found = examined(environment)
    if found.mistakes:
        raise together(found.mistakes)
    return found.settings


def examined(environment: Mapping[str, str], arguments: Mapping[str, str | None] | None = None) -> Examined:
    """The settings with where they come from; `arguments` are those of the command line by the setting's name."""
    file = SettingsFile(settings_path())
    if file.error:
        values: dict[str, Any] = {}
        mistakes = [file.error]
    else:
        values, mistakes = _right(file)
    settings = Settings()
    origins = dict.fromkeys(rows(), _NOWHERE)
    said: dict[str, Any] = {}
    choices = _choices(settings.chosen)
    for name, (each, row) in rows().items():
        if name in values:
            said[name], origins[name] = values[name], Origin(From.FILE, str(file.path))
        if row.keys and (choice := choices.get(name)):
            value = _chosen(choice, each, row)
            if value is not None and choice.over == written(values.get(name, "")):
                said[name], origins[name] = value, Origin(From.SCREEN, str(settings.chosen))
        if row.variable and (value := environment.get(row.variable)):
            said[name], origins[name] = value, Origin(From.ENVIRONMENT, row.variable)
        if arguments and (value := arguments.get(name)):
            said[name], origins[name] = value, Origin(From.ARGUMENT, row.option)
    try:
        said["database"] = expanded(said["database"]) if said.get("database") else settings.database
    except ReaderError as error:
        mistakes.append(error)
        said["database"] = settings.database
    said["author"] = said.get("author") or user_name()
    kinds = _kinds(file, mistakes)
    in_file = {name: written(values[name]) for name, (_each, row) in rows().items() if row.keys and name in values}
    settings = replace(settings, **said, keymap=_keymap(values, file, mistakes), kinds=kinds, in_file=in_file)
    return Examined(settings, origins, file, tuple(mistakes))


def _choices(path: Path) -> "Mapping[str, Choice]":
    """What was chosen on the screen; mostly nothing was."""
    if not path.exists():
        return {}
    from reader.config.chosen import read_choices

    return read_choices(path)


def _kinds(file: SettingsFile, mistakes: list[ReaderError]) -> tuple[OwnKind, ...]:
    """The person's kinds of highlights; mostly there are none."""
    if "kinds" not in file.values:
        return ()

    from reader.config.own_kinds import own_kinds

    kinds, wrong = own_kinds(file)
    mistakes += wrong
    return kinds


def with_lines(found: Examined) -> Mapping[str, Origin]:
    """Where each setting comes from, with the lines of the file."""
    return {
        name: origin._replace(line=found.file.line_of(name)) if origin.source is From.FILE else origin
        for name, origin in found.origins.items()
    }


def _right(file: SettingsFile) -> tuple[dict[str, Any], list[ReaderError]]:
    """What of the file can be used, and what is wrong with the rest."""
    known = rows()
    right: dict[str, Any] = {}
    mistakes: list[ReaderError] = []
    for name, value in file.values.items():
        if name in _TABLES:
            continue
        if name not in known:
            sentence, hint = _("“{name}” is no setting.").format(name=visible(name)), _near(name)
            mistakes.append(ReaderError(sentence, subject=file.subject(name), hint=hint))
        elif type(value) is not sort_of(known[name][0]):
            written_there = str(value).lower() if isinstance(value, bool) else str(value)
            mistakes.append(
                ReaderError(
                    _("“{value}” is no {name}.").format(value=visible(written_there), name=name),
                    subject=file.subject(name),
                    hint=_described(known[name][1], known[name][0]),
                )
            )
        elif error := _out_of_range(name, value, known[name][1], file):
            mistakes.append(error)
        else:
            right[name] = value
    return right, mistakes


def _out_of_range(name: str, value: Any, row: Row, file: SettingsFile) -> ReaderError | None:
    if row.choices and value not in row.choices:
        return ReaderError(
            _("“{value}” is no {name}.").format(value=visible(value), name=name),
            subject=file.subject(name),
            hint=_("Choose one of: {choices}.").format(choices=listed(row.choices)),
        )
    if row.most and not (value == 0 and row.least == 0) and not row.least <= value <= row.most:
        return ReaderError(
            _("“{value}” is no {name}.").format(value=value, name=name),
            subject=file.subject(name),
            hint=_("Choose a whole number from {least} to {most}.").format(least=row.least, most=row.most),
        )
    return None


def _near(name: str) -> str:
    """The settings, those that look like a name that is none first."""
    from difflib import get_close_matches

    every = _("The settings are: {names}, and the tables {tables}.").format(
        names=listed(rows()), tables=" ".join(f"[{table}]" for table in _TABLES)
    )
    near = get_close_matches(name, rows(), cutoff=0.6)
    return joined(_("Is it one of {names}?").format(names=listed(near)), every) if near else every


def _described(row: Row, each: "Field[Any]") -> str:
    """What can stand there."""
    if row.choices:
        return _("Choose one of: {choices}.").format(choices=listed(row.choices))
    if row.most:
        return _("Choose a whole number from {least} to {most}.").format(least=row.least, most=row.most)
    return _("Write true or false.") if sort_of(each) is bool else _("Write words between quotation marks.")


def _chosen(choice: "Choice", each: "Field[Any]", row: Row) -> Any:
    """What was chosen, as the setting has it; `None` for what it can't be."""
    sort = sort_of(each)
    if sort is bool:
        return {"true": True, "false": False}.get(choice.value)
    if sort is int:
        with suppress(ValueError):
            return min(max(int(choice.value), row.least), row.most)
        return None
    return choice.value if choice.value in row.choices else None


def _keymap(values: Mapping[str, Any], file: SettingsFile, mistakes: list[ReaderError]) -> Mapping[str, str]:
    """The person's keys by id, with what enter is to do among them."""
    keys = file.values.get("keys", {})
    if not isinstance(keys, dict) or not all(isinstance(value, str) for value in keys.values()):
        mistakes.append(ReaderError(_("[keys] gives a string of keys for each action."), subject=file.subject("keys")))
        keys = {}
    wanted = values.get("enter")
    if not wanted or wanted == Settings().enter:
        return keys
    from reader.keys.entering import with_enter

    try:
        return with_enter(keys, wanted)
    except ReaderError as error:
        mistakes.append(ReaderError(error.message, subject=file.subject("enter"), hint=error.hint))
        return keys


def expanded(printed: str) -> Path:
    """A path as it was typed, with `~` for a home folder."""
    with suppress(RuntimeError):  # nobody has that home folder
        if "\0" not in printed:  # which the settings may hold, but no command line
            return Path(printed).expanduser()
    raise ReaderError(_("there is no such file."), subject=visible(printed), hint=_("Check the path."))


def mistakes_of_keys(settings: Settings) -> Iterator[ReaderError]:
    """What is wrong in the table [keys], which is only looked at where keys are used."""
    if settings.keymap:
        from reader.keys import configured

        yield from configured.examined(settings.keymap)[1]
