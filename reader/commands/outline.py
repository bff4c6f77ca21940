"""`outline`: a reply's section tree with its metadata, regions and warnings."""

import argparse
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.commands.arguments import add_file, add_json
from reader.commands.inputs import source_named
from reader.commands.output import write_json, write_lines
from reader.config import Settings
from reader.i18n import _

if TYPE_CHECKING:
    from reader.reply import Reply, Section


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A reply, and whether JSON is printed."""
    add_file(parser)
    add_json(parser)


def run(options: argparse.Namespace, _settings: Settings) -> int:
    """Print the section tree with metadata, regions and warnings."""
    from reader.exchange.json import outline_value
    from reader.reply import parse

    source = source_named(options.file)
    reply = parse(source.text, source.warnings)
    if options.json:
        write_json(outline_value(reply))
    else:
        write_lines(_lines(reply))
    return 0


def _lines(reply: "Reply") -> Iterator[str]:
    from reader.reply.warnings import about_words

    metadata = reply.metadata
    for fact in (metadata.title, metadata.document_number, metadata.issuer, metadata.signed or metadata.published):
        if fact:
            yield fact
    yield ""
    yield from _tree(reply.sections, 0)
    for warning in reply.warnings:
        about = about_words([warning]) if warning.page or warning.part else ""
        printed = about or f"{_(warning.code.label)}: {' '.join(warning.span.of(reply.text).split())}"
        yield f"! {printed} ({warning.span.start}:{warning.span.end})"


def _tree(sections: "Iterable[Section]", depth: int) -> Iterator[str]:
    for section in sections:
        yield f"{'  ' * depth}{section.number} {section.title}".rstrip()
        yield from _tree(section.children, depth + 1)
