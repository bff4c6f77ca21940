"""What a sum is for by the words behind it, where no list of verbs knows what was done."""

import pytest

from tests.facts.guesses import guessed


def _purposes(passage: str) -> list[str | None]:
    return [facts.get("purpose") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("一是教育方面，投入2300万元新改建公办幼儿园6所。", ["新改建公办幼儿园"]),
        (
            "区政府高度重视校园安全，今年投入610万元为全区中小学配齐专职保安和一键报警装置。",
            ["为全区中小学配齐专职保安和一键报警装置"],
        ),
        ("县水务局调剂资金36万元反哺受淹村组开展渠系清障。", ["反哺受淹村组开展渠系清障"]),
        # behind a comma too, wherever it was done
        ("我街道已筹资18万元，在翠湖路沿线增设路灯42盏。", ["增设路灯"]),
        ("县财政安排90万元，并同时在沿河各村更新水表2600只。", ["更新水表"]),
        ("我们将用两年时间，投资约8000万元，对全县78个小区实行专业化托管。", ["对全县78个小区实行专业化托管"]),
        ("县财政另安排380万元给困难家庭免费加装燃气自闭阀。", ["给困难家庭免费加装燃气自闭阀"]),
        ("县财政投入140万元，将沿河便道拓宽至5.5米。", ["将沿河便道拓宽"]),
        ("投资2300余万元的红枫路跨线桥现已建成通车。", ["红枫路跨线桥"]),
        # before the sum
        ("县文旅局组织“惠民演出月”系列活动，支出专项经费46万元。", ["组织“惠民演出月”系列活动"]),
        ("争取专项资金2.4亿元，新改建农村公路310公里。", ["新改建农村公路"]),
        ("1.新建文体楼650平方米，按1800元/平方米计算，预计资金117万元。", ["新建文体楼"] * 2),
        ("我局为每辆校车加装智能监控，投入26万元。", ["为每辆校车加装智能监控"]),
        ("县财政列支运营补贴410万元，并为每辆校车加装智能监控，投入26万元。", ["运营", "为每辆校车加装智能监控"]),
    ],
)
def test_whatever_was_done_right_behind_a_sum_is_what_it_is_for(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    "passage",
    [
        "县财政局已将补助资金890万元通过惠农卡兑付给农户。",
        "债券额度15亿元已分解下达至46个县。",
        "省级补助资金74亿元近期已全部下达。",
        "县财政安排资金300万元左右。",
        "省财政将资金1.7亿元直达市县基层、惠企利民。",
        "省级以上财政补助标准为2.4万元/户。",
        "预计总投资1.6亿元，拟建设“三纵两横。",
        "2022年县财政投入300万元比上年增长12%。",
        "我局安排资金30万元一公里执行。",
        "县财政安排资金60万元惠及群众3200人。",
        "市财政下达资金200万元按季度拨付。",
    ],
)
def test_how_far_money_has_come_and_what_came_of_it_are_nothing_that_it_is_for(passage: str) -> None:
    assert _purposes(passage)[-1] is None


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("投入115万元新建一座长48.04米，宽6米的大桥，预计明年建成投入使用。", None),
        ("白石大桥项目已列入危桥改造计划，投入115万元新建一座长48.04米，宽6米的大桥。", "白石大桥项目"),
        (
            "为推进乡村振兴，打造旅游示范带，2021年，县里投入近9亿元，从云河桥沿青江至河口修建了一条滨江步道。",
            "修建了一条滨江步道",
        ),
        ("为改善出行条件，市里投入3000万元，沿云河两岸铺设绿道12公里。", "铺设绿道"),
        ("县里投入近9亿元，实施了一批重点项目。", None),
        # a road is called by a word of work
        ("投资56万元，在人民路、建设路等6条道路安装路灯210盏。", "安装路灯"),
        ("投资56万元建设路灯210盏。", "建设路灯"),
    ],
)
def test_what_was_built_along_a_line_is_called_and_its_size_is_no_name(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("该村现有每亩26元的补助属于省级湿地补偿资金。", "湿地补偿"),
        ("县里拨付的60万元补助来自乡村公益岗位专项资金，已到账。", "乡村公益岗位"),
        ("这笔60万元资金来自中央财政专项资金。", None),
        ("这笔60万元资金属于上级资金。", None),
    ],
)
def test_the_fund_that_a_sum_is_said_to_be_of_is_what_it_is_for(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("全年共发放奖补资金80万元，奖补资金主要用于村级公厕管护和保洁员聘用。", "村级公厕管护和保洁员聘用"),
        ("到位专项经费70万元，专项经费主要用于祠堂屋顶翻修。", "祠堂屋顶翻修"),
        ("共收到慰问款9万元，慰问款用于采购粮油。", "采购粮油"),
        ("下拨救助金8万元，救助金用于受灾户过冬。", "受灾户过冬"),
        ("县财政拨付经费12万元，所拨经费专项用于村史馆布展。", "村史馆布展"),
        ("共筹措资金90万元，该笔资金重点用于购买冷藏车。", "购买冷藏车"),
        ("争取彩票公益金120万元，彩票公益金全部用于老年食堂改造。", "老年食堂改造"),
        ("扶助标准为每户0.3万元，扶助资金主要用于购买种苗等支出。", "购买种苗"),
        # but a part of it, or other money
        ("安排专项资金200万元，市级资金主要用于水库除险，县级资金用于渠道清淤。", None),
        ("发放贴息资金25万元，补贴资金用于大棚。", None),
        ("安排资金200万元，每年资金主要用于保洁。", None),
    ],
)
def test_a_sum_is_for_what_its_fund_named_again_behind_it_is_used_for(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("二是支持绿色交通发展。安排16亿元落实全市公交更新任务。", "公交更新"),
        ("县财政安排资金300万元落实村道安防工程建设任务。", "村道安防工程建设"),
        ("下达资金20万元，落实耕地轮作任务。", "耕地轮作"),
        ("省级下达2.3亿元落实造林绿化工作。", "造林绿化"),
        ("投入600万元落实古树保护措施。", "古树保护"),
        ("全年安排3200万元落实退役军人优抚政策。", "退役军人优抚"),
        # whatever they are, or whoever does it
        ("安排350万元落实各项任务。", None),
        ("下达专项资金50万元落实目标任务。", None),
        ("安排350万元，落实专人负责工作。", None),
        ("安排30万元落实到村。", None),
    ],
)
def test_a_task_that_a_sum_puts_into_place_is_what_it_is_for(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("我场实施补链工程，投入80万元配套柑橘分拣相关设备6台。", "配套柑橘分拣相关设备"),
        ("投资60万元配套安装路灯80盏。", "安装路灯"),
        ("财政安排70万元配套建设仓储设施。", "建设仓储设施"),
        ("学校添置了36万元的课桌椅及铁床。", "课桌椅"),
        ("我镇采购28万元的应急物资。", "应急物资"),
        ("购买了价值20万元的图书。", "图书"),
        # whose part it is, and what says nothing of what was bought
        ("县级90万元配套资金已到位。", None),
        ("投入90万元配套资金到镇。", None),
        ("购买3万元的服务。", None),
        ("投资2亿元的商户已入驻。", None),
    ],
)
def test_what_was_put_beside_a_work_or_bought_is_what_a_sum_is_for(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("投入9万元，打捞水葫芦3000吨。", "打捞水葫芦"),
        ("投入50万元，移栽古树30株。", "移栽古树"),
        ("县里投入26万元，修补路面3000平方米。", "修补路面"),
        ("投入70万元，拍摄宣传片3部。", "拍摄宣传片"),
        ("投资800万元，兴修水利设施30处。", "兴修水利设施"),
        ("今年投入20万元架桥。", "架桥"),
        ("投入5万元，悬挂横幅200条。", "悬挂横幅"),
        # what a bank does, and how much there is room for
        ("新增投入60万元，投放贷款300笔。", None),
        ("省内银行已投放灌区提升项目贷款约6.4亿元。", None),
        ("柳溪停车场总投资3000万元，设置车位300个。", "柳溪停车场"),
    ],
)
def test_work_is_told_by_many_verbs(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]
