"""Payers: the office that a clause speaks of before what it does with money."""

import re
from functools import lru_cache

from reader.facts.parties.whom import CARE, CLASSES
from reader.facts.sentence import MASK
from reader.facts.words import (
    ASKED_AGAIN,
    BRACKETED,
    DIVISION,
    HAN,
    IN_KIND,
    LANDS,
    LEVEL_OWNER,
    MINISTRIES,
    MONEY_VERBS,
    NAMES_KEPT,
    OF_A_SORT,
    PAID,
    last,
)
from reader.text.dates import DAY, DAY_MARK, DIGIT, HAN_DIGIT, MONTH, YEAR

_PLAN = r"[“\"]?(?:十[一二三四五]|八|九)五[”\"]?(?:期间|以来|时期|末|初)"
# What it begins with besides white space and digits.
_LEAD_OPENS = (
    "采商、其含但需如后随同此另截目为现并再而又仅就明规一二三四五六七八九十定对帮包该第原计拟已"
    '今去未当本上下由过感除不两（(年近多前这每爱挂结东全“"自从连经〇○'
)
_OPENS_LEAD = frozenset(_LEAD_OPENS)
_LEADS = (
    rf"(?:(?=[\s\d{_LEAD_OPENS}])(?:[\s、]|{YEAR}年(?=[，,省市县区州镇全我各中国])|其中|(?:计划|[拟已])(?=由)|含(?=(?:中央|国家|[省市县区州镇乡]级)[\u3400-\u9fff]{{0,8}}(?:\d|\Z))|但|该(?:工程|项目)(?=上级|中央|[省市县]级?财政)|需要?由?|由(?![旺于])|由于(?=[省市县区州镇乡][^，,。；;]{{0,3}}财[政力])|经(?=(?:群众|村民|业主|居民)自)|感谢|商(?=(?!州)[省市县区州](?:级?财政|[\u3400-\u9fff]{{1,6}}[厅局]))|采取(?=[省市县区镇乡村])|除去?|自(?=全[省市县区州])|不[含计]|[（(][^（）()，,。]{{1,12}}[)）]|如(?=[\d国中省市县区今去])|后来|随后|同时|此外|另外|现在|截至?[止到]?目前|截[至止]到?(?=\d{{1,2}}月|{YEAR}年)|目前|为此|现(?![代场有金状实行])|现行|并|再|而|又|仅|就|明确|规定|[一二三四五六七八九]是"
    r"|(?:(?:定点|对口|结对|挂钩|东西部)(?:帮扶|协作|支援|联系)|帮扶|爱心)(?:单位(?!支持|投入|捐|出资|安排|提供|援助|帮助|资助|累计|共|先后|[，,])|城市|企业(?=[\u3400-\u9fff]{2,16}(?:公司|集团))|人士(?=[\u3400-\u9fff]{2,3}捐))|全[省市县区州旗](?=各级财政)|[一二三四五六七八九十]、|\d[.．、]"
    r"|包括|原则上|全年(?!度)|\d{1,2}[-—－–~～至到]\d{1,2}月份?|[\d一二三四五六七八九十]{1,3}月(?:份|[初底末])?|上一?年度?|[今去明当本]年度?(?:[\d一二三四五六七八九十]+月份?|初|末|底|以来|起)?|(?:今后|未来)[几两二三四五六七八九十\d]*年?(?:间|内)?|年[初末底中内]|年内|[上下]半年|第?[一二三四]季度|近[几两二三四五\d]?年(?:来|间)?|过去(?:的?[几两二三四五\d]年(?:来|间|里)?|(?=[中省市县区州镇乡]))|[两二三四五六七八九十]年(?:来|间)|多年来|每年(?!每)"
    rf"|[近前这][几两三四五\d]年|{_PLAN}"
    rf"|{YEAR}年?[、和与](?={YEAR})"
    rf"|[自从]?{YEAR}年?(?:{MONTH}月)?\s?[—－–~～至到-]+\s?{YEAR}年(?:{MONTH}月)?(?:间|期间)?|连续[\d一二三四五六七八九]年"
    rf"|[自从]?{YEAR}年(?:{MONTH}月(?:{DAY}{DAY_MARK})?|度?(?:内|间|期间)|以来|开始|起|度|底|初|末|[上下]半年|年[末初底])*))*"
)
_LIKE_WORDS = (
    "经(?:开区|济)|向[阳荣化前明东日]|和[平顺田龙静硕政丰谐睦顺美]|由旺|将[乐军台]"
    "|为民|从[化江]|共[和青]|对青山镇(?:人民)?[政财]|使君|以礼"
)
"""How names begin that begin like a preposition."""
# No giver's name begins with these.
_NO_NAME = (
    "感谢|专门|计划(?!生育)|服务(?![中站])|谢谢|累计|合计|共计|先后|[除对向为在按以把将因从其每给共已由需使与和及可待经拟]|通过|根据|支持|用于|所[需辖]|争取|申请|项目|新[建增]|还|落实"
    "|兑现|完成|发动|邀请|号召|联系|组织|引导|吸引|引进|招引|撬动|鼓励|动员|决定|议定|商定|同意|建议|请|恳请|[呈商提函特]请|资金|该项目|明确|规定|积极|衔接|对接|协调|联合|会同|安排|下达|要求|拨付|下拨|划拨|追加|给予|支付|发放|奖励|分配|设立|利用|使用|取得|获得|得到|[收接]到|到(?=[上中省市县])"
    "|分别|一次性|帮助|协助|改[建造]|扩建|修建|建设|实施|筹措|筹集|投入|用"
)
_OFFICE = (
    rf"(?=[一二三四五六七八九小幼合中国南自省市州盟兵师团农工建县区旗镇乡村街两三级财厅局部委办署院会联所总分大支政党单企公集银组社居群业各人力资学医机里上行苏大支办管供信（(])(?:中央|国家|中省市?县?|自治[区州县]|[省市州盟县区旗镇乡村]|街道|[两三]?级|(?<=[省市县区])[农工建中]行|兵团|师市|团场|(?<=[一二三四五六七八九十]师)\d{{1,3}}团|师(?:(?<=第[一二三四五六七八九十]师)|(?<=第十[一二三四五六]师))|(?<=[级省市县区州镇方央乡盟旗师团府）)])财政|(?<=级)财力|[厅局部委办署院会联所]"
    r"|[中总分]心|农商行|农信社|信用社|大队|支队|工作[队组]|合作社|(?:办事|管理)处|供销社"
    r"|政府(?!专项|债)|党委|部门(?!预算)|单位|企业|公司|集团|银行|组织|社区"
    rf"|(?<=[省市县区州级])国库|行署|苏木|(?:国家|南方)电网|国网|中国(?:移动|联通|电信|铁塔|石[油化]|烟草)|中[石海][油化]|(?<=[省市县区镇乡村州])[里上](?![报级年游])|居民|群众|村民|业主|(?<=[村社组])集体|(?<=[省市县区州])[一二三四五六七八九]中(?!全)|各界|人士|力量|资本方?|政府方|学校|(?:[中小]学|幼儿园)(?=自筹|筹[集措资])|医院|大学|机构|{BRACKETED})"
)
_ADVERBS = (
    r"已|共|将|拟|仅|只|曾|规划(?=总?投|安排|新建|累计|共[投安])|(?:研究)?(?:同意|决定|批复)(?=(?:(?!由)[^，,。；;]{0,6}(?:出资|安排|解决|拨付|下达|给予|投入|资金|补助|追加|奖励)))|(?<=政府)(?:[^，,。；;]{0,10}会议?)?研究(?:决定|同意)(?=[，,])|计划|预计|预算(?!内)|先后|累计|分别|每(?:年|(?=[亩户人名床吨村校班件][^，,。；;]{0,4}(?:补|奖|给|安排|发)))|积极|多方|通过|围绕|[还也均都再另首又便仍]|就(?!业)|一次性|统筹|(?:一直|历来|一贯)?(?:(?:高度|十分|非常|特别)?重视|关心)|一直|历来|力争|增设|建立|会同"
    r"|联合|进一步|依据|依法|相应(?!的)|成功|顺利|年均|截至目前|根据|从(?![事业而])|于(?=\s?\d)|[据因]此|年[初底末]|[一两二三四五]年内|各[安投出拨]|分[批期次年三两]"
    r"|实际|足额|优先|全额|额外|率先|迅速|严格|千方百计|想方设法|首[次期批]|审[核批](?!了?的)|先行|无偿|自愿|自发|挤[出占]|启动(?=实施|了|开展)?|这几年|这些年|在(?=[12]|＿|[“\"]?十[一二三四五]五|[年预本财]|[^，,。；;]{1,20}?(?:情况|背景|形势|基础|前提|条件|的同时|(?:支持|关心|领导|指导|帮助|协调)(?=下))下?|[^，,。；;]{2,10}?(?:实施|开展|启动|推行)|[^，,。；;]{1,10}?(?:投入|投资|安排|新建|修建))|日前|最近|近[日期]|[“\"]?十[一二三四五]五|[向对为按给](?!主)|结合|主动|切实|持续|坚持|[全当]年|合计|采取|[印下]发(?=了?[^，,。；;]{0,10}通知|了?＿)|(?:十分|非常|比较|极其|较为|相当)?(?:困难|紧张|有限|薄弱)(?=[，,])|提高(?=[^，,。；;]{0,16}(?:标准|补助|补偿|额度|投入))|调整(?=[^，,。；;]{0,16}标准)|协调|(?<!级)组织(?!部)|多渠道|加大|发动|动员|邀请|引导|实施"
    r"|(?:定点|对口|结对|挂钩)(?:帮扶|支援|联系)(?!单位|资金|项目|企业|干部)|以奖代补"
    rf"|新建(?![{HAN}]{{1,14}}(?:项目|工程)(?:已|被|现|正|[列纳]入|获|于|总|计划|投资|预计))|新增(?=安排|投入|下达|拨付|列支|预算|财政|专项|资金|经费|补助)|建成|重点|同步|紧急|及时|统一|努力|继续|专[项门]|用(?=[^，,。；;]{{2,16}}?(?:办法|方式|形式))|大力|多次|{YEAR}年|[今去明前上]年(?!度?[国省市县区])|近年来?|[上下]半年|直接|克服|压减|牵头|负责(?![人同的])|[明规][确定](?=给予|补助|安排|对|按|每|从)|自(?=[12]\d{{3}})|连续[两几\d一二三四五六七八九]年|{MASK}{{2,}}(?:[（(][^（）()，,。；;]{{2,24}}[）)])?(?:文件)?(?=[下安拨追]|明确给予|批复)|全力|始终|逐[年步]|认真|充分|不断|深入|扎实|强化|抢抓|抓住|把|提前|相继|陆续|集中|随[后即]|以(?=[^，,。；;]{{2,30}}?(?:号|文件|通知|形式|方式))"
)
_AHEAD = (
    "(?=[慰走救印困有薄十非比极较相赔用定挂今去明前上下争代使保兑减出分切划列利到募协发吸商奖安完实建归恳承投报拨拿捐接提援支收整注申筹给自获落融补解设请调负购转追配集已共将"
    '拟仅只曾同决批计预先累每积多通围还也均都再另首又便仍就一统高会联进依据因根从于年各足优全额率迅严千想挤先无自审动邀在日近逐“十非特历重关力研向对为按结主动持坚当合采组加大引新最重紧及努继专12１２二直以克压牵负明规全始认充不深扎强抢抓把相陆随连启这成顺截花两三四五＿"])'
)
"""The first characters of verbs of money and of what stands before them, which are looked at first."""
_CALLS_ON = rf"(?:走访)?慰问|救助(?=[{HAN}]{{1,10}}\d)(?!资金|金|款|经费)"
_SUBSIDISES = "补贴(?!标准|资金|政策|对象|项目|经费|办法|范围|力度)"
_NEXT = f"{_AHEAD}(?!分配情况)(?:{MONEY_VERBS}|资助|赔付|{_SUBSIDISES}|{_CALLS_ON}|{PAID}|{IN_KIND}|{_ADVERBS})"
_LEAD = re.compile(_LEADS)
"""What may open a clause before its subject; always a match, which may be empty."""
_GOES_ON = re.compile(
    # 一期投入300万元；二期计划投入600万元
    rf"[二三四五]期(?:工程|项目)?(?:计划|预计|[拟将已])*(?:总?投[入资]|安排)|(?:关于[{HAN}]{{2,12}}(?:经费|资金)[，,]?(?:{YEAR}年)?)?{_NEXT}|(?<=[{DIGIT}{HAN_DIGIT}零〇○][年月])(?=[，,])"
    rf"|[{HAN}]{{2,12}}(?:经费|补助资金|专项资金)[约共]*[{DIGIT}]"
)
_WHOEVER = frozenset({"企业", "单位", "公司", "个人", "居民", "群众", "村民", "学校", "医院", "机构"})
_EACH_ONE = re.compile("每(?:社区|[村镇乡县社户家个名所园])")
_EACH_PERSON = re.compile("(?:每[人生名月年]){1,2}")  # 二类学校每人每月补助360元: which school one is at
# 省级旅游重点村每村奖补50万元
_RANKED_PLACE = re.compile(rf"(?:国家|[省市县区州])级[{HAN}]{{2,12}}?(?:[村镇乡社户园]|基地|企业|社区)")
_CLASSES = f"{CLASSES}|其[他它余]"
# 甲类学校奖励10万元, 困难企业补助20万元; but 重点企业奖励职工20万元
_ONE_OF_A_CLASS = re.compile(
    rf"[{HAN}]{{0,6}}?(?:{_CLASSES}|优胜|困难|新认定|高新技术|小微|获奖|[一二三四五]星级?)[{HAN}]{{0,6}}?(?:企业|公司|合作社|农场|学校|[中小]学|幼儿园|医院|机构|单位|集体|工作队|小组)"
)
_AS_MUCH = re.compile(r"(?:奖[励补]|补[助贴])(?:资金|经费)?[约共近达为]*\d")
_OF_A_CLASS = re.compile(rf"[{HAN}]{{0,6}}?(?:{_CLASSES}|\A[大中小强弱])(?:[县村镇乡]|乡镇|社区)")
_PRIZES, _RANKED = ("奖励", "奖补", "补助", "补贴"), re.compile(rf"(?:国家|[省市州县区])级(?:{OF_A_SORT})")
# 康复中心每年补助3万元: a house that no level is named for is given that
_HOUSE = re.compile(
    rf"(?![我本该省市县区州旗]|[镇乡](?!镇))[{HAN}]{{0,8}}?(?:{CARE})[{HAN}]{{0,4}}(?:中心|院|站|所)|[{HAN}]{{0,8}}?(?:敬老|养老|福利|卫生)院"
)
_IS_HELPED = re.compile(
    "(?:每[年月季]|年均|各|均|分别|一次性|最高)*(?:补[助贴]|奖[励补])(?:(?:资金)?(?:标准|政策)|(?![了给对])[约近达为]{0,2}\\d)"
)
# 产粮大县奖励资金安排青石市300万元: a place in the name of a fund gets it.
_PRIZE_FUND = re.compile("奖[励补]资金(?:已|共|累计|分别|再|规模)*(?:安排|下达|下拨|拨付|分配|发放|[由从达为])")
_PLACE = re.compile(rf"[{HAN}]{{2,12}}[县市区旗镇乡村]")
_SORT = re.compile(OF_A_SORT)
_AREA = re.compile(
    r"[两三四]级(?:财政|政府)?\Z|[你贵][省市县区镇乡村]|(?:全|各行政|每个?)[国省市州县区镇乡旗盟村](?!.*(?:金融机构|银行|保险公司)\Z).*|.*(?:项目|小区|园区|会议|机制|社会|片区|灌区|库区)\Z"
)
_WHOLE = re.compile("全[国省市州县区旗盟镇乡]|全自治[区州县]")
_NO_OFFICE = re.compile(
    "(?:全|均已?|[一大]|内|局|外)部\\Z|(?:[东中西南北]部|贫困|民族|边[远境疆]|欠发达|[老山]区|连片|偏远|高寒|其[他它余])地区\\Z|场所\\Z|健身中心\\Z|[住出入转]院\\Z|[布格]局\\Z|机会\\Z|(?:[村组镇乡]|社区|主职|副职|离任)[^党]{0,4}干部\\Z|厕所\\Z|\\A(?:革命)?[山牧灾库林矿灌老湖]区\\Z|获评|入选|省会|加大|增加(?!值)|新增|核增|逐[年步]|力度|[甲乙丙丁特]级|支持(?!中心)|每[个县村镇户]|获(?=国家|中央|上级|省)|下拨|划拨|取得|获得|得到|收到|落实|争取|申请|利用|使用|[人户]均|项目|标准|已|纳入|列[为入]|资金|经费|补助|安排|下达|投入|的|了|[扩新改迁修]建|改造|工程|建设(?!局|厅|部|委|银行|管理)"
)

