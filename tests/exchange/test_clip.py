"""Notes for pasting say the same as an export of them, without its marks; in HTML nothing is but our own elements."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reader.annotations import anchor_all
from reader.exchange.clip import as_html, as_markdown, as_text
from reader.exchange.document import Document
from reader.reply import Reply
from tests.examples import annotation_on, money


def document(reply: Reply, note: str = "存疑\n第二行") -> Document:
    one = replace(annotation_on(reply, "540万元", note=note), tags=("水利",), figure=money("540万元", "5400000"))
    return Document(reply, anchor_all([one, annotation_on(reply, "1.2亿元")], reply), "reply.txt")


def test_markdown_has_quote_facts_and_note_and_says_the_source(reply: Reply) -> None:
    text = as_markdown(document(reply))

    assert text.startswith("> 2022年，县财政安排维修养护资金**540万元**，")
    assert "\n- **value**: 540万元 (5400000 CNY)\n" in text
    assert "\n- **tags**: #水利\n\n存疑\n第二行\n\n> " in text
    assert text.endswith("\n— 青河县财政局《关于对县十七届人大二次会议第58号建议的答复》(青财函〔2023〕61号)\n")
    assert "rr-" not in text


def test_plain_text_has_no_signs_of_markdown(reply: Reply) -> None:
    text = as_text(document(reply))

    assert text.startswith("“2022年，县财政安排维修养护资金540万元，")
    assert "\nvalue: 540万元 (5400000 CNY)\n" in text
    assert "\ntags: #水利\n存疑\n第二行\n" in text


@given(note=st.text("甲<>&\"'/ib \n", min_size=1, max_size=30))
def test_whatever_a_note_holds_html_has_only_our_own_elements(reply: Reply, note: str) -> None:
    page = html.fromstring(as_html(document(reply, f"{note}终")))

    ours = {"html", "head", "body", "meta", "blockquote", "b", "ul", "li", "p", "br"}
    assert {each.tag for each in page.iter()} <= ours
    shown = page.text_content()
    assert "540万元" in shown
    assert "终" in shown
    assert note.strip("\n").split("\n")[0] in shown
