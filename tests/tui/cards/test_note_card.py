"""Facts about what stands in a note card."""

from pathlib import Path

import pytest

from reader.annotations import Kind
from reader.tui.cards.note_card import NoteCard, Writing
from tests.examples import span_of
from tests.tui.driving import COUNTY, reading


@pytest.mark.parametrize("tags", ["养护 2023 县级", "养护，2023、县级", "#养护 #2023  #县级", "养护,2023,县级,养护"])
def test_tags_are_separated_by_spaces_or_commas_of_either_width_and_kept_once(tags: str) -> None:
    assert Writing(Kind.KEY, "", tags).tag_names == ("养护", "2023", "县级")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("安排养护资金86万元", Kind.FUNDING),
        ("2023年4月", Kind.KEY),
        ("澄交函〔2023〕18号", Kind.KEY),
        ("收悉", Kind.KEY),
    ],
)
async def test_a_note_begins_as_one_on_funding_only_on_a_number_that_counts(
    tmp_path: Path, words: str, kind: Kind
) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        desk.screen.body.select(span_of(desk.screen.source.text, words))
        await desk.press("a")
        assert isinstance(card := desk.app.screen, NoteCard)
        assert card.writing.kind is kind


@pytest.mark.parametrize("width", [30, 46, 63, 80])
async def test_every_button_stands_whole_on_the_card_in_any_window(tmp_path: Path, width: int) -> None:
    async with reading(COUNTY, tmp_path, (width, 20)) as desk:
        await desk.press("P", "enter")
        card = desk.app.screen
        inside = card.query_one("#card").content_region
        assert all(inside.contains_region(button.region) for button in card.query("#buttons > *"))
