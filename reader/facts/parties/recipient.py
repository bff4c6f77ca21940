"""Recipients: who gets a sum."""

import re
from functools import lru_cache

from reader.facts.parties.awarded import awarded
from reader.facts.parties.due import by_kinds, due
from reader.facts.parties.getting import getting
from reader.facts.parties.handed import handed_to
from reader.facts.parties.served import served
from reader.facts.parties.whom import PEOPLE
from reader.facts.posts import ENDS_PAID, NO_NAMES, paid_post
from reader.facts.several import several
from reader.facts.words import BRACKETED, DIVISION, HAN, LANDS, NAMES_KEPT, last
from reader.text.dates import YEAR

AREA = (
    "我[省市州县](?:脱贫|贫困|民族|边境|少数民族|欠发达|偏远|边远)地区|"
    rf"(?:[我你]|贵(?!州))[国省市州县区旗镇乡校](?![{HAN}]{{0,6}}(?:欠发达|地区))|各地|各(?:[地省市州县区旗镇乡村校]{{1,2}}(?:{BRACKETED})?|街道|社区)"
    r"|地方(?!(?:项目)?资金|财政(?!困难|压力|支出|收入|增收)|优势|特色|性|病|志|戏|产业|经济|标准|高校)|该[县市区镇乡村校]"
)
"""An area that a letter names by a word."""
_INSTITUTION = "(?:人民|中心|第[一二三四五六]|实验|中医){0,2}(?:医院|卫生[院室]|[中小]学|学校|幼儿园|敬老院)"
PLACE = (
    rf"(?![省市州盟县区旗镇乡、和]+[两三四五]?级|通(?:建制|行政|自然)?村|县城|示范|试点|[{HAN}]{{1,6}}古[镇村城])(?!政府|[省市县州区]级?财政|贵(?![州阳港溪德南])|[全各该我你已本每一到至给予了于从第或把]|将(?!乐)|超[出过]|[今去当]年|新[建增](?![区县])|[改扩]建|跨|补[助贴]|支持|奖励|标准|资金|经费|包[含括]|下[达拨]|拨付|分配|安排|中央|国家|上级|农村|乡村|城镇|乡镇)[{HAN}]{{2,8}}?(?=[自省州旗街高经工保县市镇乡区村社])(?:自治[区州县]|[省州旗](?!财政(?!(?:专项)?(?:扶贫|衔接))|[级道内委政对地至])|街道|(?:高新|经开|工业园|保税)区"
    rf"|(?:(?<![大强优点范困])[县市镇乡](?!{_INSTITUTION}|[博图文美纪体科档][\u3400-\u9fff]{{1,2}}馆)|(?<![小园社片山库灾景灌林矿校牧湖辖城老新地牧户能困])区)(?![政场级内域民容本镇村街委情愁贤]|城(?!乡))"
    rf"|(?<![农乡])村(?!{_INSTITUTION}|道(?!路)|[级民内委卫庄镇集组落容寨]|村(?!级))|社区(?![养居治食服]))"
)
"""A place by its name."""
_WHO = (
    rf"{AREA}|(?![资项上]|各[地省市县])[{HAN}\dA-Za-z（）()“”]{{1,20}}?(?=[县区镇乡市村州省街学企公合示医机组小农户老人工家协传中毕对职项教景院单个群儿主用点幼卫基创旅大文图博美服林管])(?:[县区镇乡市村州省](?![场政级内容民委])|街道|学校|企业|公司|合作社|示范社|医院|机构|组织|小组|个组|农户|户|老年?人"
    r"|学生|人员|工程|家庭|协会|传承人|中心|毕业生|对象|职工|项目|教师|景区|医生|村医|院校|单位|个人|群众|儿童|主体|用户|点|幼儿园|卫生院|基地|创业者|旅行社|大户|文化[馆站]|图书馆|博物馆|美术馆|服务站|卫生室|农场|林场|管委会)"
)
_NAMED = r"(?:有限|分)公司"
# No name of such a place begins with most of these; one that does is told without the places in it.
_WITHIN = (
    rf"(?:[{HAN}]{{2,10}}?自治[州县旗]|(?!山区|[乡城农建推实开发加打创改提各全重贫美老旧小中大高示试特基公养水道医教文旅产工项专资补用及和与共的等涉边库革承负完困深脱非受移民偏一二两三四五六七八九十几行自通精样整]|新[建增农型一的旧老能城区])[{HAN}]{{2,4}}?"
    rf"(?:[县镇乡旗]|(?<!城)市|街道|村|社区|区(?<![小园社片山库灾景灌林矿校牧湖辖城老新地社户]区))(?![级场政容内民域道村街愁贤城医]))*"
)
"""The places within one, each in the one before: 江北省栖云市清溪县."""
_SHORT = (
    "(?![到至给了全各该我你本每一两三四五六七八九十几数多某外邻穷贫富大强小老新市区州省地个此等和与及位助持排予付达拨加配取励赠])"
    rf"[{HAN}]县(?![级城域内外区市])"
)
"""A county whose name is one character: 云县."""
_UNITS = "(?:县市区?|市县区?|县区|区县|市州|乡镇)(?:街道)?"
"""All of one or two levels: 下达县区资金."""
_ALL_UNITS = re.compile(_UNITS)
_OF_A_NAME = rf"[{HAN}]{{0,6}}?(?:大学|学院|集团|公司|机场|银行|研究[院所]|[产工]业园|(?:生物|科[技学]|大学|新|影视)城)"
"""What a name goes on with that a land begins, which is none of its recipients then: 江西云岭机场."""
# Each part that is long to compile stands here once, behind a character or a class that says where it may begin.
_GIVEN = re.compile(
    rf"[对给](?!口)(?P<firm>[{HAN} ]{{2,24}}?{_NAMED}(?:\s?[{HAN}]{{2,8}}分公司)?)(?={NO_NAMES})"
    rf"|[向对给](?<!加[大强]对)(?<![结应面相]对)(?![予口接])(?:(?<=对)于)?(?!于)(?P<to>市县|县区|区县|县市|{_WHO})(?=等?各?共?一?次?性?(?:倾斜|提前|继续|直接|累计|先后)?(?:{NO_NAMES}|投资[约共近]*\Z)|[，,](?:按|每|省|市|县|给予|一次性|最高|已|分别)"
    rf"|按|每|予以|分别|一次性|最高|共|已|进行(?:补[助贴]|奖励|支持)|的(?:[{HAN}]{{2,4}})?(?:奖补|补[助贴]|奖励|转移支付))"
    rf"|(?:[帮协]助|指导|(?<=支)持)(?P<helped>(?:\d{{1,3}}[个家所])?(?:[{HAN}]{{1,8}}、){{0,6}}[{HAN}]{{1,8}}?(?:等\d{{0,2}}[个家所]?[{HAN}]{{0,8}}?)?(?:[省市县区州镇乡村]|街道|社区|公园|[保景园灌]区|[学医]院|[中小]学|学校|公司|合作社|企业|[村居]委会|政府|{PEOPLE}))(?=(?:积极|成功|先后)?(?:向[^，,。；;、]{{2,14}}?)?(?:争取|获得|落实|申请|申报|获批|衔接)|解决[{HAN}]{{0,10}}(?:资金|经费))"
    r"|(?:下[达拨][到至给]?|[划预]拨[到至给]?|追加|分配给?|安排给?|拨付(?:到位)?[给到至]?(?!位)|给(?:予|(?!予))|支持|补助给?|捐赠给"
    rf"|奖励给?|争取到?|落实(?![^，,。；;]{{0,8}}(?:配套|自筹|财政)))了?(?:{YEAR}年度?)?"
    rf"(?P<area>国家[{HAN}]{{0,6}}重点(?:帮扶)?县|[东中西]{{1,2}}部(?:\d{{1,2}}个?(?:省区市?|省份?)|地区(?![{HAN}]{{1,8}}(?:[高院]校|学校|大学|企业|县|农村)))|(?:{AREA})(?!\d+[余多]?[个家所座户名])|{_UNITS}(?=(?:专项|补助|财政|奖补|衔接|项目|养护|工作)*(?:资金|经费|补助|款)?[约共近]*\Z|(?<!乡镇)(?:(?<=[达拨块了]..)|(?<=[达拨块了]...))(?!级|财政|配套)[{HAN}（）()]{{2,30}}(?:资金|经费|补助)[约共近]*\Z|(?:均衡性|一般性|专项|财力性)*转移支付)|(?:全[省市州县区])?\d{{1,4}}个(?:{_UNITS}|[县市区旗乡镇村])(?![级办属])|\d{{1,4}}[所家个](?:地方|[中省市县区]属|公办|民办|乡镇|农村)?(?:高校|院校|学校|医院|卫生院|幼儿园|[中小]学)(?!建设(?!发展)|[新改扩迁重]|[{HAN}]{{1,6}}(?:工程|项目))|{DIVISION}(?![范资傅生])|[{HAN}]{{2,14}}?开发区|(?:{PLACE}|{_SHORT}){_WITHIN}(?:[、和与及或](?:[{HAN}]{{1,8}}?[县市镇乡区村州旗省](?!级)|{_SHORT}){_WITHIN})*(?:等\d{{1,4}}个(?:[{HAN}]{{0,4}}?[县市区旗乡镇村]{{1,2}}))?|(?:{LANDS})(?!省|自治区|[市州援、和及]|对口|结对|帮扶|支援|协作|{_OF_A_NAME})"
    rf"|[{HAN}]{{1,8}}?(?=[中小学医卫敬幼高院大图博文园])(?:[中小]学|(?<=[{HAN}]{{2}})园区|学校|学院|高校|院校|大学|医院|卫生院|敬老院|幼儿园|图书馆|博物馆|文化馆)(?=补[助贴]|奖[励补]|资金|专项|经费|\d|(?:中央|上级|[省市县]级)(?:财政)?(?:专项|补助|资金)|(?:预算|生均|经常性|[“\"][^”\"]{{1,10}}[”\"][{HAN}]{{0,4}})(?:拨款|经费|资金)))"
    rf"|为(?P<for>[{HAN}\d]{{0,8}}(?:企业|农户|家庭|老年人|学生))(?=减负|减免|发放|提供|补助|补贴)"
    rf"|(?:下[达拨]|拨[付款]|划拨|分配|补助|捐赠|奖励)给(?P<office>[{HAN}]{{2,12}}?[局厅委办院所站会心])(?=[，,。；;用]|\Z)"
    r"|用于(?P<its>该[校村镇乡县区院园])"
    rf"|(?P<said>(?:新建|跨)[{HAN}]{{1,12}}?工程)(?=财政补助|视)|兑现(?P<honoured>[{HAN}]{{1,6}}?企业)(?=奖补)"
)
_NO_PARTY = (
    "全[省市县区州镇乡]|[已现共]有|适当|一定|相应|大力|农村|乡村|城乡|城镇|基层|各类|项目|工程|资金|经费|补[助贴]|奖[励补]|一次性|财政|中央|标准|[他她它其此]|我们|你们"
    "|建设|改造|保护(?!区|站|中心|研究)|最高|每|全额|[约共达近为各]"
)
_ANYONE = rf"(?:(?!{_NO_PARTY})[{HAN}]){{2,14}}?"
_MANY = (
    rf"[{HAN}、]{{2,40}}等\d+个[省市县区镇乡村]{{1,2}}(?:[（(][市县区镇乡、]+[）)])?"
    rf"|[{HAN}]{{2,8}}(?:、[{HAN}]{{2,8}}){{1,12}}[两三四五六七八九十\d]{{1,2}}个?[省市县区镇乡村]"
)
_BODY = (
    rf"{_MANY}|\d{{1,2}}个省份|(?:(?!{_NO_PARTY})[{HAN}、]){{1,14}}?(?:[省市县区镇乡村](?![级道内]|{_INSTITUTION})|街道|学校|中心校|[中小大]学|学院|高校|院校|医院|卫生[院室]|林场|农场|企业|公司|合作社|农户"
    r"|博物馆|纪念馆|文化馆|图书馆|产业园|园区|景区|遗址|古城|古镇|旧址|故居|社区|敬老院|幼儿园|[村居]委会|政府)"
)
_RUNS_ON = rf"(?:免费开放|运[行转营]|活动|办公|工作|人员|公用|日常)[{HAN}]{{0,6}}(?:资金|经费)[各约共]*\Z"
_BODIES = (
    rf"(?:公共|(?!{_NO_PARTY}|[建修购扩])[{HAN}、]){{1,24}}?"
    "(?:(?:[馆站校园院所]|(?<=[中小大])学)|卫生室|社区|园区|中心)"
)
# What goes on from a rate: 给予市级图书馆每馆40万元，县级图书馆每年16万元.
_NEXT_BODIES = re.compile(rf"[，,；;、](?P<name>{_BODIES})(?:每[{HAN}]{{1,2}})+\Z")
# An office that writes, and institutions right before a sum or the money that they run on: 安排图书馆、文化馆各4万元.
_TO_BODIES = re.compile(
    rf"(?:安排|补助|给予|支持|奖励|拨付|下达|下拨|划拨|追加|落实|解决|争取)+[了给]?(?:(?P<own>[我本](?:[局厅委办院校镇乡]|街道|中心|单位|社区|村))(?=(?:[{HAN}]{{0,16}}(?:资金|经费|补助|公益金|债券))?[约共]*\Z)"
    rf"|(?P<bodies>各?{_BODIES})(?=(?:各|每[{HAN}]{{1,2}})*[约共]*\Z|{_RUNS_ON})"
    rf"|(?P<farm>[{HAN}]{{2,12}}?(?:管委会|[农林]场(?!管委会)|[村居]委会(?:[{HAN}]{{1,3}}组)?))(?=(?:[{HAN}]{{0,20}}(?:资金|经费|补助))?[约共]*\Z))"
)
# Whom money is called given to, whoever it is: 下拨给…, 拨给…的资金, 给予…300万元支持.
_TO_ANYONE = re.compile(
    rf"(?:拨给|下达给|拨付给|下拨给|划拨给|捐赠给|安排给|给予)了?(?P<of>{_ANYONE})的[{HAN}]{{0,8}}?(?:资金|经费|补助|款项)[^，,。；;]{{0,6}}\Z"
    rf"|(?:拨给|下拨给?|拨付给?|下达给?|划拨给?|(?<=[年月已还再共里局厅府政])给(?!予))了?(?P<one>{_BODY}|(?<=下拨){_ANYONE}[陵墓寺庙塔宫祠馆园])[约共]*\Z"
    rf"|(?:拨给|拨付给|下拨给|下达给|划拨给|捐赠给)了?(?P<body>{_BODY})(?=[{HAN}]{{0,16}}(?:资金|经费|补[助贴]|款)[约共]*\Z)"
    rf"|(?:拨付|下达|下拨|划拨|安排|补助|支持)了?(?P<several>{_MANY})(?=[{HAN}]{{0,16}}(?:资金|经费|补[助贴]|款)[约共]*\Z)"
    rf"|(?:给予?|安排|落实|补助|拨付|支持|奖励|下达)了?每[个家所户](?P<every>(?:(?!{_NO_PARTY})[{HAN}]){{1,13}}?[心站所馆校院社构业户人园场镇乡村县区市])(?:每年|每月)?(?:一次性)?[约共]*\Z"
    rf"|(?:拨给|拨付给?|下达给?|发给)每(?P<each>[村镇乡县校])(?:一次性)?[约共]*\Z"
    rf"|(?:为|帮助?|替|协助)(?:全[省市县区州])?(?P<many>\d{{1,4}}[所个家](?:(?!修建|新建|改[造建]|购置|配备|维修|安装|建设)[{HAN}]){{2,12}}?)(?=(?:积极|先后|共|累计)*(?:争取|安排|落实|协调|获得|办理|融资)[^，,。；;]*\Z)"
    rf"|为(?P<won>{_BODY})(?=(?:积极|先后|共|累计)*(?:争取|获得|安排|落实|协调|拨付|下达|下拨|划拨|投入|捐[款资赠助]|筹[集措]|解决(?=[{HAN}]{{0,8}}(?:资金|经费)))[^，,。；;]*\Z)"
)
_MAY_BE_TO_ANYONE = re.compile("[给拨达为等、每帮替协]")
_GIVEN_TO = re.compile(
    rf"(?:给予了?(?P<given>{_ANYONE})|(?:[，,。；;]|\A|共|已|又|再|先后|累计)对(?P<to>{_ANYONE})给予了?)(?:共|约)?\Z"
)
_OF_SUPPORT = re.compile(rf"的?[{HAN}]{{0,8}}?(?:支持|补助|补贴|奖励|资助|扶持)")
_SUPPORTED = re.compile(
    rf"[，,](?:重点|主要|用于|用以)*(?:(?:支持|扶持|帮助)(?P<supported>{_BODY})(?=建设|修建|新建|改造|开展|加强|实施|推进|发展|提升|改善|完善|实行|给予|进行|聚焦|创建|打造)|对(?P<for_whom>{_BODY})(?=给予|(?:进行|实行|予以)(?:补[助贴]|奖[励补]|资助|扶持)))"
)
_REACHES = re.compile(rf"[到至给](?P<reached>{PLACE})(?=[，,。；;用由]|自行|统筹|\Z)")
_OF_EACH = re.compile(
    rf"(?:\A|[，,。；;：:起])(?:每[个名位]?(?![户人年个场亩公吨单栋幢平立头只米座张台辆盏株批期次条项件处套间床孔口眼幅册份千]|[一两二三四五六七八九十几半]{{1,2}}(?:年|个?月|天|周)|平均|季度|半年|学[年期]|年度|[月周次旬])(?P<one>(?:(?!每|由|中央|国家|[省市县区州]级|财政|激励|分别|获|享受|得到)[{HAN}]){{2,10}}?|[村乡镇县校户](?=由|每[年月]|补助|奖补|奖励|安排|给予|支持))|(?P<all>各(?![级县市区地州类项种自])[{HAN}]{{1,6}}?))(?=(?:由(?=[中国省市县区州财])(?:中央|国家|[省市县区州]级?)?|中央|国家|[省市县区州]级)?(?:财政)?(?:每[年月])?(?:补助|补贴|奖补|奖励|(?(all)(?!)|(?:支持|给予|(?<!项目)(?<!工程)安排))))"
)
_EACH_PERSON = re.compile(
    rf"(?:\A|[，,。；;：:、对给为]|其中|补助|奖励|发放|[做抓]好|落实|保障)(?P<persons>(?!{NO_NAMES}|其中|兑现|落实|平均|人均|予)(?:(?![对给为]|每年|[做抓]好|补助|奖励|发放|给予)[{HAN}\d—－～~-]){{0,18}}?(?:{PEOPLE}|移民|对象)|(?:普通)?(?:小学|[初高]中|幼儿园|特教学校))"
    rf"(?:平均|按)?每[人户生名](?:每[年月天日])?(?:一次性)?(?:补[助贴]|发放|给予|奖励|享受|增发|获得?)?(?:[{HAN}]{{1,8}}(?:补[助贴]|津贴|报酬|工资|费|金))?[约共]*\Z"
)
_PROJECT = re.compile(r"\B(?:项目|工程)(?!资金)|.(?:项目|工程)|景区|、")
_PART = re.compile(
    rf"(?:其中|包括|[、，,；;：:（(和])*(?:(?:目前|现|已|并|共|先后|累计|又|再)*(?:下达|下拨|拨付|分配|安排)[给到至]?)?(?P<name>(?!其中)(?:(?:其[余他它]|剩余)(?:各?[省市县区州旗镇乡村][、和]?){{1,3}}|{AREA}|{_UNITS}|(?:{LANDS})(?:省|自治区)?|{PLACE}|(?![新改扩建迁修购])[{HAN}]{{0,10}}(?:[高初]中|{_INSTITUTION})))(?:(?P<verb>(?:下达|获得?|到位|分配|分得|得到|争取到|[拟已]?(?:申请|申报|争取)到?|(?:计划|规划)投资)(?:资金)?)|补助|占)?[约共]?\Z"
)
# 其中青石市26个项目，总投资900万元，已预拨奖补资金300万元
_PART_OPENED = re.compile(
    rf"其中[，,：:]?(?P<name>(?:{LANDS})(?:省|自治区)?|{PLACE})(?:(?:的|共|有)*\d+[余多]?个[^，,。；;\d]{{1,12}})?[，,](?![^。；;]*(?:其中|[{HAN}]{{2}}[市县区镇乡]))[^。；;]*\Z"
)
# 兑现奖励资金500万元，其中云川公司300万元: a firm that stands alone in a list of what was handed out.
_FIRM = re.compile(
    rf"(?:其中|包括|[、，,；;：:（(和])*(?P<name>(?!其中)[{HAN}]{{2,24}}?(?:公司|集团|合作社|家庭农场|企业))[约共]?\Z"
)
_BESIDE_LEVELS = re.compile(r"(?:中央|[省市州]级)(?:财政)?(?:资金|补助|投资|配套)?[约]?\d[\d.]*[万亿]元[、，,]?\Z")
_REWARDS = re.compile("兑[现付]|奖[励补]|发放|贴息")
_COLLECTS = re.compile(
    rf"(?!全|各)[{HAN}]{{1,8}}[省市县区州旗镇乡村](?:(?:人民)?政府|委会)?|[{HAN}]{{2,8}}居委会|[{HAN}]*(?:红十字会|慈善总?会|基金会)"
)
_LEVELS = ("上级", "中央|国家", "省|自治区", "市|州", "县|区|旗", "镇|乡", "村")
_LEVELS_ALONE = re.compile("(?:上级|中央|国家|自治区|[省市州县区旗镇乡上]|本?级|财政|和|及|与|、)+")
_ANY_PLACE = re.compile(PLACE)
_KIND_OF_PLACE = re.compile("(?:重点|贫困|移民|示范|民族|特色|美丽|传统|古)+[县市镇乡村区]")
_WORKS = ("项目", "工程")
_ENDS_BODY, _ENDS_MONEY = frozenset("馆站校学园院所区心局厅委办镇乡道位村场会年各约共"), frozenset("金费助券")
_MAY_BE_BODIES = re.compile(f"[我本场]|委会|{_RUNS_ON}")
_GOVERNED = frozenset("省市县区州镇乡")
_SHARE_OF_IT = re.compile(r"[，,]占[^，,。；;]{0,10}[\d.]+[%％]")
_PLACE_ALONE = re.compile(
    rf"[，,](?:其中)?(?P<name>{AREA}|你[县镇乡村]|{PLACE})(?:[今去]年|已|共)*(?:安排|下达|到位|分配|获得)?(?:项目|专项)?(?:资金|经费)?[约共]?"
)
_LANDS = frozenset(LANDS.split("|"))
_COMMAS, _OPENS = "，,", frozenset("，,到至给")
_EACH_ONE = re.compile("每[人户生名]")
# A verb that a form took for the beginning of a name says that the name is of something else.
_NO_NAME = re.compile(
    "包[含括]|涉及|划拨|下拨|下达|拨付|安排|用于|支持(?!中心)|选派|在(?![职编校岗册外])|(?:实施|建成|完成|开展|推[进动])(?!主体|单位|[^的]*的)"
)
_HIRES = re.compile(r"(?P<who>.*?(?:企业|公司|合作社|单位|基地|主体|工坊|农场|大户))(?:吸纳|招用|录用|聘用)")
_WAY = re.compile(r"至(?!\d)")
_HAS_OWN_SUM = re.compile(r"[^，,。；;：:\d]{0,3}\d")
_TURNS = re.compile("[，,](?:[而但]|然而|不过|由于)")
_RAISED_TO = re.compile("(?:提高|增加|调整|上调|提升)[到至为]\\Z")
# 用于老旧小区改造: a kind of place, and nobody
_KIND = re.compile(
    "(?:[全我各][省市县区州])?(?:城[镇区市]|农村)?(?:老旧|老|历史(?:文化)?|传统)?(?:小区|街区|[林牧库矿山灌城]区)"
)
_TAKES = ("扣减", "扣除", "罚款", "处罚", "收取", "缴纳", "上缴")
_BEHIND, _NEAR = 24, 40


