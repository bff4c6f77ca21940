"""Cues: the words that make a sentence a promise, and those that make it a report.

They look at a sentence `[start, end)` of a masked line, as `reader.figures.commitments` cuts it.
"""

import re

_CLAUSE_END = re.compile(r"[，,：:。；;！？\0]")
_CLAUSE_START, _SENTENCE_START = r"(?<![^，,：:。；;！？\0\s])", r"(?<![^。；;！？\0\s])"
_CLAUSE_OPENS = re.compile(rf"{_CLAUSE_START}(?:同时|对此|在)?\Z")
_LATER = r"下一?步|下一?阶段|接下来|今后|后续|未来[一二三四五几\d]"
_MONTH = r"\d{1,2}月"
_OPENING = re.compile(rf"(?:{_LATER})(?:的?工作)?中?\W*")
_HEADED = re.compile(
    rf"(?!.*(?:情况|进展|成效|现状|建议|问题))(?:.*(?:{_LATER}|打算|努力方向|下.{{0,6}}(?:计划|安排|思路))|.*工作(?:计划|思路|安排)\Z)"
)
# No group stands around a branch, and each begins with its own character, which says its class: so a search runs
# from one such character to the next.
_CUE = re.compile(
    rf"将(?![近军士领帅])|{_LATER}"
    r"|力争|争取(?=[在于尽早使让把年明今]|到?20|实现|列入|纳入|通过)|待(?<![接期等对优]待)[^，,。；;\n]{1,20}[后时]|继续"
    r"|我[们局厅县市省委区镇乡州部院办校](?:还|也|一定|都)?会(?![同议商计见晤费])"
    r"|拟(?<![模虚草比]拟)(?![定订人稿议写真态])|初步考虑|正在?考虑"
    r"|计划(?<![《》划原有按年度动作设金资购施展产政护入定照总的体项]计划)"
    rf"(?=[在于到用从对将投采筹新建实完启开安每通今明年争改举组]|20|{_MONTH})"
    rf"|预[计期](?=[在于今明年可将能到]|20|{_MONTH})"
)
_WILL_BE, LATER_ON, _WEAK = "将", "下接今后未", "力争待继"
# 将 is "will" before these, which are adverbs and prepositions,
_WILL = re.compile(
    r"会(?![议计])|要|继续|进一步|积极|认真|加[大强快速]|努力|全[力面]|切实|持续|不断|抓紧|尽|适时|逐|严[格肃]|从严|充分|统筹|重点(?!项|工程|区|人)|着[力重]|大力|坚[持决]"
    r"|主动|及[时早]|立即|同步|优先|提前|深入|再|陆续|分[期批步]|依[法规托据]|不再|按|根据|结合|[以对于与由向就为把]|在(?![校建职编册岗读])|从(?!业)|同(?![类一])|到(?!期)|配合|针对|围绕|密切"
    r"|牢固|定期|每[年月季周]|最大|一如既往|始终|广泛|稳[步妥]|有[序效计]|科学|合理|多[方渠措]|集中|彻底|全程|统一|高度|力争|确保|严防|继"
)
# or these, the verbs of offices, unless the clause goes on to say what a thing is taken for.
_ACT = re.compile(
    r"会同|联合|协|通过|组织|开[展工设辟通始放发]|启动|实[施现行]|完[成善]|建[成立造]|建设(?!用)|推[进动行广]|争取|投[入资用运]|安排|指导|督|研究|制[定订]"
    r"|出台|[强深优][化]|健全|落实|[做抓办]好|达到|拓展|[新改扩迁筹]建|增[加设强配]|提[升高供请交]|巩固|探索|采[取用购]|申[请报]|聘请|委托|举办|召开|成立"
    r"|设[立置]|支持|鼓励|引[导进]|参[照与]|考虑|打造|构建|编制|修[订建改]|执行|发[挥放布]|培[育训养]|履行|承担|负责|紧[密扣]|联系|沟通|汇报|跟[踪进]"
    r"|关注|竣工|解决|改[进善]|择[机优]|视|待|保[障持证]|强力|狠抓|走访|邀请|选[择派聘]|形成|获得|得到|享受|覆盖|纳入(?!了)|协商|惠及|极大|全部|用于"
)
_TAKEN = re.compile(r"作为|视为|列[为入]|纳入|[摆放]在|贯穿|融入|有[利助]于|了")
_OTHERS = re.compile(
    r"(?:已经?|曾|先后|[此它必势]|这[^我，,]{0,5}|此举|通过|要求|规定|提出|建议|坚持)(?:都|也|均|就|并)?\Z"
)
_OFFICE = re.compile(r"(?:我[\u4e00-\u9fff]{1,3}|[局厅委办院处府门团们司站])(?:还|也|均|都)?\Z")
_MOVED = re.compile(
    rf"{_TAKEN.pattern}|[为成][^，]|[到给至]|交|通报|抄送|上报|结合|挂钩|整合|落实|下[达拨发]|调整|分解|进行|予以|转|归|并入|公[布开示]|反馈|印发|提[高升]|[降缩]"
)

