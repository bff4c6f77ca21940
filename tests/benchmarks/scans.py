"""Scanned pages: how many of their characters and figures are read right, and in what time.

`python -m tests.benchmarks scans` has the pages of `pages` recognised, which needs the extra `ocr`. Sums in tables have
to stand under their heads, too.
"""

import time
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz import fuzz
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
from reader.text.tables import find_tables
from reader.understanding import Understanding, first_look
from tests.benchmarks.pages import Case, cases, picture, words_of
from tests.benchmarks.table import Row

_KINDS = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT)
_ALIKE = 70  # percent: heads of which some characters may be misread


class Result(NamedTuple):
    """What was read of a page: characters and figures that are wrong, those of them that say so, and the time.

    `cells` are the sums in tables, `headed` those under their own heads beside their own names, `misplaced` those that
    are under others and don't say so.
    """

    case: Case
    characters: int
    wrong: int
    figures: int
    right: int
    marked: int
    silent: int
    needless: int
    cells: int
    headed: int
    misplaced: int
    seconds: float
    misread: tuple[str, ...]


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
        *_placed(wanted, found),
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


def _placed(wanted: Understanding, found: Understanding) -> tuple[int, int, int]:
    """How many sums tables have, how many of them are where they were, and how many are elsewhere and don't say so."""
    left = list(_cells(wanted))
    count, headed, misplaced = len(left), 0, 0
    for words, heads, is_unsure in _cells(found):
        same = [each for each in left if each[0] == words]
        place = max(same, key=lambda each: fuzz.ratio(each[1], heads), default=None)
        if place and fuzz.ratio(place[1], heads) >= _ALIKE:
            left.remove(place)
            headed += 1
        elif same:
            misplaced += not is_unsure
    return count, headed, misplaced


def _cells(seen: Understanding) -> Iterator[tuple[str, str, bool]]:
    """The sums of a text's tables, each with its heads and names, and whether it may be another one."""
    for table in find_tables(seen.text):
        for row in table.data:
            names = [name for _column, name in table.named(row)]
            for column in table.values:
                if words := table.words(row, column):
                    is_unsure = seen.reply.scanned.of(table.rows[row][column]) is Scan.UNSURE
                    yield words, "".join([*names, *table.columns[column]]), is_unsure


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
    """The pages that were tuned on, and those held back; each figure that is wrong and doesn't say so is told."""
    found = []
    for each in results(list(cases())):
        found.append(each)
        if each.misread or each.misplaced:
            print(f"page {each.case.number}: {', '.join(each.misread)}; {each.misplaced} under other heads")
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
            Row(f"scans, {name}: sums in tables", sum(each.cells for each in some), ""),
            Row(f"scans, {name}: under their heads", sum(each.headed for each in some), ""),
            Row(f"scans, {name}: under others and silent", sum(each.misplaced for each in some), "", aim="0"),
            Row(f"scans, {name}: a page", sum(each.seconds for each in some) / len(some), "CPU s"),
        )
