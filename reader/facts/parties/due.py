"""To whom a sum is due: who is named as those for whom a rate or a reward holds, or to whom a plan is applied.

人口1600人以上的村每年给予补助4万元; 低保对象300人，每人每月补助500元; 将云岭村列入示范村，给予补助30万元.
"""

import re

from reader.facts.parties.whom import CARE, CLASSES, FIRMS, PEOPLE, PLACES, SCHOOLS
from reader.facts.words import BRACKETED, HAN, behind_last
from reader.text.dates import YEAR

_TAUGHT = (
    "(?:高中|(?:[高中]等?职业|中职|技工|义务|学前|特殊|高等|学历)教育|专科生|小学|初中|幼儿园|研究生|本科生|教育阶段)"
)
_KINDS = (
    f"{FIRMS}|{PEOPLE}|{SCHOOLS}|(?:合作|社会|经济|行业)组织|移民|卫生室|孵化器|基地|园区|(?:产业|示范|科技|创业)园"
)
_HOUSES = "食堂|(?:照料|养老|托育|康复|服务|救助)(?:中心|站|机构|院)|敬老院|福利院|幸福院"
_THE_KINDS = f"{_KINDS}|[县市区镇乡村](?![{HAN}])|乡镇|街道|社区|县区|[县市]|[镇乡村区](?=[每按给年奖补可、])"
_MARK = r"(?:\A|[，,。；;：:“])"
_AWARDS = "给予|予以|奖励|奖补|补助|补贴|资助|提供|发放|兑[现付]|拨付|落实|补偿|救助"
_HOW = (
    "一次性|最高|分别|[各均再另约共达]|不超过|不低于|按照?|额外|另外|还|每[月年季]|每学[年期]|每[个家户名人所生天日]|可|定额"
    "|由?(?:县|市|省|区|同级|中央)?(?:级?财政)"
)
_MONEY = rf"(?:了?[{HAN}]{{0,8}}(?:补[助贴]|奖[励补金]|津贴|资助|报酬|费|金))?"
_GIVEN = rf"(?:{_AWARDS})了?(?:{_HOW})*{_MONEY}(?:{_HOW}|共计?)*\Z"
_GIVES = rf"(?:{_HOW})*{_GIVEN}"
_SPENT = rf"(?:投入|安排|支付)[{HAN}]{{0,8}}\Z"
_SAYS = re.compile(f"{_GIVEN}|{_SPENT}")
_NAME = rf"(?:(?![对为向由将被把给])[{HAN}\dA-Z“”（）()、/—－~～-])"
# 对…达标的村、社区，给予1.8万元; 对获评的合作社一次性奖励5万元
_TO = re.compile(
    rf"(?<![应面针相绝反因作认成列评定称分设改变命更])[对为](?!口|应|接|比|照|期)于?(?P<name>{_NAME}{{1,44}}?(?:{_THE_KINDS}|{_HOUSES}|的[县市镇乡](?=[（(]))(?:{BRACKETED})?)等?[，,]?(?:{_GIVES}|(?:{_HOW}|共计?|累计|已)*{_SPENT})"
)
# 人口1600人以上的村每年给予补助4万元; 任职不足10年的每月发放120元
_OF_WHICH = re.compile(
    rf"{_MARK}(?:其中|即|如|凡|凡是|并且|且|[^，,。；;：:]{{0,12}}规定)?(?P<name>(?:(?!{_AWARDS}|财政|政府){_NAME}){{2,40}}?的(?:{_NAME}{{0,24}}?(?:{_THE_KINDS}))?)[，,]?{_GIVES}"
)
# 人口1600人以上的村按25元/人的标准给予补助
_BY_RATE = re.compile(
    rf"{_MARK}(?P<name>{_NAME}{{0,30}}?(?:{FIRMS}|{PEOPLE}|{SCHOOLS}|的(?:{_THE_KINDS})))按照?(?:每[{HAN}]{{1,4}})?\Z"
)
_RATE_BEHIND = re.compile(rf"[^，,。；;]{{0,12}}标准(?:进行|{_AWARDS}|享受)")
# 走读生按照低年级每人每日3元、高年级每人每日4元标准给予补贴
_BY_KINDS = re.compile(
    rf"{_MARK}(?:其中)?(?:对|给予)?(?P<name>{_NAME}{{0,30}}?(?:{FIRMS}|{PEOPLE}|{SCHOOLS}|移民|(?<![学先医派])生))(?:分别)?按照?(?!照)[^，,。；;：:]{{1,60}}\Z"
)
_KINDS_BEHIND = re.compile(
    rf"(?:[/／][{HAN}]{{1,3}})?(?:[、和与及][^，,。；;：:]{{1,60}}?)?的?标准(?:分别)?(?:进行|{_AWARDS}|享受)"
)
# 高中和中等职业教育平均资助标准为每生每年2000元
_STANDARD = re.compile(
    rf"{_MARK}(?:现行)?(?P<name>(?:(?!{_AWARDS}|财政|提高){_NAME}){{0,24}}?(?:{FIRMS}|{PEOPLE}|{SCHOOLS}|{_TAUGHT}|移民|{_HOUSES}|(?:[东中西南北]部|贫困|民族|边[远境])地区)(?:[（(][{HAN}]{{2,8}}[）)])?)(?:国家?(?:助学金|奖学金)|[{HAN}]{{0,4}}(?:生活费|补助|补贴))?[，,]?(?:年?平均|人均|财政|基本|岗位|生活|绩效)?"
    rf"(?:补[助贴]|奖[励补]|资助|津贴|报酬|工资|后期扶持)(?:的?[最基]?[低高准本]?标准|政策|定额|(?=每[人名]|由[{HAN}]{{2,8}}按照?每[人名]))[，,]?(?:由[{HAN}]{{2,8}})?(?:为|是|按|达到?|不超过|最高|约|提高[到至])?(?:每[生人名户个所家月年天学期亩]{{1,2}})*(?:补助|发放)?\Z"
)
_NOT_THEIRS = f"(?![{HAN}]{{0,2}}(?:经营者|创业者|家庭|子女|家属))"
# 高龄老人300名，每人每月补助50元
_COUNTED = re.compile(
    rf"(?:\d[\d.,]*[万余多]*[名户家人个](?P<who>(?:(?![的为对向由将被把给了])[{HAN}]){{0,12}}?(?:{FIRMS}|{PEOPLE}){_NOT_THEIRS})|(?P<named>(?:(?![的为对向由将被把给了有])[{HAN}]){{0,12}}?(?:{FIRMS}|{PEOPLE}){_NOT_THEIRS})(?:共计?|合计|[为有达约计])*\d[\d.,]*[万余多]*[名户家人个])"
)
_EACH = re.compile(
    rf"[，,；;：:]?(?:按照?|平均)?每[名人户家](?:每[月年天日季])?(?:一次性)?(?:{_AWARDS}|发|补|奖)?[{HAN}]{{0,6}}\Z"
)
# 对…的创业者给予了补贴，补贴标准为每户4000元
_DONE_FOR = re.compile(
    rf"[对为给](?!口|应|接|比|照|期)于?(?P<name>(?:{_NAME}|\s){{1,60}}?(?:{FIRMS}|{PEOPLE}|{SCHOOLS}|移民){_NOT_THEIRS})(?:进行|给予|予以|实施|开展|实行|发放|落实)了?(?:[{HAN}]{{0,4}}?)(?:{_AWARDS}|慰问|扶持|支持)[金费]?"
    rf"[，,](?:[{HAN}]{{0,6}}标准)?[为是按]?每[人户名家个校生][每年月学期天]{{0,3}}\s?\Z"
)
# 将云岭村列入示范村，给予补助30万元
_PUT_ON = re.compile(
    rf"(?<!、)[将把](?!该)(?P<name>(?:[我全][省市县区])?\d{{1,4}}个(?:[县市区镇乡村]{{1,2}}|街道|社区)|(?:(?!{_AWARDS}|项目|工程){_NAME}){{1,24}}?(?:{PLACES}|{SCHOOLS}|{FIRMS}))(?:又|也|全部|一并|均|已)*(?:[列纳]入|(?:确定|评[选定]?|列|认定|命名)为)"
    rf"(?:(?!、[将把])[^，,。；;]){{2,60}}?(?:[，,]?(?:并|同时|目前|现|已|共|累计|先后)*(?:{_HOW})*(?:{_AWARDS}|安排|下达)|[，,](?:{_HOW}|已|先后|成功)*(?:获得?|争取到?))(?:了?[{HAN}]{{0,10}}(?:资金|经费|补助|奖补)|了)?(?:{_HOW})*\Z"
)
# 脱贫户发展产业每户补助3000元
_DOES_FOR_EACH = re.compile(
    rf"{_MARK}(?P<name>(?:(?!{_AWARDS}|财政|全部){_NAME}){{0,16}}?(?:{FIRMS}|{PEOPLE}))(?!的)(?:(?!{_AWARDS})[{HAN}]){{2,12}}[，,]?每[户人名家](?:每[年月])?(?:一次性|可)?(?:{_AWARDS})[{HAN}]{{0,6}}\Z"
)
# 扶持发展85户民宿（2万元/户）
_IN_BRACKET = re.compile(
    rf"(?:扶持|奖励|补助|资助|支持|培育|发展)+了?(?P<name>\d[\d.,]*[万余多]*(?P<per>[户家名人])(?:(?![的为对向由将被把给了])[{HAN}]){{1,14}})[（(]\Z"
)
# 14个乡镇每镇补助20万元
_EACH_PLACE = re.compile(
    rf"(?P<name>(?:[我全][省市县区])?\d{{1,4}}个[{HAN}]{{0,6}}?(?:[村镇乡县]|社区|街道)|(?:国家|[省市县区州])级[{HAN}]{{2,12}}?(?:[村镇乡社户园]|社区|基地|企业))[，,]?每个?(?:[村镇乡县社户园家]|乡镇|社区|街道)(?:每年)?(?:{_AWARDS}|安排|下达)[{HAN}]{{0,6}}\Z"
)
# 康复中心每年补助3万元
_IS_HELPED = re.compile(
    rf"{_MARK}(?:其中|对)?(?P<name>(?![、及和]|[省市县区州][{HAN}]{{0,8}}中心)(?:(?!{_AWARDS}|财政|拨款|安排|下达|建设|改造){_NAME}){{0,16}}?(?:{SCHOOLS}|(?:{CARE})[{HAN}]{{0,2}}中心|(?:{CLASSES})(?:[县村镇乡]|乡镇|社区|企业|合作社)))(?:每[年月]|各|均|分别)*(?:补助|奖补)约?\Z"
)
# 一类小组：人口600人以上的每月350元；二类小组：…
_OF_CLASS = re.compile(
    rf"(?:{_MARK}|即|为|是)(?P<name>[一二三四五六甲乙丙丁A-E]类(?!项目|工程)[{HAN}]{{1,8}})[：:](?:[^：:]{{0,40}}?(?:{_GIVEN}|(?:的|以[上下内]|[，,]))?(?:(?:按照?|达到?|为)|每[人户村镇家月年个]|奖补|补[助贴]|奖励)*\Z)"
)
# 按每个示范村30万元的标准给予奖补
_PER_ONE = re.compile(rf"按照?每个?(?P<name>[{HAN}]{{0,8}}?(?:{FIRMS}|{SCHOOLS}|社区|街道|乡镇|[县镇乡村]))\Z")
# 青石县2023年中央预算内投资300万元已下达
_SENT = re.compile(
    rf"{_MARK}(?:其中|目前)?(?P<name>(?![各全本该我])[{HAN}]{{2,4}}[市县镇乡](?![级财政本场内外直]))(?:{YEAR}年度?)?(?:的)?[{HAN}“”]{{0,16}}(?:资金|投资|补助|经费)\Z"
)
_SENT_BEHIND = re.compile("(?:也|均)?已(?:经|全部|于[^，,。；;]{2,10})*(?:下达|拨付|下拨)")
_OF_SOME = re.compile(rf"{PEOPLE}|{FIRMS}|\d周?岁|学历|职称|任职")
# 产粮大县奖励资金300万元, 脱贫县奖补资金300万元: a prize is called by the kind of places that it is for
_PRIZE = re.compile(
    rf"(?:\A|[，,。；;：:]|安排|下达|拨付|落实|争取|的|财政)(?P<name>(?:(?!安排|下达|拨付|落实|争取|财政|资金)[{HAN}]){{1,8}}?(?:大县|脱贫县|先进[县市区乡镇村]|示范[县市区乡镇村]|重点[县市区乡镇村]|强[县镇村]|明星[镇村]))(?:奖励|奖补)(?:资金|经费|补助|款)?(?:共计?|约|达)*\Z"
)
# 中央对地方转移支付300亿元; 中央对地方…转移支付力度，2021年资金规模达到300亿元
_TRANSFERRED = re.compile(
    rf"对(?P<name>地方|[我各][省市州县区]|各地)(?!财政[{HAN}]*监)[^，,。；;：:\d]{{0,30}}?转移支付(?:资金)?(?:[^，,。；;\d]{{0,8}}[，,](?:{YEAR}年度?)?(?:资金|支付)?(?:总?规模|总[额量]|预算数?))?(?:共计?|约|达到?|为|安排|下达)*\Z"
)
_CUES = re.compile("给予|予以|奖|补|资助|提供|发|兑|拨|标准|每|安排|下达|按|转移支付|资金|投资|经费|扶持|支持|发展")
_MAY_GIVE = re.compile("财政|政府|基金会?|银行|保险|(?<!合作)(?<!示范)社\\Z|文件|规定|项目|工程|资金|经费|标准")
_AS_MUCH_AS = re.compile("以[上下内]|超过|达到?|不足|不低于|满")
_HAS_COME = ("已", "也已", "均已")
_ONE_OF_SOME, _RATED = re.compile("每(?:[户人名家个村镇乡县社园]|街道)"), 15
"""For each of whom a rate is, and how far before a sum at most."""
_CLAUSES, _NEAR = "。；;", 80


