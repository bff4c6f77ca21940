"""Bearers: who is asked for a sum, who bears it, and who has the work built that it is for."""

import re

from reader.facts.sentence import MASK
from reader.facts.words import BODIES_BEYOND, HAN, LEVEL_OWNER, MINISTRIES, last
from reader.text.dates import YEAR

_COMMAS, _NEAR = frozenset("，,"), 4
_ALL_OF_IT = re.compile(
    rf"[，,](?:其|所需|建设)?(?:资金来源|资金)?(?:全部|均|全额|皆)?(?:资金来源)?(?:(?:来源于|来自于?|使用|利用)|[为是由])(?P<name>{LEVEL_OWNER})(?![{HAN}]{{1,8}}?(?:[局厅]|委(?!员))|(?:政府)?(?:一般|专项|新增)*债|[^，,。；;]{{0,6}}(?:其[余它他]|剩[余下]|不足|差额|缺口|超出)|[^，,。；;]{{0,16}}[、和及与加])(?=[{HAN}]{{0,16}}(?:资金|补助|投资|债券)|自筹|配套|(?<=财政)(?:[，,。；;]|\Z))"
)
_ASKED = re.compile(
    rf"[求请望调取赴向议从接](?:(?<=[赴向])|(?<=[对衔]接)|(?<=从)(?=[省市县区州国财教水农交民住][{HAN}]{{0,12}}(?:争取|申请|获得|取得|得到))|(?<=[请])[求示]?|(?<=请求|希望|协调|争取|建议)|(?<=望))(?:对接|联系|沟通)?[到由]?"
    rf"(?P<name>上级(?:[{HAN}]{{0,6}}部门)?|国家|中央|[省市州县][里上]|(?:(?!落实|中(?![央国])|[由上政各有项资专到])[{HAN}]{{2,10}}?[厅局委办部][、和与及])*(?!落实|中(?![央国])|[由上政各有项资专到])[{HAN}]{{0,12}}?(?:[厅局委部]|政府|财政|部门|人大|公司|集团|企业|{BODIES_BEYOND}|[商发农工建中]行(?=融|贷|借|项目贷)))"
    r"(?=从[12]|对[^，,。；;]{2,20}(?:补|缺口|差额|资金|经费)|给[12予]|在|给予|予以|进一步|加大|继续|适当|倾斜|增加|安排|[，,]|(?:已|共|累计|先后|成功)*(?:争取|申[请报])|(?:获得|取得|得到)(?!许可|批|证|资质)|落实|每年|协[调助]|帮助|补助|拿出|资金|追加|解决|支持|(?:已|共|累计|先后)+(?:安排|落实|下达|拨付|补助|支持)|补[上足齐贴]|拨付|下达|汇报|请示|\Z|尽快|(?<=行)(?:融资|(?:项目)?贷款|借款)|统筹|划拨)"
)
_ANOTHER_THING = re.compile(
    rf"(?:落实|解决|增加|安排|协[助调]|帮助|继续)(?:(?!资金|经费|补[助贴]|款|投入|支持|缺口|指标|项目)[{HAN}]){{2,}}[，,]"
)
"""What else an office may be asked for."""
# 已将该项目上报省水利厅，申请资金…
_REPORTED = re.compile(
    rf"[上呈]报(?:送|至|到)?(?P<name>[{HAN}]{{1,10}}?(?:[厅局委部]|政府))(?=[，,]?(?:并|拟|正在|积极)?(?:申请|争取|请求|申报))"
)
# 每年25万元，我局于5月向县政府提出申请: who was asked is told behind the sum
_ASKED_BEHIND = re.compile(
    rf"[^，,。；;\d]{{0,8}}[，,](?:(?:目前|现|为此)[，,]?)?(?:(?:我|本)[局厅委办院校镇乡县市区]|[{HAN}]{{2,12}}?[局厅委])?(?:已|曾|多次|于{YEAR}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?)*"
    rf"向(?P<name>[{HAN}]{{1,12}}?(?:[局厅委部]|政府|财政))(?:书面|正式|提出|进行|作出)*(?:了)?(?=申请|请示|请求|申报|报告)"
)
# 在省交通厅的大力支持下，争取到…
_HELPED = re.compile(
    rf"(?:[在经]|(?:[得受]|争取)到了?|获得了?)(?P<name>[省市州](?:(?![的得在])[{HAN}]){{0,10}}?(?:[厅局委]|财政)|{MINISTRIES})(?:等?(?:部门|单位))?的?"
    r"(?:大力|鼎力|高度|关心|重视|指导|倾情|[、和与])*(?:支持|帮助)(?:[和与][^，,。；;]{2,4})?下?[，,]"
)
# Who has a work built: 该桥由云岭集团援建，投资….
_BUILT_BY = re.compile(
    rf"由(?!于)(?P<name>[{HAN}、]{{2,20}}?)(?:全额|独资|自行|共同)*(?:援建|捐建|(?:出资|投资)(?:援?建设?|修建|兴建|新建))"
)
_BORNE = re.compile(
    rf"(?:[^，,。；;]{{0,8}}[，,；;]|的[{HAN}]{{2,10}}?(?:资金|经费|费用|补[助贴]|报酬))?(?:(?:所需)?资金)?(?:全部|全额|均)?(?:由|需要?由?)(?P<name>[{HAN}]{{0,8}}?(?:财政(?:[厅局部]|部门)?|[厅局]|(?<=[织传战])部|(?<=[委家][\u3400-\u9fff]{{4}})委|{MINISTRIES}|{BODIES_BEYOND}"
    rf"|政府|企业|公司|集团|(?<=[省市县区州镇乡])[里上]|(?<=[{HAN}]{{2}})[县镇乡村]|级|乡镇|街道|社区|村集体|[村居]委会|合作社|学校|医院|卫生院|中心|机构|单位|村民|群众|业主|农户))"
    r"(?=(?:分[一二三四五六七八九十\d]年|自行|全额|统一|负责|予以|给予|累计|共计?|足额|先行|逐年|按比例|按规定|另外|统筹(?=补[助贴]))*(?:配套|承担|解决|统筹解决|负担|列入|全额|自筹|筹[措集]|兜底|保障|补[助贴]|奖[励补]|资助|支付|列支|拨付|出资|补[足齐]|垫[付资]"
    r"|(?P<manages>统筹(?:发放|安排|保障|(?=[，,。；;]|\Z))|安排|统一|兑[现付]))(?!\d|了?(?:其[余它他]|剩[余下]|不足|差额|缺口|超出|另外))|(?P<does>负责)(?:[，,。；;]|\Z)|(?:整合|通过|多渠道|多方|协调)[^，,。；;\d]{0,16}(?:承担|解决|筹[措集]|保障|列支))"
)
# 由省级财政补助资金和镇自筹资金解决: of several origins, of which the first is but one
_WITH_OTHERS = re.compile(
    rf"(?:(?!解决|承担|负担|保障)[{HAN}]){{0,12}}[、和与及](?:(?!解决|承担|负担|保障)[{HAN}]){{1,14}}?(?:资金|自筹|配套|补[助贴]|贷款|捐[赠款]|筹[资措集]|投[入资]|出资|债券)"
)
_LEVELS = re.compile(rf"(?:{LEVEL_OWNER})(?:[、和与及](?:{LEVEL_OWNER}))+")
# 300万元资金已由县财政局拨付至学校: who hands it out, where nothing else is said
_HANDED_OUT_BY = re.compile(
    rf"[{HAN}]{{0,6}}?由(?P<name>[{HAN}]{{0,8}}?(?:财政局?|[厅局]|委(?!员)|政府|办公室|{BODIES_BEYOND}))(?:直接|及时|足额|统一|先行|全额)*(?:拨付|下达|下拨|划拨|发放|支付|兑付)"
)
_JOINT = re.compile("(?:奖补|补助|投入|资金)(?=[、和与及])")
_AND_ANOTHER = re.compile("(?:奖补|补助|配套|自筹|投入|资金)[、和与及]")
# Who uses what another one handed out: 由学校统筹安排.
_USES = re.compile(r"(?:学校|医院|卫生院|中心|单位|企业|公司)\Z")
# 拟投资3亿元，资金通过农发行贷款解决
_LENT_BY = re.compile(
    rf"[，,](?:其|所需|建设|项目|全部)*(?:资金|费用|经费)(?:拟|将|已|全部|均|主要)*(?:通过|由|向|靠)(?P<name>(?!主要)[{HAN}]{{0,10}}?(?:银行|(?:国开|农发|农商|信用社|[农工建中交]行)行?))(?:申请)?(?:贷款|融资|借款)(?![、和与及加])"
)
# 300万元补助资金来自省级财政, 每亩8元的补偿属于市级湿地资金; but 主要来自…, of one of several
_COMES_FROM = re.compile(
    rf"的?(?:[{HAN}]{{0,8}}(?:资金|补[助偿贴]|奖补|经费|投资))?(?:全部|均|全额|都|皆)*(?:来源于|来自于?|属于?|系(?!统))(?P<name>{LEVEL_OWNER})(?!村)"
    rf"(?=[{HAN}]{{0,16}}(?:资金|补[助偿贴]|投资|奖补|经费)[^、和及与]|(?<=财政)(?:[，,。；;]|\Z)|[{HAN}]{{0,16}}(?:资金|补[助偿贴]|投资|奖补|经费)\Z)"
)
_TAKEN_FROM = re.compile(
    rf"[^，,、。；;\d]{{0,4}}(?:[，,](?:所需|相关|上述|该)?(?:费用|经费|资金|款项))?(?P<in>在)?(?(in)|从)(?P<name>街道(?:财政)?|{LEVEL_OWNER})(?(in)[{HAN}]{{0,8}}?[中里]?(?:列支|开支|支出|支付)|[{HAN}]{{0,16}}?[中里]?(?:列支|安排|解决|统筹|支出|调剂))"
)
_BUDGETED = re.compile(
    rf"[^，,。；;\d]{{0,8}}[列纳]入(?:{YEAR}年度?)?(?P<name>(?:自治[区州县]|[省市县区州镇乡])(?:本级|级)?财政)(?:年初|年度|部门)*预算"
)


