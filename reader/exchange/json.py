"""Machine-readable output: the JSON shapes of outline, figures, check, commitments and notes."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from reader.annotations import Anchored, Annotation, FundingFigure, Resolution
from reader.annotations.reasons import Reason
from reader.commitments import Commitment
from reader.exchange.ownership import GENERATOR
from reader.facts import FACTS, Facts
from reader.figures import Amount, Figure, FigureKind
from reader.figures.format import strings_of, value_string
from reader.reply import Metadata, Reply, Section
from reader.reply.tables import title_of
from reader.text import Span
from reader.text.canonical import CONTROL

if TYPE_CHECKING:
    from reader.annotations.telling import Told
    from reader.annotations.versions import Versions
    from reader.checks import Finding
    from reader.exchange.document import Document
    from reader.figures.explain import Explanation
    from reader.ledger.differences import Change
    from reader.text.rows import Table

Json = dict[str, Any]


def dumps(value: object) -> str:
    """JSON for people and programs: indented, in the letters it is written in, every control escaped.

    JSON asks that of C0 alone (RFC 8259, 7); but terminals obey others, too, and lone surrogates have no encoding.
    """
    written = json.dumps(value, ensure_ascii=False, indent=2)
    return re.sub(CONTROL, lambda match: f"\\u{ord(match.group()):04x}", written) + "\n"


def outline_value(reply: Reply) -> Json:
    """A reply's tree, metadata, regions, tables and warnings."""
    return {
        "digest": reply.digest,
        "metadata": _metadata(reply.metadata),
        "sections": [_section(section) for section in reply.sections],
        "regions": [
            {"kind": region.kind.value, "start": region.span.start, "end": region.span.end} for region in reply.regions
        ],
        "warnings": [
            {
                "code": warning.code,
                "message": warning.message,
                "start": warning.span.start,
                "end": warning.span.end,
                "page": warning.page,
                "part": warning.part,
                "unsure": [[span.start, span.end] for span in warning.unsure],
            }
            for warning in reply.warnings
        ],
        "tables": [_table(reply, table) for table in reply.tables],
    }


def _table(reply: Reply, table: "Table") -> Json:
    """A table: the heads of its columns, from above, and the rows below them; a cell is `[start, end]`."""
    return {
        "title": title_of(reply, table),
        "start": table.span.start,
        "end": table.span.end,
        "columns": [list(heads) for heads in table.columns],
        "rows": [
            {
                "heads": [words for _column, words in table.named(row)],
                "cells": [[cell.start, cell.end] for cell in table.rows[row]],
            }
            for row in table.data
        ],
    }


def figure_values(reply: Reply, found: Iterable[Figure]) -> list[Json]:
    """A reply's figures; `section` is the path of numbers, `null` outside the sections."""
    return [_recognised(reply, figure) for figure in found]


def explained_values(reply: Reply, explanations: "Iterable[Explanation]") -> list[Json]:
    """A reply's figures with the `rule` that found each, and the numbers that are none, with what `refused` them."""
    return [
        {
            **(_recognised(reply, each.figure) if each.figure else _refused(reply, each.span)),
            "rule": each.rule.value if each.rule else None,
            "refused": each.refusal.value if each.refusal else None,
        }
        for each in explanations
    ]


def _recognised(reply: Reply, figure: Figure) -> Json:
    return {
        "kind": figure.kind.value,
        "start": figure.span.start,
        "end": figure.span.end,
        "text": figure.span.of(reply.text),
        "phrase_start": figure.phrase.start,
        "phrase_end": figure.phrase.end,
        **strings_of(figure.amount),
        "base": figure.base,
        "title": figure.title.of(reply.text) if figure.title else None,
        "section": section_path(reply.path_at(figure.span.start)),
        "scan": reply.scanned.of(figure.phrase),
    }


def _refused(reply: Reply, span: Span) -> Json:
    """The keys of a figure for what is none."""
    return _recognised(reply, Figure(FigureKind.COUNT, span, span, Amount.vague(""))) | dict.fromkeys(
        ("kind", "unit", "qualifier")
    )


