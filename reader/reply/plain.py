"""Plain: a reply as rules read it, each character in the place where it was, whatever characters it is printed in."""

import re
from dataclasses import fields, replace
from functools import partial

from reader.reply.model import Proposal, Reply, Section
from reader.text.variants import has_wide_digits, is_traditional, plain_letter, simplified

_OF_A_KIND = frozenset(("category", "disclosure", "published", "signed"))
"""What is one of a few words, or a day in ISO 8601, however it is printed."""


def as_plain(reply: Reply) -> Reply:
    """The reply in simplified characters and its years in digits: itself where it is printed so."""
    plain = plain_letter(reply.text)
    if plain is reply.text:
        return reply
    if not is_traditional(reply.text) and not has_wide_digits(reply.text):
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


def in_print(plain: Reply, text: str) -> Reply:
    """A reply that was read in simplified characters as its `text` prints it; words that stand nowhere stay so."""
    print_ = partial(_found, plain.text, text)
    metadata = plain.metadata
    said = {
        each.name: value
        for each in fields(metadata)
        if each.name not in _OF_A_KIND
        and isinstance(getattr(metadata, each.name), str)
        and (value := print_(getattr(metadata, each.name)))
    }
    if number := metadata.document_number:  # in the standard's own form, but of the organ as it is printed
        organ, opens, rest = number.partition("〔")
        said["document_number"] = f"{print_(organ)}{opens}{rest}" if opens else said["document_number"]
    proposal = replace(
        metadata.proposal,
        title=print_(metadata.proposal.title),
        session=print_(metadata.proposal.session),
    )
    return replace(
        plain,
        text=text,
        sections=tuple(_section_in_print(each, text) for each in plain.sections),
        metadata=replace(
            metadata,
            **said,
            addressees=tuple(print_(each) or each for each in metadata.addressees),
            copied_to=tuple(print_(each) or each for each in metadata.copied_to),
            contacts=tuple(replace(each, name=print_(each.name)) for each in metadata.contacts),
            proposal=proposal,
        ),
    )


def _found(plain: str, text: str, words: str | None) -> str | None:
    if not words:
        return words
    at = plain.find(words)
    if at >= 0:
        return text[at : at + len(words)]
    # What was joined over lines or set wide: 關於…的⏎答 覆.
    apart = re.search(r"\s*".join(map(re.escape, "".join(words.split()))), plain)
    return "".join(text[slice(*apart.span())].split()) if apart else words


def _section_in_print(section: Section, text: str) -> Section:
    heading = section.heading.of(text)
    return replace(
        section,
        title=heading[len(heading) - len(section.title) :] if section.title else "",
        children=tuple(_section_in_print(each, text) for each in section.children),
    )
