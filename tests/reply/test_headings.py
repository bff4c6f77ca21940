"""Headings are found in every form that replies print, and traps are no headings."""

import pytest

from reader.reply import Section, Span
from reader.reply.headings import Heading, enumerated, find, tree, unglued


def headings(text: str) -> list[tuple[int, str, str]]:
    return [(heading.rank, heading.number, heading.title) for heading in find(text, Span(0, len(text)))]


def outline(sections: tuple[Section, ...]) -> list[tuple[int, str, str]]:
    return [(part.level, part.number, part.title) for top in sections for part in top.walk()]


def parsed(text: str) -> list[tuple[int, str, str]]:
    return outline(tree(text, list(find(text, Span(0, len(text)))), len(text)))


def items(text: str) -> list[tuple[str, str, str]]:
    return [(item.number, item.title, item.span.of(text)) for item in enumerated(text, Span(0, len(text)), 1)]


@pytest.mark.parametrize(
    ("line", "rank", "number", "title"),
    [
        ("一、资金安排情况", 1, "一", "资金安排情况"),
        ("　　一、资金安排情况", 1, "一", "资金安排情况"),
        ("一、 资金安排情况 ", 1, "一", "资金安排情况"),
        ("一．资金安排情况", 1, "一", "资金安排情况"),
        ("二十一、资金安排情况", 1, "二十一", "资金安排情况"),
        ("(一)资金安排情况", 2, "（一）", "资金安排情况"),
        ("（一）资金安排情况", 2, "（一）", "资金安排情况"),
        ("（一）、资金安排情况", 2, "（一）", "资金安排情况"),
        ("1.资金安排情况", 3, "1", "资金安排情况"),
        ("1．资金安排情况", 3, "1", "资金安排情况"),
        ("1、资金安排情况", 3, "1", "资金安排情况"),
        ("(1)资金安排情况", 4, "（1）", "资金安排情况"),
        ("⑴资金安排情况", 5, "⑴", "资金安排情况"),
        ("①资金安排情况", 5, "①", "资金安排情况"),
        ("一 、资金安排情况", 1, "一", "资金安排情况"),
        ("( 一 ) 资金安排情况", 2, "（一）", "资金安排情况"),
        ("㈠资金安排情况", 2, "㈠", "资金安排情况"),
        ("⒈资金安排情况", 3, "⒈", "资金安排情况"),
        ("１．资金安排情况", 3, "１", "资金安排情况"),
        ("1）资金安排情况", 4, "1", "资金安排情况"),
    ],
)
def test_a_heading_is_read_in_every_form(line: str, rank: int, number: str, title: str) -> None:
    assert headings(line) == [(rank, number, title)]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("一、落实管护责任。县里逐处明确了管护主体。", "落实管护责任"),
        ("一、加强领导，明确责任。县里成立了专班。", "加强领导，明确责任"),
        ("(一)关于补助标准。您提出的思路很好。", "关于补助标准"),
        ("一、关于通村公路：县里已列入计划。", "关于通村公路"),
        ("一、“修建通村公路”的建议", "“修建通村公路”的建议"),
        ("一、“修建通村公路”的建议。县里已列入计划。", "“修建通村公路”的建议"),
        ("一、关于“修建公路。并加强管护”的建议:县里已列入计划。", "关于“修建公路。并加强管护”的建议"),
        ("一、关于您提出的修建通村公路的建议。县里已列入计划。", "关于您提出的修建通村公路的建议"),
        ("一、2021年资金安排情况。县里已列入计划。", "2021年资金安排情况"),
        ("一、我县道路建设情况。县里已列入计划。", "我县道路建设情况"),
        ("一、我县高度重视。县里已列入计划。", ""),
        (
            "一、加强领导 近年来，县里成立了专班，逐村逐段核查道路破损情况，分批次列入年度养护计划，群众反映较好。",
            "加强领导",
        ),
        ("一、建立机制，", "建立机制"),
    ],
)
def test_a_run_in_title_is_the_first_sentence(line: str, title: str) -> None:
    assert [title for _, _, title in headings(line)] == [title]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("一、关于选址问题,目前已经确定在出口西侧一公里处。", "关于选址问题"),
        ("一、“修建通村公路”的建议，县里已列入计划，年内开工。", "“修建通村公路”的建议"),
        ("二、资金方面，全年安排维修养护资金540万元，比上年增长一成。", "资金方面"),
        ("三、规划情况，目前全县已有三座。", "规划情况"),
        ("三、修建公路，加固桥梁，县里已列入计划。", ""),
        ("三、加大抽检力度,全年抽检食品360批次,合格率98.6%,比上年提高。", "加大抽检力度"),
        ("三、加强领导,落实责任,成立由县长任组长的领导小组,统筹全部工作。", ""),
        ("三、目前的情况，正在好转，县里将继续推进各项工作。", "目前的情况"),
        ("三、我局的工作，正在推进，县里将继续推进各项工作。", ""),
    ],
)
def test_a_first_clause_is_a_title_where_it_names_what_the_section_is_on(line: str, title: str) -> None:
    assert [title for _, _, title in headings(line)] == [title]


