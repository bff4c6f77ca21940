"""Letters: whether two texts are one letter, two of its versions, or letters that belong together. Pure."""

from reader.letters.grouping import Told, grouped
from reader.letters.identity import Reason, Relation, Verdict, compared
from reader.letters.traits import Traits, traits_of

__all__ = ["Reason", "Relation", "Told", "Traits", "Verdict", "compared", "grouped", "traits_of"]
