"""Words of planning (计划, 拟, 预计, 准备, 力争): when they promise nothing.

They may as well say what another plans, how large a work is, what the deputy is advised to, or be part of a name.
"""

import re

from reader.text.sentences import COLONS, COMMAS, SEMICOLONS, STOPS

NO_MARK = rf"[^{COMMAS}{COLONS}{STOPS}{SEMICOLONS}\0\s]"
CLAUSE_START = rf"(?<!{NO_MARK})"
WORDS = "计拟预备力争"
"""The first characters of the words of planning as `reader.commitments.cues` finds them."""
OBTAINED = "争取(?:了|到(?!20|[明后]年|年底|位)(?<![将把]争取到))"
"""What was striven for and is had; 将争取到的资金用于… says what is to be done with what will be."""
_GOT = re.compile(OBTAINED)

_BUILDERS = "施工单位|中标单位|承建单位|施工方|承包[商方]|供应商|投资方|开发商|运营商"
_ASSEMBLIES = "人大(?:常委会|常务委员会)?|政协"
# A name at the end of what stands before a word of planning, with words of time between.
_SUBJECT = re.compile(
    rf"(?P<name>[\u3400-\u9fff]{{0,16}}?(?P<people>村民委员会|居民委员会|村委会|居委会|村民|村|社区|群众|合作社|公司|企业|集团|商户|业主|学校|中学|小学|医院|卫生院|[镇乡]|街道|{_BUILDERS}|农户|专家|{_ASSEMBLIES})?"
    r"(?P<office>[局委办厅部院]|中心|政府|办事处|大队|支队)?)"
    r"(?:(?:19|20)\d\d年|[今明]年|近期|现|已|正|目前|也|还|均|都|原)*\Z"
)
# The date right before or behind a word of what is to be: 2022年将…, 计划于2022年10月….
_DATED = re.compile(
    r"(?:计划|预[计期]|拟定?|力争|争取|将|备)(?:[在于到至]|确保){0,2}(?P<year>(?:19|20)\d\d)年(?:底|(?P<month>\d{1,2})月)?"
)
_DATED_BEFORE = re.compile(
    r"(?P<year>(?:19|20)\d\d)\s?年\s?(?:(?P<month>\d{1,2})\s?月\s?(?:\d{1,2}\s?[日号]|[上中下]旬|[初底末])?)?[，,]?(?:我[\u3400-\u9fff]|全[省市州县区镇])?(?:还|也|都)?\Z"
)
_MARKS = re.compile("[^\u3400-\u9fff0-9]+")
# We, or a place and no subject at all.
_NO_OTHER = re.compile("[我本全各在于对为向给从到]")
_MAY_ASK = re.compile("建议|希望|请|要求")
_ADVICE = re.compile(
    rf"(?:{CLAUSE_START}特?|(?<=我[局厅委办部院们])特?)(?:建议|希望|恳?请|要求)(?:[您你由各]|[：:]|[列纳]入|尽[快早]|优先|适时|统筹|相关|有关|[\u3400-\u9fff]{{1,8}}?(?:[镇乡村局厅委办]|政府|街道|社区|部门|单位|学校|公司))"
    "|(?:政府|[厅委局])(?:已|还|也)?要求(?:各|相关|有关)"
)
# 下一步，贵县可按程序申报: what another is free to do.
_MAY_ACT = re.compile(r"(?:[您你]们?|(?![我本全])[\u3400-\u9fff]{1,10}?[省市县区州镇乡村])可以?(?!能)")
# 下一步用地，应主动向上级争取: what ought to be done, by whom is not said.
_OUGHT = re.compile(
    r"(?:[^，,。；;：:\0我本]{0,12}[，,])?(?:(?![我本全])[\u3400-\u9fff]{2,12}?)?[还也更]?(?<![供适响对反相效感答])"
    r"应[该当]?(?=[加积进主抓高及尽强健完做切从以根结把将建组配向])"
)
# 电信公司表示会上报计划，待批复后实施; 该文件明确，2025年起…; 专家认为…: what others say of what will be.
_SAYS = re.compile(
    "表示(?=[会将可拟]|同意|愿意|计划)|明确(?!了?[的后])|规定(?!了?[的后])|指出|提出(?!了?[的后])|要求(?!了?[的后])|强调(?!了?[的后])"
    "|约定|认为|预测|测算|估算|据(?:了解|悉|介绍|称)"
)
_WE = re.compile("我[局厅委县市区省州镇乡部办院们]")
_DOCUMENT = re.compile(
    r"(?:文件|通知|意见|方案|办法|规划|纲要|条例|报告|决定|政策|＿|国家|中央|国务院|上级|[省市]里|会议|合同|协议)(?:[中上]|还|也|已经?|均)*\Z"
)
_EXPERT = re.compile(r"(?:专家|[据经])[\u3400-\u9fff]{0,10}\Z")
# 云岭镇政府提出，拟新建…
_OF_A_PLACE = re.compile(
    r"(?:[镇乡村]|街道|社区|[村居]委会|[镇乡](?:人民)?政府|办事处|公司|集团|业主|群众|村民)(?:还|也|多次)?\Z"
)
_GUESSES, _SAYER = frozenset({"认为", "预测", "测算", "估算"}), 24
_MARKS_LAST = re.compile(f"[{COMMAS}{COLONS}{STOPS}{SEMICOLONS}\\0\\s]")
_BY_RULE = re.compile(r"(?:根据|按照?|依据|依照|参照|遵照)[^，,。；;\0]*\Z")
# 施工单位将于10月进场: what is to be of others is.
_OF_PEOPLE = re.compile(
    rf"(?<![\u3400-\u9fff])[\u3400-\u9fff]{{0,16}}?(?:公司|企业|集团|合作社|村民|{_BUILDERS}|农户|商户|业主|{_ASSEMBLIES})(?:将|计划|拟|预计|争取|力争|承诺|保证|必?须|(?:同意|答应)(?=[在于年今明\d]))"
)
_AGREES_TO = re.compile(r"同意(?:于|在|从)?(?:[今明后]年|(?:19|20)\d\d年|\d{1,2}月|年[底内]|将)")
# 各乡镇将制定方案: those whom the office leads.
_EACH = re.compile(r"(?<![\u3400-\u9fff])(?:全[省市州县区])?各(?!级|部门|单位|有关|相关|方面|项)[\u3400-\u9fff]{1,6}\Z")
# 向省政府报送了《办法》，拟完善…: what a draft proposes.
_SUBMITTED = re.compile("(?:报送|上报|提交|起草|形成)了[^。；;\\0]*[，,]\\Z")
# 该项目计划新增治理面积9平方公里 is how large it is; 争取项目86个，计划投资1.8亿元 what was obtained.
_SIZE = re.compile(
    r"拟建集|拟总?投资|拟(?:申请|争取)[\u3400-\u9fff]{0,12}\d|计划(?:总投资|投资|新增|治理|改造|建设|新建|整治|完成投资|用地|用于|安置|征收)"
)
_SIZED = re.compile(
    rf"{OBTAINED}|储备|(?:谋划|策划|包装)了|总投资\d|下达|批复|已[^，,。；;]{{0,4}}(?:拨付|到位)|(?:项目|工程|改造|建设|整治|治理|修缮|扩建)\Z"
    r"|(?:面积|全长|总长|规模|用地|占地)[^，,。；;]{1,16}[，,]\Z"
)
# 预计国务院不会提高标准 is what the office thinks.
_FORECAST = re.compile(r"预[计期][^。；;\0]{0,80}?不会")
# 预计可新增灌溉面积1200亩 is what is expected to come of it.
_EXPECTED = re.compile(
    r"预[计期](?:每?年|建成后)?(?:可|能够?)(?:有效|大大|极大地?)?(?:新增|增加|提高|提升|改善|解决|带动|惠及|使|让|受益|覆盖|节[约省]|减少|满足|实现[^，,。；;]{0,12}(?:收入|产值|效益))"
)
# 预计全县森林覆盖率将达到60% is a forecast, and 该项目已列入2024年投资计划，计划投资300万元 how large a work is.
_FORESEEN = re.compile(
    r"预[计期](?:(?!我[局厅委]|完成|实现)[^，,。；;\0]|(?<=[年月底末])[，,]){0,30}?(?:率|水平|收入|产值|量|总数|人口|人次|规模|比重|占比|面积)[^，,。；;\0]{0,6}?(?:将|可|能|会|有望)?(?:达到?|超过|突破|增[长至加]|提[高升]|下降|降[至低])"
    r"|预[计期](?:(?!我[局厅委]|完成|实现)[^，,。；;\0]|(?<=年)[，,]){0,30}?(?:将|会|有望)(?:超过|突破)"
)
_OFFENDERS = re.compile(
    "[对凡如](?:[^。；;]{0,24}?(?:逾期|拒[不绝]|违[法规反章]|屡教|不整改|不执行|不履行|弄虚作假|骗取|失信|擅自|未(?:按|完成|达标|履行|落实|经)))"
)
_PENALTY = re.compile(
    "将(?:依[法规](?:依规)?|严格|予以|从严|坚决|一律|会){0,4}(?:按照?[^，,。；;]{2,20})?(?:依[法规](?:依规)?|从严|坚决|一律){0,4}(?:予以|给予|进行)?(?:处罚|处理|查处|惩[处戒]|追[究责缴]|立案|问责|取缔|罚款|通报|加收|没收|拆除|约谈)"
)
_LISTED = re.compile(r"已(?:经|被|全部)?[列纳]入[^。；;\0]{2,40}?[，,]\Z")
_OF_A_TOWN, _OF_TOWNS = frozenset("镇乡"), re.compile("[镇乡](?:人民)?政府|街道")
# Whose turn it is in a letter of a level below: 财政部将…, 省交通运输厅将….
_ABOVE = re.compile(
    r"(?:(?<![\u3400-\u9fff])|(?<=年))(?:(?:下一?步|今后|接下来|目前)[，,]?)?(?P<name>(?P<state>国家|中央(?:财政)?(?:[和与及]省[上里级]?)?|国务院|全国|上级(?:部门|财政|主管部门)?|[\u3400-\u9fff]{2,6}部)|省里|省[\u3400-\u9fff]{0,8}?[厅局委办府])(?:还|也|均|都)?\Z"
)
# 省水利厅已将其列为试点，将从资金上予以倾斜: who spoke in the clause before gives what it is.
_ABOVE_BEFORE = re.compile(
    rf"{CLAUSE_START}(?:(?:目前|当前|现在)[，,])?(?P<name>(?P<state>国家(?:[\u3400-\u9fff]{{1,8}}?[委局部])?|中央(?:财政)?|国务院|上级[\u3400-\u9fff]{{0,4}}?|[\u3400-\u9fff]{{2,6}}部)"
    r"|省里|省[\u3400-\u9fff]{1,8}?[厅局委办府])(?:已|正|也|还|同意|明确|表示|批准|高度|对)(?:(?![，,][我本])[^。；;\0]){1,60}[，,]\Z"
)
_SUPPORTS = re.compile(
    r"将(?:继续|进一步|优先|大力|积极|重点|(?:从|在|对)[^，,。；;\0]{1,16}?)*(?:给予|予以|加大|加强)[^，,。；;\0]{0,20}(?:支持|扶持|倾斜|补助|奖补|投入|力度|统筹)"
)
# 此项工作将由省厅统一组织: who does it stands behind.
_OF_THOSE_ABOVE = r"由(?:国家|中央|上级|省|国务院)[^，,。；;\0我本]{0,12}?"
_DO = "统[一筹]|组织|负责|牵头|实施|安排|部署|下达|拨付|出台|制定"
_BY_ABOVE = re.compile(rf"将[^，,。；;\0]{{0,16}}?{_OF_THOSE_ABOVE}(?:{_DO})(?!后)")
# 2022年至2024年，由省水利厅每年筹集资金
_DONE_BY_ABOVE = re.compile(rf"(?<![\u3400-\u9fff]){_OF_THOSE_ABOVE}(?:{_DO}|每年|筹集)")
_BELOW = re.compile("[县区市州镇乡旗]")
# 2022年以来，四家医院拟陆续投入使用 tells what was to be.
_SINCE = re.compile(r"(?:19|20)\d\d年(?:\d{1,2}月)?以来")
# 建议通过两个渠道解决：一是…；二是… goes on to what others are to do.
_ADVISES_ITEMS = re.compile(rf"{CLAUSE_START}建议(?:您|各|由|从|通过|采取|采用)[^。；;：:\0]{{0,24}}[：:]\Z")
_WHOLLY_DONE = re.compile(
    r"已(?:经|基本|全部|全面)*(?:完[工成]|竣工|建成|通车|投用|交付|结束|到位)[^，,。；;]{0,6}[。！]?\Z"
    r"|[，,](?:全[\u3400-\u9fff])?(?:提[前早]|早)[^，,。；;]{1,6}(?:完成|建成)[^，,。；;]{0,10}[。！]?\Z"
)
# …，目前均已通车: all of it.
_ALL_DONE = re.compile(
    r"(?:(?:目前|现[在已]?|截[至止](?:目前|当前)?)[，,]?(?:均|都|全部)?已(?:经|基本|全部|全面)*|[，,](?:均|都)?已经?(?:于[^，,。；;\0]{1,10}?)?(?:全部|全面|均|都|如期|按期)+)"
    r"(?:完[工成]|竣工|建成|通车|投入使用|投用|交付|结束|到位)(?P<how_much>[^，,。；;\0]{0,6})[。；;！!]?\s*\Z"
)
_NUMBER = re.compile(r"\d[\d.]*")
# 计划建成水库7座，实际建成6座 says how it came out.
_CAME_OUT = re.compile(r"[，,；;](?:但|而)?实际[^，,。；;\0]{0,12}?\d")
# 将健身计划实施周期… names a plan.
_NAMED = re.compile(r"[将把][^，,。；;\0]{1,20}\Z")
# In characters: how far before a word its subject is looked for, and a date.
_LOOK, _DATE = 26, 20


