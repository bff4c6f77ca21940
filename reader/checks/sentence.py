"""Sentences: the quantities that stand together, and the words between them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from reader.checks.tolerance import Interval, fraction, interval, step
from reader.figures.model import Figure, FigureKind, Qualifier
from reader.figures.vocabulary.units import MEASURES
from reader.text.sentences import ASIDE, SENTENCE_END, STOPS

_PERCENT, _COUNT = FigureKind.PERCENT, FigureKind.COUNT
_QUANTITIES = frozenset({FigureKind.MONEY, _PERCENT, _COUNT})
_ENDS = re.compile(SENTENCE_END)
# A new sentence that divides the total of the one before, or adds up what that tells of.
_GOES_ON_WITH = re.compile("[。\n]\\s*(?:其中|合计|共计|总计|以上)")
_GOES_ON = re.compile(rf"[^{STOPS}\n]{{0,40}}{_GOES_ON_WITH.pattern}[^{STOPS}\n]*\Z")
DIVIDING = "(?<=用)于|(?<=其)中|(?<=资)金来源|(?<=分)[别解配]|(?<=付)[到给至]|(?<=包)括|(?<=[合总累])计"
"""Words that divide a total, each behind its first character."""
# A sentence without any of these claims nothing that is checked; a class of characters first makes the search fast.
_SAY = "含由共占（(率增提升降减扩涨缩比较倍番"
_SAYS = re.compile(
    rf"[{_SAY}其资包分合总累用中的完付:：∶](?:(?<=中)(?=[，,：:])|(?<=[{_SAY}总])|{DIVIDING}"
    r"|(?<=[的完])[0-9成]|(?<=[:：∶])[0-9])"
)
_ASIDE, _OPENS_ASIDE = re.compile(rf"\A(?:人民币|(?:资金|经费)(?=[，,、；;])|{ASIDE})"), frozenset("人资经（(")
_SPACED = re.compile("(?<=[0-9]) {1,2}(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff]) {1,2}(?=[0-9]|\\Z)")
_BRACKET = re.compile(r"[（()）]")
_DIGITS, _NUMBER = frozenset("0123456789"), re.compile(r"[0-9]+(?:\.[0-9]+)?")
_UNIT = re.compile(r"[^0-9]+\Z")
# Words further apart than this have nothing to do with each other; no prose adds up more quantities than that.
_FURTHEST, _SHORT = 160, 24
_MOST = 80


@dataclass(eq=False)
class Quantity:
    """A figure in its sentence.

    `before` are the words since the quantity before it, `depth` says how many brackets it is in, `floor` how few there
    were on the way from the one before.
    `dimension` is what it can be added to: a currency, `ratio`, or what is counted; empty for a rate, which can't be;
    `factor` is how many of the dimension's own unit the figure's unit is. What `is_points` is a difference of ratios.
    """

    figure: Figure
    printed: str
    before: str
    depth: int
    floor: int
    dimension: str = field(init=False)
    factor: int = field(init=False)
    is_share: bool = field(init=False)
    is_vague: bool = field(init=False)
    is_points: bool = field(init=False)

    def __post_init__(self) -> None:
        self.is_share = self.figure.kind is _PERCENT
        if self.is_share and (parts := fraction(self.printed)):
            # A third, which is no decimal number, to all the digits that are reckoned with here.
            value = Decimal(parts[0]) / parts[1]
            self.figure = self.figure._replace(amount=self.figure.amount._replace(value=value))
        self.dimension, self.factor = _measured(self.figure)
        self.is_vague = self.figure.amount.ends is None
        self.is_points = self.is_share and self.printed.endswith("百分点")

    def is_like(self, other: "Quantity") -> bool:
        """Whether the two are amounts that can be added."""
        return self.dimension == other.dimension and self.dimension not in ("", "ratio")

    @property
    def is_plain(self) -> bool:
        """Whether it is printed without a qualifier, so that only rounding keeps it from the true number."""
        return self.figure.amount.qualifier is Qualifier.EXACT

    @cached_property
    def _step(self) -> Decimal:
        return step(self.figure, self.printed)

    @property
    def step(self) -> Decimal:
        """One unit in the last printed digit, in the dimension's unit; see `tolerance.step`."""
        return self._step * self.factor

    @cached_property
    def interval(self) -> Interval:
        """What it may stand for, in the dimension's unit; not to be asked of a vague one."""
        found = interval(self.figure.amount, self._step)
        assert found is not None
        return Interval(found.lower * self.factor, found.upper * self.factor)

    @property
    def alone(self) -> "Quantity":
        """The same without what it is per."""
        return Quantity(self.figure._replace(base=None), self.printed, self.before, self.depth, self.floor)

    @cached_property
    def nominal(self) -> Interval:
        """What is printed, as if it were exact, in the dimension's unit."""
        ends = self.figure.amount.ends
        assert ends is not None
        lower, upper = ends
        return Interval(lower * self.factor, upper * self.factor)


