"""The arguments that several commands have."""

import argparse

from reader.i18n import _


def add_file(parser: argparse.ArgumentParser) -> None:
    """One reply: `file`."""
    parser.add_argument("file", metavar="FILE", help=_("a reply, or - for a pipe"))


def add_files_or_all(parser: argparse.ArgumentParser) -> None:
    """Any number of replies, none for all that have notes: `files`."""
    parser.add_argument("files", nargs="*", metavar="FILE", help=_("replies; all that have notes where none is named"))


def add_json(parser: argparse.ArgumentParser) -> None:
    """Whether JSON is printed: `json`."""
    parser.add_argument("--json", action="store_true", help=_("print JSON"))
