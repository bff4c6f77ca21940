"""Of the figures of a sentence only those that changed are told, wherever others were put in, left out or moved."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.statements import Version
from reader.annotations.versions import Versions
from reader.figures import recognise
from reader.ledger.differences import FigureChange, differences
from reader.reply import parse
from tests.growth import IN_PROPORTION, growth

TOWNS = [f"{name}镇" for name in "东西南北甲乙丙丁戊己"]
VALUES = st.lists(st.integers(10, 9999), min_size=2, max_size=8, unique=True)


def versions(old: str, new: str) -> Versions:
    return Versions(Version(parse(old), recognise(old)), Version(parse(new), recognise(new)))


def changed(old: str, new: str) -> list[FigureChange]:
    return [figure for change in differences(versions(old, new)) for figure in change.figures]


def told(old: str, new: str) -> list[tuple[str | None, str | None]]:
    """The words of each figure that changed, before and after."""
    return [
        (each.old.span.of(old) if each.old else None, each.new.span.of(new) if each.new else None)
        for each in changed(old, new)
    ]


def row(values: list[int]) -> str:
    """Sums in a row that nothing but their values tells apart."""
    return f"三年共安排农村供水资金，分别为{'、'.join(f'{value}万元' for value in values)}，均已到位。"


def named(values: dict[str, int]) -> str:
    """Sums in a row, each with the town that gets it."""
    return f"去年县财政下达农村供水资金{'、'.join(f'{town}{value}万元' for town, value in values.items())}，均已到位。"


@given(VALUES, st.data())
def test_a_sum_put_into_a_row_or_left_out_of_it_is_all_that_is_told(values: list[int], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(values) - 1))
    shorter = [*values[:at], *values[at + 1 :]]

    assert told(row(shorter), row(values)) == [(None, f"{values[at]}万元")]
    assert told(row(values), row(shorter)) == [(f"{values[at]}万元", None)]


@given(VALUES, st.data())
def test_a_town_put_into_a_row_or_left_out_of_it_is_all_that_is_told(values: list[int], data: st.DataObject) -> None:
    all_of_them = dict(zip(TOWNS, values, strict=False))
    town = data.draw(st.sampled_from([*all_of_them]))
    shorter = {name: value for name, value in all_of_them.items() if name != town}

    assert told(named(shorter), named(all_of_them)) == [(None, f"{all_of_them[town]}万元")]
    assert told(named(all_of_them), named(shorter)) == [(f"{all_of_them[town]}万元", None)]


@given(VALUES, st.data())
def test_one_other_value_is_told_alone_with_what_it_grew_by(values: list[int], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(values) - 1))
    now = data.draw(st.integers(10, 9999).filter(lambda value: value not in values))
    later = [*values[:at], now, *values[at + 1 :]]
    towns = dict(zip(TOWNS, values, strict=False)), dict(zip(TOWNS, later, strict=False))

    for old, new in ((row(values), row(later)), (named(towns[0]), named(towns[1]))):
        [change] = changed(old, new)
        assert change.difference == Decimal(10000) * (now - values[at])


@given(st.permutations(list(zip(TOWNS, range(20, 90, 7), strict=False))))
def test_towns_that_change_places_with_their_sums_are_no_change(towns: list[tuple[str, int]]) -> None:
    assert told(named(dict(sorted(towns))), named(dict(towns))) == []
    for form in ("{town}投入{value}万元", "{value}万元用于{town}水厂建设"):
        old, new = (
            f"全县下达补助资金，其中：{'，'.join(form.format(town=town, value=value) for town, value in each)}。"
            for each in (sorted(towns), towns)
        )
        assert told(old, new) == []


@given(VALUES)
def test_sums_that_change_places_without_their_towns_are_told_each(values: list[int]) -> None:
    turned = [*values[1:], values[0]]
    found = told(named(dict(zip(TOWNS, values, strict=False))), named(dict(zip(TOWNS, turned, strict=False))))

    assert found == [(f"{was}万元", f"{now}万元") for was, now in zip(values, turned, strict=True)]


@given(VALUES, VALUES)
def test_every_figure_is_in_one_pair_or_alone(before: list[int], after: list[int]) -> None:
    found = told(row(before), row(after))
    gone, come = ([each[side] for each in found if each[side]] for side in (0, 1))

    assert len(gone) == len(set(gone))
    assert len(come) == len(set(come))
    assert {f"{value}万元" for value in set(before) - set(after)} <= set(gone)
    assert {f"{value}万元" for value in set(after) - set(before)} <= set(come)


def test_what_a_sum_is_for_tells_which_one_was_left_out() -> None:
    old = "县财政安排86万元用于道路、90万元用于桥梁、70万元用于路灯。"

    assert told(old, "县财政安排90万元用于桥梁、70万元用于路灯。") == [("86万元", None)]


def test_years_and_sums_of_a_sentence_are_paired_apart() -> None:
    old = "2021年、2022年、2023年分别安排资金10万元、20万元、30万元。"
    new = "2020年、2021年、2022年、2023年分别安排资金5万元、10万元、20万元、30万元。"

    assert told(old, new) == [(None, "2020年"), (None, "5万元")]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("5.5%", "5.5个百分点"),
        ("5.5%", "550个基点"),
        ("540万元", "540万美元"),
        ("500户", "500人"),
        ("500户", "500万元"),
    ],
)
def test_another_unit_is_told_as_one_and_nothing_has_grown(was: str, now: str) -> None:
    old, new = f"去年全县共计完成{was}，今年另有12处。", f"去年全县共计完成{now}，今年另有12处。"
    [change] = changed(old, new)

    assert told(old, new) == [(was, now)]
    assert (change.other_unit, change.difference) == (True, None)


def test_a_date_that_is_more_exact_now_has_no_other_unit() -> None:
    old, new = "县里已于2023年5月完成管网改造任务。", "县里已于2023年5月20日完成管网改造任务。"
    [change] = changed(old, new)

    assert told(old, new) == [("2023年5月", "2023年5月20日")]
    assert not change.other_unit


def test_another_value_in_the_same_unit_is_no_other_unit() -> None:
    [change] = changed("去年全县增长5.5个百分点，另有12处。", "去年全县增长6.5个百分点，另有12处。")

    assert (change.other_unit, change.difference) == (False, Decimal("0.01"))


def test_a_year_never_became_a_sum() -> None:
    old, new = "县里于2021年完成管网改造任务。", "县里用2021万元完成管网改造任务。"

    assert told(old, new) == [("2021年", None), (None, "2021万元")]


def test_the_only_sum_of_a_sentence_is_known_however_it_is_worded() -> None:
    old, new = "今年投入农村管网改造资金540万元，已完成3处。", "今年农村管网改造项目总投资达640万元，已完成3处。"

    assert told(old, new) == [("540万元", "640万元")]


def test_of_a_very_long_row_all_that_is_the_same_is_found_still() -> None:
    values = list(range(1000, 1700))
    later = [*values[:100], 7, *values[100:500], *values[503:]]
    gone: list[tuple[str | None, str | None]] = [(f"{value}万元", None) for value in values[500:503]]

    assert told(row(values), row(later)) == [(None, "7万元"), *gone]


def test_the_time_that_a_long_row_takes_grows_with_its_length() -> None:
    def work(pair: Versions) -> None:
        assert differences(pair)

    def made(size: int) -> Versions:
        values = list(range(1000, 1000 + size))
        pair = versions(row(values), row([3, *values[1:-1], 5]))
        assert pair.alignment.passages
        return pair

    assert growth(work, made, 500) < IN_PROPORTION
