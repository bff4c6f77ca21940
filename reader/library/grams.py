"""Grams: what the index is asked, of characters, pairs of such and numbers that a text must have or must not."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import tantivy


class AllOf(NamedTuple):
    """What a text must have all of; of nothing any text has."""

    of: "tuple[Grams, ...]"


class OneOf(NamedTuple):
    """What a text must have one of."""

    of: "tuple[Grams, ...]"


class NoneOf(NamedTuple):
    """What a text must not have."""

    of: "Grams"


class Number(NamedTuple):
    """A number that a text must have whole, in digits."""

    digits: str


class Between(NamedTuple):
    """The numbers that a reply must have, the last one among them; `None` where there is no last one."""

    first: int
    last: int | None


Grams = str | Number | Between | AllOf | OneOf | NoneOf
"""A character, a pair of such, or a number, or several of them, or that there is none of them; or which replies."""

EVERYTHING = AllOf(())
"""What the index is asked where any reply may be meant."""


def query_of(grams: Grams, schema: "tantivy.Schema") -> "tantivy.Query":
    """What these are as a query of the index."""
    from tantivy import FieldType, Occur
    from tantivy import Query as Asked

    match grams:
        case str() | Number():
            field, term = ("words", grams) if isinstance(grams, str) else ("numbers", grams.digits)
            return Asked.const_score_query(Asked.term_query(schema, field, term, "basic"), 1.0)
        case Between(first, last):
            return Asked.range_query(schema, "id", FieldType.Unsigned, first, last)
        case NoneOf(of):  # of a query that only says what is not meant nothing is found
            return Asked.boolean_query([(Occur.Must, Asked.all_query()), (Occur.MustNot, query_of(of, schema))])
        case AllOf(()):
            return Asked.all_query()
    occur = Occur.Should if isinstance(grams, OneOf) else Occur.Must
    return Asked.boolean_query([(occur, query_of(each, schema)) for each in grams.of])
