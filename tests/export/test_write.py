"""An export is written whole, and never over somebody else's file."""

import os
from pathlib import Path

import pytest

from reader.errors import ExportError
from reader.export import json as as_json
from reader.export import markdown, write_export
from reader.reply import Reply


def refused(path: Path, text: str = "新", *, force: bool = False) -> ExportError:
    with pytest.raises(ExportError) as caught:
        write_export(path, text, force=force)
    return caught.value


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_export(tmp_path / "新.md", "甲\n")

    assert (tmp_path / "新.md").read_bytes() == "甲\n".encode()


def test_its_own_exports_are_written_over(tmp_path: Path, reply: Reply) -> None:
    for text in (markdown(reply, [], "reply.txt"), as_json.dumps(as_json.export(reply, [], "reply.txt"))):
        write_export(tmp_path / "notes", text, force=True)
        write_export(tmp_path / "notes", text + "\n")

        assert (tmp_path / "notes").read_text(encoding="utf-8") == text + "\n"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "我的笔记\n",
        '{"notes": []}\n',
        '我的笔记：导出的文件开头是 generator: "reply-reader"。\n',
        '---\ntitle: "我的"\n---\n它写 "generator": "reply-reader"。\n',
    ],
)
def test_another_file_stays_as_it_is_unless_that_is_asked_for(tmp_path: Path, content: str) -> None:
    path = tmp_path / "mine.md"
    path.write_text(content, encoding="utf-8")
    error = refused(path)

    assert (error.subject, "--force" in error.hint) == (str(path), True)
    assert path.read_text(encoding="utf-8") == content
    write_export(path, "新", force=True)
    assert path.read_text(encoding="utf-8") == "新"


def test_a_binary_file_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "binary"
    path.write_bytes(b"\xff\x00" * 5000)
    refused(path)

    assert path.read_bytes() == b"\xff\x00" * 5000


def test_a_folder_is_refused_even_by_force(tmp_path: Path) -> None:
    assert refused(tmp_path, force=True).message == "this is a folder."


def test_what_is_no_regular_file_is_refused_even_by_force(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert refused(tmp_path / "pipe", force=True).message == "this is not a regular file."
    assert (tmp_path / "pipe").is_fifo()


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    error = refused(tmp_path / "none" / "notes.md")

    assert str(error) == (
        f"{tmp_path / 'none' / 'notes.md'}: it can't be written: No such file or directory. Choose another place."
    )


def test_a_full_disk_is_said_and_leaves_the_old_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reply: Reply
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    path, old = tmp_path / "notes.md", markdown(reply, [], "reply.txt")
    write_export(path, old)
    monkeypatch.setattr(os, "fsync", fail)

    assert "No space left" in str(refused(path))
    assert path.read_text(encoding="utf-8") == old
    assert [each.name for each in tmp_path.iterdir()] == ["notes.md"]


def test_no_escape_sequence_of_a_path_reaches_a_message(tmp_path: Path) -> None:
    path = tmp_path / "\x1b[31m\n.md"
    path.write_text("我的", encoding="utf-8")

    assert str(refused(path)).isprintable()