def is_obtained(words: str, start: int, end: int) -> bool:
    """Whether a stretch says that what was striven for is had."""
    return bool(_GOT.search(words, start, end))


def advised_from(words: str, start: int, end: int) -> int:
    """From where on a sentence asks another to act (建议云岭镇积极申报，争取…), its end where it does not."""
    advice = _MAY_ASK.search(words, start, end) and _ADVICE.search(words, start, end)
    return advice.end() if advice else end


def advises(words: str, start: int, end: int) -> bool:
    """Whether what stands at a place asks another to act, or lets him: 下一步，请各镇抓紧申报."""
    return bool(
        _ADVICE.match(words, start, end) or _MAY_ACT.match(words, start, end) or _OUGHT.match(words, start, end)
    )


def advises_by_items(words: str, start: int, end: int) -> bool:
    """Whether a sentence announces items that ask others to act."""
    return bool(_ADVISES_ITEMS.search(words, start, end))


def told_by_others_from(words: str, start: int, end: int) -> int:
    """From where on a sentence tells what others say they will do, its end where it does not."""
    for said in _SAYS.finditer(words, start, end):
        at = said.start()
        opens = max(start, at - _SAYER)
        if said[0] == "表示" or (said[0] == "提出" and _OF_A_PLACE.search(words, opens, at)):
            who = _MARKS_LAST.split(words[opens:at])[-1]
            if who and who[0] not in "我本":
                return said.end() - 1
        elif said[0][0] == "据":
            return said.end() - 1
        elif _DOCUMENT.search(words, opens, at):
            if not _BY_RULE.search(words, opens, at) and not _WE.search(words, said.end(), end):
                return said.end() - 1
        elif said[0] in _GUESSES and _EXPERT.search(words, opens, at):
            return said.end() - 1
    return end


