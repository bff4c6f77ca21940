"""Pages that are pictures in a document of words are recognised as those of a scan are."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.errors import SourceError
from reader.sources import Source, office, read_data, warned
from reader.sources.office import read_office
from reader.sources.print import sheets
from reader.sources.scanned import process
from tests.sources.documents import docx, odt, paragraph
from tests.sources.docx.test_pictures import drawing, frame
from tests.sources.scanned.recognised import page, recognised_as
from tests.sources.scanned.test_recognising import HOW
from tests.sources.test_office import CONVERTS, RTF, installed

FIRST, SECOND = b"\x89PNG\r\n\x1a\n first", b"\xff\xd8\xff second"
ONE = page("县财政安排540万元。", unsure="4")
LINE = "安排资金五百四十万元用于水毁农村公路修复以及后续养护，"
WHOLE = page(*[LINE] * 4)
REST = page("资金已拨付到位。")


def word(*between: str, pictures: tuple[bytes, ...] = (FIRST, SECOND), size: tuple[float, float] = (16, 23)) -> bytes:
    """A Word document of words, and pictures between them."""
    names = [f"{place}.png" for place, _data in enumerate(pictures)]
    relations = "".join(f'<Relationship Id="p{name}" Type="x/image" Target="media/{name}"/>' for name in names)
    body = [drawing(*size).replace('r:embed="p"', f'r:embed="p{name}"') for name in names]
    for place, words in enumerate(between):
        body.insert(2 * place, paragraph(words))
    others: dict[str, Any] = {f"word/media/{name}": data for name, data in zip(names, pictures, strict=True)}
    return docx(
        "".join(body), **{"word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>"}, **others
    )


def open_document(*between: str, pictures: tuple[bytes, ...] = (FIRST, SECOND)) -> bytes:
    """An OpenDocument text of words, and pictures between them."""
    names = [f"media/{place}.png" for place, _data in enumerate(pictures)]
    body = [frame(16, 23).replace("media/scan.png", name) for name in names]
    for place, words in enumerate(between):
        body.insert(2 * place, f"<text:p>{words}</text:p>")
    others: dict[str, Any] = dict(zip(names, pictures, strict=True))
    return odt("".join(body), **others)


KINDS = pytest.mark.parametrize(
    ("made", "name", "folder"), [(word, "DOCX", "word/"), (open_document, "ODT", "")], ids=["DOCX", "ODT"]
)
Made = Callable[..., bytes]


def facts(source: Source) -> list[tuple[str, str, int | None, list[str]]]:
    """Of each warning its code, the words it is about, its page, and what is unsure."""
    text = source.text
    return [
        (
            each.code.value,
            text[each.span.start : each.span.end],
            each.page,
            [text[one.start : one.end] for one in each.unsure],
        )
        for each in source.warnings
    ]


@KINDS
def test_pages_between_words_are_recognised_where_they_stand(made: Made, name: str, folder: str) -> None:
    with recognised_as(ONE, REST) as asked:
        source = read_data(made("甲", "乙", "丙"), "letter")

    assert asked == [[1, 2]]
    assert source.format == f"{name} OCR"
    assert "".join(source.text.split("\n")) == "甲县财政安排540万元。乙资金已拨付到位。丙"
    assert facts(source) == [
        ("text_recognised", "县财政安排540万元。", 1, ["4"]),
        ("text_recognised", "资金已拨付到位。", 2, []),
    ]
    assert list(warned(source)) == [
        f"{folder}media/0.png, {folder}media/1.png: text recognised from a picture (OCR), which may be wrong"
    ]


@KINDS
def test_pages_alone_are_laid_out_as_those_of_a_scan(made: Made, name: str, folder: str) -> None:
    with recognised_as(WHOLE, REST):
        source = read_data(made(), "letter")
    again = read_data(made(), "letter")

    assert source.text == again.text == LINE * 4 + "资金已拨付到位。\n"
    assert [(each.page, each.part) for each in source.warnings] == [
        (1, f"{folder}media/0.png"),
        (2, f"{folder}media/1.png"),
    ]
    assert source.scans == ()
    assert len(source.recognised) == 2


@KINDS
def test_without_the_extra_the_way_to_it_is_said(made: Made, name: str, folder: str) -> None:
    with pytest.raises(SourceError, match="it holds pictures without text") as caught:
        read_data(made(), "letter")

    assert caught.value.hint == HOW
    assert list(warned(read_data(made("甲"), "letter"))) == [
        f"{folder}media/0.png, {folder}media/1.png: a picture without text, not read",
        HOW,
    ]


@KINDS
def test_a_page_that_could_not_be_recognised_stays_a_gap(made: Made, name: str, folder: str) -> None:
    with recognised_as("", ONE, ""):
        mixed = read_data(made("甲"), "letter")

    assert [(code, words) for code, words, _page, _unsure in facts(mixed)] == [
        ("page_not_read", ""),
        ("text_recognised", "县财政安排540万元。"),
    ]
    assert [scan.page for scan in mixed.scans] == [1]


def test_a_page_on_which_nothing_is_found_is_a_picture_that_was_not_read() -> None:
    with recognised_as(page(), ONE):
        source = read_data(word("甲"), "letter")

    assert [code for code, *_rest in facts(source)] == ["page_not_read", "text_recognised"]
    assert source.scans == ()


def test_of_a_page_whose_order_cannot_be_told_it_is_said_why_it_was_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_pages: object) -> None:
        raise sheets.UnreadableError("columns", 1)

    monkeypatch.setattr(sheets, "text", refuse)

    with recognised_as(page(), ONE):
        source = read_data(word("甲"), "letter")

    assert [(each.code.value, each.message) for each in source.warnings if each.part == "word/media/1.png"] == [
        ("part_not_read", "page 2 is set in columns, whose order can't be told.")
    ]


def test_what_is_small_or_drawn_is_no_scan() -> None:
    with recognised_as() as asked:
        assert read_data(word("甲", size=(4, 4)), "letter").scans == ()
        assert read_data(word("甲", pictures=(b"\xd7\xcd\xc6\x9a drawing",)), "letter").scans == ()

    assert asked == []


@KINDS
def test_the_process_finds_the_picture_of_a_page(made: Made, name: str, folder: str) -> None:
    pytest.importorskip("numpy", reason="the extra is not installed")
    from PIL import Image

    stream = io.BytesIO()
    Image.new("RGB", (30, 40), "white").save(stream, "PNG")

    picture, _dots = process.picture_of(made("甲", pictures=(stream.getvalue(),)), 1)

    assert picture.shape == (40, 30, 3)
    with pytest.raises(ValueError, match="2"):
        process.picture_of(made("甲", pictures=(stream.getvalue(),)), 2)


def test_of_a_file_that_was_converted_the_pages_are_those_of_what_was_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(tmp_path, monkeypatch, CONVERTS)
    converted = word()
    (tmp_path / "converted.docx").write_bytes(converted)

    content = read_office(RTF, "letter.rtf")

    assert office.program()
    assert (content.pictured, len(content.scans), content.format) == (converted, 2, "RTF")
    with recognised_as(WHOLE, REST):
        source = read_data(RTF, "letter.rtf")
    again = read_data(RTF, "letter.rtf")
    assert (source.format, source.pictured, source.data) == ("RTF OCR", converted, RTF)
    assert again.pictured == converted
