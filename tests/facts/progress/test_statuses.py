"""How far a sum has come, in the turns that letters of departments take."""

import pytest

from tests.facts.guesses import guessed, said


def _statuses(passage: str) -> list[str | None]:
    found = [facts.get("status") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]
    return [status.value if status else None for status in found]


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        # a request that was answered
        ("您提出的青石路资金事宜，经与县交通局核实，市交通局已拨付260万元。", ["allocated"]),
        ("您提出解决资金260万元的建议很好。", ["requested"]),
        # what was lately striven for has come
        (
            "近年来，我局争取上级文物资金1.1亿元，对书院进行修缮。其中争取到省级资金2000万元。",
            ["allocated", "allocated"],
        ),
        ("2022年，我县争取中央水利资金300万元。", ["allocated"]),
        ("争取资金300万元，组织实施了三座桥的维修。", ["allocated"]),
        ("我局将积极争取上级资金300万元。", ["requested"]),
        # of what was applied for a part has come
        ("我局申请了300万元，目前已到位120万元。", ["requested", "allocated"]),
        ("我局共申请了渡口资金300万元，其中到位120万元。", ["requested", "allocated"]),
        ("我局申请了渡口资金300万元，目前已到位。", ["allocated"]),
        # what a day or month later than the letter is told with is to come
        ("2023年8月底前再下达尾款45万元。", ["planned"]),
        ("2023年11月，兑付剩余补贴45万元。", ["planned"]),
        ("2023年9月拨付开园经费45万元，去年已拨付20万元。", ["planned", "allocated"]),
        ("2023年5月底前下达首款45万元。", ["allocated"]),
        ("县里提前下达2023年9月份补贴45万元。", ["allocated"]),
        ("县财政已安排2023年9-12月经费45万元。", ["allocated"]),
        ("2023年，我县计划发行专项债45万元。", ["planned"]),
        # what was stopped was not given
        ("县财政暂缓拨付尾款45万元。", [None]),
        ("县财政取消了原定安排的亮化经费45万元。", [None]),
        ("业主拒绝支付加价部分45万元，县里终止发放补贴6万元。", [None, None]),
        ("为取消招生的教学点安排补助45万元。", ["allocated"]),
        ("停止收费以来，县财政已安排补助45万元。", ["allocated"]),
        # what is owed is to come
        ("市财政2016年至2024年应安排湿地占地补偿款162万元。", ["planned"]),
        ("县政府相应安排资金20万元。", ["allocated"]),
        ("按2:3:5的比例筹集，县级应承担资金20万元。", ["planned"]),
        ("县财政相应承担了20万元。", [None]),
        ("我委累计安排各县教育投资11亿元、医疗卫生投资10亿元。", ["allocated", "allocated"]),
        # what of a total has not come
        ("县财政安排资金500万元，其中已拨付300万元，未拨付200万元。", ["allocated", "allocated", "planned"]),
        ("县财政安排资金500万元，其中200万元正在审核。", ["allocated", "planned"]),
        ("县财政安排资金500万元，其中200万元尚未到位。", ["allocated", "planned"]),
        ("总投资2000万元，其中：省级补助1200万元已到位，县级800万元尚未落实。", ["planned", "allocated", "planned"]),
        # a use that is part of a name
        ("下达粪污资源化利用项目350万元。", ["allocated"]),
        ("省里下达闲置房屋利用示范项目中央预算内投资300万元。", ["allocated"]),
        ("2022年，我县利用扶贫资金30万元修建了道路。", ["spent"]),
        # what is invested in a work, handed out, completed, or its size
        ("2022年，市里下达青石渠工程投资300万元。", ["allocated"]),
        ("计划安排青石渠工程投资300万元。", ["planned"]),
        ("目前青石渠已完成工程投资300万元。", ["spent"]),
        ("省里已安排的青石渠项目工程投资300万元。", ["planned"]),
        ("市里批复青石渠工程投资300万元。", ["planned"]),
        ("对获得认证的企业给予10万元奖励。", [None]),
        ("获得的中央资金10万元。", ["allocated"]),
        # solved, put into a budget, done
        ("2023年预算已安排养护费420万元，目前已支付180万元。", ["allocated", "spent"]),
        ("2020年以来，县财政统筹解决云岭路资金834万元。", ["allocated"]),
        ("拦污栅已纳入财政年度预算运行费用3万元。", ["allocated"]),
        ("年初县财政将教育费附加300万元列支用于各小学取暖。", ["allocated"]),
        ("2021年100万元实施了云岭示范村项目。", ["spent"]),
        ("截至2022年，完成总投资7.1亿元。", ["spent"]),
        # what is done was told of behind what was planned
        ("根据年度资金计划安排，项目已全部实施，5座已完工，完成总投资300万元。", ["spent"]),
        ("我县计划新建泵站10座，其中5座已完工，完成投资300万元。", ["spent"]),
        ("计划新建5座水库，2座已完工，剩余3座完成投资1亿元后投用。", ["planned"]),
        ("计划新建5座水库，2座已完工，其余3座完成投资1亿元。", ["planned"]),
        ("计划新建5座水库，2座已完工，完成投资1亿元后再投用。", ["planned"]),
        ("下一步，项目已具备开工条件，完成投资1亿元。", ["planned"]),
        ("拟建水库已批复，建设期内完成投资1亿元。", ["planned"]),
        ("拟建水库已完成可研，完成投资1亿元。", ["planned"]),
        # what is due isn't done, whatever was begun
        ("项目已开工，到2025年完成投资1亿元。", ["planned"]),
        ("2022年项目已开工，至2025年完成投资1亿元。", ["planned"]),
        ("项目已开工，到2021年完成投资1亿元。", ["spent"]),
        ("项目已开工，其余年底前完成投资1亿元。", ["planned"]),
        ("项目已开工，2021年年底完成投资1亿元。", ["spent"]),
        ("项目已开工，其余3座完成投资1亿元。", [None]),
        ("项目已开工，应完成投资1亿元。", ["planned"]),
        ("项目已开工，须完成投资1亿元。", ["planned"]),
        ("项目已开工，年底已完成投资1亿元。", ["spent"]),
        ("项目已开工，供应段完成投资1亿元。", ["spent"]),
        ("预计年底前建成5座，完成投资300万元。", ["planned"]),
        ("计划新建5座，目前已开工3座，年底前可完成投资300万元。", ["planned"]),
        # what all put in, and what of it is called so
        ("2015至2017年，各级财政对卫生的总投入为18亿元。其中：2015年投入3亿元。", ["spent", "spent"]),
        ("中央累计安排岚江省林业投入57亿元。", ["allocated"]),
        # what was agreed on, and with whose agreement
        ("会议同意下拨20万元至柳溪村。", ["planned"]),
        ("会议同意下拨20万元至柳溪村，现已拨付。", ["allocated"]),
        ("根据批示，同意补助资金18万元。", ["planned"]),
        ("经县政府同意，安排资金30万元。", ["allocated"]),
        # what grew from what, each given in its year
        ("养护经费从2020年的50万元提高到2022年的80万元。", ["allocated", "allocated"]),
        ("县财政教育投入由2014年的160万元，增加到2018年的290万元。", ["spent", "spent"]),
        ("县财政设立奖学资金，资金总额从2015年的30万元增加至2018年的96万元。", ["allocated", "allocated"]),
        ("养护经费从2020年的50万元提高到2025年的80万元。", ["allocated", None]),
        ("项目所需经费由2021年的30万元增加到2022年的50万元。", [None, None]),
        ("补助标准由2019年的300元提高到2022年的500元。", [None, None]),
        ("生活补助由30万元提高到50万元。", [None, None]),
        ("预计投入由2021年的30万元下降到2022年的20万元。", [None, "planned"]),
        # what a rule gives whoever it holds for
        ("任职不足10年的发放1000元的一次性补助。", [None]),
        ("2022年发放生活补助30万元。", ["spent"]),
        # the size of works that are told as built
        ("2018年由各乡镇建设了道路硬化工程62个，全长17公里，总投资798万元。", [None]),
        ("2018年计划建设道路硬化工程62个，全长17公里，总投资798万元。", ["planned"]),
        # what was in a budget of a year that is over
        ("2017年、2023年分别预算30万元、50万元。", ["allocated", "planned"]),
        # what was sought and is told as used may have come
        ("我局积极争取省级资金176万元，专项用于老旧小区改造。", [None]),
        ("我局正在积极争取省级资金176万元。", ["requested"]),
        ("计划支持资金33万元。", ["planned"]),
        # a plan of investment that is carried out plans nothing
        ("2022年中央水利投资计划完成32亿元。", ["spent"]),
        ("2016年预算安排的补助资金266亿元已全部下达。", ["allocated"]),
        ("中央核拨奖补资金29亿元。", ["allocated"]),
        ("平均补助标准304元/月。", [None]),
        # what each got, in all; what is left
        ("向12个村各安排发展资金20万元，共240万元。", ["allocated", "allocated"]),
        ("已完成投资1800万元，剩余1200万元年底前完成。", ["spent", "planned"]),
        # what is asked for in a clause before
        ("望上级部门给予倾斜，补助建设资金200万元。", ["requested"]),
        ("希望县财政加大投入，每年安排管护费30万元。", ["requested"]),
        ("建议提出后，我局高度重视，已编制修复方案，概算资金26万元。", ["planned"]),
        # of a time ahead, or of one that is over
        ("从明年起，县财政每年新增养护经费50万元。", ["planned"]),
        ("2024年起，每年安排专项经费100万元。", ["planned"]),
        ("县财政已将100万元列入2024年预算。", ["planned"]),
        ("2022年提前下达2024年资金100万元。", ["allocated"]),
        ("2017年之前，我县每年预算安排5万元用于文物保护。", ["allocated"]),
        # decided, and not done
        ("县政府常务会议已同意从预备费中列支80万元。", ["planned"]),
        ("同意解决缺口资金35万元，待财政资金充裕后拨付。", ["planned"]),
        # how large it may be
        ("该项目总投资必须控制在6亿元以内。", [None]),
        ("扩灌项目总投资必须控制在6亿元以内，导致工程最终未能纳入规划。", [None]),
        ("单个项目投资额应在300万元以上方可申报。", [None]),
        # what has to be built, or is set out
        ("我县规划新建校舍6.2万平方米，投资约1.34亿元，目前规划已报省教育厅审核。", ["planned"]),
        ("按照规划改造校舍2栋，2022年投入资金134万元。", ["spent"]),
        ("河堤要用混凝土浇筑，投入资金约80万元。", ["planned"]),
        ("县财政每年都要投入管护资金30万元。", ["spent"]),
        ("县里正在开展可行性研究，初步估计投资4500万元。", ["planned"]),
        # what is put into what is begun or finished later, and what was put in already
        ("石桥已列入改造项目，投入15万元新建一座长48米，宽6米的石桥，预计2024年建成。", ["planned"]),
        ("村里投入20万元修路，计划8月份开工。", ["planned"]),
        ("投入15万元新建一座长48.5米，宽6米的双车道石桥，预计2024年建成。", ["planned"]),
        ("项目总投资50万元，计划2024年建成。", ["planned"]),
        ("项目总投资50万元，将于今年9月完工。", ["planned"]),
        ("项目总投资50万元，计划外的一段已建成。", [None]),
        ("县里已投入15万元新建石桥，预计年底建成。", ["spent"]),
        ("县里投入200万元改造道路5公里，计划明年再改造10公里。", ["spent"]),
        ("县里投入200万元，完成了年度计划。", ["spent"]),
        # the size of what is laid or mounted already
        ("该路全长500米，雨水管线全部铺设完成，总投资约50万元。", [None]),
        ("项目总投资50万元。目前已全部改造完毕。", [None]),
        ("项目总投资50万元，目前施工图设计已编制完成。", ["planned"]),
        ("项目总投资50万元。现已建设完成后续手续。", ["planned"]),
        # what is paid when somebody has looked at it
        ("奖补资金20万元，经县财政审核后拨付。", ["planned"]),
        ("对通过验收的村道配套资金20万元，由县交通局汇总资料，县财政核准后拨付。", ["planned"]),
        ("2021年奖补资金20万元，经县财政审核后拨付。", [None]),
        ("奖补资金20万元，经县财政审核后已拨付。", [None]),
        ("资金20万元经县财政审核后已拨付。", [None]),
        ("县财政安排奖补资金20万元，经县财政审核后拨付到村。", ["allocated"]),
        # how fast a budget is spent is nothing ahead
        ("为加快预算执行进度，县财政局拨付县交通局资金48万元。", ["allocated"]),
        # the purse that a sum is drawn from was given before
        ("2022年，已从全县60万元旅游资金中安排3万元支持柳溪村花谷。", ["allocated", "allocated"]),
        ("拟从全县60万元旅游资金中安排3万元支持柳溪村花谷。", ["planned", "planned"]),
        ("从60万元贷款中支出3万元。", [None, "spent"]),
        # what can be, ought to be, or is only being prepared
        ("符合条件的可发放补贴30万元。", [None]),
        ("可为企业发放贷款500万元。", [None]),
        ("可以投入资金30万元用于修路。", [None]),
        ("能投入30万元修路。", [None]),
        ("已可使用资金30万元。", ["spent"]),
        ("可持续发展项目投入30万元。", ["spent"]),
        ("节能投入30万元。", ["spent"]),
        ("应当安排30万元。", ["planned"]),
        ("准备投入30万元修路。", ["planned"]),
        ("做好准备，安排资金30万元。", ["allocated"]),
        ("提取准备金30万元。", ["allocated"]),
        ("该项目计划年内开工，投资30万元。", ["planned"]),
        ("争取将该项目列入计划，落实资金30万元。", ["planned"]),
        ("到2025年，投入30万元。", ["planned"]),
        ("到2021年，投入30万元。", ["spent"]),
        # what comes once something else has, or is only reckoned
        ("资金到位后，投入30万元进行改造。", [None]),
        ("资金到位后，我局投入30万元进行改造，现已完工。", ["spent"]),
        ("2022年资金到位后，投入30万元进行改造。", ["spent"]),
        ("验收合格后，支付资金30万元。", [None]),
        ("条件成熟时，投入30万元。", [None]),
        ("灾情发生后，县财政投入30万元。", ["spent"]),
        ("收到资金后，投入30万元建设大棚。", ["spent"]),
        ("经测算，投入30万元可完成改造。", [None]),
        ("根据测算结果，2022年安排资金30万元。", ["allocated"]),
        ("县财政将视情安排30万元。", ["planned"]),
        ("将视频会议系统投入30万元。", ["spent"]),
        # what somebody was told to give
        ("县政府要求县财政安排30万元。", ["planned"]),
        ("会上，县领导责成县水利局及时拨付30万元。", ["planned"]),
        ("县政府要求县财政安排30万元，现已拨付。", ["allocated"]),
        ("按照要求县财政安排30万元。", ["allocated"]),
        ("根据上级的要求，县财政安排30万元。", ["allocated"]),
        ("2022年，县政府要求县财政安排30万元。", ["allocated"]),
        # done of what was planned
        ("年度计划投资2亿元，已完成1.2亿元。", ["planned", "spent"]),
        ("三是计划加大清淤力度，2022年投资40万元，对河道进行疏浚，目前已完成建设任务。", ["spent"]),
        ("按计划实施，已有5个项目全面完工，2个在建，完成总投资1亿元。", ["spent"]),
        ("2021年，我县实施节水项目2个，总投资3000万元。", [None]),
        ("争取“花谷园区”项目获中央预算内600万元资金支持。", ["allocated"]),
        ("我州实施了新型经营主体扶持方案，累计奖补资金3328万元。", ["allocated"]),
        # plain words for giving and spending, right before a sum
        ("2019年、2020年县里分别补了40万元、50万元。", ["allocated", "allocated"]),
        ("2022年，县里给柳溪村拨了8万元。", ["allocated"]),
        ("2022年区水务局花231万元做了白鹭河截污工程。", ["spent"]),
        ("村里花了3万元修渠，镇里掏了5万元。", ["spent", "spent"]),
        ("打算花30万元修渠。", ["planned"]),
        ("修补了堤岸，招投标后安排资金30万元。", ["allocated"]),
        ("游客花费30万元。", [None]),
        ("发展棉花30万元。", [None]),
        ("投了保险，县财政补贴30万元。", [None]),
        # how large a fund is, and what is but called by its size
        ("争取到柳县、灯县肉牛规模养殖场治理资金45万元。", ["allocated"]),
        ("安排规模化种植补助资金30万元。", ["allocated"]),
        ("贷款规模达到30万元。", [None]),
        # what is spared
        ("预计每年免征收费金额达到14亿元。", [None]),
        ("安排免征学费补助资金30万元。", ["allocated"]),
        # what was done with it, and where it was handed to
        ("后来用省里补助的5万元在河边架设了护栏。", ["spent"]),
        ("2022年县交通局用30万元修了青石桥。", ["spent"]),
        ("用灾后重建资金14万元安排的29条道路已完工。", ["spent"]),
        ("将用30万元修建青石桥。", ["planned"]),
        ("用水安全资金30万元的申请了结。", [None]),
        ("到2023年4月30日，市财政局已把30万元专项资金拨到柳溪区。", ["allocated"]),
        ("全县共428个项目，累计支持资金1379万元。", ["allocated"]),
        # what somebody was asked for in the clause behind it
        ("书报费每年约28万元，我局于2022年4月向县政府提出申请。", ["requested"]),
        ("维修约需资金30万元，已由村委会向镇政府递交了申请报告。", ["requested"]),
        ("县财政安排资金30万元，用于防火，并向县政府作了报告。", ["allocated"]),
        # what was lent, and what people may borrow or a bank lends
        ("2022年我县借入贷款91万元，安排39个项目。", ["raised"]),
        ("县环能公司通过抵押向青石银行项目贷款24万元。", ["raised"]),
        ("村里向信用社贷款5万元修路。", ["raised"]),
        ("创业者可以向农商银行贷款20万元。", [None]),
        ("青石银行向企业贷款30万元。", [None]),
        ("计划向国开行贷款30万元。", ["planned"]),
        # what is received is money
        ("我局接受任务后，在前期费中再增加30万元。", ["allocated"]),
        ("接受培训3000人，用工补贴30万元。", [None]),
        ("接受社会捐款30万元。", ["raised"]),
        # what was settled, has begun, or is told as built
        ("路面整治经费已经确定共计35万元，其中社区筹资5万元、镇政府拨付25万元。", ["planned"] * 3),
        ("二期投资近200万元已开始实施。", ["planned"]),
        ("2022年县交通局投资30万元建设青石桥，目前正在施工。", ["spent"]),
        ("2022年各镇做了62个道路硬化项目，总投资798万元。", [None]),
        # what was sought for works that are under way has come; what they are but completed with may have
        ("我局争取省级资金30万元支持柳溪镇建设，目前项目正在实施。", ["allocated"]),
        ("今年争取上级资金30万元用于柳溪路改造，现已完工。", ["allocated"]),
        ("争取资金30万元用于柳溪路改造，目前已完成可研。", ["requested"]),
        ("争取资金30万元，目前项目已具备开工条件。", ["requested"]),
        ("我局正向省厅争取资金30万元用于柳溪路，该路已开工。", ["requested"]),
        ("我局多方争取资金30万元完成柳溪路维修。", [None]),
        # what is told year by year, of years that are over
        ("积极争取中央整治资金46万元（2021年22万元、2022年24万元），实施整治。", ["allocated"] * 3),
        ("积极争取中央整治资金46万元（2024年22万元、2025年24万元）。", ["requested"] * 3),
        # a part that was paid
        ("县财政安排50万元，其中已支付20万元。", ["allocated", "spent"]),
        ("争取到柳县治理资金45万元（其中灯区12万元，截至目前仅支出7万元）。", ["allocated", "allocated", "spent"]),
        ("县财政安排50万元，其中支付工资20万元。", ["allocated", "allocated"]),
        ("截至2022年底，基础设施建设项目总投资170万元。", [None]),
        ("截至目前，项目已完成可研，总投资30万元。", ["planned"]),
        ("积极争取中央整治资金46万元（2022年22万元、2023年24万元）。", ["allocated"] * 3),
        # what was got of somebody, or pooled
        ("该工程获省财政支持30万元。", ["allocated"]),
        ("项目纳入储备库，获国债资金30万元。", ["allocated"]),
        ("该校获评省级示范校，奖励资金30万元。", [None]),
        ("2021年整合涉农资金30万元用于柳溪路建设。", ["allocated"]),
        ("整合涉农资金30万元，修建了柳溪路。", ["allocated"]),
        ("整合涉农资金30万元用于柳溪路建设。", [None]),
        ("积极统筹资金30万元。", [None]),
        ("我局争取资金30万元进行了维修。", ["spent"]),
        (
            "2021年开工，总投资300万元，其中2022年完成投资80万元，2023年计划完成12万元。",
            ["planned", "spent", "planned"],
        ),
        # what will be done with it, and who does with it what he can
        ("将发放补贴30万元。", ["planned"]),
        ("将为500户发放补贴30万元。", ["planned"]),
        ("将补助资金30万元发放到户。", ["spent"]),
        ("确保年底前完成投资30万元。", ["planned"]),
        ("为确保完成任务，安排资金30万元。", ["allocated"]),
        # what projects that were won came with
        ("2022年以来，我局共争取项目5个，资金30万元。", ["allocated"]),
        ("继续争取项目5个，资金30万元。", [None]),
        ("成功申报项目5个，争取资金30万元。", ["allocated"]),
        # paid of a price
        ("工程款30万元，已付20万元，尚欠10万元。", [None, "spent", None]),
        ("应付30万元。", ["planned"]),
        ("2022年累计补助400万元，其中13个乡每乡补助标准30万元。", ["allocated", None]),
        # what is waited for, or still sought
        ("待资金30万元到位后实施。", ["planned"]),
        ("资金30万元到位后立即实施。", [None]),
        ("县财政已安排资金30万元，到位后立即实施。", ["allocated"]),
        ("我局正积极与县财政对接，落实资金30万元。", [None]),
        ("我局正在对接省厅，已落实资金30万元。", ["allocated"]),
        ("正在建设的柳溪路，落实资金30万元。", ["allocated"]),
        ("企业计划捐赠30万元。", ["planned"]),
        ("30万元已拨至乡镇。", ["allocated"]),
        ("争取县财政安排30万元。", [None]),
        ("2022年争取县财政安排30万元。", ["allocated"]),
        ("共争取县财政安排30万元。", ["allocated"]),
        # within years that nobody says are over
        ("县财政三年内安排30万元。", [None]),
        ("2019—2021年三年内投入30万元。", ["spent"]),
        ("近三年内共投入30万元。", ["spent"]),
        # what opens a list holds for its items, and none of them for another
        ("一是积极申报项目；二是2022年投资40万元，疏浚河道。", ["spent"]),
        ("下一步，我局将采取以下措施：一是做好设计；二是投入30万元改造村道。", ["planned"]),
        (
            "总投资300万元，其中中央100万元（已到位），地方200万元（已到位8万元）。",
            ["planned", "allocated", "planned", "allocated"],
        ),
        # asked for, and granted or used
        ("请市财政局在2024年预算中安排200万元。", ["requested"]),
        ("2022年下达资金500万元，2023年续建资金200万元正在申报。", ["allocated", "requested"]),
        ("申请省级资金500万元已获批复。", ["allocated"]),
        ("我镇通过争取上级资金60万元、群众自筹12万元，完成了主干道硬化。", ["allocated", "raised"]),
        ("总投资800万元，申请中央资金500万元，县级配套300万元。", ["planned", "requested", "planned"]),
        ("根据省里安排，我县配套资金应达到300万元。", ["planned"]),
        # what isn't to be given
        ("因财力紧张，2023年暂不安排该项目资金50万元。", [None]),
        ("县财政无力安排资金50万元。", [None]),
        ("该路已列入2024年计划，预算资金85万元。", ["planned"]),
        ("县城投公司计划融资1.5亿元改造老城。", ["planned"]),
        ("该项目已完成投资评审，送审金额620万元，审定金额575万元。", [None, None]),
        # what is said of all of a list
        ("学前教育420万元，义务教育1300万元，均已拨付到校。", ["allocated", "allocated"]),
        ("高龄老人42万元，残疾人13万元，全部已发放到位。", ["spent", "spent"]),
        # done in the next sentence
        (
            "该楼总投资300万元，其中地方200万元（已到位8万元）。该工程于2021年3月开工，2022年8月全部完工。",
            [None, None, "allocated"],
        ),
        ("该楼总投资300万元。该工程计划2024年8月完工。", ["planned"]),
        ("年初即列入计划，积极争取资金35万元。4月完成了改造。", [None]),
        ("我局多方协调到资金35万元。", ["allocated"]),
        ("资金缺口300万元，其中已落实100万元。", [None, "allocated"]),
        ("我局将资金130万元列入2023年预算申报，但未获批准。", [None]),
        ("县政府明确由县财政承担运行费用50万元。", ["planned"]),
        # what is planned, asked for or agreed to in other words
        ("2022年、2023年计划分别投资500万元、800万元。", ["planned", "planned"]),
        ("今后三年县财政每年新增安排水利资金200万元。", ["planned"]),
        ("该工程按二级公路标准建设，投资约2.3亿元。", [None]),
        ("商请市水利局给予技术指导，并安排抗旱资金80万元。", ["requested"]),
        ("经与县财政局沟通，同意2024年将管护经费30万元纳入预算。", ["planned"]),
        ("根据县政府批复，从县级整合资金中调剂60万元用于该项目。", ["allocated"]),
        ("其中柳溪镇、云岭镇分别投入25万元和31万元。", ["spent", "spent"]),
        (
            "批复总投资2.1亿元，其中中央资金8000万元（2021年下达5000万元，2024年下达3000万元）。",
            ["planned", "planned", "allocated", "planned"],
        ),
        ("要求各乡镇于10月31日前将剩余的230万元全部拨付到位。", ["planned"]),
        ("要求县财政局将230万元拨付到位，目前已到位。", ["allocated"]),
        ("要求县财政局将230万元拨付到位，目前尚未到位。", ["planned"]),
        ("县政府明确由县财政承担50万元，已拨付。", ["allocated"]),
        ("县政府明确由县财政承担50万元，已拨付20万元。", ["planned", "allocated"]),
        ("2022年、2023年计划分别投资500万元、800万元，均已完成。", ["spent", "spent"]),
        ("计划安排小学20万元、中学30万元，均已拨付。", ["allocated", "allocated"]),
        ("总投资3000万元，省级资金500万元、县级资金300万元均已到位。", ["planned", "allocated", "allocated"]),
        ("市公路局补助资金80万元、县财政补助资金40万元均已到账。", ["allocated", "allocated"]),
        ("从市级福彩公益金中补助80万元，从县级资金中安排20万元。", ["allocated", "allocated"]),
        ("对新建站点，从福彩公益金中补助80万元。", [None]),
        ("已反映给省财政厅，争取2024年在转移支付中给予我县300万元补助。", ["requested"]),
        ("先后分三批投入资金1.1亿元，第一批3000万元，第二批4500万元，第三批3500万元。", ["spent"] * 4),
        ("我局计划从2024年部门预算中安排15万元。", ["planned"]),
        ("县政府明确2023—2025年每年安排500万元。", ["planned"]),
        ("2023—2025年县财政已投入500万元。", ["spent"]),
        ("2020年以来，全县一般公共预算教育支出累计达28亿元。", ["spent"]),
        ("通过指标交易收益筹措资金2600万元。", ["raised"]),
        # what is used for the next thing, too
        ("安排资金900万元用于绿化；30万元用于改造2处公园。", ["allocated", "allocated"]),
        ("计划投入900万元用于绿化，30万元用于改造2处公园。", ["planned", "planned"]),
        ("安排资金900万元用于绿化；30万元的缺口待解决。", ["allocated", None]),
        # a loan that is wanted
        ("向银行推送企业8家，融资需求9500万元。", [None]),
    ],
)
def test_how_far_a_sum_has_come(passage: str, statuses: list[str | None]) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("1-3月份，全县一般公共预算教育支出4386万元。", ["spent"]),
        ("安排城市低保资金110万元，农村低保资金130万元；退役安置资金20万元。", ["allocated"] * 3),
        ("安排低保资金110万元，社会捐赠资金130万元，撬动地方资金20万元。", ["allocated", "raised", None]),
        ("我市今年获中央预算内基本建设投资资金13亿元，用于提升医院服务能力。", ["allocated"]),
        ("县财政筹措22万元支持营养改善，其中9月专项下达7万元。", ["raised", "allocated"]),
    ],
)
def test_what_is_handed_out_in_a_list_has_come_and_what_is_in_the_accounts_was_spent(
    passage: str, statuses: list[str | None]
) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        # sought in years that are over, or with success
        ("“十三五”期间争取省级资金900万元支持渡口改造。", "allocated"),
        ("“十二五”时期，我局争取上级水利资金900万元。", "allocated"),
        ("“十五五”期间争取省级资金900万元支持渡口改造。", "requested"),
        ("积极申报湿地示范区，并进入拟推荐名单，成功申请省级资金900万元。", "allocated"),
        ("今年向省里争取资金230万元，目前资金已全部到位。", "allocated"),
        ("今年向省里争取资金230万元，目前资金正在拨付。", "requested"),
        # what is invested is a noun where it is sought
        ("先后争取市级财政投入八百余万元，开展了古塔测绘。", "allocated"),
        ("2021年，我乡争取县水利局投资90万元。", "allocated"),
        ("2021年，我乡争取省级专项资金投入90万元。", "allocated"),
        ("我乡争取县里支持，投入90万元修了堰塘。", "spent"),
        # what must be paid may be or not
        ("景区每年须支付保洁费20万元。", None),
        ("景区每年支付保洁费20万元。", "spent"),
        ("县财政代付保洁费20万元。", "spent"),
        ("已预付工程款20万元。", "spent"),
    ],
)
def test_what_was_sought_in_years_that_are_over_or_with_success_has_come(passage: str, status: str | None) -> None:
    assert _statuses(passage) == [status]


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("市、县、乡三级计划各投入200万元共600万元用于绿道。", ["planned", "planned"]),
        ("县里计划总共安排90万元。", ["planned"]),
        ("我局计划分别落实90万元、80万元。", ["planned", "planned"]),
        ("2023年计划到位资金90万元。", ["planned"]),
        ("按计划共投入90万元。", ["spent"]),
        ("总投资2亿元的柳溪湿地项目已投入90万元。", [None, "spent"]),
    ],
)
def test_what_several_plan_to_give_is_planned_and_so_is_what_it_comes_to(
    passage: str, statuses: list[str | None]
) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        # done, however that is told
        ("青石桥始建于1998年，总投资60万元。", None),
        ("2012年建设的青石桥总投资60万元。", None),
        ("泵站于2016年通过验收，总投资60万元。", None),
        ("泵站总投资60万元，现已正式运行。", None),
        ("泵站总投资60万元，2019年投产。", None),
        ("泵站总投资60万元，已对外开放。", None),
        ("我局对青石路进行了全面整治，总投资60万元。", None),
        ("泵站总投资60万元。目前已正常运行。", None),
        ("泵站总投资60万元。该工程已通过验收。", None),
        ("新建渡口总投资60万元。大桥已正式启用。", None),
        ("新建水厂总投资60万元。该水厂已投产。", None),
        ("新建水厂总投资60万元。水厂2019年投产。", None),
        ("泵站总投资60万元，选址在青石湾。项目于5月动工，现在已建设完成。", None),
        # not yet
        ("泵站总投资60万元，预计2024年通过验收。", "planned"),
        ("泵站总投资60万元，将于年底投产。", "planned"),
        ("我局对青石路进行了勘察，总投资60万元。", "planned"),
        ("一期已投运；二期泵站总投资60万元。", "planned"),
        ("泵站总投资60万元。项目前期工作已完成。", "planned"),
    ],
)
def test_what_a_work_that_is_in_use_or_was_built_cost_is_no_plan(passage: str, status: str | None) -> None:
    assert _statuses(passage) == [status]


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("捐款叁万元整（¥30000元）决定用于村小。", ["raised", "raised"]),
        ("会议决定用扶贫资金叁万元（¥：30000.00元）予以支持。", ["planned", "planned"]),
        ("县财政安排资金30万元（300000元）。", ["allocated", "allocated"]),
        ("县财政安排资金30万元（缺口30万元）。", ["allocated", None]),
    ],
)
def test_a_sum_that_is_said_twice_has_come_as_far_both_times(passage: str, statuses: list[str | None]) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        # handed in, and not answered
        ("我乡向县水务局上报了安排堰塘资金30万元的报告。", ["requested"]),
        ("已向省厅报送追加堰塘资金30万元的请示，省厅已下达20万元。", ["requested", "allocated"]),
        ("我局起草了解决30万元堰塘经费的请示。", ["requested"]),
        ("我局提交的报告中，已安排的堰塘资金30万元。", ["allocated"]),
        ("县财政安排30万元的报告厅改造资金。", ["allocated"]),
        # what one's own side adds to what is asked for
        ("资金来源为申请省级补助30万元、县级配套20万元。", ["requested", "planned"]),
        ("申请省级补助30万元、村民自筹2万元。", ["requested", "planned"]),
        ("申请省级补助30万元、市级补助20万元。", ["requested", "requested"]),
    ],
)
def test_what_a_paper_that_was_handed_in_asks_for_is_requested(passage: str, statuses: list[str]) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        # under way
        ("目前省级资金30万元已下达，县级资金20万元正在筹措。", ["allocated", "planned"]),
        ("乡级资金20万元正在积极落实中。", ["planned"]),
        ("乡级资金20万元尚在落实。", ["planned"]),
        ("乡级资金20万元正在使用。", [None]),
        # ahead
        ("我乡入选试点，将获得中央奖补资金20万元。", ["planned"]),
        ("我乡入选试点，获得中央奖补资金20万元。", ["allocated"]),
        ("计划多渠道筹措资金20万元。", ["planned"]),
        ("多渠道筹措资金20万元。", ["raised"]),
        ("计划通过银行贷款20万元。", ["planned"]),
        ("省厅要求县级配套20万元。", ["planned"]),
        ("按要求县级配套20万元。", ["allocated"]),
        # all in place
        ("项目投资概算30万元，资金已全部落实。", ["allocated"]),
        ("项目投资概算30万元，用地已全部落实。", ["planned"]),
    ],
)
def test_what_is_being_raised_or_will_be_got_is_planned(passage: str, statuses: list[str | None]) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        # what a proposal but speaks of
        ("您在建议中提到的县里每年只安排30万元的情况，我们已作了解。", None),
        ("委员在提案中指出的管护费30万元未兑现的问题，确实存在。", None),
        ("您指出的县里每年安排30万元的问题，我们已作了解。", None),
        ("您提出解决管护费30万元的建议很好。", "requested"),
        ("会议提到，县里已安排30万元。", "allocated"),
        # what is paid once something has been looked at
        ("考核通过后一次性拨付30万元。", None),
        ("经审核后统一兑现奖金30万元。", None),
        ("2021年考核通过后一次性拨付30万元。", "allocated"),
        ("经审核后已兑现奖金30万元。", "spent"),
    ],
)
def test_what_is_but_spoken_of_or_paid_once_something_was_looked_at_may_have_come_or_not(
    passage: str, status: str | None
) -> None:
    assert _statuses(passage) == [status]


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("一期投资80万元，已完工；二期投资40万元，正在招标。", ["spent", "planned"]),
        ("二期投资40万元预计明年启动。", ["planned"]),
        ("二期投资40万元，目前正在办理立项。", ["planned"]),
        ("一期投资40万元，正在谋划二期前期工作。", ["spent"]),
        ("2021年投资40万元，正在办理结算。", ["spent"]),
        # of what was asked for, what was granted
        ("申报泵站3座，申请资金90万元，其中已批复1座，资金30万元。", ["requested", "allocated"]),
        ("申报泵站3座，申请资金90万元，其中1座已纳入规划，资金30万元。", ["requested", "requested"]),
        # carried out to the end
        ("目前实施完成泵站3座，总投资90万元。", [None]),
        ("泵站实施完成后，总投资90万元。", ["planned"]),
    ],
)
def test_an_investment_that_is_being_prepared_is_planned_and_what_was_granted_has_come(
    passage: str, statuses: list[str | None]
) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("积极争取资金32万元，完成渠道清淤6公里。", "allocated"),
        ("积极争取资金32万元，已建成水窖60口。", "allocated"),
        ("2020年向上争取资金32万元，新建水窖60口。", "allocated"),
        ("多年来，全县争取各类资金32万元。", "allocated"),
        ("三年来，全乡争取各类资金32万元。", "allocated"),
        ("我局将积极争取资金32万元，完成渠道清淤6公里。", "requested"),
        ("积极争取资金32万元，完成后惠及3个村。", "requested"),
        ("向省厅争取资金32万元，新建水窖60口。", "requested"),
    ],
)
def test_what_was_sought_over_years_or_built_with_has_come(passage: str, status: str) -> None:
    assert _statuses(passage) == [status]


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("园区新签项目7个，协议投资52亿元。", ["planned"]),
        ("意向投资9亿元，合同投资6亿元。", ["planned"] * 2),
        ("截至6月底，签约投资额累计52亿元。", ["planned"]),
        ("今年签约项目7个，约定投资52亿元。", ["planned"]),
        ("签约项目7个，已投资5亿元。", ["spent"]),
    ],
)
def test_what_firms_put_their_names_to_is_planned(passage: str, statuses: list[str | None]) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("市长办公会议纪要（石府纪〔2023〕9号）明确市财政安排90万元，目前已拨付25万元。", ["planned", "allocated"]),
        ("会议纪要议定由县财政安排90万元护林。", ["planned"]),
        ("纪要确定县财政安排90万元，已拨付到位。", ["allocated"]),
        ("按照纪要明确的分工，县财政安排了90万元。", ["allocated"]),
    ],
)
def test_what_minutes_lay_down_is_planned_until_it_comes(passage: str, statuses: list[str | None]) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("2018年，镇里为敬老院申请翻修资金90万元，并于2019年对屋面实施了翻修。", "allocated"),
        ("2018年申请翻修资金90万元，并在2019年6月完成了工程。", "allocated"),
        ("2018年申请翻修资金90万元，拟对屋面实施翻修。", "requested"),
    ],
)
def test_what_was_applied_for_and_used_later_has_come(passage: str, status: str) -> None:
    assert _statuses(passage) == [status]


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("对需要护理的老人，镇里每年支出6万元。", "spent"),
        ("林场排查出需要帮扶户，每年投入6万元。", "spent"),
        ("对需要照顾对象，民政局每年投入6万元。", "spent"),
        ("排水渠需要护坡，投入6万元。", "planned"),
    ],
)
def test_those_who_are_in_need_are_no_cost(passage: str, status: str) -> None:
    assert _statuses(passage) == [status]


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("2023年我局争取省级资金60万元，用于林道维修。", "allocated"),
        ("2023年争取省级资金60万元，重点支持柳溪村。", "allocated"),
        ("2023年我局拟争取省级资金60万元，用于林道维修。", "requested"),
        ("2023年我局正在争取省级资金60万元，用于林道维修。", "requested"),
        ("2023年我局向省厅争取资金60万元，用于林道维修。", "requested"),
        ("2023年争取省级资金60万元，支持林道前期工作。", "requested"),
    ],
)
def test_what_was_sought_in_a_year_and_is_used_for_something_has_come(passage: str, status: str) -> None:
    assert _statuses(passage) == [status]


