"""Noting: all notes as replies of the library are looked for by them, as they are in the annotations' database now.

It stands above the library and the store, which know nothing of each other.
"""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from reader import kinds
from reader.errors import StoreError
from reader.library.noted import NO_NOTES, Notes

if TYPE_CHECKING:
    from reader.store.noted import NotedReader


class Noting:
    """The notes in a database, read again when somebody wrote there; any thread may ask for them.

    `problem` says which of them couldn't be read the last time, and why; it is empty where all could.
    """

    def __init__(self, database: Path) -> None:
        self._database = database
        self._reader: NotedReader | None = None
        self._reading = threading.Lock()
        self._notes = NO_NOTES
        self.problem = ""

    def notes(self) -> Notes:
        """The notes as they are now: the same value as long as they are; none where they can't be read.

        What kinds they are of is known then: it is asked for before a query is read.
        """
        with self._reading:
            if self._reader is None and not self._database.exists():
                return NO_NOTES  # and what reads it takes longer to import than a search takes
            try:
                found = self._opened().read()
                self.problem = self._opened().left_out
            except StoreError as error:
                self.problem = str(error)
                return NO_NOTES
            if found is not self._notes.found:
                self._notes = Notes(found)
                kinds.meet(self._notes.kinds)
            return self._notes

    def _opened(self) -> "NotedReader":
        if self._reader is None:
            from reader.store.noted import NotedReader

            self._reader = NotedReader(self._database)
        return self._reader

    def close(self) -> None:
        """Let go of the database."""
        with self._reading:
            if self._reader is not None:
                self._reader.close()
