"""The themes' basic colours, which the first frame has, too. Colours stand here, in the themes and in the style sheet,
nowhere else."""

from typing import NamedTuple


class Palette(NamedTuple):
    """Text and the grounds it stands on, as `#rrggbb`."""

    foreground: str
    background: str
    surface: str
    panel: str


PALETTES = {
    "dark": Palette(foreground="#d6dae1", background="#15181d", surface="#1b1f26", panel="#252b34"),
    "light": Palette(foreground="#1f242b", background="#fbfaf6", surface="#f3f1ea", panel="#e6e3d9"),
    "safe": Palette(foreground="#000000", background="#ffffff", surface="#f5f5f5", panel="#e8e8e8"),
}
"""By the theme's name; the theme of the terminal's own colours has none but the terminal's."""
