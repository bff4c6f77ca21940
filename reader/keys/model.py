"""What a row of the table of keys is, and what a place is in which it holds.

Tuples, since they are made before the first paint: a dataclass takes ten times as long to make.
"""

import unicodedata
from enum import Enum
from typing import NamedTuple

from reader import kinds
from reader.i18n import _
from reader.keys.names import character_of, name_of, named, shown


class Place(NamedTuple):
    """Where keys hold: in a screen, or in a part of one that has the focus.

    `within` is the place around it, whose keys hold there too; a dialog has only the program around it. Where one
    types, no key may take away what is typed or what moves and deletes in it.
    """

    name: str
    within: "Place | None" = None
    types: bool = False

    @property
    def around(self) -> "tuple[Place, ...]":
        """The place itself and those whose keys hold in it too, from the inside out."""
        return (self, *(self.within.around if self.within else ()))


PROGRAM = Place("program", types=True)
SCREENS = Place("screens", PROGRAM)

SLASH = "/,／,、"
"""The key of a search, also as an input method sends it."""


class Known(Enum):
    """What a key of the reading screen may have to wait for, after a reply is opened."""

    STRUCTURE = "structure"
    """Sections and figures, seen at a first look."""
    FACTS = "facts"
    """What is said of figures, promises and doubts, found at a closer one."""
    NOTES = "notes"
    """The annotations, or that they can't be opened."""


class Key(NamedTuple):
    """One row: what is done in a place at which keys.

    `keys` are names or characters with commas between; `description` and `more` are msgids, `more` being what help adds
    to it. `bar` is whether the line of keys shows it where there is room; `times` is how often it is pressed; `first`
    is whether it goes before what the focused part does with the key; `waits` is what has to be known before. `kind` is
    the number of the kind of highlight that it is about, which the settings may call something else; 0 for others.
    """

    id: str
    keys: str
    action: str
    description: str
    bar: bool = False
    more: str = ""
    times: int = 1
    first: bool = False
    waits: tuple[Known, ...] = ()
    kind: int = 0

    @property
    def explained(self) -> str:
        """What it does, in the language in force."""
        if called := kinds.name_at(self.kind):
            return _("highlight: {kind}").format(kind=called)
        what, more = _(self.description), self.more and _(self.more)
        return _("{what} ({more})").format(what=what, more=more) if more else what

    def shown(self, keys: tuple[str, ...] | None = None) -> str:
        """All its keys for a person, or all of other keys for it."""
        return " ".join(" ".join([shown(name)] * self.times) for name in spoken(keys or named(self.keys)))


class Group(NamedTuple):
    """Rows of one place that are shown together, under a title (a msgid)."""

    title: str
    place: Place
    keys: tuple[Key, ...]


_TWINS = {"、": "/", "【": "[", "】": "]", "。": "."}


def spoken(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names without those of what an input method types in place of another of them: `／` beside `/`."""
    if len(names) == 1:
        return names  # as in the line of keys, which names one of each on the way to the first key's answer
    return tuple(name for name in names if _twin(name) in (name, None) or _twin(name) not in names)


def _twin(name: str) -> str | None:
    """The name of the key whose place another takes with an input method: itself for most."""
    character = character_of(name)
    return character and name_of(_TWINS.get(character) or unicodedata.normalize("NFKC", character)[0])
