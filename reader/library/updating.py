"""Updating: the cache is made to say what the files in the named places say now, and nothing is read twice."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError, SourceError
from reader.hearing import hearing
from reader.i18n import _, remembering
from reader.library import problems
from reader.library.extracting import Extract, Recognised, Unit, extract
from reader.library.members import forget_archives
from reader.library.scanning import Found, Unreached, is_archive, members, scan
from reader.library.within import EVERYWHERE, Within, within
from reader.library.words import words_of
from reader.library.writing import Writer, locked
from reader.text.canonical import visible

BATCH = 512
"""Replies that are committed at once."""
_SOON, _SECONDS = 0.5, 5.0
"""After which what was read is committed, however few these are: soon at first, then after twice as long each time."""
_LOOKED = 2_000
_FEW = 24
"""Up to so many files are read quicker than processes are started."""
_MANY = 1_000
"""Of more files, if these are more than the replies that are known, indexes are made when all are read."""
_KNOWN, _LOOKED_INTO = 1, 2
"""Of archives: one whose members are known or can't be, and one whose members all were told."""
_MEMBERS = "SELECT path, member, size, mtime FROM file WHERE path = ? AND member <> ''"
_AT_ONCE, _ROUNDS = 16, 8
"""How many files a process is given at once: fewer where there aren't enough for so many rounds of all of them."""
_AT_ONCE_HERE = 4
"""How many this one reads at once, which is left only between them: that saves a tenth, more of them nothing more."""


class Progress(NamedTuple):
    """How far an update is: files read of those to read, and the seconds that took; while it looks for files, nothing.

    `commits` are how often what it knew by then was written: who opens the library then finds it there; `pages` how
    far it is with one of the files, where pages of it are recognised.
    """

    done: int
    of: int
    seconds: float
    commits: int = 0
    pages: Recognised | None = None


class Unread(NamedTuple):
    """A file that could not be read, and why, as it was said when that was tried."""

    path: bytes
    member: str
    problem: str


class Report(NamedTuple):
    """What an update did, and what there is after it; `unread` are all files that can't be read, new or not.

    Exports of ours, which are no replies, are counted as such alone.
    """

    replies: int
    files: int
    exports: int
    read: int
    unchanged: int
    removed: int
    unread: tuple[Unread, ...]
    unreached: tuple[Unreached, ...]
    seconds: float


