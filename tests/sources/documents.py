"""The same letter in every format that can be opened."""

import base64
import io
import re
import struct
import zipfile
from collections.abc import Callable, Iterable, Mapping
from encodings.aliases import aliases
from html import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFD = "http://www.ofdspec.org/2016"

CODECS = ("UTF-9", "undefined", "idna", "punycode", *sorted(set(aliases.values())))
"""What a document may name as its encoding: codecs of Python, of characters and of other things, and none."""

# A page in points: so many lines of so many characters of this size.
SIZE, PER_LINE, PER_PAGE, PITCH = 16.0, 28, 22, 30.0
LEFT, TOP, HEIGHT = 74.0, 80.0, 842.0
_NOT_FIRST, _NOT_LAST = "，。；：、！？）》”〕", "（《“〔"


def paragraphs(text: str) -> list[str]:
    """The printed lines of a plain text."""
    return [line for line in text.split("\n") if line.strip()]


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return stream.getvalue()


def html(text: str) -> str:
    """A page with a paragraph for each line."""
    rows = "\n".join(f"<p>{escape(line)}</p>" for line in paragraphs(text))
    return f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>答复</title></head>\n<body>{rows}</body></html>'


def docx(body: str, numbering: str = "", styles: str = "", **others: str | bytes) -> bytes:
    """A Word document with this XML in its body; the prefixes w, r, mc, wps, v and m are declared."""
    names = (
        f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    )
    return zipped(
        {
            "[Content_Types].xml": _content_types("document.main", "styles", "numbering"),
            "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
            "word/_rels/document.xml.rels": _relations({"styles": "styles.xml", "numbering": "numbering.xml"}),
            "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {names}>{styles}</w:styles>",
            "word/numbering.xml": f"<w:numbering {names}>{numbering}</w:numbering>",
            **others,
        }
    )


def office(root: str, main: str) -> bytes:
    """A package of Office whose main part is this and has this element."""
    return zipped(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relations({"officeDocument": main}),
            main: f"<{root}/>",
        }
    )


def _content_types(*kinds: str) -> str:
    types = "".join(
        f'<Override PartName="/word/{kind.removesuffix(".main")}.xml"'
        f' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for kind in kinds
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"'
        f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>'
    )


