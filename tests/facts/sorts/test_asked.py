"""What is asked for, earned, needed or lent, and which sums are meant by a bound."""

import pytest

from tests.facts.guesses import guessed


def _sorts(passage: str) -> list[str | None]:
    found = [facts.get("sort") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]
    return [sort.value if sort else None for sort in found]


@pytest.mark.parametrize(
    ("passage", "sorts"),
    [
        ("停车实行政府定价，首小时4元，之后每小时2元，包月180元。", ["price"] * 3),
        ("按收费标准，小型车每次8元。", ["price"]),
        ("对本县小车实行年票300元的优惠。", ["price"]),
        ("公交实行1元一票制。", ["price"]),
        ("门票30元。", ["price"]),
        ("发票80元。", [None]),
        ("县财政对停车收费减免部分每车补助20元。", ["standard"]),
        ("收费站改造投入30万元。", [None]),
        ("2022年停车收费260万元，全部上缴财政。", ["output"]),
    ],
)
def test_a_little_sum_where_a_charge_is_told_of_is_a_price(passage: str, sorts: list[str | None]) -> None:
    assert _sorts(passage) == sorts


@pytest.mark.parametrize(
    ("passage", "sorts"),
    [
        ("集体收入8000万元，平均每村20万元。", ["output", "output"]),
        ("集体收入8000万元，财政补助每村20万元。", ["output", "standard"]),
        ("盘活闲置资产收回资金800万元，优先用于该桥复工。", [None]),
        ("路面按每公里30万元算，1.2公里要36万元。", ["standard", "need"]),
        ("主要30万元用于绿化，会议纪要30万元。", [None, None]),
        ("财政按人平20元预算，不足5万元。", ["standard", None]),
        ("安排移民直补资金800万元、600元以外项目资金200万元。", [None, "standard", None]),
    ],
)
def test_what_is_earned_needed_or_laid_down_is_told_by_what_stands_around(
    passage: str, sorts: list[str | None]
) -> None:
    assert _sorts(passage) == sorts


@pytest.mark.parametrize(
    ("passage", "sorts"),
    [
        ("产值超过5亿元的镇12个、超过8000万元的村30个。", ["threshold", "threshold"]),
        ("为合作社提供10万-200万元的规模经营贷款。", ["loan_limit"]),
        ("新增800万元及以下担保业务占比提高。", ["loan_limit"]),
    ],
)
def test_a_bound_tells_which_are_meant_or_what_may_be_lent(passage: str, sorts: list[str | None]) -> None:
    assert _sorts(passage) == sorts


@pytest.mark.parametrize(
    ("passage", "sorts"),
    [
        ("村集体经济收入5万元以下的薄弱村全部消除。", ["threshold"]),
        ("年收入不足5万元的空壳村占两成。", ["threshold"]),
        ("对集体收入5万元以下的村补助10万元。", ["threshold", "standard"]),
        ("县财政安排5万元的村级经费。", [None]),
        ("2021年每人补助300元，2022年350元。", ["standard", "standard"]),
    ],
)
def test_villages_are_told_apart_by_what_they_earn(passage: str, sorts: list[str | None]) -> None:
    assert _sorts(passage) == sorts


@pytest.mark.parametrize(
    ("passage", "sorts"),
    [
        ("较上年多安排补助资金1300万元。", ["change"]),
        ("县财政安排新增资金300万元。", [None]),
        ("原投资预算为260万元，后调整为310万元。", ["earlier", None]),
        ("县里将80万元提高到100万元。", ["earlier", None]),
        ("将每年80万元补助调减为60万元。", ["earlier", None]),
        ("将80万元资金增加到教育项目。", [None]),
        ("2022年清欠农民工工资230万元。", [None]),
    ],
)
def test_a_change_and_what_there_was_before_it_are_no_money_that_was_given(
    passage: str, sorts: list[str | None]
) -> None:
    assert _sorts(passage) == sorts


@pytest.mark.parametrize(
    ("passage", "sorts"),
    [
        ("居民医保个人缴费标准为380元，财政补助640元。", ["standard", "standard"]),
        ("天然气价格每立方米3.2元，政府补助0.4元。", ["price", "standard"]),
        ("每亩补助800元，县财政投入500万元。", ["standard", None]),
        ("每人补助300元，共发放900元。", ["standard", None]),
    ],
)
def test_a_little_sum_beside_what_each_gets_is_a_share_of_it(passage: str, sorts: list[str | None]) -> None:
    assert _sorts(passage) == sorts
