"""Running this program, or a piece of it, in a process of its own."""

import atexit
import compileall
import multiprocessing
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from multiprocessing.context import BaseContext
from pathlib import Path
from tempfile import mkdtemp
from unittest.mock import patch

ROOT = Path(__file__).parents[1]


def environment() -> dict[str, str]:
    """The environment of a child: this test's own, with the program and the checkout to import from."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**inherited, "PYTHONPATH": os.pathsep.join([*_compiled(), str(ROOT)])}


@cache
def _compiled() -> tuple[str, ...]:
    """A folder with a compiled copy of the program, where Python keeps nothing that it compiled: for each child anew it
    takes as long as all else that a command does.
    """
    if not sys.dont_write_bytecode:
        return ()
    folder = mkdtemp(prefix="reply-reader-tests-")
    atexit.register(shutil.rmtree, folder)
    program = shutil.copytree(ROOT / "reader", Path(folder) / "reader")
    assert compileall.compile_dir(program, quiet=1)
    return (folder,)


def run(
    *arguments: str,
    stdin: bytes = b"",
    stdout: int = subprocess.PIPE,
    changes: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run Python with arguments."""
    return subprocess.run(
        [sys.executable, *arguments],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**environment(), **(changes or {})},
        check=False,
        timeout=60,
    )


_LOADED = ["tests.begun"]
_context = multiprocessing.get_context


@contextmanager
def pools_forked() -> Iterator[None]:
    """Processes of a pool, which the program begins as new interpreters, that are forked from one which has loaded it.

    That is one process more, which has nothing of this one; loading the program takes nearly all that such tests take.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        yield
        return

    def forked(method: str | None = None) -> BaseContext:
        return _context("forkserver" if method == "spawn" else method)

    multiprocessing.set_forkserver_preload(_LOADED)
    with patch.object(multiprocessing, "get_context", forked):
        yield
