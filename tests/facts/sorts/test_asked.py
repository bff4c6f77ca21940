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
        ("主要30万元用于绿化。", [None]),
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
