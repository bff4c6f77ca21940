"""Exports that are replaced as a whole: only over what stands there as it was written. It knows no screen.

What was exported is remembered in the store, so that it is known of a file whether anybody changed it since.
"""

from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from reader.errors import ExportError, ForeignFileError
from reader.exchange.formats import is_ours
from reader.exchange.ledger.ownership import made_by_us
from reader.exchange.markdown.presets import LOGSEQ
from reader.exchange.write import digest_there, read_export, write_file, writing
from reader.i18n import _
from reader.reply import Reply
from reader.reply.document_number import find_document_numbers
from reader.sources.own import OUTLINE, is_export
from reader.store import AnnotationStore
from reader.store.exports import Exported
from reader.text.canonical import visible

DOCUMENT = "document"
"""The name of all that stands in a file."""
_BYTES = 16


class _AsItWasError(Exception):
    """What would be written stands there."""


def write_whole(
    store: AnnotationStore, path: Path, content: str | bytes | Iterable[str | bytes], *, force: bool = False
) -> Path | None:
    """Write an export that is replaced as a whole, only over one that is as it was written; it may come in parts.

    With `force` over any other file, of which a copy is kept, whose path is returned.
    """
    digest_there(path)  # where it can't be written that is said before the first part is made
    backup = None
    with suppress(_AsItWasError), writing(path) as write:
        digest = sha256()
        for part in [content] if isinstance(content, str | bytes) else content:
            data = part.encode() if isinstance(part, str) else part
            digest.update(data)
            write(data)
        there = digest_there(path)
        if digest.digest() == there:
            raise _AsItWasError
        if there is not None and not _is_known(store, there):
            refuse_unless(force, path)
            backup = backed_up(path, read_export(path) or b"")
        if not store.read_only:
            store.exports.will_write([Exported(DOCUMENT, digest.digest()[:_BYTES])])
    return backup


def kept_words(backup: Path | None) -> list[str]:
    """Where what stood in an export's place was kept, as a sentence, if it was."""
    return [_("What stood there is kept in {path}.").format(path=visible(str(backup)))] if backup else []


def would_change(store: AnnotationStore, path: Path, content: str | bytes, *, force: bool = False) -> bool:
    """Whether a file holds something else than an export that would replace it; refused where writing it would be."""
    data = content.encode() if isinstance(content, str) else content
    there = read_export(path)
    if there is not None and there != data and not is_known(store, there):
        refuse_unless(force, path)
    return there != data


def is_outline(path: Path, preset: str, markdown: str) -> bool:
    """Whether notes are written as Logseq's outline: a file that is there stays what it is.

    `preset` is what is asked for, `markdown` what new files are written in.
    """
    if preset:
        return preset == LOGSEQ
    there = read_export(path)
    return markdown == LOGSEQ if there is None else there.startswith(OUTLINE)


def cited_exports(store: AnnotationStore, reply: Reply) -> dict[str, str]:
    """What the exported notes of replies are called that a reply cites, by their document numbers."""
    own = reply.metadata.document_number
    numbers = [each.printed for each in find_document_numbers(reply.text) if each.printed and each.printed != own]
    sources = store.exports.sources_numbered(numbers) if numbers else {}
    return {number: f"{Path(path).stem}.notes.md" for number, path in sources.items()}


def refuse_unless(force: bool, path: Path) -> None:
    """Refuse to write over a file that is not, or not any more, as an export was written; unless by `force`."""
    if force:
        return
    if is_ours(path) or made_by_us(path) or is_export(read_export(path) or b""):
        sentence = _("this export was changed since reply-reader wrote it, or was written from other notes.")
    else:
        sentence = _("this file wasn't written by reply-reader and stays as it is.")
    raise ForeignFileError(
        sentence,
        subject=visible(str(path)),
        hint=_("Choose another name, or use --force: it keeps a copy."),
    )


def backed_up(path: Path, data: bytes) -> Path:
    """Keep what stands in a file beside it, under a name that nothing has."""
    for number in range(1, 10_000):
        beside = path.with_name(f"{path.name}.bak" if number == 1 else f"{path.name}.bak{number}")
        kept = read_export(beside)
        if kept is None:
            write_file(beside, data)
        if kept in (None, data):
            return beside
    raise ExportError(_("there are too many copies of this file."), subject=visible(str(path)))


def digest_of(data: bytes) -> bytes:
    """What a document is known by."""
    return sha256(data).digest()[:_BYTES]


def is_known(store: AnnotationStore, data: bytes) -> bool:
    """Whether exactly this was exported before, wherever."""
    return _is_known(store, sha256(data).digest())


def _is_known(store: AnnotationStore, digest: bytes) -> bool:
    kept = digest[:_BYTES]
    return DOCUMENT in store.exports.known([kept]).get(kept, ())
