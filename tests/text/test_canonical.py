"""The canonical text says what the source says, and its parts lie where a reader sees them."""

import hashlib
import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import Span
from reader.text.canonical import CONTROL, canonical, digest, has_controls, visible
from reader.text.sentences import clause_at, lines, paragraph_at, printed_lines, sentence_at, trimmed
from tests.pages import ANY_TEXT, PAGES


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_line_feed(line_end: str) -> None:
    assert canonical(f"甲{line_end}乙") == "甲\n乙"


@pytest.mark.parametrize(
    ("control", "shown"),
    [("\x00", "␀"), ("\x0b", "␋"), ("\x1b", "␛"), ("\x7f", "␡"), ("\x9b", "�"), ("\u202e", "�"), ("\ud800", "�")],
)
def test_a_control_character_becomes_one_visible_character(control: str, shown: str) -> None:
    assert canonical(f"5{control}40万元") == f"5{shown}40万元"


def test_a_byte_order_mark_is_dropped_only_at_the_beginning() -> None:
    assert canonical("\ufeff一、甲\ufeff") == "一、甲\ufeff"


def test_a_text_has_controls_where_one_of_its_characters_is_one() -> None:
    control = re.compile(CONTROL)

    # Up to the symbols, then around the surrogates.
    for code in (*range(0x2400), *range(0xD700, 0xE100), sys.maxunicode):
        assert has_controls(f"答{chr(code)}复") == (control.match(chr(code)) is not None), hex(code)


@pytest.mark.parametrize("kept", ["索 引\xa0号\u3000甲", "\t", "１２００万元", "\ue000私用", "㐀𠀀"])
def test_what_is_no_control_stays_as_it_is(kept: str) -> None:
    assert canonical(kept) == kept


@given(ANY_TEXT)
def test_a_canonical_text_is_its_own_canonical_text(decoded: str) -> None:
    text = canonical(decoded)

    assert canonical(text) == text


@given(ANY_TEXT)
def test_a_canonical_text_has_no_control_but_tab_and_line_feed_and_can_be_encoded(decoded: str) -> None:
    text = canonical(decoded)

    assert not [character for character in text if unicodedata.category(character) == "Cc" and character not in "\t\n"]
    assert text.encode().decode() == text


@given(ANY_TEXT)
def test_canonical_text_is_as_long_as_its_source_but_for_line_ends(decoded: str) -> None:
    assert len(canonical(decoded)) == len(decoded.lstrip("\ufeff").replace("\r\n", "\n"))


def test_the_digest_is_the_sha256_of_the_utf8() -> None:
    assert digest("答复") == hashlib.sha256("答复".encode()).hexdigest()


def test_foreign_words_are_shown_on_one_line() -> None:
    assert visible("甲\n乙\t\x1b[31m丙") == "甲␊乙␉␛[31m丙"


def test_lines_keep_blank_ones_and_leave_line_ends_out() -> None:
    text = "甲\n\n乙丙\n"

    assert [line.of(text) for line in lines(text, Span(0, len(text)))] == ["甲", "", "乙丙"]


@given(PAGES)
def test_printed_lines_are_the_lines_that_are_not_blank(text: str) -> None:
    whole = Span(0, len(text))

    assert list(printed_lines(text, whole)) == [line for line in lines(text, whole) if line.of(text).strip()]


def test_lines_stop_where_their_stretch_stops() -> None:
    text = "甲乙\n丙丁\n"

    assert [line.of(text) for line in lines(text, Span(1, 4))] == ["乙", "丙"]


TEXT = "  我局安排资金540万元，其中：中央资金300万元；余下由县里承担。“何时完工？”您问。预计6月完工\n第二段没有句号"


@pytest.mark.parametrize(
    ("at", "paragraph", "sentence", "clause"),
    [
        (
            "540",
            TEXT.split("\n")[0],
            "我局安排资金540万元，其中：中央资金300万元；余下由县里承担。",
            "我局安排资金540万元",
        ),
        (
            "中央",
            TEXT.split("\n")[0],
            "我局安排资金540万元，其中：中央资金300万元；余下由县里承担。",
            "中央资金300万元",
        ),
        (
            "余下",
            TEXT.split("\n")[0],
            "我局安排资金540万元，其中：中央资金300万元；余下由县里承担。",
            "余下由县里承担。",
        ),
        ("何时", TEXT.split("\n")[0], "“何时完工？”", "“何时完工？”"),
        ("6月", TEXT.split("\n")[0], "预计6月完工", "预计6月完工"),
        ("句号", "第二段没有句号", "第二段没有句号", "第二段没有句号"),
    ],
)
def test_a_place_has_its_paragraph_sentence_and_clause(at: str, paragraph: str, sentence: str, clause: str) -> None:
    offset = TEXT.index(at)

    assert paragraph_at(TEXT, offset).of(TEXT) == paragraph
    assert sentence_at(TEXT, offset).of(TEXT) == sentence
    assert clause_at(TEXT, offset).of(TEXT) == clause


def test_a_comma_or_colon_between_digits_ends_no_clause() -> None:
    text = "10:30开会,发放1,500元,散会"

    assert [clause_at(text, text.index(word)).of(text) for word in ("开", "发", "散")] == [
        "10:30开会",
        "发放1,500元",
        "散会",
    ]


@given(PAGES, st.integers(0, 200))
def test_a_clause_lies_in_its_sentence_and_a_sentence_in_its_paragraph(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    paragraph, sentence, clause = (part(text, offset) for part in (paragraph_at, sentence_at, clause_at))

    assert paragraph.covers(sentence)
    assert sentence.covers(clause)
    assert "\n" not in paragraph.of(text)
    assert paragraph.start <= offset <= paragraph.end


@given(PAGES)
def test_lines_and_line_ends_are_the_whole_text(text: str) -> None:
    assert "\n".join(line.of(text) for line in lines(text, Span(0, len(text)))) == text.removesuffix("\n")


def test_trimming_takes_white_space_off_both_ends() -> None:
    text = "　 甲乙 \n"

    assert trimmed(text, Span(0, len(text))) == Span(2, 4)
    assert trimmed(text, Span(0, 2)) == Span(2, 2)
