"""Scanned pages: how many of their characters and figures are read right, and in what time.

`python -m tests.benchmarks scans` renders pages of letters in four typefaces and three sizes, at 150 to 300 dots an
inch, with noise, slant, shadows, seals over the words and JPEG's traces, and has them recognised. It needs the extra
`ocr`, and the typefaces of Debian's fonts-noto-cjk and fonts-arphic-*. A third of the pages is held back: what was
tuned was tuned on the others.
"""

import io
import time
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from rapidfuzz.distance import Levenshtein

from reader.checks import Finding
from reader.checks.scanned import check_scanned
from reader.figures import FigureKind
from reader.figures.format import strings_of
from reader.reply.scan import Scan
from reader.sources.print import sheets
from reader.sources.print.warnings import warnings
from reader.sources.scanned import placing
from reader.sources.scanned.page import ScannedPage
from reader.understanding import Understanding, first_look
from tests.benchmarks.table import Row

SERIF = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"
FACES = {
    "song": ("/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf", 0),
    "kai": ("/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf", 0),
    "serif": (SERIF, 2),
    "sans": ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
}
_WIDTH, _HEIGHT, _LEFT, _TOP, _PITCH = 595, 842, 79, 96, 28
_KINDS = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT)
_CASES = 36


class Case(NamedTuple):
    """How a page is set and what became of it."""

    number: int
    face: str
    size: float
    dots: int
    noise: float
    slant: float
    blur: float
    seal: bool
    shadow: bool
    quality: int

    @property
    def is_held_back(self) -> bool:
        """Whether nothing was tuned on it."""
        return self.number % 3 == 2


class Result(NamedTuple):
    """What was read of a page: characters and figures that are wrong, those of them that say so, and the time."""

    case: Case
    characters: int
    wrong: int
    figures: int
    right: int
    marked: int
    silent: int
    needless: int
    seconds: float
    misread: tuple[str, ...]


