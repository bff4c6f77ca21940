"""Finding: all amounts of a text, rule by rule."""

from reader.figures.amounts.pieces import NEEDED
from reader.figures.amounts.recognise import READERS
from reader.figures.model import Figure


def find_amounts(text: str) -> list[Figure]:
    """Every sum, percentage and count of a text, pattern by pattern; those of different patterns may overlap."""
    found: list[Figure] = []
    for rule, (pattern, read) in READERS.items():
        # A look for a character takes a tenth of the time of a search that would find nothing.
        if rule in NEEDED and not any(map(text.__contains__, NEEDED[rule])):
            continue
        for match in pattern.finditer(text):
            read(text, match, found)
    return found
