"""Headings are found in every form that replies print, and traps are no headings."""

import pytest

from reader.reply.headings import Heading
from reader.text import Span
from tests.reply.lines import find_headings


def title_on(line: str) -> str:
    [(_rank, _number, title)] = headings(line)
    return title


def headings(text: str) -> list[tuple[int, str, str]]:
    return [(heading.rank, heading.number, heading.title) for heading in find_headings(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("line", "rank", "number", "title"),
    [
        ("一、资金安排情况", 1, "一", "资金安排情况"),
        ("　　一、资金安排情况", 1, "一", "资金安排情况"),
        ("一、 资金安排情况 ", 1, "一", "资金安排情况"),
        ("一．资金安排情况", 1, "一", "资金安排情况"),
        ("二十一、资金安排情况", 1, "二十一", "资金安排情况"),
        ("(一)资金安排情况", 2, "（一）", "资金安排情况"),
        ("（一）资金安排情况", 2, "（一）", "资金安排情况"),
        ("（一）、资金安排情况", 2, "（一）", "资金安排情况"),
        ("1.资金安排情况", 3, "1", "资金安排情况"),
        ("1．资金安排情况", 3, "1", "资金安排情况"),
        ("1、资金安排情况", 3, "1", "资金安排情况"),
        ("(1)资金安排情况", 4, "（1）", "资金安排情况"),
        ("⑴资金安排情况", 5, "⑴", "资金安排情况"),
        ("①资金安排情况", 5, "①", "资金安排情况"),
        ("一 、资金安排情况", 1, "一", "资金安排情况"),
        ("( 一 ) 资金安排情况", 2, "（一）", "资金安排情况"),
        ("㈠资金安排情况", 2, "㈠", "资金安排情况"),
        ("⒈资金安排情况", 3, "⒈", "资金安排情况"),
        ("１．资金安排情况", 3, "１", "资金安排情况"),
        ("1）资金安排情况", 4, "1", "资金安排情况"),
        ("（１）资金安排情况", 4, "（１）", "资金安排情况"),
        ("贰、资金安排情况", 0, "贰", "资金安排情况"),
        ("Ⅲ．资金安排情况", 0, "Ⅲ", "资金安排情况"),
    ],
)
def test_a_heading_is_read_in_every_form(line: str, rank: int, number: str, title: str) -> None:
    assert headings(line) == [(rank, number, title)]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("一、落实管护责任。县里逐处明确了管护主体。", "落实管护责任"),
        ("一、加强领导，明确责任。县里成立了专班。", "加强领导，明确责任"),
        ("(一)关于补助标准。您提出的思路很好。", "关于补助标准"),
        ("一、关于通村公路：县里已列入计划。", "关于通村公路"),
        ("一、“修建通村公路”的建议", "“修建通村公路”的建议"),
        ("一、“修建通村公路”的建议。县里已列入计划。", "“修建通村公路”的建议"),
        ("一、关于“修建公路。并加强管护”的建议:县里已列入计划。", "关于“修建公路。并加强管护”的建议"),
        ("一、关于您提出的修建通村公路的建议。县里已列入计划。", "关于您提出的修建通村公路的建议"),
        ("一、2021年资金安排情况。县里已列入计划。", "2021年资金安排情况"),
        ("一、我县道路建设情况。县里已列入计划。", "我县道路建设情况"),
        ("一、我县高度重视。县里已列入计划。", ""),
        (
            "一、加强领导 近年来，县里成立了专班，逐村逐段核查道路破损情况，分批次列入年度养护计划，群众反映较好。",
            "加强领导",
        ),
        ("一、建立机制，", "建立机制"),
        ("一、关于加强宣传,不断提高群众对“护林”的意识的建议。", "关于加强宣传,不断提高群众对“护林”的意识的建议"),
        (
            "三、关于建立巡护平台，将护林作为重点工作的建议。县里已建成平台。",
            "关于建立巡护平台，将护林作为重点工作的建议",
        ),
        (
            "一、关于打通数据，加强源头治理，形成各行业综合研判、交叉验证的局面",
            "关于打通数据，加强源头治理，形成各行业综合研判、交叉验证的局面",
        ),
        ("二、关于修路，我局已经安排了资金。", ""),
        (
            "（一）关于完善护林办法，使各项规定之间能相互衔接。县里的规定不够健全。",
            "关于完善护林办法，使各项规定之间能相互衔接",
        ),
        ("二、关于护林资金，由县财政统筹安排。县里将继续支持。", "关于护林资金"),
        (
            "二、护林工作情况 全县林场主要由两部分组成：一是国有林场3个，共有护林员五十余人，二是集体林场十二个。",
            "护林工作情况",
        ),
        (
            "二、加大巡护，加强管理 在县政府组织下，县林业局成立联合排查组，对全县所有林场进行了排查登记，查清隐患。",
            "加大巡护，加强管理",
        ),
    ],
)
def test_a_run_in_title_is_the_first_sentence(line: str, title: str) -> None:
    assert [title for _, _, title in headings(line)] == [title]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("一、关于选址问题,目前已经确定在出口西侧一公里处。", "关于选址问题"),
        ("一、“修建通村公路”的建议，县里已列入计划，年内开工。", "“修建通村公路”的建议"),
        ("二、资金方面，全年安排维修养护资金540万元，比上年增长一成。", "资金方面"),
        ("三、规划情况，目前全县已有三座。", "规划情况"),
        ("三、修建公路，加固桥梁，县里已列入计划。", ""),
        ("三、加大抽检力度,全年抽检食品360批次,合格率98.6%,比上年提高。", "加大抽检力度"),
        ("三、加强领导,落实责任,成立由县长任组长的领导小组,统筹全部工作。", ""),
        ("三、目前的情况，正在好转，县里将继续推进各项工作。", "目前的情况"),
        ("三、我局的工作，正在推进，县里将继续推进各项工作。", ""),
        ("2、岑砚秋代表提出疏浚北沟的建议，县里已列入计划，年内开工。", ""),
        ("三、季南舟委员反映排水不畅的问题，县里已派人查看，情况属实。", ""),
        ("三、代表们提到的占道经营问题，县里已派人查看，情况属实。", ""),
        ("四、关于代表提出的疏浚北沟的建议，县里已列入计划，年内开工。", "关于代表提出的疏浚北沟的建议"),
        ("五、代表建议、委员提案办理工作，县里已逐件落实，全部办结。", "代表建议、委员提案办理工作"),
    ],
)
def test_a_first_clause_is_a_title_where_it_names_what_the_section_is_on(line: str, title: str) -> None:
    assert [title for _, _, title in headings(line)] == [title]


