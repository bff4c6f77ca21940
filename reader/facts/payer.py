"""Payers: who gives a sum."""

import re

from reader.facts.words import BRACKETED, HAN, MONEY_VERBS, last
from reader.text.dates import DAY, DAY_MARK, DIGIT, HAN_DIGIT, MONTH, YEAR

_LEADS = (
    r"(?:[\s、]|其中|同时|此外|另外|截?至?目前|为此|现行?|并|再|而|明确|规定|[一二三四五六七八九]是|包括|[今去明]年"
    r"|近年来"
    rf"|[自从]?{YEAR}年(?:{MONTH}月(?:{DAY}{DAY_MARK})?|以来|起|度|底|初|[上下]半年)?)*"
)
# No giver's name begins with these.
_NO_NAME = (
    "[对向为在按以把将因从其每给共已由使]|通过|根据|支持|用于|所[需辖]|争取|申请|项目|经[商过测]|新[建增]|还|落实"
    "|兑现|完成|发动|组织|引导|吸引|建议|请求|恳请|资金|该|明确|规定"
)
_OFFICE = (
    r"中央|国家|[省市州盟县区旗镇乡村]|街道|[两三]?级|(?<=[级省市县区州镇方央乡])财政|[厅局部委办署院会联所]|中心"
    r"|政府|党委|部门|单位|企业|公司|集团|银行|组织"
    rf"|居民|群众|村民|业主|各界|人士|力量|资本方?|政府方|学校|医院|大学|机构|{BRACKETED}"
)
_ADVERBS = (
    r"已|共|将|拟|计划|预[计算]|先后|累计|分别|每年|积极|多方|通过|围绕|[还也均都再另首]|一次性|统筹|高度重视|会同"
    r"|联合|从(?![事业而])|在[12]"
    r"|[向对为按](?!主)|结合|主动|切实|持续|坚持|[全当]年|合计|利用|采取|协调|组织|多渠道|加大|提供|发动|引导|实施"
    rf"|新建|建成|重点|同步|紧急|及时|{YEAR}年"
)
_SUBJECT = re.compile(
    rf"{_LEADS}(?P<name>[我本][局厅委办院会](?!印发|出台|下发)|(?!{_NO_NAME})[{HAN}、（）()]{{0,20}}?(?:{_OFFICE})(?={MONEY_VERBS}"
    rf"|{_ADVERBS}))"
)
_GOES_ON = re.compile(rf"{_LEADS}(?:{MONEY_VERBS}|{_ADVERBS})|{_LEADS}(?<=[{DIGIT}{HAN_DIGIT}零〇○]年)")
_AREA = re.compile(r"全[国省市州县区镇乡旗盟]\Z|.*(?:社区|项目|小区|园区|会议|机制|社会)\Z")
_NO_OFFICE = re.compile("[人户]均|项目|标准|已|纳入|资金|经费|补助|安排|下达|投入|的|了")
_JOINED = re.compile("会同|联合")
_SOURCE_NAME = (
    r"中央(?:和省级?)?(?:财政)?|国家|财政部|上级(?:财政)?|各级财政|市县财政|地方(?:财政)?|[省市州](?:本级|级财政|级"
    r"|财政)?"
    r"|[县区](?:本级|级财政|级|财政)?|镇级?(?:财政)?|乡镇级?|财政|企业|群众|村民|居民|社会(?:资本方?|各界)?"
    r"|爱心人士|业主|银行|政府方?|个人|村集体"
)
_SOURCE = re.compile(
    rf"(?:\A{_LEADS}由?|争取到?了?|申请|获得|获批|接[收受]|募集|整合|下达|落实|安排|到位|发动|由|为"
    rf"|[：:、和及与])(?P<name>{_SOURCE_NAME})"
    r"(?=资金|补助|配套|预算内|专项|车购税|自筹|出资|承担|贷款|捐赠|捐款|投资|投入|[福体]彩|彩票|衔接|转移支付|奖补"
    r"|以奖代补"
    r"|安排|拨付|下达|补贴|债券|筹资|自有|支持|解决|[约共]?\Z|(?<=级)(?!以上|及)[\u3400-\u9fff]{1,10}(?:资金|经费"
    r"|补助|投资|专项)|(?<=上级)|(?<=国家)|(?<=中央)|(?<=中央财政))"
)
_ASKED = re.compile(
    rf"(?:请求|恳请|申请|商请|协调|希望|争取|向)(?P<name>(?![上政各有])[{HAN}]{{0,12}}?(?:[厅局委部]|政府|财政|部门))"
    r"(?=[从给][12]|在|给予|安排|[，,]|争取|申[请报]|每年|协调|补助|拿出|资金|追加|解决|拨付|下达)"
)
_BY = re.compile(
    rf"由(?P<name>[{HAN}]{{1,14}}?(?:公司|集团|企业|[局厅]|财政|政府|部门))(?=(?:投资|出资|安排|承担|配套|投入)[^，,]*\Z)"
)
_BORNE = re.compile(
    rf"(?:[^，,。；;]{{0,8}}[，,；;])?(?:(?:所需)?资金)?由(?P<name>[{HAN}]{{0,8}}?(?:财政(?:[厅局部]|部门)?|[厅局]"
    rf"|政府|企业|级))"
    r"(?=(?:配套|承担|解决|统筹(?:发放|解决|安排|保障)|负担|列入|安排|全额|自筹|兜底|补助)(?!\d))"
)


def subject(words: str, start: int, end: int) -> tuple[str | None, int]:
    """The office that a clause begins with, and where it ends; an end but no name for an area (全省)."""
    match = _SUBJECT.match(words, start, end)
    if match is None:
        return None, 0
    name = match["name"]
    if _NO_OFFICE.search(name):
        return None, 0
    return (None if _AREA.match(name) else _JOINED.split(name)[0]), match.end()


def goes_on(words: str, start: int) -> bool:
    """Whether a clause says more of the subject before it."""
    return bool(_GOES_ON.match(words, start))


def money_source(words: str, start: int, end: int) -> tuple[str | None, bool]:
    """Whose money the words before a sum call it (中央补助, 企业自筹), and whether they begin with that."""
    said = words[start:end]
    match = last(_SOURCE.finditer(said)) or ("由" in said and _BY.search(said)) or None
    return (match["name"], match.start() == 0) if match else (None, False)


def asked(words: str, start: int, end: int) -> str | None:
    """The office that is asked for a sum: 向县水利局申请."""
    match = _ASKED.search(words, start, end)
    return match["name"] if match else None


def borne(words: str, start: int, end: int) -> str | None:
    """The office that the words behind a sum name: 由县级财政承担."""
    match = _BORNE.match(words, start, end)
    return match["name"] if match else None
