"""Projects: what a sum is for by the work that was named before it: X工程于2022年开工，…。总投资1.2亿元."""

import re

from reader.facts.purposes.naming import UNFINISHED, not_over, unowned
from reader.facts.sentence import Sentence, Sum
from reader.facts.words import HAN, last
from reader.text.variants import simplified

_KIND = r"(?:建设)?(?:项目|工程)(?:[（(][^（）()]{1,8}期[^（）()]{0,2}[）)])?"
_BUILT = r"馆|站|院|校|厂|桥|水库|中心|园|大楼|公园|路|市场|基地"
_GOES_ON = r"该[路桥线段库渠]|为|进入|正在|已|全长|总长|位于|于\d|建成|开工|竣工|通过|现已|计划|[总估概]"
# A work's name ends its clause, or something is said of the work behind it; it is found by its end.
_ENDS = re.compile(
    rf"{_KIND}(?!(?:(?!已|安排)[{HAN}]){{0,6}}(?:资金(?![，,])|经费|基金|库|规划(?![，,])|建议|部|方案|办|所在|负责|法人))"
    r"(?=[，,。；;：:\s”“》\d]|[（(](?![^（）()]*[）)])|\Z|计划|规划(?=[，,])|安排[在给于]|[总估概由是现已于在将为采拟]|正在|列入|纳入|落地|落户|投资|完成|开工|竣工|批复|位于|进入"
    rf"|初步设计|预?可行性研究|预?可研|施工图|前期工作(?!计划|名单|库|经费)|主要|包括|获|建设(?!集团|有限|公司|管理|咨询|局|投资)|建筑(?=面积|总面积|规模)|占地|用地|面积|全长|总长|规模|共|和(?!投资)|资金[，,])|(?:{_BUILT})(?=[，,]?(?:{_GOES_ON}))"
)
# But for the bracket of 小（二）型水库, and the point of 3.5米.
_NO_NAME = re.compile(
    rf"(?![（(][12一二][）)]型|(?<=[（(][12一二])[）)]型|(?<=\d)[.．](?=\d))[^{HAN}\dA-Za-z、—\-－～~“”]"
)
_NO_WORK = re.compile(
    "目前|包[括含]|连同|其[他它]|现?已|串联|连接|途[经径]|毗邻|紧邻|流经|配套|附属|室外|辅助|后续|一[项个]|\\d+个(?:项目|工程)|[长宽高深厚]约?\\d|该|本|此|[一二三]期|上述|这|其|项目|工程|因|由于|各类|相关|对|在|与|和|等"
)
_ENDS_CLAUSE = re.compile(
    rf"(?:的|[对将把为])?(?P<for>(?:[{HAN}\dA-Za-z+.“”]|[（(][12一二][）)](?=型)){{4,40}}?(?:项目|工程))(?:共?\d{{1,5}}[个项处座宗]|\d{{1,5}}余?[个项处座宗])?[，,]\Z"
)
# 云岭村至青石村公路硬化，投资120万元
_WORK_ENDS_CLAUSE = re.compile(
    rf"(?:\A|[。；;，,：:\s])(?P<for>(?![我你您]|坚持|计划|拟|[一二三四]期|.{{2,20}}正在)(?:(?!加[强大快]|推[进动]|完[成善]|实施|开展|做好|进行|用于|通过|围绕|聚焦|着眼|支持|开始|[尚还]未|没有|[亟急]需|亟待|于\d|分[一二两三四五六][期批]|[对将把向为由的局厅])[{HAN}\d]){{4,30}}?(?:硬化|改造|建设|维修|修缮|治理|整治|加固|扩建|修复))[，,]\Z"
)
_COUNTED = re.compile(
    r".*(?:的|[对将把为])|.*(?:安排|储备|谋划|包装|申报|实施|争取)[了到]?(?:(?<!\d)\d{1,3}[个项处])?|(?<!\d)\d{1,3}个|^.*个(?=(?:19|20)\d\d年)"
)
_ANY_WORK = re.compile(
    rf"(?:[{HAN}]{{1,6}}[局委办厅])?(?:[全我各]?[省市县区州旗]级?|[东中西]部|地区|\d+个|[两二三四五六七八九十]+[个项]|各项|累计|先后|共|目?前|现?已|(?:[今去当全]|(?:19|20)\d\d)年|(?:园|区|镇|辖区)内|签约|储备|谋划|策划|包装|引进|推介|落地|入库|好|了|建设|在建|续建|新建|新开工|重点|各类|启动|实施|批复?|核定|申报|立项|支持|[估概匡预测]算|预[计估]|估计|[计规]划|静态|完成|[已共]?有)*(?:项目|工程)"
)
_REFERS = re.compile("[该此本](?:项目|工程)")
_PROJECT_OF = re.compile(
    rf"(?:关于)?(?P<for>(?!关于)[{HAN}\d（）()]{{4,50}}?(?:项目|工程|改造|提升|整治|治理|修复|修缮|加固|建设))(?:建设)?(?:实施)?(?:方案|规划|可行性研究报告|初步设计)(?:的?(?:批复|请示|通知|函))?》"
)
_INVESTED = re.compile(r"(?:投资|概算|估算|投入|等资金|缺口资金|合同总?价|合同金额|中标价)[^，,。；;]{0,10}\Z")
# 全市完成投资16亿元: of all that is built there
_OF_AN_AREA = re.compile("[，,]?(?:全[省市县区州旗镇乡])(?:累计|共|计划|已)*(?:完成|投资|投入)")
_ITS = re.compile(r"(?:项目|工程)(?:规划|计划|概算|估算|批复|预计|总)*投资")
_OWN = re.compile(
    rf"(?:[该本此](?![类批些段县市区镇乡村省局公单校院])(?=[{HAN}]{{3,20}}(?:项目|工程)))?(?P<for>(?!该|本|此|项目|工程|的|其中|对)(?:(?!投入)[{HAN}\d]){{3,30}}?(?:维修|改造|建设|重建|修复|治理|{_KIND}))(?:合同总?价|合同金额|中标价|批复|预计|估算|概算|规划|计划|约|总|投资|资金|共|需|为|达|[一二三]期)+\Z"
)
# 两项目总投资500万元: of both, and of neither alone.
_SEVERAL = re.compile("[该这上述]*[两二三四五六七八九十\\d]+个?(?:项目|工程)|(?:其中)?对?单个(?:项目|工程)")
_SENTENCE = re.compile("[。！？!?\n]")
# 拟建设云岭至青石道路500米，…，需投入资金60万元: a work that is wanted, by what is to be done.
# 修复堤防7公里，水闸13处，水文站2处以及其它工程，投资600万元: the last of several is none that it is for alone
_WITH_OTHERS = re.compile("(?:以?及|[和与、])其[它他余]")
_WANTED = re.compile(
    rf"(?:\A|[，,：:；;.．]|(?<![建造修缮理治固复化装换])、|建议|拟|计划|需|申请|恳请)(?:配套|统一|同步|重新|再|要)?(?P<for>(?:新建|修建|建设|改建|扩建|改造|硬化|维修|修复|修缮|购置|安装|重建|加固)(?:(?!标准|补[助贴]|资金|经费|共?需)[{HAN}]){{3,30}}?)"
    rf"(?=[全总]?[长宽]|[共约]?\d|共?需|[（(]|[，,])"
)
# 共有甲河、乙河等7个治理项目; 列入了2018年投资计划的新开工项目
_WHEN = re.compile(
    r"\A\d{2,4}年度?(?:计划|拟|将|共)?(?:建设|实施|安排)?(?=[\u3400-\u9fff]{4})"
)  # 2018年计划建设道路硬化工程
_MAIN_PART = re.compile("(?<=项目|工程)(?:主体|土建|前期)(?:工程|项目)?\\Z")
_ITS_OWN = re.compile(r"^(?:.*[了的]|.*(?:以来|(?<!公)共有?(?![享同建和])))(?=.{2})")
# 卫生院门诊楼属于中央预算内投资建设项目
_IS_ONE = re.compile("(?<=.{4})属于?.*$")
# 该线路是国家规划建设项目, 作为国土开发项目: what sort of work it is, and no name of it
_WHAT_SORT = re.compile(rf"(?:[该本此其][{HAN}]{{0,8}}(?:是|为|系)|作为|属于?)\Z")
# What is done to a work, or where it is called by its name, stands before it.
_DONE_TO_IT = re.compile(
    r"(?:[\u3400-\u9fff]{2,6}[村镇乡县局])?(?:计划|拟)(?:用?[一二两三四五六七八九十\d]+年(?:时间)?内?)?(?=[在从对将新改修建])|.*(?:下达了?|安排了?|开工建设|[建修]了|建设了|硬化了|[拟在]建的?|实施的?了?|推进|推动|促进|加快|开展了?|启动|(?:[申上呈]报|报送)了?|储备了?|谋划了?|策划(?:包装)?|包装|列入|正在|积极|把|引进了?|引入了?|承接了?|成为|首个|唯一的?|获得了?|获批了?|通过|用于|编制完成|新建的?|批复的?"
    rf"|的有|支持(?=“)|负责(?:筹资|投资|组织|具体)*|[局委厅院]已?(?:经)?完成了?|名称为|争取到?了?|筹措资金投资|其中|[是为将](?!民)|[一二三四五六七八九]是)(?:(?:19|20)\d\d年)?(?:债券项目)?(?=[{HAN}“\dA-Z])(?!{_KIND}\Z)"
)
# 柳溪大桥是云白高速的控制性工程: what sort of work it is, behind its name
_IS_SORT = re.compile(r"(?:是|属于?)(?:[\u3400-\u9fff]*的)?\Z")
# 将石门渠道防渗列入冬春水利项目: the work that is taken into others, and not those.
_TAKEN_INTO = re.compile(
    rf"(?:.*[将把])?(?P<for>(?!该|此|本|项目|工程)[{HAN}\d“”]{{4,40}}?)(?:现?已|拟|成功|均|被)*(?:[列纳]入|列为)(?=.{{2}})"
)
_ENDS_WORK, _COMMAS = frozenset("化造设修缮理治固建复目程个项处座宗"), frozenset("，,")
"""The last two characters of the clause before a sum that a work ends."""
_COMMA = re.compile("[，,。；;]")
# 需浇筑2.5米高的护岸堤，预计投入资金…: what is to be built, by its size
_SIZED = re.compile(
    rf"\d[余多]?万?(?:(?:平方|立方)?(?:公里|千米|厘米|毫米|米)|[㎡m]|亩)[长宽高深厚]?(?:左右|以[上下])?的(?P<for>[{HAN}]{{1,8}}"
    r"(?:堤|墙|坝|渠|沟|管[道网]|[道公]路|桥|井|池|塘|房|楼|棚|厂|站|馆|[广操]场|园|护栏|路灯|堡坎))(?=[，,。；;（(]|共?需)"
)
# 实施管网提质工程，一期投入300万元，新建管道9公里；二期计划投入…
_OF_PHASE = re.compile(
    "[一二三四]期(?:工程|项目)?(?:已|计划|拟|预计|将|共|总|[估概]算)*(?:完成)?(?:投入|投资|安排)(?:资金)?[约共近]*\\Z"
)
_CARRIED_OUT = re.compile(
    rf"(?:实施|启动|推进|开展)了?(?P<for>(?![该此其])[{HAN}“”]{{4,30}}?(?:工程|项目|行动))[，,；;]"
)
_AND = ("和", "与", "及")
# The number of an item: 一是, 一、; but 一、二级公路
_NUMBERS = frozenset("一二三四五六七八九十")
_NUMBER = re.compile("[一二三四五六七八九十]{1,2}(?:是|、(?![一二三四五六七八九十]{1,3}[、级期类等线]))")
_USED_ONLY = re.compile("依托|借助|资金支持")
"""What stands before a work that something else makes use of, or that is but called by its money."""
_FAR, _SENTENCES, _NAMED_WITHIN, _LONGEST, _SHORTEST = 260, 3, 24, 60, 4


