"""The ledger as an OpenDocument spreadsheet (ISO/IEC 26300-3): exact numbers, real dates, words never formulas.

Nothing in it depends on when or where it is made. No library makes it: of those there are, one is kept, and that one
signs what it saves, starts from somebody's template, and would leave to us all but the names of the elements.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import IO, Any

from lxml import etree

from reader.exchange.ledger.aside import aside, parts_from
from reader.exchange.ledger.columns import Cell
from reader.exchange.ledger.lines import Line
from reader.exchange.ledger.sheets import WRAPPED, Sheet, sheets
from reader.exchange.ownership import GENERATOR, META
from reader.exchange.packing import in_xml, pack
from reader.figures.format import value_string
from reader.ledger.accounts import Grouping

_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_VERSION = "1.3"
_NAMESPACES = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"
    for name, urn in (
        *((each, each) for each in ("office", "table", "text", "style", "meta", "config", "manifest")),
        ("number", "datastyle"),
        ("fo", "xsl-fo-compatible"),
    )
}
# A digit of the usual face and size, in millimetres.
_DIGIT = 1.9
_AT_ONCE = 100
"""Rows that are made before they are written."""
_LATER = " later "
"""In a comment, which no words can be, what stands where something is put later."""
# Runs of blanks, of which a program takes all but one for layout (ISO/IEC 26300-3, 6.1.2), and tabs.
_BLANKS = re.compile("(\t|^ +| +$|(?<= ) +)")
_STYLES = """
<number:date-style style:name="day"><number:year number:style="long"/><number:text>-</number:text>\
<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<number:number-style style:name="n0"><number:number number:decimal-places="0" number:min-integer-digits="1"/>\
</number:number-style>
<number:number-style style:name="n1"><number:number number:decimal-places="0" number:min-integer-digits="1" \
number:grouping="true"/></number:number-style>
<number:number-style style:name="n2"><number:number number:decimal-places="6" number:min-decimal-places="2" \
number:min-integer-digits="1" number:grouping="true"/></number:number-style>
"""
_CELLS = {"words": "", "wrapped": "", "whole": "n0", "amount": "n1", "fraction": "n2", "date": "day"}


def spreadsheet_parts(replies: Iterable[Sequence[Line]], by: Iterable[Grouping | None]) -> Iterator[bytes]:
    """The spreadsheet of a ledger."""
    return spreadsheet_of(sheets(replies, by))


def spreadsheet_of(made_of: Iterable[Sheet]) -> Iterator[bytes]:
    """A spreadsheet of some sheets, each with a line of headings that stays in sight, and filters."""
    told = (_worded(f"meta:{each}", GENERATOR) for each in ("generator", "initial-creator"))
    with aside() as content, aside() as made:
        sheets_made = [_Sheet(sheet) for sheet in made_of]
        for part in _content(sheets_made):
            content.write(part)
        members: dict[str, bytes | IO[bytes]] = {
            "mimetype": _TYPE.encode(),
            META: _bytes(_element("office:document-meta", _element("office:meta", *told))),
            "content.xml": content,
            "settings.xml": _bytes(_settings(sheets_made)),
        }
        files = [("/", _TYPE), *((name, "text/xml") for name in members if name != "mimetype")]
        entries = (_element("manifest:file-entry", full__path=name, media__type=kind) for name, kind in files)
        manifest = _element("manifest:manifest", *entries, version=_VERSION)
        members["META-INF/manifest.xml"] = _bytes(manifest)
        # The type stands first and as it is, so that a look at a file's beginning tells (ISO/IEC 26300-2, 3.3).
        pack(made, members.items(), ["mimetype"])
        yield from parts_from(made)


class _Sheet:
    """A sheet, whose rows are made a few at a time and then written."""

    def __init__(self, sheet: Sheet) -> None:
        self.name, self._headings, self._rows = sheet
        self.widths = [width for _name, width in self._headings]
        self._last = 1

    @property
    def table(self) -> Any:
        """All of it but its rows, for which a mark stands."""
        made = _element("table:table", name=in_xml(self.name))
        made.extend(_element("table:table-column", style__name=f"w{width}") for width in self.widths)
        self._row(_under(made, "table:table-header-rows"), [name for name, _width in self._headings], "heading")
        made.append(etree.Comment(_LATER))
        return made

    def rows(self) -> Iterator[bytes]:
        """Its rows."""
        rows = iter(self._rows)
        while some := list(islice(rows, _AT_ONCE)):
            holder = _element("table:table")
            for cells in some:
                self._row(holder, cells)
            self._last += len(some)
            yield _inner(holder)

    def _row(self, above: Any, cells: Sequence[Cell], style: str = "") -> None:
        row = _under(above, "table:table-row")
        for cell, width in zip(cells, self.widths, strict=True):
            _write(_under(row, "table:table-cell"), cell, style or ("wrapped" if width >= WRAPPED else "words"))

    @property
    def range(self) -> Any:
        """The cells that the filters are for, once all rows are made."""
        quoted = "'" + in_xml(self.name).replace("'", "''") + "'"
        address = f"{quoted}.A1:{quoted}.{_letters(len(self.widths))}{self._last}"
        return _element(
            "table:database-range",
            name=f"filter-{_letters(len(self.widths))}-{in_xml(self.name)}",
            target__range__address=address,
            display__filter__buttons="true",
        )


def _content(made: Sequence[_Sheet]) -> Iterator[bytes]:
    """The document a part at a time: what stands around the rows of each sheet, and these between that."""
    *before, behind = _bytes(_around(made)).split(f"<!--{_LATER}-->".encode())
    for sheet, part in zip(made, before[:-1], strict=True):
        yield part
        yield from sheet.rows()
    yield before[-1]
    yield _inner(_element("table:database-ranges", *(sheet.range for sheet in made)))
    yield behind


def _around(made: Sequence[_Sheet]) -> Any:
    """The document without rows and what is known when these are there, for which marks stand."""
    styles = _element("office:automatic-styles")
    declared = " ".join(f'xmlns:{name}="{uri}"' for name, uri in _NAMESPACES.items())
    styles.extend(etree.fromstring(f"<styles {declared}>{_STYLES}</styles>"))
    for width in sorted({width for sheet in made for width in sheet.widths}):
        properties = _element("style:table-column-properties", column__width=f"{width * _DIGIT:.1f}mm")
        styles.append(_element("style:style", properties, name=f"w{width}", family="table-column"))
    for name, shape in {**_CELLS, "heading": ""}.items():
        properties = _element("style:table-cell-properties", vertical__align="top")
        if name in ("wrapped", "heading"):
            properties.set(_named("fo:wrap-option"), "wrap")
        style = _element("style:style", properties, name=name, family="table-cell")
        if shape:
            style.set(_named("style:data-style-name"), shape)
        if name == "heading":
            properties.set(_named("fo:border-bottom"), "0.5pt solid #000000")
            style.append(_element("style:text-properties"))
            style[-1].set(_named("fo:font-weight"), "bold")
            style[-1].set(_named("style:font-weight-asian"), "bold")
        styles.append(style)
    ranges = _element("table:database-ranges", etree.Comment(_LATER))
    body = _element("office:spreadsheet", *(sheet.table for sheet in made), ranges)
    return _element("office:document-content", styles, _element("office:body", body))


def _settings(made: Sequence[_Sheet]) -> Any:
    """That the headings stay in sight."""
    frozen = (("VerticalSplitMode", "short", 2), ("VerticalSplitPosition", "int", 1), ("ActiveSplitRange", "short", 2))
    tables = _element("config:config-item-map-named", name="Tables")
    for sheet in made:
        items = [_worded("config:config-item", str(value), name=name, type=kind) for name, kind, value in frozen]
        items.append(_worded("config:config-item", "1", name="PositionBottom", type="int"))
        tables.append(_element("config:config-item-map-entry", *items, name=in_xml(sheet.name)))
    view = _element(
        "config:config-item-map-entry", _worded("config:config-item", "view1", name="ViewId", type="string")
    )
    view.append(tables)
    views = _element("config:config-item-map-indexed", view, name="Views")
    shown = _element("config:config-item-set", views, name="ooo:view-settings")
    return _element("office:document-settings", _element("office:settings", shown))


def _write(made: Any, cell: Cell, style: str) -> None:
    """Let a cell hold what it is to hold, if anything."""
    if cell == "":
        return
    words, kind, key, value = str(cell), "string", "", ""
    if isinstance(cell, date):
        kind, key, value, style = "date", "date-value", cell.isoformat(), "date"
    elif isinstance(cell, (int, Decimal)) and (number := value_string(Decimal(cell))):
        words, kind, key, value = number, "float", "value", number
        style = "whole" if isinstance(cell, int) else "amount" if cell == cell.to_integral() else "fraction"
    made.set(_named("table:style-name"), style)
    made.set(_named("office:value-type"), kind)
    if key:
        made.set(_named(f"office:{key}"), value)
    for line in in_xml(words).split("\n"):
        _write_line(_under(made, "text:p"), line)


def _write_line(made: Any, line: str) -> None:
    for part in _BLANKS.split(line):
        if part == "\t":
            _under(made, "text:tab")
        elif part and not part.strip(" "):
            _under(made, "text:s").set(_named("text:c"), str(len(part)))
        elif len(made):
            made[-1].tail = part
        else:
            made.text = part


def _under(above: Any, name: str) -> Any:
    """A new element in another one, which is quicker than putting it there once it's made."""
    return etree.SubElement(above, _named(name))


def _element(name: str, /, *children: Any, **attributes: str) -> Any:
    """An element with attributes of its own namespace, in whose names `__` stands for a hyphen."""
    prefix = name.partition(":")[0]
    # Each names all namespaces: what is put below it finds them there, and all of them are the root's in the end.
    made = etree.Element(_named(name), nsmap=_NAMESPACES)
    if name.startswith("office:document-"):
        made.set(_named("office:version"), _VERSION)
    for key, value in attributes.items():
        made.set(_named(f"{prefix}:{key.replace('__', '-')}"), value)
    made.extend(children)
    return made


def _worded(name: str, words: str, /, **attributes: str) -> Any:
    made = _element(name, **attributes)
    made.text = words
    return made


@cache
def _named(name: str) -> str:
    prefix, _colon, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def _letters(number: int) -> str:
    """What the column of a number, from 1, is called."""
    letters = ""
    while number:
        number, digit = divmod(number - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def _inner(root: Any) -> bytes:
    """What stands in an element, whose names are those of the root that it will stand in."""
    made: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=False)
    return made[made.index(b">") + 1 : made.rindex(b"</")] if len(root) else b""


def _bytes(root: Any) -> bytes:
    made: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return made
