"""Dates as headers and signatures print them, to ISO 8601."""

import re

from reader.text import numerals
from reader.text.variants import simplified

_DATE = re.compile(r"((?:19|20)\d\d)\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})|((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_HAN_DATE = re.compile(
    r"([一二三四五六七八九零〇○Ｏ0]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)


def iso_date(printed: str) -> str | None:
    """The ISO date in a printed one, in Arabic or Han digits."""
    printed = simplified(printed)
    if match := _DATE.search(printed):
        year, month, day = (int(part) for part in match.groups() if part)
    elif match := _HAN_DATE.search(printed):
        parts = [numerals.value(part.replace("Ｏ", "0")) for part in match.groups()]
        year, month, day = (part or 0 for part in parts)
    else:
        return None
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None
