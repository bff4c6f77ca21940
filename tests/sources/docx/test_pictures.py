"""A picture that may be a scanned page is told where it stands; a seal isn't."""

import io
from collections.abc import Callable

import pytest

from reader.errors import SourceError
from reader.reply import WarningCode
from reader.sources import Source, read_stream
from tests.sources.documents import docx, odt, paragraph

Opened = Callable[..., Source]
Picture = Callable[[float, float], str]
RELATION = '<Relationships><Relationship Id="p" Type="x/image" Target="media/scan.png"/></Relationships>'


def drawing(width: float, height: float) -> str:
    size = f'<wp:extent xmlns:wp="w" cx="{width * 360_000:.0f}" cy="{height * 360_000:.0f}"/>'
    return f'<w:p><w:r><w:drawing>{size}<a:blip xmlns:a="a" r:embed="p"/></w:drawing></w:r></w:p>'


def shape(width: float, height: float) -> str:
    style = f"position:absolute;width:{width * 72 / 2.54:.1f}pt;height:{height * 72 / 2.54:.1f}pt"
    return f'<w:p><w:r><w:pict><v:shape style="{style}"><v:imagedata r:id="p"/></v:shape></w:pict></w:r></w:p>'


def frame(width: float, height: float) -> str:
    size = f'svg:width="{width}cm" svg:height="{height / 2.54}in"'
    return f'<text:p><draw:frame {size}><draw:image xlink:href="media/scan.png" xmlns:xlink="x"/></draw:frame></text:p>'


def word(pictures: str, words: str = "") -> Source:
    others = {"word/_rels/document.xml.rels": RELATION, "word/media/scan.png": "x"}
    body = paragraph(words) + pictures + paragraph("乙") if words else pictures
    return read_stream(io.BytesIO(docx(body, **others)))


def open_document(pictures: str, words: str = "") -> Source:
    body = f"<text:p>{words}</text:p>{pictures}<text:p>乙</text:p>" if words else pictures
    return read_stream(io.BytesIO(odt(body)))


KINDS = pytest.mark.parametrize(
    ("opened", "picture", "part"),
    [
        (word, drawing, "word/media/scan.png"),
        (word, shape, "word/media/scan.png"),
        (open_document, frame, "media/scan.png"),
    ],
    ids=["DOCX", "VML", "ODT"],
)


@KINDS
def test_a_picture_as_large_as_a_page_is_a_warning_where_it_stands(opened: Opened, picture: Picture, part: str) -> None:
    source = opened(picture(16, 23.4), "甲")

    assert source.text == "甲\n\n乙\n"
    (warning,) = source.warnings
    assert (warning.code, warning.part, warning.message) == (WarningCode.PAGE_NOT_READ, part, "16 cm × 23 cm")
    assert (warning.span.start, warning.span.end) == (2, 2)


@KINDS
def test_a_table_s_picture_among_words_is_one_too(opened: Opened, picture: Picture, part: str) -> None:
    [warning] = opened(picture(15, 5), "甲").warnings

    assert (warning.code, warning.message) == (WarningCode.PAGE_NOT_READ, "15 cm × 5 cm")


@KINDS
def test_a_seal_is_none(opened: Opened, picture: Picture, part: str) -> None:
    assert opened(picture(4, 4) + picture(16, 1), "甲").warnings == ()


@KINDS
@pytest.mark.parametrize("size", [(16, 23), (4, 4)])
def test_a_document_of_pictures_alone_is_refused(
    opened: Opened, picture: Picture, part: str, size: tuple[float, float]
) -> None:
    with pytest.raises(SourceError, match="it holds pictures without text"):
        opened(picture(*size))


OF_EXCEL = '<o:OLEObject xmlns:o="o" ProgID="Excel.Sheet.12" r:id="p"/>'


@pytest.mark.parametrize(
    "named", [OF_EXCEL, '<c:chart xmlns:c="c" r:id="p"/>', '<dgm:relIds xmlns:dgm="d" r:dm="p" r:lo="q"/>']
)
def test_what_is_drawn_from_a_part_of_its_own_is_told_where_it_stands(named: str) -> None:
    source = word(f"<w:p><w:r><w:drawing>{named}</w:drawing></w:r></w:p>", "甲")

    [warning] = source.warnings
    assert source.text == "甲\n\n乙\n"
    assert (warning.code, warning.part, warning.span.start) == (WarningCode.PART_NOT_READ, "word/media/scan.png", 2)


def test_a_document_of_drawings_alone_is_refused_with_their_reason() -> None:
    drawn = '<w:p><w:r><w:drawing><c:chart xmlns:c="c" r:id="p"/></w:drawing></w:r></w:p>'
    formula = '<text:p><draw:frame><draw:object xmlns:xlink="x" xlink:href="./Object 1"/></draw:frame></text:p>'

    for opened, body in ((word, drawn), (open_document, formula + "<text:p/>")):
        with pytest.raises(SourceError, match="it holds charts or other drawings"):
            opened(body)


def test_a_seal_that_another_program_put_in_is_none() -> None:
    seal = '<o:OLEObject xmlns:o="o" ProgID="SignatureCtrl.1" r:id="p"/>'

    assert not word(f"<w:p><w:r><w:object>{seal}</w:object></w:r></w:p>", "甲").warnings
