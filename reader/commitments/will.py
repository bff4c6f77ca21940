"""Whether a 将 says what will be (将建设水厂), or marks the thing that something is done with (将水厂纳入规划).

It stands at an offset of a sentence `[start, end)`, as `reader.commitments.cues` looks at it.
"""

import re
from collections.abc import Callable

from reader.text.sentences import COLONS, COMMAS, SEMICOLONS, STOPS

_CLAUSE_END = re.compile(rf"[{COMMAS}{COLONS}{STOPS}{SEMICOLONS}\0]")
# In characters: how far before a 将 is looked, how far its clause is followed.
_SHORT, _NAME, _CLAUSE = 6, 12, 60
# 请求县政府将办公楼划拨给县医院; but 该路段将列入2024年养护计划.
_ASKED_TO = re.compile(
    r"(?:(?:请求|提请|恳请|报请|商请)[^，,。；;\0]{1,16}|(?<![申邀聘])请[^，,。；;\0]{1,12}(?:政府|街道|[镇乡村局委办]))\Z"
)
# 将统筹安排50万元作为启动经费: what is given, and taken for nothing else; but 将安排的50万元作为….
_GIVES_AS = re.compile(
    r"(?:预算安排(?=[^，,。；;\0的]{0,16}作为)|(?:统筹)?(?:安排|拨付|下达|拿出|追加|投入|列支|划拨)[^，,。；;\0的]{0,16}\d[万亿]?元[^，,。；;\0的]{0,8}作为)"
)
_LISTED = re.compile("(?:纳入|列入|列为)(?!了)[^，,。；;\\0]{2}")
OTHERS = re.compile(
    r"(?:已经?|曾|先后|始终|一直|历来|一贯|[此它必势]|这[^我，,]{0,5}|此举|通过|要求|规定|提出|建议|坚持|[未不]|没有?|无法|难以|不[能宜予])(?:都|也|均|就|并|再)?(?:积极|主动|多次|努力|全力|多方)?\Z"
)
# 将 is "will" before these, which are adverbs and prepositions,
_WILL = re.compile(
    r"建议(?![的书、和及与中里]|提案|办理|纳入|列入|作为|转)|会(?![议计]|[办签审](?!理|结|批))|要(?![求素件])|继续?(?!续?教育)|进一步|抓紧|尽|适时|逐|立即|及[时早]|同步|提前|陆续|分[期批步]|不再|再(?!生|就)|始终|依(?:[规托据政照]|法(?!行政|治))"
    r"|视(?![为作频])|力所能及|按|根据|结合|[对与由向把]|于(?!都)|以(?![工奖旧案])|为(?![民农老]服)|就(?![业医近学餐地读])|在(?![校册读库押]|建(?!设[^，,。；;]{0,12}[时中后前])|编(?!制[^，,。；;]{1,16}[时中后前])|职(?!责|权)|岗[职人])|从(?![业严])|同(?![类一步])|到(?!期)|配合|针对|围绕"
    r"|和(?=[^，,。；;\0]{2,24}?(?:一道|一起|共同|[做抓]好|配合|协[商调作]|沟通|对接))|每[年月季周](?!的)|一[如并律]|最大|常年|适当|大幅|相应|专门|直接(?!经)|确保|力争|予以|随着|第一时间|如[实期]|按[时期]|带头|层层|上门"
)
# or these, adverbs that are also adjectives and the verbs of offices, unless the clause goes on to say what a thing is
# taken for: 将优先列入计划, but 将优先事项列入计划.
_ADVERB = re.compile(
    r"积极(?!性)|认真|努力|全[力面程]|切实|持续|不断|严[格肃防]|从严|充分|统[筹一]|重点(?![任工项区人])|着[力重]|大力|坚[持决]|主动(?!公)|优先|深入|依法|密切|牢固|定期|广泛|稳[步妥]|有(?:[序计]|效(?![做措经]))"
    r"|科学|合理|多[方渠措]|集中|彻底|高度|加[大强快速]"
)
_AFTER_ADVERB = re.compile(r"[地的]?(?:[把对向从以为与列纳作]|推动将)")
_ACT = re.compile(
    r"会同|着手|预算安排|联合|协|通过|组织|进行|开[展工设辟通始放发]|启动|实[施现行]|完[成善]|建[成立造]|建设(?!用)|推[进动行广]|争取|投[入资用运]|安排|指导|督|研究|制[定订作]"
    r"|出台|[强深优细][化]|健全|落实|[做抓办]好|达到|拓展|[新改扩迁筹]建|增[加设强配]|提[升高供请交]|巩固|探索|采[取用购纳]|申[请报]|聘请|委托|举办|召开|成立"
    r"|设[立置]|支持|鼓励|引[导进入]|参[照与]|考虑|打造|构建|编制|修[订建改复缮]|执行|发[挥放布展]|培[育训养]|履行|承担|负责|紧[密扣]|联系|沟通|汇报|跟[踪进]|派(?!出所)"
    r"|关注|竣工|解决|改[进善]|择[机优]|视|待|保[障持证护]|强力|狠抓|走访|邀请|选[择派聘]|形成|获得|得到|享受|覆盖|纳入(?!了)|协商|惠及|极大|全部|用于"
    r"|扩[大容充]|抽[调查]|常态|整[合治改]|加[密装固]|缩短|清[理除淤]|拆除|更[换新]|[排巡检核督]查|购[置买]|划[定拨]|梳理|评估|回访|追加|补[齐充植]|治理|管[控护]"
    r"|关[停闭]|搬[迁离]|迁[移出入建]|腾退|拆[迁改]|[绿硬亮净]化|铺[设筑]|架设|疏[通浚]|配[备置]|移[交除]|复[垦绿种]|抢[修险]|栽[种植]|开挖|检测"
    r"|监[督管测]|查[处办]|打击|取缔|规范|压[实减]|减[免少]|降低|调[整研]|利用|借[助鉴]|宣传|报[请送]|责[成令]|商请|敦促|反映(?![的出在])|转[告交]|[上呈]报|公[示布]|公开(?=[招选征])|撤[销并]|压缩|延长|拨付|下[达拨发]|兑现|给予|吸[纳引收]|听取|征[求集]|维护"
)
_TAKEN = re.compile(r"作为|视为|列[为入]|纳入|[摆放]在|贯穿|融入|有[利助]于|了|相(?:结合|挂钩|统一)|结合起来")
# A verb before 的 or what comes of it is an attribute: 将新建的学校移交…, 将完成情况上报…; before another noun it may
# be one, and is where that is put somewhere: 将建设资金拨付到位.
_ATTRIBUTE = re.compile(rf"(?:{_ACT.pattern})(?:(?:{_ACT.pattern}|发现|到)?的|情况|结果|进[展度]|成果|数据|经验|率)")
_COMPOUND = re.compile(
    rf"(?:{_ACT.pattern})[与和]?(?:资金|方案|点|制度|课堂|工作|项目|任务|标准|经费|用地|单位|人员|对象|计划|目标|内容|成效|补贴|措施|记录|清单|报告|信息"
    rf"|费|问题|意见|台账|责任|就业|教育|小区|学校|设施)"
)
_HANDED = re.compile(
    r"的[^，,。；;对向以]{1,20}?(?:进行|予以|交[由给付]|移交|转[交为给]|通报|划[归转]|整合|用于|[整置更]换[为成])"
)
# Who is asked to act does it himself: 将支持符合条件的企业进行改造.
_ASKED = re.compile(
    r"支持(?!.{0,20}资金)|鼓励|引导|组织|指导|督|责[成令]|商请|敦促|委托|邀请|安排|选派|派|协调|会同|联合|协|通过"
)
_ANOTHER = re.compile("[将把]")
_OFFICE = re.compile(r"(?:我[\u4e00-\u9fff]{1,3}|[局厅委办院处府门团们司站])(?:还|也|均|都)?\Z")
# After an office, 将 is "will" too, unless a thing follows that is put somewhere or made something.
_THING = re.compile(
    r"[此其该这您你各上所本原近农\d０-９“《＿]|不胜|全[县市省区]|工作|任务|资金|项目|责任|问题|情况|意见|群众|安全|重[心点]|有[关效]|相关|部分"
)
_PUT = re.compile(
    r"(?:为|(?<!组)成|在)[^，]|[到给至]|交|(?<!汇)报|下[达拨发沉]|分[解两三为成]|转|归|并入|对接|存档|备[查案]|录入|延[长伸]|搬|摆|销|往|倾斜|前移|[入细]化"
)
_MOVED = re.compile(
    rf"{_TAKEN.pattern}|{_PUT.pattern}|抄送|结合|挂钩|整合|落实|调整|进行|予以|公[布开示]|反馈|印发|提[高升]|[降缩]"
)
# How a clause begins that says what is done: an adverb, a preposition or a verb, behind who does it.
_DOER = (
    r"(?:\s|同时|并且?|且|也|还|再|此外|另外?|对此|为此|在此基础上|一方面|另一方面|首先|其次|最后|尤其是|特别是|重点是)*"
    # One name, or a search would try all ways to cut a row of them.
    r"(?:我[\u3400-\u9fff]{1,3}?|[\u3400-\u9fff]{1,10}?(?:局|委|办|厅|政府|财政|部门|单位|镇|乡|街道))?(?:每年|还|也|都|均)?"
    r"(?:要|将|应|更加?|更好地?|进而|从而|不断|最终|努力|争取|力争|切实|以便)*"
)
_MORE_ACTS = (
    r"总?投资|新[增设]|务[求必]|用[好足活]|做[到大强优细实精深]|建[强好]|管[好住理]|抓[住牢紧]|让|使|促|盘活|挖掘|聚焦|突出|瞄准|立足|明确|丰富|营造|畅通|打[通击]|补|铺|[栽种植]|拆|换|巡|验收|审[核查批]|谋划|策划"
    r"|储备|包装|对[标接]|压紧|层层|分[类批期步级]|因地制宜|先|边|力求|确保|[防预]治?|控制|守[住牢]|盯|督|严|扩|延|拓|减|降|升级|改革|创新|推|进行|参与|帮助|协助|配合|牵头|抢抓|抓|坚|学习|吸收"
    r"|[转改]变|统筹|凝聚|汇聚|动员|发动|倡导|号召|培树|树立|总结|复制|不[断折懈]|敢|勇|主攻|集[中聚]|多[方措渠部]|两|双|全|一[律并如]|依|凡|根据|结合|借|遵循|本着|秉|贯彻|锚定|把[握准好关]|牢牢|尊重|满足"
    r"|保|留|开|招|引|选|育|培|聘|派|配|设|列|编|筹|争|报|送|印|播|讲|宣|传|落|兑|拨|付|奖|惩|罚|处|问责|追|考核|评|测|算|核|摸|排|清|整|治|修|养|护|运|供|接|联|互|共|融|承接|举|办|组|成|立|制|订|出|颁|实|执|履|兑现|践"
)
_VERBS = frozenset(
    "加积认努切持严充统着坚优深密牢广稳彻组开启推争督研强健落抓拓扩迁增巩探采聘举召支鼓构编修培履跟派竣解择狠邀覆抽缩拆巡梳拨兑给予吸征维继尽逐陆按根针围聚瞄畅铺谋储盯抢凝倡秉贯锚筹摸践"
)
"""Characters that none but such a clause begins with."""
_ACTS = re.compile(rf"{_DOER}(?:{_WILL.pattern}|{_ADVERB.pattern}|{_ACT.pattern}|{_MORE_ACTS})")
# What a letter tells is no will: 现将会办意见函告如下.
_TELLS = re.compile(rf"[^{STOPS}{SEMICOLONS}\0]{{0,60}}如下")
# What comes of a work when it is done: 建成后将惠及…, 通过以上工程的建设，…将更加便利; not where an office does it.
_DONE = re.compile(
    r"(?:(?:工|建成|实施|竣|使用|投用|投产|运行|运营|完成|落实|改造|维修|整治|治理|通车|建设|搬迁|更换|安装|到位|落地|结束|启用|开通|扩建|加固|衬砌)[之以]?后"
    r"|(?:如[能果]|若能?)[^，,。；;\0]{1,20}[，,]|届时[，,]?|的(?:建成|实施|投用|完成)[，,]|随着[^，,。；;\0]{1,20}[，,]|通过(?:以上|上述|这些|该|本|此|实施|项目|开展|举办)[^，,。；;\0]{0,30}[，,])[^。；;\0]{0,40}\Z"
)
_DEGREE = (
    r"(?:会|能|可|在?(?:一定|很大|较大)程度上|进一步|极大地?|大大|大幅度?地?|显著|明显|有效地?|更加?|更为|全面"
    r"|根本|彻底|切实|逐步|不断|持续|得到|获得|取得|实现|再|很大|较大|充分|基本|[的地])"
)
_STATE = (
    r"(?:改善|提升|提高|优化|缓解|解决|改变|改观|增强|增长|增加|减少|降低|下降|便利|方便|便捷|优美|美丽|完善|健全|保障|满足|受益|消除|好转|通畅|畅通|顺畅|安全|舒适|整洁"
    r"|干净|宽敞|平整|富裕|繁荣|合理|规范|均衡|稳定|跃升|飞跃|突破|扭转|丰富|突出|壮大|鲜明|活跃|显现|凸显|齐全|弱化|淡化|消失)"
)
_BECOMES = re.compile(
    rf"{_DEGREE}*{_STATE}[了]?(?=\W|\0|\Z)|更[加为](?!好地|多地|大力|[注重]重|努力|积极|主动|严|扎实|有力地)"
)
# What does something is no office: 项目区将形成….
_WORK = re.compile(
    r"(?:项目|工程|项目区|园区|水库|水厂|桥|[公道铁]路|线路|中心|基地|产业|管网|电站|设施|系统|平台|措施|举措|建成|实施|投用|投产|运营|竣工"
    r"|的[\u3400-\u9fff]{0,6}(?:发展|推广|融合|普及|应用|升级))(?:建成后|投用后|后)?[，,]?(?:也|还|均|都)?\Z"
)
# 将有所突破, 将会越来越好, 将为群众出行提供有力保障.
_HOPED = re.compile(
    r"会?(?:有(?:所|很大|较大|明显|显著|新的|质的)[^，,。；;]{0,4}(?:突破|改善|提[高升]|改[观变]|好转|进展|缓解|增[加长强]|发展)"
    r"|越来越|更上|迈[上入]|(?:对[^，,。；;]{1,24})?(?:[起具]到|发挥)[^，,。；;]{0,12}作用|为[^，,。；;\0]{1,24}(?:提供|注入|奠定|创造|带来|增添)[^，,。；;\0]{0,10}(?:保障|支撑|动力|活力|基础|条件|助力|便利|实惠))"
)
# 补助规模也将相应增加: what a rule brings about.
_FOLLOWS = re.compile("(?:相应|随之|自动|同步)(?:地)?(?:增加|减少|提高|下降|扩大|放大|上升|增长)")
_NO_SUBJECT = re.compile(r"(?:\W|\0|\A|步|阶段|今后|后续|接下来|同时|[也还并均都又]|[届及]时|[此]外)\Z")
_BRINGS = re.compile(
    rf"{_DEGREE}*(?:{_STATE}|惠及|受益|覆盖|带动|促进|推动|形成|成为|辐射|服务|满足|造福|吸引|拉动|助力|新增|达到|结束|填补|发挥|产生|带来|使|让|给|有[利助]|缩短|节约|提供"
    r"|由[^，,。；;\0]{1,16}?(?:缩短|减少?|下降|降低?|提[高升]|增加?|扩大)[至到为]"
    r"|为[^，,。；;\0]{1,12}(?:带来|提供|创造|奠定|注入))"
)
# 该运河是重要通道，也将有效促进交流: why something matters
_MATTERS = re.compile("(?:重要|重大|积极|深远)的?(?:意义|作用|组成|通道|支撑|抓手)[^。\\0]*[，,][也亦]\\Z")
# What is reached by a work that is done, which an office may promise of one that isn't: 建成后将实现两厂连通.
_YIELDS = re.compile(r"(?:可|能|全面|基本|彻底|真正|有效)*(?:实现|解决|达到|打通|补齐|结束|具备)")
# What is expected of a work: 预计可带动就业300人, 有望实现年产值2亿元.
_EXPECTS = re.compile(
    r"(?:预[计期]|有?望)(?:项目|工程)?(?:[建实投完]成?[\u3400-\u9fff]{0,4}后)?(?:(?:19|20)\d\d年|每年|年均|全年|年|将|会|可|能|够|直接|间接|为[^，,。；;\0]{1,12})*"
    rf"(?:{_STATE}|惠及|受益|带动|吸引|拉动|新增(?:税|产|就业|收入|利润)|(?:实现|完成)[^，,。；;\0]{{0,8}}(?:产值|收入|税收|利润|效益|增收|营收)"
    r"|[\u3400-\u9fff]{0,4}(?:产值|收入|税收|利润|效益|客流|游客)[^，,。；;\0]{0,4}(?:达|超|增)|接待|创造|产生|节约|节省|辐射|(?:获得|得到)[^，,。；;\0]{0,20}(?:资金|补助|支持))"
)
# 要将土路全部硬化还不具备条件 says that it will not be done.
_TO_DO = re.compile("(?:要|要想|想要?|若|如要?)\\Z")
_UNABLE = (
    r"(?:(?:[还尚仍暂也]|目前|并)*(?:[不未]具备|没有|缺[乏少])[^，,。；;\0的]{0,8}条件|条件(?:[还尚仍]|目前)*[不未](?:够|太|完全)?(?:成熟|具备|允许)"
    r"|不(?:太|够)?现实|不可行|难以(?:实现|实施|做到|落实|办理|推进|开展|保障)|无法(?:实施|推进|办理|落实|开展|启动)|(?:难度|困难)(?:[较很更]|比较|非常|极)大|(?:存在|有)(?:着|较[大多]|一定|很大|不少|的)*(?:困难|难度))"
)
_CANNOT, _CANNOT_BEHIND = (
    re.compile(rf"[^，,。；;\0]{{0,60}}?{_UNABLE}(?=\W|\0|\Z)"),
    re.compile(rf"[^，,。；;\0]{{0,60}}[，,]?[^，,。；;\0]{{0,24}}?{_UNABLE}(?=\W|\0|\Z)"),
)
_REFUSES = re.compile(
    r"(?:我[\u3400-\u9fff]{1,3}?|[\u3400-\u9fff]{2,12}?[局委办厅院会府])?(?:暂时|目前|还|仍|也|均|都|短期内|近期|[，,])*"
    r"(?:无法|难以|不能(?!忽视|只)|不宜|不予|无力|暂[不未无缓]|尚未|未能|没有(?:能力|条件|计划|安排))"
    # 暂不新建，将…: and what will be done instead
    r"(?![^。；;\0]{0,60}(?:将|会(?!议)|要|[争力]争?取|积极|力争|继续|待|再(?=研究|考虑|行)|尽[快早]|下一步))"
)
# What is about to end says how things are.
_ENDING = re.compile("完|竣|结束|收|到期|届满|告|迎来|出现|到来|来临|面临|发生")


