"""Sentences with sums in them: clauses, and the words before and behind each sum."""

import re
from bisect import bisect, bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reader.facts.wording import NOTHING, in_common_words
from reader.figures.model import Figure
from reader.text.cell_marks import BLANKS
from reader.text.sentences import CLAUSE_END, COLONS, COMMAS, SEMICOLONS, SENTENCE_END
from reader.text.variants import simplified

_END = re.compile(SENTENCE_END)
# A bracket opens a clause of its own only where it says something: not in 各县（市、区）, 乡镇（街道）. A class of
# characters first, which is what makes a search fast; what it says of points and commas in numbers is `CLAUSE_END`.
_CLAUSE_END = re.compile(
    rf"[{COMMAS}{COLONS}{SEMICOLONS}（—](?:(?<={CLAUSE_END})|(?<=（)(?=其中|含|包括|中央|由|[^）]{{9}})|(?<=—)—)"
)
# 省级财政（含中央）已下达…: a bracket that says whose money it is
_OF_GIVERS = re.compile("中央|财政|级|由|资金|[县市省区]里")
# The number of the item that a sentence is, which is none of its words: 二是, （三）, 2.2021年; but 一、二级公路.
_ITEM = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,2}是|(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?:、(?![一二三四五六七八九十]{1,3}[、级期类等线产次轮批季])|[.．])"
    r"|[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]|[0-9]{1,2}[）)]|[①-⑳⑴-⒇⒈-⒛㈠-㈩])[、.，,：:\s]*(?![0-9](?![0-9]{3}年))"
)
# 措施：一是…；二是…: the number of an item within a sentence
_ITEM_WITHIN = re.compile("(?<=[；;：:，,])[一二三四五六七八九十]{1,2}是")
# 支持 8 家企业: a blank between a number and a word; and what a word is longer than the common one
_SPACED = re.compile(f"(?<=[0-9])[ \u00a0]+(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])[ \u00a0]+(?=[0-9])|{NOTHING}+")
_NUMBER = re.compile(
    "(?:人民币|[￥¥])?[零〇○一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟点.0-9０-９]+(?=[万亿元圆萬億])"
)
_DIGIT = "1"
"""What stands for each character of a number that isn't printed in digits, and of 人民币 before one."""
_TITLE = re.compile(r"《[^《》]{1,120}》")
MASK = "＿"
"""What stands for each character of a title in a sentence's words."""
_BEFORE, _AFTER, _MOST = 200, 160, 40
"""How much of a sentence is read before its first sum, behind its last and between two; how many sums it may have."""


@dataclass(slots=True)
class Sum:
    """A sum in its sentence; places are offsets in the sentence's words.

    `clause` is where its clause begins, `lead` where its own words begin (behind a sum before it in the clause),
    `start` and `end` are those of its phrase with the blanks before it, `tail` is where its clause ends or the next sum
    begins.
    """

    figure: Figure
    clause: int
    lead: int
    start: int
    end: int
    tail: int

    _replace = replace


@dataclass(slots=True)
class Sentence:
    """A sentence from `offset` on with its clauses' starts and its sums.

    Its `words` are those of the text in simplified characters, plain digits and brackets of full width, and titles are
    masked. The number of the item that it is (二是, （三）) is none of them: it stands between `begins` and `offset`.
    Nor are those of the `items` that begin within it, blanks around its numbers (支持 8 家企业) and what its words are
    longer than common ones: each character of them stood before one of the places `spaced`.
    """

    words: str
    offset: int
    clauses: tuple[int, ...]
    sums: tuple[Sum, ...]
    begins: int
    spaced: list[int]
    items: list[int]

    @property
    def is_item(self) -> bool:
        """Whether it begins with the number of an item."""
        return self.begins < self.offset

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.at(len(self.words))

    def at(self, place: int) -> int:
        """Where in the text a place in its words is."""
        return self.offset + place + (bisect(self.spaced, place) if self.spaced else 0)

    def place(self, at: int) -> int:
        """Where in its words a place in the text is."""
        behind = at - self.offset
        return behind - sum(place + number < behind for number, place in enumerate(self.spaced))

    @property
    def sums_end(self) -> int:
        """Where its last sum ends in the text."""
        return self.at(self.sums[-1].end)


def sentences(text: str, figures: Iterable[Figure]) -> Iterator[Sentence]:
    """The sentences with sums, whose figures are given, in order; each is read within bounds, however long it is."""
    group: list[Figure] = []
    floor = 0
    for figure in figures:
        if group:
            end, start = group[-1].span.end, figure.span.start
            if start - end > _AFTER or len(group) >= _MOST or _END.search(text, end, start):
                # Not within the words of the next one: 不足 of 不足万元.
                sentence = _sentence(text, group, floor, min(start, figure.phrase.start))
                yield sentence
                floor, group = sentence.end, []
        group.append(figure)
    if group:
        yield _sentence(text, group, floor, len(text))


