"""Commands take folders, several files and what a query finds; one bad file stops none of the others."""

import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from reader.commands import over
from tests.command_line import Commands, pipe
from tests.library.making import letter

ONE = letter("安排资金19万元，我们将于2024年底前完成。", 1)
OTHER = letter("安排补助20万元，其中5万元、6万元用于管护，合计20万元。", 2)
EACH = ("text", "outline", "figures", "check", "commitments")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "replies"
    (made / "below").mkdir(parents=True)
    (made / "1.txt").write_text(ONE, encoding="utf-8")
    (made / "below" / "2.txt").write_text(OTHER, encoding="utf-8")
    return made


def both(folder: Path) -> list[str]:
    return [str(folder / "1.txt"), str(folder / "below" / "2.txt")]


@pytest.mark.parametrize("name", EACH)
def test_of_a_folder_each_reply_is_printed_as_it_is_alone(command: Commands, folder: Path, name: str) -> None:
    alone = [command(name, path) for path in both(folder)]
    values = [command.json(name, path) for path in both(folder)]

    printed = "\n".join(f"==> {path} <==\n{words}" for path, words in zip(both(folder), alone, strict=True))
    assert command(name, folder) == command(name, *both(folder)) == printed
    found = command.json(name, folder)
    assert [list(each) for each in found] == [["path", "digest", name]] * 2
    assert [(each["path"], each[name]) for each in found] == list(zip(both(folder), values, strict=True))