@dataclass(frozen=True)
class Sentence:
    """The quantities of a sentence in order, the words after the last, and all the words from the first on."""

    quantities: tuple[Quantity, ...]
    after: str
    words: str

    def words_after(self, index: int) -> str:
        """The words behind a quantity, up to the next or the sentence's end."""
        return self.quantities[index + 1].before if index + 1 < len(self.quantities) else self.after

    def between(self, first: int, last: int) -> str:
        """All the words and figures from behind one quantity to another."""
        middle = (f"{each.before}{each.printed}" for each in self.quantities[first + 1 : last])
        return "".join(middle) + self.quantities[last].before


def _measured(figure: Figure) -> tuple[str, int]:
    """What a figure can be added to, empty for a rate, and how many of its own unit the figure's unit is."""
    if figure.base is not None:
        return "", 1
    unit = figure.amount.unit
    measure = MEASURES.get(unit) if figure.kind is _COUNT else None
    return (measure.dimension, measure.factor) if measure else (unit, 1)


def _are_apart(group: Sequence[Figure]) -> bool:
    """Whether no two figures measure the same thing, of which all claims are, so that none is made."""
    dimensions: set[str] = set()
    for figure in group:
        dimension = "ratio" if figure.kind is _PERCENT else _measured(figure)[0] or figure.amount.unit
        if dimension in dimensions:
            return False
        dimensions.add(dimension)
    return True


def sentences(text: str, figures: Iterable[Figure]) -> Iterator[Sentence]:
    """The sentences that have two quantities of a kind and words that may make a claim of them."""
    group: list[Figure] = []
    for figure in figures:
        if figure.kind not in _QUANTITIES:
            continue
        if group:
            end, start = group[-1].span.end, figure.span.start
            if start - end > _FURTHEST or (_ENDS.search(text, end, start) and not _goes_on(text, end, start)):
                if 1 < len(group) <= _MOST:
                    yield from _sentence(text, group)
                group = []
        group.append(figure)
    if 1 < len(group) <= _MOST:
        yield from _sentence(text, group)


def _goes_on(text: str, end: int, start: int) -> bool:
    may_go_on = _GOES_ON_WITH.search(text, end, start) is not None
    return may_go_on and _GOES_ON.match(text, end, start) is not None


def _sentence(text: str, group: list[Figure]) -> Iterator[Sentence]:
    if _are_apart(group):
        return
    # 共 and 总投资 may stand before the first, and 按5:3:2分担.
    if not _SAYS.search(text, max(0, group[0].span.start - _SHORT), group[-1].span.end + _FURTHEST):
        return
    end = depth = first = 0
    quantities: list[Quantity] = []
    for figure, printed in zip(group, _printed(text, group), strict=True):
        before = text[max(end, figure.span.start - _FURTHEST) : max(end, figure.phrase.start)]
        if not quantities:
            before = _ENDS.split(before)[-1]
            first = len(before)
        if quantities and before[:1] in _OPENS_ASIDE:
            before = _ASIDE.sub("", before)
        if " " in before:
            before = _SPACED.sub("", before)  # 2021 年投入 500 万元
        floor = depth
        has_brackets = "(" in before or ")" in before or "（" in before or "）" in before
        for bracket in _BRACKET.findall(before) if has_brackets else ():
            if bracket in "（(":
                depth += 1
            else:
                depth = max(0, depth - 1)
                floor = min(floor, depth)
        quantities.append(Quantity(figure, printed, before, depth, floor))
        end = max(figure.phrase.end, figure.span.end)
    after = text[end : end + _FURTHEST]
    if stop := _ENDS.search(after):
        after = after[: stop.start()]
    words = text[quantities[0].figure.span.start - first : end] + after
    yield Sentence(tuple(quantities), after, words)


def _printed(text: str, group: Sequence[Figure]) -> list[str]:
    """What is printed of each figure; a number that has the unit of a later one (300、400万元) is shown with it."""
    printed: list[str] = []
    last = ""
    for figure in reversed(group):
        core = "".join(figure.span.of(text).split())
        if core[-1:] in _DIGITS:
            unit = _UNIT.search(last) if _NUMBER.fullmatch(core) else None
            core += unit.group() if unit else ""
        else:
            last = core
        printed.append(core)
    return printed[::-1]