@pytest.mark.parametrize(
    "line",
    [
        "1、我局已完成规划，正在实施。",
        "一、您提出的建议很有针对性，县里完全赞同。",
        "一、目前，全县已有三个乡镇开展了试点。",
        "1.2017年,县里安排了专项资金。",
        "二、一是根据规定办理。二是加强管理。",
        "1、根据《关于规范公墓建设的意见》（青办发〔2020〕9号）文件要求，公墓由村委会申请，报县民政局审批。",
        "二、根据《青石省财政厅 青石省民政厅补助资金管理暂行办法》的规定，补助标准为20万元，目前已超额完成支持工作。",
        "三、积极向市局、街道申请专项资金，向市局汇报申请补助。",
        "三、装修等费用不能列入争取范围。因此，建议由县里解决。",
        "一、",
    ],
)
def test_a_numbered_sentence_has_no_title(line: str) -> None:
    assert [title for _, _, title in headings(line)] == [""]


def test_a_number_before_a_year_is_a_heading_and_the_year_is_text() -> None:
    line = "1.2017年,县里安排了专项资金。"
    (heading,) = find_headings(line, Span(0, len(line)))

    assert heading == Heading(3, "1", "", Span(0, 2))


@pytest.mark.parametrize("time", ["2017年,", "2017-2019年,", "2021—2023年,", "3月底前,", "12月份,"])
def test_a_point_before_a_time_is_a_headings(time: str) -> None:
    assert headings(f"1.{time}县里安排了专项资金。") == [(3, "1", "")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("二、一是根据规定办理。", [(1, "二", "")]),
        ("二、(一)落实责任。县里逐处明确。", [(1, "二", ""), (2, "（一）", "落实责任")]),
        ("(一)1.落实责任。县里逐处明确。", [(2, "（一）", ""), (3, "1", "落实责任")]),
        ("1.(一)落实责任。县里逐处明确。", [(3, "1", "")]),
        (
            "(一)落实责任。县里逐处明确。(二)落实经费。安排80万元。(四)其他。",
            [(2, "（一）", "落实责任"), (2, "（二）", "落实经费")],
        ),
        ("1、经费不足；2、师资不足；3、场地不足。", [(3, "1", "经费不足"), (3, "2", "师资不足"), (3, "3", "场地不足")]),
        ("1.经费增长。2.5万元用于设备。", [(3, "1", "经费增长")]),
        ("全县有：(1)甲；(2)乙。", []),
        (
            "一、进展情况(一)投入情况。安排80万元。(二)工程情况。完成30公里。",
            [(1, "一", "进展情况"), (2, "（一）", "投入情况"), (2, "（二）", "工程情况")],
        ),
        ("一、依照第(一)项规定，已经办结。", [(1, "一", "")]),
        ("1 、简化流程", [(3, "1", "简化流程")]),
    ],
)
def test_a_line_may_open_two_levels_and_count_on(line: str, found: list[tuple[int, str, str]]) -> None:
    assert headings(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "一、二级泵站已经完工。",
        "二、三产业融合发展。",
        "一、二季度经济平稳。",
        "3、4号楼已经完工。",
        "六、七十年代建的渠道年久失修。",
        "70、80年代建的渠道年久失修。",
        "三、四百户居民吃水困难。",
        "五、六千万元的缺口需分年解决。",
        "小(二)型水库有三座",
        "(二)型水库由乡镇管护。",
        "附:19.标题:",
        "317日,县里派人核查。",
        "1.5亿元用于修路",
        "2.2万人参加",
        "2021.5.28",
        "12345热线全天受理。",
        "100.序号太大",
        "首先感谢您的关心。",
        "第一，加强领导。",
        "——加强领导。",
        "见前文一、二两项",
    ],
)
def test_a_trap_is_no_heading(line: str) -> None:
    assert headings(line) == []


