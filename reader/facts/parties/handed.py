"""To whom a sum is handed, whatever their name is: a body, an office, a business or people beside a verb of giving."""

import re

from reader.facts.parties.whom import FIRMS, NO_NAME, NOT_FIRST, OFFICES, PEOPLE, PLACES, SCHOOLS, named
from reader.facts.words import HAN
from reader.text.dates import YEAR

_BODIES = f"{OFFICES}|{FIRMS}|{PEOPLE}"
_TOWNS = r"(?<![城农乡古])[县镇乡村旗](?![级域内外城民容场政委道镇村])|街道"
_ANY_BODY = named(_BODIES)
_SCHOOL_OR_PLACE = named(f"{SCHOOLS}|{PLACES}")
_TOWN = named(_TOWNS, 6)
_FOR_WHOM = named(f"{SCHOOLS}|{_BODIES}|园区|开发区|景区", 44)
_SCHOOL = named(SCHOOLS, 12)
_COUNTED = rf"(?:全[省市县区州])?\d[\d.,]*+[万多余]*+[个家户名位]?{named(f'{FIRMS}|{PEOPLE}', 10)}"
_POST = rf"(?!{NOT_FIRST})(?:(?!{NO_NAME})[{HAN}]){{0,12}}?(?:书记|主任|文书|组长|专干|委员|辅警|{PEOPLE})"
_COUNTED_SCHOOLS = (
    rf"\d[\d.,]*+[余多]?[所家个]{named(SCHOOLS, 10)}(?=[加改开提新购配建实完推更创发维扩全]|[，,。；;]|\Z)"
)
_ANY_SCHOOL = named(f"{SCHOOLS}|中小学", 10)
_SUPPORTED = named(f"{PLACES}|{_BODIES}", 40)
_REBUILT = rf"{named(f'{SCHOOLS}|卫生室', 14)}(?=重建|改造|维修|修缮|扩建|购置|添置|改善|提升|更新|免费开放|运转)"
_AREAS = "(?:贫困|民族|边远|边境)地区"
_ACCOUNT = (
    rf"(?:[{HAN}]{{2,12}}?(?:产业|发展|引导|投资|帮扶|助学|互助)+基金|街道|镇[（(]街道?[）)]|市县基层|{_AREAS}|\d{{1,4}}个(?:[{HAN}]{{0,4}}[县市区镇乡村])(?![修新改扩]建)|"
    + named(rf"各村|各?(?:乡镇|县区|县市区?|市县|区县)|各[乡镇县区]\w?|{PLACES}|{SCHOOLS}|{_BODIES}", 14)
    + ")"
)
_NEXT_NAME = named(f"{PLACES}|{SCHOOLS}|{_BODIES}", 12)
_GIVES = (
    "发放|兑付|兑现|支付|补助|奖励|拨付|返还|补贴|捐赠|追加|资助|划拨|下拨|分配|下达|安排|慰问|救助|补偿"
    "|转移支付|援助|奖补|扶持"
)
_BUDGETS = "财政预算(?!单位|部门)"
_MONEY = "资金|经费|款|信贷|亏损|补[助贴]|奖[金励补]|工资|津贴|贴息|费|公益金|金"
_DONE_FOR = (
    "增收|集体|经济|产业|培训|队伍|周转|宿舍|健康|教育|就业|素质|服务|体检|创业|转移|保险|搬迁|安置|养老|活动|住房"
    "|危房|饮水|用水|用电|出行"
)
_EACH = "(?:各|共|每[人户家个村校名月年天亩头只]|一次性|累计|约|近|超过|合计|计|资金|现金|分别|往来户|账户|专户)*"
_BEFORE = re.compile(
    rf"(?:{_GIVES}|给予|{_BUDGETS})(?:[给到至]|(?P<alone>了)?)(?:每[个家名户位所]|{YEAR}年度?)?"
    rf"(?P<name>(?:{_COUNTED}|{_ANY_BODY})(?:等[{HAN}]{{0,4}}(?:人员|群体|对象|群众))?)(?:\d+[{HAN}]{{1,2}})?"
    rf"(?={_EACH}\Z|(?!{_DONE_FOR})[{HAN}\d、“”—－~～-]{{0,20}}(?:{_MONEY})[约近共]*\Z)"
)
_BEFORE_SCHOOL = re.compile(
    rf"(?:(?:{_GIVES})[给到至]|捐赠|资助|慰问|援助|(?:拨付|下拨|划拨)(?=[{HAN}]{{2,8}}(?:小学|中学|学校|学院|医院|卫生院|敬老院|幼儿园)(?!建设|新建|[迁扩]建)))了?(?P<name>{_SCHOOL_OR_PLACE})(?={_EACH}\Z|[{HAN}\d]{{0,12}}(?:{_MONEY})[约近共]*\Z)"
)
_GIVING = re.compile(f"{_GIVES}|给予|投[入向]|支援|{_BUDGETS}")
"""With what all of those begin that stand right before a sum."""
_TO_SCHOOL = re.compile("[放付现励还赠加助拨配达排问救补持][给到至]|捐赠|资助|慰问|援助|拨付|[下划]拨")
_FUND = "体彩|福彩|公益金|衔接|扶贫|帮扶|援助|补[助贴]|专项|奖[励补]"
_BEFORE_PLACE = re.compile(
    rf"(?:投入|投向|转移支付|援助|支援|追加|奖补|补助)了?(?P<name>我[省市县区州旗镇乡]|{_AREAS}|{_TOWN})(?={_EACH}\Z|[{HAN}]{{0,6}}(?:{_FUND})[{HAN}]{{0,6}}\Z|(?:资金|经费)\Z)"
)
_DOES = (
    "拨付|下达|安排|发放|投放|补助|给予了?|捐赠|捐[款资]|投入|支付|支持|奖励|补贴|资助|兑[现付]"
    "|提供|落实|列支|拨款|下拨|注入|注资|解决(?=[^，,。；;]{0,8}(?:资金|经费|款))"
)
_FOR = re.compile(
    rf"(?:[，,。；;：:年是]|\A|局|厅|委|办|财政|政府|级|(?<=[省市州县区镇乡村])[上里]|妇联|残联|[工协学基商字总善]会|银行|公司|集团|[省市县区镇乡]|已|还|共|先后|累计|分别|继续|[将拟]|直接|及时|按时|全部)(?:[对向给为](?!口|(?<=对)接))(?:每[个家名户位所])?(?P<name>{_COUNTED}|{_FOR_WHOM}|{_TOWN}(?:[、和及]{_TOWN})+)"
    rf"(?:的[{HAN}、]{{1,20}}?|等|(?:吸纳|招用|录用)[{HAN}、]{{2,12}}?(?=开展|给予|按|进行|实行|发放|补|奖|兑|每))?(?:统一|预算|累计|共计?|各|先后|一次性|每(?:平方米|[{HAN}]{{1,2}}?)|额外|另外?|分别|已|直接|积极|免费|足额|及时|按[^，,]{{1,12}})*"
    rf"(?:(?:{_DOES})(?:了)?[{HAN}\d、]{{0,14}}|(?:开展|实行|进行|实施)了?[{HAN}]{{0,10}}(?:补[助贴]|奖[励补]|资助)[（(])\Z"
)
_DONE, _DONE_WITHIN = re.compile(_DOES), 18
"""What is done for those of that form, and how far before a sum: where nothing is, the form isn't tried."""
_FOR_US = re.compile(
    rf"[对向给为](?P<name>[我该][省市州盟县区旗镇乡局校村园]|\d{{1,4}}个[{HAN}]{{0,4}}[县市区镇乡村](?![^，,。；;]{{0,12}}[修建改购配维装供])|每?个(?:[县市区镇乡村](?![级民])|乡镇|社区)|各[省市州盟县区旗镇乡村]{{1,3}}(?![{HAN}、]{{0,6}}(?:[馆站校院]|中心))(?![^，,。；;]{{0,12}}[修建改购配维装供]))(?![{HAN}]{{0,6}}(?:争取|申请))[^，,。；;]{{0,20}}?(?:给予|下达|安排|拨付|补助|支持|倾斜|投入)[^，,。；;]{{0,14}}\Z"
)
_NEW_FOR = re.compile(
    rf"[对为](?P<name>{_SCHOOL})(?:新建|修建|改造|配备|购置|建设|维修)了[^，,。；;]{{1,30}}[，,](?:共|累计|总)?(?:计|投入|投资|资金|安排)+\Z"
)
_BEHIND = re.compile(
    rf"(?:资金|经费|补助|补贴)?[，,]?(?:全部|主要|重点|专项|集中|分别)*(?:用于|用以|用来)?(?:支持|补助|奖补|奖励|扶持|资助|发放给|拨付给|划拨给|分配给|补贴|倾斜支持)(?:培育)?"
    rf"(?P<name>{_COUNTED_SCHOOLS}|{_REBUILT}|{_SCHOOL}(?=[，,。；;]|\Z)|(?:{_COUNTED}|{_SUPPORTED})(?!{_DONE_FOR}|(?<=[县镇乡])(?!建设|发展|打造|创建|改造|实施|推进)[{HAN}]{{2,3}}(?:(?<![乡农])村(?![民级庄集])|社区)|(?<=[省市县区州旗镇乡村])\d+[余多]?[个家所座]|、\d|[约共近]?\d[\d.]*[万亿]?元)(?![{HAN}]{{0,3}}(?:卫生[院室]|学校|[中小]学|医院)))"
)
# 安排专项资金300万元，给予景区门票补贴; …，对各地落实政策给予综合奖补
_GRANTED = re.compile(
    rf"[，,](?:给予了?(?P<one>{_FOR_WHOM})[{HAN}]{{0,6}}?|对(?P<all>各[地省市县区乡镇村]{{1,2}}|{_FOR_WHOM})[^，,。；;]{{0,24}}?(?:给予|予以|进行|实施|实行)了?[{HAN}]{{0,4}}?)(?:补[助贴]|奖[励补])(?=[，,。；;]|\Z)"
)
# 向青石村赠送图书，价值3万元; 为白石小学配备价值3万元的设备
_IN_KIND = re.compile(
    rf"[向给为](?P<name>(?:{_FOR_WHOM}|{named(PLACES)})[{HAN}]{{0,3}}?)(?:无偿|免费|统一)?(?:赠送|捐赠|捐献|配送|配备|发放|购置|购买|送[去上]|添置|提供)了?[^，,。；;]{{0,16}}[，,]?(?:总?价值|折合|折价)[约达近为共计人民币]*\Z"
)
_WORTH = re.compile(r"(?:价值|折合|折价)[约达近为共计人民币]*\Z")
# 按照每亩300元标准给予种植户补助, 按每月3000元标准落实村支部书记报酬
_BY_STANDARD = re.compile(
    rf"(?:[/／][{HAN}]{{1,2}})?(?:以上)?(?:的?标准)?(?:(?:给予了?|发给|补给|奖给|(?<=标准)对)(?P<name>{_COUNTED}|{_SUPPORTED}|{_ANY_SCHOOL})(?=(?:给予|予以|一次性|适当|一定|相应|进行)*(?:补[助贴偿]|奖[励补]|资助|扶持))"
    rf"|(?<=标准)(?:落实|发放|兑[现付]|支付)了?(?P<post>{_POST})的?(?=[{HAN}]{{0,4}}(?:报酬|工资|补[助贴]|津贴|待遇))|(?<=标准)(?:补[助贴]|奖[励补])了?(?P<whom>{_SUPPORTED})(?=[，,。；;]|\Z))"
)
_HANDED = re.compile(
    rf"(?:[，,](?=已|现|目前|由|全部|直接|及时|将|资金)(?:现|目前|将)*)?(?:[{HAN}]{{0,6}}(?:资金|经费|款))?(?:已|全部|及时|按时|直接|尽快|统一|足额|下达|拨付|于(?:{YEAR}年)?\d{{1,2}}月(?:份|[底初前]|\d{{1,2}}日)*|(?:通过|由)[^，,。；;]{{2,12}}?(?=[划拨分下支发兑]))*(?:(?:划拨|拨付|分配|下达|支付|发放|落实|兑[现付]|下拨|转拨|拨|切块|发|打)[给到至]|打入|投入?[给向到至](?!位)|直达(?=[市县区乡镇村基各企农])|注入(?=[^，,。；;]{{1,12}}?(?:公司|集团|企业|合作社|基金))|给(?!予|与|了)|[到至](?!位)|(?:下达|拨付|下拨|分配|划拨)(?=各?(?:乡镇|县区|市县|县市|区县|项目单位)|[县市省区州镇乡](?!级|财政(?!局))))"
    rf"(?P<name>{_ACCOUNT})(?=[，,。；;用账、]|\Z|手[中里]|一卡通|银行卡|[修新扩改]建|购[买置]|改造|维修|开展)"
)
# 安排10万元，县财政局正在办理，尽快将资金划拨到云岭镇
_MOVED = re.compile(
    rf"[^。；;：:]{{0,60}}?(?:将|把|该|此|这)[笔项]?(?:[{HAN}]{{0,4}})?(?:资金|经费|款项?)(?:已|全部|及时|按时|直接|尽快|统一|足额|下达)*(?:划拨|拨付|下达|支付|下拨|转拨|拨)[给到至](?P<name>{_ACCOUNT})(?=[，,。；;用账、]|\Z)"
)
_BY_ITSELF = re.compile(
    rf"用于(?P<name>(?:(?!{NO_NAME})[{HAN}]){{1,6}}?[县区市镇乡旗](?:[、和](?:(?!{NO_NAME})[{HAN}]){{1,6}}?[县区市镇乡旗])*)(?=提高|提升|改善|开展|完善|推进|发展|加强|购买|解决)"
)
_RUNNING = re.compile(
    rf"[，,]?(?:列支)?用[于在](?P<name>各?{_ANY_SCHOOL}(?:[（(][{HAN}]{{1,6}}[）)])?)(?=[{HAN}]{{0,8}}(?:运[行转营]|公用|办公|取暖|日常|人员)[{HAN}]{{0,4}}(?:费|经费|支出)|的[{HAN}、]{{0,12}}(?:设备|设施|培训|运[行转营]))"
)
_NEXT_PARTY = re.compile(rf"[、，,；;和及与](?:(?:剩[下余]|其余)的每?)?(?P<name>{_NEXT_NAME})(?:各|共|约|近)*\Z")
# A place that stands alone in a list of what each was given: 资金分配情况：云岭镇60万元、柳溪镇50万元.
_LISTED = re.compile(
    rf"(?:\A|[：:、，,；;])(?:其中)?(?P<name>{_TOWN}|(?!各|全|其中)[{HAN}]{{1,6}}[县市区](?![级域内外城民容场政委道]))\Z"
)
_GIVEN_OUT = re.compile("分配|下达|安排|补助|拨付|切块|下拨")
_OWN_MONEY = re.compile("自筹|来源|出资|投入|配套|筹集|缺口")
# 对山北师团按每公里80万元、其他师团按每公里60万元补助
_AT_RATE = re.compile(
    rf"(?:[，,。；;：:]|\A|财政|补助)[对给](?P<name>(?![口接应])(?:(?!{NO_NAME})[{HAN}、]){{1,16}}?(?:师团|团场|{PLACES}|{SCHOOLS}|{FIRMS}|{PEOPLE}))(?:分别)?按(?:照)?(?:人均|平均|年均|每[{HAN}]{{1,3}})*\Z"
)
_NEXT_RATE = re.compile(
    rf"[、，,]对?(?P<name>(?:(?!{NO_NAME})[{HAN}]){{1,12}}?(?:师团|团场|{PLACES}|{SCHOOLS}|{FIRMS}|{PEOPLE}))按(?:照)?(?:每[{HAN}]{{1,3}})?\Z"
)
_IS_BENEFIT = re.compile(r"[^。；;]{0,60}?(?:补[助贴]|奖[励补])")
_NEAR, _REACH = 60, 44


