"""PDF: the text layer of a document for print, read in a process of its own.

The library is written in C++ and the files come from anywhere: what hangs, crashes or eats memory there ends with that
process.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

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
    paths = [str(Path(__file__).parents[3]), os.environ.get("PYTHONPATH", "")]
    try:
        status, answered = waiting.answer(
            [sys.executable, "-P", "-m", pdf_process.__name__],  # -P: nothing is imported from the current folder
            data,
            {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
            _SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise SourceError(
            _("reading it took longer than {seconds} seconds.").format(seconds=_SECONDS),
            subject=subject,
            hint=_("Open the reply as DOCX or HTML, or save it as plain text."),
        ) from error
    except OSError as error:  # no process could be started
        raise SourceError(
            _("it can't be read: {reason}.").format(reason=error.strerror or error),
            subject=subject,
            hint=_("Close other programs and try again."),
        ) from error
    if status:
        raise refused("damaged", subject)
    answer = json.loads(answered)
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
