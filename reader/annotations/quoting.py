"""Pointing: a place in a text as a person names it, by its words or its offsets."""

import re

from reader.errors import NotFoundError
from reader.i18n import _, listed, ngettext
from reader.reply import Reply
from reader.text import Span
from reader.text.variants import without_radicals

# So many places of a quote that occurs more than once are named.
_MOST_OFFSETS = 20
_PLACE = re.compile(r"(\d{1,12}):(\d{1,12})")


def span_at(reply: Reply, at: str) -> Span:
    """The span that `START:END` names; a `NotFoundError` where it is none of this text."""
    if match := _PLACE.fullmatch(at):
        start, end = map(int, match.groups())
        if start < end <= len(reply.text):
            return Span(start, end)
    raise NotFoundError(
        _("“{at}” is no place in this text.").format(at=at),
        hint=_("Give START:END with 0 ≤ START < END ≤ {length}.").format(length=len(reply.text)),
    )


def span_of(reply: Reply, quote: str, name: str) -> Span:
    """Where the one occurrence of a quote stands; a `NotFoundError` where there are none or several.

    Radicals that stand for characters are what they look like. `name` is what the reply is called in the error.
    """
    text, sought = without_radicals(reply.text), without_radicals(quote)
    places: list[int] = []
    start = text.find(sought) if quote else -1
    while start >= 0:
        places.append(start)
        start = text.find(sought, start + 1)
    if len(places) == 1:
        return Span(places[0], places[0] + len(quote))
    if not places:
        raise NotFoundError(_("“{quote}” does not occur in it.").format(quote=quote), subject=name)
    offsets = [f"{place}:{place + len(quote)}" for place in places[:_MOST_OFFSETS]]
    more = ["…"] if len(places) > _MOST_OFFSETS else []
    raise NotFoundError(
        ngettext("“{quote}” occurs {count} time in it.", "“{quote}” occurs {count} times in it.", len(places)).format(
            quote=quote, count=len(places)
        ),
        subject=name,
        hint=_("Say which with --at: {offsets}.").format(offsets=listed(offsets + more)),
    )
