"""Running a piece of this program in a process of its own that begins with the program loaded, which takes no time.

One process loads it and forks itself for each; such a child is as good as any other for what is written and killed.
Another does so that has shown the screens once, too, for what is drawn on a terminal. What a child made itself it lets
go of at its end, but not of the program, which takes ten times as long as all the rest. What a new interpreter does is
not seen in it: for that there is `tests.processes`.
"""

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO

from tests.processes import environment

# Forks a waiter for each request, which forks the child and tells its number and what it ended with.
_SERVER = """
import atexit, ctypes, gc, json, os, socket, sys, threading
from contextlib import suppress

def powerless():
    libc, header, sets = ctypes.CDLL(None), (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    libc.capget(header, sets)
    for number in range(3):  # effective, permitted, inheritable
        sets[number] &= ~6  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    libc.capset(header, sets)

def run(script):
    named, status = {"__name__": "__main__"}, 0
    try:
        exec(compile(script, "<string>", "exec"), named)
    except SystemExit as ended:
        status = ended.code or 0
        if not isinstance(status, int):
            print(status, file=sys.stderr)
            status = 1
    except BaseException:
        sys.excepthook(*sys.exc_info())
        status = 1
    threading._shutdown()
    atexit._run_exitfuncs()
    named.clear()
    gc.collect()
    sys.stdout.flush()
    sys.stderr.flush()
    return status

# All that is loaded, compiled or made with its first use is so here, once for all children.
exec(compile(sys.argv[2], "<string>", "exec"), {"__name__": "begun"})
gc.collect()
for each in threading.enumerate()[1:]:  # one that saved may be on its way to its end
    each.join(60)
assert threading.active_count() == 1
gc.freeze()
server = socket.socket(fileno=int(sys.argv[1]))
waiters = []
while True:
    message, files, _flags, _address = socket.recv_fds(server, 1, 5)
    waiters = [each for each in waiters if not os.waitpid(each, os.WNOHANG if message else 0)[0]]
    if not message:
        os._exit(0)
    waiters.append(os.fork())
    if not waiters[-1]:
        break
    for file in files:
        os.close(file)
server.close()
status, request = files.pop(), open(files.pop(), "rb")
if child := os.fork():
    for file in (0, 1, 2, *files):
        os.close(file)
    request.close()
    os.write(status, b"%d\\n" % child)
    os.write(status, b"%d\\n" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    os._exit(0)
os.close(status)
for number, file in enumerate(files):
    os.dup2(file, number)
    os.close(file)
asked = json.load(request)
request.close()
os.environ.clear()
os.environ.update(asked["environment"])
os.chdir(asked["folder"])
if asked["apart"]:
    os.setsid()
sys.stdin = sys.__stdin__ = open(0, closefd=False)
sys.stdout = sys.__stdout__ = open(1, "w", closefd=False)
sys.stderr = sys.__stderr__ = open(2, "w", 1, errors="backslashreplace", closefd=False)
sys.argv[:] = ["-c", *asked["arguments"]]
if asked["powerless"]:
    with suppress(AttributeError):  # others than Linux
        powerless()
os._exit(run(asked["script"]))
"""

_COMMANDS = """
from pathlib import Path
from tempfile import TemporaryDirectory
import reader.cli, reader.commands.annotate, reader.commands.notes, reader.editing
from reader.store import open_store
from reader.understanding import understand
from tests.examples import REPLY, annotation_on

reply = understand(REPLY).reply
with TemporaryDirectory() as folder:
    store = open_store(Path(folder) / "a.db")
    store.put(annotation_on(reply, "540万元"), reply, None)
    store.close()
"""

SCREENS = """
import asyncio, os
os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
import reader.cli, reader.commands.open_reader, reader.tui
from pathlib import Path
from tempfile import TemporaryDirectory
from tests.examples import REPLY
from tests.tui.driving import reading
from tests.tui.styling import styled_lightly

styled_lightly().__enter__()

async def show(path):
    async with reading(path, path.parent, painted=True) as desk:
        await desk.press(*"P enter a escape f 1 E escape L escape question_mark escape".split())

with TemporaryDirectory() as folder:
    path = Path(folder) / "reply.txt"
    path.write_text(REPLY, encoding="utf-8")
    asyncio.run(show(path))
"""
"""What a child has begun with that draws screens: they were shown once, and their style sheets are parsed once."""

