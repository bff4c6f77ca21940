"""`commitments` prints a line or a JSON value for each promise."""

from pathlib import Path

from tests.command_line import Commands
from tests.examples import REPLY


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
