"""A total adds nothing twice, keeps apart what is not alike, and says what it left out."""

import random
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import FundingFigure, Review, anchor_all
from reader.facts import Facts, FundingStatus, Level, SumSort
from reader.figures import Amount, FigureKind, Qualifier
from reader.ledger import Row, merged, recognised, rows
from reader.ledger.accounts import Grouping, group_name
from reader.ledger.totals import Totals, totals
from reader.understanding import understand
from tests.examples import annotation_on
from tests.ledger.making import LETTER, ledger

MANY = (
    "安排900万元,其中中央500万元(含省级返还100万元)、县级400万元。每亩补助1500元。拨付约300万元。惠及1200人。"
    "安排900万元,其中中央500万元(含省级返还100万元)、县级400万元。投入数百万元。共投入700万元。其中,自筹200万元。"
)
GIVEN = Facts(status=FundingStatus.ALLOCATED)


def said(found: Totals) -> list[tuple[str | None, str, int]]:
    """Group, account and the lower end of every total."""
    return [(total.group, " ".join(total.account), int(total.ends[0])) for total in found.totals]


def left(found: Totals) -> dict[str, list[str]]:
    return {reason.value: [row.entry.figure.text for row in rows] for reason, rows in found.left_out.items()}


def decided(row: Row, review: Review) -> Row:
    return replace(row, entry=replace(row.entry, figure=replace(row.entry.figure, review=review)))


def test_sums_are_added_exactly() -> None:
    found = totals(ledger("拨付0.1万元。拨付0.2万元。拨付7981.217万元。", [GIVEN] * 3))
    assert [total.ends[0] for total in found.totals] == [Decimal(79815170)]
    assert left(found) == {}


def test_without_a_grouping_all_of_an_account_are_one_total() -> None:
    facts = [replace(GIVEN, level=Level.CITY, year="2021", payer="市财政"), replace(GIVEN, level=Level.COUNTY)]
    assert said(totals(ledger("拨付300万元。拨付100万元。", facts))) == [(None, "allocated", 4000000)]


def test_a_total_is_counted_and_its_parts_are_left_out() -> None:
    found = totals(ledger("安排900万元,其中中央500万元、省级400万元。", [GIVEN] * 3))
    assert said(found) == [(None, "allocated", 9000000)]
    assert left(found) == {"part": ["500万元", "400万元"]}


def test_by_payer_the_parts_are_counted_where_they_make_up_the_sum_and_have_payers() -> None:
    facts = [GIVEN, replace(GIVEN, payer="中央"), replace(GIVEN, payer="省级")]
    rows = ledger("安排900万元,其中中央500万元、省级400万元。", facts)
    found = totals(rows, Grouping.PAYER)
    assert said(found) == [("中央", "allocated", 5000000), ("省级", "allocated", 4000000)]
    assert left(found) == {"whole": ["900万元"]}
    assert said(totals(rows, Grouping.YEAR)) == [(None, "allocated", 9000000)]


def test_by_payer_the_sum_is_counted_for_what_its_parts_leave_of_it() -> None:
    rows = ledger("安排900万元,其中中央500万元。", [GIVEN, replace(GIVEN, payer="中央")])
    found = totals(rows, Grouping.PAYER)
    assert said(found) == [("中央", "allocated", 5000000), (None, "allocated", 4000000)]
    assert [[row.entry.figure.text for row in total.rests] for total in found.totals] == [[], ["900万元"]]
    assert left(found) == {}
    assert said(totals(rows)) == [(None, "allocated", 9000000)]


def test_one_part_without_a_payer_does_not_keep_the_others_from_theirs() -> None:
    facts = [GIVEN, replace(GIVEN, payer="中央"), replace(GIVEN, payer="省级"), GIVEN]
    found = totals(ledger("安排900万元,其中中央500万元、省级300万元、债券100万元。", facts), Grouping.PAYER)
    assert said(found) == [
        ("中央", "allocated", 5000000),
        ("省级", "allocated", 3000000),
        (None, "allocated", 1000000),
    ]
    assert left(found) == {"whole": ["900万元"]}


