"""Writing: the figures of all files in some places, streamed into a Parquet file."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from reader.corpus.engines import Engine, Numbered
from reader.corpus.rows import FILES, ROWS, unread
from reader.errors import SourceError
from reader.exchange.ownership import GENERATOR
from reader.files import replacing
from reader.i18n import _
from reader.library.extracting import read, shown
from reader.library.members import forget_archives
from reader.library.scanning import Found, Unreached, is_archive, members, scan

_FILES, _BYTES = 32, 4 << 20
"""A batch has so many files at most, and is full with so many bytes."""
_ROWS = 100_000
"""Rows that are compressed together."""
_META = {b"generator": GENERATOR.encode()}


class Unread(NamedTuple):
    """A file or a folder that can't be read, and why."""

    path: str
    problem: str


class Report(NamedTuple):
    """How many figures were written, of how many files; `copies` are files that have the text of another one."""

    figures: int
    files: int
    copies: int
    unread: tuple[Unread, ...]


def write(
    places: Iterable[Path], path: Path, engine: Engine, progress: Callable[[int], None] = lambda _files: None
) -> Report:
    """Write the figures of the files in some places; the same in the same order, whatever engine. `OSError` where that
    can't be done: then what stood at `path` stays.

    `progress` is told how many files were done. Texts that several files have stand once, as of the first by its name.
    """
    run = _Run(engine, progress)
    with replacing(path) as file, pq.ParquetWriter(file, SCHEMA, compression="zstd") as writer:
        for table in _gathered(run.tables(places)):
            writer.write_table(table)
    return run.report()


SCHEMA = pa.schema([each for each in ROWS if each.name != "problem"], metadata=_META)
"""Of the file."""


def is_ours(path: Path) -> bool:
    """Whether a file is one that this wrote."""
    try:
        return (pq.read_schema(path).metadata or {}).get(b"generator") == _META[b"generator"]
    except (OSError, pa.ArrowException):
        return False


def _gathered(tables: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """Tables put together to what is compressed at once."""
    waiting: list[pa.Table] = []
    for table in tables:
        waiting.append(table)
        if sum(each.num_rows for each in waiting) >= _ROWS:
            yield pa.concat_tables(waiting)
            waiting.clear()
    if waiting:
        yield pa.concat_tables(waiting)


class _Run:
    """One run of it, and what is to be said of it."""

    def __init__(self, engine: Engine, progress: Callable[[int], None]) -> None:
        self._engine = engine
        self._progress = progress
        self._unread: list[Unread] = []
        self._sources: dict[str, str] = {}
        self._given: dict[int, pa.RecordBatch] = {}
        self._files = self._figures = self._copies = 0

    def tables(self, places: Iterable[Path]) -> Iterator[pa.Table]:
        """The tables of all batches, in the order of the files."""
        for files, found in self._in_order(self._batches(places)):
            yield self._kept(found)
            self._files += files.num_rows
            self._progress(self._files)

    def report(self) -> Report:
        """What came of it."""
        return Report(self._figures, self._files, self._copies, tuple(sorted(self._unread)))

    def _in_order(self, batches: Iterator[pa.RecordBatch]) -> Iterator[tuple[pa.RecordBatch, pa.RecordBatch]]:
        early: dict[int, pa.RecordBatch] = {}
        following = 0
        for number, found in self._engine(self._numbered(batches)):
            early[number] = found if found is not None else self._one_by_one(self._given[number])
            while following in early:
                yield self._given.pop(following), early.pop(following)
                following += 1

    def _numbered(self, batches: Iterator[pa.RecordBatch]) -> Iterator[Numbered]:
        for number, batch in enumerate(batches):
            self._given[number] = batch
            yield Numbered(number, batch)

    def _one_by_one(self, files: pa.RecordBatch) -> pa.RecordBatch:
        """The rows of a batch whose worker was lost: each file for itself, so that it is known which one does that."""
        found: list[pa.RecordBatch] = []
        for number in range(files.num_rows):
            file = files.slice(number, 1)
            (one,) = self._engine([Numbered(0, file)]) if files.num_rows > 1 else (Numbered(0, None),)
            reason = _("reading it ended the program that reads.")
            found.append(one.batch if one.batch is not None else unread(file["path"][0].as_py(), reason))
        return pa.concat_batches(found)

    def _kept(self, found: pa.RecordBatch) -> pa.Table:
        """The rows to write: not those of files that can't be read, nor of texts that were there before."""
        for path, problem in zip(found["source"].to_pylist(), found["problem"].to_pylist(), strict=True):
            if problem is not None:
                self._unread.append(Unread(path, problem))
        copies: set[str] = set()
        pairs = dict.fromkeys(zip(found["source"].to_pylist(), found["digest"].to_pylist(), strict=True))
        for path, digest in pairs:
            if digest is not None and self._sources.setdefault(digest, path) != path:
                copies.add(path)
        self._copies += len(copies)
        mask = pc.and_(
            pc.is_null(found["problem"]), pc.invert(pc.is_in(found["source"], pa.array(copies, pa.string())))
        )
        table = pa.Table.from_batches([found.filter(mask)]).select(SCHEMA.names).cast(SCHEMA)
        self._figures += table.num_rows
        return table

    def _batches(self, places: Iterable[Path]) -> Iterator[pa.RecordBatch]:
        """The files with their bytes, in batches."""
        paths: list[str] = []
        data: list[bytes] = []
        try:
            for found in self._found(places):
                try:
                    content, _found = read(found)
                except SourceError as error:
                    self._unread.append(Unread(shown(found), f"{error.message} {error.hint}".strip()))
                    continue
                paths.append(shown(found))
                data.append(content)
                if len(paths) == _FILES or sum(map(len, data)) >= _BYTES:
                    yield _batch(paths, data)
                    paths, data = [], []
            if paths:
                yield _batch(paths, data)
        finally:
            forget_archives()

    def _found(self, places: Iterable[Path]) -> Iterator[Found]:
        """The files, by their names; those in archives too."""
        for found in sorted(set(scan(places, self._miss))):
            if not is_archive(found.path):
                yield found
                continue
            try:
                yield from members(found.path)
            except SourceError as error:
                self._unread.append(Unread(shown(found), f"{error.message} {error.hint}".strip()))

    def _miss(self, place: Unreached) -> None:
        self._unread.append(Unread(os.fsdecode(place.path), place.problem))


def _batch(paths: list[str], data: list[bytes]) -> pa.RecordBatch:
    return pa.RecordBatch.from_arrays([pa.array(paths, pa.string()), pa.array(data, pa.binary())], schema=FILES)
