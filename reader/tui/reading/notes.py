"""The notes of the reply on the screen: opened after the text is read, changed off this thread, closed with it."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen

from reader.config import Settings
from reader.errors import ConflictError, NotFoundError, ReaderError, capital
from reader.i18n import _, ngettext, sentence
from reader.keys.configured import with_keys
from reader.sources import Source
from reader.tui.bars import shortened
from reader.tui.saving import Saver
from reader.tui.workers import CHANGES, begin, in_thread, tell

if TYPE_CHECKING:
    # It loads sqlite_utils, which the first paint does not need.
    from reader.annotations import Anchored
    from reader.editing import Notebook
    from reader.understanding import Understanding

T = TypeVar("T")
Shown = Callable[["tuple[Anchored, ...]", "tuple[Anchored, ...]"], None]
"""What is given the notes and the trash, to show them."""


class Notes:
    """The notebook of a reply for its screen. `shown` is given what stands in it whenever that may have changed."""

    def __init__(
        self, screen: Screen[None], source: Source, settings: Settings, shown: Shown, say: Callable[[str], None]
    ) -> None:
        self._screen = screen
        self._source = source
        self._settings = settings
        self._shown = shown
        self._say = say
        self._trouble = ""
        self._looking = False
        self.saver = Saver(screen)
        self.when_open: list[Callable[[], Coroutine[None, None, None]]] = []
        """What is done once they are open."""
        self.notebook: Notebook | None = None

    # Opening and closing

    def open(self, understanding: "Understanding") -> None:
        """Open them in a thread; what goes wrong is said."""
        in_thread(self._screen, partial(self._open, understanding))

    def _open(self, understanding: "Understanding") -> None:
        from reader.editing import Notebook
        from reader.identity import hand_by
        from reader.store import open_store

        try:
            store = open_store(self._settings.database, hand_by(self._settings))
            try:
                store.comes_from(understanding.reply.digest, self._source.file)
                notebook = Notebook(store, understanding, self._source.path, self._settings.author)
            except ReaderError:
                store.close()
                raise
        except ReaderError as error:
            tell(self._screen, self._not_opened, error.alone)
            return
        self.hand_over(notebook)

    def hand_over(self, notebook: "Notebook") -> None:
        """Have a notebook shown that was opened in this thread, and look whether it is whole; close it where the reply
        was left meanwhile."""
        if tell(self._screen, self.take, notebook):
            self._look_for_damage(notebook)
        else:
            notebook.close()

    def _look_for_damage(self, notebook: "Notebook") -> None:
        """Look through the whole database before the first change has to wait for that; still in the thread."""
        complain = partial(tell, self._screen, self._complain)
        was_read_only = notebook.read_only
        try:
            if uncopied := notebook.check():
                complain(uncopied)
        except ReaderError as error:
            complain(error.alone)
        if notebook.read_only != was_read_only:
            complain(sentence(notebook.read_only))

    def _not_opened(self, trouble: str) -> None:
        self._trouble = trouble
        self._complain(trouble)
        self._shown((), ())

    def take(self, notebook: "Notebook") -> None:
        """Show a notebook that was opened, and say what is to be known of it."""
        self.notebook = notebook
        self.show()
        if notebook.apart:
            way = with_keys(_("{key[letter]} shows them, and takes your word whether they are on this letter."))
            self._screen.notify(f"{notebook.apart} {way}", timeout=10, markup=False)
        for trouble in filter(None, (notebook.left_out, notebook.unkept)):
            self._complain(trouble)
        if notebook.read_only:
            self._complain(sentence(notebook.read_only))
        else:
            self._say(
                _unfinished(len(notebook.unfinished.drafts))  # how many notes need a look stands at the right, too
                or _waiting(notebook.items)
                or carried_words(notebook.carried)
                or _one_letter(notebook)
            )
            begin(self._screen, partial(self._keep_text, notebook))
            for then in self.when_open:
                begin(self._screen, then, CHANGES)

    async def _keep_text(self, notebook: "Notebook") -> None:
        await self.saver.do(notebook.keep_text, lambda _none: None, lambda error: self._complain(error.alone))

    def close(self) -> None:
        """Close them; what is being saved is saved before."""
        if self.notebook:
            self.notebook.unfinished.close()
            self.saver.last(self.notebook.close)
            self.notebook = None

    # What stands in them

    def show(self) -> None:
        """Show what stands in the notebook now, if it is open."""
        if self.notebook:
            self._shown(self.notebook.items, self.notebook.trash)

    @property
    def letter(self) -> tuple[str, ...]:
        """What else is this letter, as sentences."""
        return self.notebook.lettering.words if self.notebook else ()

    def look(self) -> None:
        """Look whether others have written, and show that; while the database is busy no second look is waited for."""
        if self.notebook and not self._looking:
            self._looking = True
            begin(self._screen, partial(self._look, self.notebook), CHANGES)

    async def _look(self, notebook: "Notebook") -> None:
        def looked(changed: bool) -> None:
            self._looking = False
            if changed:
                self.show()

        def failed(error: ReaderError) -> None:
            self._looking = False
            self._complain(error.alone)

        await self.saver.do(notebook.refresh_if_changed, looked, failed)

    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self.notebook and self.notebook.can_undo())

    # Changes

    def opened(self) -> "Notebook | None":
        """The notebook, where it is open; says why where it isn't."""
        if self.notebook is None and self._trouble:
            self._complain(self._trouble)
        return self.notebook

    def at_hand(self) -> "Notebook | None":
        """The notebook, where it is open and notes can be written; says why where it isn't."""
        notebook = self.opened()
        if notebook and notebook.read_only:
            self._complain(sentence(notebook.read_only))
            return None
        return notebook

    async def change(
        self,
        change: "Callable[[Notebook], T]",
        then: "Callable[[T], object]",
        refused: Callable[[ReaderError], object] | None = None,
    ) -> None:
        """Make a change, show the notes as they are after it, and go on; where it fails say so.

        `refused` is given what a person asked for that can't be, where that is said elsewhere.
        """
        notebook = self.opened()
        if notebook is None:
            return

        def made(result: "T") -> None:
            self.show()
            then(result)

        def failed(error: ReaderError) -> None:
            if refused and isinstance(error, NotFoundError):
                refused(error)
            else:
                self._complain(_told_of(notebook, error))
            self.show()

        await self.saver.do(lambda: change(notebook), made, failed, self._say)

    async def refresh(self, said: str) -> None:
        """Read them again, and say so."""
        await self.change(lambda notebook: notebook.refresh(), lambda _none: self._say(said))

    def _complain(self, trouble: str) -> None:
        self._screen.notify(trouble, severity="error", timeout=10, markup=False)


