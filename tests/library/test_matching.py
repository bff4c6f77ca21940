"""Words are any substring; a number at their ends is whole."""

import pytest

from reader.library.deriving import derived
from reader.library.matching import places, sought
from reader.library.words import words_of


def found(text: str, words: str, *, is_whole: bool = True) -> int:
    """How often words are found in a text."""
    kept = derived(text)
    data = b"\n" + kept.words + b"\n"
    what = sought(words_of(words), is_whole=is_whole)
    return len(list(places(data, what, 1, len(data) - 1, kept.joints)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("安排19万元", "19万元"),
        ("安排１９万元", "19万元"),
        ("安排19万元", "１９万元"),
        ("5，19万元", "19万元"),  # a list
        ("在2023.5.1前", "2023"),
        ("共1,900元", "1,900元"),
        ("共28\n00万元", "2800万元"),
        ("共540\n2023年", "540"),  # a row of a table ends
        ("共540\n2023年", "2023年"),
        ("维修\n　　养护", "维修养护"),
        ("拨款二千八百万元", "二千八百万元"),
        ("第十七届", "七届"),
        ("ABC", "b"),
        ("百分之十", "十"),
    ],
)
def test_words_are_found(text: str, words: str) -> None:
    assert found(text, words) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("安排119万元", "19万元"),
        ("安排1.19万元", "19万元"),
        ("共1,900元", "900元"),
        ("共1,900元", "1"),
        ("共19.5%", "19"),
        ("共195%", "19"),
        ("拨款二千八百万元", "八百万元"),
        ("维修养护", "维修费"),
    ],
)
def test_a_part_of_a_number_is_not_found(text: str, words: str) -> None:
    assert found(text, words) == 0


@pytest.mark.parametrize(
    ("text", "words"), [("安排119万元", "19万元"), ("拨款二千八百万元", "八百万元"), ("19.5%", "19")]
)
def test_quotes_ask_for_substrings(text: str, words: str) -> None:
    assert found(text, words, is_whole=False) == 1


def test_a_whole_number_behind_a_part_of_one_is_found() -> None:
    assert found("119万元，其中19万元", "19万元") == 1
    assert found("191919", "19", is_whole=False) == 3
