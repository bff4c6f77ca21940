"""Whatever ends the reader, the terminal is left as it was, what was typed is kept, and a crash is told in a sentence.

The program runs on a pseudo-terminal; what it sends is read byte by byte.
"""

import os
import re
import signal
from contextlib import closing
from pathlib import Path

import pytest

from reader.reply import parse
from reader.store import open_store
from tests.examples import REPLY
from tests.pseudo_terminal import PseudoTerminal

_LEFT = {"1049": "l", "25": "h", "7": "h", "1000": "l", "1003": "l", "1015": "l", "1006": "l", "1004": "l", "2004": "l"}
"""The alternate screen, the cursor, lines that wrap, the mouse four times, the focus, pasted text."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a reply."""
    (tmp_path / "reply.txt").write_text(REPLY, encoding="utf-8")
    return tmp_path


def is_clean(terminal: PseudoTerminal) -> bool:
    """Whether the terminal is in no mode that was asked for, and has on no stack what was put there (Kitty's keys)."""
    pushed, popped = (len(re.findall(each, terminal.received)) for each in (rb"\x1b\[>\d+u", rb"\x1b\[<u"))
    return terminal.has_its_modes and terminal.modes.items() >= _LEFT.items() and pushed <= popped


def said(terminal: PseudoTerminal) -> str:
    """What stands on the terminal after the screen was left."""
    return terminal.received.rpartition(b"\x1b[?25h")[2].decode().replace("\r\n", "")


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
def test_a_signal_over_an_open_card_leaves_all_clean_and_keeps_what_was_typed(
    folder: Path, number: signal.Signals
) -> None:
    with PseudoTerminal("-m", "reader", "reply.txt", folder=folder) as terminal:
        terminal.wait_for("next figure")
        terminal.press("P", "characters")
        terminal.press("\r", "ctrl+s")
        terminal.press("abcxyz", "abcxyz")
        terminal.kill(number)
        assert terminal.end() == 128 + number
        assert is_clean(terminal)
    reply = parse(REPLY)
    with closing(open_store(Path(os.environ["REPLY_READER_DB"]))) as store:
        assert [draft.note for draft in store.drafts_for(reply, None)] == ["abcxyz"]


def test_what_is_typed_right_before_the_key_that_quits_is_kept(folder: Path) -> None:
    with PseudoTerminal("-m", "reader", "reply.txt", folder=folder) as terminal:
        terminal.wait_for("next figure")
        terminal.press("P", "characters")
        terminal.press("\r", "ctrl+s")
        terminal.send("abcxyz\x11")  # ctrl+q
        assert terminal.end() == 0
    with closing(open_store(Path(os.environ["REPLY_READER_DB"]))) as store:
        assert [draft.note for draft in store.drafts_for(parse(REPLY), None)] == ["abcxyz"]


EXPORTING = """
import sys
from pathlib import Path
from reader.cli import main
from reader.editing import writing
write_notes = writing.write_notes
def slowly(*arguments, **more):
    Path("pipe").read_bytes()  # until the other end is closed
    return write_notes(*arguments, **more)
writing.write_notes = slowly
sys.exit(main(sys.argv[1:]))
"""


