"""Bounds: amounts and periods as two whole numbers each, so that they are compared by index, exactly, and honestly.

What a range or a qualified number may be lies between its bounds: a comparison that holds of all of that is sure, one
that holds of some of it may be.
"""

import re
from datetime import UTC, datetime
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache
from typing import NamedTuple

from reader.figures import Amount, Qualifier
from reader.text import dates

MOST = 2**62
"""Stands for all that is more, in hundredths of a currency's main unit as in days."""
_HUNDRED, _MOST_PRINTED = Decimal(100), Decimal(MOST // 100)
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)


class Bounds(NamedTuple):
    """The least and the most that something may be, both among it."""

    lower: int
    upper: int


NOTHING = Bounds(0, 0)


def hundredths(lower: Decimal, upper: Decimal) -> Bounds:
    """An amount in hundredths; a part of one is rounded away from the amount."""
    return Bounds(_whole(lower, ROUND_FLOOR), _whole(upper, ROUND_CEILING))


def _whole(number: Decimal, rounding: str) -> int:
    if abs(number) >= _MOST_PRINTED:
        return MOST if number > 0 else -MOST
    return int((number * _HUNDRED).to_integral_value(rounding))


def of_amount(amount: Amount) -> Bounds | None:
    """What a sum may come to; `None` for one that is vague or damaged."""
    value = amount.value
    if amount.qualifier is Qualifier.EXACT and isinstance(value, Decimal):
        return hundredths(value, value)
    from reader.checks.tolerance import interval

    # A printed number is taken at its word: a step of nothing, since 1.2亿元 is to be found as 1.2亿元.
    found = interval(amount, Decimal(0))
    if found is None:
        return None
    bounds = hundredths(found.lower, found.upper)
    # What is more than a number is not the number.
    return bounds._replace(lower=bounds.lower + 1) if amount.qualifier is Qualifier.OVER else bounds


def printed(amount: Amount) -> int | None:
    """The printed number of a sum in hundredths; `None` where there is none."""
    value = amount.value
    return max(-MOST, min(MOST, int(value * 100))) if isinstance(value, Decimal) else None


@lru_cache(1_000)
def days(iso: str) -> Bounds | None:
    """A date or period in ISO 8601 as its first and last day in digits, `2024-06` as 20240601 and 20240631.

    `2021/2023` ends with the last, `2016/..` with none; `None` for what is neither, or in no calendar (`2023-13`).
    """
    first, _slash, last = iso.partition("/")
    begin = _in_calendar(first)
    end = _in_calendar(last) if last else begin
    if begin is None or (end is None and last != ".."):
        return None
    return Bounds(_day(begin, "01"), _day(end, "31", "12") if end else MOST)


def _in_calendar(iso: str) -> re.Match[str] | None:
    match = _ISO.fullmatch(iso)
    return match if match and dates.iso(*(int(part) for part in match.groups() if part)) else None


def today() -> int:
    """The day that it is here, in digits."""
    return int(f"{datetime.now(UTC).astimezone():%Y%m%d}")


def _day(match: re.Match[str], day: str, month: str = "01") -> int:
    return int(f"{match['year']}{match['month'] or month}{match['day'] or day}")
