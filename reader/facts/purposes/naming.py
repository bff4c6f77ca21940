"""Names: what of some words may be called as what a sum is for, and what is left of them then."""

import re

from reader.facts.purposes.deeds import HOW, WORK
from reader.facts.purposes.heads import head
from reader.facts.words import HAN
from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.qualifiers import BEFORE
from reader.figures.vocabulary.units import MEASURES

_WORK = re.compile(WORK)
PAPERS = "任务[和与、\\d]|方案|规划|细则|办法|意见|条件|单位|主体|进度|地点|内容|要求|过程|情况|效果"
"""What work is told of in, or by whom: 实施方案."""
UNFINISHED = ("的", "合理", "齐全", "完备", "先进")
"""How a clause ends that goes on with what it tells of: 新建布局合理，功能配套的用房."""
OUTCOMES = "(?:[覆复]盖)?率|面积|人数|人次|户数|结果|组(?!织)|成效|工作(?:取得|成效|得到|受到|稳步|扎实|顺利)|了一"
"""What a work came to: 绿化覆盖率, 检测结果."""
WORDS = r"[^，,。；;：:\n]"
"""What stands in one clause, as a pattern."""
_LONGEST, _LONGEST_LIST, SHORTEST = 40, 56, 2
_LISTS = re.compile("[、和与及]")
"""How many characters a purpose has at most, one that lists several works, and at least."""
WHO_GETS = re.compile(
    r".*(?:企业|公司|户|人员?|老人|学生|干部|对象|单位|学校|机构|[县市区镇乡村]|农民|群众|家庭|职工|教师|者|合作社|部门|主体|社区|组织|[业店车船户雇]主)\Z"
)
"""Names of those who get, which are no purposes."""
_HELPED = re.compile("对(?P<whom>.*)进行了?(?:扶持|支持|资助|帮扶|救助|救济|慰问|补助|奖励)")
_MEASURE = longest_first(MEASURES)
# 购买垃圾箱260个投放在各村: where so many of them are
_PLACED = re.compile(
    rf"(?<=[{HAN}]{{3}})\d[\d.]*[余多]?万?[余多]?[个件台套块盏座张组株棵根]都?(?:安装|投放|摆放|设置|分布|布设|放置|安放|栽植|发放)[在到].*\Z"
)
_HAN_COUNT = re.compile("各?[一二两三四五六七八九十]{1,3}[座个所栋条处幢辆套间]\\Z")
_COUNT = re.compile(
    rf"(?:共|各|[至到达]|大致|大概|{longest_first(BEFORE)})*[\d０-９][\d.,，０-９]*\s?[余多]?[万亿]?[余多]?(?:{_MEASURE})[长宽高深厚]?\Z"
)
_ETC = re.compile(r"等(?:[^\d，,（）()]{0,6})?\Z|的?(?:方面|需要|支出|缺口)\Z|的(?:意见|建议|问题)\Z")
_OVER = re.compile(
    r"(?:目前|现)?已经?(?:于[\d年月日底初]+)?(?:全部|基本)?(?:完[工成]|建成|竣工|投入|投用|通车|开工|启动|实施)[\u3400-\u9fff]{0,4}\Z"
)
_AHEAD = re.compile("(?:有望|即将|将于)[\u3400-\u9fff\\d]*\\Z")
_JOINS, _NO_JOINS = (
    frozenset("和与及"),
    frozenset(("共和", "中和", "祥和", "温和", "缓和", "饱和", "涉及", "普及", "参与")),
)
OPENS_OWNER = frozenset("全国中国上省市县区州盟旗镇地各和及、今去当本我你贵预财专投配福体彩以衔涉车对自年")
NO_OPENING = re.compile(
    r"[（(]|我[局厅委](?:已|将|拟|正在|负责|向)|以上|从而|导致|因此|所以|造成|其中|以及|由于|虽然|要求|预[计估]|估计|目前|当前|现[在今]|如今|今年|去年|每[年亩人户生月]|全年|总计|即(?!墨)|但|是(?!否)|并(?![网购轨])|故(?![居宫障道])|因(?!地)|使(?!用)|且|若"
    r"|[长宽高深厚]约?\d|面积|相比|范围内|[该此这](?:项目?|工程|资金|款)|其中"
)
"""What opens a clause of its own, or says how large something is, and calls nothing."""
_ANY_WORK = re.compile(
    rf"(?:开始|着手|正式?|加[快紧]|{HOW})+(?:实施|推[进动]|建设|施工|启动|开展|动工|开工|改造|修建|新建|发展)+|"
    "更换|采购|安装|新建|修建|购[买置]|拨款|建设完成|解决(?:了)?(?:资金|经费)?(?:问题|困难|缺口|来源)"
    rf"|(?:{HOW})*(?:实施|建设|开展|完成|推进|推动|发展|新建|启动|(?:立项)?支持|申报|储备|谋划|策划|包装|推荐|上报)(?:了|各类|相关|有关|一批|该|建设|共|[0-9]+[个项])*(?:项目|工程|工作|建设)?"
    r"|支持[\u3400-\u9fff]{1,6}[省市县区州镇乡](?:计划|任务)|(?:改造|补助|扶持|资助|奖励|支持)(?:农户|群众|住户|村民|居民|企业|个人)|(?:补助|奖励|扶持|支持|惠及|(?:完成|实施|覆盖)了?)(?:[^，,。；;]{1,24}的)?\d+[个户名家]?[村镇乡县市区省户人]{0,2}"
)
"""Work that says nothing of what it is."""
_PLACE = re.compile(
    rf"(?:我|全|各)?[{HAN}]{{1,5}}?(?:(?<![大强困弱社园灾景库校老地片棚下返归小])[市县区旗镇乡]|街道|自治[县州区])|[{HAN}]{{2,3}}(?:(?<![乡农])村|(?<!节)省)"
)
"""Who gets, and nothing that it is for."""
_DATED = re.compile(
    r"(?:[\u3400-\u9fff]{2,8}?[省市县区州旗镇乡])?(?:19|20)\d\d年?(?:[-—－–~～至到](?:19|20)\d\d年?)?(?<=年)度?(?=[\u3400-\u9fff]{4})"
)
_ITEM = re.compile("[一二三四五六七八九十]是(?=[\u3400-\u9fff“]{2})")
_ENDS_PLACE = frozenset("省市县区旗镇乡道州村")
# 2022年7月29日开工建设, 3月确定…: when, and not what for
_ASIDE = re.compile(
    r"(?:[仅就单光](?=[“\u3400-\u9fff][^，,]*(?:项目|工程|工作|[一这]项)\Z)|(?:同年|[今去当明本]年)?(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}[日号]|[上中下]旬|[底初末])?(?!份|[至到、—－~～-]))"
)
_TAKES_PART = re.compile(rf"\A[{HAN}、]{{1,16}}?[省市县区州旗镇乡村]参与(?=[{HAN}]{{4}})")  # 左县参与产业集群建设
_OPENS_ASIDE = frozenset("仅就单光同今去当明本")
_WITHIN = re.compile("(?<=.[”程目动划])[之当]?中\\Z")  # 在“薄弱改善”工程中，安排…: the work
_MADE = re.compile(
    "(?:建[设造]|新建|改建|修建|实施|打造|申报|争取|上报|谋划|储备|推荐|启动|开展|推进|完成|推行)的"
)  # 投资3亿元建设的县体育馆
_HOW_LARGE = re.compile(
    f"(?<=[{HAN}]{{4}})(?:总?(?:建筑)?面积|里程|总?长度)\\Z"
)  # 新建校舍面积3000平方米: what is built
# 建成后每年运行维护费用: since when
_AFTERWARDS = re.compile(
    "(?:项目|工程)?(?:建成|竣工|投用|完工|投入使用|运营)以?后(?:预计)?(?:每年)?(?=[\u3400-\u9fff]{4})"
)
# 于今年10月开工建设，已完成投资…: when, and not what for
_BEGUN = re.compile(
    r"于(?:(?:19|20)\d\d年|[今去当明本]年)(?:\d{1,2}月)?(?:[上中下]旬|\d{1,2}日|年?[底初末])?(?:前后?|左右)?"
    r"(?:(?:正式|全面)?(?:开工|启动|动工|竣工|完工|投用|建成)(?:建设)?)?"
)
# 加装电梯费用由业主分摊: who bears it
_BORNE = re.compile("(?:所需)?(?:费用|资金|经费|款项)(?:[均都]|全部)?由[^，,。；;]*\\Z")
_FROM_A_LEVEL_ON = re.compile("[省市县区州]级及?以上\\Z")  # 水利市级以上资金: whose money it is
# What a bracket behind a work says of how large it is: 河堤护坡（总长约800米）.
_SIZE = re.compile(r"[（(](?:[^（）()]{1,10}部分|(?:全长|总长|[长宽]|面积|共)?约?\d[^（）()]{0,12})[）)]\Z")
# 上述两项转移支付: those that were named before, and the count of them.
_THOSE = re.compile("(?:[上前]述(?:[两二三四五六]项)?|以上[两二三四五六]项)(?=[\u3400-\u9fff]{2})")
# 对各地实施农村改革给予奖励补助: what is supported
_GRANTED = re.compile(
    "对(?:各地|全[省市县区])?(?P<for>.{4,}?)(?:给予|予以)了?(?:适当|一定|相应|资金|财政|奖励|补助|奖补|支持|补贴)+"
)
_ENDS_GRANT = frozenset("助贴补励持")
_SIZED, _ENDS_SIZE = re.compile("[一二两三四五六七八九十][座条个处栋段口]总?[长宽高深]\\Z"), frozenset("长宽高深")
_ENDS_HAN_COUNT = frozenset("座个所栋条处幢辆套间")
# 将柳溪村公厕列为补助项目: what is done with the work
_COUNTED_AMONG = re.compile("(?:[列纳]入|列为|作为|确?定为|为(?=[\u3400-\u9fff]*(?:项目|工程|资金|补助|任务)\\Z))")
_REWARDED = re.compile("对[^，,]*(?:实行|实施)(?:奖励|奖补|补助|补贴|激励|扶持)(?:政策|制度|机制)?")
_NO_ENDING = (
    "一次性",
    "占地",
    "价值",
    "河长",
    "总长",
    "面积",
    "里程",
    "规模",
    "户数",
    "人数",
    "成效",
    "进展",
    "到位",
    "繁重",
    "艰巨",
)
"""What says how much was done, or given, and not what was."""
_CONTENTS = re.compile(
    "^[^，,。；;]{0,6}?(?:(?:建设)?(?:内容|规模)(?:[及和](?:规模|内容))?(?:主要)?[为是有包][含括]?|(?:提到|反映|提出|所述)的)"
)
# 公共卫生服务经费人均: what each gets of it
_OF_EACH, _ENDS_EACH = re.compile("(?:经费|资金)?(?:年?[人户生亩]均|每[人户亩生名]每?[年月])\\Z"), frozenset("均年月")
# How it is given, and not what for: 一次性创业补贴, 定向用于疫情防控.
_MANNER, _OPENS_MANNER = (
    re.compile("(?:各类|各项|一次性|定向|专门|专项|阶段性|常态化)+(?:用于)?(?=[\u3400-\u9fff]{2})"),
    frozenset("各一定专阶常"),
)
_IF, _OPENS_IF = re.compile("(?:如果?|若)(?=[新改扩]?建|改造|购|修)"), frozenset("如若")
_DIVIDED = re.compile("[将把][^，,]*(?:[分归]为|分成|划分)")  # 将学校分为三类: by what, and not what for
_HANDLES, _PROJECT = frozenset("把将"), ("项目", "工程")
# What an office does with money or papers, and months, are no work: 正在请示县政府动用, 各镇上报, 3、4月份.
_NO_WORK = re.compile(
    "\\A(?:工程|项目)?(?:进度|预付|尾|质保|合同)款?\\Z|位居|位列|名列|居前列|(?<![布格全大])局\\Z|[省市县区]级\\Z|以下(?:领域|项目|方面)|基础上|(?<![室户境野])外\\Z|请示|动用|上报|下发|分别|[\\d、至到—－–-]+月份?\\Z"
)
_POINTS_BACK = frozenset(("上述", "以上", "前述"))
BATCH = re.compile(r"(?:第?[一二三四五六七八九十\d]{1,2}|最后一)批次?(?:的|(?=[\u3400-\u9fff]{2}))")
_DIGITS, _ENDS_ETC = re.compile("[\\d０-９]"), frozenset("面要出口见议题")
FEE = "(?:(?<=[设护修行理测化洁林养划置运装训播查验鉴印育种险])|(?<=[设审]计))费(?!用)"
"""The end of what a cost is called by the work that it is of, as a pattern: 管养费, 垃圾清运费; but 学费, 电费."""
GIVEN = (
    "安排|下达|下拨|拨付|划拨|拨给|分配|落实|追加|投入|支出|(?<!转移)支付|列支|使用|发放|兑[现付]|代缴|注入|预拨|核拨|拿出|挤出|筹集|筹措|集资|垫付|募集|接[收受]|申请|争取到?"
    "|获得|整合|到位|给予|捐赠|解决|完成(?=[\u3400-\u9fff]{2,16}投资)|补助(?=(?:(?:19|20)[0-9]{2}年度?)?(?!地方|资金|奖励)[\u3400-\u9fff]{2,16}(?:经费|资金|津贴|"
    + FEE
    + "))|收到|应付"
)
_OWNED = (
    r"(?:全[省市县区州](?!道)|(?:中央|国家(?![助奖])|国省(?![道干])|中省|上级|省(?!道)|市(?![场政容一二三四五六七八九])|县(?![域城乡道区一二三四五六七八九]|人民医院)|区(?!域)|州|[盟旗](?=级|[盟旗县]|[两三四]级)|镇(?![区村])|地方|各级|和(?![平谐美睦顺兴田布静林])|及"
    r"|、)+(?:本级|级|里(?=[\u3400-\u9fff]{2}))?(?:财政[局厅]?|补助(?=地方)|预算内)?|财政部|年度(?=[\u3400-\u9fff]{4})|[今去当本]年(?:的|(?=最后一批))|[我你贵][省市县区州]|各[地区市县]|地方|\d+个县"
    r"|(?:预算内|财政|专项|投资|配套|[福体]彩公益金|彩票公益金|以奖代补|衔接(?=资金|推进|\Z)|涉农|车购税|对口协作"
    r"|自筹))"
)
# 于1967年1月建成, 7.22, 分三期实施, 撬动金融资本, 柳溪县整治, 林业部门2个项目, 小型车, 24小时内,
# 由县级财政, 得到县残联, 体育局资助
_OPENS_NOTHING = re.compile(
    r"[列纳]入|另有|另外|规定|平均|自\d{4}|于(?:[\d今去明本同当]|年[底内末]|[上下]半年|[一二三四]季度)|分[一二两三四五六\d]+[期批]|[两二三四五六七八九十几]个\Z|每[个项年月]|给予|加上|产值|项目\d|考核|(?:吸引|撬动|带动|引导)?(?:社会|金融|民间)(?:资本|资金|投资)\Z"
    r"|[^\u3400-\u9fff]*\Z|涉及|分别|余下\Z|(?:中标|合同|成交)价\Z|[一二三特]等奖?(?:[、和与]|\Z)|[前后]者|[村人户]均|(?:要?全部|现已)(?:硬化|建成|完成)\Z|(?:[大中小]型车|\d+小时内?)\Z|付|需(?!求)|正在|截[至止]|这?其中|及?时协调|共?按计划\Z"
    r"|(?:拟|计划|将|正|积极|主动|多次)*(?:向[^，,]{2,16}?(?:申请|申报|争取|请示|汇报|提出|筹)|由[^，,]{2,20}?从)"
    rf"|由(?:中央|上级|[省市县区州镇乡])(?:本?级|财政)|得到|收回|推迟|延期|[{HAN}]{{1,8}}(?:[局厅委联]|总会)(?:资助|捐助|捐赠)\Z|(?:地方|政府|一般|专项)*债券项目\Z"
    rf"|[{HAN}]{{2,6}}(?<![社园景灌片小库范])[省市县区州镇乡村]的?(?:项目|工程)\Z|(?:[{HAN}]{{0,8}}(?:部门|[局厅委办省市县区州镇乡村所]))?[\d一二两三四五六七八九十]{{1,3}}[个项类]?(?:项目|工程)\Z|(?![县市区镇乡])[{HAN}]{{2,4}}[县镇乡](?:整治|治理|改造|修缮|修复)\Z"
)
# 范围内确定, 两部分组成, 支持范围, 培训3万人以上, 县发改委启动
_TELLS_NOTHING = re.compile(
    r"范围内|以来\Z|收入\Z|累计\Z|[\d一二两三]部分组成\Z|(?:支持|补助|奖励)范围\Z|每(?:公里|亩|人|户|年)\Z|\d[%％]|[人户个]以上\Z|难度|过[大高]\Z|此项|计列|鉴于|由于|完成后|之后|(?:开工|动工|竣工|完工|通车|目标|各|[局委厅府]启动|\d月建成)\Z"
)
# 2022年，县财政局先后配套资金…: how money was given, and not what for
_ONLY_GIVES = re.compile(
    "(?:已经?|业已|[均现]已|全部|全额|足额|累计|共计?|一共|先后|陆续|分[批期]|分?[两三]批|提前|率先|主动|积极|依法|按比例|按程序|按规定|按时|及时|统一|直接|[又还也再]"
    "|再次|连续[两三四五]年|同步|首次|首批|大力|优先|多方|想方设法|千方百计|全力|紧急|逐[年步]|持续|继续|不断|始终|一直|坚持|年均|每年|相应|成功|顺利|基本|一次性|另外|额外|专门|实际"
    "|共同|联合|自行|自主|无偿|慷慨|慨然|踊跃|自愿|自发|适当|适时|集中|重点|定向|定期|如期|如数|悉数|分别|各自)*"
    "(?:补助|支持|配套|奖[补励]|出资|投入|资助|扶持|匹配|给予|列支|帮扶|捐资)?"
)
VERB = re.compile(GIVEN)
OWNER = re.compile(rf"{_OWNED}+")
GENERIC = re.compile(
    r"(?:中央|财政|专项|每[年月](?=基本|基础)|基本(?=补[助贴])|基础(?!设施)|单个|定额|适当|一定|精准|藏区|老区|欠?发达地区|民族地区|贫困地区|配套|补助|奖补|奖励|项目|社会|自筹|各类|有关|相关|帮扶|支持|一般|政府|总|年度|其余|剩余|[两二三四五六七八九十][项批笔]|第?[一二三四五六]+[批期]|各项|政策|上一?年度?|历年|结转|结余|存量|滚存"
    r"|所需|现金|扶持|批复|核定|经费|新增|返还|盟市|政协|人大|提案|需要?|进行|其[他它]|补贴|[人户生亩]均|福利|[福体]?彩票?|预算|地方|工作"
    r"|对口|协作|实际|设立|资助|折款?|上级|群众|[上去]年尾|借款|转为|以奖代补|一次性|捐赠|慈善|抗疫|集中|统筹|额外|另外|陆续|缺口|承诺|是|贴息|援助|涉农|衔接|建设|贷款|银行|债券?|特别|国债|(?:工程)?建安(?:工程)?费?|基建|基本建设|大概|公益金?|基础|费用|截[至止]|目前|仅|[合累总]计|(?:国开|农发|[工农建中交])行|固定资产|投资|直接|企业"
    r"|一(?:公里|亩|户|人)|自治区|[省市州盟县区旗镇乡地]本?级|[省市州盟县区旗镇乡、和]*[两二三四五]级|本级|国有|民间|各级|物资|最高|奖|资金|第?[一二三四五六七八九十\d]{1,2}[批期]次?|首批|重[要点大]|约|共|达|为|与|和|等|了|分别|各自?)+\Z"
)


