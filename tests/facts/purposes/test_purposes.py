"""What a sum is for, where its own words say little: lists, topics, aims, wants, and what a sum is called by."""

from typing import Any

import pytest

from tests.facts.guesses import guessed
from tests.growth import IN_PROPORTION, growth


def _each(passage: str, name: str) -> list[Any]:
    return [facts.get(name) for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]


def _purposes(passage: str) -> list[str | None]:
    return _each(passage, "purpose")


def test_items_behind_a_colon_are_parts_of_their_total_over_semicolons() -> None:
    passage = (
        "2021年至2022年我县共争取上级资金约3.2亿元，包括：云岭湖保护和修复工程子项目资金1.2亿元；"
        "城市管网及污水处理补助资金0.8亿元；中央水污染防治资金0.6亿元；农业面源污染治理项目0.4亿元；省级林业保护资金0.2亿元。"
    )

    assert _purposes(passage)[1:] == [
        "云岭湖保护和修复工程",
        "城市管网及污水处理",
        "水污染防治",
        "农业面源污染治理项目",
        "林业保护",
    ]
    assert {status.value for status in _each(passage, "status")} == {"allocated"}


def test_an_item_of_a_list_is_for_what_its_own_money_is_called() -> None:
    passage = (
        "县里先后争取到项目资金800万元进行老区核心区建设，其中：2021年“一事一议”财政奖补项目资金120万元；"
        "2022年美丽乡村（省级重点村）建设项目资金45万元；2022年云岭街延长线投入资金15万元；群众自筹资金20万元。"
    )

    assert _purposes(passage) == [
        "老区核心区建设",
        "一事一议",
        "美丽乡村（省级重点村）建设",
        "云岭街延长线",
        "老区核心区建设",
    ]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        # 该项目
        ("青石路改造项目于2021年开工。县财政统筹解决该项目资金800万元。", ["青石路改造项目"]),
        # since when a work began
        ("自2019年启动县乡公路改善工程以来，累计完成300公里，总投资1.2亿元。", ["县乡公路改善工程"]),
        # a fund that says no more than whose it is
        (
            "一期实施云岭路提升改造，预计资金需求500万元。目前，街道办自筹200万元，剩余缺口资金300万元。",
            ["实施云岭路提升改造"] * 3,
        ),
        ("云岭镇供水工程总投资500万元，中央投资300万元。目前地方自筹120万元已到位。", ["云岭镇供水工程"] * 3),
        # an aim, where nothing else says more
        ("为解决青石乡群众饮水困难，县财政投入资金60万元。", ["解决青石乡群众饮水困难"]),
        ("为支持企业发展，县财政安排技术改造资金60万元。", ["技术改造"]),
        # what is wanting, and owed
        ("云岭小学综合楼建设缺口资金120万元。", ["云岭小学综合楼建设"]),
        ("目前尚欠公厕建设款30万元。", ["公厕建设"]),
        ("村级幼儿园运转每年需资金380万元。", ["村级幼儿园运转"]),
        # what is put into a budget
        ("县财政已将环卫经费1200万元纳入年度预算。", ["环卫"]),
        ("将村干部报酬纳入财政预算，每年安排1800万元。", ["村干部报酬"]),
        # what is supported, and nobody who gets
        ("2016年以来，我厅对园区的道路、水厂等建设项目给予了800万元的扶持。", ["道路、水厂"]),
        ("县财政安排520万元对垃圾处理场运行费用补贴。", ["垃圾处理场运行费用"]),
        ("对退耕还湿按照每亩每年800元的标准进行补偿。", ["退耕还湿"]),
        ("县财政安排90万元对符合条件的企业给予奖励。", [None]),
        # what it is called by
        ("省级补助高龄津贴1034万元（其中青石市372万元）。", ["高龄津贴"] * 2),
        ("公用经费按每生每年650元的标准拨付。", ["公用"]),
        ("县政府设立500万元产业发展基金。", ["产业发展"]),
        ("2022年预算安排教育支出3.2亿元、卫生健康支出1.1亿元。", ["教育", "卫生健康"]),
        ("投资350万元的云岭镇便民服务中心已建成投用。", ["云岭镇便民服务中心"]),
        ("投资约3.2亿元建设的县体育馆已完工。", ["县体育馆"]),
        ("县财政安排综合整治大干100天活动奖补资金80万元。", ["综合整治大干100天活动"]),
        ("安排40万元经费，保障社区网格化管理工作。", ["保障社区网格化管理工作"]),
        # what is to be done, before what that costs
        ("拟建设青石寨至码头道路500米，按120万元/公里的成本，需投入资金60万元。", ["建设青石寨至码头道路"] * 2),
        ("村里建议修建云岭公路长750米，宽4米的混凝土硬化道路，概算投资23万元。", ["修建云岭公路"]),
        ("2022年，我厅对各县申报的171个灌区改造项目，预拨50%奖补资金1.2亿元。", ["灌区改造项目"]),
        ("2022年已将云岭村厕所列为市级资金补助项目，计划补助资金20万元。", ["云岭村厕所"]),
        # what opens a clause of its own calls nothing
        ("省里调概增加了5亿元，从而造成缺口4亿元。", [None, None]),
        ("市政府每年应付湿地占地补偿款18万元。", ["湿地占地补偿"]),
        # places and plans are nothing that money is for
        ("市财政投入青石镇体彩公益金71万元。", [None]),
        ("其中云岭市计划安排160万元。", [None]),
        ("其中省发改委补助185万元。", [None]),
        ("累计启动建设项目80个，县财政安排90万元。", [None]),
    ],
)
def test_what_a_sum_is_for_is_told_by_what_was_spoken_of(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("会上当场安排勘测费8万元，要求年内完成。", ["勘测"]),
        ("抚育满一年的每亩补助抚育费300元，满两年的每亩补助管护费150元。", ["抚育", "管护"]),
        ("2022年县里补助青石镇垃圾清运费12万元。", ["垃圾清运"]),
        ("教师培训费需每年16万元。", ["教师培训"]),
        ("公厕保洁考核奖励则每年安排20万元。", ["公厕保洁考核"]),
        ("我市环卫专项资金以2019年的300万元为基数。", ["环卫"]),
        # what is paid to whoever asks for it is the cost of no work
        ("收取学费300万元，安排路灯电费20万元。", [None, None]),
        ("农户缴纳培训费30万元。", [None]),
        ("全年征收水土保持补偿费600万元。", [None]),
        ("为企业减免税费300万元。", [None]),
    ],
)
def test_a_cost_is_that_of_the_work_that_it_is_called_by(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        (
            "统筹市级、区级资金1000余万元开展好小麦一次性补贴、统防统治补贴、社会化服务等工作。",
            "开展好小麦一次性补贴、统防统治补贴、社会化服务",
        ),
        ("县级财政统筹安排用于“云岭山歌保护传承项目36万元，使山歌得到传承。", "云岭山歌保护传承项目"),
        ("县总工会共投资17.5万元，建立户外职工“暖心小屋”10个，其中新建6个。", "建立户外职工“暖心小屋”"),
        ("县里投入30万元，设立村级图书室12个。", "设立村级图书室"),
        ("投入300万元，建3座水厂，解决饮水问题。", "建3座水厂"),
        ("建设规模为新建校舍3200平方米，投资估算1200万元。", "新建校舍"),
        ("项目包括新建泵站2座、改造干渠12公里，概算投资2800万元。", "新建泵站2座、改造干渠"),
        ("市财政局已把300万元省市专项资金拨到青石区，支持老旧住宅加装电梯。", "支持老旧住宅加装电梯"),
        ("到位2800万元，全部用在公厕、垃圾池、路灯等建设上。", "公厕、垃圾池、路灯"),
        ("安排50万元，只能用在农村公路养护上。", "农村公路养护"),
        ("为保证敬老院正常运行，县财政每年给予2万元补助资金。", "保证敬老院正常运行"),
        # an organ is set up, a quotation is cut, and what is meant stands elsewhere
        ("县里投入30万元，建立了长效机制。", None),
        ("县里组建3个专班，安排经费5万元。", None),
        ("全县建成区绿地位于城区，县财政投入60万元。", None),
        ("县里拿出30万元用于“云岭山歌300首。", None),
        ("为保证其正常运行，县财政每年给予2万元补助资金。", None),
    ],
)
def test_what_is_done_with_a_sum_is_told_in_many_ways(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("南岭县支持青石瑶族乡等13个乡搞基础设施，每乡补助标准600万元。", ["基础设施"]),
        ("累计投入财政经费超7000万元，支持高新区内云山、鹭江、白石等企业开展新药研发工作。", ["开展新药研发工作"]),
        ("安排300万元支持柳溪镇等5个镇发展茶叶产业。", ["发展茶叶产业"]),
        ("安排300万元帮助云岭村等8个村修建蓄水池。", ["修建蓄水池"]),
        ("投入80万元，支持12家农民合作社建设烘干设施。", ["建设烘干设施"]),
        (
            "投入500万元，先后对东灌区、西灌区、南灌区等6个中型灌区进行了重点灌片的节水改造。",
            ["重点灌片的节水改造"],
        ),
        # where no more would be left than what is done it stands with whom it is done to
        ("投入50万元，对青石桥、柳溪桥等3座桥进行了加固。", ["对青石桥、柳溪桥等3座桥进行了加固"]),
        ("投入80万元，支持企业发展。", ["支持企业发展"]),
        ("安排80万元，支持全县改造危房。", ["支持全县改造危房"]),
        ("中央财政安排奖励资金80亿元，对长江沿线云岭、白石等11个省（市）实行奖励政策。", [None]),
    ],
)
def test_what_many_are_helped_to_do_is_what_a_sum_is_for(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("新开办的小微企业可享受一次性开业补贴，标准分别为1.2万元和5000元。", ["开业补贴"] * 2),
        ("返乡大学生可享受租房补贴，标准为每年每户3000元和1500元。", ["租房补贴"] * 2),
        ("落实水库移民扶持政策，标准为每人每年600元。", ["水库移民扶持"]),
        ("现行水库移民后期扶持标准，为每人每年补助600元，期限20年。", ["水库移民后期扶持"]),
        (
            "因农村骨灰堂建设补助资金补助标准为省级20万元，州级10万元，不足部分自筹。",
            ["农村骨灰堂建设"] * 2,
        ),
        (
            "其中，消防水源改造方面，经费按照0.8万元/处测算。电气线路更换方面，经费按照2.2万元/处测算。",
            ["消防水源改造", "电气线路更换"],
        ),
        ("人员培训方面，按每人300元安排。", ["人员培训"]),
        ("群众办事方面，按每人300元收取。", [None]),
        ("县里出台了相关政策，标准为每人每年600元。", [None]),
        # a rate of each item of a list
        (
            "补贴标准为：电商意识培训200元/人、电商实训300元/人、创办（改善）网店培训1000元/人、直播培训1500元/人。",
            ["电商意识培训", "电商实训", "创办（改善）网店培训", "直播培训"],
        ),
        ("补助标准不得少于每公里县道7000元、乡道3500元、村道1000元。", [None, "乡道", "村道"]),
    ],
)
def test_a_standard_is_of_what_it_is_laid_down_for(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        (
            "公益性墓地（含骨灰堂和其他节地安葬设施）建设项目补助标准为20-50万元。",
            "公益性墓地（含骨灰堂和其他节地安葬设施）建设项目",
        ),
        ("安排老旧小区（含弃管小区和单位宿舍）改造资金300万元。", "老旧小区（含弃管小区和单位宿舍）改造"),
        ("新建厂房（含配套设施）投资200万元。", "新建厂房"),
        ("县财政（包括各乡镇财政所和街道）投入资金300万元。", None),
        (
            "我县实施水利项目（包括水库、渠道和泵站工程建设）总投资3亿元。",
            "实施水利项目（包括水库、渠道和泵站工程建设）",
        ),
        (
            "用于乡镇卫生院（含社区卫生服务中心）设备购置、人员培训等300万元。",
            "乡镇卫生院（含社区卫生服务中心）设备购置、人员培训",
        ),
    ],
)
def test_a_bracket_that_is_closed_before_a_sum_opens_no_clause(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    "passage",
    [
        "合计1200万平方米，总投资约8000万元，都已验收。",
        "二期投资近2000万元已开始实施，届时全部纳管。",
        "三期投资900万元正加紧推进。",
        "中央财政累计下达基础奖补资金20亿元。",
        "我县还为其争取国开行专项基金3000万元。",
        "县里落实农发行贷款资金500万元。",
        "社区、小组筹资5万、街道办事处补助5万。",
        "立项支持137个项目，安排资金6.36亿元。",
        "支持资金13792万元，支持项目数及金额数在全省10个地市中位居前列。",
        "安排项目资金450万元（其中柳溪镇123万元，截至目前仅支出79万元）。",
    ],
)
def test_how_much_and_how_far_and_whose_money_call_no_work(passage: str) -> None:
    assert set(_purposes(passage)) == {None}


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("新建线路大致135公里长，估算总额约183亿元。", "新建线路"),
        ("拓宽道路约12公里长，估算投资3000万元。", "拓宽道路"),
        ("用于青石坡的治理经费已经确定共计35万元。", "青石坡的治理"),
    ],
)
def test_a_work_is_called_without_its_length_and_how_much_is_certain(passage: str, purpose: str) -> None:
    assert _purposes(passage) == [purpose]


