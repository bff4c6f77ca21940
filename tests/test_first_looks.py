"""First looks: a pattern that is tried only where a character stands in the words can't match where none stands.

What a pattern needs is read off its parse tree, so that no rule can be changed and leave its first look behind.
"""

import re
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import pytest

from reader.checks import changes, parts_of_total
from reader.commitments import requests, will
from reader.facts import carrying, nature, parts, subjects
from reader.facts.parties import awarded, bearer, getting, handed, names, owning, payer, recipient, whom
from reader.facts.progress import done, period, pleas, status
from reader.facts.purposes import alone, behind, naming, phrases, projects, purpose, supported, wants
from reader.facts.sorts import grown, standards
from reader.figures.amounts import cut, damage
from reader.reply import addressees, contacts, document_number, metadata, proposals, salutation, titles
from reader.text import dates

_PARSER, _CODES = import_module("re._parser"), import_module("re._constants")
_REPEATS = (_CODES.MAX_REPEAT, _CODES.MIN_REPEAT, _CODES.POSSESSIVE_REPEAT)

Tree = Sequence[tuple[Any, Any]]

LOOKS: list[tuple[re.Pattern[str], str]] = [
    (pleas._ASKED_FOR, "向正"),
    (pleas._QUOTED_REQUEST, "”"),
    (pleas._PLEADS, "请建望"),
    (getting._IS_REWARDED, "予奖助达排拨"),
    (names._NOBODY, "每由"),
    (handed._BEHIND, "持助奖补给"),
    (awarded._HELPED, "助支奖补扶慰迁置惠帮训"),
    (awarded._GOT, "获享领得"),
    (status._UNPAID, "未没"),
    (status._STILL, "未没无难"),
    (status._DID, "了"),
    (done._TO_BE_DONE, "计"),
    (parts._PARTS, "其含包来中"),
    (parts._IN_YEARS, "分"),
    (carrying._PROGRESS, "完"),
    (behind._RAISES, "将"),
    (status._WAS_BUILT, "了"),
    (parts._USED_FOR, "用"),
    (carrying._RAISED, "提增调"),
    (nature._WORTH, "价折物"),
    (nature._PER, "每"),
    (nature._EACH_YEAR, "各"),
    (nature._RECENT, "近来"),
    (period._USED_FOR, "用"),
    (period._ON_DATE, "于在"),
    (period._UNTIL_THEN, "前"),
    (bearer._ASKED, "请向争求协望赴议接从"),
    (bearer._BORNE, "由需"),
    (owning._ORIGIN, "债购本渠"),
    (owning._AND_ABOVE, "上"),
    (owning._GIFT, "捐"),
    (bearer._BUDGETED, "预"),
    (recipient._EACH_ONE, "每"),
    (recipient._TO_ANYONE, "给拨达为等、每帮替协"),
    (behind._USED, "用投以"),
    (behind._PAID, "补奖"),
    (purpose._TO_BE_SPENT_ON, "对"),
    (supported._SUPPORTED, "对"),
    (purpose._BUDGETED, "入"),
    (purpose._ABOUT, "关"),
    (purpose._FOR_WORK, "对"),
    (purpose._WORK_SPENT, "投"),
    (alone._PLAIN_NAME, "经补"),
    (naming.BATCH, "批"),
    (wants._NEEDS, "需"),
    (purpose._STANDARD_OF, "标政"),
    (changes._SINCE, "同环比较"),
    (changes.FROM, "由从"),
    (parts_of_total._OPENS, parts_of_total._OF_OPENINGS),
    (addressees._AROUND_NAMES, "领附"),
    (metadata._DISCLOSED_BELOW, "公"),
    (proposals._PROPOSAL_NUMBER, "号"),
    (proposals._OWN_NUMBER, "号"),
    (contacts._COPIED, "送报"),
    (salutation._TO_A_ROLE, "代委支工"),
    (requests._RESTATES, ":："),
    (will._TAKES, "".join(will._END_TAKES)),
    (will._BEFALLS, "".join(will._BEGIN_BEFALLS)),
    (will._GROWS, "".join(will._BEGIN_GROWS)),
    (metadata._CONSENT_SAID, "公"),
    (re.compile(dates._MONTH), "月"),
    (re.compile(dates._MARKED_MONTH), "-./"),
]
"""Patterns and the characters of which one is looked for in the words, before the pattern is tried anywhere in them."""

OPENINGS: list[tuple[re.Pattern[str], frozenset[str]]] = [
    (naming.OWNER, naming.OPENS_OWNER),
    (grown._RAISED_TO, grown._OPENS_RAISING),
    (standards._PER_BEHIND, standards._OPENS_PER),
    (subjects._BRINGS, subjects._OPENS_BRINGING),
    (purpose._BRACKET, purpose._OPENS_BRACKET),
    (owning._WHOSE, owning._OPENS_WHOSE),
    (payer._LEAD, payer._OPENS_LEAD),
    (payer._STATES, payer._OPENS_STATED),
    (phrases._BEHIND, frozenset(phrases._OPENS_MONEY)),
    *(
        (re.compile(words), frozenset(whom.OPENS))
        for words in (whom.SCHOOLS, whom.OTHER_OFFICES, whom.FIRMS, whom.PEOPLE, whom.PLACES)
    ),
    (damage._COVERED, damage._BLOTTED),
    (cut._CHANGE_BEHIND, cut._GOES_ON),
    (cut._CENTS_BEHIND, cut._GOES_ON),
    (cut._BASE_BEHIND, cut._GOES_ON),
    (cut._OTHER_MEASURE, cut._GOES_ON),
    (document_number._TAIL, document_number.BRACKETS),
    (titles._SECTION_BEFORE, titles._OPENS_SECTION),
]
"""Patterns and the characters, besides digits and white space, with which all that they match begins."""


