"""The keys of the promises of several replies."""

from reader.i18n import N_
from reader.keys.model import SCREENS, SLASH, Group, Key, Place
from reader.keys.rows import through_rows

PROMISES = Place("promises", SCREENS)
PROMISES_ROWS = Place("promises-rows", PROMISES)
PROMISES_FILTER = Place("promises-filter", PROMISES, types=True)

GROUPS = (
    Group(
        N_("In the promises of several replies"),
        PROMISES,
        (
            Key("promises.filter", SLASH, "filter", N_("filter"), bar=True, more=N_("by a query")),
            Key("promises.sort", "s", "sort", N_("sort"), bar=True),
            Key("promises.reverse", "r", "reverse", N_("reverse"), bar=True),
            Key("promises.export", "E", "export", N_("export"), bar=True),
            Key("promises.close", "escape,q,C", "back", N_("back"), bar=True),
        ),
    ),
    Group(
        N_("In the lines of the promises"),
        PROMISES_ROWS,
        (
            Key("promises.open", "enter", "select", N_("open"), bar=True, more=N_("the reply where it stands")),
            *through_rows("promises"),
        ),
    ),
    Group(
        N_("In the promises' filter"),
        PROMISES_FILTER,
        (Key("promises.filter.accept", "enter", "submit", N_("go on in the table"), bar=True),),
    ),
)