def _told_of(notebook: "Notebook", error: ReaderError) -> str:
    """An error for the person; of a conflict what stands there now, in the place of its note's id."""
    from reader.editing import decision_words

    if not isinstance(error, ConflictError):
        return error.alone
    item, by = notebook.at(error.subject), notebook.deciders.get(error.subject, "")
    there = shortened(decision_words(item.annotation, by), 60) if item else ""
    said = capital(error.message)
    return f"{said} ({there})" if there else said


def _waiting(items: "tuple[Anchored, ...]") -> str:
    """That so many notes need a look; empty where none does."""
    count = sum(item.needs_look for item in items)
    words = ngettext(
        "{count} note needs a look: {key[changes]} shows it.",
        "{count} notes need a look: {key[changes]} shows them.",
        count,
    )
    return with_keys(words, count=count) if count else ""


def _one_letter(notebook: "Notebook") -> str:
    """That other texts are this letter, or belong to it; empty where none is known."""
    words = notebook.lettering.words
    return f"{words[0]} ({with_keys('{key[letter]}')})" if words and not notebook.apart else ""


def carried_words(count: int) -> str:
    """That the words of so many notes were found again in this version; empty for none."""
    words = ngettext(
        "{count} note was made on another version; its words stand in this one.",
        "{count} notes were made on another version; their words stand in this one.",
        count,
    )
    return words.format(count=count) if count else ""


def _unfinished(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return with_keys(_("A note was left unfinished: {key[drafts]} goes on with it."))
    return with_keys(_("Notes were left unfinished: {key[drafts]} goes on with the last."))
