"""`sync-notes` takes in what people edited in exported notes, and says what waits for them."""

import json
from pathlib import Path

import pytest

from tests.command_line import Commands


@pytest.fixture
def exported(command: Commands, reply_file: Path) -> Path:
    for quote, note in (("540万元", "到位"), ("620万元", "增长")):
        command("annotate", reply_file, "--quote", quote, "--note", note, "--payer", "省财政")
    path = reply_file.with_name("reply.notes.md")
    command("export", reply_file, "-o", path)
    return path


def edit(path: Path, *edits: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def notes(command: Commands, reply_file: Path) -> list[str]:
    return [note["note"] for note in command.json("notes", reply_file)]


def test_what_was_edited_is_taken_in_and_shown(command: Commands, reply_file: Path, exported: Path) -> None:
    edit(exported, ("\n到位\n", "\n已到位\n\n第二段\n"), ("**payer**: 省财政", "**payer**: 中央财政"))
    said = command("sync-notes", exported)

    assert said.endswith("  note: 到位 → 已到位 第二段\n  payer: 省财政 → 中央财政\n  taken in\n")
    assert notes(command, reply_file) == ["已到位\n\n第二段", "增长"]
    assert command.told("sync-notes", exported).endswith("nothing was edited by hand in the notes.\n")


def test_a_dry_run_takes_nothing_in(command: Commands, reply_file: Path, exported: Path) -> None:
    edit(exported, ("\n到位\n", "\n已到位\n"))
    before = exported.read_bytes()
    [found] = json.loads(command.out("sync-notes", exported, "--dry-run", "--json", status=1))

    assert (found["taken_in"], found["conflict"], found["why"]) == (False, [], [])
    assert found["fields"] == [{"field": "note", "before": "到位", "file": "已到位", "notes": "到位"}]
    assert (notes(command, reply_file), exported.read_bytes()) == (["到位", "增长"], before)


@pytest.mark.parametrize(("take", "holds"), [("file", "file"), ("notes", "notes")])
def test_where_both_sides_changed_a_person_says_what_holds(
    command: Commands, reply_file: Path, exported: Path, take: str, holds: str
) -> None:
    edit(exported, ("\n到位\n", "\nfile\n"), ("**payer**: 省财政", "**payer**: 中央财政"))
    other = exported.with_name("other.md")
    command("export", reply_file, "-o", other)
    edit(other, ("\n到位\n", "\nnotes\n"))
    command("sync-notes", other)

    [found] = json.loads(command.out("sync-notes", exported, "--json", status=1))
    assert (found["taken_in"], found["conflict"]) == (False, ["note"])
    assert notes(command, reply_file) == ["notes", "增长"]

    [found] = json.loads(command.out("sync-notes", exported, "--json", "--take", take))
    assert found["taken_in"]
    assert notes(command, reply_file)[0] == holds
    assert command.json("notes", reply_file)[0]["figure"]["payer"] == "中央财政"
    assert f"\n{holds}\n" in exported.read_text(encoding="utf-8")


def test_what_can_t_be_read_is_said_and_waits(command: Commands, reply_file: Path, exported: Path) -> None:
    edit(exported, ("**value**: 540万元", "**value**: 很多"), ("\n增长\n", "\n增长了\n"))
    first, second = json.loads(command.out("sync-notes", exported, "--json", status=1))

    assert (first["taken_in"], "很多" in first["why"][0]) == (False, True)
    assert second["taken_in"]
    assert notes(command, reply_file) == ["到位", "增长了"]
    assert "**value**: 很多" in exported.read_text(encoding="utf-8")


def test_the_reply_is_found_beside_notes_that_were_moved_or_named(
    command: Commands, reply_file: Path, exported: Path, tmp_path: Path
) -> None:
    edit(exported, ("\n到位\n", "\n已到位\n"))
    (tmp_path / "elsewhere").mkdir()
    moved = exported.rename(tmp_path / "elsewhere" / "notes.md")

    assert "it isn't known which reply" in command("sync-notes", moved, status=1)
    assert "taken in" in command("sync-notes", moved, "--reply", reply_file)


@pytest.mark.parametrize("content", ["", "我的\n", '---\ngenerator: "reply-reader"\nsource: "reply.txt"\n---\n'])
def test_a_file_of_another_is_refused(command: Commands, reply_file: Path, content: str) -> None:
    path = reply_file.with_name("mine.md")
    path.write_text(content, encoding="utf-8")

    assert "mine.md: " in command("sync-notes", path, "--reply", reply_file, status=1)
    assert path.read_text(encoding="utf-8") == content


def test_a_file_that_isn_t_there_is_said(command: Commands, tmp_path: Path) -> None:
    assert "there is no such file." in command("sync-notes", tmp_path / "none.md", status=1)


def test_a_check_says_what_an_export_would_change(command: Commands, reply_file: Path, exported: Path) -> None:
    assert command("export", reply_file, "-o", exported, "--check") == ""
    command("annotate", reply_file, "--quote", "1.2亿元")
    before = exported.read_bytes()
    assert "1 note is new." in command("export", reply_file, "-o", exported, "--check", status=1)
    edit(exported, ("\n到位\n", "\n已到位\n"))
    said = command("export", reply_file, "-o", exported, "--check", status=1)

    assert "1 note was edited there by hand" in said
    assert "sync-notes" in said
    assert exported.read_bytes() == before.replace("\n到位\n".encode(), "\n已到位\n".encode(), 1)


def test_a_check_of_a_form_that_is_replaced_says_whether_it_would_be(
    command: Commands, reply_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "notes.json"
    assert "It would be written anew." in command("export", reply_file, "-o", path, "--check", status=1)
    assert not path.exists()
    command("export", reply_file, "-o", path)
    assert command("export", reply_file, "-o", path, "--check") == ""


def test_what_was_taken_out_is_put_back_where_that_is_asked_for(
    command: Commands, reply_file: Path, exported: Path
) -> None:
    text = exported.read_text(encoding="utf-8")
    start, end = text.index("<a id="), text.index("-->\n") + 5
    exported.write_text(text[:start] + text[end:], encoding="utf-8")

    assert "1 note was taken out of the file" in command.told("export", reply_file, "-o", exported)
    assert "\n到位\n" not in exported.read_text(encoding="utf-8")
    command("export", reply_file, "-o", exported, "--put-back")
    assert "\n到位\n" in exported.read_text(encoding="utf-8")


def test_options_that_make_no_sense_are_a_wrong_usage(command: Commands, reply_file: Path) -> None:
    assert "--check needs -o" in command.misused("export", reply_file, "--check")
    assert "--put-back needs" in command.misused("export", reply_file, "--format", "json", "--put-back")


def test_a_check_refuses_what_the_export_would_refuse(command: Commands, reply_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text("{}", encoding="utf-8")

    said = command("export", reply_file, "-o", path, "--check", status=1)
    assert "wasn't written by reply-reader" in said
    assert "It would be written anew." in command("export", reply_file, "-o", path, "--check", "--force", status=1)


def test_taking_in_leaves_the_links_to_cited_replies(
    command: Commands, reply_file: Path, exported: Path, tmp_path: Path
) -> None:
    text = reply_file.read_text(encoding="utf-8").replace("61号", "63号")
    citing, notes = tmp_path / "citing.txt", tmp_path / "citing.notes.md"
    citing.write_text(text + "另见青财函〔2023〕61号。\n", encoding="utf-8")
    command("annotate", citing, "--quote", "540万元", "--note", "到位")
    command.told("export", citing, "-o", notes, "--preset", "obsidian")
    assert "[[reply.notes]]" in notes.read_text(encoding="utf-8")
    edit(notes, ("\n到位\n", "\n已到位\n"))
    command("sync-notes", notes)

    text = notes.read_text(encoding="utf-8")
    assert "已到位" in text
    assert "[[reply.notes]]" in text
    assert exported.exists()