def cases(count: int = _CASES) -> Iterator[Case]:
    """The pages, the same in every run."""
    chosen = Random(16)
    for number in range(count):
        yield Case(
            number,
            face=list(FACES)[number % len(FACES)],
            size=(16, 14, 12)[number // 4 % 3],
            dots=(150, 200, 300)[number // 2 % 3],
            noise=chosen.choice((0, 8, 16, 24)),
            slant=chosen.uniform(-1.5, 1.5),
            blur=chosen.choice((0, 0, 0.6, 0.9)),
            seal=chosen.random() < 0.5,
            shadow=chosen.random() < 0.3,
            quality=chosen.choice((95, 75, 50)),
        )


def words_of(case: Case) -> str:
    """A page's text: a heading, and sentences full of figures."""
    chosen = Random(case.number)

    def number(most: int) -> str:
        value = chosen.choice((chosen.randrange(1, most), chosen.choice((1, 11, 111, 100, 1000, 110, 717, 888)) % most))
        return chosen.choice((f"{value}", f"{value}", f"{value}.{chosen.randrange(100):02}", f"{value:,}"))

    def sentence() -> str:
        return chosen.choice(
            (
                f"{chosen.randrange(2015, 2025)}年，下达资金{number(99999)}万元，其中中央资金{number(9999)}万元。",
                f"全市建成蓄水池{chosen.randrange(1, 9999)}个，受益群众{number(999)}万人，普及率达到{number(100)}%。",
                f"完成投资{number(99)}亿元，比上年增长{chosen.randrange(1, 99)}.{chosen.randrange(10)}%。",
                f"每人每月补助{chosen.randrange(100, 1999)}元，共发放{number(9999)}万元。",
                f"计划争取补助不少于{number(9999)}万元，安排配套资金约{number(999)}万元。",
            )
        )

    parts = ["二、已经开展的主要工作", *("".join(sentence() for _each in range(3)) for _paragraph in range(3))]
    return "\n".join(parts)


def picture(case: Case) -> bytes:
    """The page as the bytes of a JPEG file."""
    import numpy as np
    from PIL import Image, ImageDraw, ImageFilter, ImageFont

    scale = case.dots / 72
    path, index = FACES[case.face]
    face = ImageFont.truetype(path, round(case.size * scale), index=index)
    page = Image.new("RGB", (round(_WIDTH * scale), round(_HEIGHT * scale)), "white")
    drawing = ImageDraw.Draw(page)
    y: float = _TOP
    for paragraph in words_of(case).split("\n"):
        words = "　　" + paragraph
        while words:
            count = 1
            while count < len(words) and drawing.textlength(words[: count + 1], face) <= (_WIDTH - 2 * _LEFT) * scale:
                count += 1
            while 1 < count < len(words) and words[count - 1].isascii() and words[count].isascii():
                count -= 1
            drawing.text((_LEFT * scale, y * scale), words[:count], font=face, fill=(25, 25, 28))
            words = words[count:]
            y += _PITCH * case.size / 16
    if case.seal:
        _stamp(page, scale, y)
    shown = page.rotate(case.slant, resample=Image.Resampling.BICUBIC, fillcolor="white")
    if case.blur:
        shown = shown.filter(ImageFilter.GaussianBlur(case.blur * case.dots / 200))
    pixels = np.asarray(shown).astype(float)
    if case.shadow:
        pixels *= np.linspace(1.0, 0.7, pixels.shape[1])[None, :, None]
    pixels += np.random.default_rng(case.number).normal(0, case.noise, pixels.shape)
    stream = io.BytesIO()
    Image.fromarray(pixels.clip(0, 255).astype("uint8")).save(stream, "JPEG", quality=case.quality)
    return stream.getvalue()


def _stamp(page: Any, scale: float, y: float) -> None:
    """A seal of 4.2 cm over the last lines, as ink upon ink."""
    from PIL import Image, ImageChops, ImageDraw, ImageFont

    white = Image.new("RGB", page.size, "white")
    layer = Image.new("RGBA", page.size, (0, 0, 0, 0))
    drawing = ImageDraw.Draw(layer)
    middle, radius, red = (380 * scale, (y - 50) * scale), 59.5 * scale, (214, 32, 44, 215)
    around = (middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius)
    drawing.ellipse(around, outline=red, width=round(3 * scale))
    face = ImageFont.truetype(SERIF, round(16 * scale), index=2)
    drawing.text((middle[0] - 40 * scale, middle[1] + 22 * scale), "某某水利局", font=face, fill=red)
    drawing.regular_polygon((middle, 15 * scale), 5, fill=red)
    page.paste(ImageChops.multiply(page, Image.composite(layer.convert("RGB"), white, layer.getchannel("A"))))


def read(page: ScannedPage) -> Understanding:
    """What is understood of a page that was recognised."""
    words, notes = sheets.text([placing.sheet_of(page)])
    return first_look(words, warnings(notes))


def result(case: Case, page: ScannedPage, seconds: float) -> Result:
    """What of a page was read right."""
    wanted, found = first_look(words_of(case)), read(page)
    one, other = _letters(wanted.text), _letters(found.text)
    right, others, missing = _compared(wanted, found)
    figures = [figure for figure in found.figures if figure.kind in _KINDS]
    unsure = [_is_unsure(found, figure) for figure in figures]
    marked = sum(unsure[place] for place in others)
    silent = [figures[place].phrase.of(found.text) for place in others if not unsure[place]]
    lost = max(0, missing - len(others))
    told = sum(not any(finding.spans[0] == each.span for each in found.figures) for finding in doubts(found))
    lost, marked = max(0, lost - told), marked + min(lost, told)
    return Result(
        case,
        len(one),
        Levenshtein.distance(one, other),
        sum(figure.kind in _KINDS for figure in wanted.figures),
        right,
        marked,
        len(silent) + lost,
        sum(unsure) - marked,
        seconds,
        (*silent, *(["…"] * lost)),
    )


def _compared(wanted: Understanding, found: Understanding) -> tuple[int, list[int], int]:
    """How many figures agree, which of those that were found don't, and how many of those wanted are not there."""
    one, other = _values(wanted), _values(found)
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    right = sum(last - first for kind, first, last, _from, _to in blocks if kind == "equal")
    others = [place for kind, _f, _l, start, end in blocks if kind != "equal" for place in range(start, end)]
    return right, others, len(one) - right


def _values(seen: Understanding) -> list[tuple[str | None, ...]]:
    return [tuple(strings_of(figure.amount).values()) for figure in seen.figures if figure.kind in _KINDS]


def _is_unsure(seen: Understanding, figure: Any) -> bool:
    return seen.reply.scanned.of(figure.phrase) is Scan.UNSURE or figure.qualifier == "damaged"


def doubts(seen: Understanding) -> list[Finding]:
    """The numbers that say that they may be others."""
    return list(check_scanned(seen.reply, seen.figures))


def _letters(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def results(chosen: Sequence[Case]) -> Iterator[Result]:
    """Each page recognised in this process."""
    from reader.sources.scanned.engine import Engine
    from reader.sources.scanned.process import picture_of

    engine = Engine()
    for case in chosen:
        pixels, dots = picture_of(picture(case), 1)
        begun = time.process_time()
        page = engine.page(pixels, dots)
        yield result(case, page, time.process_time() - begun)


def rows(_runs: int, _home: Path) -> Iterator[Row]:
    """The pages that were tuned on, and those held back."""
    found = list(results(list(cases())))
    for name, some in (
        ("tuned on", [each for each in found if not each.case.is_held_back]),
        ("held back", [each for each in found if each.case.is_held_back]),
    ):
        characters, figures = sum(each.characters for each in some), sum(each.figures for each in some)
        yield from (
            Row(f"scans, {name}: characters right", 100 * (1 - sum(each.wrong for each in some) / characters), "%"),
            Row(f"scans, {name}: figures", figures, ""),
            Row(f"scans, {name}: figures right", sum(each.right for each in some), ""),
            Row(f"scans, {name}: figures wrong and marked", sum(each.marked for each in some), ""),
            Row(f"scans, {name}: figures wrong and silent", sum(each.silent for each in some), "", aim="0"),
            Row(f"scans, {name}: figures right and marked", sum(each.needless for each in some), ""),
            Row(f"scans, {name}: a page", sum(each.seconds for each in some) / len(some), "CPU s"),
        )
