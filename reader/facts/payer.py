"""Payers: who gives a sum, by the place that a name has beside the verbs and the money."""

import re
from functools import cache, lru_cache

from reader.facts.sentence import MASK
from reader.facts.words import (
    ASKED_AGAIN,
    BRACKETED,
    CITIES,
    COUNTIES,
    DIVISION,
    HAN,
    LANDS,
    MONEY_VERBS,
    OF_A_SORT,
    last,
)
from reader.text.dates import DAY, DAY_MARK, DIGIT, HAN_DIGIT, MONTH, YEAR

_PLAN = r"[“\"]?(?:十[一二三四五]|八|九)五[”\"]?(?:期间|以来|时期|末|初)"
# What it begins with besides white space and digits.
_LEAD_OPENS = (
    "、其但需如后随同此另截目为现并再而又仅就明规一二三四五六七八九十定对帮包"
    '今去当本上年近多前这每爱挂结东全“"自从连〇○'
)
_OPENS_LEAD = frozenset(_LEAD_OPENS)
_LEADS = (
    rf"(?:(?=[\s\d{_LEAD_OPENS}])(?:[\s、]|其中|但|需要?由?|如(?=[\d国中省市今去])|后来|随后|同时|此外|另外|截至?[止到]?目前|目前|为此|现行?|并|再|而|又|仅|就|明确|规定|[一二三四五六七八九]是"
    r"|(?:(?:定点|对口|结对|挂钩|东西部)(?:帮扶|协作|支援|联系)|帮扶|爱心)(?:单位(?!支持|投入|捐|出资|安排|提供|援助|帮助|资助|累计|共|先后|[，,])|城市|企业(?=[\u3400-\u9fff]{2,16}(?:公司|集团))|人士(?=[\u3400-\u9fff]{2,3}捐))|全[省市县区州旗](?=各级财政)|[一二三四五六七八九十]、|\d[.．、]"
    r"|包括|[\d一二三四五六七八九十]{1,3}月(?:份|[初底末])?|上一?年度?|[今去明当本]年度?(?:[\d一二三四五六七八九十]+月份?|初|末|底|以来|起)?|年[初末底中内]|年内|近[几两二三四五\d]?年(?:来|间)?|多年来|每年(?!每)"
    rf"|[近前这][几两三四五\d]年|{_PLAN}"
    rf"|{YEAR}年?[、和与](?={YEAR})"
    rf"|[自从]?{YEAR}年?(?:{MONTH}月)?\s?[—－–~～至到-]+\s?{YEAR}年(?:{MONTH}月)?(?:间|期间)?|连续[\d一二三四五六七八九]年"
    rf"|[自从]?{YEAR}年(?:{MONTH}月(?:{DAY}{DAY_MARK})?|以来|开始|起|度|底|初|末|[上下]半年|年[末初底])*))*"
)
_LIKE_WORDS = "向[阳荣化前明东日]|和[平顺田龙静硕政丰谐睦顺美]|由旺|将[乐军台]|为民|从[化江]|共[和青]|对青|使君|以礼"
"""How names begin that begin like a preposition."""
# No giver's name begins with these.
_NO_NAME = (
    "[对向为在按以把将因从其每给共已由需使与和及可待经]|通过|根据|支持|用于|所[需辖]|争取|申请|项目|新[建增]|还|落实"
    "|兑现|完成|发动|组织|引导|吸引|引进|招引|撬动|鼓励|动员|决定|议定|商定|同意|建议|请[求示]|恳请|资金|该项目|明确|规定|积极|衔接|对接|协调|联合|会同|安排|下达|要求|拨付|下拨|划拨|追加|给予|支付|发放|奖励|分配|设立|利用|使用|取得|获得|得到|[收接]到|到(?=[上中省市县])"
    "|分别|一次性|帮助|协助|改[建造]|扩建|修建|建设|实施|筹措|筹集|投入|用"
)
_OFFICE = (
    rf"(?=[中国南自省市州盟兵师团农工建县区旗镇乡村街两三级财厅局部委办署院会联所总分大支政党单企公集银组社居群业各人力资学医机里上行苏大支办管供（(])(?:中央|国家|中省市?县?|自治[区州县]|[省市州盟县区旗镇乡村]|街道|[两三]?级|(?<=[省市县区])[农工建中]行|兵团|师市|团场|(?<=[一二三四五六七八九十]师)\d{{1,3}}团|师(?:(?<=第[一二三四五六七八九十]师)|(?<=第十[一二三四五六]师))|(?<=[级省市县区州镇方央乡盟旗师团）)])财政|(?<=级)财力|[厅局部委办署院会联所]"
    r"|[中总分]心|大队|支队|(?:办事|管理)处|供销社"
    r"|政府(?!专项|债)|党委|部门(?!预算)|单位|企业|公司|集团|银行|组织|社区"
    rf"|行署|苏木|(?:国家|南方)电网|国网|中国(?:移动|联通|电信|铁塔|石[油化]|烟草)|中[石海][油化]|(?<=[省市县区镇乡村州])[里上](?![报级年游])|居民|群众|村民|业主|各界|人士|力量|资本方?|政府方|学校|医院|大学|机构|{BRACKETED})"
)
_ADVERBS = (
    r"已|共|将|拟|仅|只|曾|规划(?=总?投|安排|新建)|(?:同意|决定|批复)(?=(?:[^，,。；;]{0,6}(?:安排|解决|拨付|下达|给予|投入|资金)))|计划|预[计算]|先后|累计|分别|每年|积极|多方|通过|围绕|[还也均都再另首又便仍]|就(?!业)|一次性|统筹|(?:一直|历来|一贯)?(?:(?:高度|十分|非常|特别)?重视|关心)|一直|历来|力争|增设|建立|会同"
    r"|联合|进一步|依据|根据|从(?![事业而])|于(?=\s?\d)|年[初底末]|各[安投出拨]|分[批期次年三两]"
    r"|实际|足额|优先|全额|额外|率先|迅速|严格|千方百计|想方设法|首[次期批]|挤[出占]|在(?=[12]|[“\"]?十[一二三四五]五|[年预本财]|[^，,。；;]{1,20}?(?:情况|背景|形势|基础|前提|条件)下?|[^，,。；;]{2,10}?(?:实施|开展|启动|推行)|[^，,。；;]{1,10}?(?:投入|投资|安排|新建|修建))|日前|近[日期]|[“\"]?十[一二三四五]五|[向对为按给](?!主)|结合|主动|切实|持续|坚持|[全当]年|合计|采取|协调|(?<!级)组织(?!部)|多渠道|加大|发动|引导|实施"
    rf"|新建|建成|重点|同步|紧急|及时|统一|努力|继续|专[项门]|大力|多次|{YEAR}年|直接|克服|压减|牵头|负责(?![人同])|[明规][确定](?=给予|补助|安排|对|按|每|从)|自(?=[12]\d{{3}})|连续[两几\d一二三四五六七八九]年|{MASK}{{2,}}(?:[（(][^（）()，,。；;]{{2,24}}[）)])?(?:文件)?(?=[下安拨追]|明确给予|批复)|全力|始终|逐[年步]|认真|充分|不断|深入|扎实|强化|抢抓|抓住|把|提前|相继|陆续|集中|随[后即]|以(?=[^，,。；;]{{2,30}}?(?:号|文件|通知|形式|方式))"
)
_AHEAD = (
    "(?=[下争代使保兑减出分切划列利到募协发吸商奖安完实建归恳承投报拨拿捐接提援支收整注申筹给自获落融补解设请调负购转追配集已共将"
    '拟仅只曾同决批计预先累每积多通围还也均都再另首又便仍就一统高会联进依根从于年各足优全额率迅严千想挤在日近逐“十非特历重关力向对为按结主动持坚当合采组加大引新重紧及努继专12１２二直以克压牵负明规全始认充不深扎强抢抓把相陆随连＿"])'
)
"""The first characters of verbs of money and of what stands before them, which are looked at first."""
_NEXT = f"{_AHEAD}(?:{MONEY_VERBS}|资助|{_ADVERBS})"
_LEAD = re.compile(_LEADS)
"""What may open a clause before its subject; always a match, which may be empty."""
_GOES_ON = re.compile(
    rf"(?:关于[{HAN}]{{2,12}}(?:经费|资金)[，,]?(?:{YEAR}年)?)?{_NEXT}|(?<=[{DIGIT}{HAN_DIGIT}零〇○][年月])(?=[，,])"
    rf"|[{HAN}]{{2,12}}(?:经费|补助资金|专项资金)[约共]*[{DIGIT}]"
)
_PRIZES, _RANKED = ("奖励", "奖补"), re.compile(rf"(?:国家|[省市州县区])级(?:{OF_A_SORT})")
_AREA = re.compile(
    r"(?:全|各行政|每个?)[国省市州县区镇乡旗盟村].*|.*(?:项目|小区|园区|会议|机制|社会|片区|灌区|库区)\Z"
)
_WHOLE = re.compile("全[国省市州县区旗盟镇乡]|全自治[区州县]")
_NO_OFFICE = re.compile(
    "加大|逐[年步]|力度|[甲乙丙丁特]级|每[个县村镇户]|获(?=国家|中央|上级|省)|下拨|划拨|取得|获得|得到|收到|落实|争取|申请|利用|使用|[人户]均|项目|标准|已|纳入|列[为入]|资金|经费|补助|安排|下达|投入|的|了|[扩新改迁修]建|改造|工程|建设(?!局|厅|部|委|银行|管理)"
)