def _relations(targets: Mapping[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{place}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'


def paragraph(words: str, *, style: str = "", num: int | None = None, level: int | None = None) -> str:
    """A Word paragraph of one run."""
    parts = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None or level is not None:
        own = "" if level is None else f'<w:ilvl w:val="{level}"/>'
        own += "" if num is None else f'<w:numId w:val="{num}"/>'
        parts += f"<w:numPr>{own}</w:numPr>"
    return f'<w:p><w:pPr>{parts}</w:pPr><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'


def level(at: int, form: str, words: str, more: str = "") -> str:
    """A level of a Word list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{words}"/></w:lvl>'
    )


def listed(*levels: str, number: int = 1) -> str:
    """A Word list with these levels, and its numbering of the same number."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    )


def numbered_docx(text: str) -> bytes:
    """A Word document whose headings 一、 and （一） are numbered by Word."""

    def row(line: str) -> str:
        for at, form in enumerate(("[一二三四五六七八九十]+、", "（[一二三四五六七八九十]+）")):
            if match := re.match(form, line):
                return paragraph(line[match.end() :], num=1, level=at)
        return paragraph(line)

    levels = level(0, "chineseCounting", "%1、"), level(1, "chineseCountingThousand", "（%2）")
    return docx("".join(map(row, paragraphs(text))), numbering=listed(*levels))


TEXT_DOCUMENT = "application/vnd.oasis.opendocument.text"
_OPEN_DOCUMENT = "".join(
    f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        **{name: name for name in ("office", "text", "table", "style")},
        "draw": "drawing",
        "svg": "svg-compatible",
    }.items()
)


def odt(body: str, automatic: str = "", styles: str = "", **others: str | bytes) -> bytes:
    """An OpenDocument text with this XML in its body, among its automatic styles and in its part of styles."""
    return zipped(
        {
            "mimetype": TEXT_DOCUMENT,
            "content.xml": f"<office:document-content{_OPEN_DOCUMENT}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles{_OPEN_DOCUMENT}>{styles}</office:document-styles>",
            **others,
        }
    )


def fodt(body: str, automatic: str = "", styles: str = "") -> str:
    """The same in one file."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document{_OPEN_DOCUMENT}>{styles}<office:automatic-styles>'
        f"{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document>"
    )


def list_style(name: str, *levels: tuple[str, str, str], more: str = "") -> str:
    """A list style of OpenDocument: of each level the format, and what stands before and behind the number."""
    rows = "".join(
        f'<text:list-level-style-number text:level="{at}" style:num-format="{form}" style:num-prefix="{before}"'
        f' style:num-suffix="{behind}"{more}/>'
        for at, (form, before, behind) in enumerate(levels, start=1)
    )
    return f'<text:list-style style:name="{name}">{rows}</text:list-style>'


def numbered_odt(text: str) -> bytes:
    """An OpenDocument text whose headings 一、 and （一） are numbered by their lists."""

    def row(line: str) -> str:
        for at, form in enumerate(("[一二三四五六七八九十]+、", "（[一二三四五六七八九十]+）")):
            if match := re.match(form, line):
                words = f"<text:p>{escape(line[match.end() :])}</text:p>"
                for _level in range(at + 1):
                    words = f"<text:list><text:list-item>{words}</text:list-item></text:list>"
                return words.replace("<text:list>", '<text:list text:style-name="L" text:continue-numbering="true">', 1)
        return f"<text:p>{escape(line).replace('  ', ' <text:s/>')}</text:p>"

    levels = ("一, 二, 三, ...", "", "、"), ("一, 二, 三, ...", "（", "）")
    return odt("".join(map(row, paragraphs(text))), list_style("L", *levels))


def mht(page: str, codec: str = "utf-8") -> bytes:
    """An archive with this page and a picture."""
    encoded = base64.encodebytes(page.encode(codec)).decode()
    return (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="----=_b"\r\n\r\n'
        "A page saved with its pictures.\r\n\r\n"
        f'------=_b\r\nContent-Type: text/html; charset="{codec}"\r\nContent-Transfer-Encoding: base64\r\n'
        f"Content-Location: https://www.qinghe.example/d.html\r\n\r\n{encoded}\r\n"
        "------=_b\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlhAQ==\r\n"
        "------=_b--\r\n"
    ).encode()


def flat_opc(package: bytes) -> bytes:
    """The same Word document in one XML file."""
    with zipfile.ZipFile(io.BytesIO(package)) as members:
        parts = "".join(
            f'<pkg:part pkg:name="/{name}" pkg:contentType="application/xml"><pkg:xmlData>{members.read(name).decode()}'
            "</pkg:xmlData></pkg:part>"
            for name in members.namelist()
            if name != "[Content_Types].xml"
        )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Word.Document"?>\n'
    return f'{head}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{parts}</pkg:package>'.encode()


def compound_file(*names: str, content: bytes = b"") -> bytes:
    """A compound file of the old Office with streams of these names, all of which have this content."""
    entries = b""
    for kind, start, name in ((5, 0xFFFFFFFE, "Root Entry"), *((2, 2, name) for name in names)):
        written = (name + "\0").encode("utf-16-le")
        entries += struct.pack("<64sHB49xI8x", written, len(written), kind, start)
    header = struct.pack(
        "<8s16x5H6x9I", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0,
        0xFFFFFFFE, 0,
    )  # fmt: skip
    free = b"\xff\xff\xff\xff"
    table = struct.pack("<3I", 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFE) + free * 125
    tables = struct.pack("<I", 0) + free * 108
    return header + tables + table + entries.ljust(512, b"\0") + content.ljust(4096, b"\0")


def _half(character: str) -> float:
    return SIZE / 2 if character.isascii() else SIZE


Line = tuple[float, str]


def set_in_lines(text: str, width_of: Callable[[str], float] = _half) -> list[list[Line]]:
    """Pages of lines, each with its place from the left, broken as Chinese is: no mark begins a line."""
    lines: list[Line] = []
    for printed in paragraphs(text):
        words = printed.lstrip("　")
        left = LEFT + SIZE * (len(printed) - len(words))
        while words:
            count, right = 0, left
            while count < len(words) and right + width_of(words[count]) <= LEFT + SIZE * PER_LINE:
                right += width_of(words[count])
                count += 1
            while count < len(words) and _unbroken(words[count - 1], words[count]):
                count -= 1
            while words[count : count + 1] == " ":  # a blank hangs into the margin
                count += 1
            lines.append((left, words[:count]))
            words, left = words[count:], LEFT
    return [lines[start : start + PER_PAGE] for start in range(0, len(lines), PER_PAGE)]


def _unbroken(before: str, after: str) -> bool:
    return (
        after in _NOT_FIRST
        or before in _NOT_LAST
        or (before.isascii() and after.isascii() and before.isalnum() and after.isalnum())
    )


def pdf(pages: Iterable[Iterable[Line]], *, password: str = "") -> bytes:
    """A PDF with these lines on its pages, and page numbers."""
    from reportlab.lib import pdfencrypt
    from reportlab.pdfgen import canvas

    stream = io.BytesIO()
    locked = pdfencrypt.StandardEncryption(password) if password else None
    sheet = canvas.Canvas(stream, pagesize=(595, HEIGHT), encrypt=locked)
    pdf_width("")
    for number, lines in enumerate(pages, start=1):
        for row, (left, words) in enumerate(lines):
            sheet.setFont("STSong-Light", SIZE)
            sheet.drawString(left, HEIGHT - TOP - row * PITCH, words)
        sheet.setFont("STSong-Light", 14)
        sheet.drawCentredString(297, 40, f"— {number} —")
        sheet.showPage()
    sheet.save()
    return stream.getvalue()


def pdf_width(words: str) -> float:
    """The width of words in the PDF's font, which every PDF viewer has."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    if "STSong-Light" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    return float(pdfmetrics.stringWidth(words, "STSong-Light", SIZE))


def ofd(pages: Iterable[Iterable[Line]], template: str = "") -> bytes:
    """An OFD document with these lines on its pages, and page numbers; `template` is the content of what they share."""
    found = list(pages)
    members = {
        "OFD.xml": f'<ofd:OFD xmlns:ofd="{OFD}"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>'
        "</ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f'<ofd:Document xmlns:ofd="{OFD}"><ofd:CommonData><ofd:TemplatePage ID="9"'
        ' BaseLoc="Tpls/Content.xml"/></ofd:CommonData><ofd:Pages>'
        + "".join(f'<ofd:Page ID="{place}" BaseLoc="Pages/Page_{place}/Content.xml"/>' for place in range(len(found)))
        + "</ofd:Pages></ofd:Document>",
        "Doc_0/Tpls/Content.xml": _ofd_page(template),
    }
    for place, lines in enumerate(found):
        objects = [text_object(left, TOP + row * PITCH, words) for row, (left, words) in enumerate(lines)]
        objects.append(text_object(280, HEIGHT - 40, f"— {place + 1} —"))
        members[f"Doc_0/Pages/Page_{place}/Content.xml"] = _ofd_page('<ofd:Template TemplateID="9"/>', "".join(objects))
    return zipped(members)


def _ofd_page(before: str, objects: str = "") -> str:
    return (
        f'<ofd:Page xmlns:ofd="{OFD}">{before}<ofd:Content><ofd:Layer ID="1">{objects}</ofd:Layer></ofd:Content>'
        "</ofd:Page>"
    )


def text_object(left: float, baseline: float, words: str) -> str:
    """A line of an OFD page: Han characters a size apart, the others half of it."""
    deltas: list[str] = []
    steps = [_half(character) for character in words[:-1]]
    while steps:
        count = next((at for at, step in enumerate(steps) if step != steps[0]), len(steps))
        deltas.append(f"g {count} {steps[0]}" if count > 1 else f"{steps[0]}")
        steps = steps[count:]
    return (
        f'<ofd:TextObject ID="2" Boundary="{left} {baseline - SIZE} 500 {PITCH}" Font="1" Size="{SIZE}">'
        f'<ofd:TextCode X="0" Y="{SIZE}" DeltaX="{" ".join(deltas)}">{escape(words)}</ofd:TextCode></ofd:TextObject>'
    )
