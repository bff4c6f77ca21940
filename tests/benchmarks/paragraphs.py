"""Paragraphs of PDFs beside other programs: how many long ones stay whole, and how many are joined that are two.

`python -m tests.benchmarks paragraphs` makes letters in many layouts, prints them with LibreOffice, reads each by this
program and by those of pdftotext and PyMuPDF that are installed. A third of the layouts is counted apart: who mends
the program doesn't look at these.
"""

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.printed.docx import docx, printed_letter
from tests.benchmarks.printed.layouts import COUNT, Layout, layout
from tests.benchmarks.printed.prose import NOTED, Paragraph
from tests.benchmarks.programs import Tool, office_options, read, tools
from tests.benchmarks.surroundings import environment
from tests.benchmarks.table import Row

AIM = 0.88
_LONG, _NUMBER, _BEFORE = 60, 8, 16
_HEADS = range(10, 80)
_SIGNS = re.compile(r"[\s|]")


class Count(NamedTuple):
    """How many long paragraphs there are, how many of them are whole, and where two are one."""

    long: int
    whole: int
    joined: list[str]


def rows(_runs: int, home: Path) -> Iterator[Row]:
    """The layouts that may be looked at, and those that are held back, read by each program that can."""
    if shutil.which("soffice") is None:
        return
    layouts = [layout(number) for number in range(COUNT)]
    letters = [printed_letter(each) for each in layouts]
    files = printed(layouts, letters, home)
    for tool in tools(home):
        if tool.command is None or ".pdf" not in tool.endings:
            continue
        counts = [
            counted(letter, each.header, read(path, tool.command, home).text, lines=tool.is_own)
            for each, letter, path in zip(layouts, letters, files, strict=True)
        ]
        for name, is_held_back in (("two thirds of the layouts", False), ("the third held back", True)):
            found = [one for each, one in zip(layouts, counts, strict=True) if each.is_held_back == is_held_back]
            yield from _rows(f"{name}, {tool.name}", found, tool)


def _rows(what: str, found: Sequence[Count], tool: Tool) -> Iterator[Row]:
    long, whole = sum(each.long for each in found), sum(each.whole for each in found)
    joined = sum(len(each.joined) for each in found)
    yield Row(
        f"{what}: long paragraphs whole, of {long}",
        whole,
        "",
        ratio=whole / long,
        against="all",
        aim=f"{AIM:.0%}" if tool.is_own else "",
        met=whole >= AIM * long if tool.is_own else None,
    )
    yield Row(f"{what}: two joined", joined, "", aim="0" * tool.is_own, met=joined == 0 if tool.is_own else None)


def printed(layouts: Sequence[Layout], letters: Sequence[Sequence[Paragraph]], home: Path) -> list[Path]:
    """The letters in their layouts as PDFs, made by LibreOffice."""
    folder = home / "printed"
    folder.mkdir()
    sources = [folder / f"{each.number:02}.docx" for each in layouts]
    for each, letter, path in zip(layouts, letters, sources, strict=True):
        path.write_bytes(docx(each, letter))
    command = ["soffice", *office_options(home), "--convert-to", "pdf", "--outdir", str(folder), *map(str, sources)]
    subprocess.run(command, env=environment(home), capture_output=True, check=True)
    return [path.with_suffix(".pdf") for path in sources]


def counted(letter: Sequence[Paragraph], header: str, found: str, *, lines: bool) -> Count:
    """What became of a letter's paragraphs in the text that was read of it, in which they are `lines`, or stand between
    empty ones.

    One is whole if nothing is missing in it and no more stands before it than a number; two are joined where one begins
    behind something else, a page's header among them. Neither blanks nor bars nor widths of characters count.
    """
    blocks = found.split("\n") if lines else re.split(r"\n\s*\n|\f", found)
    parts = [_bare(each) for each in blocks]
    whole = {*parts, *map(_bare, found.split("\n"))}
    long = [_bare(words) for each, words in zip(letter, _with_marks(letter), strict=True) if len(each.words) >= _LONG]
    everything = _bare("".join(f"{each.label}{each.words}" for each in letter))
    heads = [(_head(_bare(each.label + each.words), everything), 0) for each in letter if each.words]
    heads += [(_bare(each.note), 1) for each in letter if each.note]  # a number stands before it
    heads += [(_bare(header), 0)] * bool(header)
    joined = [
        part[max(0, at - _BEFORE) : at + _BEFORE]
        for part in parts
        for head, most in heads
        if (at := part.find(head)) > most
    ]
    return Count(
        len(long),
        sum(any(each.endswith(words) and len(each) - len(words) <= _NUMBER for each in whole) for words in long),
        joined,
    )


def _head(words: str, everything: str) -> str:
    """How a paragraph begins, in so many signs as nothing else begins or goes on with."""
    return next((words[:length] for length in _HEADS if everything.count(words[:length]) == 1), words)


def _with_marks(letter: Sequence[Paragraph]) -> Iterator[str]:
    """The words of paragraphs with the numbers of their footnotes."""
    numbers = count(1)
    for each in letter:
        before, stop, after = each.words.rpartition(NOTED)
        yield f"{before}{next(numbers)}{stop}{after}" if each.note else each.words


def _bare(text: str) -> str:
    return _SIGNS.sub("", unicodedata.normalize("NFKC", text))