_LEVEL_OWNER = (
    rf"(?![省市县区州]级(?:及以?上|以上))(?:(?:{COUNTIES}|{CITIES})(?:本?级财政|本?级|财政|(?=[、和与及]|配套|自筹|承担|出资))|兵团(?:本级|财政)?|(?:{DIVISION}|师)(?:本级|级|市?财政|市)|团场(?:财政)?"
    r"|[省市州盟县区旗镇乡、和]{2,7}[两二三四五]级(?:财政)?|中央(?:财政)?|国家级?|财政部|上级(?:财政)?|各级财政|市县财政|(?:省州|州县)(?=资金|财政|配套)|中省(?:市县?)?|省市(?:财政|级)?|地方(?:财政)?|自治[区州县](?:本级|级)?(?:财政)?"
    r"|[省市州盟县区旗](?:[里上](?![报级年游])|本级财政|本级|级财政|级|财政|(?:人民)?政府(?!专项|债|性|投资))?"
    r"|乡镇(?:级|财政)?|[镇乡]级?(?:财政)?)|财政(?!补)"
)
_SUBJECT = re.compile(
    rf"(?:(?P<own>[我本](?:局|厅|委|办|院|会|单位|中心|部门|(?:(?!落实|争取|取得|上级|获得)[{HAN}]){{1,6}}部门)(?:[、和与][{HAN}、]{{2,12}}?(?:[厅局委部办]))?(?!印发|出台|下发|的))"
    rf"|(?P<we>我们)(?={_NEXT})|(?P<alone>财政)(?=按|投入|安排|补助|拨付|承担|列支|支出)|(?P<land>{LANDS})(?={_NEXT})|(?P<name>(?:(?=[向和由将为从共对使以])(?=(?:{_LIKE_WORDS})[{HAN}])|(?!{_NO_NAME}))[{HAN}、（）()]{{0,20}}?(?:{_OFFICE})(?!(?<=[地能老山牧林]区)转移支付)(?={_NEXT})))"
)
_OTHER_OWNER = (
    r"(?:项目|建设|施工)(?:业主|单位|法人)"
    r"|企业|群众|村民|居民|社会(?:资本方?|各界)?|爱心人士|爱心企业|业主|银行|政府方?|个人|村集体|村委会"
)
_LEVEL_NAME = re.compile(_LEVEL_OWNER)
_OWNER_NAME = (
    rf"{_OTHER_OWNER}|国家[{HAN}]{{2,8}}?[局委署](?=专项|补助|下达|安排|资金|补贴)"
    rf"|(?:{_LEVEL_OWNER})(?:[、和与及](?:{_LEVEL_OWNER}))*"
)
_BODIES = rf"[{HAN}]{{1,8}}?(?:银行|集团|公司|[委局署])"
# What 国家 ranks or names, and pays nothing: 国家甲级民宿, 国家5A级景区.
_NO_STATE = (
    r"[甲乙丙丁一二三四五六特\dAa]{1,6}级|[\dAa]{2,6}|地理标志|重点(?:文物|保护|帮扶|扶持|学校|景区|实验室)|示范|文明|卫生[县城乡镇]|园林|森林|湿地|历史文化"
    r"|高新技术|非物质|非遗|传承人|地质|考古|电网|标准|乡村振兴重点"
)
_OF_MONEY = (
    r"(?=资金|项目资金|经费|扶持|拨款|专款|补助|配套|预算(?:内|(?=安排))|专项|车购税|补(?=资金|贴|助)|自筹|出资|承担|贷款|捐赠|捐款|投资|投入|[福体]彩|彩票|衔接|转移支付"
    r"|奖补|以奖代补|援助|资助|投[劳工]|水利建设基金|新增[\u3400-\u9fff]{0,4}债券"
    rf"|安排|拨付|下达|补贴|债券|筹资|自有|预备费|机动财力|一般公共预算|财力(?=安排|解决|拨付|投入|保障|支出|承担|中)|支持|解决|[约共]?\Z|(?<=级)(?!以上|及|{OF_A_SORT})[{HAN}、]{{1,16}}(?:资金|经费"
    rf"|补助|补贴|投资|专项|基金)|(?<=上级)|(?<=国家)(?!级|{_NO_STATE}|{_BODIES}|[{HAN}]{{0,4}}公园|高速)|(?<=中央)(?!企业|{_BODIES})|(?<=中央财政)|(?<=[省市州县区]级财政)|(?<=[省市州县区级])[“\"][^”\"]{{2,16}}[”\"][{HAN}]{{0,8}}?(?:资金|经费|专项|补助|奖补|基金|投资)|(?<=自治区财政)|(?<=自治区本级)|(?<=[央级][和、]省)"
    r"|(?<=[省市县区州]财政)(?![厅局部所])"
    rf"|(?<=[省央区级])(?!级|{OF_A_SORT})(?:(?![会局厅校院行司联])[{HAN}]){{2,14}}(?:资金|专项|基金))"
)
_WHOSE = re.compile(rf"(?P<name>{_OWNER_NAME}){_OF_MONEY}")
# Whose money it is stands at the beginning, or behind one of these.
_BEFORE_OWNER = re.compile(
    r"[取到了请得批受收集措合达实排位动接入用由从为付拨加进引筹：:、和及与](?:(?<=[：:、和及与由从])|(?<=为)(?<![认作成]为)|(?<=争取到了|申请到了)|(?<=争取[到了]|申请到)|(?<=纳入|争取|申请|引进|吸引|收到|得到|取得|享受"
    r"|获得|获批|接收|接受|募集|筹措|筹集|统筹|整合|下达|落实|安排|到位|发动|衔接|投入|使用|利用|拨付|下拨|增加))"
)
# 整合今年的上级资金, 争取各类中央资金
_SORTS = re.compile(rf"(?:(?:今年|去年|当年|{YEAR}年度?|了|部分|各类|相关)的?)?")
_OPENS_SORTS = frozenset("今去当部各相了12")
# Who gave a sum that is called so: 用县扶贫办补助的5万元.
_GIVEN_BY = re.compile(
    rf"(?:[用将从，,；;]|\A)(?P<name>(?:国家|自治区|[省市县区州镇乡])(?!用)[{HAN}]{{1,8}}?(?:[局办委厅]|财政|政府))(?:补助|拨付|下拨|安排|支持|给予|奖励)的[{HAN}]{{0,6}}\Z"
)
_DONOR_ENDS = re.compile("银行|基金会|公司|集团|慈善总?会|红十字会|商会|协会")
_MINISTRIES = (
    "农业农村部|水利部|教育部|财政部|交通运输部|交通部|住(?:房城乡建设|建)部|民政部|文(?:化和旅游|旅)部|工业和信息化部|工信部|生态环境部|自然资源部|科技部"
    "|商务部|人力资源社会保障部|人社部|退役军人事务部|应急管理部|公安部|司法部|农业部"
)
# An office that money was got from: 争取到省水利厅补助资金.
_GOT_FROM = re.compile(
    rf"(?:[争获收得取接申享使利到][取得到受请用位]到?了?|落实(?=国家|省|自治区|{_MINISTRIES}))(?<![向从])"
    rf"(?P<name>{_MINISTRIES}|(?:国家|自治区|[省市州县区])[{HAN}]{{1,8}}?(?:[厅局]|委(?!员)|(?<=[妇残文侨])联|工会))"
    rf"(?=[{HAN}]{{0,12}}?(?:资金|经费|补助|补贴|投资|拨款|支持|公益金)[^，,。；;]{{0,4}}\Z)"
)
_ENDS_OFFICE = re.compile("[厅局委部联]|工会")
# A place that helps another one: 青州市对口支援资金.
_PARTNER = re.compile(
    rf"(?:\A|[，,；;：:取得受到用年入及和、从])(?P<name>{LANDS}|(?![我全本该各]|[{HAN}]{{0,4}}?[受到取得获实位入])[{HAN}]{{2,6}}?[省市区县])(?=(?:对口|结对|定点)?(?:帮扶|支援|援助|援建))"
)
# The money of a level before what is done with it: 中央财政原三河流域水污染防治专项资金共安排….
_FUND = re.compile(
    rf"(?=[中国财上各市省地自县区州旗乡镇盟兵师第团])(?P<fund>{_LEVEL_OWNER})(?![{HAN}]{{0,8}}(?:医保|保险))(?=(?:(?![厅局委]|争取|申请)[{HAN}“”]){{0,40}}?(?:资金|基金|公益金|投资|经费|补贴)"
    r"(?:共|已|先后|累计|合计|专项|统一)*(?:安排|下达|下拨|拨付|投入|支持|补助|支出|落实|给予|[从由]原?来?))"
)
_OF_FUND = re.compile(rf"[{HAN}]{{0,16}}?(?:资金|补助|补贴|投资|支持|债券|专项)")
_OPENS_OWNED = frozenset("的中国财上各市省地自县区州旗乡镇盟兵师第团")
_RANKS = ("镇乡", "县区旗", "市州盟", "省自", "中国上")
"""How names of levels begin, the lowest first."""
_KIND = 4
"""How many characters a kind of office has: 该供电公司."""
_COMMAS = frozenset("，,")
_ALL_OF_IT = re.compile(
    rf"[，,](?:资金来源)?(?:全部|均|全额|皆)?(?:资金来源)?[为是由](?P<name>{_LEVEL_OWNER})(?=[{HAN}]{{0,16}}(?:资金|补助|投资|债券)|自筹|配套|(?<=财政)(?:[，,。；;]|\Z))"
)
_SEVERAL_FUNDS = re.compile(
    rf"(?:资金|债券|基金|公益金|补助|以奖代补|奖补|衔接[{HAN}]{{0,8}}|捐赠|投资|配套)[、和及与][{HAN}、“”]{{2,40}}(?:等|资金|投资|基金|补助)"
)
# 争取校舍维修改造、学前教育中央奖补等项目资金
_IN_A_LIST = re.compile(
    rf"、[{HAN}、]*等(?:[各多]?[项类个种]|项目|专项|上级|财政|相关)*(?:资金|经费)[^，,。；;]{{0,4}}\Z"
)
_BEFORE_VERB = re.compile(
    r"(?P<name>(?:(?:中央|省级?|市级?|县级?|区级?|州级?|自治区|上级)财政|[省市县区州]本?级))(?:预算|年初|专项|将|已|共|拟|每年|又|再)*\Z"
)
_LEVEL_MONEY = re.compile(
    rf"(?P<name>(?:中央(?!企业)|(?<![对给为向个座处所家条项乡])(?:自治区|[省市县区州镇乡])本?级)(?!以上|及|{OF_A_SORT})(?:财政)?|省财政(?![厅局])|上级(?=资金|补助|财政)|国家(?=补[助贴]|财政|配套|投资|预算))"
    rf"(?=[{HAN}]{{0,12}}?(?:资金|经费|补助|补贴|投资|公益金|基金|配套))"
)
_ASKED = re.compile(
    rf"[求请望调取赴向议从](?:(?<=[赴向])|(?<=从)(?=[省市县区州国财教水农交民住][{HAN}]{{0,12}}(?:争取|申请))|(?<=[请])[求示]?|(?<=请求|希望|协调|争取|建议)|(?<=望))(?:对接|联系|沟通)?"
    rf"(?P<name>上级(?:[{HAN}]{{0,6}}部门)?|国家|中央|[省市州县][里上]|(?!落实|[上政各有项资专到])[{HAN}]{{0,12}}?(?:[厅局委部]|政府|财政|部门|人大|银行|公司))"
    r"(?=从[12]|给[12予]|在|给予|安排|[，,]|争取|申[请报]|落实|每年|协[调助]|帮助|补助|拿出|资金|追加|解决|支持|拨付|下达|汇报|请示|\Z|尽快|统筹|划拨)"
)
# 已将该项目上报省水利厅，申请资金…
_REPORTED = re.compile(
    rf"[上呈]报(?:送|至|到)?(?P<name>[{HAN}]{{1,10}}?(?:[厅局委部]|政府))(?=[，,](?:并|拟|正在|积极)?(?:申请|争取|请求|申报))"
)
_BY = re.compile(
    rf"由(?P<name>(?!于)[{HAN}、]{{1,20}}?(?:公司|集团|企业|[局厅委办会]|财政|政府|部门|[镇乡村县区市省]|街道|社区|银行|单位|中心|学校|群众|村民|业主|个人|级))"
    r"(?:(?:共同|负责|全额|统一|自行|先行|分别|一次性)*(?:投资|出资|安排|承担|配套|投入|自筹|筹集|筹措|支付|给予|解决|拨付|捐[资赠款建]|筹资|补助|落实|保障|援[建助])[^，,]*\Z)"
)
# Who has a work built: 该桥由云岭集团援建，投资….
_BUILT_BY = re.compile(
    rf"由(?!于)(?P<name>[{HAN}、]{{2,20}}?)(?:全额|独资|自行|共同)*(?:援建|捐建|(?:出资|投资)(?:援?建设?|修建|兴建|新建))"
)
_BORNE = re.compile(
    rf"(?:[^，,。；;]{{0,8}}[，,；;])?(?:(?:所需)?资金)?(?:全部|全额|均)?(?:由|需要?由?)(?P<name>[{HAN}]{{0,8}}?(?:财政(?:[厅局部]|部门)?|[厅局]"
    rf"|政府|企业|级|乡镇|街道|村集体|村民|群众|业主|农户))"
    r"(?=(?:分[一二三四五六七八九十\d]年)?(?:配套|承担|解决|统筹(?:发放|解决|安排|保障)|负担|列入|安排|全额|自筹|兜底|补助|统一|支付|列支|拨付|出资)(?!\d))"
)
_TAKEN_FROM = re.compile(
    rf"[^，,。；;\d]{{0,4}}从(?P<name>{_LEVEL_OWNER})[{HAN}]{{0,16}}?[中里]?(?:列支|安排|解决|统筹|支出|调剂)"
)
_BUDGETED = re.compile(
    rf"[^，,。；;\d]{{0,8}}[列纳]入(?:{YEAR}年度?)?(?P<name>(?:自治[区州县]|[省市县区州镇乡])(?:本级|级)?财政)(?:年初|年度|部门)*预算"
)
_SHARES = re.compile(
    r"[^，,。；;]{0,8}[\d.]+[%％][、和]|[^，,。；;\d]{0,4}(?:补助|承担|负担|配套|分担|出资|解决)[^，,。；;\d]{0,4}[\d.]+[%％][，,；;]"
)
# An assembly or a rule says who gives: 会议研究同意县财政安排…, 文件明确市财政安排….
_TELLS = re.compile("(?:明确|规定|同意|决定|议定|商定|确定|批准|要求|责成)了?由?")
_STRANGER = re.compile(
    rf"(?!{_NO_NAME})(?:(?![共期年月间来总])[{HAN}]){{2,12}}?(?:投入|出资|自筹)|(?:兵团)?{DIVISION}[{HAN}]{{0,8}}?(?:{MONEY_VERBS})"
)
_ISSUES = re.compile(r"自筹|印发|出台|制定|发布|下发|颁布|修订")


