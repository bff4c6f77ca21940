"""The proposal that a letter answers, so that it can be compared: its numbers, and the session that it was made at."""

import re
from dataclasses import dataclass

from reader.reply import Proposal
from reader.text import numerals

_NUMERAL = rf"[0-9{numerals.DIGITS}{numerals.PLACES}]{{1,4}}"
_TERM = re.compile(rf"第?(?P<numeral>{_NUMERAL})届")
_SESSION = re.compile(rf"第?(?P<numeral>{_NUMERAL})次")
_COUNCIL = re.compile("政协|政治协商")
_CONGRESS = re.compile("人大|人民代表大会")
_FILLING = re.compile("关于|政协|人大|人民代表大会|中国人民政治协商会议|委员会|[对全第]")
_LEVELS = frozenset({"", "省", "市", "县", "区", "州", "镇", "乡", "旗"})


@dataclass(frozen=True, slots=True)
class Asked:
    """Which proposal: its numbers without leading zeros, and of its session what is said.

    `assembly` is whose session it is, a people's congress's or a council's: what is called 建议 may be made to either.
    `place` is theirs, often no more than its level: 县.
    """

    numbers: frozenset[str] = frozenset()
    assembly: str = ""
    term: str = ""
    session: str = ""
    place: str = ""

    @classmethod
    def of(cls, proposal: Proposal) -> "Asked":
        """What a letter says of the proposal that it answers."""
        printed_numbers = "".join((proposal.number or "").split()).translate(numerals.TO_ASCII)
        numbers = frozenset(number.lstrip("0") for number in re.split("[、,，]", printed_numbers)) - {""}
        printed = "".join((proposal.session or "").split()).translate(numerals.TO_ASCII)
        is_council = proposal.kind == "提案" or _COUNCIL.search(printed)
        assembly = "council" if is_council else "congress" if _CONGRESS.search(printed) else ""
        term = _TERM.search(printed)
        if term is None:
            return cls(numbers, assembly)
        session = _SESSION.search(printed, term.end())
        place = _FILLING.sub("", printed[: term.start()])
        return cls(numbers, assembly, _counted(term), _counted(session), place)

    @property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """What proposals of one congress or council are looked up by; none where the session isn't said."""
        if not self.term:
            return ()
        return tuple((self.term, self.session, number) for number in sorted(self.numbers))

    def contradicts(self, other: "Asked") -> bool:
        """Whether these can't be one proposal."""
        pairs = ((self.assembly, other.assembly), (self.term, other.term), (self.session, other.session))
        return bool(
            (self.numbers and other.numbers and not self.numbers & other.numbers)
            or any(one and another and one != another for one, another in pairs)
        )

    def agrees(self, other: "Asked") -> bool:
        """Whether number and session are the same, as far as the names of places tell."""
        if not (self.numbers & other.numbers and self.term and other.term) or self.contradicts(other):
            return False
        return any(one.endswith(another) for one, another in ((self.place, other.place), (other.place, self.place)))

    def is_placed_with(self, other: "Asked") -> bool:
        """Whether both name the place, and not just its level."""
        return self.place == other.place and self.place not in _LEVELS


def _counted(match: re.Match[str] | None) -> str:
    """Which term or session, in Arabic digits without leading zeros; empty for none."""
    return (numerals.plain(match["numeral"]) or "").lstrip("0") if match else ""