def test_parts_whose_payer_is_that_of_their_sum_stay_in_it() -> None:
    facts = [replace(GIVEN, payer="省厅"), replace(GIVEN, payer="中央"), replace(GIVEN, payer="省厅")]
    found = totals(ledger("安排900万元,其中中央500万元、省级300万元。", facts), Grouping.PAYER)
    assert said(found) == [("中央", "allocated", 5000000), ("省厅", "allocated", 4000000)]
    assert left(found) == {"part": ["300万元"]}


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("安排1.2亿元,其中中央7012万元、省级4991万元。", 120030000),
        ("安排1.2亿元,其中中央7012万元、省级4980万元。", 119920000),
    ],
)
def test_parts_that_make_up_a_sum_by_rounding_are_added_instead_of_it_whatever_the_grouping(
    text: str, total: int
) -> None:
    rows = ledger(text, [GIVEN, replace(GIVEN, payer="中央"), replace(GIVEN, payer="省级")])
    for by in (None, Grouping.PAYER, Grouping.YEAR):
        found = totals(rows, by)
        assert sum(each.ends[0] for each in found.totals) == total, by
        assert left(found) == {"whole": ["1.2亿元"]}


def test_parts_that_exceed_their_sum_stand_under_no_payer() -> None:
    facts = [GIVEN, replace(GIVEN, payer="中央"), replace(GIVEN, payer="省级")]
    whole, *parts = ledger("安排900万元,其中中央500万元、省级300万元。", facts)
    vast = replace(parts[0].entry.figure, amount=Amount(Decimal(9900000), "CNY"))
    rows = [whole, replace(parts[0], entry=replace(parts[0].entry, figure=vast)), parts[1]]
    assert said(totals(rows, Grouping.PAYER)) == [(None, "allocated", 9000000)]


def test_a_part_of_a_part_is_counted_no_more_than_its_sum() -> None:
    text = "安排900万元,包括管网500万元(其中中央200万元、省级300万元)、水厂400万元。"
    found = totals(ledger(text, [GIVEN] * 5))
    assert said(found) == [(None, "allocated", 9000000)]
    assert left(found) == {"part": ["500万元", "200万元", "300万元", "400万元"]}


def test_a_sum_set_aside_leaves_its_parts_to_be_counted() -> None:
    whole, *parts = ledger("安排900万元,其中中央500万元、省级400万元。", [GIVEN] * 3)
    found = totals([decided(whole, Review.SET_ASIDE), *parts])
    assert said(found) == [(None, "allocated", 9000000)]
    assert left(found) == {"set_aside": ["900万元"]}


def test_what_is_planned_and_what_of_it_has_come_are_in_two_accounts() -> None:
    facts = [Facts(status=FundingStatus.PLANNED), GIVEN]
    found = totals(ledger("计划安排900万元,其中已到位500万元。", facts))
    assert said(found) == [(None, "allocated", 5000000), (None, "planned", 9000000)]


@pytest.mark.parametrize(
    "bracket", ["（中央500万元、省级300万元）", "(上级500万元，县级300万元)", "（用于渠道500万元、泵站300万元）"]
)
def test_what_a_bracket_says_of_a_sum_is_not_added_to_it(bracket: str) -> None:
    found = totals(ledger(f"安排900万元{bracket}。", [GIVEN] * 3))
    assert said(found) == [(None, "allocated", 9000000)]
    assert left(found) == {"part": ["500万元", "300万元"]}


def test_what_a_rate_of_a_part_comes_to_is_not_added_to_the_total() -> None:
    found = totals(
        ledger("安排900万元,其中省级按每户800元补助,计300万元。", [GIVEN, replace(GIVEN, base="每户"), GIVEN])
    )
    assert said(found) == [(None, "allocated", 9000000)]
    assert left(found) == {"part": ["300万元"], "rate": ["800元"]}


def test_where_money_is_from_is_some_of_it_though_the_rest_has_no_number() -> None:
    found = totals(ledger("安排900万元,资金来源为中央投资500万元,其余为地方配套。", [GIVEN] * 2))
    assert said(found) == [(None, "allocated", 9000000)]
    assert left(found) == {"part": ["500万元"]}


