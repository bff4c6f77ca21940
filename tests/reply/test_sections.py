"""The headings of a letter are nested by their form, and those that only a count tells are among them."""

import pytest

from reader.reply import Section, parse
from reader.reply.sections import headings as all_headings
from reader.reply.sections import tree, unglued
from reader.text import Span
from tests.reply.lines import find_headings


def headings(text: str) -> list[tuple[int, str, str]]:
    return [(heading.rank, heading.number, heading.title) for heading in find_headings(text, Span(0, len(text)))]


def outline(sections: tuple[Section, ...]) -> list[tuple[int, str, str]]:
    return [(part.level, part.number, part.title) for top in sections for part in top.walk()]


def parsed(text: str) -> list[tuple[int, str, str]]:
    return outline(tree(text, list(find_headings(text, Span(0, len(text)))), len(text)))


def test_levels_count_from_the_highest_form_in_the_reply() -> None:
    assert parsed("1.甲项\n(1)乙项\n2.丙项\n") == [(1, "1", "甲项"), (2, "（1）", "乙项"), (1, "2", "丙项")]


def test_sections_nest_by_the_rank_of_their_form() -> None:
    text = "一、甲\n(一)乙\n1.丙\n(1)丁\n①戊\n(二)己\n二、庚\n"

    assert [(level, number) for level, number, _ in parsed(text)] == [
        (1, "一"),
        (2, "（一）"),
        (3, "1"),
        (4, "（1）"),
        (5, "①"),
        (2, "（二）"),
        (1, "二"),
    ]


def test_a_bracketed_number_that_runs_on_belongs_to_the_section_it_stands_in() -> None:
    assert parsed("一、甲\n(一)乙\n(二)丙\n二、丁\n(三)戊\n") == [
        (1, "一", "甲"),
        (2, "（一）", "乙"),
        (2, "（二）", "丙"),
        (1, "二", "丁"),
        (2, "（三）", "戊"),
    ]


def test_a_whole_sentence_with_nothing_below_it_is_no_title() -> None:
    body = (
        "查陌然代表：\n您的建议收悉，现答复如下：\n1.负责清扫护林步道。\n2.护林员管理。\n护林员共五十人。\n3.加强巡护\n"
    )

    assert [(each.number, each.title) for each in parse(body).all_sections] == [
        ("1", ""),
        ("2", "护林员管理"),
        ("3", "加强巡护"),
    ]


def test_items_in_a_paragraph_are_children_of_its_section() -> None:
    text = "二、下一步打算\n一是修建道路，6月完工。二是改造水厂。进度已公开。\n"

    assert parsed(text) == [(1, "二", "下一步打算"), (2, "一是", ""), (2, "二是", "改造水厂")]


def test_two_levels_on_one_line_are_two_levels() -> None:
    assert parsed("二、一是修建道路，6月完工。二是改造水厂，年内完工。\n") == [
        (1, "二", ""),
        (2, "一是", ""),
        (2, "二是", ""),
    ]


def run_together(text: str) -> list[tuple[str, str]]:
    whole = Span(0, len(text))
    return [(heading.number, heading.title) for heading in unglued(text, whole, list(find_headings(text, whole)))]


def test_headings_that_a_page_ran_together_are_taken_apart() -> None:
    text = "一、基本情况。有水厂12座。二、存在问题。管网老化。 三、下一步措施。争取资金。\n(一)改造管网\n"

    assert run_together(text) == [
        ("一", "基本情况"),
        ("二", "存在问题"),
        ("三", "下一步措施"),
        ("（一）", "改造管网"),
    ]


@pytest.mark.parametrize(
    "text", ["一、甲\n见前文。二、两项另行通报。三、待定。\n二、乙\n", "正文。二、乙。三、丙。", "一、甲\n正文，二、乙"]
)
def test_a_count_inside_lines_is_no_heading_where_lines_have_theirs_or_nothing_counts_from_one(text: str) -> None:
    assert run_together(text) == [(number, title) for _, number, title in headings(text)]


def letter(text: str) -> list[tuple[int, str, str]]:
    return [(heading.rank, heading.number, heading.title) for heading in all_headings(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一,进展", "二,困难"),
        ("一，进展", "二，困难"),
        ("一 进展", "二　困难"),
        ("一：进展", "二:困难"),
        ("一）进展", "二)困难"),
        ("一、进展", "二,困难"),
        ("一,进展", "二、困难"),
    ],
)
def test_a_heading_with_another_mark_is_one_where_it_counts_on(first: str, second: str) -> None:
    text = f"{first}\n正在推进。\n(一)甲\n{second}\n缺口较大。\n"

    assert letter(text) == [(1, "一", "进展"), (2, "（一）", "甲"), (1, "二", "困难")]


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("第一部分　进展", "第二部分　困难", ["第一部分", "第二部分"]),
        ("第一章 进展", "第二章 困难", ["第一章", "第二章"]),
    ],
)
def test_parts_and_chapters_stand_above_the_standards_levels(first: str, second: str, numbers: list[str]) -> None:
    text = f"{first}\n一、甲\n正在推进。\n{second}\n缺口较大。\n"

    assert letter(text) == [(0, numbers[0], "进展"), (1, "一", "甲"), (0, numbers[1], "困难")]


@pytest.mark.parametrize(
    "text",
    [
        "一,进展\n正在推进。\n",
        "一 进展\n三 困难\n",
        "一般，道路由乡镇管护。\n二年来，投入80万元。\n",
        "一 年来，投入80万元。\n二 ○二三年计划已经下达。\n三 是加强考核。\n",
        "二，乙\n三，丙\n",
        "第一部分资金已经到位。\n第二部分资金年底到位。\n",
        "第一部分　进展\n正在推进。\n",
        "第十二条　村道由乡镇管护。\n第十三条　县里补助。\n",
        "A.进展\nB.困难\n",
    ],
)
def test_what_does_not_count_on_from_the_first_is_no_heading(text: str) -> None:
    assert letter(text) == []


