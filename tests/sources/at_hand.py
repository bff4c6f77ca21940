"""PDFs read in this process: starting one for each takes longer than reading them."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from types import SimpleNamespace
from unittest.mock import patch

from reader.sources.print import pdf_process


@contextmanager
def read_at_hand() -> Iterator[None]:
    """The process that reads a PDF is not started, but what it does is done here, but for its limits."""
    with patch("reader.sources.waiting.answer", _answered):
        yield


def _answered(command: Sequence[str], data: bytes, *_settings: object) -> tuple[int, bytes]:
    module = command.index(pdf_process.__name__)
    with (
        patch.object(pdf_process, "confine", lambda _memory, _seconds: None),
        patch("sys.argv", list(command[module:])),
        patch("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data))),
        redirect_stdout(io.StringIO()) as answer,
    ):
        pdf_process.main()
    return 0, answer.getvalue().encode()
