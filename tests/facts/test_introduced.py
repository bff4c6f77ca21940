"""What a sum is for that is of a work which an earlier clause has for its subject."""

import pytest

from tests.facts.guesses import guessed


def _purposes(passage: str) -> list[str | None]:
    return [facts.get("purpose") for _, facts in guessed(passage)]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "青石水库是省里的重点水利工程之一，灌区涉及云亭、柳溪两镇。工程批复总投资6.2亿元，其中中央投资3.1亿元、要求地方投资2亿元、银行贷款1.1亿元。",
            ["青石水库"] * 4,
        ),
        (
            "柳溪大道北延伸段北起云亭路，南到环城路，主线双向四车道，长约3公里，含桥梁1座，总投资约4.2亿元。",
            ["柳溪大道北延伸段"],
        ),
        (
            "云岭至青石公路2016年开工，到2018年路基基本成形，路面还有8公里没铺。上级下达该工程资金600万元，而已完成投资900万元，尚缺资金300万元。",
            ["云岭至青石公路"] * 3,
        ),
        (
            "农村危桥改造提升工程从2020年3月启动，靠群众筹资。到目前为止，全市累计开工46座，总投资2.3亿元。",
            ["农村危桥改造提升工程"],
        ),
        ("2018年3月开始进行文昌阁本体加固维修。截至目前，该项目累计到位资金180万元。", ["文昌阁本体加固维修"]),
        (
            "云亭至柳溪铁路跨市，建设权限在省里，眼下还没列入规划。我们先做了研究。全线约60公里（其中云亭20公里，柳溪40公里），总投资匡算82亿元。",
            ["云亭至柳溪铁路"],
        ),
        (
            "白石村公墓于2021年4月开始修建，7月投入使用，已下拨县级资金20万元，其中：2021年下拨配套资金12万元，2022年下拨8万元。",
            ["白石村公墓"] * 3,
        ),
        ("竹坪到石口的进村路要硬化，全长3.2公里，惠及4个村民小组。预计投入资金96万元。", ["竹坪到石口的进村路"]),
        ("文昌阁维修方案已报省里。柳溪敬老院综合楼正在施工。目前，该项目已到位资金230万元。", ["柳溪敬老院综合楼"]),
        ("体育公园拟选址于北环路以南。项目规划用地20亩，总建筑面积900平方米。总投资760万元。", ["体育公园"]),
        ("柳溪至云亭、青石港等航道工程得到我厅支持，共安排省级资金4亿元。", ["航道工程"]),
        # what is to be built, by how many of it
        (
            "以交投公司为主体在全县再建9所养老院，床位800张，项目总投资1.3亿元，我局已争取到项目资金900万元。",
            ["再建9所养老院"] * 2,
        ),
        (
            "一是在柳溪等3个镇各建1处垃圾中转站，配清运车3台，占地约600平方米，项目计划总投资210万元。",
            ["建1处垃圾中转站"],
        ),
        ("五个街道报来要维修的背街小巷16条，所需维修资金约640万元。", ["要维修的背街小巷"]),
        # what is done is said before the need, what to before that
        (
            "我们在2021年就把全县中学实验室更新项目纳入三年计划。据估算，更新所需资金约为860万元。",
            ["全县中学实验室更新项目"],
        ),
        ("争取纳入2021年度乡村广播建设项目支持名单，争取省级专项补助80万元。", ["乡村广播建设项目"]),
        (
            "该校已列入“校舍安全提升”项目建设规划，计划2021年9月份开工。项目已申请到省级专项资金260万元。",
            ["校舍安全提升"],
        ),
    ],
)
def test_a_sum_of_a_work_is_of_that_which_was_introduced_last(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


def test_a_work_that_a_paragraph_points_back_to_is_that_of_the_paragraph_before() -> None:
    assert _purposes("局里申报了“云亭数字校园平台”项目，已上报审批。\n\n项目总投资310万元。") == ["云亭数字校园平台"]
    assert (
        _purposes(
            "一、总体情况\n农村危桥改造工程从2020年3月启动，总投资2.3亿元。\n二、对柳溪县的支持\n工程启动后，列给柳溪县的计划约33座，计划支持资金1.1亿元。"
        )
        == ["农村危桥改造工程"] * 2
    )


@pytest.mark.parametrize(
    "passage",
    [
        # of all of an area
        "青石水库2016年开工。全县公路固定资产投资完成8亿元。",
        "青石大桥2020年通车。2022年全县税收收入6亿元。",
        # an institution that is there is no work
        "云岭中学现有学生1300人，校园整洁。2022年投入资金13万元。",
        "云岭工业园区已入驻企业30家，完成产值3亿元。",
        # who begins something is none
        "县交通局2021年启动。投入资金13万元。",
        # of several, and of none of them alone
        "青石公路2016年开工，柳溪公路2017年开工。两项目总投资2亿元。",
    ],
)
def test_no_work_is_taken_for_what_is_of_an_area_an_office_or_several(passage: str) -> None:
    assert _purposes(passage)[-1] is None


def test_another_work_ends_what_was_said_of_the_one_before() -> None:
    assert _purposes("青石水库2016年开工。柳溪水库也已立项，工程概算2亿元。") == ["柳溪水库"]
