"""`outline`: a reply's section tree with its metadata, regions and warnings."""

import argparse
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json, add_replies
from reader.commands.over import Saying, print_each
from reader.config import Settings
from reader.i18n import _

if TYPE_CHECKING:
    from reader.exchange.json import Json
    from reader.reply import Reply
    from reader.reply.outline import Part
    from reader.sources import Source
    from reader.text.stages import Stages


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Replies, and whether JSON is printed."""
    add_replies(parser)
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the section tree with metadata, regions and warnings."""
    return print_each(options, settings, Saying("outline", _seen, _lines, _value))


def _seen(source: "Source") -> "Stages[Reply]":
    from reader.reply import parse

    yield
    return parse(source.text, source.warnings)


def _value(reply: "Reply") -> "Json":
    from reader.exchange.json import outline_value

    return outline_value(reply)


def _lines(reply: "Reply") -> Iterator[str]:
    from reader.reply.outline import top_parts
    from reader.reply.warnings import about_words

    metadata = reply.metadata
    for fact in (metadata.title, metadata.document_number, metadata.issuer, metadata.signed or metadata.published):
        if fact:
            yield fact
    yield ""
    yield from _tree(reply, top_parts(reply), 0)
    for warning in reply.warnings:
        about = about_words([warning]) if warning.page or warning.part else ""
        printed = about or f"{_(warning.code.label)}: {' '.join(warning.span.of(reply.text).split())}"
        yield f"! {printed} ({warning.span.start}:{warning.span.end})"


def _tree(reply: "Reply", parts: "Iterable[Part]", depth: int) -> Iterator[str]:
    """The sections and tables among some parts and within them."""
    from reader.reply import Region
    from reader.reply.outline import TablePart, label_of, parts_in

    for part in parts:
        is_region = isinstance(part, Region)
        if isinstance(part, TablePart):
            yield f"{'  ' * depth}{label_of(reply, part)}"
        elif not isinstance(part, Region):
            yield f"{'  ' * depth}{part.number} {part.title}".rstrip()
        yield from _tree(reply, parts_in(reply, part), depth + (not is_region))
