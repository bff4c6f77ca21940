"""Who gets a sum, what for, how far it has come and when: the forms in which letters say it."""

from typing import Any

import pytest

from tests.facts.guesses import guessed, said


def _said(passage: str, name: str) -> Any:
    value = said(passage, issuer="白鹭县财政局", signed="2023-06-14").get(name)
    return getattr(value, "value", value)


@pytest.mark.parametrize(
    ("passage", "recipient"),
    [
        ("2022年，支持云岭镇争取到中央和自治区村道建设资金300万元。", "云岭镇"),
        ("帮助柳溪乡争取到省级资金300万元。", "柳溪乡"),
        ("2022年，中央财政已下达江北省村道养护专项资金300万元。", "江北省"),
        ("县财政安排300万元支持了云岭镇花谷项目建设。", "云岭镇"),
        ("2016年给予该镇偏远镇补助300万元。", "该镇"),
        ("县财政局先后拨付300万元给云岭镇用于修路。", "云岭镇"),
        ("省财政厅拨付云岭镇、柳溪乡各300万元。", "云岭镇、柳溪乡"),
        ("对云岭养老有限公司给予奖励300万元。", "云岭养老有限公司"),
        ("县人社局给予云岭中学补助300万元。", "云岭中学"),
        ("县财政将经费统一下达给移民局，用于安置300万元。", "移民局"),
        ("县财政划拨给县林业局300万元。", "县林业局"),
        ("县财政对20个村民小组补助300万元。", "20个村民小组"),
        ("各行政村每年补助300万元。", "各行政村"),
        ("每个文化站每年补助活动经费300万元。", "文化站"),
        ("村支部书记工作补贴300元。", "村支部书记"),
        ("我厅累计支持云川高新技术产业开发区基础设施建设300万元专项资金。", "云川高新技术产业开发区"),
        ("省文物局下拨云岭寺300万元。", "云岭寺"),
        ("县财政拨给花谷景区的各类资金已近300万元。", "花谷景区"),
        ("县财政下达云亭镇中心小学补助资金300万元。", "云亭镇中心小学"),
        ("国家共给予白鹭遗址300多万元的资金支持。", "白鹭遗址"),
        ("为白鹭县争取省级旅游资金300万元。", "白鹭县"),
        ("县财政安排300万元，支持青石镇改善人居环境。", "青石镇"),
        ("青石产业园成功入选名单，有望获得300万元省级资金。", "青石产业园"),
        ("县财政下达云亭镇卫生院建设资金300万元。", None),
        ("省农业农村厅下拨防汛救灾300万元。", None),
        ("县财政给予适当300万元的支持。", None),
        ("对工程给予300万元的资金补助。", None),
        ("我局加大对合作社的奖补，共验收项目28个，奖补资金300万元。", None),
        ("对他们给予300万元的补助。", None),
        ("为全县争取中央资金300万元。", None),
        ("县财政安排300万元，支持农村发展特色产业。", None),
        ("县财政下达云岭县花谷景区项目资金300万元。", None),
        ("县财政支持农村公路建设300万元。", None),
        ("安排重点县建设资金300万元。", None),
    ],
)
def test_whoever_gets_a_sum_is_its_recipient(passage: str, recipient: str | None) -> None:
    assert _said(passage, "recipient") == recipient


