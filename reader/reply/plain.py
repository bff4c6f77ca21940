"""Plain: a reply in traditional characters as rules read it, each character in the place where it was."""

from dataclasses import replace

from reader.reply.model import Proposal, Reply, Section
from reader.text.variants import is_traditional, simplified, simplified_letter


def in_simplified(reply: Reply) -> Reply:
    """The reply in simplified characters: itself, unless all of it is in traditional ones."""
    if not is_traditional(reply.text):
        return reply
    metadata = reply.metadata
    return replace(
        reply,
        text=simplified_letter(reply.text),
        sections=tuple(map(_section, reply.sections)),
        metadata=replace(
            metadata,
            title=_plain(metadata.title),
            issuer=_plain(metadata.issuer),
            proposal=Proposal(
                kind=_plain(metadata.proposal.kind),
                number=metadata.proposal.number,
                title=_plain(metadata.proposal.title),
                session=_plain(metadata.proposal.session),
            ),
        ),
    )


def _plain(printed: str | None) -> str | None:
    return simplified(printed) if printed else printed


def _section(section: Section) -> Section:
    return replace(
        section,
        number=simplified(section.number),
        title=simplified(section.title),
        children=tuple(map(_section, section.children)),
    )
