"""Markdown: annotations under the reply's own headings, each with its quote, and a table of the figures.

Nothing in it depends on when or where it is made, so two exports of the same notes are the same to the byte. The
words of the reply are escaped (CommonMark 0.31, 2.4); a note is the user's own Markdown and is left alone,
but for what it opens and doesn't end.
"""

import json
from collections.abc import Iterator, Sequence

from reader.annotations import Anchored, AnchorState, format_funding
from reader.exchange.escaping import bounded, escaped, on_one_line, tag
from reader.exchange.ownership import GENERATOR
from reader.facts import FACTS, Facts
from reader.figures.format import format_exact
from reader.i18n import _
from reader.reply import Reply, Section
from reader.text import Span
from reader.text.canonical import canonical
from reader.text.sentences import sentence_at

# A quote shorter than this is shown with the sentence around it.
_SHORT = 20


def markdown_notes(reply: Reply, items: Sequence[Anchored], source: str) -> str:
    """The export of a reply's annotations; `source` is the name of the file they were made on."""
    parts = [_front_matter(reply, source, len(items)), f"# {escaped(reply.metadata.title or source)}\n"]
    placed = [item for item in items if item.span]
    path: tuple[Section, ...] = ()
    for item in placed:
        assert item.span is not None
        here = reply.path_at(item.span.start)
        common = sum(1 for one, other in zip(path, here, strict=False) if one is other)
        if common == len(here) < len(path):
            common = max(0, common - 1)  # back in a section whose part has ended
        for depth, section in enumerate(here[common:], start=common):
            parts.append(f"{'#' * min(depth + 2, 6)} {escaped(reply.heading_label(section))}\n")
        if path and not here:
            parts.append("## " + _("Outside the sections") + "\n")
        path = here
        parts.append(_item(reply, item))
    lost = [item for item in items if not item.span]
    if lost:
        parts.append("## " + _("Not found in this version of the text") + "\n")
        parts.extend(_item(reply, item) for item in lost)
    table = list(_table(reply, items))
    if table:
        parts.append("## " + _("Annotated figures") + "\n")
        parts.append("\n".join(table) + "\n")
    # A note may hold controls; like those of a text they become visible, and none reaches a terminal.
    return canonical("\n".join(parts))


def short_id(identifier: str) -> str:
    """The part of an annotation's id that names it in an export; the same in every export."""
    return f"rr-{identifier.replace('-', '')[:12]}"


def _front_matter(reply: Reply, source: str, count: int) -> str:
    metadata = reply.metadata
    values: list[tuple[str, object]] = [
        ("generator", GENERATOR),
        ("title", metadata.title),
        ("document_number", metadata.document_number),
        ("issuer", metadata.issuer),
        ("signed", metadata.signed),
        ("published", metadata.published),
        ("addressees", list(metadata.addressees)),
        ("proposal", metadata.proposal.title),
        ("proposal_number", metadata.proposal.number),
        ("session", metadata.proposal.session),
        ("category", metadata.category),
        ("source", source),
        ("digest", f"sha256:{reply.digest}"),
        ("notes", count),
    ]
    # A JSON value is a YAML flow value (YAML 1.2.2, 1.2), so its quoting is exact.
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in values if value not in (None, [])]
    return "\n".join(["---", *lines, "---"]) + "\n"


def _item(reply: Reply, item: Anchored) -> str:
    annotation = item.annotation
    # White space at a line's start would make it code, at its end a line break (CommonMark 0.31, 4.4 and 6.7).
    lines = [f"> {line.strip()}".rstrip() for line in _quote(reply, item).split("\n")]
    # The block id stands right behind the quote, so that a link to it shows the words and their figure.
    lines.extend(["", f"^{short_id(annotation.id)}", ""])
    tags = _("tags")
    facts: list[tuple[str, str]] = []
    if figure := item.figure:
        exact, shown = format_exact(figure.amount), format_funding(figure)
        facts.append((_("value"), f"{shown} ({exact} {figure.amount.unit})" if exact else shown))
        facts.extend(_said_of(figure.said))
    facts.append((_("kind"), _(annotation.kind.label)))
    facts.extend(_moved(reply, item))
    facts.append((_("made"), " · ".join(part for part in (annotation.author, annotation.created) if part)))
    lines.extend(f"- **{name}**: {escaped(on_one_line(value))}" for name, value in facts)
    if annotation.tags:
        lines.append(f"- **{tags}**: {' '.join(map(tag, annotation.tags))}")
    if annotation.note:
        lines.extend(["", bounded(canonical(annotation.note).rstrip())])
    lines.append("")
    return "\n".join(lines)


