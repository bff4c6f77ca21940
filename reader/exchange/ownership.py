"""Ownership: how an export that no other program has saved since is told from other files."""

import zipfile
from collections.abc import Callable
from pathlib import Path

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


def begins_with(beginning: str) -> Recogniser:
    """Ours is a text with this beginning, in which `{generator}` stands for our name."""
    mark = beginning.format(generator=GENERATOR).encode()
    return lambda start, _path: start.startswith(mark)


def begins_with_headings(start: bytes, _path: Path) -> bool:
    """Ours is a table that begins with the ledger's headings in one of our languages, each in quotes.

    Spreadsheets leave the quotes out where they aren't needed.
    """
    from reader.exchange.ledger.columns import heading_lines

    return start.removeprefix(BOM.encode()).startswith(tuple(line.encode() for line in heading_lines()))


def last_saved_by_us(part: str) -> Recogniser:
    """Ours is a package of Office with this part in it that we wrote and nobody saved since."""

    def is_ours(start: bytes, path: Path) -> bool:
        if not start.startswith(b"PK"):
            return False
        try:
            with zipfile.ZipFile(path) as archive, archive.open(PROPERTIES) as properties:
                return part in archive.NameToInfo and _WRITERS in properties.read(MOST)
        except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError):  # damaged, without it, or encrypted
            return False

    return is_ours
