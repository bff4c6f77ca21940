"""Purposes: what a sum is for, in the words of the text."""

import re

from reader.facts import payer
from reader.facts.recipient import paid_post
from reader.facts.sentence import Sum
from reader.facts.words import HAN
from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.qualifiers import BEFORE
from reader.figures.vocabulary.units import MEASURES
from reader.text.dates import YEAR

_LONGEST, _SHORTEST, _NAME_WITHIN, _BARE_LEVEL = 40, 2, 60, 2
"""How many characters a purpose has at most and at least; how far before a sum its name may begin."""
_WORK = (
    r"支持(?![”\"])|建设(?![期单内规周时地面长总资用标年])|新建|新修|改造|改建|扩建|改扩建|迁建|修建|修复|修缮|完善"
    r"|(?:向[\u3400-\u9fff]{2,10})?购买|购置|采购|配备|更换|加固|硬化|建成|治理|维修|维护|升级|提升"
    r"|铺设|安装|加装|更新|整治|打造|实施|开展|推进|推动|解决|(?:补助|扶持|培训|奖励)(?!期|的?标准|对象|范围|比例|政策|资金|方式)|发展|改善|启动|完成(?!投资|申报|审批|招标|签约|验收|前期)|援建|拆除|重建|增设|建盖|兴建|翻[修新建]|装修|配置|埋设|开挖|疏浚|清淤|架设|整修|编制|打(?=[\u3400-\u9fff]{0,2}井)"
)
_WORDS = r"[^，,。；;：:\n]"
_DOING = (
    rf"(?:{_WORK})(?!了?[，,]|补[助贴]|[^，,。；;]{{0,4}}后){_WORDS}+|(?:为|对){_WORDS}{{2,24}}?(?:进行(?!了?补[助贴]|奖)|实施|配备|更换|加装|安装|购置|新建|开展"
    rf"|援建){_WORDS}*"
    rf"|为(?![了防推进加促确解切提落贯实保改完做]){_WORDS}{{2,16}}?(?:建设|修建)(?=[{HAN}\d]){_WORDS}+"
)
_USED = re.compile(
    rf"(?:{_WORDS}{{0,16}}?[，,]?\s?(?:该项|此项|上述|该)?(?:资金|款项)?(?:专门|专项|全部|主要|重点|集中|统筹|优先|具体|将|计划|拟|已)*(?:用于|用来|用以"
    rf"|用作)|[，,]以(?=购买)|[，,]?投入(?!使用|运[营行]|资金|[\d约共]))(?P<for>{_WORDS}+)"
)
_PAID = re.compile(
    rf"(?:的标准)?(?:给予|予以|发放|安排)(?:一次性)?(?P<for>[{HAN}]{{2,12}}?)(?:补助|补贴|奖补|奖励)(?=[，,。；;]|\Z)"
)
_AS = re.compile(rf"作为(?P<for>[{HAN}“”、（）()]{{2,30}}?)(?:专项|奖补|补助|项目)*(?:资金|经费|基金)(?=[，,。；;]|\Z)")
_TO_BE_SPENT_ON = re.compile(
    rf".*对(?P<for>[{HAN}]{{4,24}}?)(?:每年|已|共|累计)*(?:安排|落实|投入|拨付)了?(?:专项)?(?:资金|经费)[约共]*\Z"
)
_OF = re.compile(
    rf"(?!的?标准|[对向给为及和与]|作为|以[外内上下])的?(?P<for>(?:(?!标准|给予|属于)[{HAN}]){{2,16}}?)(?:专项|补助)*(?:资金|经费|补助|补贴)(?=[，,。；;的中待和]|发放|\Z)"
)
_RIGHT_BEHIND = re.compile(
    rf"(?:[{HAN}]{{0,6}}(?:资金|经费|补助|投资|债券))?共?(?P<for>(?:在{_WORDS}{{2,16}}?(?=架设|新建|修建|建设|建成|安装))?(?:{_WORK})(?!了?[，,]|补[助贴]){_WORDS}+|对{_WORDS}{{2,30}}?进行(?!了?补[助贴]|奖){_WORDS}+)"
)
_INVESTED_IN = re.compile(
    rf"的(?P<for>[{HAN}—－-]{{2,36}}?(?:(?:建设|改造|治理|提升)?(?:项目|工程)|[公道]路|大?桥|水库|水厂|电站|广场|大楼|学校|医院))"
    rf"(?=[，,。；;、和与也已正将于在]|\Z)"
)
_STANDARD_OF = re.compile(
    rf"(?:.*[，,：:；;]|.*?[将把对])?(?P<for>(?![将把对按])(?:(?!财政)[{HAN}])+?)(?:国家|中央|[省市县]级)?(?:财政)?(?:补[偿助贴]|奖补)标准(?:从|由|为|是|按|达|原来?的?|平均|每[{HAN}]{{1,4}}|提高?到)*\Z"
)
_BRACKET = re.compile("[（(](?:其中|含|包括|包含)[^（）()]{2,80}[）)]")
_SPENDING = re.compile(rf".*(?:安排|列支|落实)了?(?P<for>[{HAN}、]{{2,36}}?)(?:等(?:各项|方面)?)?支出\Z")
_UPKEEP = re.compile(rf"的标准[，,]?对(?P<for>{_WORDS}{{2,24}}?)(?:费用|经费|资金|支出)(?:给予|予以|进行)")
_BEHIND = re.compile(
    rf"(?:[，,](?:并|先后|计划|重点|主要|全面|整体|大力|积极|统一|集中|逐步|陆续|共|拟|分[一二三四五六七八九十\d]+[期批次]+)*(?:在{_WORDS}{{2,24}}?(?=实施|新建|修建|建设|建成|安装|开展))?)?(?P<for>{_DOING})"
)
_BEFORE = re.compile(
    rf"[，,]?(?:[^，,。；;]{{0,12}}(?:期间|以来|年))?(?:先后|共|已|将|继续|正在|拟|累计|计划|规划|合计|需要?|统一|集中|重新|逐步|[一二三]期|确定|决定|整合资源|通过(?:[^，,。；;]{{2,16}}?(?=新建|改建|改扩建|修建))?)*(?P<for>(?:在{_WORDS}{{2,16}}(?=加装|新建|建设))?(?:{_DOING}))[，,]"
)
_OF_MONEY = re.compile("[最至]多有|(?:资金|经费|费用|投资)(?:超|不足|缺|较|有|压力|紧|困难)")
"""What is said of money before a sum is no work: 改建资金不足."""
_MEASURE = longest_first(MEASURES)
_COUNT = re.compile(rf"(?:共|{longest_first(BEFORE)})*[\d０-９][\d.,，０-９]*\s?[余多]?[万亿]?[余多]?(?:{_MEASURE})\Z")
_ETC = re.compile(r"等(?:[^\d，,（）()]{0,6})?\Z|的?(?:方面|需要|支出)\Z|的(?:意见|建议|问题)\Z")
_OVER = re.compile(
    r"(?:目前|现)?已经?(?:全部|基本)?(?:完[工成]|建成|竣工|投入|投用|通车|开工|启动|实施)[\u3400-\u9fff]{0,4}\Z"
)
_OPENS_OWNER = frozenset("全中国上省市县区州盟旗镇地各和及、今去当本我预财专投配福体彩以衔涉车对自")
_OPENS_BRACKET = frozenset("（(")
_NO_OPENING = ("（", "(", "以上")
_ANY_WORK = re.compile(
    "解决(?:了)?(?:资金|经费)?(?:问题|困难|缺口|来源)|(?:实施|建设|开展|完成|推进|推动|发展|新建)(?:了|各类|相关|有关|一批)*(?:项目|工程|工作|建设)?"
)
"""Work that says nothing of what it is."""
_BATCH = re.compile(r"第?[一二三四五六七八九十\d]{1,2}批次?(?:的|(?=[\u3400-\u9fff]{2}))")
_DIGITS, _ENDS_ETC = re.compile("[\\d０-９]"), frozenset("面要出见议题")
_GIVEN = (
    "安排|下达|下拨|拨付|划拨|落实|追加|投入|支出|支付|列支|使用|发放|兑现|筹集|筹措|募集|接[收受]|申请|争取到?"
    "|获得|整合|到位|给予|捐赠|解决|完成(?=[\u3400-\u9fff]{2,16}投资)|补助(?=(?!地方|资金)[\u3400-\u9fff]{2,16}(?:经费|资金))|收到"
)
_FUND = (
    r"资金|经费(?<!公用经费)|补助款?|补贴|奖补|奖励|专款|投资|债券|公益金|(?<=津贴)|(?<=公用经费)|(?<=工程款)"
    r"|(?<=[助奖]学金)|(?<=补偿)|(?<=供养金)|(?<=低保金)|(?<=抚恤金)|(?<=养老金)|(?<=救助金)|(?<=慰问金)|(?<=保障金)|(?<=[设护修行理测化洁])费"
)
_OWNED = (
    r"(?:全[省市县区州](?!道)|(?:中央|国家(?![助奖])|上级|省(?!道)|市(?![场政容])|县(?![域城乡道区])|区(?!域)|州|[盟旗](?=级|[盟旗县]|[两三四]级)|镇(?![区村])|地方|各级|和|及"
    r"|、)+(?:本级|级)?(?:财政|补助(?=地方)|预算内)?|[今去当本]年的|我[省市县区州]|各[地区市县]|地方|\d+个县"
    r"|(?:预算内|财政|专项|投资|配套|[福体]彩公益金|彩票公益金|以奖代补|衔接(?=资金|推进|\Z)|涉农|车购税|对口协作"
    r"|自筹))"
)
_NAME = re.compile(
    rf"(?:.*(?:{_GIVEN})(?:了|到|给)?(?:{YEAR}年度?)?|[，,：:、]?(?=支持|(?:中央|省级|市级|县级|区级|省|市"
    rf"|县)(?:补助|财政|配套|福彩|预算内|安排)))"
    rf"(?P<for>(?:[{HAN}“”（）()、—]|\d{{1,2}}[件个项]){{2,36}}?)(?:专项|财政|补助|补贴|奖补|奖励|扶持|引导|项目|中央预算内|中央|省级|市级|县级"
    rf"|预算内)*(?:{_FUND})"
    r"(?:共计?|合计|总计|累计|标准)?(?:为|达)?\Z"
)
_NEEDED = re.compile(
    rf"(?:.*[，,])?(?P<for>(?:{_WORK})[{HAN}]{{2,30}}?)(?:约|共|预计|大约|还|尚)*(?:所需|需要?)(?:资金|经费|投资"
    rf"|投入)*\Z"
)
_BUDGETED = re.compile(rf"将把?(?P<for>[{HAN}]{{2,16}}?)(?:资金|经费)(?:足额|全额)?[纳列]入")
_ABOUT = re.compile(rf"关于(?P<for>[{HAN}]{{2,14}}?)(?:工作)?(?:经费|资金)[，,]")
_FUND_NAMED = re.compile(rf".*(?:设立|建立)了?(?P<for>[{HAN}]{{2,24}}?)(?:专项)*(?:资金|经费|基金)[，,]")
_GOT = re.compile(
    rf"(?P<for>(?!其|该|项目|工程)[{HAN}]{{2,24}}?(?:水库|项目|工程|公路|大桥))(?:已|共|先后|成功)*(?:获得|获批|争取到)[^，,。；;]*\Z"
)
_FOR_WORK = re.compile(
    rf"[针]?对(?P<for>[{HAN}]{{2,24}}?(?:建设|改造|治理|维修|整治|修建|修缮|加固|修复|扩建))(?:项目|工程)?[，,]"
)
_SUBSIDISED = re.compile(
    rf"对(?P<for>[{HAN}]{{2,24}}?(?:建设|改造|维修|修缮|购置|更新|采购|运[行营]|养护|保护|推广|检测|培训))(?:进行|给予|予以)了?(?:补[助贴]|奖补|奖励)[，,]\Z"
)
_IN_ALL = re.compile("(?:共计?|合计|累计|总计)")
_USED_BEFORE = re.compile(rf"用于(?P<for>{_WORDS}+?)[，,]")
_PLAIN_NAME = re.compile(
    rf"[，,；;]?(?:关于|其中)?(?P<for>(?!报?请求?|恳请|申请|商请)(?:(?![每各])[{HAN}]){{2,14}}?)(?:工作)?(?:经费|补助费)\Z"
)
# What a sum in a list is called: 安排移民补助资金300万元、避险解困专项资金200万元.
_LISTED = re.compile(
    rf"(?:其中|包括|[：:、，,；;（(和及与])*(?P<for>[{HAN}“”]{{2,20}}?)(?:专项|项目|财政|补助|奖补|配套)*(?:资金|经费|补助|补贴|(?<=[供低抚养救慰][养保恤老助问]金))[约共]*\Z"
)
_WORK_SPENT = re.compile(
    rf"(?:另外|此外|同时|其中|[，,：:])*(?P<for>(?:新建|改建|扩建|改造|修建|维修|建设|改扩建)[{HAN}]{{2,20}}?)(?:共计?|累计|合计|总|已|约)*(?:投入|完成投资|投资)"
)
_SUPPORTED = re.compile(
    rf".*(?:支持|用于)(?:支付)?(?P<for>[{HAN}]{{4,36}}?(?:建设|改造|治理|维修|整治|保护|发展|养护|修复|购置))(?:费用|资金)?(?:共|约)*\Z"
)
_PROJECTS = re.compile(
    rf"(?:上述|其中)?(?P<for>[{HAN}\d]{{4,30}}?(?:项目|工程))(?:中央|[省市县区]级)(?:财政)?(?:配套|补助|专项)*(?:资金|投资)\Z"
)
_PAID_PER = re.compile("(?:一次性|给予|予以|安排|补[助贴]|奖[励补]|资金)*")
# 每建一个卫生室补助5万元.
_BUILT = re.compile(rf"每(?:新|改|扩)?建(?:成|设)?[一1]?[个座所条处](?P<for>[{HAN}]{{2,24}}?)(?=补|奖|给|安排|\Z)")
_OF_RATE = re.compile(
    rf"(?:[^，,。；;]*的)?(?P<for>(?![按对给由向为每享领实执])[{HAN}]{{2,16}}?)(?:专项|补助)*(?:资金|经费|补[助贴]|津贴)(?:标准)?为?\Z"
)
_WORKS = (
    "建设", "改造", "治理", "维修", "整治", "保护", "发展", "养护", "修复", "购置", "运营", "运行", "培训", "修缮",
    "扩建", "新建", "检测", "防治", "管护",
)  # fmt: skip
_SUBSIDIES = frozenset("助贴补励")
_LOTTERY, _ENDS_LOTTERY = re.compile("的?(?:体育|福利|[福体])?彩票?\\Z"), frozenset("彩票")
_FUNDS = re.compile("债券|资金|以奖代补|奖补|基金|捐赠")
_VERB = re.compile(_GIVEN)
_OWNER = re.compile(rf"{_OWNED}+")
_GENERIC = re.compile(
    r"(?:中央|财政|专项|定额|适当|一定|精准|藏区|老区|欠?发达地区|民族地区|贫困地区|配套|补助|奖补|奖励|项目|社会|自筹|各类|有关|相关|帮扶|支持|一般|政府|总|年度|其余|剩余"
    r"|所需|需要?|进行|其[他它]|补贴|[人户生亩]均|福利|[福体]?彩票?|预算|地方|工作"
    r"|对口|协作|以奖代补|一次性|捐赠|慈善|抗疫|集中|缺口|承诺|是|贴息|援助|涉农|衔接|建设|贷款|银行|债券?|公益金?|固定资产|投资|直接|企业"
    r"|自治区|[省市州盟县区旗镇乡地]本?级|[省市州盟县区旗镇乡、和]*[两二三四五]级|本级|国有|民间|各级|物资|最高|奖|资金|约|共|达|为|与|和|等|了)+\Z"
)
_PART = re.compile(rf"(?:其中|包括|包含|含|用于|发放|支付|[：:，,、（(])*(?P<for>[{HAN}]{{2,16}})\Z")
_NO_PART = re.compile(
    r"年|未|没有|书记|主任|文书|资金|财政|[省市州盟县区旗镇乡地两三四]级|本级|补助|投资|其余|剩余|总|完成|安排|投入|约|达到?|为|共|出资|自筹|贷款|债券|标准"
    r"|[人户]均|提高|由|每|捐|合计|配套|预算|支|物资|折|(?:[镇县市区州省]|大户|农户|企业|合作社|家庭|老人|学生)\Z|中央"
)


