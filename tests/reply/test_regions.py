"""The regions of a page partition it: header, body and closing of the letter, and the page's own furniture."""

from time import process_time

import pytest
from hypothesis import given

from reader.reply import RegionKind
from reader.reply.regions import find, is_closing, salutation
from tests.pages import PAGES

HEADER, BODY, CLOSING, FURNITURE = RegionKind


def regions(text: str) -> list[tuple[RegionKind, str]]:
    return [(region.kind, region.span.of(text)) for region in find(text)]


def closing_of(ending: str) -> str:
    """What is closing on a page that ends in `ending` behind its body."""
    text = f"查陌然代表：\n您的建议收悉，现答复如下：\n一、进展\n全县道路养护正在按计划推进之中。\n{ending}"
    return dict(regions(text)).get(CLOSING, "")


@given(PAGES)
def test_regions_partition_the_text(text: str) -> None:
    found = find(text)

    assert "".join(region.span.of(text) for region in found) == text
    assert all(len(region.span) for region in found)
    assert [region.span.start for region in found] == [0, *(region.span.end for region in found)][: len(found)]


@given(PAGES)
def test_regions_stand_in_the_order_of_a_page(text: str) -> None:
    order = [FURNITURE, HEADER, BODY, CLOSING, FURNITURE]
    kinds = [region.kind for region in find(text)]
    places = iter(order)

    assert all(kind in places for kind in kinds)


def test_an_empty_page_has_no_regions() -> None:
    assert find("") == ()


@pytest.mark.parametrize("blank", ["\n", "\u3000\n", " "])
def test_a_million_blanks_are_one_region_at_once(blank: str) -> None:
    text = blank * 1_000_000

    began = process_time()
    found = regions(text)

    assert process_time() - began < 0.5
    assert found == [(BODY, text)]


def test_a_page_has_its_four_regions() -> None:
    text = (
        "首页 > 政务公开 > 正文\n"
        "关于第58号建议的答复\n青财函〔2023〕61号\n"
        "查陌然代表：\n您的建议收悉，现答复如下：\n一、进展\n全县道路养护正在推进。\n"
        "感谢您的关心！\n青河县财政局\n2023年6月12日\n联系人：季南舟\n"
        "扫一扫在手机打开\n主办单位：青河县人民政府\n"
    )

    assert [(kind, words.split("\n")[0]) for kind, words in regions(text)] == [
        (FURNITURE, "首页 > 政务公开 > 正文"),
        (HEADER, "关于第58号建议的答复"),
        (BODY, "查陌然代表："),
        (CLOSING, "感谢您的关心！"),
        (FURNITURE, "扫一扫在手机打开"),
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("查陌然代表:", "查陌然"),
        ("尊敬的查陌然代表：", "查陌然"),
        ("查陌然等8名代表：", "查陌然等8名"),
        ("栾知夏、宓青禾两位代表：", "栾知夏、宓青禾两位"),
        ("栾知夏政协委员:", "栾知夏"),
        ("九三学社青河县支部：", "九三学社青河县"),
        ("青河县代表团：", "青河县"),
        ("查陌然代表", "查陌然"),
        ("查陌然代表您好：", "查陌然"),
        ("查陌然代表：您好！", "查陌然"),
        ("　　查陌然代表：", "查陌然"),
    ],
)
def test_a_letter_begins_with_its_salutation(line: str, names: str) -> None:
    text = f"关于第58号建议的答复\n{line}\n您提出的建议收悉，现答复如下：\n"
    match = salutation(text)

    assert match is not None
    assert match["names"].strip() == names
    assert regions(text)[-1] == (BODY, f"{line}\n您提出的建议收悉，现答复如下：\n")


@pytest.mark.parametrize("line", ["类别:人大代表", "县人大代表建议办理工作委员会办公室通知", "办理单位：青河县工作站"])
def test_a_label_is_no_salutation(line: str) -> None:
    assert salutation(f"{line}\n全县道路养护正在推进。\n") is None


