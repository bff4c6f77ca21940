"""Identity: whether two texts are one letter, and why.

What is said of a letter (document number, issuer, proposal, whom it addresses, year) speaks against before likeness
speaks for: an office answers many proposals in the same words, and the same one again a year later. To take two
letters for one hides sums; to take one for two shows them twice, and a person can join them.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product

from reader.i18n import N_, LabelledEnum
from reader.letters.sketch import likeness, numerals_differing, numerals_shared
from reader.letters.traits import Traits

NEAR_EQUAL = 0.72
"""Share of runs of characters in common from which texts are one letter that nothing else tells apart."""
NUMERALS_NEAR_EQUAL, MANY_NUMERALS = 0.8, 8
"""Share of numerals that such texts have in common, where each has so many: two years' letters have fewer in common. In
the next year's tiny letter a single sum may be another: one that was put right is told from it by day or year only.
"""
FEWEST_NUMERALS = 3
"""Numerals in each text: fewer don't tell two years' letters apart, but the day of the signature or all of a body does.
"""
COPIED = 0.6
"""Share from which texts are copies of one letter if no numeral of either is another in the other one."""
NEARLY_ALL = 0.87
"""Share that is asked for then, and from which another issuer doesn't tell two texts apart."""
ALIKE = 0.4
"""Share from which texts are versions of one letter where office and proposal, or the file, say so, too."""
UNLIKE = 0.05
"""Share up to which a number or an address in common is that of a list, a notice or a mistake."""
SIMILAR_TITLES, _LONGEST_TITLE = 0.8, 500
"""Titles that agree to this ratio are one title: a digit, a name or a few words were corrected; not giant ones."""

# Ends of which no person's name has one.
_OFFICE = re.compile(".{2,}(?:局|厅|委|部|办|办公室|委员会|政府)")


class Relation(LabelledEnum):
    """How two texts stand to each other, the nearest first."""

    SAME = "same", N_("same version")
    VERSION = "version", N_("another version")
    RELATED = "related", N_("belongs to it")
    DIFFERENT = "different", N_("another letter")

    @property
    def is_one_letter(self) -> bool:
        """Whether it is one letter."""
        return self in (Relation.SAME, Relation.VERSION)


class Reason(LabelledEnum):
    """Why two texts are one letter, the surest first; then why they are not."""

    BY_HAND = "by_hand", N_("joined by hand")
    FILE = "file", N_("same file")
    WORDS = "words", N_("same words")
    NUMBER = "number", N_("same document number and issuer")
    ADDRESS = "address", N_("same address")
    PROPOSAL = "proposal", N_("same proposal and issuer, alike words")
    PATH = "path", N_("same path, alike words or title")
    NEAR = "near", N_("nearly the same words")
    ALONE = "alone", N_("nothing in common")
    PARTED = "parted", N_("parted by hand"), True
    OTHER_NUMBER = "other_number", N_("another document number"), True
    OTHER_ISSUER = "other_issuer", N_("another issuer"), True
    OTHER_PROPOSAL = "other_proposal", N_("another proposal"), True
    OTHER_ADDRESSEE = "other_addressee", N_("another addressee"), True
    OTHER_YEAR = "other_year", N_("another year"), True

    def __init__(self, _value: str, _label: str = "", is_against: bool = False) -> None:
        self.is_against = is_against
        self.rank = len(type(self))
        """0 for the surest."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two texts stand to each other, and why."""

    relation: Relation
    reason: Reason


def compared(one: Traits, other: Traits) -> Verdict:
    """The verdict on two texts by what is known of them; it is the same whichever comes first."""
    if one.files & other.files:
        return Verdict(Relation.SAME, Reason.FILE)
    if one.digest == other.digest:
        return Verdict(Relation.SAME, Reason.WORDS)
    are_numbered = bool(one.number and other.number)
    if are_numbered and _digits_of(one.number) != _digits_of(other.number):
        return _apart(one, other, Reason.OTHER_NUMBER)
    is_other, are_same = are_numbered and one.number != other.number, bool(one.words) and one.words == other.words
    if are_same and not is_other:  # how alike they are needn't be looked at
        return Verdict(Relation.SAME, Reason.WORDS)
    like = likeness(one.sketch, other.sketch)
    is_copy = _is_copy(one, other, like)
    if is_other and not is_copy:
        return _apart(one, other, Reason.OTHER_NUMBER)
    if are_same:
        return Verdict(Relation.SAME, Reason.WORDS)
    if reason := _shared(one, other, like):
        return Verdict(Relation.VERSION, reason)
    if against := _against(one, other, like or 0.0, is_copy=is_copy):
        return _apart(one, other, against)
    if reason := _alike(one, other, like, is_copy=is_copy):
        return Verdict(Relation.VERSION, reason)
    return _apart(one, other, Reason.ALONE)


def _shared(one: Traits, other: Traits, like: float | None) -> Reason | None:
    """A number or an address that two texts share and nobody else has, unless what they say is another thing."""
    if one.asked.contradicts(other.asked) or (like is not None and like <= UNLIKE):
        return None
    if one.number and one.number == other.number:
        if agree(one.issuer, other.issuer):
            return Reason.NUMBER
        if (like is not None and like >= ALIKE) or (
            not (one.issuer and other.issuer) and are_similar(one.title, other.title)
        ):
            return Reason.NUMBER
    if one.addresses & other.addresses and not _differ(one.issuer, other.issuer):
        return Reason.ADDRESS
    return None