def handed_to(words: str, floor: int, start: int, end: int, tail: int) -> str | None:
    """Who a sum at `start` to `end` is handed to, by the words before it from `floor` on, or behind it up to `tail`."""
    near = words[max(floor, start - _NEAR) : start]
    names_whom = "给" in near or "对" in near or "向" in near or "为" in near
    match = _FOR.search(near) if names_whom and _DONE.search(near, max(0, len(near) - _DONE_WITHIN)) else None
    if match is None and (gives := _GIVING.search(near)):
        said = near[gives.start() :]
        match = _BEFORE.search(said) or (_BEFORE_SCHOOL.search(said) if _TO_SCHOOL.search(said) else None)
        match = match or _BEFORE_PLACE.search(said)
    if match is None and names_whom:
        if any(map(near.__contains__, "我各个该")):
            match = _FOR_US.search(near)
        if match is None and "了" in near:
            match = _NEW_FOR.search(near)
    if match is None and names_whom and _WORTH.search(near):
        match = _IN_KIND.search(near)
    if match is None and "按" in near:
        match = _AT_RATE.search(near) or (_NEXT_RATE.match(words, floor, start) if floor else None)
        match = match if match and _IS_BENEFIT.match(words, end) else None
    if match:
        return match["name"]
    follows = words[end : end + 1]
    if follows and follows not in _CLOSES:
        behind = words[end : end + _REACH if follows in "，," else min(end + _REACH, max(tail, end + 1))]
        for form, says in _FORMS_BEHIND.get(follows, _ANY_FORM):
            if (says is None or says.search(behind)) and (match := form.match(behind)):
                name = match[match.lastgroup or ""]
                if end + match.end(match.lastgroup or 0) == tail and words[tail : tail + 1].isdecimal():
                    continue  # 将500万元分配给青石县200万元、柳溪县300万元: that gets the next one
                if len(name) > 1:  # not 支持县第一…: the first character of a longer name
                    return name
    if follows and "资金" in words[end:tail] and (moved := _MOVED.match(words, end, tail)):
        return moved["name"]
    return in_a_list(words, floor, start, end)


