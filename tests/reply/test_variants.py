"""Traditional characters, full-width digits and readings in brackets are read as the plain form."""

import pytest
from hypothesis import given

from reader.reply.variants import simplified, without_pinyin
from tests.pages import ANY_TEXT


@pytest.mark.parametrize(
    ("printed", "plain"),
    [("關(guān)于對(duì)第７號(hào)建議的答復(fù)", "关于对第7号建议的答复"), ("县(区)", "县(区)"), ("(ABC)", "(ABC)")],
)
def test_a_garbled_title_is_read(printed: str, plain: str) -> None:
    assert simplified(without_pinyin(printed)) == plain


@given(ANY_TEXT)
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)
