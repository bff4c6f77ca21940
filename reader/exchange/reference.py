"""The reference of a reply: what it is cited by, as one value that the forms of references write."""

from collections.abc import Iterable
from typing import NamedTuple

from reader.exchange.document import Document
from reader.exchange.markdown.presets import citation_key

SORT = "答复"
"""What sort of report it is, in the language of all replies."""


class Reference(NamedTuple):
    """What is said of a cited reply; empty where it doesn't say that. `date` is ISO 8601.

    `answered` is the title of the proposal that it answers, `session` that one's session and number.
    """

    key: str
    title: str
    author: str
    number: str
    date: str
    answered: str
    session: str


def references_of(documents: Iterable[Document]) -> list[Reference]:
    """The references of replies in their order; one for all copies and versions that are cited alike."""
    found: dict[str, Reference] = {}
    for document in documents:
        made = _reference(document)
        found.setdefault(made.key, made)
    return [*found.values()]


def _reference(document: Document) -> Reference:
    metadata = document.reply.metadata
    proposal = metadata.proposal
    return Reference(
        citation_key(document),
        metadata.title or document.source,
        metadata.issuer or "",
        metadata.document_number or "",
        metadata.signed or metadata.published or "",
        proposal.title or "",
        " · ".join(filter(None, (proposal.session, proposal.number))),
    )