def recipient(words: str, floor: int, start: int, end: int, tail: int) -> str | None:
    """Who gets the sum at `start` to `end`, by the words from `floor` on, or by the first behind it, up to `tail`."""
    if words.startswith(("最高", "最多"), start):  # a sum's phrase begins there, and who may get it stands before
        start += len("最高")
    if words.endswith(_TAKES, floor, start):
        return None
    if places := several(words, floor, start, end, tail):
        return places
    if subject := getting(words, floor, start, end):
        return subject
    name = _by_form(words, floor, start, end, tail)
    if name is None or _NO_NAME.match(name) or _KIND.fullmatch(name) or _is_broken(name):
        return None
    if hires := _HIRES.match(name):
        return hires["who"]  # 对企业吸纳毕业生给予补贴
    if not name.endswith(_WORKS):
        return name
    place = _ANY_PLACE.match(name)
    if place:
        return place.group()  # 拨给云岭镇“两污”治理项目: a work gets nothing, its place does
    return None if name.endswith("类", 0, -len("项目")) else name


def _is_broken(name: str) -> bool:
    """Whether a name begins in a bracket or ends in one, or is of a way from one place to another."""
    return bool(_WAY.search(name)) or name.count("（") != name.count("）") or name.count("(") != name.count(")")


def _by_form(words: str, floor: int, start: int, end: int, tail: int) -> str | None:
    near = max(floor, start - _NEAR)
    if _may_be_bodies(words, near, start) and (match := last(_TO_BODIES.finditer(words, near, start))):
        return match[match.lastgroup or ""]
    match = last(_GIVEN.finditer(words, floor, start))
    if match and match.lastgroup == "area" and words.startswith(("下达", "安排"), match.start()):
        # A place in the name of a project gets nothing: 下达云岭县花谷景区项目资金….
        area = match["area"]
        own = (
            area[0] in "我该" or area.endswith(("省", "省份", "部地区")) or area in _LANDS or _ALL_UNITS.fullmatch(area)
        )
        match = match if own or not _PROJECT.search(words, match.end(), start) else None
    if match and (begins := max(words.rfind(comma, match.end(), start) for comma in _COMMAS)) >= 0:
        # 国家对我省文物给予支持，2021年省文物局下拨云岭遗址20万元: what its own clause names stands nearer.
        match = _to_anyone(words, begins, start, end, tail) or match
    if match is None:
        behind = words[end : end + 1]
        match = (_SUPPORTED if behind in _COMMAS else _REACHES).match(words, end, tail) if behind in _OPENS else None
        if match is None and end < tail:
            reach = min(tail, end + _BEHIND)
            turn = _TURNS.search(words, end, reach)  # 需要300万元，而上级每年给我市的资金不多
            match = _GIVEN.search(words, end, turn.start() if turn else reach)
            if match and (_HAS_OWN_SUM.match(words, match.end()) or _is_anothers(words, floor, start, match)):
                match = None
    match = match or _to_anyone(words, floor, start, end, tail)
    if match is None and (words.find("每", floor, start) >= 0 or words.find("各", floor, start) >= 0):
        match = last(_OF_EACH.finditer(words, floor, start))
    if match is None and "按" in words and "标准" in words and (name := by_kinds(words, start, end)):
        return name
    if match is None and "每" in words and _EACH_ONE.search(words, near, start):
        match = _EACH_PERSON.search(words, near, start)
    if match is None:
        if words[start - 1 : start] in ENDS_PAID and (post := paid_post(words, floor, start)):
            return post["post"]
        return (
            handed_to(words, floor, start, end, tail)
            or awarded(words, floor, start, end)
            or due(words, floor, start, end)
            or served(words, end)
        )
    return _in_full(words, match)