@pytest.mark.parametrize(
    "line",
    [
        "1、我局已完成规划，正在实施。",
        "一、您提出的建议很有针对性，县里完全赞同。",
        "一、目前，全县已有三个乡镇开展了试点。",
        "1.2017年,县里安排了专项资金。",
        "二、一是根据规定办理。二是加强管理。",
        "一、",
    ],
)
def test_a_numbered_sentence_has_no_title(line: str) -> None:
    assert [title for _, _, title in headings(line)] == [""]


def test_a_number_before_a_year_is_a_heading_and_the_year_is_text() -> None:
    line = "1.2017年,县里安排了专项资金。"
    (heading,) = find(line, Span(0, len(line)))

    assert heading == Heading(3, "1", "", Span(0, 2))


@pytest.mark.parametrize("time", ["2017年,", "2017-2019年,", "2021—2023年,", "3月底前,", "12月份,"])
def test_a_point_before_a_time_is_a_headings(time: str) -> None:
    assert headings(f"1.{time}县里安排了专项资金。") == [(3, "1", "")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("二、一是根据规定办理。", [(1, "二", "")]),
        ("二、(一)落实责任。县里逐处明确。", [(1, "二", ""), (2, "（一）", "落实责任")]),
        ("(一)1.落实责任。县里逐处明确。", [(2, "（一）", ""), (3, "1", "落实责任")]),
        ("1.(一)落实责任。县里逐处明确。", [(3, "1", "")]),
        (
            "(一)落实责任。县里逐处明确。(二)落实经费。安排80万元。(四)其他。",
            [(2, "（一）", "落实责任"), (2, "（二）", "落实经费")],
        ),
        ("1、经费不足；2、师资不足；3、场地不足。", [(3, "1", "经费不足"), (3, "2", "师资不足"), (3, "3", "场地不足")]),
        ("1.经费增长。2.5万元用于设备。", [(3, "1", "经费增长")]),
        ("全县有：(1)甲；(2)乙。", []),
        ("1 、简化流程", [(3, "1", "简化流程")]),
    ],
)
def test_a_line_may_open_two_levels_and_count_on(line: str, found: list[tuple[int, str, str]]) -> None:
    assert headings(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "一、二级泵站已经完工。",
        "二、三产业融合发展。",
        "一、二季度经济平稳。",
        "3、4号楼已经完工。",
        "小(二)型水库有三座",
        "附:19.标题:",
        "317日,县里派人核查。",
        "1.5亿元用于修路",
        "2.2万人参加",
        "2021.5.28",
        "12345热线全天受理。",
        "100.序号太大",
        "首先感谢您的关心。",
        "第一，加强领导。",
        "——加强领导。",
        "见前文一、二两项",
    ],
)
def test_a_trap_is_no_heading(line: str) -> None:
    assert headings(line) == []