def _moved(reply: Reply, item: Anchored) -> Iterator[tuple[str, str]]:
    """How an annotation stands to this version of the text, with the words it was made on where these are others."""
    if item.anchor.state is AnchorState.EXACT and not item.is_doubtful:
        return
    yield _("place"), _(item.state)
    if item.why:
        yield _("why"), item.why
    quote, there = item.annotation.selector.quote, item.anchor.span
    words = there.of(reply.text) if there else quote
    if words != quote:
        yield _("was"), quote
        if not item.span:
            yield _("now"), words
    if item.was:
        yield _("value before"), format_funding(item.was)


def _quote(reply: Reply, item: Anchored) -> str:
    """The quote, in its sentence where it is short, with the figure in bold."""
    selector = item.selector
    quote = selector.quote
    if item.span is None:
        context = f"…{escaped(selector.prefix[-20:])}{_bold(quote)}{escaped(selector.suffix[:20])}…"
        return context.replace("\n", " ")
    span = item.span
    around = span
    if len(span) < _SHORT and "\n" not in quote:
        sentence = sentence_at(reply.text, span.start)
        around = sentence if sentence.covers(span) else span
    bold = span if around != span else _figure_in(reply, item, span)
    text = reply.text
    if bold is None:
        return escaped(around.of(text))
    before, within, after = text[around.start : bold.start], bold.of(text), text[bold.end : around.end]
    return f"{escaped(before)}{_bold(within)}{escaped(after)}"


def _bold(text: str) -> str:
    """Bold text; as HTML where asterisks beside punctuation would stay asterisks (CommonMark 0.31, 6.2)."""
    if text[:1].isalnum() and text[-1:].isalnum():
        return f"**{escaped(text)}**"
    return f"<b>{escaped(text)}</b>"


def _figure_in(reply: Reply, item: Anchored, span: Span) -> Span | None:
    figure = item.figure
    start = reply.text.find(figure.text, span.start, span.end) if figure else -1
    return Span(start, start + len(figure.text)) if figure and start >= 0 else None


def _said_of(said: Facts) -> Iterator[tuple[str, str]]:
    """What is said of a sum besides its amount, by name; not what is said not to be so."""
    for fact in FACTS:
        if getattr(said, fact.name) and not fact.is_of_amount:
            yield _(fact.label), fact.shown(said)


def _table(reply: Reply, items: Sequence[Anchored]) -> Iterator[str]:
    figures = [item for item in items if item.figure]
    if not figures:
        return
    header = (_("figure"), _("value"), _("exact value"), _("unit"), _("section"), _("kind"), _("tags"), _("note"))
    yield f"| {' | '.join(header)} | |"
    yield "| --- | ---: | ---: | --- | --- | --- | --- | --- | --- |"
    for item in figures:
        figure = item.figure
        assert figure is not None
        place = item.span
        section = "/".join(part.number for part in reply.path_at(place.start)) if place else ""
        if item.needs_look or not place:
            section = f"{section} ({_(item.state)})".lstrip()
        note = item.annotation.note
        kind, tags = _(item.annotation.kind.label), " ".join(f"#{name}" for name in item.annotation.tags)
        cells = (
            figure.text,
            format_funding(figure),
            format_exact(figure.amount),
            figure.amount.unit,
            section,
            kind,
            tags,
            note,
        )
        shown = " | ".join(escaped(on_one_line(cell)) for cell in cells)
        # An Obsidian link with a name; the bar of its syntax has to be escaped within a table.
        yield f"| {shown} | [[#^{short_id(item.annotation.id)}\\|↑]] |"
