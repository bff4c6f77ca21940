"""Markdown: annotations under the reply's own headings, each with its quote, and a table of the figures.

Nothing in it depends on when it is made, so two exports of the same notes are the same to the byte. The words of the
reply are escaped (CommonMark 0.31, 2.4); a note is the user's own Markdown and is left alone, but for what it opens
and doesn't end. Each note is a block between marks (`blocks`), so that it is found again among what people write.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from reader.annotations import Anchored, FundingFigure, Kind, Review, format_funding
from reader.exchange.clock import local_time
from reader.exchange.document import Document
from reader.exchange.escaping import bounded, escaped, on_one_line, tag
from reader.exchange.markdown.blocks import FIGURES, HEADING, TITLE, Piece, between_marks, block_name
from reader.exchange.markdown.front import Value
from reader.exchange.markdown.merging import Fresh
from reader.exchange.markdown.presets import Plain, preset_of
from reader.exchange.ownership import GENERATOR
from reader.exchange.quote import context_of
from reader.exchange.told import facts_told, place_told
from reader.figures.format import format_exact
from reader.i18n import _
from reader.reply import Reply, Section
from reader.text import Span
from reader.text.canonical import canonical
from reader.text.sentences import sentence_at

# A quote shorter than this is shown with the sentence around it.
_SHORT = 20
_PARAGRAPH = re.compile(r"^.*\S", re.MULTILINE)


def pieces_of(document: Document) -> Fresh:
    """The export of what is noted on a reply, in its pieces."""
    reply, items = document.reply, document.items
    title = f"# {escaped(reply.metadata.title or document.source)}\n"
    preset = preset_of(document)
    blocks = _Blocks(document)
    pieces = [Piece(TITLE, title), *_placed(reply, [item for item in items if item.span is not None], blocks)]
    if lost := [item for item in items if item.span is None]:
        pieces.append(Piece(f"{HEADING}lost", "## " + _("Not found in this version of the text") + "\n"))
        pieces.extend(map(blocks.of, lost))
    if table := [*_table(reply, items, preset)]:
        heading = "## " + _("Annotated figures")
        pieces.append(Piece(FIGURES, between_marks(FIGURES, "\n".join([heading, "", *table, ""]))))
    pieces.extend(preset.closing(document))
    # A note may hold controls; like those of a text they become visible, and none reaches a terminal.
    visible = tuple(Piece(name, canonical(text)) for name, text in pieces)
    return Fresh(preset.front(document, front_of(document)), visible)


def block_of(document: Document, item: Anchored) -> str:
    """An annotation's block as it would be exported."""
    return canonical(_Blocks(document).of(item).text)


def _placed(reply: Reply, items: Sequence[Anchored], blocks: "_Blocks") -> Iterator[Piece]:
    """Annotations that stand in the text, under its headings."""
    path: tuple[Section, ...] = ()
    times: Counter[str] = Counter()
    for item in items:
        assert item.span is not None
        here = reply.path_at(item.span.start)
        common = sum(1 for one, other in zip(path, here, strict=False) if one is other)
        if common == len(here) < len(path):
            common = max(0, common - 1)  # back in a section whose part has ended
        for depth, section in enumerate(here[common:], start=common):
            # A section that is come back to has its heading again.
            name = f"{HEADING}{'/'.join(each.number for each in here[: depth + 1])}"
            times[name] += 1
            name = name if times[name] == 1 else f"{name}#{times[name]}"
            yield Piece(name, f"{'#' * min(depth + 2, 6)} {escaped(reply.heading_label(section))}\n")
        if path and not here:
            yield Piece(f"{HEADING}outside", "## " + _("Outside the sections") + "\n")
        path = here
        yield blocks.of(item)


def front_of(document: Document) -> dict[str, Value]:
    """The values of the front matter."""
    reply = document.reply
    metadata = reply.metadata
    values: dict[str, Value | None] = {
        "generator": GENERATOR,
        "title": metadata.title,
        "document_number": metadata.document_number,
        "issuer": metadata.issuer,
        "signed": metadata.signed,
        "published": metadata.published,
        "addressees": [*metadata.addressees],
        "proposal": metadata.proposal.title,
        "proposal_number": metadata.proposal.number,
        "session": metadata.proposal.session,
        "category": metadata.category,
        "source": document.source,
        "digest": f"sha256:{reply.digest}",
        "notes": len(document.items),
    }
    return {name: value for name, value in values.items() if value is not None and value != []}


def facts_of(document: Document, item: Anchored) -> list[tuple[str, str]]:
    """What is said of an annotation, each with its name."""
    return [*_Blocks(document).facts(item)]


