"""Purposes: what a sum is for, in the words of the text."""

import re

from reader.facts.parties import payer
from reader.facts.parties.whom import are_people
from reader.facts.posts import paid_post
from reader.facts.purposes import (
    alone,
    behind,
    bracketed,
    introduced,
    phrases,
    projects,
    rates,
    spoken,
    topic,
    wants,
    works,
)
from reader.facts.purposes.broad import A_SUM, favoured, is_broad
from reader.facts.purposes.listed import in_row, is_origin, item, listed, part
from reader.facts.purposes.naming import (
    FEE,
    GENERIC,
    GIVEN,
    SHORTEST,
    UNFINISHED,
    VERB,
    WORDS,
    are_helped,
    is_deed,
    is_generic,
    trimmed,
    unowned,
    within_fund,
)
from reader.facts.sentence import Sum
from reader.facts.words import CLASSES, HAN
from reader.text.dates import YEAR

_NAME_WITHIN, _BARE_LEVEL = 60, 2
"""How far before a sum its name may begin; the length of a level's name."""
_TO_BE_SPENT_ON = re.compile(
    rf".*对(?![象口外])(?:(?P<for>[{HAN}]{{4,24}}?)(?:每年|已|共|累计)*(?:安排|落实|投入|拨付)了?(?:专项)?(?:资金|经费)"
    rf"|(?P<on>[{HAN}]{{2,16}}?)的?总投入(?:为|达到?)?)[约共]*\Z"
)
# 对园区的道路、水厂等项目给予了800万元的扶持: what is supported, and nobody who gets.
_SUPPORTS = re.compile(
    r".*对(?![象口外])(?P<for>(?:(?!给予|予以|补[助贴]|奖补|安排|投入)[^，,。；;对]){2,44}?(?:项目|工程|活动|工作|事业|建设|改造|维修|保护|治理|运[行营]|养护|修缮|推广|培训|整治|保险|赛事|发展|改革|试点|创建|搬迁|安置|种植|养殖|生产|修复|绿化|硬化|亮化|筛查|普查))"
    r"(?:均|都|累计|先后|共|也|还|已经?|每[年村个户乡镇县校人家所处座亩台])*(?:给予|予以|补[助贴]|奖补|支持|安排|投入|落实|拨付|实行)了?(?:一次性|专项|定额|财政|[省市县区]级|资金|经费|补助|奖励|支持|扶持|补贴)*[约共近]*\Z"
)
_STANDARD_OF = re.compile(
    rf"(?:.*[，,：:；;]|.*?[将把对因])?(?P<for>(?![将把对按因]|现行|平均|最高|最低|[人户]均)(?:(?!财政)[{HAN}、]|[（(][^（）()\d]{{2,30}}[）)])+?)(?:(?:长效)?机制)?(?:专项|补助)*(?:资金|经费)?(?:国家|中央|[省市县]级)?(?:财政)?(?:(?:补[偿助贴]|奖补)(?:标准|政策)|(?<=扶持|救助|保障|低保|供养|抚养|护理)标准)[，,]?(?:从|由|为|是|按|达|原来?的?|平均|每[{HAN}]{{1,4}}|提高?[到至]|[人户]均|{CLASSES})*(?:中央|[省市州县区]级)?\Z"
)
_WHEN = re.compile(rf"(?:截?[至到]|自|从)?(?:{YEAR}|[今去当])年(?:\d{{1,2}}月)?[底末初止起]?(?:以来|为止|期间)?[，,]")
_CLAUSES = re.compile(r".*[，,。；;：:（(]", re.DOTALL)
# 学前教育经费按每生每年500元, 公交专项资金在2018年80万元的基础上.
_CALLED = re.compile(
    rf"(?:.*[，,：:；;]|.*?[将把])?(?:从?{YEAR}年起)?(?:[^，,。；;]*的|我[省市县区州镇]|全[省市县区])?(?P<for>(?![按对给由从向为每其该此预])[{HAN}]{{2,16}}?)(?:专项|补助)*(?:资金|经费|补[助贴]|津贴|费用|报酬)(?:标准)?[，,]?"
    rf"(?:按照?(?:[{HAN}]{{0,8}}每[{HAN}]{{1,8}})?|[在以](?:{YEAR}年度?|去年|上年|原来?|现有|现行)的?)\Z"
)
# 300万元（其中：…），新修道路; 300万元（已到位），对桥梁进行维修
_BRACKET = re.compile(r"[（(](?:(?:其中|含|包括|包含)[^（）()]{2,80}|[^（）()\d]{2,16})[）)]")
# 财政性教育支出5.9亿元: a sector of the budget, as the state's classification of outlays names them.
_SECTOR_OUTLAY = re.compile(
    rf"(?:[，,；;：:]|其中)*(?:{YEAR}年度?)?(?:[{HAN}]{{1,8}}?[省市县区州旗])?(?:财政性?|地方|一般公共预算)*"
    r"(?P<for>教育|科技|科学技术|医疗卫生|卫生健康|文化旅游体育与传媒|文化旅游|社会保障|社会保障和就业|住房保障|节能环保|城乡社区|农林水|交通运输|公共安全|民生|水利|交通|林业|农业)"
    r"(?:(?:类|方面)?支出|完成投资|投资(?:力争|计划|已)*完成)(?:累计|合计|共|达到?|为)*[约共]*\Z"
)
_BEFORE = re.compile(
    rf"[，,]?(?:[一二三四五六七八九十]是)?(?:[^，,。；;]{{0,12}}(?:期间|以来|年))?(?:(?:项目|工程)?(?:主要)?包[括含]|先后|组织|免费|出资(?=购|新?建|改|修|安)|共|已|并|同时|将|优先|重点|继续|进一步|正在|拟|建议|如果|[若如](?=[新改扩]?建|改造|购)|累计|计划|规划|合计|需要?|统一|集中|重新|逐步|[一二三]期|确定|决定|整合资源|通过(?:[^，,。；;]{{2,16}}?(?=新建|改建|改扩建|修建))?|(?:以|采取|采用|通过|按照?)[^，,。；;]{{2,16}}?(?:方式|形式|办法|模式)(?=支持|扶持|新建|改建|修建|改造|实施|建设|开展|推进))*(?:在{WORDS}{{2,20}}?(?=安装|铺设|增设))?(?P<for>(?:在{WORDS}{{2,16}}(?=加装|新建|建设(?!方面|领域|[上中]|工作|过程|期间)))?(?:{behind.DOING}))[，,]"
)
# 通过水厂管网延伸工程解决了8个村的饮水问题
_BY_MEANS = re.compile(
    rf"[^，,。；;]{{0,16}}?通过(?P<for>[{HAN}、“”]{{3,40}}?(?:工程|项目|行动|[新改扩]建|改造|治理|整治|修复))(?:解决|改善|提升|保障|实现|使)"
)
# 成功申报省级生态农场，获省级奖补资金20万元
_WON = re.compile(
    rf"(?:[^，,。；;]*?)(?:申报|创建|入选|获评|评为|[列纳]入|列为|确定为)(?:为|了|成)?(?P<for>(?:国家|[省市县]级)?[{HAN}“”]{{4,30}}?)(?<![单划围录])(?<!项目库|储备库)[，,]"
)
# 对不低于120万元的示范项目，补助投入的20%，最高不超过350万元
_SHARE_OF = re.compile(
    rf"[^。；;]*?(?:对|的)(?P<for>(?:[{HAN}](?!企业|[户人员])){{3,30}}(?:项目|部分|工程|平台|基地))[，,](?:按|给予|予以|补[助贴]|奖[励补])[^，,。；;元]{{0,20}}[%％][^，,。；;元]{{0,10}}[，,](?:[单每]个?[项家户]目?|累计|最高|总额|补[助贴]|奖[励补]|金额)*\Z"
)
# 东陵县获批省级农业强县、获得资金2亿元
_WON_FOR = re.compile(
    rf"[^，,。；;]*?获批(?:为|了)?(?P<for>[{HAN}“”]{{4,30}}?)[、，,](?:[各均并]|分别|共)*(?:获得?|争取到?)[{HAN}]{{0,8}}\Z"
)
# 编制了“一桥一方案”，争取资金900万元: what is written before money comes isn't what it is for.
_PREPARED = re.compile(
    "编制|(?:完成|开展|启动)了?[\u3400-\u9fff“”]{0,16}(?:编制|方案|规划|设计|可研|评审|勘[察测]|论证|前期)"
)
_COUNTED_AMONG, _UP_TO_THAT = re.compile("[列纳]入|列为"), re.compile("(?P<for>.{2,})", re.DOTALL)
_OF_MONEY = re.compile(
    "[最至]多有|(?:资金|经费|费用|投资)(?:超|不足|缺|较|有|压力|紧|困难)|力度(?:加大|不断|进一步)|(?:核查|检查|考核|审计|调研|验收|评估|排查|机构改革)$"
)
"""What is said of money before a sum is no work: 改建资金不足."""
# What has a sum of its own behind a bracket: 改造食堂340万元（其中县级100万元），新建宿舍200万元.
_OPENS_BRACKET = frozenset("（(")
_NOT_DONE_WITH = (*UNFINISHED, "以来", "期间")
# 需维修渠道1.8公里，更换闸门2座，预计费用26万元: of both, and not of the last alone
_COUNTED = re.compile(rf"\d[\d.]*[余多]?万?[{HAN}]{{1,4}}\Z")
_COUNTED_BEFORE = re.compile(
    rf"(?:\A|[，,。；;：:]|[需要将拟划已局厅委办镇乡村县市区校司府院])(?:{behind.DOING})(?:(?<=\d[{HAN}])|(?<=\d[{HAN}][{HAN}]))[，,]\Z"
)
_POOLS = re.compile("(?:整合|统筹|捆绑)(?:使用|利用)?了?\\Z")
_FUND = (
    r"资金|经费(?<!公用经费)|补助款?|补贴|奖补|奖励|专款|投资|债券|公益金|基金(?!会)|(?<=津贴)|(?<=公用经费)|(?<=工程款)"
    r"|(?<=[助奖]学金)|(?<=[\u3400-\u9fff]转移支付)|(?<=[\u3400-\u9fff])(?<!工程)(?<![贷存罚捐拨税善付欠用])款|(?<=[\u3400-\u9fff]{2})费用|(?<=补偿)|(?<=[养保恤老助问障用转备]金)"
    rf"|{FEE}"
)
_NAME = re.compile(
    rf"(?:.*(?:{GIVEN})(?:了|到|给)?(?:[{HAN}]{{2,10}}(?={YEAR}))?(?:{YEAR}年度?)?|[，,：:、]?(?=支持|(?:中央|省级|市级|县级|区级|省|市"
    rf"|县)(?:补助|财政|配套|福彩|预算内|安排)))"
    rf"(?P<for>(?:[{HAN}A-Za-z“”（）()、—]|\d{{1,3}}(?=[{HAN}](?<![万亿元年月日]))){{2,36}}?)(?:专项|财政|补助|补贴|奖补|奖励|扶持|引导|项目|融资|(?:中央|[省市县]级?)[和及、](?=[省市县])|中央预算内|中央|省级|市级|县级"
    rf"|预算内|(?:长效)?机制)*(?:{_FUND})"
    r"(?:投入|共计?|合计|总计|累计|标准|计划|指标)?(?:分别)?(?:为|达|各)?(?:[（(](?:中央|省级?|市级?|县级?|[\u3400-\u9fff]{{2,10}}(?:方向|部分|任务))[）)])?\Z"
)
_BUDGETED = re.compile(
    rf"[将把](?P<for>[{HAN}]{{2,16}}?)(?:资金|经费|费用)?(?:足额|全额|全部|统一)?[纳列]入(?=[^，,。；;]{{0,8}}预算)"
)
_ABOUT = re.compile(rf"关于(?P<for>[{HAN}]{{2,14}}?)(?:工作)?(?:经费|资金)[，,]")
_FOR_WORK = re.compile(
    rf"[针]?对(?P<for>[{HAN}]{{2,24}}?(?:建设|改造|治理|维修|整治|修建|修缮|加固|修复|扩建))(?:项目|工程)?[，,]"
)
# 对环卫经费进行了多次预算调整: of what is adjusted
_ADJUSTED = re.compile(rf"对(?P<for>{WORDS}{{2,24}}?)(?:标准|经费)?进行了?{WORDS}{{0,6}}?(?:调整|提标|核定)")
# 建议增加社区工作经费，由5万元增加到10万元
_TO_BE_RAISED = re.compile(
    rf"(?:建议)?(?:提高|增加|上调)了?(?P<for>[{HAN}]{{2,16}}?)(?:经费|资金|补助|待遇)?(?:标准)?[，,]"
)
_WORK_SPENT = re.compile(
    rf"(?:另外|此外|同时|其中|[，,：:])*(?P<for>(?:新建|改建|扩建|改造|修建|维修|建设(?!期)|改扩建)[{HAN}]{{2,20}}?)(?:共计?|累计|合计|总|已|约)*(?:投入|完成投资|投资)"
)
# 该社区阵地改造由区里补助20万元
_PAID_BY = re.compile(
    rf"(?P<for>(?:(?!财政|资金|[由局厅委])[{HAN}]){{4,24}}?(?:建设|改造|治理|维修|整治|修缮|加固|项目|工程))(?:所需)?(?:资金|经费)?由(?=[{HAN}]{{2,16}}?(?:补助|出资|投资|安排|解决|配套|拨付|承担))"
)
# …33万元，用于支持社会工作服务站20万元
_USED_RIGHT_BEFORE = re.compile(
    rf"[，,、；;]?(?:其中|主要|重点|定向|专[门项]|全部|分别)*(?:用于|用来|投向)(?P<for>(?:支持|资助|购买)?(?:(?!资金|经费|已)[{HAN}]){{4,24}})[约共近]*\Z"
)
# 用于设备购置的80万元、用于人员培训的20万元: what stands behind is the next one's
_USE_OF_ITS_OWN = re.compile(
    rf"用于(?:支付)?(?P<for>[{HAN}“”、]{{2,24}}?)(?:的?(?:专项)?(?:资金|经费|费用)|的)?[约共近]*\Z"
)
_NEXT_USE = ("、用于", "和用于", "及用于", "，用于")
_SUPPORTED = re.compile(
    rf".*(?:支持|用于)(?:支付)?(?P<for>[{HAN}“”]{{4,36}}?(?:建设|改造|治理|维修|整治|保护|发展|养护|修复|购置|项目|工程|活动))(?:费用|资金)?(?:共|约)*\Z"
)
# 用于水库除险加固资金300万元
_NAMED_BY_USE = re.compile(
    rf".*用于(?P<for>(?![其此]|该(?:项目|工程))[{HAN}“”、]{{2,24}}?)(?:的?(?:专项|补助)*(?:资金|经费|补助|补贴|支出)(?:已经?|现|基本|确定|明确|落实|总计|合计|共计|分别|为)*|(?:累计|共|已|总)*(?:投入|支出))[约共达]*\Z"
)
_PROJECT_BEFORE = re.compile(
    rf"(?:争取到?了?|实施了?|[、，,；;：:]|\A)(?P<for>(?![该此本全各每其两三四已共]|争取|实施|累计|项目|工程)[{HAN}“”]{{4,36}}?(?:项目|工程))[（(]\Z"
)
# 每建一个卫生室补助5万元.
_BUILT = re.compile(
    rf"每(?:新|改|扩)?建(?:成|设)?[一1]?(?:[个座所条处]|公里)(?P<for>[{HAN}]{{2,24}}?)(?=(?:一次性)?(?:补|奖|给|安排|\Z))"
)
_OF_RATE = re.compile(
    rf"(?:[^，,。；;]*[的对])?(?P<for>(?![按给由向为每享领实执])(?:(?!对)[{HAN}]){{2,16}}?)(?:专项|补助)*(?:资金|经费|补[助贴]|津贴)(?:标准)?为?\Z"
)
# 生均公用经费由原来的小学每生每年700元提高到…
_RAISED_FROM = re.compile(
    rf"(?:.*[，,：:；;])?(?:{YEAR}年度?)?(?:将|把|[初高]中|小学|幼儿园|[{HAN}]{{0,6}}学校)?(?P<for>(?:(?!提高|调整|由|从)[{HAN}]){{2,14}}?经费)(?:补助)?(?:标准)?(?:小学|[初高]中|幼儿园|{CLASSES})?[由从]原?(?:来的?)?[{HAN}]{{0,8}}\Z"
)
# 将乡镇敬老院运转经费标准提高至每院每年8万元
_RAISED_TO = re.compile(
    rf"(?:.*[，,：:；;])?(?:[{HAN}]{{0,6}}[将把])?(?:[{HAN}]{{0,6}}?(?:小学|[初高]中|幼儿园|学校)(?=生均))?(?:生均)?(?P<for>(?:(?!提高|调整|增加|[由从将把每较])[{HAN}]){{2,16}}?(?:经费|补贴|津贴|报酬|待遇|工资))(?:补助)?(?:标准)?(?:统一|逐步)?(?:提高|增加|调整|上调|提升)[到至为]\Z"
)
_CAME_OF_IT = ("完成", "建成", "解决", "提升", "改善", "促进")
"""What came of money says less of what it is for than the work that the clause before tells of."""
_ADDS_UP = re.compile("[，,](?:累计|共)")  # 实施塘坝扩容，投入60万元，累计清淤塘坝9座
_LOTTERY, _ENDS_LOTTERY = re.compile("的?(?:体育|福利|[福体])?彩票?\\Z"), frozenset("彩票")
_HANDLED = re.compile(
    "^(?:承担|(?:已经?|拟|均|全部)*[将把]|(?:已经?|累计|先后|共)+(?:支持|补[助贴])|[\u3400-\u9fff]{2,4}部门(?=[\u3400-\u9fff]{4})|包[含括][\u3400-\u9fff、]{2,20}?在内的(?:各[类项])?)"
)


