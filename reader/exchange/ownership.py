"""Ownership: how an export that no other program has saved since is told from other files."""

import csv
import zipfile
from collections.abc import Callable
from contextlib import suppress
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


def begins_with_headings(start: bytes, _path: Path) -> bool:
    """Ours is a table that begins with the ledger's headings in one of our languages, each in quotes.

    Spreadsheets leave the quotes out where they aren't needed.
    """
    from reader.exchange.ledger.columns import heading_lines

    return start.removeprefix(BOM.encode()).startswith(tuple(line.encode() for line in heading_lines()))


def last_saved_by_us(part: str) -> Recogniser:
    """Ours is a package of Office with this part in it that we wrote and nobody saved since."""
    return lambda start, path: _says(start, path, PROPERTIES, _WRITERS, part)


def last_made_by_us(start: bytes, path: Path) -> bool:
    """Ours is an OpenDocument file that we wrote and no other program saved since."""
    return _says(start, path, META, _SAVED, META)


def made_by_us(path: Path) -> bool:
    """Whether a ledger was made by us, whoever saved it since: an OpenDocument file tells, a CSV has our headings."""
    with path.open("rb") as file:
        start = file.read(MOST)
    return _says(start, path, META, _MADE, META) or _has_headings(start)


def _has_headings(start: bytes) -> bool:
    """Whether a table begins with the ledger's headings as a spreadsheet writes them, in whatever encoding it does."""
    from reader.exchange.ledger.columns import heading_lines

    line = start.removeprefix(BOM.encode()).split(b"\n")[0]
    named = {tuple(next(csv.reader([each]))) for each in heading_lines()}
    for encoding in ("utf-8", "gb18030"):
        for delimiter in ",;\t":
            with suppress(ValueError, csv.Error, StopIteration):
                if tuple(next(csv.reader([line.decode(encoding).rstrip("\r")], delimiter=delimiter))) in named:
                    return True
    return False


def _says(start: bytes, path: Path, member: str, words: bytes, part: str) -> bool:
    """Whether a zip file has these words near the beginning of a member, and another part."""
    if not start.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(path) as archive, archive.open(member) as told:
            return part in archive.NameToInfo and words in told.read(MOST)
    except BROKEN:  # damaged, without it, or encrypted
        return False
