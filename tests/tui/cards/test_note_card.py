"""Facts about what stands in a note card."""

import pytest

from reader.annotations import Kind
from reader.tui.cards.note_card import Writing


@pytest.mark.parametrize("tags", ["养护 2023 县级", "养护，2023、县级", "#养护 #2023  #县级", "养护,2023,县级,养护"])
def test_tags_are_separated_by_spaces_or_commas_of_either_width_and_kept_once(tags: str) -> None:
    assert Writing(Kind.KEY, "", tags).tag_names == ("养护", "2023", "县级")