def _is_copy(one: Traits, other: Traits, like: float | None) -> bool:
    """Whether two texts are nearly equal and no numeral of either is another in the other one.

    Then one letter is badly printed in one of them rather than that two are alike. Of few numerals all are the same: of
    two that were one number by chance, one may be another a year later.
    """
    first, second = numerals_differing(one.numerals, other.numerals)
    fewer = min(len(one.numerals), len(other.numerals)) // 2
    is_same = min(first, second) == 0 if fewer >= MANY_NUMERALS else first == second == 0
    return like is not None and like >= COPIED and fewer >= FEWEST_NUMERALS and is_same


def _against(one: Traits, other: Traits, like: float, *, is_copy: bool) -> Reason | None:
    """What tells two letters apart that are alike. A page may name the office that put it there for its issuer."""
    if one.asked.contradicts(other.asked):
        return Reason.OTHER_PROPOSAL
    if _differ(one.issuer, other.issuer) and like < NEARLY_ALL and not is_copy:
        return Reason.OTHER_ISSUER
    if not _may_be(one.addressees, other.addressees, is_copy=is_copy):
        return Reason.OTHER_ADDRESSEE
    # A year put right, or a passage added, changes one of them.
    if all(a != b for a, b in zip(one.years, other.years, strict=False)) and one.years and other.years:
        return Reason.OTHER_YEAR
    if one.signed and other.signed and one.signed[:4] != other.signed[:4]:
        return Reason.OTHER_YEAR
    return None


def _alike(one: Traits, other: Traits, like: float | None, *, is_copy: bool) -> Reason | None:
    """Likeness, which counts the more the more is known to be the same."""
    if like is not None and like >= ALIKE and answers_the_same(one, other) and agree(one.issuer, other.issuer):
        return Reason.PROPOSAL
    if one.paths & other.paths and (
        (like is not None and like >= ALIKE) or (one.title and are_similar(one.title, other.title))
    ):
        return Reason.PATH
    if bool(one.addressees) != bool(other.addressees):
        return None  # the same words went to others, too, and here nobody knows to whom
    if is_copy:
        return Reason.NEAR
    replaced = min(numerals_differing(one.numerals, other.numerals))
    is_most = numerals_shared(one.numerals, other.numerals) >= NUMERALS_NEAR_EQUAL
    if like is None or like < NEAR_EQUAL or not (is_most or replaced <= 1):
        return None
    is_telling = is_most and min(len(one.numerals), len(other.numerals)) >= 2 * MANY_NUMERALS
    is_of_one_day = bool(one.signed) and one.signed == other.signed and like >= NEARLY_ALL
    is_one_body = like == 1 and not (replaced or (one.signed and other.signed)) and bool(one.addressees)
    return Reason.NEAR if is_telling or is_of_one_day or is_one_body or _names_its_year(one, other) else None


def _names_its_year(one: Traits, other: Traits) -> bool:
    """Whether both bodies name the same years, the last of them the letter's own or the one before: next year's letter
    names others."""
    printed = [each for text in (one, other) for each in (text.signed[:4], *text.number.split("|")[1:2])]
    own = {int(each) for each in printed if each.isdecimal()}
    return bool(one.years) and one.years == other.years and bool(own & {int(one.years[-1]), int(one.years[-1]) + 1})


def _apart(one: Traits, other: Traits, reason: Reason) -> Verdict:
    """Two letters, which know each other where both answer one proposal."""
    return Verdict(Relation.RELATED if answers_the_same(one, other) else Relation.DIFFERENT, reason)


def answers_the_same(one: Traits, other: Traits) -> bool:
    """Whether two letters answer one proposal: number and session agree, and the place, the addressee or the title.

    An office that only gives its opinion (会办意见) writes to the one that answers, not to who asked.
    """
    if not one.asked.agrees(other.asked) or not _may_be(_people(one.addressees), _people(other.addressees)):
        return False
    return bool(
        one.asked.is_placed_with(other.asked)
        or set(one.addressees) & set(other.addressees)
        or any(agree(name, other.issuer) for name in one.addressees)
        or any(agree(name, one.issuer) for name in other.addressees)
        or (one.request and are_similar(one.request, other.request))
    )


def agree(one: str, other: str) -> bool:
    """Whether two names of an office may be one: 水利厅 is 岚江省水利厅's, where both are said."""
    return bool(one and other) and (one.endswith(other) or other.endswith(one))


def _may_be(some: tuple[str, ...], others: tuple[str, ...], *, is_copy: bool = False) -> bool:
    """Whether these may be the same people, as far as they are named.

    In a bad copy a name may lack a character, or stand between others (尊敬的 without one of its own).
    """
    if not (some and others) or not set(some).isdisjoint(others):
        return True
    return is_copy and any(_is_within(one, other) or _is_within(other, one) for one, other in product(some, others))


def _people(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if not _OFFICE.fullmatch(name))


def _is_within(name: str, other: str) -> bool:
    """Whether another name has this one in it, or has one character more."""
    longer = range(len(other)) if len(other) == len(name) + 1 else ()
    return name in other or any(name == other[:at] + other[at + 1 :] for at in longer)


def _digits_of(number: str) -> list[str]:
    """The numerals of a document number, which tell it also where its signs were lost."""
    return re.findall("[0-9]+", number)


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and not agree(one, other)


def are_similar(one: str, other: str) -> bool:
    """Whether two titles may be one, in which a digit, a name or a few words were put right."""
    if one == other or not (one and other) or max(len(one), len(other)) > _LONGEST_TITLE:
        return bool(one) and one == other
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= SIMILAR_TITLES
