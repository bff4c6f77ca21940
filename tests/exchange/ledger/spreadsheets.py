"""Reading a workbook back as a spreadsheet program does."""

import re
import zipfile
from datetime import date, timedelta
from io import BytesIO

from lxml import etree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CODE = re.compile("_x([0-9A-Fa-f]{4})_")
_FIRST_DAY = date(1899, 12, 30)

Read = str | float | date


class Workbook:
    """A workbook's sheets; a cell is text, a number, or a date by its format."""

    def __init__(self, content: bytes) -> None:
        self._archive = zipfile.ZipFile(BytesIO(content))
        self._styles = list(self._xml("xl/styles.xml").find(f"{_MAIN}cellXfs"))
        names = [sheet.get("name") for sheet in self._xml("xl/workbook.xml").iter(f"{_MAIN}sheet")]
        self.sheets = {name: self._sheet(number) for number, name in enumerate(names, start=1)}

    def part(self, name: str) -> str:
        """A part of the package."""
        return self._archive.read(name).decode()

    def parts(self) -> list[str]:
        """The names of all parts."""
        return self._archive.namelist()

    def _xml(self, name: str) -> etree._Element:
        return etree.fromstring(self._archive.read(name))

    @staticmethod
    def _text(item: etree._Element) -> str:
        words = "".join(piece.text or "" for piece in item.iter(f"{_MAIN}t"))
        return _CODE.sub(lambda match: chr(int(match[1], 16)), words)

    def _sheet(self, number: int) -> list[dict[str, Read]]:
        """The rows as cells by their column's heading."""
        rows: list[dict[str, Read]] = []
        for row in self._xml(f"xl/worksheets/sheet{number}.xml").iter(f"{_MAIN}row"):
            cells: dict[str, Read] = {}
            for cell in row:
                assert cell.find(f"{_MAIN}f") is None, "a formula"
                cells[str(cell.get("r")).rstrip("0123456789")] = self._value(cell)
            rows.append(cells)
        headings = {column: str(heading) for column, heading in rows[0].items()}
        return [{headings[column]: value for column, value in row.items()} for row in rows[1:]]

    def _value(self, cell: etree._Element) -> Read:
        printed = cell.findtext(f"{_MAIN}v") or ""
        if cell.get("t") == "inlineStr":
            return self._text(cell)
        assert cell.get("t") is None
        if self.format_of(cell) == "yyyy-mm-dd":
            return _FIRST_DAY + timedelta(days=int(printed))
        return float(printed)

    def format_of(self, cell: etree._Element) -> str:
        """The number format of a cell."""
        style = self._styles[int(cell.get("s", "0"))].get("numFmtId")
        known = {
            each.get("numFmtId"): each.get("formatCode") for each in self._xml("xl/styles.xml").iter(f"{_MAIN}numFmt")
        }
        return str(known.get(style, ""))
