"""The keys as they are after the user's settings, and what is refused in those.

As with the language, there is one keymap in force; `use` puts it there, and whatever names a key to a person asks here.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from reader.errors import ReaderError, joined, together
from reader.i18n import _, listed
from reader.keys.model import Key, Place
from reader.keys.names import EDITING, check_name, named, shown, types
from reader.keys.table import GROUPS
from reader.text.canonical import visible

Keymap = Mapping[str, tuple[str, ...]]
"""The names of the keys of every id."""

ROWS: Mapping[str, tuple[Key, Place]] = {key.id: (key, group.place) for group in GROUPS for key in group.keys}
"""Every row by its id, with its place."""
DEFAULTS: Keymap = {identifier: named(key.keys) for identifier, (key, _place) in ROWS.items()}
"""The keys where the user wants no others."""

_active: Keymap = DEFAULTS


def use(keymap: Keymap) -> None:
    """Name the keys of this keymap from now on."""
    global _active
    _active = keymap


def keys_of(identifier: str) -> tuple[str, ...]:
    """The names of an id's keys."""
    return _active[identifier]


def label(identifier: str) -> str:
    """The first key of an id, for a person."""
    return ROWS[identifier][0].shown(_active[identifier][:1])


def labels(identifier: str) -> str:
    """All keys of an id, for a person."""
    return ROWS[identifier][0].shown(_active[identifier])


def with_keys(words: str, /, **facts: object) -> str:
    """A sentence with its facts and the keys that it names: `{key[undo]}` is the key of an id."""
    return words.format(key=_Labels(), **facts)


class _Labels:
    """The keys in force, by id, for a sentence's format."""

    def __getitem__(self, identifier: str) -> str:
        return label(identifier)


def configured(wanted: Mapping[str, str]) -> Keymap:
    """The keys with the user's in place of the table's.

    A `ReaderError` names all unknown ids, what is no key or none that works there, and each key that two actions want
    which can be done at the same time.
    """
    keymap, mistakes = examined(wanted)
    if mistakes:
        raise together(mistakes)
    return keymap


def examined(wanted: Mapping[str, str]) -> tuple[Keymap, list[ReaderError]]:
    """The keys with those of the user's that can be told from all others, and what is wrong with the rest."""
    if not wanted:
        return DEFAULTS, []
    mistakes: list[ReaderError] = []
    right: dict[str, tuple[str, ...]] = {}
    for identifier, keys in wanted.items():
        found = list(_mistakes_of(identifier, keys))
        mistakes += found
        if not found:
            right[identifier] = named(keys)
    wrong = wanted.keys() - right.keys()
    for name, one, other in list(shared({**DEFAULTS, **right})):
        # What has another key in mind does not want its usual one.
        if not _is_meant(name, one, other) and not wrong & {one, other}:
            both = _("[keys] gives the key “{key}” to both {one} and {other}.")
            hint = _("Both can be done at the same time; give one of them another key.")
            mistakes.append(ReaderError(both.format(key=shown(name), one=other, other=one), hint=hint))
            right.pop(one, None)
            right.pop(other, None)
    return {**DEFAULTS, **right}, mistakes


def _mistakes_of(identifier: str, keys: str) -> Iterator[ReaderError]:
    """What is wrong with the keys that an id is to have, whatever the others have."""
    if identifier not in ROWS:
        unknown = _("[keys] has no action “{name}”.").format(name=visible(identifier))
        yield ReaderError(unknown, hint=near(identifier))
        return
    for name in named(keys):
        try:
            check_name(name)
            _refuse_typing(identifier, name)
        except ReaderError as error:
            yield error


def near(identifier: str) -> str:
    """Ids that look like one that there is not, and where all of them stand."""
    from difflib import get_close_matches

    everything = _("`reply-reader keys` prints all of them.")
    near = get_close_matches(identifier, ROWS, cutoff=0.6)
    return joined(_("Is it one of {names}?").format(names=listed(near)), everything) if near else everything


def _refuse_typing(identifier: str, name: str) -> None:
    """Refuse a key that would take away what one types, or that one types with."""
    place = ROWS[identifier][1]
    usual = chain.from_iterable(DEFAULTS[other] for other, (_key, there) in ROWS.items() if there is place)
    if place.types and (types(name) or name in EDITING) and name not in usual:
        raise ReaderError(
            _("[keys] gives “{key}” to {name}, where one types with it.").format(key=shown(name), name=identifier),
            hint=_("Choose a key that writes and moves nothing, such as {names}.").format(names="ctrl+g, f5"),
        )


def shared(keymap: Keymap) -> Iterator[tuple[str, str, str]]:
    """Keys that two ids have which hold at the same time: the key, the id in the inner place, the other one."""
    holders: dict[tuple[Place, str], list[str]] = {}
    for identifier, names in keymap.items():
        for name in names:
            holders.setdefault((ROWS[identifier][1], name), []).append(identifier)
    for (place, name), identifiers in holders.items():
        for around in place.around:
            for one in identifiers:
                yield from ((name, one, other) for other in holders.get((around, name), ()) if other != one)


@cache
def _meant() -> frozenset[object]:
    """Ids that share a key in the table, and places with the key that they hide there."""
    found = shared(DEFAULTS)
    return frozenset(each for name, one, other in found for each in (frozenset((one, other)), (ROWS[one][1], name)))


def _is_meant(name: str, one: str, other: str) -> bool:
    """Whether a part with the focus is to have a key for itself: in the table those two share one, or it hides it."""
    place, around = ROWS[one][1], ROWS[other][1]
    return place is not around and (frozenset((one, other)) in _meant() or (place, name) in _meant())
