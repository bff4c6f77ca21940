"""Blanks at lines' ends in exported notes: a person's hard break counts, an editor's blanks don't."""

import pytest

from tests.editing.desk import Desk

WORDS = "540万元"


@pytest.fixture
def lines(desk: Desk) -> Desk:
    """A note of two lines."""
    desk.renote(WORDS, "first line\nsecond line")
    desk.export()
    return desk


def test_a_line_that_a_person_broke_is_an_edit_of_the_note(lines: Desk) -> None:
    lines.person(("first line\n", "first line  \n"))
    assert lines.export().merged.edited
    assert "first line  \n" in lines.text

    assert len(lines.sync()) == 1
    assert lines.says(WORDS) == "first line  \nsecond line"
    assert "first line  \nsecond line\n" in lines.text
    assert lines.edits() == []


def test_a_broken_line_stays_where_other_words_of_the_note_are_edited(lines: Desk) -> None:
    lines.renote(WORDS, "first line  \nsecond line\nthird line")
    lines.export()
    lines.person(("first line  \n", "first line\n"), ("third line", "third line, by hand"))
    lines.sync()

    assert lines.says(WORDS) == "first line  \nsecond line\nthird line, by hand"


def test_an_editor_that_takes_out_all_blanks_at_lines_ends_edits_nothing(lines: Desk) -> None:
    lines.renote(WORDS, "first line  \nsecond line\nthird")
    lines.export()
    stripped = "\n".join(map(str.rstrip, lines.text.split("\n")))
    assert stripped != lines.text
    lines.path.write_text(stripped, encoding="utf-8")

    assert lines.edits() == []
    assert not lines.export().is_changed
    assert lines.says(WORDS) == "first line  \nsecond line\nthird"


def test_a_line_that_the_note_breaks_from_now_on_is_broken_in_the_file(lines: Desk) -> None:
    lines.person(("# 关于", "mine\n\n# 关于"))
    lines.renote(WORDS, "first line  \nsecond line")
    lines.export()

    assert "first line  \nsecond line\n" in lines.text


def test_neither_do_blanks_that_break_no_line(lines: Desk) -> None:
    padded = lines.text.replace("first line\n", "first line \n").replace("second line\n", "second line   \n")
    lines.path.write_text(padded, encoding="utf-8")

    assert lines.edits() == []
    assert not lines.export().is_changed
    assert lines.text == padded


def test_a_line_that_is_not_the_note_s_stays_broken_as_long_as_it_stands_there(lines: Desk) -> None:
    lines.person(("- **kind**: funding\n", "- **kind**: funding  \n"))
    lines.renote(WORDS, "changed")
    lines.export()

    assert "- **kind**: funding  \n" in lines.text
    assert "\nchanged\n" in lines.text
    assert lines.edits() == []


def test_a_table_that_an_editor_drew_in_its_own_way_is_left_so_while_it_says_the_same(lines: Desk) -> None:
    aligned = lines.text.replace("| --- |", "| ---------- |").replace(" | funding | ", " |   funding   | ")
    assert aligned != lines.text
    lines.path.write_text(aligned, encoding="utf-8")

    assert not lines.export().is_changed
    assert lines.text == aligned
