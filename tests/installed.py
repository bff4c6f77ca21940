"""Whether the program that is installed works: `python -I tests/installed.py sample`, with that Python.

It imports nothing of the checkout, so that a file which a wheel lacks is missed.
"""

import json
import os
import pty
import select
import signal
import subprocess
import sys
import tempfile
from importlib.metadata import distribution
from pathlib import Path

_PATIENCE = 300
_EXPORTS = ("notes.md", "notes.docx", "notes.html", "notes.json", "notes.bib")
_LEDGERS = ("ledger.xlsx", "ledger.ods", "ledger.csv", "ledger.md", "ledger.json")


def run(folder: Path, *arguments: str) -> str:
    """What a command prints; it has to do its work without a warning."""
    command = [sys.executable, "-I", "-W", "error", "-m", "reader", "--db", str(folder / "notes.db"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)
    assert done.returncode == 0, f"{arguments}: {done.stderr}"
    assert not done.stderr, done.stderr
    return done.stdout


def read_on_a_terminal(folder: Path, reply: Path) -> None:
    """Open the reader, go to the ledger and leave it."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", COLUMNS="100", LINES="30")
        os.execv(sys.executable, [sys.executable, "-I", "-m", "reader", "--db", str(folder / "notes.db"), str(reply)])
    seen, waiting = b"", [("资金".encode(), b"L"), (b"Left out", b"q"), ("资金".encode(), b"q")]
    while select.select([terminal], [], [], _PATIENCE)[0]:
        try:
            seen += os.read(terminal, 1 << 16)
        except OSError:  # Linux's answer where the program has ended
            break
        if waiting and waiting[0][0] in seen:
            os.write(terminal, waiting.pop(0)[1])
            seen = b""
    else:
        os.kill(child, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status == 0, f"{status} after {seen[-2000:]!r}, with {waiting} to come"


def main(samples: Path) -> None:
    """Go through what people do, with what is installed."""
    installed = distribution("reply-reader")
    names = {str(each) for each in installed.files or ()}
    for needed in ("reader/py.typed", "reader/locale/zh_CN/LC_MESSAGES/reader.mo", "reader/serving/page/reader.html"):
        assert needed in names, f"{needed} is not installed"
    assert not any(name.startswith("tests/") for name in names)
    import reader.serving  # noqa: F401 - that it can be loaded

    reply = samples / "01-provincial-reply.txt"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ.update(XDG_CONFIG_HOME=name, XDG_STATE_HOME=name, XDG_DATA_HOME=name, LC_ALL="en_US.UTF-8")
        assert installed.version in run(folder, "--version")
        assert "阅读" in run(folder, "--lang", "zh_CN", "--help")
        assert json.loads(run(folder, "outline", str(reply), "--json"))["sections"]
        run(folder, "annotate", str(reply), "--quote", "7981万元", "--payer", "省财政厅", "--note", "a note")
        run(folder, "corpus", str(reply), "-o", str(folder / "figures.parquet"), "--jobs", "1")
        for export in _EXPORTS:
            run(folder, "export", str(reply), "-o", str(folder / export))
        for ledger in _LEDGERS:
            run(folder, "ledger", str(reply), "-o", str(folder / ledger))
        assert all((folder / each).stat().st_size for each in (*_EXPORTS, *_LEDGERS))
        read_on_a_terminal(folder, reply)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
