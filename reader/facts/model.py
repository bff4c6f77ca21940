"""What a sentence says of a sum besides its amount."""

from dataclasses import dataclass, fields, replace
from enum import StrEnum

from reader.i18n import N_


class FundingStatus(StrEnum):
    """How far a sum has come."""

    REQUESTED = "requested"
    PLANNED = "planned"
    ALLOCATED = "allocated"
    SPENT = "spent"
    RAISED = "raised"


STATUSES: dict[FundingStatus, str] = {
    FundingStatus.REQUESTED: N_("requested"),
    FundingStatus.PLANNED: N_("planned"),
    FundingStatus.ALLOCATED: N_("allocated"),
    FundingStatus.SPENT: N_("spent"),
    FundingStatus.RAISED: N_("raised"),
}
"""The statuses' names, as msgids."""


class Level(StrEnum):
    """The level of government whose money it is, by the Budget Law of the People's Republic of China, article 3."""

    CENTRAL = "central"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"


LEVELS: dict[Level, str] = {
    Level.CENTRAL: N_("central"),
    Level.PROVINCE: N_("province"),
    Level.CITY: N_("city"),
    Level.COUNTY: N_("county"),
    Level.TOWNSHIP: N_("township"),
}
"""The levels' names, as msgids."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of a sum; `None` where nothing is.

    `year` is the year or period that the sum is for, as ISO 8601 where it can be (`2020`, `2021/2023`, `2016/..` for
    one that is open, ISO 8601-2, 4.4.2); `payer` gives, `recipient` gets, `purpose` says what for; `base` is what a
    rate is per (公里, 每人每月); `cumulative` is a sum over several years, `in_kind` the worth of goods,
    `part` a sum within another one.
    """

    year: str | None = None
    payer: str | None = None
    recipient: str | None = None
    purpose: str | None = None
    level: Level | None = None
    status: FundingStatus | None = None
    base: str | None = None
    cumulative: bool | None = None
    in_kind: bool | None = None
    part: bool | None = None

    def filled_from(self, others: "Facts") -> "Facts":
        """These facts, with those of others where these say nothing."""
        return replace(self, **{name: getattr(others, name) for name in self.unsaid})

    @property
    def unsaid(self) -> frozenset[str]:
        """The names of the facts that nothing is said of."""
        return frozenset(field.name for field in fields(self) if getattr(self, field.name) is None)
