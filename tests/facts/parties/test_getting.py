"""Who gets a sum and who doesn't, where names stand beside one another."""

import pytest

from reader.facts import FundingStatus
from tests.facts.guesses import guessed, said
from tests.growth import IN_PROPORTION, growth


def _gets(passage: str) -> list[str | None]:
    facts = [each for _, each in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]
    return [each.get("recipient") for each in facts]


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("县财政已将80万元补助资金拨付到云岭镇，用于修路。", ["云岭镇"]),
        ("2020年，下达江北重点生态功能区转移支付9.2亿元。", [None]),
        ("我局对接到省市补助资金300万元。", [None]),
        ("每公里一年的补助不得少于7000元。", [None]),
        ("每亩补助300元。", [None]),
        ("每个村补助5万元。", ["村"]),
    ],
)
def test_a_name_is_whole_and_somebodys(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("国家一直对江北的文化项目给予大力支持，近年来，国家文物局已下拨云岭遗址300万元。", ["云岭遗址"]),
        ("省教育厅对山区学校给予倾斜，2021年县教育局已拨付柳溪小学30万元。", ["柳溪小学"]),
        ("对考核优秀的合作社给予奖励，每家奖励3万元。", ["考核优秀的合作社"]),
        ("省财政支持各地建设产业园，青石产业园有望获得300万元。", ["青石产业园"]),
    ],
)
def test_who_is_named_in_a_sums_own_clause_stands_nearer(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("市级部门累计投入300万元，支持重庆云岭生物城开展研发。", [None]),
        ("下达广西大学科研经费300万元。", [None]),
        ("支持广西农村公路建设300万元。", ["广西"]),
        ("2020年争取到青石县粪污利用项目资金300万元。", ["青石县"]),
        ("我局先后争取到云岭镇道路资金80万元。", ["云岭镇"]),
        ("争取到省级资金80万元。", [None]),
        ("市财政局已把300万元专项资金拨到柳溪区，支持加装电梯。", ["柳溪区"]),
        ("已将20万元补助资金转拨到云岭镇用于修路。", ["云岭镇"]),
        ("向柳溪镇倾斜安排资金50万元。", ["柳溪镇"]),
        ("为云岭小学解决校舍维修经费10万元。", ["云岭小学"]),
        ("为青石村解决饮水问题投资10万元。", [None]),
    ],
)
def test_a_place_gets_what_is_won_for_it_or_moved_to_it(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("支持青石县云岭乡等13个乡建设，每乡补助标准60万元，共补助资金780万元。", ["青石县云岭乡等13个乡"] * 2),
        ("每个村补助5万元，共补助60万元。", ["村", "村"]),
        ("计划投入资金1500万元，改造农户4800户，其中：云岭镇计划投资27万元、281户。", [None, "云岭镇"]),
        ("青石县到位资金500万元，柳溪县到位资金300万元。", ["青石县", "柳溪县"]),
        ("2022年我县共到位衔接资金8000万元。", ["我县"]),
        ("项目到位资金300万元。", [None]),
    ],
)
def test_a_place_gets_what_it_has_its_share_of_or_what_came_to_it(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("区级已累计拨给柳溪镇“两清”治理项目补助资金150万元，镇上建起焚烧炉。", ["柳溪镇"]),
        ("青石县柳溪水库工程已于2023年争取到省预算内前期工作经费100万元。", [None]),
        ("云岭镇供水项目2022年获得中央预算内资金500万元。", [None]),
        ("柳溪乡村振兴项目获得资金30万元。", [None]),
        ("全县各镇供水项目获得中央预算内资金500万元。", [None]),
    ],
)
def test_a_work_that_has_won_money_is_no_party_nor_is_its_place(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("符合条件的新注册小微企业可享受一次性创业补贴，标准为1万元。", ["符合条件的新注册小微企业"]),
        ("返乡农民工可申请场租补贴，标准为每年3000元。", ["返乡农民工"]),
        ("高校毕业生可领取求职补贴，每人1000元。", ["高校毕业生"]),
        ("退役军人均可享受3000元创业补贴。", ["退役军人"]),
        ("合作社可获得每亩300元的补助。", ["合作社"]),
        ("居民可获得3000元收入。", [None]),
        ("县财政对企业可给予补助，最高5万元。", [None]),
        ("市民可领取消费券，共发放300万元。", [None]),
    ],
)
def test_who_may_have_a_benefit_gets_it(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("将中央资金500万元分配给青石县200万元、柳溪县300万元。", [None, "青石县", "柳溪县"]),
        ("补助云岭中学、柳溪中学各30万元。", ["云岭中学、柳溪中学"]),
        ("县财政安排教学各30万元。", [None]),
        ("省财政共投入300万元，支持江北省信息平台建设。", [None]),
        ("省财政厅安排江北县资金300万元。", ["江北县"]),
        ("财政部安排300万元，支持江北省发展。", ["江北省"]),
    ],
)
def test_who_gets_the_next_sum_or_is_the_giver_does_not_get_this_one(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("我区12个乡镇（街道）共获得奖补资金600万元。", ["我区12个乡镇（街道）"]),
        ("对纳入试点的县（市、区），省财政每县补助500万元。", ["纳入试点的县（市、区）"]),
        ("对通过验收的村，每村奖励10万元。", ["通过验收的村"]),
        ("对未达标的村，每村扣减3万元。", [None]),
        ("给予符合条件的农户每亩100元补贴。", ["符合条件的农户"]),
        ("给予养殖户每头300元补助。", ["养殖户"]),
        ("江南集团向云岭小学捐款500万元。", ["云岭小学"]),
    ],
)
def test_those_who_are_counted_or_treated_each_get_it(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("一是对通航企业执照培训给予运营补贴，2013年-2018年累计安排300万元。", ["通航企业"]),
        ("对农户改厕给予补助，2021年发放60万元。", ["农户"]),
        ("对教师培训工作进行补助，共安排30万元。", [None]),
        ("市水务集团以收费权抵押向青石农商行贷款300万元。", ["市水务集团"]),
        ("县水务公司向县农发行融资300万元。", ["县水务公司"]),
        ("县政府协调云岭公司向银行贷款300万元。", [None]),
        ("银行向云岭公司贷款300万元。", [None]),
    ],
)
def test_whom_a_benefit_is_for_or_who_borrows_gets_it(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("省财政已安排青石市移民补助资金900万元、项目资金700万元、其他专项资金50万元。", ["青石市"] * 3),
        ("下达青石县移民资金300万元、项目资金200万元，县级配套资金100万元。", ["青石县", "青石县", None]),
        ("安排柳溪镇资金30万元、企业贴息资金20万元。", ["柳溪镇", None]),
        ("安排柳溪镇养护资金30万元、云岭镇整治经费20万元、清淤资金10万元。", ["柳溪镇", None, None]),
        ("安排柳溪镇资金30万元、自筹资金20万元。", ["柳溪镇", None]),
        ("其中安排北山市云岭旗、柳溪旗新建粮仓资金270万元。", ["北山市云岭旗、柳溪旗"]),
        ("省财政厅下达云岭州财政衔接推进乡村振兴补助资金6亿元。", ["云岭州"]),
        ("中央安排，云岭省财政安排资金6亿元。", [None]),
    ],
)
def test_a_place_gets_a_list_of_funds_whatever_they_are_called(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


def test_the_fund_of_a_place_is_of_whom_that_gives_it_and_of_no_work_before_it() -> None:
    assert said("省财政厅下达云岭州财政衔接推进乡村振兴补助资金6亿元。")["level"] == "province"
    assert "purpose" not in said("安排青石市移民补助资金900万元、道路资金70万元、其他专项资金50万元。")


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("筹措资金3亿元，支持100所中职学校加强实训基地建设。", ["100所中职学校"]),
        ("投入700万元，扶持12所乡镇卫生院改善条件。", ["12所乡镇卫生院"]),
        ("安排300万元，支持8家博物馆开展展览。", ["8家博物馆"]),
        ("安排300万元，支持8座博物馆建设。", [None]),
        ("安排资金300万元，支持建设8所学校。", [None]),
        (
            "市里投入300万元，支持云岭产业园内青石生物、柳溪制药、白鹭医药、云亭科技、砚溪材料等企业开展研发。",
            ["云岭产业园内青石生物、柳溪制药、白鹭医药、云亭科技、砚溪材料等企业"],
        ),
        ("2021年县财政预算基层医疗卫生机构补助300万元。", ["基层医疗卫生机构"]),
        ("县财政预算部门经费300万元。", [None]),
    ],
)
def test_bodies_that_are_counted_listed_or_budgeted_for_get_it(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("2019年全市有1200名80周岁以上老年人享受高龄津贴，共发放津贴60万元。", ["1200名80周岁以上老年人"]),
        ("全县1200户困难家庭享受住房补贴，全年发放60万元。", ["1200户困难家庭"]),
        ("全县80名村医领取生活补贴，已支付30万元。", ["80名村医"]),
        ("有120名学生享受资助，学校投入60万元改造食堂。", [None]),
        ("老年人享受高龄津贴，共发放60万元。", [None]),
    ],
)
def test_those_who_are_counted_as_having_a_benefit_are_paid_it(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


def test_what_the_rate_of_a_part_comes_to_is_for_the_same() -> None:
    passage = (
        "累计补助900万元。其中，自治区支持青石市云岭乡等12个民族乡改造道路，每个乡补助标准60万元，共补助资金720万元。"
    )
    assert _gets(passage) == [None, "青石市云岭乡等12个民族乡", "青石市云岭乡等12个民族乡"]


def test_money_for_a_body_is_not_for_what_was_told_of_before() -> None:
    assert "purpose" not in said("2020年安排300万元用于道路改造。2021年补助乡镇卫生院60万元。")


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("按照每人3000元/月以上标准落实村党组织书记基本报酬。", ["村党组织书记"]),
        ("各县按每人每月2000元的标准发放村医补助。", ["村医"]),
        ("按每亩300元标准补贴种粮大户。", ["种粮大户"]),
        ("按每亩60元的标准发放补助资金。", [None]),
        ("做好水库移民每人每年700元直补资金发放工作。", ["水库移民"]),
        ("落实村医每人每月500元补助。", ["村医"]),
    ],
)
def test_those_whose_pay_a_standard_is_get_it(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("对我市企业吸纳毕业生开展一次性就业奖励（36万元）。", ["我市企业"]),
        ("对企业吸纳残疾人就业给予补贴30万元。", ["企业"]),
        ("对合作社招用脱贫户按每人1000元给予奖励。", ["合作社"]),
        ("2023年对吸纳农民工的企业发放补贴30万元。", ["吸纳农民工的企业"]),
    ],
)
def test_who_takes_people_on_gets_what_that_is_rewarded_by(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


def test_a_county_of_national_weight_gets_a_sum_and_nobody_is_called_by_what_is_done_to_it() -> None:
    facts = said("倾斜支持国家乡村振兴重点帮扶县资金300万元。")
    assert (facts["recipient"], facts.get("payer")) == ("国家乡村振兴重点帮扶县", None)


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("已把30万元补助款发到农户手中。", ["农户"]),
        ("已将补助资金30万元打入农户一卡通。", ["农户"]),
        ("将30万元打造成品牌。", [None]),
        ("奖励优秀教师30万元。", ["优秀教师"]),
        ("村支部书记工作补贴13000元。", ["村支部书记"]),
        ("帮扶干部积极争取资金3万元。", [None]),
        ("离任干部获得补助3万元。", ["离任干部"]),
        ("每个行政村一次性给予资金500元。", ["行政村"]),
        ("各类津贴每月补助不低于300元。", [None]),
        ("已对接县水利局落实改造资金3万元。", [None]),
        ("每村安排10万元，共安排200万元。", ["村", "村"]),
        ("县财政安排每个乡镇50万元工作经费。", ["乡镇"]),
        ("落实每个社区20万元党建经费。", ["社区"]),
        ("落实每个项目20万元。", [None]),
        ("市财政对县区的转移支付3亿元。", ["县区"]),
    ],
)
def test_a_name_has_no_verb_before_it_whatever_money_is_said_to_do(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("全县评选优秀民宿8家，每家奖励5万元。", ["优秀民宿"]),
        ("创建示范村8个，每个补助5万元。", ["示范村"]),
        ("新认定省级龙头企业3家，兑现奖励60万元。", ["省级龙头企业"]),
        ("评选先进个人12名，每人奖励1000元。", ["先进个人"]),
        ("认定示范项目8个，每个补助5万元。", [None]),
        ("新建公厕8座，每座补助3万元。", [None]),
        ("创建品牌3个，发放资金60万元。", [None]),
    ],
)
def test_those_who_were_chosen_get_what_each_is_rewarded_by(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("市财政局已把300万元专项资金拨到金川区，支持加装电梯。", ["金川区"]),
        ("已将30万元拨付给金寨县。", ["金寨县"]),
        ("省财政下达滑县、临县、云岭县资金300万元。", ["滑县、临县、云岭县"]),
        ("争取到云县粪污治理项目资金450万元。", ["云县"]),
        ("安排外县资金300万元。", [None]),
        ("县财政每年给予县剧团补助30万元。", ["县剧团"]),
        ("补发教师工资300万元。", [None]),
        ("向全县2.3万名老年人发放高龄津贴1200万元。", ["全县2.3万名老年人"]),
        ("支持大县资金300万元。", [None]),
        ("下达云县、柳溪区资金450万元（其中柳溪区120万元，截至目前仅支出70万元）。", ["云县、柳溪区", "柳溪区", None]),
    ],
)
def test_a_place_may_be_called_by_any_character_or_by_one(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("青石县云岭渔港得到中央财政补助资金300万元。", ["青石县云岭渔港"]),
        ("市财政安排420万元，支持青石市几处码头维修，云岭渔港分得60万元。", ["青石市", "云岭渔港"]),
        ("云岭县、柳溪县分别于2019、2021年获得激励资金各100万元。", ["云岭县、柳溪县"]),
        ("云岭县、柳溪县分别获得激励资金30万元、20万元。", ["云岭县", "柳溪县"]),
        ("例如青石县柳溪水库于2019年被评为美丽水库，获得奖补资金31万元。", ["青石县柳溪水库"]),
        ("大青山区的云岭、柳溪、白鹭等5县参加了茶叶集群，得到中央财政资金7342万元。", ["云岭、柳溪、白鹭等5县"]),
        ("今年经申报和审查，青石市茶叶产业园进入候选名单，有望得到省级财政资金300万元的支持。", ["青石市茶叶产业园"]),
        ("您所在的二十三团，三年来共获补助300万元。", ["二十三团"]),
        ("2020年该团申报项目3个，申请资金300万元。", ["该团"]),
        ("青石区、柳溪县争取到整县推进项目中央财政资金300万元。", ["青石区、柳溪县"]),
        ("江西获得中央补助3亿元。", ["江西"]),
        ("我局指导云岭镇申报项目，争取到资金300万元。", ["云岭镇"]),
        ("县教育局争取到省级资金300万元。", [None]),
        ("我市12个项目获得省级支持，资金总额3亿元。", [None]),
        ("云岭公司入选名录，获得收入300万元。", [None]),
        ("青石县柳溪水库获得省级补助资金300万元。", [None]),
        ("云岭镇实施改造。争取到资金300万元。", [None]),
    ],
)
def test_who_is_told_to_get_a_sum_is_the_subject_of_its_clause_or_of_one_before(
    passage: str, names: list[str | None]
) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("全市共有56个村获得集体经济发展资金300万元。", ["56个村"]),
        ("各县（市）共争取各类资金3亿元。", ["各县（市）"]),
        ("县妇幼保健院获得债券资金300万元。", ["县妇幼保健院"]),
        ("我市三家医院获得中央预算内投资1.2亿元。", ["我市三家医院"]),
        ("我省共有12个县纳入试点，每县获得中央财政补助300万元。", ["12个县"]),
        ("省里对我县的均衡性转移支付达到3亿元。", ["我县"]),
        ("中央财政按照每人每年1000元的标准给予学校补助。", ["学校"]),
        ("县教育局拨付云岭小学校舍维修资金45万元、柳溪中学操场改造资金80万元。", ["云岭小学", None]),
        ("县教育局拨付云岭小学建设资金45万元。", [None]),
        ("省级按每公里60万元补助。", [None]),
        ("对云岭师团按每公里80万元、其他师团按每公里60万元补助。", ["云岭师团", "其他师团"]),
        ("其中900万元按人均400元投给青石淀粉公司用于加工。", ["青石淀粉公司"] * 2),
    ],
)
def test_who_is_counted_named_or_paid_at_a_rate_gets_it(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        (
            "省里安排青石市直补资金900万元、600元以外项目资金700万元、其他专项资金60万元。",
            ["青石市", None, "青石市", "青石市"],
        ),
        (
            "省财政厅预拨各县奖补资金1.8亿元。其中青石市26个项目，总投资1.07亿元，已预拨奖补资金0.28亿元。",
            ["各县", "青石市", "青石市"],
        ),
        (
            "市里支持柳溪县排涝建设，完成投资2亿元。其中云岭泵站已全面完工，完成投资8000万元。",
            ["柳溪县", None],
        ),
    ],
)
def test_a_list_and_a_part_have_who_gets_them_over_what_only_says_more_of_them(
    passage: str, names: list[str | None]
) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("2020年我县被列为全国示范县，中央财政给予300万元支持。", ["我县"]),
        ("云岭村被评为市级示范村，市财政奖励20万元。", ["云岭村"]),
        ("云岭村被评为市级示范村，县财政投入20万元建设广场。", [None]),
        ("云岭县入选试点，县财政给予农户补助300万元。", ["农户"]),
        ("先后有3个村获得省级奖补，累计资金90万元。", ["3个村"]),
        ("引导农民参加农业保险，获得理赔资金30万元。", [None]),
        ("县里争取到省财政支持云岭镇资金200万元。", ["云岭镇"]),
        ("省里对青石市提前下达2023年资金3亿元。", ["青石市"]),
    ],
)
def test_who_was_chosen_gets_what_is_given_for_it_and_who_has_won_what_that_comes_to(
    passage: str, names: list[str | None]
) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize("unit", ["云岭县、", "云岭县参加，", "2021年青石区的", "我县12个"])
def test_who_gets_a_sum_is_looked_for_in_proportion_to_what_stands_before_it(unit: str) -> None:
    def read(row: str) -> None:
        guessed(f"{row}获得补助30万元。")

    assert growth(read, lambda times: unit * times, 60) < IN_PROPORTION


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("白石县被纳入第二轮节水试点，省财政先后下达专项奖补资金3亿元。", ["白石县"]),
        ("柳溪镇列入文旅创建名单，市文旅局安排补助资金300万元。", ["柳溪镇"]),
        ("江源苍山被纳入第一批修复试点，中央财政已拨付3亿元。", ["江源苍山"]),
        ("白石镇纳入国家重点镇，省财政每年补助300万元。", ["白石镇"]),
        # What is planned, and money for something else.
        ("白石水库被纳入加固规划，省财政安排补助资金300万元。", [None]),
        ("白石镇入选样板镇，省财政安排水利资金300万元。", [None]),
    ],
)
def test_who_was_taken_up_gets_what_is_then_handed_out(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("保洁组长每月津贴提高至1500元，副组长每月津贴提高至1000元。", ["保洁组长", "副组长"]),
        ("村（居）民小组长每月补贴统一提高到300元，网格员补贴提高到200元。", ["村（居）民小组长", "网格员"]),
        ("将村主任报酬标准调整为1500元。", ["村主任"]),
        ("网格员补贴由每人每月800元增加到1000元。", ["网格员", "网格员"]),
        ("村主任津贴从1000元提高到1500元。", ["村主任", "村主任"]),
        ("每名护林员每年补助9600元。", ["护林员"]),
        ("水费提高至3元。", [None]),
        ("县里从事环卫的组长人数增加到1500元。", [None]),
    ],
)
def test_who_has_a_post_gets_what_their_pay_is_raised_to(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        (
            "我局支持苍山、白鹭湖等2个省级湿地公园向省林业局申报并获批补助资金共300万元。",
            ["苍山、白鹭湖等2个省级湿地公园"],
        ),
        ("县农业农村局支持青石合作社申请贷款30万元。", ["青石合作社"]),
        ("支持柳溪小学争取公益金30万元。", ["柳溪小学"]),
        ("我局支持柳溪景区改造，另申请资金30万元。", [None]),
    ],
)
def test_who_is_helped_to_apply_for_a_sum_gets_it(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


def test_who_applies_for_a_part_of_what_is_asked_gets_it_from_whom_all_is_asked() -> None:
    for verb in ("拟申请", "申报", "拟争取"):
        *_, (_, facts) = guessed(f"我局向省水利厅申请资金5亿元，其中柳溪小镇{verb}6000万元。", "白鹭县水利局")
        assert (facts["recipient"], facts["payer"], facts["status"]) == (
            "柳溪小镇",
            "省水利厅",
            FundingStatus.REQUESTED,
        )
    *_, (_, facts) = guessed("总投资5亿元，其中申请中央资金6000万元。", "白鹭县水利局")
    assert (facts.get("recipient"), facts["payer"]) == (None, "中央")


def test_a_rate_in_a_bracket_is_for_each_of_those_places_that_its_clause_supports() -> None:
    passage = "下达300万元，支持柳溪镇石沟村、青石镇黄桥村游客中心（100万元/村），扶持90户民宿（1万元/户）。"
    assert _gets(passage)[1:] == ["柳溪镇石沟村、青石镇黄桥村", "90户民宿"]
    assert _gets("下达300万元，支持柳溪镇石沟村发展民宿（1万元/户）。") == ["柳溪镇石沟村", None]
    assert _gets("下达300万元，支持柳溪镇发展乡村旅游（1万元/户）。") == ["柳溪镇", None]


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("白石茶业有限公司获得市级奖励资金50万元。", ["白石茶业有限公司"]),
        ("二是青石县路桥建设有限责任公司获得省级奖补资金30万元。", ["青石县路桥建设有限责任公司"]),
        ("柳溪镇中心校于2021年获得食堂改善资金260万元。", ["柳溪镇中心校"]),
        ("全镇有农户获得补助30万元。", [None]),
        ("路桥建设已获得资金30万元。", [None]),
    ],
)
def test_a_firm_or_a_school_by_its_full_name_gets_what_it_won(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("自2019年6月起村民小组长每人每月提高150元。", ["村民小组长"]),
        ("2021年起，村文书人均每月增加200元。", ["村文书"]),
        ("从今年起，村组干部每人每月增加200元。", ["村组干部"]),
        ("主城的社区（村改居）已由18万元提高到24万元/个。", ["主城的社区（村改居）"] * 2),
        ("省财政对寄宿生生活补助由每生每年1000元提高到1250元。", ["寄宿生"] * 2),
        # Another one for whom the same was done gets nothing of it.
        ("县财政对离任村干部补贴由每月100元提高到150元，对在职干部也适当补助。", ["离任村干部"] * 2),
        ("省财政将国家试点供餐补助由每生每天6元提高到8元，对县级试点补助同样上调。", ["国家试点"] * 2),
        ("村里年收入由18万元提高到24万元。", [None, None]),
        ("造价每月提高200元。", [None]),
    ],
)
def test_who_is_paid_more_gets_by_how_much_and_what_it_was_before(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("支持2个灌区申报并获批中央资金900万元。", ["2个灌区"]),
        ("帮助3家企业争取贷款900万元。", ["3家企业"]),
        ("下拨36万元到松林村自行解决饮水困难。", ["松林村"]),
        ("拨付36万元至松林镇由镇统筹使用。", ["松林镇"]),
        ("将道路延伸36公里至松林村由县里投入90万元。", [None]),
    ],
)
def test_counted_ones_that_are_helped_to_a_sum_and_who_does_with_it_what_it_is_for_get_it(
    passage: str, names: list[str | None]
) -> None:
    assert _gets(passage) == names
