"""What an export tells of a note beside its words, by name: how it stands to this version, what is said of its sum."""

from collections.abc import Iterator

from reader.annotations import Anchored, AnchorState, format_funding
from reader.facts import FACTS, Facts
from reader.i18n import _
from reader.reply import Reply

Told = tuple[str, str]
"""What something is called and what is told of it, both as people read them."""


def facts_told(said: Facts) -> Iterator[Told]:
    """What is said of a sum besides its amount; not what is said not to be so."""
    for fact in FACTS:
        if getattr(said, fact.name) and not fact.is_of_amount:
            yield _(fact.label), fact.shown(said)


def place_told(reply: Reply, item: Anchored) -> Iterator[Told]:
    """How an annotation stands to this version of the text, with the words it was made on where these are others.

    Nothing where its words stand in their place and say what they said.
    """
    if item.anchor.state is AnchorState.EXACT and not item.is_doubtful:
        return
    yield _("state"), _(item.state)
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
