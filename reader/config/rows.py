"""What is known of a setting beside its value: what it means, what it may be, and what else may choose it.

A setting is a field of `Settings` that was made by `setting`; reading, checking, `reply-reader config` and the file
with all of them go over these fields.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, field
from typing import Any, NamedTuple, TypeVar

Value = TypeVar("Value")
_ROW = "row"


class Row(NamedTuple):
    """What is known of a setting.

    `meaning` is a msgid; `choices` are all that it may be, where those are few; `least` and `most` bound a number,
    whose unit the meaning names. `variable` is the environment's, `option` the command line's, and `keys` are the ids
    of keys that choose it on the screen. `example` is what the file shows where the usual value is no word to write.
    """

    meaning: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    variable: str = ""
    option: str = ""
    keys: tuple[str, ...] = ()
    example: str = ""


def setting(default: Value, row: Row) -> Value:
    """A field of `Settings` with its row."""
    return field(default=default, metadata={_ROW: row})


def setting_made(make: Callable[[], Value], row: Row) -> Value:
    """A field of `Settings` with its row, whose default depends on the environment."""
    return field(default_factory=make, metadata={_ROW: row})


def row_of(each: "Field[Any]") -> Row | None:
    """The row of a field; `None` for one that is no setting."""
    return each.metadata.get(_ROW)


def sort_of(each: "Field[Any]") -> type:
    """What a setting's value is in the file: a word, a whole number, or yes and no."""
    default = None if each.default is MISSING else each.default
    return type(default) if isinstance(default, (bool, int)) else str
