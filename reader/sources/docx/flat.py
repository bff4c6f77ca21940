"""Word documents in one XML file: Flat OPC, and the WordprocessingML of Word 2003, as packages.

Office systems fill such files from templates and serve them as `.doc`.
"""

import base64
import binascii
import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from reader.errors import SourceError
from reader.i18n import _
from reader.sources.content import Content
from reader.sources.docx.document import read_docx
from reader.sources.limits import too_large, too_long
from reader.sources.package import MOST_BYTES

_NAME = "Word XML"
_LONGEST_NAME = 1_000
# Tags and attributes: each takes some two hundred bytes of memory.
_MOST_NODES = 1_000_000
_PACKAGE = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_WORD = "{http://schemas.microsoft.com/office/word/2003/wordml}"
_ANNOTATION = "{http://schemas.microsoft.com/aml/2001/core}"
_FRAMES = {"hdr": "header", "ftr": "footer"}
_RELATIONS = "word/_rels/document.xml.rels"
# What Word 2003 calls otherwise than its successors; values of some attributes are renamed with them.
_RENAMED = {
    "listPr": "numPr", "ilfo": "numId", "vmerge": "vMerge", "listDef": "abstractNum", "ilst": "abstractNumId",
    "list": "num", "listDefId": "abstractNumId", "listStyleLink": "numStyleLink", "nfc": "numFmt",
}  # fmt: skip
_RENAMED_ATTRIBUTES = {"ilfo": "numId", "listDefId": "abstractNumId"}
# Formats of numbers by the codes that Word's files have for them ([MS-OSHARED], 2.2.1.3, MSONFC).
_FORMATS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 10: "ideographDigital",
    11: "japaneseCounting", 14: "decimalFullWidth", 16: "japaneseLegal", 17: "japaneseDigitalTenThousand",
    18: "decimalEnclosedCircle", 19: "decimalFullWidth2", 22: "decimalZero", 23: "bullet",
    26: "decimalEnclosedFullstop", 27: "decimalEnclosedParen", 28: "decimalEnclosedCircleChinese",
    29: "ideographEnclosedCircle", 30: "ideographTraditional", 31: "ideographZodiac",
    33: "taiwaneseCounting", 34: "ideographLegalTraditional", 35: "taiwaneseCountingThousand", 36: "taiwaneseDigital",
    37: "chineseCounting", 38: "chineseLegalSimplified", 39: "chineseCountingThousand", 255: "none",
}  # fmt: skip
# What is annotated; of all others, such as comments and former properties, nothing is shown.
_ANNOTATED = {"Word.Insertion": "ins", "Word.Deletion": "del"}


def read_flat(data: bytes, subject: str) -> Content:
    """The text of a Flat OPC document's bytes and the format's name."""
    members: dict[str, bytes] = {}
    for part in _root(data, subject).iter(f"{_PACKAGE}part"):
        name = part.get(f"{_PACKAGE}name", "").lstrip("/")
        if not 0 < len(name) <= _LONGEST_NAME:
            continue
        for content in part:
            if content.tag == f"{_PACKAGE}xmlData" and len(content):
                members[name] = _written(content[0])
            elif content.tag == f"{_PACKAGE}binaryData":
                try:
                    members[name] = base64.b64decode(content.text or "")
                except binascii.Error as error:
                    raise _damaged(subject) from error
    return read_docx(_packed(members), subject)._replace(format=_NAME)


def read_2003(data: bytes, subject: str) -> Content:
    """The text of a Word 2003 document's bytes and the format's name."""
    root = _root(data, subject)
    body = root.find(f"{_WORD}body")
    if body is None:
        raise _damaged(subject)
    _rename(root)
    parts = {"document": [], **_notes(body)}
    kinds = {name: name for name in parts}
    for place, (kind, content) in enumerate(_headers(body)):
        parts[f"{kind}{place}"] = [content]
        kinds[f"{kind}{place}"] = kind
    for name, tag in (("styles", "styles"), ("numbering", "lists")):
        parts[name] = [_written(each) for each in root.iterchildren(f"{_WORD}{tag}")]
        kinds[name] = name
    if root.find(f"{_WORD}docPr/{_WORD}evenAndOddHeaders") is not None:
        parts["settings"], kinds["settings"] = [b"<evenAndOddHeaders/>"], "settings"
    parts["document"] = [_written(body)]  # now that notes and headers are out of it
    members = {
        f"word/{name}.xml": b"".join((f"<{kinds[name]}>".encode(), *content, f"</{kinds[name]}>".encode()))
        for name, content in parts.items()
    }
    return read_docx(_packed({**members, _RELATIONS: _related(kinds)}), subject)._replace(format=_NAME)


