"""The Markdown file of a reply's notes, in which people write: what they wrote stays. It knows no screen.

What was exported is remembered in the store. So it is known of each block whether it is as it was, edited, new or taken
out.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from reader.annotations import Anchored, Annotation, now
from reader.editing.exporting import DOCUMENT, backed_up, cited_exports, is_known, kept_words, refuse_unless
from reader.editing.exporting import digest_of as digest_of_document
from reader.errors import ExportError
from reader.exchange.document import Document
from reader.exchange.markdown.blocks import FIGURES, Piece, block_name, digest_of, pieces_in, split_front
from reader.exchange.markdown.front import named_in
from reader.exchange.markdown.merging import Fresh, Merged, Remembered, State, merge
from reader.exchange.markdown.notes import block_of, pieces_of
from reader.exchange.markdown.reading import Comparison, told_in
from reader.exchange.write import read_export, write_file
from reader.i18n import _, ngettext
from reader.store import AnnotationStore
from reader.store.exports import Exported
from reader.store.states import mark_of
from reader.text.canonical import visible

TOLD = "told:"
"""How the names begin under which it is remembered what was told of notes; their blocks' names follow."""


def _edited(count: int) -> str:
    return ngettext(
        "{count} note was edited there by hand and stays as it is.",
        "{count} notes were edited there by hand and stay as they are.",
        count,
    )


def _taken_out(count: int) -> str:
    return ngettext(
        "{count} note was taken out of the file and stays out.",
        "{count} notes were taken out of the file and stay out.",
        count,
    )


def _unmarked(count: int) -> str:
    return ngettext(
        "{count} note stands there without its marks and stays as it is; nothing of it is taken in.",
        "{count} notes stand there without their marks and stay as they are; nothing of them is taken in.",
        count,
    )


def _twice(count: int) -> str:
    return ngettext(
        "{count} note stands there in several copies that differ; they stay as they are.",
        "{count} notes stand there in several copies that differ; they stay as they are.",
        count,
    )


def _unknown(count: int) -> str:
    return ngettext(
        "{count} block there is no note on this reply; it stays as it is.",
        "{count} blocks there are no notes on this reply; they stay as they are.",
        count,
    )


_STATES: dict[State, Callable[[int], str]] = {
    State.EDITED: _edited,
    State.TAKEN_OUT: _taken_out,
    State.UNMARKED: _unmarked,
    State.TWICE: _twice,
    State.UNKNOWN: _unknown,
}
"""What is told of the blocks in a state."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: what was made of it, whether that is something else, and where the old one was kept."""

    merged: Merged
    is_changed: bool
    backup: Path | None = None
    is_whole: bool = False
    """Whether it is replaced as a whole."""

    @property
    def words(self) -> list[str]:
        """What a person has to know of it, as sentences; none where all of it is as the notes say."""
        told = [_STATES[state](len(names)).format(count=len(names)) for state, names in self._told if names]
        if self.merged.states.get(FIGURES) is State.EDITED:
            told.append(_("The table of figures was edited there by hand and stays as it is."))
        if kept := self.merged.head.kept:
            sentence = _("Changed by hand in the front matter, and left so: {names}.")
            told.append(sentence.format(names=", ".join(map(visible, kept))))
        for name, words in self.merged.head.replaced.items():
            sentence = _("“{name}” in the front matter is reply-reader's: “{words}”, which stood there, doesn't stay.")
            told.append(sentence.format(name=name, words=visible(words)))
        return told + kept_words(self.backup)

    @property
    def counted(self) -> list[str]:
        """How many notes come there and go; none where the file is as it was."""
        if not self.is_changed:
            return []
        if self.is_whole:
            return [_("It would be written anew.")]
        new, gone = (len(self.merged.named(state)) for state in (State.NEW, State.DELETED))
        said = [_("It would be brought up to date.")]
        if new:
            said.append(ngettext("{count} note is new.", "{count} notes are new.", new).format(count=new))
        if gone:
            said.append(ngettext("{count} note is gone.", "{count} notes are gone.", gone).format(count=gone))
        return said

    @property
    def _told(self) -> list[tuple[State, list[str]]]:
        return [(state, self.merged.named(state)) for state in _STATES]


