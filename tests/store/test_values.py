"""What a column may hold is read as it is, and what it may not hold is said by the column's name."""

from decimal import Decimal
from enum import StrEnum

import pytest

from reader.annotations import Kind
from reader.store import values
from reader.store.values import LeftOut, UnreadableError

ADVICE = "The database keeps them as they are; a newer reply-reader may have written them."


def refused(read: object, value: object, *more: object) -> str:
    """The column that the error names."""
    assert callable(read)
    with pytest.raises(UnreadableError) as caught:
        read({"a": value, "b": "x"}, "a", *more)
    assert str(caught.value) == caught.value.column
    return caught.value.column


@pytest.mark.parametrize("value", ["", "一"])
def test_text_is_text(value: str) -> None:
    assert values.text({"a": value}, "a") == values.text_or_none({"a": value}, "a") == value


def test_what_is_no_text_is_none() -> None:
    assert values.text_or_none({"a": None}, "a") is None
    assert refused(values.text, None) == "a"
    for value in (1, b"x", 1.5):
        assert refused(values.text, value) == refused(values.text_or_none, value) == "a"


@pytest.mark.parametrize("value", [0, 1, 2**53 - 1])
def test_a_number_is_not_negative_and_of_a_size_that_makes_sense(value: int) -> None:
    assert values.number({"a": value}, "a") == value


@pytest.mark.parametrize("value", [-1, 2**53, None, "1", 1.0])
def test_what_is_no_number_is_none(value: object) -> None:
    assert refused(values.number, value) == "a"


@pytest.mark.parametrize(("value", "wanted"), [(1, True), (0, False), (None, None)])
def test_yes_and_no_are_one_and_nought(value: int | None, wanted: bool | None) -> None:
    assert values.yes_or_no({"a": value}, "a") is wanted


@pytest.mark.parametrize("value", [2, -1, "1", b""])
def test_neither_yes_nor_no_is_none(value: object) -> None:
    assert refused(values.yes_or_no, value) == "a"


def test_a_choice_is_one_of_those_that_are_known() -> None:
    assert values.choice({"a": "key"}, "a", Kind) is Kind.KEY
    assert values.choice_or_none({"a": "key"}, "a", Kind) is Kind.KEY
    assert values.choice_or_none({"a": None}, "a", Kind) is None
    for value in ("brand new", 1, b"key"):
        assert refused(values.choice, value, Kind) == refused(values.choice_or_none, value, Kind) == "a"
    assert refused(values.choice, None, Kind) == "a"


def test_an_empty_choice_is_none_where_there_may_be_none_even_where_the_empty_word_is_one() -> None:
    class Said(StrEnum):
        NOTHING = ""

    assert values.choice({"a": ""}, "a", Said) is Said.NOTHING
    assert values.choice_or_none({"a": ""}, "a", Said) is None


@pytest.mark.parametrize("printed", ["0", "-5.40", "9" * 40, "0." + "0" * 39 + "1", "-" + "9" * 40 + "." + "9" * 40])
def test_a_number_is_exact_to_the_last_digit(printed: str) -> None:
    assert str(values.decimal_or_none({"a": printed}, "a")) == str(Decimal(printed))
    assert values.decimal_or_none({"a": printed}, "a") == Decimal(printed)


@pytest.mark.parametrize(
    "printed",
    ["", "-", ".5", "5.", "5e3", "+5", " 5", "5\n", "五", "５", "NaN", "9" * 41, "0." + "1" * 41, "--5", "5.5.5"],
)
def test_what_the_store_would_not_write_is_no_number(printed: str) -> None:
    assert refused(values.decimal_or_none, printed) == "a"


def test_no_number_is_none_and_bytes_are_not_one() -> None:
    assert values.decimal_or_none({"a": None}, "a") is None
    assert refused(values.decimal_or_none, b"5") == "a"


@pytest.mark.parametrize(
    ("kept", "wanted"),
    [
        (None, ()),
        ("", ()),
        ("[]", ()),
        ('[["一", "甲"], ["", ""]]', (("一", "甲"), ("", ""))),
        ('[["\U0001f600", "\\ue000"]]', (("\U0001f600", "\ue000"),)),
    ],
)
def test_pairs_of_texts_are_kept_as_json(kept: str | None, wanted: tuple[tuple[str, str], ...]) -> None:
    assert values.pairs({"a": kept}, "a") == wanted


@pytest.mark.parametrize(
    "kept",
    [
        "{}",
        "1",
        "null",
        '""',
        '"ab"',
        "[1]",
        '["ab"]',
        "[[]]",
        '[["a"]]',
        '[["a", "b", "c"]]',
        '[["a", 1]]',
        '[[1, "a"]]',
        '[["a", "b"], 1]',
        '[["\\ud800", "x"]]',
        '[["x", "\\udfff"]]',
        "[" * 100_000,
        "{",
        b"[]",
    ],
)
def test_what_is_no_pairs_of_texts_is_none(kept: object) -> None:
    assert refused(values.pairs, kept) == "a"


def test_nothing_left_out_is_nothing_said() -> None:
    assert str(LeftOut()) == ""


def test_one_note_that_is_left_out_is_named_with_its_column() -> None:
    left_out = LeftOut()
    left_out.add("甲", "kind")

    assert str(left_out) == f"1 note can't be read and is left out: 甲 (kind). {ADVICE}"
    left_out.add("甲", "quote")
    assert str(left_out) == f"1 note can't be read and is left out: 甲 (quote). {ADVICE}"


@pytest.mark.parametrize(("count", "more"), [(2, ""), (5, ""), (6, ", …"), (600, ", …")])
def test_of_many_that_are_left_out_five_are_named(count: int, more: str) -> None:
    left_out = LeftOut()
    for number in range(count):
        left_out.add(number, "kind")

    names = ", ".join(f"{number} (kind)" for number in range(min(count, 5)))
    assert str(left_out) == f"{count} notes can't be read and are left out: {names}{more}. {ADVICE}"


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (b"\xe7\x94\xb2", "甲"),
        (b"a\xff", "a�"),
        ("a\x1bb", "a␛b"),
        (None, "None"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 60),
    ],
)
def test_a_damaged_key_is_shown_as_it_can_be(key: object, name: str) -> None:
    left_out = LeftOut()
    left_out.add(key, "id")

    assert f": {name} (id)." in str(left_out)
