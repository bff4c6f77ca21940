"""Word documents in one XML file: Flat OPC, and the WordprocessingML of Word 2003, as packages.

Office systems fill such files from templates and serve them as `.doc`.
"""

import base64
import binascii
import copy
import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from reader.errors import SourceError
from reader.i18n import _
from reader.sources.content import Content
from reader.sources.docx.document import read_docx
from reader.sources.limits import too_large
from reader.sources.package import MOST_BYTES

_NAME = "Word XML"
_LONGEST_NAME = 1_000
_PACKAGE = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_WORD = "{http://schemas.microsoft.com/office/word/2003/wordml}"
_ANNOTATION = "{http://schemas.microsoft.com/aml/2001/core}"
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
    parts = {
        name: etree.Element(f"{_WORD}{tag}")
        for name, tag in (("styles", "styles"), ("numbering", "numbering"), ("footnotes", "footnotes"),
                          ("endnotes", "endnotes"))
    }  # fmt: skip
    body = root.find(f"{_WORD}body")
    if body is None:
        raise _damaged(subject)
    _take_notes(body, parts)
    framing = dict(_headers(body))
    for name, tag in (("styles", "styles"), ("numbering", "lists")):
        for element in root.iterchildren(f"{_WORD}{tag}"):
            parts[name].extend(copy.deepcopy(child) for child in element)
    document = etree.Element(f"{_WORD}document")
    document.append(body)
    written = {f"word/{name}.xml": part for name, part in (*parts.items(), *framing.items(), ("document", document))}
    for part in written.values():
        _rename(part)
    kinds = {name: name for name in parts} | {name: name.rstrip("0123456789") for name in framing}
    if root.find(f"{_WORD}docPr/{_WORD}evenAndOddHeaders") is not None:
        written["word/settings.xml"] = etree.fromstring("<settings><evenAndOddHeaders/></settings>")
        kinds["settings"] = "settings"
    members = {name: _written(part) for name, part in written.items()}
    return read_docx(_packed({**members, _RELATIONS: _related(kinds)}), subject)._replace(format=_NAME)


def _take_notes(body: Any, parts: Mapping[str, Any]) -> None:
    """Put notes, which Word 2003 has where they are referred to, in parts of their own."""
    for kind in ("footnote", "endnote"):
        # One in another has no place of its own in the document; it stays in it and isn't shown.
        for place, note in enumerate(list(body.iter(f"{_WORD}{kind}"))):
            if note.getparent().tag != f"{_WORD}r":
                continue
            reference = etree.Element(f"{_WORD}{kind}Reference", {f"{_WORD}id": str(place)})
            if mark := note.get(f"{_WORD}suppressRef"):
                reference.set(f"{_WORD}customMarkFollows", mark)
            reference.tail = note.tail
            note.getparent().replace(note, reference)
            taken = etree.SubElement(parts[f"{kind}s"], f"{_WORD}{kind}", {f"{_WORD}id": str(place)})
            taken.extend(list(note))


def _headers(body: Any) -> Iterator[tuple[str, Any]]:
    """Take headers and footers, which Word 2003 has in the section, out into parts of their own."""
    for place, framing in enumerate([each for tag in ("hdr", "ftr") for each in body.iter(f"{_WORD}{tag}")]):
        kind = "header" if framing.tag == f"{_WORD}hdr" else "footer"
        section = framing.getparent()
        if section.tag != f"{_WORD}sectPr":
            continue
        pages = {"odd": "default"}.get(framing.get(f"{_WORD}type", "odd"), framing.get(f"{_WORD}type"))
        reference = etree.Element(f"{_WORD}{kind}Reference", {f"{_WORD}type": pages, f"{_WORD}id": f"{kind}{place}"})
        framing.tail = None
        section.replace(framing, reference)
        yield f"{kind}{place}", framing


def _rename(part: Any) -> None:
    """Give elements the names that Word has for them since 2007."""
    for element in part.iter(etree.Element):
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
