"""What is no money that somebody gives says what it is; what is money says nothing."""

import pytest

from reader.facts import Facts, SumSort, guess
from reader.figures import FigureKind, recognise_in
from reader.reply import parse

NO_MONEY = [
    # prices, and what they rose or fell by
    ("2023年我县平均水价为3.2元，比上年下降0.4元。", ["price", "change"]),
    ("该路段电价1.2元，由物业公司代收。", ["price"]),
    ("土地平均租金800元，群众比较满意。", ["price"]),
    ("该工程招标限价为500万元。", ["price"]),
    ("今年生猪收购指导价为16元。", ["price"]),
    ("市场价格每斤2.5元，去年同期3.1元。", ["price", "price"]),
    ("停车收费首小时5元。", ["price"]),
    ("污水处理费0.95元。", ["price"]),
    ("核减工程造价126万元。", ["saving"]),
    ("调减项目资金120万元。", ["saving"]),
    ("经评估，该地块价值约3500万元。", ["assets"]),
    ("村干部月工资由2500元提高到3200元。", ["earlier", "standard"]),
    ("门票由120元降为80元。", ["earlier", "price"]),
    ("较预算超支30万元。", ["change"]),
    # thresholds
    ("总投资3000万元以上的项目须报县政府审批。", ["threshold"]),
    ("投资500万元（含）以上的企业可申请用地。", ["threshold"]),
    ("年销售额200-500万元的合作社，可优先申报。", ["threshold"]),
    ("年纳税满600万元的，给予表彰。", ["threshold"]),
    ("对单个项目投资额在500万元以上的优先支持。", ["threshold"]),
    ("对年收入突破1亿元的企业奖励20万元。", ["threshold", "standard"]),
    ("已对年收入突破1亿元的企业奖励20万元。", ["threshold", None]),
    ("单项估算价400万元以上的必须招标。", ["threshold"]),
    ("2万元以上由局党组集体研究决定。", ["threshold"]),
    ("单笔采购限额50万元以下的项目由乡镇组织。", ["threshold"]),
    ("对投资超过1亿元的企业，给予最高200万元的奖励。", ["threshold", "cap"]),
    # the most for each
    ("单个项目补助不超过40万元。", ["cap"]),
    ("单个项目补助不得突破40万元。", ["cap"]),
    ("同一单位的奖励以40万元为限。", ["cap"]),
    ("每人每月发放津贴50元，80周岁以上100元。", ["standard", "standard"]),
    ("70—79周岁每人每月50元，80—89周岁80元，90周岁及以上200元。", ["standard"] * 3),
    ("每吨补助从60元提高到80元，比周边县高20元。", ["earlier", "standard", "change"]),
    ("项目匡算投资2亿元，可研批复概算1.8亿元。", ["earlier", None]),
    ("每亩补助800元，县财政500万元。", ["standard", None]),
    ("封顶线提高到30万元，起付线降至200元。", ["cap", "threshold"]),
    ("如一户种植5亩，可得补助1000元。", ["example"]),
    # what it grew to is of the sort of what it was
    ("创业担保贷款个人最高额度由15万元提高至20万元。", ["earlier", "loan_limit"]),
    ("村集体收入由15万元提高至20万元。", ["earlier", "output"]),
    ("造价为80万元，高于全省平均水平12万元。", [None, "change"]),
    # what it came to at a later stage is the sum
    ("工程投资估算3000万元，概算2800万元，中标价2750万元。", ["earlier", "earlier", None]),
    ("县级预算3000万元，省级预算2000万元。", [None, None]),
    # what is laid down for another kind
    ("采购限额标准为100万元，工程类为400万元。", ["standard", "standard"]),
    ("奖励规上企业最高20万元。", ["cap"]),
    ("按投资额的10%给予奖补，上限60万元。", ["cap"]),
    ("对达标的养殖场给予补贴，30万元封顶。", ["cap"]),
    ("县里给予奖励30万元，比2014年增加5万元，与2014年16200元相比增加17800元。", [None, "change", "earlier", "change"]),
    # what anybody gets who is so
    ("对重新认定的高新技术企业给予10万元奖励。", ["standard"]),
    ("已对重新认定的高新技术企业给予10万元奖励。", [None]),
    ("2022年对新认定的高新技术企业给予10万元奖励。", [None]),
    ("对新认定的5家高新技术企业给予10万元奖励。", [None]),
    ("年营业额增长且持续经营的，给予10万元奖励。", ["standard"]),
    ("报酬达到大村6.8万元、中村6.4万元、小村6万元的最低保障水平。", ["standard"] * 3),
    ("村级组织运转经费原则上不低于4万元。", ["standard"]),
    # taken in, or sold
    ("2023年，税务部门完成9亿元，同比增长5%。", ["output"]),
    ("体育彩票销售7501万元，增长20%，居全省前列。", ["output"]),
    ("财政部门完成支付300万元，占80%。", [None]),
    # ordered to be paid, or only wanting
    ("依法责令赔偿损失300万元，追缴违法所得20万元。", ["loss", "fine"]),
    ("支付赔偿损失款300万元。", [None]),
    ("目前我县化解债务资金缺口300万元。", ["debt"]),
    ("安排化解债务资金300万元。", [None]),
    # limits of loans
    ("群众可申请5万元以内的信用贷款。", ["loan_limit"]),
    ("贷款期限3年、额度5万元以下。", ["loan_limit"]),
    ("为农户提供5万元以下、3年期以内的小额信用贷款。", ["loan_limit"]),
    ("农户小额信贷5万元以下、3年期以内。", ["loan_limit"]),
    ("个人创业担保贷款额度最高20万元。", ["loan_limit"]),
    ("小微企业贷款最高不超过400万元。", ["loan_limit"]),
    ("目前已获银行授信3亿元。", ["loan_limit"]),
    ("授信额度为6000万元，用信较少。", ["loan_limit"]),
    # standards
    ("护理补贴标准为：一级200元，二级150元，共发放60万元。", ["standard", "standard", None]),
    ("补贴标准为一级200元，二级150元。", ["standard", "standard"]),
    # what each of several gives or gets
    ("向12个镇各安排20万元，共240万元。", ["standard", None]),
    ("省、市、县各承担100万元。", ["standard"]),
    ("两镇各补助经费20万元，县级自筹30万元。", ["standard", None]),
    ("各镇安排20万元。", [None]),
    ("各级财政共安排300万元。", [None]),
    ("补助标准由40元提高到50元。", ["earlier", "standard"]),
    ("补助标准已达到95元。", ["standard"]),
    ("按照300元的标准发放。", ["standard"]),
    ("对获评国家级、省级、市级示范的，分别给予50万元、30万元、20万元的奖励。", ["standard"] * 3),
    ("对新办企业奖励5万元，对骨干企业分别奖励3万元、2万元，另投入60万元。", ["standard"] * 3 + [None]),
    ("对新建的停车场一次性补助15万元。", ["standard"]),
    ("跨村工程视规模补助100-200万元。", ["standard"]),
    ("村干部报酬按年计算：支书24000元，文书18000元。", ["standard", "standard"]),
    ("护林员月薪3000元（2000元为基本工资，1000元为绩效工资）。", ["standard"] * 3),
    ("护林员年薪提高到1.2万元，工资待遇2000元。", ["standard", "standard"]),
    ("属独生子女的，财政另外补助5元。", ["standard"]),
    # rates
    ("文化墙绘制每平方米补助90元，共补助27万元。", ["standard", None]),
    ("卫生厕改造县级补助1600元/户，其中镇级500元。", ["standard", "standard"]),
    ("山羊良种补贴由每只60元提高到90元。", ["earlier", "standard"]),
    ("水渠管护费由主渠每公里900元提高到1200元、支渠每公里300元提高到500元。", ["earlier", "standard"] * 2),
    ("村医岗位津贴每月600元。", ["standard"]),
    ("每名护林员每年补助9600元。", ["standard"]),
    ("分别按40万元、25万元的标准给予奖励。", ["standard", "standard"]),
    ("地面硬化按280元/平方米测算。", ["standard"]),
    ("每台设备奖励不超过60万元。", ["cap"]),
    ("居民用气每立方米3.2元，商户用气每立方米4.4元。", ["price", "price"]),
    ("小型车停车每小时3元。", ["price"]),
    ("安置房租金为每平方米每月4元。", ["price"]),
    ("防渗渠造价每公里约35万元。", ["price"]),
    ("全镇户均增收4200元，村民人均分红650元。", ["output", "output"]),
    ("全县农民人均可支配收入15200元。", ["output"]),
    ("每年可减免场地费用260万元。", ["saving"]),
    ("县财政每年安排苗木资金260万元。", [None]),
    ("镇里每月支付清运费用4万元。", [None]),
    ("上下游两县每年各出资800万元。", [None]),
    # examples
    ("例如，某户购买农机花费8万元，可自主申报。", ["example"]),
    ("以三口之家为例，用水约需200元。", ["example"]),
    ("假设工程投资100万元，银行放款70万元。", ["example", "example"]),
    # turnover, income
    ("2023年全县农产品销售额5000万元。", ["output"]),
    ("全年实现旅游收入12亿元。", ["output"]),
    ("产值突破5亿元，利税3000万元。", ["output", "output"]),
    ("带动农户增收2600万元。", ["output"]),
    ("拉动消费约1.5亿元。", ["output"]),
    ("全市体育产业规模达到90亿元。", ["output"]),
    ("小微贷款余额同比增长12%，达30亿元。", ["assets"]),
    ("全县网络零售额增长20.5%，总规模突破3亿元，达3.2亿元。", ["output", "output"]),
    ("实现出口创汇4000万美元，游客总花费12亿元。", ["output", "output"]),
    ("集中签约项目9个，协议引资6亿元。", ["output"]),
    ("提供担保总额1.3亿元。", ["loan_limit"]),
    ("项目达产后，力争实现产值1.2亿元，2025年实现3亿元产值。", ["output", "output"]),
    ("村集体收入达到10万元以上的有70个，50万元以上的有20个。", ["threshold", "threshold"]),
    ("财政收入4亿元，比上年同期3.8亿元增收2000万元。", ["output", "earlier", "output"]),
    ("预计可带动500万元消费，全年完成1.3亿元零售额。", ["output", "output"]),
    # needs, gaps, debts, losses
    ("修建该桥预计需资金260万元。", ["need"]),
    ("据测算，改造需投入4000万元左右。", ["need"]),
    ("目前资金缺口700万元。", ["gap"]),
    ("项目尚缺资金350万元。", ["gap"]),
    ("仍有1200万元的资金缺口。", ["gap"]),
    ("目前还欠施工单位工程建设款86.5万元。", ["debt"]),
    ("累计拖欠工资90万元。", ["debt"]),
    ("尚有430万元工程款未支付。", ["debt"]),
    ("全县政府债务60亿元。", ["debt"]),
    ("直接经济损失5200余万元。", ["loss"]),
    ("造成300万元经济损失。", ["loss"]),
    ("目前支付征地补偿资金200万元，征地补偿资金缺口60万元。", [None, "gap"]),
    ("工资兑付缺口共计60万元。", ["gap"]),
    ("仍有60万元征地补偿资金缺口。", ["gap"]),
    ("该工程缺额资金900万元，无法解决缺口300万元。", ["gap", "gap"]),
    ("尚欠补偿款60万元未兑付。", ["debt"]),
    ("欠付拆迁补偿资金60万元。", ["debt"]),
    ("保险金额9亿元，定损金额120万元，估损300万元。", ["assets", "loss", "loss"]),
    ("工程款共欠80万元，实欠工人工资20万元。", ["debt", "debt"]),
    ("追回被骗资金180余万元，止付涉案资金3亿元，冻结资金1.2亿元。", ["loss", "loss", "loss"]),
    ("工资发放拖欠20万元，未能及时拨付所欠工程款30万元。", ["debt", "debt"]),
    ("尚需落实缺口资金300万元。", ["gap"]),
    # fines, and what was seized
    ("查处案件12起，货值金额约3万元，罚款8万元。", ["assets", "fine"]),
    ("共办理案件30起，罚没款50余万元。", ["fine"]),
    ("没收违法所得2万元。", ["fine"]),
    ("累计处罚金额900万元，较3月份（800万元）增长12.5%。", ["fine", "earlier"]),
    ("威胁48户160人及900万元财产安全。", ["assets"]),
    ("村集体资产400万元，均已登记。", ["assets"]),
    ("为企业减免房租320万元。", ["saving"]),
    ("节约成本50万元。", ["saving"]),
    # what grew, from what, and by how much
    ("今年安排专项资金500万元，比去年增加80万元。", [None, "change"]),
    ("今年安排专项资金500万元，增加80万元。", [None, "change"]),
    ("2023年投入900万元，同比增长120万元。", [None, "change"]),
    ("较上年增加预算60万元。", ["change"]),
    ("经费从200万元增加到350万元。", ["earlier", None]),
    ("养护经费由原来的每年20万元提高至45万元。", ["earlier", None]),
    ("运转经费原为30万元，现提高到50万元。", ["earlier", None]),
    ("在去年800万元的基础上，再安排200万元。", ["earlier", None]),
    ("今年安排60万元，比2020年的资金总额50万元增加10万元。", [None, "earlier", "change"]),
    ("白鹭县可用财力12.6亿元。", ["output"]),
    # parts of what is no money are none, unless they are there
    ("改造需资金900万元，其中管网600万元、泵站300万元。", ["need", "need", "need"]),
    ("改造需资金900万元，其中已到位500万元。", ["need", None]),
    ("损失粮食120万元、房屋80万元。", ["loss", "loss"]),
    ("损失粮食120万元、救灾资金80万元。", ["loss", None]),
    ("直接经济损失200万元、300万元。", ["loss", "loss"]),
]
MONEY = [
    "2022年，县财政安排养护资金300万元。",
    "安排300万元以上的资金用于水利建设。",
    "投入500万元建设高标准农田。",
    "高标准农田建设资金800万元已下达。",
    "按照每村3项的标准，下达资金200万元。",
    "从集体收入中安排20万元。",
    "从本级财力中安排20万元。",
    "较去年多安排20万元。",
    "投资2600万元的项目已经开工。",
    "偿还债务300万元。",
    "支付拖欠工资60万元。",
    "县财政弥补了补偿资金缺口80万元。",
    "县财政已落实缺口资金300万元。",
    "安排80万元用于弥补资金缺口。",
    "安排资金用于补偿资金缺口80万元。",
    "支付补偿款缺口60万元。",
    "安排补助资金同比增长12%，达300万元。",
    "发放300万元消费券。",
    "投入300万元增加村集体收入。",
    "支持欠发达地区300万元。",
    "发放护林员工资3000元。",
    "护林员工资300万元已到位。",
    "支持300万元发展村集体收入。",
    "罚没收入返还资金30万元用于执法装备。",
    "拨付所欠工程款30万元。",
    "补发欠发工资30万元。",
    "发放拖欠的工资30万元。",
    "县财政安排项目缺口资金300万元。",
    "已还欠款30万元。",
    "按规定损坏设备的由企业补助20万元。",
    "赔偿群众损失45万元。",
    "恳请县财政局给予支持缺口资金26万元。",
    "该工程总投资不超过5000万元。",
    "固定资产投资8亿元。",
    "增加投入400万元。",
    "新增资金150万元用于管护。",
    "追加预算70万元。",
    "结余为-60万元。",
    "所需资金90万元已列入年度预算。",
    "所需资金120万元由县财政承担。",
    "需求调查后安排60万元。",
    "2021年省财政共奖励各县3000万元。",
    "去年对先进乡镇一次性奖励共50万元已发放。",
    "收到社会捐款80万元。",
    "发放消费券500万元。",
    "获得中央资金超过2亿元。",
    "向银行贷款3000万元。",
    "从省级资金中安排300万元，提高到位率。",
    "安排污水处理费300万元。",
    "争取300万元贷款。",
    "安排贷款贴息60万元以内的项目资金。",
    "收费站改造投入200万元。",
    "达标学校投入60万元。",
]


