"""Words in the form in which they are looked for, both those of the texts and those that are asked for."""

from reader.text.comparing import folded as compared
from reader.text.search import folded, unwrapped


def words_of(printed: str | None) -> str:
    """Some words as they are looked for; empty for none."""
    return unwrapped(folded(printed)).words.strip(" ") if printed else ""


def number_words(printed: str | None) -> str:
    """A document number as it is looked for, whatever brackets it has."""
    return compared(printed).lower() if printed else ""
