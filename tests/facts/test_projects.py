"""What a sum is for where the sentence is about a work, a fund or a sector, or says it a clause later."""

import pytest

from tests.facts.guesses import guessed


def _purposes(passage: str) -> list[str | None]:
    return [facts.get("purpose") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        # a work that money came for is the subject
        ("青石公园提升改造项目争取到专项债券资金6000万元。", ["青石公园提升改造项目"]),
        ("青石公园提升改造项目已下达资金600万元。", ["青石公园提升改造项目"]),
        ("（二）云岭路拓宽工程现已到位省级资金300万元。", ["云岭路拓宽工程"]),
        ("白鹭湖治理工程已于2022年5月下达中央资金500万元启动建设。", ["白鹭湖治理工程"]),
        ("白鹭湖治理工程2022年先行安排中央资金500万元。", ["白鹭湖治理工程"]),
        ("各类项目到位资金300万元。", [None]),
        ("2个项目正在建设，完成投资300万元。", [None]),
        # what is done with it stands behind a remark, or behind how
        ("我局已筹措资金260万元（已到位），对青石大桥进行大修。", ["对青石大桥进行大修"]),
        ("安排专项资金150万元，围绕“三清一改”，用于青石村开展人居环境整治。", ["青石村开展人居环境整治"]),
        ("县财政筹措资金500万元，全力保障疫情防控。", ["保障疫情防控"]),
        # a sector of the budget; what a county has is for nothing
        ("2022年，全县财政性教育支出3.4亿元，农林水支出2亿元。", ["教育", "农林水"]),
        ("2022年，白鹭县可用财力12.6亿元。", [None]),
    ],
)
def test_a_sum_is_for_the_work_the_use_or_the_sector_that_is_told_of(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes
