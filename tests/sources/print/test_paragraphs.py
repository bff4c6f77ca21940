"""A letter for print has the paragraphs, the sections and the figures of the plain one, however it is set."""

import dataclasses
from itertools import product

import pytest

from reader.figures import recognise
from reader.reply import Section, parse
from reader.sources.print import pdf_process
from reader.sources.print.glyphs import Glyph
from reader.sources.print.marginal import is_page_number
from tests.examples import REPLY
from tests.growth import IN_PROPORTION, growth
from tests.sources.documents import SIZE, pdf_width
from tests.sources.typeset import LEFT, TOP, Printed, Setting, glyphs, pages, pdf, text

SHORT = REPLY.replace("东镇安排", "东镇、西镇、南镇三个镇共109所学校的供水设施由县水利局统一维护，东镇安排")


def tree(sections: tuple[Section, ...]) -> list[object]:
    return [(each.number, each.level, each.title, tree(each.children)) for each in sections]


def figures(letter: str) -> list[tuple[object, ...]]:
    return [(each.kind, each.span.of(letter), each.amount) for each in recognise(letter)]


def read(letter: str, setting: Setting) -> str:
    return text(glyphs(pages(letter, setting), setting.width_of))


MEASURES = {28: 16, 20: 16, 14: 14, 42: 12}
PLAIN = [
    Setting(measure=measure, size=size, breaking=breaking, justified=justified, indent=indent, space=space)
    for (measure, size), breaking, justified, indent, space in product(
        MEASURES.items(), ("anywhere", "words", "counted"), (False, True), (0, 2), (0, 0.5)
    )
    if not (justified and breaking == "counted")
]
# In the narrowest measure a line may end with any word; a paragraph's beginning has to be seen.
UNEVEN = [Setting(breaking="uneven", measure=measure, size=size) for measure, size in MEASURES.items()]
SPECIAL = [
    Setting(tracking=0.12),
    Setting(tracking=0.3, measure=36, size=14),
    Setting(tracking=0.3, measure=36, size=14, justified=True),
    Setting(title_size=22),
    Setting(title_left=True),
    Setting(title_left=True, title_size=22),
    Setting(flush_headings=True),
    Setting(header="青河县财政局文件", per_page=10),
    Setting(width_of=lambda sign: 0.6 if sign.isascii() else 1),
    *(
        Setting(number=number, per_page=9)
        for number in ("{}", "第 {} 页 共 {} 页", "- {} -", "{}/{}", "第{}页", "·{}·")
    ),
]
EVERY = PLAIN + UNEVEN + SPECIAL + [dataclasses.replace(each, indent=0) for each in SPECIAL]


@pytest.mark.parametrize("setting", EVERY, ids=str)
def test_a_letter_has_its_sections_and_figures_however_it_is_set(setting: Setting) -> None:
    printed = read(SHORT, setting)

    assert tree(parse(printed).sections) == tree(parse(SHORT).sections)
    assert figures(printed) == figures(SHORT)


@pytest.mark.parametrize("setting", SPECIAL, ids=str)
def test_a_page_s_own_lines_stand_by_themselves(setting: Setting) -> None:
    laid = pages(SHORT, setting)
    own = [setting.number.format(number, len(laid)) for number in range(1, len(laid) + 1)]
    if setting.header:
        own += [setting.header] * len(laid)
    printed = ["".join(line.split()) for line in read(SHORT, setting).split("\n")]

    for line in own:
        assert "".join(line.split()) in printed


def lines(*words: tuple[float, str] | str) -> str:
    """The text of a page with these lines, each with its place from the margin in characters."""
    placed = [(0.0, each) if isinstance(each, str) else each for each in words]
    return text(
        glyphs([[Printed(each, LEFT + 16 * left, TOP + row * 30, 16) for row, (left, each) in enumerate(placed)]])
    )


FULL = "县财政安排维修养护资金，中央资金县级资金比上年增长我局会"


def test_a_salutation_is_no_end_of_the_title_that_fills_the_line_above() -> None:
    title = "青河县财政局关于对县十七届人大二次会议第158号建议的答复"

    assert lines(title, "闻溪代表：", (2, FULL[2:]), FULL, "完。", (2, FULL[2:]), "完。").split("\n")[:2] == [
        title,
        "闻溪代表：",
    ]


def test_a_number_behind_a_title_that_fills_the_line_stands_alone() -> None:
    title = "青河县财政局关于对县十七届人大二次会议第158号建议的答复"

    assert lines(title, "青财函〔2023〕61号", FULL, FULL).split("\n")[:2] == [title, "青财函〔2023〕61号"]


def test_an_opening_that_runs_on_is_no_salutation() -> None:
    assert lines((2, FULL[:24] + "现答复"), "如下：", (2, FULL[2:]), "完。") == (
        f"{FULL[:24]}现答复如下：\n{FULL[2:]}完。\n"
    )


def test_a_label_begins_a_line_of_its_own() -> None:
    assert lines(FULL, FULL, "抄送：县人大常委会办公室。").endswith(f"{FULL}\n抄送：县人大常委会办公室。\n")


@pytest.mark.parametrize("annex", ["附件", "附件2", "附件之三", "附 表 1"])
def test_an_annex_begins_behind_a_full_line_that_has_ended(annex: str) -> None:
    ended = f"{FULL[:-1]}。"

    assert lines(FULL, ended, annex, (2, FULL[2:])).endswith(f"{FULL}{ended}\n{annex}\n{FULL[2:]}\n")
    assert f"见{annex}" in lines(FULL, f"{FULL[:-1]}见", annex)


def test_a_number_on_the_last_line_of_a_page_is_text_where_it_goes_on_from_the_line_above() -> None:
    assert lines((2, FULL[2:]), FULL, FULL[:25] + "109", "23") == f"{FULL[2:]}{FULL}{FULL[:25]}10923\n"


@pytest.mark.parametrize("number", ["— {} —", "{}"])
def test_a_page_s_number_is_no_part_of_a_sum_beside_it(number: str) -> None:
    letter = "\n".join(f"86万元用于更换{village}村的老旧管道，对学校逐一检查。" for village in "东西南北上下前后新老")
    printed = read(letter, Setting(number=number, per_page=3))

    assert figures(printed) == figures(letter)


def test_paragraphs_of_one_line_and_one_length_stay_apart() -> None:
    letter = [f"86万元用于更换{village}村的老旧管道，对学校逐一检查。" for village in "东西南北上下前后"]

    assert lines(*letter) == "\n".join(letter) + "\n"
    assert lines(*((2, line) for line in letter)) == "\n".join(letter) + "\n"


def test_facts_one_below_the_other_are_no_prose() -> None:
    facts = [f"{name}安排{count}万元" for name, count in (("东镇", 86), ("西镇", 109), ("南镇", 77), ("北镇", 12))]

    assert lines(*facts) == "\n".join(facts) + "\n"


def test_a_paragraph_without_an_end_is_read_in_proportion_to_its_length() -> None:
    def page(rows: int) -> list[list[Glyph]]:
        printed = [Printed(FULL, LEFT, TOP + row * 30, 16) for row in range(rows)]
        return glyphs([printed])

    assert len(text(page(1_000))) > 1_000 * len(FULL)
    assert growth(text, page, 250) < IN_PROPORTION


@pytest.mark.parametrize(
    ("line", "is_number"),
    [
        ("— 2 —", True), ("2", True), ("第 2 页 共 5 页", True), ("共5页 第2页", True), ("2/5", True), ("- 2 -", True),
        ("第2页", True), ("Page 2 of 5", True), ("20231231", False), ("2023 12", False), ("第58号", False),
        ("2023年", False), ("2、", False), ("", False),
    ],
)  # fmt: skip
def test_the_number_of_a_page_is_known(line: str, is_number: bool) -> None:
    assert is_page_number(line) is is_number


@pytest.mark.parametrize("setting", [PLAIN[0], PLAIN[-1], UNEVEN[0], SPECIAL[1]], ids=str)
def test_a_pdf_is_read_as_its_places_are(setting: Setting) -> None:
    setting = dataclasses.replace(setting, width_of=lambda sign: pdf_width(sign) / SIZE)
    printed = pdf_process.text(pdf(pages(SHORT, setting)))[0]

    assert tree(parse(printed).sections) == tree(parse(SHORT).sections)
    assert figures(printed) == figures(SHORT)


@pytest.mark.parametrize("begin", ["关于进", "一是关", "“四好"])
def test_a_number_that_goes_on_in_a_series_begins_a_paragraph(begin: str) -> None:
    full = f"{begin}一步加强全市城乡社区养老服务设施建设的实施意见稿"
    words = [f"{number}、{full}"[:28] for number in ("31", "32")] + ["33、关于乡村振兴"]

    assert text(glyphs([[Printed(line, LEFT, TOP + row * 30, 16) for row, line in enumerate(words)]])) == (
        "\n".join(words) + "\n"
    )


