"""The pages of a database file that SQLite may refuse to read, with those of its write-ahead log over them.

Nothing here trusts what the file says of itself (https://www.sqlite.org/fileformat2.html): where the size of a page in
the header is damaged, it is the one at which most pages begin as pages do; where a frame of the log is damaged, those
behind it are still read, since the checksum of each goes on from the one that stands before it.
"""

import shutil
import sqlite3
import struct
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from reader.store.connecting import connect
from reader.store.files import journal_of, size_of, wal_of

HEADER_BYTES = 100
"""Of the database's own header, on its first page."""
_MAGIC = b"SQLite format 3\x00"
_SIZES = tuple(1 << power for power in range(9, 17))
_USUAL_SIZE = 4096
TABLE_LEAF, TABLE_INTERIOR, INDEX_LEAF, INDEX_INTERIOR = 0x0D, 0x05, 0x0A, 0x02
INTERIOR = (TABLE_INTERIOR, INDEX_INTERIOR)
_KINDS = (TABLE_LEAF, TABLE_INTERIOR, INDEX_LEAF, INDEX_INTERIOR)
_WAL_HEADER, _FRAME_HEADER = 32, 24
_WORD = struct.Struct(">I")
_MOST_PAGES = 1 << 26


class Pages:
    """The pages by their numbers, from 1; one that is cut off ends in zeros. `size` is in bytes."""

    def __init__(self, data: bytes, wal: bytes = b"") -> None:
        self.size = _page_size(data)
        self._data = data
        self._newer: dict[int, bytes] = {}
        self.count = -(-len(data) // self.size)
        self.damaged_frames = 0
        if wal:
            self._lay_over(wal)
        first = self.page(1)
        reserved = first[20] if first[20] <= self.size // 8 else 0
        self.usable = self.size - reserved

    @classmethod
    def of_file(cls, path: Path) -> "Pages":
        """The pages of a file and of the log beside it; `OSError` where the file can't be read.

        What a rollback journal says is done first, in a copy.
        """
        if size_of(journal_of(path)):
            with tempfile.TemporaryDirectory(prefix="reply-reader-") as folder:
                private = Path(folder) / "copy.db"
                shutil.copyfile(path, private)
                shutil.copyfile(journal_of(path), journal_of(private))
                with suppress(sqlite3.DatabaseError), closing(connect(private, "rw")) as connection:
                    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
                return cls(private.read_bytes())
        try:
            wal = wal_of(path).read_bytes()
        except FileNotFoundError:
            wal = b""
        return cls(path.read_bytes(), wal)

    def page(self, number: int) -> bytes:
        """A page; zeros where there is none."""
        if number in self._newer:
            return self._newer[number]
        return self._data[(number - 1) * self.size : number * self.size].ljust(self.size, b"\0")

    def __contains__(self, number: int) -> bool:
        return 1 <= number <= self.count

    @property
    def has_header(self) -> bool:
        """Whether the first page begins as that of a database."""
        return self.page(1).startswith(_MAGIC)

    def number_in_header(self, offset: int) -> int:
        """One of the numbers of the database's header."""
        return word_at(self.page(1), offset)

    def free(self) -> tuple[frozenset[int], bool]:
        """The pages that hold nothing any more, and whether these are all: what is on one of them is history."""
        found: set[int] = set()
        trunk, claimed = self.number_in_header(32), self.number_in_header(36)
        while trunk in self and trunk not in found:
            found.add(trunk)
            page = self.page(trunk)
            leaves = word_at(page, 4)
            if leaves > self.usable // 4 - 2:
                return frozenset(found), False
            found.update(word_at(page, 8 + 4 * place) for place in range(leaves))
            trunk = word_at(page, 0)
        is_whole = trunk == 0 and len(found) == claimed and all(number in self for number in found)
        return frozenset(found), is_whole

    def _lay_over(self, wal: bytes) -> None:
        """Take the pages of the log's frames up to the last that ends a transaction."""
        pending: dict[int, bytes] = {}
        for number, page, ends in self._frames(wal):
            pending[number] = page
            if ends:
                self._newer |= pending
                pending.clear()
                self.count = max(self.count, ends)
        self.count = max([self.count, *self._newer])

    def _frames(self, wal: bytes) -> Iterator[tuple[int, bytes, int]]:
        """Number, content and, where a transaction ends, the pages of the database, of each frame of this log's time.

        A frame of an earlier time, which stands behind the last of this one, has other salts.
        """
        if len(wal) < _WAL_HEADER + _FRAME_HEADER:
            return
        order = "<" if wal[3] & 1 == 0 else ">"
        salts, sums = wal[16:24], (word_at(wal, 24), word_at(wal, 28))
        is_first = True
        for at in range(_WAL_HEADER, len(wal) - _FRAME_HEADER + 1, _FRAME_HEADER + self.size):
            header = wal[at : at + _FRAME_HEADER]
            page = wal[at + _FRAME_HEADER : at + _FRAME_HEADER + self.size].ljust(self.size, b"\0")
            if is_first and header[8:16] != salts:
                salts = header[8:16]  # the log's own header is damaged
            stored = (word_at(header, 16), word_at(header, 20))
            is_whole = _checksum(header[:8] + page, sums, order) == stored
            number, ends = word_at(header, 0), word_at(header, 4)
            sums, is_first = stored, False
            if header[8:16] != salts:
                if not is_whole:  # one of an earlier time, or one whose header is damaged
                    self.damaged_frames += header == bytes(_FRAME_HEADER)
                continue
            self.damaged_frames += not is_whole
            if 0 < number < _MOST_PAGES:
                yield number, page, ends if ends < _MOST_PAGES else 0


def word_at(data: bytes, offset: int) -> int:
    """A number of four bytes; 0 behind the end."""
    return int(_WORD.unpack_from(data, offset)[0]) if offset + 4 <= len(data) else 0


def half_at(data: bytes, offset: int) -> int:
    """A number of two bytes."""
    return data[offset] << 8 | data[offset + 1]


def _page_size(data: bytes) -> int:
    """The size of a page: what the header says, unless it is another one at which most pages begin as pages do."""
    said = half_at(data.ljust(HEADER_BYTES, b"\0"), 16)
    said = 1 << 16 if said == 1 else said
    if not data.startswith(_MAGIC) or said not in _SIZES:
        said = _USUAL_SIZE
    counted = {size: _beginnings(data, size) for size in _SIZES}
    return said if counted[said] * 2 >= max(counted.values()) else max(_SIZES, key=lambda size: counted[size])


def _beginnings(data: bytes, size: int) -> int:
    """How many pages of a size begin as a page of a tree: with its kind, and with content within the page."""
    return sum(
        data[at] in _KINDS and half_at(data, at + 5) <= size and 2 * half_at(data, at + 3) < size
        for at in range(size, len(data) - 8, size)
    )


def _checksum(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    """The log's checksum of some bytes, going on from one before (fileformat2.html, 4.2)."""
    first, second = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