def purpose(
    words: str, each: Sum, before: tuple[int, int], floor: int, ceiling: int, parties: tuple[str | None, ...]
) -> str | None:
    """What a sum is for: words behind it count up to `ceiling`, the clause before its own has its place in `before`.

    A name of what it is for may begin with one of the `parties`: 江北省村道养护资金.
    """
    if words.startswith("的", each.end) and (found := _INVESTED_IN.match(words, each.end, ceiling)):
        return _trimmed(found["for"])
    # A character is looked for in all words in less time than a pattern is tried.
    goes_on = "\u3400" <= words[each.end : each.end + 1] <= "\u9fff"  # without a comma
    may_be_used = "用" in words or "投" in words or "以" in words
    if (
        found := (may_be_used and _USED.match(words, each.end, ceiling))
        or (goes_on and ("补" in words or "奖" in words) and _PAID.match(words, each.end, ceiling))
        or (goes_on and _OF.match(words, each.end, ceiling))
        or (_AS.match(words, each.end, ceiling) if words.startswith("作为", each.end) else None)
    ) and not _GENERIC.fullmatch(found["for"]):
        return _trimmed(_unowned(found["for"]) if found.re is _OF else found["for"])
    behind = _UPKEEP if words.startswith("的标准", each.end) else _RIGHT_BEHIND
    if goes_on and (found := behind.match(words, each.end, ceiling)):
        return _trimmed(found["for"])
    if (
        "获" in words
        and words.find("获", each.lead, each.start) >= 0
        and (found := _GOT.match(words, each.lead, each.start))
    ):
        return _trimmed(found["for"])
    rate = _without_base(words, each)
    directed = parties[0] is None and "对" in words and words.find("对", each.lead, each.start) >= 0
    if directed and (found := _TO_BE_SPENT_ON.match(words, each.lead, each.start)):
        return found["for"]
    if rate is not each and (built := _BUILT.match(words, rate.start, each.start)):
        return built["for"]
    if rate is not each and (found := _OF_RATE.match(words, each.lead, rate.start)):
        said = _unowned(found["for"])
        return None if is_generic(said) or _VERB.search(said) else _trimmed(said)
    if named := _name(words, rate, parties):
        return named
    if post := paid_post(words, floor, each.start):
        return post["paid"]
    behind_parts = _behind_bracket(words, each.end)
    if found := _BEHIND.match(words, behind_parts or each.end, len(words) if behind_parts else ceiling):
        return _trimmed(found["for"])
    if words.startswith("其中", each.lead) and (called := part(words, each)):
        return called
    found = (
        _before(words, *before)
        or ("入" in words and words.find("入", floor, each.clause) >= 0 and _BUDGETED.search(words, floor, each.clause))
        or ("关" in words and _ABOUT.match(words, *before))
        or ("立" in words and _FUND_NAMED.match(words, *before))
        or ("对" in words and _FOR_WORK.match(words, *before))
        or (before[1] > 1 and words[before[1] - 2] in _SUBSIDIES and _SUBSIDISED.search(words, *before))
        or (_IN_ALL.match(words, each.clause, each.start) and _USED_BEFORE.search(words, *before))
        or ("投" in words and _WORK_SPENT.match(words, each.lead, each.start))
        or (("项" in words or "工" in words) and _PROJECTS.match(words, each.lead, each.start))
        or _plain_name(words, each)
        or _listed(words, floor, each)
    )
    return _trimmed(_unowned(found["for"])) if found and not _GENERIC.fullmatch(found["for"]) else None