def is_of_people(words: str, at: int, start: int, issuer: str) -> bool:
    """Whether villagers, a company or a school is who does what stands at `at` of a sentence."""
    if _EACH.search(words, max(start, at - _LOOK), at):
        return True
    return _is_anothers(words, at, start, issuer, offices=False)


def is_of_others(words: str, start: int, end: int, issuer: str) -> bool:
    """Whether a sentence tells what a company or villagers are to do, what a document or an expert says, what a level
    above will do, or what is planned, vowed or agreed to (计划, 承诺, 同意) by another office than the one that signs.
    """
    if _OF_PEOPLE.search(words, start, end) or told_by_others_from(words, start, end) < end:
        return True
    at = words.find("将", start, end)
    if at >= 0 and is_of_above(words, at, start, issuer):  # 到2025年省交通厅将建成…
        return True
    if (
        issuer
        and words.find("由", start, end) >= 0
        and _BELOW.search(issuer)
        and _DONE_BY_ABOVE.search(words, start, end)
    ):
        return True
    for word in ("计划", "承诺", "同意"):
        at = words.find(word, start, end)
        if (
            at >= 0
            and (word != "同意" or _AGREES_TO.match(words, at, end))
            and (_is_anothers(words, at, start, issuer, offices=True) or is_of_above(words, at, start, issuer))
        ):
            return True
    return False


