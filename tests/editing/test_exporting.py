"""An export is written whole, and never over somebody else's file."""

import csv
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from reader import i18n
from reader.editing.exporting import write_whole
from reader.errors import ExportError
from reader.exchange import json as as_json
from reader.exchange.formats import Content, formats_of
from reader.exchange.markdown import markdown_notes
from reader.reply import Reply
from reader.store import open_store
from tests.exchange.ledger.making import ledger_in, reply_rows

Write = Callable[..., "Path | None"]
Refused = Callable[..., ExportError]


@pytest.fixture
def write_export(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Write]:
    """Writing exports of one store."""
    with closing(open_store(tmp_path_factory.mktemp("store") / "annotations.db")) as store:
        yield partial(write_whole, store)


@pytest.fixture
def refused(write_export: Write) -> Callable[..., ExportError]:
    """Why an export isn't written."""

    def why(path: Path, text: str = "新", *, force: bool = False) -> ExportError:
        with pytest.raises(ExportError) as caught:
            write_export(path, text, force=force)
        return caught.value

    return why


def test_a_new_file_is_written(tmp_path: Path, write_export: Write) -> None:
    write_export(tmp_path / "新.md", "甲\n")

    assert (tmp_path / "新.md").read_bytes() == "甲\n".encode()


def test_its_own_exports_are_written_over(tmp_path: Path, reply: Reply, write_export: Write) -> None:
    for text in (markdown_notes(reply, [], "reply.txt"), as_json.dumps(as_json.notes_value(reply, [], "reply.txt"))):
        write_export(tmp_path / "notes", text)
        write_export(tmp_path / "notes", text + "\n")

        assert (tmp_path / "notes").read_text(encoding="utf-8") == text + "\n"


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("form", [each.name for each in formats_of(Content.LEDGER)])
@pytest.mark.parametrize("bom", [True, False])
def test_its_own_ledgers_are_written_over_in_whatever_language(
    tmp_path: Path, form: str, language: str, bom: bool, write_export: Write
) -> None:
    i18n.use(language)
    write_export(tmp_path / "ledger", ledger_in(form, reply_rows(), bom=bom))
    i18n.use("en")
    write_export(tmp_path / "ledger", b"new")

    assert (tmp_path / "ledger").read_bytes() == b"new"


def test_a_csv_that_a_spreadsheet_saved_anew_stays_as_it_is(tmp_path: Path, refused: Refused) -> None:
    path = tmp_path / "ledger.csv"
    lines = list(csv.reader(StringIO(str(ledger_in("csv", reply_rows(), bom=False)), newline="")))
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([*lines, ["mine"]])

    assert "--force" in refused(path).hint
    assert "this export was changed" in refused(path).message


def test_a_workbook_that_somebody_saved_anew_stays_as_it_is(tmp_path: Path, refused: Refused) -> None:
    path, content = tmp_path / "ledger.xlsx", ledger_in("xlsx", reply_rows())
    assert isinstance(content, bytes)
    with ZipFile(BytesIO(content)) as ours, ZipFile(path, "w") as saved:
        for name in ours.namelist():
            written = ours.read(name)
            saved.writestr(name, written.replace(b"<cp:lastModifiedBy>reply-reader", "<cp:lastModifiedBy>季".encode()))

    assert "--force" in refused(path).hint
    assert "this export was changed" in refused(path).message