def purpose(
    words: str,
    each: Sum,
    before: tuple[int, int],
    floor: int,
    ceiling: int,
    parties: tuple[str | None, ...],
    *,
    titled: bool,
) -> str | None:
    """What a sum is for: words behind it count up to `ceiling`, the clause before its own has its place in `before`,
    and may be but what its item is `titled`.

    A name of what it is for may begin with one of the `parties`: 江北省村道养护资金.
    """
    before = _behind_date(words, before, floor)
    end = behind.begins(words, each)
    if words.startswith(_NEXT_USE, end) and (used := _USE_OF_ITS_OWN.search(words, each.lead, each.start)):
        return trimmed(used["for"])
    if (said := behind.direct(words, each, end, ceiling)) is not None:
        return said or None
    if subject := works.got(words, each):
        return trimmed(subject)
    if supported := favoured(words, end, ceiling):
        return supported
    rate = rates.without_base(words, each)
    if (
        "对" in words
        and words.find("对", each.clause, each.start) >= 0
        and (found := _SUPPORTS.match(words, each.clause, each.start))
    ):
        return trimmed(found["for"])
    directed = parties[0] is None and "对" in words and words.find("对", each.lead, each.start) >= 0
    if directed and (found := _TO_BE_SPENT_ON.match(words, each.lead, each.start)):
        return trimmed(found["for"] or found["on"])
    if rate is not each and (built := _BUILT.match(words, rate.start, each.start)):
        return built["for"]
    if rate is not each and "经费" in words and (found := _RAISED_FROM.match(words, each.lead, rate.start)):
        return unowned(found["for"])
    if rate is not each and "高" in words and (found := _RAISED_TO.match(words, each.lead, rate.start)):
        return trimmed(unowned(found["for"]))
    if rate is not each and (found := _OF_RATE.match(words, each.lead, rate.start)):
        said = unowned(found["for"])
        if not VERB.search(said):
            return None if is_generic(said) else trimmed(said)
    if named := _name(words, rate, parties):
        # What is done with a fund that may be spent on anything says more than its name.
        broad = is_broad(named, words, each.lead)
        done = (behind.later(words, end, ceiling) or introduced.last(words, floor, each.clause)) if broad else None
        if done is None and named.endswith("协作"):
            return None  # 东西部协作资金: where it is from
        return trimmed(done) if done else named
    if done := behind.goes_on(words, end, ceiling):
        return done
    by_rate = ("按" in words or "在" in words or words.startswith("为基", each.end)) and each.start > each.lead
    called = _CALLED.match(words, each.lead, each.start) if by_rate else None
    if called and not VERB.search(called["for"]) and not is_generic(unowned(called["for"])):
        return trimmed(unowned(called["for"]))
    if post := paid_post(words, floor, each.start):
        return post["paid"]
    if "投资" in words and before[1] == each.clause and (measured := works.measured(words, each, before[0])):
        return trimmed(measured)
    if in_bracket := bracketed.name(words, floor, each):
        return in_bracket
    may_be_laid = "准" in words or "每" in words or "面" in words
    if may_be_laid and (laid := rates.laid_down(words, each, rate, *before)):
        return laid
    if "期" in words and (whole := projects.of_phase(words, each)):
        return whole
    parts_end = _behind_bracket(words, end)
    work = behind.later(words, parts_end or end, len(words) if parts_end else ceiling)
    may_be_branch = "方面" in words or "阶段" in words or "领域" in words
    if (
        may_be_branch
        and (branch := alone.branch(words, each))
        and (work is None or behind.later(words, words.find(work, end) + len(work), ceiling))
    ):
        return branch  # 养老方面投入300万元，新建…6所，改造…2所: of several works, or none that is told
    total = work and words.find("总投资", each.clause, each.start) >= 0
    if total and projects.right_before(words, floor, each.clause):
        work = None  # 安排公路建设项目16个，总投资1亿元，新建公路39公里
    if total and work and work.startswith(_CAME_OF_IT[2:]):
        work = None  # 水厂已投用，工程总投资1.6亿元，解决了5万人的饮水问题
    if work and floor and work.startswith(_CAME_OF_IT[2:]) and topic.is_bare(words, each.clause, each.start):
        work = None  # 投入补助资金56亿元，完成投资241亿元，解决了…: for what the one before is
    if work and (work.startswith(_CAME_OF_IT) or _ADDS_UP.match(words, end)):
        if not topic.is_bare(words, each.clause, each.start):
            if named := phrases.own(words, each):  # 实施敬老院改造30万元，完成屋面修缮
                return named
        elif told := _before(words, each, *before, titled=titled):
            return trimmed(told["for"])
        else:
            topic_before = spoken.told(words[slice(*before)])
            # 重视教育事业发展，投入30万元，建成青石小学食堂: which a whole field of work says less than
            work = work if topic_before is None or "事业" in topic_before else None
    if work and not A_SUM.search(work) and not works.prepares(words, each, work):
        said = trimmed(work)
        if said is None or len(said) > SHORTEST:  # 宿舍维修每平方米补助300元，计划维修4200平方米
            return said
    if words.startswith("其中", each.lead) and (its := part(words, each)):
        return its
    found = (
        (("%" in words or "％" in words) and _SHARE_OF.match(words, floor, each.start))
        or _before(words, each, *before, titled=titled)
        or ("入" in words and words.find("入", floor, each.clause) >= 0 and _BUDGETED.search(words, floor, each.clause))
        or (words.startswith(("获", "争"), each.clause) and _WON.fullmatch(words, *before))
        or ("获批" in words and _WON_FOR.match(words, min(before[0], each.clause), each.start))
        or ("关" in words and _ABOUT.match(words, *before))
        or ("对" in words and _FOR_WORK.match(words, *before))
        or (words.startswith(("由", "从"), each.clause) and _TO_BE_RAISED.match(words, *before))
        or ("投" in words and _WORK_SPENT.match(words, each.lead, each.start))
        or ("由" in words and _PAID_BY.match(words, each.lead, each.start))
        or (("项" in words or "工" in words) and _before_bracket(words, each, floor))
        or (("支出" in words or "投资" in words) and _SECTOR_OUTLAY.match(words, each.lead, each.start))
        or alone.name(words, each)
        or listed(words, floor, each)
        or item(words, each)
    )
    if found is None:
        return in_row(words, floor, each) or projects.sized(words, *before)
    return None if GENERIC.fullmatch(found["for"]) else trimmed(unowned(found["for"]))