# An office that tells in a title what it hands out.
_ANNOUNCED = re.compile(
    rf"《(?P<name>[{HAN}]{{2,24}}?(?:[局厅委部]|办公室|政府))关于(?:提前|预)?(?:下达|拨付|下拨|安排|分配|追加|划拨)(?![^《》]*(?:中央|国家|上级|[省市县]级|转[下拨]))[^《》]{{2,80}}"
    r"(?:通知|批复|函|计划)》\s?(?:[（(][^（）()]{2,40}[）)])?(?:文件)?(?:精神|要求|规定)?[，,]?(?:目前|现|已|并|共|提前)*\Z"
)
_TITLED_WITHIN = 160
# 青石桥已列入省级危桥改造计划，补助资金60万元
_IN_PLAN = re.compile(
    rf"(?:[列纳]入|列为|将[^，,。；;]{{2,24}}?[作定]?为)(?:{YEAR}年度?)?(?P<name>中央|国家|自治区级?|[省市州县区](?:级|[{HAN}]{{0,8}}?(?:[局厅]|委(?!员)|人大)))[^，,。；;、]{{0,20}}?(?:补助|资金|计划|名单|项目|范围)[^，,。；;]{{0,6}}"
    r"[，,](?:(?:计划|预计|拟|可|将|可获|获)?(?:补助|奖补)(?:资金)?|金额)[约共为]*\Z"
)
# 省交通厅已将青石桥列入计划，补助资金60万元
_PUT_INTO_PLAN = re.compile(
    rf"(?:\A|[，,。；;：:])(?P<name>(?:国家|[省市州县区])[{HAN}]{{1,8}}?(?:[厅局]|委(?!员)))已?(?:经?将|把)[^，,。；;]{{1,24}}?[列纳]入[^，,。；;]{{0,20}}(?:计划|名单|范围|项目库?|规划)"
    r"[，,](?:计划|预计|拟|可|将)*(?:补助|奖补)(?:资金)?[约共为]*\Z"
)
_PLANNED_WITHIN = 60
# 在分配省级资金时予以倾斜，安排…
_WHEN_SHARED = re.compile(
    rf"在(?:安排|分配|下达|切块)(?P<name>{LEVEL_OWNER})(?![、和与及])[{HAN}]{{0,12}}?(?:资金|投资|补助|债券)时[^，,。；;]{{0,20}}[，,](?:{YEAR}年?|[—－–~～至到-]|共|累计|已)*(?:安排|下达|拨付)"
)
# 经县政府研究同意，安排…; 我镇班子会通过了请示，会议同意拨付…
_COUNCIL = (
    r"[省市县区州旗镇乡]党?委、?[省市县区州旗镇乡]?(?:人民)?政府|[省市县区州旗镇乡](?:人民)?政府|我[街镇乡]"
    rf"|[{HAN}]{{2,3}}(?:街(?:道(?:办事处|党工委)?)?|[镇乡](?:党委|政府)?)"
)
_RESOLVED = re.compile(
    rf"(?:经(?:报|请示)?(?P<by>{_COUNCIL})(?:第?[^，,。；;]{{0,16}}会议?)?(?:专题|集体)?(?:研究|讨论|审议)+"
    rf"|(?:(?<=[，,。；;：:日])|\A)(?P<met>{_COUNCIL})(?:第[^，,。；;]{{1,8}}[次届])?[{HAN}]{{0,8}}会议?(?:专题|集体|已|了)*(?:研究|讨论|审议|(?=决定|同意|通过)))"
    rf"(?:决定|同意|通过|批准)?(?:了?{MASK}+)?[，,]"
)
# 已列入县财政预算，每年安排…
_BUDGETED_BEFORE = re.compile(
    rf"[列纳]入(?:{YEAR}年度?)?(?P<name>(?:自治[区州县]|[省市县区州镇乡])(?:(?:本?级)?财政|本?级(?=预算|年[初度])))(?:年初|年度|部门|一般公共)*预算[^，,。；;]{{0,6}}[，,]"
    rf"(?:{YEAR}年|每年|共|已|计划|[今明]年)*(?:安排|列支|补助|预算|投入)(?:资金|经费)?[约共]*\Z"
)


