"""Sums, percentages and counts: a number, or a range of two, with its unit.

One pattern finds a number with its unit behind it, since the unit alone decides the kind; signs before the number
(￥, 百分之) and sums without a number (数百万元) have their own. `pieces` is their grammar, `recognise` what a match of
it says, `parts` both for parts of a whole and multiples in words, `ranges` the two ends of a range; `currency` tells
which currency a sum is in, `rates` what it is per, `signs` whether it is negative, `damage` whether it is whole.
"""

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
