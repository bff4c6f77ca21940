"""The tables are what the log adds up to, after random changes by programs that were killed meanwhile.

Here a thousand; `python -m tests.benchmarks log` makes ten thousand.
"""

from pathlib import Path

from reader.reply import Reply
from tests.databases import make_new
from tests.forks import talk_together
from tests.store.replaying import CHANGING, assert_the_tables_are_what_the_log_adds_up_to, killed_while_changing


def test_after_a_thousand_changes_and_kills_the_tables_are_what_the_log_adds_up_to(
    tmp_path: Path, reply: Reply
) -> None:
    assert killed_while_changing(make_new(tmp_path / "a.db"), reply, 1_000, 160) > 4


def test_four_programs_that_change_the_same_notes_at_once_make_one_line_of_changes_of_each(
    tmp_path: Path, reply: Reply
) -> None:
    path = make_new(tmp_path / "a.db")
    printed = talk_together(CHANGING, *((str(path), name, "60", "5", "together") for name in "甲乙丙丁"))

    assert printed == ["done"] * 4
    found = assert_the_tables_are_what_the_log_adds_up_to(path, reply)
    assert len(found) > 60