def _sentence(text: str, group: list[Figure], floor: int, ceiling: int) -> Sentence:
    first, last = group[0].phrase.start, max(group[-1].phrase.end, group[-1].span.end)
    start = max(floor, first - _BEFORE)
    for end in _END.finditer(text, start, first):
        start = end.end()
    while start < first and text[start].isspace():
        start += 1  # an indented paragraph
    begins = start
    item = _ITEM.match(text, start)
    if item and item.end() <= first:
        start = item.end()
    stop = _END.search(text, last, min(len(text), last + _AFTER))
    until = max(last, min(stop.start() if stop else last + _AFTER, ceiling))
    words = _in_digits(text[start:until], group, start)
    if "《" in words:
        words = _TITLE.sub(lambda title: MASK * len(title.group()), words)
    words = in_common_words(simplified(words))  # mirror sites convert whole letters
    items = [item.span() for item in _ITEM_WITHIN.finditer(words)] if "是" in words else []
    for opens, closes in items:
        words = f"{words[:opens]}{NOTHING * (closes - opens)}{words[closes:]}"
    blanks: list[int] = []
    if " " in words or "\u00a0" in words or NOTHING in words:
        blanks = _blanks(words, group, start)
        words = "".join(
            map(words.__getitem__, map(slice, [0, *(place + 1 for place in blanks)], [*blanks, len(words)]))
        )
    clauses = (0, *map(re.Match.end, _CLAUSE_END.finditer(words)))
    sums: list[Sum] = []
    number, count, ended = 0, len(clauses), -1
    for index, figure in enumerate(group):
        phrase = figure.phrase
        at, behind = phrase.start - start, max(phrase.end, figure.span.end) - start
        if blanks:
            at, behind = at - bisect_left(blanks, at), behind - bisect_left(blanks, behind)
        while at and words[at - 1] in BLANKS:
            at -= 1  # 下达云亭镇 300 万元: patterns of what stands right before a sum needn't know of blanks
        own = number = bisect(clauses, at, number + 1) - 1
        if at and words[at - 1] == "）":  # 省级资金（云岭示范园）300万元: the bracket says more of the money
            opened = words.rfind("（", 0, at)
            while own and clauses[own] > opened >= 0 and clauses[own] > ended:
                own -= 1
        elif own and at == clauses[own] and words[at - 1] in COLONS and clauses[own - 1] >= ended:
            own -= 1  # 项目概算总投资：300万元: what it is called
        elif own and words[clauses[own] - 1] == "（" and clauses[own - 1] >= ended:
            closed = words.find("）", clauses[own], at)
            if closed >= 0 and not _OF_GIVERS.search(words, clauses[own], closed):
                own -= 1  # 公益性墓地（含骨灰堂）建设项目补助标准为20万元: a bracket that is closed opens no clause
        following = bisect(clauses, behind, number + 1)
        tail = clauses[following] - 1 if following < count else len(words)
        if index + 1 < len(group):
            following = group[index + 1].phrase.start - start
            if blanks:
                following -= bisect_left(blanks, following)
            tail = max(behind, min(tail, following))
        lead = max(clauses[own], ended)
        sums.append(Sum(figure, clauses[own], min(lead, at), at, behind, tail))
        ended = behind
    spaced = [place - number for number, place in enumerate(blanks)] if blanks else blanks
    begun = [opens - bisect_left(blanks, opens) for opens, _ in items] if items else []
    return Sentence(words, start, clauses, tuple(sums), begins, spaced, begun)


def _in_digits(words: str, group: list[Figure], start: int) -> str:
    """Words whose sums begin with digits: of 人民币三百万元 rules need know no more than of 300万元."""
    for figure in group:
        at = figure.span.start - start
        if not words[at : at + 1].isdecimal() and (number := _NUMBER.match(words, at, figure.span.end - start)):
            words = f"{words[:at]}{_DIGIT * (number.end() - at)}{words[number.end() :]}"
    return words


def _blanks(words: str, group: list[Figure], start: int) -> list[int]:
    """The places of the blanks around numbers in a sentence's words, not within its sums, and of `NOTHING`."""
    places: list[int] = []
    sums: list[tuple[int, int]] = []
    for blank in _SPACED.finditer(words):
        opens, closes = blank.span()
        if words[opens] != NOTHING:
            sums = sums or [(each.phrase.start - start, max(each.phrase.end, each.span.end) - start) for each in group]
            index = bisect(sums, (opens, len(words))) - 1
            if index >= 0 and opens < sums[index][1]:
                continue
        places += range(opens, closes)
    return places
