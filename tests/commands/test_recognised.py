"""Letters whose pages are pictures, on the command line: recognised aloud, and marked in all that is printed."""

import io
import json
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from reader.cli import main
from reader.commands import recognising
from reader.commands.output import show_passing
from reader.commands.recognising import aloud
from reader.terminal import Guarded
from tests.command_line import Commands
from tests.sources.scanned.recognised import page, recognised_as

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
LETTER = page("县财政安排540万元，县级30万元。", unsure="4")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A photograph of a letter."""
    path = tmp_path / "letter.png"
    path.write_bytes(PNG)
    return path


def test_it_is_told_that_pages_are_recognised_and_that_they_may_be_wrong(
    letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with recognised_as(LETTER):
        assert main(["text", str(letter)]) == 0

    said, told = capsys.readouterr()
    assert said == "县财政安排540万元，县级30万元。\n"
    assert f"{letter}: recognising 1 page…" in told
    assert "letter.png: page 1: text recognised from a picture (OCR), which may be wrong" in told


def test_what_is_printed_of_figures_says_how_they_were_read(command: Commands, letter: Path) -> None:
    with recognised_as(LETTER):
        figures = json.loads(command.out("figures", letter, "--json"))
    [finding] = json.loads(command.out("check", letter, "--json"))

    assert [(each["text"], each["scan"]) for each in figures] == [("540万元", "unsure"), ("30万元", "recognised")]
    assert (finding["check"], finding["statement"]) == ("recognised", "540万元 = 5?0万元")
    assert "540万元 (recognised, unsure)" in command.out("ledger", letter)


def test_a_note_and_its_text_say_so_when_the_file_is_gone(command: Commands, letter: Path) -> None:
    with recognised_as(LETTER):
        command.out("annotate", letter, "--quote", "540万元", "--review", "confirmed")
    letter.unlink()

    [note] = json.loads(command.out("notes", "--json"))
    rows = json.loads(command.out("ledger", letter, "--format", "json"))["rows"]

    assert note["figure"]["scan"] == "unsure"
    assert [(row["quote"], row["scan"]) for row in rows] == [("540万元", "unsure"), ("30万元", "recognised")]


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl+C that interrupts, also where the tests themselves run in a shell's background, in which it is ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_leaves_out_the_rest_of_what_is_opened_to_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)

    with aloud("letter.png", stoppable=True) as watch:
        assert watch(0, 3)
        signal.raise_signal(signal.SIGINT)
        assert not watch(1, 3)

    assert signal.getsignal(signal.SIGINT) is before
    with aloud("letter.png") as watch:
        assert watch(0, 3)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_pages_are_told_in_one_line_that_is_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also past the guard, which makes the controls of what is told visible, and no others."""
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stderr", Guarded(terminal))

    with aloud("letter.png") as watch:
        watch(0, 2)
        watch(1, 2)
    show_passing("\x1b]2;PWN\x07")

    first, second, cleared, evil = terminal.getvalue().split("\r\x1b[K")[1:]
    assert ("page 1 of 2" in first, "page 2 of 2" in second, cleared) == (True, True, "")
    assert evil == "␛]2;PWN␇"


def test_of_what_takes_long_to_be_opened_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    said = Event()
    told: list[str] = []

    def tell(line: str) -> None:
        told.append(line)
        said.set()

    monkeypatch.setattr(recognising, "_A_WHILE", 0.0)
    monkeypatch.setattr(recognising, "show_passing", tell)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)

    with aloud("letter.doc"):
        assert said.wait(60)

    assert told == ["letter.doc: opening…", ""]


def test_of_what_is_opened_at_once_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(recognising, "show_passing", told.append)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)

    with aloud("letter.txt"):
        pass

    assert told == []
