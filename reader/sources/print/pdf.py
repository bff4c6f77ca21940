"""PDF: the text layer of a document for print, read in a process of its own.

The library is written in C++ and the files come from anywhere: what hangs, crashes or eats memory there ends with that
process.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

from reader.errors import SourceError
from reader.i18n import _
from reader.sources import waiting
from reader.sources.content import OCR, Content, Scan
from reader.sources.print import pdf_process, sheets
from reader.sources.print.refusals import RECOGNISED, refused
from reader.sources.print.warnings import warnings

_SECONDS = 60


def read_pdf(data: bytes, subject: str) -> Content:
    """The text of a document's bytes and the format's name, and which pages are pictures."""
    answer = _answered(data, subject, monotonic() + _SECONDS)
    scans = tuple(Scan(*scan) for scan in answer["scans"])
    if "problem" in answer:
        refusal = refused(answer["problem"], subject, answer.get("page"))
        if answer["problem"] not in RECOGNISED:
            raise refusal
        return Content("", "PDF", scans=scans, refusal=refusal)
    recognised = tuple(Scan(*scan) for scan in answer["recognised"])
    notes = [sheets.Note(*note) for note in answer["notes"]]
    name = f"PDF{OCR}" if any(note.code == "text_recognised" for note in notes) else "PDF"
    return Content(answer["text"], name, warnings(notes), scans, recognised)


def _answered(data: bytes, subject: str, until: float) -> dict[str, Any]:
    """What a process says of a document, and another one of what is left without the pages that stopped it."""
    left_out: dict[int, str] = {}
    answer: dict[str, Any] | None = None
    while True:
        try:
            anew = _answer(data, subject, left_out, until)
        except subprocess.TimeoutExpired as error:
            if answer:  # what was read up to the slow page is better than nothing
                return answer
            raise SourceError(
                _("reading it took longer than {seconds} seconds.").format(seconds=_SECONDS),
                subject=subject,
                hint=_("Open the reply as DOCX or HTML, or save it as plain text."),
            ) from error
        if isinstance(anew, _Crash):
            if anew.page is None or len(left_out) >= pdf_process.MOST_BROKEN_PAGES:
                raise refused("broken" if anew.status < 0 else "damaged", subject)
            left_out[anew.page] = pdf_process.BROKEN
        elif "slow" in anew:
            answer = anew
            left_out[anew["slow"]] = pdf_process.SLOW
        else:
            return anew


class _Crash(NamedTuple):
    """How a process ended that didn't answer, and at which page, from 1, if at one."""

    status: int
    page: int | None


def _answer(data: bytes, subject: str, left_out: Mapping[int, str], until: float) -> dict[str, Any] | _Crash:
    """What a process says of a document when it leaves out these pages, for these reasons."""
    paths = [str(Path(__file__).parents[3]), os.environ.get("PYTHONPATH", "")]
    try:
        status, answered = waiting.answer(
            # -P: nothing is imported from the current folder
            [sys.executable, "-P", "-m", pdf_process.__name__, *(f"{page}={why}" for page, why in left_out.items())],
            data,
            {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
            until - monotonic(),
        )
    except OSError as error:  # no process could be started
        raise SourceError(
            _("it can't be read: {reason}.").format(reason=error.strerror or error),
            subject=subject,
            hint=_("Close other programs and try again."),
        ) from error
    *begun, last = answered.splitlines() or [b""]
    if status:  # the last line may be that of a page, and is cut where the answer was
        return _Crash(status, int(last) if last.isdigit() else int(begun[-1]) if begun else None)
    answer: dict[str, Any] = json.loads(last)
    return answer
