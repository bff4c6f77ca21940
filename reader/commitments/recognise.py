"""Commitments: the sentences of a reply's body and of its thanks in which the office says what it will do.

Two things make a promise: a word that promises by itself (我局将继续…, 拟于…, 力争…建成), or a place where all promises
that does not report: after 下一步 in a paragraph, below an announcement (…以下工作：), in a section headed 下一步打算.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from operator import attrgetter

from reader.commitments import cues, planning, requests, will
from reader.commitments.deadlines import Deadlines, latest_deadline
from reader.commitments.model import Commitment
from reader.figures.model import Figure
from reader.reply import RegionKind, Reply, Section
from reader.reply.regions import is_closing
from reader.text import Span
from reader.text.sentences import COMMAS, SEMICOLONS, STATEMENT, STOPS, printed_lines, printed_places

# Words that are not the office's own are masked by the one, headings and numbers, which end a sentence, by the other.
_FOREIGN, _CUT = "＿", "\0"
_REQUEST = (
    r"们?所?(?:提出|建议|反映|希望|要求|提到|呼吁)"
    r"(?:[^。；;\n]{0,80}?的(?:建议|意见|问题|提案|请求)|[^，,。；;\n]{0,80})"
)
_QUOTED = re.compile(
    rf"《[^《》\n]{{1,120}}》|“[^“”\n]{{1,300}}”|您{_REQUEST}|你{_REQUEST}|关于[^，,。；;\n]{{1,80}}?的(?:建议|问题|意见)"
)
_COUNTED = "[一二三四五六七八九十]"
_ITEM = re.compile(
    r"[一二三四五六七八九十（(①-⑳⑴-⒇首其第1-9](?<![^：:；;。，,\s].)(?:(?<=[①-⑳⑴-⒇])|(?<=[：:；;。][1-9])[、.．](?!\d)|(?<=首)先[，,]|(?<=其)次[，,]"
    rf"|(?<={_COUNTED}){_COUNTED}?[是要]|(?<=第){_COUNTED}[，,、]|(?<=[（(])[一二三四五六七八九十\d]{{1,2}}[)）])"
)
_OPENED = re.compile(r"[^。；;\0]{0,300}?(?:答复|回复|函复|复函|函告|意见|情况|汇报|反馈|说明)如下[:：]")
_STATEMENT = re.compile(STATEMENT)
_THANKS = re.compile("感谢|谢谢|谢意|致谢")
_BLANK_REST, _WORD = re.compile(r"\s*\Z"), re.compile(r"\w")
_SEMICOLONS = frozenset(SEMICOLONS)
# An item in a paragraph has a sentence where a section has its title: 一是加大投入。统筹各级资金….
_IN_PROSE = re.compile(f"{_COUNTED}{{1,3}}[是要]")
_EDGES = " \t\u3000\xa0，,、"
_ITEMS_BELOW = re.compile(r"\s*(?:一是|首先|第一[，,、]|[（(]?一[)）、]|1[.、．])")
_SECTION = re.compile(rf"\s*{_COUNTED}{{1,3}}、")
# The lines below a promise that spell it out, each with its number in words.
_ROW_BELOW = re.compile(r"(?:\s*\n\s*[一二三四五六七八九十]{1,2}[是要][^\n]*)+")
# 年底前村村建成广场；安排450万元用于…: what was given stands beside what is promised.
_GIVES = re.compile(r"\W*(?:其中\W?)?[\u3400-\u9fff]{0,6}?(?:安排|下达|拨付|投入|落实|补助)[^，,。；;\0]{0,24}?\d")
_WILL_GIVE = re.compile("(?:将|拟|计划|预计|争取)[^，,。；;\0]{0,20}(?:安排|投入|拨付|下达|补助|落实)")
_SHORTEST, _LONGEST, _RUN_ON = 3, 1_000, 200
"""In characters: of a promise, of a statement that is read as one, and of what a page may have run on to the body."""
# A year, or a plan that is called by its years, in quotes that are masked or not: “十三五”期间.
_MAY_BE_DATE = re.compile(rf"(?:截[至止]?到?)?(?=[\d{_FOREIGN}十“\"])")
_OPENS_DATED = re.compile(r"\s*(?:(?:到|至)?(?:19|20)\d\d年(?:\d{1,2}月)?|[今明]年|年)[底末内]?[之以]?前?[，,]?")
_WORD_OF_TWO = re.compile("[\u3400-\u9fff]{2}")  # a page's number has none


def commitments(reply: Reply, figures: tuple[Figure, ...]) -> tuple[Commitment, ...]:
    """Those of a reply whose lines are its paragraphs; `figures` are all of its text."""
    body = reply.region(RegionKind.BODY)
    return tuple(_Letter(reply, figures).commitments(body)) if body else ()


class _Letter:
    """A reply on the way from its first line to its thanks."""

    def __init__(self, reply: Reply, figures: tuple[Figure, ...]) -> None:
        self._reply = reply
        self._text = reply.text
        self._issuer = reply.metadata.issuer or ""
        self._deadlines = Deadlines(reply, figures)
        self._promising_until = self._asked_from = self._asked_until = 0

    def commitments(self, body: Span) -> Iterator[Commitment]:
        """Those of all lines, and of those that thank in the closing."""
        sections = self._reply.all_sections
        first = last = 0
        for start, end in printed_places(self._text, body):
            while last < len(sections) and sections[last].span.start < end:
                title = sections[last].title
                if title and (cues.is_headed_later(title) or self._is_headed_by_promise(title)):
                    self._promising_until = max(self._promising_until, sections[last].span.end)
                elif title and requests.is_headed_request(title):
                    self._asked_from = sections[last].heading.end
                    self._asked_until = max(self._asked_until, sections[last].span.end)
                last += 1
            begun, first = sections[first:last], last
            if (
                start < self._promising_until
                or self._deadlines.ahead(start, end)
                or cues.may_promise(self._text, start, end)
                or self._deadlines.may_say(self._text, start, end)
            ):
                line = Span(start, end)
                if not self._asks(line):
                    yield from self._in_line(line, begun)
        self._promising_until = 0
        if closing := self._reply.region(RegionKind.CLOSING):
            for line in printed_lines(self._text, closing):
                if _THANKS.search(self._text, line.start, line.end):
                    yield from self._in_line(line, ())

    def _asks(self, line: Span) -> bool:
        """Whether a line tells the request again: by itself, or below a heading that does and above the answer."""
        if line.start < self._asked_until:
            if requests.answer_within(self._text, self._asked_from, line.end):
                self._asked_until = line.start
            self._asked_from = line.start  # no answer begins before it
        return line.start < self._asked_until or requests.restates(self._text, line.start, line.end)

    def _in_line(self, line: Span, begun: tuple[Section, ...]) -> Iterator[Commitment]:
        words = self._masked(line, begun)
        deadlines, offset = self._deadlines, line.start
        may_thank = cues.may_thank(words)
        goes_on = advised = sized = False
        announced = 0
        opened: str | None = None  # by when is due what a sentence goes on to tell behind its colon
        told = (0, 0)
        before = 0
        for start, end, stop in _statements(words):
            behind = end
            opened = opened if goes_on else None
            # What was cut out (一是…。) may have ended the sentence.
            sized = sized and not any(mark in self._text[offset + before : offset + start] for mark in STOPS)
            before = end
            if sized:  # 资金来源为：一是拟申请省级资金300万元；二是…
                sized = not stop
                continue
            sized = not stop and cues.says_size(words, start, end)
            if advised or (words.find("建议", start, end) >= 0 and planning.advises_by_items(words, start, end)):
                advised = not stop
                continue
            if (
                planning.is_all_done(words, start, end)
                or (may_thank and cues.is_courtesy(words, start, end))
                or requests.asks(self._text, offset + start, offset + end)
            ):
                goes_on = goes_on and not stop
                continue
            dated = deadlines.ahead(offset + start, offset + end)
            due = deadlines.printed(words, offset, start, end) if dated else None
            to_come = due is not None and deadlines.is_to_come(due)
            said, ahead = deadlines.said(words, offset, start, end)
            ahead = ahead or (dated and deadlines.begins(offset + start, offset + end))
            cue = cues.cue(
                words,
                start,
                end,
                issuer=self._issuer,
                signed=deadlines.signed or "",
                due=to_come and deadlines.signed is not None,
                open_=due is not None,
                over=(dated_at := _MAY_BE_DATE.match(words, start)) is not None
                and deadlines.opens_over(offset + dated_at.end()),
            )
            if cue == cues.GOES_ON and self._is_reported(offset + start):
                cue = ""
            expected = goes_on or offset + start < max(announced, self._promising_until)
            sets_out = not cue and self._sets_out(words, start, end, to_come=to_come, ahead=ahead)
            acts = (
                expected
                and not cue
                and cues.acts(words, start, end)
                and will.says_what_is_done(words, _behind_date(words, start, end) if due else start, end)
                and not self._closes(offset + end, words[start:end])
            )
            expected = offset + start < max(announced, self._promising_until)
            beside = acts and not (sets_out or expected)
            if beside and _GIVES.match(words, start, end) and not _WILL_GIVE.search(words, *told):
                goes_on = goes_on and not stop
                continue
            if not (cue or sets_out or acts):
                goes_on = goes_on and not stop
                continue
            # What stands beside it in one sentence or one enumeration promises with it.
            told = start, end
            goes_on = (not stop or self._goes_on_at(words, offset, behind)) and not cues.says_size(words, start, end)
            start, end = _trimmed(words, start, end)
            around, by = self._around(offset + start), latest_deadline(due, said)
            if cue == cues.LATER_ON:
                announced = max(announced, around)
            if words.startswith(_CUT, behind) and cues.announces(words, start, end):
                announced = max(announced, around)
                opened = by
            elif words.endswith(("：", ":"), start, end) and not cues.says_size(words, start, end):
                announced = max(announced, around)
                opened = by
                if _BLANK_REST.match(words, behind):
                    self._announced_at(offset + start)
            elif (
                end - start >= _SHORTEST
                and _WORD_OF_TWO.search(words, start, end)
                and not cues.only_opens(words, start, end)
            ):
                ends = cue and _BLANK_REST.match(words, behind)
                if ends and cues.announces_within(words, start, end) and _ITEMS_BELOW.match(self._text, line.end):
                    self._announced_at(offset + start)
                elif ends and (items := _ROW_BELOW.match(self._text, line.end)):
                    self._promising_until = max(self._promising_until, items.end())
                yield Commitment(Span(offset + start, offset + end), by or opened)
            elif cues.only_opens(words, start, end) and _BLANK_REST.match(words, behind):
                self._announced_at(offset + start)

    def _sets_out(self, words: str, start: int, end: int, *, to_come: bool, ahead: bool) -> bool:
        """Whether a sentence without a word that promises says what is ahead by its date: that is `to_come`, or counted
        from the day of signing and `ahead`, as is one from which something begins.
        """
        if not (to_come or ahead) or not cues.states(words, start, end, self._issuer):
            return False
        if ahead and cues.acts(words, start, end) and not cues.lays_down(words, start, end):
            return True
        # In a letter without a date none of its dates is known to be ahead: only what is to be done by one is.
        if not to_come or self._deadlines.signed:
            return to_come and cues.is_ahead(words, start, end)
        return cues.acts(words, start, end) and cues.says_by(words, start, end)

    def _goes_on_at(self, words: str, offset: int, at: int) -> bool:
        """Whether a row of items goes on behind a sentence of a line, or begins there, and no section of its own."""
        return words.startswith(_CUT, at) and not _SECTION.match(self._text, offset + at)

    def _closes(self, end: int, words: str) -> bool:
        """Whether the last words of the body are a signature or whom to ask, which the page ran on to its text."""
        body = self._reply.region(RegionKind.BODY)
        return body is not None and end > body.end - _RUN_ON and is_closing(words.strip())

    def _announced_at(self, offset: int) -> None:
        """What an announcement at the end of a line announces: the rest of its section, or of the letter."""
        self._promising_until = max(self._promising_until, self._around(offset))

    def _is_reported(self, offset: int) -> bool:
        """Whether a place is among items that an announcement of what was done has announced."""
        last = bisect_right(self._reported, offset, key=attrgetter("start")) - 1
        return last >= 0 and offset in self._reported[last]

    @cached_property
    def _reported(self) -> list[Span]:
        """What follows each announcement of what was done, up to the end of its section or of the letter."""
        body = self._reply.region(RegionKind.BODY) or Span(0, 0)
        found: list[Span] = []
        for at in cues.reports_announced(self._text, body.start, body.end):
            begun = found.pop() if found and at in found[-1] else Span(at, at)
            found.append(Span(begun.start, max(begun.end, self._around(at))))
        return found

    def _around(self, offset: int) -> int:
        """Where the section around a place ends, or the letter."""
        path = self._reply.path_at(offset)
        around = path[-1].span if path else self._reply.region(RegionKind.BODY)
        return around.end if around else 0

    def _is_headed_by_promise(self, title: str) -> bool:
        """Whether a title says what the office will do (县财政局将加大投入), and none of a request."""
        if "将" not in title or cues.is_headed_report(title):
            return False
        words = _mask(title)
        return self._cue(words, 0, len(words)) == "将"

    def _masked(self, line: Span, begun: tuple[Section, ...]) -> str:
        """A line's words, what is not the office's own in them masked, headings and numbers cut out."""
        words = _mask(line.of(self._text))
        pieces: list[str] = []
        at = 0
        for section in begun:
            start, end = section.heading.start - line.start, section.heading.end - line.start
            if section.title and self._is_said(words, line, section):
                end -= len(section.title)
            pieces += (words[at:start], _CUT * (end - start))
            at = end
        words = "".join((*pieces, words[at:]))
        # A page may have the whole letter on one line.
        if words.find("如下", 0, 300) >= 0 and (opened := _OPENED.match(words)):
            words = _CUT * opened.end() + words[opened.end() :]
        return _ITEM.sub(lambda match: _CUT * len(match.group()), words)

    def _is_said(self, words: str, line: Span, section: Section) -> bool:
        """Whether a title is a sentence as others are: one with nothing below it, or that promises by itself."""
        has_text = _WORD.search(self._text, section.heading.end, section.span.end)
        # The last of a row of items in a sentence is one of them: …；三是加强管护。随后….
        before = self._text[section.heading.start - 1 : section.heading.start]
        if before in _SEMICOLONS and _IN_PROSE.fullmatch(section.number):
            return True
        end = section.heading.end - line.start
        start = end - len(section.title)
        if has_text and section.heading.start >= self._promising_until:
            # 一是加强管理。二是计划2024年新建市场一处。我局正在选址: an item's first sentence is its own title
            return _IN_PROSE.fullmatch(section.number) is not None and self._cue(words, start, end) in cues.OUTRIGHT
        if cues.is_headed_later(section.title):
            return False
        if not has_text or _IN_PROSE.fullmatch(section.number):
            return True
        if cues.is_headed_report(section.title):
            return False
        due = self._deadlines.printed(words, line.start, start, end)
        return bool(due or self._cue(words, start, end))

    def _cue(self, words: str, start: int, end: int) -> str:
        """The word by which a title is a promise as a sentence would be."""
        return cues.cue(words, start, end, issuer=self._issuer, signed=self._deadlines.signed or "")


def _statements(words: str) -> Iterator[tuple[int, int, str]]:
    """The statements of a line, each with what ends its sentence, if it does.

    No office writes one that is longer than `_LONGEST`, and each cue asks again what stands around it: it is read in
    pieces, which end at commas, if they can.
    """
    for unit in _STATEMENT.finditer(words):
        start, end = unit.span()
        while start < end and words[start].isspace():
            start += 1  # an indented paragraph
        while end - start > _LONGEST:
            comma = max(words.rfind(mark, start, start + _LONGEST) for mark in COMMAS)
            piece = start, comma + 1 if comma >= 0 else start + _LONGEST, ""
            yield piece
            start = piece[1]
        yield start, end, unit["stop"]


def _behind_date(words: str, start: int, end: int) -> int:
    """Where a sentence goes on behind the date that it opens with, if it does."""
    date = _OPENS_DATED.match(words, start, end)
    return date.end() if date else start


def _mask(printed: str) -> str:
    return _QUOTED.sub(lambda match: _FOREIGN * len(match.group()), printed)


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    """A sentence without blanks and without the commas that its neighbours left."""
    said = words[start:end]
    start += len(said) - len(said.lstrip(_EDGES + "：:"))
    return start, max(start, end - len(said) + len(said.rstrip(_EDGES)))
