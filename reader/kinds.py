"""The vocabulary of highlights as a person has it: the five kinds, some perhaps renamed, and kinds of their own.

As with the language and the keys, there is one vocabulary in force; `use` puts it there. A kind is kept by its id, so
that notes hold whatever it is called, and one that nobody here knows (a colleague's) is shown by its id.
"""

from collections.abc import Iterable
from typing import NamedTuple

USUAL = ("funding", "commitment", "progress", "question", "key")
"""The ids of the five kinds, in the order of the keys 1 to 5."""
MOST = 9
"""How many kinds there can be: each has a digit for its key and its mark."""
COLOURS = ("yellow", "blue", "green", "pink", "purple", "orange", "teal", "lime", "grey")
"""What a kind's ground can be, those of the kinds in their order first; every theme has its own shade of each."""
OTHER = "other"
"""The slot of a kind that is nobody's here."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SIGNS = frozenset(f"{_LETTERS}0123456789_-")
_LONGEST = 32


class OwnKind(NamedTuple):
    """A kind as the settings have it. One of the five keeps what is left empty; `colour` is one of `COLOURS`."""

    id: str
    name: str = ""
    purpose: str = ""
    colour: str = ""


_active: dict[str, OwnKind] = {}
_met: frozenset[str] = frozenset()


def use(kinds: Iterable[OwnKind]) -> None:
    """Have these kinds beside the five from now on, or in their place where they have their ids; no other was met."""
    global _active, _met
    _active, _met = {kind.id: kind for kind in kinds}, frozenset()


def meet(identifiers: Iterable[str]) -> None:
    """Know from now on that there are notes of these kinds, whoever's they are."""
    global _met
    _met = _met.union(identifiers)


def own(identifier: str) -> OwnKind | None:
    """What the settings say of a kind."""
    return _active.get(identifier)


def ids() -> tuple[str, ...]:
    """The ids of all kinds that there are, in the order of their keys."""
    return *USUAL, *(identifier for identifier in _active if identifier not in USUAL)


def met() -> tuple[str, ...]:
    """The ids of all kinds that there are, and behind them those that only notes have."""
    there = ids()
    return *there, *sorted(_met.difference(there))


def name_at(number: int) -> str:
    """What the settings call the kind of a key; empty where they call it nothing."""
    kind = own(ids()[number - 1]) if 0 < number <= len(ids()) else None
    return kind.name if kind else ""


def can_be(identifier: str) -> bool:
    """Whether something can be the id of a kind, whoever has it."""
    return 0 < len(identifier) <= _LONGEST and identifier[0] in _LETTERS and _SIGNS.issuperset(identifier)


def mark(identifier: str) -> str:
    """The key of a kind, which is its mark in the margin; of one that is nobody's here a star."""
    there = ids()
    return str(there.index(identifier) + 1) if identifier in there else "*"


def slot(identifier: str) -> str:
    """Which of the style sheet's grounds is the kind's: the five have theirs by id, further ones by key."""
    return identifier if identifier in USUAL else mark(identifier).replace("*", OTHER)


def colours() -> dict[str, str]:
    """The colour of every ground by its slot."""
    there = {
        slot(identifier): ((_active[identifier].colour if identifier in _active else "") or usual)
        for identifier, usual in zip(ids(), COLOURS, strict=False)
    }
    return {**dict(zip(SLOTS, COLOURS, strict=False)), **there}


SLOTS = (*USUAL, *(str(number) for number in range(len(USUAL) + 1, MOST + 1)), OTHER)
"""All grounds of the style sheet."""
