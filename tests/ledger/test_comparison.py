"""A comparison lists a line for each change, figures first, with both passages and its place in what is read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.statements import Version
from reader.annotations.versions import Versions
from reader.figures import recognise
from reader.ledger.comparison import Comparison, Line, Sort
from reader.reply import parse
from tests.examples import REPLY, span_of
from tests.growth import IN_PROPORTION, growth

SUM = "县财政安排维修养护资金540万元"
OTHER = "东镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。"
MOVES = "安排地方专项债券3.9亿元，促进文化体育事业健康发展。"
STAYS = "居民医保财政补助标准提高30元，已按时足额发放到位，群众普遍表示满意，县里将继续跟踪问效。"


def compared(new: str, old: str = REPLY, *, open_is_new: bool = True) -> Comparison:
    versions = Versions(Version(parse(old), recognise(old)), Version(parse(new), recognise(new)))
    return Comparison(versions, open_is_new)


def columns(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [(line.changed, line.grown, line.context) for line in comparison.lines]


def shown(comparison: Comparison, line: Line) -> list[tuple[str, str] | None]:
    """Each passage with the words in it that are meant."""
    both = (comparison.then(line), comparison.now(line))
    return [(each.words, each.span.of(each.words)) if each else None for each in both]


def test_a_figure_is_listed_with_its_values_what_it_grew_by_and_the_words_before_it() -> None:
    comparison = compared(REPLY.replace(SUM, SUM.replace("540", "640")))

    assert columns(comparison) == [("540万元 → 640万元", "+100万元", "县财政安排维修养护资金")]
    then, now = shown(comparison, comparison.lines[0])
    assert then
    assert now
    assert (then[1], now[1]) == ("540万元", "640万元")
    assert now[0] == then[0].replace("540", "640")


def test_a_sum_that_was_left_open_is_listed_in_its_words() -> None:
    comparison = compared(REPLY.replace(SUM, SUM.replace("540", "数百")))

    assert columns(comparison) == [("540万元 → “数百万元”", "", "县财政安排维修养护资金")]


def test_of_sums_in_a_row_each_is_listed_with_its_own_words() -> None:
    old = "县财政安排管网改造资金东镇86万元、西镇90万元（其中设备30万元）。"
    found = columns(compared(old.replace("90", "95").replace("30", "40"), old))

    assert [context for *_, context in found] == ["西镇", "其中设备"]


def test_figures_come_first_then_words_then_what_only_moved() -> None:
    old = f"{MOVES}\n{STAYS}\n{OTHER}\n{SUM}。"
    new = f"{STAYS}\n{OTHER.replace('老旧', '破损')}\n{MOVES}\n{SUM.replace('540', '640')}。"
    lines = compared(new, old).lines

    assert [line.sort for line in lines] == [Sort.FIGURES, Sort.WORDS, Sort.MOVED]
    assert [line.changed for line in lines] == ["540万元 → 640万元", "老旧 → 破损", "moved"]
    assert (lines[1].context, lines[2].context) == ("用于更换", MOVES)


def test_a_figure_that_is_new_or_gone_says_so() -> None:
    longer = OTHER.replace("86万元", "86万元、90万元")

    assert columns(compared(REPLY.replace(OTHER, longer)))[0][:2] == ("- → 90万元", "new")
    assert columns(compared(REPLY, REPLY.replace(OTHER, longer)))[0][:2] == ("90万元 → -", "dropped")


@pytest.mark.parametrize(
    ("old", "new", "then", "now"),
    [
        ("单位：万元", "单位：亿元", ("单位：万元",), ("单位：亿元",)),
        ("单位：万元", "", ("单位：万元",), ()),
        ("金额", "金额（元）", ("单位：万元",), ("单位：万元", "项目 | 金额（元） | 备注")),
        ("350", "360", (), ()),
    ],
)
def test_a_unit_line_that_makes_a_figure_another_is_told_with_it(
    old: str, new: str, then: tuple[str, ...], now: tuple[str, ...]
) -> None:
    table = "单位：万元\n项目 | 金额 | 备注\n道路 | 350 | 已完成\n桥梁 | 120 | 在建\n"
    found = compared(table.replace(old, new), table)
    line = next(line for line in found.lines if line.figure)
    assert found.unit_lines(line) == (then, now)


def test_enter_goes_to_the_figure_in_the_text_that_is_read_be_it_the_newer_or_the_older() -> None:
    new = REPLY.replace(SUM, SUM.replace("540", "640"))
    newer, older = (compared(new, open_is_new=each) for each in (True, False))

    assert newer.place(newer.lines[0]).of(new) == "640万元"
    assert older.place(older.lines[0]).of(REPLY) == "540万元"


def test_what_is_not_in_the_text_that_is_read_has_an_empty_place_where_it_stood_or_would() -> None:
    shorter = REPLY.replace(OTHER, "")
    at = span_of(REPLY, OTHER).start
    for comparison in (compared(shorter), compared(REPLY, shorter, open_is_new=False)):
        place = comparison.place(comparison.lines[0])
        assert not len(place)
        assert place.start <= at
        assert len("".join(REPLY[place.start : at].split())) <= 1


def test_of_what_was_dropped_the_newer_version_has_no_passage() -> None:
    comparison = compared(REPLY.replace(OTHER, ""))

    assert shown(comparison, comparison.lines[0]) == [(OTHER, "86万元"), None]


def test_of_a_very_long_sentence_what_changed_in_it_is_shown() -> None:
    long = "，".join(f"第{number}处管网改造按期完工" for number in range(1000))
    comparison = compared(f"{long}，县财政安排640万元，{long}。", f"{long}，县财政安排540万元，{long}。")
    [line] = comparison.lines
    now = comparison.now(line)

    assert now
    assert now.span.of(now.words) == "640万元"
    assert len(now.words) < 2000


def test_the_time_grows_with_the_number_of_changes() -> None:
    def made(size: int) -> Comparison:
        old = [f"第{number}号水厂安排管网改造资金{number + 10}万元，用于更换老旧管道。" for number in range(size)]
        new = [
            each.replace("老旧", "破损") if number % 2 else each.replace("0万", "7万")
            for number, each in enumerate(old)
        ]
        comparison = compared("\n".join(new), "\n".join(old))
        assert comparison.versions.alignment.passages
        return comparison

    def work(comparison: Comparison) -> None:
        assert replace(comparison).lines

    assert growth(work, made, 100) < IN_PROPORTION


@given(
    st.permutations(REPLY.split("\n")), st.booleans(), st.integers(0, len(REPLY)), st.text("一9万元，。\n", max_size=20)
)
def test_every_line_has_a_passage_and_a_place_in_the_text_that_is_read(
    order: list[str], open_is_new: bool, at: int, words: str
) -> None:
    new = "\n".join(order)
    new = new[:at] + words + new[at:]
    comparison = compared(new, open_is_new=open_is_new)
    text = new if open_is_new else REPLY

    for line in comparison.lines:
        place = comparison.place(line)
        assert 0 <= place.start <= place.end <= len(text)
        assert comparison.then(line) or comparison.now(line)
        assert line.changed
