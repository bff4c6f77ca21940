"""The keys of the search over everything."""

from reader.i18n import N_
from reader.keys.model import SCREENS, SLASH, Group, Key, Place

FIND = Place("find", SCREENS)
FIND_LIST = Place("find-list", FIND)
FIND_WORDS = Place("find-words", FIND, types=True)

GROUPS = (
    Group(
        N_("In the line of the search over everything"),
        FIND_WORDS,
        (Key("find.to_list", "enter,down", "screen.to_list", N_("to what is found"), bar=True),),
    ),
    Group(
        N_("In what is found"),
        FIND_LIST,
        (
            Key("find.open", "enter", "select", N_("open it at the hit"), bar=True),
            Key("find.down", "j,down", "cursor_down", N_("down")),
            Key("find.up", "k,up", "screen.up", N_("up")),
            Key("find.ask", SLASH, "screen.ask", N_("to the line"), bar=True),
        ),
    ),
    Group(
        N_("In what is found"),
        FIND,
        (
            Key("find.keep", "ctrl+s", "keep", N_("keep this search, or no more"), bar=True),
            Key("find.close", "escape", "close", N_("back"), bar=True),
        ),
    ),
)
