"""Sentences, statements and clauses end alike for all that ask: at the same marks, whatever width these have."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.reply import RegionKind, parse
from reader.text import Span
from reader.text.sentences import SENTENCE_END, STATEMENT, STOPS, clause_at, opens_line, sentence_at, sentences
from reader.understanding import understand
from tests.checks.claims import claims
from tests.facts.guesses import guessed, said

_END, _STATEMENT = re.compile(SENTENCE_END), re.compile(STATEMENT)
TEXTS = st.text(st.sampled_from("。！？!?；;，,：:.…”’」』）)》（“《\n 1aA县/"), max_size=40)


def letter(words: str) -> str:
    opening = "查陌然代表：\n\n您提出的建议收悉，现答复如下："
    return f"关于第58号建议的答复\n\n{opening}\n\n{words}\n\n青河县财政局\n2023年6月20日\n"


def _promises(words: str) -> list[str]:
    text = letter(words)
    return [commitment.span.of(text) for commitment in understand(text).commitments]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("已完成。正在推进！是否妥当？", ["已完成。", "正在推进！", "是否妥当？"]),
        ("已完成!是否妥当?请指正", ["已完成!", "是否妥当?", "请指正"]),
        ("真的吗？！真的。", ["真的吗？！", "真的。"]),
        ("他说：“已完成。”我局核实。", ["他说：“已完成。”", "我局核实。"]),
        ("（详见附件。）《办法（试行。）》另发。", ["（详见附件。）", "《办法（试行。）》", "另发。"]),
        ("教育、医疗……等事项。下一步……", ["教育、医疗……等事项。", "下一步……"]),
        ("投资1.5亿元，增长3.2%。共12.", ["投资1.5亿元，增长3.2%。", "共12."]),
        ("1.加强管理；2.加大投入。", ["1.加强管理；2.加大投入。"]),
        ("见http://www.qh.gov.cn/view?id=3。下一句", ["见http://www.qh.gov.cn/view?id=3。", "下一句"]),
        ("见http://www.qh.gov.cn/?id=3", ["见http://www.qh.gov.cn/?id=3"]),
        ("是否达到20%?2023年达到。是A?是B?", ["是否达到20%?", "2023年达到。", "是A?", "是B?"]),
        ("第一行\n第二行。\n", ["第一行\n", "第二行。", "\n"]),
        ("", []),
    ],
)
def test_a_sentence_ends_with_its_stop_and_what_closes_behind_it(text: str, parts: list[str]) -> None:
    assert [span.of(text) for span in sentences(text, Span(0, len(text)))] == parts


@given(TEXTS)
def test_the_sentences_of_any_text_partition_it_and_are_those_around_each_place(text: str) -> None:
    found = list(sentences(text, Span(0, len(text))))

    assert "".join(span.of(text) for span in found) == text
    for span in found:
        for offset in range(span.start, span.end):
            if text[offset] != "\n":
                assert sentence_at(text, offset).of(text) == span.of(text).strip()


@given(TEXTS)
def test_a_statement_never_reaches_over_the_end_of_a_sentence_and_is_no_shorter_than_a_clause(text: str) -> None:
    stops = {match.start(): match.end() for match in _END.finditer(text) if match.group() != "\n"}
    for statement in _STATEMENT.finditer(text):
        assert not set(stops) & set(range(statement.start(), statement.start("stop")))
        if statement["stop"].startswith(tuple(STOPS)):
            assert stops[statement.start("stop")] == statement.end()
    for offset, one in enumerate(text):
        if one != "\n":
            assert sentence_at(text, offset).covers(clause_at(text, offset))


def test_a_clause_ends_at_commas_colons_and_semicolons_that_stand_in_no_number() -> None:
    text = "其中：省级1,200万元，县级30万元;12:30前"

    assert [clause_at(text, text.index(word)).of(text) for word in ("其", "省", "县", "12:")] == [
        "其中",
        "省级1,200万元",
        "县级30万元",
        "12:30前",
    ]


@pytest.mark.parametrize("stop", ["。", "！", "？", "!", "?", "；", ";"])
def test_a_date_that_opens_a_sentence_dates_the_next_one_behind_every_stop(stop: str) -> None:
    text = f"资金紧张{stop}2022年，县财政安排资金20万元。县里又投入资金30万元。"

    assert [facts.get("year") for _sum, facts in guessed(text, signed="2023-06-20")] == ["2022", "2022"]


@pytest.mark.parametrize("stop", ["。", "。”", "！」", "!）", "?"])
def test_who_pays_is_read_behind_what_closes_the_sentence_before(stop: str) -> None:
    assert said(f"该村已获资金200万元{stop}县财政安排100万元。")["payer"] == "县财政"


@pytest.mark.parametrize("stop", ["。", "！", "？", "!", "?", "；", ";"])
def test_a_reason_behind_every_stop_is_no_promise(stop: str) -> None:
    promised = _promises(f"下一步工作打算：\n加强协调{stop}由于用地未批，项目进展缓慢。")

    assert [words.rstrip(stop) for words in promised] == ["加强协调"]


def test_an_address_cuts_no_sentence_whoever_asks() -> None:
    words = "我局将在http://www.qh.gov.cn/view?id=3公布进展。"

    assert _promises(words) == [words]
    assert claims("投入300万元（见http://qh.cn/v?id=3），其中省级100万元、县级200万元。") == [
        ("sum", "ok", "100万元 + 200万元 = 300万元")
    ]


@pytest.mark.parametrize("stop", ["？", "?"])
def test_a_title_that_asks_is_one_in_either_width(stop: str) -> None:
    lines = f"一、怎么办{stop}我局将认真研究此事。\n二、工作打算{stop}(一)加强管理。我局将加强管理。(二)加大投入。"
    found = parse(letter(lines)).all_sections

    assert [(section.number, section.title) for section in found] == [
        ("一", "怎么办"),
        ("二", "工作打算"),
        ("（一）", "加强管理"),
        ("（二）", "加大投入"),
    ]


@pytest.mark.parametrize("stop", ["。", "！", "？", "!", "?"])
def test_thanks_that_the_page_ran_on_close_the_letter_behind_every_stop(stop: str) -> None:
    contact = "联系人：冼暮云，联系电话：0871-5550123。"
    text = letter(f"正在推进{stop}{contact}")
    reply = parse(text)

    assert reply.region(RegionKind.CLOSING) is not None
    assert [contact.name for contact in reply.metadata.contacts] == ["冼暮云"]


@given(st.text(alphabet="甲 \n\t\u3000，"), st.integers(0, 20))
def test_what_opens_a_line_has_nothing_but_blanks_before_it_there(text: str, offset: int) -> None:
    offset = min(offset, len(text))

    assert opens_line(text, offset) is not bool(text[:offset].rpartition("\n")[2].strip())
