"""Understanding: figures and structure, in megabytes of UTF-8 a second.

Beside them stand two programs that recognise sums in Chinese text, where they are installed: `pip install jionlp`, and
`pip install recognizers-text-suite "emoji<2"`.
"""

import contextlib
import importlib
import io
import re
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.figures import recognise
from reader.reply import parse
from tests.benchmarks import texts
from tests.benchmarks.table import Row

_MEGABYTES = 3
_PEER_CHARACTERS = 3_500
_DIGITS = re.compile(r"[\d.,]+[^\d\s]{1,2}")


def rows(runs: int, _folder: Path) -> Iterator[Row]:
    """The speed of recognising, and of all that is understood, beside one plain pattern's and other programs'.

    The provincial sample alone is several times as dense in figures as replies usually are; all samples together are
    nearer to them.
    """
    dense = texts.SAMPLE.read_text(encoding="utf-8")
    mixed = "\n".join(path.read_text(encoding="utf-8") for path in sorted(texts.SAMPLE.parent.glob("*.txt")))
    for name, text in (("all samples", mixed), ("the densest sample", dense)):
        text *= _MEGABYTES * 10**6 // len(text.encode()) + 1
        megabytes = len(text.encode()) / 10**6
        plain = _speed(runs, megabytes, lambda text=text: _DIGITS.findall(text))  # type: ignore[misc]
        yield Row(f"a pattern for numbers, {name}", plain, "MB/s")
        works: dict[str, Callable[[], object]] = {
            "figures": lambda text=text: recognise(text),  # type: ignore[misc]
            "structure and figures": lambda text=text: (parse(text), recognise(text)),  # type: ignore[misc]
        }
        for what, work in works.items():
            speed = _speed(runs, megabytes, work)
            yield Row(f"{what}, {name}", speed, "MB/s", None, speed / plain, "the pattern", "≥ 8 MB/s", speed >= 8)
    yield from _peers(runs, dense[:_PEER_CHARACTERS])


def _peers(runs: int, text: str) -> Iterator[Row]:
    """Other programs' speed with sums of money alone, and ours with all figures of the same text."""
    megabytes = len(text.encode()) / 10**6
    ours = _speed(runs, megabytes, lambda: recognise(text))
    yield Row("all figures, one short text", ours, "MB/s")
    for name, load in (("JioNLP", _jionlp), ("Recognizers-Text", _recognizers)):
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                work = load()
                work(text)  # they load their dictionaries at the first call
        except ImportError as error:
            print(f"{name} is not installed ({error}): not measured.")
            continue
        speed = _speed(runs, megabytes, lambda work=work: work(text))  # type: ignore[misc]
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
