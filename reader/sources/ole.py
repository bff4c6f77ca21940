"""OLE: the compound files ([MS-CFB]) of the old Office, DOC among them, as far as it takes to tell what one holds.

LibreOffice takes its time over what begins like one and is none; here that is told at once.
"""

import struct
from collections.abc import Iterator

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BYTE_ORDER = 0xFFFE
_SHIFTS = {3: 9, 4: 12}
"""By the version: a sector's size is two to this power."""
_HEADER = 512
_IN_HEADER = 109
_LAST_SECTOR = 0xFFFFFFFA
_ENTRY, _NAME, _START = 128, 64, 116
_MOST_SECTORS = 4_096


def streams(data: bytes) -> dict[str, int] | None:
    """What a compound file holds, at the least what the beginning of its directory lists: names, and where those that
    are of some length begin; `None` where it is no such file.
    """
    if len(data) < _HEADER or not data.startswith(SIGNATURE):
        return None
    _minor, version, order, shift = struct.unpack_from("<4H", data, 24)
    if order != _BYTE_ORDER or _SHIFTS.get(version) != shift:
        return None
    size = 1 << shift
    names: dict[str, int] = {}
    for sector in _directory(data, size):
        for at in range(sector, min(sector + size, len(data)) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", data, at + _NAME)
            if kind in (1, 2, 5) and 2 <= length <= _NAME:
                (start,) = struct.unpack_from("<I", data, at + _START)
                names[data[at : at + length - 2].decode("utf-16-le", "replace")] = (start + 1) * size
    return names or None


def _directory(data: bytes, size: int) -> Iterator[int]:
    """Where the sectors of the directory begin; it ends where the chain leaves the file or comes to be a ring."""
    tables = struct.unpack_from(f"<{_IN_HEADER}I", data, 76)
    (sector,) = struct.unpack_from("<I", data, 48)
    seen: set[int] = set()
    per_table = size // 4
    while sector <= _LAST_SECTOR and sector not in seen and len(seen) < _MOST_SECTORS:
        seen.add(sector)
        start = (sector + 1) * size
        if start + _ENTRY > len(data):
            return
        yield start
        table = sector // per_table
        # A file of so many megabytes that the header doesn't say where its later tables are: what was seen is enough.
        if table >= _IN_HEADER or tables[table] > _LAST_SECTOR:
            return
        entry = (tables[table] + 1) * size + sector % per_table * 4
        if entry + 4 > len(data):
            return
        (sector,) = struct.unpack_from("<I", data, entry)