@pytest.mark.parametrize(
    "opening",
    [
        "您提出的建议收悉，现答复如下：",
        "建议已交我局研究办理，现将办理情况答复如下：",
        "县政协转来的提案收悉，函复如下。",
        "一、道路养护情况",
    ],
)
def test_a_letter_without_salutation_begins_with_its_opening(opening: str) -> None:
    text = f"关于第58号建议的答复\n{opening}\n全县道路养护正在推进。\n"

    assert regions(text) == [(HEADER, "关于第58号建议的答复\n"), (BODY, f"{opening}\n全县道路养护正在推进。\n")]


@pytest.mark.parametrize(
    "line",
    [
        "感谢您对道路养护的关心和支持！",
        "最后,衷心感谢您的关心。",
        "专此答复",
        "特此函复。",
        "此致",
        "青河县财政局",
        "2021年5月28日",
        "                          2021年5月28日",
        "二○一一年五月十日",
        "联系人及电话:季南舟 0000-5550123",
        "(联系人:季南舟,联系电话:0000-5550123)",
        "经 办 人:季南舟",
        "抄送:县人大常委会,县政府办公室。",
        "抄 报:县政府",
        "青河县财政局办公室      2021年5月28日印发",
        "校对:季南舟 共印100份",
        "(此件公开发布)",
        "办复类别:B类",
    ],
)
def test_a_closing_line_begins_the_closing(line: str) -> None:
    assert is_closing(line.strip())
    assert closing_of(f"{line}\n") == f"{line}\n"


@pytest.mark.parametrize(
    "line", ["感谢信已经送达，村里正在商量如何回信，预计下个月会有一个明确的说法。", "首先,我们检查了全部路段。"]
)
def test_prose_is_no_closing(line: str) -> None:
    assert closing_of(line) == ""


def test_thanks_in_the_first_sentence_of_the_body_close_nothing() -> None:
    text = "查陌然代表：\n感谢您对道路养护的关心！现答复如下：\n一、进展\n全县道路养护正在按计划推进之中。\n"

    assert [kind for kind, _ in regions(text)] == [BODY]


def test_a_signature_before_the_contact_is_in_the_closing_as_one_after_it_is() -> None:
    before = "青河县财政局\n2023年6月12日\n联系人：季南舟\n"
    after = "联系人：季南舟\n青河县财政局\n2023年6月12日\n"

    assert closing_of(before) == before
    assert closing_of(after) == after


def test_a_list_of_attachments_is_in_the_closing_and_no_heading() -> None:
    ending = "附件:1.道路一览表\n     2.意见反馈表\n青河县财政局\n"

    assert closing_of(ending) == ending


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 政务公开 > 正文",
        "当前位置：首页 >> 提案办理",
        "字体：[大] [中] [小]　　打印本页",
        "浏览量：1286",
        "| | | |",
        "— 1 —",
        "<!--EndFragment-->",
        "扫一扫，用手机阅读本文",
        "主办单位:青河县财政局",
        "上一篇：关于第57号建议的答复",
        "下一条：关于第59号建议的答复",
        "青ICP备05550123号-1",
        "版权所有:青河县财政局",
    ],
)
def test_furniture_at_either_end_is_out_of_the_letter(line: str) -> None:
    letter = "关于第58号建议的答复\n查陌然代表：\n您的建议收悉，现答复如下：\n全县道路养护正在推进。\n特此答复。\n"

    assert regions(f"{line}\n{letter}{line}\n") == [
        (FURNITURE, f"{line}\n"),
        (HEADER, "关于第58号建议的答复\n"),
        (BODY, "查陌然代表：\n您的建议收悉，现答复如下：\n全县道路养护正在推进。\n"),
        (CLOSING, "特此答复。\n"),
        (FURNITURE, f"{line}\n"),
    ]
