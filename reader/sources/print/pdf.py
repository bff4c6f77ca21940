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
from reader.i18n import N_, _
from reader.sources.content import Content
from reader.sources.print import pdf_process

_SECONDS = 60
_OCR = N_("Have its text recognised (OCR), or open the reply as DOCX or HTML.")
_PROBLEMS = {
    "password": (N_("it is protected by a password."), N_("Save it without one.")),
    "damaged": (N_("it is damaged or incomplete."), N_("Fetch it again, or save it again.")),
    "picture": (N_("page {page} is a picture without text."), _OCR),
    "unnamed": (N_("page {page} doesn't say which characters it shows."), _OCR),
    "columns": (
        N_("page {page} is set in columns, whose order can't be told."),
        N_("Open the reply as DOCX or HTML, or save it as plain text."),
    ),
    "large": (N_("it has too many pages or characters."), N_("A reply has a few pages; split the file.")),
}


def read_pdf(data: bytes, subject: str) -> Content:
    """The text of a document's bytes and the format's name."""
    paths = [str(Path(__file__).parents[3]), os.environ.get("PYTHONPATH", "")]
    try:
        done = subprocess.run(  # noqa: S603 - this program itself
            [sys.executable, "-P", "-m", pdf_process.__name__],  # -P: nothing is imported from the current folder
            input=data,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
            timeout=_SECONDS,
            check=False,
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
    if done.returncode:
        message, hint = _PROBLEMS["damaged"]
        raise SourceError(_(message), subject=subject, hint=_(hint))
    answer = json.loads(done.stdout)
    if "problem" in answer:
        message, hint = _PROBLEMS[answer["problem"]]
        raise SourceError(_(message).format(page=answer.get("page")), subject=subject, hint=_(hint))
    return Content(answer["text"], "PDF")
