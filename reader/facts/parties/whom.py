"""Those whom money is handed to, by the last word of what they are called, as patterns."""

import re

from reader.facts.words import HAN

SCHOOLS = (
    "小学|中学|村小(?![学组])|学校|大学|学院|高校|院校|幼儿园|医院|保健院|卫生[院室]|服务中心|敬老院|养老院|福利院"
    "|[博图文美科纪]\\w{0,2}馆|文化站|[污垃自]\\w{2,5}厂|林场|农场"
)
CLASSES = "[一二三四五甲乙丙丁]类|薄弱|示范|重点|贫困|脱贫|达标|先进|试点|一般|优秀|良好"
"""What classes of places are called by, of which one is given a rate: 一类村."""
CARE = "康复|养老|服务|活动|文化|托育|照料|救助|培训"
"""What houses (中心, 站) are for that care for people."""
_SEATS = "县市省区州镇乡旗村家"
_OF_A_SEAT = (
    rf"(?<=[{_SEATS}])[{HAN}]{{0,10}}(?:局|厅|委|(?<!级)办(?![公学理案证法])|政府|大队|支队|中心|医院|供销社"
    "|法院|检察院|党校|(?:财政|派出|司法)所)"
)
OTHER_OFFICES = (
    "管委会|[村居]委会|村集体|(?<=[县市省区州镇乡旗])(?:残联|妇联|团委|总?工会|红十字会)|街道办(?:事处)?|有关部门|相关部门|各?部门"
    "|移民局|指挥部|交警|消防(?:救援)?(?:[大支总中]队|部门|机构|救援站)"
)
OFFICES = f"{_OF_A_SEAT}|{OTHER_OFFICES}"
FIRMS = (
    "企业|公司|集团|合作社|协会|商会|养殖场|家庭农场|旅行社|剧团|示范社|(?:经营|市场|实施|运营)主体"
    "|(?:项目|用款)单位|施工(?:单位|方|企业)|(?:医疗|卫生|养老|金融|培训|托育|服务)机构|运营商|经销商|民宿|专业社"
)
PEOPLE = (
    "(?<![入到落每账窗门开按分各一两几万千百十])户(?![籍外口厕均内型主区])|农民工?|村民|居民|群众|市民|牧民"
    "|(?<![委官议会成组])(?<!(?<!运)动)员(?![会工额])|残疾人|学生|新生|毕业生|研究生|教师|老师|老人|老年人|儿童|孤儿|幼儿(?![园教])|职工|干部|医生|村医(?!生)|家庭|对象|家属"
    "|主干(?![道线渠网管支路])|(?:社区|班子|两委)成员|(?:环卫|产业|技术|退休|下岗|困难)工人|护士|民警|志愿者|患者|艺人|个人|(?:举报|带头|承包|监护)人|军人|母亲|业主|经营者|创业者|传承人|企业家"
)
PLACES = (
    rf"(?<=[{HAN}])(?:(?<![城农乡古片山灾地社新园景灌库老户])[县市镇乡村区旗州](?![级域内外城民容场政委道镇村寨])|街道|(?<=[{HAN}][{HAN}])社区(?![养居治食服])|苏木)"
    "|园区|开发区"
)
OPENS = (
    "专业个中举乡交企传儿公养军农创剧区医协博卫县各合员商团园图垃培大妇孤学实家对小居州工市带干幼开总户托承指"
    "教敬文新施旅旗景有服村林残母毕民主两班污消牧用监相研示社福科移管红纪经美群老职自苏街运部金镇院集项高志患艺护产技退下困环保"
)
"""What the last words of all of them begin with, but of an office that is called by its seat."""
ENDS = rf"(?:(?<=[{_SEATS}])|(?=[{OPENS}]))"
"""Where such a word may begin, which is looked at before any of them."""
NO_NAME = (
    "由|购买|扶持|安排|下达|下拨|拨付|划拨|给予|补助|奖励|用于|建设(?!局)|改造|维修|修建|实施(?!主体)|资金|经费"
    "|项目(?!单位)|工程|通(?:建制|行政|自然)村|投入(?!运行)|万元|亿元|通过|根据|按照|争取|分别|一次性|进行|予以|提高|标准|吸纳|招用|录用|分配(?!局)|治理(?!企业|单位|公司|委|局|中心)|服务(?:群众|居民|村民|农民|企业)(?!中心|站)"
)
_RANKED = "级?(?:农业|农民|林业)?(?:示范|龙头|重点龙头|产业化|专精特新|非遗传承|非物质文化遗产|现代农业)"
"""Whom a rank is said of, who may get something: 省级示范社."""
NOT_FIRST = (
    "支持|扶持|培育|帮助|鼓励|促进|推动|解决|选派|选聘|派出|引进|招募|组织|、|的|了|到|至|给|各类|各项|全额|部分|相关(?!部门|企业|单位|学校|县|乡镇)|一定|适当"
    f"|相应|大力|农村(?!居民|低保|困难)|中央|国家(?!{_RANKED})|上级|[省市县区]级(?!{_RANKED}|\\d)|财政|每|约|共(?!和县)|近|其中|年度?|本(?!溪)|此"
    "|资金|(?<=[资助补奖励基现罚专])[金款]|予|和|与|及|等|[他她它你您我]们|项目(?!单位)|工程|[\\d]"
)


def named(ends: str, most: int = 18) -> str:
    """The pattern of a name of up to `most` characters before one of some last words: within it nothing is done."""
    goes_on = f"{SCHOOLS}|敬老院|[{HAN}]{{0,2}}合作社|党校|[组宣统政]\\w{{1,2}}部"
    return rf"(?!{NOT_FIRST})(?:(?!{NO_NAME})[{HAN}\d“”（）()、]){{0,{most}}}?{ENDS}(?:{ends})(?!{goes_on})"


_ARE_PEOPLE = re.compile(rf"(?:{PEOPLE}|移民)\Z")


def are_people(name: str) -> bool:
    """Whether a name is that of people: what is named for them is theirs, as 残疾人自主创业扶持 is."""
    return _ARE_PEOPLE.search(name) is not None