def test_the_span_of_a_heading_is_its_number_and_title() -> None:
    text = "前言\n　　(一)落实责任。县里逐处明确。\n"

    assert [heading.span.of(text) for heading in find(text, Span(0, len(text)))] == ["(一)落实责任"]


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


def test_a_section_lasts_to_the_next_of_its_rank_or_higher_and_covers_its_children() -> None:
    text = "一、甲\n甲文\n(一)乙\n乙文\n二、丙\n丙文\n"
    first, second = tree(text, list(find(text, Span(0, len(text)))), len(text))

    assert first.span.of(text) == "一、甲\n甲文\n(一)乙\n乙文\n"
    assert first.children[0].span.of(text) == "(一)乙\n乙文\n"
    assert second.span.of(text) == "二、丙\n丙文\n"


def test_a_bracketed_number_that_runs_on_belongs_to_the_section_it_stands_in() -> None:
    assert parsed("一、甲\n(一)乙\n(二)丙\n二、丁\n(三)戊\n") == [
        (1, "一", "甲"),
        (2, "（一）", "乙"),
        (2, "（二）", "丙"),
        (1, "二", "丁"),
        (2, "（三）", "戊"),
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


def test_an_item_lasts_until_the_next_and_the_last_until_its_paragraph_ends() -> None:
    text = "一是修路；二是治水。\n下一步继续推进。"

    assert items(text) == [("一是", "", "一是修路；"), ("二是", "", "二是治水。")]


def test_items_may_stand_one_a_line() -> None:
    text = "一是修路；\n二是治水；\n三是通电。\n"

    assert items(text) == [("一是", "", "一是修路；\n"), ("二是", "", "二是治水；\n"), ("三是", "", "三是通电。")]


def test_an_item_with_a_short_first_sentence_has_it_for_its_title() -> None:
    text = "一是严格监管。全年抽检两次。二是广泛宣传。发放了手册。"

    assert [(number, title) for number, title, _ in items(text)] == [("一是", "严格监管"), ("二是", "广泛宣传")]


@pytest.mark.parametrize(
    "text",
    [
        "一是修路。没有下文。",
        "二是治水。三是通电。",
        "其中之一是修路，其中之二是治水。",
        "唯一是修路，三是通电。",
    ],
)
def test_what_does_not_count_up_from_one_is_no_enumeration(text: str) -> None:
    assert items(text) == []


def test_two_enumerations_in_one_paragraph_do_not_overlap() -> None:
    text = "一是修路。二是治水。另外，一是宣传。二是培训。"

    assert [words for _, _, words in items(text)] == ["一是修路。", "二是治水。另外，", "一是宣传。", "二是培训。"]


def test_lines_that_begin_with_a_dash_are_items() -> None:
    text = "一、甲\n——完善制度。出台办法三项。\n　　——一是修路。二是治水。\n另行通报。\n"

    assert parsed(text) == [
        (1, "一", "甲"),
        (2, "——", "完善制度"),
        (2, "——", ""),
        (3, "一是", ""),
        (3, "二是", ""),
    ]
    assert items(text)[1][2] == "——一是修路。二是治水。"


@pytest.mark.parametrize("text", ["——完善制度。出台办法。\n", "关于道路——以北岭为例——的说明", "————\n————\n"])
def test_a_single_dash_or_one_inside_a_line_is_no_item(text: str) -> None:
    assert items(text) == []


@pytest.mark.parametrize(
    "text",
    ["首先，修路。其次，治水。", "第一，修路。第二，治水。", "一方面，修路；另一方面，治水。", "其一修路；其二治水。"],
)
def test_what_counts_in_words_is_prose(text: str) -> None:
    assert items(text) == []


def run_together(text: str) -> list[tuple[str, str]]:
    whole = Span(0, len(text))
    return [(heading.number, heading.title) for heading in unglued(text, whole, list(find(text, whole)))]


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


def spans(text: str) -> dict[str, str]:
    """What each section covers, by its number."""
    sections = tree(text, list(find(text, Span(0, len(text)))), len(text))
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