def _notes(body: Any) -> dict[str, list[bytes]]:
    """Put notes, which Word 2003 has where they are referred to, in parts of their own."""
    found: dict[str, list[bytes]] = {}
    for kind in ("footnote", "endnote"):
        notes = found[f"{kind}s"] = []
        # One in another has no place of its own in the document; it stays in it and isn't shown.
        for place, note in enumerate([each for each in body.iter(f"{_WORD}{kind}") if _is_in(each, "r")]):
            note.set(f"{_WORD}id", str(place))
            notes.append(_written(note))
            _become(note, f"{kind}Reference")
            if note.get(f"{_WORD}suppressRef"):
                note.set(f"{_WORD}customMarkFollows", note.get(f"{_WORD}suppressRef"))
    return found


def _headers(body: Any) -> Iterator[tuple[str, bytes]]:
    """Take headers and footers, which Word 2003 has in the section, out into parts of their own."""
    framing = [each for tag in _FRAMES for each in body.iter(f"{_WORD}{tag}") if _is_in(each, "sectPr")]
    for place, each in enumerate(framing):
        kind = _FRAMES[etree.QName(each).localname]
        yield kind, _written(each)
        _become(each, f"{kind}Reference")
        each.set(f"{_WORD}id", f"{kind}{place}")
        if each.get(f"{_WORD}type", "odd") == "odd":
            each.set(f"{_WORD}type", "default")


def _is_in(element: Any, parent: str) -> bool:
    return bool(element.getparent().tag == f"{_WORD}{parent}")


def _become(element: Any, tag: str) -> None:
    """Make an empty element of another name of one, where it stands."""
    for child in list(element):
        element.remove(child)
    element.text = None
    element.tag = f"{_WORD}{tag}"


def _rename(root: Any) -> None:
    """Give elements the names that Word has for them since 2007."""
    for element in root.iter(etree.Element):
        name = etree.QName(element)
        if element.tag == f"{_ANNOTATION}annotation":
            element.tag = f"{_WORD}{_ANNOTATED.get(element.get(f'{_WORD}type', ''), 'rPrChange')}"
        elif name.namespace == _WORD.strip("{}"):
            if name.localname == "nfc":
                code = element.get(f"{_WORD}val", "")
                element.set(
                    f"{_WORD}val",
                    _FORMATS.get(int(code) if code.isascii() and code.isdecimal() and len(code) < 4 else 0, "decimal"),
                )
            elif name.localname == "numFmt":  # of notes: lower-letter
                first, *others = element.get(f"{_WORD}val", "").split("-")
                element.set(f"{_WORD}val", first + "".join(map(str.capitalize, others)))
            elif name.localname == "suff":
                element.set(f"{_WORD}val", element.get(f"{_WORD}val", "").lower())
            for old, new in _RENAMED_ATTRIBUTES.items():
                if (value := element.attrib.pop(f"{_WORD}{old}", None)) is not None:
                    element.set(f"{_WORD}{new}", value)
            element.tag = f"{_WORD}{_RENAMED.get(name.localname, name.localname)}"


def _related(kinds: Mapping[str, str]) -> bytes:
    rows = "".join(f'<Relationship Id="{name}" Type="/{kind}" Target="{name}.xml"/>' for name, kind in kinds.items())
    return f"<Relationships>{rows}</Relationships>".encode()


def _written(element: Any) -> bytes:
    written: bytes = etree.tostring(element, encoding="utf-8", with_tail=False)
    return written


def _packed(members: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in members.items():
            package.writestr(name, content)
    return stream.getvalue()


def _root(data: bytes, subject: str) -> Any:
    """The outermost element; no entity is expanded, no file fetched."""
    if len(data) > MOST_BYTES:
        raise too_large(subject, MOST_BYTES)
    if data.count(b"<") + data.count(b"=") > _MOST_NODES:
        raise too_long(subject)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, LookupError, ValueError) as error:
        raise _damaged(subject) from error
    if root.getroottree().docinfo.doctype:
        raise SourceError(
            _("it declares a document type (DTD), which no such file may."),
            subject=subject,
            hint=_("Save it again in the program it was written with."),
        )
    return root


def _damaged(subject: str) -> SourceError:
    return SourceError(_("it is damaged or incomplete."), subject=subject, hint=_("Fetch it again, or save it again."))
