"""Letters in a layout as of a word processor, from which one prints them."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import count

from tests.benchmarks.printed.layouts import Layout
from tests.benchmarks.printed.prose import NOTED, NUMBERINGS, Paragraph, letter
from tests.sources.documents import OFFICE, RELATIONS, WORD, level, listed, zipped

_PARTS = ("document.main", "styles", "numbering", "header", "footer", "footnotes")
_NAMESPACES = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}"'
_FIELD = '<w:fldSimple w:instr="{}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_FORMS = {"official": ("chineseCounting", "chineseCounting", "decimal", "decimal"), "decimal": ("decimal",) * 4}
_WORDS = {
    "official": ("%1、", "（%2）", "%3.", "（%4）"),
    "decimal": ("%1 ", "%1.%2 ", "%1.%2.%3 ", "（%4）"),
}


def printed_letter(layout: Layout) -> list[Paragraph]:
    """The letter that is set in a layout."""
    return letter(
        layout.number,
        layout.numbering if layout.numbering in NUMBERINGS else NUMBERINGS[0],
        annex=layout.annex != "none",
        footnotes=layout.footnotes,
        tables=layout.tables,
    )


def docx(layout: Layout, letter: Sequence[Paragraph]) -> bytes:
    """The letter in its layout."""
    writer = _Writer(layout)
    body = "".join(map(writer.paragraph, letter)) + _section(layout)
    types = "".join(
        f'<Override PartName="/word/{kind.removesuffix(".main")}.xml"'
        f' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for kind in _PARTS
    )
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f"{types}</Types>",
            "_rels/.rels": _relations("word/document.xml"),
            "word/_rels/document.xml.rels": _relations(*(f"{part}.xml" for part in _PARTS[1:])),
            "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {_NAMESPACES}>{_styles(layout)}</w:styles>",
            "word/numbering.xml": f"<w:numbering {_NAMESPACES}>{_numbering(layout)}</w:numbering>",
            "word/header.xml": f"<w:hdr {_NAMESPACES}>{_marginal(layout, layout.header, 'center')}</w:hdr>",
            "word/footer.xml": f"<w:ftr {_NAMESPACES}>{_marginal(layout, layout.footer, layout.footer_place)}</w:ftr>",
            "word/footnotes.xml": f"<w:footnotes {_NAMESPACES}>{''.join(writer.notes)}</w:footnotes>",
        }
    )


def _relations(*targets: str) -> str:
    kinds = (target.rpartition("/")[2].removesuffix(".xml") for target in targets)
    rows = "".join(
        f'<Relationship Id="r{kind}" Type="{OFFICE}/{"officeDocument" if kind == "document" else kind}"'
        f' Target="{target}"/>'
        for kind, target in zip(kinds, targets, strict=True)
    )
    return f'<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'


def _styles(layout: Layout) -> str:
    latin = layout.latin or layout.font
    tracking = f'<w:spacing w:val="{round(20 * layout.tracking)}"/>' if layout.tracking else ""
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{latin}" w:hAnsi="{latin}"'
        f' w:eastAsia="{layout.font}"/>'
        f'{tracking}<w:sz w:val="{round(2 * layout.size)}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>'
        "</w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    )


def _numbering(layout: Layout) -> str:
    if not _is_listed(layout):
        return ""
    forms, words = _FORMS[layout.numbering], _WORDS[layout.numbering]
    levels = [level(at, forms[at], words[at], '<w:suff w:val="nothing"/>') for at in range(4)]
    return listed(*levels)


def _is_listed(layout: Layout) -> bool:
    return layout.listed and layout.numbering in _FORMS


def _marginal(layout: Layout, words: str, place: str) -> str:
    before, *rest = words.split("{}")
    runs = _run(before) + "".join(
        _FIELD.format(field) + _run(after) for field, after in zip(("PAGE", "NUMPAGES"), rest, strict=False)
    )
    return f'<w:p><w:pPr><w:jc w:val="{place}"/></w:pPr>{runs}</w:p>'


def _section(layout: Layout) -> str:
    width, height = (round(20 * side) for side in layout.page)
    left, right, top, bottom = (round(20 * margin) for margin in layout.margins)
    lines = (layout.page[1] - layout.margins[2] - layout.margins[3]) / -layout.pitch if layout.pitch < 0 else 0
    grid = f'<w:docGrid w:type="lines" w:linePitch="{round(20 * lines)}"/>' if lines else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rheader"/><w:footerReference w:type="default"'
        f' r:id="rfooter"/><w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="{top}" w:right="{right}"'
        f' w:bottom="{bottom}" w:left="{left}" w:header="720" w:footer="720" w:gutter="0"/>{grid}</w:sectPr>'
    )


def _run(words: str, properties: str = "") -> str:
    if not words:
        return ""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words, quote=False)}</w:t></w:r>'


class _Writer:
    """Sets paragraphs; `notes` are the footnotes of those so far."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._numbers = count(1)
        self.notes: list[str] = []

    def paragraph(self, paragraph: Paragraph) -> str:
        """A paragraph's element."""
        if paragraph.kind == "table":
            return self._table(paragraph)
        layout, kind = self._layout, paragraph.kind
        size = self._size(kind)
        automatic = _is_listed(layout) and bool(paragraph.label)
        words = ("" if automatic else paragraph.label) + paragraph.words
        indented = kind not in ("title", "flush", "right", "caption", "annex title") and not (
            kind == "heading" and layout.heading in ("centred", "flush")
        )
        properties = self._spacing()
        if automatic:
            own = f'<w:ilvl w:val="{paragraph.level}"/><w:numId w:val="1"/>'
            properties = f"<w:numPr>{own}</w:numPr>{properties}"
        if indented and layout.indent == "typed" and not automatic and kind != "annex":
            words = f"　　{words}"
        properties += self._indent(kind, size) if indented else '<w:ind w:left="0" w:firstLine="0"/>'
        if kind == "annex" and layout.annex == "page":
            properties = f"<w:pageBreakBefore/>{properties}"
        look = f'<w:sz w:val="{round(2 * size)}"/>'
        if kind in ("title", "annex title") or (kind == "heading" and layout.heading != "plain"):
            look = f"<w:b/>{look}"
        runs = _run(words, look)
        if paragraph.note:
            before, stop, after = words.rpartition(NOTED)
            runs = _run(before, look) + self._note(paragraph.note) + _run(stop + after, look)
        return f'<w:p><w:pPr>{properties}<w:jc w:val="{self._justification(kind)}"/></w:pPr>{runs}</w:p>'

    def _size(self, kind: str) -> float:
        layout = self._layout
        if kind in ("title", "annex title"):
            return layout.size + (6 if kind == "title" else 2)
        if kind.startswith("annex"):
            return layout.annex_size
        return layout.size + 2 * (kind == "heading" and layout.heading == "large")

    def _justification(self, kind: str) -> str:
        if kind in ("title", "caption", "annex title") or (kind == "heading" and self._layout.heading == "centred"):
            return "center"
        return "right" if kind == "right" else "both" if self._layout.justified else "left"

    def _spacing(self) -> str:
        layout = self._layout
        line = f' w:line="{round(20 * layout.pitch)}" w:lineRule="exact"'
        if 0 < layout.pitch < 4:
            line = f' w:line="{round(240 * layout.pitch)}" w:lineRule="auto"'
        elif layout.pitch < 0:
            line = ""
        return f'<w:spacing w:before="{round(20 * layout.before)}" w:after="{round(20 * layout.after)}"{line}/>'

    def _indent(self, kind: str, size: float) -> str:
        layout = self._layout
        two = round(40 * size)
        if kind == "annex" or layout.indent in ("none", "typed"):
            return '<w:ind w:left="0" w:firstLine="0"/>'
        if kind == "item" and layout.item == "hanging":
            return f'<w:ind w:left="{two}" w:hanging="{two}"/>'
        if kind == "item" and layout.item == "deeper":
            return f'<w:ind w:left="{two}" w:firstLine="{two}"/>'
        if layout.indent == "hanging":
            return f'<w:ind w:left="{two}" w:hanging="{two}"/>'
        return f'<w:ind w:left="0" w:firstLine="{two}"/>'

    def _note(self, words: str) -> str:
        number = next(self._numbers)
        mark = '<w:vertAlign w:val="superscript"/>'
        self.notes.append(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr>{mark}</w:rPr><w:footnoteRef/></w:r>'
            f"{_run(words, '<w:sz w:val=' + chr(34) + '18' + chr(34) + '/>')}</w:p></w:footnote>"
        )
        return f'<w:r><w:rPr>{mark}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'

    def _table(self, table: Paragraph) -> str:
        width = round(20 * (self._layout.page[0] - sum(self._layout.margins[:2])) / len(table.rows[0]))
        grid = f'<w:gridCol w:w="{width}"/>' * len(table.rows[0])
        rows = "".join(f"<w:tr>{''.join(self._cells(row, width))}</w:tr>" for row in table.rows)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{width * len(table.rows[0])}" w:type="dxa"/>'
            f"<w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        )

    def _cells(self, row: Sequence[str], width: int) -> Iterator[str]:
        look = f'<w:sz w:val="{round(2 * min(self._layout.size, 12))}"/>'
        for words in row:
            yield (
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
                f"{_run(words, look)}</w:p></w:tc>"
            )
