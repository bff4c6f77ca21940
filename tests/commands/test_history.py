"""`history` tells who changed a note, when, and what it said before."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import Kind
from reader.cli import main
from reader.config import load_settings
from reader.editing import Notebook
from reader.exchange.clock import local_time
from reader.identity import hand_by
from reader.reply import parse
from reader.store import open_store
from reader.understanding import understand
from tests.command_line import Commands
from tests.examples import NOW, REPLY, annotation_on, span_of
from tests.store.layouts import NOTE, make

KEYS = ["id", "note", "parents", "time", "act", "annotator", "device", "undoes", "before", "after"]
STATE = ["reply", "start", "end", "quote", "kind", "note", "tags", "figure", "deleted", "resolutions"]


@pytest.fixture
def note(reply_file: Path) -> str:
    """A note with a history of every sort."""
    settings = load_settings({"REPLY_READER_DB": str(reply_file.with_name("a.db"))})
    store = open_store(settings.database, hand_by(settings))
    notebook = Notebook(store, understand(REPLY), reply_file, "tester")
    made = notebook.add(span_of(REPLY, "540万元"), Kind.FUNDING, "待查", ("水",))
    made = notebook.edit(made, kind=Kind.QUESTION, note="多少\n？", tags=())
    notebook.undo()
    edited = notebook.redo()
    assert edited
    notebook.restore(notebook.delete(edited.annotation))
    notebook.close()
    return made.id


def test_each_change_is_a_line_with_what_was_another_before_below_it(
    command: Commands, note: str, reply_file: Path
) -> None:
    lines = command("history", note, "--db", reply_file.with_name("a.db")).splitlines()
    heads = [line.split("\t") for line in lines if not line.startswith("\t")]
    below = [line.strip() for line in lines if line.startswith("\t")]

    assert [head[2] for head in heads] == [
        *("noted", "revised", "taken back", "made again", "deleted", "brought back"),
    ]
    assert {head[3] for head in heads} == {"540万元"}
    assert all(head[1].startswith("tester (") for head in heads)
    made = [change["time"] for change in command.json("history", note, "--db", reply_file.with_name("a.db"))]
    assert all(time.endswith("Z") for time in made)
    assert [head[0] for head in heads] == [local_time(time) for time in made]
    changed = ["kind: funding → question", "note: 待查 → 多少 ？", "tags: #水 → -"]
    assert below[:3] == changed
    assert below[3:6] == ["kind: question → funding", "note: 多少 ？ → 待查", "tags: - → #水"]
    assert below[6:] == changed


def test_the_history_as_json_has_both_states_and_the_parents(command: Commands, note: str, reply_file: Path) -> None:
    history = command.json("history", note[:8], "--db", reply_file.with_name("a.db"))

    assert all(list(each) == KEYS for each in history)
    assert all(list(each["after"]) == STATE for each in history)
    assert [each["parents"] for each in history] == [[], *([each["id"]] for each in history[:-1])]
    assert [each["before"] for each in history] == [None, *(each["after"] for each in history[:-1])]
    assert [each["undoes"] for each in history] == [None, None, history[1]["id"], history[2]["id"], None, None]
    assert [bool(each["after"]["deleted"]) for each in history] == [False, False, False, False, True, False]
    assert {each["annotator"]["name"] for each in history} == {"tester"}
    assert len({each["device"]["id"] for each in history}) == 1


@pytest.mark.parametrize(("first", "second"), [("2099", "2024"), ("2024", "2099"), ("2024", "2023")])
def test_of_a_clock_that_was_wrong_it_is_said_that_the_order_holds_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], first: str, second: str
) -> None:
    settings = load_settings({"REPLY_READER_DB": str(tmp_path / "a.db")})
    store = open_store(settings.database, hand_by(settings))
    note, reply = annotation_on(parse(REPLY), "540万元"), parse(REPLY)
    for year in (first, second):
        note = store.put(replace(note, note=year, modified=f"{year}-01-01T00:00:00Z"), reply, None)
    store.close()

    assert main(["history", note.id, "--db", str(tmp_path / "a.db")]) == 0
    printed = capsys.readouterr()
    assert [line[:4] for line in printed.out.splitlines() if line[0] != "\t"] == [first, second]
    assert printed.err.startswith("reply-reader: A clock was wrong when some of these changes were made")


def test_a_note_from_before_the_log_was_found_as_it_was(command: Commands, tmp_path: Path) -> None:
    make(tmp_path / "a.db", "4", parse(REPLY))

    said = command("history", NOTE, "--db", tmp_path / "a.db")
    assert said == f"{local_time(NOW)}\ttester\tfound as it was\t540万元\n"
    (found,) = command.json("history", NOTE, "--db", tmp_path / "a.db")
    assert (found["annotator"], found["device"], found["before"], found["act"]) == (None, None, None, "found")


def test_a_note_is_named_by_its_whole_id_or_by_a_beginning_that_no_other_has(command: Commands, tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")
    reply = parse(REPLY)
    for name in ("ab", "abc", "abd", "b"):
        store.put(annotation_on(reply, "540万元", identifier=name), reply, None)
    store.close()

    for named in ("ab", "abc", "b"):
        assert [each["note"] for each in command.json("history", named, "--db", tmp_path / "a.db")] == [named]
    for named, said in (("a", "several notes"), ("", "several notes"), ("x", "no note"), ("abcd", "no note")):
        assert said in command("history", named, "--db", tmp_path / "a.db", status=1)