def commitment_values(reply: Reply, found: Iterable[Commitment]) -> list[Json]:
    """What a reply promises; `deadline` is an ISO 8601 date, `null` where none is printed."""
    return [
        {
            "start": commitment.span.start,
            "end": commitment.span.end,
            "text": commitment.span.of(reply.text),
            "deadline": commitment.deadline,
            "section": section_path(reply.path_at(commitment.span.start)),
        }
        for commitment in found
    ]


def finding_values(found: "Iterable[Finding]") -> list[Json]:
    """The checks of a reply's arithmetic; spans are the figures' cores, the total or claimed value first."""
    return [
        {
            "check": finding.check.value,
            "holds": finding.holds,
            "severity": finding.severity.value,
            "statement": finding.statement,
            "spans": [[span.start, span.end] for span in finding.spans],
        }
        for finding in found
    ]


def change_values(versions: "Versions", found: "Iterable[Change]") -> list[Json]:
    """What changed between two versions; `old` and `new` are `null` where a passage was written anew or dropped.

    `difference` is by how much a figure grew, as an exact decimal string in its unit, `null` where that can't be said;
    `other_unit` is whether its unit is another one.
    """
    old, new = versions.old.reply, versions.new.reply
    return [
        {
            "change": change.kind.value,
            "old": _passage(old, change.old),
            "new": _passage(new, change.new),
            "figures": [
                {
                    "old": next(iter(figure_values(old, [figure.old] if figure.old else [])), None),
                    "new": next(iter(figure_values(new, [figure.new] if figure.new else [])), None),
                    "difference": value_string(figure.difference),
                    "other_unit": figure.other_unit,
                }
                for figure in change.figures
            ],
        }
        for change in found
    ]


def _passage(reply: Reply, span: Span | None) -> Json | None:
    if span is None:
        return None
    section = section_path(reply.path_at(span.start))
    return {"start": span.start, "end": span.end, "text": span.of(reply.text), "section": section}


def section_path(path: Iterable[Section]) -> str | None:
    """The numbers of a path, outermost first, as `二/（二）`; `None` for no path."""
    return "/".join(section.number for section in path) or None


def note_value(item: Anchored, source: str | None, text: str | None = None) -> Json:
    """An annotation with its place in the text at hand; `start` and `end` are null where it has none.

    `quote` are the words that it was made on, `words` those that stand in its place now, `was` is its figure where
    that is another one now. `resolution` is what a person decided on its place in this or another version. `reasons`
    say what is another thing now; `doubtful` that the words stand, but may say something else for these reasons.
    `score` and `margin` are how alike the passage around them is, and how much less the next one; see `Anchor`.
    """
    annotation = item.annotation
    place = item.anchor.span
    return {
        "id": annotation.id,
        "reply": annotation.selector.digest,
        "source": source,
        "start": place.start if place else None,
        "end": place.end if place else None,
        "quote": annotation.selector.quote,
        "section": "/".join(number for number, _ in annotation.selector.section) or None,
        "kind": annotation.kind.value,
        "motivation": annotation.motivation,
        "note": annotation.note,
        "tags": list(annotation.tags),
        "figure": _figure(item.figure) if item.figure else None,
        "anchor": item.anchor.state.value,
        "author": annotation.author,
        "created": annotation.created,
        "modified": annotation.modified,
        "words": place.of(text) if place and text is not None else None,
        "was": _figure(item.was) if item.was else None,
        "candidates": [[span.start, span.end] for span in item.anchor.candidates],
        "resolution": _resolution(item.basis) if item.basis else None,
        "doubtful": item.is_doubtful,
        "reasons": [reason_value(reason) for reason in item.anchor.reasons],
        "score": _rounded(item.anchor.score),
        "margin": _rounded(item.anchor.margin),
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 3)


def reason_value(reason: Reason) -> Json:
    """Why words may say another thing; `old` and `new` are null where there was or is nothing, or that isn't told."""
    return {
        "cause": reason.cause.value,
        "fact": reason.fact or None,
        "old": reason.old or None,
        "new": reason.new or None,
    }