def test_what_was_left_over_is_money_as_other_money_is() -> None:
    assert _statuses("用结余资金购置了60万元的水泵，投入结余资金50万元。") == ["spent"] * 2


@pytest.mark.parametrize("how", ["", "累计", "共", "总共", "先后"])
@pytest.mark.parametrize(
    "passage",
    [
        "县政府决定{}投入90万元翻修剧场。",
        "经会议研究，决定由县财政{}安排90万元。",
        "省政府同意由市财政{}安排90万元。",
        "松溪县规划{}投入资金90万元。",
    ],
)
def test_how_much_is_decided_or_planned_in_all_has_not_come(how: str, passage: str) -> None:
    assert _statuses(passage.format(how)) == ["planned"]


@pytest.mark.parametrize("how", ["已", "已累计", "已先后"])
def test_what_was_decided_on_may_have_come(how: str) -> None:
    assert _statuses(f"县政府决定翻修剧场，{how}安排90万元。") == ["allocated"]


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("2021年安排资金26万元。2024年计划继续安排23万元。", ["allocated", "planned"]),
        ("计划给予国省补助资金9亿元。", ["planned"]),
        ("计划对每个社区补助9万元。", ["planned"]),
        ("2023年计划投资90万元，其中1至6月已完成35万元。", ["planned", "spent"]),
        ("2023年计划投资90万元，前三季度已完成35万元。", ["planned", "spent"]),
        ("我局正在上报2024年灌区改造项目，投资9000万元。", ["requested"]),
        ("我局上报的灌区改造项目已获批复，投资9000万元。", ["spent"]),
    ],
)
def test_what_is_planned_asked_for_and_done_is_told_in_other_words(passage: str, statuses: list[str | None]) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize("how", ["共", "累计", "先后"])
def test_what_was_striven_for_in_all_has_come(how: str) -> None:
    assert _statuses(f"2022年我县{how}积极争取上级补助9亿元。") == ["allocated"]
    assert _statuses(f"2020年至2021年3月我镇{how}积极争取专项资金9万元。") == ["allocated"]
    assert _statuses("下一步，我局将积极争取上级补助9亿元。") == ["requested"]


def test_investment_of_the_budget_is_no_plan() -> None:
    assert "status" not in said("柳溪垃圾发电厂项目中央预算投资补助3600万元。")


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("该项目截至2022年底完成投资300万元。", "spent"),
        ("到2022年底共完成投资300万元。", "spent"),
        ("到2025年底共完成投资300万元。", "planned"),
        ("2022年，县民政局申报资金300万元，用于道路改造。", "requested"),
        ("近年来，县民政局继续争取资金300万元，改造道路12条。", "requested"),
        # the year of an earlier sentence doesn't say that what is to be done is over
        ("2022年，全县完成投资86亿元。石桥已列入计划，投入15万元新建石桥，预计2024年建成。", "planned"),
        ("2022年群众自筹40万元。项目已开工，应完成投资1亿元。", "planned"),
    ],
)
def test_what_there_was_until_a_year_has_come_and_what_is_due_has_not(passage: str, status: str) -> None:
    told = said(passage, signed="2023-06-20")

    assert told["status"].value == status
    assert status != "planned" or told.get("year") != "2022"
