"""A Word document's text is what Word shows of it, the numbers of its lists too."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.reply import parse
from reader.sources import read_stream
from tests.examples import REPLY
from tests.sources.documents import WORD, paragraph, zipped
from tests.sources.docx.lines import OFFICIAL, lines, run, runs

FORMULA = (
    "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
    "<m:sSup><m:e><m:r><m:t>5</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
)
CHOICES = (
    f'<mc:Choice Requires="a">{run("甲")}</mc:Choice><mc:Choice Requires="b">{run("乙")}</mc:Choice>'
    f"<mc:Fallback>{run('丙')}</mc:Fallback>"
)
BREAKS = "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r>"


@pytest.mark.parametrize(
    ("inside", "printed"),
    [
        (BREAKS, ["甲", "乙\t丙-丁"]),
        ('<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>' + run("甲"), ["甲"]),
        (run("甲") + "<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>" + run("丙") + "</w:ins>", ["甲丙"]),
        (run("甲") + f"<w:moveFrom>{run('乙')}</w:moveFrom><w:moveTo>{run('丙')}</w:moveTo>", ["甲丙"]),
        (run("甲") + '<w:hyperlink r:id="x">' + run("乙") + "</w:hyperlink>", ["甲乙"]),
        (run("甲") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r>" + run("丙"), ["甲丙"]),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>甲</w:t></w:r>', ["甲"]),
        ("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + run("甲"), ["甲"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="2713"/></w:r>' + run("甲"), ["✓甲"]),
        (f"<w:sdt><w:sdtContent>{run('甲')}</w:sdtContent></w:sdt>", ["甲"]),
        ('<w:commentRangeStart w:id="1"/>' + run("甲") + '<w:r><w:commentReference w:id="1"/></w:r>', ["甲"]),
        (run("甲") + "<w:r><w:rPr><w:vanish/></w:rPr><w:tab/><w:br/></w:r>" + run("丙"), ["甲丙"]),
        (run("安排") + "<w:r><w:rPr><w:strike/></w:rPr><w:t>540</w:t></w:r>" + run("640万元"), ["安排640万元"]),
        ('<w:r><w:rPr><w:dstrike/><w:strike w:val="0"/></w:rPr><w:t>540</w:t></w:r>' + run("甲"), ["甲"]),
        ('<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>540</w:t></w:r>', ["540"]),
        (run("10m") + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>' + run("3"), ["10m²3"]),
        (run("CO") + '<w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r>', ["CO₂"]),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run("300万元"), ["≥300万元"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="X" w:char="F0FE"/></w:r>', ["☑•"]),
        ('<w:smartTag w:element="date">' + run("2023年") + "</w:smartTag>" + run("6月"), ["2023年6月"]),
        (FORMULA, ["1/2 5²"]),
        (run("3") + FORMULA, ["3 1/2 5²"]),
        ("<m:oMath><m:rad><m:deg/><m:e><m:r><m:t>4</m:t></m:r></m:e></m:rad></m:oMath>", ["√4"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="F082"/></w:r>' + run("甲"), ["②甲"]),
        (f"<mc:AlternateContent>{CHOICES}</mc:AlternateContent>" + run("丁"), ["甲丁"]),
        (f"<mc:AlternateContent><mc:Fallback>{run('丙')}</mc:Fallback></mc:AlternateContent>", ["丙"]),
        (f"<w:r><w:ruby><w:rt>{run('zhi')}</w:rt><w:rubyBase>{run('致')}</w:rubyBase></w:ruby></w:r>", ["致"]),
    ],
)  # fmt: skip
def test_a_paragraph_s_words(inside: str, printed: list[str]) -> None:
    assert lines(runs(inside)) == printed


def test_a_field_shows_its_result() -> None:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    def code(words: str) -> str:
        return f"<w:r><w:instrText>{words}</w:instrText></w:r>"

    inner = char("begin") + code("MERGEFIELD a") + char("separate") + run("内") + char("end")
    field = char("begin") + code("IF ") + inner + char("separate") + run("乙") + char("end")

    assert lines(runs(run("甲"), field, run("丙"))) == ["甲乙丙"]
    assert lines(runs(run("甲"), '<w:fldSimple w:instr="PAGE">' + run("3") + "</w:fldSimple>")) == ["甲3"]


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next() -> None:
    cut = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("甲") + "</w:p>"

    assert lines(cut + paragraph("乙") + paragraph("丙")) == ["甲乙", "丙"]
    assert lines(paragraph("乙") + cut) == ["乙", "甲"]
    assert lines(cut + table([paragraph("丙"), paragraph("丁")])) == ["甲", "丙 | 丁"]
    assert lines(cut + paragraph("乙", num=1), OFFICIAL) == ["一、甲乙"]


@pytest.mark.parametrize("mark", ["<w:vanish/>", "<w:vanish/><w:specVanish/>"])
def test_a_heading_whose_end_is_hidden_runs_into_what_follows(mark: str) -> None:
    numbered = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    heading = f"<w:p><w:pPr>{numbered}<w:rPr>{mark}</w:rPr></w:pPr>{run('资金情况。')}</w:p>"

    assert lines(heading + paragraph("安排120万元。") + paragraph("乙"), OFFICIAL) == [
        "（一）资金情况。安排120万元。",
        "乙",
    ]


def test_a_large_first_letter_stands_in_its_paragraph() -> None:
    first = '<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="2"/></w:pPr>' + run("2") + "</w:p>"

    assert lines(first + paragraph("023年安排120万元。")) == ["2023年安排120万元。"]
    assert lines('<w:p><w:pPr><w:framePr w:w="1"/></w:pPr>' + run("2") + "</w:p>" + paragraph("甲")) == ["2", "甲"]


def test_a_text_box_does_not_take_what_was_cut_before_it() -> None:
    cut = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("甲") + "</w:p>"
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('框')}</w:txbxContent></w:pict></w:r>"

    assert lines(cut + runs(run("乙"), box)) == ["甲乙", "框"]


def test_a_line_s_end_in_the_file_is_a_blank() -> None:
    assert lines("<w:p><w:r><w:t>安排\n540万元</w:t></w:r></w:p>") == ["安排 540万元"]


def test_former_properties_do_not_number() -> None:
    former = '<w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>'

    assert lines(runs(former, run("甲")), OFFICIAL) == ["甲"]


def test_a_text_box_stands_once_behind_its_paragraph() -> None:
    content = f"<w:txbxContent>{paragraph('框')}{paragraph('内')}</w:txbxContent>"
    box = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    assert lines(runs(run("甲"), box, run("乙")) + paragraph("丙")) == ["甲乙", "框", "内", "丙"]
    assert lines(runs(run("甲"), f"<w:r><w:pict><v:textbox>{content}</v:textbox></w:pict></w:r>")) == ["甲", "框", "内"]


def test_words_that_are_drawn_stand_behind_their_paragraph_but_not_those_of_a_watermark() -> None:
    drawn = '<w:r><w:pict><v:shape xmlns:v="v"><v:textpath string="青河县水利局文件"/></v:shape></w:pict></w:r>'
    header = HEADERS | {"word/h1.xml": part("hdr", runs(drawn))}

    assert lines(runs(run("甲"), drawn) + section("header default h1"), **header) == ["甲", "青河县水利局文件"]


def table(*rows: list[str]) -> str:
    cells = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def test_a_table_s_rows_are_lines() -> None:
    rows = [paragraph("索引号"), paragraph("QH-1")], [paragraph("标题"), paragraph("")]

    assert lines(paragraph("甲") + table(*rows) + paragraph("乙")) == ["甲", "索引号 | QH-1", "标题 |", "乙"]


def test_merged_cells_leave_those_that_they_cover_empty() -> None:
    def cell(words: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"

    begins, wide = '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>'
    rows = (
        cell("乡镇", begins) + cell("2020年", wide) + cell("2021年", wide),
        cell("", "<w:vMerge/>") + "".join(map(cell, ("中央", "省级", "中央", "省级"))),
        "".join(map(cell, ("东镇", "1", "2", "3", "4"))),
        cell("标题") + cell("全部", wide),
    )
    assert lines(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>") == [
        "乡镇 | 2020年 |  | 2021年 |",
        " | 中央 | 省级 | 中央 | 省级",
        "东镇 | 1 | 2 | 3 | 4",
        "标题 | 全部",
    ]


def test_what_cells_and_rows_spanned_before_a_change_does_not_count() -> None:
    former = {
        "trPr": '<w:trPrChange><w:trPr><w:gridBefore w:val="1"/></w:trPr></w:trPrChange>',
        "tcPr": '<w:tcPrChange><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr></w:tcPrChange>',
    }
    cells = f"<w:tc><w:tcPr>{former['tcPr']}</w:tcPr>{paragraph('东镇')}</w:tc><w:tc>{paragraph('3')}</w:tc>"

    assert lines(f"<w:tbl><w:tr><w:trPr>{former['trPr']}</w:trPr>{cells}</w:tr></w:tbl>") == ["东镇 | 3"]


def test_a_row_that_begins_in_a_later_column_has_empty_cells_before_it() -> None:
    rows = table([paragraph("东镇"), paragraph("道路"), paragraph("3")], [paragraph("桥梁"), paragraph("4")])
    later = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>'.join(rows.rsplit("<w:tr><w:tc>", 1))
    assert lines(later) == ["东镇 | 道路 | 3", " | 桥梁 | 4"]


def test_tables_in_tables_and_in_text_boxes_are_kept() -> None:
    inner = table([paragraph("甲"), paragraph("乙")])
    boxed = runs(f"<w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r>")

    assert lines(table([inner + paragraph("丙")])) == ["甲 | 乙", "丙"]
    assert lines(boxed) == ["甲 | 乙"]


def related(**targets: str) -> dict[str, str]:
    """The relations of the document part: the kinds by the parts' names."""
    rows = "".join(f'<Relationship Id="{name}" Type="x/{kind}" Target="{name}.xml"/>' for name, kind in targets.items())
    return {"word/_rels/document.xml.rels": f"<Relationships>{rows}</Relationships>"}


