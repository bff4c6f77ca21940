"""Owners: whose money the words beside a sum call it."""

import re
from functools import cache

from reader.facts.parties.payer import behind_lead
from reader.facts.words import BODIES_BEYOND, CALLED_CENTRAL, HAN, LANDS, LEVEL_OWNER, MINISTRIES, OF_A_SORT, last
from reader.text.dates import YEAR

_OTHER_OWNER = (
    r"(?:项目|建设|施工)(?:业主|法人)?(?:单位)?(?<!项目)(?<!建设)(?<!施工)"
    r"|(?:新?乡贤|在外[\u3400-\u9fff]{2,4}|校友|侨胞|华侨|商户|移民户?|受益户|农户|用户|党员|干部职工)(?=捐|自筹|出资|集资|筹资|自愿|以?投?[工劳][投折抵代]|投[工劳])"
    r"|新?乡贤[\u3400-\u9fff]{2,3}(?=捐)|企业|受益群众|群众|村民|居民|社会(?:资本方?|各界)?|爱心人士|爱心企业|业主|银行|农发行|国开行|农商行|[世亚]行|政府方?(?!(?:专项|一般|新增)*债)|个人|村集体|村委会"
)
_OWNER_NAME = (
    rf"{_OTHER_OWNER}|国家[{HAN}]{{2,8}}?[局委署](?=专项|补助|下达|安排|资金|补贴)"
    rf"|(?:{LEVEL_OWNER})(?:[、和与及](?:{LEVEL_OWNER}))*"
)
_BODIES = rf"[{HAN}]{{1,8}}?(?:银行|集团|公司|[委局署])"
# What 国家 ranks or names, and pays nothing: 国家甲级民宿, 国家5A级景区.
_NO_STATE = (
    r"[甲乙丙丁一二三四五六特\dAa]{1,6}级|[\dAa]{2,6}|地理标志|重点(?:文物|保护|帮扶|扶持|学校|景区|实验室)|示范|文明|卫生[县城乡镇]|园林|森林|湿地|历史文化"
    r"|高新技术|非物质|非遗|传承人|地质|考古|电网|标准|乡村振兴重点|规定|出台|颁布|公布|财政性"
)
_HANDED = "(?=拨(?:资金|经费|款|专款|付|补))"
_OF_MONEY = (
    r"(?=资金|项目资金|经费|扶持|拨款|专款|补助|配套|预算(?:内|(?=安排))|专项|车购税|补(?=资金|贴|助)|自筹|出资|承担|贷款|(?:定向|爱心|公益|慈善|无偿|自愿)?捐|集资|投资|投入|[福体]彩|彩票|衔接|转移支付"
    r"|奖补|以奖代补|援助|资助|以?投[劳工]|以[工劳物地料][投折抵代]|水利建设基金|新增[\u3400-\u9fff]{0,4}债券"
    rf"|安排|拨付|下达|补贴|债券|筹资|自有|预备费|机动财力|一般公共预算|财力(?=安排|解决|拨付|投入|保障|支出|承担|中)|支持|解决|[约共]?\Z|(?<=级)(?!以上|及|{OF_A_SORT})(?:(?![获争][得取批])[{HAN}、]){{1,16}}(?:资金|经费"
    rf"|补助|补贴|投资|专项|基金)|(?<=上级)|(?<=国家)(?!级|{_NO_STATE}|{_BODIES}|[{HAN}]{{0,4}}公园|高速)|(?<=中央)(?!企业|{_BODIES})|(?<=中央财政)|(?<=国家财政)|(?<=[省市州县区]级财政)|(?<=[省市州县区级])[“\"][^”\"]{{2,16}}[”\"][{HAN}]{{0,8}}?(?:资金|经费|专项|补助|奖补|基金|投资)|(?<=自治区财政)|(?<=自治区本级)|(?<=[央级][和、]省)(?!级)"
    r"|(?<=[央级政家])每(?:亩|[人户生]|村|公里|平方米)(?:每年)?[约共]*\Z|(?<=[省市县区州]财政)(?![厅局部所])|(?<=财政)(?=涉农|支农|扶贫|衔接|奖补)"
    rf"|(?:(?<=[省央区级])|(?<=省市)|(?<=[央级][和与及、]地方))(?!级|[、和与及际会道内外直属]|[市州](?![场政容民])|{OF_A_SORT})(?:(?![会局厅校院行司联])[{HAN}]){{2,14}}(?:资金|专项|基金))"
)
# A body of the state by its own name, before a fund of its own: 财政部水利发展资金.
_OF_STATE = rf"(?:{MINISTRIES}|发展改革委(?=基建|中央预算))(?=[{HAN}]{{0,12}}?(?:资金|投资|基金|公益金|补助|专项))"
# An assembly's own fund: 县政协提案专项资金.
_OF_ASSEMBLY = (
    rf"[省市县区州旗](?:人大|政协)(?=(?:(?!会议|委员会|常委会|机关)[{HAN}]){{0,10}}?(?:专项|补助|扶持)(?:资金|经费))"
)
_WHOSE = re.compile(rf"(?P<name>{_OF_STATE}|{_OF_ASSEMBLY}|(?:{_OWNER_NAME}){_OF_MONEY}|[省市县区州镇]{_HANDED})")
_OPENS_WHOSE = frozenset(
    "世亚公司工教文水生科退应体发交住人、一七三上业个中九乡二五企侨党八六兵农区十华县受各和商四团国在地居州市师干建我政新施旗本村校部爱用盟省社移第群自财银镇项民"
)
# Whose money it is stands at the beginning, or behind one of these.
_BEFORE_OWNER = re.compile(
    r"[：:、和及与由从获按]|为(?<![认作成]为)|了(?<=争取到了|申请到了)|[到了](?<=争取[到了]|申请到)"
    r"|[取到请得批受收集措合达实排位动接入用付拨加进引筹求](?<=[纳列]入|争取|申请|引进|吸引|收到|得到|取得|享受|获得|获批|接收|接受|募集|筹措|筹集|统筹|整合|下达|落实|安排"
    r"|到位|发动|要求|，用|,用|定用|衔接|投入|使用|利用|动用|拨付|下拨|增加|带动|撬动)"
)
# 整合今年的上级资金, 争取各类中央资金
_SORTS = re.compile(rf"(?:(?:今年|去年|当年|{YEAR}年度?|了|部分|各类|相关)的?)?")
_OPENS_SORTS = frozenset("今去当部各相了12")
# 从对口支援资金计划中下达…: whose fund it is pays, and not who writes
_OUT_OF = re.compile(
    "(?:从(?![我本]|该局)|通过)[^，,。；;]{2,30}?(?:[计规]划|渠道|资金|项目|基金|协作)中?(?:下达|安排|拨付|下拨|划拨)"
)
# Who gave a sum that is called so: 用县扶贫办补助的5万元.
_GIVEN_BY = re.compile(
    rf"(?:[用将从，,；;]|\A)(?P<name>(?:国家|自治区|[省市县区州镇乡])(?!用)[{HAN}]{{1,8}}?(?:[局办委厅]|财政|政府))(?:补助|拨付|下拨|安排|支持|给予|奖励)的[{HAN}]{{0,6}}\Z"
)
_DONOR_ENDS = re.compile("银行|基金会|公司|集团|慈善总?会|红十字会|商会|协会")
# 协调云岭大学捐赠30万元: whoever was brought to give
_GIFT = re.compile(
    rf"(?:协调|联系|邀请|动员|发动|争取到?|接受|收到|获得?)"
    rf"(?P<name>(?![{HAN}]{{0,12}}(?:社会|各界|群众|等))[{HAN}]{{2,12}}?)(?:爱心|定向|无偿)?捐[赠助款资建]了?[{HAN}]{{0,8}}\Z"
)
# An office that money was got from: 争取到省水利厅补助资金.
_GOT_FROM = re.compile(
    rf"(?:[争获收得取接申享使利到][取得到受请用位]到?了?|落实(?=国家|省|自治区|{MINISTRIES}))(?<![向从])"
    rf"(?P<name>{MINISTRIES}|(?:国家|全国|自治区|(?:(?![位了得到])[{HAN}]){{0,4}}?[省市州县区])[{HAN}]{{1,8}}?(?:[厅局]|委(?!员)|(?<=[妇残文侨])联|工会|(?<=[织传战])部))"
    rf"(?=[{HAN}“”]{{0,12}}?(?:资金|经费|补助|补贴|投资|拨款|支持|公益金|资助|奖[励补]|援助|[救奖]助?金|善款)[^，,。；;]{{0,4}}\Z|(?<=[厅局])\Z)"
)
_ENDS_OFFICE = re.compile("[厅局委部联]|工会")
# A place that helps another one: 青州市对口支援资金.
_PARTNER = re.compile(
    rf"(?:\A|[，,；;：:取得受到用年入及和、从])(?P<name>{LANDS}|(?<=从)[{HAN}]{{2,3}}(?=对口(?:支援|帮扶))|(?![我全本该各]|[{HAN}]{{0,4}}?[受到取得获实位入])[{HAN}]{{2,6}}?[省市区县])(?=(?:对口|结对|定点)?(?:帮扶|支援|援助|援建))"
)
_OF_FUND = re.compile(rf"[{HAN}]{{0,16}}?(?:资金|补助|补贴|投资|支持|债券|专项)")
_OPENS_OWNED = frozenset("的中国部财上各市省地自县区州旗乡镇盟兵师第团")
_BY = re.compile(
    rf"由(?P<name>(?!于)[{HAN}、]{{1,20}}?(?:公司|集团|企业|[局厅委办会]|{MINISTRIES}|(?<=[织传战])部|{BODIES_BEYOND}|财政|政府|部门|[镇乡村县区市省](?:集体(?:经济(?:组织)?)?)?|街道|社区|银行|单位|中心|学校|供销社|合作社|[医学]院|[厂场队]|群众|村民|业主|个人|级))"
    r"(?:(?:共同|负责|全额|统一|自行|先行|分别|一次性|累计|共计?|先后|陆续|足额|已)*(?:投资|出资|安排|承担|配套|投入|自筹|统筹|调剂|垫[付资]|补[足齐]|筹集|筹措|支付|给予|解决|拨付|捐[资赠款建]|筹资|补助|落实|保障|援[建助])[^，,]*\Z)"
)
_TO_LEVELS = re.compile("[向给对][省市州县区镇乡各级财政、和与及]+\\Z")
_USED = ("用", "拿")
_RANKS = ("上镇乡", "县区旗", "市州盟", "省自", "中国")
"""How names of levels begin, the lowest first."""
_SEVERAL_FUNDS = re.compile(
    rf"(?:资金|债券|基金|公益金|补助|以奖代补|奖补|衔接[{HAN}]{{0,8}}|捐赠|投资|配套)[、和及与][{HAN}、“”]{{2,40}}(?:等|资金|投资|基金|补助)"
    # 采取财政补助、群众自筹的方式投入
    rf"|(?:补助|奖补|配套|投入|出资|争取|申请|整合|支持)[、和与及加＋+][{HAN}、]{{0,10}}?(?:自筹|配套|捐[赠助款]|投[工劳入]|出资|集资|筹[资集]|融资|贷款)[{HAN}]{{0,6}}?(?:相?结合|方式|办法|形式|渠道|途径)"
    # 村民自筹、乡贤捐助共26万元
    rf"|(?:自筹|投[劳工]|捐[助资款赠]|贷款|补助|配套)[、和及与][{HAN}]{{2,10}}(?:自筹|投[劳工]|捐[助资款赠]|贷款|配套|筹资|集资)(?:资金)?[共合总计约]*\Z"
    rf"|整合[{HAN}]{{2,8}}、[{HAN}、]{{2,30}}等(?:各[类项]|项目|专项)*(?:资金|经费)"
)
# 市级以上资金, 县级及以上补助: of whoever is above, told as one
_AND_ABOVE = re.compile(
    rf"(?P<name>[省市县州区]级?及?以上)(?!{OF_A_SORT})(?:各?级|政府)?(?:(?!企业|单位|项目(?!资金)|工程|[的村镇])[{HAN}]){{0,10}}?"
    "(?:资金|补助|奖补|补贴|转移支付|(?<!总)投资|财政(?=(?:已|共|累计|每年)*(?:安排|下达|投入|补助|支持|拨付)))"
)
# What money is called by that no level is named for: 专项债券资金, 车购税补助
_ORIGIN = re.compile(
    r"(?P<name>(?:(?:地方)?政府|新增|超长期|增发|抗疫|特别)*(?:国债|(?:一般|专项|再融资)债券?|专债)|车购税|车辆购置税|(?:社会|金融|民间|工商)资本|其[他它]渠道)"
    r"(?:项目|补助|专项|扶持)*(?:资金|投资|补助)?[约共近]*\Z"
)
# 车购税用于农村公路投入300万元
_ORIGIN_USED = re.compile(
    r"(?P<name>(?:特别|超长期|增发)*国债|车购税|车辆购置税|(?:地方)?政府(?:专项|一般)债券)(?:资金)?(?:已|共|累计)*用于[^，,。；;]{2,24}?(?:累计|已|共)*(?:投入|安排|补助|支出|支持)(?:资金)?[约共近]*\Z"
)
# 中央、省、市各级资金
_MORE_LEVELS = re.compile("(?:[、和与及][省市县区州镇乡])+(?=各?级)")
# 纳入县财政年度预算运行费用3万元
_IN_BUDGET = re.compile(
    rf"[列纳]入(?:{YEAR}年)?(?P<name>(?:[省市县区州镇乡](?:本?级)?)?财政)(?:年度|年初|部门)*预算(?:管理)?[，,]?[{HAN}]{{0,8}}\Z"
)
# 我县一般公共预算教育支出达17亿元
_OF_BUDGET = re.compile(
    rf"(?P<name>[我本][省市县区州旗])(?:地方|本级)?(?:一般公共预算|财政)(?![厅局])[{HAN}]{{0,14}}?支出(?:累计|共计?|合计|总计)?(?:达到?|为)?约?\Z"
)
_AND = frozenset("、和及与")
# 县级及社会资金10万元
_BESIDE_LEVEL = re.compile(r"(?:[省市州县区镇]级|财政|中央|地方|国家)[及和与]\Z")
_ABOVE, _SOUGHT_ABOVE = "上级", re.compile("向上(?:积极|主动|多方)*(?:争取|申请|申报|筹措)")
"""Whom one asks who asks upwards (向上争取资金), in the word that others use."""
# 通过中央预算内等途径争取: of others, too
_AMONG_OTHERS = re.compile("[^，,。；;]{0,8}等(?:多?[种个项]|各类|多)?(?:途径|渠道|方式|形式|来源)")
# 中央财政通过水利资金和环保资金等安排: who gives out of several funds
_THROUGH = re.compile(rf"(?P<name>{LEVEL_OWNER})通过(?!争取)[^，,。；;]*(?:安排|下达|下拨|拨付|投入)")
# 争取校舍维修改造、学前教育中央奖补等项目资金
_IN_A_LIST = re.compile(
    rf"、[{HAN}、]*等(?:[各多]?[项类个种]|项目|专项|上级|财政|相关)*(?:资金|经费)[^，,。；;]{{0,4}}\Z"
)
_BEFORE_VERB = re.compile(
    r"(?P<name>(?:(?:中央|省级|市级|县级|区级|州级|自治区|上级|(?:(?<![\u3400-\u9fff])|(?<=[金费款助贴目程底始起]))[省市县区州])财政|[省市县区州]本?级))(?:预算|年初|专项|将|已|共|拟|每年|又|再)*\Z"
)
_LEVEL_MONEY = re.compile(
    rf"(?P<name>(?:中央(?!{CALLED_CENTRAL})|(?<![对给为向个座处所家条项乡])(?:自治区|[省市县区州镇乡])本?级)(?!以上|及|{OF_A_SORT})(?:财政)?|省财政(?![厅局])|[中国部]省(?=补助|资金|配套|投资)|上级(?=资金|补助|财政)|国家(?=补[助贴]|财政(?!性)|配套|投资|预算))"
    rf"(?=[{HAN}“”\"]{{0,14}}?(?:资金|经费|补助|补贴|投资|公益金|基金|配套|奖补|以奖代补))"
)


