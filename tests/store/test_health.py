"""Of a database's health each finding says whether it is well, and what helps where not; looking changes nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.reply import Reply
from reader.store import open_store
from reader.store.copies import keep_daily
from reader.store.files import wal_of
from reader.store.health import Finding, examine
from tests.examples import annotation_on
from tests.store.layouts import make


@pytest.fixture
def path(tmp_path: Path, reply: Reply) -> Path:
    """A database with one note and a copy of it."""
    with closing(open_store(tmp_path / "a.db")) as store:
        store.put(annotation_on(reply, "540万元"), reply, None)
    keep_daily(tmp_path / "a.db")
    return tmp_path / "a.db"


def named(path: Path) -> dict[str, Finding]:
    return {finding.name: finding for finding in examine(path)}


def sql(path: Path, statements: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(statements)


def test_all_is_well_with_a_sound_database_and_nothing_is_changed(path: Path) -> None:
    before = {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    found = named(path)
    assert list(found) == ["quick_check", "version", "foreign", "rows", "links", "pages", "log", "copies"]
    assert all(finding.is_well for finding in found.values())
    assert found["rows"].sentence == "1 note, which can be read"
    assert found["copies"].sentence.startswith("1 copy, of ")
    assert {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()} == before


def test_a_database_that_is_not_there_yet_is_well(tmp_path: Path) -> None:
    assert [finding.name for finding in examine(tmp_path / "a.db")] == ["file"]
    assert all(finding.is_well for finding in examine(tmp_path / "a.db"))


def test_damage_is_found_with_what_helps(path: Path) -> None:
    data = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as raw:
        [(root,)] = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotation'")
    data[(root - 1) * 4096 : root * 4096] = bytes(4096)
    path.write_bytes(data)
    found = named(path)
    assert not found["quick_check"].is_well
    assert "reply-reader salvage" in found["quick_check"].help
    assert "reply-reader restore 20" in found["quick_check"].help
    assert found["pages"].sentence.startswith("1 of ")


def test_what_is_no_database_is_a_finding(path: Path) -> None:
    path.write_bytes(b"no database" * 1000)
    found = named(path)
    assert not found["file"].is_well
    assert "reply-reader salvage" in found["file"].help


def test_another_programs_database_is_a_finding(tmp_path: Path) -> None:
    sql(tmp_path / "a.db", "CREATE TABLE t (x)")
    assert named(tmp_path / "a.db")["file"].sentence == "this is another program's database"


def test_what_another_program_put_there_is_named(path: Path) -> None:
    sql(path, "CREATE VIEW mine AS SELECT 1; CREATE TABLE theirs (x)")
    assert named(path)["foreign"].sentence == "something of another program is in it: view mine, theirs"


def test_a_row_that_is_none_and_one_that_belongs_to_nothing_are_named(path: Path) -> None:
    sql(path, "UPDATE annotation SET revision = -1; INSERT INTO tag VALUES ('gone', 0, 'x')")
    found = named(path)
    assert "(revision)" in found["rows"].sentence
    assert found["links"].sentence == "1 row belongs to nothing: tag"
    assert [found["rows"].is_well, found["links"].is_well] == [False, False]


def test_what_is_in_the_log_is_said(path: Path, reply: Reply) -> None:
    with closing(open_store(path)) as store:
        store.put(annotation_on(reply, "620万元"), reply, None)
        data, log = path.read_bytes(), wal_of(path).read_bytes()
    path.write_bytes(data)
    wal_of(path).write_bytes(log)
    found = named(path)
    assert found["log"].is_well
    assert found["log"].sentence.endswith("MB saved last are in the log beside it, which belongs to it")
    assert found["rows"].sentence == "2 notes, which can all be read"


def test_that_there_is_no_copy_is_said(tmp_path: Path, reply: Reply) -> None:
    make(tmp_path / "a.db", "9", reply)
    found = named(tmp_path / "a.db")
    assert found["copies"].sentence == "no copy is at hand"
    assert "reply-reader backup" in found["copies"].help
    assert found["version"] == Finding(
        "version",
        True,
        "version 9 of the tables",
        "It is brought up to date when notes are opened; a copy is kept.",
    )
