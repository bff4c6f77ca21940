"""Logseq: an outline of blocks with properties, promises with their deadlines as tasks.

Its blocks are Logseq's own, which it writes anew as it likes: such a page is replaced as a whole, and nothing of it is
taken back.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from reader.annotations import Anchored
from reader.exchange.document import Document
from reader.exchange.escaping import bounded, escaped, on_one_line, tag
from reader.exchange.markdown.notes import facts_of, front_of, quote_of
from reader.exchange.markdown.presets import last_day
from reader.i18n import _
from reader.text.canonical import canonical

if TYPE_CHECKING:
    from reader.reply import Section

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""As org-mode has them in every language, which Logseq follows."""


def logseq_page(document: Document) -> str:
    """The page of a reply: its properties, then its sections with the notes in them."""
    lines = [f"{name.replace('_', '-')}:: {_property(value)}" for name, value in front_of(document).items()]
    lines += ["", *_notes(document), *_promises(document)]
    return canonical("\n".join(lines) + "\n")


def _property(value: object) -> str:
    words = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return on_one_line(words)


def _notes(document: Document) -> Iterator[str]:
    reply = document.reply
    path: tuple[Section, ...] = ()
    for item in document.items:
        here = reply.path_at(item.span.start) if item.span else ()
        common = sum(1 for one, other in zip(path, here, strict=False) if one is other)
        for depth, section in enumerate(here[common:], start=common):
            yield from _block(depth, [f"## {escaped(reply.heading_label(section))}"])
        if path and not here:
            missing = _("Outside the sections") if item.span else _("Not found in this version of the text")
            yield from _block(0, [f"## {missing}"])
        path = here
        yield from _note(document, item, len(here))


def _note(document: Document, item: Anchored, depth: int) -> Iterator[str]:
    annotation = item.annotation
    quote = [f"> {line.strip()}".rstrip() for line in quote_of(document.reply, item).split("\n")]
    properties = [f"id:: {annotation.id}"]
    properties += [f"{name.replace(' ', '-')}:: {on_one_line(value)}" for name, value in facts_of(document, item)]
    if annotation.tags:
        properties.append(f"tags:: {', '.join(map(tag, annotation.tags))}")
    # Properties stand behind a block's first line.
    yield from _block(depth, [quote[0], *properties, *quote[1:]])
    if annotation.note:
        yield from _block(depth + 1, bounded(canonical(annotation.note).rstrip()).split("\n"))


def _promises(document: Document) -> Iterator[str]:
    promised = document.understanding.commitments
    if not promised:
        return
    heading = _("Commitments")
    yield from _block(0, [f"## {heading}"])
    for each in promised:
        lines = [f"TODO {escaped(on_one_line(each.span.of(document.reply.text)))}"]
        if due := last_day(each.deadline):
            lines.append(f"DEADLINE: <{due} {_DAYS[date.fromisoformat(due).weekday()]}>")
        yield from _block(1, lines)


def _block(depth: int, lines: list[str]) -> Iterator[str]:
    """A block at a depth; its further lines stand below its first one's words."""
    first, *more = lines
    indent = "  " * depth
    yield f"{indent}- {first}"
    yield from (f"{indent}  {line}".rstrip() for line in more)
