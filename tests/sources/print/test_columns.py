"""Columns are refused however near each other they stand and however few lines they have; what only looks so isn't."""

from collections.abc import Sequence

import pytest

from reader.sources.print.glyphs import Glyph
from reader.sources.print.layout import ColumnsError
from tests.sources.typeset import LEFT, TOP, half, text

SIZE, PITCH = 16.0, 28.0
PROSE = "县财政安排专项资金，用于供水设施改造；全部项目按期完工，群众反映良好。下一步，继续加强管护，公开进度。"


def put(words: str, left: float, row: float, tracking: float = 0.0) -> list[Glyph]:
    """Words on a row, so many characters from the margin."""
    found: list[Glyph] = []
    place = LEFT + left * SIZE
    for sign in words:
        found.append(Glyph(sign, place, place + half(sign) * SIZE, TOP + row * PITCH, SIZE))
        place += (half(sign) + tracking) * SIZE
    return found


def column(left: float, width: int, rows: int, first: float = 0.0, begin: int = 0) -> list[Glyph]:
    words = PROSE * (rows * width // len(PROSE) + 2)
    return [
        glyph
        for row in range(rows)
        for glyph in put(words[begin + row * width : begin + (row + 1) * width], left, first + row)
    ]


def full(rows: int, first: float = 0.0) -> list[Glyph]:
    return column(0, 28, rows, first)


def page(rows: list[list[Glyph]]) -> list[Glyph]:
    return [glyph for row in rows for glyph in row]


@pytest.mark.parametrize("gap", [0.4, 0.6, 0.8, 1.5, 3.0])
@pytest.mark.parametrize("rows", [4, 5, 12])
@pytest.mark.parametrize("lower", [0.0, 0.5])
def test_two_columns_are_refused(gap: float, rows: int, lower: float) -> None:
    printed = [*full(6), *column(0, 14, rows, 6), *column(14 + gap, 14, rows, 6 + lower, 5), *full(6, 6.5 + rows)]

    with pytest.raises(ColumnsError):
        text([printed])


@pytest.mark.parametrize("gap", [0.5, 1.2])
def test_three_columns_of_a_few_lines_are_refused(gap: float) -> None:
    printed = [glyph for at in range(3) for glyph in column(at * (9 + gap), 9, 5, begin=3 * at)]

    with pytest.raises(ColumnsError):
        text([printed])


@pytest.mark.parametrize(
    "rows",
    [
        [
            ("来，我局会同市", "托育服务能力提", "位三百二十个；"),
            ("卫生健康委开展", "升行动，新增托", "对普惠机构给予"),
        ],
        [
            ("财政安排资金，", "项目按期完成建", "将加强日常管护"),
            ("用于供水设施改", "设，群众反映良", "，公开进度安排"),
        ],
    ],
)
def test_two_short_lines_in_three_columns_are_refused_where_two_beside_each_other_go_on_below(
    rows: list[tuple[str, ...]],
) -> None:
    with pytest.raises(ColumnsError):
        text([table(rows, [0, 9, 18])])


def test_facts_beside_each_other_are_no_columns() -> None:
    rows = [("联系人：某某某某某", "联系电话：0000-1234567"), ("经办人：某某某某某", "电子邮箱：a@qinghe.example")] * 3
    printed = [
        glyph for row, words in enumerate(rows) for at, each in enumerate(words) for glyph in put(each, 14 * at, row)
    ]

    assert text([printed]).count("联系电话") == 3


def test_numbers_that_stand_apart_from_their_items_are_no_column() -> None:
    rows = [[*put(f"{row + 1}.", 0, row), *put(PROSE[row : row + 26], 1.6, row)] for row in range(6)]

    assert "1.县财政" in text([page(rows)])


@pytest.mark.parametrize("tracking", [0.2, 0.5])
def test_words_that_are_set_apart_are_no_columns(tracking: float) -> None:
    rows = [put((PROSE * 2)[row : row + 20], 0, row, tracking) for row in range(8)]

    assert PROSE[:20] in text([page(rows)])


def test_words_of_latin_letters_that_chance_to_leave_a_place_open_are_no_columns() -> None:
    rows = [put("the county funds water pipes in towns", 0, row, 0.05) for row in range(6)]

    assert text([page(rows)]).count("county funds") == 6


def table(rows: Sequence[tuple[str, ...]], places: list[float]) -> list[Glyph]:
    cells = ((row, left, words) for row, each in enumerate(rows) for left, words in zip(places, each, strict=True))
    return [glyph for row, left, words in cells for glyph in put(words, left, row)]


NUMBERED = [
    ("一、加大财政扶持力度，", "已投入资金260万元，"),
    ("二、加快管网改造进度，", "已更换管道十二公里，"),
    ("三、健全日常巡查机制，", "已制定巡查细则一份，"),
    ("四、扩大节水宣传范围，", "已发放宣传手册千册，"),
    ("五、提高水质检测频次，", "已建成检测站点两处。"),
]
OF_UNEVEN_LENGTHS = [
    (left.rstrip("，"), f"{right.rstrip('，')}，已{'' if at % 2 else '全部'}落实")
    for at, (left, right) in enumerate(NUMBERED)
]
NAMED = [
    ("甲某某，供水股负责人、", "电话：0000-1234567，"),
    ("乙某某，规划股负责人、", "电话：0000-1234568，"),
    ("丙某某，财务股负责人、", "电话：0000-1234569，"),
    ("丁某某，办公室负责人、", "电话：0000-1234560。"),
]
PROJECTS = [
    ("清河村水厂，扩建工程", "新建泵房，铺设主管", "310"),
    ("石桥村渠道，改造工程", "清淤衬砌，已经通水", "420"),
    ("柳林村水池，新建工程", "蓄水池一座，在建中", "530"),
    ("东山村泵站，更新工程", "水泵两台，尚未安装", "640"),
    ("南坪村堤防，加固工程", "护坡、护脚，已完工", "750"),
]


@pytest.mark.parametrize(
    ("rows", "places"),
    [
        (NUMBERED, [0, 14]),
        ([("建议内容、承办单位", "办理情况、答复意见"), *NUMBERED[:4]], [0, 14]),
        (OF_UNEVEN_LENGTHS, [0, 14]),
        (NAMED, [0, 15]),
        ([(left.rstrip("、"), f"{right.rstrip('，。')}，内线同") for left, right in NAMED], [0, 15]),
        ([(left, f"{right[3:].rstrip('，。')}、0000-7654321") for left, right in NAMED], [0, 15]),
        (PROJECTS, [0, 12, 23]),
        ([("工程名称及建设地点", "建设内容，进展情况", "万元"), *PROJECTS[:4]], [0, 12, 23]),
        ([(str(at), f"{left[:6]}，", f"{right}，") for at, (left, right, _sum) in enumerate(PROJECTS, 1)], [0, 2, 15]),
    ],
)
def test_rows_whose_cells_are_said_to_their_end_are_no_columns(
    rows: list[tuple[str, ...]], places: list[float]
) -> None:
    read = text([table(rows, places)])

    assert [line.replace("\t", " ").replace(" | ", " ") for line in read.splitlines()] == [
        " ".join(row) for row in rows
    ]


LEFT_GOES_ON = [
    "2031年县财政安排资金，全",
    "部用于清河村农村饮水安全",
    "工程，共计300万元；其中",
    "已拨付200万元，其余待拨。",
]
RIGHT_GOES_ON = [
    "2032年省水利厅下达补助，",
    "用于石桥水库除险加固，共",
    "计500万元；其中县级配套",
    "100万元，已经全部到位。",
]


ITEMS = [f"{left.rstrip('，')}全覆盖" for left, _right in NUMBERED[:4]]
ENDED = ["县财政已经安排专项资金，", "水利局正在组织管网改造，", "卫健局定期检测水质情况，", "乡镇负责日常巡查和管护。"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (LEFT_GOES_ON, RIGHT_GOES_ON),
        (ITEMS, LEFT_GOES_ON),  # prose that fills its lines beside items
        (LEFT_GOES_ON, ITEMS),
        (ENDED, RIGHT_GOES_ON),
        ([*ENDED[:2], *LEFT_GOES_ON[1:3]], [*ENDED[1:3], *RIGHT_GOES_ON[1:3]]),  # lines that chance to end in marks
    ],
)
def test_lines_of_which_one_side_goes_on_below_are_columns(left: list[str], right: list[str]) -> None:
    with pytest.raises(ColumnsError):
        text([table(list(zip(left, right, strict=True)), [0, 14])])