def test_an_item_that_begins_with_a_year_begins_a_paragraph() -> None:
    full = "年以来全市不断加强城乡社区养老服务设施建设的实施意见"
    words = [f"{number}．20{20 + number}{full}"[:28] for number in (1, 2)] + ["3．2024年更新"]

    assert text(glyphs([[Printed(line, LEFT, TOP + row * 30, 16) for row, line in enumerate(words)]])) == (
        "\n".join(words) + "\n"
    )


def printed(*words: str) -> str:
    return text(glyphs([[Printed(line, LEFT, TOP + row * 30, 16) for row, line in enumerate(words)]]))


def test_the_next_number_of_a_series_begins_a_paragraph_also_behind_what_stands_below_the_last_one() -> None:
    on = "区养老服务设施建设的实施意见，推动各项工作落地见效。"
    firsts = [
        "3.1 近年来全市不断加强城乡社区养老服务设施建设的意见",
        "（1）近年来全市不断加强城乡社区养老服务设施建设意见",
        "3.2 近年来全市",
    ]

    assert printed(firsts[0], on, firsts[1], on, firsts[2]) == "\n".join(
        (firsts[0] + on, firsts[1] + on, f"{firsts[2]}\n")
    )


def test_a_line_that_begins_with_a_decimal_number_goes_on() -> None:
    sentence = "近年来全市不断加强城乡社区养老服务设施建设，比上年增长"
    assert printed("3.1 近年来全市不断加强城乡社区养老服务设施建设的意见", sentence, "3.2 倍。").endswith(
        "增长3.2 倍。\n"
    )
    assert printed(f"近年来{sentence}"[:28], "3.2 倍，是全省第一。").count("\n") == 1


def test_a_line_that_begins_with_another_number_goes_on() -> None:
    full = "31、近年来，关于加强全市城乡社区养老服务设施建设的实施意见稿"[:28]
    for rest in ("34、等项目。", "32个项目。", "2、三季度。"):
        lines = [Printed(line, LEFT, TOP + row * 30, 16) for row, line in enumerate((full, full[3:] + "全市各", rest))]

        assert text(glyphs([lines])).endswith(f"全市各{rest}\n")


def test_an_annex_in_small_type_does_not_split_the_letter() -> None:
    letter = glyphs(pages(SHORT, Setting(number="")))
    rows = [
        Printed(words, left, TOP + row * 14, 9)
        for row in range(40)
        for left, words in ((40, str(row)), (80, "某乡道路修复项目"), (400, f"{row * 37}.5"), (520, "已完成"))
    ]
    annex = glyphs([rows, rows[1:]])

    alone, both = text(letter), text([*letter, *annex])

    assert both.startswith(alone)


def test_a_wide_annex_in_the_letter_s_type_does_not_split_it() -> None:
    letter = glyphs(pages(SHORT, Setting(number="")))
    rows = [
        Printed(words, left, TOP + row * 30, 16)
        for row in range(20)
        for left, words in ((40, f"{row}"), (90, "某乡道路修复项目"[: 4 + row % 4]), (700, f"{row * 37}.5"))
    ]

    assert text([*letter, *glyphs([rows])]).startswith(text(letter))


def test_an_item_whose_number_stands_out_is_whole_and_ends_where_its_last_line_does() -> None:
    first, full = (
        "1.近年来，关于加强全市城乡社区养老服务设施建设的实施意见"[:28],
        "关于加强全市城乡社区养老服务设施建设的实施意见等等"[:26],
    )
    hanging = LEFT + 32
    rows = [(LEFT, first), (hanging, full), (hanging, "已落实。"), (LEFT, f"2.{first[2:]}"), (hanging, "已落实。")]
    rows += [(hanging, full), (LEFT, f"{full}近年"), (LEFT, "均已落实。")] * 3
    lines = [Printed(words, left, TOP + row * 30, 16) for row, (left, words) in enumerate(rows)]

    assert text(glyphs([lines])).split("\n")[:3] == [
        f"{first}{full}已落实。",
        f"2.{first[2:]}已落实。",
        f"{full}{full}近年均已落实。",
    ]


@pytest.mark.parametrize("date", ["2024年6月12日", "二〇二四年六月十二日"])
def test_who_signs_above_a_date_goes_on_with_no_paragraph_though_that_ends_with_a_full_line(date: str) -> None:
    full = "县财政安排维修养护资金其中中央资金县级资金比上年增长，"
    rows = [*[full] * 5, full[:-1] + "。", "东镇水利局", date]
    page = [
        Glyph(sign, 74 + 16 * place, 90 + 16 * place, 100 + 28 * row, 16)
        for row, words in enumerate(rows)
        for place, sign in enumerate(words)
    ]

    assert text([page]).split("\n")[-3:-1] == ["东镇水利局", date]
