"""What a fund of a broad name mainly supports, which stands behind its sum."""

import pytest

from tests.facts.guesses import guessed


def _purposes(passage: str) -> list[str | None]:
    return [facts.get("purpose") for _, facts in guessed(passage)]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "争取省级文旅振兴资金210万元，重点支持樟树坪游客步道、停车场（30万元/处）。",
            ["支持樟树坪游客步道、停车场", "停车场"],
        ),
        ("市里安排农村公益事业资金90万元，主要投向山塘整修和村道硬化工作。", ["山塘整修和村道硬化工作"]),
        ("由市国资委从产业基金中安排6亿元作为引导金专项支持智慧小镇建设。", ["支持智慧小镇建设"]),
        (
            "中央共补助18亿元，其中，林业发展资金7亿元，主要扶持石漠化治理；能源局投资3亿元，优先保障电网改造。",
            [None, "扶持石漠化治理", "保障电网改造"],
        ),
    ],
)
def test_what_is_mainly_supported_says_more_than_a_fund_is_called_by(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        # whoever is supported, or a branch of trade
        ("市里安排旅游促销资金90万元，优先保障重点企业。", ["旅游促销"]),
        ("安排科技创新资金86万元，重点支持新能源、新材料领域。", ["科技创新"]),
        ("下达种植保险保费补贴资金68万元，重点支持三大主粮。", ["种植保险保费"]),
        # several works with sums of their own
        (
            "下达和美乡村资金80万元，重点支持梅岭村茶园改造50万元、竹溪村改造30万元。",
            ["和美乡村", "茶园改造", "竹溪村改造"],
        ),
    ],
)
def test_those_who_are_supported_are_nothing_that_a_fund_is_for(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    "passage",
    [
        "我区将梅溪水街在内的6个街区，拟向市商务局申请市级重大项目投资基金3亿元。",
        "由县水利局每年从骨干项目投资基金中安排6000万元。",
        "工程建安费310万元，已完成建安工程费投资200万元。",
    ],
)
def test_who_asks_whom_and_what_kind_of_cost_it_is_are_no_purpose(passage: str) -> None:
    assert set(_purposes(passage)) == {None}
