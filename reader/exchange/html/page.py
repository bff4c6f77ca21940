"""The page: one file that holds all of it and asks the network for nothing; what it shows are texts, never markup.

Nothing in it depends on when or where it is made, so two pages of the same notes are the same to the byte, and what is
linked to keeps its id: a note by its annotation, a figure, a promise and a heading by their places in the text.
"""

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from reader.exchange.document import Document
from reader.exchange.html.letter import section_id, stretches
from reader.exchange.html.notes import cards_of, ids_of
from reader.exchange.html.tables import FACTS, entries_of, names_of, promises_of, totals_of
from reader.exchange.ledger.columns import BY_KEY
from reader.exchange.ledger.lines import lines_of, summary
from reader.exchange.ownership import GENERATOR
from reader.figures import FigureKind
from reader.i18n import _, language_tag
from reader.ledger.accounts import Grouping
from reader.reply import Metadata
from reader.text.canonical import canonical

_FOLDER = Path(__file__).parent
_GROUPINGS = (None, Grouping.YEAR, Grouping.STATUS)


def html_notes(document: Document) -> str:
    """The export of what is noted on a reply, with its text, the ledger of its sums and its promises."""
    reply = document.reply
    ids = ids_of(document.items)
    rows = [row for row in document.rows if row.entry.figure.kind is FigureKind.MONEY]
    names = names_of(rows, ids)
    of_notes = {row.entry.item.annotation.id: f"row-{names[row.number]}" for row in rows if row.entry.item}
    cards = tuple(cards_of(document, ids, of_notes))
    lines = lines_of(rows)
    entries = tuple(entries_of(lines, names, cards, reply.text))
    promises = tuple(promises_of(reply, document.understanding.commitments))
    marks = [
        *(entry.mark for entry in entries),
        *(card.mark for card in cards),
        *(promise.mark for promise in promises),
    ]
    style, script = _asset("style.css"), _asset("script.js")
    page = _template().render(
        generator=GENERATOR,
        language=language_tag(),
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'",
        style=Markup(style),  # noqa: S704 - ours
        script=Markup(script),  # noqa: S704 - ours
        document=document,
        reply=reply,
        metadata=_metadata(reply.metadata),
        section_id=section_id,
        letter=stretches(reply, (mark for mark in marks if mark), [card for card in cards if card.is_found]),
        lost=[card for card in cards if not card.is_found],
        entries=entries,
        facts=[_(BY_KEY[key].name) for key in FACTS],
        totals=[totals_of(summary(lines, by)) for by in _GROUPINGS],
        promises=promises,
        made=_("Made with {program} from {source}.").format(program=GENERATOR, source=document.source),
        words=_words(),
    )
    # What people and files wrote may hold controls; like those of a text they become visible.
    return canonical(page)


def _metadata(metadata: Metadata) -> list[tuple[str, str]]:
    """What the page says of the reply, by name."""
    proposal = metadata.proposal
    number = f"第{proposal.number}号{proposal.kind or ''}" if proposal.number else ""
    answered = f"{proposal.session or ''}{number}{f'《{proposal.title}》' if proposal.title else ''}"
    found = (
        (_("document number"), metadata.document_number),
        (_("issuer"), metadata.issuer),
        (_("signed"), metadata.signed),
        (_("published"), metadata.published),
        (_("addressees"), "、".join(metadata.addressees)),
        (_("class"), metadata.category),
        (_("in answer to"), answered),
    )
    return [(name, value) for name, value in found if value]


def _words() -> dict[str, str]:
    """What the page itself says, in the language in force."""
    return {
        "account": _("account"),
        "apart": _("Not found in this version of the text"),
        "contents": _("Contents"),
        "figures": _("figures"),
        "deadline": _("deadline"),
        "digest": _("digest"),
        "guessed": _("of it guessed"),
        "guess": _("What bears a question mark is guessed."),
        "ledger": _("Ledger of figures"),
        "letter": _("The letter"),
        "lines": _("lines"),
        "no_figure": _("There is no sum in this letter."),
        "no_promise": _("No commitment was found here."),
        "now_there": _("Go to what stands there now"),
        "number": _("no."),
        "promise": _("commitment"),
        "promises": _("Commitments"),
        "quote": _("quote"),
        "review": _("review"),
        "section": _("section"),
        "skip": _("Go to the letter"),
        "sum": _("sum"),
        "to_review": _("to review"),
        "value": _("value"),
    }


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html.jinja")


@cache
def _asset(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """What a content security policy knows an inline style or script by (CSP 3, 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
