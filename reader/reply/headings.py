"""Headings: which lines open a section, on which level, with which title."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.reply.heading_marks import BLANK, BLANKS, HAN, RANKS, count, mark_pattern
from reader.text import Span
from reader.text.sentences import COLONS, COMMAS, SEMICOLONS, STOPS

# A title with the first mark of the level below run on to it; it may ask: 怎么办？（一）….
_TITLE_RUN_ON = re.compile(rf"[^。！!{SEMICOLONS}{COMMAS}{COLONS}（）()\n]{{3,30}}(?<!第)(?=[(（][一1][)）])")
# The end of a sentence with what may be another heading's mark behind it.
_STOP = re.compile(rf"[{STOPS}{SEMICOLONS}](?={BLANK}[(（]?{BLANK}[一二三四五六七八九十\d①-⑳⑴-⒇⒈-⒛㈠-㈩])")

# In characters: a title before text, before nothing but a full stop, alone on its line; how far one is looked for.
_LONGEST_TITLE, _LONGEST_SENTENCE_TITLE, _LONGEST_BARE, _WINDOW = 30, 24, 60, 200
# The first sentence, with whole quotations and brackets, and the first clause of it.
_QUOTED = r"“[^”\n]{0,120}”|《[^》\n]{0,120}》|\"[^\"\n]{1,120}\"|[(（][^)）\n]{0,60}[)）]"
_QUOTATION, _COMMA = re.compile(_QUOTED), re.compile("[，,]")
_COUNTED = re.compile(rf"{HAN}是")
_OPENS = '“《"(（'
_SENTENCE = re.compile(rf"(?:[^{STOPS}{SEMICOLONS}{COLONS}{_OPENS}]++|{_QUOTED}|(?<=\d)[:：](?=\d)|[{_OPENS}])*")
_CLAUSE = re.compile(rf"(?:[^，,{_OPENS}]++|{_QUOTED}|(?<=\d),(?=\d)|[{_OPENS}])+")
# A title before blanks, with its text behind them on the same line.
_SET_APART = re.compile(
    rf"(?P<title>[^{BLANKS}。，,；;：:]{{4,24}}(?:[，,][^{BLANKS}。，,；;：:]{{4,16}})?)[{BLANKS}]+(?=.{{40}})"
)
# A request may be named in several clauses: 关于加强宣传，提高意识的建议; alone on its line it ends in anything.
_ON = re.compile(r"关于(?![^，,]{0,30}(?:如下|我[局厅委县市]|已经?))")
_REQUESTS = ("建议", "问题", "提案", "意见", "诉求", "要求", "方面", "情况")
# The words that titles of sections end in.
_TOPICS = (
    "问题", "方面", "情况", "建议", "提案", "意见", "措施", "打算", "计划", "安排", "进展", "成效", "要求",
    "目标", "原则", "诉求", "事项", "事宜", "思路", "举措", "做法", "困难", "原因", "现状", "概况", "部署",
    "说明", "设想", "工作", "建设", "落实", "结果", "经费", "资金", "政策", "任务", "基础", "重点",
)  # fmt: skip
# The words that measures begin with: one alone before a sentence on it is its title.
_MEASURE = re.compile(
    r"(?:(?:进一步|持续|不断|切实|着力|大力|积极|全面)?(?:加强|加大|强化|完善|健全|推进|推动|落实|提升|提高|优化|建立|深化|规范|抓好|严格|加快"
    r"|扩大|改善|拓宽|构建|夯实|统筹|开展|做好|创新|整合|争取|引导|培育)).{2,12}"
)
# What a sentence has and a title has not: the answering office, the proposer, an aspect.
_SENTENCE_SIGN = re.compile(
    r"我[们局厅委部院办校司处行站]|本[局厅委院]|您|你们|已[经将]?|了(?<=[^解罢]了)[，,]|到(?<=[得获]到)了"
)
# What a sentence begins with that a clause ends before what is done: 根据《…》要求，…; or that asks: 向县里申请资金，….
_GROUNDS = re.compile(
    r"(?:根据|按照?|依据|依照|遵照|鉴于|由于|为了|为(?!什么|何|民)|经[与过])|[^，,]{0,8}向[^，,]{1,12}(?:申请|争取|汇报)"
)
# 简若溪代表提出整修水渠的建议，我局…: a clause that tells who asked goes on to the answer.
_TOLD_BY = re.compile("(?!关于).*?(?:代表|委员)们?所?(?:提(?!案)|反映)")
# What says something of what 关于 names: 关于资金问题，由县财政统筹安排.
_SAYS_OF_IT = re.compile("[，,](?:[由将需应可拟须请]|目前|现在|正在?|[\u3400-\u9fff]{2,6}[局厅委]|属于|主要|是)")
# What is rare in a title, unless it ends as titles do.
_RARE = re.compile(r"[我本][县市省区镇乡州]|目前|现已|\d年|\d月|截[至止]|不[能得再予]|无法")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it stands on its line: its form's rank, its number, title, and the span of the two."""

    rank: int
    number: str
    title: str
    span: Span