def test_what_others_add_to_a_sum_in_a_bracket_is_no_part_of_it() -> None:
    found = totals(ledger("安排900万元（省级配套300万元、县级配套100万元）。", [GIVEN] * 3))
    assert said(found) == [(None, "allocated", 13000000)]


def test_parts_of_which_less_is_said_do_not_stand_for_their_sum() -> None:
    found = totals(ledger("安排900万元,其中中央500万元、省级400万元。", [GIVEN, Facts(), Facts()]))
    assert said(found) == [(None, "allocated", 9000000)]
    assert left(found) == {"part": ["500万元", "400万元"]}


def test_goods_and_money_that_make_up_a_sum_are_counted_apart_instead_of_it() -> None:
    raised = Facts(status=FundingStatus.RAISED)
    text = "接收捐赠900万元,其中资金500万元、物资400万元。"
    found = totals(ledger(text, [raised, raised, replace(raised, in_kind=True)]))
    assert said(found) == [(None, "raised", 5000000), (None, "raised in_kind", 4000000)]
    assert left(found) == {"whole": ["900万元"]}


@pytest.mark.parametrize(
    ("facts", "account"),
    [
        (Facts(), ("unsaid",)),
        (Facts(status=FundingStatus.REQUESTED), ("requested",)),
        (Facts(status=FundingStatus.PLANNED), ("planned",)),
        (Facts(status=FundingStatus.SPENT), ("spent",)),
        (Facts(status=FundingStatus.REQUESTED, cumulative=True), ("requested", "cumulative")),
        (Facts(status=FundingStatus.RAISED, in_kind=True, cumulative=True), ("raised", "cumulative", "in_kind")),
    ],
)
def test_what_is_not_alike_is_never_added(facts: Facts, account: tuple[str, ...]) -> None:
    assert [total.account for total in totals(ledger("拨付300万元。", [facts])).totals] == [account]


def test_rates_and_vague_sums_are_left_out() -> None:
    found = totals(ledger("每亩补助1500元。投入数百万元。拨付300万元。", [Facts(base="亩"), GIVEN, GIVEN]))
    assert said(found) == [(None, "allocated", 3000000)]
    assert left(found) == {"rate": ["1500元"], "vague": ["数百万元"]}


def test_a_sentence_that_is_printed_twice_is_counted_once() -> None:
    found = totals(ledger("2022年县财政拨付维修资金300万元。\n\n2022年县财政拨付维修资金300万元。", [GIVEN] * 4))
    assert said(found) == [(None, "allocated", 3000000)]
    assert left(found)["repeated"] == ["300万元"]


def test_a_sentence_printed_twice_stays_out_when_its_first_is_set_aside_unless_the_other_is_confirmed() -> None:
    first, again = ledger("2022年县财政拨付维修资金300万元。\n\n2022年县财政拨付维修资金300万元。", [GIVEN] * 4)
    aside = decided(first, Review.SET_ASIDE)
    assert said(totals([aside, again])) == []
    assert said(totals([aside, decided(again, Review.CONFIRMED)])) == [(None, "allocated", 3000000)]


def test_a_sentence_of_few_words_besides_its_sum_may_stand_twice() -> None:
    cases = (("东镇养路拨付300万元。", 7, 2), ("为东镇养路拨付300万元。", 8, 1), ("去年东镇养路拨付300万元。", 9, 1))
    for sentence, words, times in cases:
        assert len(sentence) == len("300万元") + words
        found = totals(ledger(f"{sentence}\n\n{sentence}", [GIVEN] * 2))
        assert said(found) == [(None, "allocated", 3000000 * times)], sentence


@pytest.mark.parametrize("sort", [sort for sort in SumSort if sort is not SumSort.FUNDING])
def test_what_is_no_money_is_in_no_total_and_says_what_it_is(sort: SumSort) -> None:
    found = totals(ledger("拨付300万元。均价为200万元。", [GIVEN, replace(GIVEN, sort=sort)]))
    assert said(found) == [(None, "allocated", 3000000)]
    assert left(found) == {sort.value: ["200万元"]}


