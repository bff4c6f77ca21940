"""Paragraphs: the lines of pages become the paragraphs that they were set from.

A line goes on with the one before it where that one is full and this one begins at the margin. What is full depends on
the document's habits.
"""

import re
from collections.abc import Collection, Sequence
from itertools import zip_longest

from reader.sources.print.habits import (
    DEEPEST_INDENT,
    FLUSH,
    INEXACT,
    MOST_SLACK,
    PROSE_REACHES,
    Habits,
    Pair,
    has_ended,
    is_centred,
    is_cut,
    offset_of,
)
from reader.sources.print.marginal import begins_note
from reader.sources.print.printed import Line, Margins
from reader.sources.print.series import NO_DECIMAL, Numbered, Series, number_of
from reader.sources.print.settings import settings
from reader.text.dates import YEAR
from reader.text.sentences import COLONS, COMMAS, SEMICOLONS

_SLACK = 0.2  # in shares of the measure
_BLANK_LINE = 1.9  # in shares of the usual distance of lines

_PAUSES = f"{COMMAS}。{SEMICOLONS}"
_SENTENCE_SO_FAR = re.compile(f"[{_PAUSES}]")
_QUOTED = re.compile(r"《[^》]*》|“[^”]*”")
_OPENS = re.compile(
    rf"[一二三四五六七八九十]{{1,3}}[、．.]|[（(][一二三四五六七八九十\d]{{1,3}}[)）]|\d{{1,2}}[.．、]{NO_DECIMAL}|[①-⒇]|——"
)
# The end of a line and the beginning of the next one, which with an item's number goes on with no sentence so.
_BEFORE_ITEM = re.compile(r"[0-9]\n\D|[%％）)]\n")
_LABEL = re.compile(r"(?:抄\s*[送报]|联\s*系|附\s*件|附\s*[:：]|校\s*对|主题词|经\s*办|承办).{0,8}?[:：]")
_ANNEX = re.compile(r"附\s*[件表]\s*(?:之?\s*[一二三四五六七八九十\d]{1,4})?\s*")
_FACT = re.compile(rf"[^{_PAUSES}{COLONS}]{{2,8}}[{COLONS}]")
_DATE = re.compile(r"\S{4}\s*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日")
_LONGEST_BRACKET, _LONGEST_WORD = 200, 30
# The end of a line and the beginning of the next one, between words of Latin letters; a number is apart from them where
# it stands among several.
_BETWEEN_WORDS = re.compile(
    r"[A-Za-z][,;:!?)]{0,2}\n[A-Za-z]|[a-z]\.\n[A-Z]|[a-z] [a-z]+\n[0-9]|[a-z] [0-9.,]*[0-9]\n[a-z]{2}"
)
# The salutation, and the document's number.
_AFTER_TITLE = re.compile(rf"[^{_PAUSES}]*[{COLONS}]|\w{{2,12}}[〔﹝\[【（(]{YEAR}[〕﹞\]】）)]\S{{1,8}}号.{{0,12}}")