_OTHERS = re.compile("[及和与等、](?:其[他它余]|各|相关|有关|部分)")
_BESIDE = frozenset("及和与等、")
_DEED = re.compile(
    "(?:运[转行营]|改造|建设|施工|维修|发展|补[助贴]|奖[励补]|工资|报酬|保障|治理|培训|保护|修缮|养护|管护|整治|购置|采购|[改扩迁]?扩?建|重建|新建|工作|活动|生活)+"
)
"""What is done, without what it is done to."""


def does(said: str) -> bool:
    """Whether words begin with what is done: 修建围墙."""
    return _WORK.match(said) is not None


def is_deed(said: str) -> bool:
    """Whether words say what is done and not to what, as where who gets the money is taken from a name."""
    return _DEED.fullmatch(said) is not None


def are_helped(said: str) -> bool:
    """Whether words say but who is helped, and nothing of what for: 对36名店主进行了扶持."""
    helped = _HELPED.fullmatch(said) if said.startswith("对") else None
    return helped is not None and WHO_GETS.match(helped["whom"]) is not None


def undated(said: str) -> str:
    """A work without whose it is and of which year, where it is called by both: 栖云市2007年饮水安全项目."""
    return said[dated.end() :] if "年" in said and (dated := _DATED.match(said)) else said


