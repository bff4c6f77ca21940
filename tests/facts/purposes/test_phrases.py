"""What is left of a clause with a sum when the words of money are taken from both its ends, and of those before it."""

import pytest

from reader.understanding import understand
from tests.facts.guesses import guessed, said
from tests.growth import IN_PROPORTION, growth


def _purposes(passage: str) -> list[str | None]:
    return [facts.get("purpose") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        # what is told of, or what it is called by, whatever the words of money are
        ("2022年柳溪湿地修复项目获中央补助资金400万元。", ["柳溪湿地修复项目"]),
        ("尤其是2022年全县教育经费支出5.2亿元。", ["教育"]),
        ("截至目前，国家灾后重建车购税补助资金1200万元下达的道路已完工。", ["灾后重建"]),
        ("2021年中央财政海岛保护补助资金（生态方向）下达给我省的资金规模为1860万元。", ["海岛保护"]),
        ("新植果园按200元/亩标准补助。", ["新植果园"]),
        ("企业应计提安全生产费用300万元。", ["安全生产"]),
        ("安排学前教育资助资金86万元，贫困学生生活补助资金42万元。", ["学前教育资助", "贫困学生生活"]),
        ("争取到2022年省级水利发展资金（中小河流治理）1600万元。", ["水利发展"]),
        ("2022年医疗救助基金支出1600万元。", ["医疗救助"]),
        ("您提到的路段改造需投资约600万元。", ["路段改造"]),
        ("安排如下：1.青石村硬化50万元；2.柳溪村饮水管网30万元。", ["青石村硬化", "柳溪村饮水管网"]),
        # a noun that calls no work is nothing that it is for
        ("云岭村书记获300万元。", [None]),
        ("二期工程计划投资5.1亿元。", [None]),
        ("作为重点水利项目申请资金300万元。", [None]),
        ("改造每公里30万元。", [None]),
        ("累计争取文物保护补助经费27亿元，是同期省级经费11亿元的2.5倍。", ["文物保护", None]),
        ("拦污栅已运行多年，纳入财政年度预算运行费用3万元。", [None]),
        ("乡镇综合文化站每站每年4万元补助。", [None]),
        # nor is a batch, a place that is supported, or what an office does
        ("先后分三批投入资金1.1亿元，第一批3000万元，第二批8000万元。", [None] * 3),
        ("中央财政逐年加大对岚江省的支持力度，资金规模增加到300万元。", [None]),
        ("县水利局对全县12个乡镇下发防汛补助资金60万元。", [None]),
        ("正在请示县政府动用资金300万元。", [None]),
        ("县财政对龙头企业分别奖励15万元、6万元。", [None, None]),
        ("总投资300万元，其中中央100万元（已到位），地方200万元（已到位8万元）。", [None] * 4),
        ("截至2022年底我局统筹水库除险加固资金300万元。", ["水库除险加固"]),
        ("县水利局会同县财政局收取专项资金300万元。", [None]),
        ("统筹城乡发展资金300万元。", ["城乡发展"]),
        # a fund within a name
        ("争取文物保护专项资金及其他项目资金累计超过3亿元。", ["文物保护"]),
        ("争取民族发展资金和农村综合改革资金共120万元。", ["民族发展资金和农村综合改革"]),
        # a name of which no more is left without who gets it than what is done
        ("省级财政已下达社区居委会运转补助经费183万元。", ["社区居委会运转"]),
        ("其中25万元补助新建廉租住房和国有工矿棚户区改造。", ["新建廉租住房和国有工矿棚户区改造"]),
        # what is raised to is for what is raised
        ("安排资金226万元启动了村干部培训，将离任村干部补贴由150元提高到180元。", ["启动了村干部培训", "补贴", "补贴"]),
        # what money was put into without a comma, in batches, for somebody
        ("决定投入180万元加强消防基础设施建设。", ["加强消防基础设施建设"]),
        ("县里斥资150万元，分两批购买消防车辆。", ["购买消防车辆"]),
        ("县政府追加投入126万元，为特勤站扩建车库300平方米。", ["为特勤站扩建车库"]),
        ("中央财政已累计支持云岭省水污染防治资金7亿元。", ["水污染防治"]),
        ("重点生态功能区转移支付资金从42亿元增加到109亿元。", ["重点生态功能区转移支付"] * 2),
    ],
)
def test_a_sum_is_for_what_its_clause_says_besides_money(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("仅“校安工程”，就安排下达柳溪县1.3亿元。", ["校安工程"]),
        ("今年已安排实施南坪乡千亩茶园产业路建设项目，下拨衔接资金210万元。", ["南坪乡千亩茶园产业路建设项目"]),
        ("省财政设立了海岛发展专项资金，目前年转移支付额度已达3200万元。", ["海岛发展"]),
        ("落实了班列开行补贴，2020-2022年合计补贴2.4亿元。", ["班列开行"]),
        ("从竹园至石桥道路硬化（全长3公里），受益人口900人。预计投入资金90万元。", ["竹园至石桥道路硬化"]),
        ("对县级湿地公园的财政投入逐年上升，仅2022年的投入已接近300万元。", ["县级湿地公园"]),
        (
            "县里开展湿地生态补偿试点，安排中央财政资金490万元，完成补偿面积3万亩。",
            ["湿地生态补偿试点"],
        ),
        (
            "柳溪县列入规划的河流治理项目已全部安排资金实施，其中，已有5个项目完工，完成总投资约1亿元。",
            ["河流治理项目"],
        ),
        ("我县实施了云岭河治理工程，治理河长5公里，完成投资3200万元。", ["云岭河治理工程"]),
        ("已开工建设云岭至青石公路，该路全长12公里，总投资1.8亿元。", ["云岭至青石公路"]),
        ("我局积极推进云岭桥建设，目前该项目已完成可研批复，总投资估算6500万元。", ["云岭桥建设"]),
        ("文化下乡演出经费，2022年安排60万元。", ["文化下乡演出"]),
        ("建立了乡村教师生活补助制度，每年发放补助资金860万元。", ["乡村教师生活补助"]),
        ("县残联为6名残疾儿童提供康复训练，支出经费12万元。", ["康复训练"]),
        ("建设内容为新建教学楼一栋，概算投资900万元。", ["新建教学楼"]),
        ("改造后的校园占地30亩，总投资6000万元。", [None]),
        (
            "县财政下达非遗保护资金100万元。据统计，2017年以来，县财政已累计投入670万元，带动社会投入60万元，促进工作取得成效。",
            ["非遗保护"] * 3,
        ),
        ("其中，退耕还林现金补助期限延长5年，每年每亩100元。", ["退耕还林"]),
        ("开工建设柳溪镇管网改造第一期工程，年度计划投资800万元，将完成4公里管网。", ["柳溪镇管网改造第一期工程"]),
        # what is of all of an area, or of an office, and a project of no name
        ("加快云岭新区开发，完善配套设施，去年完成固定资产投资12亿元。", [None]),
        ("我局完成机构改革，2022年共争取上级资金3亿元。", [None]),
        ("根据省发改委批复，核定项目概算总投资2.3亿元。", [None]),
        # what is written before money comes is no work
        ("灾后我局编制完成了“一桥一方案”，并积极争取补助资金900万元，其中车购税补助500万元。", [None, None]),
        ("我局组织勘测，已编制修复方案，概算资金180万元。", [None]),
        ("北环路列入了2021年投资预安排计划的新开工项目，我厅计划安排债券3000万元用于该项目建设。", ["北环路"]),
    ],
)
def test_a_bare_sum_is_for_the_work_that_the_clauses_before_tell_of(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


def test_what_one_item_of_a_list_is_called_is_nothing_that_a_bare_one_behind_it_is_for() -> None:
    passage = (
        "云岭医院迁建项目概算总投资3亿元。项目资金包括中央补助资金400万元，“双改”工程建设资金300万元，"
        "县财政配套资金200万元。"
    )

    assert _purposes(passage) == ["云岭医院迁建项目", "云岭医院迁建项目", "双改", "云岭医院迁建项目"]


@pytest.mark.parametrize(
    ("title", "words", "purpose"),
    [
        ("关于尽快修复云岭村大沟隧洞的建议", "已编制修复方案，概算资金26万元。", "修复云岭村大沟隧洞"),
        (
            "关于柳溪小学周边道路硬底化的建议",
            "现已完成初步的工程设计与预算，预算费用约12万元。",
            "柳溪小学周边道路硬底化",
        ),
        ("关于立项实施柳溪公路建设工程的提案", "我厅计划安排债券3000万元用于该项目建设。", "柳溪公路建设"),
        # what isn't reckoned for it may be of all of a county, and a title of all of a county names no one work
        ("关于尽快修复云岭村大沟隧洞的建议", "近年来，全县共争取资金3亿元。", None),
        ("关于加强农村基础设施建设的建议", "经测算，需资金26万元。", None),
    ],
)
def test_what_is_reckoned_in_an_answer_is_for_the_one_work_that_the_proposal_is_about(
    title: str, words: str, purpose: str | None
) -> None:
    letter = (
        f"关于县政协十届一次会议第12号提案的答复\n\n查陌然委员：\n\n您提出的《{title}》收悉，现答复如下：\n\n"
        f"{words}\n\n白鹭县财政局\n2022年5月6日\n"
    )

    assert [facts.purpose for facts in understand(letter).facts.values()] == [purpose]


@pytest.mark.parametrize("words", ["补助", "专项资金", "预算内", "争取到", "安排下达", "每年补助", "县级财政"])
def test_the_time_that_a_row_of_words_of_money_takes_grows_with_it(words: str) -> None:
    def read(row: str) -> None:
        guessed(f"云岭桥，{row}哉30万元，水{row}哉缺口20万元。")

    assert growth(read, lambda times: words * (times // len(words)), 60) < IN_PROPORTION


@pytest.mark.parametrize(
    "passage",
    [
        "市发展和改革委员会批复300万元。",
        "各乡镇人民政府和县法院筹集300万元。",
        "两项工程合计300万元。",
        "扶持企业共计扶持资金300万元。",
        "落实两项资金300万元。",
        "兑现各项政策资金300万元。",
        "拨付第一批补助300万元。",
        "落实上年度结转资金300万元。",
        "仅次于云岭县的300万元。",
        "比全省平均水平高300元。",
        "县政府常务会议研究同意300万元。",
        "农产品网络零售额达300万元。",
        "单项合同估算价在400万元以上的必须招标。",
        "按照工程进度已支付300万元。",
        "项目竣工决算审计核减300万元。",
        "规范资金管理，收回结余资金300万元。",
        "在资金十分紧张的情况下，安排300万元。",
        "银行贷款利息支出300万元。",
    ],
)
def test_who_pays_what_was_counted_and_how_it_came_call_no_purpose(passage: str) -> None:
    assert "purpose" not in said(passage)


def test_neither_a_phase_nor_a_verb_is_what_a_part_is_for() -> None:
    sums = guessed("累计拨付600万元支持公路养护，其中：下拨了300万元补助县道改造项目。")
    assert sums[1][1].get("purpose") != "下拨了"
    sums = guessed("青石桥改造投资600万元，其中一期投入300万元。")
    assert sums[1][1].get("purpose") != "一期"


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        # what it is for stands before whose it is
        ("已筹集信息平台建设经费50万元，老旧单元楼加装电梯市级补助80万元。", ["信息平台建设", "老旧单元楼加装电梯"]),
        ("柳溪镇公墓建设市财政补助50万元，县财政补助30万元已划拨到位。", ["柳溪镇公墓建设"] * 2),
        ("每年省级茶叶产地初加工补助资金规模仅为9亿元。", ["茶叶产地初加工"]),
        ("仅学生营养餐补助一项就支出230万元。", ["学生营养餐"]),
        ("下达办公费50万元，校舍安全保障长效机制补助260万元。", [None, "校舍安全保障"]),
        ("省财政下达县级基本财力保障机制奖补资金19亿元。", ["基本财力保障"]),
        ("整合住建部门危房改造补助资金182万元。", ["危房改造"]),
        ("县级、镇级公益林补偿标准提高到15元/亩。", ["县级、镇级公益林"]),
        ("奖补资金200万元支持包括助老在内的志愿者服务。", ["支持包括助老在内的志愿者服务"]),
        ("原则上今年各级财政共出资每个村道路硬化补偿资金60万元。", [None]),
        # what is done with money and not with it
        ("云岭县每年核定白鹭村老旧小区改造资金50万元。", [None]),
        ("从明年起，县财政每年新增养护经费50万元。", [None]),
        ("拨付资金350万元，主要用于困难群众救助30万元、农村公路养护320万元。", [None, "困难群众救助", "农村公路养护"]),
        # what is raised, or handed to people, with it
        ("县财政新增安排20万元，提高村级低保标准。", ["提高村级低保标准"]),
        ("县财政新增安排20万元，提高到300元标准。", [None, None]),
        ("县财政安排20万元资金为返乡农民等群体提供岗位补贴和培训等服务。", ["为返乡农民等群体提供岗位补贴和培训"]),
        # whose a part is, or whom it reaches, is nothing that it is for
        ("水渠改造项目总投资53万元，其中：个人筹资12万元，村集体积累9万元。", ["水渠改造项目"] * 3),
        ("县财政投入15万元支持已实施的60个村，7万元投入支持今年新实施的50个村。", [None, None]),
    ],
)
def test_a_purpose_is_read_around_whose_it_is_and_how_much_of_it_there_is(
    passage: str, purposes: list[str | None]
) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("旅游提升工程方面，第一批中央预算内投资安排5.1亿元。", "旅游提升工程"),
        ("我部依托初加工项目，在东江、西江等5省推广稻谷烘干设施超过60套，投入中央资金1300万元。", "推广稻谷烘干设施"),
        ("竹林小（2）型水库已列入规划，概算投资47万元。", "竹林小（2）型水库"),
        ("松岭、竹林2座小(2)型水库已列入2023年计划，概算投资471万元。", "松岭、竹林2座小(2)型水库"),
    ],
)
def test_a_bare_sum_is_for_what_was_done_or_is_sized_by_a_bracket(passage: str, purpose: str) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        # verbs of work that letters have besides the common ones
        ("县体育局投入30万元配建健身设施，2007年建成。", ["配建健身设施"]),
        ("县财政投入30万元，续建云岭水厂，养护县道30公里。", ["续建云岭水厂"]),
        ("投入资金30万元，清理河道12公里，清运垃圾3万吨。", ["清理河道"]),
        ("投入30万元，延伸供水管网5公里。", ["延伸供水管网"]),
        ("投入10万元，依托振兴产业带同步建成了智慧跑道。", ["建成了智慧跑道"]),
        # what came of it, or how well it was done, says less than the work before it, or nothing
        (
            "我局先后组织实施了两批共59个民族乡建设工程，累计补助3.5亿元，全面提升小城镇实力。",
            ["实施了两批共59个民族乡建设工程"],
        ),
        ("争取资金300万元，改善乡村学校条件。", ["改善乡村学校条件"]),
        ("全县完成投资30万元，管护到位。", [None]),
        ("县里投入资金30万元，防治效果明显。", [None]),
        ("省财政厅在统一分配重点生态功能区转移支付基础上增加补助资金3.8亿元。", [None]),
    ],
)
def test_what_was_done_with_it_is_told_by_many_verbs_and_not_by_what_came_of_it(
    passage: str, purposes: list[str | None]
) -> None:
    assert _purposes(passage) == purposes


