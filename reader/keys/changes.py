"""The keys of the screens that go through what changed: the notes whose words did, and the text itself."""

from reader.i18n import N_
from reader.keys.model import SCREENS, Group, Key, Place

CHANGES = Place("changes", SCREENS)
CHANGES_LIST = Place("changes-list", CHANGES)
VERSIONS = Place("versions", SCREENS)
VERSIONS_LIST = Place("versions-list", VERSIONS)

GROUPS = (
    Group(
        N_("On the changed notes"),
        CHANGES_LIST,
        (
            Key("changes.accept", "enter", "screen.accept", N_("it belongs there"), bar=True),
            Key("changes.down", "j,down", "cursor_down", N_("down")),
            Key("changes.up", "k,up", "cursor_up", N_("up")),
        ),
    ),
    Group(
        N_("On the changed notes"),
        CHANGES,
        (
            *(
                Key(f"changes.choose.{number}", f"{number},{wide}", f"choose({number})", N_("choose this place"))
                for number, wide in zip(range(1, 10), "１２３４５６７８９", strict=True)
            ),
            Key("changes.point", "m", "point", N_("point at its words"), bar=True),
            Key("changes.detach", "x", "detach", N_("detach"), bar=True),
            Key("changes.later", "space,n", "later", N_("later"), bar=True),
            Key("changes.undo", "u", "undo", N_("undo"), bar=True),
            Key("changes.redo", "ctrl+r", "redo", N_("redo")),
            Key("changes.go", "g", "go", N_("go there"), bar=True),
            Key("changes.letter", "I", "letter", N_("notes on other texts that may be this letter")),
            Key("changes.close", "escape,q,M", "back", N_("back"), bar=True),
        ),
    ),
    Group(
        N_("On the changes between versions"),
        VERSIONS_LIST,
        (
            Key("versions.go", "enter", "screen.go", N_("go there"), bar=True),
            Key("versions.next", "space,n,j,down", "cursor_down", N_("next"), bar=True),
            Key("versions.previous", "N,k,up", "cursor_up", N_("previous")),
            Key("versions.start", "g,home", "first", N_("start of the list")),
            Key("versions.end", "G,end", "last", N_("end of the list")),
        ),
    ),
    Group(
        N_("On the changes between versions"),
        VERSIONS,
        (
            Key("versions.other", "o", "other", N_("another version"), bar=True),
            Key("versions.scroll_down", "ctrl+d,pagedown", "scroll_sides(1)", N_("scroll"), bar=True),
            Key("versions.scroll_up", "ctrl+u,pageup", "scroll_sides(-1)", N_("scroll back")),
            Key("versions.close", "escape,q,V", "back", N_("back"), bar=True),
        ),
    ),
)
