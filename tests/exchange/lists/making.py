"""Lists that tests share."""

from reader.exchange.formats import Content
from reader.exchange.lists.model import DOUBTS, PROMISES, Listed

OF_REPLY = (
    "关于对县第58号建议的答复",
    "青财函〔2023〕61号",
    "青河县财政局",
    "2023-06-12",
    3,
    30,
    "/甲/1.txt",
    "ab" * 32,
    None,
)


def promises() -> Listed:
    """Two promises, of which one is overdue and the other has no deadline."""
    return Listed(
        PROMISES,
        [
            ("2024-06-30", True, "力争2024年6月底前完成12处改造。", *OF_REPLY),
            (None, False, "=我局将|继续\n争取资金。", *OF_REPLY[:-1], True),
        ],
    )


def doubts() -> Listed:
    """A sum that does not come out."""
    return Listed(DOUBTS, [("error", "300万元 + 240万元 = 540万元 > 530万元", "一", *OF_REPLY)])


def a_list(content: Content) -> Listed:
    """A list of that content."""
    return promises() if content is Content.PROMISES else doubts()