def test_a_phase_of_what_is_built_is_what_its_parts_and_the_sums_that_have_come_are_for() -> None:
    passage = (
        "青石国际医院一期投资12亿元，其中自治区本级财政专项资金9亿元、基建投资3亿元。"
        "目前，已到位资金10亿元，其中财政专项资金9亿元、基建资金1亿元。"
    )

    assert _purposes(passage) == ["青石国际医院一期"] * 6


def test_what_was_adjusted_is_what_both_sums_are_for() -> None:
    passage = "对云岭镇城市维护费进行了多次预算调整，已由2012年的90万元调整至2019年的963万元。"

    assert _purposes(passage) == ["云岭镇城市维护费"] * 2


def test_work_that_is_done_in_earnest_is_what_a_sum_is_for() -> None:
    assert _purposes("投入资金5亿元（含争取中央资金），切实做好公益项目保障工作。") == ["做好公益项目保障工作"]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("县财政每年列支60万元作为城区路灯电费。", ["城区路灯电费"]),
        ("县财政每年安排20万元专项经费保障河长制工作开展。", ["保障河长制工作开展"]),
        ("下拨救灾资金80万元，及时修复水毁农田2300亩。", ["修复水毁农田"]),
        ("安排秸秆综合利用补助资金每亩20元。", ["秸秆综合利用"]),
        ("采取以奖代补方式，对村级公益事业每村补助5万元。", ["村级公益事业"]),
        ("全年医保基金支出4.2亿元。", ["医保"]),
        ("新增停车位600个，总投资约900万元。", ["停车位"]),
        ("建议增加社区工作经费，由每年5万元增加到10万元。", ["社区工作"] * 2),
        ("年度公共图书馆购书经费由12万元增加到30万元。", ["公共图书馆购书"] * 2),
        (
            "我局已安排专项资金15万元，拟于今年6月对该路段破损路面进行修复。",
            ["对该路段破损路面进行修复"],
        ),
        # all sorts of money are for nothing that is said
        ("全年对我市各类补助资金达25亿元。", [None]),
        # nor is the office that handles it, and a layout is none
        ("2021年，县财政下达县教育局专项资金30万元。", [None]),
        ("县财政投入30万元优化学校布局。", ["优化学校布局"]),
        ("新增安排2亿元，提高农村低保标准。医改方面，县里将安排资金7亿元。", ["提高农村低保标准", None]),
    ],
)
def test_a_charge_a_service_and_what_is_raised_are_what_a_sum_is_for(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "县财政投入资金86万元，加强县、乡、村三级医疗服务体系建设，提升了水平。",
            ["加强县、乡、村三级医疗服务体系建设"],
        ),
        ("县财政投入资金86万元，加强资金管理，提升了水平。", [None]),
        ("计划投资130万元，根据轻重缓急，依次对河段险工进行治理。", ["对河段险工进行治理"]),
        # what was counted and not named, a burden, and whose money it is
        ("争取各级资金810万元，在青石镇实施了9个项目。", [None]),
        ("建设资金需求3.4亿元，建设任务繁重。", [None]),
        ("近期下达资金19亿元，主要支持以下领域建设项目。", [None]),
        ("市财政局安排民政部门市级福利彩票公益金420万元。", [None]),
    ],
)
def test_a_work_is_named_and_neither_counted_nor_a_burden(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("区里落实了人才公寓装修款480万元。", ["人才公寓装修"]),
        ("2022年共兑付退耕还林延长期补助1180万元。", ["退耕还林延长期"]),
        ("全市发放稳岗返还1.3亿元、一次性扩岗补助860万元。", ["稳岗返还", "扩岗"]),
        ("目前已由县财政注入小微贷风险补偿资金1400万元。", ["小微贷风险补偿"]),
        ("下达2023年中央财政城镇保障性安居工程补助资金8700万元。", ["城镇保障性安居工程"]),
        ("水务局安排供水融资资金4800万元。", ["供水"]),
        ("市慈善总会收到善款2600万元，定向用于抗旱救灾1800万元。", [None, "抗旱救灾"]),
        ("拟给予国省补助资金26亿元。", [None]),
        ("已退还保证金30万元。", [None]),
    ],
)
def test_what_is_handed_out_is_called_by_what_it_is_paid_for(passage: str, purposes: list[str | None]) -> None:
    assert [facts.get("purpose") for _, facts in guessed(passage)] == purposes


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        # items of a row, whatever they are called
        (
            "预算已安排免费开放补助218万元、农村电影放映46万元、全民阅读30万元。",
            ["免费开放", "农村电影放映", "全民阅读"],
        ),
        ("建设内容包括：综合楼4600万元、实训基地2100万元、室外管网480万元。", ["综合楼", "实训基地", "室外管网"]),
        (
            "今年投入的有步道项目50万元，修建入口道路90万元，安全防护设施50万元，绿化项目20万元。",
            ["步道项目", "修建入口道路", "安全防护设施", "绿化项目"],
        ),
        ("应急指挥专项预算150万元。", ["应急指挥"]),
        ("经查，修砌塘埂180米需资金10万元。", ["修砌塘埂"]),
        ("每村筹措6万元，共计720万元，用来购置保洁车辆。", ["购置保洁车辆"] * 2),
        ("西城雨污分流改造一标段中标价3260万元，二标段另行招标。", ["西城雨污分流改造一标段"]),
        ("文体中心维修工程审定金额为87万元。", ["文体中心维修工程"]),
        ("下达防灾体系建设资金（中央）1.3亿元，实施治理工程26处。", ["防灾体系建设"]),
        ("县财政一次性拨付村级防汛物资储备费用26万元。", ["村级防汛物资储备"]),
        ("市住建局已批复我县冷链整县推进项目，补助资金2000万元。", ["冷链整县推进项目"]),
        ("全年累计减免房租480万元、缓缴社保费1300万元。", [None] * 2),
        ("投入科普经费48万元、文化下乡经费36万元、送戏进校园经费20万元。", ["科普", "文化下乡", "送戏进校园"]),
        ("加装电梯费用由业主分摊，县财政补贴15万元。", ["加装电梯"]),
        ("我局累计安排水利市级以上资金17亿元。", ["水利"]),
        # but no places, people, origins
        ("资金分配为：云溪镇35万元、柳林镇28万元、高坪乡22万元。", [None] * 3),
        ("资金来源：中央1.2亿元、省级4000万元、市县自筹2600万元。", [None] * 3),
        # the work that is taken into others, and not those
        ("县水利局将石门至高桥段渠道防渗列入冬春水利项目，计划投资95万元。", ["石门至高桥段渠道防渗"]),
        # whose school it is, is said before
        ("该校食堂改造共需150万元，其中省级薄改资金90万元，学校自筹60万元。", ["食堂改造", "薄改", "食堂改造"]),
        # what is named for people is theirs
        ("下达残疾人自主创业扶持经费75万元。", ["残疾人自主创业"]),
        ("财政部门每年安排居民医保补助资金9.2亿元。", ["居民医保"]),
        ("拨付农户补助资金100万元。", [None]),
    ],
)
def test_an_item_a_work_among_others_and_what_is_named_for_people_is_told_whole(
    passage: str, purposes: list[str | None]
) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("投入90万元，相继建设3座垃圾中转站。", "建设3座垃圾中转站"),
        # what a work came to says less than the work
        ("去年实施乡镇敬老院适老改造60万元，完成屋面、走道等修缮。", "实施乡镇敬老院适老改造"),
        ("连续三年开展塘坝扩容，投入奖补资金60万元，累计清淤塘坝900余口。", "开展塘坝扩容"),
        ("竹溪村投资26万元，建起了戏台、棋牌室。", "建起了戏台、棋牌室"),
        # how large it is
        ("项目已争取到中央专项资金60万元，规划新建教工宿舍建筑面积900平方米。", "新建教工宿舍"),
        ("安排60万元，新修堤防里程3公里。", "新修堤防"),
        # deeds of no thing
        ("住建局向上争取垃圾站迁建资金近60万元支持扩建施工。", "垃圾站迁建"),
    ],
)
def test_a_purpose_names_the_work_and_not_that_it_was_done(passage: str, purpose: str) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize("passage", ["安排60万元，补贴面积900亩。", "安排60万元，扩大覆盖面积900亩。"])
def test_an_area_alone_is_no_work(passage: str) -> None:
    assert _purposes(passage) == [None]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("中心小学采购了60万元的课本。", "课本"),
        ("镇里更换了6万元的井盖。", None),
        ("敬老院安装了价值6万元的扶手。", None),
        ("安排设备采购60万元。", "设备采购"),
    ],
)
def test_who_bought_things_is_no_work(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]
