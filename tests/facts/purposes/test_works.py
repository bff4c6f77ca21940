"""What a sum is for where the clauses before it tell of one work that is begun, lies somewhere or is to be built."""

import pytest

from tests.facts.guesses import guessed
from tests.growth import IN_PROPORTION, growth


def _purposes(passage: str) -> list[str | None]:
    return [facts.get("purpose") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        # what was begun is more than a fund for many works
        ("其改扩建项目2017年7月动工，我局安排民航发展基金2.6亿元，预计今年底投产。", ["改扩建项目"]),
        ("云岭水库除险加固工程2021年3月开工，县里安排水利发展资金600万元。", ["云岭水库除险加固工程"]),
        ("青石至柳溪航道工程得到我厅支持，共安排中央资金约14亿元。", ["青石至柳溪航道工程"]),
        ("白石路改造项目得到了市里大力支持，累计到位资金300万元。", ["白石路改造项目"]),
        ("云岭镇公益性公墓于2020年5月开始修建，6月投入使用，已下拨县级资金40万元。", ["云岭镇公益性公墓"]),
        ("云岭桥于2020年开始建设，县里安排资金40万元。", ["云岭桥"]),
        ("南岸堤防已于2021年10月开工，到位上级资金1200万元，完成投资900万元。", ["南岸堤防"] * 2),
        ("争取云岭粮库智能化项目获省级预算内300万元资金支持。", ["云岭粮库智能化项目"]),
        (
            "争取“白鹭云岭物流有限公司-青石冷链云仓（一期）”项目获中央预算内1000万元资金支持。",
            ["“白鹭云岭物流有限公司-青石冷链云仓（一期）”项目"],
        ),
        # a clause that says but when tells of none
        (
            "我县多方筹措资金投资农村电网改造工程，到2007年止，共投入资金1378万元，完成了4596户的户表改造。",
            ["农村电网改造工程"],
        ),
        # where it lies
        (
            "青石大桥东延伸段西起云岭路，东到江滨路，双向六车道，长约4公里，含隧道1座、立交2座，总投资约9.1亿元。",
            ["青石大桥东延伸段"],
        ),
        ("柳溪村文化广场位于村部东侧，占地3亩，2022年投入资金20万元。", ["柳溪村文化广场"]),
        # what is to be built
        ("拟以城投公司为主体在全县再建12所幼儿园，校舍51000平方米，项目总投资2.3亿元。", ["再建12所幼儿园"]),
        (
            "一是在白石等7个乡镇各建1处垃圾转运站，配清运车、压缩机各7台，占地约840平方米，项目计划总投资260万元。",
            ["建1处垃圾转运站"],
        ),
        ("在云岭乡青石村等12个村屯建小型沼气池12个，并买抽渣车，项目计划总投资140万元。", ["建小型沼气池"]),
        # what is to be done to it
        ("村内道路没有硬化，涉及947公里，共需要投入资金4.2亿元。", ["村内道路"]),
        ("青石桥亟需加固，经测算需资金80万元。", ["青石桥"]),
        ("云岭渠道尚未修复，受益田800亩，计划投入60万元。", ["云岭渠道"]),
        ("竹林到箐头的进村路要硬化，全长4公里，预计投入资金65万元。", ["竹林到箐头的进村路"]),
        # what it was taken into
        ("争取纳入2020年度智慧水务建设项目支持名单，争取省级专项补助180万元即将到位。", ["智慧水务建设项目"]),
    ],
)
def test_a_sum_is_for_the_one_work_that_is_told_of(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("我县公路局于2020年5月成立，县里安排资金40万元。", None),
        ("云岭公司于2020年开始建设，县里安排资金40万元。", None),
        ("学校位于县城东侧，2022年投入资金20万元。", None),
        ("会议于2020年5月启动，县里安排资金40万元。", None),
        # what is handed out there, or to somebody, or is of two works or all of an area
        ("云岭小学教学楼2022年9月动工，省里给困难学生下达补助资金300万元。", None),
        ("全县共建成卫生厕所1200座，去年完成固定资产投资3亿元。", None),
        ("群众要改造旧房，每户补助2万元。", None),
        ("学校要维修食堂，需资金20万元。", None),
        ("该路要硬化，需资金20万元。", None),
        # a fund that is for one thing
        ("改造工程2021年3月开工，但县里安排教育资金600万元。", "教育"),
    ],
)
def test_a_sum_is_not_for_a_work_that_it_was_not_told_to_be_for(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    "passage",
    [
        "云岭戏院始建于1965年，于1967年1月建成。政府投资90万元，使之一新。",
        "产业园分三期实施，计划总投资30亿元。",
        "该线路由县发改委启动，总投资匡算8亿元。",
        "概算总投资41亿元，其中撬动金融资本11亿元、吸引社会资本27亿元。",
        "2024年，柳溪县整治，完成投资46万元。",
        "国家规定的补助标准为每亩30元。",
        "我县及时协调扶贫资金70万元。",
        "镇政府近年来已拨付400万元，用于支持此项工作开展。",
        "规划中计列每人4万元。",
        "按规定的补助标准9000元/公里，对解决青石路硬化难度过大。",
    ],
)
def test_words_that_call_no_work_are_no_purpose(passage: str) -> None:
    assert set(_purposes(passage)) == {None}


