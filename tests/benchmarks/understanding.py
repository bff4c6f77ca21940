"""Understanding: figures and structure, in megabytes of UTF-8 a second.

The sample is several times as dense in figures as replies usually are; a letter like those that offices publish is
measured, too. Beside them stand two programs that recognise sums in Chinese text, where they are installed:
`pip install jionlp`, and `pip install recognizers-text-suite "emoji<2"`.
"""

import contextlib
import importlib
import io
import re
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from reader.checks import check
from reader.cli import collect_seldom
from reader.commitments import find_commitments
from reader.figures import recognise
from reader.reply import parse
from reader.text.stages import TOGETHER, together
from reader.understanding import understand, understood_in_stages
from tests.benchmarks import texts
from tests.benchmarks.table import Row

_MEGABYTES = 3
_PEER_CHARACTERS = 3_500
_LENGTH = 200_000
_REPEATED = (
    "（",
    "一是",
    "关于",
    "\u3000",
    "1.\n",
    "索引号",
    "索引号\n",
    "感谢您。\n",
    "扫一扫\n",
    "附件\n2021年5月28日\n",
    "《",
    "5万",
    "2021年",
    "将",
    "罚款将",
    "年内",
    "投入300万元",
    "₫5",
    "5 3万元，",
    "＊3个，",
)
_DIGITS = re.compile(r"[\d.,]+[^\d\s]{1,2}")


def rows(runs: int, _folder: Path) -> Iterator[Row]:
    """The speed of all that is understood, as the program runs, beside one plain pattern's and other programs'."""
    collect_seldom()
    sample = texts.SAMPLE.read_text(encoding="utf-8")
    yield from _all_of("sample", sample, runs)
    yield from _all_of("letter", texts.LETTER.read_text(encoding="utf-8"), runs)
    yield from _letters(runs, texts.LETTER.read_text(encoding="utf-8"))
    yield _twice_as_long(runs)
    yield from _peers(runs, sample[:_PEER_CHARACTERS])


def _all_of(name: str, text: str, runs: int) -> Iterator[Row]:
    text *= _MEGABYTES * 10**6 // len(text.encode()) + 1
    megabytes = len(text.encode()) / 10**6
    plain = _speed(runs, megabytes, lambda: _DIGITS.findall(text))
    yield Row(f"{name}: a pattern for numbers", plain, "MB/s")
    reply, figures = parse(text), recognise(text)
    works: dict[str, tuple[Callable[[], object], bool]] = {
        "figures": (lambda: recognise(text), True),
        "structure and figures": (lambda: (parse(text), recognise(text)), True),
        "commitments, given these": (lambda: find_commitments(reply, figures), False),
        "checks, given these": (lambda: check(text, figures), False),
    }
    for what, (work, aimed) in works.items():
        speed = _speed(runs, megabytes, work)
        aim, met = ("≥ 8 MB/s", speed >= 8) if aimed else ("", None)
        yield Row(f"{name}: {what}", speed, "MB/s", None, speed / plain, "the pattern", aim, met)


def _letters(runs: int, letter: str) -> Iterator[Row]:
    """All of understanding, of letters that are no two the same, one by one and, as the library does it, together."""
    letters = [f"{letter}\n附件{number}" for number in range(4 * TOGETHER)]
    megabytes = sum(len(each.encode()) for each in letters) / 10**6
    one = _speed(runs, megabytes, lambda: [understand(each) for each in letters])
    yield Row("letters: all of understanding, one by one", one, "MB/s")
    several = _speed(runs, megabytes, lambda: [*together(map(understood_in_stages, letters))])
    yield Row("letters: all of understanding, together", several, "MB/s", None, several / one, "one by one")


def _twice_as_long(runs: int) -> Row:
    """How much longer twice as much takes to understand, at worst, where it repeats what patterns look for."""
    ratios = []
    for unit in _REPEATED:
        text = unit * (_LENGTH // len(unit))
        once, twice = (_speed(runs, 1, partial(understand, repeated)) for repeated in (text, text + text))
        ratios.append(once / twice)
    return Row("twice as much of a repeat", max(ratios), "×", aim="≤ 2.5 ×", met=max(ratios) <= 2.5)


def _peers(runs: int, text: str) -> Iterator[Row]:
    """Other programs' speed with sums of money alone, and ours with all figures of the same text."""
    megabytes = len(text.encode()) / 10**6
    ours = _speed(runs, megabytes, lambda: recognise(text))
    yield Row("all figures of one short text", ours, "MB/s")
    for name, load in (("JioNLP", _jionlp), ("Recognizers-Text", _recognizers)):
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                work = load()
                work(text)  # they load their dictionaries at the first call
        except ImportError as error:
            print(f"{name} is not installed ({error}): not measured.")
            continue
        speed = _speed(runs, megabytes, partial(work, text))
        yield Row(f"sums alone, {name}", speed, "MB/s", None, speed / ours, "ours")


def _jionlp() -> Callable[[str], object]:
    extract = importlib.import_module("jionlp").ner.extract_money
    return lambda text: extract(text, with_parsing=True)


def _recognizers() -> Callable[[str], object]:
    recognise_currency = importlib.import_module("recognizers_number_with_unit").recognize_currency
    culture = importlib.import_module("recognizers_text").Culture.Chinese
    return lambda text: recognise_currency(text, culture)


def _speed(runs: int, megabytes: float, work: Callable[[], object]) -> float:
    took = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return megabytes / statistics.median(took)
