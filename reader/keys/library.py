"""The keys of the list of replies."""

from reader.i18n import N_
from reader.keys.model import PROGRAM, SCREENS, SLASH, Group, Key, Place
from reader.keys.rows import through_rows

LIBRARY = Place("library", SCREENS)
LIBRARY_FILES = Place("library-files", LIBRARY)
LIBRARY_FILTER = Place("library-filter", LIBRARY, types=True)
LIBRARY_COLUMNS = Place("library-columns", PROGRAM)
LIBRARY_COLUMNS_LIST = Place("library-columns-list", LIBRARY_COLUMNS)

_OF_THESE = N_("of the marked replies, else of those shown")

GROUPS = (
    Group(
        N_("In the list of replies"),
        LIBRARY,
        (
            Key("library.filter", SLASH, "filter", N_("filter"), bar=True, more=N_("by a query")),
            Key("library.ledger", "L", "ledger", N_("ledger"), bar=True, more=_OF_THESE),
            Key("library.promises", "C", "promises", N_("promises"), bar=True, more=_OF_THESE),
            Key("library.doubts", "!,！", "doubts", N_("doubts"), bar=True, more=_OF_THESE),
            Key(
                "library.links",
                "B",
                "links",
                N_("cites"),
                bar=True,
                more=N_("what it cites, what cites it, what else answers its proposal"),
            ),
            Key("library.mark", "m", "mark", N_("mark"), bar=True),
            Key("library.sort", "s", "sort", N_("sort"), bar=True),
            Key(
                "library.export", "E", "export", N_("export"), bar=True, more=N_("the notes on marked or shown replies")
            ),
            Key("library.columns", "c", "columns", N_("columns"), bar=True),
            Key("library.reverse", "r", "reverse", N_("reverse"), bar=True),
            Key("library.unmark", "M", "unmark", N_("mark none any more")),
            Key("library.all", "escape", "unfilter", N_("all again"), more=N_("or stop reading")),
            Key("library.join", "J", "tell(True)", N_("one letter with the marked one")),
            Key("library.part", "X", "tell(False)", N_("another letter than the marked one")),
            Key("library.undo", "u", "undo", N_("undo")),
            Key("library.update", "R", "update", N_("look for new files")),
            Key("library.quit", "q", "app.quit", N_("quit"), bar=True),
        ),
    ),
    Group(
        N_("In the lines of the list"),
        LIBRARY_FILES,
        (
            Key("library.open", "enter", "select", N_("open"), bar=True),
            *through_rows("library"),
        ),
    ),
    Group(
        N_("In the list's filter"),
        LIBRARY_FILTER,
        (
            Key("library.filter.accept", "enter", "submit", N_("go on in the list"), bar=True),
            Key("library.filter.earlier", "up", "earlier", N_("earlier search"), bar=True),
            Key("library.filter.later", "down", "later", N_("later search, or on in the list")),
            Key("library.filter.keep", "ctrl+s", "keep", N_("keep this search, or no more"), bar=True),
        ),
    ),
    Group(
        N_("In the choice of columns"),
        LIBRARY_COLUMNS,
        (Key("library.columns.close", "escape,c,q", "close", N_("close"), bar=True),),
    ),
    Group(
        N_("In the choice of columns"),
        LIBRARY_COLUMNS_LIST,
        (
            Key("library.columns.show", "space,enter", "select", N_("show or not"), bar=True),
            Key("library.columns.down", "j,down", "cursor_down", N_("down")),
            Key("library.columns.up", "k,up", "cursor_up", N_("up")),
        ),
    ),
)
