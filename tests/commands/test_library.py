"""`library`: places are named, read, printed and taken out again."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from reader.config import Settings
from reader.library.places import NamedPlaces
from tests.command_line import Commands
from tests.library.making import letter


def replies(tmp_path: Path, count: int = 2) -> Path:
    folder = tmp_path / "replies"
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.txt").write_text(letter(f"安排资金{number}9万元。", number), encoding="utf-8")
    return folder


def test_a_place_is_named_read_and_taken_out(command: Commands, tmp_path: Path) -> None:
    folder = replies(tmp_path)

    assert command.told("library", "add", folder) == "reply-reader: “reply-reader library update” reads what is new.\n"
    assert command("library", "list") == f"{folder}\tnot read yet\n"
    assert command("library", "update") == "2 replies in 2 files: 2 read, 0 as they were, 0 gone\n"
    assert command("library", "list") == f"{folder}\t2 replies\n"
    assert command("library", "update") == "2 replies in 2 files: 0 read, 2 as they were, 0 gone\n"
    command.told("library", "remove", folder)
    assert command.told("library", "list") == (
        "reply-reader: no place is named yet. Name a folder with “reply-reader library add FOLDER”.\n"
    )
    assert command.json("library", "list") == []
    assert command("library", "update") == "0 replies in 0 files: 0 read, 0 as they were, 2 gone\n"
    assert len(list(folder.iterdir())) == 2


def test_places_and_reports_are_printed_as_json(command: Commands, tmp_path: Path) -> None:
    folder = replies(tmp_path)
    (folder / "bad.txt").write_bytes(b"Rar!")
    command.told("library", "add", folder)

    place = {"path": str(folder), "exists": True, "named": True}
    assert command.json("library", "list") == [place | {"replies": None}]
    report = command.json("library", "update")
    assert report.pop("seconds") >= 0
    assert report == {
        "replies": 2,
        "files": 3,
        "exports": 0,
        "read": 3,
        "unchanged": 0,
        "removed": 0,
        "unread": [
            {
                "path": str(folder / "bad.txt"),
                "member": None,
                "reason": "this is a RAR file, which can't be read. Unpack it and open what is in it.",
            }
        ],
        "unreached": [],
    }
    assert command.json("library", "list") == [place | {"replies": 2}]


def test_exports_are_said_beside_the_files_that_may_be_replies(command: Commands, tmp_path: Path) -> None:
    folder = replies(tmp_path)
    (folder / "other.md").write_text("---\ngenerator: reply-reader\n---\n", encoding="utf-8")
    command.told("library", "add", folder)

    assert command("library", "update").splitlines() == [
        "2 replies in 2 files: 2 read, 0 as they were, 0 gone",
        "1 more file is an export of this program, which is no reply",
    ]


def test_what_cannot_be_read_is_said_at_the_end(command: Commands, tmp_path: Path) -> None:
    folder = replies(tmp_path)
    (folder / "empty.txt").touch()
    command.told("library", "add", folder, folder / "0.txt")
    gone = tmp_path / "gone"
    gone.mkdir()
    command.told("library", "add", gone)
    gone.rmdir()

    assert command("library", "update").splitlines() == [
        "2 replies in 3 files: 3 read, 0 as they were, 0 gone",
        f"{gone}: it can't be looked into (No such file or directory); what was read of it stays",
        "1 file can't be read:",
        f"{folder / 'empty.txt'}: it is empty. There is nothing to read in it.",
    ]
    assert command("library", "list").splitlines()[-1] == f"{gone}\t0 replies, not there now"


def test_only_what_is_there_can_be_named(command: Commands, tmp_path: Path) -> None:
    said = command("library", "add", tmp_path / "none", status=1)
    assert said == f"reply-reader: {tmp_path / 'none'}: there is no such file. Check the path.\n"
    said = command("library", "remove", tmp_path, status=1)
    assert said.startswith(f"reply-reader: {tmp_path}: this is no place of the library.")


def test_a_place_is_named_once_and_its_name_outlives_the_cache(command: Commands, tmp_path: Path) -> None:
    folder = replies(tmp_path)
    command.told("library", "add", folder, folder)
    command.told("library", "add", f"{folder}/../replies")
    command("library", "update")
    shutil.rmtree(Settings().cache)

    assert command("library", "list") == f"{folder}\tnot read yet\n"
    assert command.json("library", "update")["replies"] == 2


def test_what_was_only_opened_is_a_place_until_it_is_gone_or_taken_out(command: Commands, tmp_path: Path) -> None:
    folder, other = replies(tmp_path), tmp_path / "other"
    other.mkdir()
    NamedPlaces(Settings().library).open([folder, folder / "0.txt", other])

    assert command("library", "list").splitlines()[0] == f"{folder}\tnot read yet, only opened, not named"
    assert command.json("library", "update")["replies"] == 2
    other.rmdir()
    assert command.json("library", "list") == [{"path": str(folder), "exists": True, "replies": 2, "named": False}]
    command.told("library", "add", folder)
    assert command("library", "list") == f"{folder}\t2 replies\n"
    command.told("library", "remove", folder)
    NamedPlaces(Settings().library).open([folder / "1.txt"])
    NamedPlaces(Settings().library).open([folder])
    command.told("library", "remove", folder)
    assert command.json("library", "list") == []


def test_a_damaged_list_of_places_is_said_and_left(command: Commands, tmp_path: Path) -> None:
    path = Settings().library
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"places": [1]}), encoding="utf-8")

    assert command("library", "list", status=1).startswith(f"reply-reader: {path}: the list of the library's places")
    assert command("library", "add", tmp_path, status=1)
    assert json.loads(path.read_text(encoding="utf-8")) == {"places": [1]}


def test_without_a_place_it_is_said_how_to_name_one(command: Commands) -> None:
    said = command("library", "update", status=1)

    assert said == ("reply-reader: no place is named yet. Name a folder with “reply-reader library add FOLDER”.\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["add"],
        ["remove", "--json", "a"],
        ["list", "a"],
        ["update", "a"],
        ["update", "--jobs", "0"],
        ["list", "--jobs", "2"],
        ["forget"],
    ],
)
def test_a_wrong_usage_of_it_is_status_2(command: Commands, arguments: list[str]) -> None:
    assert command.misused("library", *arguments).startswith("usage: reply-reader library")


def test_what_is_named_is_printed_where_nothing_is_said(command: Commands, tmp_path: Path) -> None:
    command.told("library", "add", tmp_path)

    assert command("library") == f"{tmp_path}\tnot read yet\n"


def test_of_an_archive_that_is_not_there_now_it_is_told_how_many_replies_were_read(
    command: Commands, tmp_path: Path
) -> None:
    archive = tmp_path / "some.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("1.txt", letter("安排资金19万元。"))
    command.told("library", "add", archive)
    command("library", "update")
    archive.rename(tmp_path / "elsewhere.zip")

    assert command("library", "list") == f"{archive}\t1 reply, not there now\n"