def owner(words: str, start: int, end: int) -> tuple[str | None, bool, bool]:
    """Whose money the words before a sum call it (中央补助, 企业自筹), whether they begin with that, and whether the
    money is of several funds and so nobody's."""
    said = words[start:end]
    if "以上" in said and (above := _AND_ABOVE.search(said)):
        return above["name"], False, False
    if ("、" in said or "和" in said or "及" in said or "与" in said) and _SEVERAL_FUNDS.search(said):
        through = _THROUGH.match(said, behind_lead(said, 0, len(said)))
        return (through["name"], True, False) if through else (None, False, True)
    if _DONOR_ENDS.search(said) and (donor := last(_donor().finditer(said))):
        return donor["name"], donor.start() == 0, False
    if "捐" in said and (donor := last(_GIFT.finditer(said))):
        return donor["name"], False, False
    if ("帮扶" in said or "援" in said) and (partner := last(_PARTNER.finditer(said))):
        return partner["name"], partner.start() == 0, False
    if _ENDS_OFFICE.search(said) and (got := _GOT_FROM.search(said)):
        return got["name"], False, False
    begins = behind_lead(said, 0, len(said))
    opens = match = _whose(said, begins + said.startswith(_USED, begins))
    for before in _BEFORE_OWNER.finditer(said):
        if match is None or before.start() >= match.end():
            begins = before.end()
            if said[begins : begins + 1] in _OPENS_SORTS and (sorts := _SORTS.match(said, begins)):
                begins = sorts.end()
            whose = _whose(said, begins)
            if whose and not _TO_LEVELS.search(said, 0, before.start()):  # 向市、县财政下达
                match = whose
    if match is None and "的" in said:
        match = _GIVEN_BY.search(said)
    if match is None and "由" in said:
        match = _BY.search(said)
    if match is None:
        match = last(_LEVEL_MONEY.finditer(said))
        if match and "、" in said and _IN_A_LIST.search(said):
            return None, False, True
    elif match is opens:  # 县财政拨付给云岭镇中央补助资金: handed on
        handed = list(_LEVEL_MONEY.finditer(said, match.end()))
        if len(handed) == 1 and said[handed[0].start() - 1] not in "、和及与":
            match = handed[0] if "给" in said or _rank(handed[0]["name"]) > _rank(match["name"]) else match
    if match is None and "预算" in said:
        match = _IN_BUDGET.search(said)
    if match is None and "支出" in said:
        match = _OF_BUDGET.search(said)
    if match is None and ("债" in said or "购" in said or "资本" in said or "渠道" in said):
        match = _ORIGIN.search(said) or _ORIGIN_USED.search(said)
        if match and match.start() > 1 and said[match.start() - 1] in _AND:
            return None, False, True  # 赤字和特别国债1万亿元
    if match and _BESIDE_LEVEL.search(said, 0, match.start("name")):
        return None, False, True
    if match and "等" in said and _AMONG_OTHERS.match(said, match.end("name")):
        return None, False, True
    if match is None:
        return (_ABOVE if "向上" in said and _SOUGHT_ABOVE.search(said) else None), False, False
    more = _MORE_LEVELS.match(said, match.end("name"))
    return match["name"] + (more[0] if more else ""), match is opens, False