def planned(words: str, start: int, end: int) -> str | None:
    """Whose plan a work stands in that is helped by the sum at `end`, by the words from `start` on."""
    near = max(start, end - _PLANNED_WITHIN)
    if not any(words.find(mark, near, end) >= 0 for mark in "入为时"):
        return None
    match = _IN_PLAN.search(words, near, end) or _PUT_INTO_PLAN.search(words, near, end)
    if match is None and words.find("时", near, end) >= 0:
        match = _WHEN_SHARED.search(words, near, end)
    if match is None and words.find("预算", near, end) >= 0:
        match = _BUDGETED_BEFORE.search(words, near, end)
    return match["name"] if match else None


def resolved(words: str, start: int, end: int) -> str | None:
    """The government by whose resolve, told from `start` to `end`, something is given."""
    may_be = words.find("经", start, end) >= 0 or words.find("会", start, end) >= 0
    match = last(_RESOLVED.finditer(words, start, end)) if may_be else None
    return match[match.lastgroup or ""] if match else None


def asked(words: str, start: int, end: int) -> str | None:
    """The office that is asked for a sum: 向县水利局申请."""
    match = last(_ASKED.finditer(words, start, end)) if _ASKED.search(words, start, end) else None
    if match and words.find("除", max(start, match.start() - _NEAR), match.start()) >= 0:
        match = None  # 除争取中央资金外
    if match and match["name"].find("向", 1) >= 0:
        return None  # 协调云岭公司向银行贷款
    if match and _ANOTHER_THING.match(words, match.end(), end):
        return None  # 协调县自然资源局落实用地，投资300万元
    if match is None and words.find("报", start, end) >= 0:
        match = last(_REPORTED.finditer(words, start, end))
    return match["name"] if match else None