@lru_cache(ASKED_AGAIN)
def _behind_lead(words: str, start: int, end: int) -> int:
    """Where a clause goes on behind what may open it before its subject."""
    first = words[start : start + 1]
    if first not in _OPENS_LEAD and not first.isspace() and not first.isdecimal():
        return start
    lead = _LEAD.match(words, start, end)
    return lead.end() if lead else start


@lru_cache(ASKED_AGAIN)
def subject(words: str, start: int, end: int) -> tuple[str | None, int]:
    """The office that a clause begins with, and where it ends; an end but no name for an area (全省)."""
    start = _behind_lead(words, start, end)
    if words[start : start + 1] in _OPENS_OWNED and (fund := _FUND.match(words, start, end)):
        return fund["fund"], fund.end()
    match = _SUBJECT.match(words, start, end)
    if match is None:
        # 全市教育支出12亿元: of all of an area, whoever was spoken of before.
        whole = _WHOLE.match(words, start, end) if words.startswith("全", start) else None
        return None, whole.end() if whole else 0
    name = match[match.lastgroup or ""]
    if match.lastgroup != "name":
        return name, match.end()
    if name.rfind("由") > 0:
        name = name[name.rfind("由") + 1 :]  # 以上路段由县交通局出资
    if _may_tell(name) and (told := last(_TELLS.finditer(name))):
        name = name[told.end() :]
    if name.endswith("财政") and (purse := _PURSE.search(name)):
        name = purse["name"]  # 我县村干部报酬县级财政需配套…
    if words.startswith(_PRIZES, match.end()) and _RANKED.match(name):
        return None, match.end()  # 省级龙头企业奖励30万元: who gets it
    if _NO_OFFICE.search(name) or ("%" in words and _SHARES.match(words, match.end(), end)):
        return None, 0
    return (None if _AREA.match(name) else name.partition("会同")[0].partition("联合")[0]), match.end()


