"""Compressed bytes made what they were: all of them or none, and no more than was ever kept."""

import zlib

RAW = -zlib.MAX_WBITS
"""The form without head and checksum (RFC 1951)."""


def inflated(data: bytes, most: int, form: int = zlib.MAX_WBITS, known: bytes = b"") -> bytes:
    """What was compressed with the `known` words; a `ValueError` where it isn't whole, or longer than `most` bytes."""
    unpacking = zlib.decompressobj(form, zdict=known)
    try:
        found = unpacking.decompress(data, most)
    except zlib.error as error:
        raise ValueError(len(data)) from error
    if not unpacking.eof or unpacking.unused_data:
        raise ValueError(len(data))
    return found
