"""Fields: what can be asked of replies by name."""

from enum import Enum
from typing import NamedTuple

from reader.facts import FundingStatus, Level
from reader.i18n import N_


class Takes(Enum):
    """What a field takes: words of it, an amount of money, a date, one of some choices."""

    WORDS = "words"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"


class Field(NamedTuple):
    """A field: what it takes, what it is (a msgid), whether it is of a sum, and its choices.

    Fields of sums that stand beside each other ask for one sum of which all of them hold.
    """

    takes: Takes
    meaning: str
    of_sum: bool = False
    choices: tuple[str, ...] = ()


HAS = ("sums", "promises", "doubts", "citations")
IS = ("overdue",)
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
    "money": Field(Takes.MONEY, N_("a sum of money"), of_sum=True),
    "year": Field(Takes.DATE, N_("the year or period of a sum"), of_sum=True),
    "payer": Field(Takes.WORDS, N_("who pays a sum"), of_sum=True),
    "recipient": Field(Takes.WORDS, N_("who gets a sum"), of_sum=True),
    "purpose": Field(Takes.WORDS, N_("what a sum is for"), of_sum=True),
    "level": Field(Takes.CHOICE, N_("whose money a sum is"), of_sum=True, choices=tuple(Level)),
    "status": Field(Takes.CHOICE, N_("how far a sum has come"), of_sum=True, choices=tuple(FundingStatus)),
    "has": Field(Takes.CHOICE, N_("what the reply has"), choices=HAS),
    "is": Field(Takes.CHOICE, N_("overdue: a deadline of a promise has passed"), choices=IS),
}
"""What can be asked by name, in the order of the help."""
OF_NOTES = frozenset({"tag", "kind", "note", "author"})
"""Fields of notes, which are in no library."""
