"""A letter reads the same whatever it is saved as, and what a file is shows in its content, not in its name."""

import io
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.figures import recognise
from reader.reply import Section, parse
from reader.sources import discover, load, read_stream
from reader.sources.formats import SUFFIXES
from reader.text.canonical import canonical
from tests.command_line import Commands
from tests.examples import REPLY
from tests.processes import run
from tests.sources import documents
from tests.sources.at_hand import read_at_hand

SAMPLE = canonical((Path(__file__).parents[2] / "sample" / "01-provincial-reply.txt").read_text(encoding="utf-8"))
LETTERS = pytest.mark.parametrize("letter", [REPLY, SAMPLE], ids=["county", "province"])
FORMATS: dict[str, Callable[[str], bytes]] = {
    "HTML": lambda text: documents.html(text).encode(),
    "MHT": lambda text: documents.mht(documents.html(text)),
    "DOCX": documents.numbered_docx,
    "Word XML": lambda text: documents.flat_opc(documents.numbered_docx(text)),
    "ODT": documents.numbered_odt,
    "PDF": lambda text: documents.pdf(documents.set_in_lines(text, documents.pdf_width)),
    "OFD": lambda text: documents.ofd(documents.set_in_lines(text)),
}


def opened(data: bytes) -> str:
    return read_stream(io.BytesIO(data)).text


@cache
def in_format(name: str, letter: str) -> str:
    """The text that a letter is read as in a format, once for all that is asked of it."""
    with read_at_hand():
        return opened(FORMATS[name](letter))


def tree(sections: tuple[Section, ...]) -> list[object]:
    return [(each.number, each.level, each.title, tree(each.children)) for each in sections]


def figures(text: str) -> list[tuple[object, ...]]:
    return [(each.kind, each.span.of(text), each.amount) for each in recognise(text)]


@pytest.mark.parametrize("name", FORMATS)
@LETTERS
def test_a_letter_has_its_sections_in_every_format(letter: str, name: str) -> None:
    read = parse(in_format(name, letter))

    assert tree(read.sections) == tree(parse(letter).sections)
    assert read.metadata == parse(letter).metadata


@pytest.mark.parametrize("name", FORMATS)
@LETTERS
def test_a_letter_has_its_figures_in_every_format(letter: str, name: str) -> None:
    assert figures(in_format(name, letter)) == figures(letter)


@pytest.mark.parametrize("name", FORMATS)
@LETTERS
def test_a_letter_has_its_paragraphs_in_every_format(letter: str, name: str) -> None:
    printed = [" ".join(line.split()) for line in documents.paragraphs(in_format(name, letter))]

    assert [line for line in printed if not line.startswith("—")] == [
        " ".join(line.split()) for line in documents.paragraphs(letter)
    ]


@pytest.fixture
def at_hand() -> Iterator[None]:
    """PDFs are read in this process."""
    with read_at_hand():
        yield


@pytest.mark.usefixtures("at_hand")
@pytest.mark.parametrize("name", FORMATS)
def test_the_name_of_a_file_does_not_count(tmp_path: Path, name: str) -> None:
    data = FORMATS[name](REPLY)
    texts = set()
    for suffix in SUFFIXES:
        path = tmp_path / f"reply{suffix}"
        path.write_bytes(data)
        source = load(path)
        assert source.format.startswith(name)
        texts.add(source.text)

    assert len(texts) == 1


def test_plain_text_under_any_name_is_plain_text(tmp_path: Path) -> None:
    for suffix in SUFFIXES:
        path = tmp_path / f"reply{suffix}"
        path.write_text(REPLY, encoding="utf-8")
        assert (load(path).text, load(path).format) == (REPLY, "utf-8")


