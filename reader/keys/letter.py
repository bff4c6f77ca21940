"""The keys of the screen that shows which letter a text is."""

from reader.i18n import N_
from reader.keys.model import SCREENS, Group, Key, Place

LETTER = Place("letter", SCREENS)
LETTER_LIST = Place("letter-list", LETTER)

GROUPS = (
    Group(
        N_("On the letter's texts"),
        LETTER_LIST,
        (
            Key("letter.join", "enter", "screen.join", N_("it is this letter"), bar=True),
            Key("letter.down", "j,down", "cursor_down", N_("down")),
            Key("letter.up", "k,up", "cursor_up", N_("up")),
        ),
    ),
    Group(
        N_("On the letter's texts"),
        LETTER,
        (
            Key("letter.part", "x", "part", N_("it is another letter"), bar=True),
            Key("letter.undo", "u", "undo", N_("undo"), bar=True),
            Key("letter.open", "g", "open", N_("open it"), bar=True),
            Key("letter.close", "escape,q,I", "back", N_("back"), bar=True),
        ),
    ),
)