def _plain_name(words: str, each: Sum) -> re.Match[str] | None:
    """What a sum is called where no verb of money stands before that: 办公经费300万元."""
    if "经" not in words and "补" not in words:
        return None
    match = _PLAIN_NAME.match(words, each.lead, each.start)
    return None if match and _VERB.search(match["for"]) else match


def is_listed(words: str, floor: int, each: Sum) -> bool:
    """Whether nothing stands between a sum and the one before it but what it is called."""
    return _listed(words, floor, each) is not None


def _listed(words: str, floor: int, each: Sum) -> re.Match[str] | None:
    """What a sum behind another one is called, where that is all that stands between."""
    match = _LISTED.match(words, floor, each.start) if floor and floor == each.lead else None
    said = match["for"] if match else ""
    return None if not said or is_generic(said) or _VERB.search(said) or _NO_PART.search(said) else match


def _without_base(words: str, each: Sum) -> Sum:
    """A sum without what it is per before it: 改造项目建设资金每所40万元."""
    per = each.figure.base or ""
    opens = words.rfind(per, each.lead, each.start) if per[:1] == "每" else -1
    stands = opens >= 0 and _PAID_PER.fullmatch(words, opens + len(per), each.start)
    return each._replace(start=opens) if stands else each


def _behind_bracket(words: str, end: int) -> int | None:
    """Where a bracket ends that tells the parts of the sum before it: 952万元（其中：…），新修道路."""
    parts = _BRACKET.match(words, end) if words[end : end + 1] in _OPENS_BRACKET else None
    return parts.end() if parts else None


