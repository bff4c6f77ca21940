"""An OFD document's characters stand where its objects say."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources import read_data
from reader.sources.content import Content
from reader.sources.print.ofd import picture_in, read_ofd
from tests.sources.documents import LEFT, OFD, PER_LINE, SIZE, TOP, ofd, text_object, zipped
from tests.sources.scanned.recognised import page, recognised_as

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
        read_data(package('<ofd:ImageObject Boundary="0 0 210 297"/>'), "reply.ofd")
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


@pytest.mark.parametrize(
    ("objects", "printed"),
    [
        (code("拨付3300.00元", 'X="0" Y="16" DeltaX="16 16 8"'), "拨付3300.00元\n"),
        (code("拨付3300.00元", 'X="0" Y="16" DeltaX="g 2 16 8"'), "拨付3300.00元\n"),
        (code("拨付3300.00元", 'X="0" Y="16" DeltaX="g 2 16 g 2 8"'), "拨付3300.00元\n"),
        (code("拨付3300.00元", 'X="0" Y="16"'), "拨付3300.00元\n"),
        (code("3300", 'X="0" Y="16"') + code("万元", 'X="32" Y="16"'), "3300万元\n"),
        (code("装机150MW，WTO", 'X="0" Y="16" DeltaX="16 16 8 8 8 14.2 15.1 16 15.1 10 11.6"'), "装机150MW，WTO\n"),
        (code("资金1234.5万元", 'X="0" Y="16" DeltaX="16"'), "资金1234.5万元\n"),
        (code("资金1234.5万元", 'X="0" Y="16" DeltaX="g 6 20 20.4"'), "资金1234.5万元\n"),
        (code("12", 'X="0" Y="16" DeltaX="16"') + code("34", 'X="0" Y="46" DeltaX="32"'), "1 2\n3 4\n"),
        (code("资金1234.5万元", 'X="0" Y="16" DeltaX="16 16 32 16"'), "资金1 234.5万元\n"),
        (code("in April", 'X="0" Y="16" DeltaX="4.5 8 12 11.5 8 5.3 4.5"'), "in April\n"),
    ],
)  # fmt: skip
def test_no_character_is_lost_and_no_blank_put_in_where_offsets_are_few(objects: str, printed: str) -> None:
    assert words(objects) == printed


def templated(place: str, **others: str) -> Content:
    document = (
        f'<o:Document {NAMES}><o:CommonData><o:TemplatePage ID="3" BaseLoc="{place}"/></o:CommonData>'
        '<o:Pages><o:Page BaseLoc="P/1.xml"/></o:Pages></o:Document>'
    )
    page = f'<ofd:Page {NAMES}><ofd:Template TemplateID="3"/><ofd:Content>{HEADED}</ofd:Content></ofd:Page>'
    return read_ofd(package("", **{"D/Document.xml": document, "D/P/1.xml": page, **others}), "reply.ofd")


HEADED = code("关于建议的答复", 'X="0" Y="60" DeltaX="16"')
_HEAD = code("市民政局文件", 'X="0" Y="16" DeltaX="16"').replace("ofd:", "")
HEAD = f"<Page><Content>{_HEAD}</Content></Page>"


@pytest.mark.parametrize("place", ["TPLS/head.XML", "Tpls\\head.xml", "./Tpls/head.xml"])
def test_a_template_is_found_whose_name_is_written_otherwise(place: str) -> None:
    content = templated(place, **{"D/Tpls/head.xml": HEAD})

    assert content.text == "市民政局文件\n关于建议的答复\n"
    assert content.warnings == ()


def test_a_template_that_is_missing_is_a_warning() -> None:
    content = templated("Tpls/none.xml")

    assert content.text == "关于建议的答复\n"
    assert [(each.code, each.part) for each in content.warnings] == [("part_missing", "D/Tpls/none.xml")]


def unit(name: str, objects: str) -> str:
    return f'<CompositeGraphicUnit ID="{name}"><Content>{objects}</Content></CompositeGraphicUnit>'


def composed(*units: str) -> str:
    document = (
        "<Document><CommonData><DocumentRes>Res.xml</DocumentRes></CommonData>"
        '<Pages><Page BaseLoc="P/1.xml"/></Pages></Document>'
    )
    use = '<ofd:CompositeObject ResourceID="50" Boundary="20 60 9 9" CTM="2 0 0 2 0 0"/>'
    objects = code("现答复如下：", 'X="0" Y="16" DeltaX="16"') + use
    resources = f"<Res>{''.join(units)}</Res>".replace("ofd:", "")
    return read_ofd(package(objects, **{"D/Document.xml": document, "D/Res.xml": resources}), "reply.ofd").text


def test_a_composite_unit_is_printed_in_its_place() -> None:
    within = '<ofd:TextObject Boundary="10 10 9 9" Size="8"><ofd:TextCode X="0" Y="8" DeltaX="8">甲。</ofd:TextCode>'

    assert composed(unit("50", f"{within}</ofd:TextObject>")) == "甲。\n现答复如下：\n"


def test_a_composite_unit_in_itself_ends() -> None:
    inner = '<CompositeObject ResourceID="50" Boundary="0 9 9 9"/>' * 40

    assert composed(unit("50", inner)) == "现答复如下：\n"


PICTURE = '<ofd:ImageObject Boundary="0 0 210 297"/>'


def paged(*pages: str, box: str = "0 0 210 297") -> Content:
    places = "".join(f'<Page BaseLoc="P/{number}.xml"/>' for number in range(1, len(pages) + 1))
    area = f"<CommonData><PageArea><PhysicalBox>{box}</PhysicalBox></PageArea></CommonData>"
    parts = {
        f"D/P/{number}.xml": f"<ofd:Page {NAMES}><ofd:Content>{objects}</ofd:Content></ofd:Page>"
        for number, objects in enumerate(pages, start=1)
    }
    document = f"<Document>{area}<Pages>{places}</Pages></Document>"
    return read_ofd(package("", **{"D/Document.xml": document, **parts}), "reply.ofd")


def warned(content: Content) -> list[tuple[str, int | None, int, int]]:
    return [(each.code, each.page, each.span.start, each.span.end) for each in content.warnings]


def test_a_page_that_is_a_picture_is_a_warning_where_it_would_stand() -> None:
    full = code(LONG[:28], 'X="0" Y="16" DeltaX="16"')
    content = paged(full, PICTURE, code(LONG[2:30], 'X="0" Y="16" DeltaX="16"'))

    assert content.text == f"{LONG[:28]}\n{LONG[2:30]}\n"
    assert warned(content) == [("page_not_read", 2, 29, 29)]


def scanned(*objects: str) -> bytes:
    """A document of one page of pictures, of which one has a file."""
    media = '<MultiMedia ID="7" Type="Image"><MediaFile>a.png</MediaFile></MultiMedia>'
    common = "<CommonData><PublicRes>Res.xml</PublicRes></CommonData>"
    document = f'<Document>{common}<Pages><Page BaseLoc="P/1.xml"/></Pages></Document>'
    resources = f'<Res BaseLoc="Files"><MultiMedias>{media}</MultiMedias></Res>'
    return package("".join(objects), **{"D/Document.xml": document, "D/Res.xml": resources, "D/Files/a.png": "picture"})


def test_a_page_that_is_one_picture_is_recognised() -> None:
    data = scanned('<ofd:ImageObject ResourceID="7" Boundary="0 0 210 297"/>')

    assert picture_in(data, 1) == b"picture"
    with recognised_as(page("安排资金540万元。")):
        source = read_data(data, "reply.ofd")

    assert (source.text, source.format) == ("安排资金540万元。\n", "OFD OCR")
    assert [(each.code, each.page) for each in source.warnings] == [("text_recognised", 1)]


def test_a_picture_beside_text_is_recognised_behind_it() -> None:
    head = code(LONG[:20], 'X="0" Y="16" DeltaX="16"')
    table = '<ofd:ImageObject ResourceID="7" Boundary="20 125 160 60"/>'
    seal = '<ofd:ImageObject ResourceID="8" Boundary="120 150 40 40"/>'

    with recognised_as(page("安排资金540万元。")) as asked:
        source = read_data(scanned(head, table, seal), "reply.ofd")

    assert asked == [[1]]
    assert source.text == f"{LONG[:20]}\n安排资金540万元。\n"
    assert [(each.code, each.page) for each in source.warnings] == [("text_recognised", 1)]


def test_where_nothing_is_found_in_a_picture_beside_text_it_stays_one_that_is_not_read() -> None:
    head = code(LONG[:20], 'X="0" Y="16" DeltaX="16"')
    with recognised_as(page()):
        source = read_data(scanned(head, '<ofd:ImageObject ResourceID="7" Boundary="20 125 160 60"/>'), "reply.ofd")

    assert [(each.code, each.page) for each in source.warnings] == [("picture_not_read", 1)]


@pytest.mark.parametrize("names", [("8",), ("7", "7"), ()])
def test_a_page_without_its_picture_or_of_several_is_not(names: tuple[str, ...]) -> None:
    pictures = [f'<ofd:ImageObject ResourceID="{name}" Boundary="0 0 210 297"/>' for name in names]

    with pytest.raises(ValueError, match="1"):
        picture_in(scanned(*pictures), 1)


def test_a_scan_with_its_number_printed_upon_it_is_a_picture() -> None:
    number = code("2", 'X="0" Y="16"')

    assert warned(paged(code("甲。", 'X="0" Y="16" DeltaX="16"'), PICTURE + number))[0][:2] == ("page_not_read", 2)


def test_a_picture_over_most_of_a_page_is_not_passed_over_since_something_is_printed_beside_it() -> None:
    head = code(LONG[:28], 'X="0" Y="16" DeltaX="16"')
    below = '<ofd:ImageObject Boundary="0 125 210 172"/>'

    assert warned(paged(head + below)) == [("picture_not_read", 1, 0, 0)]
    assert warned(paged(head + below.replace("172", "80"))) == [("picture_not_read", 1, 0, 0)]
    assert warned(paged(head + below.replace("210 172", "60 60"))) == []


def test_a_page_that_is_written_full_over_a_background_is_none_to_warn_of() -> None:
    rows = "".join(code(LONG[row:][:26], f'X="0" Y="{16 + 20 * row}" DeltaX="8"') for row in range(13))

    assert warned(paged(PICTURE + rows)) == []


def test_text_that_lies_unseen_under_a_picture_is_a_warning() -> None:
    under = code("安排资金", 'X="0" Y="16" DeltaX="16"', 'Alpha="0"')

    assert warned(paged(under + PICTURE)) == [("text_recognised", 1, 0, 5)]
    assert warned(paged(under.replace("Alpha", "Weight") + PICTURE)) == [("page_not_read", 1, 0, 0)]


@pytest.mark.parametrize(
    ("around", "size", "codes"),
    [
        ("", "16", ["text_unseen"]),
        ('<ofd:PathObject Boundary="0 0 9 9" Fill="true"/>', "16", []),
        ("", "0.5", ["text_unseen"]),
    ],
)
def test_white_and_tiny_text_is_a_warning_but_white_beside_a_filled_area_is_none(
    around: str, size: str, codes: list[str]
) -> None:
    color = '<ofd:FillColor Value="255 255 255"/>' if size == "16" else ""
    shown = code("安排资金", 'X="0" Y="16" DeltaX="16"')
    white = code("另有资金", 'X="0" Y="56" DeltaX="16"', size=size).replace("<ofd:TextCode", f"{color}<ofd:TextCode")

    assert [found[0] for found in warned(paged(around + shown + white))] == codes


@pytest.mark.parametrize("sign", ["\ue123", "\ufffd", "犲"])
def test_a_page_that_does_not_say_its_characters_is_refused(sign: str) -> None:
    with pytest.raises(SourceError, match=r"page 2 doesn't say which characters it shows.*as PDF"):
        paged(HEADED, code(sign * 12, 'X="0" Y="16" DeltaX="16"'))


def test_a_watermark_that_slants_across_the_lines_is_left_out() -> None:
    lines = "".join(code(LONG[:20], f'X="0" Y="{16 + 30 * row}" DeltaX="16"') for row in range(4))
    slanted = code("内部资料请勿外传", 'X="0" Y="16" DeltaX="16"', 'CTM="0.8 -0.6 0.6 0.8 60 60"')

    assert words(lines + slanted) == words(lines)


def test_what_is_turned_aside_is_read_behind_the_rest() -> None:
    lines = "".join(code(LONG[: 12 + 3 * row] + "。", f'X="0" Y="{16 + 30 * row}" DeltaX="16"') for row in range(4))
    turned = "".join(
        code(row, 'X="0" Y="0" DeltaX="16"', f'CTM="0 -1 1 0 {320 + 30 * place} 90"')
        for place, row in enumerate(("序号", "甲乙"))
    )

    assert words(lines + turned) == words(lines) + "序号\n甲乙\n"


def test_letters_that_a_typesetting_system_names_as_rare_characters_are_read() -> None:
    standard = code("按照犌犅/犜标准和犗犉犇执行。", 'X="0" Y="16" DeltaX="16"')
    named = code("县农业农村局犇犇犇先生的建议收悉。", 'X="0" Y="60" DeltaX="16"')

    assert words(standard + named).split("\n")[0] == "按照GB/T标准和OFD执行。"
    assert words(named) == "县农业农村局犇犇犇先生的建议收悉。\n"


WHOLE = package(
    code("安排3300元", 'X="0" Y="16" DeltaX="g 2 16 8"', 'CTM="1 0 0 1 2 3"') + PICTURE,
    **{"D/Res.xml": f"<Res>{unit('50', _HEAD)}</Res>"},
)
LINE = code("安排3300元", 'X="0" Y="16" DeltaX="g 2 16 8"')
PAGE = f"<ofd:Page {NAMES}><ofd:Content>{LINE}</ofd:Content></ofd:Page>"


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 7), st.booleans())
def test_a_file_with_a_wrong_bit_or_no_end_is_read_or_refused(place: int, bit: int, cut: bool) -> None:
    data = bytearray(WHOLE)
    data[place] ^= 1 << bit

    with suppress(SourceError):
        read_ofd(bytes(data[:place] if cut else data), "reply.ofd")


@given(st.integers(0, len(PAGE)), st.sampled_from(["", "9", "-", "g ", "1e99 ", "nan ", "999999999 ", "\ue000", '"']))
def test_a_page_with_anything_in_it_is_read_or_refused(place: int, thing: str) -> None:
    with suppress(SourceError):
        read_ofd(package("", **{"D/P/1.xml": PAGE[:place] + thing + PAGE[place + 1 :]}), "reply.ofd")


def path(data: str, attributes: str = "") -> str:
    return (
        f'<ofd:PathObject Boundary="40 90 300 90" {attributes}><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData>'
        "</ofd:PathObject>"
    )


GRID = " ".join(
    [f"M 0 {30 * row} L 300 {30 * row}" for row in range(4)] + [f"M {150 * at} 0 L {150 * at} 90" for at in range(3)]
)
BOXES = " ".join(
    f"M {left} {top} L {left + 150} {top} L {left + 150} {top + 30} L {left} {top + 30} C"
    for left in (0, 150)
    for top in (0, 30, 60)
)


@pytest.mark.parametrize(
    ("drawn", "is_table"),
    [
        (path(GRID), True),
        (path(BOXES), True),
        (path(GRID.replace("0 L 150 90", "0 B 0 0 90 90 150 90")), False),
        (path(GRID, 'Visible="false"'), False),
        (path("x" + GRID), False),
    ],
    ids=["lines", "boxes", "a curve", "unseen", "damaged"],
)
def test_what_lines_are_drawn_around_is_a_table(drawn: str, is_table: bool) -> None:
    cells = (("项目", "进度"), ("道路", "完工"), ("桥梁", "在建"))
    printed = "".join(
        text_object(50 + 150 * column, 110 + 30 * row, text)
        for row, line in enumerate(cells)
        for column, text in enumerate(line)
    )
    assert words(printed + drawn).splitlines() == [(" | " if is_table else " ").join(line) for line in cells]


@pytest.mark.parametrize("name", ["Encryptions.xml", "encryptions.XML"])
@pytest.mark.parametrize("entry", [{"OFD.xml": "\x16\x80encrypted"}, {}])
def test_an_encrypted_document_is_said_to_be_that(name: str, entry: dict[str, str]) -> None:
    for data in (package(TWO_PIECES, **{name: "<Encryptions/>", **entry}), zipped({name: "<Encryptions/>", **entry})):
        with pytest.raises(SourceError) as caught:
            read_data(data, "reply.ofd")

        assert caught.value.message == "it is encrypted, or a part of it is."
