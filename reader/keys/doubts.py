"""The keys of the doubts of several replies."""

from reader.i18n import N_
from reader.keys.model import SCREENS, SLASH, Group, Key, Place
from reader.keys.rows import through_rows

DOUBTS = Place("doubts", SCREENS)
DOUBTS_ROWS = Place("doubts-rows", DOUBTS)
DOUBTS_FILTER = Place("doubts-filter", DOUBTS, types=True)

GROUPS = (
    Group(
        N_("In the doubts of several replies"),
        DOUBTS,
        (
            Key("doubts.filter", SLASH, "filter", N_("filter"), bar=True, more=N_("by a query")),
            Key("doubts.sort", "s", "sort", N_("sort"), bar=True),
            Key("doubts.reverse", "r", "reverse", N_("reverse"), bar=True),
            Key("doubts.export", "E", "export", N_("export"), bar=True),
            Key("doubts.close", "escape,q,!,！", "back", N_("back"), bar=True),
        ),
    ),
    Group(
        N_("In the lines of the doubts"),
        DOUBTS_ROWS,
        (
            Key("doubts.open", "enter", "select", N_("open"), bar=True, more=N_("the reply where it stands")),
            *through_rows("doubts"),
        ),
    ),
    Group(
        N_("In the doubts' filter"),
        DOUBTS_FILTER,
        (Key("doubts.filter.accept", "enter", "submit", N_("go on in the table"), bar=True),),
    ),
)