def test_a_signal_while_an_export_is_written_gives_the_terminal_back_and_lets_it_be_written(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    with PseudoTerminal("-c", EXPORTING, "reply.txt", folder=folder) as terminal:
        terminal.wait_for("next figure")
        terminal.press("f1", "undoes")
        terminal.press("E", "other forms")
        terminal.send("\r")
        with (folder / "pipe").open("wb"):  # it is open when the other end is
            terminal.kill(signal.SIGTERM)
            terminal.receive_until(b"\x1b[?25h")
        assert terminal.end() == 128 + signal.SIGTERM
        assert is_clean(terminal)
    assert "540万元" in (folder / "reply.notes.md").read_text(encoding="utf-8")


def test_a_second_signal_ends_what_can_not_end(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    with PseudoTerminal("-c", EXPORTING, "reply.txt", folder=folder) as terminal:
        terminal.wait_for("next figure")
        terminal.press("f1", "undoes")
        terminal.press("E", "other forms")
        terminal.send("\r")
        with (folder / "pipe").open("wb"):
            terminal.kill(signal.SIGTERM)
            terminal.receive_until(b"\x1b[?25h")
            terminal.kill(signal.SIGTERM)
            assert terminal.end() == 128 + signal.SIGTERM
        assert is_clean(terminal)
    assert not (folder / "reply.notes.md").exists()


CRASHING = """
import sys
from textual.app import App
from reader.cli import main
from reader.tui.app import ReaderApp
from reader.tui.reading.screen import ReadingScreen

def fail():
    secret = "某人的话"
    raise ValueError(f"不可告人 {secret} 1234")

def in_handler(app):
    fail()

def in_thread(app):
    app.run_worker(fail, thread=True)

def in_timer(app):
    app.set_timer(0.001, fail)

def in_compose(screen):
    fail()
    yield

def in_import(app, *arguments):
    fail()

place = sys.argv[1]
if place == "compose":
    ReadingScreen.compose = in_compose
elif place == "start":
    ReaderApp.__init__ = in_import
else:
    ReaderApp.action_redraw = globals()["in_" + place]
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize("place", ["handler", "thread", "compose", "start"])
def test_a_crash_leaves_all_clean_and_a_report_without_private_words(folder: Path, place: str) -> None:
    with PseudoTerminal("-c", CRASHING, place, "reply.txt", folder=folder) as terminal:
        if place in ("compose", "start"):
            assert terminal.end() == 1
        else:
            terminal.wait_for("next figure")
            assert terminal.end("\x0c") == 1
        assert is_clean(terminal) or place == "start"
        assert terminal.has_its_modes
        assert terminal.modes["1049"] == "l"
        [report] = Path(os.environ["XDG_STATE_HOME"], "reply-reader").glob("crash-*.txt")
        sentence = f"the reader crashed (ValueError); a report for its makers, without your texts, is in {report}."
        assert sentence in said(terminal)
    assert "Traceback" not in said(terminal)
    words = report.read_text(encoding="utf-8")
    assert "builtins.ValueError: □□□□ □□□□ □□□□" in words
    assert " fail\n" in words
    assert not re.search("某人|不可|1234", words)
    assert report.stat().st_mode & 0o777 == 0o600


def test_what_was_typed_is_kept_over_a_crash(folder: Path) -> None:
    with PseudoTerminal("-c", CRASHING, "timer", "reply.txt", folder=folder) as terminal:
        terminal.wait_for("next figure")
        terminal.press("P", "characters")
        terminal.press("\r", "ctrl+s")
        terminal.press("abcxyz", "abcxyz")
        assert terminal.end("\x0c") == 1
        assert is_clean(terminal)
    with closing(open_store(Path(os.environ["REPLY_READER_DB"]))) as store:
        assert [draft.note for draft in store.drafts_for(parse(REPLY), None)] == ["abcxyz"]


def test_a_terminal_that_is_taken_away_ends_the_reader(folder: Path) -> None:
    with PseudoTerminal("-m", "reader", "reply.txt", folder=folder) as terminal:
        terminal.wait_for("next figure")
        assert terminal.hang_up() == 128 + signal.SIGHUP


CONTINUED = """
import os, signal, sys
from reader.cli import main
status = main(sys.argv[1:])
os.kill(os.getpid(), signal.SIGCONT)
sys.exit(status)
"""


def test_a_reader_that_was_left_does_not_begin_again_where_it_is_continued(folder: Path) -> None:
    with PseudoTerminal("-c", CONTINUED, "reply.txt", folder=folder) as terminal:
        terminal.wait_for("next figure")
        assert terminal.end("q") == 0
        assert is_clean(terminal)


def test_a_reader_that_was_stopped_from_outside_is_drawn_anew_and_read_on(folder: Path) -> None:
    with PseudoTerminal("-m", "reader", "reply.txt", folder=folder) as terminal:
        terminal.wait_for("next figure")
        terminal.send("")
        terminal.kill(signal.SIGSTOP)
        terminal.kill(signal.SIGCONT)
        terminal.receive_until(b"\x1b[?1049h")
        terminal.wait_for("next figure")
        terminal.press("f1", "undoes")
        assert terminal.end("q") == 0
        assert is_clean(terminal)


def test_windows_of_any_size_are_drawn_and_the_reader_goes_on(folder: Path) -> None:
    with PseudoTerminal("-m", "reader", "reply.txt", folder=folder, is_new=True) as terminal:
        terminal.wait_for("next figure")
        for size in ((20, 5), (1, 1), (3, 2), (500, 2), (2, 100)):
            terminal.resize(*size)
            terminal.send("f?\x1bL\x1b")
        terminal.resize(120, 40)
        # An escape and the key right behind it may have been taken for one key with alt: then help is open.
        terminal.wait_for("620万元", "esc close")
        assert terminal.end("\x11") == 0
        assert is_clean(terminal)


def test_a_window_may_be_small_from_the_start(folder: Path) -> None:
    with PseudoTerminal("-m", "reader", "reply.txt", folder=folder, size=(1, 1)) as terminal:
        terminal.receive_until(b"\x1b[?2004h")
        assert terminal.end("\x11") == 0
        assert is_clean(terminal)


def test_without_a_known_terminal_there_is_a_sentence_and_no_sequence(folder: Path) -> None:
    with PseudoTerminal("-m", "reader", "reply.txt", folder=folder, kind="") as terminal:
        assert terminal.end() == 1
    assert "TERM=xterm-256color" in "".join(terminal.since_keys.split("\r\n"))
    assert b"\x1b" not in terminal.received


def test_an_unheard_of_terminal_is_taken_for_one_like_the_others(folder: Path) -> None:
    with PseudoTerminal("-m", "reader", "reply.txt", folder=folder, kind="no-such-terminal") as terminal:
        terminal.wait_for("next figure")
        assert terminal.end("\x11") == 0


WITHOUT_KEYS = """
import os, sys
os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
os.execv(sys.executable, [sys.executable, "-m", "reader", "reply.txt"])
"""


def test_where_no_keys_come_from_a_terminal_there_is_a_sentence(folder: Path) -> None:
    with PseudoTerminal("-c", WITHOUT_KEYS, folder=folder) as terminal:
        assert terminal.end() == 1
    assert "the reader needs a terminal" in terminal.since_keys
    assert b"\x1b" not in terminal.received
