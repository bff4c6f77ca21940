"""The characters of a PDF are those that its fonts say they show; what they don't say is marked, never left out."""

from collections.abc import Iterator
from typing import Any

import pytest

from reader.errors import SourceError
from reader.sources.print import pdf_process
from reader.sources.print.pdf import read_pdf
from tests.sources.at_hand import read_at_hand
from tests.sources.print.test_pdf import drawn

SENTENCE = "县财政安排维修养护资金1200万元，其中中央资金350万元，惠及群众46户。"
_MAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n{count} beginbfchar\n{rows}endbfchar\nendcmap end end"
)


@pytest.fixture(autouse=True)
def at_hand() -> Iterator[None]:
    """PDFs are read in this process."""
    with read_at_hand():
        yield


def printed(words: str, unnamed: str = "") -> bytes:
    """A PDF whose font numbers its characters from 1 on, and doesn't say which these are of some."""
    codes = {sign: place for place, sign in enumerate(sorted(set(words)), start=1)}
    rows = [f"<{code:04X}> <{ord(sign):04X}>\n" for sign, code in codes.items() if sign not in unnamed]
    names = _MAP.format(count=len(rows), rows="".join(rows)).replace("0 beginbfchar\nendbfchar\n", "")
    shown = f"BT /F 16 Tf 60 740 Td <{''.join(f'{codes[sign]:04X}' for sign in words)}> Tj ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(shown)}>>stream\n{shown}\nendstream",
        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 8 0 R>>",
        (
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/FontDescriptor 7 0 R/DW 1000"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
        ),
        (
            "<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120"
            "/CapHeight 700/StemV 80>>"
        ),
        f"<</Length {len(names)}>>stream\n{names}\nendstream",
    ]
    body = "".join(f"{number} 0 obj\n{each}\nendobj\n" for number, each in enumerate(objects, start=1))
    return f"%PDF-1.4\n{body}trailer<</Size {len(objects) + 1}/Root 1 0 R>>".encode("latin-1")


def test_a_font_that_names_all_its_characters_is_read() -> None:
    assert read_pdf(printed(SENTENCE), "reply.pdf").text == f"{SENTENCE}\n"


def test_a_digit_that_the_font_does_not_name_is_marked_in_its_place() -> None:
    assert read_pdf(printed(SENTENCE, "025"), "reply.pdf").text == (
        "县财政安排维修养护资金1\ufffd\ufffd\ufffd万元，其中中央资金3\ufffd\ufffd万元，惠及群众46户。\n"
    )


def test_a_font_that_names_no_character_is_refused_though_its_numbers_look_like_some() -> None:
    with pytest.raises(SourceError, match="page 1 doesn't say which characters it shows"):
        raise read_pdf(printed(SENTENCE, SENTENCE), "reply.pdf").refusal or AssertionError


def test_numbers_that_stand_apart_in_a_font_that_is_not_in_the_file_are_several() -> None:
    rows = [("城北镇", "851.5", "854.9", "839.3"), ("河东镇", "633.6", "727.8", "789.9")]

    def draw(sheet: Any) -> None:
        sheet.setFont("STSong-Light", 8)
        for row, cells in enumerate(rows):
            for left, words in zip((60, 100, 122, 144), cells, strict=True):
                sheet.drawString(left, 700 - 16 * row, words)

    assert pdf_process.text(drawn(draw))[0].split() == [words for cells in rows for words in cells]


@pytest.mark.parametrize("moved", [-0.1, 0.0, 0.1])
def test_a_blank_printed_where_a_character_is_takes_no_room(moved: float) -> None:
    def draw(sheet: Any) -> None:
        sheet.setFont("Helvetica", 14)
        for place, sign in enumerate("1200"):
            sheet.drawString(72 + 8 * place + moved, 740, " ")
            sheet.drawString(72 + 8 * place, 740, sign)

    assert pdf_process.text(drawn(draw))[0] == "1200\n"
