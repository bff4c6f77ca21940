"""The words that facts are told by, in sorts; each is said here alone.

A longer word stands for itself: 转移支付 is no 支付, 补助资金 is money and no 补助. What is `SILENT` only keeps its
parts from being read as words of another sort.
"""

import re
from collections.abc import Iterable

HAN = "\u3400-\u9fff"
TIMES, EQUALS = "×xX*＊✕", "=＝≈"
"""What a letter reckons with, 300平方米×302元/平方米≈9.06万元: characters."""


class Role:
    """What a word does in a sentence of sums, as flags, of which it may have several.

    Enumerations are ten times slower, and sentences have many words.
    """

    ALLOCATED = 1 << 0
    GRANTED = 1 << 1  # said of what is given as of what is laid down, and nouns too
    SPENT = 1 << 2
    RAISED = 1 << 3
    REQUESTED = 1 << 4
    BEGGED = 1 << 5
    WILL = 1 << 6
    INVESTMENT = 1 << 7  # the size of a project, which is planned unless it is done
    DONE = 1 << 8
    TRYING = 1 << 9
    DECIDED = 1 << 10
    NOT = 1 << 11
    GOT = 1 << 12  # who does this to money doesn't give it
    PROJECTED = 1 << 13  # who pays for it is not yet said
    RELIEF = 1 << 14  # what is spared or lent
    OTHER = 1 << 15  # an income, a debt, a price
    GAP = 1 << 16
    SILENT = 1 << 17


VERBS = Role.ALLOCATED | Role.GRANTED | Role.SPENT | Role.RAISED | Role.REQUESTED | Role.BEGGED
"""The verbs of money."""

ALLOCATED = (
    "筹措下达|安排|补拨|增拨|下达|下拨|拨付|划拨|拨出|拨款|拨给|核拨|预拨|分配|落实|到位|到账|追加|注入|注资|设立|获得|获批|争取到|争取了|申请到|协调到|衔接到|对接到"
    "|转移支付|分解下达|切块|拿出|挤出|调剂"
)
GRANTED = "补助|配套|给予|奖励|奖补|支持|提供"
SPENT = "投入|完成投资|投资|出资|支出|支付|列支|使用|利用|发放|兑现|兑付|代缴|代付|预付|购买|垫付|垫资|赔付"
RAISED = "借入|筹集|筹措|筹资|自筹|募集|接收|接受|收到|捐赠|捐助|捐款|捐资|发行|集资|融资|援助"
REQUESTED = "争取|申报"
BEGGED = "恳请|请求|申请|报请|商请|提请|呈请|函请|特请|请示|希望|呼吁"
MONEY_VERBS = (
    f"{ALLOCATED}|{GRANTED}|{SPENT}|{RAISED}|{REQUESTED}|{BEGGED}"
    "|建议|承担|负担|解决|分担|整合|实现|减免|归集|吸引|承诺|调剂|提取|计提|保障|协调(?=[\u3400-\u9fff]{0,4}资金)"
)
"""Verbs of money as a pattern; a longer one stands before its beginning."""

_COSTS = "估算|概算|匡算|需|规划投资|规划总投资|投资概算|投资估算|概算投资|估算投资|概算总投资|估算总投资"
_SIZE = "总投资|工程投资|项目投资|合同总价|合同价|合同金额|中标价"
_LATER = "下一步|今后|未来两年|未来三年|未来五年|未来几年|明年"
_SOUGHT_TO = "争取将|争取把|争取早日|争取尽早|争取尽快|争取年内"
_AHEAD = "预计投资|预计总投资"
_NOUN = "资金|资金规模|经费|款|标准|项目资金|专项资金"
_FROM_ABOVE = "获中央|获国家|获省级|获上级|获自治区"
_AID = "救助|帮扶|帮助|照护|照料|照顾|护理|关爱|赡养"  # 对需要护理的老人每年支出12万元
_TOTAL = "总|分别|为|估|规模|概"

