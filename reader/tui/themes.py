"""The two themes. Colours stand here, in their palettes and in the style sheet, nowhere else."""

from textual.theme import Theme

from reader.typesetting.palettes import PALETTES

DARK = Theme(
    name="reply-dark",
    primary="#7aa2c9",
    secondary="#8fb8a8",
    accent="#e0b050",
    **PALETTES["dark"]._asdict(),
    success="#8fbf8f",
    warning="#e0b050",
    error="#e07a7a",
    dark=True,
    variables={
        "kind-funding": "#5a4408",
        "kind-commitment": "#17426a",
        "kind-progress": "#1d4c2c",
        "kind-question": "#662241",
        "kind-key": "#443a75",
        "money": "#f0c56a",
        "figure": "#9fb7cf",
        "heading": "#ffffff",
        "hit": "#4f5a14",
        "quiet": "#8b93a1",
        "cursor": "#d6dae1",
        "cursor-text": "#15181d",
        "selected": "#35557a",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-background": "#35557a",
        "block-cursor-blurred-background": "#2a3340",
        "block-cursor-blurred-foreground": "#d6dae1",
    },
)

LIGHT = Theme(
    name="reply-light",
    primary="#2f6294",
    secondary="#2f6b57",
    accent="#9a6700",
    **PALETTES["light"]._asdict(),
    success="#2c6e37",
    warning="#9a6700",
    error="#b3261e",
    dark=False,
    variables={
        "kind-funding": "#ffe08a",
        "kind-commitment": "#c4e0fb",
        "kind-progress": "#c9ebc8",
        "kind-question": "#ffc9d9",
        "kind-key": "#ddd3ff",
        "money": "#7d4e00",
        "figure": "#3f5a78",
        "heading": "#000000",
        "hit": "#e3f07a",
        "quiet": "#6a707b",
        "cursor": "#1f242b",
        "cursor-text": "#fbfaf6",
        "selected": "#a9cdf2",
        "block-cursor-foreground": "#000000",
        "block-cursor-background": "#a9cdf2",
        "block-cursor-blurred-background": "#dfe4ea",
        "block-cursor-blurred-foreground": "#1f242b",
    },
)

NAMES = {"dark": DARK.name, "light": LIGHT.name}