def is_of_a_level(name: str) -> bool:
    """Whether a name is that of a level's money and no office: 市本级."""
    return bool(_LEVEL_NAME.fullmatch(name))


_PURSE = re.compile(
    r"(?<![、和与及\u3400-\u9fff][、和与及])(?<=[\u3400-\u9fff]{2})(?<![、和与及])(?P<name>(?:中央|省级|自治区|市级|州级|县级|区级|镇级|各级|上级)财政)\Z"
)
"""Whose purse a name ends with that begins with what is paid for."""


def told_of(words: str, start: int, end: int) -> tuple[str | None, int]:
    """The office that a rule or a decision names in a clause, as its subject is: 文件明确市财政安排…."""
    told = last(_TELLS.finditer(words, start, end)) if _may_tell(words) else None
    name, behind = subject(words, told.end(), end) if told else (None, 0)
    return (name, behind) if name else (None, 0)


def _may_tell(words: str) -> bool:
    return "定" in words or "意" in words or "确" in words or "求" in words or "准" in words or "责成" in words


def issues(words: str, start: int, end: int) -> bool:
    """Whether a clause says what was laid down and not what was given."""
    return bool(_ISSUES.search(words, start, end))


def is_of_a_stranger(words: str, start: int, end: int) -> bool:
    """Whether words of no known office begin a clause before who puts money in is told: 云岭寺投入200万元."""
    begins = _behind_lead(words, start, end)
    return _STRANGER.match(words, begins, end) is not None and not _GOES_ON.match(words, begins)