class _Printed:
    """The lines of a text so far, and where in it each page begins."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._length = 0
        self.starts: list[int] = []

    def add(self, *lines: str) -> None:
        """Go on with lines."""
        self._lines += lines
        self._length += sum(map(len, lines)) + len(lines)

    def begin(self, page: int, within: "_Paragraph | None") -> None:
        """A page begins here, or within a paragraph that is not yet added, if it has not begun; and those before it."""
        while len(self.starts) <= page:
            self.starts.append(self._length + (len(within.text()) if within else 0))

    def text(self) -> str:
        """The whole."""
        return "\n".join(self._lines)


def paragraphs(pages: Sequence[Sequence[Line]], apart: Collection[int] = ()) -> tuple[str, list[int]]:
    """The paragraphs, each a line, with a page's own lines behind the one that its end cuts; and where in this text
    each page begins. No paragraph goes on to the pages, counted from 0, that are `apart`; a table goes on to any."""
    text, series = _Printed(), Series()
    found = settings([[line for line in lines if not line.edges] for lines in pages])
    paragraph: _Paragraph | None = None
    above: tuple[Line, Margins] | None = None
    table: Line | None = None
    waiting: list[str] = []
    for page, (lines, setting) in enumerate(zip(pages, found, strict=True)):
        above = None if page in apart else above
        printed, within = set(map(id, setting.body)), setting.within
        notes = _Notes(setting.notes, within)
        on_page: Line | None = None
        for line, next_line in zip_longest(lines, lines[1:]):
            if line.edges:
                if paragraph:
                    text.add(paragraph.text())
                if not (table and not on_page and _is_same(table, line)):
                    text.add(*_apart(waiting) or [""] * (table is not None))
                    waiting.clear()
                text.begin(page, None)
                text.add(*line.text.split("\n"))
                paragraph, above, on_page, table = None, None, line, line
                continue
            if id(line) not in printed:
                notes.put(line, waiting)
                continue
            _size, pitches, habits = setting.way(line)
            distance = pitches.distance(on_page, line) if on_page else 0.0
            is_next = above is not None and series.is_next(line.text, ended=has_ended(above[0].text))
            following = None
            if next_line and not next_line.edges:
                following = Pair(line, within, next_line, within, pitches.distance(line, next_line))
            if (
                paragraph
                and above
                and _goes_on(Pair(*above, line, within, distance), paragraph, habits, following, is_next=is_next)
            ):
                text.begin(page, paragraph)
                paragraph.take(_seam(paragraph.tail, line.text) + line.text, offset_of(line, within))
            else:
                if paragraph:
                    text.add(paragraph.text())
                text.add(*_apart(waiting))
                if distance > _BLANK_LINE and not waiting:
                    text.add("")
                waiting.clear()
                text.begin(page, None)
                indented = habits.indents and line.left - within.left >= FLUSH * line.size
                paragraph = _Paragraph(marked=indented or (habits.spaces and distance > habits.near))
                paragraph.take(line.text, offset_of(line, within))
                series.take(line.text)
            table = None
            on_page = line
            above = line, within
    if paragraph:
        text.add(paragraph.text())
    text.add(*_apart(waiting))
    text.begin(len(pages), None)
    return text.text(), text.starts[:-1]


class _Notes:
    """Puts down what is a page's own, the lines of a footnote as one."""

    def __init__(self, notes: Sequence[Line], within: Margins) -> None:
        self._notes = set(map(id, notes))
        self._within = within
        self._above: Line | None = None

    def put(self, line: Line, lines: list[str]) -> None:
        """Go on with a line of the page, where it is a footnote's with the one before it, if that goes on."""
        words = line.text.rstrip()
        above, self._above = self._above, line if id(line) in self._notes else None
        if self._above and above and lines and self._goes_on(above, line):
            lines[-1] += _seam(lines[-1], words) + words
        else:
            lines.append(words)

    def _goes_on(self, above: Line, below: Line) -> bool:
        is_full = self._within.right - above.right - below.first_word <= INEXACT * above.size
        ended = has_ended(above.text)
        return is_full and not ended if begins_note(below.text) else is_full or not ended


def _is_same(table: Line, other: Line) -> bool:
    """Whether two tables have the same columns, or the same heads, which are printed again."""
    return len(table.edges) == len(other.edges) and (
        table.text.partition("\n")[0] == other.text.partition("\n")[0]
        or all(
            abs((one - table.left) - (two - other.left)) < table.size / 2
            for one, two in zip(table.edges, other.edges, strict=True)
        )
    )


def _apart(marginal: list[str]) -> list[str]:
    """Lines with a blank one on both sides: a page's number is part of no sum that stands next to it."""
    return ["", *marginal, ""] if marginal else []


class _Paragraph:
    """The lines so far; `marked` where the first is seen to begin a paragraph.

    `is_sentence` says that a clause has ended in it, `opens` that it begins as headings do, `is_label` as facts do,
    `hanging` that its first line begins to the left of the others; `first` and `rest` are how far from the margin the
    first and the others begin.
    """

    def __init__(self, *, marked: bool) -> None:
        self.marked = marked
        self.is_sentence = self.opens = self.is_label = self.hanging = False
        self.first = 0.0
        self.rest: float | None = None
        self.tail = ""
        self._number: Numbered | None = None
        self._lines: list[str] = []

    def take(self, words: str, offset: float) -> None:
        """Go on with a line that begins so far from the margin."""
        if self._lines:
            self.rest = offset if self.rest is None else self.rest
        else:
            self.first = offset
            self.opens = _OPENS.match(words) is not None
            self._number = number_of(words)
            self.is_label = _FACT.match(words) is not None
        self._lines.append(words)
        self.tail = (self.tail + words)[-_LONGEST_BRACKET:]
        self.is_sentence = self.is_sentence or _SENTENCE_SO_FAR.search(_QUOTED.sub("", self.tail)) is not None

    @property
    def is_item(self) -> bool:
        """Whether it is one line so far, and begins with a number in digits."""
        return len(self._lines) == 1 and self._number is not None and "True" in self._number[0]

    def text(self) -> str:
        """The whole."""
        return "".join(self._lines).rstrip()


