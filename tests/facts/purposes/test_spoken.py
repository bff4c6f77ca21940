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
        ("省农业厅组织开展耕地“三改”财政奖补工作，支持各地试行。目前，已安排中央资金20万元。", "耕地“三改”"),
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
        ("该段河道清淤疏浚已纳入2024年计划，总投资约180万元。", "河道清淤疏浚"),
        ("我局已为贵村争取到便民桥建设指标1座，补助资金35万元。", "便民桥建设"),
        ("建议将乡镇敬老院运转经费标准提高至每院每年8万元。", "乡镇敬老院运转经费"),
        ("区应急局投入48万元为21个村配发应急广播、卫星电话等设备。", "为21个村配发应急广播、卫星电话"),
        ("全年完成水土流失治理面积42平方公里，投资2100万元。", "水土流失治理"),
        ("全市共筹集临时救助备用金1600万元。", "临时救助备用金"),
        ("除中央补助外，尚有1.3亿元缺口需地方自筹。", None),
        ("县财政投入300万元为省级配套资金。", None),
        ("村部展板6块，每块长2米，共计9000元；柳湾组公示栏3块，每块长1米，共计3000元。", "柳湾组公示栏"),
        ("养老类项目6个，使用公益金40万元；社区类项目5个，使用公益金30万元。", "社区类项目"),
        # 将 of what is ahead is none of what is handled
        ("我委将积极争取上级支持，力争到位资金不少于8000万元。", None),
    ],
)
def test_policies_plans_and_names_before_their_measures_are_spoken_of(passage: str, purpose: str | None) -> None:
    assert said(passage).get("purpose") == purpose


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "我局推动乡村教育上规模、上水平。小学生均公用经费水平由2015年500元提高到2019年720元。",
            [None, None],
        ),
        ("我市重视青石水库除险加固工作。人均可支配收入由2015年8000元增长到2019年1.2万元。", [None, None]),
        ("我市重视青石水库除险加固工作。总投资由2000万元增加到2500万元。", ["青石水库除险加固"] * 2),
    ],
)
def test_what_a_clause_names_and_a_sum_in_it_grew_from_is_of_nothing_before(
    passage: str, purposes: list[str | None]
) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("按20元/人·年安排专项资金，由各镇统筹。", None),
        ("已列入今年城区公厕新建、改造计划中，计划投资约40万元。", None),
        ("需新建、扩建泵站3座，计划投资约40万元。", "新建、扩建泵站"),
        ("拟改造村道、新建水塘，计划投资约40万元。", "改造村道、新建水塘"),
        ("在北门广场新建公厕各一座，投资20万元。", "在北门广场新建公厕"),
        ("省投公司承担的股权每年利息缺口约3亿元。", "利息"),
        ("该校承担的改造项目资金缺口20万元。", None),
        ("村里每年环卫保洁缺口3万元。", "环卫保洁"),
        ("柳溪灌区和云岭灌区，连同其他改造项目共计28个，累计支持资金1379万元。", None),
        ("完成了对全县泵站改造任务，涉及12个乡镇，包括水厂改扩建，总投资3000万元。", None),
    ],
)
def test_a_verb_of_money_half_of_a_pair_and_what_is_beside_others_are_no_work(
    passage: str, purpose: str | None
) -> None:
    assert said(passage).get("purpose") == purpose


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        (
            "支持云亭古镇旅游设施项目建设。省级财政衔接推进乡村振兴补助资金保持稳中有增。截至5月，省乡村振兴局已安排云亭县2022年衔接资金2.7亿元。",
            "推进乡村振兴",
        ),
        ("我县抓好水利建设。村级公益事业奖补资金逐年增加，2022年安排资金500万元。", "村级公益事业奖补"),
        ("我县抓好青石水库建设。县级财政资金持续紧张，2022年安排资金500万元。", None),
        ("我县抓好水库建设。省道养护资金逐年增加，2022年安排资金500万元。", "省道养护"),
        ("一是便民桥建设所需资金缺口较大，上级项目资金少，需地方政府配套资金大概在500万元以上。", "便民桥建设"),
        ("县里完成了对全县农村饮水工程项目的设计施工，共涉及12个乡镇，总投资3000万元。", "全县农村饮水工程项目"),
        ("市里已开展云岭隧道工程勘察，估算投资3亿元。", "云岭隧道工程"),
        (
            "云亭县水美乡村建设试点建设范围为县内云河流域，长度36.4km，涉及2镇，沿河21个村庄。项目总投资2.53亿元。",
            "云亭县水美乡村建设试点",
        ),
    ],
)
def test_a_fund_that_grows_and_a_work_that_is_designed_or_lacks_money_are_spoken_of(
    passage: str, purpose: str | None
) -> None:
    assert said(passage).get("purpose") == purpose


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        (
            "我局已委托第三方完成青石村蓄水池建设项目前期设计工作。该项目建设内容为：拆除旧水池，新建高20米，蓄水池一座，维修旧泵房一间，新建输、配水管道约690米。项目预计总投资71.9万元。",
            "青石村蓄水池建设项目",
        ),
        ("该项目建设内容为拆除旧塔，新建管道690米。项目总投资90万元。", None),
        ("该项目建设内容为新建管道690米。项目总投资90万元。", "新建管道"),
        ("主要改造内容包括更换水泵3台，硬化场地200平方米。项目总投资90万元。", None),
        ("云岭泵站改造于2022年开工。工程主要内容：更换水泵3台，硬化场地200平方米。项目总投资90万元。", "云岭泵站改造"),
    ],
)
def test_the_last_of_what_a_work_contains_is_not_what_all_of_it_costs(passage: str, purpose: str | None) -> None:
    assert said(passage).get("purpose") == purpose


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        (
            "村庄保洁专项资金已通过会议研究，执行《方案》规定，明确按各乡镇实际人口，按30元/人·年安排专项资金。",
            "村庄保洁",
        ),
        ("云岭产业园已入驻企业12家，累计完成投资3亿元。", "云岭产业园"),
        ("青石小镇核心建设区已落实建设用地40亩，引进企业7家，累计完成投资3亿元。", "青石小镇核心建设区"),
        ("云岭公司已入驻园区，累计完成投资3亿元。", None),
        ("仅2018年投资就达7600万元，换新管网138千米。", "换新管网"),
        ("县商务局开展以旧换新活动，投入300万元。", "以旧换新活动"),
    ],
)
def test_a_fund_that_was_decided_and_a_place_that_fills_are_spoken_of(passage: str, purpose: str | None) -> None:
    assert said(passage).get("purpose") == purpose


