"""Completion: what the shells themselves complete by the scripts, and the manual, which is made from the same."""

import shutil
import subprocess
from pathlib import Path

import pytest

from reader import i18n
from reader.commands import READING, SUMMARIES
from reader.commands.manual import manual
from reader.commands.parsing import parser_of, taken
from reader.commands.shells import SCRIPTS, every_command
from reader.config import rows
from tests.command_line import Commands

BASH = """
{script}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_reply_reader 2>/dev/null
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "甲 乙.txt").touch()
    (tmp_path / "export").mkdir()
    return tmp_path


def completed(folder: Path, *words: str) -> set[str]:
    """What bash completes the last of some words to."""
    script = BASH.format(script=SCRIPTS["bash"](every_command()))
    command = ["bash", "-c", script, "bash", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return set(done.stdout.decode().split("\n")) - {""}


FILES = {"甲 乙.txt", "export"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["out"], {"outline"}),
        ([""], {*SUMMARIES, *FILES}),
        (["outline", "甲"], {"甲 乙.txt"}),
        (["outline", "--j"], {"--json"}),
        (["annotate", "a", "--review", ""], {"confirmed", "set_aside"}),
        (["export", "--format", "=", "h"], {"html"}),
        (["export", "-o", "甲"], {"甲 乙.txt"}),
        (["--db", "甲 乙.txt", "outl"], {"outline"}),
        (["甲 乙.txt", ""], FILES),
        (["completion", ""], {"bash", "zsh", "fish"}),
        (["config", "e"], {"edit"}),
        (["annotate", "a", "--quote", ""], set()),
        (["keys", ""], set()),
    ],
)
def test_bash_completes_commands_options_values_and_files(folder: Path, words: list[str], found: set[str]) -> None:
    assert completed(folder, "reply-reader", *words) == found


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_can_read_its_script_in_every_language(tmp_path: Path, shell: str, language: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    i18n.use(language)
    script = tmp_path / "script"
    script.write_text(SCRIPTS[shell](every_command()), encoding="utf-8")

    assert subprocess.run([shell, "-n", script], capture_output=True, check=True).stderr == b""


@pytest.mark.parametrize("shell", SCRIPTS)
def test_every_script_has_every_command_and_option(command: Commands, shell: str) -> None:
    script = command("completion", shell)

    for name in (READING, *SUMMARIES):
        options = [option for each in taken(parser_of(name)) for option in each.names]
        written = [option.lstrip("-") if shell == "fish" else option for option in options]
        assert [option for option in (*written, name.replace(READING, "")) if option not in script] == []


def test_a_shell_that_there_is_not_is_a_wrong_usage(command: Commands) -> None:
    assert "invalid choice: 'tcsh'" in command.misused("completion", "tcsh")


MANUAL = Path(__file__).parents[2] / "reader" / "man" / "reply-reader.1"


def test_the_manual_is_as_the_parsers_are() -> None:
    assert manual() == MANUAL.read_text(encoding="utf-8"), (
        "python -m reader.commands.manual > reader/man/reply-reader.1"
    )


def test_the_manual_names_every_command_option_and_setting() -> None:
    page = manual().replace("\\-", "-")

    assert [name for name in (*SUMMARIES, *rows()) if name not in page] == []
    names = [option for name in SUMMARIES for each in taken(parser_of(name)) for option in each.names]
    assert [option for option in names if f"\\fB{option}\\fR" not in page] == []


def test_man_shows_the_manual_without_a_warning() -> None:
    if shutil.which("man") is None:
        pytest.skip("there is no man here")
    done = subprocess.run(["man", "--warnings", "-l", MANUAL], capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
    assert "SYNOPSIS" in done.stdout.decode()
