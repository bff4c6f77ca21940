"""Multiples and doublings are worked out from both their numbers, each reading as its words have it."""

import pytest

from tests.checks.claims import claims

HOLDS = [
    ("2023年投入900万元，是2020年300万元的3倍。", "900万元 ÷ 300万元 = 3倍"),
    ("产值达到600万元，为上年200万元的三倍。", "600万元 ÷ 200万元 = 三倍"),
    ("经费由300万元增长到900万元，增长两倍。", "(900万元 − 300万元) ÷ 300万元 = 两倍"),
    ("经费由300万元增长到900万元，增长了2倍。", "(900万元 − 300万元) ÷ 300万元 = 2倍"),
    ("经费从300万元提高到750万元，提高1.5倍。", "(750万元 − 300万元) ÷ 300万元 = 1.5倍"),
    ("2020年300万元，2023年900万元，增长到3倍。", "900万元 ÷ 300万元 = 3倍"),
    ("2020年300万元，2023年900万元，是2020年的3倍。", "900万元 ÷ 300万元 = 3倍"),
    ("2020年300万元，2023年900万元，比2020年增长2倍。", "(900万元 − 300万元) ÷ 300万元 = 2倍"),
    ("2023年安排900万元，比2020年的300万元增长两倍。", "(900万元 − 300万元) ÷ 300万元 = 两倍"),
    ("收入由300万元增加到600万元，翻一番。", "600万元 ÷ 300万元 = 2倍 = 翻一番"),
    ("收入从300万元提高到1200万元，翻了两番。", "1200万元 ÷ 300万元 = 4倍 = 翻了两番"),
    ("床位由200张增加到600张，增加2倍。", "(600张 − 200张) ÷ 200张 = 2倍"),
]
NEARLY = [
    ("2023年投入920万元，是2020年300万元的3倍。", "920万元 ÷ 300万元 = 3.07倍 ≈ 3倍"),
    ("收入由300万元增加到620万元，翻一番。", "620万元 ÷ 300万元 = 2.07倍 ≈ 翻一番"),
    # 增长两倍 is often said of what is twice as much.
    ("经费由300万元增长到600万元，增长两倍。", "(600万元 − 300万元) ÷ 300万元 = 1倍 ≠ 两倍"),
]
FAILS = [
    ("2023年投入900万元，是2020年300万元的2倍。", "900万元 ÷ 300万元 = 3倍 ≠ 2倍"),
    ("2020年300万元，2023年900万元，增长到2倍。", "900万元 ÷ 300万元 = 3倍 ≠ 2倍"),
    ("收入从300万元提高到900万元，翻两番。", "900万元 ÷ 300万元 = 3倍 ≠ 翻两番"),
    ("收入由300万元增加到900万元，翻一番。", "900万元 ÷ 300万元 = 3倍 ≠ 翻一番"),
    ("经费由300万元增长到900万元，增长5倍。", "(900万元 − 300万元) ÷ 300万元 = 2倍 ≠ 5倍"),
]
SILENT = [
    "由300万元增长到两倍。",
    "覆盖率提高1.5倍，投入300万元、600万元。",
    "2020年300万元，2023年900万元，比上年增长1倍。",
    "2020年300万元，2023年900万元，同比增长1倍。",
    "2020年300万元，2023年900万元，是2021年的2倍。",
    "投入300万元建成泵站900座，是原来的2倍。",
    "东镇300万元、西镇900万元，增长2倍。",
    "由-300万元增加到900万元，增长2倍。",
]


@pytest.mark.parametrize(("sentence", "arithmetic"), HOLDS)
def test_a_multiple_that_comes_out_holds(sentence: str, arithmetic: str) -> None:
    assert claims(sentence) == [("multiple", "ok", arithmetic)]


@pytest.mark.parametrize(("sentence", "arithmetic"), NEARLY)
def test_what_rounding_or_another_reading_explains_is_a_note(sentence: str, arithmetic: str) -> None:
    assert claims(sentence) == [("multiple", "note", arithmetic)]


@pytest.mark.parametrize(("sentence", "arithmetic"), FAILS)
def test_a_multiple_that_does_not_come_out_is_an_error(sentence: str, arithmetic: str) -> None:
    assert claims(sentence) == [("multiple", "error", arithmetic)]


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_a_multiple_of_something_else_is_not_checked(sentence: str) -> None:
    assert [claim for claim in claims(sentence) if claim[0] == "multiple"] == []


def test_about_as_many_times_leaves_more_room() -> None:
    [(_check, severity, _said)] = claims("2023年投入930万元，是2020年300万元的约3倍。")
    assert severity == "ok"
