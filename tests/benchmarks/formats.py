"""Letters in every format beside other programs: how much of the text is right, in what time and memory.

`python -m tests.benchmarks formats` makes letters as DOCX, HTML, MHT, OFD and PDF, with LibreOffice's help as ODT, RTF
and another PDF, and takes the letter of the tests in their own files; it reads each by this program and by those of
pdftotext, PyMuPDF, pandoc, mammoth and LibreOffice that are installed; PyMuPDF and mammoth may be in a folder on
PYTHONPATH. Each file is read by a process of its own.
"""

import re
import shutil
import statistics
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from tests.benchmarks import official
from tests.benchmarks.official import Letter
from tests.benchmarks.programs import office_options, read, tools
from tests.benchmarks.surroundings import environment
from tests.benchmarks.table import Row
from tests.sources import documents

_COUNT = 12
_LONG, _FIRST, _NUMBER = 60, 12, 8
_SIGNS = re.compile(r"[\s|]")


class Result(NamedTuple):
    """What was read of a letter: the share of its text, long paragraphs and those of them that are whole, numbers and
    those that are exact; seconds and megabytes.
    """

    right: float
    paragraphs: int
    whole: int
    labels: int
    exact: int
    seconds: float
    peak: float


def rows(_runs: int, home: Path) -> Iterator[Row]:
    """Each format read by each program that can."""
    letters = [official.letter(number) for number in range(_COUNT)]
    for name, files in _written(letters, home).items():
        for tool in tools(home):
            if tool.command and files[0][1].suffix in tool.endings:
                found = [_read(letter, path, tool.command, home) for letter, path in files]
                yield from _rows(f"{name}, {tool.name}", found)


def _written(letters: Sequence[Letter], home: Path) -> dict[str, list[tuple[Letter, Path]]]:
    """The letters as files in each format."""
    found = {
        "DOCX": _files(letters, home / "docx", ".docx", official.docx),
        "HTML": _files(letters, home / "html", ".html", official.html),
        "MHT": _files(letters, home / "mht", ".mht", lambda each: documents.mht(official.html(each).decode())),
        "OFD": _files([each.without_table() for each in letters], home / "ofd", ".ofd", official.ofd),
        "PDF, ReportLab": _files([each.without_table() for each in letters], home / "print", ".pdf", official.pdf),
    }
    for ending, made in official.AS_IN_TESTS.items():
        name = f"{ending[1:].upper()} of the tests"
        found[name] = _files([official.letter_of_tests()], home / f"tests{ending}", ending, made)
    if office := shutil.which("soffice"):
        for name, ending in (("ODT", ".odt"), ("RTF", ".rtf"), ("PDF, LibreOffice", ".pdf")):
            folder = home / f"office{ending}"
            sources = [str(path) for _letter, path in found["DOCX"]]
            command = [office, *office_options(home), "--convert-to", ending[1:], "--outdir", str(folder), *sources]
            subprocess.run(command, env=environment(home), capture_output=True, check=True)
            found[name] = [(letter, folder / path.with_suffix(ending).name) for letter, path in found["DOCX"]]
    return found


def _files(
    letters: Sequence[Letter], folder: Path, ending: str, made: Callable[[Letter], bytes]
) -> list[tuple[Letter, Path]]:
    folder.mkdir()
    found = [(letter, folder / f"{letter.number:02}{ending}") for letter in letters]
    for letter, path in found:
        path.write_bytes(made(letter))
    return found


def _read(letter: Letter, path: Path, command: tuple[str, ...], home: Path) -> Result:
    # What is refused has no text: nothing of it is right.
    return compared(letter, *read(path, command, home))


def compared(letter: Letter, found: str, seconds: float = 0, peak: float = 0) -> Result:
    """What of a letter is right in the text that was read of it, in which a paragraph is a line or stands between
    empty ones; neither blanks nor the bars between cells count.

    A paragraph is whole if nothing is missing in it and no more stands before it than a number; a number is exact if it
    is what a paragraph begins with.
    """
    paragraphs = {_bare(each) for each in (*found.split("\n"), *re.split(r"\n\s*\n", found))}
    long = [_bare(item.words) for item in letter.items if len(item.words) >= _LONG]
    numbered = [_bare(f"{item.label}{item.words[:_FIRST]}") for item in letter.items if item.label]
    return Result(
        LCSseq.normalized_similarity(_bare("".join(letter.lines)), _bare(found)),
        len(long),
        sum(any(each.endswith(words) and len(each) - len(words) <= _NUMBER for each in paragraphs) for words in long),
        len(numbered),
        sum(any(each.startswith(words) for each in paragraphs) for words in numbered),
        seconds,
        peak,
    )


def _bare(text: str) -> str:
    return _SIGNS.sub("", text)


def _rows(what: str, found: Sequence[Result]) -> Iterator[Row]:
    paragraphs, labels = sum(each.paragraphs for each in found), sum(each.labels for each in found)
    yield Row(f"{what}: text right", 100 * statistics.mean(each.right for each in found), "%")
    yield Row(f"{what}: long paragraphs whole, of {paragraphs}", sum(each.whole for each in found), "")
    yield Row(f"{what}: numbers of items exact, of {labels}", sum(each.exact for each in found), "")
    yield Row(f"{what}: a letter", statistics.median(each.seconds for each in found), "s")
    yield Row(f"{what}: memory at most", max(each.peak for each in found), "MB")
