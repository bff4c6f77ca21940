"""How large a picture is its file says."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.scanned.sides import sides

JPEG = (
    b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x02\0\0\x01\0\x01\0\0"
    b"\xff\xc4\0\x04\0\0\xff\xc2\0\x11\x08" + struct.pack(">HH", 30, 20) + b"\x03"
)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 20, 30), (20, 30)),
        (b"GIF89a" + struct.pack("<HH", 20, 30), (20, 30)),
        (b"BM" + bytes(16) + struct.pack("<ii", 20, -30), (20, 30)),
        (JPEG, (20, 30)),
        (JPEG[:-6], None),
        (b"", None),
        (b"II*\0", None),
    ],
)
def test_the_width_and_height_are_those_of_the_file(data: bytes, found: tuple[int, int] | None) -> None:
    assert sides(data) == found


@given(st.sampled_from([b"\x89PNG", b"GIF8", b"BM", b"\xff\xd8"]), st.binary(max_size=60))
def test_any_bytes_have_sides_or_none(start: bytes, rest: bytes) -> None:
    found = sides(start + rest)

    assert found is None or len(found) == 2