def helped(words: str, start: int, end: int) -> str | None:
    """The office with whose help something was obtained, as is told from `start` to `end`."""
    may_be = words.find("支持", start, end) >= 0 or words.find("帮助", start, end) >= 0
    match = last(_HELPED.finditer(words, start, end)) if may_be else None
    return match["name"] if match else None


def asked_behind(words: str, start: int, end: int) -> str | None:
    """The office that the words behind a sum, up to `end`, say was asked for it."""
    match = _ASKED_BEHIND.match(words, start, end) if words.find("向", start, end) >= 0 else None
    return match["name"] if match else None


def announced(text: str, end: int) -> str | None:
    """The one office that hands out what a title right before `end` of a text tells of.

    《省财政厅关于下达2022年资金的通知》（云财农〔2022〕18号），下达我县…; of two offices neither is told, nor one that
    hands on what another level gives.
    """
    match = _ANNOUNCED.search(text, max(0, end - _TITLED_WITHIN), end) if text.rfind("》", 0, end) >= 0 else None
    return match["name"] if match else None


def builder(words: str, start: int, end: int) -> str | None:
    """Who has the work built, with money of their own, that the words before a sum are of."""
    match = last(_BUILT_BY.finditer(words, start, end)) if words.find("建", start, end) >= 0 else None
    return match["name"] if match else None


