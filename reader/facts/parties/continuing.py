"""Continuing: who gives what a sentence tells of nobody, by what its paragraph told before it."""

import re

from reader.facts.parties import owning, payer
from reader.facts.sentence import Sentence, Sum
from reader.facts.words import behind_last, last
from reader.text.variants import simplified

_HANDED_OUT = re.compile("安排|下达|拨付|下拨|追加|划拨")
_WRITER = re.compile(
    r"(?:[。；;，,：:、\n\s年]|\A)(?P<own>我(?:[局厅委办部]|单位))(?![^\n]{0,200}政府(?:已|将|安排|下达))"
)
_MARK = re.compile("[。；;！？，,：:]")
# What a purse does that was told of before a sum: neither negated nor ahead.
_GIVES = re.compile(
    r"(?:积极|多方|努力|全力|主动|足额|及时|已经?|先后|累计|共|统筹|进一步|持续|不断|每年)*"
    r"(?:(?:安排|下达|下拨|拨付|划拨|追加|投入|筹措|筹集|拿出)(?:(?![管监核]|使用|专人|专班)[^，,。；;：:])*(?:资金|经费|款|补助|\d[万亿]?元)\Z|加大[^，,。；;：:]{0,12}投入(?:力度)?\Z)"
)
_PRAISED = re.compile(r"(?:(?:一直|历来|十分|高度|非常|特别|始终)*(?:重视|关心)[^，,。；;：:、]*)[，,。；;：:]\s*\Z")
_TELLS_OF = re.compile(r"[^，,。；;：:、]{0,12}(?:情况|方面|措施|投入|支持)(?:如下)?[：:]")
_WHOLE, _CLAUSE = re.compile("[^。；;！？]+"), re.compile("[，,：:]")
_ITEM = re.compile(r"(?:(?<=[。；;，,：:\n\s])|\A)(?:[一二三四五六七八九]是|首先|其[一二三次]|第[一二三四五六][，,、])")
_NEXT_LINE = re.compile(r"\s*[二三四五六七八九]是")
_ENDS = "。；;！？!?\n"
# 投入300万元, 又安排资金300万元: what is given in a clause that names nobody
_OWN_VERB = re.compile(
    r"(?:又|再|还|也|继续|同时|另外?|此外|拟|计划|将|已|共|累计|先后|专门|专项|统筹|直接|每年|年均)*"
    r"(?P<verb>安排|下达|下拨|拨付|划拨|追加|投入|列支|拿出|补助|投资(?=[约共近达]*\d))"
)
# Who does all of what is told of them with their own money: 我县推进路网建设。每年投入300万元…
_OWN_PURSE = re.compile("[我本][省市县区州旗镇乡]|(?:[省市县区州旗镇乡](?:委|人民政府|政府)[、和]?)+")
_PUTS_IN_MORE = re.compile("加大[^，,。；;：:]{0,16}投入")
_OURS = re.compile(r"(?P<name>我[省市县区州旗镇乡])[^的，,。；;：:]{2}")
# What opens a list of what is given: 县财政加大投入力度, 我县多措并举; but 印发办法, 成立专班
_HELPS = re.compile("投入|资金|扶持|支持|重视|关心|加大|保障|改善|推进|多措并举|落实|实施")
_RAISED = re.compile(r"(?:提高|增加|调整|提标)(?:到|至|为)")
# 对寄宿生给予生活补助; what is granted by a standard that the next sentence tells
_GRANTS = re.compile(
    r"[对给为向][^，,。；;]{2,40}(?:给予|发放|实行|实施|落实|提供)(?:[^，,。；;\d]{0,8}(?P<what>补[助贴偿]|津贴|资助|奖[励补]|救助))[。；;]?\Z"
)
_STANDARD_IS = re.compile(r"[\s，,]*(?:具体|其中)?标准")
_BORNE = re.compile("承担|分担|负担|配套")
_FROM_OTHERS = re.compile("争取|申[请报]|获[得批]|收到|到位|协调|引进|上级|筹[集措]|融资|[发执]行")
_INDENT = frozenset(" \u3000\xa0\t")
_SUM = re.compile(r"\d[\d.]*余?多?[万亿]?元")
_BACK, _FAR, _CHAIN, _MARKED = 180, 600, 3, 3
"""How far back in a paragraph the organ that writes is, and what opens a list; how many sentences go on from one
another; how long the mark of an item is."""


