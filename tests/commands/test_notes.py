"""`notes` prints what was noted and where it stands now, of the files that are named or of all."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.annotations import AnchorState
from reader.cli import main
from tests.command_line import Commands, pipe
from tests.commands.contract import NOTE
from tests.examples import REPLY


def test_notes_print_a_line_each(command: Commands, reply_file: Path) -> None:
    identifier = command(
        "annotate", reply_file, "--quote", "540万元", "--note", "甲\n\t乙", "--tag", "水利", "--tag", "b"
    )
    line = "\t".join((identifier[:8], str(reply_file), "exact", "funding", "540万元", "540万元", "甲 乙", "#水利 #b"))

    assert command("notes", reply_file) == f"{line}\n"
    assert command("notes") == f"{line}\n"


def test_notes_of_no_file_are_those_of_every_reply(command: Commands, reply_file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("另安排资金7万元。", encoding="utf-8")
    command("annotate", reply_file, "--quote", "540万元")
    command("annotate", other, "--quote", "7万元")

    assert [(note["source"], note["quote"]) for note in command.json("notes")] == [
        (str(reply_file), "540万元"),
        (str(other), "7万元"),
    ]
    assert [note["quote"] for note in command.json("notes", other)] == ["7万元"]
    assert [note["quote"] for note in command.json("notes", other, reply_file)] == ["7万元", "540万元"]


def test_notes_of_no_file_tell_how_they_stand_to_the_files_that_are_still_there(
    command: Commands, reply_file: Path
) -> None:
    command("annotate", reply_file, "--quote", "540万元")
    reply_file.write_text(REPLY.replace("540万元", "640万元"), encoding="utf-8")

    assert [note["anchor"] for note in command.json("notes")] == ["changed"]


def unlinked(path: Path) -> None:
    path.unlink()


def replaced_by_a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("change", [unlinked, replaced_by_a_pipe, emptied])
def test_notes_of_a_file_that_cannot_be_read_claim_no_place(
    command: Commands, reply_file: Path, change: Callable[[Path], None]
) -> None:
    command("annotate", reply_file, "--quote", "540万元")
    change(reply_file)
    [note] = command.json("notes")

    assert list(note) == NOTE
    assert [note[key] for key in ("source", "start", "end", "anchor")] == [str(reply_file), None, None, None]
    assert "\tnot looked at\t" in command("notes")


def test_a_file_is_one_by_whatever_path(
    command: Commands, reply_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "link.txt").symlink_to(reply_file)
    monkeypatch.chdir(tmp_path / "sub")
    command("annotate", "link.txt", "--quote", "540万元")
    notes = command.json("notes", "../reply.txt", "link.txt", reply_file)

    assert [note["source"] for note in notes] == [str(reply_file)]


@pytest.mark.parametrize(
    ("words", "instead", "state"),
    [
        ("一、资金", "一、资金", AnchorState.EXACT),
        ("尊敬的", "尊敬的、尊敬的", AnchorState.MOVED),
        ("540万元", "640万元", AnchorState.CHANGED),
        ("540万元，", "", AnchorState.LOST),
    ],
)
def test_notes_tell_how_they_stand_to_the_file_as_it_is_now(
    command: Commands, reply_file: Path, words: str, instead: str, state: AnchorState
) -> None:
    command("annotate", reply_file, "--quote", "540万元")
    reply_file.write_text(REPLY.replace(words, instead), encoding="utf-8")
    [note] = command.json("notes", reply_file)

    assert (note["anchor"], note["quote"]) == (state.value, "540万元")


def test_notes_made_through_a_pipe_are_found_in_the_file(
    command: Commands, reply_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(monkeypatch, REPLY.encode())
    command("annotate", "-", "--quote", "540万元")

    assert [note["quote"] for note in command.json("notes", reply_file)] == ["540万元"]


def test_no_escape_sequence_of_a_note_or_a_path_reaches_the_terminal(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "\x1b[31m.txt"
    path.write_text(REPLY, encoding="utf-8")
    command("annotate", path, "--quote", "540万元", "--note", "\x1b]0;x\x07", "--tag", "\x9b31m")

    for printed in (command("notes"), command("notes", path), command("notes", tmp_path / "\x1bz", status=1)):
        assert printed.replace("\t", "").replace("\n", "").isprintable()


def test_notes_on_another_text_of_the_same_title_are_told_of_and_listed(
    command: Commands, reply_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command("annotate", reply_file, "--quote", "540万元")
    copy = reply_file.with_name("copy.txt")
    copy.write_text(REPLY.replace("〔2023〕61号", "〔2023〕62号").replace("540万元", "640万元"), encoding="utf-8")

    assert main(["notes", str(copy)]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "1 note was made on another text of this title or number; it is not shown here." in printed.err
    [note] = command.json("notes", copy, "--apart")
    assert (note["quote"], note["anchor"], note["words"]) == ("540万元", "changed", "640万元")


def test_which_texts_are_others_is_asked_of_a_file(command: Commands) -> None:
    assert "--apart needs a FILE" in command.misused("notes", "--apart")
