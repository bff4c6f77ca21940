"""A copy is put in the place of the database at once, once it was looked at, and what stood there is kept."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.errors import BusyStoreError, StoreError
from reader.reply import Reply
from reader.store import copies, open_store
from reader.store.copies import folder_of, keep_daily, make_now
from reader.store.files import index_of, journal_of, wal_of
from reader.store.restoring import restore, source_named
from tests.examples import annotation_on
from tests.store.test_copies import names, notes_in


@pytest.fixture
def path(tmp_path: Path, reply: Reply) -> Path:
    """A database with two notes, and a copy of it with one, `old.db`."""
    with closing(open_store(tmp_path / "a.db")) as store:
        store.put(annotation_on(reply, "540万元"), reply, None)
        make_now(tmp_path / "a.db", tmp_path / "old.db")
        store.put(annotation_on(reply, "620万元"), reply, None)
    return tmp_path / "a.db"


def test_a_copy_is_put_back_and_what_stood_there_is_kept(path: Path) -> None:
    kept = restore(path, path.with_name("old.db"))
    assert notes_in(path) == 1
    assert kept is not None
    assert notes_in(kept) == 2
    assert kept.parent == folder_of(path)
    assert names(path) == [kept.stem]
    assert not path.with_name(".a.db.restoring").exists()


def test_what_was_restored_can_be_opened_and_written(path: Path, reply: Reply) -> None:
    restore(path, path.with_name("old.db"))
    with closing(open_store(path)) as store:
        store.put(annotation_on(reply, "86万元"), reply, None)
        found = [item.selector.quote for item in store.annotations_for(reply, None)]
    assert found == ["540万元", "86万元"]


def test_restoring_is_undone_by_restoring_what_was_kept(path: Path) -> None:
    kept = restore(path, path.with_name("old.db"))
    assert kept is not None
    restore(path, source_named(path, kept.stem))
    assert notes_in(path) == 2


def test_a_copy_is_named_by_its_day_or_its_path(path: Path) -> None:
    keep_daily(path)
    [today] = names(path)
    assert source_named(path, today) == folder_of(path) / f"{today}.db"
    assert source_named(path, str(path.with_name("old.db"))) == path.with_name("old.db")
    with pytest.raises(StoreError, match="there is no such copy"):
        source_named(path, "2001-01-01")


def test_a_day_names_the_only_copy_that_was_made_on_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    day = "2030-01-02"
    monkeypatch.setattr(copies, "_now", lambda: datetime(2030, 1, 2, 12, tzinfo=UTC))
    first = make_now(path)
    restore(path, path.with_name("old.db"))  # and what stood there is kept, of the same day
    assert source_named(path, day) == first
    second = make_now(path)
    with pytest.raises(StoreError, match=f"{day}: there are several copies of that day.*{second.stem}"):
        source_named(path, day)
    keep_daily(path)
    assert source_named(path, day).stem == day


def test_nothing_is_restored_while_a_window_has_the_database_open(path: Path, reply: Reply) -> None:
    with closing(open_store(path)) as store:
        with pytest.raises(BusyStoreError, match="Close all windows"):
            restore(path, path.with_name("old.db"))
        store.put(annotation_on(reply, "86万元"), reply, None)
    assert notes_in(path) == 3
    assert not any(name.endswith("-replaced") for name in names(path))


def test_a_window_that_could_not_be_seen_notices_at_its_next_change(path: Path, reply: Reply) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode=DELETE")
    with closing(open_store(path)) as store:
        shutil.copyfile(path.with_name("old.db"), path.with_name("new"))
        path.with_name("new").replace(path)
        with pytest.raises(StoreError, match="moved, deleted or replaced"):
            store.put(annotation_on(reply, "86万元"), reply, None)
    assert notes_in(path) == 1


def test_a_damaged_copy_is_refused_and_all_stays_as_it_is(path: Path) -> None:
    with path.with_name("old.db").open("r+b") as file:
        file.truncate(8192)
    with pytest.raises(StoreError, match="damaged one"):
        restore(path, path.with_name("old.db"))
    assert notes_in(path) == 2
    assert sorted(each.name for each in path.parent.iterdir()) == ["a.db", "old.db"]


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough to be read as one" * 100])
def test_what_is_no_database_is_refused(path: Path, content: bytes) -> None:
    path.with_name("old.db").write_bytes(content)
    with pytest.raises(StoreError):
        restore(path, path.with_name("old.db"))
    assert notes_in(path) == 2


def test_another_programs_database_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path.with_name("other.db"))) as raw:
        raw.execute("CREATE TABLE t (x)")
    with pytest.raises(StoreError, match="another program's"):
        restore(path, path.with_name("other.db"))
    with pytest.raises(StoreError, match="another program's"):
        restore(path.with_name("other.db"), path)
    assert notes_in(path) == 2


def test_the_database_itself_is_no_copy(path: Path) -> None:
    with pytest.raises(StoreError, match="the database itself"):
        restore(path, path)


def test_where_no_database_is_the_copy_is_put(path: Path) -> None:
    path.unlink()
    assert restore(path, path.with_name("old.db")) is None
    assert notes_in(path) == 1


@pytest.mark.parametrize("is_gone", [False, True], ids=["damaged", "gone"])
def test_the_log_of_what_stood_there_is_not_written_into_the_copy(path: Path, reply: Reply, is_gone: bool) -> None:
    with closing(open_store(path)) as store:
        store.put(annotation_on(reply, "86万元"), reply, None)
        saved = {each: each.read_bytes() for each in (path, wal_of(path), index_of(path))}
    for each, content in saved.items():
        each.write_bytes(content)
    if is_gone:
        path.unlink()
    else:
        with path.open("r+b") as file:
            file.write(b"\0" * 100)
    kept = restore(path, path.with_name("old.db"))
    with closing(open_store(path)) as store:
        assert [item.selector.quote for item in store.annotations_for(reply, None)] == ["540万元"]
    [log] = [each for each in folder_of(path).iterdir() if each.name.endswith("-wal")]
    assert log.read_bytes() == saved[wal_of(path)]
    assert kept is None or wal_of(kept) == log


def test_a_copy_keeps_the_mode_of_what_stood_there(path: Path) -> None:
    path.chmod(0o660)
    kept = restore(path, path.with_name("old.db"))
    assert kept is not None
    assert path.stat().st_mode & 0o777 == 0o660
    assert not journal_of(path).exists()


def test_a_link_goes_on_leading_to_the_database(path: Path) -> None:
    link = path.with_name("link.db")
    link.symlink_to(path)
    restore(link, path.with_name("old.db"))
    assert link.is_symlink()
    assert notes_in(path) == 1
