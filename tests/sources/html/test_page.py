"""A page's text is what a browser shows of it, line for line."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.reply import parse
from reader.sources import read_stream
from reader.sources.html.page import read_html
from tests.growth import IN_PROPORTION, growth
from tests.sources.documents import CODECS


def lines(body: str) -> list[str]:
    return read_html(f"<!doctype html><html><body>{body}</body></html>".encode(), "page.html")[0].split("\n")[:-1]


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("<p>甲<p>乙", ["甲", "乙"]),
        ("<div>甲<div>乙</div>丙</div>", ["甲", "乙", "丙"]),
        ("甲<br>乙<br/><br>丙", ["甲", "乙", "", "丙"]),
        ("<h1>甲</h1>乙<ul><li>丙<li>丁</ul>", ["甲", "乙", "丙", "丁"]),
        ("<p>甲<b>乙</b><span>丙</span><a href=x>丁</a></p>", ["甲乙丙丁"]),
        ("<p>甲\n   乙  丙\t丁</p>", ["甲乙 丙 丁"]),
        ("<p>甲，\n乙</p><p>540\n万元</p><p>a\nb</p>", ["甲，乙", "540 万元", "a b"]),
        ("<p>甲<b>\n</b>乙 <i> 丙</i></p>", ["甲乙 丙"]),
        ("<p>　　甲&nbsp;&nbsp;乙&emsp;丙</p>", ["　　甲\xa0\xa0乙\u2003丙"]),
        ("<pre>甲  乙\n  丙</pre>丁", ["甲  乙", "  丙", "丁"]),
        ("甲&amp;乙&lt;丙&#19968;&#x4e8c;", ["甲&乙<丙一二"]),
        ("<p>10<sup>2</sup>万元，500<sup>[1]</sup>元</p>", ["10²万元，500[¹]元"]),
        ("<o:p>甲</o:p><custom-tag>乙</custom-tag>", ["甲乙"]),
        ("<nav>首页 &gt; 正文</nav><p>甲</p><footer>主办单位：某局</footer>", ["首页 > 正文", "甲", "主办单位：某局"]),
        ("<p>甲</p><!-- 注 --><script>x='<p>乙</p>'</script><style>p{}</style><p>丙", ["甲", "丙"]),
        ("<p>甲<p hidden>乙<div style='color:red; Display : none'><p>丙</p>丁</div><p>戊", ["甲", "戊"]),
        (
            "<p>甲<dialog>乙</dialog><dialog open>丙</dialog><p style='font-size:0'>丁<p style='font-size:0.8em'>戊",
            ["甲", "丙", "戊"],
        ),
        ("<p>安排<del>540</del><ins>640</ins><s>740</s><strike>8</strike>万元", ["安排640万元"]),
        ("<p>安排<span style='color:red;text-decoration:line-through'>540</span>640万元", ["安排640万元"]),
        ("<p>10m<sup>2</sup>，CO<sub>2</sub>，a<sup>1<sub>2</sub>3</sup>4", ["10m²，CO₂，a¹₂³4"]),
        ("<p>特此函<ruby>致<rp>(</rp><rt>zhì</rt><rp>)</rp></ruby>。", ["特此函致。"]),
        ("<p>关于<q>饮水</q>的建议", ["关于“饮水”的建议"]),
        ("<h2>关于对第58号<br>建议的答复</h2>", ["关于对第58号", "建议的答复"]),
        ("<pre>\n甲\n</pre>", ["甲"]),
        ("<article>甲</article><main>乙</main><div id=content>丙</div>", ["甲", "乙", "丙"]),
        ("<select><option>甲</select><noscript>丙</noscript>丁", ["丁"]),
        ("甲<textarea>\n乙  丙\n丁</textarea>戊", ["甲", "乙  丙", "丁", "戊"]),
        ("<p>单位：<input value=某局>，<input type=hidden value=x><input type=submit value=y>", ["单位：某局，"]),
        ("<p><input type=radio checked>A<input type=radio>B<input type=checkbox>C", ["◉A○B☐C"]),
        ("<ol reversed><li>甲&#1;乙&#2;丙<input value='&#3;'></ol>", ["1. 甲\ufffd乙\ufffd丙\ufffd"]),
        ("<p>占<math><mn>1</mn></math>", ["占\ufffd"]),
        ("<p>前<bdo dir=RTL>元<b>万</b>003</bdo>后<bdo dir=ltr>5</bdo>", ["前300万元后5"]),
        ("<style>.a{unicode-bidi:bidi-override;direction:rtl}</style>甲<p class=a>。元<br>万3", ["甲", "元。", "3万"]),
        ("<p dir=rtl>安排300万元", ["安排300万元"]),
        ("<p>安排1&shy;2\u200b0万元", ["安排120万元"]),
        ("<td>甲</div></td>乙</b>", ["甲", "乙"]),
    ],
)
def test_lines_and_white_space_are_a_browser_s(body: str, printed: list[str]) -> None:
    assert [line for line in lines(body) if line or "" in printed] == printed


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("<ol><li>甲<li>乙<ol type=a><li>丙<li>丁</ol><li>戊</ol>", ["1. 甲", "2. 乙", "a. 丙", "b. 丁", "3. 戊"]),
        ("<ol start=3 type=I><li>甲<li value=9>乙<li>丙</ol>", ["III. 甲", "IX. 乙", "X. 丙"]),
        ("<ol reversed><li>甲<li>乙<li>丙</ol>", ["3. 甲", "2. 乙", "1. 丙"]),
        ("<ol reversed start=9><li>甲<li>乙</ol>", ["9. 甲", "8. 乙"]),
        ("<ol start=x><li value=y>甲<li value=99999999999>乙</ol>", ["1. 甲", "2. 乙"]),
        ("<ol><li>甲<ul><li>乙<li>丙</ul><li>丁</ol>", ["1. 甲", "乙", "丙", "2. 丁"]),
        ("<ol style='list-style:none'><li>甲</ol>", ["甲"]),
        ("<ol><li style='list-style-type: None'>乙<li>丙</ol>", ["乙", "2. 丙"]),
        ("<ol style='list-style: inside cjk-ideographic'><li><p>甲<p>乙<li>丙</ol>", ["一、甲", "乙", "二、丙"]),
        ("<ol><li>1、甲<li>一、乙<li>（三）丙<li>④丁<li>第五，戊<li>2023年<li><li>3.5万元</ol>",
         ["1、甲", "一、乙", "（三）丙", "④丁", "第五，戊", "6. 2023年", "8. 3.5万元"]),
        ("<ul><li>甲</ul><li>乙", ["甲", "乙"]),
        ("<ol><li><b>甲</b>乙<li hidden>丙<li>丁</ol>", ["1. 甲乙", "2. 丁"]),
        ("<ol><li><table><tr><td>甲<td>乙</table></ol>", ["1. 甲 | 乙"]),
    ],
)  # fmt: skip
def test_the_numbers_of_lists_are_printed_where_the_text_has_none(body: str, printed: list[str]) -> None:
    assert lines(body) == printed


PUT_IN = [
    (".a::before{content:'35'}", "<p>安排<i class=a></i>万元</p>", ["安排35万元"]),
    (
        '.a:after { color: red; content : "（二）" !important }',
        "<p class=a>甲<b>乙</b></p><p>丙</p>",
        ["甲乙（二）", "丙"],
    ),
    ("p::before{content:'\\5143 \\'3'}", "<p>甲</p>", ["元'3甲"]),
    (".a::before{content:'旧3'} #b::before{content:'新4'}", "<p class=a id=b>甲</p>", ["新4甲"]),
    (".a::before{content:'旧3'} .a::before{content:none}", "<p class=a>甲</p>", ["甲"]),
    ("p{display:none}p::before{content:'3'}", "<p>甲</p><div>乙</div>", ["乙"]),
    # what clears floats, ornament, the signs of a font of them, what takes no ink
    (".a::after{content:'020';visibility:hidden;height:0}", "<p class=a>甲</p>", ["甲"]),
    (
        "p::before{content:'•'} b::before{content:'\\e601'} i::before{content:'3\\e602'}",
        "<p>甲<b>乙</b><i>丙</i></p>",
        ["甲乙丙"],
    ),
    ("p::before{content:'3';font-size:0} b::before{content:attr(title)}", "<p>甲<b title=3>乙</b></p>", ["甲乙"]),
    ("tr::before,br::before,td::before{content:'3'}", "<table><tr><td>甲<br>乙</table>", ["3甲", "乙"]),
    # of several selectors it isn't known whether they hold
    (".b .a::before{content:'3'}", "<p class=a>甲</p>", ["甲"]),
    ("p::before{content:'\\110000 3\\d800 '}", "<p>甲</p>", ["\ufffd3\ufffd甲"]),
]


@pytest.mark.parametrize(("sheet", "body", "printed"), PUT_IN)
def test_words_that_a_style_sheet_puts_in_are_text(sheet: str, body: str, printed: list[str]) -> None:
    assert lines(f"<style>{sheet}</style>{body}") == printed


SHOWN = [
    # a script takes away what hides the whole page from frames of others
    ("body{display:none !important}", "<p>甲</p>", ["甲"]),
    # a hanging indent, and one that puts words off the page
    ("", "<p style='text-indent:-112.0pt'>甲</p><p style='text-indent:-9999px'>乙</p>", ["甲"]),
    (".a{font-size:0}.b{font-size:16px}", "<div class=a>甲<p class=b>乙</p></div>", ["乙"]),
    (".a{visibility:hidden}.b{visibility:visible}", "<div class=a>甲<p class=b>乙</p></div>", ["乙"]),
    # of several selectors it isn't known whether they hold
    (".a{font-size:0}.b p{font-size:16px}", "<div class=a><div class=b><p>甲</p></div></div>", ["甲"]),
    (".a{display:none}#top .a{display:block}", "<p class=a>甲</p><p class=a style='display:none'>乙</p>", ["甲"]),
    (".a{clip-path:inset(50%)}.b .a{clip-path:none}", "<p class=a>甲</p>", ["甲"]),
    (".a{height:0;overflow:hidden}.b .a{height:auto}", "<div class=a>甲</div>", ["甲"]),
    (".a{height:0;overflow:hidden}.b{overflow:visible}", "<div class=a>甲</div><div class='a b'>乙</div>", ["乙"]),
    (".a{opacity:0}.a:hover,.b .c{opacity:1}", "<p class=a>甲</p><p>乙</p>", ["乙"]),
]


@pytest.mark.parametrize(("sheet", "body", "printed"), SHOWN)
def test_what_a_page_may_show_is_not_left_out(sheet: str, body: str, printed: list[str]) -> None:
    assert lines(f"<style>{sheet}</style>{body}") == printed
    page = f"<html><head><style>{sheet}</style></head><body>{body}</body></html>"
    assert read_html(page.encode(), "page.html")[0].split("\n")[:-1] == printed


def test_the_headings_of_a_list_are_sections() -> None:
    items = "<li>资金安排情况<p>安排540万元。<li>下一步打算"
    page = f"<p>现答复如下：<ol style='list-style:simp-chinese-informal'>{items}</ol>"

    assert [(each.number, each.title) for each in parse("\n".join(lines(page))).sections] == [
        ("一", "资金安排情况"),
        ("二", "下一步打算"),
    ]


def test_a_letter_in_one_cell_keeps_its_lines() -> None:
    assert lines("<table><tr><td>青河县财政局<br>2023年6月12日</table>") == ["青河县财政局", "2023年6月12日"]


def test_a_row_of_facts_is_one_line() -> None:
    assert lines("<table><tr><th>索 引 号<td> QH-1 <td>发文机关<td>青河县\n财政局<tr><td>标题<td></table>") == [
        "索 引 号 | QH-1 | 发文机关 | 青河县财政局",
        "标题 |",
    ]


def test_a_merged_cell_leaves_those_that_it_covers_empty() -> None:
    head = "<tr><th rowspan=2>乡镇<th colspan=2>2020年<th colspan=2>2021年<tr><th>中央<th>省级<th>中央<th>省级"
    rows = "<tr><td rowspan=2>东镇<td>1<td>2<td>3<td>4<tr><td>5<td>6<td>7<td>8<tr><td colspan=2>合计<td>9<td>10<td>11"
    assert lines(f"<table>{head}{rows}</table>") == [
        "乡镇 | 2020年 |  | 2021年 |",
        " | 中央 | 省级 | 中央 | 省级",
        "东镇 | 1 | 2 | 3 | 4",
        " | 5 | 6 | 7 | 8",
        "合计 |  | 9 | 10 | 11",
    ]


def test_a_wide_value_and_a_wide_title_are_as_they_are_printed() -> None:
    rows = "<tr><td colspan=4>公开信息<tr><td>文号<td>甲<td>日期<td>乙<tr><td>标题<td colspan=3>关于道路的答复"
    assert lines(f"<table>{rows}</table>") == ["公开信息", "文号 | 甲 | 日期 | 乙", "标题 | 关于道路的答复"]


def test_what_is_merged_ends_with_its_table() -> None:
    page = "<table><tr><td rowspan=0>甲<td>1<tr><td>2</table><table><tr><td>乙<td>3</table>"
    assert lines(page) == ["甲 | 1", " | 2", "乙 | 3"]
    assert lines("<table><tr><td colspan=99999999 rowspan=x>甲<td>乙</table>")[0].count("|") == 30


def test_a_cell_with_two_lines_is_one_fact() -> None:
    assert lines("<table><tr><td><p>发文<p>机关<td>财政局<br>办公室</table>") == ["发文 机关 | 财政局 办公室"]


def test_a_row_with_a_number_is_one_of_facts_though_a_remark_has_many_lines() -> None:
    remark = "<br>".join(f"{number}.事项" for number in range(1, 6))
    assert lines(f"<table><tr><td>道路<td>1,200<td>{remark}</table>") == [
        "道路 | 1,200 | 1.事项 2.事项 3.事项 4.事项 5.事项"
    ]
    assert lines(f"<table><tr><td>首页<td>{remark}<td>公开</table>")[:2] == ["首页", "1.事项"]


def test_a_table_that_lays_out_the_page_keeps_its_lines() -> None:
    assert lines("<table><tr><td>左<td><p>一、甲<p>二、乙<table><tr><td>丙<td>丁</table><p>三、戊</table>") == [
        "左",
        "一、甲",
        "二、乙",
        "丙 | 丁",
        "三、戊",
    ]


def test_a_header_table_is_metadata() -> None:
    page = (
        "<table><tr><td>索引号：</td><td>QH0140-2023-0061</td><td>发布日期：</td><td>2023-06-12</td></tr>"
        "<tr><td>发文机关</td><td>青河县财政局</td><td>文号</td><td>青财函〔2023〕61号</td></tr></table>"
        "<h1>关于对县十七届人大二次会议第58号建议的答复</h1><p>闻溪代表：</p><p>您提出的建议收悉，现答复如下：</p>"
    )
    metadata = parse("\n".join(lines(page))).metadata

    assert (metadata.index_number, metadata.published) == ("QH0140-2023-0061", "2023-06-12")
    assert (metadata.issuer, metadata.document_number) == ("青河县财政局", "青财函〔2023〕61号")
    assert metadata.title == "关于对县十七届人大二次会议第58号建议的答复"


@pytest.mark.parametrize(
    ("head", "codec", "named"),
    [
        ('<meta charset="gb2312">', "gb18030", "gb18030"),
        ("<meta charset=GBK>", "gb18030", "gb18030"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', "gb18030", "gb18030"),
        ("<META content='text/html;charset=big5' http-equiv=Content-Type>", "big5", "big5hkscs"),
        ('<meta charset="utf-8">', "utf-8", "utf-8"),
        ('<meta charset="unknown-8">', "gb18030", "gb18030"),
        ("", "gb18030", "gb18030"),
        ("", "utf-8", "utf-8"),
        ("", "utf-8-sig", "utf-8-sig"),
        ('<meta charset="utf-16">', "utf-8", "utf-8"),
        ('<meta charset="zlib">', "utf-8", "utf-8"),
        ('<meta charset="undefined">', "gb18030", "gb18030"),
        ('<meta charset="idna">', "gb18030", "gb18030"),
        ('<meta charset="gb2312">', "utf-8", "utf-8"),
        ('<meta charset="utf-8">', "gb18030", "gb18030"),
        ('<meta charset="utf-8">', "utf-16", "utf-16"),
    ],
)
def test_a_page_is_decoded_as_it_declares_where_that_can_be(head: str, codec: str, named: str) -> None:
    words = "關於加強農村飲水工程維護的建議，縣財政安排資金540萬元。"
    page = f"<html><head>{head}</head><body><p>{words}</p></body></html>"
    source = read_stream(io.BytesIO(page.encode(codec)))

    assert (source.text, source.format) == (f"{words}\n", f"HTML {named}")


@pytest.mark.parametrize(("codec", "end"), [("utf-8", b""), ("utf-8", b"\xff"), ("gb18030", b"")])
def test_any_name_may_be_declared(codec: str, end: bytes) -> None:
    words = "我局将会同县水利局安排资金540万元，其中中央资金300万元，县级资金240万元。" * 3
    for name in CODECS:
        for page in (f"<html><meta charset={name}><p>{words}", f'<?xml encoding="{name}"?><html><p>{words}'):
            read = read_html(page.encode(codec) + end, "page.html")
            assert read.text.rstrip("\n\ufffd") == words
            assert read.format.startswith(f"HTML {codec}")


def test_an_xml_declaration_says_the_encoding() -> None:
    page = '<?xml version="1.0" encoding="GBK"?>\n<html><body><p>安排资金540万元</p></body></html>'

    assert read_stream(io.BytesIO(page.encode("gbk"))).text == "安排资金540万元\n"


def test_a_broken_byte_does_not_hide_a_declared_page() -> None:
    page = "<html><meta charset=gbk><p>安排资金540万元".encode("gbk") + b"\xff" + "。</html>".encode("gbk")

    assert read_html(page, "page.html")[0].startswith("安排资金540万元\ufffd")


def test_a_page_without_words_is_empty() -> None:
    with pytest.raises(SourceError, match="it is empty"):
        read_stream(io.BytesIO(b"<html><body><style>x</style><p> </p></body></html>"))


@pytest.mark.parametrize("unit", ["<div>", "<table><tr><td>", "<p><span>", "<ul><li>", "<select>", "<pre>"])
def test_a_page_nested_deeply_is_read_in_proportion_to_its_depth(unit: str) -> None:
    def page(depth: int) -> str:
        return "甲" + unit * depth + "乙"

    assert lines(page(10_000))[0] == "甲"
    assert growth(lines, page, 2_500) < IN_PROPORTION


MARKUP = st.sampled_from(
    ["<tr>", "</tr>", "<td>", "</td>", "<table>", "甲", "<br>", "<p>", "</p>", "<pre>", "</pre>", "<!--",
     "<div hidden>", "</div>", "-->", "&", "<", "\r\n", "<ol reversed>", "</ol>", "<li>", "<li value=3>", "<ul>",
     "</table>", "</ul>", "<sup>", "</sup>", "<sub>", "<q>", "</q>", "<del>", "</del>", "<ruby>", "<rt>"]
)  # fmt: skip


@given(st.lists(MARKUP, max_size=30))
def test_any_markup_gives_lines(parts: list[str]) -> None:
    assert lines("".join(parts)) is not None


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        (
            "<div style='white-space:pre-wrap'>一、甲\n二、乙<b>\n\n三</b>、丙\n</div>丁",
            ["一、甲", "二、乙", "", "三、丙", "丁"],
        ),
        (
            "<div style='white-space: pre-line !important'>甲\n 乙<i style='white-space:normal'>丙\n丁</i></div>",
            ["甲", "乙丙丁"],
        ),
        ("<span style='display:block'>安排1</span><span style='display:block'>20万元</span>", ["安排1", "20万元"]),
        ("<p style='display:inline'>安排1</p><p style='display:inline'>20万元</p>", ["安排120万元"]),
        ("<div style='display:flex'><b>10</b><i>20</i></div>", ["10", "20"]),
        ("<i style='float:left'>10</i><i style='float:left'>20</i>", ["10 20"]),
        ("<i style='position:absolute;left:9px'>10</i><i style='position:fixed'>20</i>", ["10 20"]),
        ("<p>安排\u202e021\u202c万元", ["安排\u202e021\u202c万元"]),
        ("<i style='display:inline-block'>10</i><i style='display:inline-block'>20</i>", ["10 20"]),
        ("<p>甲<span style='opacity:0'>乙</span><span style='opacity:0.8;font-size:small'>丙</span>", ["甲丙"]),
        ("<p>甲<p style='position:absolute;left:-9999px'>乙<p style='left:-9999px'>丙", ["甲", "丙"]),
        ("<p>甲<div style='height:0;overflow:hidden'>乙</div><p style='max-height:0px;overflow:auto clip'>丙", ["甲"]),
        # a word in a line has no height of its own, and what is high in another way or may be scrolled is seen
        ("<p>甲<span style='height:0;overflow:hidden'>乙</span><div style='height:0'>丙</div>", ["甲乙", "丙"]),
        (
            "<div style='height:0;overflow:hidden;padding:9px 0'>甲</div><p style='height:0;overflow:auto'>乙",
            ["甲", "乙"],
        ),
        ("<div style='height:0;flex:1;overflow:hidden'>甲</div>", ["甲"]),
        # what is for screen readers alone
        (
            "<p>甲<span style='position:absolute;clip:rect(0, 0, 0, 0)'>乙</span><i style='clip:rect(0,0,0,0)'>丙</i>",
            ["甲丙"],
        ),
        (
            "<p>甲<b style='position:absolute;clip:rect(1px 1px 1px 1px)'>乙</b><b style='clip-path:inset(50%)'>丙</b>",
            ["甲"],
        ),
    ],
)
def test_an_element_s_style_decides_on_its_lines(body: str, printed: list[str]) -> None:
    assert [line.strip() for line in lines(body)] == printed


RULES = """
@charset "utf-8";
/* .b {display: none} */ .gone, #top { display : none !important }
@media print { .printed { display: none } } @media (max-width: 600px) { p { display: none } }
@media screen { b.cut { text-decoration: line-through } }
.deep .inner { display: none } .bare { list-style: none inside } .last { display: none } p.last { display: block }
"""


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("<p>甲<i class='x gone'>乙</i>", ["甲"]),
        ("<p>甲<p id=top>乙", ["甲"]),
        ("<p>甲<i class=gone style='display:inline'>乙</i>", ["甲"]),
        ("<p>甲<i class=printed>乙</i><i class=b>丙</i><i class=inner>丁</i>", ["甲乙丙丁"]),
        ("<p>安排<b class=cut>540</b><i class=cut>6</i>40", ["安排640"]),
        ("<p class=last>甲<i class=last>乙</i>", ["甲"]),
        ("<ol class=bare><li>甲</ol><ol><li>乙<li class=bare>丙</ol>", ["甲", "1. 乙", "丙"]),
    ],
)
def test_simple_rules_of_a_style_sheet_decide_too(body: str, printed: list[str]) -> None:
    assert lines(f"<style>{RULES}</style>{body}") == printed
    assert lines(f"<style media=print>p {{display: none}}</style>{body}")


@given(st.text(alphabet="{}@;:,.#!a /*-<", max_size=60))
def test_any_style_sheet_is_taken(sheet: str) -> None:
    assert lines(f"<style>{sheet}</style><b>甲</b>") in (["甲"], [])


def test_a_group_of_rows_ends_what_is_merged_and_the_foot_stands_below() -> None:
    rows = "<thead><tr><th rowspan=3>项目<th>2022年<tfoot><tr><td>合计<td>30<tbody><tr><td>甲<td>10<tr><td>乙<td>20"

    assert lines(f"<table>{rows}</table>丙") == ["项目 | 2022年", "甲 | 10", "乙 | 20", "合计 | 30", "丙"]


def test_a_page_within_a_page_stands_where_it_is_shown() -> None:
    inner = "&lt;p&gt;安排120万元。&lt;ol&gt;&lt;li&gt;甲"

    assert lines(f'<p>一<iframe srcdoc="{inner}">否则</iframe><p>二') == ["一", "安排120万元。", "1. 甲", "二"]
    assert lines(f'<p>一<iframe hidden srcdoc="{inner}"></iframe><iframe src=x></iframe>') == ["一"]


def test_pages_in_pages_end() -> None:
    page = "甲"
    for _level in range(5):
        page = f"<p>乙<iframe srcdoc='{page.replace('&', '&amp;').replace(chr(39), '&#39;')}'></iframe>"

    assert lines(page) == ["乙"] * 4


def test_style_sheets_are_read_in_proportion_to_their_length() -> None:
    def deep(count: int) -> bytes:
        return f"<style>{'a{' * count}</style><p>甲".encode()

    def many(count: int) -> bytes:
        rules = "".join(f".a{number} .z, .b{number}.z {{ display: none }}" for number in range(count))
        return f"<style>{rules}</style>{''.join(f'<p class=z id=i{number}>甲' for number in range(count))}".encode()

    assert growth(lambda data: read_html(data, "page.html"), deep, 500) < IN_PROPORTION
    assert read_html(many(2_000), "page.html").text.count("甲") == 2_000


def test_a_page_whose_text_scripts_put_in_is_refused_with_that_reason() -> None:
    page = b"<html><body><div id=app></div><script>show()</script></body></html>"

    with pytest.raises(SourceError, match="scripts put it in"):
        read_html(page, "page.html")
    assert read_html(page.replace(b"<div id=app>", "<div>甲".encode()), "page.html").text == "甲\n"


@pytest.mark.parametrize("rule", ["body {display: none !important}", "html{opacity:0}", "#app{visibility:hidden}"])
def test_a_page_that_is_hidden_as_a_whole_until_scripts_show_it_is_read(rule: str) -> None:
    page = f"<style>{rule}</style>首页<div id=app>安排资金<script>show('甲乙丙丁')</script></div>"

    assert lines(page) == ["首页", "安排资金"]
