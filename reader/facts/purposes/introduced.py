"""Introduced: the work that a clause has for its subject, by what is said of works alone: 云岭大桥2019年动工.

What a work is called is open, how one is spoken of is not. A name of any kind stands before how it begins or runs, one
that ends as works do before where it lies and how far it has come.
"""

import re

from reader.facts.purposes.phrases import DONE
from reader.facts.purposes.things import BUILT_THINGS
from reader.facts.words import HAN
from reader.text.dates import YEAR

_OPENS = (
    rf"\A(?:目前|其中|同时|另外?|我[省市县区州镇]|针对|对于|关于|[{HAN}]{{2,12}}?[局厅委办府司][已又再]?[就对]|[该其](?=[{HAN}]{{2,20}}(?:项目|工程)))?"
    "(?P<for>(?![我你您全各其该此本这每]|目前|针对|对于|关于|因|由|在|从|按|对|为|将)"
)
_SAID = rf"[{HAN}\d“”、（）()—-]"
_WHEN = (
    rf"(?:[于自从在就起均也还]|{YEAR}年|\d{{1,2}}月份?|\d{{1,2}}日|[今去前明当]年|年?[初底末中]|[上中下]旬|[上下]半年|第[一二三四]季度"
    "|已经?|现已|正式|全面|目前|正在?|即将|预计|计划|拟|将|建成并)*"
)
_OVER = r"(?=\Z|[并后至以前])"
_BEGINS = re.compile(
    rf"{_OPENS}{_SAID}{{2,30}}?)(?:{_WHEN}(?:(?:开工|动工|竣工|完工|开建|奠基)(?:建设)?{_OVER}|(?:启动|立项|通车|投入使用){_OVER}"
    rf"|(?:开始|着手)(?:修建|建设|施工|实施|改造|兴建){_OVER}|选址)"
    rf"|(?:线路)?(?:[东西南北]起(?!义)|起[于自点]|[全总]长)|(?:急?需要?|亟[需待]|要|没有|[尚还]?未)(?:进行)?(?:硬化|改造|维修|修复|修缮|加固|重建|扩建|拓宽|新建){_OVER})"
)
_LIES = (
    "(?:始?建|建成)于|(?:目前)?(?:紧邻|毗邻)|位于|地处|坐落|占地|规划(?:用地|占地|总?面积|全长)|总?建筑面积|建设(?:规模|内容|范围|地点|工期|期限)"
    "|设计(?:标准|规模|时速|库容|日)|(?:建设|设计|实施|施工)?方案(?:现?已|经|获|通过|正在)|分[两二三四]期|拟[建选]"
)
_COMES_ON = (
    "(?:[一二三]期)?(?:主体(?:工程|结构)?|前期(?:工作)?|土建|建设|施工|设计)?(?:已经?|现已?|目前|正在?|均|尚未|还没|即将|拟|将|于[去今]年)*"
    "(?:全面|全部|基本|正式|成功)*(?:[列纳]入|开工|完[工成](?!投资)|建成|竣工|封顶|批复|获批|通过|立项|招标|进入招|评审|施工|投[入用运产]|通[车水]"
    "|报批|开展前期|实现)|经[^，,。；;]{2,20}(?:同意|批准)|(?:因|由于)?(?:路面|设[施备]|结构|墙体|管道)?(?:严重)?(?:年久失修|老化|破损|损毁|陈旧|老旧|简陋|冲毁|受损)"
)
WORKS = (
    "项目|工程|[公铁]路|高速|大道|街道?|路|延伸段|路段|桥梁?|隧道|水库|[渠管]道|渠|管[网线]|灌区|堤防?|泵站|电站|码头"
    "|公墓|[线路道][\u3400-\u9fff]{0,8}段|水厂|(?:处理|焚烧)厂|大?楼|" + BUILT_THINGS
)
PLACES = (
    "馆|[校医学老利生]院|学校|小学|中学|中心|基地|公园|[\u3400-\u9fff]{2}[业技创意态化流]园|广场|市场|机场|用房|园区"
)
"""How the names of works end, and of places that are works only where they are built."""
_OF_WORKS = re.compile(
    rf"{_OPENS}{_SAID}{{1,28}}?(?:{WORKS}|{DONE}))(?:{_LIES}|{_COMES_ON}|途[经径]|连接|横?跨|得到|[共已]?涉及|[是为属系][^，,。；;]{{2,36}}(?:工程|项目|重点|任务|大事|实事|通道|干道|干线|要道)(?:之一)?\Z"
    rf"|由[^，,。；;]{{2,20}}[组构]成|(?:也|还)[^，,。；;]{{0,8}}\Z)"
)
_OF_PLACES = re.compile(rf"{_OPENS}{_SAID}{{1,28}}?(?:{PLACES}))(?:{_LIES})")
# 云岭产业园已入驻企业12家: what is said of a place that is being built up
_FILLS = re.compile(
    rf"{_OPENS}{_SAID}{{2,20}}?(?:园|小镇|(?:建设|示范|核心|功能|集聚|开发|服务)区))(?:现?已|目前|共|累计)*"
    "(?:入驻|引进|引入|落户|落实(?:建设)?用地|完成征地)"
)
# 县交通局2021年启动…, 云亭镇占地…: who does something, or is no work
_NO_WORK = re.compile(
    "年计划\\Z|\\A(?:现已|目前|已经?)|(?:局|厅|委|办|部|政府|公司|集团|部门|单位|群众|代表|系统|各地|[河江湖溪山沟]|[省市县区州镇乡村])\\Z|\\A(?:首批)?\\d+[个条座处]|招标|评审|勘[察测]|审批|手续"
    "|\\A(?:计划|预计|规划|初步|经?[估概匡测预]算|已经?|现已?|拟|正在|同年|当年|随后|项目|工程|主体|全线|主线|线路|路线|路[面基]|桥面|土建|[一二三]期|建成|[\\d年月日份底])+\\Z"
)
_CLAUSE = re.compile(r"[^，,。；;：:\s]+")
_SHORTEST = 4
"""How long the sort of several works is that they are called by."""


def work(words: str) -> str | None:
    """The work that a clause is about, if it tells of one."""
    found = _BEGINS.match(words) or _OF_WORKS.match(words) or _OF_PLACES.match(words)
    if found is None or _NO_WORK.search(found["for"]):
        filled = _FILLS.match(words)
        return filled["for"] if filled else None
    _, etc, sort = found["for"].rpartition("等")  # 青石至柳溪、云亭运河等航道工程
    return sort if etc and len(sort) >= _SHORTEST else found["for"]


def last(words: str, start: int, end: int) -> str | None:
    """The work that the clauses of a stretch tell of last."""
    clauses = reversed(_CLAUSE.findall(words, start, end)) if end - start > _SHORTEST else ()
    return next((told for clause in clauses if (told := work(clause))), None)