def giver(text: str, sentence: Sentence, each: Sum) -> str | None:
    """Who gives a sum that its sentence names nobody for, by the sentences before it in its paragraph.

    That is who opens the list that it is an item of (市水利局加大投入。一是投入…。二是投入…), or who gave what the
    sentence before tells of by the same verb (2020年，省财政安排…。2021年安排…).
    """
    words = sentence.words
    own = _OWN_VERB.match(words, payer.behind_lead(words, each.lead, each.start))
    if own is None or own.end() > each.start:
        return None
    item = last(_ITEM.finditer(words, 0, each.start))
    if item or _ITEM.match(text, sentence.begins, sentence.offset):
        opener = _opener(text, sentence.at(item.start()) if item else sentence.begins)
        return _subject(opener) if _HELPS.search(opener) and not _FROM_OTHERS.search(opener) else None
    opens = all(payer.behind_lead(words, start, each.clause) >= each.clause - 1 for start in _starts(sentence, each))
    return _before(text, sentence.begins, own) if opens else None


def _starts(sentence: Sentence, each: Sum) -> list[int]:
    """Where the clauses of a sentence before that of a sum begin."""
    return [start for start in sentence.clauses if start < each.clause]


def raiser(text: str, sentence: Sentence, each: Sum) -> str | None:
    """The one purse that the sentences before tell of a standard, where a sentence that names nobody raises it.

    中央财政提高补偿标准…。2015年，将补偿标准由4元提高到5元.
    """
    words = sentence.words
    if words.find("标准", 0, each.start) < 0 or not _RAISED.search(words) or _BORNE.search(words):
        return None
    floor = max(0, sentence.begins - _FAR)
    floor = max(floor, text.rfind("\n", floor, sentence.begins) + 1)
    before = simplified(text[floor : sentence.begins])
    name = _subject(before) if "标准" in before else None
    return name if name and payer.is_purse(name) else None


def granter(text: str, sentence: Sentence) -> str | None:
    """The one purse that the sentence before says grants something, where a sentence tells by which standard.

    国家对寄宿生给予生活补助。小学每生每天按5元的标准补助; but 省财政出台了办法。标准为…, of whoever pays.
    """
    words = sentence.words
    if "标准" not in words or _BORNE.search(words):
        return None
    offset = sentence.offset
    floor = max(0, offset - _BACK)
    begins = behind_last(_ENDS, text, floor, offset - 1)
    before = simplified(text[begins:offset]).rstrip()
    grants = last(_GRANTS.finditer(before))
    if grants is None or _FROM_OTHERS.search(before) or _BORNE.search(before):
        return None
    if grants["what"] not in words and not _STANDARD_IS.match(words):
        return None
    name = _subject(before)
    return name if name and payer.is_purse(name) else None


def _opener(text: str, item: int) -> str:
    """The sentence that opens the list which has an item at a place, up to its first item; empty where none does."""
    floor = max(0, item - _FAR)
    line = text.rfind("\n", floor, item) + 1
    while line > floor and _NEXT_LINE.match(text, _behind_indent(text, line)):
        line = text.rfind("\n", floor, line - 1) + 1  # an item a line
    begins = text.rfind("\n", floor, line - 1) + 1 if line and _ITEM.match(text, _behind_indent(text, line)) else line
    first = _ITEM.search(text, max(begins, floor), item + _MARKED)
    if first is None:
        return ""
    before = simplified(text[max(begins, floor) : first.start()]).rstrip()
    return before[max(before.rfind(mark, 0, len(before) - 1) for mark in _ENDS) + 1 :]


