"""Characters that a terminal draws in one cell or in two, as it is set (East Asian ambiguous width, UAX #11): “ … — ①.

Rich and Textual take all of them for one cell wide. Where the terminal draws two, the text is set for two: behind each
of them stands a filler, which takes a cell of the screen until that is sent to the terminal, and is left out there.
What other widgets show, whose words nobody sets, is sent as look-alikes of one cell. As with the language, there is
one width in force.
"""

import unicodedata
from functools import cache

from rich.cells import get_character_cell_size

FILLER = "\U0010fffd"
"""A character for private use that no text has."""
_LOOK_ALIKES = str.maketrans(
    {
        **dict.fromkeys("“”", '"'),
        **dict.fromkeys("‘’", "'"),
        **dict.fromkeys("—–―‐─━┄┅┈┉═▔▁", "-"),
        **dict.fromkeys("│┃┆┇┊┋║▏▎▍▌▐▕", "|"),
        **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬", "+"),
        **dict.fromkeys("·…", "."),
        **dict.fromkeys("▼▽↓", "v"),
        **dict.fromkeys("▲△↑", "^"),
        **dict.fromkeys("→▶▷", ">"),
        **dict.fromkeys("←◀◁", "<"),
        **dict.fromkeys("●○◆◇★☆■□※▂▃▄▅▆▇█▀", "*"),
        **dict.fromkeys("≠≈≤≥≡", "="),
        "×": "x",
        "÷": "/",
        "±": "+",
        "°": "o",
        "§": "S",
    }
)

_is_wide = False


def use(*, wide: bool) -> None:
    """Take these characters for two cells wide from now on, or for one."""
    global _is_wide
    if wide == _is_wide:
        return
    _is_wide = wide
    WIDTHS.clear()


class _Widths(dict[str, int]):
    """The width of each character in cells, looked up once."""

    def __missing__(self, character: str) -> int:
        # A tab is shown as one space: positions must not depend on the column a line happens to begin in.
        width = 1 if character == "\t" else get_character_cell_size(character)
        width = self[character] = 2 if _is_wide and _is_ambiguous(character) else width
        return width


WIDTHS = _Widths()


@cache
def _is_ambiguous(character: str) -> bool:
    if character == FILLER:
        return False
    return unicodedata.east_asian_width(character) == "A" and get_character_cell_size(character) == 1


def filled(text: str) -> str:
    """A text with a filler behind each character that is wide here."""
    if not _is_wide or text.isascii():
        return text
    return "".join(f"{character}{FILLER}" if _is_ambiguous(character) else character for character in text)


def sent(text: str) -> str:
    """What the terminal is sent for a text of the screen, which it draws as wide as Rich takes the text for.

    A filler goes behind its character; one that lost it at a pane's edge is a blank. A character that has none is drawn
    by a look-alike of one cell.
    """
    if text.isascii():
        return text
    shown, before = [], ""
    for place, character in enumerate(text):
        if character == FILLER:
            shown.append("" if _is_ambiguous(before) else " ")
        elif _is_ambiguous(character) and text[place + 1 : place + 2] != FILLER:
            shown.append(_look_alike(character))
        else:
            shown.append(character)
        before = character
    return "".join(shown)


@cache
def _look_alike(character: str) -> str:
    alike = character.translate(_LOOK_ALIKES)
    if alike == character:
        alike = unicodedata.normalize("NFKD", character)[0]
    return alike if alike.isascii() else "?"