def test_what_a_person_calls_funding_or_confirms_without_a_sort_is_counted_whatever_is_guessed() -> None:
    text = "目前资金缺口300万元。"
    understood = understand(LETTER.format(text=text))
    [span] = understood.facts
    assert understood.facts[span].sort is SumSort.GAP
    for sort, review in ((SumSort.FUNDING, Review.OPEN), (None, Review.CONFIRMED), (SumSort.FUNDING, Review.CONFIRMED)):
        note = annotation_on(understood.reply, "300万元")
        figure = FundingFigure(FigureKind.MONEY, "300万元", Amount(Decimal(3000000), "CNY"), Facts(sort=sort), review)
        items = anchor_all([replace(note, figure=figure)], understood.reply)
        listed = rows(understood, "reply.txt", merged(understood.reply, recognised(understood), items))
        assert [int(total.ends[0]) for total in totals(listed).totals] == [3000000], (sort, review)


def test_a_damaged_sum_is_left_out_as_such() -> None:
    found = totals(ledger("拨付300万元。拨付350 0万元。", [GIVEN, GIVEN]))
    assert said(found) == [(None, "allocated", 3000000)]
    assert left(found) == {"damaged": ["350 0万元"]}


def test_negative_sums_are_added_with_their_sign() -> None:
    found = totals(ledger("结余为-60万元。净流入100万元。", [GIVEN, GIVEN]))
    assert said(found) == [(None, "allocated", 400000)]


def test_an_unusual_number_that_is_told_again_is_counted_once_with_its_parts() -> None:
    text = "去年下达3526.8万元,其中东镇3000万元。资金拨付迅速。群众满意。上述3526.8万元已拨到县里。"
    found = totals(ledger(text, [GIVEN] * 3))
    assert said(found) == [(None, "allocated", 35268000)]
    assert left(found) == {"part": ["3000万元"], "told_again": ["3526.8万元"]}
    assert found.alike == ()


@pytest.mark.parametrize("differ", [{"year": "2021"}, {"payer": "市财政"}, {"status": FundingStatus.SPENT}])
def test_equal_sums_of_which_something_else_is_said_are_two(differ: dict[str, Any]) -> None:
    facts = [replace(GIVEN, year="2020", payer="省财政"), replace(GIVEN, year="2020", payer="省财政")]
    facts[1] = replace(facts[1], **differ)
    found = totals(ledger("省里下达3526.8万元。后来又有3526.8万元。", facts))
    assert (sum(len(total.rows) for total in found.totals), left(found), found.alike) == (2, {}, ())


def test_a_sum_whose_status_is_said_once_is_told_again_where_it_is_not() -> None:
    for facts in ([GIVEN, Facts()], [Facts(), GIVEN]):
        found = totals(ledger("省里下达3526.8万元。后来又有3526.8万元。", facts))
        assert said(found) == [(None, "allocated", 35268000)]
    asked = [GIVEN, Facts(status=FundingStatus.REQUESTED)]
    assert len(totals(ledger("省里下达3526.8万元。后来又有3526.8万元。", asked)).totals) == 2


def test_by_four_digits_a_sum_is_surely_told_again_and_by_three_it_is_not() -> None:
    for words, reasons in (("352.6", {"told_again": ["352.6万元"]}), ("352", {})):
        found = totals(ledger(f"省里下达{words}万元。后来又有{words}万元。", [GIVEN] * 2))
        assert left(found) == reasons


def test_what_a_person_confirmed_is_counted_though_it_is_told_again() -> None:
    first, again = ledger("省里下达3526.8万元。后来又有3526.8万元。", [GIVEN] * 2)
    found = totals([first, decided(again, Review.CONFIRMED)])
    assert said(found) == [(None, "allocated", 70536000)]


