"""The keys of the screen that shows what a reply is linked with."""

from reader.i18n import N_
from reader.keys.model import SCREENS, Group, Key, Place

LINKS = Place("links", SCREENS)
LINKS_LIST = Place("links-list", LINKS)

GROUPS = (
    Group(
        N_("On the links"),
        LINKS_LIST,
        (
            Key("links.open", "enter", "screen.open", N_("open it"), bar=True),
            Key("links.down", "j,down", "cursor_down", N_("down")),
            Key("links.up", "k,up", "cursor_up", N_("up")),
        ),
    ),
    Group(
        N_("On the links"),
        LINKS,
        (Key("links.close", "escape,q,B", "back", N_("back"), bar=True),),
    ),
)
