"""To whom a sum is handed, whatever their name is."""

import pytest

from tests.facts.guesses import guessed, said


def _gets(passage: str) -> str | None:
    return said(passage, issuer="白鹭县财政局", signed="2023-06-14").get("recipient")


@pytest.mark.parametrize(
    ("passage", "recipient"),
    [
        # An office, a business, people: right behind the verb, whatever the money is called.
        ("2016年，市水利局直接拨付县水利局专项资金300万元。", "县水利局"),
        ("市水利局拨付县水利局往来户300万元专项资金。", "县水利局"),
        ("县财政安排县农业农村局农业生产发展资金300万元。", "县农业农村局"),
        ("县财政追加县公安局经费300万元。", "县公安局"),
        ("区政府每年拨付街道办经费300万元。", "街道办"),
        ("县财政补助种粮大户300万元。", "种粮大户"),
        ("县财政支付施工单位工程款300万元。", "施工单位"),
        ("县财政兑付给农户300万元。", "农户"),
        ("县财政给予符合条件的企业一次性奖励300万元。", "符合条件的企业"),
        ("县红十字会捐赠白石小学300万元。", "白石小学"),
        ("县财政安排300万元给县消防救援大队用于购置设备。", "县消防救援大队"),
        # Behind a preposition, with what they have between.
        ("2016年以来，我局对园区的道路、供水厂等建设项目给予了300万元的扶持。", "园区"),
        ("县财政为白石小学拨付300万元。", "白石小学"),
        ("向白石小学捐赠300万元。", "白石小学"),
        ("每村由县财政奖补300万元。", "村"),
        ("向广大农户兑付地力补贴300万元。", "广大农户"),
        ("市财政局为各县区下达资金300万元。", "各县区"),
        ("县医保局支付定点医疗机构医保基金300万元。", "定点医疗机构"),
        ("县财政对村医每人每月补助300元。", "村医"),
        ("市财政局对我县财政困难给予补助300万元。", "我县"),
        ("县里为白石中学新建了宿舍，共投入资金300万元。", "白石中学"),
        # Behind the sum.
        ("县财政累计投入近300万元支持白石镇基础设施建设。", "白石镇"),
        ("县财政累计发放扶持资金300万元，补助养殖户90户。", "养殖户"),
        ("县财政将300万元资金分配到各村。", "各村"),
        ("县财政安排300万元用于白石区提高检测能力。", "白石区"),
        ("年初县财政将教育费附加300万元列支用于各公办中小学冬季取暖运转费用。", "各公办中小学"),
        # A place and a fund.
        ("县文旅局共计投入白石镇体彩公益金300万元。", "白石镇"),
        ("江苏援助我县资金300万元。", "我县"),
        ("我市到位中央补助资金300万元。", "我市"),
        ("拨付乡镇补助资金300万元。", "乡镇"),
        ("已兑现奖励资金500万元，其中云川科技有限公司300万元。", "云川科技有限公司"),
        ("今年我区共获批专项债券300万元。", "我区"),
        ("省级财政对脱贫县给予每县300万元补助。", "脱贫县"),
        ("2022年下达我市车辆购置税收入补助地方资金300万元。", "我市"),
        ("中央财政安排江北省栖云市清溪县补助资金300万元。", "江北省栖云市清溪县"),
        ("下达栖云市涉及城市防洪资金300万元。", "栖云市"),
        ("支持栖云市山区乡镇建设300万元。", "栖云市"),
        ("省财政下达清溪县城乡义务教育补助300万元。", "清溪县"),
        ("切块下达县区资金300万元。", "县区"),
        ("资金300万元已下达乡镇。", "乡镇"),
        ("300万元补助资金已拨付到位到各县区。", "各县区"),
        ("拨付给县人民医院300万元。", "县人民医院"),
        ("拨付白石、柳树等5个乡镇补助资金300万元。", "白石、柳树等5个乡镇"),
        ("为12个行政村安排项目资金300万元。", "12个行政村"),
        ("县财政给予每个日间照料中心300万元补助资金。", "日间照料中心"),
        ("奖励省级示范社300万元。", "省级示范社"),
        ("补偿被征地农户300万元。", "被征地农户"),
        ("县财政补助村集体300万元。", "村集体"),
        ("县财政划拨县残联300万元用于康复。", "县残联"),
        ("县财政安排给我局资金300万元。", "我局"),
        ("村医每人每年补助300元。", "村医"),
        ("2022年全省41个县获得上级补助300万元。", "全省41个县"),
        ("对新建的养老院或者日间照料中心给予300万元补助。", "新建的养老院或者日间照料中心"),
        ("下达白石县或柳树县补助资金300万元。", "白石县或柳树县"),
    ],
)
def test_a_sum_is_handed_to_whoever_stands_beside_its_verb(passage: str, recipient: str) -> None:
    assert _gets(passage) == recipient