def goes_on(words: str, start: int) -> bool:
    """Whether a clause says more of the subject before it."""
    return bool(_GOES_ON.match(words, _behind_lead(words, start, len(words))))


def owner(words: str, start: int, end: int) -> tuple[str | None, bool, bool]:
    """Whose money the words before a sum call it (中央补助, 企业自筹), whether they begin with that, and whether the
    money is of several funds and so nobody's."""
    said = words[start:end]
    if ("、" in said or "和" in said or "及" in said) and _SEVERAL_FUNDS.search(said):
        return None, False, True
    if _DONOR_ENDS.search(said) and (donor := last(_donor().finditer(said))):
        return donor["name"], donor.start() == 0, False
    if ("帮扶" in said or "援" in said) and (partner := last(_PARTNER.finditer(said))):
        return partner["name"], partner.start() == 0, False
    if _ENDS_OFFICE.search(said) and (got := _GOT_FROM.search(said)):
        return got["name"], False, False
    opens = match = _WHOSE.match(said, _behind_lead(said, 0, len(said)))
    for before in _BEFORE_OWNER.finditer(said):
        if match is None or before.start() >= match.end():
            begins = before.end()
            if said[begins : begins + 1] in _OPENS_SORTS and (sorts := _SORTS.match(said, begins)):
                begins = sorts.end()
            match = _WHOSE.match(said, begins) or match
    if match is None and "的" in said:
        match = _GIVEN_BY.search(said)
    if match is None and "由" in said:
        match = _BY.search(said)
    if match is None and ("级" in said or "财政" in said or "中央" in said or "国家" in said):
        match = last(_LEVEL_MONEY.finditer(said))
        if match and "、" in said and _IN_A_LIST.search(said):
            return None, False, True
    elif match is opens and match:  # 县财政拨付给云岭镇中央补助资金: handed on
        handed = list(_LEVEL_MONEY.finditer(said, match.end()))
        if len(handed) == 1 and said[handed[0].start() - 1] not in "、和及与":
            match = handed[0] if "给" in said or _rank(handed[0]["name"]) > _rank(match["name"]) else match
    return (match["name"], match is opens, False) if match else (None, False, False)