def test_usual_numbers_that_may_be_told_again_are_counted_and_named() -> None:
    facts = [replace(GIVEN, payer="省财政"), replace(GIVEN, payer="省财政"), GIVEN]
    rows = ledger("省里下达250万元。县里收到250万元。另有250万元。", facts)
    found = totals(rows)
    assert said(found) == [(None, "allocated", 7500000)]
    assert [[row.number for row in of] for of in found.alike] == [[1, 2]]
    assert totals(ledger("省里下达300万元。县里收到300万元。", facts[:2])).alike == ()


@pytest.mark.parametrize("words", ["上述资金", "以上", "该", "这笔", "此项经费"])
def test_a_sum_to_which_words_point_back_is_told_again_whatever_its_number(words: str) -> None:
    rows = ledger(f"省里下达300万元。{words}300万元已拨到县里。", [replace(GIVEN, cumulative=True), GIVEN])
    assert said(totals(rows)) == [(None, "allocated cumulative", 3000000)]
    assert said(totals(ledger(f"省里下达200万元。{words}300万元已拨到县里。", [GIVEN] * 2)))[0][2] == 5000000


def test_what_is_said_as_before_is_told_again() -> None:
    rows = ledger("县里安排120万元用于渠道。如前所述，县里安排120万元。", [GIVEN] * 2)
    assert said(totals(rows)) == [(None, "allocated", 1200000)]


def test_what_has_come_of_a_project_is_not_added_to_its_total_in_one_account() -> None:
    text = "水厂工程总投资900万元,目前已完成投资500万元,累计到位资金300万元。"
    for order in (1, -1):
        found = totals(ledger(text, [Facts()] * 3)[::order])
        assert said(found) == [(None, "unsaid", 9000000)]
        assert left(found) == {"part": ["500万元", "300万元"]}
    spent = Facts(status=FundingStatus.SPENT)
    found = totals(ledger(text, [Facts(), spent, GIVEN]))
    assert said(found) == [
        (None, "allocated", 3000000),
        (None, "spent", 5000000),
        (None, "unsaid", 9000000),
    ]


def test_another_project_s_progress_is_added() -> None:
    text = "水厂工程总投资900万元;管网工程已完成投资500万元。"
    assert said(totals(ledger(text, [GIVEN] * 2))) == [(None, "allocated", 14000000)]


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("县财政安排900万元，已拨付500万元，结余400万元。", ["500万元", "400万元"]),
        ("下达900万元，目前已拨付乡镇500万元，尚余400万元。", ["500万元", "400万元"]),
        ("支持900万元，已到账近500万元。", ["近500万元"]),
        ("安排900万元，目前已划拨500万元。", ["500万元"]),
        ("安排900万元，收回资金108万元。", ["108万元"]),
        ("安排900万元到位500万元。", ["500万元"]),
    ],
)
def test_what_was_handed_on_of_a_sum_and_what_is_left_of_it_are_not_added_to_it(text: str, within: list[str]) -> None:
    found = totals(ledger(text, [GIVEN, *[GIVEN, Facts()][: len(within)]]))
    assert said(found) == [(None, "allocated", 9000000)]
    assert left(found) == {"part": within}


@pytest.mark.parametrize(
    "text",
    [
        "安排900万元，已拨付上年尾款500万元。",
        "安排500万元，已拨付900万元。",
        "安排900万元，剩余500万元由企业自筹。",
        "上年结余500万元，安排900万元。",
    ],
)
def test_what_is_of_something_else_is_added(text: str) -> None:
    assert said(totals(ledger(text, [GIVEN] * 2))) == [(None, "allocated", 14000000)]


def test_what_another_hands_on_is_added() -> None:
    found = totals(ledger("市里安排900万元，县里已拨付500万元。", [GIVEN, replace(GIVEN, payer="县里")]))
    assert said(found) == [(None, "allocated", 14000000)]


def test_some_of_a_sum_is_not_added_to_it() -> None:
    found = totals(ledger("全省落实资金48.6亿元。资金向山区倾斜,用于贫困县的超过31亿元。", [GIVEN] * 2))
    assert said(found) == [(None, "allocated", 4860000000)]
    assert left(found) == {"part": ["超过31亿元"]}