_SUBJECT = re.compile(
    rf"(?:(?P<own>[我本](?:局|厅|委|办|院|会|单位|中心|部门|(?:(?!落实|争取|取得|上级|获得|财政|安排|下达|拨付)[{HAN}]){{1,6}}部门)(?:[、和与][{HAN}、]{{2,12}}?(?:[厅局委部办]))?(?!印发|出台|下发|的))"
    rf"|(?P<we>我们)(?={_NEXT})|(?P<alone>财政)(?=(?:每年|已|共|累计|先后|再|又|统一|全额)*(?:按|投入|安排|补助|拨付|承担|列支|支出|拿出|出资|给予))|(?P<land>(?:{LANDS})(?:财政)?)(?={_NEXT})|(?P<name>(?:(?=[向和由将为从共对使以经])(?=(?:{_LIKE_WORDS})[{HAN}]|和[{HAN}]{{1,2}}[县市区镇乡村街])|(?!{_NO_NAME}))[{HAN}、（）()]{{0,20}}?(?:{_OFFICE})(?!(?<=[地能老山牧林]区)转移支付)(?={_NEXT})))"
)
_LEVEL_NAME = re.compile(LEVEL_OWNER)
# The money of a level before what is done with it: 中央财政原三河流域水污染防治专项资金共安排….
_FUND = re.compile(
    rf"(?=[中国财上各市省地自县区州旗乡镇盟兵师第团])(?=[^厅局委，,。；;\d]{{0,60}}?(?:资金|基金|公益金|投资|经费|补贴|车购税))(?P<fund>{LEVEL_OWNER})(?![{HAN}]{{0,8}}(?:医保|保险))(?=(?:(?![厅局委]|争取|申请)[{HAN}“”]){{0,40}}?(?:资金|基金|公益金|投资|经费|补贴|车购税)"
    r"(?:共|已|先后|累计|合计|专项|统一)*(?:安排|下达|下拨|拨付|投入|支持|补助|支出|落实|给予|[从由]原?来?))"
)
_OPENS_FUND = frozenset("的中国财上各市省地自县区州旗乡镇盟兵师第团")
_SHARES = re.compile(
    r"[^，,。；;]{0,8}[\d.]+[%％][、和]|[^，,。；;\d]{0,4}(?:补助|承担|负担|配套|分担|出资|解决)[^，,。；;\d]{0,4}[\d.]+[%％][，,；;]"
)
# An assembly or a rule says who gives: 会议研究同意县财政安排…, 文件明确市财政安排….
_TELLS = re.compile(
    "(?:明确|规定|同意|决定|议定|商定|确定|批准|要求|责成|建议(?=由|上级|中央|财政|[省市县区州旗镇乡]))了?由?"
    # 我乡引进云岭农业公司投资500万元: who was brought gives
    "|(?:引[进入来]|招引|引荐)[了的]?(?=[\u3400-\u9fff（）()]{2,24}?(?:公司|集团|企业|合作社|银行))"
)
_STRANGER = re.compile(
    rf"(?!{_NO_NAME})(?:(?![共期年月间来总])[{HAN}]){{2,12}}?(?:投入|出资|自筹)|(?:兵团)?{DIVISION}[{HAN}]{{0,8}}?(?:{MONEY_VERBS})"
)
# Any organ of a level, whatever it does.
_OPENS_ORGAN = frozenset("省市县区州镇乡中国")
_ORGAN = re.compile(
    rf"(?:中央|国家|[省市县区州镇乡])(?![道级内里外区容场民])[{HAN}]{{0,8}}?(?:财政局?|国库|[厅局委]|办(?!公|学|理|法|案|事)|政府)(?![{HAN}]{{0,8}}(?:资金|补助|投资|支持下|领导下|关心|要求|部署|安排部署|批复|批准|同意|备案))"
)
# An organ that opens a clause, by whatever stands between it and the giving: 省上目前对县道改造每公里补助80万元.
_STATES = re.compile(
    rf"(?P<name>(?:中央|国家|[我本全该]?(?:自治区|[省市县区州旗镇乡村]))(?:财政(?![厅局])|[上里]|政府|本?级(?:财政)?(?!以上|及)|[{HAN}]{{1,10}}?(?:财政局|[厅局]|委(?!员)|办公室|政府|人大|政协|部门)|(?<=央|家)|(?<=[我本全该][省市县区州旗镇乡村])|(?=[补拨投筹出][约共近]*\Z))"
    rf"|{MINISTRIES})"
    rf"(?=目前|现|[又应还再另也均都可会需须已将按对给为在以于筹花投拨补出拿]|自|[今去每]年|每|通过|根据|结合|针对|(?:研究)?(?:同意|决定)(?=[对给按从]))"
)
_OPENS_STATED = frozenset("我本全该中国自省市县区州旗镇乡村农水教财交住民文工生科商人退应公司体")
_STATED = re.compile(
    rf"(?<![未没不])(?:安排|下达|下拨|拨付|划拨|补[助贴]|奖[励补]|给予|投入|出资|配套|[承负]担|自筹|拿出|支持|资助|发放|解决|列支|支付|追加|筹[集措])了?(?:[{HAN}、]{{0,14}})[约共]*\Z"
    rf"|(?<![未没不弥增])[补给拨投筹出花]了?[约共近]*\Z"
)
# 市财政局对新建平台按100万元、50万元的标准给予奖励
_BY_STANDARD = re.compile(
    r"(?:[^，,。；;]{1,40}元[^，,。；;]{0,8})的?标准(?:分别|一次性)?(?:给予|予以|补[助贴]|奖[励补]|发放|拨付|安排)"
)
_OF_ANOTHER = re.compile(
    rf"由|向|从(?![{HAN}]{{0,12}}[中里])|被|获|争取|申[请报]|批[复准]|[未没]|[列纳]入|要求|(?<!代表)建议|请|招商|引进|得到|收到|的(?!标准|比例|规定|情况|基础|同时|形式|方式|办法)"
)
_FOR_SOMEBODY = ("对", "给", "为")
# What may be told of those that it is given to, and not of the organ.
_OF_ANOTHER_THAN_THEM = re.compile(r"由|向|争取|申[请报]|[未没]|要求|(?<!代表)建议|请|招商|引进")
_ISSUES = re.compile(r"自筹|印发|出台|制定|发布|下发|颁布|修订")
_TOPIC, _KIND = 6, 4
"""How many characters what opens a matter has (支出方面), and a kind of office (该供电公司)."""


