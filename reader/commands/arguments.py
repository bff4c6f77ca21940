"""The arguments that several commands have."""

import argparse

from reader.i18n import _


def add_file(parser: argparse.ArgumentParser) -> None:
    """One reply: `file`."""
    parser.add_argument("file", metavar="FILE", help=_("a reply, or - for a pipe"))


def add_replies(parser: argparse.ArgumentParser) -> None:
    """Any number of replies: `files`, `query` and `maybe`, as `replies.Chosen` takes them."""
    parser.add_argument("files", nargs="*", metavar="FILE", help=_("replies, folders of such, or - for a pipe"))
    _add_query(parser)


def add_replies_or_all(parser: argparse.ArgumentParser) -> None:
    """The same; where none is named all that have notes."""
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help=_("replies or folders of such; all that have notes where none is named"),
    )
    _add_query(parser)


def _add_query(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--query",
        metavar="QUERY",
        help=_("the replies of the library of which this holds, as “search” finds them; FILE says where to look"),
    )
    parser.add_argument("--maybe", action="store_true", help=_("also those of which the query may hold"))


def add_json(parser: argparse.ArgumentParser) -> None:
    """Whether JSON is printed: `json`."""
    parser.add_argument("--json", action="store_true", help=_("print JSON"))