def history_values(history: "Iterable[Told]", names: Mapping[str, str]) -> list[Json]:
    """The changes of a note, each behind its `parents`; `before` is `null` where it was made new or that isn't known.

    `annotator` and `device` have an `id` that stays and a `name` that may change; both are `null` for what was found.
    """
    return [
        {
            "id": told.change.id,
            "note": told.change.annotation_id,
            "parents": list(told.change.parents),
            "time": told.change.time,
            "act": told.act.value,
            "annotator": _named(told.change.annotator, names),
            "device": _named(told.change.device, names),
            "undoes": told.change.undoes,
            "before": _state(told.before) if told.before else None,
            "after": _state(told.change.state),
        }
        for told in history
    ]


def _named(identifier: str, names: Mapping[str, str]) -> Json | None:
    return {"id": identifier, "name": names.get(identifier)} if identifier else None


def _state(annotation: Annotation) -> Json:
    span = annotation.selector.span
    return {
        "reply": annotation.selector.digest,
        "start": span.start,
        "end": span.end,
        "quote": annotation.selector.quote,
        "kind": annotation.kind.value,
        "note": annotation.note,
        "tags": list(annotation.tags),
        "figure": _figure(annotation.figure) if annotation.figure else None,
        "deleted": annotation.deleted,
        "resolutions": [
            {**_resolution(each), "figure": _figure(each.figure) if each.figure else None}
            for each in annotation.resolutions
        ],
    }


def json_notes(document: "Document") -> str:
    """The export of what is noted on a reply."""
    return dumps(notes_value(document.reply, document.items, document.source))


def notes_value(
    reply: Reply, items: Iterable[Anchored], source: str, texts: Mapping[str, str | None] | None = None
) -> Json:
    """The export of a reply's annotations as one JSON value; it carries `texts`, by their digests, if they are given.

    Of a text that is not kept only the digest is known.
    """
    value = {
        "generator": GENERATOR,
        "source": source,
        "digest": reply.digest,
        "metadata": _metadata(reply.metadata),
        "notes": [note_value(item, source, reply.text) for item in items],
    }
    if texts is not None:
        value["texts"] = [{"digest": digest, "text": text} for digest, text in texts.items()]
    return value


def _resolution(resolution: Resolution) -> Json:
    """What was decided; `start` and `end` are null where the annotation was detached from that version."""
    span = resolution.selector.span if resolution.selector else None
    return {
        "reply": resolution.digest,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "author": resolution.author,
        "decided": resolution.decided,
    }


def _figure(figure: FundingFigure) -> Json:
    return {
        "kind": figure.kind.value,
        "text": figure.text,
        **strings_of(figure.amount),
        **facts_value(figure.said),
        "review": figure.review.value,
    }


def facts_value(said: Facts) -> Json:
    """What is said of a sum; `null` where nothing is."""
    return {fact.name: getattr(said, fact.name) for fact in FACTS}


def _metadata(metadata: Metadata) -> Json:
    proposal = metadata.proposal
    return {
        "title": metadata.title,
        "document_number": metadata.document_number,
        "index_number": metadata.index_number,
        "issuer": metadata.issuer,
        "published": metadata.published,
        "signed": metadata.signed,
        "addressees": list(metadata.addressees),
        "proposal": {
            "kind": proposal.kind,
            "number": proposal.number,
            "title": proposal.title,
            "session": proposal.session,
        },
        "category": metadata.category,
        "disclosure": metadata.disclosure,
        "contacts": [{"name": contact.name, "phones": list(contact.phones)} for contact in metadata.contacts],
        "copied_to": list(metadata.copied_to),
        "signatory": metadata.signatory,
    }


def _section(section: Section) -> Json:
    return {
        "number": section.number,
        "level": section.level,
        "title": section.title,
        "start": section.span.start,
        "end": section.span.end,
        "heading_start": section.heading.start,
        "heading_end": section.heading.end,
        "children": [_section(child) for child in section.children],
    }
