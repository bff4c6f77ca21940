"""Identity: whether two texts are one letter, and why.

What is said of a letter (document number, issuer, proposal, whom it addresses, year) speaks against before likeness
speaks for: an office answers many proposals in the same words, and the same one again a year later. To take two
letters for one hides sums; to take one for two shows them twice, and a person can join them.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher

from reader.i18n import N_, LabelledEnum
from reader.letters.sketch import likeness, numerals_shared
from reader.letters.traits import Traits

NEAR_EQUAL = 0.72
"""Share of runs of characters in common from which texts are one letter that nothing else tells apart."""
NUMERALS_NEAR_EQUAL = 0.6
"""Share of numerals that such texts have in common; two years' letters have fewer."""
FEWEST_NUMERALS = 3
"""Numerals in each text: fewer don't tell two years' letters apart, but the day of the signature or all of a body does.
"""
NEARLY_ALL = 0.87
"""Share that is asked for then, and from which another issuer doesn't tell two texts apart."""
ALIKE = 0.4
"""Share from which texts are versions of one letter where office and proposal, or the file, say so, too."""
UNLIKE = 0.05
"""Share up to which a number or an address in common is that of a list, a notice or a mistake."""
SIMILAR_TITLES, _LONGEST_TITLE = 0.8, 500
"""Titles that agree to this ratio are one title: a digit, a name or a few words were corrected; not giant ones."""


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

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return list(Reason).index(self)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two texts stand to each other, and why."""

    relation: Relation
    reason: Reason


def compared(one: Traits, other: Traits) -> Verdict:
    """The verdict on two texts by what is known of them; it is the same whichever comes first."""
    if one.digest == other.digest or one.files & other.files:
        return Verdict(Relation.SAME, Reason.FILE)
    if one.number and other.number and one.number != other.number:
        return _apart(one, other, Reason.OTHER_NUMBER)
    if one.words and one.words == other.words:
        return Verdict(Relation.SAME, Reason.WORDS)
    like = likeness(one.sketch, other.sketch)
    if reason := _shared(one, other, like):
        return Verdict(Relation.VERSION, reason)
    if against := _against(one, other, like or 0.0):
        return _apart(one, other, against)
    if reason := _alike(one, other, like):
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


def _against(one: Traits, other: Traits, like: float) -> Reason | None:
    """What tells two letters apart that are alike. A page may name the office that put it there for its issuer."""
    if one.asked.contradicts(other.asked):
        return Reason.OTHER_PROPOSAL
    if _differ(one.issuer, other.issuer) and like < NEARLY_ALL:
        return Reason.OTHER_ISSUER
    if not _may_be(one.addressees, other.addressees):
        return Reason.OTHER_ADDRESSEE
    # A year put right, or a passage added, changes one of them.
    if all(a != b for a, b in zip(one.years, other.years, strict=False)) and one.years and other.years:
        return Reason.OTHER_YEAR
    if one.signed and other.signed and one.signed[:4] != other.signed[:4]:
        return Reason.OTHER_YEAR
    return None


def _alike(one: Traits, other: Traits, like: float | None) -> Reason | None:
    """Likeness, which counts the more the more is known to be the same."""
    if like is not None and like >= ALIKE and answers_the_same(one, other) and agree(one.issuer, other.issuer):
        return Reason.PROPOSAL
    if one.paths & other.paths and (
        (like is not None and like >= ALIKE) or (one.title and are_similar(one.title, other.title))
    ):
        return Reason.PATH
    shared = numerals_shared(one.numerals, other.numerals)
    if like is None or like < NEAR_EQUAL or shared < NUMERALS_NEAR_EQUAL:
        return None
    is_telling = min(len(one.numerals), len(other.numerals)) >= 2 * FEWEST_NUMERALS
    is_of_one_day = bool(one.signed) and one.signed == other.signed and like >= NEARLY_ALL
    is_one_body = like == 1 and not (one.signed and other.signed) and bool(set(one.addressees) & set(other.addressees))
    return Reason.NEAR if is_telling or is_of_one_day or is_one_body else None


def _apart(one: Traits, other: Traits, reason: Reason) -> Verdict:
    """Two letters, which know each other where both answer one proposal."""
    return Verdict(Relation.RELATED if answers_the_same(one, other) else Relation.DIFFERENT, reason)


def answers_the_same(one: Traits, other: Traits) -> bool:
    """Whether two letters answer one proposal: number and session agree, and the place, the addressee or the title."""
    if not one.asked.agrees(other.asked) or not _may_be(one.addressees, other.addressees):
        return False
    return bool(
        one.asked.is_placed_with(other.asked)
        or set(one.addressees) & set(other.addressees)
        or (one.request and are_similar(one.request, other.request))
    )


def agree(one: str, other: str) -> bool:
    """Whether two names of an office may be one: 水利厅 is 岚江省水利厅's, where both are said."""
    return bool(one and other) and (one.endswith(other) or other.endswith(one))


def _may_be(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether these may be the same people, as far as they are named."""
    return not (some and others) or not set(some).isdisjoint(others)


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and not agree(one, other)


def are_similar(one: str, other: str) -> bool:
    """Whether two titles may be one, in which a digit, a name or a few words were put right."""
    if one == other or not (one and other) or max(len(one), len(other)) > _LONGEST_TITLE:
        return bool(one) and one == other
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= SIMILAR_TITLES
