"""The ledger command: which figures of which replies it writes, in which form, and what it refuses."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from reader.annotations.log import Hand
from reader.cli import main
from reader.reply import parse
from reader.store import open_store
from tests.command_line import Commands
from tests.examples import REPLY
from tests.exchange.ledger.spreadsheets import Workbook

SUMS = ["540万元", "300万元", "240万元", "620万元", "86万元", "86万元", "1.2亿元", "680元", "不少于300万元"]


def rows(command: Commands, *arguments: str | Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(command("ledger", *arguments, "--format", "json"))["rows"]
    return found


def test_the_sums_of_a_file_are_printed_as_markdown(command: Commands, reply_file: Path) -> None:
    printed = command("ledger", reply_file)
    assert printed.startswith('---\ngenerator: "reply-reader"\nfigures: 9\n')
    assert all(f"| {words} |" in printed for words in SUMS)


def test_quantities_are_asked_for(command: Commands, reply_file: Path) -> None:
    assert [row["quote"] for row in rows(command, reply_file)] == SUMS
    kinds = {row["kind"] for row in rows(command, reply_file, "--kinds", "quantities")}
    assert kinds == {"money", "percent", "count"}


def test_what_was_said_and_decided_is_in_the_ledger(command: Commands, reply_file: Path) -> None:
    command(
        *("annotate", reply_file, "--quote", "1.2亿元", "--year", "2024年", "--payer", "县财政", "--recipient", "全县"),
        *(
            "--purpose",
            "水源",
            "--level",
            "county",
            "--status",
            "requested",
            "--base",
            "每县",
            "--cumulative",
            "--in-kind",
        ),
        *("--review", "confirmed"),
    )
    row = rows(command, reply_file)[6]
    said: dict[str, object] = {
        "year": "2024",
        "payer": "县财政",
        "recipient": "全县",
        "purpose": "水源",
        "level": "county",
        "base": "每县",
    }
    said |= {"status": "requested", "cumulative": True, "in_kind": True, "review": "confirmed", "left_out": "rate"}
    assert row == {**row, **said, "account": ["requested", "cumulative", "in_kind"], "guessed": [], "anchor": "exact"}


def test_rows_are_chosen_by_what_was_decided(command: Commands, reply_file: Path) -> None:
    command("annotate", reply_file, "--quote", "620万元", "--review", "confirmed")
    command("annotate", reply_file, "--quote", "540万元", "--review", "set_aside")
    assert [row["quote"] for row in rows(command, reply_file, "--review", "confirmed")] == ["620万元"]
    assert [row["quote"] for row in rows(command, reply_file, "--review", "open")] == [SUMS[1], SUMS[2], *SUMS[4:]]
    aside = rows(command, reply_file)[0]
    assert (aside["review"], aside["left_out"]) == ("set_aside", "set_aside")


def test_without_a_file_all_replies_are_in_it_also_those_that_are_gone(
    command: Commands, reply_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(REPLY.replace("540万元", "550万元").replace("第58号", "第59号"), encoding="utf-8")
    command("annotate", reply_file, "--quote", "1.2亿元")
    command("annotate", other, "--quote", "550万元")
    assert len(rows(command)) == 18
    other.unlink()
    found = rows(command)
    assert len(found) == 10
    assert [(row["quote"], row["anchor"], row["number"]) for row in found if row["source"] == str(other)] == [
        ("550万元", None, 10)
    ]


def test_an_empty_store_makes_an_empty_ledger(command: Commands) -> None:
    assert rows(command) == []


def test_a_file_that_is_gone_is_said(command: Commands, tmp_path: Path) -> None:
    assert "there is no such file" in command("ledger", tmp_path / "none.txt", status=1)


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.csv", b'\xef\xbb\xbf"no.'), ("a.md", b"---\n"), ("a.json", b"{\n"), ("a.xlsx", b"PK"), ("a.ods", b"PK")],
)
def test_the_form_follows_the_ending(
    command: Commands, reply_file: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    for _time in range(2):
        assert command("ledger", reply_file, "-o", tmp_path / name) == ""
    assert (tmp_path / name).read_bytes().startswith(start)


def test_a_format_that_is_named_comes_before_the_ending(command: Commands, reply_file: Path, tmp_path: Path) -> None:
    command("ledger", reply_file, "--format", "csv", "--no-bom", "-o", tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_bytes().startswith(b'"no."')


def test_totals_are_by_what_is_asked_for(command: Commands, reply_file: Path) -> None:
    printed = command("ledger", reply_file, "--by", "payer", "--by", "reply")
    assert [line for line in printed.splitlines() if line.startswith("## Totals")] == [
        *("## Totals", "## Totals by payer", "## Totals by reply")
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["-o", "ledger.txt"],
        ["--format", "dbf"],
        ["--format", "json", "--no-bom"],
        ["--no-bom"],
        ["--format", "csv", "--by", "year"],
        ["--by", "purpose"],
        ["--kinds", "dates"],
        ["--review", "aside"],
    ],
)
def test_options_that_make_no_sense_are_a_wrong_usage(
    command: Commands, reply_file: Path, arguments: list[str]
) -> None:
    assert command.misused("ledger", reply_file, *arguments).startswith("usage: reply-reader ledger")


def test_a_foreign_file_stays_unless_force_is_used(command: Commands, reply_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("mine", encoding="utf-8")
    assert "wasn't written by reply-reader" in command("ledger", reply_file, "-o", path, status=1)
    assert str(tmp_path / "mine.csv.bak") in command.told("ledger", reply_file, "-o", path, "--force")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert (tmp_path / "mine.csv.bak").read_text(encoding="utf-8") == "mine"


def test_a_folder_is_no_place_for_it(command: Commands, reply_file: Path, tmp_path: Path) -> None:
    said = command("ledger", reply_file, "--format", "csv", "-o", tmp_path, status=1)
    assert "this is a folder. Name a file in it." in said


def test_a_workbook_goes_through_a_pipe_but_not_to_a_terminal(
    reply_file: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["ledger", str(reply_file), "--format", "xlsx"]) == 0
    assert Workbook(capfdbinary.readouterr().out).sheets["Figures"] != []
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["ledger", str(reply_file), "--format", "xlsx"]) == 1
    printed = capfdbinary.readouterr()
    assert printed.out == b""
    assert printed.err.startswith(b"reply-reader: Excel (XLSX) can't be shown in a terminal.")


def test_it_says_who_decided_and_when_whatever_another_notes_on_it_later(
    command: Commands, home: Path, reply_file: Path
) -> None:
    note = command("annotate", reply_file, "--quote", "1.2亿元", "--review", "confirmed").strip()
    command("annotate", reply_file, "--quote", "620万元")
    store = open_store(home / "data" / "annotations.db", lambda: Hand(str(UUID(int=1)), str(UUID(int=2)), "机", "季"))
    made = store.identified(note)
    store.put(replace(made, note="核对", modified="2040-01-01T00:00:00Z"), parse(REPLY), reply_file)
    store.close()
    rows = json.loads(command("ledger", "--format", "json"))["rows"]
    decided = {row["quote"]: (row["decided_by"], row["decided_at"], row["note"]) for row in rows if row["id"]}

    assert decided == {"1.2亿元": ("tester", made.created, "核对"), "620万元": (None, None, None)}


def test_a_figure_with_several_notes_is_counted_once_also_when_its_file_is_gone(
    command: Commands, reply_file: Path
) -> None:
    command("annotate", reply_file, "--quote", "1.2亿元")
    command("annotate", reply_file, "--quote", "约需资金1.2亿元。")
    reply_file.unlink()
    assert [row["quote"] for row in rows(command)] == ["1.2亿元"]


def test_what_was_noted_is_remembered_when_the_file_holds_another_reply(command: Commands, reply_file: Path) -> None:
    command("annotate", reply_file, "--quote", "1.2亿元", "--review", "confirmed")
    reply_file.write_text("关于另一件事的答复\n\n某代表:\n\n现答复如下:\n\n已安排12万元。\n", encoding="utf-8")
    assert [(row["quote"], row["review"]) for row in rows(command)] == [("1.2亿元", "confirmed")]


def test_what_is_found_in_another_version_is_not_remembered_beside_it(command: Commands, reply_file: Path) -> None:
    command("annotate", reply_file, "--quote", "1.2亿元")
    moved = reply_file.with_name("moved.txt")
    moved.write_text(reply_file.read_text(encoding="utf-8") + "\n附件\n", encoding="utf-8")
    command("annotate", moved, "--quote", "约需资金1.2亿元。")
    reply_file.unlink()
    assert [row["quote"] for row in rows(command)].count("1.2亿元") == 1


def test_only_the_figures_of_which_a_query_holds_are_written(command: Commands, reply_file: Path) -> None:
    assert [row["quote"] for row in rows(command, reply_file, "--where", "year:2022 payer:县财政")] == ["540万元"]
    assert rows(command, reply_file, "--where", "无此事") == []
    assert "query, column 1: “due” can't be asked here." in command("ledger", "--where", "due<2024", status=1)


def test_figures_that_may_be_meant_are_counted_unless_they_are_wanted(command: Commands, reply_file: Path) -> None:
    asked = (reply_file, "--where", "money>=400万 money<1000万")

    told = command.said("ledger", *asked)
    assert told == "reply-reader: 1 more figure may be meant: --maybe takes them in\n"
    found = {row["quote"]: row["maybe"] for row in rows(command, *asked, "--maybe")}
    assert found == {"540万元": False, "620万元": False, "不少于300万元": True}