def due(words: str, floor: int, start: int, end: int) -> str | None:
    """For whom a sum at `start` to `end` is told to be due by the words before it from `floor` on."""
    begins = behind_last(_CLAUSES, words, max(0, start - _NEAR), start)
    near = words[max(floor, begins) : start]
    if "类" in near and (of_class := _OF_CLASS.search(near)):
        return of_class["name"]
    if not _CUES.search(near):
        return None
    if floor > begins and _AS_MUCH_AS.search(words, floor - 4, floor + 3):
        near = words[begins:start]  # 对投入300万元以上的企业给予…: a sum that tells who they are
    is_to = "对" in near or "为" in near
    says = (is_to or "的" in near) and _SAYS.search(near)
    match = _TO.search(near) if says and is_to else None
    if match is None and is_to and "每" in near[-_RATED:]:
        match = _DONE_FOR.search(near)
    if match is None and ("将" in near or "把" in near):
        match = _PUT_ON.search(near)
    if match is None and says and "的" in near:
        match = _OF_WHICH.search(near)
        match = match if match and _is_of_some(match["name"]) else None
    if match is None and "按" in near and _RATE_BEHIND.match(words, end):
        match = _BY_RATE.search(near) or _PER_ONE.search(near)
    if match is None and words.startswith(_HAS_COME, end) and (match := _SENT.search(near)):
        match = match if _SENT_BEHIND.match(words, end) else None
    if match is None and ("标准" in near or "政策" in near or "定额" in near or "每人" in near):
        match = _STANDARD.search(near)
    if match is None and near.endswith(("补助", "奖补")):
        match = _IS_HELPED.search(near)
    if match is None and "奖" in near:
        match = _PRIZE.search(near)
    if match is None and "转移支付" in near:
        match = _TRANSFERRED.search(near)
    if match is None and "每" in near and _ONE_OF_SOME.search(words, max(begins, start - _RATED), start):
        match = _EACH_PLACE.search(near) or _DOES_FOR_EACH.search(near) or _of_each(words, begins, start)
    if match is None and near.endswith(("（", "(")) and (match := _IN_BRACKET.search(near)):
        return match["name"] if words.startswith(("/" + match["per"], "／" + match["per"]), end) else None
    if match is None:
        return None
    name = match[match.lastgroup or ""]
    return None if _MAY_GIVE.search(name) else name