# An adverb stands behind a 将 that is "will", and before one that takes a thing: 多次将情况上报.
_TAKES = re.compile("(?:主动|多次|不断|积极|及时|切实|努力|全力|认真|反复|专门|统一|率先)\\Z")
# What harm something does, what is done to it, or by how much what nobody makes grows: nothing that an office does.
_BEFALLS = re.compile(
    # 养护资金将在年底出现缺口, 该设备将于2025年到期
    r"(?:[于在到][\d年月日底初末前后上下中旬第一二三四季度半今明本之以内左右]+)?"
    r"(?:会|直接|严重|进一步|极大|势必|必然|逐步|陆续|最终|彻底|大幅|明显|持续|再次|继续|可能)*"
    r"(?:到期|届满|报废|失效|过期|出现(?!场)|面临|枯竭|中断|受到?(?:限制|影响)|威胁|危及|影响(?!力|评价)|导致|造成|引发|加[剧重]|制约|阻碍|损害|危害|被(?!动)|增加[^，,。；;\0]{0,8}(?:负担|压力|难度))"
)
_GROWS = re.compile(
    r"(?:进一步|逐[步年渐]|持续|不断|明显|大幅|会)*(?:达到?|超过?|突破|增[加长至]|上升|扩大|减少|下降|(?:加[大深剧重]|增[大多]|突出|凸显|延[长后]|推迟|攀升|激增)(?=[了至到，,。；;\0]|\Z))"
)
_END_TAKES, _BEGIN_BEFALLS, _BEGIN_GROWS = (
    frozenset("动次断极时实力真复门一先"),
    frozenset("会直严进极势必逐陆最彻大明持威危影导造引加制阻损被增于在到届报失过出面枯中受再继可"),
    frozenset("达超突增上扩减下进逐持不明大会加凸延推攀激"),
)
"""What each of the three ends or begins with: most of what is beside a 将 does not."""
_GROWING = re.compile(
    "(?:缺口|需求量?|人口|[客人车]流量?|支出|成本|费用|压力|难度|风险|矛盾|负担|隐患|困难|程度|工期|老龄化|不足)(?:问题|预计|总量|总额)?\\Z"
)
# 市特殊教育学校位于城北: how things are
_LIES = re.compile("[^，,。；;]{2,24}?(?:位于|地处|坐落|始建于|占地)")


