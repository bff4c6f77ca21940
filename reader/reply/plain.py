"""Plain: a reply as rules read it, each character in the place where it was, whatever characters it is printed in."""

from dataclasses import replace

from reader.reply.model import Proposal, Reply, Section
from reader.text.variants import is_traditional, plain_letter, simplified


def as_plain(reply: Reply) -> Reply:
    """The reply in simplified characters and its years in digits: itself where it is printed so."""
    plain = plain_letter(reply.text)
    if plain is reply.text:
        return reply
    if not is_traditional(reply.text):
        return replace(reply, text=plain)
    metadata = reply.metadata
    return replace(
        reply,
        text=plain,
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
