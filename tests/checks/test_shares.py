"""Shares of a total, and shares that make the whole."""

import pytest

from tests.checks.claims import claims, findings

COUNTED = "全县有水厂120座，其中规模化水厂69座，占57.50%；小型水厂51座，占{share}。"


def test_shares_are_worked_out_from_both_numbers() -> None:
    assert claims(COUNTED.format(share="42.50%")) == [
        ("sum", "ok", "69座 + 51座 = 120座"),
        ("share", "ok", "69座 ÷ 120座 = 57.50%"),
        ("share", "ok", "51座 ÷ 120座 = 42.50%"),
        ("share_total", "ok", "57.50% + 42.50% = 100%"),
    ]


def test_a_wrong_share_is_an_error_and_so_is_what_it_makes_of_the_whole() -> None:
    assert claims(COUNTED.format(share="43.50%"))[2:] == [
        ("share", "error", "51座 ÷ 120座 = 42.5% ≠ 43.50%"),
        ("share_total", "error", "57.50% + 43.50% = 101% ≠ 100%"),
    ]


def test_a_share_cut_off_instead_of_rounded_is_a_note_that_does_not_hold() -> None:
    (_sum, share, *_rest) = findings("全县有水厂301座，其中大型水厂200座，占66.44%；小型水厂101座，占33.56%。")

    assert (share.holds, share.severity, share.statement) == (False, "note", "200座 ÷ 301座 = 66.4452% ≠ 66.44%")


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("总投资2000万元，已到位500万元，占总投资的25%。", "500万元 ÷ 2000万元 = 25%"),
        ("全县有村120个，已完成60个，占50%。", "60个 ÷ 120个 = 50%"),
        ("总投资3亿元，其中省级1.2亿元，占比40%。", "1.2亿元 ÷ 3亿元 = 40%"),
    ],
)
def test_a_share_may_stand_without_a_list(sentence: str, statement: str) -> None:
    assert claims(sentence) == [("share", "ok", statement)]


def test_the_total_may_stand_between_an_amount_and_its_share() -> None:
    assert claims("已拨付3000万元，占年度预算5000万元的60%。") == [("share", "ok", "3000万元 ÷ 5000万元 = 60%")]
    assert claims("已拨付3000万元，占年度预算5000万元的65%。") == [
        ("share", "error", "3000万元 ÷ 5000万元 = 60% ≠ 65%")
    ]


def test_numbers_that_are_rounded_themselves_allow_for_it() -> None:
    assert claims("总投资3亿元，其中省级1.2亿元，占41.5%。") == [("share", "note", "1.2亿元 ÷ 3亿元 = 40% ≈ 41.5%")]


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("计划投资8000万元，已完成6000万元，完成率{}%。", "6000万元 ÷ 8000万元 = 75%"),
        ("年度计划投资8000万元，完成投资6000万元，完成年度计划的{}%。", "6000万元 ÷ 8000万元 = 75%"),
        ("总投资2亿元，年度计划8000万元，完成6000万元，占年度计划的{}%。", "6000万元 ÷ 8000万元 = 75%"),
        ("全县任务1200户，已开工900户，开工率{}%。", "900户 ÷ 1200户 = 75%"),
        ("应参保4000人，已参保3000人，参保率{}%。", "3000人 ÷ 4000人 = 75%"),
        ("总投资8000万元，已到位6000万元，占总投资的{}%。", "6000万元 ÷ 8000万元 = 75%"),
    ],
)
def test_what_is_done_of_a_printed_plan_is_worked_out(sentence: str, statement: str) -> None:
    assert claims(sentence.format(75)) == [("share", "ok", statement)]
    assert claims(sentence.format(85)) == [("share", "error", f"{statement} ≠ 85%")]


def test_more_may_be_done_than_was_planned() -> None:
    assert claims("计划投资4000万元，完成投资5000万元，完成率125%。") == [("share", "ok", "5000万元 ÷ 4000万元 = 125%")]


@pytest.mark.parametrize(
    "sentence",
    [
        "总投资2亿元，今年完成投资6000万元，占年度计划的75%。",
        "计划投资8000万元，已完成6000万元，工程形象进度完成率60%。",
        "计划投资8000万元，到位资金6000万元，完成率85%。",
        "任务1200户，开工900户，竣工700户，开工率75%。",
        "办理建议120件，满意118件，满意率100%。",
        "全县投入教育资金5000万元，我镇投入道路资金500万元，占全县的12%。",
        "全县有村120个，已完成60个，占全市的8%。",
        "东县3000万元、西县2000万元，分别占60%、40%。",
        "东县有水厂120座，西县有水厂60座，占33.3%。",
    ],
)
def test_a_share_of_what_is_not_said_is_not_checked(sentence: str) -> None:
    assert [claim for claim in claims(sentence) if claim[0] == "share"] == []


def test_several_shares_behind_their_amounts_are_taken_in_order() -> None:
    assert claims("投资5000万元，其中东镇3000万元、西镇2000万元，分别占60%、40%。")[1:] == [
        ("share", "ok", "3000万元 ÷ 5000万元 = 60%"),
        ("share", "ok", "2000万元 ÷ 5000万元 = 40%"),
        ("share_total", "ok", "60% + 40% = 100%"),
    ]


@pytest.mark.parametrize("last", ["0.48%", "0.46%"])
def test_shares_that_miss_the_whole_by_rounding_are_a_note(last: str) -> None:
    (found,) = findings(f"甲类占57.72%，乙类占41.81%，丙类占{last}。")

    assert (found.check, found.holds, found.severity) == ("share_total", True, "note")


def test_shares_that_nobody_says_are_all_need_not_make_the_whole() -> None:
    assert claims("甲类占57.72%，乙类占21.81%。") == []


def test_a_share_may_be_of_an_earlier_part() -> None:
    found = claims("全县人口500万人，其中60岁以上80万人，占16%，80岁以上12万人，占15%。")
    assert not [each for each in found if each[1] == "error"]
    assert ("share", "ok", "12万人 ÷ 80万人 = 15%") in found


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("总投资900万元，其中中央300万元，占三分之一。", ("share", "ok", "300万元 ÷ 900万元 = 三分之一")),
        ("总投资900万元，其中中央310万元，占三分之一。", ("share", "ok", "310万元 ÷ 900万元 = 34.4% ≈ 三分之一")),
        ("总投资900万元，其中中央600万元，占三分之一。", ("share", "error", "600万元 ÷ 900万元 = 66.7% ≠ 三分之一")),
        ("总投资800万元，其中中央600万元，占四分之三。", ("share", "ok", "600万元 ÷ 800万元 = 四分之三")),
    ],
)
def test_a_fraction_in_words_is_a_share_that_is_said_roughly(sentence: str, claim: tuple[str, str, str]) -> None:
    assert claim in claims(sentence)


def test_thirds_make_the_whole() -> None:
    said = "三分之一 + 三分之二 = 100%"
    assert ("share_total", "ok", said) in claims("甲类占三分之一，乙类占三分之二。")


def test_a_negative_addend_stands_in_brackets() -> None:
    said = "500万元 + (-60万元) = 440万元"
    assert ("sum", "ok", said) in claims("共440万元，包括收入500万元、结余-60万元。")


@pytest.mark.parametrize("damaged", ["6 7%", "6\n7%", "6，7%", "6？7%"])
def test_a_share_whose_number_is_damaged_is_held_against_nothing(damaged: str) -> None:
    said = claims(f"全县共有水库12处，其中小型8处，占{damaged}，中型4处占33%。")

    assert not [kind for kind, *_rest in said if kind == "share_total"]
