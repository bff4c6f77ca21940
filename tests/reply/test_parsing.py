"""Parsing understands any text, keeps its sections in order, and warns where numbers do not follow."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.reply import RegionKind, Reply, Section, WarningCode, parse
from reader.reply.sections import MOST
from reader.text import Span
from reader.text.canonical import digest
from tests.growth import IN_PROPORTION, growth
from tests.pages import MUTATED, PAGES


def families(sections: tuple[Section, ...], outer: Span) -> Iterator[tuple[tuple[Section, ...], Span]]:
    """Siblings, with the span they have to stand in."""
    yield sections, outer
    for section in sections:
        yield from families(section.children, section.span)


def reply_with(*lines: str) -> Reply:
    return parse("查陌然代表：\n您的建议收悉，现答复如下：\n" + "\n".join(lines) + "\n感谢您的关心！\n")


@given(PAGES)
def test_any_text_is_a_reply(text: str) -> None:
    reply = parse(text)

    assert reply.text == text
    assert reply.digest == digest(text)


@given(PAGES)
def test_siblings_do_not_overlap_and_children_stand_inside_their_parents(text: str) -> None:
    reply = parse(text)

    for siblings, outer in families(reply.sections, reply.region(RegionKind.BODY) or Span(0, 0)):
        assert all(outer.covers(section.span) for section in siblings)
        assert all(before.span.end <= after.span.start for before, after in pairwise(siblings))


@given(PAGES)
def test_a_section_begins_with_its_heading_which_holds_its_title(text: str) -> None:
    for section in parse(text).all_sections:
        assert section.heading.start == section.span.start
        assert section.span.covers(section.heading)
        assert len(section.heading)
        assert section.heading.of(text).endswith(section.title)
        assert "\n" not in section.heading.of(text)


@given(PAGES)
def test_a_child_is_on_a_lower_level_than_its_parent(text: str) -> None:
    for section in parse(text).all_sections:
        assert all(child.level > section.level for child in section.children)


@given(PAGES, st.integers(0, 300))
def test_a_path_goes_down_to_the_innermost_section_around_a_place(text: str, offset: int) -> None:
    reply = parse(text)
    path = reply.path_at(offset)

    assert all(offset in section.span for section in path)
    assert all(inner in outer.children for outer, inner in pairwise(path))
    assert set(path) == {section for section in reply.all_sections if offset in section.span}


def test_the_paths_of_as_many_places_as_there_are_sections_are_found_in_proportion_to_them() -> None:
    def sections(count: int) -> Reply:
        return reply_with("一、甲", *(f"(一)乙{number}\n1.丙\n正在推进。" for number in range(count)))

    def paths(reply: Reply) -> set[tuple[str, ...]]:
        last = reply.all_sections[-1].span
        found = [reply.path_at(last.end - 1 - place % len(last)) for place in range(len(reply.all_sections))]
        return {tuple(section.number for section in path) for path in found}

    many = sections(2_500)
    assert len(many.all_sections) == 5_001
    assert paths(many) == {("一", "（一）", "1")}
    assert growth(paths, sections, 625) < IN_PROPORTION


@given(PAGES)
def test_warnings_point_into_the_text(text: str) -> None:
    assert all(Span(0, len(text)).covers(warning.span) for warning in parse(text).warnings)


@given(PAGES | MUTATED)
def test_sections_cover_the_body_from_the_first_heading_on(text: str) -> None:
    reply = parse(text)
    body = reply.region(RegionKind.BODY) or Span(0, 0)
    headed = [
        section
        for section in reply.sections
        if not re.fullmatch("——|.+[是要]|首先|其次|再次|最后|[第其].", section.number)
    ]

    if headed:
        assert headed[-1].span.end == body.end
        assert all(before.span.end == after.span.start for before, after in pairwise(headed))


@given(MUTATED)
def test_a_mutated_reply_is_still_understood_in_order(text: str) -> None:
    reply = parse(text)

    assert "".join(region.span.of(text) for region in reply.regions) == text
    for siblings, outer in families(reply.sections, reply.region(RegionKind.BODY) or Span(0, 0)):
        assert all(outer.covers(section.span) for section in siblings)
        assert all(before.span.end <= after.span.start for before, after in pairwise(siblings))


_REPEATED = (
    "（", "一是", "关于", "\u3000", "1.\n", "1.甲\n", "索引号", "索引号\n", "索 ", "一、“", "“", "《", "，",
    "感谢您。\n", "A类\n", "扫一扫\n", "上一篇\n道路养护正在推进。\n", "——甲\n", "代表、", "代表:\n",
    "青财函〔2021", "1 ", "• 2021\n", "附件:1.甲\n2.乙\n", "附件\n2021年5月28日\n", "一、甲。二、", "一、(一)",
    "县局 ", "答复\n", "首页 ", "对(duì)", "首先，", "首先，一是", "然后，", "答复查陌、", "9号 陌然代表:\n",
    "第一，二是", "一,", "一 \n", "一,甲\n二,乙\n",
)  # fmt: skip


@pytest.mark.parametrize("opening", ["", "查陌然代表：\n您的建议收悉，现答复如下：\n"])
@pytest.mark.parametrize("unit", _REPEATED)
def test_what_repeats_is_parsed_in_proportion_to_its_length(opening: str, unit: str) -> None:
    # A pattern that goes back over what it read needs minutes for so many characters.
    assert growth(parse, lambda length: opening + unit * (length // len(unit)), 5_000) < IN_PROPORTION


def test_headings_outside_the_body_are_no_sections() -> None:
    text = "一、标题\n查陌然代表：\n您的建议收悉，现答复如下：\n一、进展\n正在推进。\n特此答复。\n附件:1.甲表\n2.乙表\n"

    assert [(section.number, section.title) for section in parse(text).all_sections] == [("一", "进展")]


def test_a_body_without_headings_may_have_items() -> None:
    reply = reply_with("我局采取措施：一是修路，6月完工；二是治水，年内完工。")

    assert [(section.level, section.number) for section in reply.all_sections] == [(1, "一是"), (1, "二是")]


def test_a_page_without_structure_is_a_reply_without_sections() -> None:
    assert reply_with("全县道路养护正在按计划推进之中。").sections == ()


@pytest.mark.parametrize(
    ("lines", "warnings"),
    [
        (("一、甲", "二、乙", "三、丙"), []),
        (("一、甲", "三、丙"), [("number_gap", "三 after 1")]),
        (("一、甲", "二、乙", "二、丙"), [("number_repeated", "二 after 2")]),
        (("一、甲", "(一)乙", "(三)丙"), [("number_gap", "（三） after 1")]),
        (("二、甲",), [("number_gap", "二 after 0")]),
        (("一、甲", "1.乙", "2.丙", "二、丁", "1.戊"), []),
        (("一、一是修路。二是治水。", "二、乙"), []),
        (("一、甲", "(一)乙", "(二)丙", "二、丁", "(三)戊"), []),
        (("一、甲", "(一)乙", "(二)丙", "二、丁", "(四)戊"), [("number_gap", "（四） after 0")]),
        (("①甲", "③丙"), [("number_gap", "③ after 1")]),
        (("⒈甲", "⒉乙", "⒋丙"), [("number_gap", "⒋ after 2")]),
        (("１．甲", "２．乙"), []),
        (("一、甲", "——乙。乙文。", "——丙。丙文。", "二、丁"), []),
    ],
)
def test_a_number_that_does_not_follow_is_warned_of(lines: tuple[str, ...], warnings: list[tuple[str, str]]) -> None:
    reply = reply_with(*lines)

    assert [(warning.code, warning.message) for warning in reply.warnings] == warnings


def test_the_warning_of_a_damaged_number_is_one_line() -> None:
    reply = parse("关于第5号建议的答复\n青财函〔202\n142号\n\n冼暮云代表：\n现答复如下：\n")

    assert [warning.message for warning in reply.warnings] == ["青财函〔202 142号"]


def test_a_damaged_document_number_in_the_header_is_warned_of() -> None:
    reply = parse("关于第58号建议的答复\n青财函〔2023142号\n查陌然代表：\n您的建议收悉，现答复如下：\n正在推进。\n")

    assert [(warning.code, warning.message) for warning in reply.warnings] == [
        ("document_number_damaged", "青财函〔2023142号")
    ]


def test_a_date_that_the_calendar_has_not_is_warned_of_where_letters_are_dated() -> None:
    body = "查陌然代表：\n您的建议收悉，现答复如下：\n2023年2月31日开工。\n"
    text = f"发布日期：2023-02-29\n关于第58号建议的答复\n{body}青河县财政局\n2023年2月30日\n"
    reply = parse(text)

    assert [(warning.code, warning.message) for warning in reply.warnings] == [
        ("date_impossible", "2023-02-29"),
        ("date_impossible", "2023年2月30日"),
    ]


def test_a_heading_without_title_is_labelled_with_the_first_words_of_its_text() -> None:
    reply = reply_with("一、我局已经安排专人逐段核查北岭片区的道路，并将破损最重的路段纳入今年计划。", "二、资金安排")

    assert [reply.heading_label(section, excerpt=8) for section in reply.sections] == [
        "一、我局已经安排专人…",
        "二、资金安排",
    ]


def test_a_region_that_is_missing_has_no_span() -> None:
    assert parse("一、甲").region(RegionKind.CLOSING) is None


def test_so_many_warnings_are_given_one_by_one_and_the_others_counted() -> None:
    reply = reply_with("一、甲", *["一、乙"] * 150)

    assert [warning.code for warning in reply.warnings] == ["number_repeated"] * 100 + ["more_warnings"]
    assert reply.warnings[-1].message == "50 more"
    assert reply.warnings[-1].span == reply.sections[101].heading


def test_the_headings_that_are_too_many_are_left_out_and_the_reader_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.reply.sections.MOST", 2)
    reply = reply_with("一、甲", "二、乙", "三、丙", "四、丁")

    assert [(section.number, section.span.of(reply.text)) for section in reply.sections] == [
        ("一", "一、甲\n"),
        ("二", "二、乙\n三、丙\n四、丁\n"),
    ]
    assert [(warning.code, warning.span.of(reply.text)) for warning in reply.warnings] == [("headings_cut", "三、丙")]


def test_more_headings_than_are_read_are_parsed_in_proportion_to_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST == 100_000
    monkeypatch.setattr("reader.reply.sections.MOST", 1_000)

    assert len(parse("1.\n" * 40_000).all_sections) == 1_000
    assert growth(parse, lambda count: "1.\n" * count, 10_000) < IN_PROPORTION


def test_a_damaged_character_is_a_warning_behind_those_of_the_headings() -> None:
    reply = parse("一、甲\n　　安排5\ufffd\ufffd0万元。\n三、丙\n　　丁\ufffd。\n")

    assert [(warning.code, warning.span) for warning in reply.warnings] == [
        (WarningCode.NUMBER_GAP, Span(16, 19)),
        (WarningCode.CHARACTER_DAMAGED, Span(9, 11)),
        (WarningCode.CHARACTER_DAMAGED, Span(23, 24)),
    ]
