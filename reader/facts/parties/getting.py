"""Who gets a sum as the subject of its clause or of one before: 云岭渔港得到中央补助300万元; A县入选试点，获得奖补…."""

import re
from collections.abc import Iterator

from reader.facts.parties.whom import FIRMS, PEOPLE, PLACES, SCHOOLS
from reader.facts.words import BRACKETED, HAN, LANDS
from reader.text.dates import YEAR

_FACILITIES = (
    "渔港|港区|产业园|示范园|[园景片老库]区|(?:孵化|示范|实训|产业|培训|生产|养殖|种植|达标)基地|古[镇村城]"
    "|师团|(?<=[一二三四五六七八九十\\d])团|团场|孵化器|研究院|实验室|机场|[农批]贸?市场|卫生室|中心校"
)
_WORKS = "水库|灌区|遗址|旧址|故居|陵园|河道|[公道]路|(?:山|湖|流域)(?=先后|成功|被|[入当]选|[列纳][为入]|获评|荣获)"
"""What is awarded something, and what money is otherwise for: it is no recipient of that."""
_ENDS = f"{PLACES}|{SCHOOLS}|{FIRMS}|{PEOPLE}|{_FACILITIES}"
_AREA = (
    f"(?:[我本该][省市州盟县区旗镇乡村校院园团]|各[地省市县区乡镇村州]{{1,3}}(?:{BRACKETED})?"
    f"|[该本](?:公司|企业|合作社|单位|中心)|地方|(?:{LANDS})(?:省|自治区)?)"
)
_NO_PART = (
    "获[得批取]|得到|争取|收到|申[请报]|安排|下达|拨付|给予|补助|投入|支持|帮助|协助|指导|通过|根据|按照?|由(?!旺)"
    "|[被将把从使让经给为]|对(?!青)|向(?!阳)|在(?!编|职|校)|项目|资金|经费|财政|[了已共]|有(?!限)|先后|累计|积极|每|改造|实施|推进|开展|加快|出资|自筹|[万亿]元"
    # but 路桥建设有限公司, 建设投资集团
    f"|(?:建设|工程|治理|投资)(?![{HAN}]{{0,6}}(?:公司|集团))"
)
_SOME = rf"(?:(?!{_NO_PART})[{HAN}\d、“”（）()A-Za-z])"
_COUNT = r"(?:\d+|[两三四五六七八九十]+)个?"
_COUNTED = rf"[我全]?[省市县区州]?\d{{1,4}}个(?:乡镇|县区|市县|县市区?|[县市区旗镇乡村]|社区|街道)(?:{BRACKETED})?"
_SEVERAL = rf"(?:[{HAN}]{{1,8}}、)+[{HAN}]{{1,8}}?等?{_COUNT}[省市县区旗镇乡村]{{1,2}}(?:{BRACKETED})?"
_LEADS = (
    rf"(?:[\s、有]|[一二三四五六七八九]是|先后(?=有)|[全我][国省市县区州镇乡]共?有(?=\d)|[例比]?如|其中|另外|此外|同时|目前|现在|近年来?|[今去前]年(?:以来)?|[您你](?:所?在的|反映的|提到的)|{YEAR}年(?:度|\d{{1,2}}月(?:份|底)?|以来|[起底初])?|截[至止]目前"
    rf"|经[{HAN}、]{{2,12}}?(?=[{HAN}]{{2,16}}(?:进入|入选|列入))|[{HAN}]{{2,8}}区的(?={_SEVERAL}))*+"
)


_NO_FIRST = (
    "[每其各该我本这]|全(?![国省市县区]\\d)|以及|[一二三四]是|因|如果|对|向|引导|鼓励|组织|推动|动员|发动|促进"
    "|扶持|培育"
)


def _name(ends: str) -> str:
    named = f"{_SOME}{{1,40}}?(?:{ends})"
    return (
        rf"(?:{_COUNTED}|{_SEVERAL}|(?!{_NO_FIRST}){named}(?:等(?:\d+个?)?[{HAN}]{{1,4}})?(?:{BRACKETED})?"
        rf"|{_AREA}(?:{named})?)"
    )


