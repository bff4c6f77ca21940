"""`backup`: make a copy of the annotations' database, or list the copies that there are."""

import argparse
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json
from reader.commands.output import tell, write_json, write_lines
from reader.config import Settings, expanded
from reader.errors import UsageError
from reader.files import size_words
from reader.i18n import _
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.store.copies import Copy


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the copy goes, or that those there are be listed."""
    parser.add_argument(
        "-o", "--output", metavar="FILE", help=_("where to; beside the other copies where none is named")
    )
    parser.add_argument("--list", action="store_true", help=_("list the copies that there are"))
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Make a copy and print where it is, or print the copies, the newest first."""
    from reader.store.copies import copies_of, make_now

    if options.list and options.output:
        raise UsageError(_("--list makes no copy"))
    if options.list:
        found = copies_of(settings.database)
        if options.json:
            write_json([_values(copy) for copy in found])
        else:
            write_lines(_line(copy) for copy in found)
            if not found:
                tell(_("there are no copies yet."))
        return 0
    made = make_now(settings.database, expanded(options.output) if options.output else None)
    if options.json:
        write_json({"path": str(made)})
    else:
        write_lines([visible(str(made))])
    return 0


def _values(copy: "Copy") -> dict[str, object]:
    return {**copy._asdict(), "path": str(copy.path)}


def _line(copy: "Copy") -> str:
    """What `restore` takes, when it was made, and its size."""
    facts = [copy.name, copy.made.replace("T", " "), size_words(copy.size)]
    if copy.version is not None:
        facts.append(_("before version {version} was brought up to date").format(version=copy.version))
    if copy.is_replaced:
        facts.append(_("stood there before another copy was restored"))
    return "\t".join(visible(fact) for fact in facts)