def test_a_total_says_how_much_of_it_nobody_has_confirmed() -> None:
    first, *others = ledger("拨付300万元。拨付1000万元。拨付50.5万元。", [GIVEN] * 3)
    [total] = totals([decided(first, Review.CONFIRMED), *others]).totals
    assert (total.shown, total.shown_guess, total.guessed[0]) == ("约1351万元", "约1051万元", Decimal(10505000))
    [total] = totals([decided(row, Review.CONFIRMED) for row in (first, *others)]).totals
    assert (total.shown_guess, total.guessed[0]) == ("", Decimal(0))
    [total] = totals([first, *others]).totals
    assert total.shown_guess == total.shown


def test_what_is_not_found_in_the_text_is_in_no_total() -> None:
    [row] = ledger("拨付300万元。", [GIVEN])
    found = totals([replace(row, entry=replace(row.entry, span=None))])
    assert (said(found), left(found)) == ([], {"lost": ["300万元"]})


@pytest.mark.parametrize(("lower", "upper"), [(Decimal(1), None), (None, Decimal(1)), (None, None)])
def test_a_range_of_which_an_end_is_not_known_is_in_no_total(lower: Decimal | None, upper: Decimal | None) -> None:
    [row] = ledger("拨付300万元。", [GIVEN])
    figure = replace(row.entry.figure, amount=Amount(None, "CNY", lower=lower, upper=upper))
    found = totals([replace(row, entry=replace(row.entry, figure=figure))])
    assert (said(found), left(found)) == ([], {"vague": ["300万元"]})


def test_of_two_parts_the_one_of_another_account_stays_beside_a_sum_that_the_other_may_be_in() -> None:
    facts = [GIVEN, Facts(status=FundingStatus.SPENT), Facts()]
    found = totals(ledger("安排900万元,其中中央500万元、省级400万元。", facts))
    assert said(found) == [(None, "allocated", 9000000), (None, "spent", 5000000)]
    assert left(found) == {"part": ["400万元"]}


def test_a_sum_whose_year_is_said_is_counted_and_not_its_parts_of_which_no_year_is_said() -> None:
    text = "安排900万元,其中中央500万元、省级400万元。"
    for years in ((None, None), ("2021", None), ("2022", "2022")):
        facts = [replace(GIVEN, year=year) for year in ("2022", *years)]
        told = [("2021", "allocated", 5000000), ("2022", "allocated", 4000000)]
        expected = told if "2021" in years else [("2022", "allocated", 9000000)]
        assert said(totals(ledger(text, facts), Grouping.YEAR)) == expected, years
    found = totals(ledger(text, [replace(GIVEN, year=year) for year in ("2022", "2021", "2022")]), Grouping.YEAR)
    assert said(found) == [("2021", "allocated", 5000000), ("2022", "allocated", 4000000)]


def test_a_part_of_which_nothing_is_said_is_told_apart_by_its_own_parts() -> None:
    text = "安排900万元,包括管网500万元(其中中央200万元、省级300万元)、水厂400万元。"
    facts = [GIVEN, GIVEN, replace(GIVEN, payer="中央"), replace(GIVEN, payer="省级"), GIVEN]
    found = totals(ledger(text, facts), Grouping.PAYER)
    assert said(found) == [
        ("中央", "allocated", 2000000),
        ("省级", "allocated", 3000000),
        (None, "allocated", 4000000),
    ]
    assert left(found) == {"whole": ["900万元", "500万元"]}


def test_what_is_in_a_part_of_another_account_is_not_added_to_the_sum_again() -> None:
    text = "安排900万元,包括管网500万元(其中中央200万元、省级300万元)、水厂400万元。"
    facts = [GIVEN, Facts(status=FundingStatus.SPENT), GIVEN, GIVEN, GIVEN]
    for by in (None, Grouping.PAYER):
        found = totals(ledger(text, facts), by)
        assert said(found) == [(None, "allocated", 9000000)]


