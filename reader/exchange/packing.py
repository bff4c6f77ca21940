"""Packages of Office and OpenDocument: zip files in which nothing tells when or where they were made; words in XML."""

import io
import shutil
import zipfile
from collections.abc import Collection, Iterable
from typing import IO

from reader.text.canonical import printable

TIME = (1980, 1, 1, 0, 0, 0)
"""The time of all that is packed: zip knows none before."""
# The two characters that are no control and that no XML 1.0 document may hold (2.2).
_FORBIDDEN = str.maketrans(dict.fromkeys("\ufffe\uffff", "\ufffd"))


def packed(members: Iterable[tuple[str, bytes]], stored: Collection[str]) -> bytes:
    """A zip file of members in their order; those that are `stored` stand in it as they are."""
    made = io.BytesIO()
    pack(made, members, stored)
    return made.getvalue()


def pack(made: IO[bytes], members: Iterable[tuple[str, bytes | IO[bytes]]], stored: Collection[str]) -> None:
    """Write a zip file of members, of which any may be files; those that are `stored` stand in it as they are."""
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name, TIME)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            info.create_system = 0  # else it is that of the machine
            file = io.BytesIO(content) if isinstance(content, bytes) else content
            info.file_size = file.seek(0, io.SEEK_END)
            file.seek(0)
            with archive.open(info, "w") as member:
                shutil.copyfileobj(file, member)


def in_xml(words: str) -> str:
    """Words with what XML forbids made visible, one for one."""
    return printable(words).translate(_FORBIDDEN)
