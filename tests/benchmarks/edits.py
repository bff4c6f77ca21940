"""Edits of a letter around some words of it, of which it is known whether the words still say the same, and where.

The words stand between two marks while the text is edited, so that their place afterwards is known.
"""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from random import Random
from typing import NamedTuple

from reader.text import Span

OPENS, CLOSES = "\ue000", "\ue001"
_SENTENCE = re.compile(r"[^。！？\n]*[。！？]|[^。！？\n]+")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:万|亿)?元?")
_FILLING = (
    "要进一步压实各方责任，确保各项任务按期完成。",
    "同时，加强部门协作，形成工作合力。",
    "目前各项工作正有序推进。",
    "此外，还将开展多种形式的宣传活动。",
    "另有镇级配套资金37万元。",
    "县级财政另行安排62.5万元用于绿化管护。",
    "该项目总投资1.36亿元。",
)
_TELLING_FIRST = ("停止", "取消", "暂缓", "原计划", "预计", "拟", "不再", "力争")
_YEAR = re.compile("((?:19|20)[0-9]{2})年")
_FAR = 18
"""Characters: further off than what a note remembers of its context, as a rule."""
_HALF_WIDTH = str.maketrans("，：；（）！？", ",:;()!?")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_BEFORE = ("1", "1 ", "3,", "300-", "约", "近", "约 ", "超过", "US$", "$", "人均", "人均 ", "每年", "不足", "-", "负")
_BEHIND = ("/年", "以上", "（含）以上", "左右", "多", "/人", "（不含）以下")
_OTHERS = (
    ("县财政", "市财政"),
    ("省财政", "市财政"),
    ("中央", "省级"),
    ("省级", "市级"),
    ("县级", "省级"),
    ("安排", "未安排"),
    ("下达", "未下达"),
    ("投入", "拟投入"),
    ("争取", "未争取"),
)


class Group(StrEnum):
    """What an edit does to the words: nothing, something that makes them say another thing, or it takes them away."""

    ELSEWHERE = "elsewhere"
    TELLING = "telling"
    GONE = "gone"


class Edit(NamedTuple):
    """One way to edit a marked text; `of_sums` only where the words are a sum. `None` where it can't be done."""

    name: str
    group: Group
    done: Callable[[str, Random], str | None]
    of_sums: bool = False


def marked(text: str, span: Span) -> str:
    """The text with marks around a span."""
    return f"{text[: span.start]}{OPENS}{span.of(text)}{CLOSES}{text[span.end :]}"


def unmarked(text: str) -> tuple[str, Span | None]:
    """The text without its marks, and what stood between them."""
    start, end = text.find(OPENS), text.find(CLOSES) - 1
    plain = text.replace(OPENS, "").replace(CLOSES, "")
    return plain, Span(start, end) if 0 <= start < end else None


def _is_marked(words: str) -> bool:
    return OPENS in words or CLOSES in words


def _lines_and_theirs(text: str) -> tuple[list[str], int]:
    lines = text.split("\n")
    return lines, next(index for index, line in enumerate(lines) if OPENS in line)


def _others(lines: list[str]) -> list[int]:
    return [index for index, line in enumerate(lines) if line.strip() and not _is_marked(line)]


def _in_sentences(change: Callable[[list[str], int, Random], bool]) -> Callable[[str, Random], str | None]:
    """An edit of the sentences of the words' paragraph; `change` says whether it could be done."""

    def done(text: str, random: Random) -> str | None:
        lines, at = _lines_and_theirs(text)
        sentences = _SENTENCE.findall(lines[at])
        own = next(index for index, sentence in enumerate(sentences) if OPENS in sentence)
        if CLOSES not in sentences[own] or not change(sentences, own, random):
            return None
        lines[at] = "".join(sentences)
        return "\n".join(lines)

    return done


def _put_in_beside(sentences: list[str], own: int, random: Random) -> bool:
    sentences.insert(own + random.randint(0, 1), random.choice(_FILLING))
    return True


def _neighbour(sentences: list[str], random: Random) -> int | None:
    free = [index for index, sentence in enumerate(sentences) if not _is_marked(sentence)]
    return random.choice(free) if free else None


def _drop_neighbour(sentences: list[str], _own: int, random: Random) -> bool:
    if (index := _neighbour(sentences, random)) is None:
        return False
    del sentences[index]
    return True


