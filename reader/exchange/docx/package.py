"""The package of a Word file: its page, its styles, who wrote it; the same content makes the same bytes."""

import io
import zipfile
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from reader.exchange.docx.elements import element
from reader.exchange.docx.letter import DEEPEST, TITLE
from reader.exchange.ownership import GENERATOR, PROPERTIES
from reader.exchange.packing import TIME, in_xml, packed

_CREATED = datetime(*TIME, tzinfo=UTC)
_LATIN = "Times New Roman"
# The faces that official letters are printed in (GB/T 9704-2012, 7.3), all of which come with Word.
_SONG, _HEI, _KAI = "FangSong", "SimHei", "KaiTi"
_BODY_POINTS, _TITLE_POINTS, _NOTE_POINTS = 14, 18, 10
_LINES = 1.3
# What the library's template has that is of no use here: a picture of an empty page, styles of Word 2007.
_UNUSED = (
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)
_COMPATIBILITY = 15  # that of Word since 2013; in older ones it warns


def blank(title: str) -> Document:
    """A document with no paragraph yet, on the page and in the type of an official letter."""
    made = docx.Document()
    for relations in (made.part.rels, made.part.package.rels):
        for name in [name for name, each in relations.items() if each.reltype in _UNUSED]:
            del relations[name]
    [page] = made.sections
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = Mm(30), Mm(28), Mm(26), Mm(26)
    _set_styles(made)
    for setting in made.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), str(_COMPATIBILITY))
    for setting in made.settings.element.iter(qn("w:themeFontLang")):
        setting.set(qn("w:eastAsia"), "zh-CN")
    properties = made.core_properties
    root = made.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).element
    root[:] = []
    # These two first: by them a file is known that nobody else has saved.
    properties.author = properties.last_modified_by = GENERATOR
    properties.created = properties.modified = _CREATED
    properties.title = in_xml(title)[:_LONGEST_TITLE]
    return made


_LONGEST_TITLE = 255
"""Characters, as many as a property may have."""


def _set_styles(made: Document) -> None:
    styles = made.styles
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    styles.add_style("annotation text", WD_STYLE_TYPE.PARAGRAPH, builtin=True).element.set(
        qn("w:styleId"), "CommentText"
    )
    levels = [(f"Heading {level}", _BODY_POINTS, _face(level), level > 2) for level in range(1, DEEPEST + 1)]
    for name, points, face, is_bold in (
        ("Normal", _BODY_POINTS, _SONG, False),
        ("annotation text", _NOTE_POINTS, _SONG, False),
        (TITLE, _TITLE_POINTS, _HEI, False),
        *levels,
    ):
        style = styles[name]
        font = style.font
        font.size, font.bold, font.italic, font.color.rgb = Pt(points), is_bold, False, RGBColor(0, 0, 0)
        properties = style.element.rPr
        if properties.rFonts is not None:
            properties.remove(properties.rFonts)
        properties.insert(0, element("rFonts", ascii=_LATIN, hAnsi=_LATIN, eastAsia=face, cs=_LATIN))
        shape = style.paragraph_format
        shape.space_before = shape.space_after = Pt(0)
        shape.line_spacing = 1.0 if points == _NOTE_POINTS else _LINES
    shape = styles[TITLE].paragraph_format
    shape.alignment = 1
    borders = shape.element.pPr.find(qn("w:pBdr"))
    shape.element.pPr.remove(borders)


def _face(level: int) -> str:
    return {1: _HEI, 2: _KAI}.get(level, _SONG)


def saved(made: Document) -> bytes:
    """The bytes of a document, in which nothing tells when they were made; nothing is left in it.

    Who wrote it stands first and as it is, so that a look at a file's beginning tells.
    """
    written = io.BytesIO()
    made.save(written)
    let_go(made)
    with zipfile.ZipFile(written) as archive:
        names = sorted(archive.namelist(), key=lambda name: (name != PROPERTIES, name))
        return packed(((name, archive.read(name)) for name in names), [PROPERTIES])


def let_go(made: Document) -> None:
    """Empty a document: its parts refer to each other, and what takes memory outside of Python's is no reason for it
    to look for those. Of sixty letters that are written one after the other all would be kept, five megabytes each.
    """
    for part in made.part.package.iter_parts():
        if isinstance(part, XmlPart):
            part.element.clear()