def test_a_spreadsheet_that_somebody_saved_anew_is_said_to_be_an_export_that_was_changed(
    tmp_path: Path, refused: Refused
) -> None:
    path, content = tmp_path / "ledger.ods", ledger_in("ods", reply_rows())
    assert isinstance(content, bytes)
    with ZipFile(BytesIO(content)) as ours, ZipFile(path, "w") as saved:
        for name in ours.namelist():
            written = ours.read(name)
            saved.writestr(name, written.replace(b"<meta:generator>reply-reader<", b"<meta:generator>LibreOffice<"))

    assert "this export was changed" in refused(path).message


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_so_is_a_csv_of_a_spreadsheet_in_another_country(tmp_path: Path, refused: Refused, delimiter: str) -> None:
    lines = list(csv.reader(StringIO(str(ledger_in("csv", reply_rows(), bom=False)), newline="")))
    with (tmp_path / "ledger.csv").open("w", encoding="gb18030", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(lines)

    assert "this export was changed" in refused(tmp_path / "ledger.csv").message


@pytest.mark.parametrize("content", [b"PK", b"PK\x03\x04" + b"\x00" * 60])
def test_a_damaged_archive_stays_as_it_is(tmp_path: Path, content: bytes, refused: Refused) -> None:
    path = tmp_path / "ledger.xlsx"
    path.write_bytes(content)

    assert "--force" in refused(path).hint


def test_an_archive_of_something_else_stays_as_it_is(tmp_path: Path, refused: Refused) -> None:
    with ZipFile(tmp_path / "ledger.xlsx", "w") as archive:
        archive.writestr("a", "reply-reader")

    assert "--force" in refused(tmp_path / "ledger.xlsx").hint


@pytest.mark.parametrize(
    "content",
    [
        "",
        '"no.",reply\n',
        "我的笔记\n",
        '{"notes": []}\n',
        '我的笔记：导出的文件开头是 generator: "reply-reader"。\n',
        '---\ntitle: "我的"\n---\n它写 "generator": "reply-reader"。\n',
    ],
)
def test_another_file_stays_as_it_is_unless_that_is_asked_for(
    tmp_path: Path, content: str, write_export: Write, refused: Refused
) -> None:
    path = tmp_path / "mine.md"
    path.write_text(content, encoding="utf-8")
    error = refused(path)

    assert (error.subject, "--force" in error.hint) == (str(path), True)
    assert path.read_text(encoding="utf-8") == content
    write_export(path, "新", force=True)
    assert path.read_text(encoding="utf-8") == "新"


def test_a_binary_file_stays_as_it_is(tmp_path: Path, refused: Refused) -> None:
    path = tmp_path / "binary"
    path.write_bytes(b"\xff\x00" * 5000)
    refused(path)

    assert path.read_bytes() == b"\xff\x00" * 5000


def test_a_folder_is_refused_even_by_force(tmp_path: Path, refused: Refused) -> None:
    assert refused(tmp_path, force=True).message == "this is a folder."


def test_what_is_no_regular_file_is_refused_even_by_force(tmp_path: Path, refused: Refused) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert refused(tmp_path / "pipe", force=True).message == "this is not a regular file."
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize("force", [False, True])
def test_a_link_to_nothing_is_refused_even_by_force(tmp_path: Path, force: bool, refused: Refused) -> None:
    (tmp_path / "notes.md").symlink_to(tmp_path / "between.md")
    (tmp_path / "between.md").symlink_to(tmp_path / "elsewhere.desktop")

    assert refused(tmp_path / "notes.md", force=force).message == "this is a link to a file that isn't there."
    assert not (tmp_path / "elsewhere.desktop").exists()


def test_a_link_to_an_export_of_ours_is_written_through(tmp_path: Path, reply: Reply, write_export: Write) -> None:
    write_export(tmp_path / "kept.md", markdown_notes(reply, [], "reply.txt"))
    (tmp_path / "notes.md").symlink_to(tmp_path / "kept.md")
    write_export(tmp_path / "notes.md", "新")

    assert (tmp_path / "notes.md").is_symlink()
    assert (tmp_path / "kept.md").read_text(encoding="utf-8") == "新"


def test_a_name_that_no_file_can_have_is_said(tmp_path: Path, refused: Refused) -> None:
    assert "it can't be written" in refused(tmp_path / "a\0b.md").message


def test_a_missing_folder_is_said(tmp_path: Path, refused: Refused) -> None:
    error = refused(tmp_path / "none" / "notes.md")

    assert str(error) == (
        f"{tmp_path / 'none' / 'notes.md'}: it can't be written: No such file or directory. Choose another place."
    )


def test_a_full_disk_is_said_and_leaves_the_old_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reply: Reply, write_export: Write, refused: Refused
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    path, old = tmp_path / "notes.md", markdown_notes(reply, [], "reply.txt")
    write_export(path, old)
    monkeypatch.setattr(os, "fsync", fail)

    assert "No space left" in str(refused(path))
    assert path.read_text(encoding="utf-8") == old
    assert [each.name for each in tmp_path.iterdir()] == ["notes.md"]


def test_no_escape_sequence_of_a_path_reaches_a_message(tmp_path: Path, refused: Refused) -> None:
    path = tmp_path / "\x1b[31m\n.md"
    path.write_text("我的", encoding="utf-8")

    assert str(refused(path)).isprintable()


def test_what_comes_in_parts_is_written_as_if_it_came_at_once(tmp_path: Path, write_export: Write) -> None:
    path = tmp_path / "ledger.csv"
    write_export(path, iter(["甲\n", "乙\n"]))
    before = path.stat()

    assert path.read_bytes() == "甲\n乙\n".encode()
    write_export(path, "甲\n乙\n")
    assert path.stat().st_ino == before.st_ino  # it stands there
    write_export(path, iter(["丙\n"]))
    assert path.read_bytes() == "丙\n".encode()


def test_parts_are_written_while_others_are_still_made(tmp_path: Path, write_export: Write) -> None:
    sizes: list[int] = []

    def parts() -> Iterator[str]:
        for _number in range(4):
            yield "x" * 100_000
            sizes.append(sum(each.stat().st_size for each in tmp_path.iterdir()))

    write_export(tmp_path / "ledger.csv", parts())

    assert sizes == sorted(set(sizes))
    assert sizes[0] >= 90_000


def test_a_part_that_cannot_be_made_or_a_foreign_file_leaves_all_as_it_was(
    tmp_path: Path, write_export: Write, refused: Refused
) -> None:
    def parts() -> Iterator[str]:
        yield "甲\n"
        raise KeyboardInterrupt

    path = tmp_path / "ledger.csv"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        write_export(path, parts())
    refused(path, "乙")

    assert [each.name for each in tmp_path.iterdir()] == ["ledger.csv"]
    assert path.read_text(encoding="utf-8") == "mine"
