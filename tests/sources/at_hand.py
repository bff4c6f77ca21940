"""PDFs read in this process: starting one for each takes longer than reading them."""

import io
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from subprocess import CompletedProcess
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from reader.sources.print import pdf_process


@contextmanager
def read_at_hand() -> Iterator[None]:
    """The process that reads a PDF is not started, but what it does is done here, but for its limits."""
    with patch("subprocess.run", _answered):
        yield


def _answered(command: list[str], *, input: bytes, **_options: Any) -> CompletedProcess[bytes]:  # noqa: A002
    assert command[-1] == pdf_process.__name__
    with (
        patch.object(pdf_process, "_limit", lambda: None),
        patch("sys.stdin", SimpleNamespace(buffer=io.BytesIO(input))),
        redirect_stdout(io.StringIO()) as answer,
    ):
        pdf_process.main()
    return CompletedProcess(command, 0, answer.getvalue().encode(), b"")