def test_every_sum_of_a_reply_is_looked_at_for_parts_that_tell_more() -> None:
    facts = [GIVEN, replace(GIVEN, payer="中央"), replace(GIVEN, payer="省级")] * 2
    text = "安排900万元,其中中央500万元、省级400万元。拨付70万元,其中中央50万元、省级20万元。"
    found = totals(ledger(text, facts), Grouping.PAYER)
    assert said(found) == [("中央", "allocated", 5500000), ("省级", "allocated", 4200000)]
    assert left(found) == {"whole": ["900万元", "70万元"]}


def test_what_a_person_says_of_parts_goes_before_what_the_text_divides() -> None:
    facts = [GIVEN, replace(GIVEN, part=False), replace(GIVEN, part=True)]
    found = totals(ledger("安排900万元,其中中央500万元。另外拨付400万元。", facts))
    assert said(found) == [(None, "allocated", 14000000)]
    assert left(found) == {"part": ["400万元"]}


def test_a_total_is_linked_to_the_parts_in_the_next_sentence() -> None:
    found = totals(ledger("共投入3000万元。其中,省级1800万元,市级1200万元。", [GIVEN] * 3))
    assert said(found) == [(None, "allocated", 30000000)]


@pytest.mark.parametrize(("period", "group"), [("2021-05", "2021"), ("2021-01/2021-06", "2021"), ("2021/2023",) * 2])
def test_a_part_of_a_year_belongs_to_its_year(period: str, group: str) -> None:
    [total] = totals(ledger("拨付300万元。", [Facts(year=period)]), Grouping.YEAR).totals
    assert total.group == group


def test_a_total_says_how_many_of_its_rows_nobody_has_confirmed() -> None:
    first, *others = ledger("拨付300万元。拨付100万元。拨付50万元。", [GIVEN] * 3)
    [total] = totals([decided(first, Review.CONFIRMED), *others]).totals
    assert total.open == 2


def test_two_equal_sums_in_one_sentence_are_two() -> None:
    found = totals(ledger("向东镇拨付维修资金300万元、向西镇拨付维修资金300万元。", [GIVEN] * 2))
    assert said(found) == [(None, "allocated", 6000000)]


def test_a_range_makes_the_total_a_range() -> None:
    [total] = totals(ledger("拨付300-500万元。再拨付100万元。", [GIVEN] * 2)).totals
    assert total.ends == (Decimal(4000000), Decimal(6000000))


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("拨付300万元。拨付100万元。", Qualifier.EXACT),
        ("拨付约300万元。拨付100万元。", Qualifier.APPROX),
        ("拨付300余万元。拨付100多万元。", Qualifier.APPROX_OVER),
        ("拨付300余万元。拨付超过100万元。", Qualifier.AT_LEAST),
        ("拨付近300万元。拨付不超过100万元。", Qualifier.AT_MOST),
        ("拨付近300万元。拨付超过100万元。", Qualifier.APPROX),
    ],
)
def test_a_total_is_as_exact_as_its_rows(text: str, qualifier: Qualifier) -> None:
    assert [total.amount.qualifier for total in totals(ledger(text, [GIVEN] * 2)).totals] == [qualifier]


def test_currencies_are_not_added() -> None:
    found = totals(ledger("拨付300万元。拨付200万美元。", [GIVEN] * 2))
    assert [(total.amount.unit, int(total.ends[0])) for total in found.totals] == [("CNY", 3000000), ("USD", 2000000)]


def test_groups_are_in_their_own_order_and_what_is_not_said_comes_last() -> None:
    facts = [Facts(level=level) for level in (Level.CITY, None, Level.CENTRAL, Level.PROVINCE)]
    found = totals(ledger("拨付100万元。拨付200万元。拨付300万元。拨付400万元。", facts), Grouping.LEVEL)
    assert [total.group for total in found.totals] == ["central", "province", "city", None]
    assert group_name("central", Grouping.LEVEL) == "central"
    assert group_name(None, Grouping.LEVEL) == "not said"


def test_counts_are_in_no_total() -> None:
    found = totals(ledger("拨付300万元,惠及1200人。", [GIVEN] * 2))
    assert said(found) == [(None, "allocated", 3000000)]
    assert left(found) == {"no_sum": ["1200人"]}


