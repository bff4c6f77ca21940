"""A row knows where its figure stands, what it is part of, and which check it fails."""

from tests.ledger.making import ledger


def test_a_row_has_its_section_and_its_place_in_its_sentence() -> None:
    [row] = ledger("一、资金安排\n\n(一)投入。全县共有村庄。2022年拨付540万元用于维修。")
    assert row.section_path == "一/（一）"
    assert row.sentence == "2022年拨付540万元用于维修。"
    assert row.sentence[row.offset :].startswith("540万元")


def test_a_total_knows_its_parts_and_they_know_it() -> None:
    whole, first, second = ledger("安排900万元,其中中央500万元、省级400万元。")
    assert (whole.parts, whole.divided, whole.whole) == ((2, 3), True, None)
    assert (first.whole, second.whole) == (1, 1)


def test_some_parts_do_not_make_up_the_whole() -> None:
    whole, part = ledger("安排900万元,其中中央500万元。")
    assert (whole.parts, whole.divided) == ((2,), False)
    assert part.whole == 1


def test_a_total_behind_its_parts_is_linked_too() -> None:
    rows = ledger("中央500万元、省级400万元,合计900万元。")
    assert [row.whole for row in rows] == [3, 3, None]


def test_parts_of_parts_are_linked_level_by_level() -> None:
    rows = ledger("安排900万元,包括管网500万元(其中中央200万元、省级300万元)、水厂400万元。")
    assert [(row.parts, row.whole) for row in rows] == [((2, 5), None), ((3, 4), 1), ((), 2), ((), 2), ((), 1)]


def test_a_part_that_exceeds_its_total_is_no_part_of_it() -> None:
    rows = ledger("安排300万元,其中中央500万元。")
    assert [row.whole for row in rows] == [None, None]


def test_every_row_of_a_failed_check_says_what_it_comes_to() -> None:
    rows = ledger("资金4800万元，包括管网3700万元、水厂300万元。另有60万元。")
    said = "3700万元 + 300万元 = 4000万元 ≠ 4800万元"
    assert [row.doubts for row in rows] == [(said,), (said,), (said,), ()]
    assert [row.wrong for row in rows] == [True, True, True, False]


def test_a_very_long_sentence_is_cut_near_the_figure() -> None:
    [row] = ledger(f"{'甲' * 5000}拨付540万元{'乙' * 5000}")
    assert len(row.sentence) < 700
    assert row.sentence[row.offset :].startswith("540万元")


def test_a_ledgers_sentence_goes_three_hundred_characters_to_each_side() -> None:
    for length in (299, 300, 301):
        [row] = ledger(f"{'甲' * length}500万元{'乙' * length}。")
        reached = min(length, 300)
        assert row.sentence.startswith("甲" * reached + "500万元" + "乙" * reached), length
        assert row.offset == reached, length


def test_a_damaged_number_is_a_doubt_until_a_person_says_what_it_is() -> None:
    rows = ledger("县里拨付12,34万元,另有60万元。")
    assert [(row.doubts, row.wrong) for row in rows] == [(("12,34万元 = ?",), True), ((), False)]
    assert rows[0].entry.figure.amount.ends is None
