"""Letters: which replies of the table are one letter or answer one proposal, and what a person says of that."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.config import Settings
from reader.errors import NotFoundError, ReaderError, capital
from reader.i18n import _
from reader.keys.configured import with_keys
from reader.text.canonical import visible
from reader.tui.library.finding import Found
from reader.tui.library.rows import ReplyRows, file_of, path_of
from reader.tui.signs import BELONGS, ONE_LETTER
from reader.tui.workers import CHANGES, in_thread, tell

if TYPE_CHECKING:
    # What tells letters apart, and the store, are loaded when the files have been listed.
    from reader.collecting import Company
    from reader.letters import Told, Traits
    from reader.store import AnnotationStore

MOST_COMPARED = 2_000
"""Among more files it takes too long to find out which are one letter."""


def how_to_tell() -> str:
    """How a person says that two replies are one letter, or not."""
    return with_keys(_("Mark a reply with {key[library.mark]}, then choose one of another text."))


def why_untold(path: Path, found: Found | None, rows: ReplyRows) -> str:
    """Why nothing can be said of a reply in the table."""
    listed = (rows.at(index) for index in range(len(rows)))
    problem = next((each.problem for each in listed if each and path_of(file_of(each)) / each.member == path), None)
    if problem:
        words = _("{name} can't be read.")
    elif found and found.counted and found.counted.files > MOST_COMPARED:
        words = _("Among so many files letters aren't compared; open a reply: there it can be said.")
    else:
        words = _("{name} is still being read; then it can be said.")
    return words.format(name=visible(path.name))


class Letters:
    """What is known of letters; `told` is called with something to say when that has changed."""

    def __init__(
        self,
        screen: Screen[None],
        settings: Settings,
        cache: Callable[[], Path],
        places: Sequence[Path],
        told: Callable[[str], None],
    ) -> None:
        self._screen = screen
        self._settings = settings
        self._cache = cache
        self._places = places
        self._told = told
        self._traits: Mapping[Path, Traits] = {}
        self._company: Mapping[Path, Company] = {}

    def digest(self, path: Path) -> str | None:
        """The digest of a reply's text; `None` of one that isn't compared with others."""
        traits = self._traits.get(path)
        return traits.digest if traits else None

    def signs(self, path: Path) -> str:
        """The marks of a reply."""
        company = self._company.get(path)
        return "" if company is None else ONE_LETTER if company.one else BELONGS

    def said(self, path: Path) -> list[str]:
        """With which others a reply is one letter, and why, and with which it answers one proposal."""
        return [visible(words) for words in self._company.get(path, ()) if words]

    # Off the interface's thread

    def read(self) -> None:
        """Find out what is one letter, of replies that were read in the meantime, too."""
        self._work(self._read)

    def renew(self) -> None:
        """Find out again, by what people said in the meantime."""
        if self._traits:
            self._work(self._find)

    def _work(self, work: Callable[[], None]) -> None:
        in_thread(self._screen, work, "letters", exclusive=True)

    def _read(self) -> None:
        from reader.library.cache import opened_library
        from reader.library.letters import traits_by_path

        try:
            with opened_library(self._cache()) as library:
                self._traits = traits_by_path(library, self._places, MOST_COMPARED)
        except ReaderError:
            return  # why there is no library is told by who reads it
        self._find()

    def _find(self, words: str = "") -> None:
        from reader.collecting import companions
        from reader.store import open_store

        traits = self._traits
        try:
            told: list[Told] = []
            if len(traits) > 1 and self._settings.database.exists():
                with closing(open_store(self._settings.database)) as store:
                    told = store.identities.told(each.digest for each in traits.values())
        except ReaderError as error:
            self._tell(error.alone)
            return
        self._company = companions(traits, told)
        self._tell(words)

    def _tell(self, words: str) -> None:
        tell(self._screen, self._told, words)

    # What a person says

    def tell(self, path: Path, other: Path, *, joined: bool) -> str:
        """Write down that two replies that are compared are one letter, or not; what to say until that is done."""
        from reader.letters import Told

        said = Told(self._traits[path].digest, self._traits[other].digest, joined)
        if said.one == said.other:
            return how_to_tell()
        words = (
            _("One letter: totals count it once. {key[library.undo]} undoes.")
            if joined
            else _("Two letters: totals count both. {key[library.undo]} undoes.")
        )
        self._write(lambda store, time: store.identities.tell([said], self._settings.author, time), with_keys(words))
        return ""

    def undo(self, words: str) -> None:
        """Take back what this device said last of these replies."""
        digests = [each.digest for each in self._traits.values()]

        def undo(store: "AnnotationStore", time: str) -> None:
            last = store.identities.last(digests)
            if last is None:
                raise NotFoundError(_("There is nothing to undo."))
            store.identities.take_back(last, self._settings.author, time)

        self._write(undo, words)

    def _write(self, write: "Callable[[AnnotationStore, str], None]", words: str) -> None:
        """Write something down in a thread, as of now, and show what is one letter then."""

        def work() -> None:
            from reader.annotations import now
            from reader.identity import hand_by
            from reader.store import open_store

            try:
                with closing(open_store(self._settings.database, hand_by(self._settings))) as store:
                    write(store, now())
            except ReaderError as error:
                self._tell(capital(error.message))
                return
            self._find(words)

        in_thread(self._screen, work, CHANGES)