class _Blocks:
    """The blocks of a document's annotations."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._preset = preset_of(document)
        self._reply = document.reply

    def of(self, item: Anchored) -> Piece:
        """An annotation between its marks: its quote, what is said of it, and its note."""
        annotation = item.annotation
        # White space at a line's start would make it code, at its end a line break (CommonMark 0.31, 4.4 and 6.7).
        words = [line.strip() for line in quote_of(self._reply, item).split("\n")]
        lines = [*self._preset.quote(self._document, item, words, self._section(item)), ""]
        lines.extend(f"- **{name}**: {escaped(on_one_line(value))}" for name, value in self.facts(item))
        if annotation.tags:
            label = _("tags")
            lines.append(f"- **{label}**: {' '.join(map(tag, annotation.tags))}")
        if annotation.note:
            lines.extend(["", bounded(canonical(annotation.note).rstrip())])
        name = block_name(item)
        return Piece(name, between_marks(name, "\n".join([*lines, ""])))

    def facts(self, item: Anchored) -> Iterator[tuple[str, str]]:
        """What is said of an annotation, each with its name."""
        annotation = item.annotation
        yield from said(self._document, item)
        if item.span is not None:
            number = bisect_right(_paragraphs(self._reply.text), item.span.start)
            place = _("paragraph {number}").format(number=number)
            yield _("place"), " · ".join(filter(None, (self._section(item), place)))
        yield from place_told(self._reply, item)
        yield _("made"), " · ".join(part for part in (annotation.author, local_time(annotation.created)) if part)

    def _section(self, item: Anchored) -> str:
        """The number of the section that it stands in; empty where it stands in none."""
        path = () if item.span is None else self._reply.path_at(item.span.start)
        return "".join(section.number for section in path)


def said(document: Document, item: Anchored) -> Iterator[tuple[str, str]]:
    """What an annotation says besides its note, each with its name.

    That is its figure, its kind, by when a promise is due, and what a person decided on the figure.
    """
    if figure := item.figure:
        yield _("value"), value_words(figure)
        yield from facts_told(figure.said)
    yield _("kind"), _(item.annotation.kind.label)
    if deadlines := _deadlines(document, item):
        yield _("deadline"), ", ".join(deadlines)
    if figure and figure.review is not Review.OPEN:
        yield _("review"), _(figure.review.label)


def _deadlines(document: Document, item: Anchored) -> list[str]:
    """By when is done what is promised in the words of an annotation that is about a promise."""
    if item.annotation.kind is not Kind.COMMITMENT or not item.span:
        return []
    promised = (each for each in document.understanding.commitments if each.span.overlaps(item.span))
    return list(dict.fromkeys(each.deadline for each in promised if each.deadline))


@lru_cache(maxsize=4)
def _paragraphs(text: str) -> list[int]:
    """Where the paragraphs of a text begin; worked out once for all the notes on it."""
    return [paragraph.start() for paragraph in _PARAGRAPH.finditer(text)]


def value_words(figure: FundingFigure) -> str:
    """A figure's value as people read it, and exactly."""
    exact, shown = format_exact(figure.amount), format_funding(figure)
    return f"{shown} ({exact} {figure.amount.unit})" if exact else shown


def quote_of(reply: Reply, item: Anchored) -> str:
    """The quote as Markdown, in its sentence where it is short, with the figure in bold."""
    before, within, after = quote_parts(reply, item)
    return f"{escaped(before)}{_bold(within) if within else ''}{escaped(after)}"


def quote_parts(reply: Reply, item: Anchored) -> tuple[str, str, str]:
    """The quote, in its sentence where it is short: what is before the words in bold, these, and what is behind."""
    selector, text = item.selector, reply.text
    quote, span = selector.quote, item.span
    if span is None:
        before, after = context_of(selector)
        return before, quote.replace("\n", " "), after
    around = span
    if len(span) < _SHORT and "\n" not in quote:
        sentence = sentence_at(text, span.start)
        around = sentence if sentence.covers(span) else span
    bold = span if around != span else _figure_in(reply, item, span)
    if bold is None:
        return around.of(text), "", ""
    return text[around.start : bold.start], bold.of(text), text[bold.end : around.end]


def _bold(text: str) -> str:
    """Bold text; as HTML where asterisks beside punctuation would stay asterisks (CommonMark 0.31, 6.2)."""
    if text[:1].isalnum() and text[-1:].isalnum():
        return f"**{escaped(text)}**"
    return f"<b>{escaped(text)}</b>"


def _figure_in(reply: Reply, item: Anchored, span: Span) -> Span | None:
    figure = item.figure
    start = reply.text.find(figure.text, span.start, span.end) if figure else -1
    return Span(start, start + len(figure.text)) if figure and start >= 0 else None


def _table(reply: Reply, items: Sequence[Anchored], preset: Plain) -> Iterator[str]:
    rows = list(figure_rows(reply, items))
    if not rows:
        return
    yield f"| {' | '.join(figure_headings())} | |"
    yield "| --- | ---: | ---: | --- | --- | --- | --- | --- | --- |"
    for item, cells in rows:
        shown = " | ".join(map(escaped, cells))
        yield f"| {shown} | {preset.link(block_name(item))} |"


def figure_headings() -> tuple[str, ...]:
    """What the columns of the table of annotated figures are called."""
    return _("figure"), _("value"), _("exact value"), _("unit"), _("section"), _("kind"), _("tags"), _("note")


def figure_rows(reply: Reply, items: Iterable[Anchored]) -> Iterator[tuple[Anchored, tuple[str, ...]]]:
    """The annotations that have a figure, with the cells of their rows, each on one line."""
    for item in items:
        figure, place, annotation = item.figure, item.span, item.annotation
        if figure is None:
            continue
        section = "/".join(part.number for part in reply.path_at(place.start)) if place else ""
        if item.needs_look or not place:
            section = f"{section} ({_(item.state)})".lstrip()
        scan = figure.said.scan
        of_it = [scan.label] if scan and figure.is_scanned else []
        of_it += (
            [figure.review.label] if figure.review is Review.SET_ASIDE else []
        )  # in a table of sums it looks like one
        cells = (
            f"{figure.text} ({', '.join(map(_, of_it))})" if of_it else figure.text,
            format_funding(figure),
            format_exact(figure.amount),
            figure.amount.unit,
            section,
            _(annotation.kind.label),
            " ".join(f"#{name}" for name in annotation.tags),
            annotation.note,
        )
        yield item, tuple(map(on_one_line, cells))
