"""The cells of one page: rows of a table, entries of an index, and the pages below it.

A cell is taken only where all of it fits together: its place, the lengths of its parts, its chain of overflow pages and
its words as UTF-8. What stands between the cells, what was deleted among it, is not looked at.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from reader.store.healing.pages import (
    HEADER_BYTES,
    INTERIOR,
    TABLE_INTERIOR,
    TABLE_LEAF,
    Pages,
    half_at,
    word_at,
)

Value = None | int | float | str | bytes
_LEAF_HEADER, _INTERIOR_HEADER = 8, 12
_MOST_BYTES = 1 << 28
_LONGEST_VARINT = 9
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""The bytes of an integer by its serial type."""


class Row(NamedTuple):
    """A record with its number, `None` in an index, and all pages that it lies on."""

    rowid: int | None
    values: tuple[Value, ...]
    pages: tuple[int, ...]


class Page(NamedTuple):
    """What is on a page: its rows, the pages below it in their order, and how many of its cells are none."""

    rows: list[Row]
    below: list[int]
    damaged: int


class _DamagedError(Exception):
    """These bytes are no cell."""


def read_page(pages: Pages, number: int, kind: int) -> Page:
    """All cells of a page that is read as one of a kind, whatever it says that it is."""
    page = pages.page(number)
    start = HEADER_BYTES if number == 1 else 0
    header = start + (_INTERIOR_HEADER if kind in INTERIOR else _LEAF_HEADER)
    count = min(half_at(page, start + 3), (pages.usable - header) // 2)
    rows: list[Row] = []
    below: list[int] = []
    damaged = 0
    for at in range(header, header + 2 * count, 2):
        place = half_at(page, at)
        if not header + 2 * count <= place <= pages.usable - 4:
            damaged += 1
            continue
        if kind in INTERIOR:
            below.append(word_at(page, place))
            if kind == TABLE_INTERIOR:
                continue
            place += 4
        try:
            rows.append(_cell(pages, number, page, place, kind))
        except _DamagedError:
            damaged += 1
    if kind in INTERIOR:
        below.append(word_at(page, start + 8))
    there = [each for each in below if each in pages and each != number]
    return Page(rows, there, damaged + len(below) - len(there))


def _cell(pages: Pages, number: int, page: bytes, at: int, kind: int) -> Row:
    size, at = _varint(page, at, pages.usable)
    rowid: int | None = None
    if kind == TABLE_LEAF:
        rowid, at = _varint(page, at, pages.usable)
        rowid -= (rowid >> 63) << 64
    if not 0 < size <= _MOST_BYTES:
        raise _DamagedError
    local = _local(pages.usable, size, is_leaf=kind == TABLE_LEAF)
    if at + local > pages.usable:
        raise _DamagedError
    payload, chain = page[at : at + local], [number]
    if local < size:
        if at + local + 4 > pages.usable:
            raise _DamagedError
        for each, part in _overflow(pages, word_at(page, at + local), size - local):
            chain.append(each)
            payload += part
    return Row(rowid, tuple(_values(payload)), tuple(chain))


def _local(usable: int, size: int, *, is_leaf: bool) -> int:
    """How many bytes of a payload stand on the page itself (fileformat2.html, 1.6)."""
    most = usable - 35 if is_leaf else (usable - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (usable - 12) * 32 // 255 - 23
    kept = least + (size - least) % (usable - 4)
    return kept if kept <= most else least


def _overflow(pages: Pages, number: int, size: int) -> Iterator[tuple[int, bytes]]:
    seen = set[int]()
    while size > 0:
        if number not in pages or number in seen or number == 1:
            raise _DamagedError
        seen.add(number)
        page = pages.page(number)
        part = page[4 : min(pages.usable, 4 + size)]
        yield number, part
        size -= len(part)
        number = word_at(page, 0)
    if number:
        raise _DamagedError


def _values(payload: bytes) -> Iterator[Value]:
    header, at = _varint(payload, 0, len(payload))
    if header > len(payload):
        raise _DamagedError
    types = []
    while at < header:
        serial, at = _varint(payload, at, header)
        types.append(serial)
    sizes = [_size_of(serial) for serial in types]
    if at != header or header + sum(sizes) != len(payload):
        raise _DamagedError
    for serial, size in zip(types, sizes, strict=True):
        yield _value(serial, payload[at : at + size])
        at += size


def _size_of(serial: int) -> int:
    if serial >= 12:
        return (serial - 12) // 2
    if serial in (0, 8, 9):
        return 0
    if serial in (10, 11):
        raise _DamagedError
    return _INTEGERS.get(serial, 8)


def _value(serial: int, data: bytes) -> Value:
    if serial in _INTEGERS:
        return int.from_bytes(data, "big", signed=True)
    if serial >= 12:
        try:
            return data.decode() if serial % 2 else data
        except UnicodeDecodeError as error:
            raise _DamagedError from error
    if serial in (8, 9):
        return serial - 8
    return None if serial == 0 else float(struct.unpack(">d", data)[0])


def _varint(data: bytes, at: int, end: int) -> tuple[int, int]:
    """A number of up to nine bytes, and where the next one begins."""
    value = 0
    for place in range(_LONGEST_VARINT):
        if at + place >= end:
            break
        byte = data[at + place]
        if place == _LONGEST_VARINT - 1:
            return value << 8 | byte, at + place + 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    raise _DamagedError