def _behind_date(words: str, before: tuple[int, int], floor: int) -> tuple[int, int]:
    """The place of the clause before a sum's own, from the one before that on where it says but when: 到2007年止，."""
    start, end = before
    if start <= floor or "年" not in words or not _WHEN.fullmatch(words, start, end):
        return before
    opens = _CLAUSES.search(words[floor : start - 1])
    return (floor + opens.end() if opens else floor), start


def _before_bracket(words: str, each: Sum, floor: int) -> re.Match[str] | None:
    """The project that is named before the bracket that a sum's clause is in."""
    if not each.clause or words[each.clause - 1] not in _OPENS_BRACKET:
        return None
    match = _PROJECT_BEFORE.search(words, floor, each.clause)
    return None if match and VERB.search(match["for"]) else match


def _behind_bracket(words: str, end: int) -> int | None:
    """Where a bracket ends that tells the parts of the sum before it: 952万元（其中：…），新修道路."""
    parts = _BRACKET.match(words, end) if words[end : end + 1] in _OPENS_BRACKET else None
    return parts.end() if parts else None


def _before(words: str, each: Sum, start: int, end: int, *, titled: bool) -> re.Match[str] | None:
    """What a clause before a sum's own says of work, behind its subject; an item may be `titled` so."""
    if start == end or words.find("固定资产", each.clause, each.start) >= 0:  # of all of an area
        return None
    _, opens = payer.subject(words, start, len(words))
    if by := _BY_MEANS.match(words, start, end):
        return by
    match = _BEFORE.match(words, opens or start, end)
    if match and titled:  # 一是支持学前教育，下达资金1亿元
        return match if spoken.calls_work(match["for"]) and topic.is_bare(words, each.clause, each.start) else None
    if match and (_PREPARED.match(match["for"]) or are_helped(match["for"])):
        return None
    if match and (among := _COUNTED_AMONG.search(match["for"])) and not match["for"].startswith(("将", "把")):
        # 将改善办学条件列入计划: what is counted among others, if that is called by more than what is done
        said = _UP_TO_THAT.match(words, match.start("for"), match.start("for") + among.start())
        return said if said and not is_deed(said["for"]) else None
    if match and (adjusted := _ADJUSTED.match(match["for"])):
        return adjusted
    if (
        match
        and _COUNTED.search(words, match.start("for"), match.end("for"))
        and _COUNTED_BEFORE.search(words, 0, start)
    ):
        return None
    # 新建床位100张以上的，每张补助…: a condition
    return None if match and (match["for"].endswith(_NOT_DONE_WITH) or _OF_MONEY.search(match["for"])) else match