def _is_anothers(words: str, floor: int, start: int, match: re.Match[str]) -> bool:
    """Whether who is named behind a sum is another one that it was raised for: …提高到6元，对县级试点也相应提高."""
    return words.startswith("对", match.start()) and _RAISED_TO.search(words, floor, start) is not None


def _in_full(words: str, match: re.Match[str]) -> str:
    """A name with the government that it is said of: 柳溪镇人民政府."""
    name, end = match[match.lastgroup or ""], match.end(match.lastgroup or 0)
    if name[-1] not in _GOVERNED:
        return name
    return name + next((of for of in ("人民政府", "政府") if words.startswith(of, end)), "")


def _may_be_bodies(words: str, near: int, start: int) -> bool:
    """Whether an institution or the money that it runs on may stand right before a sum."""
    if start == near:
        return False
    ends = words[start - 1]
    return ends in _ENDS_BODY or (ends in _ENDS_MONEY and _MAY_BE_BODIES.search(words, near, start) is not None)


def _to_anyone(words: str, floor: int, start: int, end: int, tail: int) -> re.Match[str] | None:
    """Who gets a sum by the words right before and behind it, whatever kind of name it is."""
    clause = max(floor, start - _NEAR)
    if _MAY_BE_TO_ANYONE.search(words, clause, start) and (match := _TO_ANYONE.search(words, clause, start)):
        return match
    if (
        words.find("给", clause, start) >= 0
        and _OF_SUPPORT.match(words, end, tail)
        and (match := _GIVEN_TO.search(words, clause, start))
    ):
        return match
    return None