def test_by_several_processes_the_same_is_printed_in_the_same_order(
    command: Commands, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        (folder / f"{number}.txt").write_text(letter(f"安排{number + 1}万元。", number), encoding="utf-8")
    alone = command("figures", folder)
    assert alone.count("==> ") == 21

    monkeypatch.setattr(over, "_FEW", 3)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert command("figures", folder) == alone


def test_each_file_is_read_once_and_what_comes_through_a_pipe_among_them(
    command: Commands, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(monkeypatch, OTHER.encode())
    (folder / "link.txt").symlink_to(folder / "1.txt")

    found = command.json("figures", folder / "1.txt", "-", folder)
    assert [Path(each["path"]).name for each in found] == ["1.txt", "standard input", "2.txt"]


def test_one_bad_file_is_told_at_the_end_and_stops_nothing(command: Commands, folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\xff\xd8\xff\xe0")
    missing = folder / "missing.txt"

    for name in ("figures", "notes", "ledger"):
        said = command.said(name, missing, folder, status=1)
        assert said.splitlines()[0] == "reply-reader: 2 files can't be read:"
        assert [line.split(": ")[0] for line in said.splitlines()[1:]] == [str(missing), str(folder / "bad.txt")]
    assert command.out("figures", missing, folder, status=1) == command.out("figures", *both(folder))


def test_exports_in_a_folder_are_no_replies(command: Commands, folder: Path) -> None:
    assert command("export", folder / "1.txt", "-o", folder / "mine.md") == ""

    assert command("text", folder).count("==> ") == 2
    assert "this is an export of reply-reader" in command.said("text", folder / "mine.md", folder, status=1)


def test_replies_in_archives_are_printed_by_their_names_in_it(command: Commands, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "some.zip", "w") as archive:
        archive.writestr("甲/1.txt", ONE)
        archive.writestr("甲/broken.docx", b"PK\x03\x04")
    (tmp_path / "damaged.zip").write_bytes(b"PK\x03\x04")

    out = json.loads(command.out("figures", tmp_path, "--json", status=1))
    assert [each["path"] for each in out] == [f"{tmp_path}/some.zip/甲/1.txt"]
    said = command.said("figures", tmp_path, status=1)
    assert f"{tmp_path}/some.zip/甲/broken.docx: " in said
    assert f"{tmp_path}/damaged.zip: " in said


@pytest.mark.parametrize("name", [*EACH, "notes"])
def test_an_archive_that_is_named_alone_is_read_as_a_folder_of_its_members(
    command: Commands, folder: Path, tmp_path: Path, name: str
) -> None:
    with zipfile.ZipFile(tmp_path / "some.ZIP", "w") as archive:
        archive.writestr("1.txt", ONE)
        archive.writestr("below/2.txt", OTHER)

    def below(printed: str, place: Path) -> str:
        return printed.replace(f"{place}/", "")

    assert below(command(name, tmp_path / "some.ZIP"), tmp_path / "some.ZIP") == below(command(name, folder), folder)
    assert "there is no such file" in command.said("figures", tmp_path / "missing.zip", status=1)


def test_a_command_without_replies_is_a_wrong_usage(command: Commands, folder: Path) -> None:
    assert "name a reply or a folder" in command.misused("figures")
    assert "--maybe goes with --query" in command.misused("figures", folder, "--maybe")


class Found:
    """A library of two replies."""

    def __init__(self, command: Commands, folder: Path) -> None:
        self._command, self.folder = command, folder
        command.told("library", "add", folder)
        command("library", "update")

    def names(self, *arguments: str | Path) -> list[str]:
        return [Path(each["path"]).name for each in self._command.json("figures", "--query", *arguments)]


@pytest.fixture
def library(command: Commands, folder: Path) -> Found:
    return Found(command, folder)


def test_what_a_query_finds_is_printed_the_newest_first(command: Commands, library: Found) -> None:
    assert library.names("万元") == ["2.txt", "1.txt"]
    assert library.names("19万元") == ["1.txt"]
    assert library.names("万元", library.folder / "below") == ["2.txt"]
    assert command("text", "--query", "19万元") == f"==> {library.folder}/1.txt <==\n{ONE}"


def test_what_may_be_meant_is_left_out_unless_it_is_wanted(command: Commands, library: Found) -> None:
    (library.folder / "3.txt").write_text(letter("安排资金约30万元。", 3), encoding="utf-8")
    command("library", "update")

    asked = ("figures", "--query", "money>=30万 or 19万元")
    assert (command.out(*asked).count("==> "), command.said(*asked)) == (
        1,
        "reply-reader: 1 reply, 1 more that may be meant: --maybe takes them in\n",
    )
    assert library.names("money>=30万", "--maybe") == ["3.txt"]


@pytest.mark.parametrize("name", [*EACH, "notes", "ledger", "export"])
def test_that_a_query_holds_of_nothing_is_told(command: Commands, library: Found, tmp_path: Path, name: str) -> None:
    assert command.said(name, "--query", "无此事", *(("-o", tmp_path / "out") if name == "export" else ())) == (
        "reply-reader: 0 replies\n"
    )
    assert not (tmp_path / "out").exists()


def test_the_figures_of_replies_that_may_be_meant_are_marked_in_their_ledger(command: Commands, library: Found) -> None:
    (library.folder / "3.txt").write_text(letter("安排资金约30万元。", 3), encoding="utf-8")
    command("library", "update")

    found = json.loads(command("ledger", "--query", "money>=30万 or 19万元", "--maybe", "--format", "json"))
    assert {(row["quote"], row["maybe"]) for row in found["rows"]} >= {("约30万元", True), ("19万元", False)}


def test_of_a_file_that_changed_since_it_was_read_the_old_text_is_printed_and_that_is_told(
    command: Commands, library: Found
) -> None:
    (library.folder / "1.txt").write_text(letter("安排资金21万元。", 1), encoding="utf-8")

    assert "19万元" in command.out("figures", "--query", "19万元")
    assert command.said("figures", "--query", "19万元") == (
        "reply-reader: since the library read it 1 file was changed or is gone."
        " “reply-reader library update” reads what is new.\n"
    )


def rows(command: Commands, *arguments: str | Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(command("ledger", *arguments, "--format", "json"))["rows"]
    return found


def test_ledger_notes_and_export_are_of_what_a_query_finds_with_the_notes_on_it(
    command: Commands, library: Found
) -> None:
    path = library.folder / "1.txt"
    command("annotate", path, "--quote", "19万元", "--note", "存疑", "--review", "confirmed")

    assert [(row["quote"], row["review"]) for row in rows(command, "--query", "19万元")] == [("19万元", "confirmed")]
    assert [note["note"] for note in command.json("notes", "--query", "青财函")] == ["存疑"]
    assert len(rows(command, library.folder)) == len(rows(command, "--query", "青财函")) == 5
    out = library.folder.parent / "out"
    out.mkdir()
    assert command("export", "--query", "青财函", "-o", out) == ""
    assert sorted(path.name for path in out.iterdir()) == ["1.notes.md", "2.notes.md"]
    exported = json.loads(command("export", library.folder, "--format", "json"))
    assert exported == json.loads(command("export", *both(library.folder), "--format", "json"))
    assert len(exported) == 2
