"""Lists: what the sums of a list, and the parts of a total, are for by the words between them."""

import re

from reader.facts.parties.whom import FIRMS, OFFICES, PEOPLE, PLACES, SCHOOLS
from reader.facts.purposes.naming import NO_OPENING, SHORTEST, VERB, is_generic, trimmed, unowned
from reader.facts.sentence import Sum
from reader.facts.words import HAN, OF_A_SORT, TOTAL_OF_ALL
from reader.text.dates import YEAR

# What a sum in a list is called: 安排移民补助资金300万元、避险解困专项资金200万元.
_LISTED = re.compile(
    rf"(?:其中|包括|[：:、，,；;（(和及与])*(?P<for>[{HAN}“”]{{2,20}}?)(?:专项|项目|财政|补助|奖补|配套|(?:长效)?机制)*(?:资金|经费|补助|补贴|支出|投资|(?<=[\u3400-\u9fff]转移支付)|(?<=[供低抚养救慰][养保恤老助问]金))[约共]*\Z"
)
_WORKS = (
    "建设", "改造", "治理", "维修", "整治", "保护", "发展", "养护", "修复", "购置", "运营", "运行", "培训", "修缮",
    "扩建", "新建", "检测", "防治", "管护",
)  # fmt: skip
# An item of a list that is the name of a work and nothing else: 分别是青石桥维修工程（二期）120万元；…
_ITEM_NAMED = re.compile(
    rf"(?:[{HAN}]{{0,10}}?分别[为是])?(?:[，,、；;：:（(]|[（(][一二三四五六七八九十\d]{{1,2}}[）)]|主要用于|以及|其中|包括|补助(?=[{HAN}]{{4}})|[和及与]|{YEAR}年度?)*"
    rf"(?P<for>(?!不[含计包]|[（(、该本此其已将拟共需约为对把由从向在于按我每两三四和及与的]|目前|通过|总)(?:[{HAN}“”A-Za-z—\-、]|[（(][^（）()]{{1,12}}[）)]|\d{{1,3}}(?=[{HAN}](?<![万亿元年月日]))){{2,44}}?"
    rf"(?:{'|'.join(_WORKS)}|升级|提升|采购|安装|维护|工程|项目)(?:[（(][^（）()\d]{{1,6}}期[）)])?)(?:等?[一二两三四五六七八九十\d]{{1,2}}[个项件](?:[省市县区]级)?(?:重点)?(?:项目|工程))?(?:合计|共计)?[约共]*\Z"
)
_PART = re.compile(
    rf"(?:其中|包括|包含|含|分别|主要|用于|发放|支付|[：:，,、（(])*(?P<for>[{HAN}]{{2,16}}?)(?:专项|工作)*(?:经费)?\Z"
)
_NO_PART = re.compile(
    r"\A已|返还|资本|承担|负担|自[付缴]|公益金|年|价值|未|没有|书记|主任|文书|资金|财政|[省市州盟县区旗镇乡地两三四]级|本级|补助|投资|其余|剩余|总|完成|安排|投入|约|达到?|为|共|出资|自筹|集资|筹[资劳]|积累|贷款|债(?!务)|标准"
    r"|计划|增加|新增|拟|(?:局|厅|委|办|部|政府)\Z|[人户]均|提高|由|每|捐|合计|配套(?<!续建配套)|预算|支|物资|折|(?:[镇县市区州省]|[镇乡县区市州][\u3400-\u9fff]{1,5}(?:村|社区)|街道|大户|农户|企业|合作社|家庭|老人|学生)\Z|中央"
)
_ENDS_ITEM = frozenset("".join(work[-1] for work in _WORKS) + "级升购装程目）)计约共")
"""The last characters of the name of a work, and of what stands between it and its sum."""
_NO_ITEM = re.compile(
    "资金|财政|[省市县区]级|补助|投资|自筹|贷款|债券|剩余|其[余他它]|合计|累计|共计|总|未|没有|\\d年|标准|由|[户人]均|每|提高|价值|筹[资劳]|积累|减税|降费|减免|缓缴|退税|罚|捐"
    "|[投折][劳工资价]|销售|签约"
)