def handed_out_by(words: str, start: int, end: int) -> str | None:
    """Who hands out the sum that ends at `start`, by the words right behind it."""
    match = _HANDED_OUT_BY.match(words, start, end) if words.find("由", start, end) >= 0 else None
    return match["name"] if match else None


def borne(words: str, start: int, end: int, *, is_given: bool) -> str | None:
    """The office that the words behind a sum name: 由县级财政承担, 全部为中央预算内投资.

    Who only manages (统筹安排) a sum that another one gives (`is_given`) doesn't bear it.
    """
    borne = ("由" in words or "需" in words) and (
        words.find("由", start, end) >= 0 or words.find("需", start, end) >= 0
    )
    match = _BORNE.match(words, start, end) if borne else None
    if match and match["does"] and not words.startswith("由", start):
        match = None  # 总投资300万元，由县交通局负责: who has it built
    if match and match["manages"] and (is_given or _USES.search(match["name"])):
        match = None
    if match and (_AND_ANOTHER.match(words, match.end("name")) or _WITH_OTHERS.match(words, match.end())):
        match = None
    if match and _JOINT.search(match["name"]):
        joint = _JOINT.sub("", match["name"])  # 由中央奖补和县级配套解决
        return joint if _LEVELS.fullmatch(joint) else None
    if not match and ("从" in words or "在" in words):
        match = _TAKEN_FROM.match(words, start, end)
    if not match and ("来" in words or "属" in words or "系" in words):
        match = _COMES_FROM.match(words, start, end)
    if not match and "预" in words and words.find("预算", start, end) >= 0:
        match = _BUDGETED.match(words, start, end)
    if not match and words[start : start + 1] in _COMMAS:
        match = _ALL_OF_IT.match(words, start, end) or _LENT_BY.match(words, start, end)
    return match["name"] if match else None