def behind_lead(words: str, start: int, end: int) -> int:
    """Where a clause goes on behind what may open it before its subject."""
    first = words[start : start + 1]
    if first not in _OPENS_LEAD and not first.isspace() and not first.isdecimal():
        return start
    lead = _LEAD.match(words, start, end)
    return lead.end() if lead else start


@lru_cache(ASKED_AGAIN)
def subject(words: str, start: int, end: int) -> tuple[str | None, int]:
    """The office that a clause begins with, and where it ends; an end but no name for an area (全省)."""
    start = behind_lead(words, start, end)
    if words[start : start + 1] in _OPENS_FUND and (fund := _FUND.match(words, start, end)):
        return fund["fund"], fund.end()
    match = _SUBJECT.match(words, start, end)
    if match is None:
        # 全市教育支出12亿元: of all of an area, whoever was spoken of before.
        whole = _WHOLE.match(words, start, end) if words.startswith("全", start) else None
        return None, whole.end() if whole else 0
    name = match[match.lastgroup or ""]
    if match.lastgroup != "name":
        return name, match.end()
    office, giver, behind = *_office(name), match.end()
    each_of = _EACH_ONE.match(words, behind)
    prizes = words.startswith(_PRIZES, each_of.end() if each_of else behind)
    if prizes and _OF_A_CLASS.fullmatch(office):
        return None, behind  # 一类村补助5万元
    of_class = _ONE_OF_A_CLASS.fullmatch(office)
    each_person = _EACH_PERSON.match(words, behind) if of_class else None
    if of_class and (prizes or each_person) and _AS_MUCH.match(words, each_person.end() if each_person else behind):
        return None, behind
    if prizes and (_RANKED.match(office) or office in _WHOEVER or (each_of and _RANKED_PLACE.fullmatch(office))):
        return None, behind  # 省级龙头企业奖励30万元, 年收入500万元以上企业奖励10万元: who gets it
    if _HOUSE.fullmatch(office) and _IS_HELPED.match(words, behind):
        return None, behind
    if words.startswith("奖", behind) and _PRIZE_FUND.match(words, behind) and _PLACE.fullmatch(office):
        return None, 0
    if giver is None or ("%" in words and _SHARES.match(words, behind, end)):
        return None, 0
    if office.endswith("级") and _SORT.match(words, behind):
        return None, 0  # 省级重点建设村
    return giver or None, behind


