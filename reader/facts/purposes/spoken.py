"""Spoken of: the work that the words before a sum are about, where those beside it say no more than that it is money.

我局高度重视老旧小区改造工作。2022年，争取中央资金2300万元. Clauses are asked from the last to the first, up to the
heading above; one that tells of something else may stand between, a sum may not.
"""

import re

from reader.facts.purposes import introduced, topic
from reader.facts.purposes.deeds import WORK
from reader.facts.purposes.naming import calls_nothing, is_deed, is_generic, trimmed
from reader.facts.purposes.phrases import DONE
from reader.facts.words import HAN
from reader.facts.words import last as last_of
from reader.reply import Reply
from reader.text.dates import YEAR
from reader.text.variants import simplified

_WORK = rf"(?:(?![的了])[{HAN}“”、]){{3,24}}?"
_KIND = rf"(?:(?![的了])[{HAN}“”、]){{2,24}}?"
_COUNTED = rf"(?:(?![的了])[{HAN}“”、]|(?<!\d)\d{{1,3}}(?=[座户处条个所])|[（(][12一二][）)](?=型)){{3,36}}?"
_HOW = "(?:组织|进一步|切实|更好地?|有效|全面|大力|积极|扎实|深入|持续|稳步|加快|全力|着力|有序|不断|统筹|合理|适当)*"
_DOES = "推进|推动|实施|开展|加强|完善|抓好|做好|启动|强化|改善|提升|发展|补齐|夯实|优化|打造|建设|巩固"
_SAID = (
    "[于从自由]|现?已|正在|目前|全面|所?需|存在|涉及|覆盖|总|全长|包括|主要|投入|投资|[列纳]入|获|争取|启动|开工|完工|竣工|建成"
    "|实施|位于"
)
"""What is said of a work behind its name."""
_FORMS = (
    re.compile(rf"重视(?P<for>{_WORK})(?:工作|问题)?\Z"),
    re.compile(
        rf"(?:\A|我[{HAN}]|[局厅委部办府县市区省镇是]|年来|以来|将|始终|先后|重点|开始|逐步|[年月]){_HOW}(?:{_DOES})了?(?P<for>(?![列纳]入){_WORK})(?:工作|力度)?\Z"
    ),
    re.compile(
        rf"\A(?:支持|扶持|保障)(?P<for>(?!您|你)[{HAN}、]{{2,20}}?(?:建设|发展|改造|治理|保护|修缮|运[行营转]|养护))\Z"
    ),
    re.compile(
        rf"加大对?(?P<for>{_WORK})的?(?:资金|经费|财政|建设|政策|项目)*(?:投入|[扶支]持|保障|[补奖][助贴补])(?:力度)?\Z"
    ),
    re.compile(rf"(?:\A(?!在)|在)(?P<for>{_WORK})方面\Z"),
    re.compile(rf"\A(?P<for>{_WORK})是[{HAN}、]{{2,24}}(?:工程|工作|项目|举措|任务|大事|实事|基础)\Z"),
    re.compile(
        rf"(?:关于|提出的?|建议中?的?)“?{_HOW}(?:提高|增加|加大|解决|请求|恳请|给予|设立|落实|将)*(?P<for>{_WORK})"
        r"(?:资金|经费|补助|补贴|投入|标准|力度|待遇|不足)*”?的?(?:问题|建议|情况|提案|诉求)(?:很好|已?收悉)?\Z"
    ),
    re.compile(
        rf"(?:出台|制定|建立|推行|实行|落实)了?(?P<for>{_KIND}(?:补[助贴]|奖[补励]|激励|补偿))(?:政策|制度|机制|办法|标准)\Z"
    ),
    re.compile(
        rf"[把将][{HAN}]{{0,10}}[村镇乡县市区][列纳]入(?:{YEAR}年度?)?(?P<for>{_KIND})(?:计划|名单|规划|范围|试点|名录)\Z"
    ),
    re.compile(rf"[把将](?P<for>{_WORK})(?:工作)?(?:纳入|列入|列为|作为|摆在|上报|报送|申报)"),
    re.compile(rf"(?:发放|给予|落实|享受|实施)了?(?P<for>{_KIND})(?:补贴|津贴|补助)\Z"),
    re.compile(rf"\A新增(?P<for>{_KIND})[约共]?\d[\d.]*[余多]?万?(?:[个座处台辆盏套张]|公里|平方米)\Z"),
    re.compile(
        rf"\A(?P<for>{_KIND})(?:财政)?(?:现金)?(?:补[助贴]|扶持|救助|保障)(?:标准|期限)(?:延长|逐[年步]|不断|持续|连续|为|提高|[从由])"
    ),
    re.compile(rf"用于(?:支持|保障)?(?P<for>{_KIND})(?:工作|支出|等)*\Z"),
    re.compile(rf"(?:投资|投入)(?P<for>{_KIND}(?:项目|工程))\Z"),
    re.compile(rf"(?:设立|设有|建立|增设)了?(?P<for>{_KIND})(?:专项(?:资金|基金)|(?<=[用转备偿险]金))\Z"),
    # 建立了均衡性转移支付增长机制。2022年下达补助资金…: a fund that is set up, or grows
    re.compile(
        rf"(?:设立|建立|增设)了?(?P<for>{_KIND}(?:转移支付|补助|补贴|津贴|奖补))(?:规模)?(?:稳定|自然|正常|动态)*(?:增长|调整)?(?:资金|机制|制度)?\Z"
    ),
    # 省级财政衔接推进乡村振兴补助资金稳中有增。2022年安排…: the fund that grows, and no work before it
    re.compile(
        rf"(?>(?:中央|国家|上级|自治区|[省市县]级?(?![道城域乡场政容])|地方|财政|[和及与、])*(?:衔接)?)(?P<for>{_KIND})(?:专项|补助)*(?:资金|经费)(?:规模|总量|投入)?(?:总体|整体)?(?:保持|逐年|稳步|稳中|持续|连年|不断|有所|大幅)"
    ),
    # 农村保洁专项资金已通过会议研究，…每人安排…
    re.compile(
        rf"\A(?P<for>(?![我各全其][{HAN}]*|[{HAN}]*(?:财政|设立|建立)){_KIND})(?:专项|补助|工作)*(?:资金|经费)(?:已经?|现已|均)(?:通过|经|列入|纳入|落实|安排)"
    ),
    # 对《关于2019年购置公交车补助资金的请示》的批示: what a paper asks for money for, or hands it out for
    re.compile(
        rf"《关于(?:提前|请求|申请|下达|拨付|落实|解决|安排|分配|给予|追加)*(?:{YEAR}年度?)?(?P<for>{_WORK})(?:中央|省级|市级|县级|财政|预算内|基建|专项|补助|工作)*(?:资金|经费|投资)[^《》]{{0,16}}的(?:请示|通知|批复|函|报告)》"
    ),
    # 编制完成了青石河治理工程实施方案: what a paper is on
    re.compile(
        rf"(?:\A(?!.{{0,12}}(?:编制|委托|开展|启动|完成|组织|进行)|已|目前|现已)|编制(?:完成)?|完成|开展|启动|组织|批复|上报|报送|通过)了?对?(?P<for>{_WORK}(?:工程|项目))(?:建设)?的?(?:预?可行性|预?可研|初步设计|实施方案|立项|前期|勘[察测]|设计|施工|招标|招投标)"
    ),
    re.compile(rf"(?:下达|安排|落实|争取到?|批复|申报|储备|谋划|包装|策划)了?(?P<for>{_COUNTED}(?:工程|项目))\Z"),
    re.compile(
        rf"实施了?《[{HAN}]{{2,12}}?[省市县区州旗](?:关于)?(?:支持|促进|扶持|鼓励|推动|加快)*(?P<for>{_KIND})(?:奖[补励]|补[助贴]|扶持)?(?:实施|管理)?(?:办法|方案|细则|措施|意见|政策)》"
    ),
    re.compile(rf"\A(?:该[段条处项])?(?P<for>(?!该|此|本|其|[我您你]){_COUNTED})(?:现?已|拟|均)[列纳]入"),
    re.compile(
        rf"(?:\A(?:在[{HAN}、\d]{{2,32}}?)?|[局厅委镇乡县市区校学院村司里]|先后|已|共|累计|将|拟|计划|决定|重新|希望|(?<![照据])规划)(?P<for>(?:推广|新建|筹建|改建|扩建|改扩建|改造|修建|修缮|维修|重建|硬化|安装|建成(?!区)|建设(?=[^，,]{{3,20}}\d)|(?<=[划拟])建设(?!用地|局)|购置){_KIND}|(?:[铺架敷]设|搭建|砌筑|浇筑|更换|加装|翻修){_KIND}\Z)"
        rf"(?:(?:[共约近]|超过?)?[一二两三四五六七八九十\d][\d.]*[余多]?万?[{HAN}]{{1,4}})?\Z"
    ),
    # 计划在云岭广场地下建设停车场
    re.compile(
        rf"在[{HAN}、\d]{{2,24}}?(?P<for>(?:新建|建设|修建|[加安]装|增设|设置){_KIND})(?:[共约近]?\d[\d.]*[余多]?万?[{HAN}]{{1,4}})?\Z"
    ),
    # 在全县再建9所养老院; 六个街道报来要维修的小巷16条
    re.compile(
        rf"(?P<for>(?<![创组筹构搭])[再新改扩]?(?:建设?|修建)\d{{1,4}}[所处座个条口栋](?!项目|工程)(?:(?![的了])[{HAN}“”、]){{2,20}})\Z"
    ),
    re.compile(
        rf"\A在(?:(?!建)[{HAN}、\d]){{2,32}}(?P<for>建(?![设立成议筑局制])(?:(?![的了])[{HAN}、]){{2,20}}?)[共约]?\d{{1,4}}[所处座个条口栋台套]\Z"
    ),
    re.compile(
        rf"(?P<for>(?:急?需要?|要|亟待)(?:{DONE})的(?:(?![的了])[{HAN}、]){{2,12}}?)[共约]*\d[\d.]*[余多]?[{HAN}]{{1,4}}\Z"
    ),
    # 专题研究柳溪渡口改造事宜
    re.compile(rf"(?:研究|讨论|审议|协调)(?:解决)?了?(?P<for>{_KIND}(?:{DONE}))(?:事宜|问题|事项|工作)\Z"),
    # 现就您关心的青石渡口改桥工程答复如下
    re.compile(
        rf"就[^，]{{0,6}}(?:关心|提出|反映|建议|询问)的(?P<for>{_KIND})的?(?:问题|事宜|情况|建议)?(?:作[^，]{{0,4}})?(?:答复|回复)"
    ),
    re.compile(
        rf"\A(?:针对|对于|关于|围绕|聚焦|着眼)(?P<for>(?!您|你){_KIND}(?:{DONE}|安全))(?:短板|弱项)?的?(?:问题|事宜|工作)?\Z"
    ),
    # 柳溪村现有机耕路8公里未硬化, 尚有12公里村道没有硬化
    re.compile(
        rf"(?:[尚仍还现]有|共有)(?:\d[\d.]*[余多]?(?:公里|千米|[条座处所个口]))?的?(?P<for>(?:(?![的了])[{HAN}、]){{2,16}}?)[约共]?(?:\d[\d.]*[余多]?(?:公里|千米|[条座处所个口]))?(?:仍|尚|还|均|都)?(?:未|没有?|急?需|亟待)(?:要|进行)?(?:{DONE})\Z"
    ),
    # 预计食堂装修时间6个月: how long a work takes
    re.compile(
        rf"(?:\A|预计|计划|约)(?P<for>(?!预计|计划|[该此其本]|项目|工程){_KIND}(?:{DONE}|装修|施工))(?:总?工期|时间|周期|期限)[约为需共]*[一二两三四五六七八九十\d]"
    ),
    # 柳林村通组路3公里尚未硬化
    re.compile(
        rf"\A(?P<for>(?![我各全]|目前)(?:(?![的了有])[{HAN}、]){{3,24}}?)(?:[全总]长|[约共])*\d[\d.]*[余多]?(?:公里|千米|米|[条座处所个口])(?:现?仍|目前|尚|还|均|都)*(?:未|没有?|急?需|亟待)(?:要|进行)?(?:{DONE})\Z"
    ),
    re.compile(
        rf"为了?{_HOW}(?P<for>(?:解决|改善|推进|加强|提升|支持|保障|完善|补齐)(?!您|你|这|此|该){_WORK})(?:问题|工作)?\Z"
    ),
    re.compile(
        rf"(?:{_DOES}|进行|完成|组织|提供)了?(?:\d{{1,4}}[个项处座])?(?P<for>{_KIND}(?:{DONE}|服务))(?:工作|问题|等)*\Z"
    ),
    re.compile(
        rf"\A(?:针对|对于?|关于|仅|就|其中)?(?P<for>(?![我各全]|[{HAN}]{{1,8}}[局厅委办]){_KIND}(?:项目|工程|行动|试点))”?\Z"
    ),
    re.compile(
        rf"\A从?(?P<for>(?![我各全用]|计划|拟|[{HAN}]{{1,16}}?(?:[尚还]未|没有|[亟急]需)|[{HAN}]{{1,8}}[局厅委办]){_KIND}(?:硬化|改造|修缮|维修|加固|治理|扩建|新建|重建|迁建|建设|整治|提升|修复|绿化|亮化))\Z"
    ),
    # 对企业技术改造按设备投资额的8%给予补助，2022年共兑现…
    re.compile(rf"对(?P<for>{_KIND}(?:{DONE}))(?:[按给予实进][^，,。；;]{{0,24}})?(?:补[助贴]|奖[补励])\Z"),
    re.compile(rf"对(?P<for>{_KIND})的?(?:财政|资金|实际)*(?:投入|投资)"),
    re.compile(rf"\A(?:该|我[县市区省]|全[县市区省])?(?P<for>{_KIND}(?:{DONE}))(?:工作)?(?:{_SAID})"),
    re.compile(rf"(?:安排|列支|预算|落实|保障)了?(?P<for>{_KIND})(?:专项|补助|工作)*(?:资金|经费)\Z"),
    # 文化下乡演出经费，2022年安排60万元
    re.compile(
        rf"\A(?P<for>(?![我各全其][{HAN}]*|[{HAN}]*(?:财政|设立|建立)){_KIND})(?:专项|补助|工作)*(?:资金|经费)\Z"
    ),
)
# 该校已列入“校舍改造”项目建设规划: what takes it in, where that is called by more than whose it is
_TAKEN_INTO = re.compile(
    rf"[列纳]入(?:{YEAR}年度?)?(?:[{HAN}]{{2,8}}?[省市县区州])?(?P<for>“?{_KIND}”?(?:项目|工程|行动|试点))(?:建设|支持|实施|储备|投资)*(?:规划|计划|名单|范围|库)?\Z"
)
_HEADING = re.compile(
    rf"(?P<for>{_KIND}(?:改造|建设|治理|加固|整治|维修|养护|保护|行动|工程|修缮|修复|发展))(?:情况|工作|进展)*\Z"
)
# 1、青石河北岸绿地。位于云岭路东侧，…: a heading that is the name of what is built.
_SITED = re.compile(r"[。\s]*(?:位于|[全总]长|占地|规划占地|起点|起于|起自|建筑面积|总?建筑面积)")
_NAME = re.compile(rf"[{HAN}]{{2,22}}(?:[馆站院校厂桥园路库渠塘坝堤闸井房楼场街线]|绿地|基地|中心|项目|工程|地块|片区)")
# 云岭排水沟：工程总投资300万元, 2.云岭排水沟。总投资300万元: a label is what is built, whatever that is called.
_LABEL = re.compile(
    rf"(?:\A|[。；;：:，,\n])(?:\s|[（(][一二三四五六七八九十\d]{{1,3}}[）)]|[一二三四五六七八九十]{{1,3}}[、是]|\d{{1,2}}[.．、]|[①-⑳]|其中|(?P<item>[—－·●\u3000]+))*"
    rf"(?P<for>[{HAN}“”A-Za-z—-]{{2,20}}(?:[（(][^（）()]{{1,8}}[）)])?)(?:[：:]|(?<=[路桥堤渠道库站厂楼馆线塘坝])[，,](?=[全总]?长|占地|总?建筑面积)|(?(item)。|(?!)))\s?"
    # what is said of its size and place before the costs
    r"(?:(?:[全总]?长|占地|用地|总?建筑面积|规划|位于|路?面?宽|日(?:供水|处理)|装机|(?:总?库|设计)容|建设规模)[^，,。；;：:\n]{1,24}[，,]){0,4}\Z"
)
_ENDS_LABEL = re.compile("[：:]|[—－·●\u3000].*。|[，,](?:[全总]?长|占地|总?建筑面积)")
_COST = re.compile(
    "[。：:\\s]*(?:该|本)?(?:项目|工程)?(?:计划|规划|[概估匡预]算|批复|核定|预计)?(?:总投资|投资(?![者商人])|造价|建安费|[概估]算)"
)
_NO_LABEL = re.compile(
    "如下|具体|概况|规模|内容|来源|指标|效益|目标|[工周]期|期限|[概估预]算|计划|进展|现状|说明|单位|业主|其中|包括|主要|分别|第[一二三四五六七八九十]|[年月批类]\\Z|[局厅委办部]\\Z|企业|公司|总|投资|金额|名称|预计|目前|打算|下一?步|今后|建议|问题|措施|思路|意见|工作|位于|地处|坐落|邻|临|靠近|连接(?!线)|\\A[沿经到在]|我|该|此"
)
# What a heading tells of, or an office does besides, and no money is for.
_NO_TOPIC = re.compile(
    "分[一二两三四五六][期批]|\\A建成(?:后|并|通[车水]|投|开放|使用)|没有|涉及|惠及|受益|[不无]|财政|支持|上级|资金|经费|领导|组织|协调|沟通|协作|监[管督测]|管理\\Z|督[查导办]|争取|考核|力度|机制|责任|统筹|政策|措施|落实|宣传|意见|建议"
    "|提案|问题|情况|方面|投入|审[批查核]|调[研查度]|答复|办理|前期|规划|方案|研究|会议|要素|要求|重要|(?:形象|水平|体系|格局|能力)\\Z|制度|法|(?<!高)标准(?!化)|\\A(?:[该此这其本各我]|目前|已|包[括含]|现(?![代场浇]))"
)
# 开展户厕改造财政奖补工作: the work that is helped
_AID = re.compile("财政(?:奖补|补[助贴]|奖励)\\Z")
# 将云岭镇柳溪村作为示范片区: where something is done
_VILLAGE = re.compile(rf"[{HAN}]{{2,4}}[镇乡][{HAN}]{{1,4}}村")
_ANY = re.compile(
    "(?:第?[一二三首]批次?|重点|各类|相关|有关|民生|基础|建设|[“”])*(?:项目|工程|工作|建设|试点|工程试点|发展|事业|任务|实事)"
)
_DONE_TO_IT = re.compile(r"^.*(?:安排|实施|储备|申报|谋划|包装|[列纳]入|争取)(?:了|到|的?项目)?(?=[\u3400-\u9fff“]{4})")
_PASSES = re.compile(
    rf"\W*(?:[{HAN}“”\d\W]{{0,12}}(?:近年来|目前|以来|期间|当年|全年|[年月日]|年底))?(?:经|根据|按照|通过|会同|联合|积极|多方|努力|克服|依据"
    rf"|在[{HAN}]{{2,20}}下|[{HAN}]{{0,10}}(?:积极|努力|多方|多渠道|千方百计|主动)(?:向上)?(?:争取|筹措|协调)[{HAN}]*|[{HAN}]{{2,10}}高度重视)?[^\d]{{0,2}}\Z"
    r"|其中.*\Z|(?:总?建筑面积|占地|用地|[全总]?长|(?:下达|建设)?里程|路?面?宽|[面路]宽|规模|容积|面积|惠及|覆盖|涉及|受益).*\Z"
    # what comes of a work, which is told of before
    r"|(?:有效|切实|极大|大大|进一步|从而|以)?(?:保[证障持]|确保|消除|提[升高]|方便|满足|缓解|增强)(?!.*(?:项目|工程)\Z).*\Z"
    r"|.{0,8}分[一二两三四五六][期批].*\Z|\W*(?:经|根据|(?:明确)?按|执行|通过|会同|联合|积极|多方|努力|克服|依据).*\Z"
    r"|(?:终[点于]|止[点于]|[东西南北][到至止接]|按[^，]{2,16}标准|由[^，]{2,30}[组构]成|采用|主线|双向|设计|路[面基]|桥面|建设?工期|工期|含|包[括含]|主要|(?:建设)?内容|可容纳|[泊床座]位|服务|串联|连接|途[经径]|流经|(?:现?已|将|预计)于?[\d年月日底初]*(?:建成|开放|完工|投用|竣工|通车|封顶)).*\Z"
    rf"|(?:{YEAR}年)?[{HAN}]{{0,6}}(?:开工|建成|完成|完工|实施)了?[约近]?\d[\d.]*[余多]?万?[余多]?(?:公里|千米|座|[个处户套]|亩|平方米)\Z"
)
_FURTHERED = re.compile("^(?:支持|推进|推动|开展|完善|实施|改善|提升|解决|建设|发展)了?")
_NUMBER = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[.．、）)]|[①-⑳⑴-⒇]|首先|其次|第[一二三四五])?\s*"
)
_NOW = re.compile("^(?:目前|(?:截[至止]到?|到)目前(?:为止)?)(?=该|[一二三]期|[^，]{4})")
_POINTS_BACK = re.compile(
    rf"[该此本](?:项目|工程)|[把将]其|\A[该此本](?:公路|道路|桥梁?|[路线]段?|水库|渠道)(?![{HAN}]?(?:{DONE}))"
    r"|\A(?:项目|工程|全线|主线|线路|路[面基]|桥面|主体|[一二三四]期(?:工程|项目|(?=正在|已|拟)))(?!资金|经费|部|区)"
    r"|\A(?:项目|工程|改造|建设|维修|修缮)?(?:的?实施|设计)?(?:方案|初步设计|可行性研究报告|可研(?:报告)?)已?"
)
# 需要改造线路等设施，同时需要采购设备。共需资金…: of both, and of neither alone
_AND_NEEDS = re.compile("(?:同时|此外|另外|还|并)也?(?:需|要|应)")
# 活动室展板2块，每块长2米，共计5000元: an item of a list, by its thing and how many of it there are
_THINGS = re.compile(
    rf"(?:\A|[；;。：:\n])(?P<for>(?!累计|目前|今年|[一二三四五六七八九]是|[全共已新每将拟]){_KIND})\d{{1,4}}[块座处台盏套条间口个](?:[，,]每[^；;。\n]*)?[，,]\Z"
)
# 您所提的菜市场改造
_THEIRS = re.compile("\\A(?:关于|针对|对于?)?[您你]们?所?(?:提[出及到]?|反映|建议|关[心注])的")
_ASKED = re.compile(
    rf"(?P<for>(?:{WORK}){_KIND}|{_KIND}(?:饮水|用水|供水|灌溉|出行|通行|排水|照明|排污))的?(?:问题|事项|事宜|建议|诉求|情况)"
)
# 镇政府将对老街进行改造
_WHO_DOES = re.compile(f"^[{HAN}]{{2,12}}?(?=对[{HAN}]{{2,}}(?:进行|实施))")
# 以水利建设投入加大为契机: what something else is made use of for
_MADE_USE_OF = re.compile(".*以.*为(?:契机|抓手|载体|突破口?|导向|依托|目标|引领|主线)\\Z")
_BRACKET = re.compile(r"[（(](?![12一二][）)]型)[^（）()]*[）)]")
# A bracket of several clauses that tells of no sum.
_ASIDE = re.compile(r"[（(][^（）()元]*[，,；;][^（）()元]*[）)]")
_MARKS = re.compile(r"[，,。；;：:！？!?\n]")
_SUM = re.compile(r"\d\s?[万亿]?元")
# 按每公里45万元测算，共需资金144万元: how a sum is reckoned is nothing else that is told of
_RECKONS = re.compile(r"(?:按照?|以)[^，元]{0,12}\d万?元[^，]{0,10}(?:[测计估概]算|计|标准)\Z")
# 新建堤防8公里。工程总投资…: what is built of a work that may be named before
_CONTENTS = re.compile(
    rf"(?:[拟需将共]|计划|其中)?(?:新[建增]|铺设|安装|更换|改造|修建|建设|硬化|配套|配)[{HAN}、]+[\d.]+万?[{HAN}]{{1,4}}\Z"
)
_TELLS_CONTENTS = re.compile(
    "(?:主要)?(?:建设|改造|治理|整治|工程)(?:主要)?内容(?:[及和与]规模)?(?:主要)?(?:[为是有：:]|包[括含])[：:]?"
)
_MEANT = re.compile(
    rf"(?:{DONE}|{introduced.WORKS}|{introduced.PLACES}|设[施备]|饮水|用水|灌溉|排水|照明)\Z|\A(?:{WORK}|[再新改扩]?建)"
)
"""What 该项目 or 工程总投资 may mean: a work, and not all that money may be for."""
_OF_ALL = re.compile("[全我各][省市县区州旗镇]|\\d+[个项](?:重[点大])?(?:项目|工程)")
_ONE = 2
"""How many pieces the marks of one clause, with the stop behind it, make of it."""
_FAR, _OTHERS, _OTHERS_OF_WORK = 240, 1, 5
"""How far back a topic may stand, in characters; how many other clauses between, and where words point to a work."""


