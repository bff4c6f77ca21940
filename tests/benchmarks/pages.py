"""Pages of letters as scans: the samples' paragraphs and tables of sums in several typefaces, sizes and resolutions.

They have noise, slant, shadows, seals over the words and JPEG's traces; rules that are thin or broken. It needs the
typefaces of Debian's fonts-noto-cjk and fonts-arphic-*. A third is held back: what was tuned was tuned on the others.
"""

import io
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from reader.sources.lines import Lines

SERIF = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"
FACES = {
    "song": ("/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf", 0),
    "kai": ("/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf", 0),
    "serif": (SERIF, 2),
    "sans": ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
}
SAMPLES = ("01-provincial-reply.txt", "02-county-letter.txt")
COUNT = 36
_WIDTH, _HEIGHT, _LEFT, _TOP, _PITCH = 595, 842, 79, 96, 28
_BOTTOM = _HEIGHT - 90
_INK = (25, 25, 28)


class Case(NamedTuple):
    """How a page is set: sizes in points, `rule` how thick a table's lines are, `gaps` what share of them is lost."""

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
    is_table: bool
    rule: float
    gaps: float

    @property
    def is_held_back(self) -> bool:
        """Whether nothing was tuned on it."""
        return self.number % 3 == 2


def cases(count: int = COUNT) -> Iterator[Case]:
    """The pages, the same in every run; one in three has a table."""
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
            is_table=number * 7 % 9 in (1, 4, 8),
            rule=chosen.choice((0.5, 0.75, 1.0)),
            gaps=chosen.choice((0, 0, 0.03, 0.08)),
        )


class Cell(NamedTuple):
    """What stands in a cell of a table, and from which row and column on in how many of them."""

    row: int
    column: int
    words: str
    rows: int = 1
    columns: int = 1


def words_of(case: Case) -> str:
    """A page's text: as many paragraphs of a sample as it has room for, and its table."""
    above = "\n".join(_paragraphs(case))
    return f"{above}\n{printed(table_of(case))}" if case.is_table else above


def _paragraphs(case: Case) -> list[str]:
    everything = _sentences()
    start = Random(case.number).randrange(len(everything))
    rows = int((_BOTTOM - _TOP) / (_PITCH * case.size / 16)) // (3 if case.is_table else 1)
    found: list[str] = []
    for words in (*everything[start:], *everything[:start]):
        rows -= len(words) // int((_WIDTH - 2 * _LEFT) / case.size) + 1
        if rows < 0 and found:
            break
        found.append(words)
    return [*found[:3], "附表：项目资金安排情况表"] if case.is_table else found


@cache
def _sentences() -> list[str]:
    folder = Path(__file__).parents[2] / "sample"
    texts = [(folder / name).read_text(encoding="utf-8") for name in SAMPLES]
    body = [line.strip() for text in texts for line in text.split("\n")]
    return [words for words in body if any(sign.isdecimal() for sign in words) and 30 < len(words) < 420]


def table_of(case: Case) -> list[Cell]:
    """The cells of a page's table: heads of two rows that are merged, names, and sums in 万元; some are empty."""
    chosen = Random(100 + case.number)
    years = sorted(chosen.sample(range(2018, 2025), 2))
    parts = chosen.sample(("中央资金", "省级资金", "市县配套", "群众自筹"), 2)
    heads = [Cell(0, 0, "序号", 2), Cell(0, 1, "项目名称", 2)]
    for place, year in enumerate(years):
        heads.append(Cell(0, 2 + 3 * place, f"{year}年（万元）", 1, 3))
        heads += (Cell(1, 2 + 3 * place + at, words) for at, words in enumerate(("合计", *parts)))
    names = ["小型水库除险加固", "农村饮水管网", "维修养护", "灌区改造", "山洪灾害防治非工程措施", "河道治理"]
    chosen.shuffle(names)
    cells = heads
    sums = [0.0] * 6
    rows = chosen.randrange(4, 7)
    for row in range(rows):
        cells += (Cell(2 + row, 0, str(row + 1)), Cell(2 + row, 1, names[row]))
        for place in (0, 3):
            one, other = (_sum(chosen) for _part in range(2))
            for at, value in enumerate((one + other, one, other)):
                sums[place + at] += value
                cells.append(Cell(2 + row, 2 + place + at, _number(value)))
    cells.append(Cell(2 + rows, 0, "合计", 1, 2))
    cells += (Cell(2 + rows, 2 + place, _number(value)) for place, value in enumerate(sums))
    return cells


def _sum(chosen: Random) -> float:
    usual = (round(chosen.uniform(1, 4000), 2) for _each in range(5))
    return chosen.choice((0.0, 1.0, 11.0, 111.0, 7.17, 100.0, *usual))


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if value else ""


def printed(cells: Sequence[Cell]) -> str:
    """A table's text, as one with the same cells in another format has it."""
    lines = Lines()
    lines.open_table()
    for row in range(max(cell.row for cell in cells) + 1):
        lines.open_row()
        for cell in sorted(each for each in cells if each.row == row):
            lines.open_cell()
            lines.span(cell.columns, cell.rows)
            lines.add(cell.words)
            lines.close_cell()
        lines.close_row()
    lines.close_table()
    return lines.text().strip("\n")