_PART_USED = re.compile(
    rf"(?:其中|包括|包含|含|[：:，,、；;（(])*用于(?P<for>[{HAN}、]{{2,24}}?)(?:专项|补助|财政)*(?:资金|经费|款)[约共为达]*\Z"
)
_PART_SPENT = re.compile(
    rf"(?:其中|[：:，,、；;（(])*(?:{YEAR}年度?)?(?P<for>(?!其中|[上下]半年|第?[一二三四]季度|全年)[{HAN}]{{2,12}}?)(?:投入|安排|支出|使用|完成)了?(?:资金|投资|经费)?[约共]*\Z"
)
_ITEM = re.compile(
    rf"(?:其中|包括|包含|含|[：:，,、；;（(])*(?:{YEAR}年度?)?(?P<for>[{HAN}“”（）()、—\-]{{2,40}}?)(?:工作|子?项目)?"
    rf"(?:(?:专项|补助|奖补|补贴|奖励|财政|项目)*(?:资金|经费|补助|补贴|奖补|款)|(?<=项目)|(?<=工程))[约共为达计]*"
)
_ORIGIN = re.compile(
    "财政|中央|国家(?!级)|上级|地方"
    rf"|[省市州盟县区旗镇乡村家]级(?!{OF_A_SORT})|税|资本|基金|债|贷|自筹|自有|群众|村民|企业|社会(?!主义)|捐|筹[资劳]|积累|彩票|配套|衔接|预算"
    "|统筹|其[他余它]|剩余|转移支付|(?:总会|红十字会|基金会|银行|电网|(?<!保护)单位)\\Z|[^，,]?公司|集团|未|[已需缺]|计划|投资|增加|合计|累计|共计|(?:局|厅|委|办|部|政府)\\Z"
)
"""What names where money comes from, or whose it is, and not what it is for."""
_WHOSE = re.compile(
    "中央|国家|上级|彩票|公益金|共\\Z|计划|增加|新增|公司|集团|债券|贷款|资金|财政|级|以上|社会|企业|个人|自筹|其[余他它]|捐|群众|居民"
    "|年|已|未|[市县区镇乡省]\\Z"
)

# An item of a row, whatever it is called: 农村电影放映46万元、全民阅读30万元; the first stands behind a colon.
_IN_ROW = re.compile(
    rf"(?:[/／][{HAN}]{{1,3}})?(?:(?P<beside>[、和及与]|以及)|[，,；;](?=[{HAN}“])|(?P<opens>(?:其中|包括|包含|分别[为是]|主要(?:[有是]|用于|包括))[：:]?)?)"
    rf"(?P<for>(?:[{HAN}“”A-Za-z—\-]|[（(][{HAN}、]{{1,12}}[）)]|\d{{1,3}}(?=[{HAN}](?<![万亿元年月日]))){{3,30}}?|[国省县乡村]道)"
    r"(?:专项|项目|财政|补助|奖补)*(?:资金|经费|补[助贴]|奖补|支出|费用)?[约共计]*"
)
_NEXT_IN_ROW = re.compile(
    rf"(?:[/／][{HAN}]{{1,3}})?[、，,；;](?:[{HAN}“”A-Za-z]){{3,30}}?[约共]?\d[\d.]*[余多]?[万亿]?元"
)
_ROW_BEFORE = re.compile(
    rf"[万亿]?元(?:[/／][{HAN}]{{1,3}})?[，,；;、](?:(?!产值|收入|利润|税收|销售|贷款|余额)[{HAN}“”]){{3,30}}?[约共]?\d[\d.]*[余多]?[万亿]?元\Z"
)
_WHO = re.compile(rf"(?:{PEOPLE}|{PLACES}|{SCHOOLS}|{OFFICES}|{FIRMS})\Z")
_OFFICE = re.compile(rf"(?:{OFFICES})\Z")  # 小组筹资5万元、街道办事处补助5万元
_TAKEN_ON = re.compile("吸纳|招[用聘收录]|聘[用请]|安置|引进")  # 企业吸纳高校毕业生: what firms are paid for
_COLONS, _ENDS_MONEY = frozenset("：:"), frozenset("金费出用")


