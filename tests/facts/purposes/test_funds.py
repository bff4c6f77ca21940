"""What a fund is called by is no word of its sentence."""

import pytest

from reader.facts.lexing import fund, lex, without
from reader.facts.model import FundingStatus
from tests.facts.guesses import said


@pytest.mark.parametrize(
    "name",
    [
        "衔接推进乡村振兴补助", "债务化解", "供水价格补贴", "电价补贴", "农业水价综合改革",
        "税收返还", "规模化养殖", "学费减免", "停产损失补偿", "评估", "销售奖励", "带动就业",
        "捐资助学奖励", "项目申报奖励", "防疫物资购买", "使用林地补偿", "消费扶贫", "贷款贴息",
        "公租房租金补贴",
    ],
)  # fmt: skip
def test_a_fund_that_is_handed_out_is_money_whatever_it_is_called(name: str) -> None:
    facts = said(f"县财政安排{name}资金300万元。")
    assert (facts.get("payer"), facts.get("status"), facts.get("sort")) == ("县财政", FundingStatus.ALLOCATED, None)


def test_a_gap_and_a_price_that_nobody_hands_out_are_none() -> None:
    assert "payer" not in said("县财政资金紧张，缺口资金300万元。")
    assert "status" not in said("农业水价300元。")


def test_the_name_of_a_fund_ends_right_before_its_sum() -> None:
    words = "县财政安排电价补贴资金约300万元"
    start = words.index("300")
    span = fund(words, 0, start)
    assert span is not None
    assert words[slice(*span)] == "电价补贴资金"
    assert fund("县财政安排300万元", 0, 5) is None
    kept = [words[token[0] : token[1]] for token in without(lex(words, 0, start), words, span)]
    assert "安排" in kept
    assert "电价" not in kept


def test_where_a_fund_says_that_it_comes_from_elsewhere_its_words_stay() -> None:
    words = "县财政落实企业自筹资金300万元"
    span = fund(words, 0, words.index("300"))
    assert span is not None
    assert "自筹" in [words[token[0] : token[1]] for token in without(lex(words, 0, span[1]), words, span)]


def test_a_prize_is_called_by_the_kind_of_counties_that_get_it() -> None:
    passage = "2022年省财政安排岭北市育苗大县奖励资金2600万元。"

    assert said(passage)["purpose"] == "育苗大县奖励"
    assert "purpose" not in said("奖励先进企业300万元。")


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("市财政联合省农担公司新设立了总规模30亿元的现代种业发展基金。", "现代种业发展"),
        ("市里组建总规模8亿元的文旅产业投资基金。", "文旅产业投资"),
        ("县里设立规模5000万元的企业应急转贷基金。", "企业应急转贷"),
        ("设立了总规模2亿元的母基金。", None),
        ("引导银行设立总规模100亿元的基金。", None),
        ("形成总规模100亿元的产业集群。", None),
        ("总规模300万元的云岭教育基金会成立。", None),
    ],
)
def test_a_fund_of_a_size_is_for_what_it_is_named_for(passage: str, purpose: str | None) -> None:
    assert said(passage).get("purpose") == purpose
