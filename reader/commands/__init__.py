"""The commands of the command line: a module a command, with its arguments, what it does and how that is printed.

A command is loaded when it is asked for, and imports at its top only what its arguments are made of: help comes at
once, and no command waits for what another one needs.
"""

import argparse
from importlib import import_module
from typing import Protocol, cast

from reader.config import Settings
from reader.i18n import N_

SUMMARIES = {
    "text": N_("print the text that a reply holds, whatever its format"),
    "outline": N_("print a reply's sections, metadata and regions"),
    "figures": N_("print a reply's figures with their exact values"),
    "check": N_("check a reply's arithmetic: sums, shares, growth"),
    "commitments": N_("print what a reply promises, and by when"),
    "diff": N_("print what changed between two versions of a reply"),
    "annotate": N_("add an annotation and print its id"),
    "notes": N_("print annotations and where they stand now"),
    "history": N_("print who changed a note, when, and what it said before"),
    "export": N_("export annotations for other programs and people"),
    "sync-notes": N_("take in what was edited by hand in exported notes"),
    "letters": N_("print which texts with notes are one letter, and why"),
    "ledger": N_("export the figures as a table, with their totals"),
    "library": N_("name folders of replies, and read them so that all can be searched"),
    "search": N_("search all replies of the library"),
    "cited": N_("print what a reply cites, what cites it, and what else answers its proposal"),
    "graph": N_("write who answers with whom as a graph, for Graphviz or as GraphML"),
    "corpus": N_("write the figures of any number of replies to a Parquet file, for data analysis"),
    "serve": N_("open the reader in a browser"),
    "backup": N_("make a copy of the annotations' database, or list the copies"),
    "restore": N_("put a copy in the place of the annotations' database"),
    "salvage": N_("bring out what a damaged database still holds"),
    "keys": N_("print the keys, where they hold and what they do"),
    "config": N_("show the settings and where they come from; edit them"),
    "doctor": N_("say what works here, what doesn't, and what helps"),
    "completion": N_("print what lets a shell complete commands and options"),
}
"""The commands by name, in the order of the help, with what each does in a line; each is the module of its name."""
MENDING = frozenset({"config", "completion", "doctor"})
"""The commands that work with settings in which something is wrong."""
READING = "open_reader"
"""The command that has no name: it opens the reader."""


class Command(Protocol):
    """What the module of a command holds."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Tell the parser the command's arguments."""

    def run(self, options: argparse.Namespace, settings: Settings) -> int:
        """Do the work and print it; the exit status. `UsageError` where the options don't go together."""


def command_called(name: str) -> Command:
    """The command of a name in `SUMMARIES`, or `READING`."""
    return cast("Command", import_module(f"{__name__}.{name.replace('-', '_')}"))
