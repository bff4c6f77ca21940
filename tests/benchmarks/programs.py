"""The programs that read letters' files, this one first; each file is read by a process of its own."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks import measured
from tests.benchmarks.surroundings import ROOT, environment

_MUPDF = "import pymupdf,sys; [print(b[4] + '\\n') for p in pymupdf.open(sys.argv[1]) for b in p.get_text('blocks')]"
_MAMMOTH = "import mammoth,sys; print(mammoth.convert_to_markdown(open(sys.argv[1],'rb')).value.replace('\\\\',''))"


class Tool(NamedTuple):
    """A program: its name, the endings of files that it reads, and the command for one, if it is installed."""

    name: str
    endings: tuple[str, ...]
    command: tuple[str, ...] | None
    is_own: bool = False


class Reading(NamedTuple):
    """What a program printed of a file, nothing where it refused it, in what time and memory (s, MB)."""

    text: str
    seconds: float
    peak: float


def tools(home: Path) -> list[Tool]:
    """All programs; PyMuPDF and mammoth may be in a folder on PYTHONPATH."""

    def module(name: str, code: str) -> tuple[str, ...] | None:
        return (sys.executable, "-c", code) if find_spec(name) else None

    def program(name: str, *options: str) -> tuple[str, ...] | None:
        found = shutil.which(name)
        return (found, *options) if found else None

    own = (".docx", ".html", ".mht", ".odt", ".ofd", ".pdf", ".rtf")
    return [
        Tool("reply-reader", own, (sys.executable, "-m", "reader", "text"), is_own=True),
        Tool("pdftotext", (".pdf",), program("sh", "-c", 'pdftotext "$0" -') if shutil.which("pdftotext") else None),
        Tool("PyMuPDF", (".pdf",), module("pymupdf", _MUPDF)),
        Tool("pandoc", (".docx", ".html", ".odt", ".rtf"), program("pandoc", "--to=plain", "--wrap=none")),
        Tool("mammoth", (".docx",), module("mammoth", _MAMMOTH)),
        Tool("LibreOffice", (".docx", ".html", ".odt", ".rtf"), program("soffice", *office_options(home), "--cat")),
    ]


def office_options(home: Path) -> tuple[str, ...]:
    """What keeps LibreOffice below `home`, and from showing a window."""
    return (f"-env:UserInstallation={(home / 'office').as_uri()}", "--headless")


def read(path: Path, command: tuple[str, ...], home: Path) -> Reading:
    """What a command prints of a file."""
    output = home / "output.txt"
    paths = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, measured.__file__, str(output), *command, str(path)],
        env={**environment(home), "PYTHONPATH": paths},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, peak, status = map(float, done.stdout.split())
    return Reading("" if status else output.read_text(encoding="utf-8"), seconds, peak)
