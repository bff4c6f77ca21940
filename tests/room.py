"""Where the files of tests are: in memory, where the system has a folder for that, since they are made to be let go of.

A quarter of a million calls that make, write and remove files cost a tenth of the time of the tests of the store on a
disk, and nothing that is kept is ever read again.
"""

import os
import shutil
import tempfile
from pathlib import Path

_SHARED_MEMORY = Path("/dev/shm")  # Linux's
_ENOUGH = 2**30
"""Bytes; a run needs a fifth of that, and a container's 64 MiB are not enough."""


def make_room() -> None:
    """Let temporary files be in memory, unless another place was asked for or there is not enough of it."""
    if "TMPDIR" in os.environ or not os.access(_SHARED_MEMORY, os.W_OK | os.X_OK):
        return
    if shutil.disk_usage(_SHARED_MEMORY).free > _ENOUGH:
        os.environ["TMPDIR"] = str(_SHARED_MEMORY)
        tempfile.tempdir = None  # which may be known already