def test_a_sentence_that_begins_with_a_number_between_two_headings_is_none() -> None:
    text = "一、甲\n一，选线。\n二，征地。\n二、乙\n四，还有一事需要说明。\n三、丙\n"

    assert [(number, title) for _, number, title in letter(text)] == [("一", "甲"), ("二", "乙"), ("三", "丙")]


def spans(text: str) -> dict[str, str]:
    """What each section covers, by its number."""
    sections = tree(text, list(find_headings(text, Span(0, len(text)))), len(text))
    return {part.number: part.span.of(text) for top in sections for part in top.walk()}


@pytest.mark.parametrize("opening", ["下一步，", "　　下步，", "今后，", "接下来，", "下一阶段，"])
def test_a_closing_paragraph_on_next_steps_belongs_to_the_outermost_section_alone(opening: str) -> None:
    letter = "一、甲\n(一)乙。乙文。\n1.丙\n丙文。\n"
    closing = f"{opening}我局将继续推进。\n欢迎监督。\n"

    assert spans(letter + closing) == {
        "一": letter + closing,
        "（一）": "(一)乙。乙文。\n1.丙\n丙文。\n",
        "1": "1.丙\n丙文。\n",
    }


@pytest.mark.parametrize(
    "text",
    [
        "一、甲\n(一)乙\n下一步，我局将继续推进。\n",
        "一、甲\n(一)乙。\n\n下一步，我局将继续推进。\n",
        "一、甲\n(一)乙\n乙文。下一步，我局将继续推进。\n",
        "一、甲\n(一)乙\n乙文。\n我局今后将继续推进。\n",
    ],
)
def test_a_sections_first_paragraph_and_the_middle_of_another_are_its_own(text: str) -> None:
    assert spans(text)["（一）"] == text.removeprefix("一、甲\n")


def test_next_steps_before_another_heading_belong_to_the_section_they_stand_in() -> None:
    text = "一、甲\n(一)乙\n乙文。\n下一步，继续推进。\n(二)丙\n丙文。\n"

    assert spans(text)["（一）"] == "(一)乙\n乙文。\n下一步，继续推进。\n"


def test_where_each_section_has_its_next_steps_the_last_ones_are_the_last_sections() -> None:
    text = "一、甲\n(一)乙\n乙文。\n下一步，继续推进。\n(二)丙\n丙文。\n下一步，加快推进。\n"

    assert spans(text)["（二）"] == "(二)丙\n丙文。\n下一步，加快推进。\n"


def test_closing_next_steps_stay_in_a_section_that_nothing_is_around() -> None:
    text = "1.甲\n甲文。\n2.乙\n乙文。\n下一步，继续推进。\n"

    assert spans(text)["2"] == "2.乙\n乙文。\n下一步，继续推进。\n"


def test_items_of_closing_next_steps_are_children_of_the_outermost_section() -> None:
    text = "一、甲\n(一)乙\n乙文。\n下一步，一是修路，6月完工。二是治水，年内完工。\n"

    assert parsed(text) == [(1, "一", "甲"), (2, "（一）", "乙"), (2, "一是", ""), (2, "二是", "")]


def test_a_section_lasts_to_the_next_of_its_rank_or_higher_and_covers_its_children() -> None:
    text = "一、甲\n甲文\n(一)乙\n乙文\n二、丙\n丙文\n"
    first, second = tree(text, list(find_headings(text, Span(0, len(text)))), len(text))

    assert first.span.of(text) == "一、甲\n甲文\n(一)乙\n乙文\n"
    assert first.children[0].span.of(text) == "(一)乙\n乙文\n"
    assert second.span.of(text) == "二、丙\n丙文\n"


def test_the_headings_of_one_letter_may_have_three_marks() -> None:
    text = "一、底数\n二、问题\n三、做法\n四,打算\n五 保障\n六：其他\n"

    assert [(number, title) for _, number, title in letter(text)] == list(
        zip("一二三四五六", ["底数", "问题", "做法", "打算", "保障", "其他"], strict=True)
    )


def test_a_part_keeps_its_place_above_headings_that_a_page_ran_together() -> None:
    text = "第一部分　甲\n一、乙。乙文。二、丙。丙文。\n第二部分　丁\n丁文。\n"

    assert letter(text) == [(0, "第一部分", "甲"), (1, "一", "乙"), (1, "二", "丙"), (0, "第二部分", "丁")]


def test_the_numbered_rows_of_a_table_are_no_headings() -> None:
    rows = "项目 | 金额（万元）\n一、农业 | 300\n1.水利 | 200\n二、交通\n（一）道路 | 50\n合计 | 350\n"
    reply = parse(f"现答复如下：\n一、资金安排\n{rows}二、下一步打算\n我局将加强监管。\n")
    assert [(each.number, each.title) for each in reply.all_sections] == [("一", "资金安排"), ("二", "下一步打算")]
    assert not reply.warnings


def test_one_number_and_the_next_before_what_they_count_do_not_count_on() -> None:
    letter = "现答复如下：\n一，渡口现状\n现有渡口。\n{}\n"

    assert [each.number for each in parse(letter.format("二，三百户靠渡船出行。")).all_sections] == []
    assert [each.number for each in parse(letter.format("二，三条航道的疏浚")).all_sections] == ["一", "二"]
