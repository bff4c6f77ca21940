"""`commitments` prints a line or a JSON value for each promise."""

import json
from pathlib import Path

import pytest

from tests.command_line import Commands
from tests.examples import REPLY
from tests.library.making import letter


def test_commitments_are_printed_a_line_each(command: Commands, reply_file: Path) -> None:
    (line,) = command("commitments", reply_file).splitlines()
    place, deadline, said, section = line.split("\t")
    start, end = map(int, place.split(":"))

    assert (
        said
        == REPLY[start:end]
        == "我局将会同县水利局积极争取上级资金不少于300万元，力争2024年6月底前完成12处老旧水厂改造。"
    )
    assert (deadline, section) == ("2024-06-30", "三")


def test_commitments_json_has_the_keys_of_the_contract(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("某代表:\n\n我局将继续办理此事。\n", encoding="utf-8")

    assert command.json("commitments", path) == [
        {"start": 6, "end": 16, "text": "我局将继续办理此事。", "deadline": None, "section": None}
    ]


def test_a_text_without_commitments_prints_none(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("没有承诺的一句话。\n", encoding="utf-8")

    assert (command("commitments", path), command.json("commitments", path)) == ("", [])


@pytest.fixture
def library(command: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is in the library, on a day of 2024; a letter of it stands there twice."""
    monkeypatch.setattr("reader.library.bounds.today", lambda: 20240701)
    folder = tmp_path / "replies"
    folder.mkdir()
    late = letter("我们将于2023年底前完成北岭水池改造。", 1)
    (folder / "late.txt").write_text(late, encoding="utf-8")
    (folder / "copy.txt").write_text(f"首页 > 公开\n{late}", encoding="utf-8")
    soon = letter("我们将于2024年9月底前完成道路硬化。我们将继续加强管护。", 2)
    (folder / "soon.txt").write_text(soon, encoding="utf-8")
    command.told("library", "add", folder)
    command("library", "update")
    return folder


def promised(command: Commands, *arguments: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(command("commitments", *arguments, "--format", "json"))["promises"]
    return found


def test_the_promises_of_what_a_query_finds_are_one_table_by_deadlines(command: Commands, library: Path) -> None:
    found = promised(command, "--query", "")

    assert [(line["deadline"], line["overdue"]) for line in found] == [
        ("2023-12-31", True),
        ("2024-09-30", False),
        (None, False),
    ]
    assert (found[1]["document_number"], found[1]["source"]) == ("青财函〔2023〕2号", str(library / "soon.txt"))


@pytest.mark.parametrize(
    ("asked", "deadlines"),
    [
        ("is:overdue", ["2023-12-31"]),
        ("due>=2024", ["2024-09-30"]),
        ("管护", [None]),
        ("-is:overdue -管护", ["2024-09-30"]),
    ],
)
@pytest.mark.usefixtures("library")
def test_only_the_promises_of_which_a_query_holds_are_in_it(
    command: Commands, asked: str, deadlines: list[str | None]
) -> None:
    assert [line["deadline"] for line in promised(command, "--query", "", "--where", asked)] == deadlines


@pytest.mark.usefixtures("library")
def test_the_table_is_written_over_as_long_as_it_is_as_it_was_written(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "overdue.csv"
    for _again in range(2):
        assert command("commitments", "--query", "", "--where", "is:overdue", "-o", path) == ""
    assert path.read_text(encoding="utf-8-sig").splitlines()[1].startswith("2023-12-31,yes,我们将于2023年底前完成")
    path.write_text("mine", encoding="utf-8")
    assert "--force" in command("commitments", "--query", "", "-o", path, status=1)


def test_a_table_is_of_what_a_query_finds(command: Commands, reply_file: Path) -> None:
    assert "go with --query" in command.misused("commitments", reply_file, "--where", "is:overdue")
    assert "there is --format json" in command.misused("commitments", "--query", "", "--where", "x", "--json")
