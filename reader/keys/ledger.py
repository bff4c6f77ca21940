"""The keys of the ledger."""

from reader.i18n import N_
from reader.keys.model import SCREENS, SLASH, Group, Key, Place
from reader.keys.rows import through_rows

LEDGER = Place("ledger", SCREENS)
LEDGER_ROWS = Place("ledger-rows", LEDGER)
LEDGER_FILTER = Place("ledger-filter", LEDGER, types=True)

GROUPS = (
    Group(
        N_("In the ledger"),
        LEDGER,
        (
            Key("ledger.filter", SLASH, "filter", N_("filter"), bar=True, more=N_("by a query")),
            Key("ledger.view", "v", "view", N_("show"), bar=True, more=N_("all, those to review, those confirmed")),
            Key("ledger.group", "t", "group", N_("totals"), bar=True, more=N_("by year, payer, status, level, reply")),
            Key("ledger.sort", "s", "sort", N_("sort"), bar=True),
            Key("ledger.export", "E", "export", N_("export"), bar=True),
            Key("ledger.edit", "e", "edit", N_("figure card"), bar=True),
            Key("ledger.bars", "b", "bars", N_("bars"), bar=True),
            Key("ledger.totals.down", "J", "totals(1)", N_("totals down")),
            Key("ledger.totals.up", "K", "totals(-1)", N_("totals up")),
            Key("ledger.reverse", "r", "reverse", N_("reverse"), bar=True),
            Key("ledger.all", "A", "all", N_("all replies"), bar=True),
            Key("ledger.close", "escape,q,L", "back", N_("back"), bar=True),
        ),
    ),
    Group(
        N_("In the ledger's rows"),
        LEDGER_ROWS,
        (
            Key("ledger.go", "enter", "select", N_("go there"), bar=True),
            *through_rows("ledger"),
        ),
    ),
    Group(
        N_("In the ledger's filter"),
        LEDGER_FILTER,
        (Key("ledger.filter.accept", "enter", "submit", N_("go on in the table"), bar=True),),
    ),
)