def picture(case: Case) -> bytes:
    """The page as the bytes of a JPEG file."""
    import numpy as np
    from PIL import Image, ImageFilter

    page = _Page(case)
    for words in _paragraphs(case):
        page.write("　　" + words)
    if case.is_table:
        page.draw(table_of(case))
    if case.seal:
        page.stamp()
    shown = page.image.rotate(case.slant, resample=Image.Resampling.BICUBIC, fillcolor="white")
    if case.blur:
        shown = shown.filter(ImageFilter.GaussianBlur(case.blur * case.dots / 200))
    pixels = np.asarray(shown).astype(float)
    if case.shadow:
        pixels *= np.linspace(1.0, 0.7, pixels.shape[1])[None, :, None]
    pixels += np.random.default_rng(case.number).normal(0, case.noise, pixels.shape)
    stream = io.BytesIO()
    Image.fromarray(pixels.clip(0, 255).astype("uint8")).save(stream, "JPEG", quality=case.quality)
    return stream.getvalue()


class _Page:
    """A page of paper, written from top to bottom; places on it are points."""

    def __init__(self, case: Case) -> None:
        from PIL import Image, ImageDraw

        self._case = case
        self._scale = case.dots / 72
        self.image = Image.new("RGB", (round(_WIDTH * self._scale), round(_HEIGHT * self._scale)), "white")
        self._drawing = ImageDraw.Draw(self.image)
        self._y: float = _TOP
        self._gaps = Random(case.number)

    def _face(self, size: float) -> Any:
        from PIL import ImageFont

        path, index = FACES[self._case.face]
        return ImageFont.truetype(path, round(size * self._scale), index=index)

    def _lines(self, words: str, width: float, face: Any) -> Iterator[str]:
        """A paragraph in lines; no number is parted."""
        while words:
            count = 1
            while count < len(words) and self._drawing.textlength(words[: count + 1], face) <= width * self._scale:
                count += 1
            while 1 < count < len(words) and words[count - 1].isascii() and words[count].isascii():
                count -= 1
            yield words[:count]
            words = words[count:]

    def write(self, words: str) -> None:
        """A paragraph."""
        face = self._face(self._case.size)
        for line in self._lines(words, _WIDTH - 2 * _LEFT, face):
            self._drawing.text((_LEFT * self._scale, self._y * self._scale), line, font=face, fill=_INK)
            self._y += _PITCH * self._case.size / 16

    def draw(self, cells: Sequence[Cell]) -> None:
        """A table with lines around its cells, whose words stand in their middle; in type of 10 points."""
        size = 10.0
        face = self._face(size)
        widths = [28.0, 95.0, *([58.0] * 6)]
        left = (_WIDTH - sum(widths)) / 2
        xs = [left + sum(widths[:place]) for place in range(len(widths) + 1)]
        ys = [self._y + 6]
        for row in range(max(cell.row for cell in cells) + 1):
            names = [cell for cell in cells if cell.row == row and cell.rows == 1]
            most = max(len(list(self._lines(each.words, self._width(each, xs) - 8, face))) for each in names)
            ys.append(ys[-1] + most * 1.3 * size + 6)
        for cell in cells:
            top, bottom = ys[cell.row], ys[cell.row + cell.rows]
            begin, end = xs[cell.column], xs[cell.column + cell.columns]
            for one, other in (((begin, top), (end, top)), ((begin, bottom), (end, bottom)),
                               ((begin, top), (begin, bottom)), ((end, top), (end, bottom))):  # fmt: skip
                self._rule(one, other)
            lines = list(self._lines(cell.words, end - begin - 8, face))
            for place, line in enumerate(lines):
                y = (top + bottom) / 2 + (place - len(lines) / 2) * 1.3 * size + 0.65 * size
                middle = (begin + end) / 2 * self._scale, y * self._scale
                self._drawing.text(middle, line, font=face, fill=_INK, anchor="mm")
        self._y = ys[-1] + 20

    @staticmethod
    def _width(cell: Cell, xs: Sequence[float]) -> float:
        return xs[cell.column + cell.columns] - xs[cell.column]

    def _rule(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        scale, thick = self._scale, max(1, round(self._case.rule * self._scale))
        self._drawing.line([(x * scale, y * scale) for x, y in (start, end)], fill=_INK, width=thick)
        length = abs(end[0] - start[0]) + abs(end[1] - start[1])
        for _gap in range(int(length * self._case.gaps / 2)):  # of two points each
            share = self._gaps.random()
            x, y = ((start[axis] + share * (end[axis] - start[axis])) * scale for axis in (0, 1))
            self._drawing.rectangle((x - scale, y - scale, x + scale, y + scale), fill="white")

    def stamp(self) -> None:
        """A seal of 4.2 cm over the last lines, as ink upon ink."""
        from PIL import Image, ImageChops, ImageDraw, ImageFont

        scale = self._scale
        layer = Image.new("RGBA", self.image.size, (0, 0, 0, 0))
        drawing = ImageDraw.Draw(layer)
        middle, radius, red = (380 * scale, (self._y - 70) * scale), 59.5 * scale, (214, 32, 44, 215)
        around = (middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius)
        drawing.ellipse(around, outline=red, width=round(3 * scale))
        face = ImageFont.truetype(SERIF, round(16 * scale), index=2)
        drawing.text((middle[0] - 40 * scale, middle[1] + 22 * scale), "某某水利局", font=face, fill=red)
        drawing.regular_polygon((middle, 15 * scale), 5, fill=red)
        white = Image.new("RGB", self.image.size, "white")
        inked = Image.composite(layer.convert("RGB"), white, layer.getchannel("A"))
        self.image.paste(ImageChops.multiply(self.image, inked))