def is_will(words: str, at: int, start: int, end: int) -> bool:
    """Whether a 将 says what will be, and not what is taken for something."""
    if words.startswith("即", at - 1, at):
        return not _ENDING.match(words, at + 1, end)
    if words.startswith("迎来", at + 1, end):
        return False
    if words.startswith("现", at - 1, at) and _TELLS.match(words, at, end):
        return False
    before = max(start, at - _SHORT)
    if OTHERS.search(words, before, at) or (words[at - 1] in _END_TAKES and _TAKES.search(words, before, at)):
        return False
    if befalls(words, at, start, end) or is_effect(words, at, start, end):
        return False
    if _ASKED_TO.search(words, max(start, at - _CLAUSE), at):
        return False
    if _WILL.match(words, at + 1, end) or _GIVES_AS.match(words, at + 1, end) or _LISTED.match(words, at + 1, end):
        return True
    stop = _CLAUSE_END.search(words, at + 1, min(end, at + _CLAUSE))
    last = stop.start() if stop else min(end, at + _CLAUSE)
    if adverb := _ADVERB.match(words, at + 1, end):
        if _AFTER_ADVERB.match(words, adverb.end(), last):
            return True
        taken = _TAKEN.search(words, adverb.end(), last)
        return taken is None or bool(_ANOTHER.search(words, adverb.end(), taken.start()))
    if _ACT.match(words, at + 1, end):
        if _ATTRIBUTE.match(words, at + 1, last):
            return False
        if (compound := _COMPOUND.match(words, at + 1, last)) and _PUT.search(words, compound.end(), last):
            return False
        if _ASKED.match(words, at + 1, last):
            return bool(_ANOTHER.search(words, at + 1, last)) or not _TAKEN.search(words, at + 1, last)
        return not (_TAKEN.search(words, at + 1, last) or _HANDED.search(words, at + 1, last))
    if _THING.match(words, at + 1, end):
        return False
    return bool(_OFFICE.search(words, before, at)) and not _MOVED.search(words, at + 1, last)


