"""`annotate` keeps what is said of words that are named by a quote or a place, and refuses what names none."""

import json
import os
from pathlib import Path

import pytest

from reader.cli import main
from reader.reply import parse
from tests.command_line import Commands
from tests.commands.contract import NOTE
from tests.examples import REPLY, span_of

FUNDING = [
    *("kind", "text", "value", "lower", "upper", "unit", "qualifier", "base", "year", "payer", "recipient"),
    *("purpose", "level", "status", "cumulative", "in_kind", "part", "sort", "scan", "review"),
]


def test_annotate_prints_the_id_and_keeps_all_that_was_said(command: Commands, reply_file: Path) -> None:
    printed = command(
        *("annotate", reply_file, "--quote", "1.2亿元", "--note", "存疑", "--kind", "question"),
        *("--tag", "水利", "--tag", "2024", "--tag", "水利"),
        *("--year", "2024", "--payer", "县财政", "--purpose", "应急水源", "--status", "requested"),
    )
    [note] = command.json("notes", reply_file)
    span = span_of(REPLY, "1.2亿元")

    assert printed == f"{note['id']}\n"
    assert (list(note), list(note["figure"])) == (NOTE, FUNDING)
    assert note == {
        **note,
        "reply": parse(REPLY).digest,
        "source": str(reply_file),
        "start": span.start,
        "end": span.end,
        "quote": "1.2亿元",
        "section": "二/（一）/二是",
        "kind": "question",
        "motivation": "commenting",
        "note": "存疑",
        "tags": ["水利", "2024"],
        "anchor": "exact",
        "author": "tester",
    }
    said = {"value": "120000000", "year": "2024", "payer": "县财政", "purpose": "应急水源", "status": "requested"}
    assert note["figure"] == {**note["figure"], **said}


def test_of_a_text_that_is_too_long_to_be_kept_it_is_said(
    reply_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reader.store.texts.MOST_CHARACTERS", 100)
    assert main(["annotate", str(reply_file), "--quote", "540万元"]) == 0
    assert capsys.readouterr().err.startswith(f"reply-reader: {reply_file.name}: This text is too long to be kept")


def test_annotate_takes_a_place(command: Commands, reply_file: Path) -> None:
    span = span_of(REPLY, "86万元", 1)
    command("annotate", reply_file, "--at", f"{span.start}:{span.end}")
    [note] = command.json("notes", reply_file)

    assert [note[key] for key in ("start", "end", "quote", "kind", "note", "tags")] == [
        span.start,
        span.end,
        "86万元",
        "funding",
        "",
        [],
    ]
    assert note["figure"]["value"] == "860000"


def test_a_place_of_five_thousand_digits_is_refused(command: Commands, reply_file: Path) -> None:
    said = command("annotate", reply_file, "--at", f"0:{'9' * 5000}", status=1)

    assert "is no place in this text." in said


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        (["#水利"], ["水利"]),
        (["  水利 "], ["水利"]),
        (["农村 饮水", "a,b、c"], ["农村-饮水", "a-b-c"]),
        (["", " ", "#"], []),
        (["水利", "#水利"], ["水利"]),
        (["\x1b[31m"], ["␛[31m"]),
    ],
)
def test_a_tag_is_one_word(command: Commands, reply_file: Path, printed: list[str], kept: list[str]) -> None:
    command("annotate", reply_file, "--quote", "540万元", *[f"--tag={tag}" for tag in printed])

    assert command.json("notes", reply_file)[0]["tags"] == kept


def test_control_characters_of_a_note_are_kept_visible(command: Commands, reply_file: Path) -> None:
    command("annotate", reply_file, "--quote", "540万元", "--note", "\x1b]0;x\x07\r\n二", "--payer", "\x1b[31m")
    [note] = command.json("notes", reply_file)

    assert (note["note"], note["figure"]["payer"]) == ("␛]0;x␇\n二", "␛[31m")


def test_an_ambiguous_quote_is_refused_with_all_its_places(command: Commands, reply_file: Path) -> None:
    first, second = span_of(REPLY, "86万元"), span_of(REPLY, "86万元", 1)

    assert command("annotate", reply_file, "--quote", "86万元", status=1) == (
        "reply-reader: reply.txt: “86万元” occurs 2 times in it. "
        f"Say which with --at: {first.start}:{first.end}, {second.start}:{second.end}.\n"
    )
    assert command.json("notes") == []


def test_of_a_quote_with_very_many_places_some_are_named(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "many.txt"
    path.write_text("甲。" * 30, encoding="utf-8")
    said = command("annotate", path, "--quote", "甲", status=1)

    assert "occurs 30 times" in said
    assert said.endswith("38:39, ….\n")


@pytest.mark.parametrize("quote", ["水利工程资金", "⽔利⼯程资⾦", "⽔利工程资金"])
def test_a_quote_is_found_where_radicals_stand_for_characters(command: Commands, tmp_path: Path, quote: str) -> None:
    path = tmp_path / "copied.txt"
    path.write_text("安排⽔利⼯程资⾦86万元。\n", encoding="utf-8")
    command("annotate", path, "--quote", quote)

    assert [note["quote"] for note in command.json("notes")] == ["⽔利⼯程资⾦"]


@pytest.mark.parametrize("quote", ["没有的话", "", "540萬元"])
def test_a_quote_that_is_not_there_is_refused(command: Commands, reply_file: Path, quote: str) -> None:
    assert command("annotate", reply_file, "--quote", quote, status=1) == (
        f"reply-reader: reply.txt: “{quote}” does not occur in it.\n"
    )


@pytest.mark.parametrize("place", ["5", "5:", ":5", "9:5", "5:5", "-1:5", "0:99999", "a:b", "1:2:3"])
def test_a_place_that_is_none_is_refused(command: Commands, reply_file: Path, place: str) -> None:
    assert command("annotate", reply_file, f"--at={place}", status=1) == (
        f"reply-reader: “{place}” is no place in this text. Give START:END with 0 ≤ START < END ≤ {len(REPLY)}.\n"
    )


def test_a_year_is_only_said_of_a_figure(command: Commands, reply_file: Path) -> None:
    said = command("annotate", reply_file, "--quote", "水源保障不足", "--year", "2024", status=1)

    assert "one figure" in said
    assert command.json("notes") == []


def test_a_file_whose_name_is_no_utf_8_can_be_annotated(command: Commands, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    path.write_text(REPLY, encoding="utf-8")
    command("annotate", path, "--quote", "540万元")

    assert [note["quote"] for note in command.json("notes", path)] == ["540万元"]


def test_what_a_script_confirms_is_filled_in_as_on_the_card(command: Commands, reply_file: Path) -> None:
    command("annotate", str(reply_file), "--quote", "540万元", "--review", "confirmed", "--payer", "县财政局")
    [note] = json.loads(command("notes", str(reply_file), "--json"))
    figure = note["figure"]
    assert (figure["payer"], figure["year"], figure["status"], figure["review"]) == (
        "县财政局",
        "2022",
        "allocated",
        "confirmed",
    )