def is_all_done(words: str, start: int, end: int) -> bool:
    """Whether a sentence ends with that all it tells of is done by now."""
    done = _ALL_DONE.search(words, start, end) if words.rfind("已", start, end) >= 0 else None
    if done is None:
        return False
    # 计划建设28公里，目前已完成12公里 is a part.
    number = _NUMBER.search(done["how_much"])
    return number is None or "全部" in done[0] or number[0] in _NUMBER.findall(words, start, done.start())


def is_foreseen(words: str, start: int, end: int) -> bool:
    """Whether a sentence foretells a rate or an amount, which nobody promises: 预计普及率将达到95%."""
    at = words.find("预", start, end)
    return at >= 0 and _FORESEEN.match(words, at, end) is not None


def sanctions(words: str, start: int, at: int, end: int) -> bool:
    """Whether what is to be done at a 将 is what the law does to whoever breaks it: 对逾期不整改的，将依法处罚."""
    return bool(_PENALTY.match(words, at, end) and _OFFENDERS.search(words, start, at))


def clause_of(words: str, start: int, at: int) -> int:
    """Where the clause around a place of a sentence begins."""
    opens = start
    for mark in _MARKS_LAST.finditer(words, start, at):
        opens = mark.end()
    return opens


def is_of_above(words: str, at: int, start: int, issuer: str) -> bool:
    """Whether a level above the one that signs is who does what stands at `at` of a sentence."""
    above = None
    if issuer and at > start and words[at - 1] in COMMAS:
        above = _SUPPORTS.match(words, at) and _ABOVE_BEFORE.search(words, start, at)
    elif issuer:
        above = _ABOVE.search(words, max(start, at - _LOOK), at)
    if above is None:
        return bool(issuer and _BELOW.search(issuer) and _BY_ABOVE.match(words, at))
    if _is_short_for(above["name"], issuer):
        return False
    return bool(_BELOW.search(issuer)) or (above["state"] is not None and not issuer.endswith("部"))


