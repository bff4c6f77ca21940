"""What SQLite and the system complain of is said in a sentence that names the file, the reason and a way out."""

import errno
import sqlite3
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.store.said import damaged, is_damage, is_lack_of_room, said_clearly

PLACE = Path("/答复/a\x1b.db")
SHOWN = "/答复/a␛.db"
ANOTHER = "Name another file with --db."
COPY = (
    "Name another file with --db. What a damaged one still holds “reply-reader salvage” brings out; "
    "“reply-reader backup --list” shows the copies."
)


def sqlite_error(kind: type[sqlite3.Error], code: int, words: str = "reason") -> sqlite3.Error:
    error = kind(words)
    error.sqlite_errorcode = code
    return error


CASES: list[tuple[BaseException, str, str]] = [
    (
        sqlite_error(sqlite3.OperationalError, sqlite3.SQLITE_FULL, "database or disk is full"),
        "the annotations can't be saved or read: database or disk is full.",
        "Free some space and try again.",
    ),
    (
        sqlite_error(sqlite3.OperationalError, sqlite3.SQLITE_BUSY),
        "the annotations can't be saved or read: reason.",
        "Another program is writing; try again.",
    ),
    (
        sqlite_error(sqlite3.OperationalError, sqlite3.SQLITE_BUSY_SNAPSHOT),
        "the annotations can't be saved or read: reason.",
        "Another program is writing; try again.",
    ),
    (
        sqlite_error(sqlite3.OperationalError, sqlite3.SQLITE_LOCKED),
        "the annotations can't be saved or read: reason.",
        "Another program is writing; try again.",
    ),
    (
        sqlite_error(sqlite3.OperationalError, sqlite3.SQLITE_CANTOPEN),
        "the annotations can't be saved or read: reason.",
        ANOTHER,
    ),
    (sqlite3.OperationalError("unnumbered"), "the annotations can't be saved or read: unnumbered.", ANOTHER),
    (
        sqlite_error(sqlite3.DatabaseError, sqlite3.SQLITE_NOTADB, "file is not a database"),
        "this is no annotations' database, or a damaged one: file is not a database.",
        COPY,
    ),
    (
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
        "this is no annotations' database, or a damaged one: there are bytes in it that are no text.",
        COPY,
    ),
    (
        UnicodeEncodeError("utf-8", "甲\udcff\udcfe乙", 1, 3, "surrogates not allowed"),
        "there are characters in it that can't be saved: '\\udcff\\udcfe'.",
        "Type them anew.",
    ),
    (
        OSError(errno.EACCES, "Permission denied", "/hidden"),
        "the annotations' database can't be opened: Permission denied.",
        ANOTHER,
    ),
    (OSError("no words"), "the annotations' database can't be opened: no words.", ANOTHER),
]


@pytest.mark.parametrize(("error", "message", "hint"), CASES, ids=[type(case[0]).__name__ for case in CASES])
def test_an_error_names_the_file_the_reason_and_a_way_out(error: BaseException, message: str, hint: str) -> None:
    with pytest.raises(StoreError) as caught, said_clearly(PLACE):
        raise error

    assert (caught.value.message, caught.value.subject, caught.value.hint) == (message, SHOWN, hint)
    assert caught.value.__cause__ is error


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ValueError("ours"), StoreError("said already")])
def test_what_is_no_fault_of_the_file_is_left_as_it_is(error: BaseException) -> None:
    with pytest.raises(type(error)) as caught, said_clearly(PLACE):
        raise error

    assert caught.value is error


def test_what_goes_well_says_nothing() -> None:
    with said_clearly(PLACE):
        done = True
    assert done


def test_a_damaged_file_is_said_with_the_reason() -> None:
    assert str(damaged(PLACE, "why")) == (f"{SHOWN}: this is no annotations' database, or a damaged one: why. {COPY}")


@pytest.mark.parametrize(
    ("code", "damage", "room"),
    [
        (sqlite3.SQLITE_CORRUPT, True, False),
        (sqlite3.SQLITE_CORRUPT_INDEX, True, False),
        (sqlite3.SQLITE_NOTADB, True, False),
        (sqlite3.SQLITE_FULL, False, True),
        (sqlite3.SQLITE_IOERR, False, True),
        (sqlite3.SQLITE_IOERR_WRITE, False, True),
        (sqlite3.SQLITE_CANTOPEN, False, True),
        (sqlite3.SQLITE_BUSY, False, False),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, False, False),
        (0, False, False),
    ],
)
def test_damage_is_told_from_a_lack_of_room_and_from_what_passes(code: int, damage: bool, room: bool) -> None:
    error = sqlite_error(sqlite3.OperationalError, code)

    assert (is_damage(error), is_lack_of_room(error)) == (damage, room)
    assert (is_damage(sqlite3.Error()), is_lack_of_room(sqlite3.Error())) == (False, False)
