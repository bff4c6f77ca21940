"""`config`: every setting with its value, where that comes from and what it means; the file with all of them."""

import argparse
import os
import shlex
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json
from reader.commands.output import tell, write_json, write_lines
from reader.config import Examined, From, Origin, Settings, examined, rows, settings_path
from reader.errors import ReaderError, UsageError, joined, reason_of, together
from reader.exchange.json import Json
from reader.i18n import _, listed
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.kinds import OwnKind

_ACTIONS = ("show", "edit", "path", "forget")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is to be done with the settings; they are shown where nothing is named."""
    parser.add_argument(
        "action",
        nargs="?",
        choices=_ACTIONS,
        default=_ACTIONS[0],
        help=_("show the settings, edit their file, print its path, or forget what was chosen on the screen"),
    )
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Do it; 1 where something is wrong in the file."""
    if options.json and options.action != "show":
        raise UsageError(_("--json goes with show"))
    doing: Mapping[str, Callable[[argparse.Namespace, Settings], None]] = {
        "show": _show,
        "edit": _edit,
        "path": _path,
        "forget": _forget,
    }
    doing[options.action](options, settings)
    return 0


def _path(_options: argparse.Namespace, _settings: Settings) -> None:
    write_lines([str(settings_path())])


def _forget(_options: argparse.Namespace, settings: Settings) -> None:
    from reader.config.chosen import forget_choices

    there = forget_choices(settings.chosen)
    tell(_("what was chosen on the screen is forgotten.") if there else _("nothing was chosen on the screen."))


def _show(options: argparse.Namespace, _settings: Settings) -> None:
    from reader.config.examining import with_lines
    from reader.config.told import default_words, value_words

    found = examined(os.environ, {"database": options.db, "language": options.lang})
    origins = with_lines(found)
    values = {name: getattr(found.settings, name) for name in rows()}
    if options.json:
        write_json(
            {
                "file": str(found.file.path),
                "settings": [_value(name, values[name], origins[name]) for name in values],
                "keys": dict(found.settings.keymap),
                "kinds": {kind.id: dict(zip(kind._fields[1:], kind[1:], strict=True)) for kind in found.settings.kinds},
            }
        )
    else:
        shown = {name: value_words(name, values[name]) for name in values}
        write_lines(_lines(found, shown, origins, default_words))
    if mistakes := _mistakes(found):
        raise together(mistakes)


def _mistakes(found: Examined) -> list[ReaderError]:
    from reader.config.examining import mistakes_of_keys

    return [*found.mistakes, *mistakes_of_keys(found.settings)]


def _lines(
    found: Examined, shown: Mapping[str, str], origins: Mapping[str, Origin], usual: Callable[[str], str]
) -> Iterator[str]:
    there = (
        _("the settings file") if found.file.text or found.file.error else _("the settings file, which is not there")
    )
    heading = _("{heading}:").format(heading=there)
    yield f"# {joined(heading, visible(str(found.file.path)))}"
    wide = max(map(len, shown))
    for name, words in shown.items():
        yield ""
        yield f"{name:<{wide}} = {words}    [{_origin(origins[name])}]"
        yield f"  {_(rows()[name][1].meaning)}"
        choices = rows()[name][1].choices
        if choices:
            yield "  " + _("one of: {choices}").format(choices=listed(choices))
        if origins[name].source is not From.DEFAULT and (default := usual(name)):
            yield "  " + _("without that: {value}").format(value=default)
    keys = found.file.values.get("keys")
    for table, there_are in (("keys", keys if isinstance(keys, dict) else {}), ("kinds", found.settings.kinds)):
        if there_are:
            line = found.file.line_of(table)
            yield ""
            count = len(there_are)
            yield f"[{table}]  {count}    [{_origin(Origin(From.FILE, str(found.file.path), line))}]"
            yield from _table(there_are)


def _table(there_are: "Mapping[str, object] | Sequence[OwnKind]") -> Iterator[str]:
    """The lines of a table: keys by the id of what they do, or what is said of each kind by its id."""
    from reader.config.told import toml

    if isinstance(there_are, Mapping):
        yield from (f"  {visible(name)} = {toml(visible(str(keys)))}" for name, keys in there_are.items())
        return
    for kind in there_are:
        said = zip(kind._fields[1:], kind[1:], strict=True)
        yield "  ".join([f"  {kind.id}", *(f"{name} = {toml(value)}" for name, value in said if value)])


def _origin(origin: Origin) -> str:
    """Where a value comes from, in words."""
    place = visible(Path(origin.name).name if origin.source is From.FILE else origin.name)
    place = f"{place}:{origin.line}" if origin.line else place
    words = _(origin.source.value)
    return words if origin.source in (From.DEFAULT, From.SCREEN) else f"{words} {place}"


def _value(name: str, value: object, origin: Origin) -> Json:
    from reader.config.told import plain

    each, row = rows()[name]
    default = Settings().__getattribute__(each.name)
    return {
        "name": name,
        "value": plain(value),
        "origin": origin.source.name.lower(),
        "place": origin.name or None,
        "line": origin.line or None,
        "default": plain(default),
        "choices": list(row.choices),
        "meaning": _(row.meaning),
    }


def _edit(_options: argparse.Namespace, _settings: Settings) -> None:
    """Open the file in the person's editor, with every setting in it, then say what is wrong in it."""
    from reader.config.commented import brought_up_to_date

    path = settings_path()
    missing = brought_up_to_date(path)
    if missing:
        write_lines([_("These settings are not in your file; take what you want:"), "", *missing])
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        raise ReaderError(
            _("no editor is named in VISUAL or EDITOR."),
            subject=visible(str(path)),
            hint=_("Open the file yourself; every setting stands in it."),
        )
    try:
        done = subprocess.run([*shlex.split(editor), str(path)], check=False)  # noqa: S603 - the person's own editor
    except (OSError, ValueError) as error:
        raise ReaderError(
            _("the editor can't be started: {reason}.").format(reason=visible(reason_of(error))),
            subject=visible(editor),
        ) from error
    if done.returncode:
        raise ReaderError(_("the editor ended with status {status}.").format(status=done.returncode))
    if mistakes := _mistakes(examined(os.environ)):
        raise together(mistakes)