def _goes_on(pair: Pair, paragraph: _Paragraph, habits: Habits, following: Pair | None, *, is_next: bool) -> bool:
    """Whether a line goes on with the paragraph so far; `is_next` where it begins with the next number of a series, and
    `following` is the line with the one after it.
    """
    above, below = pair.above.text.rstrip(), pair.below.text
    cut = is_cut(paragraph.tail, below)
    if not cut and (habits.is_short(pair) or habits.is_in_another_font(pair)):
        return False
    if is_next and not is_cut(above, below):
        return False
    if _hangs(pair, paragraph, habits):
        paragraph.hanging = True
        return True
    if not (habits.is_prose and habits.may_go_on(pair, paragraph.first, paragraph.rest, is_item=paragraph.opens)):
        return False
    ended = has_ended(above)
    is_heading = paragraph.opens and not paragraph.is_sentence
    if (ended and (habits.whole_lines or _ANNEX.fullmatch(below) or _is_signed(following))) or _LABEL.match(below):
        return False
    is_item = _OPENS.match(below) is not None
    if is_item and (ended or is_heading or (_BEFORE_ITEM.match(f"{above[-1:]}\n{below}") and not cut)):
        return False
    is_title = not paragraph.is_sentence and (not paragraph.marked or is_centred(pair.above, pair.before))
    if is_title and _AFTER_TITLE.fullmatch(below.rstrip()):
        return False
    offset = offset_of(pair.below, pair.within)
    is_beginning = habits.is_beginning(offset, is_item=is_item) and (ended or habits.is_first(following))
    if is_beginning and not cut and not (paragraph.first > offset and habits.is_within(following)):
        return False
    left_open, limit = habits.open_after(pair), habits.limit(pair)
    if left_open <= INEXACT:
        return not ended or habits.begins_seen(pair) or not (habits.is_justified or habits.spaces)
    if paragraph.marked and (habits.indents or pair.distance):
        # The beginning of another paragraph would be seen.
        return cut or left_open <= max(habits.slack, min(habits.most_slack, (_SLACK if ended else MOST_SLACK) * limit))
    if cut:
        return habits.reach(pair) >= PROSE_REACHES
    if is_item:
        return False
    # Few paragraphs that have said something end without a mark; what is no sentence yet may be a title.
    slack = _SLACK * limit if paragraph.is_sentence else INEXACT
    return left_open <= max(habits.slack, slack) and not ended and not is_heading and not paragraph.is_label


def _is_signed(pair: Pair | None) -> bool:
    """Whether a line names who signs: no mark is in it, and the next one is a date."""
    return (
        pair is not None
        and _SENTENCE_SO_FAR.search(pair.above.text) is None
        and _DATE.fullmatch(pair.below.text.strip()) is not None
    )


def _hangs(pair: Pair, paragraph: _Paragraph, habits: Habits) -> bool:
    """Whether a line goes on with an item whose number stands out to the left of all its other lines."""
    size = pair.above.size
    before, offset = pair.above.left - pair.before.left, pair.below.left - pair.within.left
    begins = paragraph.is_item and abs(before) < FLUSH * size <= offset < DEEPEST_INDENT * size
    goes_on = paragraph.hanging and abs(offset - before) < size / 2
    ended = habits.indents and has_ended(pair.above.text)
    return (
        (begins or goes_on)
        and not ended
        and len(pair.above.pieces) == 1
        and habits.is_as_near(pair)
        and habits.open_after(pair) <= INEXACT
        and not (_OPENS.match(pair.below.text) or _LABEL.match(pair.below.text))
    )


def _seam(before: str, after: str) -> str:
    """What stands between a line and the one that it goes on with: a blank between words of Latin letters."""
    return " " if _BETWEEN_WORDS.search(f"{before[-_LONGEST_WORD:]}\n{after[:2]}") else ""
