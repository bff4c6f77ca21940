"""Editions: the other texts that a letter can be compared with. It knows no screen.

The file as it is now where it was changed since it was opened, the texts that notes were made on, and what other files
of the letter hold now.
"""

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from reader.errors import SourceError
from reader.letters import Told, Traits, compared, traits_of
from reader.reply import Reply, parse
from reader.sources import Source, load, stamp_of
from reader.store import AnnotationStore
from reader.store.versions import KnownVersion

_MOST_FILES = 20


class Origin(Enum):
    """Where a text to compare with is from."""

    DISK = "disk"
    KEPT = "kept"
    FILE = "file"


class Edition(NamedTuple):
    """Another text of a letter; `name` is its file's, `noted` when notes were made on it (ISO 8601), else empty.

    `is_newer` is whether it came after the text that it is compared with.
    """

    text: str
    origin: Origin
    name: str
    is_newer: bool
    noted: str = ""


class Editions:
    """What is kept of one letter in a store, to compare with."""

    def __init__(self, store: AnnotationStore, reply: Reply, path: Path | None) -> None:
        self._store = store
        self._reply = reply
        self._path = path

    def kept(self) -> tuple[list[Edition], list[KnownVersion]]:
        """The other texts of the letter that are kept, the newest first; and all that are known, with their files.

        Which is newer is told by the numbers of the letter's versions, as on the screen that lists them.
        """
        known = self._store.versions(self._reply, self._path)
        around = self._store.identities.around(self._reply, self._path)
        newer = {each.text.digest for each in around.beside if each.version > around.version}
        others = [each for each in known if each.digest != self._reply.digest]
        texts = ((each, self._store.text(each.digest)) for each in others)
        kept = [Edition(text, Origin.KEPT, each.name, each.digest in newer, each.noted) for each, text in texts if text]
        return kept, known

    def told(self) -> list[Told]:
        """What people said of the letter's text and others: that they are one letter, or not."""
        return self._store.identities.told([self._reply.digest])


def on_disk(source: Source) -> list[Edition]:
    """The file that was opened as it is now, where that is another text; nothing where it can't be read."""
    try:
        if source.path is None or stamp_of(source.path) in (None, source.stamp):
            return []
        text = load(source.path).text
    except SourceError:
        return []
    return [Edition(text, Origin.DISK, source.name, is_newer=True)] if text != source.text else []


def in_files(reply: Reply, source: Source, kept: list[Edition], known: list[KnownVersion]) -> Iterator[Edition]:
    """What other files of a letter hold now, where that is a text of it and none that is kept: that may take long."""
    paths = dict.fromkeys(path for each in known for path in each.paths if path != str(source.path))
    seen = {reply.text, *(each.text for each in kept)}
    own, digests = traits_of(reply), {each.digest for each in known}
    for path in list(paths)[:_MOST_FILES]:
        try:
            if stamp_of(Path(path)) is None:
                continue  # it is gone, or a pipe by now
            found = load(Path(path))
        except SourceError:
            continue  # it can't be read any more
        if found.text not in seen and _is_of(own, other := parse(found.text), digests):
            days = reply.metadata.published, other.metadata.published
            yield Edition(found.text, Origin.FILE, found.name, is_newer=all(days) and str(days[1]) > str(days[0]))
        seen.add(found.text)


def _is_of(letter: Traits, found: Reply, known: set[str]) -> bool:
    """Whether a text that a file holds is of the letter: a path may hold another letter by now."""
    return found.digest in known or compared(letter, traits_of(found)).relation.is_one_letter
