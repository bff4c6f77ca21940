"""The page's colours can be read, in light and in dark."""

import re
from itertools import product
from pathlib import Path

import pytest

from reader.annotations import Kind
from reader.exchange.html import page

STYLE = Path(page.__file__).with_name("style.css").read_text(encoding="utf-8")
# WCAG 2.2, 1.4.3.
LEAST = 4.5
KINDS = [kind.value for kind in Kind]
GROUNDS = ["ground", "raised", "target"]
TEXTS = ["text", "quiet", "link", "money", "wrong", *(f"{kind}-edge" for kind in KINDS)]


def colours() -> list[dict[str, str]]:
    """The light and the dark colours by their names, as the screen has them."""
    blocks = re.findall(r":root \{([^}]*)\}", STYLE.partition("@media print")[0])
    return [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block)) for block in blocks]


def rules(selector: str) -> list[dict[str, str]]:
    """What is said of what a selector chooses, one after the other, on the screen."""
    found = re.findall(rf"^\s*{re.escape(selector)} \{{([^}}]*)\}}", STYLE.partition("@media print")[0], re.MULTILINE)
    return [dict(re.findall(r"([a-z-]+): ([^;]+);", block)) for block in found]


def luminance(colour: str) -> float:
    """How light a colour is (WCAG 2.2, relative luminance)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_there_are_light_and_dark_colours_of_the_same_names() -> None:
    light, dark = colours()

    assert light.keys() == dark.keys() == {*GROUNDS, *TEXTS, *KINDS, "edge"}
    assert all(light[name] != dark[name] for name in light)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_words_stand_out_from_what_they_may_stand_on(theme: int) -> None:
    of = colours()[theme]
    # A sign may stand within the highlight of another kind; in a highlight sums are as all other words.
    pairs = [*product(TEXTS, GROUNDS), *product(["text", *(f"{kind}-edge" for kind in KINDS)], KINDS)]
    found = {pair: round(contrast(of[pair[0]], of[pair[1]]), 2) for pair in pairs}

    assert {pair: ratio for pair, ratio in found.items() if ratio < LEAST} == {}


def test_notes_leave_the_flow_of_the_letter_only_where_the_script_has_placed_them() -> None:
    # Beside a short paragraph many notes would leave a gap below it.
    for selector in (".notes", ".card", ".notes .card"):
        said = rules(selector)
        assert said
        assert not {"position", "float", "display"} & {name for rule in said for name in rule}
    assert [rule.get("position") for rule in rules(".placed .card")] == ["absolute"]
    assert [rule.get("columns") for rule in rules(".placed .notes")] == ["auto"]


def test_without_a_script_notes_stand_in_columns_in_none_of_which_one_is_cut() -> None:
    assert [rule["columns"] for rule in rules(".notes") if "columns" in rule] == ["17rem"]
    assert [rule["break-inside"] for rule in rules(".notes .card")] == ["avoid"]