@pytest.mark.parametrize(
    "passage",
    [
        "县财政安排教师培训经费300万元。",
        "每户危房改造户补助300元。",
        "下达乡镇卫生院建设资金300万元。",
        "为12个村修建水池安排资金300万元。",
        "县财政安排农民增收资金300万元。",
        "县财政安排社区食堂建设资金300万元。",
        "县财政安排支持企业发展资金300万元。",
        "下达中央预算内投资300万元，支持青石古镇旅游设施项目建设。",
        "发放临时救助金300万元，救助困难群众600人。",
        "县财政支付青山中心敬老院改造工程建设资金300万元。",
        "先后下达资金300万元，用于支持白石县城防洪工程。",
        "到位专项债券、省级奖补、乡村振兴衔接等资金300万元。",
    ],
)
def test_what_people_and_places_stand_for_in_a_work_gets_nothing(passage: str) -> None:
    assert _gets(passage) is None


def test_names_alone_between_sums_get_the_sums_behind_them() -> None:
    sums = guessed("县财政分别拨付白石镇60万元、柳树镇50万元。")
    assert [facts.get("recipient") for _, facts in sums] == ["白石镇", "柳树镇"]
    sums = guessed("衔接资金分配情况：白石镇60万元、柳树镇50万元。")
    assert [facts.get("recipient") for _, facts in sums] == ["白石镇", "柳树镇"]
    sums = guessed("资金来源：白石镇60万元、柳树镇50万元。")
    assert all("recipient" not in facts for _, facts in sums)


def test_a_blank_before_a_sum_says_nothing() -> None:
    sums = guessed("县财政安排白石镇 30 万元、柳树镇 20 万元。")
    assert [facts.get("recipient") for _, facts in sums] == ["白石镇", "柳树镇"]


def test_the_rest_of_the_places_gets_its_part_by_whoever_gave_all() -> None:
    sums = guessed("2022年省级补助高龄津贴1034万元（其中白鹭市372万元、其余县、区662万元）。")
    assert [facts.get("recipient") for _, facts in sums] == [None, "白鹭市", "其余县、区"]
    assert {facts.get("payer") for _, facts in sums} == {"省级"}


def test_people_whose_time_of_service_is_told_are_one_recipient() -> None:
    sums = guessed(
        "我市离任村干部任职不足10年的一次性补助从1000元提高到1500元，任职10年以上的补助从每人每月100元提高到150元。"
    )
    assert {facts.get("recipient") for _, facts in sums} == {"我市离任村干部"}


def test_what_the_same_verb_hands_out_for_another_year_goes_to_the_same() -> None:
    sums = guessed("省财政厅下达我市2022年充电设施奖励300万元，下达2023年充电设施奖励200万元。")
    assert [facts.get("recipient") for _, facts in sums] == ["我市", "我市"]


def test_who_got_all_and_gives_a_part_does_not_get_it() -> None:
    passage = "省财政支持青石县资金300万元开展修复。其中，2021年，青石县统筹资金20万元，支持云岭矿修复。"

    assert [facts.get("recipient") for _, facts in guessed(passage, issuer="江北省财政厅")] == ["青石县", None]
