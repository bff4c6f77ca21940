"""What is no promise of the office: what others say and do, what is hoped for, and how things are."""

import pytest

from tests.commitments.test_recognise import promised
from tests.growth import IN_PROPORTION, growth


@pytest.mark.parametrize(
    "body",
    [
        # companies, villagers, documents, experts
        "施工单位将于2023年10月进场施工。",
        "中标企业将投资2亿元建设厂房。",
        "青石水务公司将负责后期运营。",
        "云岭县供电公司将于2023年12月底前完成改造。",
        "村民将自筹资金10万元。合作社将负责管护。",
        "该文件明确，2025年起将提高补助标准。",
        "专家认为，到2030年我国老年人将超过3亿。",
        "县里向省政府报送了《管理办法》，拟完善政策框架。",
        "开发商将于年底前完成交房。",
        "据了解，该公司将于年底前完成交房。",
        "据悉，省里将于明年出台新标准。",
        "省交通厅计划2026年启动该项目。",
        "县住建局计划明年对该路段进行改造。",
        "县政府要求各部门年底前完成整改。",
        # what is hoped for
        "目前我县已进入保护区范畴，在争取上级资金上将有所突破，将为我县发展提供必要的保障。",
        "我们相信，在大家共同努力下，农村供水将会越来越好。",
        "项目区将形成百亿产值。",
        # what is expected of a work
        "预计可带动就业300人。",
        "预计年产值可达2亿元，带动增收500万元。",
        "项目建成后，有望吸引游客50万人次，实现收入2亿元。",
        # what is done by now
        "2022年底前完成12公里，2023年底前完成8公里，目前均已通车。",
        "今年计划新建桥梁3座，目前已全部竣工通车。",
        # another's turn: of a company, a level above, a town
        "中标单位承诺于2023年8月底前完工。",
        "省交通运输厅将统一下达补助资金。财政部将按项目法安排资金。",
        "云岭镇政府计划对该路段进行拓宽，目前正在征求群众意见。",
        "上级将于明年下达补助资金。",
        "村民委员会将负责日常管理。",
        "将积极性调动起来是关键。",
        # what is always done
        "市财政始终将培育和发展高新产业，作为重要内容来抓，做了以下几个方面的工作：\n\n一是积极筹措资金，支持高新技术产业发展。",
        # what another is free to do
        "下一步，云岭县可按程序申报该项目。",
        "下一步，你们可向云岭镇申请。",
        # what a rule or a work brings about
        "地方减收形成缺口后，转移支付规模也将相应增加。",
        "工程实施后，预计可新增灌溉面积1200亩。",
        "如能争取到资金，将极大改善群众出行条件。",
        # what money is for, and what was done for later
        "专项资金主要用于在2025年前，确保全区产业发展，守住底线。",
        "今年6月组织专家开展调研，串联成旅游发展带。为明年申报省级名镇打基础。",
        "后续待省发改委接件审查可研。",
    ],
)
def test_what_others_do_and_what_is_hoped_for_is_no_promise(body: str) -> None:
    assert promised(body) == {}


@pytest.mark.parametrize(
    ("body", "promises"),
    [
        ("随着我县经济发展，我们将依政策逐步提高补助标准。", ["随着我县经济发展，我们将依政策逐步提高补助标准。"]),
        ("我公司将负责后期运营。", ["我公司将负责后期运营。"]),
        ("县财政局将相应增加预算。", ["县财政局将相应增加预算。"]),
        ("根据《办法》规定，我局将予以补助。", ["根据《办法》规定，我局将予以补助。"]),
        ("后续待资金下达后，我局将及时安排。", ["后续待资金下达后，我局将及时安排。"]),
        ("如有相关政策，我局将优先考虑。", ["如有相关政策，我局将优先考虑。"]),
        ("一旦资金落实，立即开工建设。", ["一旦资金落实，立即开工建设。"]),
        ("补助一经下达，我局马上组织招标。", ["补助一经下达，我局马上组织招标。"]),
        ("违规行为一经发现，立即查处。", []),
        ("您建议加宽环湖路，我局将组织论证。", ["您建议加宽环湖路，我局将组织论证。"]),
        # on one matter after the other
        ("教育方面，继续支持薄弱学校改造。", ["教育方面，继续支持薄弱学校改造。"]),
        ("资金方面，继续加大投入，2022年安排了300万元。", []),
        # where the money is to be from
        (
            "我局计划新建水厂，资金来源为：一是拟申请省级资金300万元；二是拟申请市级资金200万元。",
            ["我局计划新建水厂，资金来源为："],
        ),
        ("建设内容包括：一是新建水池；二是铺设管道。我局将于2023年底前完成建设。", ["我局将于2023年底前完成建设。"]),
    ],
)
def test_what_the_office_itself_will_do_is_a_promise_beside_that(body: str, promises: list[str]) -> None:
    assert list(promised(body)) == promises


@pytest.mark.parametrize(
    ("body", "deadline"),
    [
        ("今年计划新建桥梁3座，目前已开工2座，年底前全部完工。", "2023-12-31"),
        ("截至目前已完成工程量的80%，预计年底前完工。", "2023-12-31"),
        ("目前正在办理前期手续，计划下个月开工。", None),
        ("预计明年3月可完成招标。", "2024-03"),
        # a year goes on to the next month
        ("该项目计划于2024年9月开工建设，12月全面建成投用。", "2024-12"),
        ("该项目计划于2024年9月开工建设，3月完成招标。", "2024-09"),
    ],
)
def test_what_is_still_to_be_done_is_a_promise_beside_what_was_done(body: str, deadline: str | None) -> None:
    assert list(promised(body)) == [body]
    assert deadline is None or promised(body)[body] == deadline


def test_below_a_line_that_only_names_the_next_step_items_are_promised() -> None:
    body = "下一步工作打算\n（一）加快进度。年底前完成主体工程。\n（二）加强宣传。组织志愿者开展活动。"

    assert list(promised(body)) == ["年底前完成主体工程。", "组织志愿者开展活动。"]


def test_how_things_are_is_no_promise_where_promises_are_expected() -> None:
    body = (
        "下一步，我局将做好以下工作。农村供水关系民生。云岭水库位于县城北部，总库容300万立方米。"
        "项目建成后，可解决3万人饮水问题。加强水源保护，定期调度。"
    )

    assert list(promised(body)) == ["下一步，我局将做好以下工作。", "加强水源保护，定期调度。"]


def test_what_was_given_beside_a_promise_is_none() -> None:
    body = "年底前，全县将实现村村建成文化广场；安排450万元用于村庄环境整治；安排80万元用于村庄绿化。"

    assert list(promised(body)) == ["年底前，全县将实现村村建成文化广场"]


def test_sums_that_are_to_be_given_promise_beside_each_other() -> None:
    body = "我局将安排450万元用于村庄环境整治；安排80万元用于村庄绿化。"

    assert len(promised(body)) == 2


@pytest.mark.parametrize("words", ["县镇乡局", "更加更好", "我县每年", "文件明确"])
def test_the_time_that_rows_of_names_take_grows_with_them(words: str) -> None:
    def read(row: str) -> None:
        promised(f"下一步，我局将做好以下工作。{row}水。")

    assert growth(read, lambda times: words * (times // len(words)), 400) < IN_PROPORTION
