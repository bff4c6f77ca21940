"""Sums that are given out with a task: what they are for, and whose they are."""

from tests.facts.guesses import said


def test_a_sum_is_for_the_task_that_it_was_given_out_with() -> None:
    facts = said("2021年，下达云岭县人工造林任务9万亩，占全市的三成，安排中央资金900万元。")

    assert (facts["recipient"], facts["purpose"]) == ("云岭县", "人工造林")


def test_the_level_that_a_task_came_from_is_no_part_of_it() -> None:
    assert said("已争取国家人工造林任务900亩，争取补助资金90万元。")["purpose"] == "人工造林"


def test_a_task_of_an_earlier_sentence_says_nothing() -> None:
    assert "recipient" not in said("下达云岭县人工造林任务9万亩。全市共投入资金900万元。")


def test_a_task_without_a_place_says_only_what_a_sum_is_for() -> None:
    facts = said("争取农村改厕任务300座，落实补助资金60万元。")

    assert (facts.get("recipient"), facts["purpose"]) == (None, "农村改厕")
