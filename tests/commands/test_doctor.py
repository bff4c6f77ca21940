"""`doctor`: what works, what doesn't, and what helps; each fault is found, and the exit status says so."""

import json
from pathlib import Path

import pytest

from reader.cli import main
from reader.commands.doctor import doctor_lines
from reader.config import Settings
from reader.doctor import asking
from reader.doctor.asking import Answers
from reader.doctor.files import database_findings
from reader.doctor.finding import Finding
from reader.doctor.terminal import terminal_findings
from tests.command_line import Commands
from tests.pseudo_terminal import PseudoTerminal

WELL = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "PATH": ""}


@pytest.fixture(autouse=True)
def _no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "asked", lambda: None)
    monkeypatch.setattr("reader.doctor.terminal.system_tool", lambda: "xclip")


def found(environment: dict[str, str], answers: Answers | None, **settings: str) -> dict[str, Finding]:
    return {each.name: each for each in terminal_findings(environment, Settings(**settings), answers)}  # type: ignore[arg-type]


ALL_WELL = Answers(2, 1, has_kitty_keys=False, is_light=False)


def test_a_terminal_in_which_all_works_has_no_fault() -> None:
    assert [each for each in found(WELL, ALL_WELL).values() if not each.is_well] == []


@pytest.mark.parametrize(
    ("environment", "answers", "settings", "name", "helps"),
    [
        ({"TERM": "dumb"}, ALL_WELL, {}, "terminal", "Set TERM"),
        ({}, ALL_WELL._replace(wide=1), {}, "wide", "font"),
        ({}, ALL_WELL._replace(ambiguous=2), {}, "ambiguous", 'ambiguous = "wide"'),
        ({}, ALL_WELL, {"ambiguous": "wide"}, "ambiguous", 'ambiguous = "narrow"'),
        ({"LANG": "C"}, ALL_WELL, {}, "locale", "LANG=C.UTF-8"),
    ],
)
def test_what_does_not_work_is_told_with_what_helps(
    environment: dict[str, str], answers: Answers, settings: dict[str, str], name: str, helps: str
) -> None:
    seen = found({**WELL, **environment}, answers, **settings)

    assert [each.name for each in seen.values() if not each.is_well] == [name]
    assert helps in seen[name].help


@pytest.mark.parametrize(
    ("environment", "answers", "name", "helps"),
    [
        ({"COLORTERM": ""}, ALL_WELL, "colours", 'theme = "terminal"'),
        ({}, ALL_WELL._replace(is_light=True), "colours", "another theme"),
        ({}, ALL_WELL._replace(has_kitty_keys=True), "keys", "input methods"),
        ({}, None, "terminal", "in the terminal in which you read"),
    ],
)
def test_what_could_be_better_is_no_fault(
    environment: dict[str, str], answers: Answers | None, name: str, helps: str
) -> None:
    seen = found({**WELL, **environment}, answers)

    assert [each for each in seen.values() if not each.is_well] == []
    assert helps in seen[name].help


@pytest.mark.parametrize(
    ("received", "answers"),
    [
        (b"\x1b[1;3R\x1b[1;2R\x1b[?1;2c", Answers(2, 1)),
        (b"\x1b[5;3R\x1b[5;3R\x1b[?0u\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62c", Answers(2, 2, True, True)),
        (b"\x1b[1;3R\x1b[1;2R\x1b]11;rgb:15/18/1d\x07\x1b[?1;2c", Answers(2, 1, False, False)),
        (b"", Answers()),
        (b"\x1b[1;3R", Answers()),
    ],
)
def test_what_a_terminal_answers_is_understood(received: bytes, answers: Answers) -> None:
    assert asking.answers(received) == answers


ASKING = "from reader.doctor import asking; asking._SECONDS = 0.01; print(asking.asked(), 'end')"


def test_a_terminal_that_answers_nothing_is_not_waited_for_for_long_and_left_as_it_was(tmp_path: Path) -> None:
    with PseudoTerminal("-c", ASKING, folder=tmp_path) as terminal:
        assert terminal.end() == 0
        assert terminal.has_its_modes
    assert "end" in terminal.since_keys


def by_name(command: Commands, status: int = 0) -> dict[str, dict[str, object]]:
    said = json.loads(command.out("doctor", "--json", status=status))
    return {each["name"]: each for each in said}


def test_without_a_file_of_its_own_all_is_well(command: Commands) -> None:
    said = by_name(command)

    assert {"terminal", "locale", "clipboard", "settings", "database", "state", "libreoffice"} <= said.keys()
    assert {each["is_well"] for each in said.values()} == {True}


def test_what_is_found_has_names_in_each_language_and_a_sign_for_what_could_be_more(command: Commands) -> None:
    english, chinese = command.out("doctor"), command.out("--lang", "zh_CN", "doctor")
    assert "· settings  " in english
    assert "· 设置" in chinese
    assert "✓ 数据库" in chinese
    assert "clipboard_rich" not in english
    assert [line[0] for line in english.splitlines()] == [line[0] for line in chinese.splitlines()]


def test_on_a_terminal_lines_are_broken_between_words_and_hang() -> None:
    found = [
        Finding("settings", True, "there are none", "one two three four five six seven"),
        Finding("keys", True, ""),
    ]
    assert list(doctor_lines(found, 34)) == [
        "· settings  there are none",
        "            → one two three four",
        "              five six seven",
        "✓ keyboard  ",
    ]
    assert list(doctor_lines(found, None))[1].endswith("→ one two three four five six seven")


def test_a_folder_in_the_database_s_place_is_said(tmp_path: Path) -> None:
    [found] = database_findings(tmp_path)
    assert (found.is_well, found.sentence) == (False, f"{tmp_path}: this is not a regular file")


def test_mistakes_in_the_settings_are_told(command: Commands, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('theme = "pink"\n[keys]\n"no.such" = "x"', encoding="utf-8")
    said = command.out("doctor", status=1)

    assert "✗ settings" in said
    assert "config.toml:1: “pink” is no theme" in said
    assert "“no.such”" in said


def test_a_database_is_looked_through(command: Commands, home: Path, reply_file: Path) -> None:
    main(["annotate", str(reply_file), "--quote", "540万元"])
    command.out("notes")
    said = by_name(command)
    assert (said["database"]["is_well"], said["database_writable"]["is_well"]) == (True, True)
    assert "schema" in str(said["database"]["sentence"])
    (home / "data" / "annotations.db").write_bytes(b"no database" * 99)
    assert by_name(command, status=1)["database"]["is_well"] is False


def test_a_database_that_is_asked_for_alone_is_looked_through_alone(command: Commands, reply_file: Path) -> None:
    main(["annotate", str(reply_file), "--quote", "540万元"])
    command.out("notes")
    said = json.loads(command.out("doctor", "--database", "--json"))

    assert {each["name"] for each in said} >= {"database_quick_check", "database_version", "database_copies"}
    assert all(each["name"].startswith("database_") for each in said)
