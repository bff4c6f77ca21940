"""What a sentence says of a sum besides its amount."""

from dataclasses import dataclass, field, fields
from enum import Enum
from operator import attrgetter
from typing import Any, NamedTuple

from reader.i18n import N_, LabelledEnum, _
from reader.reply.scan import Scan
from reader.text.slots import made_by_slots


class FundingStatus(LabelledEnum):
    """How far a sum has come; `is_given` says that the money is there."""

    REQUESTED = "requested", N_("requested"), False
    PLANNED = "planned", N_("planned"), False
    ALLOCATED = "allocated", N_("allocated")
    SPENT = "spent", N_("spent")
    RAISED = "raised", N_("raised")

    def __init__(self, _value: str, _label: str = "", is_given: bool = True) -> None:
        self.is_given = is_given


class Level(LabelledEnum):
    """The level of government whose money it is, by the Budget Law of the People's Republic of China, article 3."""

    CENTRAL = "central", N_("central")
    PROVINCE = "province", N_("province")
    CITY = "city", N_("city")
    COUNTY = "county", N_("county")
    TOWNSHIP = "township", N_("township")


class SumSort(LabelledEnum):
    """What a sum is; only `FUNDING` is money that somebody gives, and added up."""

    FUNDING = "funding", N_("funding")
    PRICE = "price", N_("price")
    THRESHOLD = "threshold", N_("threshold")
    CAP = "cap", N_("most for each")
    LOAN_LIMIT = "loan_limit", N_("limit of loans")
    STANDARD = "standard", N_("standard")
    EXAMPLE = "example", N_("example")
    OUTPUT = "output", N_("turnover or income")
    NEED = "need", N_("need")
    GAP = "gap", N_("gap")
    DEBT = "debt", N_("debt")
    LOSS = "loss", N_("loss")
    FINE = "fine", N_("fine")
    ASSETS = "assets", N_("assets")
    SAVING = "saving", N_("saving or relief")
    CHANGE = "change", N_("increase or decrease")
    EARLIER = "earlier", N_("earlier level")


class Sort(Enum):
    """What kind of value a fact has: words, a period as ISO 8601, a member of an enumeration, or yes and no."""

    WORDS = "words"
    PERIOD = "period"
    CHOICE = "choice"
    FLAG = "flag"


class Fact(NamedTuple):
    """One thing that can be said of a sum: what it is called, and where it is shown, typed and kept.

    `name` is the attribute of `Facts` that has it, its key in JSON and its column in the database, which that has since
    a version of its schema (see `store.migrations`). All words are msgids: `label` is its name, `short` a shorter one
    for the card, `meaning` that of its column in the ledger's exports, with a width in digits, and `option` the help
    of its option of `annotate`, whose value is called `metavar`; without these it has none. On the card `key` goes to
    it; its `place` counts the fields there, two in a row unless it is `wide`. `choices` are the values of a choice.
    `is_of_amount` says that it is shown behind the amount, `tells_apart` that sums of which it is true are not added to
    others.
    """

    label: str
    sort: Sort
    since: int
    key: str
    place: int
    name: str = ""
    wide: bool = False
    short: str = ""
    meaning: str = ""
    width: int = 10
    option: str = ""
    metavar: str | None = None
    choices: type[LabelledEnum] | None = None
    is_of_amount: bool = False
    tells_apart: bool = False

    @property
    def is_chosen(self) -> bool:
        """Whether its values are gone through, and not typed."""
        return self.sort in (Sort.CHOICE, Sort.FLAG)

    def shown(self, said: "Facts") -> str:
        """What is said of it as people read it; empty where nothing is."""
        value = getattr(said, self.name)
        if value is None:
            return ""
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        return _(value.label) if isinstance(value, LabelledEnum) else str(value)


def _fact(sort: Sort, label: str, **more: Any) -> Any:
    """A field of `Facts` that says what is to be known of the fact itself."""
    return field(default=None, metadata={"fact": Fact(sort=sort, label=label, **more)})


