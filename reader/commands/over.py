"""What a command prints of one reply, printed of any number of them: as they are read, by several processes."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.commands.inputs import unread_parts
from reader.commands.output import array_item, show_passing, tell, write_array, write_json, write_lines, write_out
from reader.commands.replies import Chosen, Item, chosen
from reader.config import Settings
from reader.errors import SourceError
from reader.i18n import _, ngettext
from reader.text.canonical import visible
from reader.text.stages import TOGETHER, Stages, alone, together, unless_long

if TYPE_CHECKING:
    from reader.exchange.json import Json
    from reader.sources import Source

_FEW = 24
"""Up to so many replies are read quicker than processes are started."""


class Saying(NamedTuple):
    """What a command says of a reply: `lines` for people, `value` for programs, under the command's `name`, both of
    what is `seen` in it, in stages (see `reader.text.stages`).

    All are functions of a module, so that other processes have them.
    """

    name: str
    seen: "Callable[[Source], Stages[Any]]"
    lines: "Callable[[Any], Iterable[str]]"
    value: "Callable[[Any], Json | list[Json] | str]"


class _Unit(NamedTuple):
    number: int
    item: Item


class _Printed(NamedTuple):
    """What is printed of a reply, empty where nothing is; `told` is said beside it, `problem` is why there is none."""

    number: int
    name: str
    words: str
    told: tuple[str, ...] = ()
    problem: str | None = None


def print_each(options: argparse.Namespace, settings: Settings, saying: Saying) -> int:
    """Print what a command says of its replies; the exit status."""
    replies = chosen(options, settings)
    as_json = getattr(options, "json", False)
    if replies.alone is not None:
        seen = alone(saying.seen(next(replies.sources())))
        if as_json:
            write_json(saying.value(seen))
        else:
            write_lines(saying.lines(seen))
        return 0
    printed = _printed_of(replies, partial(_print, saying, as_json=as_json))
    if as_json:
        write_array(printed)
    else:
        for number, words in enumerate(printed):
            write_out(f"\n{words}" if number else words)
    show_passing("")
    return replies.status()


def _printed_of(replies: Chosen, work: Callable[[Sequence[_Unit]], list[_Printed]]) -> Iterator[str]:
    """What is printed of the replies, one after the other; why that is nothing is noted."""
    count = 0
    for each in _in_order(replies, work):
        for sentence in each.told:
            tell(sentence)
        if each.problem is not None:
            replies.unread.append((each.name, each.problem))
        elif each.words:
            yield each.words
            count += 1
            if not sys.stdout.isatty():  # which shows itself how far it is
                show_passing(ngettext("{count} reply", "{count} replies", count).format(count=count))


def _in_order(replies: Chosen, work: Callable[[Sequence[_Unit]], list[_Printed]]) -> Iterator[_Printed]:
    from reader.processes import Work, results

    units = (_Unit(*each) for each in enumerate(replies.items()))
    first = list(islice(units, _FEW + 1))
    jobs = 1 if len(first) <= _FEW else os.cpu_count() or 1
    waiting: dict[int, _Printed] = {}
    number = 0
    for batch in results(Work(work, _lost, TOGETHER), chain(first, units), jobs):
        waiting.update((each.number, each) for each in batch)
        while number in waiting:
            yield waiting.pop(number)
            number += 1


def _lost(unit: _Unit) -> _Printed:
    return _Printed(unit.number, unit.item.name, "", problem=_("reading it ended the program that reads."))


def _print(saying: Saying, units: Sequence[_Unit], *, as_json: bool) -> list[_Printed]:
    return list(together(_printing(saying, unit, as_json=as_json) for unit in units))


def _printing(saying: Saying, unit: _Unit, *, as_json: bool) -> "Stages[_Printed]":
    name = unit.item.name
    try:
        source = unit.item.read()
        if source is None:
            return _Printed(unit.number, name, "")
        yield
        seen = yield from unless_long(source.text, saying.seen(source))
        words = _as_json(saying, source, seen) if as_json else _as_lines(saying, seen, name)
        return _Printed(unit.number, name, words, tuple(unread_parts(source)))
    except SourceError as error:
        return _Printed(unit.number, name, "", problem=f"{error.message} {error.hint}".strip())
    except Exception as error:
        reason = _("reading it failed: {reason}").format(reason=visible(f"{type(error).__name__}: {error}"))
        return _Printed(unit.number, name, "", problem=reason)


def _as_lines(saying: Saying, seen: object, name: str) -> str:
    """The lines below the name of the reply, as `head` and `tail` head those of several files."""
    return "".join(f"{line}\n" for line in (f"==> {name} <==", *saying.lines(seen)))


def _as_json(saying: Saying, source: "Source", seen: object) -> str:
    """An object that stands in an array."""
    from reader.text.canonical import digest

    path = str(source.path) if source.path else source.name
    value: dict[str, Any] = {"path": path, "digest": digest(source.text), saying.name: saying.value(seen)}
    return array_item(value)