WORDS: dict[int, str] = {
    Role.ALLOCATED: f"{ALLOCATED}|{_FROM_ABOVE}",
    Role.GRANTED: GRANTED,
    Role.SPENT: f"{SPENT}|完成总投资|实际投资|累计投资",
    Role.RAISED: RAISED,
    Role.REQUESTED: f"{REQUESTED}|{_SOUGHT_TO}",
    Role.BEGGED: BEGGED,
    Role.WILL: (f"规划投入|规划安排|预计|预期|承诺|力争|初步考虑|有望|{_SOUGHT_TO}|{_LATER}|{_AHEAD}|{_COSTS}"),
    Role.INVESTMENT: _SIZE,
    Role.DONE: "已|了|完成|共|累计|先后|以来|成功|建成|解决|近年来|近几年|近三年|近两年|近五年",
    Role.TRYING: "继续|积极|正在|努力|尽力|尽快|下步|今后|着力",
    Role.DECIDED: "议定|决定|商定|决议|表决|会议确定|会议明确|研究确定",
    Role.GOT: (
        "接收|接受|收到|获得|获批|享受|争取|争取到|争取了|申请到|对接到|衔接到|协调到|申请|请求|恳请|报请|商请|提请|呈请|函请|请示|到位|发动|吸引|引进|募集|融资|贷款|发行|衔接"
        f"|{_FROM_ABOVE}"
    ),
    Role.PROJECTED: f"{_COSTS}|{_SIZE}|{_AHEAD}",
    Role.RELIEF: "授信|减免|减负|免征|减征|免收",
    Role.GAP: "缺口",
    Role.OTHER: (
        "产值|经济效益|经济价值|收入|增收|利润|税收|税额|税费|销售|营收|生产总值|余额|拉动|带动|撬动|总规模|消费|交易额|节约|造价"
        "|均价|罚款|罚金|评估|学费|水价|电价|票价|房价|租金|物业费|欠|债务|负债|损失|尚缺|缺额|威胁|结余"
        "|额度为|额度是|额度达|额度最|贷款额|小额信贷|小额贷|限额"
    ),
    Role.NOT: (
        "未|没有|尚未|未能|暂未|还未|无法|难以|不同意|暂不|不再|不予|不能|无力|不足以|不够"
        "|拒绝|拒不|暂停|暂缓|停止|取消|终止|中止|推迟|延缓"
    ),
    Role.SILENT: (
        "资金规模|投入规模|补助规模|支付规模|共同|收入中|融资资金|消费券|租金补|债务资金|欠发达|使用率|预算内投资|预算投资|级预算|需求|急需"
        "|结余资金|统筹资金|社会投资|民间投资|希望工程|希望小学|希望的|的需要|资金分配|分配办法|分配方案|分配制|分配原则|分配的原则"
        "|投资资金|基本建设投资|基建投资|衔接资金|衔接推进|衔接补助|衔接专项|有效衔接|相衔接|贷款贴息|贷款担保|贷款利息|贷款风险|融资担保|融资贴息"
        "|完成投资评审|投资评审|财政评审|融资需求|意向融资|融资企业|融资服务|融资难|融资产品|融资平台|融资成本|争取项目时|融资意向|融资对接"
        "|所需|购买资金|购买经费|购买费|购买补|经请示|的请示|转请示|了请示|请示后|请示并|请示同意|赔付率|赔付比例|赔付标准|赔付金额|解决好|了解|未来|共建|公共|共享|共青|"
        + "|".join(f"需要{aid}{whom}" for aid in _AID.split("|") for whom in ("的", "户", "人", "对象"))
        + "|"
        + "|".join(f"{verb}{noun}" for verb in GRANTED.split("|") for noun in _NOUN.split("|"))
        + "|"
        + "|".join(f"{verb}{total}" for verb in SPENT.split("|") for total in _TOTAL.split("|"))
        + "|"
        + "|".join(f"{before}{verb}" for before in "总使" for verb in SPENT.split("|") if before + verb != "总投资")
    ),
}
_IN_ALL = (
    "(?:累计|合计|总?共|共计|总计|各自?|分别|继续|多方|多渠道|积极|自行|陆续|先[后行期]|分批|逐[步年]|优先|重点|主要"
    "|全部|全额|足额|每年|另|还)+"
)