def is_beyond(words: str, at: int, start: int, end: int) -> bool:
    """Whether a sentence says of what stands behind a 将 that it can't be done."""
    would = _TO_DO.search(words, max(start, at - 2), at) is not None
    return (_CANNOT_BEHIND if would else _CANNOT).match(words, at, end) is not None


def is_unable(words: str, at: int, end: int) -> bool:
    """Whether a clause at a place says that something can't or won't be done: 后续手续难以办理, 我局暂不修建."""
    return _CANNOT.match(words, at, end) is not None or _REFUSES.match(words, at, end) is not None


def says_what_is_done(words: str, start: int, end: int) -> bool:
    """Whether a clause of a sentence begins as those do that say what is done, and not how things are."""
    if words[start : start + 1] in _VERBS:
        return True
    if _LIES.match(words, start, end):
        return False
    openings = [start, *[stop.end() for stop in _CLAUSE_END.finditer(words, start, end - 1)]]
    return any(words[at : at + 1] in _VERBS for at in openings) or any(_ACTS.match(words, at, end) for at in openings)


def is_effect(words: str, at: int, start: int, end: int) -> bool:
    """Whether what stands behind a 将 is what comes of a work, and nothing that an office does."""
    if _FOLLOWS.match(words, at + 1, end):
        return not _OFFICE.search(words, max(start, at - _SHORT), at)
    becomes, brings = _BECOMES.match(words, at + 1, end), _BRINGS.match(words, at + 1, end)
    hoped = _HOPED.match(words, at + 1, end)
    yields = _YIELDS.match(words, at + 1, end)
    if not becomes and not brings and not hoped and not yields:
        return False
    before = max(start, at - _SHORT)
    if _OFFICE.search(words, before, at):
        return False
    if hoped or (brings and (_WORK.search(words, max(start, at - _NAME), at) or _MATTERS.search(words, start, at))):
        return True
    if becomes and at > start and not _NO_SUBJECT.search(words, before, at):
        return True
    done = _DONE.search(words, max(start, at - _CLAUSE), at)
    return done is not None and (brings is not None or yields is not None)


