"""`keys` prints every key as it is after the user's settings, for a person or as JSON."""

from pathlib import Path

import pytest

from reader import i18n
from reader.cli import main
from reader.keys.configured import DEFAULTS, ROWS
from tests.command_line import Commands

# Programs that read this output rely on these keys.
KEY = ["id", "place", "keys", "default", "description"]


@pytest.fixture
def rebound(home: Path) -> None:
    """Settings in which the next figure has other keys."""
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('[keys]\n"figure.next" = "Z,."\n"note.next" = "f"\n', encoding="utf-8")


def test_keys_are_printed_by_where_they_hold_with_id_and_action(command: Commands) -> None:
    parts = [part.splitlines() for part in command("keys").split("\n\n")]
    lines = {title: [line.split() for line in lines] for title, *lines in parts}

    assert ["f", "figure.next", "next", "figure"] in lines["Go"]
    assert ["x", "X", "card.set_aside", "set", "it", "aside"] in lines["On the figure card"]
    assert ["g", "g", "text.start", "start", "of", "the", "text"] in lines["Move"]
    assert sum(map(len, lines.values())) == len(ROWS)


def test_keys_json_has_the_keys_of_the_contract(command: Commands) -> None:
    values = command.json("keys")

    assert all(list(value) == KEY for value in values)
    assert {value["id"]: tuple(value["keys"]) for value in values} == DEFAULTS
    assert {value["place"] for value in values} == {place.name for _key, place in ROWS.values()}


@pytest.mark.usefixtures("rebound")
def test_keys_are_those_after_the_settings(command: Commands) -> None:
    values = {value["id"]: value for value in command.json("keys")}

    assert (values["figure.next"]["keys"], values["figure.next"]["default"]) == (["Z", "full_stop"], ["f"])
    assert values["note.next"]["keys"] == ["f"]
    assert ["Z", ".", "figure.next", "next", "figure"] in [line.split() for line in command("keys").splitlines()]


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ('"figure.next" = "g"', ["[keys] gives the key “g” to both"]),
        ('"figure.nxt" = "Z"\n"undo" = "nokey"', ["Is it one of figure.next", "[keys] has no key “nokey”."]),
    ],
)
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_keys_that_can_t_work_are_said_behind_all_keys_in_which_the_right_one_can_be_looked_up(
    home: Path, capsys: pytest.CaptureFixture[str], wanted: str, told: list[str], options: tuple[str, ...]
) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text(f"[keys]\n{wanted}\n", encoding="utf-8")

    assert main(["keys", *options]) == 1
    printed, complaint = capsys.readouterr()
    assert [words for words in (*ROWS, *told) if words not in printed + complaint] == []
    lines = complaint.splitlines()
    assert [words in line for words, line in zip(told, lines, strict=True)] == [True] * len(told)


def test_keys_are_said_in_the_language_of_the_interface(command: Commands) -> None:
    said = command("keys", "--lang", "zh_CN")
    assert i18n.catalogue("zh_CN").gettext("next figure") in said
    assert "next figure" not in said
