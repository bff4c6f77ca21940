"""`cited`: what a reply, or a document number, is linked with in the library."""

import argparse
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json
from reader.commands.inputs import source_named
from reader.commands.output import called_value, write_json, write_lines
from reader.config import Settings
from reader.errors import SourceError
from reader.i18n import _
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.library.citing import Cited, Citing, Links
    from reader.library.naming import Called


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A reply or a number."""
    parser.add_argument("file", metavar="FILE|NUMBER", help=_("a reply, - for a pipe, or a document number"))
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print what there is, under what it is."""
    from reader.library.cache import opened_library
    from reader.library.citing import links_of, links_of_number
    from reader.understanding import understand

    is_file = options.file == "-" or os.path.lexists(options.file)
    seen = understand(source_named(options.file).text) if is_file else None
    with opened_library(settings.cache) as library:
        links = links_of(library, seen) if seen else links_of_number(library, options.file)
    if links is None:
        raise SourceError(
            _("this is neither a file nor a document number."),
            subject=visible(options.file),
            hint=_("A number is written like 青财函〔2022〕1号."),
        )
    if options.json:
        write_json(_value(links))
    else:
        write_lines(_lines(links, names_number=seen is None))
    return 0


def _lines(links: "Links", *, names_number: bool) -> Iterator[str]:
    for cited in links.cited:
        title = _("has the number {number}") if names_number else _("cites {number}")
        missing = () if cited.replies else (_("no reply of the library has it"),)
        yield "\t".join((title.format(number=visible(cited.number)), *missing))
        yield from map(_line, cited.replies)
    for title, replies in (
        (_("cited by"), [each.reply for each in links.citing]),
        (_("answers the same proposal"), links.beside),
    ):
        if replies:
            yield title
            yield from map(_line, replies)


def _line(reply: "Called") -> str:
    facts = (" ".join(reply.name.split()), reply.dated, reply.number, reply.issuer, *reply.paths)
    return "  " + "\t".join(visible(fact) for fact in facts if fact)


def _value(links: "Links") -> object:
    return {
        "cites": [_cited(each) for each in links.cited],
        "cited_by": [_citing(each) for each in links.citing],
        "same_proposal": [called_value(each) for each in links.beside],
    }


def _cited(cited: "Cited") -> object:
    return {
        "number": cited.number,
        "places": [[place.start, place.end] for place in cited.places],
        "replies": [called_value(reply) for reply in cited.replies],
    }


def _citing(citing: "Citing") -> object:
    return {**called_value(citing.reply), "places": [[place.start, place.end] for place in citing.places]}