def is_past(words: str, at: int, start: int, end: int, signed: str) -> bool:
    """Whether the date right before or behind a word at `at` had passed when the letter was signed (ISO 8601)."""
    dated = _DATED.match(words, at, end) or _DATED_BEFORE.search(words, max(start, at - _DATE), at)
    if dated is None:
        return False
    said = f"{dated['year']}-{int(dated['month']):02}" if dated["month"] else dated["year"]
    return said < signed[: len(said)]


def is_no_promise(words: str, at: int, start: int, end: int, *, issuer: str, due: bool) -> bool:
    """Whether a word of planning at `at` of a sentence `[start, end)` promises nothing.

    `issuer` is who signs, `due` says whether the sentence has a deadline that is to come.
    """
    first = words[at]
    if _CAME_OUT.search(words, at, end):
        return True
    if first == "预" and (_EXPECTED.match(words, at, end) or _FORESEEN.match(words, at, end)):
        return True
    if first == "计" and _SIZE.match(words, at, end) and _LISTED.search(words, start, at):
        return True
    if _is_anothers(words, at - (first == "备"), start, issuer, offices=first == "计"):
        return True
    if is_of_above(words, at, start, issuer):
        return True
    if due and not is_obtained(words, start, at):
        return False
    if first == "拟" and (_SINCE.search(words, start, at) or _SUBMITTED.search(words, start, at)):
        return True
    return _describes(words, at, start, end)


def _is_anothers(words: str, at: int, start: int, issuer: str, *, offices: bool) -> bool:
    """Whether what is planned at `at` of a sentence is planned by villagers, a company or, with `offices`, by an office
    other than the one that signs. A government speaks for its offices.
    """
    first = floor = max(start, at - _LOOK)
    for mark in _MARKS.finditer(words, floor, at):
        first = mark.end()
    subject = _SUBJECT.match(words, first, at)
    if subject is None or not (subject["people"] or subject["office"]) or _NO_OTHER.match(subject["name"]):
        return False
    if "我" in subject["name"]:  # 下来我镇将…
        return False
    of_a_town = issuer and subject["people"] in _OF_A_TOWN and subject["office"] == "政府"
    if subject["office"] and not of_a_town:
        # The offices that a town names without itself are its county's: 农开办计划….
        speaks_for_all = "政府" in subject["office"] + issuer and not _OF_TOWNS.search(issuer)
        if not offices or not issuer or speaks_for_all:
            return False
    return not _is_short_for(subject["name"], issuer)


def _is_short_for(name: str, issuer: str) -> bool:
    """Whether a name has no character that the issuer's has not, in the same order: 县交通局 for 青河县交通运输局."""
    rest = iter(issuer)
    return all(character in rest for character in name)


def _describes(words: str, at: int, start: int, end: int) -> bool:
    """Whether 计划 names a plan, says no more than how large a work is, or what is done by now was planned for."""
    if _NAMED.search(words, max(start, at - _LOOK), at) or _FORECAST.match(words, at, end):
        return True
    if not _SIZE.match(words, at, end):
        return False
    return bool(_SIZED.search(words, start, at) or _WHOLLY_DONE.search(words, at, end))
