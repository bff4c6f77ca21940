"""Levels: whose money it is among the levels of government, by the name of the payer or of the money."""

import re
from functools import lru_cache

from reader.facts.model import Level
from reader.facts.parties.cities import COUNTY_CITIES, MUNICIPALITIES
from reader.facts.words import CALLED_CENTRAL, CITIES, COUNTIES, DIVISION, HAN, LANDS, NAMES_KEPT, OF_A_SORT

# 省级财政、省民政厅 are of one level.
_SEVERAL = re.compile(
    r"[两三四各]级|\A[中国部]省|(?P<rank>[省市州县区镇])级?(?:财政)?[、和与及（(](?:自治区|(?!(?P=rank)级?财政|(?P=rank)[\u3400-\u9fff]{1,6}[厅局委办])[省市州县区镇乡])|中央(?:财政)?[、和与及]|国家[、和与及]|市县|省[市州]|州县|县乡(?!村)|区县|县区|以上|上级"
    r"|自治区[、和与及]|[县区]市(?![\u3400-\u9fff]*局)"
)
_AND = re.compile(rf"、|[和与及](?=[省市县区镇乡我]|(?<=[局厅委办府会院政部].)[{HAN}]{{2,4}}[省市州县区镇乡])")
_AND_OURS = re.compile("(?<=[、和与及])[我本](?:[局厅委办部院会]|单位)")
_EVERY_COUNTY = re.compile(r"各?县[（(]市|各县区?\Z|各[县区]")
_OF_ONE_RANK = re.compile(rf"(?P<county>{COUNTIES})|{CITIES}")
_CENTRAL = re.compile(
    r"中央|国家(?!电网)|(?:特别|抗疫|增发|超长期)*国债|车购税|车辆购置税|国务院|财政部(?!门)|[体税工质海广]\w{0,3}总局|[民教水农住交科生文][政育利业建通技态化][\u3400-\u9fff]{0,6}部\Z"
    r"|(?:住房|工业和信息|人力资源|自然资源|应急管理|公安|司法|退役军人|商务|文旅|工信|人社)[\u3400-\u9fff]{0,8}部\Z"
)
_NO_LEVEL = re.compile(r"(?:高新|经开|开发|新|园|示范|试验|度假|风景|管理|集聚|保税|景)区(?!财政局)")
# The lowest level in a name is its own: 栖云市砚溪县财政局; but not a character of another word.
_TOWNSHIP = re.compile(r"(?<!城)[镇乡](?!村|愁|贤|居)|街道|街(?=办|\Z)|苏木")
_COUNTY = re.compile(
    r"县|(?<![社园地灾山厂校林库景治街片高新辖老务置])区(?!域|块)|(?<![国蓝])旗(?!舰|下)"
    rf"|(?:\A|市)(?!贫困|[边偏]远|高[寒新]|工业|产业|科技|示范|[新大各全深])[{HAN}]{{1,2}}[山林园]区(?!域|块)"
)
_CITY = re.compile(
    r"市(?!场|容|值|监|政(?!府|协)|民(?!政))|(?<![九神贵])州|盟|行署|\A地级"
    rf"|\A(?:(?:兵团)?{DIVISION}|师)(?:[级财本市]|\Z)"
    rf"|(?<=[{HAN}][{HAN}])(?<![族困达远疆境部苦村区难灾藏命边本各我该寒瘠等点])地区(?:财政|本?级|行署|\Z|(?=[{HAN}]{{2,8}}[局委办]))"
)
_PROVINCE = re.compile(rf"省|自治区|兵团|厅\Z|\A(?:{LANDS})")
# Departments that only provinces have, 区财政厅 too; but not a city's 办公厅.
_OF_PROVINCE = re.compile("(?<!办公)厅\\Z")
_DIVISION = re.compile(rf"{DIVISION}\Z")
_CITY_NAME = re.compile(r"[\u3400-\u9fff]{1,6}?市")
_CITY_BEFORE = re.compile(rf"(?:\A|年度?|[，、。；：和与及])(?P<name>(?![我本全该各每])[{HAN}]{{2,3}})市\Z")
_ASSEMBLY = re.compile(
    rf"(?:(?!政协|对|关于|[省县区市州旗])[{HAN}]){{0,10}}[省县区市州旗](?=第?[\d一二三四五六七八九十]{{1,4}}届|[{HAN}]{{0,2}}人大|政协|人民代表大会)"
)
_MONEY = (
    rf"(?=本级|级(?!以上|及|{OF_A_SORT})[{HAN}]{{0,10}}(?:资金|经费|补助|补贴|投资|公益金|专项|安排|下达|下拨|拨付|投入|配套|财政|基金)"
    r"|财政(?![厅局])|补(?![短强修给充齐课])|预算|[福体]彩|[“\"][^”\"]{2,16}[”\"][\u3400-\u9fff]{0,8}?(?:资金|经费|专项|补助|奖补|基金))"
)
_NAMED = re.compile(
    rf"[央家省区市州县镇乡道](?:(?P<central>(?<=中央)(?!{CALLED_CENTRAL})|(?<=国家)(?=下达|补助|安排|财政|专项|预算))"
    r"|(?=[本级财补预福体“\"]|[\u3400-\u9fff]{2,6}发展资金)(?:(?P<province>(?<=省)(?<![我各该全中国部每个]省)|(?<=自治区))|(?P<city>(?<=[市州])(?<![省县区、和与我各该全每个城][市州]))"
    r"|(?P<county>(?<=[县区])(?<![省市县、和与治我各该全地社每个山老牧灾库林矿灌园湖困点范开新][县区]))|(?P<township>(?<=[镇乡道])(?<![每个][镇乡])(?=级|财政)))"
    rf"(?:{_MONEY}|(?<=[省区])(?=[\u3400-\u9fff]{{2,6}}发展资金)))"
)
_SEVERAL_OF_MONEY = re.compile(
    r"[补出筹拿]一点|(?:[（(]|\A)不?含|省市|市县|省州|州县|(?:[央家省市县级]|财政)[、和与及](?:省|市|县|州|自治区)级?"
)
_BEFORE_A_THING = frozenset("对给为向个座处所家条项")
_NO_GOVERNMENT = (
    "企业", "公司", "居民", "群众", "村民", "银行", "组织", "会", "业主", "机构", "医院", "学校", "中学", "小学",
    "卫生院", "幼儿园", "大学", "一中", "各界", "村", "社区",
    "集团", "个人", "单位", "农行", "工行", "建行", "中行", "商行", "发行", "信用社", "厂", "店",
)  # fmt: skip
_OF_ONE_PLACE = frozenset({Level.COUNTY, Level.TOWNSHIP})
_GOVERNMENT = ("总工会", "委员会", "管委会", "政协会", "常委会")


