"""Running this program, or a piece of it, in a process of its own."""

import atexit
import compileall
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

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