def _behind_indent(text: str, line: int) -> int:
    """Where the words of a line begin that starts at a place."""
    while text[line : line + 1] in _INDENT:
        line += 1
    return line


def _before(text: str, offset: int, own: re.Match[str]) -> str | None:
    """Who gave what the sentence before one at a place tells of by the same verb, or that goes on from it."""
    floor = max(0, offset - _FAR)
    floor = max(floor, text.rfind("\n", floor, offset) + 1)
    for _ in range(_CHAIN):
        ends = offset
        offset = behind_last(_ENDS, text, floor, ends - 1)
        words = simplified(text[offset:ends])
        if _FROM_OTHERS.search(words):
            return None
        name = _subject(words)
        if name and _OWN_PURSE.fullmatch(name) and (own["verb"].startswith("投") or _PUTS_IN_MORE.search(words)):
            return name
        if own["verb"] not in words or not _SUM.search(words):
            return None
        if name:
            return name
        begins = payer.behind_lead(words, 0, len(words))
        if offset == floor or not _OWN_VERB.match(words, begins):
            return None
    return None


def _subject(words: str) -> str | None:
    """The one office that the clauses of some words are of."""
    begins = [0, *(mark.end() for mark in _MARK.finditer(words))]
    names = {name for start in begins for name in _names(words, start)}
    return names.pop() if len(names) == 1 else None


def _names(words: str, start: int) -> tuple[str | None, ...]:
    """The office or area that a clause is of, if any: none where it is but an area."""
    name, behind = payer.subject(words, start, len(words))
    if behind:
        return (name,)
    ours = _OURS.match(words, payer.behind_lead(words, start, len(words)))
    return (ours["name"],) if ours else ()


def writer(text: str, sentence: Sentence, each: Sum) -> str | None:
    """The organ that writes, where its last sentences tell of itself and of nobody else: 我局…。又安排…"""
    words = sentence.words
    if not _HANDED_OUT.search(words, each.clause, each.start) or owning.is_out_of(words, each.clause, each.start):
        return None
    begins = payer.behind_lead(words, each.clause, each.start)
    if payer.is_of_a_stranger(words, begins, each.start) or payer.subject(words, each.lead, len(words))[1]:
        return None
    offset = sentence.begins
    opens = max(0, offset - _BACK)
    opens = max(text.rfind("\n", opens, offset) + 1, opens)
    if match := last(_WRITER.finditer(text, max(0, opens - 1), offset)):
        return match["own"]
    return _spoken_of(simplified(text[opens:offset]), text.startswith("一是", offset))


def _spoken_of(words: str, opens_list: bool) -> str | None:
    """The one purse that the sentences before are of and that gives in one, where they are of nobody else.

    省财政厅积极筹措资金。又下达…, and praised before a list (`opens_list`), 省财政厅高度重视。一是2022年安排…; but not
    省财政厅负责绩效考核。…: who only has to do with it may not be who gives.
    """
    if "财政" not in words and "级" not in words:
        return None
    begins = [0, *(mark.end() for mark in _MARK.finditer(words))]
    subjects = [payer.subject(words, start, len(words)) for start in begins]
    names = {name for name, _ in subjects if name}
    if len(names) != 1 or not all("财政" in name or payer.is_of_a_level(name) for name in names):
        return None
    ends = (end for name, end in subjects if name)
    return names.pop() if any(_gives(words, end, opens_list) for end in ends) else None


def _gives(words: str, end: int, opens_list: bool) -> bool:
    """Whether the sentence of a subject that ends at `end` says that it gives, or only opens what is told of it."""
    if opens_list and _PRAISED.match(words, end):
        return True
    sentence = _WHOLE.match(words, end)
    return _TELLS_OF.match(words, end) is not None or (
        sentence is not None and any(map(_GIVES.match, _CLAUSE.split(sentence[0])))
    )
