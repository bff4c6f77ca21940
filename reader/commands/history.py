"""`history`: who changed a note, when by the reader's clock, and what it said before."""

import argparse
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json
from reader.commands.inputs import opened_store
from reader.commands.output import tell, write_json, write_lines
from reader.config import Settings
from reader.i18n import _
from reader.text.canonical import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.annotations.telling import Told


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A note, and whether JSON is printed."""
    parser.add_argument("note", metavar="NOTE", help=_("a note's id, or how it begins"))
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the changes of a note, each on a line, and below it what was another before."""
    from reader.annotations import now
    from reader.annotations.telling import told, was_clock_wrong

    with opened_store(settings) as store:
        note = store.identified(options.note)
        history, names = told(store.changes([note])), store.names()
    if options.json:
        from reader.exchange.json import history_values

        write_json(history_values(history, names))
    else:
        write_lines(line for each in history for line in _lines(each, names))
    if was_clock_wrong(history, now()):
        tell(
            _("A clock was wrong when some of these changes were made; they stand in the order that they were made in.")
        )
    return 0


def _lines(told: "Told", names: "Mapping[str, str]") -> list[str]:
    from reader.annotations.telling import differences
    from reader.exchange.clock import local_time

    change, state = told.change, told.change.state
    who = names.get(change.annotator) or state.author or "-"
    device = names.get(change.device)
    quote = " ".join(state.selector.quote.split())
    facts = (local_time(change.time), f"{who} ({device})" if device else who, _(told.act.label), quote)
    lines = ["\t".join(visible(fact) for fact in facts)]
    for label, old, new in differences(told.before, state) if told.before else ():
        lines.append("\t\t" + visible(f"{_(label)}: {old or '-'} → {new or '-'}"))
    return lines
