"""Facts about the themes: what is seen after the key, what can be read, what colour-blind readers can tell apart."""

from itertools import combinations
from pathlib import Path

import pytest
from rich.color import Color
from rich.segment import Segment

from reader.annotations import Kind
from reader.editing import Notebook
from reader.kinds import OwnKind
from reader.tui.themes import GROUNDS, NAMES, THEMES
from reader.understanding import understand
from tests.contrast import VISION, contrast, distance
from tests.databases import new_store
from tests.examples import REPLY, span_of
from tests.tui.driving import Desk, reading, settings_in

NEW = REPLY.replace("资金540万元", "资金640万元")


@pytest.fixture
def noted(tmp_path: Path) -> Path:
    """A reply that was changed since a sum of it was noted."""
    path = tmp_path / "reply.txt"
    path.write_text(NEW, encoding="utf-8")
    notebook = Notebook(new_store(settings_in(tmp_path).database), understand(REPLY), path, "tester")
    notebook.add(span_of(REPLY, "540万元"), Kind.FUNDING, "核对")
    notebook.close()
    return path


def painted(desk: Desk) -> list[list[tuple[str, str, str]]]:
    """All that is seen, with the colours of the words and of the ground."""
    screen = desk.app.screen
    strips = screen._compositor.render_strips(screen.size)
    return [[_colours(segment) for segment in strip.simplify()] for strip in strips]


def _colours(segment: Segment) -> tuple[str, str, str]:
    style = segment.style
    assert style
    return segment.text, str(style.color and style.color.name), str(style.bgcolor and style.bgcolor.name)


@pytest.mark.parametrize("keys", ["f", "L", "I", "M", "V"])
async def test_after_the_key_of_the_theme_all_is_seen_as_if_it_had_been_begun_in_it(
    noted: Path, tmp_path: Path, keys: str
) -> None:
    async with reading(noted, tmp_path) as desk:
        await desk.press(*keys)
        dark = painted(desk)
        await desk.press("T")
        turned = painted(desk)
    async with reading(noted, tmp_path, theme="light") as desk:
        await desk.press(*keys)
        assert painted(desk) == turned
        await desk.press("T", "T", "T")
        assert painted(desk) == dark != turned


async def test_the_key_takes_all_themes_one_after_the_other(noted: Path, tmp_path: Path) -> None:
    seen = []
    async with reading(noted, tmp_path) as desk:
        for _theme in THEMES:
            seen.append(painted(desk))
            await desk.press("T")
        assert painted(desk) == seen[0]
    assert all(one != other for one, other in combinations(seen, 2))
    async with reading(noted, tmp_path, theme="terminal") as desk:
        assert painted(desk) == seen[-1]


SCREENS = (
    *("f 1 f 2 ) 3 } 4 ] 5 f 6", "/ 资 金", "enter", "v j", "escape escape", "tab", "tab j", "tab", "w enter", "p"),
    *("escape escape j a", "escape E", "escape L", "t", "escape escape M", "escape V", "escape I", "escape S"),
    *("escape ?", "escape ctrl+p n"),
)
"""Keys one after the other, and all that is seen then: every screen, pane, card and dialog."""


@pytest.mark.parametrize("theme", THEMES)
async def test_every_word_on_every_screen_can_be_told_from_its_ground(noted: Path, tmp_path: Path, theme: str) -> None:
    faint: set[tuple[str, str, str]] = set()
    async with reading(noted, tmp_path, theme=theme, kinds=(OwnKind("legal", "法律依据"),)) as desk:
        for keys in SCREENS:
            await desk.press(*keys.split())
            pairs = {(words[:9], fore, back) for row in painted(desk) for words, fore, back in row if _is_text(words)}
            faint |= {pair for pair in pairs if not _is_legible(*pair[1:])}
    assert faint == set()


def _is_text(words: str) -> bool:
    return any(character.isalnum() for character in words)


# The sixteen colours, by the name that Rich has for each of a number, as terminals come with them.
PALETTES = {
    "xterm": (
        "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 "
        "7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
    ),
    "VGA": (
        "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa "
        "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
    ),
    "Windows (Campbell)": (
        "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc "
        "767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2"
    ),
    "GNOME (Tango)": (
        "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf "
        "555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec"
    ),
    "macOS (Basic)": (
        "000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf "
        "666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5"
    ),
}
NONE = ("default", "None")


def _is_legible(fore: str, back: str) -> bool:
    """Whether text is legible: in true colours, or in the terminal's own in every palette, on its own ground, too."""
    if fore in NONE and back in NONE:
        return True
    if fore.startswith("#") and back.startswith("#"):
        return contrast(fore, back) >= LEGIBLE
    numbers = [Color.parse(name).number for name in (fore, back)]
    shades = (palette.split() for palette in PALETTES.values())
    return None not in numbers and all(
        contrast(*(f"#{shade[number]}" for number in numbers if number is not None)) >= LEGIBLE for shade in shades
    )


LEGIBLE = 4.5
"""WCAG 2.2, 1.4.3, level AA."""


@pytest.mark.parametrize("theme", ["dark", "light", "safe"])
def test_words_can_be_told_from_every_ground_that_a_kind_may_have(theme: str) -> None:
    words = THEMES[theme].variables["on-ground"]
    assert [ground for ground in GROUNDS[NAMES[theme]].values() if contrast(words, ground) < LEGIBLE] == []


@pytest.mark.parametrize("vision", VISION)
def test_colour_blind_readers_can_tell_the_five_kinds_apart_in_the_theme_for_them(vision: str) -> None:
    def nearest(theme: str) -> float:
        grounds = [*list(GROUNDS[NAMES[theme]].values())[:5], THEMES[theme].background or ""]
        return min(distance(one, other, vision) for one, other in combinations(grounds, 2))

    assert nearest("safe") >= 12
    assert nearest("safe") > max(nearest("dark"), nearest("light"))


async def test_without_colours_nothing_has_one_and_the_cursor_and_the_selection_are_seen(
    noted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(noted, tmp_path) as desk:
        await desk.press("f", "1", "v", "l", "l")
        assert {colour for row in painted(desk) for _words, *colours in row for colour in colours} <= set(NONE)
        screen = desk.app.screen
        segments = [each for strip in screen._compositor.render_strips(screen.size) for each in strip]
        assert "".join(each.text for each in segments if each.style and each.style.reverse).endswith(desk.selected)