# What a place that promises does not make a promise.
_REPORT = re.compile(
    r"已(?![^，,。]{0,10}的)|(?<![为除])了(?!解)|截[至止]|近[几两三]?年|[去上]年|累计|共[计有]|先后|曾|以来"
    rf"|{_CLAUSE_START}(?:目前|现在|此前)"
)
_NO_ACT = re.compile(
    r"感谢|如有|不能保证|批评指正|联系电话|建议[您你贵]|[恳敬]请|欢迎|希望[您你贵]|请[您你]|收悉|[答回函]复如下"
    rf"|{_SENTENCE_START}(?:(?:由于|因|鉴于|虽然|[您你])"
    r"|[^，,。；;\0]{2,20}(?<![一二三四五六七八九十于但还就可])是)"
)
_DOCUMENT = re.compile(r"印发|下发|出台|发布|制定")
# In characters: how far before a word it is looked at, how far a clause is followed.
_SHORT, _CLAUSE = 6, 60


def may_promise(text: str, start: int, end: int) -> bool:
    """A first look, at words that are not masked: most lines have no cue at all."""
    return bool(_CUE.search(text, start, end))


def is_headed_later(title: str) -> bool:
    """Whether a section is on what comes next, by its title."""
    return bool(_HEADED.match(title))


def only_opens(words: str, start: int, end: int) -> bool:
    """Whether a sentence says no more than 下一步: what it opens stands in items after it."""
    return bool(_OPENING.fullmatch(words, start, end))


def cue(words: str, start: int, end: int, due: str | None) -> str:
    """The first word of a sentence that makes a promise by itself: `LATER_ON` or its first character, else nothing.

    `due` is the sentence's deadline: with one ahead, words that reports use of the past too are a promise.
    """
    documented = None
    for match in _CUE.finditer(words, start, end):
        at = match.start()
        first = words[at]
        if first == _WILL_BE:
            if _is_will(words, at, start, end):
                return first
        elif first in LATER_ON:
            if _CLAUSE_OPENS.search(words, max(start, at - 2), at) and not _NO_ACT.search(words, start, end):
                return LATER_ON
        elif _OTHERS.search(words, max(start, at - _SHORT), at) or (first == "继" and at > start):
            continue
        elif first not in _WEAK:
            return first
        else:
            if documented is None:
                found = _DOCUMENT.search(words, start, end)
                documented = found.start() if found else end
            if due or (at < documented and not _REPORT.search(words, at, min(end, at + _CLAUSE))):
                return first
    return ""


def _is_will(words: str, at: int, start: int, end: int) -> bool:
    """Whether a 将 says what will be, and not what is taken for something."""
    if words.startswith("即", at - 1, at):
        return True
    before = max(start, at - _SHORT)
    if _OTHERS.search(words, before, at):
        return False
    if _WILL.match(words, at + 1, end):
        return True
    stop = _CLAUSE_END.search(words, at + 1, min(end, at + _CLAUSE))
    last = stop.start() if stop else min(end, at + _CLAUSE)
    if _ACT.match(words, at + 1, end):
        return not _TAKEN.search(words, at + 1, last)
    return bool(_OFFICE.search(words, before, at)) and not _MOVED.search(words, at + 1, last)


def acts(words: str, start: int, end: int) -> bool:
    """Whether a sentence where promises are expected neither reports nor thanks nor states a fact."""
    return not _REPORT.search(words, start, end) and not _NO_ACT.search(words, start, end)


def states(words: str, start: int, end: int) -> bool:
    """Whether a sentence with a date ahead is the office's own, and not what a document lays down."""
    return not _DOCUMENT.search(words, start, end) and not _NO_ACT.search(words, start, end)