WILL = (
    r"预算(?<!追加预算)(?!执行|管理|绩效|公开|评审|单位|法)(?!(?<=公共预算)[\u3400-\u9fff]{0,6}支出)(?![^，,。；;\d]{0,10}支出(?:累计|合计|共|达|为))(?![内外中拨下支资时列，,]|投资(?:补助|资金|专项))|应(?<![相对响供适反效感]应)(?=当?[由付赔拨支兑缴补安配达承负筹投]|到位)|将(?![^，,。；;]{2,30}直达)(?=获得|获批|获(?=[中国省市上])|得到|收到|视(?![频觉])|"
    f"{_IN_ALL}"
    r"[投安拨下筹落补用支]|花(?![卉园木])|拿出|列支|出资|[择酌再继于在拨积向筹每]|统[筹一]|根据|按(?!摩)|投(?!影)|安排|下(?![水穿乡])|通过|给(?!排?水)|新[建增修购改开]|对(?![外口]|[\u3400-\u9fff]{0,8}经费)|会[同商]|进(?:一步|行)|重(?:点(?!生态|项目|工程|建设)|新)|加(?!装|油|气|工)|争取|从(?![江化业])|分(?!水|散|级|类|洪|布)|用(?![水电地能])|支(?![渠流部教])|达到|落实|发放|完成|兑[现付]|购[买置]|采购|实施|逐[年步]|持续|[为由][^，,。；;]{1,16}(?:发放|补助|承担|解决|提供|支付))|(?:确保|务必)(?=[^，,。；;]{0,10}完成(?:[\u3400-\u9fff]{0,4}投资)?\Z)|拟(?![定订])"
    r"|规划(?<![按照据项”五体总]规划)(?=新建|改造|改建|扩建|修建|建设(?!局|用地|管理|部门|要求|标准)|"
    f"{_IN_ALL}"
    r"[投安拨下筹落补用支])"
    r"|待(?=[^，,。；;]{1,20}后)|计划(?<!投资计划)(?<![按照据]计划)(?<![培行训升][育动练训级]计划)(?=总?投|给予|继续|对[^，,。；;]{2,30}(?:给予|补[助贴]|奖)|年[内底末]|[上下]半年|\d{1,2}月|(?:19|20)\d\d年|[两三四五六七八九十\d]年(?![级度])|[完筹统安新建实在用再于由每今明拨下落争向补支融引改修购扩采捐募申]|到位|发[行放]|分(?!配)|从[^，,。；;]{2,16}中|(?<![入度目施设作动展产按照据]计划)(?:"
    f"{_IN_ALL}"
    r"[投安拨下筹落补用支建修改]|花(?![卉园木])|拿出|列支|出资|通过[^，,。；;\d]{2,10}?(?:筹|融资|发行|贷款|争取)))"
)
"""What is ahead, by what stands behind it."""
ADVISED = (
    rf"请(?<![申提恳报商函特呈邀聘宴]请)(?=[{HAN}]{{1,12}}?(?:[局厅委办部]|部门|政府|财政|单位)(?:[在于]|尽快|继续|给予|予以|安排|落实|加大|统筹|帮助|支持))|"
    r"望(?<![希期盼愿展渴名在]望)(?=相关|有关|上级|贵|领导|政府|各级|给予|予以|[省市县]里)|"
    r"建议(?!提出后|[已的中”\"等是内收被反办书涉与和、，,事类])"
    rf"(?:(?<![{HAN}]建议)|(?<=[一二三四五六七八九]是建议)|(?=[^，,。；;]{{0,8}}(?:安排|给予|增加|拨|设立|投入)))"
)

SET_ASIDE = "提取(?<!公积金提取)(?!住房|公积金|存款|养老)|计提(?<!应计提)(?!折旧|坏账|减值|准备)"
"""What is taken out of a purse for something, and not what people draw or a balance sheet loses."""

SIZED = r"规模(?=[达为约近超过到至逾共总有由从的额]*\Z)"
"""How large a fund or a loan is, right before a sum; but 规模养殖, 适度规模."""

