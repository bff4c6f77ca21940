"""A text comes back exactly from the words that it is looked for by and the little that is kept beside them."""

from hypothesis import example, given
from hypothesis import strategies as st

from reader.library.packing import pack, unpack
from reader.text.search import folded, unwrapped
from tests.library.making import letter

_PIECES = [*"，,（(县。．.Σςİｶb\n \u00a0𠀀", "资金", "１９", "19", "\n　　", "  \n\n ", "Ab", "ａ", "Ａ\nb"]


@given(st.lists(st.sampled_from(_PIECES)).map("".join))
@example("")
@example("\n")
@example("a\n b\nC，d,\n")
@example("ẞß\nǅǆ")
def test_every_text_comes_back_with_its_words(text: str) -> None:
    line = unwrapped(folded(text))
    unpacked = unpack(pack(text, line), line.words.encode())

    assert (unpacked.text(), unpacked.line) == (text, line)


@given(st.lists(st.sampled_from(_PIECES)).map("".join), st.integers(0, 60), st.integers(0, 60))
@example(" \n县\n\na\n b", 0, 2)
@example("ẞß\nǅǆ", 1, 4)
def test_a_part_of_a_text_is_the_same_as_in_the_whole(text: str, start: int, length: int) -> None:
    line = unwrapped(folded(text))
    start = min(start, len(text))

    assert unpack(pack(text, line), line.words.encode()).text(start, start + length) == text[start : start + length]


def test_what_is_kept_of_a_letter_beside_its_words_is_a_small_part_of_it() -> None:
    sentences = (f"　　{number}．2023年，安排资金{number}.5万元（县级），已经完成。" for number in range(100))
    text = letter("\n".join(sentences))
    line = unwrapped(folded(text))

    assert len(pack(text, line)) < len(text.encode()) / 4
