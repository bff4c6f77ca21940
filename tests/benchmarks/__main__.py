"""`python -m tests.benchmarks [-n RUNS] [GROUP…]` measures and prints the table."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from tests.benchmarks import (
    anchoring,
    copying,
    formats,
    growth,
    letters,
    library,
    log,
    memory,
    paragraphs,
    replies,
    salvaging,
    scans,
    screen,
    startup,
    table,
    tables,
    understanding,
    writing,
)

GROUPS: dict[str, Callable[[int, Path], Iterable[table.Row]]] = {
    "startup": startup.rows,
    "screen": screen.rows,
    "understanding": understanding.rows,
    "writing": writing.rows,
    "memory": memory.rows,
    "anchoring": anchoring.rows,
    "letters": letters.rows,
    "log": log.rows,
    "salvaging": salvaging.rows,
    "copying": copying.rows,
    "growth": growth.rows,
    "library": library.rows,
    "scans": scans.rows,
    "formats": formats.rows,
    "paragraphs": paragraphs.rows,
    "tables": tables.rows,
    "large-library": partial(library.rows, count=10_000),
    "huge-library": library.huge_rows,
    "replies": replies.rows,
}
"""Each by its name; what takes minutes only where it is named."""
SELDOM = frozenset({"formats", "huge-library", "large-library", "paragraphs", "replies", "scans", "tables"})


def main() -> int:
    """Measure the groups named, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measure how fast the reader is.")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"which to measure: {', '.join(GROUPS)}")
    parser.add_argument("-n", "--runs", type=int, default=7, help="how often each start-up is measured (7)")
    options = parser.parse_args()
    if unknown := set(options.groups) - set(GROUPS):
        parser.error(f"no such group: {', '.join(sorted(unknown))}")
    found: list[table.Row] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in options.groups or [name for name in GROUPS if name not in SELDOM]:
            home = Path(folder, name)
            home.mkdir()
            found += GROUPS[name](options.runs, home)
    print(table.printed(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