def _rank(name: str) -> int:
    """How high a level of money is that a name begins with; none for several."""
    return next((rank for rank, first in enumerate(_RANKS) if name[0] in first and "、" not in name), len(_RANKS))


@cache
def _donor() -> re.Pattern[str]:
    """A pattern of donors before what they give; it is long to compile, and few letters tell of them."""
    return re.compile(
        r"(?:\A|引[进入]|争取到?了?|获得|获批|接[收受]|收到|募集|发动|由|利用|使用|其中|[：:、和及与])"
        rf"(?P<name>(?!含|其中|引[进入]|争取|申请|获得|到|接收|收到|由|向|从|通过|及|等|{YEAR})(?:(?!财政|安排|支持|下达|[补资援]助|补贴)[{HAN}]){{1,10}}?(?:{_DONOR_ENDS.pattern}))"
        rf"(?:{_OF_MONEY}|(?=(?:定点|对口|结对)?(?:帮扶|援建)(?:资金|项目)))"
    )


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
    return match["name"] if match else None


def antecedent(words: str, end: int, name: str) -> str:
    """What a name with 该 stands for, where the words before it have one such name: 国网云岭公司…，该公司."""
    kind = name.removeprefix("该")
    if kind == name or len(kind) > _KIND:
        return name
    forms = (
        rf"(?:\A|[，,。；;：:、\s])(?P<name>(?!{_NO_NAME}|[该本我各全])[{HAN}]{{2,14}}?{kind})"
        rf"(?![{HAN}]{{0,3}}[，,。；;])"
    )
    named = {match["name"] for match in re.finditer(forms, words[:end])}
    found = named.pop() if len(named) == 1 else name
    several = re.search(rf"[与和及、同][{HAN}]{{1,12}}{kind}", words[:end].replace(found, ""))
    return name if several else found


