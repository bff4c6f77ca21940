"""Reach: from where on words say something of a sum, and no longer of the one before it."""

from bisect import bisect

from reader.facts.lexing import lex, roles
from reader.facts.parties.giving import Told
from reader.facts.sentence import Sentence, Sum
from reader.facts.words import Role
from reader.text.sentences import SEMICOLONS

_HOLDS_FOR_ALL = Role.WILL | Role.BEGGED | Role.REQUESTED | Role.DECIDED | Role.TRYING


def opens_at(sentence: Sentence, floor: int, each: Sum) -> int:
    """Where what is said of a sum begins: an item of a list says nothing of another one, but what opens it of all.

    二是计划争取省级资金；三是统筹水费，2022年投资40万元.
    """
    if not sentence.items:
        return floor
    words = sentence.words
    items = [place for place in sentence.items if floor < place <= each.start]
    if not items or words[items[-1] - 1] not in SEMICOLONS or items[-1] > each.clause:
        return floor
    opened = items[0] if words[items[0] - 1] not in SEMICOLONS else floor
    return floor if roles(lex(words, floor, opened)) & _HOLDS_FOR_ALL else items[-1] - 1


def own_floor(told: Told) -> int:
    """Where the words begin that say who gets a sum: behind those of the sum before it, and behind semicolons.

    An item of a list says that from its beginning on.
    """
    floor, each = told.floor, told.sum
    if floor == 0 or each.lead <= floor:  # 30亿元至35亿元林吉特约100万元: the phrases of two sums overlap
        return floor
    if floor + 1 in told.sentence.items:
        return floor
    words, clauses = told.sentence.words, told.sentence.clauses
    floor = clauses[bisect(clauses, floor)] - 1
    if "；" not in words and ";" not in words:
        return floor
    return max(floor, words.rfind("；", floor, each.start), words.rfind(";", floor, each.start))