_TOWARDS = re.compile(f"\\A向(?![阳荣化前明东日])(?=[{HAN}]{{2}})")  # 其中向云岭镇下达资金…


def of_part(words: str, lead: int, start: int, is_given: bool) -> str | None:
    """Who gets a part, where the words before it name but a place: of what `is_given`, or is said to have come there.

    其中云岭镇…; 其中云岭镇下达资金….
    """
    match = _PART.match(words, lead, start)
    if match is None and _REWARDS.search(words, 0, lead) and (firm := _FIRM.match(words, lead, start)):
        return firm["name"]
    if match is None and is_given and (begins := words.rfind("其中", 0, lead)) >= 0:
        opened = _PART_OPENED.match(words, begins, start)
        return opened["name"] if opened else None
    if match and _ALL_UNITS.fullmatch(match["name"]) and _BESIDE_LEVELS.search(words, 0, lead):
        return None  # 其中中央资金60万元、省级30万元、市县30万元: that gives
    if match is None or not (is_given or match["verb"]):
        return None
    return _TOWARDS.sub("", match["name"])


def place_of_share(words: str, floor: int, start: int, end: int) -> str | None:
    """The place that gets a share of the sum before it: 到位资金1711万元，青石县855万元，占50%."""
    share = _SHARE_OF_IT.match(words, end)
    match = _PLACE_ALONE.fullmatch(words, floor, start) if share else None
    return match["name"] if match else None