def is_any_work(said: str) -> bool:
    """Whether words call no work of their own: 全县重点项目, 在建工程."""
    return said.endswith(("项目", "工程")) and _ANY_WORK.fullmatch(said) is not None


def is_of_a_project(words: str, lead: int, start: int) -> bool:
    """Whether a sum is what a project costs or has come to, by the words before it."""
    if words.find("投资计划", lead, start) >= 0:  # 水利投资计划完成3亿元: of a plan, and of no one project
        return False
    if _OF_AN_AREA.match(words, lead, start):
        return False
    return bool(_INVESTED.search(words, max(lead, start - _NAMED_WITHIN), start))


def is_named_so(words: str, lead: int, start: int) -> bool:
    """Whether a sum's own words say that it is a project's: 项目总投资."""
    return bool(_ITS.search(words, lead, start))


def are_several(words: str, each: Sum) -> bool:
    """Whether a sum's own words say that it is of several works, whichever those are."""
    return _SEVERAL.match(words, each.lead, each.start) is not None


def project(sentence: Sentence, each: Sum, floor: int, text: str) -> str | None:
    """The project that a sum is of: named before it from `floor` on, or in the last sentences of its paragraph."""
    own = _OWN.match(sentence.words, each.lead, each.start)
    if own and not _REFERS.search(own["for"]):
        return _ITS_OWN.sub("", own["for"])
    if are_several(sentence.words, each):
        return None
    offset = sentence.offset
    found = _last(text[sentence.at(floor) : sentence.at(each.start)])  # its titles are masked in its words
    if found is not None:
        return found or None
    opens = max(0, offset - _FAR)
    opens = max(text.rfind("\n", opens, offset) + 1, opens)
    if _REFERS.search(sentence.words, floor, each.start) and not text[opens : sentence.begins].strip():
        # 该项目 at the beginning of a paragraph is what the one before tells of
        far = max(0, offset - _FAR)
        opens = max(far, text.rfind("\n", far, max(far, opens - 1)) + 1)
    ends = [stop.end() for stop in _SENTENCE.finditer(text, opens, offset)]
    return _last(text[ends[-_SENTENCES - 1] if len(ends) > _SENTENCES else opens : offset]) or None