def test_a_place_alone_in_a_list_of_parts_gets_its_part() -> None:
    parts = guessed("安排柳溪乡补助资金60万元，其中：云岭村20万元、白石村15万元。")
    assert [facts.get("recipient") for _, facts in parts] == ["柳溪乡", "云岭村", "白石村"]
    assert all("purpose" not in facts for _, facts in parts)


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("对白鹭小学操场改造，县教育局已安排资金300万元。", "白鹭小学操场改造"),
        ("整合资金500万元，用于产业发展300万元。", "产业发展"),
        ("总投资800万元的青石项目已投入资金300万元。", "青石项目"),
        ("改建资金不足，县财政安排300万元。", None),
        ("云岭水厂改造工程于2021年开工。工程采用新的模式。目前已完成投资300万元。", "云岭水厂改造工程"),
        ("一是云岭大桥项目。项目总投资300万元。", "云岭大桥项目"),
        ("云岭灌区改造项目，我局已批复。主要内容为整理土地。项目总投资300万元。", "云岭灌区改造项目"),
        ("项目名称为“柳溪片区供水工程”，估算投资300万元，计划做好设计后向上争取资金。", "柳溪片区供水工程"),
        ("乡里完成《云岭小学改造项目建设方案》，项目规划投资300万元，新建教学楼一幢。", "云岭小学改造项目"),
        ("目前已储备灌区建设项目5个，总投资300万元。", "灌区建设项目"),
        ("云岭县文化馆正在施工，累计完成投资300万元。", "云岭县文化馆"),
        ("此外，新建柳溪水厂共投入300万元。", "新建柳溪水厂"),
        ("我局累计投入300万元，逐步对现有桥梁进行维修改造。", "对现有桥梁进行维修改造"),
        ("县财政按照每村300元的标准对村道养护费用给予保障。", "村道养护"),
        ("安排养护经费40万元；防火经费300万元。", "防火"),
        ("县财政将垃圾清运经费纳入年初预算，安排300万元。", "垃圾清运"),
        ("下达中央水利发展资金300万元支持柳溪水库。", "支持柳溪水库"),
        ("项目总投资300万元，建设面积980亩，2023年开工。", None),
        ("项目总投资300万元，建设规模980亩。", None),
        ("立项时有300万元承诺是自筹资金。", None),
        ("到位债券、省级基金、衔接推进等资金300万元。", None),
        ("争取上级资金900万元，其中未到位300万元。", None),
        ("预计总投资300万元，维修后将惠及三个村。", None),
    ],
)
def test_what_a_sum_is_for_is_named_in_many_places(passage: str, purpose: str | None) -> None:
    assert _said(passage, "purpose") == purpose


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("2022年县对乡镇转移支付300万元。", "allocated"),
        ("没有安排专项资金300万元。", None),
        ("尚未落实配套资金300万元。", None),
        ("上述项目省级配套资金300万元未落实到位。", "planned"),
        ("2023年计划补助资金300万元，目前资金尚未下达。", "planned"),
        ("工程欠款有300万元左右。", None),
        ("县财政安排欠发达地区资金300万元。", "allocated"),
        ("目前还有资金缺口300万元。", None),
        ("恳请县财政局给予支持缺口资金300万元。", "requested"),
        ("脱贫户可在所在村申请小额信贷（300万元）。", None),
        ("贷款额度最高300万元。", None),
        ("企业承诺投资300万元。", "planned"),
        ("村民大会议定：由村委会出资300万元，新建文化室。", "planned"),
        ("村民大会决定，由村集体出资300万元。", "planned"),
        ("县财政每年预算拨付300万元。", "allocated"),
        ("该建议已列入《方案》，估算投资300万元，计划做好设计后向上争取资金实施。", "planned"),
        ("该项目规划投资900万元，新建教学楼，投资300万元。", "planned"),
        ("2021年我局争取扶贫资金300万元用于修路。", "allocated"),
        ("我局将继续争取资金300万元。", "requested"),
        ("共投入资金900万元，争取上级补助资金300万元。", "allocated"),
        ("县财政对云岭养老有限公司给予300万元补贴。", "allocated"),
        ("从云州银行融资共计300万元。", "raised"),
        ("待县财政资金到位后，拨付工程款300万元。", "planned"),
        ("已将该项目纳入县财政年初预算，安排资金300万元。", "allocated"),
    ],
)
def test_a_status_is_what_was_done_said_or_denied(passage: str, status: str | None) -> None:
    assert _said(passage, "status") == status


@pytest.mark.parametrize(
    ("passage", "year"),
    [
        ("“十三五”时期投入135万元。本月拨付300万元。", None),
        ("“十三五”时期投入135万元。截至目前到位300万元。", None),
        ("2021年，新建灌区5个。云岭工程总投资300万元。", None),
        ("2021年，县财政安排50万元。另外下达资金300万元。", "2021"),
        ("去年共投入50万元，现已完工，预计投入300万元修复路段。", None),
        ("自2019年7月起安排专人送水，需打深井一口，约300万元。", None),
        ("云岭村于2014年投资300万元修路。", "2014"),
        ("2023年，我厅开展行动。两年来，筹措资金300万元。", None),
        ("云岭工程于2021年3月开工，总投资300万元。", None),
    ],
)
def test_a_year_is_that_of_the_sum_and_of_nothing_before_it(passage: str, year: str | None) -> None:
    assert _said(passage, "year") == year


@pytest.mark.parametrize(
    ("passage", "over_years"),
    [
        ("“十三五”期间，中央财政共安排资金300万元。", True),
        ("2018年至2020年，全县合计投入资金300万元。", True),
        ("近年来我县投入300万元。", True),
        ("近年来，县财政每年安排300万元。", None),
        ("2020年，县财政共安排资金300万元。", None),
    ],
)
def test_a_sum_of_several_years_is_cumulative(passage: str, over_years: bool | None) -> None:
    assert _said(passage, "cumulative") is over_years


def test_labour_that_is_reckoned_in_money_is_in_kind_and_the_peoples() -> None:
    facts = said("工程总投资400万元，其中：中央财政资金380万元，群众投劳折资20万元。")
    assert (facts["payer"], facts["in_kind"], facts.get("level")) == ("群众", True, None)


def test_traditional_characters_are_read_and_printed_as_they_stand() -> None:
    facts = said("2018年區級預算專項安排秸稈禁燒經費400萬元。")
    assert (facts["payer"], facts["purpose"], facts["level"].value) == ("區級", "秸稈禁燒", "county")


def test_a_line_that_was_broken_by_hand_goes_on() -> None:
    facts = said("项目规划投资900万元，新建教学楼一幢及附\n\n属工程，投资300万元。")
    assert facts["status"].value == "planned"