PLAIN = (
    rf"(?:(?<![弥增填修贴递候])补|(?<![划核预调])拨|(?<![招标中])投|掏)(?=了[{HAN}]{{0,12}}\Z)"
    r"|花(?<![棉鲜桃梨茶荷菊兰百烟梅雪樱繁绣开种]花)(?=[费掉去了共约近]*\Z)(?<![游客均总]花(?=费))"
    rf"|给(?<![补送交还供带留寄捐租卖借]给)(?=了[{HAN}]{{0,12}}\Z)|筹(?<!统筹)(?=了[{HAN}]{{0,8}}\Z)"
    rf"|得到(?=[{HAN}、“”]{{0,20}}(?:资金|补助|奖补|经费|补贴|奖励)[约共近]*\Z)"
    rf"|获(?![得批评准悉取救])(?=[{HAN}]{{2,14}}(?:资金|支持|补助|奖补|经费|补贴)[约共近]*\Z)"
    r"|付(?<=[已实]付)(?=[了出给约近]*\Z)"
    r"|购[置进](?=了(?:总?价值)?[约共近]*\Z)|采购(?=了(?:总?价值)?[约共近]*\Z)|[添配]置(?=了(?:总?价值)?[约共近]*\Z)"
    r"|更换(?=了(?:总?价值)?[约共近]*\Z)|安装(?=了(?:总?价值)?[约共近]*\Z)"
)
"""What people say for giving, getting and spending: 补了5万元, 花5万元; right before a sum, where the words end."""

PAID = (
    r"花(?<![种插养赏葱绢棉烟火樱开百菊鲜红白桃梨荷茶桂葵雪浪]花)(?=[了费约近共]*(?:\d|\Z))"
    r"|补(?<![弥填增候修缝递滋]补)(?=了)|(?<=各)补(?=[约近]*(?:\d|\Z))"
)
"""The same where they tell who pays, with whatever stands between them and the sum."""

IN_KIND = "[投筹捐出以][工劳地料](?:投?[工劳])?(?=折)"
"""What is given in place of money, before what it is worth: 投工折资, 投工投劳折合, 捐地折价."""

AGREED = (
    r"同意(?=将|先|再|\d{4}年|[今明]年|安排|下达|下拨|拨付|划拨|补助|给予|追加|支持|解决|投入|[从由]|资金)"
    r"|纪要(?=(?:[（(][^（）()]{2,24}[）)])?中?已?(?:明确|确定|议定)(?![^，,。；;]{0,6}(?:责任|单位|分工|任务)))"
)
"""What was agreed on, and not with whose agreement something was done (经同意，安排…)."""

BRACKETED = r"[（(][县市区旗州盟街道、]{1,6}[）)]"
"""What a bracket adds to a name: 各县（市、区）."""

COUNTIES = r"县区|区县|县市区|旗县区?|县[（(][市区旗、]{1,5}[）)]"
CITIES = r"市州|州市|盟市|市[（(]州[）)]|州[（(]市[）)]"
"""Counties and cities by all the names that they have: 县（区）级, 市（州）财政 are of one level."""
DIVISION = "(?:第?[一二三四五六七八九十]{1,3}|[我本])师"
"""A division of the production corps (兵团), which stands where a city does, and the corps where a province."""

LANDS = (
    "内蒙古|广西|西藏|宁夏|新疆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州"
    "|云南|陕西|甘肃|青海|北京|天津|上海|重庆"
)
"""Provinces by their bare names."""

CALLED_CENTRAL = "企业|苏区|红军|厨房|空调|公园|广场|大[街道]|商务|党校|绿[地廊]|绿化带|水系|隔离|分隔"
"""What is called 中央 and is nobody's: 中央空调; or a firm's, as what a 中央企业 gives is."""

MINISTRIES = (
    "(?:农业农村部|水利部|教育部|财政部|交通运输部|交通部|住(?:房城乡建设|建)部|民政部|文(?:化和旅游|旅)部|工业和信息化部|工信部"
    "|生态环境部|自然资源部|科技部|商务部|人力资源社会保障部|人社部|退役军人事务部|应急管理部|公安部|司法部|农业部"
    "|国家(?:发展改革委|卫生健康委|林草局|文物局|体育总局|乡村振兴局|能源局)|体育总局)(?![门分队])"
)
"""What the state's ministries and commissions are called."""

