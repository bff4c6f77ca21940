"""The searches that a person made lately, and those that they keep: a small file of theirs."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError
from reader.files import write_atomically
from reader.i18n import _
from reader.text.canonical import visible

_MOST = 30


class Searches(NamedTuple):
    """Queries as they were typed: those that are kept in their order, and the last ones, the latest first."""

    kept: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()

    def made(self, query: str) -> "Searches":
        """With a search that was made just now."""
        others = (each for each in self.recent if each != query)
        return self._replace(recent=(query, *others)[:_MOST])

    def turned(self, query: str) -> "Searches":
        """With a search that is kept from now on, or no more."""
        others = tuple(each for each in self.kept if each != query)
        return self._replace(kept=others if query in self.kept else (*others, query))


class KeptSearches:
    """The file that holds them; what can't be read there is none."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def all(self) -> Searches:
        """The searches as they are now."""
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            return Searches(*(tuple(visible(str(each)) for each in found[name]) for name in Searches._fields))
        except (OSError, ValueError, KeyError, TypeError):
            return Searches()

    def change(self, change: Callable[[Searches], Searches]) -> Searches:
        """Change what is there; `ReaderError` where it can't be written."""
        found = change(self.all())
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, json.dumps(found._asdict(), ensure_ascii=False, indent=1))
        except OSError as error:
            raise ReaderError(
                _("it can't be written: {reason}.").format(reason=error.strerror or error),
                subject=visible(str(self._file)),
            ) from error
        return found