@pytest.mark.parametrize("rows", [2, 3, 4])
@pytest.mark.parametrize("title", [[], put("关于第9号建议的答复", 7, 0)])
def test_two_lines_and_more_that_all_go_on_below_are_columns_with_a_title_above_or_none(
    rows: int, title: list[Glyph]
) -> None:
    both = list(zip((each[1:] for each in LEFT_GOES_ON), RIGHT_GOES_ON, strict=True))
    columns = table(both[:rows], [0, 14])

    with pytest.raises(ColumnsError):
        text([[*title, *(glyph._replace(baseline=glyph.baseline + 60) for glyph in columns)]])


def test_ragged_lines_that_go_on_below_are_columns() -> None:
    left = ["县财政安排资金，全部用于", "清河村饮水安全工程", "其中已经拨付，二百万", "元，其余部分待拨。"]
    right = ["省水利厅下达的补助，用于", "石桥水库除险加固共", "计五百万元；县级配套", "的部分已经到位。"]

    with pytest.raises(ColumnsError):
        text([table(list(zip(left, right, strict=True)), [0, 14])])


@pytest.mark.parametrize(
    "rows",
    [
        [
            ("城北敬老院改造、扩建工程", "河东社区食堂、助餐点建设"),
            ("山口村互助院、幸福院建设", "南街日间照料中心、驿站等"),
        ],
        [
            ("联系人：某某某", "抄送：市人大代表工委，市政府办公室，"),
            ("联系电话：0000-1234567", "市政协提案委，市财政局。"),
        ],
        [("附件：资金安排情况表，", "清河县水利局"), ("以及分乡镇的项目清单", "2031年6月12日")],
    ],
)
def test_a_few_facts_beside_each_other_are_read_in_rows(rows: list[tuple[str, ...]]) -> None:
    assert [line.replace("\t", " ") for line in text([table(rows, [0, 14])]).splitlines()] == [
        " ".join(row) for row in rows
    ]


