"""The keys of the kinds of highlights: a digit for each, those of a person's own behind the five."""

from reader.i18n import N_
from reader.keys.model import Key, Known

_FIVE = (
    N_("highlight: funding"),
    N_("highlight: commitment"),
    N_("highlight: progress"),
    N_("highlight: question"),
    N_("highlight: key point"),
)
_FURTHER = (
    N_("highlight: the sixth kind"),
    N_("highlight: the seventh kind"),
    N_("highlight: the eighth kind"),
    N_("highlight: the ninth kind"),
)
_WHERE = N_("where [kinds] in the settings names one")
_FULL_WIDTH = "０１２３４５６７８９"

KEYS = tuple(
    Key(
        f"highlight.{number}",
        f"{number},{_FULL_WIDTH[number]}",
        f"highlight({number})",
        description,
        more=_WHERE if description in _FURTHER else "",
        waits=(Known.NOTES,),
        kind=number,
    )
    for number, description in enumerate((*_FIVE, *_FURTHER), start=1)
)
