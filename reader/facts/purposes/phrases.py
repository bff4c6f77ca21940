"""Phrases: what a clause with a sum says besides that it is money, whose, when and how far it has come.

These words stand at both ends of what is before the sum; what is left between them is what the sum is called by
(安排｜校车运营｜补贴260万元) or what is told of (云岭水厂改造项目｜获省级补助260万元). It has to call a work, a kind
of pay or, where costs are told, something that is built: not every noun before a sum is what that is for.
"""

import re

from reader.facts.parties import payer
from reader.facts.purposes.deeds import WORK
from reader.facts.purposes.naming import FEE, GENERIC, VERB, WHO_GETS, trimmed, uncounted, unowned
from reader.facts.purposes.projects import is_any_work
from reader.facts.purposes.things import BUILT_THINGS
from reader.facts.sentence import Sum
from reader.facts.words import HAN, MONEY_VERBS, last
from reader.text.dates import YEAR

_DEEDS = (
    "建设|改造|治理|维修|翻新|清淤|疏浚|拓宽|修缮|整治|保护|养护|管护|维护|修复|购置|采购|更[新换]|升级|提升|加固|[扩新迁改重修]建|安装|硬化|绿化|亮化|运[营行维转]|培训|训练|康复|演出|防治|防控"
    "|检测|监测|普查|推广|救助|供养|补偿|安置|搬迁|拆[迁除]|发展|振兴|创建|恢复|造林|供暖|取暖|供水|开发(?!区|商|公司|银行)|展示|推介|复垦|抢修|排涝|抗旱|防汛|防火|清运|处置"
)
DONE = f"{_DEEDS}|项目|工程|行动|计划|试点|保险|转移支付"
"""The last words of the name of a work, as a pattern."""
_WORKS = (
    f"{DONE}|保障|编制|征收|租赁|补植|抚育|护理|体检|筛查|还林|还湿|还草|节水|灌溉|种植|养殖|活动|赛事|服务|开放|化解|扶持|资助|生产|环境|教育"
    rf"|津贴|补贴|补助|报酬|工资|待遇|养老金|[助奖]学金|低保|抚恤|慰问|保费|(?:[加安]装|购置|更换|配备|增设)[{HAN}]{{2}}"
)
_THINGS = (
    f"{BUILT_THINGS}|水库|(?<![思出一门套来电])路|大?桥|渠道|通道|管[网道]|路灯|厕所?|校舍|设[施备]|装备|器材|车辆|平台|系统|空调|河道|堤防|隧道|电梯|公墓|垃圾|锅炉|软件|仪器|公园|湿地|广场|大?楼|食堂|宿舍|用房|码头|[路桥延伸线]段"
    f"|(?<=[{HAN}]{{2}})(?<![停洗通行刹租乘打开])车"
)
"""The last words of what is built or bought and can get no money itself, as a pattern."""
_BUILT = (
    f"{_THINGS}|水厂|电站|泵站|卫生[院室]|中心|[馆园站院厂]|基地|(?<=[市车球操])场"
    "|(?<=[行业])街|(?<=仓储|展示|加工|购销|物流|交易)区|[小街]区|灌区|学校|[小中]学"
)
_WHOSE = (
    "(?:中央|国家|[省市县区州]级?)[和及与、](?=中央|地方|[省市县区州]级?(?=财政|补|配套|资金))|中央|国家|上级|地方|各级|自治区|中省|国省"
    "|[省市县区州镇乡村盟旗]级?(?=财政|级|补|配套|自筹|资金|[、和及]?[省市县区州]级)"
)
_MONEY = (
    "(?:审定|结算|合同|中标|送审)(?:总?价|总?金额)|财政性?|预算内?|本级|专项|自筹|配套|债券|公益金|彩票|[福体]彩|衔接(?=资金)|统筹|整合|车购税|(?:项目(?=资金|投资|总投资)|(?<=中央|[省市县]级)项目(?=补[助贴]|奖补))|资金|经费|费用|款项?|基金(?!会)|投资|补助|补贴"
    f"|奖补|奖励|支出|收取|收缴|罚没|指标|额度?|规模|金额|标准|缺口|造价|(?!(?<=转移)支付|(?<=[全会活力房育疗老务])保障)(?:{MONEY_VERBS})|获|斥资|耗资|花费|年(?=转移支付)|工程(?=总?投资|造价)|建设(?=总?投资|资金)"
    rf"|(?:长效)?机制(?=专项|补[助贴]|奖补|资金|经费)|补了?\Z|{FEE}"
)
_HOW_FAR = (
    rf"{YEAR}年度?(?:\d{{1,2}}月)?|[概估匡预]算|预计|计划|规划|批复|核定|大?约|共计?|合计|累计|总计?|达到?|接近|已|将|拟|需要?|(?<!派出)(?<!研究)所需|(?<![返偿退归])还|尚|仍|又|再|均|各"
    r"|分别|每年|年(?=需)|[年亩户人]均|先后|一次性|一项(?=就|[已共支投安])|就(?!业)|则|[仅只才]|给?[我你贵][省市县区州]|[（(][^（）()，,]{1,12}[）)]|[为是到至了过近的等由从在]"
)
_OPENS_MONEY = (
    "(（你贵赔增审结送亩一二上专下中为乡了争从仅仍代估体使保债先兑公共再减出函分切划列则利到募匡区协县又发只各合吸呈呼商国地均在垫基大奖安完实将就尚州工已市希年建归彩总恳我所批承"
    "才投报拟拨拿指挤捐接提援支收整对斥旗是本机村标核概款每注特由申的盟省福等筹累约经给统缺耗借自至罚花获落融衔补规解计设请调负财购费资车转长达过近还追造配金镇集需项预额户人"
)
"""The first characters of these words but for digits, which are looked at first."""
# Words are never cut anew: a row of them that ends in another word would be tried in all ways.
_BEHIND = re.compile(rf"(?>(?=[\d{_OPENS_MONEY}])(?:{_HOW_FAR}|{_WHOSE}|{_MONEY}))*\Z")
_BEFORE = re.compile(
    rf"(?>[，,、；;：:（(“\s]|其中|尤其是|特别是|仅|每年|年均|全年|新增(?=[{HAN}]{{2,4}}(?:经费|资金))|另外?|此外|同时|以及|包括|和|及|与|[该本](?:[校村镇乡县院站]|社区|小区)(?=[{HAN}]{{4}})|对?我[省市县区州镇乡村局厅委]|全[省市县区州镇乡村]|已|将|拟|[共合总]计|共|累计|先后|目前|现(?![代场有金状])|预计|如果|[若如](?=[新改扩]?建|改造|购)|[{HAN}]{{2,8}}所需(?=[{HAN}]{{4}})"
    rf"|积极|正在|{YEAR}年度?|截[至止]|(?:在|对于|针对)(?=[{HAN}、]+(?:方面|上)\Z)|关于(?![您你我]))*"
)
# 2.柳溪村饮水管网30万元
_ENDS_NUMBER = frozenset(".．、）)")
_ASPECT, _ASPECTS = re.compile(r"(?:方面|工作|上)?(?:的|共)?\Z"), ("方面", "工作", "上", "的", "共")
_VERB = re.compile(
    rf"(?:(?!保障[性房]|(?<=[与和及、])保障)(?:{MONEY_VERBS})|(?<!城乡|区域)统筹|追补|增补|补发|收取|收缴|罚没|获(?![得批奖]))[了到给]?"
)
# 新植茶园按100元/亩标准: what stands before how a rate is laid down
_RATE = re.compile(r"(?:统一)?(?:按照?|视(?![频力听觉])|每(?!年)|(?!从[^，,]{1,16}中)[从由]原?来?|在原).*\Z")
_FUND = re.compile(
    "专项(?=预算|支出)|(?:专项|财政|项目)*(?:补助|补贴|奖补)?(?:资金|经费|基金)"
    f"|(?:补[助贴]|奖励)(?:标准|(?=一项|则|年?[共约]?需))|{FEE}"
)
# What is handed out by its name alone: 发放稳岗返还300万元.
_HANDS_OUT = re.compile("(?:发放|给予|享受|兑[现付]|拨付|支付|下达|安排|落实|列支|缴纳|代缴)了?")
_PAID_OUT = re.compile(
    "(?:返还|贴息|补偿金|救助金|慰问金|抚恤金|[助奖]学金|保险?费|报酬|津贴|租金|利息|赔偿金|保证金|装修款|货款|(?:安家|生活|取暖|交通|伙食|丧葬|补课)费)\\Z"
)
_NO_FUND = re.compile(
    "[省市县区州镇乡村院校馆站所局委办户人家名个等]\\Z|协作|公益|盘活|存量|集团|基金|债|捐|结余|追|收[回缴]|节约|同意|统筹"
)
_INSURANCES = frozenset(("医保", "社保", "新农合"))
_LONG, _LONGEST, _WITHIN, _LAST = 4, 60, 24, 4
"""How long a fund's name is at least, and what is told of at most; how far before a sum words of money may
begin; how long the last word of a name is at most."""
# 生活补贴和护理补贴标准分别由70元提高到80元: of both
_DEALT = re.compile("[、和与及].*(?:标准|资金)分别")
# 重点生态功能区转移支付资金: a name with these words, but 对柳溪县转移支付300万元 says what was done
_TO_BUILD = "建设资金"
_TRANSFER, _TO_WHOM = "转移支付", re.compile(r"[对向给]|(?:[省市县乡镇村]|(?<![能园灌库矿林牧景])区)\Z")
# 同意给改造电梯补助共90万元, 燃油税已为县乡公路累计投入20亿元: what the verb of money governs
_GOVERNED = re.compile(r".*[对给为](?P<for>[^，,]+)")
_WHICH = re.compile(r".*(?:的(?=.{2})|(?<!\d)\d{1,4}[个家座所处台])")
_EACH_THING = re.compile(rf"[对给为]每[一1]?[{HAN}](?P<for>[{HAN}]{{2,16}})\Z")
# 每个村戏台建设的补助资金仅为2万元
_WORK_OF_EACH = re.compile(rf"每[个座处所条家口](?P<for>[{HAN}]{{3,24}}?(?:{_DEEDS}))")
# 将我市列入“云岭智慧广播”项目给予中央补助: one of many that are named so
_QUOTED = re.compile("“[^“”]{3,40}”(?:项目|工程|行动|计划|试点)\\Z")
_COSTS = re.compile("总?投资|造价|[定标算]价|金额|[概估匡预]算|需|合同")
_NAMES_WORK, _NAMES_BUILT = re.compile(rf"(?:{_WORKS})\Z"), re.compile(rf"(?:{_BUILT})\Z")
_NAMES_THING = re.compile(rf"(?:{_THINGS})\Z")
_PHASE = re.compile("(?:第?[一二三四]期|[一二三四]标段)(?:工程|项目)?\\Z")
# 学校采购了30万元的桌椅: what they did
_BOUGHT = ("采购了", "购置了", "购进了", "添置了", "配置了", "更换了", "安装了")
_DOES, _ONLY_DEEDS = re.compile(rf"(?:{WORK})(?=[{HAN}]{{2}})"), re.compile(rf"(?:{_DEEDS}|{WORK})+")
_NO_NAME = re.compile(
    # 二期改造工程, but 一期加工街区
    rf"\A[一二三四五]期(?:(?:{DONE})*\Z|(?![{HAN}]{{3}}))"
    r"|\A(?:核定|核拨|追缴|缓缴|欠缴|.*缴纳|减免|免[征收]|承担)|\A是(?!否)|[纳列]入|不|未|没有|无(?!障碍|人机|害化|线)|难以|比(?!例|赛)|较|增[长加]|下降|减少|[人户]均|收入|税|产值|利润|贷款|融资|缺|需(?!求)|问题|情况|会议"
    r"|文件|[该此这]|其(?![他它][\u3400-\u9fff]{2})|由于|但|如果|超过|完成(?!了)|力度|期间|以来|大概|赔偿|的|领导|重视|各[类项]\Z|机制|政策|规划|方案|意见|通知|要求|部门|公司|企业|银行|合作社|[局厅委办]\Z|委员会|政府|[法检察]院\Z"
    r"|资金|经费|\d[年元%]|分之|剩余|(?<!岁)以[上下]|左右|(?<!高)标准|社会(?![保化工救福组])|民间|个人|群众(?!体育|文)"
)
"""What says that words tell of something else than what the money is for."""