def of(
    reply: Reply, text: str, at: int, last: str | None, *, points: bool = False, costs: bool = False, head: str = ""
) -> str | None:
    """The work that was spoken of before a clause that begins at `at`.

    A sum that `points` back to a work is of the one that was named last, however much was told of it since; where a sum
    stands between, of what that is for, which is `last`. Where it calls the work by its `head`, the name has that.
    One that `costs` tells is of the work that its heading names, unless its paragraph tells of all of an area.
    """
    path = reply.path_at(at)
    if path and _NAME.fullmatch(path[-1].title or "") and _SITED.match(text, path[-1].heading.end):
        return path[-1].title
    furthest = max(0, at - _FAR)
    opens = max(furthest, text.rfind("\n", furthest, at) + 1)
    if costs and (labelled := _labelled(reply, text, opens, at)):
        return labelled
    if things := _THINGS.search(text, opens, at):
        return _work(things["for"])
    others, contents, stretch = 0, "", text[opens:at]
    if "内容" in stretch and (told_of := last_of(_TELLS_CONTENTS.finditer(stretch))):
        rest = stretch[told_of.end() :]
        if not _SUM.search(rest):
            # 该项目建设内容为：拆除旧塔，新建管道690米: of all of it, and not of what stands last there
            clauses = _MARKS.split(rest.strip())
            contents = (_told(clauses[0]) or "") if len(clauses) <= _ONE else ""
            points, stretch = True, stretch[: told_of.start()]
    if (points and not stretch.strip()) or _POINTS_BACK.match(stretch.lstrip()):
        # 该项目 at the beginning of a paragraph is what the one before tells of
        stretch = _paragraph_before(text, opens) + stretch
    for clause in reversed(_MARKS.split(simplified(_ASIDE.sub("", stretch)))):
        words = _NOW.sub("", _NUMBER.sub("", clause, count=1).strip(), count=1)
        if not words or _RECKONS.match(words):
            continue
        if _SUM.search(words):
            return (last if points and last and _MEANT.search(last) else None) or _work(contents)
        if _POINTS_BACK.search(words):
            points = True
            continue
        if _AND_NEEDS.match(words):
            return None
        found = _told(words)
        said = _work(found) if found else None
        if costs and not said and topic.are_for_others(words):
            return None
        if said and is_deed(said) and words.startswith(said):
            points = True  # 目前改造已完成
            continue
        if said and not head and topic.is_head(said):
            # 云岭茶业园占地800亩，园区分三期建设: whose name may stand before that
            contents, head = contents or said, said.removesuffix("建设").removesuffix("区")
            continue
        if found and points and _CONTENTS.match(words):
            contents = contents or found
            continue
        if found and not said and _PASSES.match(words):
            continue  # 按四级公路标准建设
        if found and (head not in found or _ANY.fullmatch(_DONE_TO_IT.sub("", found))):
            found = None  # 被纳入第一批工程试点
        if found is not None and not (points and others and not _MEANT.search(found)):
            # 小（2）型水库: no words of the text without its bracket, but 12个组（或寨）内道路 has a name behind it
            return said if found in words else _behind_bracket(words, said)
        others += not _PASSES.match(words)
        if others > (_OTHERS_OF_WORK if points else _OTHERS):
            if not costs or contents:
                return _work(contents)
            break
        if costs and _OF_ALL.search(words):
            costs = False
    if contents:
        return _work(contents)
    if path and path[-1].title and at - path[-1].heading.end <= _FAR and path[-1].heading.end <= opens:
        title = simplified(path[-1].title)
        heading = _HEADING.match(title)
        return _work(_told(title) or (heading["for"] if heading else ""))
    return None


