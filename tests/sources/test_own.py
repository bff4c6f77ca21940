"""Exports of ours and what folders say of themselves are no replies, under whatever name."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from reader.errors import SourceError
from reader.exchange.document import Document
from reader.exchange.docx import word_document
from reader.exchange.html.page import html_notes
from reader.exchange.markdown import markdown_notes
from reader.reply import Reply
from reader.sources import discover, load

WRITTEN_IN = {
    "as it was written": ("", ""),
    "with a key before ours": ("---\n", "---\naliases: [甲]\n"),
    "without quotes": ('"reply-reader"', "reply-reader"),
    "with other line ends": ("\n", "\r\n"),
}


def export(reply: Reply, edit: str) -> bytes:
    old, new = WRITTEN_IN[edit]
    text = markdown_notes(reply, [], "reply.txt")
    return (text.replace(old, new, -1 if old == "\n" else 1) if old else text).encode()


@pytest.mark.parametrize("edit", WRITTEN_IN)
def test_an_export_is_no_reply_under_whatever_name(tmp_path: Path, reply: Reply, edit: str) -> None:
    (tmp_path / "甲.md").write_bytes(export(reply, edit))
    (tmp_path / "乙.txt").write_text("答复", encoding="utf-8")

    assert [path.name for path in discover([tmp_path])] == ["乙.txt"]
    with pytest.raises(SourceError, match="this is an export of reply-reader, and no reply"):
        load(tmp_path / "甲.md")


@pytest.mark.parametrize("name", ["letter.html", "letter.HTM", "letter.xhtml", "letter.txt"])
@pytest.mark.parametrize("saved", [False, True], ids=["as it was written", "saved by a browser"])
def test_a_page_to_send_is_no_reply_under_whatever_name(tmp_path: Path, reply: Reply, name: str, saved: bool) -> None:
    page = html_notes(Document(reply, (), "reply.txt"))
    if saved:
        page = page.replace('<!--generator="reply-reader"-->', "<!-- saved from url=(0030)file:///tmp/letter.html -->")
    (tmp_path / name).write_text(page, encoding="utf-8")
    (tmp_path / "乙.txt").write_text("答复", encoding="utf-8")

    assert [path.name for path in discover([tmp_path])] == ["乙.txt"]
    with pytest.raises(SourceError, match="this is an export of reply-reader, and no reply"):
        load(tmp_path / name)


@pytest.mark.parametrize("name", ["甲.markdown", "甲.txt", "甲.text"])
def test_notes_are_no_reply_whatever_their_ending(tmp_path: Path, reply: Reply, name: str) -> None:
    (tmp_path / name).write_bytes(export(reply, "as it was written"))
    (tmp_path / "乙.txt").write_text("答复", encoding="utf-8")

    assert [path.name for path in discover([tmp_path])] == ["乙.txt"]


def test_a_page_that_tells_of_the_program_is_a_reply(tmp_path: Path) -> None:
    told = '<!DOCTYPE html>\n<html><body><p>答复</p><p>generator="reply-reader"</p></body></html>'
    (tmp_path / "a.html").write_text(told, encoding="utf-8")

    assert len(discover([tmp_path])) == 1


def saved_by_word(ours: bytes) -> bytes:
    """A Word file as another program saves it: who made it is kept, what stands where isn't."""
    made = BytesIO()
    with ZipFile(BytesIO(ours)) as read, ZipFile(made, "w", ZIP_DEFLATED) as saved:
        for name in sorted(read.namelist()):
            written = read.read(name).replace(b"<cp:lastModifiedBy>reply-reader", "<cp:lastModifiedBy>季".encode())
            saved.writestr(name, written)
    return made.getvalue()


def test_a_word_file_of_ours_is_no_reply_whoever_saved_it_since(tmp_path: Path, reply: Reply) -> None:
    ours = word_document(Document(reply, (), "reply.txt"))
    (tmp_path / "甲.docx").write_bytes(ours)
    (tmp_path / "乙.docx").write_bytes(saved_by_word(ours))
    (tmp_path / "丙.docx").write_bytes(ours.replace(b"<dc:creator>reply-reader<", b"<dc:creator>reply-writer<"))

    assert [path.name for path in discover([tmp_path])] == ["丙.docx"]
    for name in ("甲.docx", "乙.docx"):
        with pytest.raises(SourceError, match="this is an export of reply-reader, and no reply"):
            load(tmp_path / name)


@pytest.mark.parametrize("cut", [30, 200, 5000])
def test_a_damaged_package_is_told_as_such(tmp_path: Path, reply: Reply, cut: int) -> None:
    (tmp_path / "甲.docx").write_bytes(saved_by_word(word_document(Document(reply, (), "reply.txt")))[:cut])

    with pytest.raises(SourceError, match="damaged or incomplete"):
        load(tmp_path / "甲.docx")


def test_a_reply_that_tells_of_exports_is_a_reply(tmp_path: Path) -> None:
    for name, text in {"a.md": '答复\n---\ngenerator: "reply-reader"\n', "b.md": "---\n标题: 甲\n---\n答复\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    assert len(discover([tmp_path])) == 2
    assert load(tmp_path / "a.md").text.startswith("答复")


def test_what_a_folder_says_of_itself_is_no_reply_unless_it_is_named(tmp_path: Path) -> None:
    for name in ("README.md", "LICENSE.txt", "Changelog.md", "reply.md"):
        (tmp_path / name).write_text("答复", encoding="utf-8")

    assert [path.name for path in discover([tmp_path])] == ["reply.md"]
    assert [path.name for path in discover([tmp_path / "README.md"])] == ["README.md"]


@pytest.mark.parametrize("name", ["甲.notes.md", "甲.ledger.md", "甲.notes.html", "甲.notes.docx"])
def test_what_is_called_as_exports_are_is_no_reply_in_a_folder(tmp_path: Path, name: str) -> None:
    for each in (name, "甲.txt"):
        (tmp_path / each).write_text("答复", encoding="utf-8")

    assert [path.name for path in discover([tmp_path])] == ["甲.txt"]
