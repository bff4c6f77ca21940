"""A ledger that was packed is the ledger that it was, to the last fact."""

from hypothesis import given
from hypothesis import strategies as st

from reader.figures import FigureKind
from reader.ledger import QUANTITIES, Row, recognised, rows
from reader.ledger.packing import pack, unpack
from reader.understanding import understand

_SENTENCES = (
    "2021年省财政厅安排县水利局540万元，其中：渠道300万元、水池240万元。",
    "（二）每人每月补贴680元，累计投入约3.50亿元。",
    "二、共12万4千元⏎".replace("⏎", "\n"),
    "恳请县财政局支持300-500万元，占57.72%；数百万元；12,34万元。",
    "23277个中13437个属甲、9731个属乙、109个属丙、1个属丁。",
    "一是争取（捐赠物资折合USD20万元）①2.33亿美元。\n",
    "没有数字的一句话。\n",
)
_TEXTS = (
    st.lists(st.sampled_from(_SENTENCES), max_size=8).map("".join).map("尊敬的代表：\n现答复如下：\n一、甲\n".__add__)
)


def _ledger(text: str) -> tuple[Row, ...]:
    seen = understand(text)
    return rows(seen, "reply.txt", recognised(seen))


@given(_TEXTS)
def test_any_ledger_comes_back_as_it_was(text: str) -> None:
    ledger = _ledger(text)
    assert unpack(pack(ledger), text, "reply.txt", QUANTITIES) == ledger


def test_the_kinds_that_are_asked_for_come_back_with_their_numbers_among_all() -> None:
    text = f"尊敬的代表：\n{''.join(_SENTENCES)}"
    sums = [row for row in _ledger(text) if row.entry.figure.kind is FigureKind.MONEY]
    assert {row.number for row in sums} != set(range(1, len(sums) + 1))
    assert list(unpack(pack(_ledger(text)), text, "reply.txt", frozenset({FigureKind.MONEY}))) == sums


def test_the_rows_of_a_reply_have_one_origin() -> None:
    ledger = unpack(pack(_ledger(f"现答复如下：\n{_SENTENCES[0]}")), f"现答复如下：\n{_SENTENCES[0]}", None, QUANTITIES)
    assert len(ledger) == 3
    assert len({id(row.origin) for row in ledger}) == 1
