"""A desk: a reply with notes, the file that they are exported to, and a person who writes in it."""

from pathlib import Path

from reader.annotations import Kind
from reader.editing import Notebook
from reader.editing.edited import take_in
from reader.editing.notes_file import Edit, NotesFile, Outcome
from reader.exchange.document import Document
from reader.store import open_store
from reader.understanding import first_look
from tests.examples import REPLY, span_of

SUMS = ("540万元", "620万元", "1.2亿元")


class Desk:
    """A reply with notes, its exported file, and a person who writes in that."""

    def __init__(self, folder: Path) -> None:
        self.store = open_store(folder / "annotations.db")
        self.notebook = Notebook(self.store, first_look(REPLY), folder / "reply.txt", "季")
        self.folder, self.path = folder, folder / "reply.notes.md"

    def note(self, words: str, note: str) -> None:
        self.notebook.add(span_of(REPLY, words), Kind.FUNDING, note)

    def renote(self, words: str, note: str) -> None:
        item = self.notebook.on(span_of(REPLY, words))
        assert item is not None
        self.notebook.edit(item.annotation, kind=item.annotation.kind, note=note, tags=item.annotation.tags)

    def says(self, words: str) -> str:
        item = self.notebook.on(span_of(REPLY, words))
        assert item is not None
        return item.annotation.note

    def file(self, path: Path | None = None) -> NotesFile:
        document = Document(first_look(REPLY).reply, self.notebook.items, "reply.txt")
        return NotesFile(self.store, document, self.folder / "reply.txt", path or self.path)

    def export(self, **options: bool) -> Outcome:
        return self.file().write(**options)  # type: ignore[arg-type]

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    def person(self, *edits: tuple[str, str]) -> None:
        text = self.text
        for old, new in edits:
            assert old in text, old
            text = text.replace(old, new, 1)
        self.path.write_text(text, encoding="utf-8")

    def edits(self) -> list[Edit]:
        return self.file().edits()

    def sync(self) -> list[Edit]:
        found = self.edits()
        for edit in found:
            take_in(self.notebook, edit)
        self.export()
        return found