def in_row(words: str, floor: int, each: Sum) -> str | None:
    """What an item of a row is called, where nothing else stands between its sum and the one before it, or a colon."""
    opens = max(floor, each.clause)
    match = _IN_ROW.fullmatch(words, opens, each.start)
    if match is None:
        return None
    first = match["opens"] or (opens and words[opens - 1] in _COLONS)
    beside = match["beside"] and floor == opens
    # Between commas nothing but its name may stand, and another item before or behind it.
    bare = floor and words[each.start - 1] not in _ENDS_MONEY and not TOTAL_OF_ALL.match(words, opens)
    if not (
        beside
        or ((first or bare) and _NEXT_IN_ROW.match(words, each.end))
        or (bare and _ROW_BEFORE.search(words, 0, floor))
    ):
        return None
    said = unowned(match["for"])
    return trimmed(said) if is_called_for(said) else None


def is_called_for(said: str) -> bool:
    """Whether what an item is called names what its money is for, and not whose it is, from whom or how much."""
    if (
        is_generic(said)
        or VERB.search(said)
        or NO_OPENING.match(said)
        or _NO_ITEM.search(said)
        or _NO_PART.search(said)
    ):
        return False
    return _TAKEN_ON.search(said) is not None or not (is_origin(said) or _WHO.search(said))


def is_listed(words: str, floor: int, each: Sum) -> bool:
    """Whether nothing stands between a sum and the one before it but what it is called, be it 其他专项资金."""
    return _called(words, floor, each) is not None


def listed(words: str, floor: int, each: Sum) -> re.Match[str] | None:
    """What a sum behind another one is called, where that is all that stands between."""
    match = _called(words, floor, each)
    return None if match is None or is_generic(match["for"]) else match


def _called(words: str, floor: int, each: Sum) -> re.Match[str] | None:
    follows = floor and floor == each.lead
    match = _LISTED.match(words, floor, each.start) if follows else None
    said = match["for"] if match else ""
    return None if not said or VERB.search(said) or _NO_PART.search(said) or _OFFICE.search(said) else match


def is_somebody(said: str) -> bool:
    """Whether a name is that of people, a place, an office or a firm, and not of a thing: 云岭遗址."""
    return _WHO.search(said) is not None


def is_origin(said: str) -> bool:
    """Whether words name where money comes from."""
    return _ORIGIN.search(said) is not None


def item(words: str, each: Sum) -> re.Match[str] | None:
    """The work that is all that stands before a sum as an item of a list."""
    may_be = each.start > each.lead and words[each.start - 1] in _ENDS_ITEM
    match = _ITEM_NAMED.match(words, each.lead, each.start) if may_be else None
    said = match["for"] if match else ""
    said = unowned(said)
    return None if not said or is_generic(said) or VERB.search(said) or _NO_ITEM.search(said) else match


def part(words: str, each: Sum) -> str | None:
    """What a part of a sum is for, by the words that stand before it in a list: 设备更新5200万元."""
    match = _PART.match(words, each.lead, each.start)
    said = match["for"] if match else ""
    if is_generic(said):
        return None
    if match and not (_NO_PART.search(said) or NO_OPENING.match(said) or VERB.match(said)):
        return match["for"]
    if match := _PART_USED.match(words, each.lead, each.start):
        return match["for"]
    match = _PART_SPENT.match(words, each.lead, each.start)
    if match and not (_WHOSE.search(match["for"]) or is_generic(match["for"])):
        return match["for"]
    found = listed(words, each.lead, each)
    # 车购税资金, 水利基金 tell where it comes from
    if found and found["for"].endswith(_WORKS):
        return unowned(found["for"])
    return _part_named(words, each)


def _part_named(words: str, each: Sum) -> str | None:
    """What an item of a list is for, by the name of its money or its work: 2015年示范村（一期）建设项目资金45万元."""
    match = _ITEM.fullmatch(words, each.lead, each.start)
    said = unowned(match["for"]).strip("“”") if match else ""
    if len(said) < SHORTEST or is_generic(said) or _ORIGIN.search(said) or VERB.search(said):
        return None
    return None if _WHO.search(said) else trimmed(said)
