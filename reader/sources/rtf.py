r"""RTF: the numbers of lists, put into the text.

Who writes an item writes its number as text, too, for readers that know no lists (RTF 1.9.1, `\listtext`): what stood
on the writer's page. LibreOffice counts anew; it takes the last paragraph for an item of the first level, and its own
files don't say what stands around the numbers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reader.sources.docx.numbering import followed

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]+)(?P<value>-?[0-9]+)? ?|\\'(?P<byte>[0-9A-Fa-f]{2})|\\[^A-Za-z]|[{}]|[^\\{}]+", re.DOTALL
)
# What holds words of its own, or none, in the midst of a paragraph.
_APART = re.compile(
    rb"header[lrf]?|footer[lrf]?|footnote|fonttbl|stylesheet|colortbl|filetbl|info|pict|fldinst|object|nonesttables|pntext"
)
_ENDS = frozenset({b"par", b"cell", b"nestcell", b"sect"})
_PRINTED = frozenset({b"u", b"tab", b"line", b"emdash", b"endash", b"bullet"})
_QUOTES = re.compile(rb"[lr](?:dbl)?quote")
# The fonts whose characters say nothing in any other, and the styles whose paragraphs are items.
_SYMBOLS = re.compile(rb"\\f([0-9]+)\b[^{};]{0,200}\\fcharset2\b")
_LISTED = re.compile(rb"\{\\s([0-9]+)\b[^{}]{0,2000}\\ls[1-9]")
_PAGE = re.compile(rb"\\ansicpg([0-9]+)")
_CODECS = {b"": "gb18030", b"936": "gb18030", b"1252": "gb2312", b"950": "cp950", b"932": "cp932", b"949": "cp949"}
_BULLET, _PRIVATE = "•", re.compile("[\ue000-\uf8ff]")


class _UntoldError(ValueError):
    """An item's number is not told, or not in characters that are known."""


@dataclass(slots=True)
class _Paragraph:
    """A paragraph so far: its number, until that is put down, and whether it has one, and words."""

    number: bytes = b""
    is_numbered: bool = False
    has_words: bool = False


@dataclass(slots=True)
class _Group:
    """What holds until a brace closes: the paragraph, whether it is an item, for how many characters behind it one of
    Unicode stands, and whether all of this is left as it is."""

    paragraph: _Paragraph = field(default_factory=_Paragraph)
    is_item: bool = False
    replaced: int = 1
    is_left: bool = False


def with_numbers(data: bytes) -> bytes:
    """The document with its items' numbers in their text and no items; as it was where one of them is not told."""
    if b"\\listtext" not in data:
        return data
    try:
        return b"".join(_rewritten(data))
    except ValueError:  # or a control word lacks its number, or bytes are no characters
        return data


def _rewritten(data: bytes) -> Iterator[bytes]:
    symbols, listed = set(_SYMBOLS.findall(data)), set(_LISTED.findall(data))
    page = _PAGE.search(data)
    codec = _CODECS.get(page[1] if page else b"", "ascii")
    groups, at = [_Group()], 0
    while found := _TOKEN.match(data, at):
        begins, at = at, found.end()
        group, word, value = groups[-1], found["word"], found["value"] or b""
        if found[0] == b"{":
            groups.append(replace(group))
        elif found[0] == b"}":
            del groups[max(1, len(groups) - 1) :]
        elif word == b"bin":
            at += max(0, int(value))
        elif found[0] == b"\\*":
            group.is_left = True
        elif group.is_left:
            pass
        elif word == b"listtext":
            words, at = _words(data, at, codec, symbols, group.replaced)
            group.paragraph.number, group.paragraph.is_numbered = words, True
            continue
        elif word == b"ls":
            group.is_item = value != b"0"
            yield b"{}"  # what parts the words beside it
            continue
        elif word and not (word in _PRINTED or _QUOTES.fullmatch(word)):
            yield group.paragraph.number if word in _ENDS else b""  # an item without words
            _heed(group, word, value, listed)
        elif found[0].strip(b"\r\n"):
            yield group.paragraph.number
            group.paragraph.number, group.paragraph.has_words = b"", True
        yield data[begins:at]


def _heed(group: _Group, word: bytes, value: bytes, listed: set[bytes]) -> None:
    """Take what a control word says of the paragraphs that it stands in."""
    if word in _ENDS:
        paragraph = group.paragraph
        if group.is_item and paragraph.has_words and not paragraph.is_numbered:
            raise _UntoldError
        paragraph.number, paragraph.is_numbered, paragraph.has_words = b"", False, False
    elif word == b"pard":
        group.is_item = False
    elif word == b"s":
        group.is_item = group.is_item or value in listed
    elif word == b"uc":
        group.replaced = int(value)
    elif _APART.fullmatch(word):
        group.paragraph, group.is_item = _Paragraph(), False


def _words(data: bytes, at: int, codec: str, symbols: set[bytes], replaced: int) -> tuple[bytes, int]:
    """The words of a number that stands up to the end of a group, as a group of its own, and where that end is."""
    words, raw, passed, depth, is_symbol, is_apart = "", b"", 0, 0, False, False
    while (found := _TOKEN.match(data, at)) and (found[0] != b"}" or depth):
        at = found.end()
        word, value = found["word"], found["value"] or b""
        depth += (found[0] == b"{") - (found[0] == b"}")
        if found["byte"] and passed:
            passed -= 1
        elif found["byte"]:
            raw += bytes.fromhex(found["byte"].decode())
        elif word == b"f":
            is_symbol = is_symbol or value in symbols
        elif word == b"uc":
            replaced = int(value)
        elif word == b"u":
            words, raw, passed = f"{words}{raw.decode(codec)}{chr(int(value) % 0x10000)}", b"", replaced
        elif word == b"tab":
            is_apart = True
        elif not found[0].startswith((b"\\", b"{", b"}")):
            plain = found[0].replace(b"\r", b"").replace(b"\n", b"")
            raw, passed = raw + plain[passed:], max(0, passed - len(plain))
    words = (words + raw.decode(codec)).strip() if not is_symbol else _BULLET
    words = followed(_PRIVATE.sub(_BULLET, words), "tab" if is_apart else "nothing")
    signs = "".join(f"\\u{ord(sign) - 0x10000 * (ord(sign) > 0x7FFF)}?" for sign in words)
    return f"{{\\uc1 {signs}}}".encode() if words else b"", at
