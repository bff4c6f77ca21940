"""Lines, paragraphs, sentences and clauses of a canonical text.

What ends each of them is said here alone. A **sentence** ends with a stop (`STOPS`, `SENTENCE_END`) or with its line;
what closes a quotation or a bracket behind the stop belongs to it, as do more stops (？！). A **statement**, one of a
row of them, may end with a semicolon too (`SEMICOLONS`), a **clause** with a comma or a colon (`CLAUSE_END`), but not
with those in 1,200 and 12:30. A point ends nothing, since it stands in numbers and behind those of headings, nor does
an ellipsis, which may stand anywhere in a sentence, nor a mark within an address (?id=).

Sentences: the cursor, notes, exports and the ledger by `sentence_at`; the run-on endings of letters by `sentences`; the
sentences of facts and checks by `SENTENCE_END`; commitments by `STATEMENT`. Sets of marks: headings, items,
salutations, the lines of pages, the words by which a changed note is found again, the pieces of giant paragraphs.
"""

import re
from collections.abc import Iterator
from itertools import starmap

from reader.text.patterns import compiled
from reader.text.span import Span

STOPS = "。！？!?"
SEMICOLONS = "；;"
COMMAS = "，,"
COLONS = "：:"
CLOSERS = "”’」』）)》"
"""What may stand between a stop and the next sentence, and belongs to the one before."""
ASIDE = r"[（(](?:详?见[^（）()]{1,12}|下同|不?含税|税[前后]价?|暂[定估]数?|以[^（）()]{1,16}为准)[）)]"
"""A bracket behind a sum that says nothing of it, as a pattern."""
LONG_LINE = 12
"""Characters: a line of prose, which may go on below; a shorter one is a heading, a cell or the number of a page."""

# In an address or a name of letters: http://…/view?id=3.
_BEFORE_INNER, _INNER = "[A-Za-z0-9/]", "[!?](?=[A-Za-z])"
# A class of characters first, which is what makes a search fast.
SENTENCE_END = rf"[{STOPS}\n](?:(?<=\n)|(?:(?<!{_BEFORE_INNER}[!?])|(?![A-Za-z]))[{STOPS}]*[{CLOSERS}]*)"
"""Where a sentence ends, with all that belongs to it."""
STATEMENT = rf"(?:[^{STOPS}{SEMICOLONS}\0]++|(?<={_BEFORE_INNER}){_INNER})+(?P<stop>[{STOPS}]*[{CLOSERS}]*)"
"""A statement without its semicolon; `stop` is what ends the sentence. `\\0` stands for what was cut out of a text."""
# Compiled where they are asked for: not on the way to the first paint.
CLAUSE_END = rf"(?:[，：{SEMICOLONS}]|(?<!\d)[,:]|[,:](?!\d))"
"""Where a clause ends within its sentence."""

_PRINTED_LINE = re.compile(r"^[^\S\n]*\S[^\n]*", re.MULTILINE)


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
    return starmap(Span, printed_places(text, within))


def printed_places(text: str, within: Span) -> Iterator[tuple[int, int]]:
    """Where each of these lines begins and ends, for whoever passes over nearly all of them."""
    return map(re.Match.span, _PRINTED_LINE.finditer(text, within.start, within.end))


def printed_lines_backwards(text: str, within: Span) -> Iterator[Span]:
    """The same lines, the last one first."""
    end = within.end
    while end > within.start:
        above = text.rfind("\n", within.start, end)
        start = within.start if above < 0 else above + 1
        if text[start:end].strip():
            yield Span(start, end)
        end = start - 1


def paragraph_at(text: str, offset: int) -> Span:
    """The line that holds `offset`, without its line end."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return Span(start, len(text) if end < 0 else end)


def opens_line(text: str, offset: int) -> bool:
    """Whether nothing but blanks stands before `offset` on its line, however long that is."""
    while offset and text[offset - 1] != "\n" and text[offset - 1].isspace():
        offset -= 1
    return offset == 0 or text[offset - 1] == "\n"


def sentences(text: str, within: Span) -> Iterator[Span]:
    """The sentences of a stretch, which they partition; white space is the next one's."""
    start = within.start
    for end in compiled(SENTENCE_END).finditer(text, within.start, within.end):
        yield Span(start, end.end())
        start = end.end()
    if start < within.end:
        yield Span(start, within.end)


def sentence_at(text: str, offset: int) -> Span:
    """The sentence around `offset`, within its paragraph, without surrounding white space."""
    paragraph = paragraph_at(text, offset)
    start = paragraph.start
    for end in compiled(SENTENCE_END).finditer(text, start, paragraph.end):
        if offset < end.end() or end.end() == paragraph.end:
            return trimmed(text, Span(start, end.end()))
        start = end.end()
    return trimmed(text, Span(start, paragraph.end))


def clause_at(text: str, offset: int) -> Span:
    """The clause around `offset`, within its sentence, without the comma that ends it."""
    sentence = sentence_at(text, offset)
    start = sentence.start
    for match in compiled(CLAUSE_END).finditer(text, sentence.start, sentence.end):
        if match.start() >= offset:
            return trimmed(text, Span(start, match.start()))
        start = match.end()
    return trimmed(text, Span(start, sentence.end))


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends; an empty one at its start where nothing else is there."""
    body = span.of(text)
    start = span.start + len(body) - len(body.lstrip())
    return Span(start, max(start, span.start + len(body.rstrip())))
