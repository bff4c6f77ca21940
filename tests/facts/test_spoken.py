"""What a sum is for that says no more than that it is money, by what was spoken of before it."""

import pytest

from tests.facts.guesses import guessed, said


def _purposes(passage: str) -> list[str | None]:
    return [facts.get("purpose") for _, facts in guessed(passage)]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("我局高度重视古村落保护工作。2022年，争取中央资金230万元。", "古村落保护"),
        ("近年来，我县大力推进乡村旅游发展，2021年投入260万元。", "乡村旅游发展"),
        ("三是加强基层体育阵地建设。今年投入资金86万元。", "基层体育阵地建设"),
        ("（二）加大农村消防设施投入。近年来，县财政累计投入资金120万元。", "农村消防设施"),
        ("在护士培训方面，每年安排专项资金20万元。", "护士培训"),
        ("县里把婴幼儿照护纳入民生实事，今年预算安排46万元。", "婴幼儿照护"),
        ("为解决群众看病困难，县卫健局积极向上争取项目，共落实资金86万元。", "解决群众看病困难"),
        ("该桥梁加固已完成初步设计，省级补助168万元已下达。", "桥梁加固"),
        ("已批复青石河治理工程可行性研究报告，下达中央预算内投资180万元。", "青石河治理工程"),
        ("新建学生食堂一栋，建筑面积600平方米，投资52万元。", "新建学生食堂"),
        ("全市116所小学完成了厕所改造，各级财政投入680万元。", "厕所改造"),
        ("县残联发放护理补贴，每人每月100元。", "护理"),
        ("一、关于村道养护资金问题\n2021年县财政安排30万元。", "村道养护"),
        ("已编制柳溪调水工程实施方案。实施方案已通过评审，争取到专项债券资金2500万元。", "柳溪调水工程"),
        ("青石河治理工程初步设计已经批复。项目批复概算总投资1700万元。", "青石河治理工程"),
        (
            "已下达甲坪等30户以上自然村通硬化路工程，下达里程13公里，省级补助资金52万元。",
            "甲坪等30户以上自然村通硬化路工程",
        ),
        ("还实施了《柳溪县支持家庭农场发展办法》，累计奖补资金640万元。", "家庭农场发展"),
        ("（一）老年人福利类项目，计196万元。", "老年人福利类项目"),
        ("开展群众身边健身场地设施建设，共计转移支付石桥镇体彩公益金24万元。", "开展群众身边健身场地设施建设"),
        ("大坪、竹林3座水库已列入2023年除险加固项目，概算投资471万元。", "大坪、竹林3座水库"),
        ("（一）古井修缮工作进展\n2021年县财政安排30万元。", "古井修缮"),
    ],
)
def test_a_bare_sum_is_for_what_the_words_before_it_are_about(passage: str, purpose: str) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    "passage",
    [
        # what an office does besides is nothing that money is for
        "二、加强组织领导。成立专班，落实经费20万元。",
        "三是加大资金投入。县财政每年安排300万元。",
        "二是强化资金保障。争取上级补助260万元。",
        "一、完善规划方案\n县财政安排30万元。",
        # two clauses that tell of something else stand between
        "我局高度重视古村落保护工作。全县公路通车里程达260公里。学校有学生800人。2022年投入13万元。",
        # a sum stands between, and says for what it is not
        "我局高度重视古村落保护工作。学费收入8万元。全县公路通畅。2022年投入13万元。",
        # another paragraph
        "我局高度重视古村落保护工作。\n2022年投入13万元。",
        # of two works that are needed, of neither alone
        "首先需要改造线路等设施，同时需要采购空调。经测算，共需资金24万元。",
        # a work that is counted by no name of its own
        "目前已敲定援助项目11个，援助资金总额近20万元。",
        # it says itself what it is of
        "我县高度重视茶产业发展。2022年税收收入130万元。",
    ],
)
def test_nothing_is_taken_from_words_that_are_about_no_work_or_too_far_away(passage: str) -> None:
    assert _purposes(passage)[-1] is None


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("省财政建立了均衡性转移支付稳定增长机制，2020年下达云岭县补助资金5300万元。", ["均衡性转移支付"]),
        ("省财政增设了老区财力补助，2020年下达云岭县补助资金5300万元。", ["老区财力补助"]),
        ("根据《关于2019年购置校车补助资金的请示》的批示，同意补助资金18万元。", ["购置校车"]),
        (
            "根据《关于购置校车补助资金的请示》的批示，同意补助资金合计18万元，分三年划拨（2019年7万元、2020年6万元、2021年5万元）。",
            ["购置校车"] * 4,
        ),
        ("根据《关于加强资金管理的通知》，下达补助资金18万元。", [None]),
        ("一年来不断加大防灾减灾救灾资金投入力度，县财政积极筹措，投入资金4亿元。", ["防灾减灾救灾"]),
        ("我县向全县幼儿园实施学前营养改善计划，提高质量。2018年落实补助资金41万元。", ["学前营养改善计划"]),
        # a list that ends so far away is not whole
        ("更加注重基础设施建设、产业融合发展、吸纳就业、解决民生等方面，到2030年计划总投资23亿元。", [None]),
    ],
)
def test_a_sum_is_for_what_a_fund_is_set_up_or_a_paper_asks_money_for(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


def test_a_bare_sum_behind_another_is_for_the_same() -> None:
    assert _purposes("我局高度重视古村落保护工作。2022年，争取中央资金230万元、省级资金80万元。") == ["古村落保护"] * 2


def test_a_sum_of_the_year_in_which_a_work_was_begun_is_of_that_year() -> None:
    assert said("我市从2021年开始实施城市更新行动，当年投入4.2亿元。")["year"] == "2021"


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("我区出台了老旧电梯更新补助政策，拨付首批资金180万元。", "老旧电梯更新补助"),
        ("我省建立了耕地保护激励机制，2021年兑现奖励5.2亿元。", "耕地保护激励"),
        ("将贵村列入2022年民族特色村寨建设计划，安排资金80万元。", "民族特色村寨建设"),
        ("翠屏山步道建设，全长12公里，投资2800万元。", "翠屏山步道建设"),
        ("每年县财政为计生特殊家庭购买综合保险，支出32万元。", "为计生特殊家庭购买综合保险"),
        ("下达衔接资金4.1亿元，主要投向产业发展2.5亿元、基础设施1.2亿元。", "基础设施"),
        ("小水库移民扶助基金2022年安排你县270万元。", "小水库移民扶助"),
        ("全县60周岁以上老党员生活补贴年需资金860万元。", "60周岁以上老党员生活"),
        ("宿舍维修每平方米补助300元，计划维修4200平方米。", "宿舍维修"),
        ("您所提的南门口农贸市场改造，总投资约2300万元。", "南门口农贸市场改造"),
        ("我市对规模企业智能化改造按投资额的8%给予补助，2022年共兑现6800万元。", "规模企业智能化改造"),
        ("我镇将该项目列入储备库，计划总投资165万元，建设内容为新建蓄水池3个。", "新建蓄水池"),
        (
            "通过良河水站改扩建、北郊水厂管网延伸工程解决了8个村的饮水问题，投资630万元。",
            "良河水站改扩建、北郊水厂管网延伸工程",
        ),
        ("编制了《西山公园亮化提升方案》，项目投资25万元。", "西山公园亮化提升"),
        ("以水利建设投入加大为契机，投入资金1.8亿元，于2017年建成了茶林供水管网工程。", "建成了茶林供水管网工程"),
        ("市水投公司负责筹资建设城北水厂，概算3.2亿元。", "建设城北水厂"),
        # 将 of what is ahead is none of what is handled
        ("我委将积极争取上级支持，力争到位资金不少于8000万元。", None),
    ],
)
def test_policies_plans_and_names_before_their_measures_are_spoken_of(passage: str, purpose: str | None) -> None:
    assert said(passage).get("purpose") == purpose
