"""Years that a section's heading gives to its sums."""

import pytest

from tests.facts.guesses import guessed


def _years(passage: str) -> list[str | None]:
    return [facts.get("year") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]


@pytest.mark.parametrize(
    ("heading", "year"),
    [
        ("一、2022年工作开展情况", "2022"),
        ("一、2022年度主要做法", "2022"),
        ("一、关于2022年资金投入情况", "2022"),
        ("一、我县2022年已开展的工作", "2022"),
        ("一、2022年以来工作情况", None),
        ("一、2021年至2022年工作情况", None),
        ("一、2022年3月以来工作情况", None),
        ("一、2022年印发文件的落实情况", None),
        ("一、2021年工作情况及2022年工作任务", None),
        ("一、基本情况", None),
    ],
)
def test_a_heading_tells_the_year_of_the_work_below_it(heading: str, year: str | None) -> None:
    passage = f"{heading}\n（一）减轻负担。\n1.推动创新。县科技局支持项目13个，安排资金60万元。\n"
    assert _years(passage) == [year]


@pytest.mark.parametrize(
    ("paragraph", "years"),
    [
        ("县财政安排资金60万元，用于修路。", ["2022"]),
        ("2021年，县财政安排资金60万元。", ["2021"]),
        ("2021年12月，县里印发方案。县财政安排资金60万元。", [None]),
        ("近三年来，县财政共安排资金60万元。", [None]),
        ("县财政累计安排资金60万元。", [None]),
        ("目前，县财政已安排资金60万元。", [None]),
        ("该桥总投资60万元。", [None]),
        ("按每人每年600元的标准补助。", [None]),
        ("下一步，计划安排资金60万元。", [None]),
    ],
)
def test_it_tells_nothing_of_sums_of_another_time(paragraph: str, years: list[str | None]) -> None:
    assert _years(f"一、2022年工作开展情况\n{paragraph}\n二、下一步打算\n") == years


def test_it_holds_until_its_section_ends() -> None:
    passage = "一、2022年工作情况\n县财政安排60万元。\n二、存在的问题\n县财政安排70万元。\n"
    assert _years(passage) == ["2022", None]
