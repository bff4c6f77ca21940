"""Nothing that comes from outside is obeyed by the terminal: no file, no name, no argument, no database, no error.

The program runs on a pseudo-terminal, and what it sends there is read byte by byte.
"""

import json
import os
import re
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import Draft, Kind, Review
from reader.figures import Amount
from reader.reply import parse
from reader.sources import load
from reader.store import open_store
from reader.text import Span
from tests.examples import NOW, REPLY, annotation_on, money
from tests.pseudo_terminal import PseudoTerminal, obeyed

CONTROLS = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0)]))
"""Every control character of ISO 646 and ISO 6429."""
EVIL = f"\x1b]2;PWN\x07{CONTROLS}"
NAME = CONTROLS.replace("\0", "")
NOT_UTF_8 = os.fsdecode(b"\x1b]2;PWN\x07\x9b31m\xff.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Replies with every control in their words and names, and with notes that have them in every field."""
    folder = tmp_path / f"1{NAME}"
    folder.mkdir()
    file = folder / f"2{NAME}.txt"
    file.write_text(REPLY.replace("青河县财政局", f"青河县{EVIL}财政局", 1), encoding="utf-8")
    (folder / NOT_UTF_8).write_bytes(bytes(range(256)))
    reply = parse(load(file).text)
    gone = parse(f"{REPLY}另一份。")
    gone = replace(gone, metadata=replace(gone.metadata, title=EVIL, document_number=EVIL))
    on_gone = annotation_on(gone, "另一份", identifier="gone", note=EVIL)
    facts = dict.fromkeys(("base", "year", "payer", "recipient", "purpose"), EVIL)
    figure = replace(money("540万元", "5400000", **facts), review=Review.CONFIRMED)
    kept = annotation_on(reply, "540万元")
    kept = replace(kept, note=EVIL, tags=(EVIL, "乙"), author=EVIL, figure=figure)
    lost = annotation_on(reply, "620万元")
    words = dict.fromkeys(("quote", "prefix", "suffix"), EVIL)
    selector = replace(lost.selector, span=Span(0, len(EVIL)), section=((EVIL, EVIL),), **words)
    lost = replace(lost, selector=selector, figure=replace(money(EVIL, None), amount=Amount(None, EVIL)))
    drafts = [
        Draft(annotation_on(reply, "300万元").selector, None, Kind.FUNDING, EVIL, EVIL, NOW, (("payer", EVIL),)),
        Draft(annotation_on(reply, "农村饮水工程").selector, None, Kind.QUESTION, EVIL, EVIL, "2099-01-01T00:00:00Z"),
    ]
    thrown = replace(annotation_on(reply, "86万元"), note=EVIL, tags=(EVIL,), deleted=NOW)
    store = open_store(Path(os.environ["REPLY_READER_DB"]))
    for annotation in (kept, lost, thrown):
        store.put(annotation, reply, file)
    store.put(on_gone, gone, Path(f"/gone/{NAME}.txt"))
    for each in drafts:
        store.keep_draft(each, reply, file)
    store.close()
    return folder


READING = (
    ("D", "Keep for later"),
    ("\x1b", "w review"),
    ("s", "Whole reply"),
    ("f", "5 characters"),
    ("\r", "Figure 1 of"),
    ("f", "Left unfinished"),
    ("\x1b", "w review"),
    ("E", "other forms"),
    ("\r", "Written: "),
    ("y", "Copied through the terminal"),
    ("L", "Totals by year"),
    ("A", "all replies with notes"),
    ("t", "Totals by payer"),
    ("E", "other forms"),
    ("\r", "Written: "),
    ("\x1b", "w review"),
    ("/", "give up"),
    ("\x1b[200~\x9b31m\x07\x7f\x1b[201~\r", "does not occur"),  # pasted
    ("s", "Trash"),
    ("?", "previous annotation"),
    ("\x1b", "靠单一"),
    ("\x10", "words of a command"),
)
"""Keys, and words that are seen then: every screen of a reply."""


def test_a_terminal_obeys_nothing_that_a_reply_or_its_notes_hold(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")  # with no program for the clipboard at hand, words are copied through the terminal
    with PseudoTerminal("-m", "reader", str(next(folder.glob("2*"))), folder=folder) as terminal:
        terminal.wait_for("D goes on")
        for keys, words in READING:
            terminal.press(keys, words)
        assert terminal.end("\x11") == 0
    assert obeyed(terminal.received) == []


CRASHING = """
import sys
from reader.cli import main
from textual.app import App
from reader.tui.app import ReaderApp
def crash(app):
    raise ValueError(sys.argv[2])
ReaderApp.action_switch_theme = crash
App.bell = lambda app: None  # Textual rings it
sys.exit(main(sys.argv[1:2]))
"""


def test_a_terminal_obeys_nothing_that_a_list_of_files_or_a_crash_holds(folder: Path) -> None:
    with PseudoTerminal("-c", CRASHING, str(folder), EVIL.replace("\0", ""), folder=folder) as terminal:
        terminal.wait_for("1 reply · 1 file can't be read")
        terminal.press("\r", "this is no text")  # the message names the file
        assert terminal.end("T") == 1
    assert obeyed(terminal.received) == []
    assert "the reader crashed (ValueError)" in terminal.since_keys.replace("\r\n", "")
    [report] = Path(os.environ["XDG_STATE_HOME"], "reply-reader").glob("crash-*.txt")
    assert obeyed(report.read_bytes()) == []
    assert "builtins.ValueError: □]□;PWN□□" in report.read_text(encoding="utf-8")


COMMANDS = """
import json, sys
from reader.cli import main
for arguments in json.loads(sys.argv[1]):
    print("#", arguments[0], flush=True)
    try:
        status = main(arguments)
    except SystemExit as end:
        status = end.code
    print("=", status)
raise ValueError("\\x1b]2;PWN\\x07\\x9b31m")
"""


def test_a_terminal_obeys_nothing_that_a_command_prints(folder: Path) -> None:
    file, other, said = str(next(folder.glob("2*"))), str(folder / NOT_UTF_8), EVIL.replace("\0", "")
    done = [
        *([name, file, *form] for name in ("outline", "figures", "check", "commitments") for form in ([], ["--json"])),
        *(["notes", *files, *form] for files in ([], [file]) for form in ([], ["--json"])),
        *(["export", file, "--format", form] for form in ("markdown", "json")),
        *(["ledger", *files, "--format", form] for files in ([], [file]) for form in ("markdown", "csv", "json")),
        ["annotate", file, "--quote", "540万元", "--payer", said, "--year", said, "--tag", said],
    ]
    failed = [
        ["annotate", file, "--quote", said],
        ["annotate", file, "--at", said],
        ["annotate", file, "--quote", "540万元", "--review", "confirmed"],  # which was decided on
        ["annotate", file, "--quote", "540万元", "--review", "confirmed", "--over", said],
        ["annotate", other, "--quote", "540万元"],
        ["export", file, "--format", "json", "-o", file],
        ["export", file, "--format", "json", "-o", f"/gone/{NAME}"],
        ["notes", "--db", other],
        ["outline", f"/gone/{NAME}"],
        [said],
    ]
    misused = [
        *(["notes", "--lang", said], ["annotate", file, said], ["export", file, "--form", said], ["outline"]),
        *([name, file, "-o", f"/gone/{said}.{said}"] for name in ("export", "ledger")),
    ]
    arguments = json.dumps([*done, *failed, *misused, ["--help"]])
    with PseudoTerminal("-c", COMMANDS, arguments, folder=folder) as terminal:
        assert terminal.end() == 1
    assert obeyed(terminal.received) == []
    statuses = [int(status) for status in re.findall("^= (.*)$", terminal.since_keys.replace("\r", ""), re.MULTILINE)]
    assert "can't be read and" not in terminal.since_keys
    assert statuses == [*(0 for _ in done), *(1 for _ in failed), *(2 for _ in misused), 0]
    assert "ValueError: ␛]2;PWN␇�31m" in terminal.since_keys


_MODE = re.compile(r"\x1b\[\?(\d+)([hl])")
SCREEN, CURSOR, MOUSE = "1049", "25", "1000"
"""The modes of the alternate screen, of the cursor and of the mouse (the control sequences of xterm)."""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
@pytest.mark.parametrize("seen", ["540万元", "next figure"], ids=["first frame", "started"])
def test_a_signal_that_ends_the_reader_leaves_the_terminal_as_it_was(
    tmp_path: Path, number: signal.Signals, seen: str
) -> None:
    (tmp_path / "reply.txt").write_text(REPLY, encoding="utf-8")
    with PseudoTerminal("-m", "reader", "reply.txt", folder=tmp_path, is_new=True) as terminal:
        terminal.wait_for(seen)
        terminal.kill(number)
        assert terminal.end() == 128 + number
        assert terminal.has_its_modes
    modes = dict(_MODE.findall(terminal.received.decode()))
    assert (modes[SCREEN], modes[CURSOR], modes.get(MOUSE, "l")) == ("l", "h", "l")


def test_the_screen_is_drawn_anew_at_a_key(tmp_path: Path) -> None:
    (tmp_path / "reply.txt").write_text(REPLY, encoding="utf-8")
    with PseudoTerminal("-m", "reader", "reply.txt", folder=tmp_path) as terminal:
        terminal.wait_for("540万元")
        terminal.press("\x0c", "540万元")
        assert terminal.end("q") == 0


@pytest.mark.parametrize("kind", ["dumb", "unknown"])
def test_a_terminal_that_can_move_no_cursor_gets_a_sentence(tmp_path: Path, kind: str) -> None:
    (tmp_path / "reply.txt").write_text(REPLY, encoding="utf-8")
    with PseudoTerminal("-m", "reader", "reply.txt", folder=tmp_path, kind=kind) as terminal:
        assert terminal.end() == 1
    assert "needs a terminal that can move the cursor" in "".join(terminal.since_keys.split("\r\n"))
    assert b"\x1b" not in terminal.received