def test_an_office_that_gives_a_part_is_nothing_that_the_part_is_for() -> None:
    passage = "用于该点位的治理经费共计35万元，其中社区、小组筹资5万元、街道办事处补助5万元、区财政拨付25万元。"

    assert "街道办事处" not in _purposes(passage)


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("西环路提升工程全长4公里，估算总投资2亿元，拟分两期实施，一期投资9000万元，计划今年开工。", "西环路提升工程"),
        ("我县推进云岭公园建设，一期工程投资300万元，二期工程投资500万元。", "云岭公园建设"),
        ("全镇污水治理已投资400万元实施了一期生活污水处理；二期投资近2000万元已开始实施。", None),
        ("你们反映的松林村人畜饮水问题，我局已安排人员现场勘查，工程需投资约45万元。", "松林村人畜饮水"),
        ("您反映的停车问题，我局高度重视，已投入300万元。", None),
        ("目前已支付工程进度款1500万元。", None),
        ("目前我县村医每月基本补助800元，由县财政承担。", None),
        ("基本公共卫生服务补助每人每年80元。", "基本公共卫生服务"),
    ],
)
def test_a_phase_is_of_its_work_a_need_is_what_is_asked_and_an_instalment_calls_nothing(
    passage: str, purpose: str | None
) -> None:
    assert said(passage).get("purpose") == purpose


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("经核实，双桥村通组路3公里尚未硬化，按每公里45万元测算，共需资金144万元。", "双桥村通组路"),
        ("柳林村渠道约500米急需修复，需资金30万元。", "柳林村渠道"),
        ("目前全县道路12公里没有硬化，我局投入900万元。", None),
        ("我局推进水厂建设，按每户300元测算，共需资金40万元。", "推进水厂建设"),
        ("按每亩500元标准补助，2022年兑付300万元。", None),
        ("为保障学生上下学安全，县政府出资购买校车服务，每年支出约900万元。", "购买校车服务"),
        ("我局申报了老城区排水项目，申请超长期特别国债1.8亿元，目前正在审核。", "老城区排水项目"),
        ("我们将S305线石岭段改建工程纳入规划，该项目全长26公里，总投资3.9亿元。", "S305线石岭段改建工程"),
    ],
)
def test_what_lies_bare_what_is_reckoned_by_a_rate_and_what_was_bought_are_spoken_of(
    passage: str, purpose: str | None
) -> None:
    assert said(passage).get("purpose") == purpose


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("镇政府多方筹资18万元，动员群众投工投劳，修通了3公里机耕路。", "修通了3公里机耕路"),
        ("县里投入90万元，历时三个月，新建了文化广场。", "新建了文化广场"),
        ("市里投入90万元，动员社会力量参与。", None),
        ("长源河大桥建设方案已经市政府批准，预算总投资约1.3亿元。", "长源河大桥"),
        ("交通规划方案已经市政府批准，投资3亿元。", None),
        ("目前正在实施的龙湖大道北延工程，建安费约4300万元。", "龙湖大道北延工程"),
    ],
)
def test_what_was_done_with_many_hands_and_a_work_with_a_plan_or_its_cost_of_building_are_told(
    passage: str, purpose: str | None
) -> None:
    assert said(passage).get("purpose") == purpose


