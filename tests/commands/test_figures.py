"""`figures` prints a line or a JSON value for each figure."""

from pathlib import Path

from tests.command_line import Commands
from tests.examples import REPLY

# Programs that read this output rely on these keys.
FIGURE = [
    *("kind", "start", "end", "text", "phrase_start", "phrase_end", "value", "lower", "upper", "unit", "qualifier"),
    *("base", "title", "section", "scan"),
]


def test_figures_are_printed_a_line_each(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "reply.txt"
    path.write_text("一、甲\n　　约需资金1.2亿元，每人每月补贴680元。\n", encoding="utf-8")

    assert command("figures", path) == ("10:15\tmoney\t1.2亿元\t1.2亿元\t一\n22:26\tmoney\t680元\t680元/人每月\t一\n")


def test_figures_json_has_the_keys_of_the_contract(command: Commands, reply_file: Path) -> None:
    figures = command.json("figures", reply_file)

    assert all(list(figure) == FIGURE for figure in figures)
    assert all(REPLY[figure["start"] : figure["end"]] == figure["text"] for figure in figures)
    assert {figure["value"] for figure in figures if figure["kind"] == "money"} >= {"5400000", "120000000", "680"}


def test_a_text_without_figures_prints_none(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("甲乙丙。", encoding="utf-8")

    assert (command("figures", path), command.json("figures", path)) == ("", [])


def test_figures_are_explained_by_their_rules_and_other_numbers_by_what_refused_them(
    command: Commands, tmp_path: Path
) -> None:
    path = tmp_path / "reply.txt"
    path.write_text("一、甲\n　　第3批安排5万元，15分钟。\n", encoding="utf-8")

    assert command("figures", path, "--explain") == (
        "7:8\t-\t3\t-\t第 stands before it: it numbers, and counts nothing\t一\n"
        "11:14\tmoney\t5万元\t5万元\ta number with its unit behind it\t一\n"
        "15:17\t-\t15\t-\twhat looks like its unit begins another word\t一\n"
    )
    values = command.json("figures", path, "--explain")
    assert all(list(value) == [*FIGURE, "rule", "refused"] for value in values)
    assert [(value["text"], value["kind"], value["rule"], value["refused"]) for value in values] == [
        ("3", None, None, "ordinal"),
        ("5万元", "money", "amount", None),
        ("15", None, None, "other_word"),
    ]
    assert [value for value in values if value["kind"]] == [
        {**value, "rule": "amount", "refused": None} for value in command.json("figures", path)
    ]