@pytest.mark.parametrize("words", ["云岭桥位于，", "建一座桥，", "列入水厂建设", "该桥2021年"])
def test_the_time_that_works_take_grows_with_them(words: str) -> None:
    def read(row: str) -> None:
        guessed(f"{row}，估算总投资30万元。")

    assert growth(read, lambda times: words * (times // len(words)), 60) < IN_PROPORTION


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("梅岭至竹溪公路硬化工程，全长2.6公里，路面宽3.5米，总投资96万元，去年已完工。", "梅岭至竹溪公路硬化工程"),
        ("荒山造林2600亩，投资96万元。", "荒山造林"),
        ("老堤坝，顶宽3.5米，总投资96万元。", None),
    ],
)
def test_what_was_measured_is_a_work_and_not_how_wide_one_is(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        # a name, how large it is, what it costs
        ("竹溪至梅岭防火林道，长2.6公里，投资96万元，正在招标。", ["竹溪至梅岭防火林道"]),
        ("竹溪至梅岭公路是全镇对外的主要通道，路线全长9公里，估算投资1.6亿元。", ["竹溪至梅岭公路"]),
        ("该校北临梅岭路，占地26亩，总投资2600万元。", [None]),
        # where something is set up, and how much room it has
        ("镇里计划在梅岭广场地下建设立体车库，泊位260个，总投资约2600万元。", ["建设立体车库"]),
        ("前年在竹溪路、梅岭路等路段铺设燃气管道6公里，投资96万元。", ["铺设燃气管道"]),
        ("全镇已建成标准化猪舍26栋，按照每栋6万元的标准，共投入资金156万元。", ["建成标准化猪舍"] * 2),
        # what it came to for those whom it serves
        ("前年6月，竹溪水厂正式通水，工程总投资1.6亿元，解决了2.6万人的饮水难题。", ["竹溪水厂"]),
        # what takes a work in is but a list
        ("我局积极汇报，将竹溪桥纳入危桥整治储备库，争取补助资金96万元。", ["竹溪桥"]),
        ("镇里投资360万元新建竹溪小学教学楼、师生宿舍各1栋。", ["新建竹溪小学教学楼、师生宿舍"]),
        ("梅岭古寨保护性开发已累计投入1.6亿元。", ["梅岭古寨保护性开发"]),
        # what is planned to be built, and what is old
        ("规划建设竹溪会展中心，占地26亩，总建筑面积9000平方米，概算投资9600万元。", ["建设竹溪会展中心"]),
        ("按照规划建设用地，去年投入96万元。", [None]),
        ("竹溪镇福利院建于2003年，墙体开裂，需改造资金96万元。", ["竹溪镇福利院"]),
        ("我县获得省级农业标准化试点项目，省里分两年给予补助600万元。", ["农业标准化试点项目"]),
        # whose share a part is
        ("农户参加茶叶保险，每亩保费26元，其中农户承担6元，财政补贴20元。", [None] * 3),
        # since when
        ("自2016年实施健康扶贫以来，我县共代缴医保费2600万元。", ["医保费"]),
        ("自2016年启动以来，县财政累计投入260万元。", [None]),
        # those of a class, and of the next one
        ("对困难学生，按每生每年小学600元、初中900元发放伙食补助。", ["伙食", "伙食"]),
        ("我省对县级中医院综合改革每县补助260万元。", ["县级中医院综合改革"]),
        (
            "前年投入260万元，完成了26个村的污水管网建设；去年投入160万元，完成了21个村。",
            ["完成了26个村的污水管网建设"] * 2,
        ),
    ],
)
def test_a_work_is_found_by_its_name_its_size_its_place_and_those_it_is_done_for(
    passage: str, purposes: list[str | None]
) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("经研究，决定拆除旧围墙，重新砌筑文化墙。预计需资金12万元。", ["砌筑文化墙"]),
        ("计划更换屋面瓦。需投资2万元。", ["更换屋面瓦"]),
        ("村民希望重新铺设排水管。经概算约需资金9万元。", ["铺设排水管"]),
        ("经村民小组商议，决定搭建遮阳棚。经预算需资金4万元。", ["搭建遮阳棚"]),
        # the last of what was counted, and no work
        ("需维修水沟2.8公里，更换阀门3座，预计费用26万元。", [None]),
        ("决定召开大会。需资金1万元。", [None]),
        ("我村重新选举了村委会。需资金3万元。", [None]),
    ],
)
def test_what_was_decided_to_be_laid_or_put_up_is_what_a_need_is_for(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("新建公厕2座，需投资16万元（2座×8万元/座＝16万元）。", ["新建公厕"] * 3),
        ("新建公厕2座，需投资16万元（2座✕8万元/座≈16万元）。", ["新建公厕"] * 3),
        ("硬化村道需资金27万元（900米×300元/米=27万元）。", ["硬化村道"] * 3),
        ("发放保洁补贴3.6万元（30人*1200元=3.6万元）。", ["保洁"] * 3),
        ("购置路灯9万元，维修水井8万元（2口×4万元/口=8万元）。", ["购置路灯", *["维修水井"] * 3]),
        ("重建桥栏需资金9万元（另有押金2万元）。", ["重建桥栏", None]),
    ],
)
def test_what_a_sum_is_reckoned_from_in_a_bracket_is_for_the_same(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("柳溪水厂扩建工程已完工。今年已签约项目12个，总投资6亿元。", None),
        ("柳溪水厂扩建工程已完工。全县储备项目12个，总投资6亿元。", None),
        ("镇里打造“百香园”。目前，园区内已包装好项目5个，计划总投资3亿元。", None),
        ("我局高度重视农村公路建设，2020年实施项目12个，总投资6亿元。", "农村公路建设"),
        ("柳溪水厂扩建工程包括3个子项目，总投资6亿元。", "柳溪水厂扩建工程"),
        ("柳溪县公共实训基地项目，总投资3亿元。", "柳溪县公共实训基地项目"),
    ],
)
def test_works_that_are_but_counted_are_not_the_one_that_was_named_before(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("镇里十分重视养老事业，投入资金30万元，建成日间照料中心1个。", "建成日间照料中心"),
        ("市里高度重视青石体育事业发展，投入资金310万元，建成全民健身馆1栋。", "建成全民健身馆"),
        ("我镇十分重视农村饮水安全，投入资金30万元，解决了3个村的饮水问题。", "农村饮水安全"),
    ],
)
def test_what_was_built_says_more_than_the_field_of_work_that_was_thought_of(passage: str, purpose: str) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("采取先建后补方式扶持茶园更新，县财政三年累计安排260万元。", "扶持茶园更新"),
        ("省厅进一步以“厅市共建”方式支持9所中专改造提升，省财政累计安排8亿元。", "支持9所中专改造提升"),
        ("通过竞争立项方式支持5个灌区改造，省财政安排1.2亿元。", "支持5个灌区改造"),
        ("通过多种方式，省财政安排1.2亿元。", None),
    ],
)
def test_the_way_in_which_a_work_was_supported_is_no_part_of_it(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("柳溪冷链物流园总投资9亿元，其中，北区停车楼已完成2亿元投资。", ["柳溪冷链物流园", "北区停车楼"]),
        ("其中，二期冷链产业园已经完成7亿元投资。", ["二期冷链产业园"]),
        ("云岭水厂扩建已完成3000万元投资。", ["云岭水厂扩建"]),
        # a place, and when
        ("柳溪县已完成3亿元投资。", [None]),
        ("一季度已完成3亿元投资。", [None]),
    ],
)
def test_what_has_taken_an_investment_is_what_that_is_for(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("油菜种植补贴面积3.6万亩，补贴资金180万元。", ["油菜种植补贴"]),
        (
            "2023年全县稻谷补贴农户1689户，补贴面积5.7万亩，补贴资金654万元；玉米补贴面积3.1万亩，补贴资金47万元。",
            ["稻谷补贴", "玉米补贴"],
        ),
        (
            "落实农机报废补贴机具260台，发放资金90万元；深松补贴涉及农户300户，补助资金60万元。",
            ["农机报废补贴", "深松补贴"],
        ),
        ("补贴面积6万亩，补贴资金120万元。", [None]),
        ("累计补贴农户300户，补贴资金120万元。", [None]),
    ],
)
def test_what_was_paid_for_so_much_or_to_so_many_is_called_before_that(
    passage: str, purposes: list[str | None]
) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("云岭茶业园规划面积800亩，园区分三期建设，计划总投资40亿元。", "云岭茶业园"),
        ("柳溪文化公园占地60亩，项目分两期实施，总投资2亿元。", "柳溪文化公园"),
        ("全市分三批实施，总投资2亿元。", None),
        ("我镇近几年对饮水管网改造投资较多，工程欠款共3千万元。", "饮水管网改造"),
        ("县里大力推进灌区改造，工程欠款达3000万元。", "灌区改造"),
        ("我县财力有限，历年欠款已达2亿元。", None),
    ],
)
def test_phases_call_nothing_and_a_debt_of_works_is_of_that_which_was_told_of(
    passage: str, purpose: str | None
) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("东陵县获批省级现代农业强县、获得资金2亿元。", ["现代农业强县"]),
        (
            "2023年进一步加大对高标准农田建设补助力度，省级财政在去年预算6.8亿元的基础上安排12亿元。",
            ["高标准农田建设"] * 2,
        ),
        ("各镇环卫作业经费补助，区财政按照常住人口每人每年补助40元的标准执行。", ["各镇环卫作业经费补助"]),
        ("全区共完成危房改造32万户，投入补助资金56亿元，完成投资241亿元，解决了住房问题。", ["完成危房改造"] * 2),
        ("左县参与小龙虾产业集群建设，获得中央财政资金6815万元。", ["小龙虾产业集群建设"]),
        ("左县共收取污水处理费86万元，全部用于处理设施运行维护。", ["处理设施运行维护"]),
        ("今年新争取了投资1.86亿元的11.6万亩高标准农田项目。", ["高标准农田项目"]),
        (
            "对不低于120万元的示范项目的设备购置部分，补助投入的20%，最高不超过350万元。",
            [None, "示范项目的设备购置部分"],
        ),
    ],
)
def test_what_was_won_is_sized_or_shared_is_what_a_sum_is_for(passage: str, purposes: list[str | None]) -> None:
    assert [facts.get("purpose") for _, facts in guessed(passage)] == purposes
