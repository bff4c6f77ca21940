"""`backup`, `restore`, `salvage`: a copy is made, listed, put back; what a damaged database holds is brought out."""

import json
import os
from contextlib import closing
from pathlib import Path

import pytest

from reader.reply import parse
from reader.store import open_store
from tests.command_line import Commands
from tests.examples import REPLY, annotation_on


@pytest.fixture
def database() -> Path:
    """The user's database with one note."""
    path = Path(os.environ["REPLY_READER_DB"])
    reply = parse(REPLY)
    with closing(open_store(path)) as store:
        store.put(annotation_on(reply, "540万元", identifier="n" * 36), reply, None)
    return path


def test_a_copy_is_made_listed_and_restored(command: Commands, database: Path) -> None:
    made = Path(command.out("backup").strip())
    assert made.parent == database.with_name("annotations.db.copies")
    name, _time, size = command.out("backup", "--list").strip().split("\t")
    assert name == made.stem
    assert size == "0.2 MB"
    database.unlink()
    assert command.out("restore", name) == f"Restored from {made}.\n"
    assert "540万元" in command.out("notes")


def test_what_stood_there_is_said_to_be_kept_and_listed_as_that(
    command: Commands, database: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    assert command.out("backup", "-o", str(copy)).strip() == str(copy)
    printed = command.out("restore", str(copy)).splitlines()
    assert printed[0] == f"Restored from {copy}."
    name = printed[1].split("“reply-reader restore ")[1].split("”")[0]
    assert command.out("backup", "--list").splitlines()[0].startswith(f"{name}\t")
    assert "stood there before another copy was restored" in command.out("backup", "--list")


def test_the_copies_are_printed_as_json(command: Commands, database: Path) -> None:
    made = json.loads(command.out("backup", "--json"))["path"]
    [copy] = json.loads(command.out("backup", "--list", "--json"))
    assert copy["path"] == made
    assert copy.keys() == {"name", "path", "made", "size", "version", "is_replaced"}


def test_a_list_makes_no_copy(command: Commands, database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.told("backup", "--list") == "reply-reader: there are no copies yet.\n"
    with pytest.raises(SystemExit):
        command("backup", "--list", "-o", "x.db")
    assert "--list makes no copy" in capsys.readouterr().err
    assert not database.with_name("annotations.db.copies").exists()


def test_a_folder_that_is_not_there_is_said_with_the_option_that_names_another(
    command: Commands, database: Path, tmp_path: Path
) -> None:
    said = command("backup", "-o", tmp_path / "none" / "copy.db", status=1)
    assert said.endswith("No such file or directory. Name another file with -o.\n")


def test_what_a_damaged_database_holds_is_brought_out_and_put_back(
    command: Commands, database: Path, tmp_path: Path
) -> None:
    data = bytearray(database.read_bytes())
    data[:100] = bytes(100)
    database.write_bytes(data)
    assert "reply-reader salvage" in command("notes", status=1)
    new = tmp_path / "new.db"
    printed = command.out("salvage", "-o", str(new))
    assert printed.splitlines()[0] == "1 note came back."
    command.out("restore", str(new))
    assert "540万元" in command.out("notes")
