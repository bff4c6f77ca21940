"""What commands print: text or JSON on standard output, and what is told beside it on standard error."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.errors import ExportError, joined
from reader.i18n import _
from reader.terminal import Guarded
from reader.text.canonical import visible

if TYPE_CHECKING:
    from pathlib import Path

    from reader.exchange.formats import Format
    from reader.library.naming import Called
    from reader.reply import Reply
    from reader.sources import Source
    from reader.store import AnnotationStore
    from reader.text import Span


def write_out(content: str | bytes) -> None:
    """Print a text, or put bytes out, at once."""
    if isinstance(content, str):
        sys.stdout.write(content)
        sys.stdout.flush()
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


def refuse_terminal(form: "Format", output: str) -> None:
    """Refuse to put an export that is no text out to a terminal; `output` is where to, as it was named."""
    if output == "-" and not form.is_text and sys.stdout.isatty():
        raise ExportError(
            _("{form} can't be shown in a terminal.").format(form=_(form.label)), hint=_("Name a file with -o.")
        )


def write_lines(lines: Iterable[str]) -> None:
    """Print lines, all at once."""
    write_out("".join(f"{line}\n" for line in lines))


def write_json(value: object) -> None:
    """Print a value as JSON."""
    from reader.exchange.json import dumps

    write_out(dumps(value))


def array_item(value: object) -> str:
    """A value of an array that `write_array` prints."""
    from reader.exchange.json import dumps

    return "\n".join(f"  {line}" for line in dumps(value).splitlines())


def write_array(items: Iterable[str]) -> None:
    """Print items as one JSON array, each as soon as it is there."""
    write_out("[")
    count = 0
    for count, item in enumerate(items, start=1):
        write_out(f"{',' if count > 1 else ''}\n{item}")
    write_out("\n]\n" if count else "]\n")


def place_line(reply: "Reply", span: "Span", *facts: str) -> str:
    """Facts on a place of the text as one line, parted by tabs: offsets, the facts, the section."""
    from reader.exchange.json import section_path

    section = section_path(reply.path_at(span.start)) or "-"
    return "\t".join((f"{span.start}:{span.end}", *facts, section))


def called_value(called: "Called") -> dict[str, object]:
    """What a reply of the library is called, for JSON."""
    return {
        "digest": called.digest,
        "title": called.title or called.request,
        "document_number": called.number,
        "issuer": called.issuer,
        "date": called.dated,
        "paths": list(called.paths),
    }


def tell(sentence: str) -> None:
    """Say something beside the output, on standard error where there is one."""
    if sys.stderr is not None:
        sys.stderr.write(f"reply-reader: {sentence}\n")


def progress(count: int, words: str) -> None:
    """Show on a terminal how far a long work is, in one line; 0 clears it."""
    show_passing(f"{count} {visible(words)}"[:70] if count else "")


def show_passing(line: str) -> None:
    """Show a line on a terminal in place of the one that was shown before; an empty one clears it."""
    if sys.stderr is not None and sys.stderr.isatty():
        guard = sys.stderr if isinstance(sys.stderr, Guarded) else Guarded(sys.stderr)
        guard.write_over(line)


def tell_of_copy(backup: "Path | None") -> None:
    """Tell where the file was kept that was written over."""
    if backup is not None:
        tell(_("what stood there is kept in {path}").format(path=visible(str(backup))))


def tell_of_notes_apart(store: "AnnotationStore", source: "Source", reply: "Reply") -> None:
    """Tell that notes are on another text that stood in a file."""
    from reader.editing.lettering import apart_words

    if words := apart_words(store.apart(reply, source.path)):
        way = _("reply-reader notes --apart FILE lists them.")
        tell(f"{visible(source.name)}: {joined(words, way)}")
