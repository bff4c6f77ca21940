"""Layouts: the many ways in which offices set their letters."""

from dataclasses import dataclass
from random import Random

COUNT = 63
_HELD_BACK = 3  # one of so many
_HEADER = "关于第{0}号建议的答复　青政复〔2021〕{0}号"


@dataclass(frozen=True)
class Layout:
    """How a letter is set; lengths in points, those named in `ems` in sizes of the text.

    `pitch` is an exact distance of lines, or what single spacing is multiplied by where it is below 4, or the number of
    lines on a page's grid where it is negative. `listed` says that numbers are a word processor's own.
    """

    number: int
    page: tuple[float, float]
    margins: tuple[float, float, float, float]  # left, right, top, bottom
    size: float
    pitch: float
    font: str
    latin: str
    justified: bool
    indent: str  # none, ems, typed or hanging
    before: float
    after: float
    heading: str  # plain, bold, large, centred or flush
    header: str
    footer: str
    footer_place: str  # center, right or left
    numbering: str
    listed: bool
    item: str  # as text, hanging or deeper
    annex: str  # none, on a page of its own, or below the letter
    annex_size: float
    footnotes: int
    tables: int
    tracking: float
    is_held_back: bool


def layout(number: int) -> Layout:
    """One of `COUNT` layouts, the same in every run; one of three is held back from those who mend the program."""
    chance = Random(1000 + number)
    size = chance.choice((16.0, 16.0, 16.0, 15.0, 14.0, 14.0, 12.0, 12.0, 10.5))
    indent = chance.choice(("ems", "ems", "ems", "ems", "typed", "typed", "none", "hanging"))
    spaced = chance.random() < (0.8 if indent == "none" else 0.3)
    space = chance.choice((6.0, 10.0, 0.5 * size, size)) if spaced else 0.0
    before, after = chance.choice(((space, 0.0), (0.0, space), (space / 2, space / 2)))
    pitches = (round(size * 1.8), round(size * 1.75), round(size * 1.5), 1.0, 1.15, 1.5, 2.0, -22.0)
    return Layout(
        number=number,
        page=chance.choice(((595.3, 841.9), (595.3, 841.9), (595.3, 841.9), (515.9, 728.5), (520.0, 737.0))),
        margins=chance.choice(
            ((79.4, 73.7, 104.9, 99.2), (89.9, 89.9, 72.0, 72.0), (72.0, 72.0, 72.0, 72.0), (56.7, 56.7, 70.9, 56.7))
        ),
        size=size,
        pitch=chance.choice(pitches),
        font=chance.choice(("Noto Serif CJK SC", "Noto Serif CJK SC", "Noto Sans CJK SC")),
        latin=chance.choice(("", "DejaVu Serif", "DejaVu Sans", "")),
        justified=chance.random() < 0.7,
        indent=indent,
        before=before,
        after=after,
        heading=chance.choice(("plain", "bold", "bold", "large", "centred", "flush")),
        header=chance.choice(("", "", "青禾县某某局文件", "关于第{}号建议的答复　青政复〔2021〕{}号")).format(
            number, number
        ),
        footer=chance.choice(("- {} -", "— {} —", "{}", "第 {} 页", "第{}页　共{}页", "")),
        footer_place=chance.choice(("center", "center", "right", "left")),
        numbering=chance.choice(("official", "official", "mixed", "decimal", "sections")),
        listed=chance.random() < 0.3,
        item=chance.choice(("as text", "as text", "as text", "hanging", "deeper")),
        annex=chance.choice(("none", "page", "below", "below")),
        annex_size=chance.choice((size, size - 2, size - 4 if size > 12 else size - 1.5)),
        footnotes=chance.choice((0, 0, 1, 3)),
        tables=chance.choice((0, 0, 1, 2)),
        tracking=chance.choice((0.0, 0.0, 0.0, 0.0, 0.4, -0.3)),
        is_held_back=number % _HELD_BACK == 2,
    )
