"""The canonical text, and its paragraphs, sentences and clauses."""

import hashlib
import re
from collections.abc import Iterator

from reader.reply.model import Span

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")

# Controls become visible ones, one for one: the pictures of C0 and DEL, and U+FFFD for what has none: C1, the
# bidirectional embeddings, overrides and isolates, which could show a number in another order than it is stored, and
# lone surrogates, which no encoding takes.
_VISIBLE = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)}
_VISIBLE |= {0x7F: 0x2421}
_VISIBLE |= dict.fromkeys(
    [*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000)], 0xFFFD
)
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_PRINTED_LINE = re.compile(r"^[^\S\n]*\S[^\n]*", re.MULTILINE)
_SENTENCE = re.compile(r"[^。！？!?\n]*(?:[。！？!?]+[”’」』）)》]*|\n|\Z)")
_CLAUSE_END = re.compile(r"[，；：;]|(?<!\d)[,:]|[,:](?!\d)")


def canonical(decoded: str) -> str:
    """The immutable text that all positions refer to: BOM dropped, line ends `\\n`, controls made visible."""
    text = decoded.lstrip("\ufeff")
    # A look for each of them takes a twentieth of the time of a pattern's, and most texts have none.
    return printable(_LINE_ENDS.sub("\n", text) if any(map(text.__contains__, "\r\x85\u2028\u2029")) else text)


def printable(text: str) -> str:
    """The text with its controls made visible, one for one; only line ends and tabs stay."""
    return text.translate(_VISIBLE) if CONTROL.search(text) else text


def visible(text: str) -> str:
    """Text from outside (a path, a name) as one line that can be shown in a terminal."""
    encodable = text.encode("utf-8", "replace").decode()
    return canonical(encodable).replace("\n", "␊").replace("\t", "␉")


def digest(text: str) -> str:
    """SHA-256 of the canonical text's UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def lines(text: str, within: Span) -> Iterator[Span]:
    """The lines of a stretch, without their line ends; blank ones too."""
    start = within.start
    while start < within.end:
        end = text.find("\n", start, within.end)
        if end < 0:
            end = within.end
        yield Span(start, end)
        start = end + 1


def printed_lines(text: str, within: Span) -> Iterator[Span]:
    """The lines of a stretch that begins at a line's start, without their line ends; no blank ones."""
    return (Span(*match.span()) for match in _PRINTED_LINE.finditer(text, within.start, within.end))


def paragraph_at(text: str, offset: int) -> Span:
    """The line that holds `offset`, without its line end."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return Span(start, len(text) if end < 0 else end)


def sentence_at(text: str, offset: int) -> Span:
    """The sentence around `offset`, within its paragraph, without surrounding white space."""
    paragraph = paragraph_at(text, offset)
    for match in _SENTENCE.finditer(text, paragraph.start, paragraph.end):
        if offset < match.end() or match.end() == paragraph.end:
            return trimmed(text, Span(match.start(), match.end()))
    return paragraph


def clause_at(text: str, offset: int) -> Span:
    """The clause around `offset`, within its sentence, without the comma that ends it."""
    sentence = sentence_at(text, offset)
    start = sentence.start
    for match in _CLAUSE_END.finditer(text, sentence.start, sentence.end):
        if match.start() >= offset:
            return trimmed(text, Span(start, match.start()))
        start = match.end()
    return trimmed(text, Span(start, sentence.end))


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends; an empty one at its start where nothing else is there."""
    body = span.of(text)
    start = span.start + len(body) - len(body.lstrip())
    return Span(start, max(start, span.start + len(body.rstrip())))
