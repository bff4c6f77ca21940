"""What changed between two versions: figures first, with what they were and are, then sentences, then what moved."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.statements import Version
from reader.annotations.versions import Versions
from reader.figures import recognise
from reader.ledger.differences import Change, ChangeKind, differences
from reader.reply import parse
from tests.examples import REPLY

SUM = "县财政安排维修养护资金540万元"
OTHER = "东镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。"


def versions(old: str, new: str) -> Versions:
    return Versions(Version(parse(old), recognise(old)), Version(parse(new), recognise(new)))


def changes(new: str, old: str = REPLY) -> tuple[Change, ...]:
    return differences(versions(old, new))


def figures(change: Change, new: str, old: str = REPLY) -> list[tuple[str | None, str | None, Decimal | None]]:
    return [
        (
            each.old.span.of(old) if each.old else None,
            each.new.span.of(new) if each.new else None,
            each.difference,
        )
        for each in change.figures
    ]


def test_the_text_has_what_these_tests_edit() -> None:
    assert REPLY.count(SUM) == REPLY.count(OTHER) == 1


def test_a_changed_sum_is_told_with_both_values_and_what_it_grew_by() -> None:
    new = REPLY.replace(SUM, SUM.replace("540", "640"))
    [change] = changes(new)

    assert change.kind is ChangeKind.EDITED
    assert figures(change, new) == [("540万元", "640万元", Decimal(1000000))]


def test_a_sum_that_got_a_qualifier_or_another_unit_is_told() -> None:
    for now, grown in (("约540万元", Decimal(0)), ("540万美元", None)):
        new = REPLY.replace(SUM, SUM.replace("540万元", now))
        [change] = changes(new)
        assert figures(change, new) == [("540万元", now.removeprefix("约"), grown)]


def test_nothing_has_grown_from_a_rate_to_a_sum_or_from_a_sum_to_a_bound() -> None:
    for was, now in (("每人补助500元", "补助540元"), ("补助500万元", "补助不超过600万元")):
        old, new = f"县财政{was}，由财政局发放。", f"县财政{now}，由财政局发放。"
        [change] = changes(new, old)
        assert [each.difference for each in change.figures] == [None]


def test_a_changed_sentence_without_other_figures_comes_after_changed_figures() -> None:
    new = REPLY.replace(OTHER, OTHER.replace("老旧", "破损")).replace(SUM, SUM.replace("540", "640"))
    first, second = changes(new)

    assert figures(first, new) == [("540万元", "640万元", Decimal(1000000))]
    assert (second.kind, second.figures) == (ChangeKind.EDITED, ())
    assert second.new
    assert second.new.of(new) == OTHER.replace("老旧", "破损")


def test_what_was_dropped_and_what_is_new_is_told_with_its_figures() -> None:
    added = "南镇另行筹措资金37万元。"
    [dropped] = changes(REPLY.replace(OTHER, ""))
    [written] = changes(REPLY.replace(OTHER, OTHER + added))

    assert (dropped.kind, dropped.new) == (ChangeKind.DROPPED, None)
    assert figures(dropped, REPLY) == [("86万元", None, None)]
    assert (written.kind, written.old) == (ChangeKind.WRITTEN, None)
    assert written.new
    assert written.new.of(REPLY.replace(OTHER, OTHER + added)) == added


def test_paragraphs_that_moved_come_last_and_sentences_that_moved_together_are_one() -> None:
    stays = "居民医保财政补助标准提高30元，已按时足额发放到位，群众普遍表示满意，县里将继续跟踪问效。"
    moves = "安排地方专项债券3.9亿元。促进文化体育医疗事业健康发展。"
    old, new = f"{moves}\n{stays}", f"{stays}\n{moves}"
    [change] = changes(new, old)

    assert change.kind is ChangeKind.MOVED
    assert change.old
    assert change.old.of(old) == moves


def test_widths_blanks_and_line_ends_are_no_difference() -> None:
    assert changes(REPLY.replace("，", ",").replace("　　", "")) == ()


@given(st.permutations(REPLY.split("\n")))
def test_whatever_lines_change_places_no_figure_is_said_to_have_changed_its_value(lines: list[str]) -> None:
    new = "\n".join(lines)

    for change in changes(new):
        assert all(each.difference in (None, 0) for each in change.figures if change.kind is ChangeKind.MOVED)


def test_another_unit_line_changes_the_figures_of_its_table() -> None:
    old = "单位：万元\n项目 | 金额\n道路 | 350\n桥梁 | 约20万元\n"
    new = old.replace("单位：万元", "单位：元")
    change, words = changes(new, old)

    assert change.kind is ChangeKind.EDITED
    assert change.old
    assert change.old.of(old).strip() == "道路 | 350"
    assert figures(change, new, old) == [("350", "350", Decimal(-3499650))]
    assert not words.figures
