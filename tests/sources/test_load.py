"""Files, folders and pipes become canonical texts, or it is said why they can't."""

import hashlib
import importlib
import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import __version__
from reader.errors import SourceError
from reader.exchange.formats import Content, format_called
from reader.letters import File
from reader.reply import ParseWarning, WarningCode
from reader.sources import Source, discover, load, read_bytes, read_data, read_stream, stamp_of
from reader.sources.content import Content as Read
from reader.text import Span
from tests.examples import REPLY
from tests.forks import MAIN, run_forked
from tests.processes import run

# The package's function of the same name hides the module from an import statement.
loading = importlib.import_module("reader.sources.load")


def problem(path: Path) -> SourceError:
    with pytest.raises(SourceError) as caught:
        load(path)
    return caught.value


def test_a_file_becomes_a_source(reply_file: Path) -> None:
    assert load(reply_file) == Source("reply.txt", reply_file, REPLY, "utf-8")


def test_bytes_are_read_with_the_stamp_of_their_file_and_are_the_text_that_the_file_has(reply_file: Path) -> None:
    data, stamp = read_bytes(reply_file)

    assert (data, stamp) == (REPLY.encode(), stamp_of(reply_file))
    assert read_data(data, "a member").text == load(reply_file).text
    with pytest.raises(SourceError, match="it is empty") as caught:
        read_data(b" ", "a member")
    assert caught.value.subject == "a member"


def test_a_relative_path_is_made_absolute(reply_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(reply_file.parent)

    assert load(Path("reply.txt")).path == reply_file


def test_a_file_has_one_path_however_it_was_named(reply_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (reply_file.parent / "sub").mkdir()
    (reply_file.parent / "link.txt").symlink_to(reply_file)
    monkeypatch.chdir(reply_file.parent / "sub")

    assert {load(Path(name)).path for name in ("../reply.txt", "../link.txt", "../sub/../reply.txt")} == {reply_file}
    assert load(Path("../link.txt")).name == "link.txt"


def test_a_pipe_becomes_a_source_without_a_path() -> None:
    assert read_stream(io.BytesIO(REPLY.encode("gb18030"))) == Source("standard input", None, REPLY, "gb18030")


def test_a_source_tells_of_its_file_when_it_is_asked(reply_file: Path) -> None:
    digest = hashlib.sha256(reply_file.read_bytes()).hexdigest()
    assert load(reply_file).file() == File(digest, str(reply_file), "reply.txt", "utf-8", None, __version__)


def test_a_page_tells_where_it_was_read_and_a_pipe_has_no_path() -> None:
    page = b'<!DOCTYPE html><link rel="canonical" href="https://example.org/58"><p>' + "答复".encode() + b"</p>"
    file = read_stream(io.BytesIO(page)).file()
    assert (file.address, file.path, file.format) == ("https://example.org/58", None, "HTML utf-8")
    assert file.digest == hashlib.sha256(page).hexdigest()


def test_a_named_pipe_is_read(tmp_path: Path) -> None:
    fifo = tmp_path / "pipe"
    os.mkfifo(fifo)
    done = run(
        "-c",
        "import sys, threading; from pathlib import Path; from reader.sources import load\n"
        "fifo = Path(sys.argv[1])\n"
        "threading.Thread(target=lambda: fifo.write_bytes('甲乙丙'.encode())).start()\n"
        "source = load(fifo)\n"
        "print(source.path, source.text)",
        str(fifo),
    )

    assert done.stdout.decode() == "None 甲乙丙\n"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028"])
def test_line_ends_become_one_kind(end: str) -> None:
    assert read_stream(io.BytesIO(f"甲{end}乙{end}".encode())).text == "甲\n乙\n"


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16"])
def test_the_mark_is_no_part_of_the_text(mark: str) -> None:
    assert read_stream(io.BytesIO(REPLY.encode(mark))).text == REPLY


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    error = problem(tmp_path / "none.txt")

    assert str(error) == f"{tmp_path / 'none.txt'}: there is no such file. Check the path."


def test_a_folder_is_said(tmp_path: Path) -> None:
    assert str(problem(tmp_path)) == f"{tmp_path}: this is a folder. Name a file in it."


def test_a_device_is_said() -> None:
    assert problem(Path("/dev/zero")).message == "this is not a regular file."


def test_a_device_is_not_opened_to_see_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError

    monkeypatch.setattr(Path, "open", refuse)

    assert problem(Path("/dev/null")).hint == "Name a file, or - for what comes through a pipe."


def test_a_pipe_among_others_is_refused(tmp_path: Path, reply_file: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(SourceError, match="a pipe can only be opened alone") as caught:
        discover([reply_file, tmp_path / "pipe"])
    assert (caught.value.subject, bool(caught.value.hint)) == (str(tmp_path / "pipe"), True)


def test_what_a_shell_passes_as_a_file_is_read() -> None:
    code = "import sys; from pathlib import Path; from reader.sources import load; print(load(Path(sys.argv[1])).text)"
    done = run("-c", code, "/dev/stdin", stdin="甲乙丙".encode())

    assert done.stdout.decode() == "甲乙丙\n", done.stderr


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    assert problem(tmp_path / ("答" * 200)).message.startswith("it can't be read")


def test_a_file_that_may_not_be_read_is_said(reply_file: Path) -> None:
    reply_file.chmod(0)
    done = run_forked(MAIN, "outline", str(reply_file), powerless=True)

    assert done.returncode == 1
    assert done.stderr.decode() == f"reply-reader: {reply_file}: it can't be read: Permission denied.\n"


@pytest.mark.parametrize(
    "content", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", "　\n　".encode(), b"\xef\xbb\xbf\n"]
)
def test_a_file_without_a_letter_is_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "empty.txt").write_bytes(content)

    assert problem(tmp_path / "empty.txt").message == "it is empty."


def test_a_binary_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)))

    assert problem(tmp_path / "binary.txt").subject == str(tmp_path / "binary.txt")