PAYERS = st.sampled_from([None, "中央", "省级"])
DECISIONS = st.tuples(
    st.sampled_from(Review),
    st.none() | st.sampled_from(FundingStatus),
    st.none() | st.booleans(),
    st.none() | st.booleans(),
    st.sampled_from([None, "2021", "2022"]),
    PAYERS,
)
Decision = tuple[Review, FundingStatus | None, bool | None, bool | None, str | None, str | None]


def decided_rows(decisions: list[Decision]) -> list[Row]:
    facts = [Facts(year=y, status=s, cumulative=c, part=p, payer=who) for _, s, c, p, y, who in decisions]
    rows = ledger(MANY, facts)
    return [decided(row, review) for row, (review, *_facts) in zip(rows, decisions, strict=False)]


@given(st.lists(DECISIONS, min_size=17, max_size=17), st.sampled_from([None, *Grouping]), st.randoms())
def test_every_row_is_in_one_total_or_left_out_once(
    decisions: list[Decision], by: Grouping | None, chance: random.Random
) -> None:
    rows = decided_rows(decisions)
    chance.shuffle(rows)
    found = totals(rows, by)
    numbers = [row.number for total in found.totals for row in total.rows]
    numbers += [row.number for out in found.left_out.values() for row in out]
    assert sorted(numbers) == sorted(row.number for row in rows)
    for total in found.totals:
        counted = {row.number for row in total.rows} - {row.number for row in total.rests}
        assert not any(row.whole in counted for row in total.rows)
        assert Review.SET_ASIDE not in {row.entry.review for row in total.rows}


@given(st.lists(DECISIONS, min_size=17, max_size=17), st.sampled_from([*Grouping]), st.randoms())
def test_the_groups_of_an_account_add_up_to_its_total_in_whatever_order(
    decisions: list[Decision], by: Grouping, chance: random.Random
) -> None:
    rows = decided_rows(decisions)
    shuffled = chance.sample(rows, len(rows))
    summed: defaultdict[tuple[str, ...], list[Decimal]] = defaultdict(lambda: [Decimal(0)] * 2)
    for each in totals(shuffled, by).totals:
        summed[each.account] = [one + other for one, other in zip(summed[each.account], each.ends, strict=True)]
    assert summed == {each.account: [*each.ends] for each in totals(rows).totals}


TABLE = "乡镇 | 中央 | 县级 | 合计\n东镇道路硬化 | 10 | 20 | 30\n西镇桥梁加固 | 5 | 7 | 12\n合计 | 15 | 27 | 42\n"


def as_guessed(text: str) -> tuple[Row, ...]:
    """The ledger of a letter that says `text`, with what is guessed of its sums."""
    understood = understand(LETTER.format(text=text))
    return ledger(text, [understood.facts.get(figure.span, Facts()) for figure in understood.figures])


def test_a_table_is_counted_once_and_by_payer_in_its_columns() -> None:
    rows = as_guessed(f"2020年资金表\n单位：万元\n{TABLE}")
    assert said(totals(rows)) == [(None, "unsaid", 420000)]
    assert said(totals(rows, Grouping.PAYER)) == [("中央", "unsaid", 150000), ("县级", "unsaid", 270000)]


def test_the_same_row_of_two_tables_is_counted_twice() -> None:
    rows = as_guessed(f"2020年资金表\n单位：万元\n{TABLE}\n2021年资金表\n单位：万元\n{TABLE}")
    assert said(totals(rows, Grouping.YEAR)) == [("2020", "unsaid", 420000), ("2021", "unsaid", 420000)]


def test_of_two_files_of_one_text_each_row_is_counted_or_left_out_once() -> None:
    rows = as_guessed(f"2020年资金表\n单位：万元\n{TABLE}")
    others = [replace(row, origin=replace(row.origin, source="copy.txt")) for row in rows]
    found = totals([*rows, *others], Grouping.PAYER)
    keys = [row.key for of in (*(total.rows for total in found.totals), *found.left_out.values()) for row in of]
    assert sorted(keys) == sorted(row.key for row in (*rows, *others))
