"""An OFD document's characters stand where its objects say."""

import pytest

from reader.errors import SourceError
from reader.sources.content import Content
from reader.sources.print.ofd import read_ofd
from tests.sources.documents import LEFT, OFD, PER_LINE, SIZE, TOP, ofd, text_object, zipped

LONG = "县财政安排维修养护资金其中中央资金县级资金比上年增长我局会同"


NAMES = f'xmlns:o="{OFD}" xmlns:ofd="{OFD}"'
TWO_PIECES = (
    '<ofd:TextObject Boundary="50 100 300 20" Size="16"><ofd:TextCode X="0" Y="16" DeltaX="16">安排</ofd:TextCode>'
    '<ofd:TextCode Y="50">资</ofd:TextCode></ofd:TextObject>'
)


def package(objects: str, **others: str) -> bytes:
    return zipped(
        {
            "OFD.xml": f"<o:OFD {NAMES}><o:DocBody><o:DocRoot> /D/Document.xml </o:DocRoot></o:DocBody></o:OFD>",
            "D/Document.xml": f'<o:Document {NAMES}><o:Pages><o:Page BaseLoc="./P/1.xml"/></o:Pages></o:Document>',
            "D/P/1.xml": f"<ofd:Page {NAMES}><ofd:Content>{objects}</ofd:Content></ofd:Page>",
            **others,
        }
    )


def words(objects: str) -> str:
    return read_ofd(package(objects), "reply.ofd")[0]


def code(text: str, attributes: str, outer: str = "", size: str = "16") -> str:
    return (
        f'<ofd:TextObject Boundary="50 100 300 20" Size="{size}" {outer}>'
        f"<ofd:TextCode {attributes}>{text}</ofd:TextCode></ofd:TextObject>"
    )


def test_the_format_is_named() -> None:
    assert read_ofd(ofd([[(LEFT, "安排资金")]]), "reply.ofd") == Content("安排资金\n\n— 1 —\n", "OFD")


def test_a_paragraph_over_a_page_s_end_is_whole_and_the_number_follows_it() -> None:
    first, second = LONG[:PER_LINE], LONG[1 : PER_LINE + 1]
    pages = [[(LEFT, first)], [(LEFT, second), (LEFT, "完。"), (LEFT + 2 * SIZE, "又。")]]

    assert read_ofd(ofd(pages), "reply.ofd")[0] == f"{first}{second}完。\n\n— 1 —\n\n又。\n\n— 2 —\n"


@pytest.mark.parametrize(
    ("objects", "printed"),
    [
        (code("安排", 'X="0" Y="16" DeltaX="16"'), "安排\n"),
        (code("安排资金", 'X="0" Y="16" DeltaX="g 3 16"'), "安排资金\n"),
        (code("安排资金", 'X="0" Y="16" DeltaX="16 g 2 16"'), "安排资金\n"),
        (code("安排资金", 'X="0" Y="16" DeltaX="16 40 16"'), "安排 资金\n"),
        (code("安排", 'X="0" Y="16" DeltaY="30"'), "安\n排\n"),
        (code("安排", 'X="0" Y="1.6" DeltaX="1.6"', 'CTM="10 0 0 10 0 0"', "1.6"), "安排\n"),
        (code("排", 'X="16" Y="16"') + code("安", 'X="0" Y="16"'), "安排\n"),
        (code("乙", 'X="0" Y="60"') + code("甲", 'X="0" Y="16"'), "甲\n乙\n"),
        (code("安排", 'X="0" Y="16" DeltaX="16"') + code("隐", 'X="0" Y="60"', 'Visible="false"'), "安排\n"),
        (code("安排", 'X="0" Y="16" DeltaX="g 999999999999 16"'), "安排\n"),
        (code("安排", 'X="x" Y="nan" DeltaX="g g 16"') + code("甲", 'X="0" Y="60"'), "安排\n甲\n"),
        (TWO_PIECES, "安排\n资\n"),
        ("<ofd:PageBlock>" + code("甲", 'X="0" Y="16"') + "</ofd:PageBlock>", "甲\n"),
        (code("&lt;甲&gt;", 'X="0" Y="16" DeltaX="8 16"'), "<甲>\n"),
    ],
)  # fmt: skip
def test_characters_stand_where_their_object_says(objects: str, printed: str) -> None:
    assert words(objects) == printed


def test_a_template_s_text_is_on_the_page() -> None:
    head = f"<ofd:Content><ofd:Layer>{text_object(LEFT, TOP - 40, '某省水利厅文件')}</ofd:Layer></ofd:Content>"

    assert read_ofd(ofd([[(LEFT, "安排资金")]], head), "reply.ofd")[0] == "某省水利厅文件\n安排资金\n\n— 1 —\n"


def test_a_document_of_pictures_is_refused() -> None:
    with pytest.raises(SourceError, match="it holds pictures without text") as caught:
        words('<ofd:ImageObject Boundary="0 0 210 297"/>')
    assert caught.value.hint


def test_columns_are_refused_with_the_page() -> None:
    rows = [text_object(left, TOP + row * 30, LONG[:12]) for row in range(12) for left in (LEFT, LEFT + 15 * SIZE)]

    with pytest.raises(SourceError, match="page 1 is set in columns"):
        words("".join(rows))


@pytest.mark.parametrize("place", ["../../../etc/passwd", "/etc/passwd", "P/none.xml", ""])
def test_a_page_that_is_not_in_the_package_is_refused(place: str) -> None:
    document = f'<Document><Pages><Page BaseLoc="{place}"/></Pages></Document>'

    with pytest.raises(SourceError, match="it is damaged or incomplete"):
        read_ofd(package("", **{"D/Document.xml": document}), "reply.ofd")


def test_a_page_that_is_printed_again_and_again_is_refused() -> None:
    page = '<Page BaseLoc="P/1.xml"/>'
    document = f"<Document><Pages>{page * 2_001}</Pages></Document>"

    with pytest.raises(SourceError, match="it has too many pages"):
        read_ofd(package("", **{"D/Document.xml": document}), "reply.ofd")