def _name(words: str, each: Sum, parties: tuple[str | None, ...]) -> str | None:
    """What the sum's own name says: 安排校车运营补贴260万元."""
    start = max(each.lead, each.start - _NAME_WITHIN)
    if "需" in words and words.find("需", start, each.start) >= 0 and (needed := wants.of_need(words, each, start)):
        return needed
    if (
        ("标准" in words or "政策" in words)
        and (words.find("标准", start, each.start) >= 0 or words.find("政策", start, each.start) >= 0)
        and (match := _STANDARD_OF.match(words, start, each.start))
    ):
        return None if is_generic(match["for"]) else trimmed(match["for"])
    match = (
        _NAME.match(words, start, each.start)
        or _SUPPORTED.match(words, start, each.start)
        or (
            ("用" in words or "投向" in words)
            and (_NAMED_BY_USE.match(words, start, each.start) or _USED_RIGHT_BEFORE.match(words, start, each.start))
        )
        or None
    )
    if match is None:
        return None
    found = match["for"]
    if found[-1] in _ENDS_LOTTERY:
        found = _LOTTERY.sub("", found)
    if parties[1] and len(parties[1]) > _BARE_LEVEL:  # a name, that may begin like a word: 和丰银行
        found = found.removeprefix(parties[1])
    found = _HANDLED.sub("", unowned(found)).removeprefix("用于")
    whole = found
    for party in parties:
        if party and (found == party or not are_people(party)):
            found = found.removeprefix(party).lstrip("的")
    found = whole if is_deed(found) or found == "转移支付" else unowned(found)
    if "资金" in found:
        found = within_fund(found)
    pooled = match["for"].endswith("等") and _POOLS.search(words, start, match.start("for"))
    if "、" in found and (pooled or is_origin(found)):
        return None  # 整合乡村振兴、库区移民等资金: what is put together, and not what for
    if ("在内的" not in found and ("包括" in found or "包含" in found)) or found.endswith("新增"):
        return None
    return None if len(found) < SHORTEST or GENERIC.match(found) or VERB.search(found) else trimmed(found)
