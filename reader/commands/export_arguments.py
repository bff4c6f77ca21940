"""The arguments of commands that export: in which form, and whether over any file."""

import argparse
import os
from typing import TYPE_CHECKING

from reader.errors import ExportError, UsageError, joined
from reader.i18n import _

if TYPE_CHECKING:
    from reader.exchange.formats import Content, Format


def add_force(parser: argparse.ArgumentParser) -> None:
    """Whether any file is written over: `force`."""
    parser.add_argument(
        "--force", action="store_true", help=_("write over any file, and keep a copy of it beside it (.bak)")
    )


def add_format(parser: argparse.ArgumentParser, content: "Content", explanation: str) -> None:
    """The form of an export: `format`."""
    from reader.exchange.formats import formats_of

    parser.add_argument("--format", choices=[each.name for each in formats_of(content)], help=explanation)


def names_folder(path: str) -> bool:
    """Whether there is a folder of this name."""
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises for a name too long


def wanted_format(options: argparse.Namespace, content: "Content") -> "Format | None":
    """The form that is named, else the one that the ending of the file to be written tells; `None` where nothing does.

    `UsageError` with the endings there are where the ending is that of no form.
    """
    from reader.exchange.formats import format_called, format_of

    if options.format:
        return format_called(options.format, content)
    if names_folder(options.output):
        return None
    try:
        return format_of(options.output, content)
    except ExportError as error:
        way_out = _("Or name the form with --format.")
        raise UsageError(joined(str(error), way_out)) from error
