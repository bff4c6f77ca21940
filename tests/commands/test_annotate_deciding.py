"""The annotate command decides on a figure once; who comes second is told what stands there, and may take its place."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from reader.annotations import Review
from reader.annotations.log import Hand
from reader.cli import main
from reader.reply import parse
from reader.store import open_store
from tests.command_line import Commands
from tests.examples import REPLY

DECIDE = ("--quote", "1.2亿元", "--review", "confirmed", "--payer")


def payers(command: Commands) -> list[tuple[str, str]]:
    """Whose each decided sum is, by the command that prints them."""
    rows: list[dict[str, Any]] = json.loads(command("ledger", "--format", "json"))["rows"]
    return [(row["quote"], row["payer"]) for row in rows if row["review"] == "confirmed"]


def told(command: Commands, reply_file: Path, payer: str) -> str:
    """The note that a second decision is told of, as `ID:REVISION`."""
    said = command("annotate", reply_file, *DECIDE, payer, status=1)
    found = re.search(r"add --over (\S+)\.", said)
    assert found
    return found.group(1)


def test_a_second_decision_is_refused_with_what_stands_there(command: Commands, reply_file: Path) -> None:
    identifier = command("annotate", reply_file, *DECIDE, "甲局").strip()
    said = command("annotate", reply_file, *DECIDE, "乙局", status=1)

    assert said == (
        "reply-reader: reply.txt: this figure is decided on already: confirmed by tester · 1.2亿元 · 甲局"
        f". To put yours in its place, add --over {identifier}:1.\n"
    )
    assert payers(command) == [("1.2亿元", "甲局")]
    assert len(command.json("notes", reply_file)) == 1


def test_who_comes_second_is_told_who_decided_and_not_who_made_the_note(
    command: Commands, home: Path, reply_file: Path
) -> None:
    note = command("annotate", reply_file, "--quote", "1.2亿元").strip()
    store = open_store(home / "data" / "annotations.db", lambda: Hand(str(UUID(int=1)), str(UUID(int=2)), "机", "季"))
    made = store.identified(note)
    assert made.figure
    assert made.author == "tester"
    decided = replace(made, figure=replace(made.figure, review=Review.CONFIRMED), modified="2040-01-01T00:00:00Z")
    store.put(decided, parse(REPLY), reply_file)
    store.close()

    said = command("annotate", reply_file, *DECIDE, "乙局", status=1)
    assert "already: confirmed by 季 · 1.2亿元" in said


def test_a_second_decision_takes_the_place_of_the_one_it_was_told_of(command: Commands, reply_file: Path) -> None:
    identifier = command("annotate", reply_file, *DECIDE, "甲局").strip()
    note = told(command, reply_file, "乙局")

    assert command("annotate", reply_file, *DECIDE, "乙局", "--note", "改", "--over", note).strip() == identifier
    assert payers(command) == [("1.2亿元", "乙局")]
    [kept] = command.json("notes", reply_file)
    assert (kept["id"], kept["note"]) == (identifier, "改")


def test_what_was_changed_since_one_was_told_is_not_written_over(command: Commands, reply_file: Path) -> None:
    command("annotate", reply_file, *DECIDE, "甲局")
    note = told(command, reply_file, "乙局")
    command("annotate", reply_file, *DECIDE, "丙局", "--over", note)

    said = command("annotate", reply_file, *DECIDE, "乙局", "--over", note, status=1)
    assert "丙局" in said
    assert said.rstrip().endswith(f"add --over {note[:-1]}2.")
    assert payers(command) == [("1.2亿元", "丙局")]


def test_a_decision_takes_the_place_of_none_on_other_words(command: Commands, reply_file: Path) -> None:
    identifier = command("annotate", reply_file, *DECIDE, "甲局").strip()

    other = ("--quote", reply_file.read_text(encoding="utf-8").splitlines()[0])
    said = command("annotate", reply_file, *other, "--review", "set_aside", "--over", f"{identifier}:1", status=1)
    assert said == "reply-reader: the note whose place this would take is on other words.\n"
    assert payers(command) == [("1.2亿元", "甲局")]


def test_a_revision_without_end_is_no_note(command: Commands, reply_file: Path) -> None:
    identifier = command("annotate", reply_file, *DECIDE, "甲局").strip()

    said = command("annotate", reply_file, *DECIDE, "乙局", "--over", f"{identifier}:{'9' * 5000}", status=1)
    assert said.endswith("is no note on this reply. Give ID:REVISION.\n")


@pytest.mark.parametrize("over", ["", "x", "x:1", "x:y", ":"])
def test_a_note_that_is_none_is_said(command: Commands, reply_file: Path, over: str) -> None:
    command("annotate", reply_file, *DECIDE, "甲局")

    said = command("annotate", reply_file, *DECIDE, "乙局", "--over", over, status=1)
    assert f"“{over}” is no note on this reply. Give ID:REVISION." in said


def test_notes_without_a_decision_are_added_beside_it(command: Commands, reply_file: Path) -> None:
    command("annotate", reply_file, *DECIDE, "甲局")
    command("annotate", reply_file, "--quote", "1.2亿元", "--note", "核实")

    assert [note["note"] for note in command.json("notes", reply_file)] == ["", "核实"]
    assert payers(command) == [("1.2亿元", "甲局")]


def test_notes_on_another_text_of_the_file_are_told_of(
    command: Commands, reply_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command("annotate", reply_file, *DECIDE, "甲局")
    reply_file.write_text("另一份文字，没有标题。\n", encoding="utf-8")

    for arguments in (("notes",), ("export", "-o", str(reply_file.with_suffix(".md"))), ("export", "--format", "json")):
        assert main([*arguments[:1], str(reply_file), *arguments[1:]]) == 0
        assert capsys.readouterr().err == (
            "reply-reader: reply.txt: 1 note was made on another text that stood in this file; it is not shown here."
            " reply-reader notes --apart FILE lists them.\n"
        )
    assert "1.2亿元" in command("notes")


def test_a_decision_put_over_another_keeps_its_note_and_tags_unless_others_are_given(
    command: Commands, reply_file: Path
) -> None:
    command("annotate", reply_file, *DECIDE, "甲局", "--note", "重要", "--tag", "水")
    note = told(command, reply_file, "乙局")
    command("annotate", reply_file, *DECIDE, "乙局", "--over", note)
    [kept] = command.json("notes", reply_file)
    assert (kept["note"], kept["tags"]) == ("重要", ["水"])

    command("annotate", reply_file, *DECIDE, "丙局", "--over", f"{note[:-1]}2", "--note", "改", "--tag", "路")
    [kept] = command.json("notes", reply_file)
    assert (kept["note"], kept["tags"]) == ("改", ["路"])


def test_only_a_decision_is_put_over_another(command: Commands, reply_file: Path) -> None:
    command("annotate", reply_file, *DECIDE, "甲局")
    note = told(command, reply_file, "乙局")

    assert "--over needs --review" in command.misused("annotate", reply_file, "--quote", "1.2亿元", "--over", note)
    assert payers(command) == [("1.2亿元", "甲局")]
