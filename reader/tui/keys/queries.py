"""The query language on one screen: what one types where replies are filtered and searched."""

from collections.abc import Iterator

from reader.i18n import N_, _
from reader.keys.doubts import DOUBTS
from reader.keys.find import FIND
from reader.keys.library import LIBRARY
from reader.keys.model import Place
from reader.keys.promises import PROMISES
from reader.keys.sheet import Block, Line
from reader.library.fields import FIELDS, Of, described

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
    return not {LIBRARY, FIND, PROMISES, DOUBTS}.isdisjoint(place.around)


def blocks() -> Iterator[Block]:
    """What a query is made of, and its fields."""
    yield Block(_("What a query is made of"), tuple(Line(left, _(right)) for left, right in _PARTS))
    for of, title in _TITLES.items():
        lines = (Line(f"{name}:", described(field)) for name, field in FIELDS.items() if field.of is of)
        yield Block(_(title), tuple(lines))