def _whose(said: str, start: int) -> re.Match[str] | None:
    return _WHOSE.match(said, start) if said[start : start + 1] in _OPENS_WHOSE else None


def _rank(name: str) -> int:
    """How high a level of money is that a name begins with; none for several."""
    return next((rank for rank, first in enumerate(_RANKS) if name[0] in first and "、" not in name), len(_RANKS))


@cache
def _donor() -> re.Pattern[str]:
    """A pattern of donors before what they give; it is long to compile, and few letters tell of them."""
    return re.compile(
        r"(?:\A|(?:引[进入来]|招引)[了的]?|争取到?了?|获得|得到|获批|接[收受]|收到|募集|发动|协调|联系|动员|邀请|由|利用|使用|其中|[：:、和及与])(?:[一二三四五六七八九]是)?"
        rf"(?P<name>(?![一二三四五六七八九]是)(?!含|已|利用|使用|协调|联系|邀请|动员|发动|其中|引[进入]|争取|申请|获得|到|接收|收到|由|向|从|通过|及|等|{YEAR})(?:(?!财政|引[进入来]|招引|安排|支持|下[达拨]|[补资援]助|补[贴给]|给予|奖[励补]|表彰|慰问|兑[现付]|发放|拨[付给]|返还|投入|争取|协调|[得收]到|获得|接[受收]|向(?![阳荣前化明]))[{HAN}]){{1,10}}?(?:{_DONOR_ENDS.pattern}))"
        rf"(?:{_OF_MONEY}|(?=(?:定点|对口|结对)?(?:帮扶|援建|公益|慈善|爱心)(?:资金|项目|款)))"
    )


def is_out_of(words: str, start: int, end: int) -> bool:
    """Whether a sum is handed out of a fund that the words before it name."""
    return _OUT_OF.search(words, start, end) is not None


def owned(words: str, end: int, tail: int) -> tuple[str, int] | None:
    """Whose money the words right behind a sum call it (4.62亿元中央资金), and where they end."""
    if words[end : end + 1] not in _OPENS_OWNED:
        return None
    whose = _WHOSE.match(words, end + 1 if words[end] == "的" else end, tail)
    fund = _OF_FUND.match(words, whose.end(), tail) if whose else None
    return (whose["name"], fund.end()) if whose and fund else None


def before_verb(words: str, start: int, verb: int) -> str | None:
    """The money of a level right before a verb: 就业资金上级财政下拨…."""
    match = _BEFORE_VERB.search(words, start, verb)
    return match["name"] if match and not _TO_LEVELS.search(words, start, match.start()) else None