@lru_cache(NAMES_KEPT)
def _office(said: str) -> tuple[str, str | None]:
    """An office without what is said before it, and who gives by that: empty for an area, `None` for no office."""
    by = said.rfind("由")
    name = said[by + 1 :] if by > 0 else said  # 以上路段由县交通局出资
    if "）" in name and "（" not in name:
        name = name[name.rfind("）") + 1 :]  # what a bracket ended before it is none of it
    if name.rfind("(") > name.rfind(")") or name.rfind("（") > name.rfind("）"):
        name = name[max(name.rfind("("), name.rfind("（")) + 1 :]  # nor is what stands before one that it opens
    if told := last(_TELLS.finditer(name)):
        name = name[told.end() :]
    if name.endswith(("财政", "级")) and (purse := _PURSE.search(name)):
        name = purse["name"]  # 我县村干部报酬县级财政需配套…
    if _NO_OFFICE.search(name):
        return name, None
    return name, "" if _AREA.match(name) else name.partition("会同")[0].partition("联合")[0]


_HANDS_OUT = re.compile(
    rf"(?:(?!补助|配套)[{HAN}]){{0,24}}?(?:安排|下达|下拨|拨付|划拨|投入|发放|支付|列支|落实|追加|统筹|整合)"
)


def hands_out(words: str, floor: int, name: str | None) -> bool:
    """Whether somebody is told to give before `floor`, and isn't only whose money the sum there is.

    县财政安排城市低保资金300万元，农村低保资金200万元; but 中央补助资金400万元，“双改”工程资金300万元
    """
    at = words.rfind(name, 0, floor) if name else -1
    return at >= 0 and _HANDS_OUT.match(words, at + len(name or ""), floor) is not None