def on_line(text: str, line: Span) -> Iterator[Heading]:
    """The headings of a line; none where it does not begin with one, and one that only a count tells is none here.

    A line may open two levels (二、一是…), and count on from the number it begins with ((一)…。(二)…).
    """
    if first := mark_pattern().match(text, line.start, line.end):
        marks = list(_marks(text, first, line.end))
        for mark, following in zip(marks, [*marks[1:], None], strict=False):
            yield read_heading(text, mark, following.start() if following else line.end)


def _marks(text: str, first: re.Match[str], end: int) -> Iterator[re.Match[str]]:
    """The marks of the headings on a line."""
    reached: dict[str, int | None] = {}
    mark: re.Match[str] | None = first
    while mark:
        form = _form(mark)
        reached[form] = count(mark[form])
        yield mark
        stop = mark.end()
        run_on = _TITLE_RUN_ON.match(text, stop, end) if form == "han" else None
        inner = mark_pattern().match(text, run_on.end() if run_on else stop, end)
        mark = inner if inner and RANKS[_form(inner)] > RANKS[form] else None
    for stop_mark in _STOP.finditer(text, stop, end):
        mark = mark_pattern().match(text, stop_mark.end(), end)
        if mark is None:
            continue
        form = _form(mark)
        before = reached.get(form)
        if before is not None and count(mark[form]) == before + 1:
            reached[form] = before + 1
            yield mark


def read_heading(text: str, mark: re.Match[str], end: int) -> Heading:
    """The heading that begins with a mark, its title before `end`; the mark's last group is its number."""
    form = _form(mark)
    title = _title(text, Span(mark.end(), end))
    stop = title.end if len(title) else mark.end()
    return Heading(RANKS[form], _number(form, mark[form]), title.of(text), Span(mark.end("blank"), stop))


def _form(match: re.Match[str]) -> str:
    """Which of the forms a mark has: its number is the last group that matched."""
    return str(match.lastgroup)


def _number(form: str, printed: str) -> str:
    return f"（{printed}）" if form in ("bracketed_han", "bracketed_arabic") else printed


def _title(text: str, rest: Span) -> Span:
    """The title among what follows a number on its line: all of it, the run-in first sentence or clause, or nothing."""
    line = text[rest.start : min(rest.end, rest.start + _WINDOW)]
    start = rest.start + len(line) - len(line.lstrip())
    whole = rest.end - rest.start <= _WINDOW
    line = line.strip()
    title = _run_in(line, whole=whole)
    return Span(start, start + len(title)) if title else Span(rest.start, rest.start)


def _run_in(line: str, *, whole: bool) -> str:
    """The words at the beginning of a line that are its title; `whole` where the line is all there."""
    if ("是" in line[1:4] and _COUNTED.match(line)) or mark_pattern().match(line):
        return ""
    sentence = _SENTENCE.match(line)
    title = sentence.group() if sentence else ""
    if whole and len(title) == len(line):
        has_comma = len(title) > _LONGEST_TITLE and _COMMA.search(_QUOTATION.sub("", title))
        if len(title) <= _LONGEST_BARE and not (has_comma and not _ON.match(title)):
            return title.rstrip("，,、")
    elif (apart := _SET_APART.match(line)) and not _SENTENCE_SIGN.search(apart["title"]) and not _GROUNDS.match(line):
        return apart["title"]
    elif _is_title(title, line[len(title) :], whole=whole):
        return title
    if _GROUNDS.match(line):
        return ""
    clauses = _CLAUSE.findall(title)
    if len(clauses) < 2:
        return ""
    measure = _MEASURE.fullmatch(clauses[0]) and not _MEASURE.match(clauses[1])
    return clauses[0] if measure or (_is_topic(clauses[0]) and not _TOLD_BY.match(clauses[0])) else ""


def _is_title(sentence: str, after: str, *, whole: bool) -> bool:
    """Whether a first sentence with its stop and more behind it is a title."""
    if not sentence:
        return False
    if _is_topic(sentence) and not _COMMA.search(_QUOTATION.sub("", sentence)):
        return True
    if (
        _ON.match(sentence)
        and sentence.endswith(_REQUESTS)
        and len(sentence) <= _LONGEST_BARE
        and after[:1] not in (":", "：")
    ):
        return True
    runs_in = len(after) > 1 or not whole
    if runs_in and after.startswith("。") and len(sentence) <= _LONGEST_BARE and _ON.match(sentence):
        # 关于完善相关法规，使其有效衔接。针对…: no more is said of it than what it is.
        return not (_SENTENCE_SIGN.search(sentence) or _RARE.search(sentence) or _SAYS_OF_IT.search(sentence))
    if len(sentence) > (_LONGEST_TITLE if runs_in else _LONGEST_SENTENCE_TITLE):
        return False
    if _SENTENCE_SIGN.search(sentence) or _RARE.search(sentence):
        return False
    return (runs_in and after[0] not in ":：；;") or not _COMMA.search(sentence)


def _is_topic(words: str) -> bool:
    """Whether words name what a section is on: 关于…的问题, “…”的建议, 资金方面."""
    bare = _QUOTATION.sub("", words)
    if not bare.endswith(_TOPICS) or len(bare) > _LONGEST_TITLE:
        return False
    return words.startswith("关于") or not _SENTENCE_SIGN.search(bare)
