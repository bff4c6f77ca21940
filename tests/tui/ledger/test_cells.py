"""Facts about the cells of the ledger's table: what a reply is called, what an amount says, which columns are shown."""

import pytest

from reader.figures import FigureKind
from reader.ledger import Row, merged, recognised, rows
from reader.ledger.views import Column
from reader.tui.ledger.cells import cell_of, columns_of, said_in
from reader.typesetting.columns import GAP, fitted
from reader.typesetting.wrap import cells
from reader.understanding import understand

BODY = "\n\n尊敬的闻溪代表：\n　　现答复如下：\n一、情况\n　　2022年，县财政安排维修养护资金540万元。\n"
LONG = "关于加强农村供水工程维修养护的建议的答复"


def rows_of(text: str, source: str = "", kinds: frozenset[FigureKind] = frozenset(FigureKind)) -> list[Row]:
    understood = understand(text)
    return list(rows(understood, source, merged(understood.reply, recognised(understood, kinds), ())))


@pytest.mark.parametrize(
    ("head", "narrow", "wide"),
    [
        ("关于对县十七届人大二次会议第58号建议的答复", "第58号", "第58号"),
        (LONG, "加强农…", "加强农村供水工程维…"),
        (f"{LONG}\n青财函〔2023〕61号", "…3〕61号", "青财函〔2023〕61号"),
        ("关于对县十七届人大二次会议第58号建议的答复\n青财函〔2023〕61号", "第58号", "青财函〔2023〕61号"),
        ("关于养护的答复", "养护的…", "关于养护的答复"),
    ],
)
def test_a_reply_is_called_by_what_tells_it_apart(head: str, narrow: str, wide: str) -> None:
    row = rows_of(head + BODY)[0]
    assert said_in(row, Column.REPLY, 80) == narrow
    assert said_in(row, Column.REPLY, 120) == wide


def test_a_reply_without_number_and_title_is_called_by_the_end_of_its_file() -> None:
    row = rows_of("某代表:\n\n拨付540万元。\n", "/somewhere/replies/2023-61.txt")[0]
    assert said_in(row, Column.REPLY, 80) == "…-61.txt"


def test_percentage_points_are_no_percentages() -> None:
    found = rows_of("某代表:\n\n合格率提高5.5个百分点，达到96.8%，每年提高2个百分点以上。\n")
    assert [said_in(row, Column.AMOUNT, 80) for row in found] == ["5.5个百分点", "96.8%", "≥ 2个百分点"]


def test_columns_of_words_give_way_before_what_is_never_cut_is_cut() -> None:
    columns = [Column.REPLY, Column.PLACE, Column.YEAR, Column.PAYER, Column.PURPOSE, Column.AMOUNT, Column.STATUS]
    wanted = dict(
        zip(
            columns,
            map(cells, ("…4〕88号", "· └四/（二）", "2024/2026?", "省财政厅?", "补助?", "≥ 1.5亿元/…", "allocated?")),
            strict=True,
        )
    )

    def shown(room: int, by: Column = Column.PLACE) -> list[Column]:
        widths = fitted(columns_of(wanted), room, by)
        assert widths[Column.STATUS] == len("allocated?")
        return [column for column in columns if column not in widths]

    assert shown(97) == []
    assert shown(77) == [Column.PURPOSE]
    assert shown(67) == [Column.PAYER, Column.PURPOSE]
    assert shown(77, Column.PURPOSE) == [Column.PAYER]


@pytest.mark.parametrize("room", [25, 30, 46, 60])
def test_in_a_narrow_window_the_amount_stays_whole_and_what_it_is_of_goes_first(room: int) -> None:
    wanted = {
        Column.REPLY: 8,
        Column.PLACE: 5,
        Column.YEAR: 10,
        Column.PAYER: 10,
        Column.PURPOSE: 20,
        Column.AMOUNT: 13,
        Column.STATUS: 7,
    }
    widths = fitted(columns_of(wanted), room, Column.PLACE)
    assert widths[Column.AMOUNT] == 13
    assert sum(width + GAP for width in widths.values()) <= room


def test_an_amount_that_is_wider_than_the_window_is_cut_within_no_number() -> None:
    row = rows_of("某代表:\n\n补助300万元至500万元。\n")[0]
    assert cell_of(row, Column.AMOUNT, "", 10).plain == "300万元–…"