@pytest.mark.parametrize("title", ["四川来客的接待", "五十里铺桥的加固", "九百户安置点的配套", "三十年树木的保护"])
def test_a_number_in_a_title_that_counts_nothing_on_from_its_own_hides_no_heading(title: str) -> None:
    number = "四" if title.startswith("五") else "二"

    assert headings(f"{number}、{title}") == [(1, number, title)]


def test_the_span_of_a_heading_is_its_number_and_title() -> None:
    text = "前言\n　　(一)落实责任。县里逐处明确。\n"

    assert [heading.span.of(text) for heading in find_headings(text, Span(0, len(text)))] == ["(一)落实责任"]


def test_a_title_alone_on_its_line_has_sixty_characters_and_thirty_with_a_comma() -> None:
    for length, kept in ((60, True), (61, False)):
        assert (title_on(f"一、{'路' * length}") == "路" * length) is kept, length
    for length, kept in ((30, True), (31, False)):
        title = f"{'路' * 10}，{'路' * (length - 11)}"
        assert (title_on(f"一、{title}") == title) is kept, length


def test_a_run_in_title_has_thirty_characters_and_twenty_four_before_nothing_but_its_stop() -> None:
    for length, kept in ((30, True), (31, False)):
        assert (title_on(f"一、{'路' * length}。已经全部修好。") == "路" * length) is kept, length
    for length, kept in ((24, True), (25, False)):
        assert (title_on(f"一、{'路' * length}。") == "路" * length) is kept, length


def test_a_comma_inside_quotes_makes_no_sentence_of_a_title() -> None:
    title = "关于“将青石路西侧闲置办公楼及院落整体划拨给县医院，作为康养中心使用”的问题"

    assert title_on(f"一、{title}") == title
    assert title_on("一、将青石路西侧闲置办公楼及院落整体划拨给县医院，作为康养中心的整体使用") == ""
