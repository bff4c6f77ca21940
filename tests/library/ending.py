"""A file that ends the process which reads it, as a mistake in a library for a format may."""

import os
from collections.abc import Sequence

from reader.library import extracting
from reader.library.extracting import Extract, Unit

ENDS = "ends.txt"


def extract(units: Sequence[Unit]) -> list[Extract]:
    """What came of each of some files, unless the process ends with one of them."""
    for unit in units:
        if unit.found.path.endswith(os.fsencode(ENDS)):
            os._exit(3)
    return extracting.extract(units)
