"""Marks: how an export that nobody has changed since is told from other files."""

import zipfile
from pathlib import Path

from reader.exchange.ledger.columns import heading_lines

GENERATOR = "reply-reader"
BOM = "\ufeff"
_BEGINNINGS = (f'---\ngenerator: "{GENERATOR}"'.encode(), f'{{\n  "generator": "{GENERATOR}"'.encode())
# Excel signs the second property (ECMA-376-2, 11.1) when it saves a workbook anew; LibreOffice writes them in another
# order.
_WRITERS = f"<dc:creator>{GENERATOR}</dc:creator><cp:lastModifiedBy>{GENERATOR}</cp:lastModifiedBy>".encode()
_PROPERTIES = "docProps/core.xml"
_MOST = 8192


def is_ours(path: Path) -> bool:
    """Whether a file is an export of ours.

    Markdown and JSON begin with the generator's name, a workbook was last written by it, and a CSV begins with the
    ledger's headings in one of our languages, each in quotes: spreadsheets leave these out where they aren't needed.
    """
    with path.open("rb") as file:
        start = file.read(_MOST)
    if start.startswith(_BEGINNINGS):
        return True
    if start.startswith(b"PK"):
        return _is_our_workbook(path)
    return start.removeprefix(BOM.encode()).startswith(tuple(line.encode() for line in heading_lines()))


def _is_our_workbook(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive, archive.open(_PROPERTIES) as properties:
            return _WRITERS in properties.read(_MOST)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError):  # damaged, without it, or encrypted
        return False