def _behind_bracket(words: str, said: str | None) -> str | None:
    """What a name is from the last bracket on that was taken out of it."""
    behind = max(words.rfind("）"), words.rfind(")")) + 1
    start = next((at for at in range(1, len(said or "")) if words.startswith((said or "")[at:], behind)), 0)
    return _work((said or "")[start:]) if start else None


def _labelled(reply: Reply, text: str, opens: int, at: int) -> str | None:
    """What is named before a colon, or by a heading, that a clause right behind it tells the costs of."""
    before = text[opens:at]
    label = _LABEL.search(before) if _ENDS_LABEL.search(before) else None
    said = label["for"] if label else ""
    if label is None and (path := reply.path_at(at)) and path[-1].title and _COST.match(text, path[-1].heading.end):
        said = path[-1].title if not text[path[-1].heading.end : at].strip("。：: \n") else ""
    return None if not said or _NO_LABEL.search(simplified(said)) else _work(said)


def _paragraph_before(text: str, opens: int) -> str:
    """The last paragraph with a sentence before a place, and its end."""
    end = len(text[:opens].rstrip())
    while end > 0:
        start = text.rfind("\n", max(0, end - _FAR), end) + 1
        if any(map(text[start:end].__contains__, "。，,")):
            return text[max(start, end - _FAR) : end] + "\n"
        end = len(text[:start].rstrip()) if start else 0
    return ""


