"""What stands around the same words decides what they say: a unit line, a heading, the sentences that lead to a sum."""

import pytest

from reader.annotations import Anchor, AnchorState
from reader.annotations.reasons import Cause, Reason
from reader.annotations.statements import Version
from reader.annotations.tables import Tables
from reader.annotations.versions import Versions
from reader.figures import recognise
from reader.reply import parse
from tests.examples import REPLY, span_of

EXACT, MOVED, CHANGED = AnchorState.EXACT, AnchorState.MOVED, AnchorState.CHANGED
HEAD = "关于对第36号建议的答复\n澄交函〔2023〕18号\n\n陆某代表：\n　　您提出的建议收悉，现答复如下：\n"
END = "　　感谢您的关心和支持！\n\n澄县交通局\n2023年5月28日\n"
TABLE = (
    "一、资金安排\n单位：万元\n项目 | 金额 | 年度\n"
    "道路 | 540 | 2022\n桥梁（已完工。） | 1300 | 2023\n涵洞 | 47 | 2023\n"
)
PLANS = (
    "一、完成情况\n　　县财政安排资金540万元，用于水厂改造。\n"
    "二、下一步计划\n　　我们将加强监管。县财政安排资金700万元，用于管网改造。\n"
)
LED = "一、有关情况\n　　2022年，全县推进饮水工程。县财政安排资金540万元，用于水厂改造。\n"


def letter(body: str, end: str = END) -> str:
    return HEAD + body + end


def found(words: str, new: str, old: str) -> Anchor:
    def version(text: str) -> Version:
        return Version(parse(text), recognise(text))

    return Versions(version(old), version(new)).find(span_of(old, words))


@pytest.mark.parametrize("words", ["540", "1300", "涵洞 | 47"])
@pytest.mark.parametrize(
    ("was", "now", "units"),
    [
        ("单位：万元", "单位：亿元", ("万元", "亿元")),
        ("单位：万元\n", "", ("万元", "")),
        ("金额", "金额（元）", ("万元", "万元、元")),
    ],
)
def test_a_bare_number_is_changed_where_the_unit_line_of_its_table_is(
    words: str, was: str, now: str, units: tuple[str, str]
) -> None:
    anchor = found(words, letter(TABLE.replace(was, now)), letter(TABLE))

    assert (anchor.state, anchor.reasons) == (CHANGED, (Reason(Cause.UNIT, *units),))
    assert anchor.span
    assert anchor.span.of(letter(TABLE.replace(was, now))) == words


def test_a_unit_line_that_comes_changes_a_number_too() -> None:
    anchor = found("540", letter(TABLE), letter(TABLE.replace("单位：万元\n", "")))
    assert (anchor.state, anchor.reasons) == (CHANGED, (Reason(Cause.UNIT, "", "万元"),))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (TABLE, TABLE.replace("单位：", "（单位: ")),
        (TABLE.replace("540", "540万元"), TABLE.replace("540", "540万元").replace("单位：万元", "单位：元")),
        ("单位：万元\n见540号文件的说明。\n", "单位：元\n见540号文件的说明。\n"),
        ("承办单位：澄县交通局\n编号 540\n", "承办单位：澄县水利局\n编号 540\n"),
    ],
    ids=["printed otherwise", "of a number with its own unit", "above prose", "of an office"],
)
def test_another_unit_line_is_no_change(old: str, new: str) -> None:
    anchor = found("540", letter(new), letter(old))
    assert anchor.state in (EXACT, MOVED)
    assert not anchor.reasons


def test_the_number_of_another_row_is_not_the_same() -> None:
    anchor = found("540", letter(TABLE.replace("道路", "水渠")), letter(TABLE))
    assert (anchor.state, anchor.reasons) == (CHANGED, (Reason(Cause.FACT, "道路", "水渠", "purpose"),))


