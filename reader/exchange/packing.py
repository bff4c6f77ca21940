"""Packages of Office and OpenDocument: zip files in which nothing tells when or where they were made; words in XML."""

import io
import zipfile
from collections.abc import Collection, Iterable

from reader.text.canonical import printable

TIME = (1980, 1, 1, 0, 0, 0)
"""The time of all that is packed: zip knows none before."""
# The two characters that are no control and that no XML 1.0 document may hold (2.2).
_FORBIDDEN = str.maketrans(dict.fromkeys("\ufffe\uffff", "\ufffd"))


def packed(members: Iterable[tuple[str, bytes]], stored: Collection[str]) -> bytes:
    """A zip file of members in their order; those that are `stored` stand in it as they are."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name, TIME)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            info.create_system = 0  # else it is that of the machine
            archive.writestr(info, content)
    return made.getvalue()


def in_xml(words: str) -> str:
    """Words with what XML forbids made visible, one for one."""
    return printable(words).translate(_FORBIDDEN)
