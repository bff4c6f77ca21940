"""Ownership: how an export that no other program has saved since is told from other files."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from reader.archives import BROKEN

GENERATOR = "reply-reader"
BOM = "\ufeff"
MOST = 8192
"""How many bytes of a file's beginning are looked at."""
Recogniser = Callable[[bytes, Path], bool]
"""Whether a file is ours, by its beginning (at most `MOST` bytes), or by what it holds."""
# Excel signs the second property (ECMA-376-2, 11.1) when it saves a workbook anew; LibreOffice writes them in another
# order.
_WRITERS = f"<dc:creator>{GENERATOR}</dc:creator><cp:lastModifiedBy>{GENERATOR}</cp:lastModifiedBy>".encode()
PROPERTIES = "docProps/core.xml"
"""Where the packages of Office tell who wrote them."""


META = "meta.xml"
"""Where OpenDocument files tell which program saved them last (ISO/IEC 26300-3, 4.3.2.1)."""
_SAVED = f"<meta:generator>{GENERATOR}</meta:generator>".encode()
_MADE = f"<meta:initial-creator>{GENERATOR}</meta:initial-creator>".encode()


def begins_with(beginning: str) -> Recogniser:
    """Ours is a text with this beginning, in which `{generator}` stands for our name."""
    mark = beginning.format(generator=GENERATOR).encode()
    return lambda start, _path: start.startswith(mark)


def last_saved_by_us(part: str) -> Recogniser:
    """Ours is a package of Office with this part in it that we wrote and nobody saved since."""
    return lambda start, path: _says(start, path, PROPERTIES, _WRITERS, part)


def last_made_by_us(start: bytes, path: Path) -> bool:
    """Ours is an OpenDocument file that we wrote and no other program saved since."""
    return _says(start, path, META, _SAVED, META)


def first_made_by_us(start: bytes, path: Path) -> bool:
    """Ours is an OpenDocument file that we wrote, whoever saved it since."""
    return _says(start, path, META, _MADE, META)


def _says(start: bytes, path: Path, member: str, words: bytes, part: str) -> bool:
    """Whether a zip file has these words near the beginning of a member, and another part."""
    if not start.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(path) as archive, archive.open(member) as told:
            return part in archive.NameToInfo and words in told.read(MOST)
    except BROKEN:  # damaged, without it, or encrypted
        return False
