"""Ahead: where a letter tells what is to be done, by its headings and by the paragraphs that open so."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from reader.facts.progress import items
from reader.facts.sentence import Sentence, Sum
from reader.reply import Reply
from reader.text.sentences import COLONS, COMMAS, SEMICOLONS, STOPS

_OF_PLANS = ("下一步", "下步", "今后", "接下来")
_SAYS = frozenset(STOPS + SEMICOLONS + COMMAS + COLONS)
_OPENS_SENTENCE = re.compile("(?:下一?步|接下来|今后)(?:的?(?:工作|阶段|计划)中?)?[，,]")
_OVER = frozenset("。！？；")
_BEFORE = re.compile(
    r"[^\S\n]*(?:[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])?[^\S\n]*"
)
"""What may stand before such words where a paragraph opens with them."""
# What is told there as done, or as going on.
_TELLS_NOW = re.compile(
    "已|了|目前|现[在有]|截[至止]|以来|近年|近[两三几]年|今年|当前|[去上前]年|累计|先后|共|每年|年均|完成投资"
)
# What a sentence says that the items behind it are to be done; but 现将有关情况答复如下 announces no deeds.
_ANNOUNCED = re.compile(
    r"(?:(?<![按照据])计划|(?<![定订草])拟|打算|准备|(?<![现兹])将(?=从|采取|分|按|重点|着力|做好|抓好))(?![定订])[^，,。；;：:\n已了]{0,16}?"
    r"(?:分[两二三四五六]?(?:步|期|批|阶段|个阶段|个步骤)|[两二三四五六](?:步|期|个阶段|个步骤)|(?:以下|如下|[几两二三四五六]个?方面))(?![^，,。；;：:\n]{0,8}(?:已|了))"
    r"[^，,。；;：:\n已了]{0,12}[。：:；;]\s*(?=第[一1]|一是|首先|[一首]期|[（(]?一[）)、]|1[.．、])"
)
_CAPTION = 12
"""Characters: how much may stand behind such words in a caption."""


class Plans:
    """The stretches of a letter that tell what is to be done."""

    def __init__(self, reply: Reply) -> None:
        self._reply = reply

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        reply, text = self._reply, self._reply.text
        spans: list[tuple[int, int]] = []
        said = [(at, at + len(words)) for words in _OF_PLANS for at in _places(text, words)]
        # 拟分两步实施。第一，…；第二，…
        announced = [(match.start(), _ends(text, match.end() - 1)) for match in _ANNOUNCED.finditer(text)]
        if not said and not announced:
            return spans
        found = announced + [
            (section.span.start, section.span.end)
            for section in reply.all_sections
            if "是" not in section.number and any(map(section.title.__contains__, _OF_PLANS))
        ]
        for at, end in said:
            line = text.rfind("\n", 0, at) + 1
            if text.startswith("年", end):
                continue
            if _OPENS_SENTENCE.match(text, at) and text[at - 1 : at] in _OVER:
                found.append((at, _ends(text, end)))  # …。下一步，我局将加大投入。县财政安排30万元
            elif _BEFORE.fullmatch(text, line, at):
                found.append((line, _ends(text, end) if _tells(text, end) else _next_section(reply, at)))
        reached = -1
        for start, end in sorted(found):
            if end > reached:
                spans.append((start, end))
                reached = end
        return spans

    def hold(self, sentence: Sentence, each: Sum) -> bool:
        """Whether a sum stands among what is to be done, and its sentence tells nothing of what is."""
        if _TELLS_NOW.search(sentence.words, 0, each.tail):
            return False
        place = sentence.at(each.start)
        index = bisect_right(self._spans, (place, place)) - 1
        return index >= 0 and place < self._spans[index][1]


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _tells(text: str, opens: int) -> bool:
    """Whether a line says something behind a place in it, and is no caption: 下一步计划."""
    end = text.find("\n", opens)
    end = len(text) if end < 0 else end
    return end - opens > _CAPTION or any(mark in text[opens:end] for mark in _SAYS)


def _next_section(reply: Reply, at: int) -> int:
    """Where the first section behind a place begins, or the text ends."""
    return min((each.span.start for each in reply.all_sections if each.span.start > at), default=len(reply.text))


def _ends(text: str, opens: int) -> int:
    """Where the paragraph ends that stands at a place, with the lines of items that it announces."""
    end = text.find("\n", opens)
    end = len(text) if end < 0 else end
    return items.last_end(text, end) if text[end - 1 : end] in COLONS else end