def test_a_table_s_units_end_with_it() -> None:
    text = "单位：万元\n甲（户） | 5\n乙 | 6\n以上为全部。\n丙 | 7\n"
    units = [Tables(text).units_at(text.index(number)) for number in "567"]
    assert units == [("万元",), ("万元",), ()]


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        ("二、已完成工作", Reason(Cause.HEADING, "工作打算", "已完成工作")),
        ("二、2024年的打算", Reason(Cause.HEADING, "工作打算", "2024年的打算")),
        ("", Reason(Cause.HEADING, "工作打算", "")),
    ],
)
def test_a_sum_below_another_heading_is_doubtful_and_says_which(now: str, reason: Reason) -> None:
    was = PLANS.replace("下一步计划", "工作打算")
    edited = letter(was.replace("二、工作打算", now))
    anchor = found("700万元", edited, letter(was))

    assert anchor.state in (EXACT, MOVED)
    assert anchor.reasons == (reason,)
    assert not found("540万元", edited, letter(was)).reasons
    assert not found("加强监管", edited, letter(was)).reasons


def test_a_sum_that_another_heading_tells_to_be_given_or_planned_is_changed() -> None:
    anchor = found("700万元", letter(PLANS.replace("下一步计划", "已完成工作")), letter(PLANS))

    assert anchor.state is CHANGED
    assert anchor.reasons == (Reason(Cause.FACT, "planned", "allocated", "status"),)


WORKS = (
    "一、完成情况\n　　2022年，县财政安排资金540万元，用于水厂改造。\n　　全县培训管护人员36名。\n"
    "二、下一步计划\n　　我们将加强监管。\n　　推广智能水表1200户。\n"
)


def test_a_sum_whose_paragraph_was_put_below_another_heading_is_doubtful_and_says_which() -> None:
    line, other = "　　2022年，县财政安排资金540万元，用于水厂改造。\n", "　　推广智能水表1200户。\n"
    swapped = WORKS.replace(line, "\n").replace(other, line).replace("\n\n", "\n" + other)
    anchor = found("540万元", letter(swapped), letter(WORKS))

    assert (anchor.state, anchor.reasons) == (MOVED, (Reason(Cause.HEADING, "完成情况", "下一步计划"),))
    assert anchor.span
    assert anchor.span.of(letter(swapped)) == "540万元"


def test_a_sum_that_changed_places_with_one_of_its_like_is_changed() -> None:
    like = WORKS.replace("推广智能水表1200户", "2023年，县财政安排资金700万元，用于水表改造")
    swapped = like.replace("540", "·").replace("700", "540").replace("·", "700")

    assert not found("540万元", letter(swapped), letter(like)).holds
    assert not found("700万元", letter(swapped), letter(like)).holds
    moved = like.replace("2022年，县财政安排资金540万元，用于水厂改造", "·")
    moved = moved.replace("2023年，县财政安排资金700万元，用于水表改造", "2022年，县财政安排资金540万元，用于水厂改造")
    moved = moved.replace("·", "2023年，县财政安排资金700万元，用于水表改造")
    assert found("540万元", letter(moved), letter(like)).state is CHANGED


@pytest.mark.parametrize("width", range(12, 40))
def test_lines_that_are_broken_anew_make_no_sum_another(width: int) -> None:
    old = letter(
        "一、完成情况\n　　（一）加大投入。2022年，县财政安排资金540万元，用于水厂改造和管网延伸。\n"
        "二、下一步计划\n　　（一）力争到2025年底，每个乡镇建成一处集中供水的水厂，总投资估算1.8亿元。\n"
    )
    lines = [line[at : at + width] for line in old.split("\n") for at in range(0, len(line) or 1, width)]
    for words in ("540万元", "1.8亿元"):
        assert found(words, "\n".join(lines), old).holds


def test_a_line_that_tells_a_year_or_a_state_is_a_heading_with_or_without_a_number() -> None:
    captioned = PLANS.replace("二、下一步计划\n", "2024年资金计划\n")
    for now, reasons in (
        ("2023年资金完成", (Reason(Cause.HEADING, "2024年资金计划", "2023年资金完成"),)),
        ("（一）2024年资金计划", ()),
        ("2024年的资金计划", ()),
    ):
        anchor = found("700万元", letter(captioned.replace("2024年资金计划", now)), letter(captioned))
        assert (anchor.holds, anchor.reasons) == (True, reasons)


