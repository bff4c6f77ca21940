"""`config`: what holds and where it comes from; the file with all settings; what was chosen on the screen."""

import os
import re
import stat
import tomllib
from pathlib import Path

import pytest

from reader import i18n
from reader.cli import main
from reader.config import examined, rows
from reader.config.chosen import Choice, keep_choices
from reader.config.commented import brought_up_to_date, commented
from tests.command_line import Commands


@pytest.fixture
def file(home: Path) -> Path:
    return home / "config" / "config.toml"


def write(file: Path, content: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(content, encoding="utf-8")


def test_every_setting_is_shown_with_its_value_its_origin_and_what_it_means(
    command: Commands, home: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(file, '\nmeasure = 60\n[keys]\n"figure.next" = "Z"\n')
    monkeypatch.setenv("REPLY_READER_DB", "/environment.db")
    keep_choices(home / "state" / "reply-reader" / "chosen", {"theme": Choice("safe", "")})
    said = command("config")

    assert f"# the settings file: {file}" in said
    for line in (
        'theme           = "safe"    [chosen on the screen]',
        "measure         = 60    [file config.toml:2]",
        'database        = "/environment.db"    [environment REPLY_READER_DB]',
        "outline         = true    [default]",
        '[keys]  1    [file config.toml:3]\n  figure.next = "Z"',
    ):
        assert f"\n{line}\n" in said
    assert [name for name, (_each, row) in rows().items() if f"\n  {i18n._(row.meaning)}\n" not in said] == []


def test_json_says_the_same(command: Commands, file: Path) -> None:
    write(file, 'theme = "light"\n[kinds.legal]\nname = "法律依据"\n')
    said = command.json("config", "--db", "/argument.db")
    by_name = {each["name"]: each for each in said["settings"]}

    assert list(by_name) == list(rows())
    theme, database = by_name["theme"], by_name["database"]
    assert (theme["value"], theme["origin"], theme["place"], theme["line"]) == ("light", "file", str(file), 1)
    assert (theme["default"], theme["choices"]) == ("dark", ["dark", "light", "safe", "terminal"])
    assert (database["value"], database["origin"], database["place"]) == ("/argument.db", "argument", "--db")
    assert '\n[kinds]  1    [file config.toml:2]\n  legal  name = "法律依据"\n' in command("config")
    assert said["kinds"] == {"legal": {"name": "法律依据", "purpose": "", "colour": ""}}


def test_what_is_wrong_is_said_behind_what_holds(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(file, 'theme = "pink"\nmeasure = 60\n[keys]\n"figure.nxt" = "Z"\n')
    assert main(["config"]) == 1
    printed = capsys.readouterr()
    assert "measure         = 60" in printed.out
    assert f"{file}:1: “pink” is no theme" in printed.err
    assert "Is it one of figure.next" in printed.err


def test_a_table_that_is_none_is_not_shown(command: Commands, file: Path) -> None:
    write(file, "keys = 1\n")
    assert "\n[keys]" not in command.out("config", status=1)


def test_the_path_is_printed(command: Commands, file: Path) -> None:
    assert command("config", "path") == f"{file}\n"


def test_what_was_chosen_on_the_screen_is_forgotten(command: Commands, home: Path) -> None:
    keep_choices(home / "state" / "reply-reader" / "chosen", {"theme": Choice("safe", "")})
    assert "is forgotten" in command.told("config", "forget")
    assert "nothing was chosen" in command.told("config", "forget")
    assert examined(os.environ).settings.theme == "dark"


# Editing


def editor(folder: Path, script: str) -> str:
    """An editor that does something to the file."""
    path = folder / "an editor"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return f"'{path}'"


def test_the_file_is_made_with_all_settings_and_opened(
    command: Commands, tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "false")
    monkeypatch.setenv("VISUAL", editor(tmp_path, 'sed -i \'s/^# theme = .*/theme = "light"/\' "$1"'))
    assert command("config", "edit") == ""

    content = file.read_text(encoding="utf-8")
    assert content == commented().replace('# theme = "dark"', 'theme = "light"')
    assert examined(os.environ).settings.theme == "light"
    assert stat.S_IMODE(file.parent.stat().st_mode) & 0o077 == 0


def test_what_is_wrong_after_editing_is_said(
    command: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, 'echo "theme = 1" >> "$1"'))
    assert "“1” is no theme" in command("config", "edit", status=1)
    monkeypatch.setenv("VISUAL", editor(tmp_path, "exit 3"))
    assert "ended with status 3" in command("config", "edit", status=1)
    monkeypatch.setenv("VISUAL", "/no/editor/here")
    assert "can't be started: No such file or directory." in command("config", "edit", status=1)


def test_without_an_editor_a_sentence_says_what_to_do(
    command: Commands, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    said = command("config", "edit", status=1)

    assert said.startswith(f"reply-reader: {file}: no editor is named in VISUAL or EDITOR. ")
    assert file.read_text(encoding="utf-8") == commented()


MINE = """# mine
theme = "light" # by day
author = '''
[keys]
'''

# measure = 100
[keys]
"figure.next" = "Z"

[extra]"""


def test_a_file_that_is_there_keeps_every_word_and_gets_what_it_doesn_t_mention(file: Path) -> None:
    mine = MINE.replace("author = '''\n[keys]\n'''\n", "").replace("\n\n[extra]", "")
    write(file, mine)
    assert brought_up_to_date(file) == []
    content = file.read_text(encoding="utf-8")

    kept = iter(content.splitlines())
    assert all(line in kept for line in mine.splitlines())
    assert content.index("# language = ") < content.index("[keys]") < content.index("# [kinds.legal]")
    assert content.count("measure = ") == content.count("theme = ") == 1
    assert tomllib.loads(content) == tomllib.loads(mine)
    uncommented = content.replace("# outline = true", "outline = false")
    assert tomllib.loads(uncommented)["outline"] is False
    assert brought_up_to_date(file) == []
    assert file.read_text(encoding="utf-8") == content


def test_a_file_keeps_its_line_ends(file: Path) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b'\xef\xbb\xbftheme = "light"\r\n[keys]\r\n"figure.next" = "Z"\r\n')
    assert brought_up_to_date(file) == []
    content = file.read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n") > 20
    assert tomllib.loads(content.decode()) == {"theme": "light", "keys": {"figure.next": "Z"}}


@pytest.mark.parametrize("content", [MINE, "theme = "], ids=["a table's head in words", "no TOML"])
def test_a_file_to_which_nothing_can_be_added_is_left_alone_and_what_is_missing_is_shown(
    file: Path, content: str
) -> None:
    write(file, content)
    missing = brought_up_to_date(file)

    assert '# language = "zh_CN"' in missing
    assert file.read_text(encoding="utf-8") == content


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_each_setting_of_the_commented_file_may_be_chosen_as_it_stands(file: Path, language: str) -> None:
    i18n.use(language)
    lines = [line[2:] for line in commented().splitlines() if line.startswith("# ")]
    chosen = [line for line in lines if re.match(r'["\w.]+ = |\[', line)]
    write(file, "\n".join(chosen))
    found = examined(os.environ)

    assert found.mistakes == ()
    assert set(rows()) <= set(found.file.values)
    assert [kind.id for kind in found.settings.kinds] == ["legal"]