def test_a_sum_that_says_whose_money_it_is_is_for_what_was_asked_for() -> None:
    letter = (
        "关于县政协十届一次会议第12号提案的答复\n\n查陌然委员：\n\n您提出的《关于增加文物保护专项经费的提案》收悉，现答复如下：\n\n"
        "1.2020-2021年安排上级专项资金共计320万元；\n\n2.近三年县财政收入8亿元。\n\n白鹭县财政局\n2022年5月6日\n"
    )
    from reader.understanding import understand

    understood = understand(letter)

    assert [facts.purpose for facts in understood.facts.values()] == ["文物保护", None]


@pytest.mark.parametrize(
    "words", ["争取到", "各级财政", "街道办", "补助补贴", "需要资金", "县镇乡局", "对项目给予", "建设资金的", "为支持"]
)
def test_the_time_that_rows_of_words_take_grows_with_them(words: str) -> None:
    def read(row: str) -> None:
        guessed(f"2021年安排道路建设资金5万元。每月{row}30万元，{row}缺口20万元。")

    assert growth(read, lambda times: words * (times // len(words)), 60) < IN_PROPORTION


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "安排边境转移支付项目资金76万元、协调南江大学捐赠32万元用于柳溪小学建设篮球场和改造学生宿舍。",
            ["建设篮球场和改造学生宿舍"] * 2,
        ),
        ("下达均衡性转移支付3亿元，同时安排教育资金32万元用于校舍维修。", ["均衡性转移支付", "校舍维修"]),
        (
            "下达均衡性转移支付3亿元、县级基本财力保障机制奖补资金2亿元。",
            ["均衡性转移支付", "基本财力保障机制"],
        ),
    ],
)
def test_a_transfer_is_for_what_it_and_the_sum_beside_it_are_used_for(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("省里下达棚户区改造配套基础设施资金1700万元。", "棚户区改造配套基础设施"),
        ("我局共为23个村发放消防器材购置补助46万元。", "消防器材购置"),
        ("我县农村危房改造户均补助2.1万元。", "农村危房改造"),
        ("城区生活垃圾处理费每年支出约400万元。", "城区生活垃圾处理"),
        ("总投资约2.6亿元的云岭大道工程进展顺利。", "云岭大道工程"),
        ("镇里筹措30万元把云岭组入户路硬化了。", "云岭组入户路硬化"),
        ("预计改造老旧管网需投入资金600万元。", "改造老旧管网"),
        ("若建设人行天桥，约需投资800万元。", "建设人行天桥"),
        ("项目建设所需征地拆迁费用约500万元。", "征地拆迁"),
        ("已安排设计费20万元。", "设计"),
        ("县财政承担农村公路灾毁保险费260万元。", "农村公路灾毁保险"),
        ("2021年争取国省干线公路养护资金1.3亿元。", "国省干线公路养护"),
        ("云岭文化馆每年获免费开放补助20万元。", "免费开放"),
        ("2018年争取到重点研发计划项目1项，获经费支持300万元。", "重点研发计划项目"),
        ("我县申报的青石片区排水防涝工程获得特别国债支持1.2亿元。", "青石片区排水防涝工程"),
        ("国家对高标准农田建设补助标准为每亩1500元。", "高标准农田建设"),
        ("完成投资1.5亿元的青石灌区改造。", "青石灌区改造"),
        ("省财政每年对每个国家级湿地公园补助100万元。", "国家级湿地公园"),
        ("云岭社区日间照料中心获市级运营补助12万元。", None),
        ("还需其他费用30万元。", None),
    ],
)
def test_a_work_is_called_whole_and_without_what_is_said_of_its_money(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "对企业开展一次性就业奖励（36万元）、购房补贴（57.5万元）、生活补贴（40.2万元）等。",
            ["就业奖励", "购房补贴", "生活补贴"],
        ),
        ("发放稳岗返还（300万元）、技能提升补贴（20万元）。", ["稳岗返还", "技能提升补贴"]),
        # a giver, a verb, a means before the bracket
        ("市财政下达补助（30万元）。", [None]),
        ("青石桥项目中央补助（30万元）已到位。", [None]),
        ("通过一次性奖励（2万元）鼓励就业。", [None]),
    ],
)
def test_a_pay_that_stands_before_a_bracket_with_its_sum_is_what_that_is_for(
    passage: str, purposes: list[str | None]
) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("省级投入2000万元发放文旅消费券。", "发放文旅消费券"),
        ("市财政安排300万元发放慰问物资，覆盖12个乡镇。", "发放慰问物资"),
        ("市财政安排300万元发放补贴。", None),
        ("市财政安排300万元发放到户。", None),
        ("按照每人3000元/月以上标准落实村党组织书记基本报酬。", "基本报酬"),
        ("按每月800元标准发放岗位津贴，由镇里考核。", "岗位津贴"),
        ("按每人每月800元标准发放护林员补助。", None),
        ("按每亩800元的标准给予农户补偿。", None),
        ("2019年奖励文化宣传传播方面的资金近30万元。", "文化宣传传播"),
        ("全县在各方面的资金约300万元。", None),
    ],
)
def test_what_is_handed_out_by_a_sum_or_a_standard_is_what_that_is_for(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("经踏勘，需维修渠道1.8公里，更换闸门2座，预计费用26万元。", None),
        ("我局投资300万元，新建厂房3座，改造管网12公里。", "新建厂房"),
        ("我镇有村道8公里，新建厂房3座，投资26万元。", "新建厂房"),
        ("我局新建厂房3座，投资26万元。", "新建厂房"),
    ],
)
def test_the_last_of_what_was_counted_is_not_what_a_sum_for_all_of_it_is_for(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]