def _double_neighbour(sentences: list[str], _own: int, random: Random) -> bool:
    if (index := _neighbour(sentences, random)) is None:
        return False
    sentences.insert(index, sentences[index])
    return True


def _rewrite_neighbour(sentences: list[str], _own: int, random: Random) -> bool:
    if (index := _neighbour(sentences, random)) is None:
        return False
    sentences[index] = random.choice(_FILLING)
    return True


def _drop_sentence(text: str, _random: Random) -> str | None:
    """Not where the same sentence stands elsewhere as well, as a title does: then its words are not gone."""
    lines, at = _lines_and_theirs(text)
    sentences = _SENTENCE.findall(lines[at])
    own = next(sentence for sentence in sentences if OPENS in sentence)
    if CLOSES not in own or unmarked(text)[0].count(unmarked(own)[0].strip()) > 1:
        return None
    sentences.remove(own)
    lines[at] = "".join(sentences)
    return "\n".join(lines)


def _write_anew(sentences: list[str], own: int, _random: Random) -> bool:
    quote = sentences[own][sentences[own].index(OPENS) + 1 : sentences[own].index(CLOSES)]
    sentences[own] = f"二〇一九年以来乡村振兴局累计争取衔接补助{quote}支持产业路。"
    return len(quote) < 12


def _new_paragraph(text: str, random: Random) -> str:
    lines = text.split("\n")
    lines.insert(random.randrange(1, len(lines)), f"　　{random.choice(_FILLING)}")
    return "\n".join(lines)


def _drop_paragraph(text: str, random: Random) -> str | None:
    lines = text.split("\n")
    free = _others(lines)
    if not free:
        return None
    del lines[random.choice(free)]
    return "\n".join(lines)


def _drop_title(text: str, random: Random) -> str | None:
    lines = text.split("\n")
    first = random.randint(1, 3)
    return None if any(map(_is_marked, lines[:first])) else "\n".join(lines[first:])


def _swap_paragraphs(text: str, random: Random) -> str | None:
    lines, at = _lines_and_theirs(text)
    free = _others(lines)
    if CLOSES not in lines[at] or not free:
        return None
    other = random.choice(free)
    lines[at], lines[other] = lines[other], lines[at]
    return "\n".join(lines)


def _move_paragraph(text: str, random: Random) -> str | None:
    lines, at = _lines_and_theirs(text)
    if CLOSES not in lines[at]:
        return None
    moved = lines.pop(at)
    lines.insert(random.randrange(1, len(lines)), moved)
    return "\n".join(lines)


def _rewrap(text: str, random: Random) -> str:
    width, wrapped = random.choice((14, 18, 22, 28, 35, 40)), []
    for line in text.split("\n"):
        begun, count = "", 0
        for character in line:
            begun += character
            count += not _is_marked(character)
            if count == width:
                wrapped.append(begun)
                begun, count = "", 0
        wrapped.append(begun)
    return "\n".join(wrapped)


def _in_number(change: Callable[[str, re.Match[str], Random], str | None]) -> Callable[[str, Random], str | None]:
    def done(text: str, random: Random) -> str | None:
        start, end = text.index(OPENS) + 1, text.index(CLOSES)
        quote = text[start:end]
        match = _NUMBER.search(quote)
        now = change(quote, match, random) if match else None
        return None if now is None or now == quote else text[:start] + now + text[end:]

    return done


def _another_digit(quote: str, match: re.Match[str], random: Random) -> str:
    index = random.choice([index for index in range(*match.span()) if quote[index] in "0123456789"])
    digit = random.choice([digit for digit in "123456789" if digit != quote[index]])
    return quote[:index] + digit + quote[index + 1 :]


def _another_unit(quote: str, _match: re.Match[str], _random: Random) -> str:
    return quote.replace("万元", "亿元", 1) if "万元" in quote else quote.replace("亿元", "万元", 1)


def _put_before(quote: str, match: re.Match[str], random: Random) -> str:
    return quote[: match.start()] + random.choice(_BEFORE) + quote[match.start() :]


def _put_behind(quote: str, match: re.Match[str], random: Random) -> str:
    return quote[: match.end()] + random.choice(_BEHIND) + quote[match.end() :]


