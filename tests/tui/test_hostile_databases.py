"""Whatever database the reader opens, or finds under an open window: the text can be read and the keys answered."""

import shutil
from pathlib import Path

import pytest

from reader.annotations import Draft, Kind, describe
from reader.reply import parse
from reader.sources import load
from reader.store import open_store
from tests.databases import new_store
from tests.examples import NOW, annotation_on, span_of
from tests.store.hostile import FILES
from tests.store.test_damaged_rows import spoil
from tests.tui.driving import COUNTY, Desk, reading

KEYS = ("f", "a", "escape", "L", "escape", "s", "1", "D", "escape")
CHANGES = {
    "a span that is none": 'UPDATE annotation SET start = 100, "end" = 50',
    "a draft that is none": "UPDATE draft SET fields = 'not json'",
    "a note that is no text": "UPDATE annotation SET note = CAST(X'ff1b5d' AS TEXT)",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM annotation; END",
    "a newer one": "PRAGMA user_version = 99",
}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with a note and an unfinished one on the letter."""
    path, text = tmp_path / "annotations.db", load(COUNTY).text
    reply, store = parse(text), new_store(path)
    store.put(annotation_on(reply, "86万元", note="注"), reply, COUNTY)
    selector = describe(reply, span_of(text, "86万元"))
    store.keep_draft(Draft(selector, None, Kind.FUNDING, "没写完", "", NOW, (("amount", "86万元"),)), reply, COUNTY)
    store.close()
    return path


async def go_through(desk: Desk) -> None:
    """Press the keys that look at notes and change them; a traceback comes through."""
    for key in KEYS:
        await desk.press(key)
    desk.screen.tick()
    await desk.press("f")
    assert desk.selected


def toasts(desk: Desk) -> str:
    return " ".join(each.message for each in desk.app._notifications)


@pytest.mark.parametrize("name", list(CHANGES))
async def test_the_reader_opens_whatever_is_in_the_database_and_says_so(
    database: Path, tmp_path: Path, name: str
) -> None:
    spoil(database, CHANGES[name])
    async with reading(COUNTY, tmp_path) as desk:
        said = toasts(desk)
        await go_through(desk)

    assert "left out" in said or "newer" in said or "trigger t" in said


@pytest.mark.parametrize("name", ["zeros", "nothing"])
async def test_a_database_that_becomes_another_under_the_window_ends_nothing(
    database: Path, tmp_path: Path, name: str
) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f")
        database.write_bytes(FILES[name])
        await go_through(desk)


async def test_a_folder_that_vanishes_under_the_window_ends_nothing(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    shutil.move(database, folder)
    async with reading(COUNTY, folder) as desk:
        shutil.rmtree(folder)
        await go_through(desk)


async def test_a_log_that_is_deleted_under_the_window_loses_nothing(database: Path, tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "f", "2")
        database.with_name("annotations.db-wal").unlink()
        await desk.press("3")
        for name in ("annotations.db", "annotations.db-wal"):  # what a kill leaves
            shutil.copy(database.with_name(name), tmp_path / name.replace("annotations", "killed"))

    store = open_store(tmp_path / "killed.db")
    kinds = [item.kind.value for item in store.annotations_for(parse(load(COUNTY).text), COUNTY)]
    assert kinds == ["funding", "progress"]
    store.close()
