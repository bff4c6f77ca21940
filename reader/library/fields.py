"""Fields: what can be asked of replies by name."""

from enum import Enum
from typing import NamedTuple

from reader.annotations.model import Kind
from reader.facts import FundingStatus, Level
from reader.i18n import N_, LabelledEnum, _


class Takes(Enum):
    """What a field takes: words of it, the whole of a name, an amount of money, a date, one of some choices."""

    WORDS = "words"
    NAME = "name"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"


class Of(Enum):
    """What a field is said of."""

    REPLY = "reply"
    SUM = "sum"
    NOTE = "note"


class Field(NamedTuple):
    """A field: what it takes, what it is (a msgid), of what, and its choices.

    Fields of sums that stand beside each other ask for one sum of which all of them hold, those of notes for one note.
    """

    takes: Takes
    meaning: str
    of: Of = Of.REPLY
    fixed: tuple[str, ...] = ()

    @property
    def choices(self) -> tuple[str, ...]:
        """What it takes one of; kinds are those that the settings and the notes have, as far as these were read."""
        return self.fixed if self.of is not Of.NOTE or self.takes is not Takes.CHOICE else Kind.met()


NOTED = frozenset({"notes", "changes", "reviewed"})
"""Choices of `has` and `is` that the notes on a reply tell."""
HAS = ("sums", "promises", "doubts", "citations", "notes", "changes")
IS = ("overdue", "reviewed")
FIELDS = {
    "title": Field(Takes.WORDS, N_("words of the title, or of the proposal's")),
    "issuer": Field(Takes.WORDS, N_("who answers")),
    "number": Field(Takes.NUMBER, N_("the document number, or a part of it")),
    "cites": Field(Takes.NUMBER, N_("a document number in the text")),
    "path": Field(Takes.WORDS, N_("words of the file's path")),
    "class": Field(Takes.WORDS, N_("the class of the answer: A, B, C")),
    "signed": Field(Takes.DATE, N_("when it was signed, else published")),
    "published": Field(Takes.DATE, N_("when it was published")),
    "due": Field(Takes.DATE, N_("the deadline of a promise")),
    "money": Field(Takes.MONEY, N_("a sum of money"), of=Of.SUM),
    "year": Field(Takes.DATE, N_("the year or period of a sum"), of=Of.SUM),
    "payer": Field(Takes.WORDS, N_("who pays a sum"), of=Of.SUM),
    "recipient": Field(Takes.WORDS, N_("who gets a sum"), of=Of.SUM),
    "purpose": Field(Takes.WORDS, N_("what a sum is for"), of=Of.SUM),
    "level": Field(Takes.CHOICE, N_("whose money a sum is"), of=Of.SUM, fixed=tuple(Level)),
    "status": Field(Takes.CHOICE, N_("how far a sum has come"), of=Of.SUM, fixed=tuple(FundingStatus)),
    "tag": Field(Takes.NAME, N_("a tag of a note"), of=Of.NOTE),
    "kind": Field(Takes.CHOICE, N_("the kind of a note"), of=Of.NOTE),
    "note": Field(Takes.WORDS, N_("words of a note"), of=Of.NOTE),
    "author": Field(Takes.WORDS, N_("who wrote a note"), of=Of.NOTE),
    "has": Field(Takes.CHOICE, N_("what the reply has; changes: it was noted on in another version"), fixed=HAS),
    "is": Field(
        Takes.CHOICE, N_("overdue: a deadline of a promise has passed; reviewed: all its sums are decided on"), fixed=IS
    ),
}
"""What can be asked by name, in the order of the help."""
_OF_ITS_REPLY = frozenset({"title", "issuer", "number", "path", "class", "signed", "published"})
OF_FIGURES = {
    **{name: field for name, field in FIELDS.items() if field.of is not Of.REPLY or name in _OF_ITS_REPLY},
    "has": Field(
        Takes.CHOICE,
        N_("notes: it was noted or decided on; doubts: it does not come out, or is damaged"),
        of=Of.SUM,
        fixed=("notes", "doubts"),
    ),
    "is": Field(Takes.CHOICE, N_("reviewed: it was decided on as it stands there"), of=Of.SUM, fixed=("reviewed",)),
}
"""What can be asked of the figures of a ledger: of each, of the note on it, and of its reply."""


def described(field: Field) -> str:
    """What a field is, with its choices."""
    return f"{_(field.meaning)} ({choices_of(field)})" if field.choices else _(field.meaning)


def choices_of(field: Field) -> str:
    """What a field takes one of, in words of the language in force."""
    return ", ".join(map(_word, field.choices))


def _word(choice: str) -> str:
    label = _(choice.label) if isinstance(choice, LabelledEnum) else choice
    return choice if " " in label else label
