"""What is no money that somebody gives says what it is; what is money says nothing."""

import pytest

from reader.facts import Facts, SumSort, guess
from reader.figures import FigureKind, recognise_in
from reader.reply import parse
from tests.facts.guesses import guessed

NO_MONEY = [
    # prices, and what they rose or fell by
    ("2023年我县平均水价为3.2元，比上年下降0.4元。", ["price", "change"]),
    ("该路段电价1.2元，由物业公司代收。", ["price"]),
    ("土地平均租金800元，群众比较满意。", ["price"]),
    ("该工程招标限价为500万元。", ["price"]),
    ("今年生猪收购指导价为16元。", ["price"]),
    ("水泵采购价约2万元，市场价每台2.4万元。", ["price", "price"]),
    ("农产品市场价格补贴30万元。", [None]),
    ("市场价格每斤2.5元，去年同期3.1元。", ["price", "price"]),
    ("停车收费首小时5元。", ["price"]),
    ("观光船起步价8元。", ["price"]),
    ("污水处理费0.95元。", ["price"]),
    ("核减工程造价126万元。", ["saving"]),
    ("调减项目资金120万元。", ["saving"]),
    ("追减预算120万元。", ["saving"]),
    ("核减工程投资48万元，压减投资30万元。", ["saving", "saving"]),
    ("集中签约项目总额25亿元。", ["output"]),
    ("每亩补贴90元，其中省级60元，县级30元，全县共补贴240万元。", ["standard"] * 3 + [None]),
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
    ("年产值3000万元以上企业奖励8万元。", ["threshold", "standard"]),
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
    ("一等奖1名，奖金4000元；二等奖2名，每名奖励2000元。", ["standard", "standard"]),
    ("养老保险个人缴费240元，财政补助120元。", ["standard", "standard"]),
    ("村民自缴6万元。", [None]),
    # taken in, or sold
    ("2023年，税务部门完成9亿元，同比增长5%。", ["output"]),
    ("体育彩票销售7501万元，增长20%，居全省前列。", ["output"]),
    ("财政部门完成支付300万元，占80%。", [None]),
    # what an economy came to, by whoever it was invested, and what was invested in one work
    ("全县完成固定资产投资64亿元。", ["output"]),
    ("2022年1-9月，白鹭县累计完成固定资产投资51亿元。", ["output"]),
    ("开发区全年实现工业固定资产投资12亿元。", ["output"]),
    ("全社会固定资产投资突破200亿元。", ["output"]),
    ("经济平稳运行，完成固定资产投资64亿元，同比增长7%。", ["output"]),
    ("前三季度，全县完成工业投资18亿元，民间投资5亿元，同比增长9%。", ["output", "output"]),
    ("产业园完成工业技改投资2亿元。", ["output"]),
    ("招商引资到位资金36亿元。", ["output"]),
    ("招商引资工作经费30万元。", [None]),
    ("对泵站完成工业投资以外的项目安排60万元。", [None]),
    ("一期工程已完成固定资产投资2.4亿元，占总投资的60%。", [None]),
    ("全县水利固定资产投资完成3亿元。", [None]),
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
    ("渡工月报酬2800元，2023年6月报酬支出30万元。", ["standard", None]),
    ("柏溪镇和松岭乡各自筹8万元，二等奖2名、各奖2万元。", ["standard", "standard"]),
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
    ("拉动投资4亿元，带动社会投资9000万元。", ["output", "output"]),
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
    ("核销呆账36万元。", ["loss"]),
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
    ("审计发现挪用资金14万元，退回多领补助3万元。", ["fine", "fine"]),
    ("罚款500元以上2000元以下。", ["fine", "fine"]),
    ("追缴违规资金24万元，收回违规发放的补贴7万元。", ["fine", "fine"]),
    ("收缴违规使用资金14万元，追回套取的补助款6万元。", ["fine", "fine"]),
    ("清退违规领取的低保金3万元，查处骗取补贴资金9万元。", ["fine", "fine"]),
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
    # what is lent, or given for a work, bounds nothing
    ("年产值5000万元以上的企业可申报。", ["threshold"]),
    ("对投资2000万元以上的项目实行专班服务。", ["threshold"]),
    # 标准 that names no standard
    ("按50元标准执行。", ["standard"]),
    ("按每人50元标准发放。", ["standard"]),
    ("统一执行80元标准。", ["standard"]),
    ("按照20万元标准给予奖补。", ["standard"]),
    # what is to stay below a bound
    ("工程投资控制在800万元以内。", ["cap"]),
    ("单价控制在200元以下。", ["price"]),
    ("预算严格控制在300万元以内。", ["cap"]),
    ("将总投资压控在5000万元以内。", ["cap"]),
    ("会展经费控制在40万元之内。", ["cap"]),
    # given once to whoever it fits
    ("对通过复审的基地，予以一次性8万元奖励。", ["standard"]),
    ("经考核合格的民宿，给予一次性5万元的补助。", ["standard"]),
    ("对新开办的托育点，将给予一次性3万元补贴。", ["standard"]),
    ("对首次升规的企业给予一次性10万元奖励。", ["standard"]),
    ("凡完成改造的农户，给予一次性2000元补助。", ["standard"]),
    # the least that is laid down
    ("村干部报酬不得低于每月2600元。", ["standard"]),
    ("村级运转经费不得少于省定的大村8万元、小村6万元。", ["standard", "standard"]),
    ("管护补助不得低于国家规定的每公里900元。", ["standard"]),
    ("各类补助标准不得低于300元。", ["standard"]),
    ("生均公用经费不应低于中心校650元。", ["standard"]),
    # limits of what is paid, and prices before a contract
    ("职工医保年度支付限额28万元，门诊统筹限额900元。", ["cap", "cap"]),
    ("农机贷款贴息资金最高可达30万元。", ["cap"]),
    ("该标段招标控制价2100万元。", ["price"]),
    ("充电桩每小时加收1元服务费。", ["price"]),
    ("每户每年要交水费240元。", ["price"]),
    # a list goes on with what it began with, but not with what is given
    ("累计减免社会保险费60万元、税款30万元。", ["saving", "saving"]),
    ("现场销售蜂蜜25万元、腊肉18万元。", ["output", "output"]),
    ("拖欠材料款45万元、农民工工资20万元。", ["debt", "debt"]),
    ("更换水泵需资金12万元、闸门8万元。", ["need", "need"]),
    ("全村现有固定资产90万元、银行存款14万元。", ["assets", "assets"]),
    ("办理出口退税60万元和所得税退税15万元。", ["saving", "saving"]),
    ("造成农作物损失60万元、圈舍14万元。", ["loss", "loss"]),
    ("责令3家机构退还多收费用6万元。", ["fine"]),
    ("为消费者挽回经济损失14万元。", ["loss"]),
    ("征收水费30万元、垃圾费8万元。", ["output", "output"]),
    ("村集体收入30万元、财政补助20万元。", ["output", None]),
    ("资金缺口300万元、已到位200万元。", ["gap", None]),
    ("损失300万元、县级自筹50万元。", ["loss", None]),
    ("工程需资金90万元、省级资金60万元。", ["need", None]),
    ("减免租金20万元、补助企业30万元。", ["saving", None]),
    ("实现产值3亿元、总投资2亿元。", ["output", None]),
    ("尚欠工程款80万元、下达资金60万元。", ["debt", None]),
    # thresholds of whoever is named behind them
    ("对年产值首次突破800万元的作坊，奖励3万元。", ["threshold", "standard"]),
    ("对年接待超过2万人、营收超300万元的民宿，一次性奖励5万元。", ["threshold", "standard"]),
    ("单晶炉改造后每年可节省电费支出26万元。", ["saving"]),
    ("补助标准为:一类村16万元,二类村9万元。", ["standard", "standard"]),
    ("利用太阳能路灯节约电费16万元。", ["saving"]),
    ("使用财政资金节约率提高，共节约资金30万元。", ["saving"]),
    ("全年压减三公经费，减少支出30万元。", ["saving"]),
    ("奖补资金规模由600万元扩大，保底经费20万元提高到28万元。", [None, "earlier", None]),
    # taxes that are handed up, and what was not paid
    ("全镇上缴资源税270万元，企业上交各类税费160万元。", ["output", "output"]),
    ("尚有质保尾款45万元没有付清。", ["debt"]),
    ("仍有12万元材料款至今没有结清。", ["debt"]),
    ("还有劳务费26万元没能兑付。", ["debt"]),
    # fines by what they may be
    ("对乱倒渣土的个人处以50元以上200元以下罚款。", ["fine", "fine"]),
    ("逾期不改的，处2000元罚款。", ["fine"]),
    # what things are worth
    ("共有健身器材640台套，价值310万元。", ["assets"]),
    ("现有馆藏图书12万册，价值约260万元。", ["assets"]),
    ("全镇共清查农机具85台，总价值410万元。", ["assets"]),
    ("查获假冒白酒600瓶，价值7万元。", ["assets"]),
    ("该厂拥有生产线3条，设备价值1200万元。", ["assets"]),
    # what one may borrow
    ("符合条件的妇女可申请20万元创业担保贷款。", ["loan_limit"]),
    ("大学生可以申请小额担保贷款10万元。", ["loan_limit"]),
    ("农户可申请信用贷款（5万元以内）。", ["loan_limit"]),
    ("脱贫户可向信用社申请小额信贷5万元。", ["loan_limit"]),
    ("个体户每户可获得30万元的贷款支持。", ["loan_limit"]),
    ("给予个人最高20万元、企业最高400万元的贷款支持。", ["loan_limit", "loan_limit"]),
    ("给予个人最高20万元、企业最高400万元的贷款贴息。", ["cap", "cap"]),
    # sold
    ("开展助农直播42场，销售蜂糖李、刺梨干等农产品260万元。", ["output"]),
    ("村电商服务站累计销售土特产85万元。", ["output"]),
    ("实现网上销售1.6亿元。", ["output"]),
    ("帮助农户卖出红薯、土豆45万元。", ["output"]),
    ("线下展销会现场销售37万元，达成订单120万元。", ["output", "output"]),
    # levied
    ("全年征收污水处理费320万元。", ["output"]),
    ("共征缴社会保险费1.3亿元。", ["output"]),
    ("收取停车费18万元。", ["output"]),
    ("代征残疾人就业保障金210万元。", ["output"]),
    ("征收水资源税160万元。", ["output"]),
    # spared
    ("企业每年少缴电费90万元。", ["saving"]),
    ("共为商户缓缴租金60万元。", ["saving"]),
    ("为纳税人办理增值税退税1600万元。", ["saving"]),
    ("小微企业享受税收优惠430万元。", ["saving"]),
    ("农户少支出水费12万元。", ["saving"]),
    # how many times as much
    ("今年安排资金900万元，是2019年300万元的3倍。", [None, "earlier"]),
    ("投入达1200万元，是去年400万元的3倍。", [None, "earlier"]),
    ("奖补资金1000万元，为2020年500万元的两倍。", [None, "earlier"]),
    # for a single one
    ("烘干机单台补助2.4万元。", ["standard"]),
    ("新建冷库单座最高补贴18万元。", ["cap"]),
    ("单户补助3000元。", ["standard"]),
    ("单株补贴12元。", ["standard"]),
    # the size of a trade
    ("全县快递物流总额42亿元。", ["output"]),
    ("预制菜市场规模达6亿元。", ["output"]),
    ("数字经济规模突破30亿元。", ["output"]),
    ("供销系统全年购销总额26亿元，网上交易金额3亿元。", ["output", "output"]),
    ("网红直播带货900万元，景区文创销量60万元。", ["output", "output"]),
    ("每个站点补贴300元，单村不超过2万元。", ["standard", "cap"]),
    ("奖金按照6000元、4000元、2000元三个等次兑现。", ["standard"] * 3),
    # for every one that is done
    ("每建成一座冷库，县财政奖补8万元，去年共兑现72万元。", ["standard", None]),
    ("每引进一名医师，给予安家补贴6万元。", ["standard"]),
    ("每通过1项认证，奖励企业2万元。", ["standard"]),
    ("每到岁末，县财政发放慰问补助8万元。", [None]),
    ("每新建一座泵站，均组织验收，已发放补助8万元。", [None]),
    # more and less than there was
    ("养护支出比去年多出45万元。", ["change"]),
    ("村均经费较2021年少出3万元。", ["change"]),
    ("2023年运转经费较前一年少安排36万元。", ["change"]),
    # what may be lent
    ("公积金可贷额度由40万元提高到55万元。", ["earlier", "loan_limit"]),
    ("购建首套房可贷60万元，二套可贷35万元。", ["loan_limit", "loan_limit"]),
    ("惠农卡透支限额8万元。", ["loan_limit"]),
    # what was not paid back
    ("合作社逾期未还贷款26万元，借款本金9万元未偿还。", ["debt", "debt"]),
    ("该厂尚有本金70万元，至今未归还利息6万元。", [None, "debt"]),
    # what one would invest, or grow
    ("如投资2000万元，当年可得奖励60万元。", ["example", "example"]),
    ("若种植大豆6000元，补助900元。", ["example", "example"]),
    ("如期投资2000万元。", [None]),
    ("计划投资额在800万元以上的纳入项目库。", ["threshold"]),
    ("营业收入2亿元以上的享受优惠。", ["threshold"]),
    ("全市社会消费品零售总额260亿元。", ["output"]),
    ("花卉全产业链规模达15亿元。", ["output"]),
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
    "村民多出资20万元。",
    "把可贷资金中的20万元用于奖补。",
    "20万元以上的配套由镇里筹集。",
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
    "收回结余资金35万元。",
    "使用罚没资金15万元添置设备。",
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
    "上级补助300万元没有到位。",
    "拨付60万元，没有付出更多成本。",
    "上缴国库后由税务部门返还补助资金60万元。",
    "投资300万元提升至少26公里通组路。",
    "将结转资金300万元调整为饮水工程建设资金。",
    "农机户可享受贷款贴息3万元。",
    "争取到社会各界不少支持资金30万元。",
    "暂缓交付工程款30万元。",
    "保险公司向养殖户赔付生猪死亡损失38万元。",
    "利用节约的招标资金26万元，加装护栏900米。",
    "用节省下来的会议费8万元支持村级阅览室。",
    "筹集超过300万元的资金，奖励优秀教师。",
    "节约办公经费，支出60万元。",
    "企业退还多拨资金30万元。",
    "设立粮食价格风险基金90万元用于储备。",
    "获得农民增收项目资金120万元。",
    "县财政每年补贴客运公司亏损230万元。",
    "建设资金来源为林地使用权出让收入600万元。",
    "资金来自村集体经营收益80万元。",
    "全年提供不低于3亿元的项目融资。",
    "银行提供不低于2亿元的企业贷款。",
    "落实了1000万元以上的工程建设资金。",
    "争取500万元以上的单位自筹资金。",
    "拨付标准厂房建设资金300万元。",
    "投入300万元标准厂房建设。",
    "下达260万元标准化果园建设资金。",
    "安排80万元标准化卫生室建设补助。",
    "投入200万元标准地改造。",
    "县财政安排50万元以内的资金用于应急。",
    "投入300万元以内。",
    "2021年对获奖企业给予一次性奖励10万元，已发放到位。",
    "县里已给予该村一次性20万元补助。",
    "县财政投入不少于300万元。",
    "项目投资不得低于5000万元。",
    "企业捐赠防汛物资价值30万元。",
    "采购价值90万元的清扫车3台。",
    "为村里捐赠路灯60盏，价值12万元。",
    "发放价值5万元的鸡苗。",
    "县文旅局为村文化室配送图书2000册，价值6万元。",
    "企业向银行申请贷款300万元。",
    "已申请到20万元创业担保贷款。",
    "安排农产品销售补助资金50万元。",
    "投入80万元开展促销活动。",
    "拨付60万元支持茶叶销售。",
    "支持农产品线上销售资金45万元。",
    "投入资金30万元建设销售网点。",
    "征收土地补偿费900万元已发放。",
    "支付征收补偿款900万元。",
    "安排征收工作经费30万元。",
    "房屋征收补偿资金2亿元已到位。",
    "向企业退还保证金90万元。",
    "落实出口退税配套资金80万元。",
    "补助资金为总投资300万元的30%。",
    "单个项目投资300万元。",
    "单体工程投入80万元。",
    "产业基金规模5亿元。",
    "产业扶持资金规模达3000万元。",
    "投资规模5亿元。",
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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("各镇按不低于居民人均收入2倍、每人3000元/月以上标准落实报酬。", ["standard"]),
        ("高职院校生均拨款水平由不足6000元增长到1.2万元。", ["earlier", "standard"]),
        ("茶园保险金额1500元/亩，保险费100元/亩。", ["standard", "standard"]),
        ("为茶园提供风险保障300万元。", ["assets"]),
        ("获得省级称号的奖励10万元，被评为优秀的补助5万元。", ["standard"] * 2),
        ("任职不足10年的发放1000元的一次性补助，年满80周岁的补助600元。", ["standard"] * 2),
        ("已为任职满10年的发放3000元，省财政下达的补助30万元。", [None, None]),
        ("获得省级称号的企业已奖励10万元。", [None]),
    ],
)
def test_what_each_of_those_who_fit_is_due_is_a_standard(sentence: str, expected: list[str | None]) -> None:
    assert sorts(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # what is paid per head stays laid down where it is handed out
        ("各校全部落实生均取暖经费900元的县定拨款标准。", ["standard"]),
        ("全县落实取暖经费90万元。", [None]),
        # another kind gets so much in the same time
        ("省里给予县级书画院每院每年20万元，乡级综合站、图书室每年5万元。", ["standard"] * 2),
        ("省里给予县级书画院每院每年20万元，乡级公共浴室每年5万元。", ["standard"] * 2),
        ("省里给予县级书画院每院每年20万元，全县文化馆每年600万元。", ["standard", None]),
        # what people earned, or paid, is so when it has grown
        ("人均纯收入由3000元增加到5000元。", ["earlier", "output"]),
        ("门票每人60元，半价30元。", ["price", "price"]),
        ("水费每吨3元，县里补助1元。", ["price", "standard"]),
        ("个人最高贷款额度20万元，企业最高300万元。", ["loan_limit", "loan_limit"]),
        ("个人最高补助20万元，企业最高300万元。", ["cap", "cap"]),
        # a share of what each costs, and what each rank of a prize brings
        ("签约服务每人90元，其中医保支付40元、个人付费12元。", ["standard"] * 3),
        ("一等奖3万元，二等奖2万元。", ["standard", "standard"]),
        ("我县获一等奖3万元，邻县获二等奖2万元。", [None, None]),
    ],
)
def test_a_rate_and_a_bound_are_of_the_sort_of_those_beside_them(sentence: str, expected: list[str | None]) -> None:
    assert sorts(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("2022年起巡河员每人每月提高90元。", ["change"]),
        ("公用经费标准生均上调50元。", ["change"]),
        ("每名保洁员每月增加60元，达到800元。", ["change", None]),
        ("救助标准每人每月上调40元，达到700元。", ["change", "standard"]),
        ("每人每月提高到700元。", ["standard"]),
        ("每年增加资金90万元。", [None]),
        ("每户每年增收2000元。", ["output"]),
    ],
)
def test_what_each_gets_more_is_a_change(sentence: str, expected: list[str | None]) -> None:
    assert sorts(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("相比于2018年的护林资金60万元，今年又有增长，安排70万元。", ["earlier", None]),
        ("相较去年的60万元，今年安排70万元。", ["earlier", None]),
        ("相比去年，安排60万元。", [None]),
        ("相比于2018年，护林资金达60万元。", [None]),
    ],
)
def test_what_another_sum_is_held_against_is_earlier(sentence: str, expected: list[str | None]) -> None:
    assert sorts(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("补贴标准由县里在500—900元范围内确定。", ["standard"]),
        ("助学标准为每生每年800元，各校可将标准放宽到500-900元之间。", ["standard"] * 2),
        ("治理总投资在500-900万元之间。", [None]),
        # what a work is reckoned by is a price, what a grant is reckoned by is laid down
        ("翻修校舍需36万元（200平方米×1800元/平方米）。", ["need", "price"]),
        ("补助36万元（200亩×1800元/亩）。", [None, "standard"]),
        ("翻修校舍需36万元（200平方米×1800元/平方米=36万元）。", ["need", "price", "need"]),
        ("补助36万元（200亩×1800元/亩=36万元）。", [None, "standard", None]),
        # what forests are good for, and what is paid for that
        ("林场每年产生生态效益36亿元。", ["output"]),
        ("产业园实现综合效益3亿元。", ["output"]),
        ("下达生态效益补偿资金300万元。", [None]),
        ("公益林生态效益补偿每亩15元。", ["standard"]),
        # from a year on
        ("每个文体站每年补助3万元；2015年起，各村图书角每年补助1万元。", ["standard"] * 2),
        ("每个文体站每年补助3万元；2015年起，全县图书角每年补助100万元。", ["standard", None]),
    ],
)
def test_what_bounds_a_standard_or_reckons_a_cost_is_told_by_its_words(
    sentence: str, expected: list[str | None]
) -> None:
    assert sorts(sentence) == expected


def test_a_sum_behind_which_a_long_name_of_what_is_helped_stands_bounds_that() -> None:
    shown = guessed("对不低于120万元的智能化技术改造示范项目的信息化部分，补助投入的20%，最高不超过350万元。")
    assert [facts["sort"].value for _, facts in shown] == ["threshold", "cap"]
    assert "status" not in shown[0][1]


def test_what_grew_by_so_much_and_by_a_share_is_no_earlier_level() -> None:
    shown = guessed("今年转移支付达到8000亿元，比上年增加940亿元、增长12.8%。")
    assert shown[1][1]["sort"].value == "change"


def test_what_an_equals_sign_ends_is_of_a_product_alone() -> None:
    shown = guessed("种植收入30万元，运费2万元，合计支出=5万元。")
    assert [facts.get("sort") and facts["sort"].value for _, facts in shown][2] is None