@pytest.mark.parametrize(
    "start",
    [
        "<b>说明</b>",
        "<package>甲",
        "<document>甲",
        "Content-Type: 甲\n",
        "From: 甲\nMIME-Version: 乙\n",
        "<1>甲",
        "<《办法》>",
        "a < b",
        "<!--EndFragment-->\n甲",
        "PK 决议",
        "第<p>条",
    ],
)
def test_text_with_angle_brackets_stays_text(start: str) -> None:
    assert opened((start + REPLY).encode()) == start + REPLY


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n", "this is a PNG file, a picture without text"),
        (b"\xff\xd8\xff\xe0", "this is a JPEG file, a picture without text"),
        (b"SQLite format 3\x00", "this is a SQLite file, which can't be read"),
        (b"MIME-Version: 1.0\r\nContent-Type: image/gif\r\n\r\n", "this MHT file has no page in it"),
        (documents.zipped({"a.txt": "甲"}), "this is a ZIP archive, neither DOCX, ODT nor OFD"),
        (documents.zipped({"xl/workbook.xml": "<a/>"}), "this is a ZIP archive, neither DOCX, ODT nor OFD"),
        (documents.office("workbook", "xl/workbook.xml"), "this is a XLSX file, which can't be read"),
        (documents.office("presentation", "ppt/presentation.xml"), "this is a PPTX file, which can't be read"),
        (documents.zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "this is a ODS file, which"),
        (documents.zipped({"mimetype": "application/vnd.oasis.opendocument.chart"}), "this is a ODF file, which"),
        (documents.compound_file("Workbook"), "this is a XLS file, which can't be read"),
        (documents.compound_file("PowerPoint Document"), "this is a PPT file, which can't be read"),
        (b"PK\x03\x04rest", "it is damaged or incomplete"),
        (b"%PDF-1.7\n", "it is damaged or incomplete"),
    ],
)
def test_what_cannot_be_read_is_said_with_a_way_out(data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        opened(data)
    assert caught.value.subject == "standard input"
    assert caught.value.hint


@pytest.mark.usefixtures("at_hand")
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_file_is_read_or_refused_with_a_sentence(name: str, share: float) -> None:
    data = FORMATS[name](REPLY)
    try:
        read = opened(data[: int(len(data) * share)])
    except SourceError as error:
        read = error.hint
    assert read


def test_a_folder_gives_the_files_of_every_format(tmp_path: Path) -> None:
    names = ["a.pdf", "b.DOCX", "c.ofd", "d.html", "e.htm", "f.doc", "g.wps", "h.rtf", "i.txt", "j.odt", "k.mht"]
    for name in (*names, "j.png", "k.zip", "l.xlsx", "m.xml"):
        (tmp_path / name).write_bytes(b"")

    assert [path.name for path in discover([tmp_path])] == names


HEAVY = {"lxml", "pypdfium2", "zipfile", "xml", "subprocess", "json", "tempfile"}


def test_opening_a_plain_text_loads_no_other_format(reply_file: Path) -> None:
    done = run(
        "-c",
        "import sys; from pathlib import Path; from reader.sources import load; load(Path(sys.argv[1]))\n"
        "print(*sys.modules, *{name.partition('.')[0] for name in sys.modules})",
        str(reply_file),
    )
    names = set(done.stdout.decode().split())

    assert not names & HEAVY
    assert {name for name in names if name.startswith("reader.sources.")} == {
        "reader.sources.content",
        "reader.sources.load",
        "reader.sources.formats",
        "reader.sources.picture_formats",
        "reader.sources.limits",
        "reader.sources.own",
        "reader.sources.plain",
    }


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_in_another_format_is_opened_by_the_commands(command: Commands, tmp_path: Path, name: str) -> None:
    path = tmp_path / "reply"
    path.write_bytes(FORMATS[name](REPLY))

    assert "水源保障不足" in command("outline", path)


@pytest.mark.parametrize(
    ("root", "name"),
    [
        ('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">甲</Workbook>', "XLS"),
        ('<uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof">甲</uof:UOF>', "UOF"),
        ("<!-- 导出 --><reply>甲</reply>", "XML"),
        ("", "XML"),
    ],
)
def test_xml_that_is_no_document_is_refused_by_its_name(root: str, name: str) -> None:
    with pytest.raises(SourceError, match=f"this is a {name} file"):
        opened(f'<?xml version="1.0" encoding="UTF-8"?>\n{root}'.encode())


@pytest.mark.parametrize("first", ["<tr><td>", "<ul><li>", "<pre>", "<hr>", "<iframe></iframe>", "<dl><dt>", "<main>"])
def test_a_piece_of_a_page_is_one(first: str) -> None:
    assert "<" not in opened(f"{first}甲".encode())