@made_by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is said of a sum; `None` where nothing is. The fields are the list of facts, in the order of exports.

    `year` is the year or period that the sum is for, as ISO 8601 where it can be (`2020`, `2021/2023`, `2016/..` for
    one that is open, ISO 8601-2, 4.4.2); `payer` gives, `recipient` gets, `purpose` says what for; `base` is what a
    rate is per (公里, 每人每月); `cumulative` is a sum over several years, `in_kind` the worth of goods,
    `part` a sum within another one, `sort` what it is where it is no money that somebody gives, `scan` how it was read
    where it was not printed as text.
    """

    base: str | None = _fact(
        Sort.WORDS,
        N_("per"),
        meaning=N_("what a rate is per"),
        option=N_("what a rate is per"),
        metavar="UNIT",
        key="b",
        place=7,
        is_of_amount=True,
        since=1,
    )
    year: str | None = _fact(
        Sort.PERIOD,
        N_("year"),
        meaning=N_("the year or period that it is for"),
        width=12,
        option=N_("the year or period of the sum"),
        metavar="YEAR",
        key="y",
        place=1,
        since=1,
    )
    payer: str | None = _fact(
        Sort.WORDS,
        N_("payer"),
        meaning=N_("who gives"),
        width=18,
        option=N_("who pays"),
        metavar="NAME",
        key="p",
        place=2,
        since=1,
    )
    recipient: str | None = _fact(
        Sort.WORDS,
        N_("recipient"),
        meaning=N_("who gets"),
        width=18,
        option=N_("who gets"),
        metavar="NAME",
        key="r",
        place=3,
        since=2,
    )
    purpose: str | None = _fact(
        Sort.WORDS,
        N_("purpose"),
        meaning=N_("what for"),
        width=24,
        option=N_("what for"),
        metavar="TEXT",
        key="w",
        place=4,
        wide=True,
        since=1,
    )
    level: Level | None = _fact(  # noqa: RUF009 - a field
        Sort.CHOICE,
        N_("level"),
        choices=Level,
        meaning=N_("the level of government whose money it is"),
        option=N_("the level of government whose money it is"),
        key="l",
        place=6,
        since=2,
    )
    status: FundingStatus | None = _fact(  # noqa: RUF009 - a field
        Sort.CHOICE,
        N_("status"),
        choices=FundingStatus,
        meaning=N_("how far the sum has come"),
        width=12,
        option=N_("how far the sum has come"),
        key="s",
        place=5,
        wide=True,
        since=1,
    )
    cumulative: bool | None = _fact(
        Sort.FLAG,
        N_("cumulative"),
        meaning=N_("whether it adds up several years"),
        option=N_("it adds up several years"),
        key="c",
        place=9,
        tells_apart=True,
        since=2,
    )
    in_kind: bool | None = _fact(
        Sort.FLAG,
        N_("in kind"),
        meaning=N_("whether it is the worth of goods"),
        option=N_("it is the worth of goods"),
        key="k",
        place=10,
        tells_apart=True,
        since=2,
    )
    part: bool | None = _fact(Sort.FLAG, N_("within another sum"), short=N_("part of a sum"), key="g", place=8, since=2)
    sort: SumSort | None = _fact(  # noqa: RUF009 - a field
        Sort.CHOICE,
        N_("sort of sum"),
        choices=SumSort,
        meaning=N_("whether it is money that somebody gives, or what else it is"),
        width=16,
        option=N_("what the sum is: funding is added up, and nothing else"),
        key="m",
        place=11,
        since=10,
    )
    scan: Scan | None = _fact(  # noqa: RUF009 - a field
        Sort.CHOICE,
        N_("scanned"),
        choices=Scan,
        meaning=N_("whether it was recognised in a picture, surely or not, and whether a person compared it"),
        width=16,
        key="o",
        place=12,
        since=13,
    )

    def filled_from(self, others: "Facts") -> "Facts":
        """These facts, with those of others where these say nothing."""
        if self is NOTHING_SAID:
            return others
        named = zip(_NAMES, _values(self), _values(others), strict=True)
        return Facts(**{name: its if said is None else said for name, said, its in named})

    def beyond(self, others: "Facts") -> frozenset[str]:
        """The names of the facts that these say, and others don't."""
        named = zip(_NAMES, _values(self), _values(others), strict=True)
        return frozenset([name for name, said, its in named if its is None and said is not None])

    def but(self, **said: Any) -> "Facts":
        """These facts with others in place of some, in less time than `dataclasses.replace` takes."""
        return Facts(**{**dict(zip(_NAMES, _values(self), strict=True)), **said})

    @property
    def is_no_money(self) -> bool:
        """Whether it is no money that somebody gives, so that it is in no total."""
        return self.sort is not None and self.sort is not SumSort.FUNDING


NOTHING_SAID = Facts()
"""Said of most figures: counts and shares have no facts."""
FACTS: tuple[Fact, ...] = tuple(each.metadata["fact"]._replace(name=each.name) for each in fields(Facts))
"""All that can be said of a sum, in the order of exports. What prints, edits, stores or reads facts goes through it."""
_NAMES = tuple(fact.name for fact in FACTS)
_values = attrgetter(*_NAMES)
