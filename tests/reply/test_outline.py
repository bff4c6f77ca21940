"""The outline's parts are the page from its first line to its last."""

from itertools import pairwise

from hypothesis import given

from reader.reply import Region, RegionKind, Reply, Section, parse
from reader.reply.outline import TablePart, part_at, place_of, top_parts
from tests.examples import REPLY, span_of
from tests.pages import PAGES


def test_the_parts_are_the_regions_with_the_opening_and_the_sections_in_the_body_s_place(reply: Reply) -> None:
    parts = [part for part in top_parts(reply) if not isinstance(part, TablePart)]
    names = [part.number if isinstance(part, Section) else part.kind for part in parts]

    assert names == [RegionKind.HEADER, RegionKind.BODY, "一", "二", "三", RegionKind.CLOSING]


def test_the_opening_ends_where_the_first_section_begins(reply: Reply) -> None:
    opening = top_parts(reply)[1]

    assert opening.span.of(REPLY).strip().splitlines()[0] == "尊敬的闻溪代表："
    assert opening.span.end == REPLY.index("一、资金安排情况")


def test_a_body_without_sections_is_one_part() -> None:
    text = "尊敬的闻溪代表：\n　　您提出的建议收悉，我局将认真研究。\n"
    reply = parse(text)

    assert [part.span.of(text).strip() for part in top_parts(reply)] == [text.strip()]


def test_the_innermost_section_is_the_part_around_a_place(reply: Reply) -> None:
    part = part_at(reply, top_parts(reply), span_of(REPLY, "枯水期").start)

    assert isinstance(part, Section)
    assert part.number == "一是"


def test_choosing_a_section_goes_to_its_heading_and_a_region_to_its_beginning(reply: Reply) -> None:
    header, section = top_parts(reply)[0], top_parts(reply)[2]

    assert place_of(header) == 0
    assert place_of(section) == REPLY.index("一、资金安排情况")


@given(PAGES)
def test_the_parts_are_in_order_and_leave_out_nothing_but_white_space(text: str) -> None:
    parts = top_parts(parse(text))
    edges = [0, *(edge for part in parts for edge in (part.span.start, part.span.end)), len(text)]

    assert edges == sorted(edges)
    assert not "".join(text[before:after] for before, after in list(pairwise(edges))[::2]).strip()


@given(PAGES)
def test_every_character_that_is_not_blank_is_in_the_part_around_it(text: str) -> None:
    reply = parse(text)
    tops = top_parts(reply)

    for offset, character in enumerate(text):
        part = part_at(reply, tops, offset)
        assert (part is None and character.isspace()) or (part is not None and offset in part.span)


@given(PAGES)
def test_no_part_is_empty(text: str) -> None:
    assert all(len(part.span) for part in top_parts(parse(text)) if isinstance(part, Region))