_WHEN = (
    rf"(?:[于在](?=\d)|{YEAR}(?:[、和至到—－–~～-]+{YEAR})*年度?(?:\d{{1,2}}月(?:份|底)?)?|[今去前当]年|每年|近?[两三四五六七八九十几]年[来间]?|近年来?|每月|连续[两三四五六七八九十\d]年|分别|先后|[均共已也又再曾各可将能还都另]|累计|成功|再次|首次"
    "|积极|主动|多方|努力|最高|有望|预计|直接|一次性|目前|陆续|每个?[人户家个名省市县区镇乡村校]?|通过[^，,。；;]{1,12}?(?=[获得争申收享领]))*"
)
_MONEY = "资金|经费|补[助贴]|奖[励补金]|支持|贷款|贴息|拨款|专款|津贴|公益金|债券|款|资助|投资|金"
_GETS = "获得了?|得到了?|获批了?|获|争取到?了?|申请到?了?|[收分领]到了?|分得|领取|享受到?|得(?=[^到益以知出分失])"
_SAID = rf"(?P<gets>{_GETS})[^，,。；;：:\d]{{0,40}}\Z"
_SAYS = re.compile(_SAID)
_OWN = re.compile(rf"{_LEADS}(?P<name>{_name(_ENDS)}){_WHEN}{_SAID}")
_CHOSEN = "试点|示范|创建|名单|样板|先行|先进|重点[县镇乡村区]"
# What makes somebody get a sum that a clause behind tells of: 入选试点，获得奖补资金300万元.
_WON = (
    rf"被?纳入(?=[^，,。；;]{{0,24}}(?:{_CHOSEN}))"
    "|被?(?:评[为选定]|列[为入]|确定|认定|命名|授予|表彰)|入[选围]|获评|荣获|晋级"
)
_DID = f"(?P<won>{_WON})|被?纳入|进入|参[加与]|成功|申报|创建|通过|获批|承办|考核|实施"
_DOES = re.compile(rf"{_LEADS}(?P<name>{_name(f'{_ENDS}|{_WORKS}')})(?:{_WHEN}(?:{_DID})|{_WHEN}\Z)")
_GOES_ON = re.compile(rf"(?:并|且|同时|因此|从而|为此|\s)*{_WHEN}{_SAID}")
# 云岭村被评为示范村，市财政奖励20万元; 3个村获得奖补，累计资金90万元
_IS_REWARDED = re.compile(
    rf"(?:由?(?:中央|国家|自治区|[省市县区州镇乡])?(?:级|里|财政|政府)*|[{HAN}]{{2,10}}?[局厅部委])(?:一次性|先后|累计|每年|已|共)*(?:给予|奖励|补助|奖补|(?P<hands>下达|安排|拨付|下拨))了?"
    rf"(?:基础|定额|试点|示范|创建|财政|专项|资金|经费|补助|奖励|奖补|一次性|共)*\Z"
)
_IS_CHOSEN = re.compile(_CHOSEN)
_SUMS_UP = re.compile("(?:累计|共计?|合计|总计|奖补|补助|资金|金额|总额|达|约)+\\Z")
_IS_MONEY = re.compile(_MONEY)
_MONEY_BEHIND = re.compile(rf"(?:(?!销售|收入|利润)[{HAN}]){{0,12}}?(?:{_MONEY})")
_IS_GIVEN = re.compile("资金|补[助贴]|奖[励补]|支持|扶持")
_NO_MONEY = re.compile("收入|利润|产值|效益|分红|订单|授信额|荣誉|面积|批准|税|销售")
_SOUGHT, _SERVANTS = ("争取", "申请"), ("干部", "队员", "专员", "委员", "志愿者")
_CERTAIN = ("分得", "分到", "争取到", "得到")
_CLAUSE = re.compile("[。；;，,：:！!？?\n]|[（(](?![^（）()]{1,8}[）)])")
_BACK, _REACH = 3, 120
"""How many clauses back who gets a sum is looked for, and how far before it."""


def getting(words: str, floor: int, start: int, end: int) -> str | None:
    """Who is told to get a sum at `start` to `end`, by the clauses before it, from `floor` on."""
    begins = max(floor, start - _REACH)
    if _SAYS.search(words, begins, start):
        clauses = _clauses(words, begins, start)
        own = words[clauses[-1] : start]
        if match := _OWN.match(own) or _GOES_ON.match(own):
            if not _is_money(words, begins, start, end, own[match.start("gets") :]):
                return None
            if match.re is _OWN:
                # 帮扶干部争取资金3万元: for those whom they serve
                serves = match["gets"].startswith(_SOUGHT) and match["name"].endswith(_SERVANTS)
                return None if serves else match["name"]
            return next((does["name"] for each in _back(words, clauses) if (does := _DOES.match(each))), None)
    comma = max(words.rfind("，", begins, start), words.rfind(",", begins, start))
    if comma < 0:
        return None
    own = words[comma + 1 : start]
    is_rewarded = any(map(own.__contains__, "予奖助达排拨")) and _IS_REWARDED.match(own)
    sums_up = _SUMS_UP.match(own)
    before = next(_back(words, _clauses(words, begins, start)), "") if is_rewarded or sums_up else ""
    # 列入规划，省财政安排300万元: for what is planned
    may_win = is_rewarded and (not is_rewarded["hands"] or _IS_CHOSEN.search(before))
    if may_win and (wins := _DOES.match(before)) and wins["won"]:
        return wins["name"]
    if sums_up and _SAYS.search(before) and (got := _OWN.match(before)):
        return got["name"] if _IS_MONEY.search(before, got.start("gets")) else None
    return None


def _clauses(words: str, begins: int, start: int) -> list[int]:
    """Where the clauses before a sum begin, and its own, which is the last one."""
    return [begins, *map(re.Match.end, _CLAUSE.finditer(words, begins, start))]


def _back(words: str, clauses: list[int]) -> Iterator[str]:
    """The clauses before a sum's own, which no more than commas part, the last one first, by where all begin."""
    for index in range(len(clauses) - 2, max(-1, len(clauses) - 2 - _BACK), -1):
        behind = clauses[index + 1]
        if words[behind - 1] not in "，,":
            return
        yield words[clauses[index] : behind - 1]


def _is_money(words: str, begins: int, start: int, end: int, said: str) -> bool:
    """Whether what is got is money that is given: 获得补助300万元, 获得300万元奖补资金; but 获得收入300万元."""
    if _NO_MONEY.search(said):
        return False
    if said.startswith(_CERTAIN) or _IS_MONEY.search(said) or _MONEY_BEHIND.match(words, end):
        return True
    return said.startswith("获") and _IS_GIVEN.search(words, begins, start) is not None  # 省里支持建设园区，云岭园获得…
