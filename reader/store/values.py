"""What the columns of a row may hold, read with a check: a database that others wrote into can hold anything.

A value that is none is never replaced by another: the row that holds it is left out, and named.
"""

import json
import re
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from reader.errors import joined
from reader.i18n import _, listed, ngettext
from reader.text.canonical import visible

Row = dict[str, Any]
Choice = TypeVar("Choice", bound=StrEnum)

_DECIMAL = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?")
"""As the store writes numbers: exact, without an exponent, which could stand for a number without end."""
_DIGEST_BYTES = 32
_DIGEST = re.compile("[0-9a-f]{64}")
_LARGEST = 2**53
"""No text is so long and no note was changed so often; far from where SQLite's integers end."""
_MOST_NAMES, _LONGEST_NAME = 5, 60


class UnreadableError(Exception):
    """A row can't be one of ours: `column` holds what it may not hold."""

    def __init__(self, column: str) -> None:
        super().__init__(column)
        self.column = column


def text(row: Row, column: str) -> str:
    """Text, which may be empty."""
    value = row[column]
    if not isinstance(value, str):
        raise UnreadableError(column)
    return value


def hexadecimal(row: Row, column: str) -> str:
    """A digest in hexadecimal, which is kept as its bytes; what is none is kept as it is."""
    value = row[column]
    return value.hex() if isinstance(value, bytes) and len(value) == _DIGEST_BYTES else text(row, column)


def printed(value: object) -> str:
    """What a column for digests holds as text, whatever it is."""
    return value.hex() if isinstance(value, bytes) else str(value)


def compact(digits: str) -> bytes | str:
    """What a digest is kept as."""
    return bytes.fromhex(digits) if _DIGEST.fullmatch(digits) else digits


def spellings(digits: str) -> tuple[bytes | str, str]:
    """What a digest may be kept as, to look for it: up to the eleventh version it stood there as it is printed."""
    return compact(digits), digits


def text_or_none(row: Row, column: str) -> str | None:
    """Text, or nothing."""
    return None if row[column] is None else text(row, column)


def number(row: Row, column: str) -> int:
    """A count or a place: not negative, and of a size that makes sense."""
    value = row[column]
    if not isinstance(value, int) or not 0 <= value < _LARGEST:
        raise UnreadableError(column)
    return value


def yes_or_no(row: Row, column: str) -> bool | None:
    """1 or 0, or nothing."""
    value = row[column]
    if value is not None and value not in (0, 1):
        raise UnreadableError(column)
    return None if value is None else bool(value)


def choice(row: Row, column: str, of: type[Choice]) -> Choice:
    """One of the values that this reader knows."""
    try:
        return of(text(row, column))
    except ValueError as error:
        raise UnreadableError(column) from error


def choice_or_none(row: Row, column: str, of: type[Choice]) -> Choice | None:
    """One of the values that this reader knows, or nothing."""
    return choice(row, column, of) if row[column] else None


def decimal_or_none(row: Row, column: str) -> Decimal | None:
    """An exact number, or nothing."""
    printed = text_or_none(row, column)
    if printed is None:
        return None
    if not _DECIMAL.fullmatch(printed):
        raise UnreadableError(column)
    return Decimal(printed)


def pairs(row: Row, column: str) -> tuple[tuple[str, str], ...]:
    """Pairs of texts, kept as JSON; none where there is nothing."""
    try:
        found = json.loads(text_or_none(row, column) or "[]")
    except (ValueError, RecursionError) as error:
        raise UnreadableError(column) from error
    if not isinstance(found, list) or not all(_is_pair(each) for each in found):
        raise UnreadableError(column)
    return tuple((first, second) for first, second in found)


def strings(row: Row, column: str) -> dict[str, tuple[str, ...]]:
    """Texts by their names, one or several under each, kept as JSON; none where there is nothing."""
    try:
        found = json.loads(text_or_none(row, column) or "{}")
    except (ValueError, RecursionError) as error:
        raise UnreadableError(column) from error
    if not isinstance(found, dict):
        raise UnreadableError(column)
    several = {name: value if isinstance(value, list) else [value] for name, value in found.items()}
    if not all(_is_text(each) for value in several.values() for each in value):
        raise UnreadableError(column)
    return {name: tuple(value) for name, value in several.items()}


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(_is_text, value))


def _is_text(value: object) -> bool:
    """Whether this is text that can be written; JSON can hold half a character."""
    return isinstance(value, str) and not any("\ud800" <= character <= "\udfff" for character in value)


class LeftOut:
    """The rows that couldn't be read so far, by what they are called, with the column that holds what it may not."""

    def __init__(self) -> None:
        self._columns: dict[str, str] = {}

    def add(self, key: object, column: str) -> None:
        """Name a row by its key, which may be damaged too."""
        shown = key.decode("utf-8", "replace") if isinstance(key, bytes) else str(key)
        self._columns[visible(shown[:_LONGEST_NAME])] = column

    def __str__(self) -> str:
        """A sentence for the person; empty where nothing was left out."""
        names = [f"{name} ({column})" for name, column in self._columns.items()]
        if not names:
            return ""
        more = ["…"] if len(names) > _MOST_NAMES else []
        sentence = ngettext(
            "{count} note can't be read and is left out: {names}.",
            "{count} notes can't be read and are left out: {names}.",
            len(names),
        ).format(count=len(names), names=listed(names[:_MOST_NAMES] + more))
        kept = _("The database keeps them as they are; a newer reply-reader may have written them.")
        return joined(sentence, kept)
