"""Own kinds of highlights: the table [kinds] of the settings file."""

from collections.abc import Iterator
from typing import Any

from reader.config.file import SettingsFile
from reader.errors import ReaderError
from reader.i18n import _, listed
from reader.kinds import COLOURS, MOST, USUAL, OwnKind, can_be
from reader.text.canonical import visible

_LONGEST_NAME = 16
"""In characters: a name stands in a line with other words."""
_FIELDS = ("name", "purpose", "colour")


def own_kinds(file: SettingsFile) -> tuple[tuple[OwnKind, ...], list[ReaderError]]:
    """The kinds that a file names, those that are right, and what is wrong with the others."""
    table = file.values.get("kinds", {})
    if not isinstance(table, dict):
        return (), [_wrong(file, ("kinds",), _("[kinds] holds a table for each kind: [kinds.id]."))]
    right: list[OwnKind] = []
    mistakes: list[ReaderError] = []
    for identifier, said in table.items():
        found = list(_mistakes(file, identifier, said))
        mistakes += found
        if not found:
            right.append(OwnKind(identifier, said.get("name", ""), said.get("purpose", ""), said.get("colour", "")))
    further = [kind for kind in right if kind.id not in USUAL]
    for kind in further[MOST - len(USUAL) :]:
        sentence = _("There is no key for one more kind: beside the five there can be {count}.")
        mistakes.append(_wrong(file, ("kinds", kind.id), sentence.format(count=MOST - len(USUAL))))
        right.remove(kind)
    names = [kind.name for kind in right if kind.name]
    for kind in [kind for kind in right if names.count(kind.name) > 1]:
        mistakes.append(_wrong(file, ("kinds", kind.id), _("Two kinds are called “{name}”.").format(name=kind.name)))
        right.remove(kind)
    return tuple(right), mistakes


def _mistakes(file: SettingsFile, identifier: str, said: Any) -> Iterator[ReaderError]:
    names = ("kinds", identifier)
    if not can_be(identifier):
        sentence = _("“{name}” can't be the id of a kind.").format(name=visible(identifier))
        yield _wrong(file, names, sentence, _("An id has small letters, digits, - and _, and begins with a letter."))
        return
    if not isinstance(said, dict) or not all(isinstance(value, str) for value in said.values()):
        yield _wrong(file, names, _("[kinds] holds a table for each kind: [kinds.id]."))
        return
    for field in said.keys() - set(_FIELDS):
        sentence = _("A kind has no “{name}”.").format(name=visible(field))
        yield _wrong(file, (*names, field), sentence, _("It has: {names}.").format(names=listed(_FIELDS)))
    if (colour := said.get("colour")) and colour not in COLOURS:
        sentence = _("“{value}” is no {name}.").format(value=visible(colour), name="colour")
        hint = _("Choose one of: {choices}.").format(choices=listed(COLOURS))
        yield _wrong(file, (*names, "colour"), sentence, hint)
    name = said.get("name", "")
    if identifier not in USUAL and not name:
        yield _wrong(file, names, _("A kind of your own needs a name."), _('name = "legal basis"'))
    if len(name) > _LONGEST_NAME or not (name + said.get("purpose", "")).isprintable():
        sentence = _("“{name}” is too long for a kind's name, or can't be shown.").format(name=visible(name))
        yield _wrong(file, (*names, "name"), sentence, _("It may have {count} characters.").format(count=_LONGEST_NAME))


def _wrong(file: SettingsFile, names: tuple[str, ...], sentence: str, hint: str = "") -> ReaderError:
    return ReaderError(sentence, subject=file.subject(*names), hint=hint)
