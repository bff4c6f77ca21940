"""Copies are made by themselves once a day, checked, private, seven of them; what is in the way of one is said once."""

import os
import shutil
import sqlite3
import threading
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.reply import Reply
from reader.store import copies, open_store
from reader.store.copies import copies_of, folder_of, keep_daily, make_now
from tests.examples import annotation_on

NOW = datetime(2024, 3, 1, 8, 30, tzinfo=UTC)
TODAY = "2024-03-01"


@pytest.fixture
def path(tmp_path: Path, reply: Reply) -> Path:
    """A database with one note, of which there is no copy."""
    with closing(open_store(tmp_path / "a.db")) as store:
        store.put(annotation_on(reply, "540万元"), reply, None)
    assert not folder_of(tmp_path / "a.db").exists()
    return tmp_path / "a.db"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is one day, and nothing was said yet."""
    monkeypatch.setattr(copies, "_now", lambda: NOW)
    monkeypatch.setattr(copies, "_SAID", set())


def names(path: Path) -> list[str]:
    return [copy.name for copy in copies_of(path)]


def notes_in(path: Path) -> int:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as raw:
        return int(raw.execute("SELECT count(*) FROM annotation").fetchone()[0])


def changed(path: Path) -> Path:
    """The database as it is after something was written into it."""
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 1))
    return path


def test_the_first_change_of_a_day_leaves_a_copy_of_what_was_there_before(path: Path, reply: Reply) -> None:
    with closing(open_store(path)) as store:
        assert names(path) == []
        for words in ("620万元", "86万元"):
            store.put(annotation_on(reply, words), reply, None)
    assert names(path) == [TODAY]
    assert notes_in(folder_of(path) / f"{TODAY}.db") == 1


def test_the_opening_of_a_reply_leaves_a_copy_too(path: Path) -> None:
    with closing(open_store(path)) as store:
        assert store.check() == ""
    assert names(path) == [TODAY]


def test_an_empty_database_is_not_copied(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "a.db")) as store:
        store.check()
    assert not folder_of(tmp_path / "a.db").exists()


def test_a_copy_and_its_folder_are_private(path: Path) -> None:
    keep_daily(path)
    found = {each.name: each.stat().st_mode & 0o777 for each in folder_of(path).iterdir()}
    assert folder_of(path).stat().st_mode & 0o777 == 0o700
    assert set(found.values()) == {0o600}


def test_what_did_not_change_is_not_copied_again_on_another_day(path: Path) -> None:
    keep_daily(path)
    (folder_of(path) / f"{TODAY}.db").rename(folder_of(path) / "2001-01-01.db")
    keep_daily(path)
    assert names(path) == ["2001-01-01"]
    keep_daily(changed(path))
    assert names(path) == [TODAY, "2001-01-01"]


def test_the_last_seven_stay_and_what_a_person_asked_for(path: Path) -> None:
    by_hand = make_now(path)
    for day in range(1, 10):
        shutil.copyfile(by_hand, folder_of(path) / f"2001-01-{day:02}.db")
    keep_daily(changed(path))
    assert names(path) == [by_hand.stem, TODAY, *(f"2001-01-{day:02}" for day in range(9, 3, -1))]


def test_no_copy_goes_before_the_new_one_is_sound(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = make_now(path)
    for day in range(1, 9):
        shutil.copyfile(sound, folder_of(path) / f"2001-01-{day:02}.db")
    before = names(path)
    monkeypatch.setattr(copies, "damage", lambda _connection: "page 7 is never used")
    assert "page 7 is never used" in keep_daily(changed(path))
    assert names(path) == before
    assert not (folder_of(path) / ".unfinished").exists()


def test_a_copy_has_all_that_is_in_the_log(path: Path, reply: Reply) -> None:
    with closing(open_store(path)) as store:
        store.put(annotation_on(reply, "620万元"), reply, None)
        assert notes_in(make_now(path)) == 2


def test_threads_and_processes_that_come_at_once_make_one_copy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    fill = copies.fill

    def counted(source: sqlite3.Connection, empty: Path) -> None:
        made.append(empty)
        fill(source, empty)

    monkeypatch.setattr(copies, "fill", counted)
    together = threading.Barrier(8)

    def keep() -> None:
        together.wait()
        assert keep_daily(path) == ""

    threads = [threading.Thread(target=keep) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
    assert names(path) == [TODAY]


def test_what_a_killed_process_left_is_written_over(path: Path) -> None:
    folder_of(path).mkdir(mode=0o700)
    (folder_of(path) / ".unfinished").write_bytes(b"half of it")
    keep_daily(path)
    assert notes_in(folder_of(path) / f"{TODAY}.db") == 1
    assert not (folder_of(path) / ".unfinished").exists()


def test_a_copy_that_can_not_be_made_is_said_once_and_stops_nothing(path: Path, reply: Reply) -> None:
    folder_of(path).write_text("in the way", encoding="utf-8")
    with closing(open_store(path)) as store:
        store.put(annotation_on(reply, "620万元"), reply, None)
        assert store.uncopied.startswith("Today's copy of the annotations' database could not be made: ")
        assert len(store.annotations_for(reply, None)) == 2
    with closing(open_store(path)) as other:
        other.put(annotation_on(reply, "86万元"), reply, None)
        assert other.uncopied == ""


def test_a_full_disk_is_said_once_and_stops_nothing(path: Path, reply: Reply, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(source: sqlite3.Connection, _empty: Path) -> None:
        source.close()
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(copies, "fill", full)
    with closing(open_store(path)) as store:
        store.put(annotation_on(reply, "620万元"), reply, None)
        assert store.uncopied.endswith("could not be made: database or disk is full.")
    assert names(path) == []


def test_the_copies_are_listed_with_those_of_earlier_versions_the_newest_first(path: Path) -> None:
    keep_daily(path)
    made = make_now(path)
    earlier = path.with_name("a.db.v9.backup")
    shutil.copyfile(made, earlier)
    then = (NOW - timedelta(days=400)).timestamp()
    os.utime(earlier, (then, then))
    found = copies_of(path)
    assert [(copy.name, copy.version) for copy in found] == [(made.stem, None), (TODAY, None), (str(earlier), 9)]
    assert found[0].size == made.stat().st_size
    assert found[0].made.startswith(f"{TODAY}T")


def test_a_copy_by_hand_writes_over_nothing(path: Path, tmp_path: Path) -> None:
    make_now(path, tmp_path / "b.db")
    assert notes_in(tmp_path / "b.db") == 1
    with pytest.raises(StoreError, match="it is there already"):
        make_now(path, tmp_path / "b.db")


def test_a_damaged_database_is_not_copied(path: Path, tmp_path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(8192)
    with pytest.raises(StoreError, match="reply-reader salvage"):
        make_now(path, tmp_path / "b.db")
    assert not (tmp_path / "b.db").exists()


def test_a_database_that_is_not_there_is_not_copied(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no such database"):
        make_now(tmp_path / "gone.db")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_database_is_said_with_its_newest_copy(path: Path, reply: Reply) -> None:
    keep_daily(path)
    with closing(open_store(path)) as store:
        with path.open("r+b") as file:
            file.truncate(8192)
        with suppress(StoreError):
            store.put(annotation_on(reply, "620万元"), reply, None)
        assert f"“reply-reader restore {TODAY}”" in store.read_only
