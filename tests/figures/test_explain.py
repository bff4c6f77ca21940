"""Every figure is explained by the rule that found it, every other number by what refused it."""

import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.figures import recognise
from reader.figures.explain import explain
from reader.figures.rules import REFUSALS, RULES, Refusal, Rule
from tests.growth import IN_PROPORTION, growth

FOUND = {
    "安排540万元": ("540万元", Rule.AMOUNT),
    "占57.72%": ("57.72%", Rule.AMOUNT),
    "资金40万。": ("40万", Rule.BARE),
    "韩元100万": ("韩元100万", Rule.BARE),
    "票据￥3,000.00": ("￥3,000.00", Rule.SIGNED),
    "占百分之三十": ("百分之三十", Rule.HUNDREDTHS),
    "投入数百万元": ("数百万元", Rule.SEVERAL),
    "投入近百万元": ("百万元", Rule.UNCOUNTED),
    "百亿级产业": ("百亿级", Rule.ORDER),
    "美元100万人民币": ("美元100万人民币", Rule.NO_CURRENCY),
    "2024年完成": ("2024年", Rule.DATE),
    "青财函〔2023〕61号": ("青财函〔2023〕61号", Rule.DOCUMENT_NUMBER),
}
REFUSED = {
    "第3批": ("3", Refusal.ORDINAL),
    "工资；2.2个人补贴": ("2.2个", Refusal.ORDINAL),
    "第 3批": ("3", Refusal.ORDINAL),
    "第3、4批": ("4", Refusal.ORDINAL),
    "G318线": ("318", Refusal.WORD),
    "1.2.3米": ("3", Refusal.LONGER_NUMBER),
    "9:30分": ("30", Refusal.CLOCK),
    "道路-3个": ("3个", Refusal.SIGN),
    "共1 2个": ("2个", Refusal.CUT),
    "15分钟": ("15", Refusal.OTHER_WORD),
    "电话6301234": ("6301234", Refusal.NO_UNIT),
    "有40万很多": ("40万", Refusal.NO_MONEY),
    "US$3.5 million": ("US$3.5", Refusal.ENGLISH),
    "余00万元": ("00万元", Refusal.CUT),
    "0余百0元": ("0余", Refusal.CUT),
    "另有3余百2元": ("3余", Refusal.CUT),
    "十元店": ("十元", Refusal.NO_QUANTITY),
    "工作。\n12\n个人": ("12\n个", Refusal.PAGE),
    "共3万5万元": ("3万5万元", Refusal.NO_VALUE),
    "占十五成": ("十五成", Refusal.NO_TENTHS),
    "单位：万元": ("万元", Refusal.UNSAID),
    "2月30日": ("30", Refusal.NO_DATE),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.items(), ids=FOUND)
def test_a_figure_is_explained_by_its_rule(text: str, expected: tuple[str, Rule]) -> None:
    (each,) = explain(text, recognise(text))
    assert (each.span.of(text), each.rule, each.refusal) == (*expected, None)
    assert each.figure == recognise(text)[0]


@pytest.mark.parametrize(("text", "expected"), REFUSED.items(), ids=REFUSED)
def test_a_number_that_is_no_figure_is_explained_by_what_refused_it(text: str, expected: tuple[str, Refusal]) -> None:
    refused = [(each.span.of(text), each.refusal) for each in explain(text, recognise(text))]
    assert expected in refused


@pytest.mark.parametrize("text", ["从500提高到600元", "分别为500、600元"])
def test_a_number_with_the_unit_of_a_later_one_has_the_rule_of_that(text: str) -> None:
    assert [each.rule for each in explain(text, recognise(text))] == [Rule.LENT, Rule.AMOUNT]


def test_a_candidate_that_a_figure_begun_earlier_cuts_is_overlapped() -> None:
    text = "10万元以上（含10万元）至5万元"
    refused = [(each.span.of(text), each.refusal) for each in explain(text, recognise(text)) if each.refusal]
    assert refused == [("10万元", Refusal.OVERLAPPED)]


def test_explaining_takes_time_in_proportion_to_the_text() -> None:
    passage = "第3批5万人，9:30安排40万很多。"
    assert growth(lambda text: explain(text, ()), lambda size: passage * size, 100) < IN_PROPORTION


def test_recognising_loads_nothing_of_explaining() -> None:
    code = """
import sys
from reader.figures import recognise
recognise("5万元")
print("reader.figures.explain" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_every_rule_and_refusal_says_a_sentence_of_its_own() -> None:
    assert (set(RULES), set(REFUSALS)) == (set(Rule), set(Refusal))
    sentences = [*RULES.values(), *REFUSALS.values()]
    assert len(set(sentences)) == len(sentences)


@example("0余百0元")
@given(st.text("0123456789０五十百万亿元个%年月日第、，。-—至￥美港币 \n约余多分成", max_size=40))
def test_every_figure_of_any_text_is_explained_once_and_every_digit_lies_in_some_explanation(text: str) -> None:
    figures = recognise(text)
    explanations = explain(text, figures)

    assert [each.figure for each in explanations if each.figure] == list(figures)
    assert all((each.rule is None) != (each.refusal is None) for each in explanations)
    said = {at for each in explanations for at in range(each.span.start, each.span.end)}
    said |= {at for figure in figures for at in range(figure.phrase.start, figure.phrase.end)}
    assert [at for at, character in enumerate(text) if character in "0123456789" and at not in said] == []
