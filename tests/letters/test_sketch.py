"""Sketches estimate how alike texts are, and near-equal texts share a key."""

import random
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.letters.sketch import key_of, likeness, numerals_of, numerals_shared, sketch_of
from tests.growth import IN_PROPORTION, growth
from tests.sources.test_formats import SAMPLE

WORDS = "".join(SAMPLE.split())


def shared_runs(one: str, other: str) -> float:
    first, second = ({text[at : at + 5] for at in range(len(text) - 4)} for text in (one, other))
    return len(first & second) / len(first | second)


@pytest.mark.parametrize("share", [0.0, 0.02, 0.1, 0.3, 0.6, 1.0])
def test_likeness_is_about_the_share_of_runs_in_common(share: float) -> None:
    random.seed(7)
    kept = len(WORDS) - int(share * len(WORDS))
    other = WORDS[:kept] + "".join(random.sample(WORDS, len(WORDS) - kept))
    found = likeness(sketch_of(WORDS)[0], sketch_of(other)[0])

    assert found == pytest.approx(shared_runs(WORDS, other), abs=0.12)


def test_texts_that_differ_in_a_twentieth_share_most_keys_and_others_none() -> None:
    keys = set(sketch_of(WORDS)[1])
    edited = WORDS[: len(WORDS) * 19 // 20] + "另外的一些话，说的是别的事情。" * 3
    assert len(keys & set(sketch_of(edited)[1])) >= len(keys) // 2
    assert not keys & set(sketch_of("".join(reversed(WORDS)))[1])


@given(st.text(min_size=64, max_size=300))
def test_each_byte_is_the_least_hash_of_its_bin_among_all_runs(words: str) -> None:
    characters = words.encode("utf-16-le", "replace")
    runs = {crc32(characters[at : at + 10]) for at in range(0, len(characters) - 9, 2)}
    least = [min((run for run in runs if run % 128 == each), default=None) for each in range(128)]
    expected = bytes(0 if run is None else run // 128 % 255 + 1 for run in least)

    assert sketch_of(words)[0] == (expected if len(runs) >= 60 else b"")


def test_of_a_few_words_nothing_is_estimated() -> None:
    assert sketch_of("我局高度重视") == (b"", ())
    assert likeness(b"", b"") is None
    assert likeness(sketch_of(WORDS)[0], b"\x01") is None


def test_numerals_in_common_are_counted_of_the_text_with_fewer() -> None:
    one, part, other = (numerals_of(words) for words in ("540万、620万、14.8%", "540万、14.8%", "541万、621万、14.9%"))
    assert (numerals_shared(one, part), numerals_shared(one, other), numerals_shared(b"", one)) == (1.0, 0.0, 1.0)


@given(st.text())
def test_any_text_has_a_sketch_and_keys_of_32_bits(words: str) -> None:
    sketch, keys = sketch_of(words * 20)
    assert len(sketch) in (0, 128)
    assert all(-(2**31) <= key < 2**31 for key in (*keys, key_of("word", words)))
    numerals_of(words)


def test_a_sketch_takes_time_in_proportion_to_the_text_and_none_beyond_a_letter_s_length() -> None:
    assert growth(sketch_of, lambda size: WORDS * size, 4) < IN_PROPORTION
    assert sketch_of(WORDS * 60) == sketch_of((WORDS * 60)[:100_000])
