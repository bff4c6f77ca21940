"""A part in another format that a Word document takes in is read where it stands, or it is said that it isn't."""

import io
from collections.abc import Mapping

import pytest

from reader.errors import SourceError
from reader.reply import WarningCode
from reader.sources import Source, read_stream
from tests.sources.documents import docx, html, mht, numbered_docx, odt, paragraph

CHUNK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
WORDS = "　　我局已安排补助资金260万元。\n"


OVERRIDE = '<Override PartName="/word/a.bin" ContentType="application/xhtml+xml"/>'


def chunk(name: str) -> str:
    return f'<w:altChunk r:id="{name}"/>'


def with_parts(body: str, parts: Mapping[str, str | bytes], types: str = "") -> bytes:
    rows = "".join(
        f'<Relationship Id="{name.partition(".")[0]}" Type="{CHUNK}" Target="{name}"/>'
        for name in (*parts, "gone.html")
    )
    others = {f"word/{name}": content for name, content in parts.items()}
    if types:
        others["[Content_Types].xml"] = f"<Types>{types}</Types>"
    relations = f"<Relationships>{rows}</Relationships>"
    return docx(body, **{"word/_rels/document.xml.rels": relations, **others})  # type: ignore[arg-type]


def opened(body: str, parts: Mapping[str, str | bytes], types: str = "") -> Source:
    return read_stream(io.BytesIO(with_parts(body, parts, types)))


@pytest.mark.parametrize(
    "content",
    [
        html(WORDS),
        html(WORDS).encode("gbk").replace(b"utf-8", b"gbk"),
        mht(html(WORDS)),
        docx(paragraph(WORDS.strip("\n"))),
        odt(f"<text:p>{WORDS.strip()}</text:p>"),
        WORDS.encode("gb18030"),
        WORDS,
    ],
    ids=["HTML", "HTML in GBK", "MHT", "DOCX", "ODT", "GB18030", "UTF-8"],
)
def test_a_part_in_any_format_is_read_where_it_stands(content: str | bytes) -> None:
    source = opened(paragraph("甲") + chunk("a") + paragraph("乙"), {"a.part": content})

    assert [line.strip() for line in source.text.splitlines()] == ["甲", WORDS.strip(), "乙"]
    assert (source.format, source.warnings) == ("DOCX", ())


@pytest.mark.parametrize(
    "types",
    [
        '<Default Extension="bin" ContentType="text/html"/>',
        f'<Default Extension="bin" ContentType="text/plain"/>{OVERRIDE}',
    ],
)
def test_a_page_that_begins_like_text_is_one_where_the_package_says_so(types: str) -> None:
    assert opened(chunk("a"), {"a.bin": "<b>甲</b>乙"}, types).text == "甲乙\n"


def test_a_part_in_a_cell_and_an_empty_one() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{paragraph('甲')}</w:tc><w:tc>{chunk('a')}</w:tc></w:tr></w:tbl>"

    assert opened(cell + chunk("b") + chunk("gone") + paragraph("乙"), {"a.html": "<p>丙</p>", "b.html": " "}).text == (
        "甲 | 丙\n\n\n乙\n"
    )


def test_a_part_is_taken_in_once() -> None:
    assert opened(chunk("a") * 1_000, {"a.html": "<p>甲</p>"}).text == "甲\n"


def test_a_part_that_cannot_be_read_is_a_warning_where_it_would_stand() -> None:
    source = opened(paragraph("甲") + chunk("a") + paragraph("乙"), {"a.png": b"\x89PNG\r\n\x1a\n"})

    assert source.text == "甲\n\n乙\n"
    (warning,) = source.warnings
    assert (warning.code, warning.part) == (WarningCode.PART_NOT_READ, "word/a.png")
    assert warning.message == "this is a PNG file, a picture without text."
    assert (warning.span.start, warning.span.end) == (2, 2)


def test_a_document_that_is_nothing_but_such_a_part_is_refused_with_its_sentence() -> None:
    with pytest.raises(SourceError, match="this is a PNG file"):
        opened(chunk("a"), {"a.png": b"\x89PNG\r\n\x1a\n"})


def test_a_warning_of_a_part_is_the_document_s() -> None:
    inner = with_parts(paragraph("丙") + chunk("a"), {"a.png": b"\x89PNG\r\n\x1a\n"})
    (warning,) = opened(paragraph("甲") + chunk("a"), {"a.docx": inner}).warnings

    assert (warning.code, warning.part, warning.span.start) == (WarningCode.PART_NOT_READ, "word/a.png", 2)


def test_documents_in_documents_end() -> None:
    data = numbered_docx("甲\n")
    for _level in range(5):
        data = with_parts(paragraph("甲") + chunk("a"), {"a.docx": data})

    source = read_stream(io.BytesIO(data))
    assert source.text.split() == ["甲"] * 3
    assert [warning.code for warning in source.warnings] == [WarningCode.PART_NOT_READ]


def test_a_document_of_too_many_parts_is_refused() -> None:
    with pytest.raises(SourceError, match="it takes in too many other documents"):
        opened("".join(chunk(f"a{at}") for at in range(60)), {f"a{at}.html": "<p>甲</p>" for at in range(60)})


def test_a_part_that_is_not_in_the_file_is_a_warning() -> None:
    for tag in ("altChunk", "subDoc"):
        source = read_stream(io.BytesIO(docx(paragraph("甲") + f'<w:{tag} r:id="nowhere"/>' + paragraph("乙"))))

        [warning] = source.warnings
        assert (warning.code.value, warning.part) == ("part_missing", "nowhere")