def update(
    folder: Path,
    places: Iterable[Path],
    *,
    are_all: bool = True,
    jobs: int | None = None,
    progress: Callable[[Progress], None] = lambda _progress: None,
    waiting: Callable[[], None] = lambda: None,
    batch: int = BATCH,
) -> Report:
    """Bring the cache in a folder up to date; `ReaderError` where it can't be written.

    Where the `places` are not all that the library has, what is known of other files stays as it is; else they are
    forgotten. `jobs` are the processes that read, one a processor where it is not given; 1 is this one alone. Whatever
    breaks it off, `KeyboardInterrupt` among it, leaves what was committed until then, and the next run reads the rest:
    who calls it breaks it off by raising something in `progress` or `waiting`, and no `Exception` in `progress`: it is
    told while a file is read, of which that would be taken for a fault.
    """
    looked_at = list(places)
    began = time.monotonic()
    try:
        with locked(folder, waiting), closing(Writer(folder)) as writer:
            run = _Update(writer, batch, progress)
            return run.run(looked_at, jobs or os.cpu_count() or 1, began, are_all=are_all)
    except (sqlite3.Error, OSError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReaderError(
            _("the library can't be written: {reason}.").format(reason=visible(reason)), subject=visible(str(folder))
        ) from error


class _Update:
    """One run of it."""

    def __init__(self, writer: Writer, batch: int, progress: Callable[[Progress], None]) -> None:
        self._writer = writer
        self._rows = writer.rows
        self._batch = batch
        self._progress = progress
        self._unreached: list[Unreached] = []
        self._files = 0
        self._exports = 0
        self._kept = 0
        self._committed = time.monotonic()
        self._patience = _SOON
        self._commits = 0

    def run(self, places: Sequence[Path], jobs: int, began: float, *, are_all: bool) -> Report:
        among = EVERYWHERE if are_all else within(self._rows, places)
        self._look(places)
        removed = self._forget(among)
        if self._name_new() or removed:
            self._commit()
        count = self._count("FROM temp.changed WHERE NOT archive")
        if count > _MANY and count > self._count("FROM reply"):
            self._writer.put_off()
        read = tried = 0
        self._progress(Progress(0, count, 0.0, self._commits))

        def heard(pages: Recognised) -> None:
            self._progress(Progress(tried, count, time.monotonic() - began, self._commits, pages))

        for done in extracts(self._units(), jobs if count > _FEW else 1, _at_once(count, jobs), heard):
            for each in done:
                self._keep(each)
                self._exports += each.outcome == "export"
                read += each.outcome not in ("same", "export")
                self._commit_now_and_then()
            tried += len(done)
            self._progress(Progress(tried, count, time.monotonic() - began, self._commits))
        self._keep_archives()
        if self._kept:
            self._commit()
        last = Progress(tried, count, time.monotonic() - began, self._commits)
        self._writer.make_up(lambda: self._progress(last))
        self._writer.make_volumes(jobs, lambda: self._progress(last))
        return Report(
            replies=self._count("FROM reply"),
            files=self._files - self._exports,
            exports=self._exports,
            read=read,
            unchanged=self._files - self._exports - read,
            removed=removed,
            unread=self._unread(),
            unreached=tuple(self._unreached),
            seconds=time.monotonic() - began,
        )

    def _look(self, places: Iterable[Path]) -> None:
        """Note in `there` all files that are there, and in `changed` those that are others than those known; archives
        whose bytes are known have the members that are known.

        There may be a million, which SQLite compares quicker than they are told one by one, and in less memory.
        """
        for name in ("there", "changed"):
            self._rows.execute(
                f"CREATE TEMP TABLE {name} (path BLOB, member TEXT, size INTEGER, mtime INTEGER, archive INTEGER,"
                " PRIMARY KEY (path, member)) WITHOUT ROWID"
            )
        self._rows.executemany("INSERT OR IGNORE INTO temp.there VALUES (?, ?, ?, ?, ?)", self._there(places))
        self._rows.execute(
            "INSERT INTO temp.changed SELECT path, member, there.size, there.mtime, archive FROM temp.there"
            " LEFT JOIN file USING (path, member)"
            " WHERE archive <> ? AND (archive OR file.size IS NOT there.size OR file.mtime IS NOT there.mtime)",
            (_KNOWN,),
        )
        self._files = self._count("FROM temp.there WHERE NOT archive")
        self._exports = self._count(
            "FROM temp.there JOIN file USING (path, member) WHERE outcome = 'export'"
            " AND NOT EXISTS (SELECT 1 FROM temp.changed AS c WHERE c.path = file.path AND c.member = file.member)"
        )

    def _there(self, places: Iterable[Path]) -> Iterator[tuple[bytes, str, int, int, int]]:
        """The files in all places; some perhaps twice."""
        for number, found in enumerate(scan(places, self._unreached.append)):
            if number % _LOOKED == _LOOKED - 1:
                self._progress(Progress(0, 0, 0.0))
            if not is_archive(found.path):
                yield *found, 0
            elif self._is_known_archive(found):
                yield *found, _KNOWN
                for member in self._rows.execute(_MEMBERS, (found.path,)).fetchall():
                    yield *member, 0
            else:
                yield from self._members(found)

    def _is_known_archive(self, found: Found) -> bool:
        return bool(
            self._rows.execute(
                "SELECT 1 FROM file WHERE path = ? AND member = '' AND size = ? AND mtime = ? AND outcome = 'archive'",
                (found.path, found.size, found.mtime),
            ).fetchone()
        )

    def _members(self, found: Found) -> Iterator[tuple[bytes, str, int, int, int]]:
        try:
            with remembering():
                there = list(members(found.path))
        except SourceError as error:
            yield *found, _KNOWN
            self._keep(Extract(found, b"", "unread", problems.packed(error.message, error.hint)))
        else:
            for member in there:
                yield *member, 0
            yield *found, _LOOKED_INTO

    def _forget(self, among: Within) -> int:
        """Drop the files that are gone; not those in what could not be looked into."""
        kept = "".join(" AND NOT (path = ? OR substr(path, 1, ?) = ?)" for _each in self._unreached)
        below = [
            value
            for each in self._unreached
            for value in (each.path, len(each.path) + 1, each.path.rstrip(b"/") + b"/")
        ]
        self._rows.execute("CREATE TEMP TABLE gone (id INTEGER PRIMARY KEY)")
        self._rows.execute(
            f"INSERT INTO temp.gone SELECT id FROM file WHERE {among.holds}{kept}"  # noqa: S608 - marks alone
            " AND NOT EXISTS (SELECT 1 FROM temp.there AS t WHERE t.path = file.path AND t.member = file.member)",
            (*among.values, *below),
        )
        self._rows.execute("DROP TABLE temp.there")
        gone = "FROM file WHERE id IN temp.gone"
        self._writer.loosen(row[0] for row in self._rows.execute(f"SELECT reply {gone} AND reply NOT NULL"))
        return self._rows.execute(f"DELETE {gone}").rowcount

    def _name_new(self) -> int:
        """Note files that nobody knows yet by their names, so that they are listed before they are read."""
        new = self._rows.execute(
            "SELECT path, member FROM temp.changed LEFT JOIN file USING (path, member) WHERE NOT archive AND id IS NULL"
        ).fetchall()
        self._rows.executemany(
            "INSERT INTO file (path, member, size, mtime, outcome, shown) VALUES (?, ?, -1, 0, 'new', ?)",
            ((path, member, _shown(path, member)) for path, member in new),
        )
        return len(new)

    def _units(self) -> Iterator[Unit]:
        """The files to read, in order; by steps, since what is kept of them is written meanwhile."""
        last: tuple[bytes, str] = (b"", "")
        while True:
            rows = self._rows.execute(
                "SELECT path, member, changed.size, changed.mtime, file.digest FROM temp.changed"
                " LEFT JOIN file USING (path, member) WHERE NOT archive AND (changed.path, changed.member) > (?, ?)"
                " ORDER BY changed.path, changed.member LIMIT 1000",
                last,
            ).fetchall()
            if not rows:
                return
            last = rows[-1][:2]
            for *found, known in rows:
                yield Unit(Found(*found), known or b"")

    def _keep(self, each: Extract) -> None:
        found = each.found
        self._kept += 1
        if each.outcome == "same":
            self._rows.execute(
                "UPDATE file SET size = ?, mtime = ? WHERE path = ? AND member = ?",
                (found.size, found.mtime, found.path, found.member),
            )
            return
        before = self._rows.execute(
            "SELECT reply FROM file WHERE path = ? AND member = ? AND reply NOT NULL", found[:2]
        ).fetchone()
        self._writer.loosen(before or ())
        reply = self._writer.put(each.derived) if each.derived else None
        self._rows.execute(
            "INSERT INTO file (path, member, size, mtime, digest, outcome, problem, reply, shown)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path, member) DO UPDATE SET size = excluded.size,"
            " mtime = excluded.mtime, digest = excluded.digest, outcome = excluded.outcome,"
            " problem = excluded.problem, reply = excluded.reply",
            (*found, each.digest, each.outcome, each.problem, reply, _shown(found.path, found.member)),
        )

    def _keep_archives(self) -> None:
        """All members are there: as long as an archive stays as it is, nobody looks into it again."""
        for found in self._rows.execute(
            "SELECT path, member, size, mtime FROM temp.changed WHERE archive = ?", (_LOOKED_INTO,)
        ).fetchall():
            self._keep(Extract(Found(*found), b"", "archive"))

    def _commit_now_and_then(self) -> None:
        if self._writer.pending >= self._batch or time.monotonic() - self._committed > self._patience:
            self._commit()
            self._patience = min(2 * self._patience, _SECONDS)

    def _commit(self) -> None:
        self._writer.commit()
        self._commits += 1
        self._committed = time.monotonic()

    def _unread(self) -> tuple[Unread, ...]:
        rows = self._rows.execute(
            "SELECT path, member, problem FROM file WHERE outcome = 'unread' ORDER BY path, member"
        )
        return tuple(Unread(path, member, problems.unpacked(problem)) for path, member, problem in rows)

    def _count(self, of: str) -> int:
        return int(self._rows.execute(f"SELECT count(*) {of}").fetchone()[0])


def _shown(path: bytes, member: str) -> str:
    """A file's path, and what stands in it, as it is looked for."""
    name = os.fsdecode(path)
    return words_of(visible(f"{name}/{member}" if member else name))


def _at_once(count: int, jobs: int) -> int:
    """How many of so many files are read at once by each of some processes, 1 of which is this one."""
    most = _AT_ONCE if jobs > 1 else _AT_ONCE_HERE
    return max(1, min(most, count // (_ROUNDS * jobs))) if count > _FEW else 1


def extracts(
    units: Iterable[Unit], jobs: int, at_once: int = _AT_ONCE, heard: Callable[[Recognised], None] | None = None
) -> Iterator[list[Extract]]:
    """What comes of files, in any order, read by so many processes; 1 is this one. Of pages that are recognised it is
    `heard`.

    A file that ends the process which reads it is one that can't be read; the others are read on.
    """
    try:
        if jobs == 1:
            left = iter(units)
            for batch in iter(lambda: list(islice(left, at_once)), []):
                with hearing(heard):
                    done = extract(batch)
                yield done
            return
        from reader.processes import Work, results  # what one changed file has no need of takes long to load

        yield from results(Work(extract, _lost, at_once, heard), units, jobs)
    finally:
        forget_archives()


def _lost(unit: Unit) -> Extract:
    with remembering():
        said = _("reading it ended the program that reads.")
    return Extract(unit.found, b"", "unread", problems.packed(said))


def unread_lines(unread: Sequence[Unread]) -> Iterator[str]:
    """The files that can't be read, a line each with the reason."""
    for each in unread:
        path = os.fsdecode(each.path) + (f"/{each.member}" if each.member else "")
        yield f"{visible(path)}: {each.problem}"