def _another_said(text: str, random: Random) -> str | None:
    """Another payer, level or status in the clause of the words."""
    at = text.index(OPENS)
    clause = max(text.rfind(stop, 0, at) for stop in "。\n；，,、") + 1
    pairs = [(was, now) for was, now in _OTHERS if was in text[clause:at]]
    if not pairs:
        return None
    was, now = random.choice(pairs)
    return text[:clause] + text[clause:at].replace(was, now, 1) + text[at:]


def _put_far_before(text: str, random: Random) -> str | None:
    """A word that makes another statement of the first sum of a sentence, at its beginning."""
    start, at = _own_sentence(text)
    if at - start < _FAR or "\n" in text[start:at] or "元" in text[start:at]:
        return None
    return text[:start] + random.choice(_TELLING_FIRST) + text[start:]


def _another_year(text: str, random: Random) -> str | None:
    """Another year or month at the beginning of the words' sentence."""
    start, at = _own_sentence(text)
    found = list(_YEAR.finditer(text, start, at))
    if not found:
        return None
    year = found[-1]
    other = random.choice([each for each in range(2012, 2020) if str(each) != year.group(1)])
    return text[: year.start(1)] + str(other) + text[year.end(1) :]


def _own_sentence(text: str) -> tuple[int, int]:
    """Where the sentence of the words begins, behind blanks, and where these do."""
    at = text.index(OPENS)
    start = max(text.rfind(stop, 0, at) for stop in "。！？\n") + 1
    return start + len(text[start:at]) - len(text[start:at].lstrip()), at


EDITS = (
    Edit("a new paragraph", Group.ELSEWHERE, _new_paragraph),
    Edit("a paragraph dropped", Group.ELSEWHERE, _drop_paragraph),
    Edit("title lines gone", Group.ELSEWHERE, _drop_title),
    Edit("a sentence beside it", Group.ELSEWHERE, _in_sentences(_put_in_beside)),
    Edit("a neighbour dropped", Group.ELSEWHERE, _in_sentences(_drop_neighbour)),
    Edit("a neighbour doubled", Group.ELSEWHERE, _in_sentences(_double_neighbour)),
    Edit("a neighbour rewritten", Group.ELSEWHERE, _in_sentences(_rewrite_neighbour)),
    Edit("paragraphs swapped", Group.ELSEWHERE, _swap_paragraphs),
    Edit("its paragraph moved", Group.ELSEWHERE, _move_paragraph),
    Edit("lines broken elsewhere", Group.ELSEWHERE, _rewrap),
    Edit("half-width punctuation", Group.ELSEWHERE, lambda text, _random: text.translate(_HALF_WIDTH)),
    Edit("full-width digits", Group.ELSEWHERE, lambda text, _random: text.translate(_FULL_WIDTH)),
    Edit("no indents", Group.ELSEWHERE, lambda text, _random: text.replace("　　", "")),
    Edit("blank lines", Group.ELSEWHERE, lambda text, _random: text.replace("\n", "\n\n")),
    Edit("another digit", Group.TELLING, _in_number(_another_digit)),
    Edit("another unit", Group.TELLING, _in_number(_another_unit)),
    Edit("something before the number", Group.TELLING, _in_number(_put_before), of_sums=True),
    Edit("something behind the number", Group.TELLING, _in_number(_put_behind), of_sums=True),
    Edit("another payer, level or status", Group.TELLING, _another_said, of_sums=True),
    Edit("a word far before the number", Group.TELLING, _put_far_before, of_sums=True),
    Edit("another year", Group.TELLING, _another_year, of_sums=True),
    Edit("its sentence dropped", Group.GONE, _drop_sentence),
    Edit("its sentence written anew", Group.GONE, _in_sentences(_write_anew), of_sums=True),
)
_BESIDES = EDITS[:5]


def edited(text: str, span: Span, edit: Edit, random: Random) -> Iterator[tuple[str, Span | None]]:
    """An edit of a text and the place of the span in it, with up to three other edits; none where it can't be done."""
    now = edit.done(marked(text, span), random)
    if now is None or unmarked(now)[0] == text:
        return
    for _ in range(random.choice((0, 0, 1, 3))):
        if OPENS in now and CLOSES in now:
            now = random.choice(_BESIDES).done(now, random) or now
    yield unmarked(now)
