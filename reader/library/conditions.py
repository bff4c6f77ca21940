"""Conditions: the rows of the library's tables of which that holds which fields ask for."""

from collections.abc import Sequence

from reader.library.clauses import ALWAYS, Clause, Condition, all_of, compared
from reader.library.fields import Of
from reader.library.query import Has
from reader.library.rows import Rows
from reader.library.sums import NAMED, on_one_sum

_REPLIES = {
    "title": "instr(title_words, ?)",
    "number": "instr(number_words, ?)",
    "class": "instr(lower(category), ?)",
    "issuer": f"issuer {NAMED}",
}
_HAS = {
    "sums": Rows("sum", Condition(ALWAYS)),
    "promises": Rows("promise", Condition(ALWAYS)),
    "citations": Rows("citation", Condition(ALWAYS)),
    "doubts": Rows("reply", Condition(Clause("doubts > 0"))),
}


def rows_of(asked: Sequence[Has], today: int) -> Rows:
    """The rows of which fields hold: of a sum all of some, or one of another; `today` is the day in digits."""
    first = asked[0]
    if first.of is Of.SUM:
        return Rows("sum", on_one_sum(asked))
    match first.field:
        case "has":
            return _HAS[first.words]
        case "is":  # overdue: its first day is asked, too, since the index begins with that
            return Rows("promise", Condition(Clause("due_from < ? AND due_to < ?", (today, today))))
        case "due":
            due = compared(first.sign, first.bounds, "due_from", "due_to")
            return Rows("promise", _of_those(Clause("due_from > 0"), due))
        case "cites":
            return Rows("citation", Condition(Clause(f"number {NAMED}", (first.words,))))
        case "path":
            return Rows("file", Condition(Clause("reply NOT NULL AND instr(shown, ?)", (first.words,))))
        case "signed":
            dated = compared(first.sign, first.bounds, "dated_from", "dated_to")
            # Undated ones have 0, so that they are ordered behind the others.
            return Rows("reply", _of_those(Clause("dated_from > 0"), dated))
        case "published":
            return Rows("reply", compared(first.sign, first.bounds, "published_from", "published_to"))
    return Rows("reply", Condition(Clause(_REPLIES[first.field], (first.words,))))


def _of_those(some: Clause, condition: Condition) -> Condition:
    """A condition that holds of some rows alone."""
    return condition._replace(holds=all_of(some, condition.holds))
