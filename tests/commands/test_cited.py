"""`cited` and `graph`: what is linked in the library is printed under what it is, and who answers with whom written."""

from pathlib import Path

import pytest

from reader.cli import main
from tests.command_line import Commands
from tests.library.test_citing import LETTERS


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


def test_the_links_of_a_reply_are_printed(command: Commands, folder: Path) -> None:
    there, reply, missing = command("cited", folder / "cites.txt").splitlines()

    assert there == "cites 青财函〔2023〕1号"
    assert reply == (
        "  关于对县十七届人大二次会议第1号建议的答复\t2023-06-02\t青财函〔2023〕1号\t青河县财政局\t"
        f"{folder / 'one.txt'}"
    )
    assert missing == "cites 青教函〔2020〕5号\tno reply of the library has it"


def test_what_cites_a_reply_and_what_answers_beside_it_are_json_too(command: Commands, folder: Path) -> None:
    found = command.json("cited", folder / "one.txt")

    assert found["cites"] == []
    (citing,) = found["cited_by"]
    (beside,) = found["same_proposal"]
    assert (citing["paths"], beside["paths"]) == ([str(folder / "cites.txt")], [str(folder / "water.txt")])
    assert [LETTERS["cites.txt"][start:end] for start, end in citing["places"]][1] == "青财函〔2023〕1号"


def test_a_number_is_asked_for_as_well(command: Commands, folder: Path) -> None:
    first, _one, by, _citing = command("cited", "青财函[2023]01号").splitlines()

    assert (first, by) == ("has the number 青财函〔2023〕1号", "cited by")


def test_what_is_neither_is_said(command: Commands, folder: Path) -> None:
    assert command("cited", "none.txt", status=1) == (
        "reply-reader: none.txt: this is neither a file nor a document number."
        " A number is written like 青财函〔2022〕1号.\n"
    )


def test_the_graph_is_written_and_said(command: Commands, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder.parent / "who.graphml"

    assert main(["graph", "--format", "graphml", "-o", str(file)]) == 0
    assert capsys.readouterr().err == "reply-reader: 2 offices, 1 pair answers together\n"
    assert "青河县水利局" in file.read_text(encoding="utf-8")
    assert main(["graph"]) == 0
    assert capsys.readouterr().out.startswith("graph replies {\n")
    assert main(["graph", "-o", str(folder / "none" / "who.dot")]) == 1
