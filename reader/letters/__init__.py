"""Letters: whether two texts are one letter, two of its versions, or letters that belong together. Pure."""

from reader.letters.file import File
from reader.letters.grouping import Told, grouped, in_time, letters_among, newest_first, related_among
from reader.letters.identity import Reason, Relation, Verdict, compared
from reader.letters.traits import Traits, traits_of

__all__ = [
    "File",
    "Reason",
    "Relation",
    "Told",
    "Traits",
    "Verdict",
    "compared",
    "grouped",
    "in_time",
    "letters_among",
    "newest_first",
    "related_among",
    "traits_of",
]
