"""Levels: whose money it is among the levels of government, by the name of the payer or of the money."""

import re

from reader.facts.model import Level

_SEVERAL = re.compile(
    r"[两三四各]级|[省市州县区镇][、和与及（(][省市州县区镇乡]|中央(?:财政)?[、和与及]|市县|省市|县乡(?!村)|区县"
)
_EVERY_COUNTY = re.compile(r"各?县[（(]市")
_CENTRAL = re.compile(r"中央|国家|国务院|财政部|[民教水农住交科][政育利业建通技][\u3400-\u9fff]{0,6}部\Z")
# The lowest level in a name is its own: 栖云市砚溪县财政局; but not a character of another word.
_LEVELS = (
    (Level.TOWNSHIP, re.compile(r"(?<!城)[镇乡](?!村|愁|贤|居)|街道")),
    (Level.COUNTY, re.compile(r"县|(?<![社园地灾山厂校林库景治街片])区(?!域|块)|(?<![国蓝])旗(?!舰|下)")),
    (Level.CITY, re.compile(r"市(?!场|容|值|监|政(?!府|协)|民(?!政))|(?<![九神])州|盟")),
    (Level.PROVINCE, re.compile(r"省|自治区|厅\Z")),
)
_MONEY = (
    r"(?=本级|级(?!以上|及)[\u3400-\u9fff]{0,10}(?:资金|经费|补助|投资|公益金|专项|安排|投入|配套|财政)"
    r"|财政(?![厅局])|补|预算|[福体]彩)"
)
_NAMED = re.compile(
    rf"(?=[中国省市州县区镇乡道])(?:(?P<central>中央|国家(?=下达|补助|安排|财政|专项))|(?P<province>省{_MONEY})"
    rf"|(?P<city>(?<![省县、和与])[市州]{_MONEY})"
    rf"|(?P<county>(?<![省市县、和与])[县区]{_MONEY})|(?P<township>[镇乡道]{_MONEY}))"
)


def of_payer(name: str) -> Level | None:
    """The level of an office or area; `None` for several at once and for what is no government."""
    if _EVERY_COUNTY.match(name):
        return Level.COUNTY
    if _SEVERAL.search(name) or name.endswith(
        ("企业", "公司", "居民", "群众", "村民", "银行", "组织", "会", "业主", "机构", "医院", "学校", "各界")
    ):
        return None
    if _CENTRAL.match(name):
        return Level.CENTRAL
    return next((level for level, pattern in _LEVELS if pattern.search(name)), None)


def is_several(name: str) -> bool:
    """Whether a name is of several levels: 市、区两级财政."""
    return bool(_SEVERAL.search(name))


def of_money(words: str) -> Level | None:
    """The level that the words before a sum name its money by (中央预算内投资, 省级福彩公益金), if just one."""
    named = {match.lastgroup for match in _NAMED.finditer(words)}
    return Level(named.pop() or "") if len(named) == 1 else None
