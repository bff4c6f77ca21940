"""Facts about the fields of the figure card: what they name, that nothing is cut, and that they have room."""

from pathlib import Path

import pytest
from textual.widgets import Static

from reader import i18n
from reader.facts import SumSort
from reader.keys.configured import ROWS
from reader.tui.cards.fields import Choice, Field, Words
from reader.typesetting.wrap import cells
from tests.tui.driving import COUNTY, Desk, reading


def _field_called(desk: Desk, name: str) -> Field:
    return next(field for field in desk.app.screen.query(Field) if field.content.name == name)


async def test_the_five_statuses_are_named_with_their_keys_and_the_one_that_is_chosen_stands_out(
    tmp_path: Path,
) -> None:
    async with reading(COUNTY, tmp_path, (80, 24)) as desk:
        await desk.press("w", "enter")
        content = _field_called(desk, "status").content
        assert isinstance(content, Choice)
        assert str(content.render()) == "1 requested  2 planned  [3 allocated]  4 spent  5 raised"
        assert content.size.height == 1
        await desk.press("5")
        assert str(content.render()) == "1 requested  2 planned  3 allocated  4 spent  [5 raised]"
        await desk.press("0")
        assert "[" not in str(content.render())


async def test_where_there_is_no_room_for_the_statuses_the_chosen_one_is_named(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (40, 24)) as desk:
        await desk.press("w", "enter")
        content = _field_called(desk, "status").content
        assert str(content.render()) == "3 allocated"
        await desk.press("0")
        assert str(content.render()) == "- 1-5"


@pytest.mark.parametrize("language", i18n.LANGUAGES)
async def test_no_name_of_a_field_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setattr(i18n, "_active", i18n.catalogue(language))
    async with reading(COUNTY, tmp_path, (80, 24)) as desk:
        await desk.press("w", "enter")
        for field in desk.app.screen.query(Field):
            identifier = f"card.{field.content.name}"
            assert i18n._(ROWS[identifier][0].description) in field.render().plain


@pytest.mark.parametrize("language", i18n.LANGUAGES)
async def test_no_sort_of_a_sum_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setattr(i18n, "_active", i18n.catalogue(language))
    async with reading(COUNTY, tmp_path, (80, 24)) as desk:
        await desk.press("w", "enter")
        room = _field_called(desk, "sort").content.content_size.width
        assert max(cells(i18n._(sort.label)) for sort in SumSort) <= room


async def test_how_it_was_read_from_a_picture_is_not_asked_of_a_letter_that_was_none(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (80, 24)) as desk:
        await desk.press("w", "enter", "o")
        scan = _field_called(desk, "scan")
        assert (scan.display, scan.content.display, scan.words) == (False, False, "")


async def test_a_card_that_was_left_unfinished_has_its_guess_marks_again(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter")
        guessed = {field.content.name for field in desk.app.screen.query(Field) if field.guessed}
        assert {"year", "payer", "status"} <= guessed
        await desk.press("p")
        await desk.type("甲")
        await desk.press("escape", "escape", "q")
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter")
        assert {field.content.name for field in desk.app.screen.query(Field) if field.guessed} == guessed - {"payer"}
        assert "? is a guess" in str(desk.app.screen.query_one("#error", Static).render())


@pytest.mark.parametrize("size", [(20, 5), (40, 12)])
async def test_on_a_small_screen_the_field_that_one_goes_to_is_in_sight(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(COUNTY, tmp_path, size) as desk:
        await desk.press("w", "enter", "p")
        focused = desk.app.focused
        assert isinstance(focused, Words)
        assert desk.app.screen.region.contains_region(focused.region)
        assert focused.size.width >= 10
        await desk.type("甲")
        await desk.press("enter")
        assert desk.screen.reading.reviewed
