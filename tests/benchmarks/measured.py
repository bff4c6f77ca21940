"""`python measured.py OUTPUT COMMAND…` runs a command and prints its seconds, its peak megabytes and its status.

A small process of its own, since Linux counts the memory of who starts a program as that program's, too.
"""

import os
import subprocess
import sys
import time
from pathlib import Path


def main() -> None:
    """Measure the command of this process's arguments, with what it prints in the file named before it."""
    began = time.perf_counter()
    with Path(sys.argv[1]).open("wb") as output:
        process = subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.DEVNULL)
        _pid, status, used = os.wait4(process.pid, 0)
    kilobytes = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    print(time.perf_counter() - began, kilobytes / 1024, os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
