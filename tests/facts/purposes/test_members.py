"""What a sum is used for where that is a list which a bracket or a comma stands in."""

import pytest

from reader.facts.purposes.members import whole
from tests.facts.guesses import guessed
from tests.growth import IN_PROPORTION, growth


def _purposes(passage: str) -> list[str | None]:
    return [facts.get("purpose") for _, facts in guessed(passage)]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        (
            "安排资金800万元，主要用于古城项目（依据《古城管理办法》，近年已有安排）、文物日常养护、文物安防等。",
            "古城项目、文物日常养护、文物安防",
        ),
        (
            "投入2200万元，用于石桥学校宿舍、教学楼，柳溪小学食堂、操场，青石中学食堂等项目建设。",
            "石桥学校宿舍、教学楼，柳溪小学食堂、操场，青石中学食堂",
        ),
        ("投入220万元,用于村道硬化,路灯安装,管网改造等项目。", "村道硬化,路灯安装,管网改造"),
    ],
)
def test_a_list_goes_on_behind_a_bracket_and_a_comma(passage: str, purpose: str) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("投入220万元，用于校舍维修，惠及青石小学、柳溪小学等学校。", "校舍维修"),
        ("投入220万元，用于古桥修缮，目前已完成勘察、设计等工作。", "古桥修缮"),
        ("投入220万元，用于管网改造，解决了停水、漏水等问题。", "管网改造"),
        ("投入220万元，用于村道硬化、路灯安装等，管网、沟渠等另行安排。", "村道硬化、路灯安装"),
        ("投入220万元，用于村道硬化（含路灯，不含沟渠），方便出行。", "村道硬化"),
    ],
)
def test_a_clause_that_tells_what_came_of_it_is_no_member(passage: str, purpose: str) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    "passage",
    [
        "安排300万元，用于1.村道硬化；2.路灯安装。",
        "用于乡镇卫生院（含社区卫生服务中心，设备购置）、人员培训等300万元。",
    ],
)
def test_neither_the_first_item_of_a_numbered_list_nor_what_is_cut_within_a_bracket_is_told(passage: str) -> None:
    assert _purposes(passage) == [None]


def test_the_parts_of_a_list_that_money_is_dealt_to_are_called_by_their_works_alone() -> None:
    said = _purposes("县里安排资金500万元，分别用于柳溪桥维修200万元、石桥管网改造300万元。")

    assert said == [None, "柳溪桥维修", "石桥管网改造"]


def test_a_list_is_looked_through_in_proportion() -> None:
    def gone_through(words: str) -> str:
        return whole(words, 2, 6, len(words))

    assert growth(gone_through, lambda n: "用于" + "村道硬化，" * n + "管网等", 4000) < IN_PROPORTION