def part(tag: str, body: str) -> str:
    return f'<w:{tag} xmlns:w="{WORD}">{body}</w:{tag}>'


def note(kind: str, name: int, words: str, more: str = "") -> str:
    return f'<w:{kind} w:id="{name}"{more}>{paragraph(words)}</w:{kind}>'


def mark(kind: str, name: int, more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{name}"{more}/></w:r>'


def test_a_note_stands_behind_the_paragraph_that_refers_to_it() -> None:
    notes = note("footnote", -1, "线", ' w:type="separator"') + note("footnote", 2, "含省级300万元。")
    others = related(footnotes="footnotes", endnotes="endnotes") | {
        "word/footnotes.xml": part(
            "footnotes", notes + note("footnote", 3, "另注。") + note("footnote", 4, "无人提及。")
        ),
        "word/endnotes.xml": part("endnotes", note("endnote", 2, "尾注。")),
    }
    body = runs(run("安排540"), mark("footnote", 2), run("万元。"), mark("endnote", 2)) + paragraph("乙")
    again = runs(run("丙"), mark("footnote", 3), mark("footnote", 3), mark("footnote", 9))
    own = runs(run("丁"), mark("footnote", 3, ' w:customMarkFollows="1"'), run("*"))

    assert lines(body + again, **others) == [
        "安排540¹万元。[i]",
        "¹ 含省级300万元。",
        "[i] 尾注。",
        "乙",
        "丙²",
        "² 另注。",
    ]
    assert lines(own, **others) == ["丁*", "另注。"]


@pytest.mark.parametrize(
    ("form", "marks"),
    [
        ("decimalEnclosedCircleChinese", ["①", "②"]),
        ("decimal", ["¹", "²"]),
        ("lowerLetter", ["[a]", "[b]"]),
        ("chineseCounting", ["[一]", "[二]"]),
    ],
)
def test_notes_are_marked_as_a_section_or_the_document_says(form: str, marks: list[str]) -> None:
    notes = note("footnote", 1, "甲注。") + note("footnote", 2, "乙注。")
    others = related(footnotes="footnotes", settings="settings") | {"word/footnotes.xml": part("footnotes", notes)}
    said = f'<w:footnotePr><w:numFmt w:val="{form}"/></w:footnotePr>'
    body = runs(run("甲"), mark("footnote", 1)) + runs(run("乙"), mark("footnote", 2))
    printed = [f"甲{marks[0]}", f"{marks[0]} 甲注。", f"乙{marks[1]}", f"{marks[1]} 乙注。"]

    assert lines(body, **others, **{"word/settings.xml": part("settings", said)}) == printed
    assert (
        lines(body + f"<w:sectPr>{said}</w:sectPr>", **others, **{"word/settings.xml": part("settings", "")}) == printed
    )


def test_notes_are_counted_anew_where_a_section_says_so_and_former_properties_say_nothing() -> None:
    notes = "".join(note("footnote", name, "注") for name in (1, 2, 3))
    others = related(footnotes="footnotes") | {"word/footnotes.xml": part("footnotes", notes)}
    each = '<w:footnotePr><w:numStart w:val="5"/><w:numRestart w:val="eachSect"/></w:footnotePr>'
    letters = '<w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr>'
    former = f"<w:sectPrChange><w:sectPr>{letters}</w:sectPr></w:sectPrChange>"
    ends = f"<w:p><w:pPr><w:sectPr>{each}{former}</w:sectPr></w:pPr>{run('乙')}{mark('footnote', 2)}</w:p>"

    body = runs(run("甲"), mark("footnote", 1)) + ends + runs(run("丙"), mark("footnote", 3))
    assert [line for line in lines(body, **others) if "注" not in line] == ["甲⁵", "乙⁶", "丙¹"]


def test_a_note_that_was_deleted_is_not_shown() -> None:
    others = related(footnotes="footnotes") | {"word/footnotes.xml": part("footnotes", note("footnote", 2, "注"))}

    assert lines(runs(run("甲"), f"<w:del>{mark('footnote', 2)}</w:del>"), **others) == ["甲"]


HEADERS = related(h1="header", h2="header", f1="footer", f2="footer", settings="settings") | {
    "word/h1.xml": part("hdr", paragraph("青河县财政局文件")),
    "word/h2.xml": part(
        "hdr", f"<w:tbl><w:tr><w:tc>{paragraph('密级')}</w:tc><w:tc>{paragraph('内部')}</w:tc></w:tr></w:tbl>"
    ),
    "word/f1.xml": part("ftr", paragraph("— 1 —") + paragraph("地址：青河县长安路8号")),
    "word/f2.xml": part("ftr", paragraph("地址：青河县长安路8号") + paragraph("第1页 共2页") + paragraph("—  —")),
    "word/settings.xml": part("settings", ""),
}


def section(*references: str, more: str = "") -> str:
    rows = "".join(
        f'<w:{kind}Reference w:type="{pages}" r:id="{name}"/>'
        for kind, pages, name in (each.split() for each in references)
    )
    return f"<w:sectPr>{rows}{more}</w:sectPr>"


def test_headers_stand_before_the_text_and_footers_behind_it_once_and_without_numbers() -> None:
    first = f"<w:p><w:pPr>{section('header default h1', 'footer default f1')}</w:pPr>{run('甲')}</w:p>"
    last = section("header default h2", "footer default f2")

    assert lines(first + paragraph("乙") + last, **HEADERS) == [
        "青河县财政局文件", "密级 | 内部", "甲", "乙", "地址：青河县长安路8号",
    ]  # fmt: skip


def test_headers_that_no_page_has_are_not_shown() -> None:
    references = "header default h1", "header first h2", "header even h2"
    even = HEADERS | {"word/settings.xml": part("settings", "<w:evenAndOddHeaders/>")}

    assert lines(paragraph("甲") + section(*references), **HEADERS) == ["青河县财政局文件", "甲"]
    assert lines(paragraph("甲") + section(*references), **even) == ["青河县财政局文件", "密级 | 内部", "甲"]
    assert lines(paragraph("甲") + section(*references[:2], more="<w:titlePg/>"), **HEADERS) == [
        "青河县财政局文件", "密级 | 内部", "甲",
    ]  # fmt: skip


def test_a_header_and_a_footer_leave_a_letter_s_parts_as_they_are() -> None:
    body = "".join(map(paragraph, REPLY.split("\n")))
    framed = parse("\n".join(lines(body + section("header default h1", "footer default f1"), **HEADERS)))

    assert [each.title for each in framed.sections] == [each.title for each in parse(REPLY).sections]
    assert framed.metadata == parse(REPLY).metadata


def test_comments_are_no_part_of_the_letter() -> None:
    others = related(comments="comments") | {"word/comments.xml": part("comments", paragraph("请再核"))}

    assert lines(runs(run("甲"), '<w:r><w:commentReference w:id="1"/></w:r>'), **others) == ["甲"]


def test_the_document_part_may_have_another_name() -> None:
    relations = '<Relationships><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    body = "<document><body><p><r><t>甲</t></r></p></body></document>"

    assert lines("", **{"_rels/.rels": relations, "word/document2.xml": body}) == ["甲"]


@pytest.mark.parametrize("main", ["word/document2.xml", "word/document.xml", "documents/letter.part"])
def test_the_main_part_is_the_one_that_the_package_names(main: str) -> None:
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    relations = f'<Relationships><Relationship Id="a" Type="{kind}" Target="{main}"/></Relationships>'
    strict = '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>{}</w:body></w:document>'
    members = {"[Content_Types].xml": "<Types/>", "_rels/.rels": relations, main: strict.format(paragraph("甲"))}

    assert read_stream(io.BytesIO(zipped(members))).text == "甲\n"


def test_the_names_of_parts_may_differ_in_case_and_slashes() -> None:
    relations = (
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/Word/Document.xml"/></Relationships>'
    )
    lists = '<Relationships><Relationship Id="b" Type="x/numbering" Target="Numbering.xml"/></Relationships>'
    names = f'xmlns:w="{WORD}"'
    members = {
        "[content_types].xml": "<Types/>",
        "_rels\\.rels": relations,
        "word\\document.xml": f"<w:document {names}>{paragraph('甲', num=1)}</w:document>",
        "word/_rels/document.xml.rels": lists,
        "word/numbering.xml": f"<w:numbering {names}>{OFFICIAL}</w:numbering>",
    }

    assert read_stream(io.BytesIO(zipped(members))).text == "一、甲\n"


ELEMENTS = st.sampled_from(
    [
        "p",
        "r",
        "t",
        "tr",
        "tc",
        "tbl",
        "pPr",
        "rPr",
        "del",
        "vanish",
        "txbxContent",
        "fldChar",
        "numPr",
        "sdt",
        "ruby",
        "sectPr",
        "AlternateContent",
        "Choice",
        "Fallback",
        "sup",
        "strike",
        "vertAlign",
        "footnoteReference",
        "den",
        "sym",
    ]
)


@given(st.recursive(st.just("甲"), lambda inside: st.builds(
    lambda tag, parts: f'<w:{tag} w:val="1" w:fldCharType="begin">{"".join(parts)}</w:{tag}>',
    ELEMENTS, st.lists(inside, max_size=4)), max_leaves=20))  # fmt: skip
def test_elements_in_places_that_are_not_theirs_do_no_harm(body: str) -> None:
    assert isinstance(lines(body, OFFICIAL), list)


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/numbering.xml", "_rels/.rels"])
@pytest.mark.parametrize("content", ["<a>", "", "no xml", "<a>" * 5_000])
def test_a_part_that_is_no_xml_is_refused(part: str, content: str) -> None:
    with pytest.raises(SourceError, match="it is damaged or incomplete"):
        lines(paragraph("甲"), **{part: content})


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_a_part_that_declares_a_document_type_is_refused_with_its_own_sentence(part: str) -> None:
    with pytest.raises(SourceError, match="it declares a document type") as caught:
        lines(paragraph("甲"), **{part: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'})
    assert caught.value.hint