def asked(words: str, start: int, end: int) -> str | None:
    """The office that is asked for a sum: 向县水利局申请."""
    may_be = (
        "请" in words
        or "向" in words
        or "争" in words
        or "求" in words
        or "协" in words
        or "望" in words
        or "建议" in words
        or "赴" in words
        or "从" in words
    )
    match = last(_ASKED.finditer(words, start, end)) if may_be else None
    if match is None and words.find("报", start, end) >= 0:
        match = last(_REPORTED.finditer(words, start, end))
    return match["name"] if match else None


def builder(words: str, start: int, end: int) -> str | None:
    """Who has the work built, with money of their own, that the words before a sum are of."""
    match = last(_BUILT_BY.finditer(words, start, end)) if words.find("建", start, end) >= 0 else None
    return match["name"] if match else None


def borne(words: str, start: int, end: int) -> str | None:
    """The office that the words behind a sum name: 由县级财政承担, 全部为中央预算内投资."""
    borne = ("由" in words or "需" in words) and (
        words.find("由", start, end) >= 0 or words.find("需", start, end) >= 0
    )
    match = borne and _BORNE.match(words, start, end)
    if not match and "从" in words and words.find("从", start, end) >= 0:
        match = _TAKEN_FROM.match(words, start, end)
    if not match and "预" in words and words.find("预算", start, end) >= 0:
        match = _BUDGETED.match(words, start, end)
    if not match and words[start : start + 1] in _COMMAS:
        match = _ALL_OF_IT.match(words, start, end)
    return match["name"] if match else None