def by_kinds(words: str, start: int, end: int) -> str | None:
    """Who gets a rate that the clause of a sum at `start` to `end` tells for each of their kinds."""
    if not _KINDS_BEHIND.match(words, end):
        return None
    begins = max(words.rfind(mark, 0, start) for mark in "，,。；;：:")
    match = _BY_KINDS.search(words, max(0, begins), start)
    return match["name"] if match and not _MAY_GIVE.search(match["name"]) else None


def _is_of_some(name: str) -> bool:
    """Whether what is told with 的 tells which people or firms they are, though it doesn't name them behind it."""
    return not name.endswith("的") or _OF_SOME.search(name) is not None


def _of_each(words: str, begins: int, start: int) -> re.Match[str] | None:
    """Those that a rate for each (每人, 每户) is for: the last ones counted before it in the same way."""
    at = words.rfind("每", begins, start)
    at = words.rfind("每", begins, at) if words.startswith(("每月", "每年", "每天", "每季"), at) and at > begins else at
    each = _EACH.search(words, max(begins, at - 3), start) if at >= 0 else None
    if each is None:
        return None
    per = words[at + 1]
    found = None
    for match in _COUNTED.finditer(words, begins, at):
        counts = match.group()
        if per in counts or (per in "人名" and ("人" in counts or "名" in counts)):
            found = match
    return found