def of_phase(words: str, each: Sum) -> str | None:
    """The work that a sentence tells to be carried out, where a sum is that of a phase of it."""
    if not _OF_PHASE.match(words, each.clause, each.start):
        return None
    found = last(_CARRIED_OUT.finditer(words, 0, each.clause))
    return None if found is None or is_any_work(found["for"]) else found["for"]


def wanted(words: str, floor: int, start: int) -> str | None:
    """The work that money is wanted or planned for, by what a sentence says is to be done, before a sum."""
    found = None
    for match in _WANTED.finditer(words, floor, start):
        if match[0][0] == "、" and not _COMMA.search(words, match.end(), start):
            return None  # 修缮云岭水塘、新建两个蓄水池（…）及管网铺设需资金30万元: of all of them
        found = found if match["for"].endswith(UNFINISHED) else match["for"]
    return found or sized(words, floor, start)


def sized(words: str, start: int, end: int) -> str | None:
    """What is to be built by how large it is, the last in a stretch."""
    found = last(_SIZED.finditer(words, start, end)) if "的" in words else None
    return None if found is None or _WANTED.search(words, 0, end) else found["for"]


def right_before(words: str, floor: int, clause: int) -> str | None:
    """The work that the clause before a sum's own ends with: 对12个灌区改造项目，预拨资金300万元."""
    before = words[max(floor, clause - 2) : clause]
    if before[1:] not in _COMMAS or before[:1] not in _ENDS_WORK:
        return None
    if found := _WORK_ENDS_CLAUSE.search(words, max(floor, clause - _LONGEST), clause):
        name = not_over(found["for"])
        return None if _NO_WORK.match(name) or _ANY_WORK.fullmatch(name) else name
    found = _ENDS_CLAUSE.search(words, max(floor, clause - _LONGEST), clause)
    name = unowned(_DONE_TO_IT.sub("", _COUNTED.sub("", found["for"]))) if found else ""
    if "资金" in name or "补助" in name or "公益金" in name or _ANY_WORK.fullmatch(name) or _USED_ONLY.search(name):
        return None
    if _WITH_OTHERS.search(name):
        return None
    return name if len(name) >= _SHORTEST and not _NO_WORK.match(name) and not _REFERS.search(name) else None


