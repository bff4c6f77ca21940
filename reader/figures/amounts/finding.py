"""Finding: all amounts of a text, rule by rule."""

import re
from collections.abc import Iterable, Iterator

from reader.figures.amounts.pieces import NEEDED, OPENINGS
from reader.figures.amounts.recognise import READERS
from reader.figures.model import Figure


def find_amounts(text: str) -> list[Figure]:
    """Every sum, percentage and count of a text, pattern by pattern; those of different patterns may overlap."""
    found: list[Figure] = []
    for rule, (pattern, read) in READERS.items():
        if NEEDED.get(rule, "") not in text:
            continue
        for match in matches(pattern, text, OPENINGS[rule]) if rule in OPENINGS else pattern.finditer(text):
            read(text, match, found)
    return found


def matches(pattern: re.Pattern[str], text: str, begins: Iterable[str]) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives, each match of which begins with one of some characters.

    These are rare, and one of them is found in a text in a tenth of the time that a search for any of them takes.
    """
    places: list[int] = []
    for characters in begins:
        place = text.find(characters)
        while place >= 0:
            places.append(place)
            place = text.find(characters, place + 1)
    places.sort()
    end = 0
    for place in places:
        if place >= end and (match := pattern.match(text, place)):
            yield match
            end = match.end()