def is_of_a_level(name: str) -> bool:
    """Whether a name is that of a level's money, or of who keeps it, and no other office: 市本级, 市财政局."""
    if name.endswith(_KEEPERS):
        name = name[:-1]
    return bool(_LEVEL_NAME.fullmatch(name))


def is_purse(name: str) -> bool:
    """Whether a name is that of a level's money or ends as a purse does: 我县财政."""
    return name.endswith("财政") or is_of_a_level(name)


_KEEPERS = ("财政局", "财政厅")
_PURSE = re.compile(
    r"(?<![、和与及\u3400-\u9fff][、和与及])(?<=[\u3400-\u9fff]{2})(?<![、和与及])(?P<name>(?:中央|省级|自治区|市级|州级|县级|区级|镇级|各级|上级|(?<=建设|改造|治理|维修|修缮|养护|项目|工程|购置|保护|运转|运行)[省市州县区镇])财政|(?<![\u3400-\u9fff][省市州县区])[省市州县区镇]级)\Z"
)
"""Whose purse a name ends with that begins with what is paid for."""


def told_of(words: str, start: int, end: int) -> tuple[str | None, int]:
    """The office that a rule or a decision names in a clause, as its subject is: 文件明确市财政安排…."""
    told = last(_TELLS.finditer(words, start, end))
    name, behind = subject(words, told.end(), end) if told else (None, 0)
    return (name, behind) if name else (None, 0)


