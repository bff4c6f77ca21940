"""Letters typeset in the ways that offices set them, as lines with their places on pages."""

import io
import math
import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

from reader.sources.print.glyphs import Glyph
from reader.sources.print.layout import Block, laid

LEFT, TOP, HEIGHT = 74.0, 80.0, 842.0
_NOT_FIRST, _NOT_LAST = "，。；：、！？）》”〕,;:!?)", "（《“〔("
_TITLE = re.compile(r".*第\d+号(?:建议|提案)的答复")


def text(found: Sequence[Iterable[Glyph]]) -> str:
    """The text of pages of characters."""
    return laid([Block(list(page)) for page in found])[0]


def half(character: str) -> float:
    """The width of a character in shares of the font's size: Latin ones half as wide as Han ones."""
    return 0.5 if character.isascii() else 1.0


@dataclass(frozen=True)
class Setting:
    """How a letter is set; lengths in shares of the font's size, distances of lines in usual ones.

    `breaking` is `anywhere` (numbers too), `words` (numbers whole), `clauses` (at marks and blanks alone), `counted`
    (so many characters) or `uneven` (words, in a measure that varies by a sixth).
    """

    measure: float = 28
    size: float = 16
    breaking: str = "words"
    justified: bool = False
    indent: float = 2
    space: float = 0
    tracking: float = 0
    title_size: float = 16
    title_left: bool = False
    flush_headings: bool = False
    number: str = "— {} —"
    header: str = ""
    per_page: int = 22
    width_of: Callable[[str], float] = half

    def __str__(self) -> str:
        """What is not as usual in it; the same in every process, since it names a test."""
        said = ((field.name, getattr(self, field.name)) for field in fields(self) if field.name != "width_of")
        unusual = [f"{name}={value}" for name, value in said if value != getattr(Setting, name)]
        return " ".join(unusual + ["latin"] * (self.width_of is not half)) or "usual"


@dataclass(frozen=True)
class Printed:
    """A line on a page: `tracking` is the space behind each character, in points."""

    words: str
    left: float
    baseline: float
    size: float
    tracking: float = 0


def pages(text: str, setting: Setting) -> list[list[Printed]]:
    """The pages of a letter; its lines are paragraphs."""
    found: list[list[Printed]] = []
    row = 0.0
    pitch = 1.8 * setting.size
    for printed in text.split("\n"):
        words = printed.strip(" 　")
        if not words:
            continue
        for place, line in enumerate(_lines(words, printed, setting)):
            if math.isnan(line.baseline):  # beside the one before
                found[-1].append(_moved(line, found[-1][-1].baseline))
                continue
            row += 1 + (setting.space if place == 0 else 0)
            if not found or row > setting.per_page:
                found.append([])
                row = 1
            found[-1].append(_moved(line, TOP + row * pitch))
    bottom = TOP + (setting.per_page + 3) * pitch
    for number, lines in enumerate(found, start=1):
        if setting.header:
            lines.insert(0, Printed(setting.header, LEFT + 5 * setting.size, TOP - pitch, 0.8 * setting.size))
        if setting.number:
            words = setting.number.format(number, len(found))
            lines.append(Printed(words, LEFT + (setting.measure / 2 - 2) * setting.size, bottom, 0.875 * setting.size))
    return found


def _moved(line: Printed, baseline: float) -> Printed:
    return Printed(line.words, line.left, baseline, line.size, line.tracking)


def _lines(words: str, printed: str, setting: Setting) -> Iterator[Printed]:
    """The lines of a paragraph, not yet at their height."""
    size = setting.size
    right = LEFT + setting.measure * size
    is_title = _TITLE.fullmatch(words) is not None
    if is_title:
        size = setting.title_size
    blanks = len(printed) - len(printed.lstrip(" 　"))
    flush = words.endswith(("代表：", "代表:")) or words.startswith(("索引号", "发文", "抄送", "A类"))
    heading = re.match(r"[一二三四五六七]、", words) is not None
    tracking = setting.tracking * size

    def width(part: str) -> float:
        return sum(setting.width_of(sign) * size + tracking for sign in part) - tracking * bool(part)

    signs = random.Random(len(words))
    indent = 0.0 if flush or is_title or (heading and setting.flush_headings) else setting.indent * size
    if len(parts := re.split(r"[ 　]{2,}", words)) > 1 and sum(map(width, parts)) + 2 * size < right - LEFT:
        yield Printed(parts[0], LEFT + indent, 0, size, tracking)
        for part in parts[1:]:
            yield Printed(part, right - width(part), math.nan, size, tracking)
        return
    while words:
        measure = right - LEFT - indent
        if setting.breaking == "uneven":
            measure *= 1 - signs.random() / 6
        count = _count(words, measure, width, setting)
        part, rest = words[:count].rstrip(" "), words[count:].lstrip(" ")
        left = LEFT + indent
        stretch = tracking
        if blanks > 8 and not rest:
            left = right - width(part)
        elif is_title and not setting.title_left:
            left = LEFT + (right - LEFT - width(part)) / 2
        elif setting.justified and rest and len(part) > 1:
            stretch += (right - left - width(part)) / (len(part) - 1)
        yield Printed(part, left, 0, size, stretch)
        words, indent = rest, 0.0


def _count(words: str, measure: float, width: Callable[[str], float], setting: Setting) -> int:
    """How many characters stand on a line."""
    if setting.breaking == "counted":
        return int(measure / setting.size)
    count = 1
    while count < len(words) and width(words[: count + 1]) <= measure:
        count += 1
    fits = count
    while 1 < count < len(words) and not _may_break(words[count - 1], words[count], setting.breaking):
        count -= 1
    return count if count > 1 else fits


def _may_break(before: str, after: str, breaking: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if breaking == "clauses":
        return before in _NOT_FIRST or " " in (before, after)
    both = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
    return breaking == "anywhere" or not (both or (before.isdigit() and after in ".%") or (before == "." and both))


def glyphs(found: list[list[Printed]], width_of: Callable[[str], float] = half) -> list[list[Glyph]]:
    """The characters of pages with their places."""
    return [[glyph for line in lines for glyph in _glyphs(line, width_of)] for lines in found]


def _glyphs(line: Printed, width_of: Callable[[str], float]) -> Iterator[Glyph]:
    left = line.left
    for sign in line.words:
        width = width_of(sign) * line.size
        yield Glyph(sign, left, left + width, line.baseline, line.size)
        left += width + line.tracking


def pdf(found: list[list[Printed]]) -> bytes:
    """These pages as a PDF; `documents.pdf_width` is how wide its characters are."""
    from reportlab.pdfgen import canvas

    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=(1000, 1200))
    for lines in found:
        for line in lines:
            sheet.setFont("STSong-Light", line.size)
            sheet.drawString(line.left, 1200 - line.baseline, line.words, charSpace=line.tracking)
        sheet.showPage()
    sheet.save()
    return stream.getvalue()