@dataclass(frozen=True, slots=True)
class Edit:
    """A note that a person edited in an exported file."""

    item: Anchored
    comparison: Comparison

    @property
    def name(self) -> str:
        """The block's name."""
        return block_name(self.item)


class NotesFile:
    """The Markdown file of a reply's notes: what a person and the program wrote there in turn.

    `source` is the file of the reply, where it has one. Errors are `ReaderError`s; the file is never left half written.
    """

    def __init__(
        self,
        store: AnnotationStore,
        document: Document,
        source: Path | None,
        path: Path,
        preset: str = "",
    ) -> None:
        """`preset` is that of a new file, where the document asks for none; one that is there keeps its own."""
        self._store = store
        # Whoever writes the file, it links the same replies.
        self.document = document if document.cited else replace(document, cited=cited_exports(store, document.reply))
        self._preset = preset
        self._items = {block_name(item): item for item in document.items}
        self._source = source
        self.path = Path(os.path.realpath(path))

    @cached_property
    def _fresh(self) -> Fresh:
        """The notes as they would be exported now."""
        return pieces_of(self._in_preset)

    @cached_property
    def _texts(self) -> dict[str, str]:
        """Its pieces by their names."""
        return {piece.name: piece.text for piece in self._fresh.pieces}

    @cached_property
    def _in_preset(self) -> Document:
        """The document in its preset."""
        there = None if self.document.preset else read_export(self.path)
        own = named_in(there.decode(errors="replace"), "preset") or "" if there else self._preset
        return replace(self.document, preset=self.document.preset or own)

    def write(
        self, *, force: bool = False, put_back: bool = False, dry: bool = False, over: Collection[str] = ()
    ) -> Outcome:
        """Bring the file up to date; `put_back` also puts blocks there that a person took out.

        `over` are blocks that were edited and whose notes hold from now on, as a person chose.
        With `dry` nothing is written. With `force` it is written anew, and what stood there is kept beside it.
        """
        there = read_export(self.path)
        whole = Merged(self._fresh.document, self._states(there is None), {})
        backup = None
        if there is None or self._is_as_written(there):
            merged = whole
        elif force:
            merged = whole
            backup = self.path if dry else backed_up(self.path, there)
        else:
            # What a person gave up they may want to see again.
            backup = backed_up(self.path, there) if over and not dry else None
            merged = self._merged(there, self._remembered(there, put_back=put_back, over=over))
        data = merged.document.encode()
        outcome = Outcome(merged, data != there, backup)
        if not dry:
            self._written(there, data, merged)
        return outcome

    def _states(self, is_new: bool) -> dict[str, State]:
        """What becomes of the notes in a file that is written as a whole."""
        last = None if is_new else self._store.exports.last(self.path)
        before = {name for name in (last.marks if last else ()) if name.startswith("rr-")}
        states = {name: State.UNTOUCHED if name in before else State.NEW for name in self._items}
        gone = before - self._texts.keys()
        return states | dict.fromkeys(gone, State.DELETED)

    def _written(self, there: bytes | None, data: bytes, merged: Merged) -> None:
        pieces = [Exported(name, digest_of(text), self._note(name)) for name, text in self._fresh.pieces]
        # Of a document in which a person wrote, not all is known.
        words = Exported(DOCUMENT, digest_of_document(data)) if data == self._fresh.document.encode() else None
        if not self._store.read_only:
            told = [Exported(f"{TOLD}{name}", digest_of(told_in(self._texts[name]))) for name in self._items]
            self._store.exports.will_write([*pieces, *told, *([words] if words else [])])
        if data != there:
            if read_export(self.path) != there:
                raise ExportError(
                    _("this file was changed while it was being brought up to date; nothing was written."),
                    subject=visible(str(self.path)),
                    hint=_("Do it again."),
                )
            write_file(self.path, data)
        if not self._store.read_only:
            # Of a deleted note nothing is kept: restored, it is a new one in the file, and not one taken out of it.
            known_anew = (State.NEW, State.UNTOUCHED, State.DELETED)
            kept = [name for name, state in merged.states.items() if state not in known_anew]
            self._store.exports.wrote(
                self.path, self.document.reply, self._source, pieces, dict(self._fresh.front), now(), kept=kept
            )

    def _note(self, name: str) -> Annotation | None:
        item = self._items.get(name)
        return item.annotation if item else None

    def edits(self) -> list[Edit]:
        """The notes that a person edited in the file, in its order; none where there is no file."""
        there = read_export(self.path)
        if there is None or self._is_as_written(there):
            return []
        remembered = self._remembered(there)
        edited = self._merged(there, remembered).edited
        fresh = self._texts
        return [
            Edit(self._items[name], remembered.compared(name, text, fresh[name]))
            for name, text in edited.items()
            if name in self._items
        ]

    def _merged(self, there: bytes, remembered: Remembered) -> Merged:
        try:
            return merge(self._readable(there), self._fresh, remembered)
        except ExportError as error:
            if error.subject:
                raise
            raise ExportError(error.message, subject=visible(str(self.path)), hint=error.hint) from error

    def _is_as_written(self, there: bytes) -> bool:
        """Whether a file is as it was exported, and nobody put words back there that a note said before."""
        return is_known(self._store, there) and not self._outdated(self._pieces(there))

    def _pieces(self, data: bytes) -> list[Piece]:
        _front, body = split_front(self._readable(data).removeprefix("\ufeff").replace("\r\n", "\n"))
        return [piece for piece in pieces_in(body) if piece.name]

    def _outdated(self, pieces: list[Piece]) -> set[bytes]:
        """The blocks that say what a note said before it was exported to this file as it is: a person's, too."""
        last = self._store.exports.last(self.path)
        words = ((digest_of(piece.text), piece.name) for piece in pieces)
        return self._store.exports.outdated(words, last.marks) if last else set()

    def _readable(self, data: bytes) -> str:
        try:
            return data.decode()
        except UnicodeDecodeError as error:
            raise ExportError(
                _("this file isn't in UTF-8, so it stays as it is."),
                subject=visible(str(self.path)),
                hint=_("Save it as UTF-8, or use --force: it keeps a copy."),
            ) from error

    def _remembered(self, data: bytes, *, put_back: bool = False, over: Collection[str] = ()) -> Remembered:
        """What is remembered of what stands in the file; a `ForeignFileError` where nothing is."""
        pieces = self._pieces(data)
        known = self._store.exports.known(digest_of(piece.text) for piece in pieces)
        known |= dict.fromkeys(self._outdated(pieces), frozenset())
        known |= {digest_of(piece.text): frozenset({piece.name}) for piece in pieces if piece.name in over}
        last = self._store.exports.last(self.path)
        if last is None and not known:
            refuse_unless(False, self.path)
        names = frozenset(last.marks if last else ())
        if put_back:
            names &= {name for piece in pieces for name in (piece.name, *known.get(digest_of(piece.text), ()))}
        marks = dict(last.marks) if last else {}
        return Remembered(
            names,
            last.front if last else {},
            lambda text: known.get(digest_of(text), ()),
            self._blocks_before(marks),
            cache(self._is_told),
            put_back,
        )

    def _is_told(self, name: str, block: str) -> bool:
        digest = digest_of(told_in(block))
        return f"{TOLD}{name}" in self._store.exports.known([digest]).get(digest, ())

    def _blocks_before(self, marks: dict[str, bytes | None]) -> Callable[[str], str | None]:
        """The blocks of notes as they were exported, by their names."""
        known: defaultdict[str, dict[bytes, Annotation]] = defaultdict(dict)

        def before(name: str) -> str | None:
            item = self._items.get(name)
            mark = marks.get(name) or self._store.exports.mark(name)
            if item is None or mark is None:
                return None
            if name not in known:
                states = [item.annotation, *(change.state for change in self._store.changes([item.annotation]))]
                known[name] = {mark_of(state): state for state in states}
            state = known[name].get(mark)
            return block_of(self._in_preset, item.saying(state)) if state else None

        return cache(before)
