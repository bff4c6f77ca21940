"""The documented value that own templates are given: a reply, its notes, its ledger and its promises, as plain data.

Its schema (JSON Schema, draft 2020-12) is printed beside it; what the schema names is a contract: keys are added, and
none is renamed.
"""

from reader.annotations import Anchored
from reader.exchange.clock import local_time
from reader.exchange.document import Document
from reader.exchange.json import Json, commitment_values, note_value, outline_value
from reader.exchange.ledger.columns import COLUMNS
from reader.exchange.ledger.json import plain
from reader.exchange.ledger.lines import Line, lines_of
from reader.exchange.markdown.blocks import block_name
from reader.exchange.markdown.notes import block_of, value_words
from reader.exchange.markdown.presets import citation_key
from reader.exchange.ownership import GENERATOR
from reader.i18n import _

_WORDS: Json = {"type": "string"}
_MAYBE: Json = {"type": ["string", "null"]}
_COUNT: Json = {"type": "integer", "minimum": 0}


def data_of(document: Document) -> Json:
    """All that a template may want to say of a reply; `schema` says what each key is."""
    reply = document.reply
    outline = outline_value(reply)
    return {
        "generator": GENERATOR,
        "source": document.source,
        "digest": reply.digest,
        "citation_key": citation_key(document),
        "metadata": outline["metadata"],
        "sections": outline["sections"],
        "text": reply.text,
        "notes": [_note(document, item) for item in document.items],
        "figures": [_row(line) for line in lines_of(document.rows)],
        "commitments": commitment_values(reply, document.understanding.commitments),
        "cited": dict(document.cited),
    }


def _note(document: Document, item: Anchored) -> Json:
    reply = document.reply
    path = reply.path_at(item.span.start) if item.span else ()
    return {
        **note_value(item, document.source, reply.text),
        "block": block_of(document, item),
        "block_id": block_name(item),
        "kind_label": _(item.annotation.kind.label),
        "state_label": _(item.state),
        "value_label": value_words(item.figure) if item.figure else None,
        "created_local": local_time(item.annotation.created),
        "path": [{"number": section.number, "title": reply.heading_label(section)} for section in path],
    }


def _row(line: Line) -> Json:
    return {column.key: plain(column.value(line)) for column in COLUMNS}


def schema() -> Json:
    """The schema of `data_of`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "reply-reader: a reply with its notes",
        **_object(
            generator=(_WORDS, "the program's name"),
            source=(_WORDS, "what the reply's file is called"),
            digest=(_WORDS, "SHA-256 of the canonical text, in hexadecimal digits"),
            citation_key=(_WORDS, "what the reply is cited by in the references (BibLaTeX)"),
            metadata=(_metadata(), "what the reply says of itself; null where it doesn't"),
            sections=(_list({"$ref": "#/$defs/section"}), "the official numbering as a tree"),
            text=(_WORDS, "the canonical text; all offsets are code points on it"),
            notes=(_list(_notes()), "the notes in the order of the text, those not found last"),
            figures=(_list({"type": "object"}), "the rows of the ledger, with the keys of its JSON export"),
            commitments=(_list(_commitments()), "what the reply promises"),
            cited=(_table(_WORDS), "the exports of other replies that this one cites, by document number"),
        ),
        "$defs": {"section": _section()},
    }


def _object(**members: tuple[Json, str]) -> Json:
    properties = {name: {**kind, "description": words} for name, (kind, words) in members.items()}
    return {"type": "object", "properties": properties, "required": [*members]}


def _list(of: Json) -> Json:
    return {"type": "array", "items": of}


def _table(of: Json) -> Json:
    return {"type": "object", "additionalProperties": of}


def _metadata() -> Json:
    contact = _object(name=(_MAYBE, "who is asked"), phones=(_list(_WORDS), "telephone numbers"))
    proposal = _object(
        kind=(_MAYBE, "建议, 提案 or 议案"),
        number=(_MAYBE, "its number"),
        title=(_MAYBE, "its title"),
        session=(_MAYBE, "the session that it was made in"),
    )
    return _object(
        title=(_MAYBE, "the title"),
        document_number=(_MAYBE, "the document number (发文字号)"),
        index_number=(_MAYBE, "the index number (索引号)"),
        issuer=(_MAYBE, "the issuing organ"),
        published=(_MAYBE, "when it was published (ISO 8601)"),
        signed=(_MAYBE, "when it was signed (ISO 8601)"),
        addressees=(_list(_WORDS), "whom it answers"),
        proposal=(proposal, "what it answers"),
        category=(_MAYBE, "the class of the answer, such as A"),
        disclosure=(_MAYBE, "whether it is public"),
        contacts=(_list(contact), "whom to ask"),
        copied_to=(_list(_WORDS), "who has a copy"),
        signatory=(_MAYBE, "who signed (签发人)"),
    )


def _section() -> Json:
    return _object(
        number=(_WORDS, "as it is printed, without punctuation"),
        level=(_COUNT, "how deep it is, from 1"),
        title=(_MAYBE, "its title"),
        start=(_COUNT, "where it begins"),
        end=(_COUNT, "where it ends, with its children"),
        heading_start=(_COUNT, "where its heading begins"),
        heading_end=(_COUNT, "where its heading ends"),
        children=(_list({"$ref": "#/$defs/section"}), "the sections in it"),
    )


def _notes() -> Json:
    place = {"type": ["integer", "null"]}
    step = _object(number=(_WORDS, "the section's number"), title=(_WORDS, "its heading"))
    return _object(
        id=(_WORDS, "the note's id (UUID)"),
        start=(place, "where it stands; null where it doesn't"),
        end=(place, "where that ends"),
        quote=(_WORDS, "the words that it was made on"),
        words=(_MAYBE, "the words that stand there now"),
        kind=(_WORDS, "funding, commitment, progress, question, key, or the id of a kind of one's own"),
        note=(_WORDS, "what was written, as Markdown"),
        tags=(_list(_WORDS), "the tags"),
        figure=({"type": ["object", "null"]}, "its figure, with exact decimal strings and what is said of it"),
        anchor=(_WORDS, "exact, moved, changed, ambiguous or lost"),
        author=(_WORDS, "who made it"),
        created=(_WORDS, "when it was made (ISO 8601, UTC)"),
        modified=(_WORDS, "when it was changed last (ISO 8601, UTC)"),
        block=(_WORDS, "it as the preset writes it, between its marks"),
        block_id=(_WORDS, "what names that block"),
        kind_label=(_WORDS, "the kind in the interface's language"),
        state_label=(_WORDS, "how it stands to the text, in the interface's language"),
        value_label=(_MAYBE, "the figure's value as people read it, and exactly"),
        created_local=(_WORDS, "when it was made, by the local clock, to the minute"),
        path=(_list(step), "the sections that it stands in, outermost first"),
    )


def _commitments() -> Json:
    return _object(
        start=(_COUNT, "where it begins"),
        end=(_COUNT, "where it ends"),
        text=(_WORDS, "what is promised"),
        deadline=(_MAYBE, "by when (ISO 8601)"),
        section=(_MAYBE, "the path of section numbers"),
    )
