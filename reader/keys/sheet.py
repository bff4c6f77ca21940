"""The sheet of keys: those of one place, with what belongs together in one line; or all of them; and a search in it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reader import kinds
from reader.i18n import _
from reader.keys.configured import label, labels
from reader.keys.model import PROGRAM, SCREENS, Key, Place
from reader.keys.table import GROUPS, READING, TEXT, titled
from reader.text.search import folded

_PAIRED = frozenset(
    {
        *("next", "previous", "up", "down", "left", "right", "half_up", "half_down", "page_up", "page_down"),
        *("character", "paragraph", "unfold", "fold", *map(str, range(10))),
    }
)
"""The last words of ids that are told in one line with those beside them."""
_MOST_NAMED = 4


class Line(NamedTuple):
    """A key or a sign, and what it does or means."""

    left: str
    right: str


class Block(NamedTuple):
    """Lines under a title."""

    title: str
    lines: tuple[Line, ...]


def of_place(place: Place) -> list[Block]:
    """The keys that work in a place: first those of a pane beside the text in it, last those that work anywhere."""
    around = place.around
    own = place if READING in around and place is not TEXT else None
    groups = [group for group in GROUPS if group.place in around]
    groups.sort(key=lambda group: (group.place is not own, group.place is PROGRAM, group.place is SCREENS))
    return [
        Block(_(title), tuple(_paired([key for group in of for key in group.keys])))
        for title, of in groupby(groups, lambda group: group.title)
    ]


def of_all(first: Place | None) -> list[Block]:
    """Every key of every place, each in a line of its own; a place's first."""
    return [
        Block(_(title), tuple(Line(labels(key.id), key.explained) for key in keys)) for title, keys in titled(first)
    ]


def matching(blocks: Iterable[Block], words: str) -> list[Block]:
    """The lines that have all of some words, under their titles; of a single character those of that key, if one is."""
    sought = folded(words).split()
    if not sought:
        return list(blocks)
    blocks = list(blocks)
    if len(words.strip()) == 1 and (exact := _kept(blocks, lambda _title, line: words.strip() in line.left.split())):
        return exact
    return _kept(
        blocks, lambda title, line: all(word in folded(f"{title} {line.left} {line.right}") for word in sought)
    )


def _kept(blocks: Iterable[Block], wanted: Callable[[str, Line], bool]) -> list[Block]:
    found = (Block(title, tuple(line for line in lines if wanted(title, line))) for title, lines in blocks)
    return [block for block in found if block.lines]


def _paired(keys: Sequence[Key]) -> Iterator[Line]:
    """The lines of keys; those that do the same in several directions are one."""
    run: list[Key] = []
    for key in keys:
        if run and (_stem(key) is None or _stem(key) != _stem(run[0]) or _joined([*run, key]) is None):
            yield _line(run)
            run = []
        run.append(key)
    if run:
        yield _line(run)


def _stem(key: Key) -> str | None:
    """What the ids of keys that belong together begin with; `None` of one that stands alone."""
    stem, _dot, last = key.id.rpartition(".")
    return stem if last in _PAIRED else None


def _line(run: Sequence[Key]) -> Line:
    if len(run) == 1:
        return Line(labels(run[0].id), run[0].explained)
    named = [label(key.id) for key in run]
    left = " ".join(named) if len(named) <= _MOST_NAMED else f"{named[0]} … {named[-1]}"
    return Line(left, run[0]._replace(description=_joined(run) or "", kind=0).explained)


def _joined(run: Sequence[Key]) -> str | None:
    """What several keys do, with what they have in common told once: `next, previous figure`; `None` where more than
    two have nothing in common."""
    said = list(dict.fromkeys(key.explained if kinds.name_at(key.kind) else _(key.description) for key in run))
    if len({key.more for key in run}) > 1:
        return None
    blank = " " if all(" " in words for words in said) else ""
    units = [words.split(blank) if blank else list(words) for words in said]
    before = _common(units)
    behind = _common([unit[before:][::-1] for unit in units])
    if len(said) == 1:
        return said[0]
    if not blank and all(words.isascii() for words in said):  # of single words no letters are told apart
        before = behind = 0
    middles = [blank.join(unit[before : len(unit) - behind]) for unit in units]
    counted = all(key.id.rpartition(".")[2].isdigit() for key in run)
    if not all(middles) or (len(said) > 2 and not (before or behind or counted)):
        return None
    comma = ", " if all(middle.isascii() for middle in middles) else "、"
    return blank.join((*units[0][:before], comma.join(middles), *units[0][len(units[0]) - behind :]))


def _common(units: Sequence[Sequence[str]]) -> int:
    """How many parts all of these begin with."""
    return next(
        (place for place, parts in enumerate(zip(*units, strict=False)) if len(set(parts)) > 1), min(map(len, units))
    )