def of_next_rate(words: str, floor: int, start: int) -> str | None:
    """The institutions that get a rate, where the words behind the rate before it name nothing else."""
    match = _NEXT_BODIES.match(words, floor, start)
    return match["name"] if match else None


def names_place(words: str, start: int, end: int) -> bool:
    """Whether a place stands in some words, but for what is no more than a kind of places (重点移民村建设专项资金)."""
    return any(not _KIND_OF_PLACE.match(match.group()) for match in _ANY_PLACE.finditer(words, start, end))


def is_below(name: str, giver: str) -> bool:
    """Whether a giver is no more than levels of government, and all of them are above that of a name."""
    if not _LEVELS_ALONE.fullmatch(giver):
        return False
    ranks = [rank for rank, words in enumerate(_LEVELS) if re.search(words, giver.replace("自治区", "省"))]
    own = [rank for rank, words in enumerate(_LEVELS) if re.search(words, name[-1] if name[-1] != "级" else name[0])]
    return bool(ranks and own) and ranks[-1] < own[-1]


def is_givers_own(name: str, giver: str) -> bool:
    """Whether a place is but the giver's own: 省财政投入300万元，支持江北省信息平台建设."""
    return giver[0] in "省县" and name[-1] == giver[0] and name[0] not in "我各你全该"


@lru_cache(NAMES_KEPT)
def may_get(name: str) -> bool:
    """Whether the subject of a sentence that gets a sum is whom the sum is for: an area, or who collects for others."""
    return _COLLECTS.fullmatch(name) is not None
