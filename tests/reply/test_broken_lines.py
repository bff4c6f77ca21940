"""Where a page broke a sentence into lines, and where a writer ended one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.reply.broken_lines import Joined, breaks
from reader.text import Span
from tests.growth import IN_PROPORTION, growth

_PAGE = (
    "一、加大投入\n"
    "近年来，县财政每年安排村道养护资金，主要用于路面修补、\n"
    "桥涵加固和安全护栏，并把养护任务落实到各乡镇，2022 年下\n"
    "达云亭镇补助资金 30 万元。二是整合涉农资金，把村道与产业\n"
    "路一并建设。\n"
    "二、下一步打算\n"
    "我局将继续争取上级支持。\n"
)


_ITEMS = (
    "计划申请省级补助实施青山镇农村饮水安全巩固提升的工程建设项目",
    "石门镇河边村的农村公路安全生命防护工程已经完成",
    "大湾镇中心小学的教学楼改扩建工程已经基本建成并",
)


_GIVEN = (
    "2021年下达青山镇农村人居环境整治省级补助资金300万元\n石门镇农村人居环境整治县级配套资金200万元已经全部拨付\n"
    "大湾镇农村人居环境整治项目资金100万元已经拨付到位\n"
)
_TABLE = (
    "    项目名称        所在村镇        安排资金情况\n    饮水工程        青山镇石门村    二百万元已拨\n"
    "    护岸工程        云亭镇柳溪村    三百万元已拨\n    村道硬化        大湾镇河口村    一百万元已拨\n"
)
_DONE = "".join(f"{year}年已经完成河边村农村饮水安全工程的全部建设任务\n" for year in (2020, 2021, 2022))


def _joined(text: str) -> str:
    return Joined(text, breaks(text)).text


def test_a_sentence_goes_on_in_the_next_line_where_its_line_is_as_wide_as_the_page() -> None:
    assert _joined(_PAGE) == (
        "一、加大投入\n"
        "近年来，县财政每年安排村道养护资金，主要用于路面修补、桥涵加固和安全护栏，并把养护任务落实到各乡镇，2022 年"
        "下达云亭镇补助资金 30 万元。二是整合涉农资金，把村道与产业路一并建设。\n"
        "二、下一步打算\n"
        "我局将继续争取上级支持。\n"
    )


def test_it_goes_on_below_the_number_of_a_page() -> None:
    cut = _PAGE.replace("2022 年下\n", "2022 年下\n- 1 -\n\n")

    assert _joined(cut) == _joined(_PAGE)


def test_the_blanks_at_a_break_are_of_it() -> None:
    cut = _PAGE.replace("路面修补、\n", "路面修补、  \n  ")

    assert _joined(cut) == _joined(_PAGE)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (_PAGE.replace("、\n", "。\n").replace("年下\n", "年。\n").replace("产业\n", "产业。\n"), "each is over"),
        (f"{_PAGE}{'本县地处山区' * 20}。\n", "one is much wider than a page"),
        ("县水务局\n县财政局\n县教育局\n县民政局\n", "names below each other are narrow"),
        ("单位名称  项目名称  |金额（万元）\n" * 4, "the rows of a table"),
        ("1.关于加大农村饮水工程投入的建议办理情况说明\n" * 4, "each begins with a number"),
        ("投入资金 30 万元用于云亭镇道路硬化和路灯安装\n" * 4, "items that end without a mark"),
        (
            f"{_GIVEN}云亭镇农村人居环境整治项目资金120万元已经拨付。\n",
            "items of a list, of which the last has a mark",
        ),
        (f"{_ITEMS[0]}\n{_ITEMS[1]}\n{_ITEMS[2]}。\n", "a page of that width would have taken more into a line"),
        ("".join(f"\u3000\u3000{each}\n" for each in _ITEMS) + "\u3000\u3000以上都已完成。\n", "each is a paragraph"),
        (
            f"{_TABLE}    以上三个项目共计安排资金六百万元已全部到位。\n",
            "a table that blanks make, and a sentence below it",
        ),
        (f"{_DONE}2023年我局将启动石门村学校工程的全部前期工作。\n", "each begins with its year"),
        ("", "nothing is there"),
    ],
)
def test_a_line_that_a_writer_ended_is_none(text: str, why: str) -> None:
    assert not [each for each in breaks(text) if "\n" in each.of(text)], why


@pytest.mark.parametrize("line", ["县财政安排村道养护资金用于路面修补桥涵加固、\n", "-" * 5 + "\n", " \n", "\n"])
def test_breaks_are_found_in_proportion_to_the_text(line: str) -> None:
    assert growth(breaks.__wrapped__, lambda count: line * count, 400) < IN_PROPORTION


@given(st.lists(st.tuples(st.text("村道养护", min_size=1, max_size=4), st.integers(1, 3))), st.data())
def test_places_lead_to_the_joined_text_and_back(pieces: list[tuple[str, int]], data: st.DataObject) -> None:
    text, found = "", []
    for words, blanks in pieces:
        text += words
        found.append(Span(len(text), len(text) + blanks))
        text += "\n" * blanks
    text += "资金"
    joined = Joined(text, tuple(found))
    assert joined.text == text.replace("\n", "")

    start = data.draw(st.integers(0, len(joined.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(joined.text))))
    apart = joined.span_apart(span)
    assert text[apart.start : apart.end].replace("\n", "") == joined.text[span.start : span.end]
    assert "\n" not in (text[apart.start], text[apart.end - 1])
    assert joined.span(apart) == span
    begins = data.draw(st.integers(0, len(text)))
    where = joined.span(Span(begins, data.draw(st.integers(begins, len(text)))))
    assert joined.text[: where.start] == text[:begins].replace("\n", "")


def test_a_line_goes_on_behind_a_pages_number_and_the_blank_lines_around_it() -> None:
    lines = [
        "2021年，全县统筹各级资金继续改善农村的供水条件，对山区乡镇的老旧管网逐步进行",
        "改造，共计完成了渡口镇、石门镇和云亭镇等地的供水管网改造工程，惠及群众两万余",
        "人，受到了群众的一致好评，并按照县里的要求建立了供水工程管护的长效机制和制度",
        "体系。",
    ]
    whole = "\n".join(lines)
    parted = f"{whole}\n{lines[0]}\n{lines[1]}\n\n3\n\n{lines[2]}\n{lines[3]}\n"
    assert "\n\n3\n\n" in [each.of(parted) for each in breaks(parted)]
