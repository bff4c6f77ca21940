"""An OpenDocument text is what LibreOffice shows of it, the numbers of its lists and headings too."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources import read_stream
from reader.sources.odt.document import read_flat_odt, read_odt
from tests.examples import REPLY
from tests.growth import IN_PROPORTION, growth
from tests.sources.documents import TEXT_DOCUMENT, fodt, list_style, numbered_odt, odt, zipped

HAN = "一, 二, 三, ..."
OFFICIAL = list_style("L", (HAN, "", "、"), (HAN, "（", "）"), ("1", "", "."), ("①, ②, ③, ...", "", ""))


def lines(body: str, automatic: str = "", styles: str = "") -> list[str]:
    found = read_odt(odt(body, automatic, styles), "reply.odt").text.split("\n")[:-1]
    assert read_flat_odt(fodt(body, automatic, styles).encode(), "reply.fodt").text.split("\n")[:-1] == found
    return found


def p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def items(*inside: str, attributes: str = ' text:style-name="L"') -> str:
    rows = "".join(f"<text:list-item>{each}</text:list-item>" for each in inside)
    return f"<text:list{attributes}>{rows}</text:list>"


def text_style(name: str, properties: str, family: str = "text", more: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}"{more}><style:text-properties {properties}/>'
        "</style:style>"
    )


def test_the_levels_of_official_numbering_are_counted() -> None:
    third = items(p("丙"), items(p("丁"), p("戊"), attributes=""), attributes="")
    body = items(p("甲"), p("乙") + p("文") + items(p("子"), third + p("丑"), attributes=""), p("庚"))

    assert lines(body, OFFICIAL) == [
        "一、甲", "二、乙", "文", "（一）子", "1. 丙", "①丁", "②戊", "丑", "三、庚",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("attributes", "printed"),
    [
        (' text:style-name="L"', "一、丙"),
        (' text:style-name="L" text:continue-numbering="true"', "三、丙"),
        (' text:style-name="M" text:continue-numbering="true"', "a丙"),
        (' text:style-name="L" text:continue-list="first"', "三、丙"),
        (' text:style-name="L" text:continue-list="none"', "一、丙"),
    ],
)
def test_a_list_goes_on_with_another_where_it_says_so(attributes: str, printed: str) -> None:
    first = items(p("甲"), p("乙"), attributes=' xml:id="first" text:style-name="L"')
    styles = OFFICIAL + list_style("M", ("a", "", ""), more=' xmlns:loext="urn:x" loext:num-list-format="%1%"')

    assert lines(first + p("文") + items(p("丙"), attributes=attributes), styles)[-1].replace(" ", "") == printed


def test_a_number_with_those_above_it_is_in_digits_where_its_level_says_so() -> None:
    levels = (
        '<text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..."/><text:list-level-style-number'
        ' text:level="2" style:num-format="1" text:display-levels="2" xmlns:loext="urn:x" loext:is-legal="true"/>'
    )
    inner = items(p("乙"), attributes="")
    body = f'<text:list text:style-name="L"><text:list-item>{p("甲")}{inner}</text:list-item></text:list>'

    assert [
        line.replace(" ", "") for line in lines(body, f'<text:list-style style:name="L">{levels}</text:list-style>')
    ] == ["一甲", "1.1乙"]


def test_items_and_levels_say_where_they_begin_and_headers_have_no_number() -> None:
    body = (
        '<text:list text:style-name="N"><text:list-header><text:p>题</text:p></text:list-header>'
        '<text:list-item><text:p>甲</text:p></text:list-item><text:list-item text:start-value="9"><text:p>乙</text:p>'
        "</text:list-item><text:list-item><text:p>丙</text:p></text:list-item></text:list>"
    )

    assert lines(body, list_style("N", ("1", "", "、"), more=' text:start-value="0"')) == [
        "题",
        "0、甲",
        "9、乙",
        "10、丙",
    ]


def test_labels_of_several_levels_bullets_and_what_follows_them() -> None:
    styles = (
        '<text:list-style style:name="D"><text:list-level-style-number text:level="1" style:num-format="1"/>'
        '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2">'
        '<style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/>'
        "</style:list-level-properties></text:list-level-style-number></text:list-style>"
        '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="\uf06c"/>'
        "</text:list-style>"
    )
    body = items(p("甲") + items(p("乙"), attributes=""), attributes=' text:style-name="D"')

    assert lines(body + items(p("丙"), attributes=' text:style-name="B"'), styles) == ["1 甲", "1.1乙", "• 丙"]


def test_headings_are_numbered_by_the_outline_unless_their_style_is_in_no_list() -> None:
    outline = (
        '<office:styles><text:outline-style style:name="O"><text:outline-level-style text:level="1" '
        f'style:num-format="{HAN}" style:num-suffix="、"/>'
        '<text:outline-level-style text:level="2" style:num-format=""/>'
        "</text:outline-style></office:styles>"
    )
    none = '<style:style style:name="N" style:family="paragraph" style:list-style-name=""/>'
    heads = (
        '<text:h text:outline-level="1">甲</text:h><text:h text:outline-level="2">乙</text:h>'
        '<text:h text:outline-level="1" text:style-name="N">丙</text:h>'
        '<text:h text:outline-level="1" text:is-list-header="true">丁</text:h>'
        '<text:h text:outline-level="1">戊</text:h>'
    )

    assert lines(heads, none, outline) == ["一、甲", "乙", "丙", "丁", "二、戊"]
    anew = heads.replace('level="1">戊', 'level="1" text:restart-numbering="true" text:start-value="5">戊')
    assert lines(anew, none, outline)[-1] == "五、戊"


STYLES = (
    text_style("hidden", 'text:display="none"')
    + text_style("struck", 'style:text-line-through-style="solid"')
    + text_style("raised", 'style:text-position="super 58%"')
    + text_style("lowered", 'style:text-position="-33% 58%"')
    + text_style("shown", 'text:display="true"', more=' style:parent-style-name="hidden"')
    + text_style("mine", 'style:text-position="0% 100%"', more=' style:parent-style-name="struck"')
    + text_style("ring", "", more=' style:parent-style-name="ring"')
    + text_style("gone", 'text:display="none"', family="paragraph")
)


NOTE = (
    "<text:note text:note-class='{}'><text:note-citation>{}</text:note-citation><text:note-body>{}</text:note-body>"
    "</text:note>"
)
FRAME = "<draw:frame><draw:text-box><text:p>框</text:p><text:p>内</text:p></draw:text-box></draw:frame>"


def span(style: str, words: str) -> str:
    return f'<text:span text:style-name="{style}">{words}</text:span>'


@pytest.mark.parametrize(
    ("inside", "printed"),
    [
        ("甲\n   乙 \t 丙", ["甲 乙 丙"]),
        ("  甲<text:s/><text:s text:c='3'/>乙", ["甲    乙"]),
        ("甲<text:tab/>乙<text:line-break/>丙", ["甲\t乙", "丙"]),
        (f"10m{span('raised', '2')}，CO{span('lowered', '2')}。", ["10m²，CO₂。"]),
        (f"安排{span('struck', '540<text:tab/><text:span>0</text:span>')}640万元", ["安排640万元"]),
        (f"甲{span('mine', '乙')}{span('ring', '丙')}", ["甲丙"]),
        (f"甲{span('hidden', '乙')}{span('shown', '丙')}", ["甲丙"]),
        ("甲<office:annotation><text:p>注</text:p></office:annotation>乙", ["甲乙"]),
        ("<text:ruby><text:ruby-base>致</text:ruby-base><text:ruby-text>zhi</text:ruby-text></text:ruby>", ["致"]),
        ("甲<text:a>乙</text:a><text:bookmark-ref>丙</text:bookmark-ref>", ["甲乙丙"]),
        ("甲<draw:frame><draw:image/><svg:title>图</svg:title></draw:frame>", ["甲"]),
        (f"甲{FRAME}乙", ["甲乙", "框", "内"]),
        ("甲<draw:custom-shape><text:p>形</text:p></draw:custom-shape>", ["甲", "形"]),
        (f"安排540{NOTE.format('footnote', '1', p('含省级。'))}万元", ["安排540¹万元", "¹ 含省级。"]),
        (f"甲{NOTE.format('endnote', 'i', p('尾注。'))}", ["甲[i]", "[i] 尾注。"]),
        (span("hidden", f"甲{NOTE.format('footnote', '1', p('注'))}") + "乙", ["乙"]),
    ],
)
def test_a_paragraph_s_words(inside: str, printed: list[str]) -> None:
    assert lines(f"<text:p>{inside}</text:p>", STYLES) == printed


def test_what_is_hidden_as_a_whole_is_left_out() -> None:
    body = (
        p("甲") + '<text:section text:display="none"><text:p>乙</text:p></text:section>'
        "<text:p><text:hidden-paragraph text:is-hidden='true'/>丙</text:p>"
        "<text:section><text:p>丁</text:p></text:section>"
    )

    assert lines(body.replace('display="none"', 'display="condition" text:is-hidden="true"')) == ["甲", "丁"]
    assert lines(body.replace('display="none"', 'display="condition"')) == ["甲", "乙", "丁"]
    assert lines(body + "<text:forms><form>x</form></text:forms>") == ["甲", "丁"]
    assert "".join(lines(p("乙", style="gone") + p("甲"), STYLES)) == "甲"


def test_deletions_are_left_out_and_insertions_kept() -> None:
    changes = (
        "<text:tracked-changes>{}<text:changed-region text:id='i'><text:insertion/></text:changed-region>"
        "</text:tracked-changes>"
    )
    apart = "<text:changed-region text:id='d'><text:deletion>{}</text:deletion></text:changed-region>"
    marks = "<text:change-start text:change-id='{0}'/>{1}<text:change-end text:change-id='{0}'/>"
    new = marks.format("i", "新")

    assert lines(changes.format(apart.format(p("旧"))) + p("甲<text:change text:change-id='d'/>乙" + new)) == ["甲乙新"]
    within = p("甲" + marks.format("d", "旧<text:tab/>") + "乙" + new)
    assert lines(changes.format(apart.format("")) + within) == ["甲乙新"]
    over = items(
        p("甲<text:change-start text:change-id='d'/>旧"),
        p("旧"),
        p("旧<text:change-end text:change-id='d'/>乙"),
        p("丙"),
    )
    assert lines(changes.format(apart.format("")) + over, OFFICIAL) == ["一、甲乙", "二、丙"]


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def cell(words: str, attributes: str = "") -> str:
    return f"<table:table-cell{attributes}>{p(words) if words else ''}</table:table-cell>"


def test_a_table_s_rows_are_lines_and_merged_cells_leave_those_that_they_cover_empty() -> None:
    covered = "<table:covered-table-cell/>"
    wide, high = ' table:number-columns-spanned="2"', ' table:number-rows-spanned="2"'
    rows = (
        f"<table:table-header-rows>{row(cell('乡镇', high), cell('2020年', wide), covered)}</table:table-header-rows>"
        + row(covered, cell("中央"), cell("省级"))
        + row(cell("东镇"), cell("1"), cell("2"))
        + row(cell("", ' table:number-columns-repeated="2"'), cell("3"))
    )  # fmt: skip

    assert lines(p("甲") + f"<table:table>{rows}</table:table>" + p("乙")) == [
        "甲", "乡镇 | 2020年 |", " | 中央 | 省级", "东镇 | 1 | 2", " |  | 3", "乙",
    ]  # fmt: skip


def test_what_a_merged_cell_covers_and_a_hidden_row_are_left_out_and_repeated_ones_repeated() -> None:
    covered = f"<table:covered-table-cell>{p('旧')}</table:covered-table-cell>"
    rows = (
        row(cell("项目", ' table:number-columns-spanned="2"'), covered, cell("万元"))
        + row(cell("水库"), cell("10", ' table:number-columns-repeated="2"'))
        + row(cell("旧"), cell("9"), cell("9")).replace("table-row>", 'table-row table:visibility="collapse">', 1)
        + row(cell("道路"), cell("1"), cell("2")).replace("table-row>", 'table-row table:number-rows-repeated="2">', 1)
    )

    assert lines(f"<table:table>{rows}</table:table>") == [
        "项目 |  | 万元", "水库 | 10 | 10", "道路 | 1 | 2", "道路 | 1 | 2",
    ]  # fmt: skip


def test_repeating_has_an_end() -> None:
    many = row(cell("1", ' table:number-columns-repeated="999999999"')).replace(
        "table-row>", 'table-row table:number-rows-repeated="999999999">', 1
    )

    assert len("".join(lines(f"<table:table>{many}</table:table>"))) < 20_000


def test_paragraphs_that_are_items_by_themselves_are_counted_by_their_list() -> None:
    def item(words: str, level: int = 1, name: str = "a") -> str:
        kind = f'text:list-id="{name}" text:level="{level}" text:style-name="L"'
        return f"<text:numbered-paragraph {kind}>{p(words)}</text:numbered-paragraph>"

    body = item("甲") + item("子", 2) + p("文") + item("乙") + item("丙", name="b")

    assert lines(body, OFFICIAL) == ["一、甲", "（一）子", "文", "二、乙", "一、丙"]


def test_what_is_drawn_from_a_part_of_its_own_is_told_where_it_stands() -> None:
    frame = (
        '<draw:frame svg:width="15cm" svg:height="8cm"><draw:object xmlns:xlink="x" xlink:href="./Object 1"/>'
        '<draw:image xmlns:xlink="x" xlink:href="./ObjectReplacements/Object 1"/></draw:frame>'
    )
    for body in (f"<text:p>甲{frame}</text:p>", p("甲") + frame):
        source = read_stream(io.BytesIO(odt(body + p("乙"))))
        [warning] = source.warnings
        assert (warning.code.value, warning.part) == ("part_not_read", "Object 1")
        assert warning.span.start in (1, 2)


def test_headers_and_footers_of_the_pages_that_there_are_stand_once_around_the_text() -> None:
    def master(name: str, inside: str) -> str:
        return f'<style:master-page style:name="{name}">{inside}</style:master-page>'

    styles = "<office:master-styles>" + master(
        "Standard",
        f"<style:header>{p('青河县财政局文件')}</style:header><style:footer>{p('— 1 —')}{p('地址')}</style:footer>"
        f'<style:header-left style:display="false">{p("左")}</style:header-left>',
    )
    styles += master("Last", f"<style:header>{p('青河县财政局文件')}{p('附件')}</style:header>")
    styles += master("Unused", f"<style:header>{p('无')}</style:header>") + "</office:master-styles>"
    last = '<style:style style:name="P" style:family="paragraph" style:master-page-name="Last"/>'

    assert lines(p("甲") + p("乙", style="P"), last, styles) == ["青河县财政局文件", "附件", "甲", "乙", "地址"]


def problem(data: bytes | str) -> str:
    with pytest.raises(SourceError) as caught:
        read_stream(io.BytesIO(data if isinstance(data, bytes) else data.encode()))
    assert caught.value.hint
    return caught.value.message


def test_what_cannot_be_read_is_said() -> None:
    manifest = "<manifest><encryption-data/></manifest>"

    assert problem(odt(p("甲"), **{"META-INF/manifest.xml": manifest})) == "it is protected by a password."
    assert problem(zipped({"mimetype": TEXT_DOCUMENT})) == "it is damaged or incomplete."
    assert problem(zipped({"content.xml": "<document-content/>"})) == "this OpenDocument file is no text."
    assert problem(fodt(p("甲")).replace("office:text", "office:drawing")) == "this OpenDocument file is no text."
    assert problem(fodt(p("甲"))[:-9]) == "it is damaged or incomplete."
    assert problem(odt("<text:section>" * 600)) == "it is damaged or incomplete."
    assert problem(odt(" " * 40_000_000)) == "it unpacks to more than 32 MB."


def test_a_long_text_is_read_in_proportion_to_its_length() -> None:
    def made(count: int) -> bytes:
        return odt(items(*[p("安排<text:span text:style-name='raised'>2</text:span>万元")] * count), OFFICIAL + STYLES)

    assert growth(lambda data: read_odt(data, "reply.odt"), made, 200) < IN_PROPORTION


ATTRIBUTES = 'text:style-name="L" text:id="a" text:change-id="a" text:c="-1"'
ELEMENTS = st.sampled_from(
    ["text:p", "text:h", "text:span", "text:list", "text:list-item", "text:note", "text:note-citation", "text:s",
     "draw:text-box", "table:table", "table:table-row", "table:table-cell", "text:section", "text:tracked-changes",
     "text:changed-region", "text:deletion", "text:change-start", "text:change-end", "text:text", "style:header",
     "style:style", "style:text-properties"]
)  # fmt: skip


@given(st.recursive(st.just("甲"), lambda inside: st.builds(
    lambda tag, parts: f'<{tag} {ATTRIBUTES}>{"".join(parts)}</{tag}>',
    ELEMENTS, st.lists(inside, max_size=4)), max_leaves=20))  # fmt: skip
def test_elements_in_places_that_are_not_theirs_do_no_harm(body: str) -> None:
    assert isinstance(lines(body, OFFICIAL), list)


FILE = numbered_odt(REPLY)


@given(
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=8),
    st.floats(0.2, 1),
)
def test_a_file_with_wrong_bytes_is_read_or_refused(changes: list[tuple[float, int]], share: float) -> None:
    damaged = bytearray(FILE)
    for place, value in changes:
        damaged[int(place * len(damaged))] = value
    try:
        read = read_stream(io.BytesIO(bytes(damaged[: int(share * len(damaged))]))).text
    except SourceError as error:
        read = error.hint
    assert read
