"""`check` prints a line or a JSON value for each claim, and fails for none."""

from pathlib import Path

from tests.command_line import Commands


def test_checks_are_printed_a_line_each_and_a_wrong_sum_is_no_failure(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "reply.txt"
    path.write_text("一、甲\n　　资金500万元，包括东镇300万元、西镇100万元。\n", encoding="utf-8")

    assert command("check", path) == "8:13\terror\tsum\t300万元 + 100万元 = 400万元 ≠ 500万元\t一\n"


def test_check_json_is_as_in_the_contract(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "reply.txt"
    path.write_text("资金500万元，包括东镇300万元、西镇100万元。", encoding="utf-8")

    assert command.json("check", path) == [
        {
            "check": "sum",
            "holds": False,
            "severity": "error",
            "statement": "300万元 + 100万元 = 400万元 ≠ 500万元",
            "spans": [[2, 7], [12, 17], [20, 25]],
        }
    ]


def test_a_text_that_claims_nothing_has_no_checks(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("资金500万元。", encoding="utf-8")

    assert (command("check", path), command.json("check", path)) == ("", [])
