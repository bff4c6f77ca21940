"""The keys of the screen that shows what people edited in exported notes."""

from reader.i18n import N_
from reader.keys.model import SCREENS, Group, Key, Place

EDITS = Place("edits", SCREENS)
EDITS_LIST = Place("edits-list", EDITS)

GROUPS = (
    Group(
        N_("On what was edited in exported notes"),
        EDITS_LIST,
        (
            Key("edits.take", "enter", "screen.take", N_("take it in"), bar=True),
            Key("edits.down", "j,down", "cursor_down", N_("down")),
            Key("edits.up", "k,up", "cursor_up", N_("up")),
        ),
    ),
    Group(
        N_("On what was edited in exported notes"),
        EDITS,
        (
            Key("edits.all", "a", "take_all", N_("take in all"), bar=True),
            Key("edits.keep", "x", "keep", N_("leave the note as it is"), bar=True),
            Key("edits.undo", "u", "undo", N_("undo"), bar=True),
            Key("edits.go", "g", "go", N_("see it in the text"), bar=True),
            Key("edits.close", "escape,q,S", "back", N_("back"), bar=True),
        ),
    ),
)