def unnumbered(said: str) -> str:
    """Words without the number of the item that they begin: 一是青石河治理工程."""
    return said[2:] if _ITEM.match(said) else said


def calls_nothing(said: str) -> bool:
    """Whether words that some rule took for a work are none: a deed without what it is done to, a date, whose money."""
    return (_OPENS_NOTHING.match(said) or _TELLS_NOTHING.search(said)) is not None


def called(said: str) -> str | None:
    """What words call that some rule took for a work, without the day or the adverb before it; nothing for none."""
    if "参与" in said:
        said = _TAKES_PART.sub("", said)
    if said[:1] in _OPENS_ASIDE or said[:1].isdecimal():
        said = _ASIDE.sub("", said, count=1)
        if _ANY_WORK.fullmatch(said):
            return None  # 7月29日开工建设
    return None if calls_nothing(said) or _ONLY_GIVES.fullmatch(said) else said


def tells_work(words: str, start: int, end: int, but: str) -> bool:
    """Whether a stretch tells of some work `but` for one that is named."""
    return words.find(but, start, end) < 0 and _WORK.search(words, start, end) is not None


def is_generic(words: str) -> bool:
    """Whether words say no more than that it is money."""
    return bool(GENERIC.fullmatch(words))


def unowned(said: str) -> str:
    """A name without whose money it is: 市级床位建设."""
    owner = OWNER.match(said) if said[:1] in OPENS_OWNER or said[:1].isdecimal() else None
    return said[owner.end() :] if owner else said