def own(words: str, each: Sum) -> str | None:
    """What a sum's own clause calls or tells of before it."""
    if each.start - each.lead < _LONG or words.startswith("作为", each.lead) or words.endswith(_BOUGHT, 0, each.start):
        return None
    begin = payer.behind_lead(words, each.lead, each.start)
    name, behind = payer.subject(words, begin, each.start)
    # 老旧住宅加装电梯市级补助80万元: what it is for stands before whose it is
    follows = name is not None and behind - len(name) - begin >= _LONG and payer.is_of_a_level(name)
    begin = begin if follows else behind or begin
    numbered = words[begin - 1 : begin] in _ENDS_NUMBER and words[begin - 2 : begin - 1].isdecimal()
    begin = opened.end() if (opened := _BEFORE.match(words, begin, each.start)) else begin
    ebb = _BEHIND.search(words, max(begin, each.start - _WITHIN), each.start)
    end = ebb.start() if ebb else each.start
    if end - begin > _LONGEST or ("分别" in words and _DEALT.search(words, begin, each.start)):
        return None
    if words.startswith(_TO_BUILD, end) and end - begin >= _LONG and end < each.start:
        end += len("建设")
    if words.startswith(_TRANSFER, end) and end - begin >= _LONG and not _TO_WHOM.search(words, begin, end):
        end += len(_TRANSFER)
    said = words[begin:end]
    rate = _RATE.search(said)
    if rate and rate.start() and (each_thing := _EACH_THING.match(said, rate.start() - 1)):
        return helped(_BEHIND.sub("", each_thing["for"]))  # 给每座公厕各补3万元
    if rate and (work := _WORK_OF_EACH.fullmatch(said)):
        return _called(work["for"], is_fund=False, costs=False)
    if rate:
        said = _BEHIND.sub("", said[: rate.start()])
    is_aspect = said.endswith(_ASPECTS)
    said = _BEHIND.sub("", _ASPECT.sub("", said)).removeprefix("在") if is_aspect else said
    verb = last(_VERB.finditer(said))
    handed = False
    if verb and verb.end() < len(said):
        handed = _HANDS_OUT.fullmatch(verb[0]) is not None
        said = _BEFORE.sub("", said[verb.end() :], count=1)
    if "”" in said and (quoted := _QUOTED.search(said)):
        return _called(quoted[0], is_fund=False, costs=False)
    is_governed = said.startswith(("对", "为", "给"))
    said = said[1:] if is_governed else said
    said = uncounted(said)  # 支砌塘埂180米需资金10万元
    said = unowned(said.strip("“”、，,的 "))
    names_fund = end + 1 if is_aspect and words.startswith("的", end) else end  # 文化宣传方面的资金
    is_fund = not follows and _FUND.match(words, names_fund) is not None
    if handed and end == each.start and _PAID_OUT.search(said):
        return trimmed(said)
    # 乡镇文化站每站4万元: the stations get it
    of_each = rate is not None and rate[0][1:2] != said[-1:]
    costs = of_each or numbered or _COSTS.search(words, end, each.start) is not None
    if named := _called(said, is_fund=is_fund, costs=costs):
        return named
    if is_governed or words.startswith("由", end):  # 餐厨垃圾由市财政补助50元/吨
        return helped(said)
    governed = _GOVERNED.fullmatch(said) if "给" in said or "为" in said or "对" in said else None
    return helped(governed["for"]) if governed else None


