"""Whom a sum serves: who is named by the clause behind it as doing something with it, or by a work done on theirs.

安排300万元，用于云岭镇青石村、白石村开展垃圾分类; 投入90万元对白石中学进行改造.
"""

import re

from reader.facts.parties.whom import FIRMS, NO_NAME, OFFICES, PEOPLE, PLACES, SCHOOLS, named
from reader.facts.words import BRACKETED, HAN

_INSTITUTIONS = f"{SCHOOLS}|卫生室|文化室|活动室|中心校|中小学|幼儿园|养老院|福利院"
_HOMES = (
    "(?:(?<=[村寨社区县镇乡])[一二三四五六七八九十\\d]{0,3}|村民)小?组|(?<![导作])小组"
    "|(?:贫困|民族|边远|边境|民族聚居)地区"
)
_DOES = (
    "新建|[迁改扩]建|改扩建|重建|改造|修建|修缮|修复|维修|整治|治理|打造|开展|实施|进行|加强|加快|发展|提升|提高|改善"
    "|完善|推[进动]|创建|创成|购置|购买|配备|采购|添置|安装|征地|落实|解决|铺设|硬化|实行|举办|做好|巩固|壮大|探索|承办|申报|以(?!上|下|内|外)"
)
_BUILDS = "建设(?!局|银行)"
# What is built or bought for somebody; but 为柳溪镇建设提供保障
_SUPPLIES = (
    "新建|[迁改扩]建|改扩建|重建|改造|修建|修缮|修复|维修|购置|购买|配备|配置|采购|添置|[安加]装|铺设|硬化|解决"
    rf"|建设(?!局|银行|[{HAN}]{{0,10}}(?:提供|奠定|打下|注入|创造|营造|贡献|夯实))"
)
_NUMBER = r"\d[\d.,]*[万余多]*个"
# 25个省（区、市）的4万多个村庄
_COUNTED = (
    rf"(?:全[国省市县区州]|[我该][省市州县区])?(?:{_NUMBER}(?:省份?|[市州盟县区旗镇乡]|县[市区]区?|乡镇)(?:{BRACKETED})?的?)?"
    rf"{_NUMBER}(?:(?!{NO_NAME})[{HAN}]){{0,8}}?(?:村庄|[县市区镇乡村旗](?![级域内外城民容场政委镇村庄])|街道|社区)(?:{BRACKETED})?"
)
_WHERE = rf"(?P<name>{_COUNTED}|{named(f'{PLACES}|{_INSTITUTIONS}|{_HOMES}', 40)}(?:[（(][{HAN}]{{1,8}}[）)])?)"
_WHOEVER = (
    rf"(?P<helped>{_COUNTED}|地方|各地|{named(f'{PLACES}|{_INSTITUTIONS}|{_HOMES}|{OFFICES}|{FIRMS}|{PEOPLE}', 40)})"
)
_HOUSES = rf"\d[\d.,]*[余多]?[所家]{named(_INSTITUTIONS, 10)}"
_SUPPLIED = rf"(?P<supplied>{_COUNTED}|{_HOUSES}|{named(f'{PLACES}|{_INSTITUTIONS}|{_HOMES}', 24)})"
_OWN_HOUSE = rf"(?P<house>{named(_INSTITUTIONS, 20)})"
_AIDED = rf"(?P<aided>{named(f'{OFFICES}|{FIRMS}|{PEOPLE}|移民', 40)})"
_BENEFITS = "救助|补[助贴偿]|奖[励补]|慰问|帮扶|资助|扶持"
_LEAD = (
    rf"(?:[{HAN}]{{0,8}}(?:资金|经费|补助|款))?(?:[，,](?:围绕|按照|结合|根据|通过|采取)[^，,。；;\d]{{2,20}})?[，,]?"
    "(?:已|全部|主要|重点|专项|专门|集中|分别|先后|统筹|积极|大力|并|进一步|继续|优先)*"
)
_USED, _HELPED = "(?:用于|用以|用来|投向)", "(?:支持|扶持|帮助|助力|推动)"
_DOES_SO = re.compile(f"{_USED}|{_HELPED}|[对为]")
_SERVES = re.compile(
    rf"{_LEAD}(?:{_USED}在?{_WHERE}(?={_DOES}|{_BUILDS})"
    rf"|(?:用于|用以)?{_HELPED}{_WHOEVER}(?={_DOES}|{_BUILDS})"
    rf"|(?:用于)?为{_SUPPLIED}(?={_SUPPLIES})"
    rf"|对{_AIDED}[，,]?(?:分别|适当|一次性)*(?:进行|给予|予以|实施|发放)了?[{HAN}]{{0,6}}(?:{_BENEFITS})"
    rf"|对{_OWN_HOUSE}(?:的?[{HAN}]{{0,6}})?(?=(?:进行|实施|予以)了?[{HAN}]{{0,6}}(?:改造|维修|修缮|[改扩迁重]建|提升|整治)|(?:改造|维修|修缮|[改扩迁重]建)))"
)
_OPENS = frozenset("，,资经补款用投支扶帮助推对为全主重专集分统")
# 用于示范村建设, 支持县医院建设: the work is to make one, and no party is called by its name.
_MADE = re.compile(
    rf"(?:{_NUMBER})?[{HAN}]{{0,6}}(?:示范|试点|试验|特色|美丽|样板|核心|先行|产业|开发|功能|保护|合作|一体化|文明|卫生|宜居|和美|数字|智慧|[小古园城新])[区县市镇乡村]|(?:园|社|街|开发)[区道]"
    rf"|(?:[我全各本]?[省市州县区镇乡村])?级?[{HAN}]?(?:{_INSTITUTIONS})|.*\d.*(?:{_INSTITUTIONS})|.*[院校厂]区"
)
_REACH = 80


def served(words: str, end: int) -> str | None:
    """Whom the clause behind a sum that ends at `end` says to do something with it."""
    if words[end : end + 1] not in _OPENS:
        return None
    reach = end + _REACH
    match = _SERVES.match(words, end, reach) if _DOES_SO.search(words, end, reach) else None
    if match is None:
        return None
    name = match[match.lastgroup or ""]
    return None if _MADE.fullmatch(name) and words.startswith("建设", match.end()) else name
