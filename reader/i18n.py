"""The language of the interface: English msgids, one catalogue for each other language.

`N_` marks a msgid where it is defined, `_` and `ngettext` translate where it is shown: so the tables of keys and
kinds hold msgids, and the language may be chosen after they were imported.
"""

import gettext
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, Self

DOMAIN = "reader"
LANGUAGES = ("en", "zh_CN")
"""That of the msgids first; of each other one there is a catalogue, which a locale asks for by its first letters."""
_FOLDER = str(Path(__file__).with_name("locale"))

_active: gettext.NullTranslations = gettext.NullTranslations()
_remembers: ContextVar[bool] = ContextVar("_remembers", default=False)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a marked, untranslated string
    """Mark a msgid for the catalogue; it is translated where it is shown."""
    return message


def _(message: str) -> str:
    """The message in the language in force."""
    said = _active.gettext(message)
    return Remembered(said, _Told(message)) if _remembers.get() else said


def listed(names: Iterable[str]) -> str:
    """Names behind each other, as the language in force parts them."""
    return _(", ").join(names)


def sentence(words: str) -> str:
    """Words with the full stop of the language in force."""
    return _("{words}.").format(words=words)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form of the message that goes with `count`."""
    said = _active.ngettext(singular, plural, count)
    return Remembered(said, _Told(singular, plural, count)) if _remembers.get() else said


@contextmanager
def remembering() -> Iterator[None]:
    """What is said in here by this thread can be kept, and said again in another language."""
    token = _remembers.set(True)
    try:
        yield
    finally:
        _remembers.reset(token)


class _Told(NamedTuple):
    """Of what a message was made: its msgids, and what stands in it."""

    message: str
    plural: str = ""
    number: int = 0
    fields: Mapping[str, object] = {}


class Remembered(str):
    """A message in the language in force that knows of what it was made; with its fields filled in it still does."""

    __slots__ = ("told",)
    told: _Told

    def __new__(cls, said: str, told: _Told) -> Self:
        """A message that is `said`."""
        made = super().__new__(cls, said)
        made.told = told
        return made

    def format(self, *args: object, **fields: object) -> str:
        """The message with its fields, which have names."""
        said = super().format(*args, **fields)
        return said if args else Remembered(said, self.told._replace(fields=fields))


def kept(message: object) -> Any:
    """What a message is made of, as JSON has it: a list, of other words these themselves."""
    if not isinstance(message, Remembered):
        return message if isinstance(message, int) else str(message)
    told = message.told
    return [told.message, told.plural, told.number, {name: kept(value) for name, value in told.fields.items()}]


def said_again(made_of: Any) -> str:
    """What `kept` gave, in the language that is in force now."""
    if not isinstance(made_of, list):
        return str(made_of)
    message, plural, number, fields = made_of
    words = ngettext(message, plural, number) if plural else _(message)
    return words.format(**{name: said_again(value) for name, value in fields.items()}) if fields else words


class LabelledEnum(StrEnum):
    """An enumeration whose members are stored by their value and shown by their label, a msgid.

    `SPENT = "spent", N_("spent")`; what a member says besides goes behind the label, to an `__init__` of its own. The
    defaults are for those who look a member up by its value.
    """

    _value_: str
    label: str

    def __new__(cls, value: str, label: str = "", *_more: object) -> Self:
        """A member that is its value."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def known(cls) -> tuple[Self, ...]:
        """All that there are to choose from."""
        return tuple(cls)

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is and was called, msgids."""
        return (self.label,)


# argparse asks for these in its own words; they are marked here so that the catalogue has them.
ARGPARSE = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("one of the arguments %s is required"),
    N_("not allowed with argument %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("expected at most one argument"),
    N_("ignored explicit argument %r"),
    N_("invalid %(type)s value: %(value)r"),
    N_("expected at least one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    ngettext("expected %s argument", "expected %s arguments", 2),
)


def preferred(environment: Mapping[str, str]) -> str:
    """The language that the locale's variables ask for, by POSIX precedence; English where they name no other."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(variable):
            wanted = value.lower().replace("-", "_").replace(".", "_").partition("_")[0]
            return next((language for language in LANGUAGES if language.partition("_")[0] == wanted), LANGUAGES[0])
    return LANGUAGES[0]


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The messages in a language."""
    return gettext.translation(DOMAIN, _FOLDER, languages=[language], fallback=True)


def language_tag() -> str:
    """The language in force as other programs name it (BCP 47): `en`, `zh-CN`."""
    return _active.info().get("language", LANGUAGES[0]).replace("_", "-")


def use(language: str) -> None:
    """Show everything in `language` from now on, argparse's own words included.

    argparse asks gettext's default domain; it is pointed at our catalogue, and `LANGUAGE` chooses from it.
    """
    global _active
    _active = catalogue(language)
    gettext.bindtextdomain(DOMAIN, _FOLDER)
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language