def _may_be_fund(said: str) -> bool:
    return said in _INSURANCES or (len(said) >= _LONG and not _NO_FUND.search(said))


def helped(said: str) -> str | None:
    """What the thing is called that is helped, also behind which one it is; nothing where somebody is, or may be."""
    costs = _NAMES_THING.search(said, max(0, len(said) - _LAST)) is not None
    bare = _WHICH.sub("", said)
    named = _called(said, is_fund=False, costs=costs)
    return _called(bare, is_fund=False, costs=costs) if named is None and bare != said else named


def built(said: str) -> str | None:
    """What a work or something that is built is called."""
    return _called(said, is_fund=False, costs=True)


def _called(said: str, *, is_fund: bool, costs: bool) -> str | None:
    """What some words call, if that may be what a sum is for.

    What a fund is named for may be anything but who gets it; `costs` are told where something may be built.
    """
    whole = _PHASE.sub("", said) if "期" in said or "标段" in said else said  # 云岭医院一期
    ends = max(0, len(whole) - _LAST)
    names_work = _NAMES_WORK.search(whole, ends) or (is_fund and _may_be_fund(said))
    if not (names_work or _DOES.match(said) or (costs and _NAMES_BUILT.search(whole, ends))):
        return None
    if _ONLY_DEEDS.fullmatch(said) or _NO_NAME.search(said) or VERB.search(said) or GENERIC.fullmatch(said):
        return None
    return None if is_any_work(said) or (not names_work and WHO_GETS.match(said)) else trimmed(said)
