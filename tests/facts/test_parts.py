"""Parts of a total: what stands in a bracket behind it, what a part of a plan has done, and what is lacking."""

import pytest

from tests.facts.guesses import guessed

GIVEN, DONE, PLANNED = "allocated", "spent", "planned"


def _of(passage: str, name: str) -> list[object]:
    return [said.get(name) for _, said in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("2021年到位资金94万元（中央61万元、省级22万元）。", [GIVEN] * 3),
        ("2021年争取到资金70万元(上级40万元，县级20万元)。", [GIVEN] * 3),
        ("县财政下达50万元（农业局20万元、水利局15万元）。", [GIVEN] * 3),
        ("安排资金60万元（用于渠道20万元、泵站30万元）。", [GIVEN] * 3),
        ("项目总投资90万元（一期30万元、二期40万元）。", [PLANNED] * 3),
        # neither part of it
        ("安排资金60万元（上年40万元、前年30万元）。", [GIVEN, None, None]),
        ("安排资金60万元（比上年增加20万元，增长50%）。", [GIVEN, None]),
    ],
)
def test_names_with_sums_in_a_bracket_behind_a_total_are_its_parts(passage: str, statuses: list[str | None]) -> None:
    assert _of(passage, "status") == statuses


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("2023年计划投资80万元，其中一季度完成15万元。", [PLANNED, DONE]),
        ("2023年计划投资80万元，其中上半年已完成35万元。", [PLANNED, DONE]),
        ("2023年计划投资80万元，其中镇级投资15万元。", [PLANNED, PLANNED]),
        ("总投资520万元，已到位310万元，其中省级250万元，尚缺210万元。", [PLANNED, GIVEN, GIVEN, None]),
        ("总投资520万元，已到位310万元，其中省级250万元，缺口资金210万元。", [PLANNED, GIVEN, GIVEN, None]),
    ],
)
def test_what_is_done_of_a_plan_is_spent_and_what_is_lacking_has_not_come(
    passage: str, statuses: list[str | None]
) -> None:
    assert _of(passage, "status") == statuses


def test_a_quarter_is_nothing_that_money_is_for() -> None:
    assert _of("2023年计划投资80万元，其中一季度完成15万元。", "purpose") == [None, None]


def test_what_was_agreed_on_and_is_in_the_accounts_has_come() -> None:
    assert _of("经多次汇报，市里同意补助我县45万元，资金已到账。", "status") == [GIVEN]
    assert _of("经多次汇报，市里同意补助我县45万元。", "status") == [PLANNED]