def within_fund(said: str) -> str:
    """A name within which another is: 水利专项资金及其他 is that of 水利, 林业补助资金湿地 that of 湿地."""
    fund, named, rest = said.rpartition("资金")
    if not named:
        return said
    if rest[:1] in _BESIDE and not _OTHERS.match(rest) and not is_generic(unowned(rest[1:])):
        return said  # 少数民族发展资金和农村改革资金: for both
    return fund.removesuffix("专项").removesuffix("补助") if rest[:1] in _BESIDE else rest.removesuffix("相关")


def uncounted(said: str) -> str:
    """Words without a count behind them."""
    # The pattern looks at every character: not where there is nothing for it.
    return _COUNT.sub("", said) if _DIGITS.search(said) else said


_IN_ALL = frozenset(("合计", "共计", "累计", "总计", "平均"))
_BEARS = frozenset(("负担", "负责", "承担"))
_INVESTED = re.compile(
    "(?<=[\u3400-\u9fff]{4})(?:中央|省级?)?预算内投资\\Z"
)  # 农网改造中央预算内投资: whose money it is
_MATTER = re.compile("(?:资金|经费|款)?一事\\Z")
_TO_WHOM = re.compile("[对向给][^每]{2,16}每(?:年|[^年]{1,2}每年)?")
_RANKS = ("称号的", "资质的", "荣誉的", "认证的")


