"""The line that addresses a letter is found in every form, and no label, title or link is taken for it."""

import pytest

from reader.reply.salutation import find_salutation
from reader.text import Span
from reader.text.sentences import printed_lines


def addressed(text: str) -> tuple[str, str, str] | None:
    """The line that addresses, the names and the role."""
    found = find_salutation(text, printed_lines(text, Span(0, len(text))))
    return (text[found.start :].split("\n")[0], found.names, found.role) if found else None


@pytest.mark.parametrize(
    ("line", "lead", "names"),
    [
        ("查陌然代表：", "", "查陌然"),
        ("关于第58号建议的答复查陌然代表：", "关于第58号建议的答复", "查陌然"),
        ("青财函〔2023〕61号 A类 查陌然、栾知夏等3名代表：", "青财函〔2023〕61号 A类", "查陌然、栾知夏等3名"),
    ],
)
def test_what_of_the_header_stands_on_the_line_is_no_name(line: str, lead: str, names: str) -> None:
    text = f"{line}\n您提出的建议收悉，现答复如下：\n"
    found = find_salutation(text, printed_lines(text, Span(0, len(text))))

    assert found is not None
    assert (found.start, found.lead, found.names) == (0, lead, names)


@pytest.mark.parametrize(
    ("line", "names", "role"),
    [
        ("查陌然代表:", "查陌然", "代表"),
        ("尊敬的栾知夏、宓青禾两位委员：", "栾知夏、宓青禾两位", "委员"),
        ("查陌然代表、宓青禾代表：", "查陌然代表、宓青禾", "代表"),
        ("栾知夏委员您好：", "栾知夏", "委员"),
        ("栾知夏委员：您好！", "栾知夏", "委员"),
        ("北岭代表团：", "北岭", "代表团"),
        ("民进青河县支部：", "民进青河县", "支部"),
        ("民盟青河县委：", "民盟青河县委", ""),
        ("县人大常委会办公室：", "县人大常委会办公室", ""),
        ("致公党小组：", "致公党小组", ""),
        ("尊敬的闻溪先生：", "闻溪先生", ""),
        ("、".join(["查陌然", "栾知夏"] * 6) + "、闻溪代表：", "、".join(["查陌然", "栾知夏"] * 6) + "、闻溪", "代表"),
    ],
)
def test_whoever_is_addressed_is_named_as_printed(line: str, names: str, role: str) -> None:
    text = f"关于第58号建议的答复\n{line}\n您提出的建议收悉，现答复如下：\n"

    assert addressed(text) == (line, names, role)


def test_a_letter_may_go_on_behind_its_salutation() -> None:
    line = "查陌然等代表: 您在县十七届人大二次会议上提出的建议收悉，现答复如下："

    assert addressed(f"标题\n{line}\n") == (line, "查陌然等", "代表")


def test_a_salutation_in_traditional_characters_with_readings_is_read() -> None:
    assert addressed("查陌橋委員(yuán)：\n您的建議收悉。\n") == ("查陌橋委員(yuán)：", "查陌橋", "委员")


def test_the_request_that_a_page_prints_first_does_not_hide_the_salutation() -> None:
    request = "村里的道路破损多年，出行很不方便，" * 12

    assert addressed(f"{request}\n提案答复\n查陌然代表：\n您的建议收悉。\n") == ("查陌然代表：", "查陌然", "代表")


@pytest.mark.parametrize(
    "lines",
    [
        "类别:人大代表\n全县道路养护正在推进。",
        "领衔代表：\n查陌然",
        "是否公开 人大代表：\n查陌然",
        "办理类别：A类 领衔代表：\n查陌然",
        "附议代表:\n栾知夏",
        "办理结果：\n您提出的建议已经办结。",
        "答复内容：\n您提出的建议已经办结。",
        "现答复如下：\n您提出的建议很好。",
        "县人大代表\n建议提案办理",
        "对县政协第十届委员会\n第二次会议第45号提案的答复",
        "关于县政协委员会：\n您提出的提案",
        "发布日期：\n您好",
    ],
)
def test_what_only_looks_like_a_salutation_is_none(lines: str) -> None:
    assert addressed(f"{lines}\n") is None
