"""`search`: replies are printed as they are found, with their hits marked, and counted."""

import json
from pathlib import Path

import pytest

from reader.cli import main
from reader.sources import load
from tests.command_line import Commands
from tests.library.making import letter

LETTERS = {
    "1.txt": letter("安排维修\n养护资金119万元，其中县级19万元。", 1, 2022),
    "2.txt": letter("安排资金超过19万元。", 2, 2023),
    "3.txt": letter("没有安排。", 3, 2024),
}


@pytest.fixture
def folder(command: Commands, tmp_path: Path) -> Path:
    """A folder that is in the library."""
    folder = tmp_path / "replies"
    folder.mkdir()
    for name, text in LETTERS.items():
        (folder / name).write_text(text, encoding="utf-8")
    command.told("library", "add", folder)
    command("library", "update")
    return folder


def test_without_a_library_it_is_said_how_to_make_one(command: Commands) -> None:
    assert command("search", "资金", status=1) == (
        "reply-reader: there is no library yet. Name a folder with “reply-reader library add FOLDER”, then run"
        " “reply-reader library update”.\n"
    )


def test_hits_are_printed_with_the_words_around_them_marked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "维修养护 19万元"]) == 0

    printed = capsys.readouterr()
    title, path, snippet = printed.out.splitlines()
    assert title == "关于对县十七届人大二次会议第1号建议的答复\t2022-06-02\t青财函〔2022〕1号\t青河县财政局\t2 hits"
    assert path == f"  {folder / '1.txt'}"
    assert "安排«维修 养护»资金119万元，其中县级«19万元»。" in snippet
    assert printed.err == "reply-reader: 1 reply\n"


def test_the_places_of_hits_are_those_of_the_canonical_text(command: Commands, folder: Path) -> None:
    found = command.json("search", "维修养护 or 县级")
    (reply,) = found["replies"]
    (snippet,) = reply["snippets"]
    text = load(folder / "1.txt").text

    assert (found["sure"], found["maybe"], reply["hits"], reply["date"]) == (1, 0, 2, "2022-06-02")
    assert text[snippet["start"] : snippet["end"]].replace("\n", " ") == snippet["text"]
    assert [text[snippet["start"] + start : snippet["start"] + end] for start, end in snippet["marks"]] == [
        "维修\n养护",
        "县级",
    ]


def test_notes_are_found_and_shown_beside_the_letters(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note = ("--note", "核实\x1b[31m到位", "--tag", "水", "--kind", "question")
    assert main(["annotate", str(folder / "1.txt"), "--quote", "县级", *note]) == 0
    capsys.readouterr()

    assert main(["search", "核实 or tag:路"]) == 0
    title, _path, hit = capsys.readouterr().out.splitlines()
    assert title.endswith("\t1 hit\t1 note")
    assert hit.startswith("    note (question · #水 · ")
    assert hit.endswith("): «核实»␛[31m到位")
    assert main(["search", "tag:水", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["replies"]
    (hit,) = found["note_hits"]
    text = load(folder / "1.txt").text
    assert (found["notes"], found["changed"], found["hits"]) == (1, False, 1)
    assert (hit["kind"], hit["tags"], text[hit["start"] : hit["end"]]) == ("question", ["水"], "县级")
    assert hit["note"] == {"text": "核实␛[31m到位", "start": 0, "end": 9, "marks": []}


def test_without_its_notes_a_library_is_searched_all_the_same(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database" * 100)

    assert main(["--db", str(broken), "search", "安排", "--json"]) == 0

    printed = capsys.readouterr()
    assert json.loads(printed.out)["sure"] == 3
    assert str(broken) in printed.err


def test_what_may_be_meant_is_told_apart(command: Commands, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = command.json("search", "money=19万")

    assert [(Path(each["paths"][0]).name, each["sure"]) for each in found["replies"]] == [
        ("2.txt", False),
        ("1.txt", True),
    ]
    assert (found["sure"], found["maybe"]) == (1, 1)
    assert main(["search", "money=19万"]) == 0
    printed = capsys.readouterr()
    assert [line.endswith("\tmaybe") for line in printed.out.splitlines() if line.startswith("关于")] == [True, False]
    assert printed.err == "reply-reader: 1 reply, 1 more that may be meant\n"


def test_counts_are_of_all_and_only_some_are_printed(command: Commands, folder: Path) -> None:
    found = command.json("search", "安排", "--limit", "1")

    assert (found["sure"], len(found["replies"])) == (3, 1)
    assert Path(found["replies"][0]["paths"][0]).name == "3.txt"


def test_only_the_named_places_are_looked_in(command: Commands, folder: Path) -> None:
    assert command.json("search", "安排", folder / "2.txt")["sure"] == 1
    assert command.json("search", "安排", folder.parent)["sure"] == 3
    assert command("search", "安排", folder / "none", status=1).endswith("there is no such file. Check the path.\n")


def test_a_mistake_is_said_with_its_place(command: Commands, folder: Path) -> None:
    assert command("search", "资金 (维修", status=1) == "reply-reader: query, column 4: the bracket is not closed.\n"


def test_the_help_names_every_field(command: Commands, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command("search", "--help")

    printed = capsys.readouterr().out
    assert "money      a sum of money" in printed
    assert "status     how far a sum has come (requested, planned, allocated, spent, raised)" in printed


def test_nothing_found_is_no_failure(command: Commands, folder: Path) -> None:
    assert json.loads(command("search", "没有这样的话", "--json"))["replies"] == []


@pytest.mark.parametrize("asked", ["-维修", '-"维修"', "-(维修 or 县级)", "-has:notes", "-119万元"])
def test_a_query_may_begin_with_a_minus(command: Commands, folder: Path, asked: str) -> None:
    count = 3 if asked == "-has:notes" else 2

    assert command.json("search", asked, folder)["sure"] == count
    assert len(command.json("figures", "--query", asked)) == count


def test_an_option_that_there_is_not_is_no_query(command: Commands) -> None:
    told = command.misused("search", "维修", "--jsn")

    assert "unrecognized arguments: --jsn (did you mean --json?)" in told
    assert "the following arguments are required: QUERY\n" in command.misused("search", "-x")
