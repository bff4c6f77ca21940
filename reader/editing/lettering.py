"""Lettering: which letter the text at hand is, and what a person says of that. It knows no screen.

What is said is of texts, not of notes: it stands whatever texts come later, until a person says something else.
"""

from collections.abc import Callable, Sequence
from itertools import product
from pathlib import Path

from reader.annotations import now
from reader.errors import NotFoundError
from reader.i18n import _, ngettext
from reader.letters import Told
from reader.reply import Reply
from reader.store import AnnotationStore, Apart, Around, Beside, KnownText, Saying, Standing


class Lettering:
    """What stands around a text in the store; `changed` is called when it may be another one."""

    def __init__(
        self,
        store: AnnotationStore,
        reply: Reply,
        path: Path | None,
        author: str,
        changed: Callable[[], None],
    ) -> None:
        self._store = store
        self._reply = reply
        self._path = path
        self._author = author
        self._changed = changed
        self.around = Around(reply.digest, None, 1, (), ())

    def renew(self) -> None:
        """Look again what stands around the text."""
        self.around = self._store.identities.around(self._reply, self._path)

    @property
    def asked(self) -> int:
        """How many notes are on other texts of which nobody said yet whether they are this letter."""
        return sum(each.text.notes for each in self.around.those(Standing.ASKED))

    # What a person says

    def join(self, beside: Beside) -> None:
        """Say that another text is this letter; a `NotFoundError` where it is already."""
        if beside.standing is Standing.ONE:
            raise NotFoundError(_("this is one letter with the text already."))
        self._tell([Told(self._reply.digest, beside.text.digest, joined=True)])

    def part(self, beside: Beside | None) -> None:
        """Say that another text is a letter of its own, or, without one, that the text at hand is.

        Of another version all its texts are; of this one that text alone. A `NotFoundError` where it is already.
        """
        own, ones = self._reply.digest, self.around.those(Standing.ONE)
        if beside and beside.standing is not Standing.ONE:
            if beside.standing is not Standing.ASKED:
                raise NotFoundError(_("this is another letter already."))
            self._tell([Told(own, beside.text.digest, joined=False)])
            return
        version = beside.version if beside else self.around.version
        together = {each.text.digest for each in ones if each.version == version}
        if beside and version == self.around.version:
            together = {beside.text.digest}
        elif not beside:
            together.add(own)
        others = {own, *(each.text.digest for each in ones)} - together
        if not others:
            together, others = {own}, together - {own}
        if not others:
            raise NotFoundError(_("this is a letter of its own already."))
        self._tell([Told(one, other, joined=False) for one, other in product(sorted(together), sorted(others))])

    def undo(self) -> Saying:
        """Take back what this device said last of these texts; a `NotFoundError` where there is nothing."""
        digests = {self._reply.digest, *(each.text.digest for each in self.around.beside)}
        last = self._store.identities.last(digests)
        if last is None:
            raise NotFoundError(_("There is nothing to undo."))
        self._store.identities.take_back(last, self._author, now())
        self._changed()
        return last

    def _tell(self, told: Sequence[Told]) -> None:
        self._store.identities.tell(told, self._author, now())
        self._changed()

    # In words

    def other_name(self, digest: str) -> str:
        """What another text of the letter is called; empty for the text at hand."""
        if digest == self._reply.digest:
            return ""
        return next((name_of(each.text) for each in self.around.beside if each.text.digest == digest), digest[:8])

    def stood_here(self, text: KnownText) -> bool:
        """Whether a text stood in the file that is at hand."""
        return self._path is not None and text.path == str(self._path)

    @property
    def words(self) -> tuple[str, ...]:
        """What else is this letter, what belongs to it and what may be meant, each as a sentence; none for a text that
        stands alone."""
        around = self.around
        said = (
            (Standing.ONE, _("One letter with {texts}: version {version} of {versions}")),
            (Standing.RELATED, _("Belongs to it: {texts}")),
        )
        found = []
        for standing, words in said:
            # What stood in this very file before is no other file of the letter.
            if some := [each.text for each in around.those(standing) if not self.stood_here(each.text)]:
                texts = listed(some)
                found.append(words.format(texts=texts, version=around.version, versions=around.versions))
        if count := self.asked:
            words = ngettext(
                "{count} note on another text: one letter?", "{count} notes on other texts: one letter?", count
            )
            found.append(words.format(count=count))
        return tuple(found)


def listed(texts: Sequence[KnownText], most: int = 3) -> str:
    """The names of some texts on a line."""
    names = list(dict.fromkeys(name_of(text) for text in texts))
    more = _("and {count} more").format(count=len(names) - most) if len(names) > most else ""
    return ", ".join(filter(None, (*names[:most], more)))


def name_of(text: KnownText) -> str:
    """What a text is called: by its file, else by its number or title."""
    path = text.path or next((file.path or file.name for file in text.files), "")
    return Path(path).name if path else text.document_number or text.title or text.digest[:8]


def apart_words(apart: Apart) -> str:
    """That annotations are on other texts that may be meant; empty where none are."""
    in_file = ngettext(
        "{count} note was made on another text that stood in this file; it is not shown here.",
        "{count} notes were made on another text that stood in this file; they are not shown here.",
        apart.in_file,
    )
    of_name = ngettext(
        "{count} note was made on another text of this title or number; it is not shown here.",
        "{count} notes were made on another text of this title or number; they are not shown here.",
        apart.of_name,
    )
    told = [words.format(count=count) for words, count in zip((in_file, of_name), apart, strict=True) if count]
    return " ".join(told)
