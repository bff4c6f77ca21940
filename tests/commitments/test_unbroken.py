"""Promises over the lines that a page broke are those of the text without its breaks."""

from reader.commitments import find_commitments
from reader.figures import recognise
from reader.reply import parse
from tests.broken import broken_at

_WIDTH = 44
_LETTER = (
    "关于对第25号建议的答复\n\n季舟代表：\n\n您提出的关于青石河治理的建议收悉，现答复如下：\n\n"
    "我局高度重视青石河治理工作，力争让群众满意，2022年争取到省级资金320万元，用于青石河柳溪段清淤疏浚，"
    "目前已全部完工。下一步，我局将继续向上级争取资金，于2024年6月底前完成云岭段的护岸工程，"
    "同时加强日常巡查，发现问题及时处理。感谢您对水利工作的关心。\n\n白鹭县水利局\n2023年6月14日\n"
)


def _promised(text: str) -> list[tuple[str, str | None]]:
    return [(each.span.of(text), each.deadline) for each in find_commitments(parse(text), recognise(text))]


def test_a_page_that_broke_its_lines_promises_what_the_text_without_its_breaks_does() -> None:
    broken = broken_at(_LETTER, _WIDTH)
    found = _promised(broken)

    assert [(words.replace("\n", ""), deadline) for words, deadline in found] == _promised(_LETTER)
    assert [deadline for _, deadline in found] == ["2024-06-30"]
    assert "\n" in found[0][0]


def test_a_promise_that_ends_with_its_line_ends_there() -> None:
    text = (
        "我局高度重视青石河的治理工作，近年来多方筹措资金，\n积极向上级汇报争取项目，已完成柳溪段的清淤疏浚，\n"
        "下一步将继续争取资金用于云岭段的护岸和清淤工程。\n"
    )

    assert [words.endswith("清淤工程。") for words, _ in _promised(text)] == [True]


def test_lines_that_their_writer_ended_stay_apart() -> None:
    text = "一、近年来修建了青石桥\n\n二、将于2024年底前修建云岭桥\n\n三、现状\n\n柳溪桥已于去年竣工。\n"

    assert [words for words, _ in _promised(text)] == ["将于2024年底前修建云岭桥"]