def test_a_village_that_is_made_something_is_where_money_goes_and_not_what_for() -> None:
    assert _purposes("我们已将云亭镇柳坪村作为示范片区，投入资金20万元。") == [None]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("（二）杨家涌：项目总投资概算约1800万元，现已完成投资760万元，其中清障做完八成。", ["杨家涌"] * 2),
        ("（三）杨家涌\n总投资1800万元，已动工。", ["杨家涌"]),
        ("2.梅子岭步道。工程造价约36万元。", ["梅子岭步道"]),
        ("（一）梅溪:工程建安费310万元,已完成建安费投资200万元。", ["梅溪"] * 2),
        ("三处进展如下：梅溪：总投资310万元，已开工。杨家涌：计划投资96万元。", ["梅溪", "杨家涌"]),
        ("竹海康养小镇项目：总投资3亿元。", ["竹海康养小镇项目"]),
        # with its size or place between, and as an item with a stroke
        ("梅岭路：全长2.6公里，总投资96万元；竹桥：长36米，估算投资18万元。", ["梅岭路", "竹桥"]),
        ("3.梅岭水厂：占地26亩，日处理原水2万吨，计划总投资900万元。", ["梅岭水厂"]),
        ("——梅岭水厂。总投资900万元。", ["梅岭水厂"]),
    ],
)
def test_a_label_or_a_heading_right_before_a_cost_is_what_is_built(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    "passage",
    [
        # what lists are headed by, an office, a place
        "（一）资金投入：总投资310万元。",
        "建设规模：总投资310万元。",
        "具体如下：总投资310万元。",
        "县水利局：总投资310万元。",
        "梅子岭村：总投资310万元。",
        "（三）下一步打算：总投资310万元。",
        # no cost of anything
        "（二）杨家涌：年产值1800万元。",
    ],
)
def test_what_heads_a_list_or_who_reports_is_nothing_that_a_cost_is_of(passage: str) -> None:
    assert _purposes(passage) == [None]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("竹海根雕文创园占地320亩，园区建设分两期推进，由创作区、展销区组成，计划总投资6亿元。", ["竹海根雕文创园"]),
        ("竹海物流产业园位于县城西郊，由仓储区、冷链区构成，总投资6亿元。", ["竹海物流产业园"]),
        # another thing whose name has another head
        ("该村毗邻竹海旅游公路，园区建设分两期推进，总投资6亿元。", ["园区建设"]),
    ],
)
def test_a_place_that_is_built_up_is_called_by_its_whole_name(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        # what comes of it, whom it reaches and how long it takes say nothing else that it is for
        ("对老虎崖栈道实施分段加固，确保游人通行，满足巡护需要，投资约68万元。", "老虎崖栈道实施分段加固"),
        ("镇里建设高山蔬菜大棚260亩，惠及上坪、下坪两个村，投资68万元。", "建设高山蔬菜大棚"),
        ("三是预计教学楼内部装修工期5个月，预计费用68万元。", "教学楼内部装修"),
        # a bracket stands before the name
        ("全镇尚有18个组（含自然屯）组内便道没有硬化，长26公里，共需资金68万元。", "组内便道"),
    ],
)
def test_between_a_work_and_its_sum_may_stand_what_comes_of_it_and_how_long_it_takes(
    passage: str, purpose: str
) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    "passage",
    [
        "会议持续时间2个小时，预计费用68万元。",
        "镇里建设高山蔬菜大棚。学费收入8万元。确保质量，投资68万元。",
    ],
)
def test_how_long_anything_else_takes_is_no_work(passage: str) -> None:
    assert _purposes(passage)[-1] is None


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("区政府专题研究梅岭老城墙抢险加固事宜，并安排资金260万元。", ["梅岭老城墙抢险加固"]),
        ("一是保障村级水管员补助经费。每年县财政安排26万元。", ["村级水管员"]),
        ("每人每月发放山区医生生活补助260元，年需资金160万元。", ["山区医生生活"] * 2),
        # what an office brings about in general, and what it talks about
        ("进一步完善林区防火道路体系。去年投入160万元。", [None]),
        ("区政府专题研究全年重点工作，并安排资金260万元。", [None]),
        ("一是落实财政资金。每年县财政安排26万元。", [None]),
    ],
)
def test_what_was_discussed_or_secured_is_what_a_sum_is_for(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("围绕农村饮水安全，投入资金600万元。", ["农村饮水安全"]),
        ("聚焦村道建设短板，安排资金600万元。", ["村道建设"]),
        ("聚焦灌区改造，今年安排资金600万元。", ["灌区改造"]),
        ("关于柳溪渡口改造资金60万元，县财政已拨付到位。", ["柳溪渡口改造"]),
        # whatever it is
        ("围绕您提出的建议，安排资金600万元。", [None]),
        ("围绕重点工作，安排资金600万元。", [None]),
        ("关于您反映的资金60万元，县财政已拨付到位。", [None]),
    ],
)
def test_what_money_was_set_around_or_an_answer_is_on_is_what_it_is_for(
    passage: str, purposes: list[str | None]
) -> None:
    assert _purposes(passage) == purposes