def sorts(sentence: str) -> list[str | None]:
    reply = parse(sentence)
    figures = recognise_in(reply)
    facts = guess(reply, figures)
    money = [figure for figure in figures if figure.kind is FigureKind.MONEY]
    return [facts.get(figure.span, Facts()).sort for figure in money]


@pytest.mark.parametrize(("sentence", "expected"), NO_MONEY)
def test_what_is_no_money_says_what_it_is(sentence: str, expected: list[str | None]) -> None:
    assert sorts(sentence) == expected


@pytest.mark.parametrize("sentence", MONEY)
def test_money_is_taken_for_nothing_else(sentence: str) -> None:
    assert set(sorts(sentence)) == {None}


def test_funding_is_what_nobody_guesses_since_it_is_what_a_sum_is() -> None:
    assert SumSort.FUNDING not in {sort for sentence, _sorts in NO_MONEY for sort in sorts(sentence)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("补助标准分别由100元、200元提高到150元、300元。", ["earlier"] * 2 + ["standard"] * 2),
        ("补助标准分别由100、200元提高到150、300元。", ["earlier"] * 2 + ["standard"] * 2),
        ("补助标准分别由100元、200元、300元调整为150元、260元、400元。", ["earlier"] * 3 + ["standard"] * 3),
        ("分别安排资金由100万元、200万元提高到150万元、300万元。", ["earlier"] * 2 + [None] * 2),
    ],
)
def test_all_that_a_list_grew_to_is_of_one_sort_and_all_that_it_grew_from(
    sentence: str, expected: list[str | None]
) -> None:
    assert sorts(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("用罚没款50万元补助道路维修。", None),
        ("统筹土地出让收入50万元用于道路维修。", None),
        ("收取罚款50万元用于道路维修。", "fine"),
        ("用电企业实现销售收入50万元。", "output"),
    ],
)
def test_what_came_in_is_money_where_it_is_given(sentence: str, expected: str | None) -> None:
    assert sorts(sentence) == [expected]
