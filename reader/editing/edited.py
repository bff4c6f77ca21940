"""Taking in what people edited in exported notes. It knows no screen."""

import os
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.annotations import Annotation
from reader.editing.notebook import Notebook
from reader.editing.notes_file import Edit, NotesFile
from reader.errors import ExportError, ReaderError
from reader.exchange.markdown.reading import taken_in

_MOST_FILES = 5
"""So many files are looked into when a reply is opened."""


def take_in(notebook: Notebook, edit: Edit, fields: frozenset[str] | None = None) -> Annotation:
    """Take what a person edited into their note, as a change of its own; only some of the fields, where these are said.

    A `ReaderError` where what stands there can't be read, or somebody changed the note meanwhile.
    """
    names = edit.comparison.edited if fields is None else fields & edit.comparison.edited
    annotation = edit.item.annotation
    return notebook.say(annotation, taken_in(edit.item, edit.comparison, names)) if names else annotation


@dataclass(frozen=True, slots=True)
class EditedFile:
    """A file of exported notes with what was edited in it; `troubles` are why it can't be read, as sentences."""

    file: NotesFile
    edits: tuple[Edit, ...]
    troubles: tuple[str, ...] = ()

    @classmethod
    def of(cls, notebook: Notebook, name: str, path: Path) -> "EditedFile":
        """What was edited in a file; `name` is what the reply's file is called."""
        file = notebook.exported.file(name, path)
        try:
            return cls(file, tuple(file.edits()))
        except ExportError as error:
            return cls(file, (), (f"{error.message} {error.hint}".rstrip(),))

    def brought_up_to_date(self, notebook: Notebook, over: Collection[str] = ()) -> None:
        """Write the file anew with the notes as they are now."""
        notebook.exported.file(self.file.document.source, self.file.path).write(over=over)


def edited_files(notebook: Notebook, name: str) -> list[EditedFile]:
    """The files to which notes were exported last and in which something was edited, the last one first."""
    paths = [path for path in notebook.exported.paths()[:_MOST_FILES] if os.path.lexists(path)]
    files = [EditedFile.of(notebook, name, path) for path in paths]
    return [file for file in files if file.edits or file.troubles]


def taken_one(notebook: Notebook, file: EditedFile, edit: Edit) -> None:
    """Take a note in as it stands in a file, whatever was changed here, and bring the file up to date."""
    take_in(notebook, edit)
    file.brought_up_to_date(notebook)


def taken_all(notebook: Notebook, files: Sequence[EditedFile]) -> None:
    """Take in all that was edited in files alone, and can be read; the rest waits."""
    for file in files:
        for edit in file.edits:
            if not edit.comparison.in_conflict:
                with suppress(ReaderError):
                    take_in(notebook, edit)
        file.brought_up_to_date(notebook)


def left_as_it_is(notebook: Notebook, file: EditedFile, edit: Edit) -> None:
    """Let a note stand as it is here, and put it into the file as it is; of the file a copy is kept."""
    file.brought_up_to_date(notebook, over=[edit.name])