def in_a_list(words: str, floor: int, start: int, end: int) -> str | None:
    """The place that stands alone before a sum, in a sentence of such, which says that money was given out."""
    if words[start - 1 : start] not in _ENDS_PLACE:
        return None
    match = _LISTED.search(words, max(floor, start - 12), start)
    if match is None or not _GIVEN_OUT.search(words, 0, start) or _OWN_MONEY.search(words, 0, start):
        return None
    return match["name"] if words[end : end + 1] in ("、", "，", ",", "；", ";") or floor else None


def next_party(words: str, floor: int, start: int) -> str | None:
    """The party whose name alone stands between the sum before and one: 拨付云岭镇60万元、柳溪镇50万元."""
    match = _NEXT_PARTY.match(words, floor, start)
    return match["name"] if match else None


_HELPS, _HANDS = re.compile("[持助奖补给]"), re.compile("[给到至向入拨达配]")
# Forms behind, with what they begin with, and what stands in them; one begins with anything, and hands it to somebody.
_FORMS: tuple[tuple[re.Pattern[str], str, re.Pattern[str] | None], ...] = (
    (_BY_STANDARD, "的标以/／给发补奖", None),
    (_BEHIND, "，,资经补全主重专集分用支奖扶发拨划倾", _HELPS),
    (_GRANTED, "，,", None),
    (_HANDED, "", _HANDS),
    (_BY_ITSELF, "用", None),
    (_RUNNING, "，,列用", None),
)
_ANY_FORM = ((_HANDED, _HANDS),)
_FORMS_BEHIND = {
    first: tuple((form, says) for form, begins, says in _FORMS if not begins or first in begins)
    for first in "".join(begins for _, begins, _ in _FORMS)
}
"""The forms by the character behind the sum."""
_CLOSES, _ENDS_PLACE = frozenset("。；;、：:）)"), frozenset("县市区镇乡村旗道")