def _last(said: str) -> str | None:
    """The last work that is named in some words; empty where several are but counted since."""
    printed, said = said, simplified(said)
    ends = list(_ENDS.finditer(said))
    for final in reversed(ends):
        start = final.start() - len(_NO_NAME.split(said[max(0, final.start() - _LONGEST) : final.start()])[-1])
        # 云岭小学迁建项目已纳入重点工程: it is the first that this is said of.
        end = next(end for end in ends if end.start() >= start)
        if said.startswith(_AND, start) and (first := next((each for each in ends if each.end() == start), None)):
            # 申报了改造工程（一期）和加固项目，投资…: of both, though a bracket stands between
            start = first.start() - len(_NO_NAME.split(said[max(0, first.start() - _LONGEST) : first.start()])[-1])
        stop = end.end()
        if said[start : start + 1] in _NUMBERS and (number := _NUMBER.match(said, start)):
            start = number.end()
        if taken := _TAKEN_INTO.match(said, start, stop):
            start, stop = taken.span("for")
        opened, start = start, start + len(said[start:stop]) - len(_DONE_TO_IT.sub("", said[start:stop]))
        if _WHAT_SORT.search(said, opened, start):
            continue
        if _IS_SORT.search(said, opened, start):
            return None
        name = _MAIN_PART.sub("", printed[start:stop].strip("、"))
        bare = name.strip("“”")
        name = bare if bare.count("“") == bare.count("”") else name  # “厕所革命”项目 keeps its own
        if said[stop : stop + 1].isdecimal() and _ANY_WORK.fullmatch(name):
            return ""  # 今年已签约项目12个，总投资6亿元: of these, and not of one that was named before
        sized = _NO_WORK.match(name)
        name = _WHEN.sub("", _ITS_OWN.sub("", _IS_ONE.sub("", name)), count=1)
        if (
            not sized
            and len(name) >= _SHORTEST
            and not _NO_WORK.match(name)
            and not _USED_ONLY.search(name)
            and not _WITH_OTHERS.search(name)
            and "公益金" not in name
            and not _REFERS.search(name)
            and not _ANY_WORK.fullmatch(name)
        ):
            break
    else:
        end, name = None, None
    titled = _PROJECT_OF.search(said) if "》" in said else None
    return titled["for"] if titled and (end is None or end.start() < titled.end()) else name