def calls_work(said: str) -> bool:
    """Whether an item's words call a work that money may be for: 一是支持学前教育发展, but 一是完善工作机制."""
    return _work(_FURTHERED.sub("", said, count=1)) is not None


def calls(said: str) -> bool:
    """Whether words, as they are, call a work that money may be for."""
    return _work(said) == said


def told(clause: str) -> str | None:
    """The work that one clause tells of."""
    found = _told(_MARKS.sub("", clause))
    return _work(found) if found else None


def _told(words: str) -> str | None:
    """What one clause tells of."""
    if "（" in words or "(" in words:
        words = _BRACKET.sub("", words)
    if "为" in words and _MADE_USE_OF.match(words):
        return None
    if theirs := _THEIRS.match(words):
        words = words[theirs.end() :]
        if asked := _ASKED.fullmatch(words):
            return asked["for"]
    for form in _FORMS:
        if found := form.search(words):
            return found["for"] if _work(found["for"]) else introduced.work(words) or found["for"]
    if work := introduced.work(words):
        return work
    taken = _TAKEN_INTO.search(words) if "入" in words else None
    return taken["for"] if taken and _work(taken["for"]) else None


def _work(said: str) -> str | None:
    """What some words call, if that is a work that money may be for."""
    said = _DONE_TO_IT.sub("", said.strip("“”、"))
    if "对" in said:
        said = _WHO_DOES.sub("", said, count=1)
    if "财政" in said:
        said = _AID.sub("", said)
    if (
        not said
        or calls_nothing(said)
        or _VILLAGE.fullmatch(said)
        or _NO_TOPIC.search(said)
        or _ANY.fullmatch(said)
        or is_generic(said)
    ):
        return None
    return trimmed(said)