_PATIENCE = 60.0

MAIN = "import sys; from reader.cli import main; sys.exit(main())"
"""The command line."""


@cache
def _server(begun: str) -> socket.socket:
    """The way to the process that has run a script and forks, which ends with this one."""
    own, other = socket.socketpair()
    with other:
        process = subprocess.Popen(
            [sys.executable, "-c", _SERVER, str(other.fileno()), begun], pass_fds=[other.fileno()], env=environment()
        )

    def end() -> None:
        own.close()
        process.wait()

    atexit.register(end)
    return own


class Forked:
    """A child that runs a script with arguments; what it reads and prints are files.

    It is in a session of its own where it begins with the screens.
    """

    def __init__(
        self,
        script: str,
        arguments: Sequence[str],
        files: Sequence[IO[bytes] | int],
        *,
        powerless: bool = False,
        begun: str = _COMMANDS,
        folder: Path | None = None,
        changes: Mapping[str, str] | None = None,
    ) -> None:
        asked = {
            "script": script,
            "arguments": arguments,
            "environment": {**environment(), **(changes or {})},
            "folder": str(folder or Path.cwd()),
            "powerless": powerless,
            "apart": begun == SCREENS,
        }
        reading, writing = os.pipe()
        numbers = [each if isinstance(each, int) else each.fileno() for each in files]
        with TemporaryFile() as request:
            request.write(json.dumps(asked).encode())
            request.seek(0)
            socket.send_fds(_server(begun), [b"."], [*numbers, request.fileno(), writing])
        os.close(writing)
        self._told = os.fdopen(reading)
        self._number = int(self._told.readline())

    def kill(self) -> None:
        """End it at once, if it runs."""
        self.send(signal.SIGKILL)

    def send(self, number: int) -> None:
        """Send it a signal, if it runs."""
        if not self._told.closed:
            with suppress(ProcessLookupError):
                os.kill(self._number, number)

    def wait(self) -> int:
        """The status that it ends with; that of a signal is negative."""
        with self._told:
            assert select.select([self._told], [], [], _PATIENCE)[0], "it goes on for too long"
            return int(self._told.readline())


class Conversation(Forked):
    """A child that is talked with, killed at the end of the block if it still runs."""

    def __init__(self, script: str, *arguments: str) -> None:
        given, giving = os.pipe()
        reading, printed = os.pipe()
        super().__init__(script, arguments, [given, printed, 2])
        os.close(given)
        os.close(printed)
        self.stdin = os.fdopen(giving, "w", encoding="utf-8")
        self.stdout = os.fdopen(reading, encoding="utf-8")

    def __enter__(self) -> "Conversation":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.kill()
        self._told.close()
        self.stdout.close()
        with suppress(BrokenPipeError):
            self.stdin.close()


def talk_together(script: str, *commands: Sequence[str]) -> list[str]:
    """The last lines that a script prints for each of some arguments, in processes that all begin when all are ready.

    Each prints a line when it is ready, and waits for one on its standard input.
    """
    with ExitStack() as stack:
        running = [stack.enter_context(Conversation(script, *arguments)) for arguments in commands]
        for child in running:
            assert child.stdout.readline() == "ready\n"
        for child in running:
            print(file=child.stdin, flush=True)
        printed = [child.stdout.read() for child in running]
        assert [child.wait() for child in running] == [0] * len(running)
    return [each.strip().splitlines()[-1] for each in printed]


def run_forked(
    script: str, *arguments: str, stdin: bytes = b"", powerless: bool = False
) -> subprocess.CompletedProcess[bytes]:
    """Run a script with arguments; `powerless` holds even root to the files' modes."""
    with TemporaryFile() as given, TemporaryFile() as out, TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        status = Forked(script, arguments, [given, out, err], powerless=powerless).wait()
        out.seek(0)
        err.seek(0)
        return subprocess.CompletedProcess([script, *arguments], status, out.read(), err.read())