class Levels:
    """Levels as a letter of an issuer sees them: 市级 is what its city is.

    `assembly` are the words that name the assembly which a letter answers; they say it where the issuer doesn't. `ours`
    is what a letter that names no issuer calls its own place (我县).
    """

    def __init__(self, issuer: str | None, assembly: str = "", ours: str | None = None) -> None:
        self.issuer = issuer
        city = _CITY_NAME.match(issuer) if issuer else None
        self._city = _of_city(city.group()) if city else Level.CITY
        self.own: str | None = issuer
        """Who stands at the level of the office that writes."""
        if not city and (issuer is None or issuer.startswith("市")) and (answered := _ASSEMBLY.search(assembly)):
            self._city = _of_named_city(assembly, answered.end() - 1) or self._city
            self.own = issuer or answered.group()
        if self.own is None and ours != "我市":  # which may be a city of any level
            self.own = ours

    def of_payer(self, name: str) -> Level | None:
        """The level of an office or area; `None` for several at once and for what is no government."""
        if name.startswith("本级"):
            return _of_payer(self.own, self._city) if self.own else None
        if name == "政府":  # a province or a city may tell of that of a place below it
            level = _of_payer(self.own, self._city) if self.own else None
            return level if level in _OF_ONE_PLACE else None
        if name.startswith("区") and "自治区" in (self.own or "") and not name.endswith("厅"):
            return None  # in a letter of an autonomous region it may be that, or a district
        if self.own and ("我" in name or "本" in name):
            name = _AND_OURS.sub(self.own, name)
        if name == "发展改革委" and (self.own is None or _of_payer(self.own, self._city) is Level.CENTRAL):
            return Level.CENTRAL
        return _of_payer(name, self._city)

    def of_both(self, name: str, money: Level | None) -> Level | None:
        """The level of a payer, whose money is named by one: 市级 of a municipality that is named is a province's."""
        level = self.of_payer(name)
        own = money is Level.CITY and level is Level.PROVINCE and name.startswith(tuple(MUNICIPALITIES))
        return level if money is None or own or is_several(name) else money

    def of_money(self, words: str) -> Level | None:
        """The level that the words before a sum name its money by (中央预算内投资, 省级福彩公益金), if just one."""
        named = {
            match.lastgroup: match.end() for match in _NAMED.finditer(words) if not _is_of_a_thing(words, match.end())
        }
        if len(named) != 1 or _SEVERAL_OF_MONEY.search(words):
            return None
        name, end = named.popitem()
        level = Level(name or "")
        if level is not Level.CITY or words[end - 1] == "州":
            return level
        named_city = _of_named_city(words, end - 1)
        other = _CITY_BEFORE.search(words, 0, end) if named_city is None and self._city is Level.COUNTY else None
        if other and not (self.issuer or "").startswith(other["name"]):
            return Level.CITY  # 2024年度云州市级资金, in a letter of a city below it
        return named_city or self._city


