"""Those whom money is handed to, by the last word of what they are called, as patterns."""

import re

from reader.facts.words import HAN

SCHOOLS = (
    "小学|中学|村小(?![学组])|学校|大学|学院|高校|院校|幼儿园|医院|保健院|卫生[院室]|服务中心|敬老院|养老院|福利院"
    "|[博图文美科纪]\\w{0,2}馆|文化站|[污垃自]\\w{2,5}厂|林场|农场"
)
_SEATS = "县市省区州镇乡旗村家"
_OF_A_SEAT = (
    rf"(?<=[{_SEATS}])[{HAN}]{{0,10}}(?:局|厅|委|(?<!级)办(?![公学理案证法])|政府|大队|支队|中心|医院|供销社"
    "|法院|检察院|党校|(?:财政|派出|司法)所)"
)
OTHER_OFFICES = (
    "管委会|[村居]委会|村集体|(?<=[县市省区州镇乡旗])(?:残联|妇联|团委|总?工会|红十字会)|街道办(?:事处)?|有关部门|相关部门|各?部门"
    "|移民局|指挥部|交警|消防(?![器设装安站车栓水通宣基])"
)
OFFICES = f"{_OF_A_SEAT}|{OTHER_OFFICES}"
FIRMS = (
    "企业|公司|集团|合作社|协会|商会|养殖场|家庭农场|旅行社|剧团|示范社|(?:经营|市场|实施|运营)主体"
    "|(?:项目|用款)单位|施工(?:单位|方|企业)|(?:医疗|卫生|养老|金融|培训|托育|服务)机构|运营商|经销商|民宿|专业社"
)
PEOPLE = (
    "(?<![入到落每账窗门开按分各一两几万千百十])户(?![籍外口厕均内型主区])|农民工?|村民|居民|群众|市民|牧民"
    "|(?<![委官议会成组])(?<!(?<!运)动)员(?![会工额])|残疾人|学生|新生|毕业生|研究生|教师|老师|老人|老年人|儿童|孤儿|幼儿(?![园教])|职工|干部|医生|村医(?!生)|家庭|对象|家属"
    "|(?:环卫|产业|技术|退休|下岗|困难)工人|护士|民警|志愿者|患者|艺人|个人|(?:举报|带头|承包|监护)人|军人|母亲|业主|经营者|创业者|传承人|企业家"
)
PLACES = (
    rf"(?<=[{HAN}])(?:(?<![城农乡古片山灾地社新园景灌库老户])[县市镇乡村区旗州](?![级域内外城民容场政委道镇村寨])|街道|(?<=[{HAN}][{HAN}])社区(?![养居治食服])|苏木)"
    "|园区|开发区"
)
OPENS = (
    "专业个中举乡交企传儿公养军农创剧区医协博卫县各合员商团园图垃培大妇孤学实家对小居州工市带干幼开总户托承指"
    "教敬文新施旅旗景有服村林残母毕民污消牧用监相研示社福科移管红纪经美群老职自苏街运部金镇院集项高志患艺护产技退下困环保"
)
"""What the last words of all of them begin with, but of an office that is called by its seat."""
ENDS = rf"(?:(?<=[{_SEATS}])|(?=[{OPENS}]))"
"""Where such a word may begin, which is looked at before any of them."""
_ARE_PEOPLE = re.compile(rf"(?:{PEOPLE})\Z")


def are_people(name: str) -> bool:
    """Whether a name is that of people: what is named for them is theirs, as 残疾人自主创业扶持 is."""
    return _ARE_PEOPLE.search(name) is not None