def test_a_file_that_is_too_large_is_said(reply_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MOST_BYTES", len(REPLY.encode()) - 1)

    assert problem(reply_file).message.startswith("it is larger than")


def test_a_pipe_that_is_too_large_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MOST_BYTES", 5)

    with pytest.raises(SourceError, match="it is larger than"):
        read_stream(io.BytesIO(b"123456"))


def test_a_file_of_just_the_size_allowed_is_read(reply_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MOST_BYTES", len(REPLY.encode()))

    assert load(reply_file).text == REPLY


@given(st.binary(max_size=200), st.text(max_size=40))
def test_no_control_character_survives_in_a_text(data: bytes, text: str) -> None:
    for content in (data, text.encode("utf-8", "replace"), REPLY.encode() + data):
        try:
            source = read_stream(io.BytesIO(content))
        except SourceError:
            continue
        assert not any(is_control(character) for character in source.text)


def is_control(character: str) -> bool:
    code = ord(character)
    return (
        (code < 0x20 and character not in "\t\n")
        or 0x7F <= code < 0xA0
        or 0x202A <= code <= 0x202E
        or 0x2066 <= code <= 0x2069
        or 0xD800 <= code < 0xE000
    )


EVIL = "\x1b]0;x\x07\x9b31m\u202e\n\t.txt"


def test_no_escape_sequence_survives_in_a_name_or_a_message(tmp_path: Path) -> None:
    path = tmp_path / EVIL
    missing = problem(path)
    path.write_bytes(b"\x00" * 100)
    binary = problem(path)
    path.write_text("文稿\x1b[31m", encoding="utf-8")
    source = load(path)

    assert [str(missing).isprintable(), str(binary).isprintable(), source.name.isprintable()] == [True, True, True]
    assert (source.path, source.text) == (path, "文稿␛[31m")


def test_a_name_that_no_file_can_have_is_said(tmp_path: Path) -> None:
    assert "there is no such file" in str(problem(tmp_path / "a\0b.txt"))
    with pytest.raises(SourceError, match="there is no such file"):
        discover([tmp_path / "a\0b.txt"])


def test_a_name_that_is_no_utf_8_can_be_read_and_shown(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    path.write_text("文稿", encoding="utf-8")
    source = load(path)

    assert source.path == path
    assert source.name.encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.TXT", "c.md", "image.png", ".hidden.txt", "sub/d.text", ".git/e.txt", "sub/deep/f.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("文稿", encoding="utf-8")
    return tmp_path


def test_a_folder_gives_the_texts_below_it_in_order_of_name(folder: Path) -> None:
    assert discover([folder]) == [folder / name for name in ("a.TXT", "b.txt", "c.md", "sub/d.text", "sub/deep/f.txt")]


def test_a_folder_s_exports_are_no_replies_but_can_be_named(folder: Path) -> None:
    exports = [
        folder / format_called("markdown", Content.NOTES).file_name("b", Content.NOTES),
        folder / "sub" / format_called("markdown", Content.LEDGER).file_name("d", Content.LEDGER),
    ]
    for export in exports:
        export.write_text("文稿", encoding="utf-8")

    assert not set(exports) & set(discover([folder]))
    assert discover(exports) == exports


def test_named_files_are_taken_as_they_are_and_once(folder: Path) -> None:
    assert discover([folder / "image.png", folder / "sub", folder / "image.png", folder / "sub" / "d.text"]) == [
        folder / "image.png",
        folder / "sub" / "d.text",
        folder / "sub" / "deep" / "f.txt",
    ]


def test_a_missing_path_among_others_is_said(folder: Path) -> None:
    with pytest.raises(SourceError) as caught:
        discover([folder, folder / "none.txt"])
    assert str(caught.value) == f"{folder / 'none.txt'}: there is no such file. Check the path."


def test_one_file_under_several_names_is_taken_once(folder: Path) -> None:
    (folder / "sub" / "link.txt").symlink_to(folder / "b.txt")
    again = folder / "sub" / ".." / "b.txt"

    assert discover([again, folder / "b.txt", folder / "sub" / "link.txt"]) == [again]


def test_a_folder_s_pipes_and_broken_links_are_left_out(folder: Path) -> None:
    before = discover([folder])
    os.mkfifo(folder / "pipe.txt")
    (folder / "broken.txt").symlink_to(folder / "none.txt")
    (folder / "device.txt").symlink_to("/dev/zero")

    assert discover([folder]) == before


def test_a_pipe_that_is_named_is_taken(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert discover([tmp_path / "pipe.txt"]) == [tmp_path / "pipe.txt"]


def test_a_folder_without_replies_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no replies in this folder") as caught:
        discover([tmp_path])
    assert caught.value.subject == str(tmp_path)


def test_a_folder_that_may_not_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    code = (
        "import sys; from pathlib import Path\n"
        "from reader.sources import discover; from reader.errors import SourceError\n"
        "try: discover([Path(sys.argv[1])])\n"
        "except SourceError as error: print(error)"
    )
    done = run_forked(code, str(tmp_path / "closed"), powerless=True)

    assert done.stdout.decode() == f"{tmp_path / 'closed'}: it can't be read: Permission denied.\n"


def test_a_warning_keeps_its_place_where_the_text_is_made_canonical(monkeypatch: pytest.MonkeyPatch) -> None:
    warning = ParseWarning(WarningCode.PAGE_NOT_READ, "", Span(4, 4), page=2)
    content = Read("甲\r\n乙\r\n丙", "PDF", (warning,))
    monkeypatch.setattr(loading, "reader_of", lambda _data, _subject: lambda *_file: content)

    source = read_stream(io.BytesIO(b"%PDF-"))

    assert source.text == "甲\n乙\n丙"
    assert [(each.span, each.page) for each in source.warnings] == [(Span(3, 3), 2)]