def stated(words: str, start: int, end: int) -> tuple[str | None, int]:
    """The organ that opens the clause of a sum at `end`, behind its lead, and gives it, whatever is told between."""
    organ = _STATES.match(words, start, end) if words[start : start + 1] in _OPENS_STATED else None
    if organ is None or _office(organ["name"])[1] is None:
        return None, 0
    of_another = _OF_ANOTHER_THAN_THEM if words.startswith(_FOR_SOMEBODY, organ.end()) else _OF_ANOTHER
    if of_another.search(words, organ.end(), end) or not _STATED.search(words, organ.end(), end):
        return None, 0
    return organ["name"], organ.end()


def is_by_standard(words: str, clause: int, start: int) -> bool:
    """Whether the clause of a sum at `start` says behind it that so much is given by a standard."""
    at = words.rfind("按", clause, start)
    return at >= 0 and _BY_STANDARD.match(words, at + 1) is not None


def issues(words: str, start: int, end: int) -> bool:
    """Whether a clause says what was laid down and not what was given."""
    return bool(_ISSUES.search(words, start, end))


def is_of_a_stranger(words: str, start: int, end: int) -> bool:
    """Whether words of no known office stand behind a clause's lead before who puts money in: 云岭寺投入200万元."""
    return _STRANGER.match(words, start, end) is not None and not _GOES_ON.match(words, start)