def parsed(pattern: re.Pattern[str]) -> Tree:
    tree: Tree = _PARSER.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    return tree


def members(items: Tree) -> set[str] | None:
    """The characters of a class, but for digits and white space; `None` for too many to be looked for."""
    found: set[str] = set()
    for code, value in items:
        if code is _CODES.LITERAL:
            found.add(chr(value))
        elif code is _CODES.RANGE and value[1] - value[0] < 100:
            found.update(map(chr, range(value[0], value[1] + 1)))
        elif code is not _CODES.CATEGORY or value not in (_CODES.CATEGORY_DIGIT, _CODES.CATEGORY_SPACE):
            return None
    return found


def needs(tree: Tree, characters: str) -> bool:
    """Whether one of some characters stands in, or beside, all that a pattern matches."""
    return any(_needs(code, value, characters) for code, value in tree)


def _needs(code: Any, value: Any, characters: str) -> bool:
    if code is _CODES.LITERAL:
        return chr(value) in characters
    if code is _CODES.IN:
        categories = any(item is _CODES.CATEGORY for item, _ in value)
        found = members(value)
        return not categories and found is not None and found <= set(characters)
    if code is _CODES.SUBPATTERN:
        return needs(value[3], characters)
    if code is _CODES.BRANCH:
        return all(needs(branch, characters) for branch in value[1])
    if code is _CODES.ASSERT:
        return needs(value[1], characters)
    return code in _REPEATS and value[0] > 0 and needs(value[2], characters)


def opens(tree: Tree) -> tuple[set[str], bool]:
    """The characters that what a pattern matches may begin with, and whether it may be empty."""
    found: set[str] = set()
    for code, value in tree:
        if code in (_CODES.ASSERT, _CODES.ASSERT_NOT, _CODES.AT):
            continue
        if code is _CODES.LITERAL:
            first, empty = {chr(value)}, False
        elif code is _CODES.IN:
            among = members(value)
            assert among is not None
            first, empty = among, False
        elif code is _CODES.SUBPATTERN:
            first, empty = opens(value[3])
        elif code is _CODES.ATOMIC_GROUP:
            first, empty = opens(value)
        elif code is _CODES.BRANCH:
            branches = [opens(branch) for branch in value[1]]
            first, empty = set().union(*(each for each, _ in branches)), any(none for _, none in branches)
        else:
            assert code in _REPEATS
            first, empty = opens(value[2])
            empty = empty or value[0] == 0
        found |= first
        if not empty:
            return found, False
    return found, True


def mirrored(tree: Tree) -> Tree:
    """What matches all that a pattern does, read backwards."""
    found = []
    for code, value in reversed(list(tree)):
        if code is _CODES.SUBPATTERN:
            value = (*value[:3], mirrored(value[3]))
        elif code is _CODES.BRANCH:
            value = (value[0], [mirrored(branch) for branch in value[1]])
        elif code in _REPEATS:
            value = (*value[:2], mirrored(value[2]))
        found.append((code, value))
    return found


@pytest.mark.parametrize(("pattern", "characters"), LOOKS, ids=[pattern.pattern[:24] for pattern, _ in LOOKS])
def test_nothing_that_a_pattern_matches_lacks_what_is_looked_for_first(
    pattern: re.Pattern[str], characters: str
) -> None:
    assert needs(parsed(pattern), characters)


@pytest.mark.parametrize(("pattern", "characters"), OPENINGS, ids=[pattern.pattern[:24] for pattern, _ in OPENINGS])
def test_whatever_a_pattern_matches_begins_with_what_is_looked_for_first(
    pattern: re.Pattern[str], characters: frozenset[str]
) -> None:
    found, _ = opens(parsed(pattern))
    assert {each for each in found if not (each.isdecimal() or each.isspace())} <= characters


@pytest.mark.parametrize("pattern", [projects._ENDS_CLAUSE, projects._WORK_ENDS_CLAUSE])
def test_whatever_ends_a_clause_ends_with_the_two_characters_that_are_looked_for_first(
    pattern: re.Pattern[str],
) -> None:
    end, comma, *before = mirrored(parsed(pattern))
    assert end == (_CODES.AT, _CODES.AT_END_STRING)
    assert opens([comma])[0] == set(projects._COMMAS)
    assert opens(before)[0] <= projects._ENDS_WORK


def test_what_is_not_needed_is_told() -> None:
    assert not needs(parsed(re.compile("给?安排")), "给")
    assert not needs(parsed(re.compile("给|安排")), "给")
    assert opens(parsed(re.compile("(?:的|之)?款")))[0] == set("的之款")
