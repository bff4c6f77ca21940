"""The keys of the screen that shows a recognised page's picture."""

from reader.i18n import N_
from reader.keys.model import SCREENS, Group, Key, Place

PICTURE = Place("picture", SCREENS)

GROUPS = (
    Group(
        N_("On a page's picture"),
        PICTURE,
        (
            Key("picture.larger", "+,=,＋", "zoom(1)", N_("larger"), bar=True),
            Key("picture.smaller", "-,－", "zoom(-1)", N_("smaller"), bar=True),
            Key("picture.left", "h,left", "pan(-1, 0)", N_("left")),
            Key("picture.right", "l,right", "pan(1, 0)", N_("right")),
            Key("picture.up", "k,up", "pan(0, -1)", N_("up")),
            Key("picture.down", "j,down", "pan(0, 1)", N_("down")),
            Key("picture.there", "g", "there", N_("to the words"), bar=True),
            Key("picture.close", "escape,q,p", "back", N_("back"), bar=True),
        ),
    ),
)