def not_over(said: str) -> str:
    """A work without how far it has come: 青石大桥项目已开工建设."""
    return _OVER.sub("", said) if "已" in said else said


def trimmed(found: str) -> str | None:
    """A purpose without a count, a batch and 等 around it; nothing where it calls nothing."""
    found = found.strip(" \u3000的").removeprefix("了")  # 发放了岗位津贴
    if found[:1] in _OPENS_MANNER:
        found = _MANNER.sub("", found, count=1)
    if "后" in found:
        found = _AFTERWARDS.sub("", found, count=1)
    if found[:1] == "于":
        found = _BEGUN.sub("", found, count=1)
    if found[:2] in _IN_ALL or found[:2] in _BEARS:
        found = found[2:]
    # 对获得国家级称号的合作社奖励20万元, 对粮食主产县每年奖励500万元
    if found.startswith(_RANKS) or ("每" in found and _TO_WHOM.fullmatch(found)):
        return None
    if "用于" in found:
        found = found[found.rindex("用于") + len("用于") :]  # 县里用于校舍维修的资金
    if found.endswith("一事"):
        found = _MATTER.sub("", found)  # 请求拨付30万元维修资金一事
    if "内容" in found or "规模" in found or "的" in found:
        found = _CONTENTS.sub("", found)
    if found[:1] in _HANDLES:
        if _DIVIDED.match(found):
            return None
        among = _COUNTED_AMONG.search(found)
        found = found[1 : among.start()] if among else found.removeprefix("把")  # 将把垃圾分类经费纳入预算
    if found[:1] in _OPENS_IF:
        found = _IF.sub("", found)
    if found[2:3] == "的" and (built := _MADE.match(found)):
        found = found[built.end() :]
    if "批" in found and (batch := BATCH.match(found)):
        found = unowned(found[batch.end() :])
    if "”" in found and "“" not in found:  # 关于“申请资金3万元用于安装路灯”方面: opened before
        found = found[: found.index("”")]
    if "在" in found or "到" in found:
        found = _PLACED.sub("", found)
    plain = uncounted(found)
    found = plain if plain == found else _HOW_LARGE.sub("", plain)
    if found[-1:] in _ENDS_HAN_COUNT:
        found = _HAN_COUNT.sub("", found)
    if found[-1:] in _ENDS_SIZE and _SIZED.search(found):
        return None  # 新建一座长48米，宽6米的大桥: what it is stands behind its size
    if found[-1:] in _ENDS_GRANT and (granted := _GRANTED.fullmatch(found)):
        found = granted["for"]
    if found[:2] in _POINTS_BACK:
        found = _THOSE.sub("", found, count=1)
    if "等" in found or found[-1:] in _ENDS_ETC:
        found = _ETC.sub("", found)
    if found[-1:] in _ENDS_EACH:
        found = _OF_EACH.sub("", found)
    if "由" in found:
        found = _BORNE.sub("", found)
    if found[-1:] == "中":
        found = _WITHIN.sub("", found)
    found = not_over(found)
    if found.endswith("投资"):
        found = _INVESTED.sub("", found)
    if found[-1:] in ("）", ")"):
        found = _SIZE.sub("", found)
    if "（" in found or "(" in found:
        opened = max(found.rfind("（"), found.rfind("("))
        # What stands in a bracket goes on behind the clause.
        found = found[:opened] if opened > max(found.rfind("）"), found.rfind(")")) else found
    if found[-2:] == "以上":
        found = _FROM_A_LEVEL_ON.sub("", found)
    if found[:1] == "“" and found.count("“") == 1 and "”" not in found and found.endswith(_PROJECT):
        found = found[1:]  # 用于“云岭山歌保护项目36万元: a quotation that was never closed
    if "“" in found and found.count("“") > found.count("”"):
        return None  # cut within a quotation
    if found.count("）") > found.count("（") or found.count(")") > found.count("("):
        return None  # cut within a bracket
    if found[-1:] in _JOINS and found[-2:] not in _NO_JOINS:
        return None  # 危房改造工程和投资300万元: of another sum
    if "望" in found or "将" in found:
        found = _AHEAD.sub("", found)
    found = found.strip(" \u3000的、").removesuffix("了")  # 把入户路硬化了
    if found[:1] == "对" and _REWARDED.fullmatch(found):
        return None
    found = head(found)
    longest = _LONGEST_LIST if len(found) > _LONGEST and _LISTS.search(found) else _LONGEST
    if (
        not SHORTEST <= len(found) <= longest
        or NO_OPENING.match(found)
        or _NO_WORK.search(found)
        or found.endswith(_NO_ENDING)
        or is_generic(found)
        or VERB.fullmatch(found)  # 按30元/人安排专项资金: what is done with money, and nothing it is for
        or _ANY_WORK.fullmatch(found)
        or (found[:2] == "支持" and is_deed(found[2:]))
        or (found[-1] in _ENDS_PLACE and _PLACE.fullmatch(found))
    ):
        return None
    return found
