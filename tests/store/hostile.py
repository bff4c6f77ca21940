"""Hostile databases, made of a sound one: other tables, values of every wrong sort, bytes that flipped, other files."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from reader.store.migrations import STEPS
from reader.store.schema import made_by
from tests.store.test_damaged_rows import spoil
from tests.store.test_schema import HARMLESS, REFUSED

VALUES = [
    "NULL",
    "-1",
    "9223372036854775807",
    "0.5",
    "9e999",
    "''",
    "'none of ours'",
    "X'ff00'",
    "CAST(X'e4b8ff' AS TEXT)",
    "CAST(X'eda080' AS TEXT)",
    "char(27) || ']2;x' || char(7) || char(0) || char(155)",
    "replace(hex(zeroblob(20000)), '00', '[')",
    "replace(hex(zeroblob(20000)), '00', '9')",
    "'1E+999999999'",
    "'NaN'",
    "'[[\"\\ud800\", 1]]'",
]
COLUMNS = {name: list(table.columns) for name, table in made_by(STEPS).tables.items()}
FILES: dict[str, bytes] = {
    "nothing": b"",
    "a byte": b"S",
    "a text": "这是一份文稿。".encode() * 99,
    "a beginning": b"SQLite format 3\x00",
    "a header": b"SQLite format 3\x00" + bytes(84),
    "an archive": b"PK\x03\x04" + bytes(range(256)) * 20,
    "zeros": bytes(20_000),
    "ones": b"\xff" * 20_000,
}

Change = Callable[[Path], None]


def hostile(sound: Path, folder: Path, seed: int, rounds: int) -> Iterator[tuple[str, Path]]:
    """The name and the path of one hostile database after the other; `rounds` is how many of each random sort."""
    for number, (name, change) in enumerate(_changes(random.Random(seed), rounds)):
        path = folder / f"{number:05}" / "a.db"
        path.parent.mkdir()
        path.write_bytes(sound.read_bytes())
        with suppress(sqlite3.Error):  # not every change is possible in every version of SQLite
            change(path)
        yield name, path


def _changes(chance: random.Random, rounds: int) -> Iterator[tuple[str, Change]]:
    for name, statement in (REFUSED | HARMLESS).items():
        yield name, _executed(statement)
        yield f"{name}, of a newer version", _executed(f"{statement}; PRAGMA user_version=99")
    for pragma in ("user_version", "application_id", "schema_version"):
        for number in (-(2**31), -1, 0, 1, 2, 3, 99, 2**31 - 1):
            yield f"{pragma} {number}", _executed(f"PRAGMA {pragma}={number}")
    for name, content in FILES.items():
        yield name, _written("", content)
    for _ in range(rounds):
        table = chance.choice(list(COLUMNS))
        column, value = chance.choice(COLUMNS[table]), chance.choice(VALUES)
        where = chance.choice(["", f" WHERE rowid = (SELECT min(rowid) FROM {table})"])
        statement = f'UPDATE OR IGNORE {table} SET "{column}" = {value}{where}'
        yield statement, lambda path, statement=statement: spoil(path, statement)  # type: ignore[misc]
    for _ in range(rounds):
        yield _random("flipped", chance, _flip)
        yield _random("cut", chance, lambda content, chance: content[: chance.randrange(len(content))])
        yield _random("page", chance, _other_page)
        yield _random("header", chance, lambda content, chance: _flip(content[:100], chance) + content[100:])
        ending = chance.choice(["-wal", "-journal", "-shm"])
        yield f"beside it {ending}", _written(ending, chance.randbytes(chance.choice([0, 1, 32, 5000, 40_000])))


def _executed(statement: str) -> Change:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as raw:
            raw.executescript(f"PRAGMA synchronous=OFF; {statement}")

    return change


def _written(ending: str, content: bytes) -> Change:
    return lambda path: _write(path.with_name(path.name + ending), content)


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _random(name: str, chance: random.Random, spoiled: Callable[[bytes, random.Random], bytes]) -> tuple[str, Change]:
    seed = chance.randrange(2**32)
    return f"{name} {seed}", lambda path: _write(path, spoiled(path.read_bytes(), random.Random(seed)))


def _flip(content: bytes, chance: random.Random) -> bytes:
    flipped = bytearray(content)
    for _ in range(chance.choice([1, 1, 3, 20])):
        flipped[chance.randrange(len(flipped))] = chance.randrange(256)
    return bytes(flipped)


def _other_page(content: bytes, chance: random.Random) -> bytes:
    """A page of zeros, of chance, or another one's, in the place of one."""
    size, pages = 4096, len(content) // 4096
    one, other = chance.randrange(pages), chance.randrange(pages)
    page = chance.choice([bytes(size), chance.randbytes(size), content[other * size : (other + 1) * size]])
    return content[: one * size] + page + content[(one + 1) * size :]
