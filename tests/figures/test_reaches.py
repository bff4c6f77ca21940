"""How far a rule looks and how much it takes in: what is just near enough counts, what is just too far does not."""

from decimal import Decimal

from reader.figures import FigureKind
from reader.figures.typed import amount
from tests.checks.claims import claims
from tests.facts.guesses import guessed, said
from tests.figures.readings import readings


def test_quantities_more_than_160_characters_apart_have_nothing_to_do_with_each_other() -> None:
    for apart, checked in ((160, True), (161, False)):
        listed = f"共投入900万元，包括中央500万元、{'村' * (apart - 1)}300万元。"
        assert bool(claims(listed)) is checked, apart


def test_a_sentence_adds_up_eighty_quantities_at_most() -> None:
    for count, checked in ((80, True), (81, False)):
        parts = "、".join(["东镇1万元"] * (count - 1))
        assert bool(claims(f"共投入900万元，包括{parts}。")) is checked, count


def test_a_date_counts_two_hundred_characters_before_its_sum() -> None:
    for between, year in ((193, "2021"), (194, None)):
        words = f"在2021年{'村' * between}安排500万元。"
        assert said(words).get("year") == year, words.index("500")


def test_what_stands_behind_a_sum_counts_within_its_reach() -> None:
    for length, payer in ((8, "县级财政"), (9, None)):
        assert said(f"安排500万元{'村' * length}，由县级财政承担。").get("payer") == payer, length
    for length, status in ((16, "planned"), (17, "allocated")):
        assert said(f"安排500万元，预计{'村' * length}到位。").get("status") == status, length
    for length, recipient in ((17, "北岭镇"), (18, None)):
        assert said(f"安排500万元，{'村' * length}，给予北岭镇。").get("recipient") == recipient, length


def test_a_title_that_opens_sixty_characters_before_a_date_has_it() -> None:
    for length, year in ((59, None), (60, "2021")):
        assert said(f"《{'村' * length}2021年的方案，安排500万元。").get("year") == year, length


def test_a_sums_own_name_has_forty_characters_at_most() -> None:
    for length, kept in ((40, True), (41, False)):
        name = f"水渠{'村' * (length - 4)}维修"
        assert (said(f"安排{name}资金500万元。").get("purpose") == name) is kept, length


def test_a_purpose_has_two_to_forty_characters() -> None:
    for length, kept in ((1, False), (2, True), (40, True), (41, False)):
        assert (said(f"安排500万元，用于{'修' * length}。").get("purpose") == "修" * length) is kept, length


def test_a_sum_before_another_is_for_the_same_within_fourteen_characters() -> None:
    for apart, shared in ((14, True), (15, False)):
        between = "、" + "村" * (apart - 5) + "自筹资金"
        text = f"县里安排资金5万元{between}3万元，修建水渠。"
        facts = guessed(text)
        assert facts[1][1].get("purpose") == "修建水渠"
        assert (facts[0][1].get("purpose") == "修建水渠") is shared, apart


def test_a_sum_finds_its_year_among_the_eight_dates_before_it() -> None:
    for others, found in ((7, True), (8, False)):
        mentioned = "".join(f"与{2010 + number}年相比，" for number in range(others))
        assert (said(f"县里2021年起，{mentioned}安排资金500万元。").get("year") == "2021/..") is found, others


def test_a_number_has_at_most_eighteen_digits_and_a_typed_one_twenty_two() -> None:
    assert readings("共1000000000000000000元。", FigureKind.MONEY) == [("1000000000000000000元", "1000000000000000000")]
    assert readings("共1000000000000000001元。", FigureKind.MONEY) == []
    typed = amount("1" * 22)
    assert typed is not None
    assert typed.value == Decimal("1" * 22)
    assert amount("1" * 23) is None