def test_a_number_below_another_head_of_its_table_is_doubtful() -> None:
    anchor = found("540", letter(TABLE.replace("项目 |", "名称 |")), letter(TABLE))
    head = "项目 | 金额 | 年度"
    assert (anchor.holds, anchor.reasons) == (True, (Reason(Cause.HEADING, head, head.replace("项目", "名称")),))
    assert found("540", letter(TABLE.replace("金额 | 年度", "金额|年度")), letter(TABLE)).reasons == ()


@pytest.mark.parametrize("now", ["三、下一步计划", "下一步计划", "二、下一步的计划"])
def test_a_heading_that_is_numbered_or_read_otherwise_makes_nothing_doubtful(now: str) -> None:
    edited = letter(PLANS.replace("二、下一步计划", now))
    for new, old in ((edited, letter(PLANS)), (letter(PLANS), edited)):
        anchor = found("700万元", new, old)
        assert anchor.state in (EXACT, MOVED)
        assert not anchor.reasons


@pytest.mark.parametrize("now", ["全县推进饮水工程。", "", "饮水工程进展顺利。"])
def test_a_fact_that_the_sentence_before_told_and_tells_no_more_is_a_doubt(now: str) -> None:
    led = "2022年，全县推进饮水工程。"
    anchor = found("540万元", letter(LED.replace(led, now)), letter(LED))
    assert anchor.state in (EXACT, MOVED)
    assert anchor.reasons == (Reason(Cause.FACT, "2022", "", "year"),)
    assert anchor.reasons[0].said == "year by the text: 2022 → none"

    back = found("540万元", letter(LED), letter(LED.replace(led, now)))
    assert back.reasons == (Reason(Cause.FACT, "", "2022", "year"),)


def test_a_fact_that_goes_with_the_break_of_a_line_is_no_doubt() -> None:
    for now in ("工程。\n　　", "工程。\n\n"):
        for new, old in ((LED.replace("工程。", now), LED), (LED, LED.replace("工程。", now))):
            anchor = found("540万元", letter(new), letter(old))
            assert anchor.state in (EXACT, MOVED)
            assert not anchor.reasons


@pytest.mark.parametrize(
    ("body", "was", "now", "reason"),
    [
        (LED, "2022年，全", "2021年，全", Reason(Cause.FACT, "2022", "2021", "year")),
        (
            LED.replace("2022年", "近期").replace("县财政安排", "今年安排"),
            "5月28日",
            None,
            Reason(Cause.FACT, "2023", "2024", "year"),
        ),
        (
            LED.replace("县财政", "我局"),
            "澄县交通局",
            "澄县水利局",
            Reason(Cause.FACT, "澄县交通局", "澄县水利局", "payer"),
        ),
    ],
)
def test_a_neighbour_that_tells_another_year_or_payer_changes_a_sum_whose_words_stand(
    body: str, was: str, now: str | None, reason: Reason
) -> None:
    old = letter(body)
    new = old.replace(was, now) if now else old.replace("2023年5月", "2024年5月")
    anchor = found("540万元", new, old)
    assert (anchor.state, anchor.reasons) == (CHANGED, (reason,))


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        ("640万元", Reason(Cause.WORDS, "540万元", "640万元")),
        ("1 540万元", Reason(Cause.BESIDE, "540万元", "1 540万元")),
        ("约 540万元", Reason(Cause.BESIDE, "540万元", "约 540万元")),
        ("540万元/年", Reason(Cause.VALUE, "540万元", "540万元/年")),
    ],
)
def test_a_change_says_what_was_and_is(now: str, reason: Reason) -> None:
    anchor = found("540万元", REPLY.replace("540万元", now), REPLY)
    assert (anchor.state, anchor.reasons) == (CHANGED, (reason,))


def test_a_reason_is_a_sentence() -> None:
    assert Reason(Cause.UNIT, "万元", "").said == "the unit line changed: 万元 → none"
    assert Reason(Cause.SAID).said == "what is said around it changed"