def _is_of_a_thing(words: str, end: int) -> bool:
    """Whether a level says what sort of thing money is for, and not whose it is: 一座乡镇级公墓, 对县级医院."""
    start = end - 1 - words.startswith("乡镇", end - 2)
    return start > 0 and words[start - 1] in _BEFORE_A_THING


def _of_named_city(words: str, end: int) -> Level | None:
    """The level of a city that is named before 市 and isn't at its own level: 灵武市财政."""
    for name in (words[max(0, end - size) : end] for size in (2, 3, 4)):
        if name in MUNICIPALITIES:
            return Level.PROVINCE
        if name in COUNTY_CITIES:
            # 八师石河子市: the division's city is of its level.
            return Level.CITY if _DIVISION.search(words, 0, end - len(name)) else Level.COUNTY
    return None


@lru_cache(NAMES_KEPT)
def _of_payer(name: str, city: Level) -> Level | None:
    """The level of a name where 市 is of the level `city`."""
    name = _in_one_rank(name)
    offices = _AND.split(name)
    if len(offices) == 1 or _EVERY_COUNTY.match(name):
        return _of_one(name, city)
    levels = {_of_one(each, city) for each in offices} - {None}
    if any(each.startswith(("我", "本")) for each in offices) and not offices[0].startswith(("我", "本")):
        return None  # 江湾市和我市财政: one above the other, as names don't say
    return None if len(levels) != 1 or _SEVERAL.search(name) else levels.pop()


def _in_one_rank(name: str) -> str:
    """A name with one name for units of one level: 县（市、区）财政 is what 县财政 is."""
    return _OF_ONE_RANK.sub(lambda match: "县" if match["county"] else "州", name)


def _of_one(name: str, city: Level) -> Level | None:
    if _EVERY_COUNTY.match(name):
        return Level.COUNTY
    if _SEVERAL.search(name) or _NO_LEVEL.search(name):
        return None
    if name.endswith(_NO_GOVERNMENT) and not name.endswith(_GOVERNMENT):
        return None
    if _CENTRAL.match(name):
        return Level.CENTRAL
    if _OF_PROVINCE.search(name):
        return Level.PROVINCE
    if _TOWNSHIP.search(name):
        return Level.TOWNSHIP
    if _COUNTY.search(name):
        return Level.COUNTY
    if _CITY.search(name):
        own = _CITY_NAME.match(name) if not name.startswith(("市", "我市", "本市", "全市", "该市")) else None
        return _of_city(own.group()) if own else city if "市" in name else Level.CITY
    return Level.PROVINCE if _PROVINCE.search(name) else None


@lru_cache(NAMES_KEPT)
def is_several(name: str) -> bool:
    """Whether a name is of several levels: 市、区两级财政."""
    name = _in_one_rank(name)
    return bool(_SEVERAL.search(name)) and not _EVERY_COUNTY.match(name)


def _of_city(name: str) -> Level:
    bare = name.removesuffix("市")
    if bare in MUNICIPALITIES:
        return Level.PROVINCE
    return Level.COUNTY if bare in COUNTY_CITIES else Level.CITY
