"""The themes. Colours stand here, in their palettes and in the style sheet, nowhere else.

On a ground of its own (a highlight, a hit) text has one colour, that of the ground: what it is besides (a sum, a
doubt) its strokes say. So that colour is legible on all of them, and so is every other one where it stands: 4.5 to 1
at the least (WCAG 2.2, 1.4.3), which the tests reckon. The terminal's own sixteen colours are whatever somebody made
them; of those only pairs are taken that are legible in the palettes that terminals come with.
"""

from collections.abc import Mapping
from types import MappingProxyType

from textual.theme import Theme

from reader import kinds
from reader.config import THEMES as ORDER
from reader.typesetting.palettes import PALETTES

DARK = Theme(
    name="reply-dark",
    primary="#7aa2c9",
    secondary="#8fb8a8",
    accent="#e0b050",
    **PALETTES["dark"]._asdict(),
    success="#8fbf8f",
    warning="#e0b050",
    error="#e88a8a",
    dark=True,
    variables={
        "money": "#f0c56a",
        "figure": "#9fb7cf",
        "heading": "#ffffff",
        "on-ground": "#e6e9ee",
        "hit": "#4f5a14",
        "quiet": "#98a0ae",
        "cursor": "#d6dae1",
        "cursor-text": "#15181d",
        "cursor-blurred": "#252b34",
        "cursor-blurred-text": "#d6dae1",
        "selected": "#35557a",
        "selected-text": "#ffffff",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-background": "#1c3854",
        "block-cursor-blurred-background": "#2a3340",
        "block-cursor-blurred-foreground": "#d6dae1",
    },
)

LIGHT = Theme(
    name="reply-light",
    primary="#2f6294",
    secondary="#2f6b57",
    accent="#7a5200",
    **PALETTES["light"]._asdict(),
    success="#2c6e37",
    warning="#7a5200",
    error="#a3201a",
    dark=False,
    variables={
        "money": "#6b4300",
        "figure": "#3f5a78",
        "heading": "#000000",
        "on-ground": "#14181d",
        "hit": "#e3f07a",
        "quiet": "#565c66",
        "cursor": "#1f242b",
        "cursor-text": "#fbfaf6",
        "cursor-blurred": "#e6e3d9",
        "cursor-blurred-text": "#1f242b",
        "selected": "#a9cdf2",
        "selected-text": "#000000",
        "block-cursor-foreground": "#000000",
        "block-cursor-background": "#c4e0fb",
        "block-cursor-blurred-background": "#dfe4ea",
        "block-cursor-blurred-foreground": "#1f242b",
    },
)

SAFE = Theme(
    name="reply-safe",
    primary="#004a80",
    secondary="#004a80",
    accent="#7a3b00",
    **PALETTES["safe"]._asdict(),
    success="#004a80",
    warning="#7a3b00",
    error="#7a3b00",
    dark=False,
    variables={
        "money": "#003d6b",
        "figure": "#003d6b",
        "heading": "#000000",
        "on-ground": "#000000",
        "hit": "#ffff66",
        "quiet": "#505050",
        "cursor": "#000000",
        "cursor-text": "#ffffff",
        "cursor-blurred": "#e8e8e8",
        "cursor-blurred-text": "#000000",
        "selected": "#004a80",
        "selected-text": "#ffffff",
        "block-cursor-foreground": "#000000",
        "block-cursor-background": "#b8dcf5",
        "block-cursor-blurred-background": "#d4d4d4",
        "block-cursor-blurred-foreground": "#000000",
    },
)

TERMINAL = Theme(
    name="reply-terminal",
    primary="ansi_default",
    secondary="ansi_default",
    accent="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    success="ansi_default",
    warning="ansi_default",
    error="ansi_default",
    ansi=True,
    variables={
        "money": "ansi_default",
        "figure": "ansi_default",
        "heading": "ansi_default",
        "on-ground": "ansi_black",
        "hit": "ansi_bright_green",
        "quiet": "ansi_default",
        "cursor": "ansi_blue",
        "cursor-text": "ansi_bright_white",
        "cursor-blurred": "ansi_white",
        "cursor-blurred-text": "ansi_black",
        "selected": "ansi_white",
        "selected-text": "ansi_black",
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border": "ansi_default",
        "border-blurred": "ansi_default",
        "scrollbar": "ansi_default",
        "scrollbar-background": "ansi_default",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-text-style": "bold reverse",
        "block-cursor-blurred-background": "ansi_default",
        "block-cursor-blurred-foreground": "ansi_default",
        "block-cursor-blurred-text-style": "bold underline",
        "block-hover-background": "ansi_default",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_white",
        "input-selection-foreground": "ansi_black",
        "screen-selection-background": "ansi_white",
        "screen-selection-foreground": "ansi_black",
    },
)

THEMES: Mapping[str, Theme] = MappingProxyType(dict(zip(ORDER, (DARK, LIGHT, SAFE, TERMINAL), strict=True)))
"""By the names of the settings, in the order in which the key takes them."""
NAMES = {name: theme.name for name, theme in THEMES.items()}


def _shades(shades: str) -> Mapping[str, str]:
    """The grounds of highlights, in the order of the names of colours."""
    return dict(zip(kinds.COLOURS, shades.split(), strict=True))


GROUNDS = {
    DARK.name: _shades("#5a4408 #17426a #1d4c2c #662241 #443a75 #653512 #0f4a4a #3f4d10 #3c434d"),
    LIGHT.name: _shades("#ffe08a #c4e0fb #c9ebc8 #ffc9d9 #ddd3ff #ffd0a8 #b9e8e4 #e0eeb0 #dcdcdc"),
    # After the scheme “light” of P. Tol (Colour Schemes, SRON/EPS/TN/09-002, 3.2), made for labelled cells.
    SAFE.name: _shades("#eedd88 #77aadd #44bb99 #ffaabb #8f77b5 #ee8866 #99ddff #aaaa00 #d0d0d0"),
    TERMINAL.name: _shades(
        "ansi_bright_yellow ansi_bright_cyan ansi_bright_green ansi_bright_white ansi_white"
        " ansi_bright_yellow ansi_bright_cyan ansi_bright_green ansi_white"
    ),
}
"""The ground of each colour, by the theme's name."""


def ground_variables(theme: str) -> dict[str, str]:
    """The grounds of the kinds that there are, for the style sheet; those of no kind's too, which it names as well."""
    of = {**kinds.colours(), kinds.OTHER: "grey"}
    return {f"kind-{slot}": GROUNDS[theme][of[slot]] for slot in kinds.SLOTS}


def following(theme: str) -> str:
    """The name in the settings of the theme that comes after one, which is named as Textual does."""
    order = list(NAMES)
    here = list(NAMES.values()).index(theme)
    return order[(here + 1) % len(order)]
