"""The keys that go through the rows of a table."""

from reader.i18n import N_
from reader.keys.model import Key


def through_rows(name: str) -> tuple[Key, ...]:
    """The keys of a table whose ids begin with a name."""
    return (
        Key(f"{name}.down", "j,down", "cursor_down", N_("down")),
        Key(f"{name}.up", "k,up", "cursor_up", N_("up")),
        Key(f"{name}.half.down", "ctrl+d", "half_down", N_("half page down")),
        Key(f"{name}.half.up", "ctrl+u", "half_up", N_("half page up")),
        Key(f"{name}.page.down", "pagedown", "page_down", N_("page down")),
        Key(f"{name}.page.up", "pageup", "page_up", N_("page up")),
        Key(f"{name}.start", "g,home", "scroll_home", N_("start")),
        Key(f"{name}.end", "G,end", "scroll_end", N_("end")),
    )
