"""What came of salvaging: how much came back, and by name what did not, or not for certain."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.i18n import _, ngettext
from reader.text.canonical import visible

_LONGEST_QUOTE = 30
_OF_ID = 8
"""So much of an id is shown everywhere."""


@dataclass(frozen=True, slots=True)
class Named:
    """A note by its id, with what is known of it: the title of its reply and its words, empty where they are lost."""

    id: str
    reply: str = ""
    quote: str = ""

    def __str__(self) -> str:
        quote = " ".join(self.quote.split())
        quote = f"“{quote[:_LONGEST_QUOTE]}{'…' if len(quote) > _LONGEST_QUOTE else ''}”" if quote else ""
        return visible(" · ".join(filter(None, (self.id[:_OF_ID], self.reply, quote))))


@dataclass(slots=True)
class Salvage:
    """What was brought out.

    `notes` counts what is there, `in_trash` those of them in the trash. `lost` are known to have been there. `earlier`
    came back as they were before their last change, `doubtful` are not as they were saved: a word, a figure or a tag of
    them is damaged or lost. Whether `unchecked` ones are can't be known; `uncertain` ones may have been written over
    before the damage. `is_complete` says that no other note can have been there. The numbers of texts, unfinished notes
    and changes are of those that are lost.
    """

    notes: int = 0
    in_trash: int = 0
    lost: list[Named] = field(default_factory=list)
    earlier: list[Named] = field(default_factory=list)
    doubtful: list[Named] = field(default_factory=list)
    unchecked: list[Named] = field(default_factory=list)
    uncertain: list[Named] = field(default_factory=list)
    is_complete: bool = True
    replies: int = 0
    replies_without_text: int = 0
    texts: int = 0
    drafts: int = 0
    changes: int = 0
    pages: int = 0
    damaged_pages: int = 0
    frames: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing, as far as can be known."""
        return self.is_complete and not (self.named or any(count for count, _sentence in self._counts()))

    @property
    def named(self) -> frozenset[str]:
        """The ids of the notes that are not simply back."""
        lists = (self.lost, self.earlier, self.doubtful, self.unchecked, self.uncertain)
        return frozenset(note.id for notes in lists for note in notes)

    def sentences(self) -> Iterator[str]:
        """What to tell the person, the most important first; each note in a line below what is said of it."""
        yield ngettext("{count} note came back.", "{count} notes came back.", self.notes).format(count=self.notes)
        for sentence, notes in self._lists():
            if notes:
                yield sentence.format(count=len(notes))
                yield from (f"  {note}" for note in notes)
        if not self.is_complete:
            yield _("The list of notes is damaged, too: others may be lost of which nothing is known.")
        for count, sentence in self._counts():
            if count:
                yield sentence.format(count=count)

    def _lists(self) -> Iterator[tuple[str, Sequence[Named]]]:
        yield ngettext("{count} note is lost:", "{count} notes are lost:", len(self.lost)), self.lost
        yield (
            ngettext(
                "{count} note is as it was before its last change, which is lost:",
                "{count} notes are as they were before their last change, which is lost:",
                len(self.earlier),
            ),
            self.earlier,
        )
        yield (
            ngettext(
                "{count} note is not as it was saved: a word, its figure or a tag is damaged or lost:",
                "{count} notes are not as they were saved: a word, the figure or a tag is damaged or lost:",
                len(self.doubtful),
            ),
            self.doubtful,
        )
        yield (
            ngettext(
                "{count} note can't be checked, since what the history says of it is lost:",
                "{count} notes can't be checked, since what the history says of them is lost:",
                len(self.unchecked),
            ),
            self.unchecked,
        )
        yield (
            ngettext(
                "{count} note may have been changed since:",
                "{count} notes may have been changed since:",
                len(self.uncertain),
            ),
            self.uncertain,
        )

    def _counts(self) -> Iterator[tuple[int, str]]:
        yield (
            self.replies_without_text,
            ngettext(
                "Of {count} reply it is lost which text it was: its notes are looked for by their words.",
                "Of {count} replies it is lost which texts they were: their notes are looked for by their words.",
                self.replies_without_text,
            ),
        )
        yield (
            self.texts,
            ngettext(
                "{count} kept text is lost: it is kept again when its file is opened.",
                "{count} kept texts are lost: they are kept again when their files are opened.",
                self.texts,
            ),
        )
        yield (
            self.drafts,
            ngettext("{count} unfinished note is lost.", "{count} unfinished notes are lost.", self.drafts),
        )
        yield (
            self.changes,
            ngettext(
                "{count} change of the history is lost.", "{count} changes of the history are lost.", self.changes
            ),
        )