LEVEL_OWNER = (
    rf"(?![省市县区州]级(?:及以?上|以上|基本财力))(?:(?:{COUNTIES}|{CITIES})(?:本?级财政|本?级|财政|(?=[、和与及]|配套|自筹|承担|出资))|兵团(?:本级|财政)?|(?:{DIVISION}|师)(?:本级|级|市?财政|市)|团场(?:财政)?"
    rf"|[省市州盟县区旗镇乡、和]{{2,7}}[两二三四五]级(?:财政)?|中央(?!{CALLED_CENTRAL})(?:财政)?|国家(?:级|财政(?!性))?|财政部|上级(?:财政)?|各级(?:财政|(?=资金|补助|投资))|市县(?:级?财政|(?=资金|配套|补助|投资|自筹|承担|(?<!下达市县|拨付市县|安排市县|分配市县|补助市县|支持市县)[约共]?\Z))|(?:省州|州县)(?=资金|财政|配套)|[中国部]省(?:市县?)?(?:财政(?![厅局]))?(?![道干])|省市(?:财政|级)?|地方(?:财政)?|自治[区州县](?:本级|级)?(?:财政)?"
    r"|[省市州盟县区旗](?:[里上](?![报级年游])|本级财政|本级|级财政|级|财政|(?:人民)?政府(?!专项|债|性|投资))?"
    r"|乡镇(?:级|财政)?|[镇乡]级?(?:财政)?)|财政(?!补)"
)
"""Levels of government by all the names that their money has: 中央, 省级, 县区级财政, 省、市两级."""

BODIES_BEYOND = (
    "(?<=[商协学])会|总会|红十字会|基金会|银行|农信社|信用社|电网|烟草|大学|学院|社会资本|帮扶单位|街道办(?:事处)?"
)
"""How the names of bodies end that are neither offices nor firms, and give or lend, as a pattern."""

OF_A_SORT = (
    r"基本财力|领导|干部|公立|劳模|劳动模范|(?:综合|人民|中医|中心|重点)+医院|(?:非遗|非物质文化遗产)(?:代表性)?项目|(?:非遗|非物质文化遗产)?(?:代表性)?传承人|文(?:物保护|保)单位|民生(?:工程|实事)|医院|组织|学校|公墓|文化站|卫生[院室]|敬老院|养老院|河长|林长|园区|开发区|"
    r"(?:重点|示范|贫困|特色|美丽|文明|卫生|龙头|优秀|先进|精品)"
    rf"[{HAN}]{{0,4}}(?:[村镇乡县校园区场社户]|企业|基地|学校|单位)"
    rf"|(?:(?!财政|[对给为向])[{HAN}]){{2,8}}?(?:[社村镇户校园场馆站]|企业|基地|单位|平台)(?:每|各(?![级类项])|奖励)"
)
"""What a level is a rank of, and not the origin of money: 省级重点村."""

ASKED_AGAIN = 512
"""How many answers are kept of what several rules ask of the same words: those of a sentence or two of each letter that
is read together with others."""

NAMES_KEPT = 1024
"""How many names are kept with what is known of them: letters name the same few offices again and again."""

CLASSES = (
    "[东中西南北]部(?:地区)?|(?:平原|山区|丘陵|库区|边远|城区|牧区)(?:地区)?|城[市镇乡]|农村|[一二三四五]类(?:地?区)?"
)
"""The places by which the rates of one standard are told apart, as a pattern."""

TOTAL_OF_ALL = re.compile(
    r"[，,、；;]?(?:以上|[两三四五六][项年]|(?:19|20)\d\d年度?|[全今去当]年|[先前]后)?(?:共计|合计|总计|总共|共(?!同))"
)
"""How a sum begins that adds up all before it: 县里投入5万元，群众自筹3万元，共计8万元."""


def last(matches: Iterable[re.Match[str]]) -> re.Match[str] | None:
    """The last of some matches."""
    found = None
    for match in matches:
        found = match
    return found


def behind_last(marks: str, words: str, start: int, end: int) -> int:
    """Where some words from `start` to `end` go on behind the last of some marks; `start` where none stands there."""
    for mark in marks:
        at = words.rfind(mark, start, end)
        if at >= 0:
            start = at + 1
    return start


DEALS = re.compile("分别|各自|依次|先后|逐年|各安排|各投入|各拨付|各下达|各补助|各列支|各落实")
"""What says that what stands before some sums is theirs one by one."""
