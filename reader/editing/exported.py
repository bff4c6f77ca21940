"""The files that a reply's notes were exported to, in which people write. It knows no screen."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.annotations import Anchored
from reader.reply import Reply
from reader.store import AnnotationStore

if TYPE_CHECKING:
    from reader.editing.notes_file import NotesFile


class Exported:
    """The exports of a reply's notes; `path` is the reply's file, `items` gives the notes as they are now."""

    def __init__(
        self, store: AnnotationStore, reply: Reply, path: Path | None, items: Callable[[], tuple[Anchored, ...]]
    ) -> None:
        self._store = store
        self._reply = reply
        self._path = path
        self._items = items

    def paths(self) -> list[Path]:
        """The files, the one that was written last first."""
        return self._store.exports.paths(self._reply, self._path)

    def file(self, name: str, path: Path) -> "NotesFile":
        """The notes in a file, as they stand beside those here; `name` is what the reply's file is called."""
        # What reads exports is not on the way to the first key.
        from reader.editing.notes_file import NotesFile
        from reader.exchange.document import Document

        return NotesFile(self._store, Document(self._reply, self._items(), name), self._path, path)
