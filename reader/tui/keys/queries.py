"""The query language on one screen: what one types where replies are filtered and searched."""

from collections.abc import Iterator

from reader.i18n import N_, _
from reader.keys.doubts import DOUBTS
from reader.keys.find import FIND
from reader.keys.ledger import LEDGER
from reader.keys.library import LIBRARY
from reader.keys.model import Place
from reader.keys.promises import PROMISES
from reader.keys.sheet import Block, Line
from reader.library.fields import FIELDS, OF_FIGURES, Of, described

_PARTS = (
    ("19万元", N_("any words; a number in them is whole")),
    ('"维修 养护"', N_("exactly these characters")),
    ("-危房", N_("what must not hold")),
    ("or ( )", N_("alternatives; what belongs together")),
    ("issuer:财政局", N_("a field and what it holds")),
    ("money>=1000万", N_("sums and dates are compared by = < <= > >=")),
)
_TITLES = {
    Of.REPLY: N_("Fields of a reply"),
    Of.SUM: N_("Fields of a sum: beside each other they ask for one sum"),
    Of.NOTE: N_("Fields of a note: beside each other they ask for one note"),
}


def is_asked_in(place: Place) -> bool:
    """Whether a query is typed in a place, or filters what is shown there."""
    return not {LIBRARY, FIND, PROMISES, DOUBTS, LEDGER}.isdisjoint(place.around)


def blocks(place: Place | None = None) -> Iterator[Block]:
    """What a query is made of, and its fields: all, or those that can be asked in a place."""
    fields = OF_FIGURES if place and LEDGER in place.around else FIELDS
    yield Block(_("What a query is made of"), tuple(Line(left, _(right)) for left, right in _PARTS))
    for of, title in _TITLES.items():
        lines = (Line(f"{name}:", described(field)) for name, field in fields.items() if field.of is of)
        yield Block(_(title), tuple(lines))
