"""The report of a crash says where it went wrong and holds no words of anybody's."""

from pathlib import Path

import pytest

from reader import crash
from reader.crash import crashed, report


def failed(words: str) -> ValueError:
    try:
        raise KeyError(words)
    except KeyError as before:
        try:
            raise ValueError(f"at 某人 {words}") from before
        except ValueError as error:
            return error


def test_all_errors_that_led_to_it_are_there_with_their_places_and_without_private_words() -> None:
    words = report(failed("540万元"))
    lines = words.splitlines()
    assert lines.index("builtins.KeyError: '□□□□□'") < lines.index("builtins.ValueError: at □□ □□□□□")
    assert any(line.startswith("  ") and "tests/test_crash.py:" in line and " failed" in line for line in lines)
    assert "540" not in words


def test_each_error_of_a_group_is_there() -> None:
    words = report(ExceptionGroup("both", [failed("a"), OSError("b")]))
    assert "builtins.ValueError: at □□ a" in words
    assert "builtins.OSError: b" in words


def test_what_an_error_says_is_cut_short() -> None:
    assert len(report(ValueError("x" * 10_000))) < 2_000


def test_the_last_reports_are_kept_each_for_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash, "_KEPT", 3)
    folder = tmp_path / "state"
    told = [str(crashed(failed("x"), folder)) for _ in range(5)]
    kept = sorted(folder.iterdir())
    assert len(kept) == 3
    assert str(kept[-1]) in told[-1]
    assert {each.stat().st_mode & 0o777 for each in (folder, *kept)} == {0o700, 0o600}


def test_where_no_report_can_be_written_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way", encoding="utf-8")
    said = str(crashed(failed("x"), tmp_path / "state"))
    assert said.startswith("the reader crashed (ValueError), and no report could be written: ")