def opens_with_organ(words: str, start: int, end: int) -> bool:
    """Whether an organ opens a clause, behind its lead, that says nothing known of it: 市财政局在足额配套之余，…."""
    return words[start : start + 1] in _OPENS_ORGAN and _ORGAN.match(words, start, end) is not None


def goes_on(words: str, start: int) -> bool:
    """Whether a clause says more of the subject before it, and does not open another matter (支出方面)."""
    begins = behind_lead(words, start, len(words))
    return _GOES_ON.match(words, begins) is not None and words.find("方面", begins, begins + _TOPIC) < 0


def antecedent(words: str, end: int, name: str) -> str:
    """What a name with 该 stands for, where the words before it have one such name: 国网云岭公司…，该公司."""
    kind = name.removeprefix("该")
    if kind == name or len(kind) > _KIND:
        return name
    forms = (
        rf"(?:\A|[，,。；;：:、\s])(?P<name>(?!{_NO_NAME}|[该本我各全])[{HAN}]{{2,14}}?{kind})"
        rf"(?![{HAN}]{{0,3}}[，,。；;])"
    )
    # 县政府与云岭集团签订协议，由该集团投资…
    named = {re.split(f"[与同跟](?=[{HAN}]{{2}})", match["name"])[-1] for match in re.finditer(forms, words[:end])}
    found = named.pop() if len(named) == 1 else name
    several = re.search(rf"[与和及、同][{HAN}]{{1,12}}{kind}", words[:end].replace(found, ""))
    return name if several else found
