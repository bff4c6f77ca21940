"""ZIP archives that are none: what Python's library raises where their bytes are not what they should be."""

import struct
import zipfile
import zlib

BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, KeyError, ValueError, EOFError, OSError),
    *(NotImplementedError, RuntimeError),  # a way of packing that it doesn't have; a password
)