def _before(words: str, start: int, end: int) -> re.Match[str] | None:
    """What a clause before a sum's own says of work, behind its subject."""
    if start == end:
        return None
    _, behind = payer.subject(words, start, len(words))
    match = _BEFORE.match(words, behind or start, end)
    # 新建床位100张以上的，每张补助…: a condition
    return None if match and (match["for"].endswith("的") or _OF_MONEY.search(match["for"])) else match


def is_generic(words: str) -> bool:
    """Whether words say no more than that it is money."""
    return bool(_GENERIC.fullmatch(words))


def _unowned(said: str) -> str:
    """A name without whose money it is: 市级床位建设."""
    owner = _OWNER.match(said) if said[:1] in _OPENS_OWNER or said[:1].isdecimal() else None
    return said[owner.end() :] if owner else said


_PART_USED = re.compile(
    rf"(?:其中|包括|包含|含|[：:，,、；;（(])*用于(?P<for>[{HAN}、]{{2,24}}?)(?:专项|补助|财政)*(?:资金|经费|款)[约共为达]*\Z"
)
_PART_SPENT = re.compile(
    rf"(?:其中|[：:，,、；;（(])*(?P<for>(?!其中)[{HAN}]{{2,12}}?)(?:投入|安排|支出|使用|完成)了?(?:资金|投资|经费)?[约共]*\Z"
)
_WHOSE = re.compile(
    "公司|集团|债券|贷款|资金|财政|级|以上|社会|企业|个人|自筹|其[余他它]|捐|群众|居民|年|已|未|[市县区镇乡省]\\Z"
)


