"""Word documents in one XML file are read as those in packages are."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources import read_stream
from tests.examples import REPLY
from tests.growth import IN_PROPORTION, growth
from tests.sources.documents import docx, flat_opc, level, listed, numbered_docx, paragraph

WORD_2003 = "http://schemas.microsoft.com/office/word/2003/wordml"
NAMES = (
    f'xmlns:w="{WORD_2003}" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"'
    ' xmlns:aml="http://schemas.microsoft.com/aml/2001/core"'
)


def word_2003(body: str, before: str = "", encoding: str = "UTF-8") -> bytes:
    return (
        f'<?xml version="1.0" encoding="{encoding}" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n'
        f"<w:wordDocument {NAMES}>{before}<w:body><wx:sect>{body}</wx:sect></w:body></w:wordDocument>"
    ).encode(encoding)


def lines(data: bytes) -> list[str]:
    source = read_stream(io.BytesIO(data))
    assert source.format == "Word XML"
    return source.text.split("\n")[:-1]


def words(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def item(text: str, at: int) -> str:
    place = f'<w:listPr><w:ilvl w:val="{at}"/><w:ilfo w:val="1"/><wx:t wx:val="旧"/></w:listPr>'
    return words(run(text), properties=place)


def list_level(at: int, code: int, text: str, start: str = '<w:start w:val="1"/>') -> str:
    form = f'<w:nfc w:val="{code}"/><w:suff w:val="Nothing"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{at}">{start}{form}</w:lvl>'


def numbered(*levels: str) -> str:
    return (
        f'<w:lists><w:listDef w:listDefId="0">{"".join(levels)}</w:listDef>'
        '<w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>'
    )


def test_a_flat_package_is_read_as_the_package_is() -> None:
    package = docx(paragraph("甲", num=1) + paragraph("乙", num=1), listed(level(0, "chineseCounting", "%1、")))

    assert lines(flat_opc(package)) == ["一、甲", "二、乙"]


def test_a_flat_package_has_parts_of_bytes() -> None:
    part = (
        '<pkg:part pkg:name="/word/a.html"><pkg:binaryData>PGh0bWw+PG1ldGEgY2hhcnNldD11dGYtOD48cD7kuIA8L3A+\n'
        "</pkg:binaryData></pkg:part></pkg:package>"
    )
    relation = '<Relationship Id="c" Type="x/aFChunk" Target="a.html"/></Relationships>'
    flat = flat_opc(docx('<w:altChunk r:id="c"/>')).decode()
    flat = flat.replace("</pkg:package>", part)
    at = flat.index("</Relationships>", flat.index("document.xml.rels"))
    flat = flat[:at] + relation + flat[at + len("</Relationships>") :]

    assert lines(flat.encode()) == ["一"]
    with pytest.raises(SourceError, match="it is damaged or incomplete"):
        read_stream(io.BytesIO(flat.replace("PGh0bWw+", "PGh0b").encode()))


@pytest.mark.parametrize("name", ["", "/", "a" * 70_000])
def test_a_part_without_a_name_is_none(name: str) -> None:
    part = f'<pkg:part pkg:name="{name}"><pkg:binaryData>PGE+</pkg:binaryData></pkg:part></pkg:package>'.encode()

    assert lines(flat_opc(docx(paragraph("甲"))).replace(b"</pkg:package>", part)) == ["甲"]


def test_the_lists_of_word_2003_are_counted() -> None:
    levels = list_level(0, 39, "%1、"), list_level(1, 37, "（%2）"), list_level(2, 0, "%3.", start="")
    body = "".join(item("甲", at) for at in (0, 1, 1, 2, 0))

    assert lines(word_2003(body, numbered(*levels))) == ["一、甲", "（一）甲", "（二）甲", "0.甲", "二、甲"]


def test_tables_notes_headers_and_signs_of_word_2003() -> None:
    note = f"<w:r><w:footnote>{words(run('含省级300万元。'))}</w:footnote></w:r>"
    cells = "<w:tr><w:tc><w:tcPr>{}</w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    merged = "<w:vmerge w:val='restart'/>", "<w:vmerge/>"
    rows = (
        cells.format(merged[0], words(run("乡镇")), words(run("1"))),
        cells.format(merged[1], words(), words(run("2"))),
    )
    section = f'<w:sectPr><w:hdr w:type="odd">{words(run("青河县财政局文件"))}</w:hdr></w:sectPr>'
    body = words(run("安排540"), note, run("万元")) + f"<w:tbl>{''.join(rows)}</w:tbl>" + section

    assert lines(word_2003(body)) == [
        "青河县财政局文件", "安排540¹万元", "¹ 含省级300万元。", "乡镇 | 1", " | 2",
    ]  # fmt: skip
    circles = '<w:sectPr><w:footnotePr><w:numFmt w:val="decimal-enclosed-circle-chinese"/></w:footnotePr></w:sectPr>'
    assert lines(word_2003(words(run("安排540"), note) + circles)) == ["安排540①", "① 含省级300万元。"]


def test_what_word_2003_does_not_show_is_left_out() -> None:
    def annotation(kind: str, inside: str) -> str:
        return f'<aml:annotation aml:id="1" w:type="Word.{kind}"><aml:content>{inside}</aml:content></aml:annotation>'

    deleted = annotation("Deletion", "<w:r><w:delText>旧</w:delText></w:r>")
    former = annotation("Formatting", "<w:rPr><w:vanish/></w:rPr>")
    body = words(
        run("甲"), deleted, annotation("Insertion", run("新")), annotation("Comment", words(run("注"))),
        run("藏", "<w:vanish/>"), run("删", '<w:strike w:val="on"/>'), run("2", '<w:vertAlign w:val="superscript"/>'),
        f"<w:r><w:rPr>{former}</w:rPr><w:t>乙</w:t></w:r>",
    )  # fmt: skip

    assert lines(word_2003(body)) == ["甲新²乙"]


@pytest.mark.parametrize("encoding", ["GBK", "UTF-16"])
def test_the_encoding_is_the_one_that_is_declared(encoding: str) -> None:
    assert lines(word_2003(words(run("安排资金540万元")), encoding=encoding)) == ["安排资金540万元"]


@pytest.mark.parametrize(
    "data",
    [
        word_2003("")[:-20],
        f"<w:wordDocument {NAMES}/>".encode(),
        word_2003("").replace(b"UTF-8", b"UTF-9"),
        b'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>',
    ],
)
def test_a_damaged_one_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="it is damaged or incomplete"):
        read_stream(io.BytesIO(data))


@pytest.mark.parametrize("many", ["<w:p/>" * 1_500_001, f"<w:p {'='.join(['a'] * 1_500_001)}/>"])
def test_too_many_elements_or_attributes_are_refused_before_they_are_read(many: str) -> None:
    with pytest.raises(SourceError, match="it has too many pages or characters"):
        read_stream(io.BytesIO(word_2003(many)))


def test_a_long_document_is_read_in_proportion_to_its_length() -> None:
    note = f"<w:r><w:footnote>{words(run('含省级300万元。'))}</w:footnote></w:r>"

    assert growth(lines, lambda count: word_2003(words(run("安排540"), note) * count), 400) < IN_PROPORTION


def test_a_document_type_is_refused() -> None:
    bomb = word_2003("&b;").replace(b"<w:w", b'<!DOCTYPE a [<!ENTITY b "c">]><w:w', 1)

    with pytest.raises(SourceError, match="it declares a document type"):
        read_stream(io.BytesIO(bomb))


FILES = (
    flat_opc(numbered_docx(REPLY[:300])),
    word_2003("".join(item("甲", at) for at in (0, 1)), numbered(list_level(0, 1, "%1"))),
)


@given(
    st.sampled_from(FILES),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=6),
    st.floats(0.2, 1),
)
def test_a_file_with_wrong_bytes_is_read_or_refused(
    data: bytes, changes: list[tuple[float, int]], share: float
) -> None:
    damaged = bytearray(data)
    for place, value in changes:
        damaged[int(place * len(damaged))] = value
    try:
        read = read_stream(io.BytesIO(bytes(damaged[: int(share * len(damaged))]))).text
    except SourceError as error:
        read = error.hint
    assert read
