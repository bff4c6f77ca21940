"""What a sum is for that is said to be of the request itself, and what one is for together with the next."""

import pytest

from reader.facts.purposes import requested
from reader.understanding import understand

_OPENING = "代表：\n您提出的《{}》收悉，现答复如下：\n"


def _purposes(passage: str, title: str = "关于林场事务的建议") -> list[str | None]:
    return [facts.purpose for facts in understand(_OPENING.format(title) + passage).facts.values()]


@pytest.mark.parametrize(
    "passage",
    [
        "经估算，此项建议需要资金300万元。",
        "您提的建议已列入明年专项资金300万元。",
        "办理该提案约花300万元。",
    ],
)
def test_a_sum_of_the_request_is_for_what_the_title_asks_for(passage: str) -> None:
    assert _purposes(passage, "关于青石小组搬迁的建议") == ["青石小组搬迁"]


def test_a_sum_that_is_not_said_to_be_of_the_request_is_not_for_it() -> None:
    assert _purposes("全处去年欠款300万元。", "关于青石小组搬迁的建议") == [None]


@pytest.mark.parametrize(
    ("title", "work"),
    [
        ("关于请求解决云岭粮站迁址资金的建议", "云岭粮站迁址"),
        ("关于帮助修建马鞍坡便桥的提案", "马鞍坡便桥"),
        ("关于修路、架桥的建议", None),  # several things
        ("关于加大全县茶园投入的建议", None),  # all of an area
        ("关于建议", None),
    ],
)
def test_a_title_asks_for_one_thing_or_for_nothing_that_a_sum_is_for(title: str, work: str | None) -> None:
    assert requested.work(title) == work


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("新建学生食堂60平方米，按800元/平方米计算，预计资金4.8万元。", ["新建学生食堂"] * 2),
        ("按800元/平方米计算，新建学生食堂60平方米，预计资金4.8万元。", [None, "新建学生食堂"]),
    ],
)
def test_a_sum_is_for_what_the_next_is_if_that_is_named_before_both(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes
