"""Reach: from where on words say something of a sum, and no longer of the one before it."""

import re
from bisect import bisect

from reader.facts.lexing import lex, roles
from reader.facts.parties.giving import Told
from reader.facts.sentence import Sum
from reader.facts.words import Role, last

_ITEM = re.compile("[；;](?=[一二三四五六七八九]是)")
_OPENS_LIST = re.compile("一是")
_HOLDS_FOR_ALL = Role.WILL | Role.BEGGED | Role.REQUESTED | Role.DECIDED | Role.TRYING


def opens_at(words: str, floor: int, each: Sum) -> int:
    """Where what is said of a sum begins: an item of a list says nothing of another one, but what opens it of all.

    二是计划争取省级资金；三是统筹水费，2022年投资40万元.
    """
    if words.find("是", floor, each.start) < 0:
        return floor
    item = last(_ITEM.finditer(words, floor, each.start))
    if item is None or item.end() > each.clause:
        return floor
    opened = _OPENS_LIST.search(words, floor, item.start())
    before = lex(words, floor, opened.start()) if opened else ()
    return floor if roles(before) & _HOLDS_FOR_ALL else item.end()


def own_floor(told: Told) -> int:
    """Where the words begin that say who gets a sum: behind those of the sum before it, and behind semicolons."""
    floor, each = told.floor, told.sum
    if floor == 0 or each.lead <= floor:  # 30亿元至35亿元林吉特约100万元: the phrases of two sums overlap
        return floor
    words, clauses = told.sentence.words, told.sentence.clauses
    floor = clauses[bisect(clauses, floor)] - 1
    return max(floor, words.rfind("；", floor, each.start), words.rfind(";", floor, each.start))
