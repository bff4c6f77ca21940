"""A quote is pasted elsewhere with its source."""

import pytest

from reader.annotations import Selector
from reader.exchange.quote import context_of, quote_with_source
from reader.reply import Reply, parse
from reader.text import Span
from tests.examples import REPLY, span_of

SOURCE = "青河县财政局《关于对县十七届人大二次会议第58号建议的答复》(青财函〔2023〕61号), 二/（一）/二是"


def test_a_quote_carries_issuer_title_number_and_section(reply: Reply) -> None:
    span = span_of(REPLY, "约需资金1.2亿元")

    assert quote_with_source(reply, span, "reply.txt", markdown=False) == f"“约需资金1.2亿元” — {SOURCE}"
    assert quote_with_source(reply, span, "reply.txt", markdown=True) == f"> 约需资金1.2亿元\n>\n> — {SOURCE}\n"


def test_a_text_without_metadata_is_named_by_its_file() -> None:
    reply = parse("　　安排资金*540万元*。\n　　[甲]。\n")
    span = span_of(reply.text, reply.text)

    assert quote_with_source(reply, span, "a_b.txt", markdown=False) == "“安排资金*540万元*。\n　　[甲]。” — a_b.txt"
    assert quote_with_source(reply, span, "a_b.txt", markdown=True) == (
        "> 安排资金\\*540万元\\*。 \\[甲\\]。\n>\n> — a\\_b.txt\n"
    )


@pytest.mark.parametrize(
    ("prefix", "suffix", "around"),
    [
        ("资金12345678901234万元，其中中央资金", "甲", ("…万元，其中中央资金", "甲…")),
        ("甲", "，比上年增加的资金合计为人民币大写数12.5万元", ("…甲", "，比上年增加的资金合计为人民币大写数…")),
        ("甲\n  乙", "丙\t丁", ("…甲 乙", "丙 丁…")),
        ("第12", "", ("…第12", "…")),
    ],
)
def test_no_number_is_cut_in_what_stands_around_words_that_are_not_found(
    prefix: str, suffix: str, around: tuple[str, str]
) -> None:
    assert context_of(Selector("0" * 64, Span(0, 1), "字", prefix, suffix)) == around