def part(words: str, each: Sum) -> str | None:
    """What a part of a sum is for, by the words that stand before it in a list: 设备更新5200万元."""
    match = _PART.match(words, each.lead, each.start)
    if match and not _NO_PART.search(match["for"]):
        return match["for"]
    if match := _PART_USED.match(words, each.lead, each.start):
        return match["for"]
    match = _PART_SPENT.match(words, each.lead, each.start)
    if match and not _WHOSE.search(match["for"]):
        return match["for"]
    listed = _listed(words, each.lead, each)
    # 车购税资金, 水利基金 tell where it comes from
    return _unowned(listed["for"]) if listed and listed["for"].endswith(_WORKS) else None


def _name(words: str, each: Sum, parties: tuple[str | None, ...]) -> str | None:
    """What the sum's own name says: 安排校车运营补贴260万元."""
    start = max(each.lead, each.start - _NAME_WITHIN)
    if (
        "需" in words
        and words.find("需", start, each.start) >= 0
        and (match := _NEEDED.match(words, start, each.start))
    ):
        return _trimmed(match["for"])
    if (
        "标" in words
        and words.find("标准", start, each.start) >= 0
        and (match := _STANDARD_OF.match(words, start, each.start))
    ):
        return None if is_generic(match["for"]) else _trimmed(match["for"])
    if words.startswith("支出", each.start - 2) and (match := _SPENDING.match(words, start, each.start)):
        return None if _GENERIC.fullmatch(match["for"]) else _trimmed(_unowned(match["for"]))
    match = _NAME.match(words, start, each.start) or _SUPPORTED.match(words, start, each.start)
    if match is None:
        return None
    found = match["for"]
    if found[-1] in _ENDS_LOTTERY:
        found = _LOTTERY.sub("", found)
    if parties[1] and len(parties[1]) > _BARE_LEVEL:  # a name, that may begin like a word: 和丰银行
        found = found.removeprefix(parties[1])
    found = _unowned(found)
    found = found.removeprefix("用于")
    for party in parties:
        found = found.removeprefix(party or "").lstrip("的")
    found = _unowned(found)
    if "、" in found and _FUNDS.search(found):
        return None
    return None if len(found) < _SHORTEST or _GENERIC.match(found) or _VERB.search(found) else _trimmed(found)


def _trimmed(found: str) -> str | None:
    found = found.strip(" \u3000的")
    if "批" in found and (batch := _BATCH.match(found)):
        found = found[batch.end() :]
    # Both look at every character: not where there is nothing for them.
    if _DIGITS.search(found):
        found = _COUNT.sub("", found)
    if "等" in found or found[-1:] in _ENDS_ETC:
        found = _ETC.sub("", found)
    if "已" in found:
        found = _OVER.sub("", found)
    if "（" in found or "(" in found:
        opened = max(found.rfind("（"), found.rfind("("))
        # What stands in a bracket goes on behind the clause.
        found = found[:opened] if opened > max(found.rfind("）"), found.rfind(")")) else found
    found = found.strip(" \u3000的、")
    if (
        not _SHORTEST <= len(found) <= _LONGEST
        or found.startswith(_NO_OPENING)
        or is_generic(found)
        or _ANY_WORK.fullmatch(found)
    ):
        return None
    return found
