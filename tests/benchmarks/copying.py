"""Copies: a program that makes them is killed two hundred times, and the database and a good copy are always there."""

import random
import select
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from reader.reply import parse
from reader.store import open_store
from reader.store.copies import folder_of, make_now
from tests.benchmarks.table import Row
from tests.examples import REPLY, annotation_on
from tests.processes import environment

_KILLS, _NOTES, _LONGEST = 200, 300, 60
# Makes a change and today's copy again and again, as if each day were another; of each that is made it says the day.
COPYING = """
import itertools, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from dataclasses import replace
from reader.reply import parse
from reader.store import copies, open_store
from tests.examples import REPLY, annotation_on
path, reply = Path(sys.argv[1]), parse(REPLY)
store = open_store(path)
print("ready", flush=True)
for day in itertools.count(int(sys.argv[2]) * 1000):
    copies._now = lambda: datetime(2000, 1, 1, tzinfo=UTC) + timedelta(days=day)
    note = store.annotation("n") or annotation_on(reply, "540万元", identifier="n")
    store.put(replace(note, note=str(day)), reply, None)
    if said := copies.keep_daily(path):
        sys.exit(said)
    print(day, flush=True)
"""


def rows(_runs: int, folder: Path) -> Iterator[Row]:
    """How often it was killed; fails where the database or all copies are damaged, or a change is gone."""
    path = folder / "a.db"
    reply = parse(REPLY)
    with closing(open_store(path)) as store:
        for number in range(_NOTES):
            store.put(annotation_on(reply, "540万元", identifier=f"{number}", note="注" * 300), reply, None)
    make_now(path)
    chance, made, unfinished = random.Random(1), 0, 0
    for turn in range(_KILLS):
        last = _killed(path, turn, chance.uniform(0, _LONGEST) / 1000)
        made += last >= 0
        unfinished += (folder_of(path) / ".unfinished").exists()
        _refuse_damaged(path)
        sound = [copy for copy in folder_of(path).glob("*.db") if _is_sound(copy)]
        if len(sound) != len(list(folder_of(path).glob("*.db"))):
            raise AssertionError(f"a damaged copy after {turn} kills")
        if last >= 0 and int(_note(path)) < last:
            raise AssertionError(f"change {last} is gone")
    yield Row("copies: kills, database and every copy sound", _KILLS, "kills", aim="200", met=True)
    yield Row("copies: of these in the middle of a copy", unfinished, "kills", aim="> 10", met=unfinished > 10)
    yield Row("copies: of these behind one that was made", made, "kills")


def _killed(path: Path, turn: int, seconds: float) -> int:
    """Let the program run for a while and kill it; the last day of which it said that there is a copy, else -1."""
    command = [sys.executable, "-c", COPYING, str(path), str(turn)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment()) as program:
        if program.stdout is None:
            raise AssertionError
        program.stdout.readline()
        select.select([], [], [], seconds)
        program.kill()
        days = program.stdout.read().split()
    return int(days[-1]) if days else -1


def _refuse_damaged(path: Path) -> None:
    with closing(open_store(path)) as store:
        store.check()
        if store.read_only:
            raise AssertionError(store.read_only)


def _note(path: Path) -> str:
    with closing(open_store(path)) as store:
        note = store.annotation("n")
        return note.note if note else "-1"


def _is_sound(copy: Path) -> bool:
    with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)) as raw:
        return bool(raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)])