def test_numbers_that_chance_to_stand_apart_in_lines_that_go_on_are_no_cells() -> None:
    rows = [
        (line[:at], "35", line[at + 1 :], right)
        for at, line, right in zip((2, 4, 6, 8), LEFT_GOES_ON, RIGHT_GOES_ON, strict=True)
    ]
    printed = [
        glyph
        for row, (begin, number, end, right) in enumerate(rows)
        for at, words in ((0, begin), (2.5 + 2 * row, number), (4 + 2 * row, end), (16, right))
        for glyph in put(words, at, row)
    ]

    with pytest.raises(ColumnsError):
        text([printed])


def test_columns_between_a_signature_and_what_stands_apart_below_are_columns() -> None:
    signed = [*put("清河县水利局", 22, 0), *put("2031年6月12日", 21.5, 1)]
    below = [*put("联系人：某某某", 0, 6), *put("联系电话：0000-1234567", 18, 6)]
    columns = [
        glyph
        for row, sides in enumerate(zip(LEFT_GOES_ON, RIGHT_GOES_ON, strict=True), start=2)
        for left, words in zip((0, 14), sides, strict=True)
        for glyph in put(words, left, row)
    ]

    with pytest.raises(ColumnsError):
        text([[*signed, *columns, *below]])


BARE_LEFT = ["县财政安排的专", "项补助资金用于", "清河村蓄水池和", "管网改造全部项", "目已经通过验收"]
BARE_RIGHT = ["按期完工并交付", "村集体管护下一", "步我局将会同有", "关部门加强巡查", "确保长期稳定运"]


def narrow(rows: int, left: list[str], right: list[str]) -> list[Glyph]:
    return table(list(zip(left[:rows], right[:rows], strict=True)), [0, 8])


@pytest.mark.parametrize("rows", [3, 4, 5])
@pytest.mark.parametrize("title", [[], put("关于第9号建议的答复", 8.5, -2)])
def test_narrow_columns_that_no_mark_stands_in_are_refused_below_a_title_in_the_middle_too(
    rows: int, title: list[Glyph]
) -> None:
    with pytest.raises(ColumnsError):
        text([[*title, *narrow(rows, BARE_LEFT, BARE_RIGHT)]])


def test_narrow_columns_of_ragged_lines_that_end_before_a_long_number_are_refused() -> None:
    left = ["截至当年底全", "县累计安排", "2136.4万元资金", "，用于水库除"]
    right = ["险加固和河道", "清淤共治理", "10465公里河段", "并全部通过验"]

    with pytest.raises(ColumnsError):
        text([narrow(4, left, right)])


def test_a_paragraph_that_ends_within_a_column_leaves_it_one() -> None:
    left = ["　　县里安排资", "金修建了蓄水池", "和管网。", "　　今年，还将"]
    right = ["建泵站并更新老", "化的水表。", "　　各村的管护", "员已经全部到岗"]
    rows = [(each.replace("　", "") for each in side) for side in (left, right)]
    indents = [[2 * each.startswith("　") for each in side] for side in (left, right)]
    printed = [
        glyph
        for at, (side, shifts) in enumerate(zip(rows, indents, strict=True))
        for row, (words, shift) in enumerate(zip(side, shifts, strict=True))
        for glyph in put(words, 8 * at + shift, row)
    ]

    with pytest.raises(ColumnsError):
        text([printed])


@pytest.mark.parametrize("rows", [4, 8])
def test_columns_whose_commas_are_of_one_byte_are_refused(rows: int) -> None:
    printed = [*column(0, 14, rows), *column(15, 14, rows, begin=5)]

    with pytest.raises(ColumnsError):
        text([[glyph._replace(character="," if glyph.character == "，" else glyph.character) for glyph in printed]])


@pytest.mark.parametrize(
    ("rows", "places"),
    [
        ([("某甲乙", "丙丁", "某己庚", "辛壬")] * 6, [0, 5, 10, 15]),
        ([("清河村水厂改造", "石桥村泵站改造"), ("柳林村水厂改造", "东山村泵站改造")] * 3, [0, 9]),
        (
            [(f"改造管网{at}公里，完工", f"新增托位{at}个，完成投资{at}万元") for at in range(11, 15)],
            [0, 14],
        ),
    ],
)
def test_lists_whose_cells_end_alike_or_are_short_are_read_in_rows(
    rows: list[tuple[str, ...]], places: list[float]
) -> None:
    assert [line.replace("\t", " ") for line in text([table(rows, places)]).splitlines()] == [
        " ".join(row) for row in rows
    ]
