"""PDF: the text layer of a document for print, read in a process of its own.

The library is written in C++ and the files come from anywhere: what hangs, crashes or eats memory there ends with that
process.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import Any

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
    until = monotonic() + _SECONDS
    answer = _answer(data, subject, [], until)
    if answer is None:
        raise SourceError(
            _("reading it took longer than {seconds} seconds.").format(seconds=_SECONDS),
            subject=subject,
            hint=_("Open the reply as DOCX or HTML, or save it as plain text."),
        )
    left_out: list[int] = []
    while "slow" in answer:
        left_out.append(answer["slow"])
        anew = _answer(data, subject, left_out, until)
        if anew is None:  # what was read up to the slow page is better than nothing
            break
        answer = anew
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


def _answer(data: bytes, subject: str, left_out: Sequence[int], until: float) -> dict[str, Any] | None:
    """What a process says of a document when it leaves out these pages; `None` where the time is over before."""
    paths = [str(Path(__file__).parents[3]), os.environ.get("PYTHONPATH", "")]
    try:
        status, answered = waiting.answer(
            # -P: nothing is imported from the current folder
            [sys.executable, "-P", "-m", pdf_process.__name__, *map(str, left_out)],
            data,
            {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
            until - monotonic(),
        )
    except subprocess.TimeoutExpired:
        return None
    except OSError as error:  # no process could be started
        raise SourceError(
            _("it can't be read: {reason}.").format(reason=error.strerror or error),
            subject=subject,
            hint=_("Close other programs and try again."),
        ) from error
    if status:
        raise refused("damaged", subject)
    answer: dict[str, Any] = json.loads(answered)
    return answer