def befalls(words: str, at: int, start: int, end: int) -> bool:
    """Whether what stands behind a 将 happens to somebody, or is an ill that grows: no office sets out to do it."""
    behind = words[at + 1 : at + 2]
    if behind in _BEGIN_BEFALLS and _BEFALLS.match(words, at + 1, end):
        return True
    grows = behind in _BEGIN_GROWS and _GROWS.match(words, at + 1, end) is not None
    return grows and _GROWING.search(words, max(start, at - _SHORT), at) is not None


def all_befalls(words: str, start: int, end: int) -> bool:
    """Whether all that a stretch says by 将 only happens."""
    return _all_say(words, start, end, befalls)


def is_expected(words: str, at: int, end: int) -> bool:
    """Whether what is expected at a word (预计, 有望) is what comes of a work."""
    return _EXPECTS.match(words, at, end) is not None


def has_effect(words: str, start: int, end: int) -> bool:
    """Whether all that a stretch says by 将 is what comes of a work."""
    return _all_say(words, start, end, is_effect)


def _all_say(words: str, start: int, end: int, says: Callable[[str, int, int, int], bool]) -> bool:
    """Whether a stretch has a 将, and all that it has are such."""
    at = words.find("将", start, end)
    if at < 0:
        return False
    while at >= 0:
        if not says(words, at, start, end):
            return False
        at = words.find("将", at + 1, end)
    return True
