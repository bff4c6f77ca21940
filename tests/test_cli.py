"""Options, languages, wrong usage, and output that nobody takes."""

import json
import os
from contextlib import suppress
from pathlib import Path

import pytest

from reader import __version__, i18n
from reader.cli import main
from reader.commands import SUMMARIES
from reader.store.migrations import LATEST
from tests.command_line import Commands
from tests.examples import REPLY
from tests.processes import run


def test_the_database_is_the_one_that_is_named(command: Commands, reply_file: Path, tmp_path: Path) -> None:
    command("--db", tmp_path / "a.db", "annotate", reply_file, "--quote", "540万元")
    command("annotate", reply_file, "--quote", "620万元", f"--db={tmp_path / 'b.db'}")

    assert [note["quote"] for note in command.json("notes", "--db", tmp_path / "a.db")] == ["540万元"]
    assert [note["quote"] for note in command.json("--db", tmp_path / "b.db", "notes")] == ["620万元"]
    assert command.json("notes") == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["outline"],
        ["outline", "a", "--unknown"],
        ["annotate", "a"],
        ["annotate", "a", "--quote", "b", "--at", "1:2"],
        ["annotate", "a", "--quote", "b", "--kind", "other"],
        ["annotate", "a", "--quote", "b", "--status", "other"],
        ["annotate", "a", "--quote", "b", "--level", "other"],
        ["annotate", "a", "--quote", "b", "--review", "open"],
        ["export"],
        ["export", "a", "--format", "odt"],
        ["--lang", "fr"],
        ["notes", "--js"],
    ],
)
def test_a_wrong_usage_is_status_2(command: Commands, arguments: list[str]) -> None:
    assert command.misused(*arguments).startswith("usage: reply-reader")


@pytest.mark.parametrize(
    "name", ["outline", "figures", "check", "commitments", "annotate", "notes", "export", "ledger"]
)
def test_work_that_fails_is_status_1_with_a_sentence(command: Commands, tmp_path: Path, name: str) -> None:
    more = ["--quote", "甲"] if name == "annotate" else []
    said = command(name, tmp_path / "none.txt", *more, status=1)

    assert said == f"reply-reader: {tmp_path / 'none.txt'}: there is no such file. Check the path.\n"


@pytest.mark.parametrize("name", ["annotate", "notes", "export", "ledger"])
def test_a_database_that_is_none_is_status_1(command: Commands, reply_file: Path, name: str) -> None:
    more = ["--quote", "540万元"] if name == "annotate" else []
    said = command(name, reply_file, *more, "--db", reply_file, status=1)

    assert said.startswith(f"reply-reader: {reply_file}: this is no annotations' database, or a damaged one: ")
    assert reply_file.read_text(encoding="utf-8") == REPLY


def test_a_home_folder_that_nobody_has_is_said(command: Commands) -> None:
    assert "~nobody-of-this-name/a.db" in command("notes", "--db", "~nobody-of-this-name/a.db", status=1)


def test_wrong_settings_are_said(command: Commands, home: Path, reply_file: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text("theme = 1", encoding="utf-8")

    assert command("outline", reply_file, status=1).startswith(f"reply-reader: {home / 'config' / 'config.toml'}:1: ")


def test_the_reader_needs_a_terminal(command: Commands, reply_file: Path) -> None:
    assert command(reply_file, status=1).startswith("reply-reader: the reader needs a terminal. ")


@pytest.mark.parametrize("arguments", [["none.txt"], ["outlin.txt", "reply.txt"], ["水利局", "reply.txt"]])
def test_a_missing_file_is_said_before_a_terminal_is_asked_for(command: Commands, arguments: list[str]) -> None:
    assert command(*arguments, status=1) == f"reply-reader: {arguments[0]}: there is no such file. Check the path.\n"


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["outlin", "reply.txt"], "outline"),
        (["sync-note"], "sync-notes"),
        (["ledgr", "a.txt"], "ledger"),
        (["outline", "a", "--jsn"], "--json"),
        (["export", "a", "--fromat=html"], "--format"),
        (["--langg", "en"], "--lang"),
        (["config", "edti"], "edit"),
        (["--theme", "lihgt"], "light"),
    ],
)
def test_what_a_mistyped_command_or_option_may_have_meant_is_asked(
    command: Commands, arguments: list[str], meant: str
) -> None:
    said = " ".join(command.misused(*arguments).split())

    assert f"(did you mean {meant}" in said


def test_a_file_that_is_called_nearly_as_a_command_is_opened(command: Commands, tmp_path: Path) -> None:
    (tmp_path / "outlin").write_text(REPLY, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        assert "needs a terminal" in command("outlin", status=1)


def test_the_version_says_what_a_report_of_a_fault_has_to_name(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    lines = capsys.readouterr().out.splitlines()

    assert lines[0] == f"reply-reader {__version__}"
    told = ("python 3.", "system ", "textual 8.", "sqlite 3.", "terminal ", "language en")
    assert [words for words, line in zip(told, lines[1:], strict=True) if not line.startswith(words)] == []
    assert f"schema {LATEST}" in lines[4]


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["config", "path"]])
def test_what_helps_works_with_settings_in_which_something_is_wrong(
    capsys: pytest.CaptureFixture[str], home: Path, arguments: list[str]
) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('theme = "pink"', encoding="utf-8")
    with suppress(SystemExit):
        assert main(arguments) == 0
    printed = capsys.readouterr()

    assert (bool(printed.out), printed.err) == (True, "")


WITHOUT = """
import os, sys
os.close(int(sys.argv[1]))
os.execv(sys.executable, [sys.executable, "-m", "reader", *sys.argv[2:]])
"""


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["notes"], ["outline", "reply.txt"], []])
def test_a_closed_output_is_said_in_a_sentence(arguments: list[str]) -> None:
    done = run("-c", WITHOUT, "1", *arguments)

    assert done.stderr.decode() == "reply-reader: there is no standard output to print to.\n"
    assert done.returncode == 1


@pytest.mark.parametrize("arguments", [["-"], ["outline", "-"]])
def test_a_closed_input_is_said_in_a_sentence(arguments: list[str]) -> None:
    done = run("-c", WITHOUT, "0", *arguments)

    assert done.stderr.decode().startswith("reply-reader: nothing comes through a pipe.")
    assert done.returncode == 1


def test_with_no_place_for_errors_the_output_holds_none() -> None:
    done = run("-c", WITHOUT, "2", "outline", "none.txt")

    assert (done.returncode, done.stdout) == (1, b"")


@pytest.mark.parametrize("arguments", [["--help"], ["outline", "--help"], ["export", "-h"], ["--version"]])
def test_help_and_version_are_printed_with_status_0(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    printed = capsys.readouterr()

    assert (caught.value.code, printed.err) == (0, "")
    assert printed.out.startswith(
        f"reply-reader {__version__}\n" if arguments == ["--version"] else "usage: reply-reader"
    )


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    printed = capsys.readouterr().out

    names = ("outline", "figures", "check", "commitments", "annotate", "notes", "export", "ledger")
    assert set(names) <= set(SUMMARIES)
    assert all(f"\n  {name} " in printed for name in SUMMARIES)


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_command_that_is_named_has_a_module(capsys: pytest.CaptureFixture[str], name: str) -> None:
    with pytest.raises(SystemExit) as caught:
        main([name, "--help"])

    assert caught.value.code == 0
    assert SUMMARIES[name] in capsys.readouterr().out.replace("\n", " ")


@pytest.mark.parametrize(
    ("settings", "variable", "option", "language"),
    [
        ("", "C.UTF-8", [], "en"),
        ("", "zh_CN.UTF-8", [], "zh_CN"),
        ('language = "en"', "zh_CN.UTF-8", [], "en"),
        ('language = "en"', "C.UTF-8", ["--lang", "zh_CN"], "zh_CN"),
        ('language = "zh_CN"', "C.UTF-8", ["--lang", "en"], "en"),
    ],
)
def test_the_option_goes_before_the_settings_and_they_before_the_environment(
    command: Commands,
    home: Path,
    reply_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    settings: str,
    variable: str,
    option: list[str],
    language: str,
) -> None:
    used: list[str] = []
    monkeypatch.setattr(i18n, "use", used.append)
    monkeypatch.setenv("LANG", variable)
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text(settings, encoding="utf-8")
    command("outline", reply_file, *option)

    assert used[-1] == language


# Each in a process of its own, which begins with all loaded; Python ends as it always does.
EACH = """
import json, os, sys
from reader.cli import main
import reader.commands.notes, reader.commands.outline, reader.store
for arguments in json.loads(sys.argv[1]):
    child = os.fork()
    if not child:
        sys.exit(main(arguments))
    print(arguments[0], os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), file=sys.stderr, flush=True)
os._exit(0)
"""


@pytest.mark.parametrize("buffering", [{}, {"PYTHONUNBUFFERED": "1"}])
def test_a_broken_pipe_is_silent(reply_file: Path, buffering: dict[str, str]) -> None:
    main(["annotate", str(reply_file), "--quote", "540万元"])
    commands = [["--help"], ["outline", "--help"], ["outline", str(reply_file), "--json"], ["notes"], ["--version"]]
    reading, writing = os.pipe()
    os.close(reading)
    done = run("-c", EACH, json.dumps(commands), stdout=writing, changes=buffering)
    os.close(writing)

    assert done.stderr.decode().splitlines() == [f"{arguments[0]} 0" for arguments in commands]


LITTLE_SPACE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
from reader.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("arguments", [["--help"], ["outline", "reply.txt", "--json"]])
def test_an_output_that_is_full_is_said_without_a_traceback(
    reply_file: Path, tmp_path: Path, arguments: list[str]
) -> None:
    named = [str(reply_file) if argument == "reply.txt" else argument for argument in arguments]
    with (tmp_path / "output").open("wb") as output:
        done = run("-c", LITTLE_SPACE, *named, stdout=output.fileno())

    assert (done.returncode, done.stderr.decode()) == (1, "reply-reader: [Errno 27] File too large\n")


def test_output_is_utf_8_in_any_locale(reply_file: Path) -> None:
    done = run("-m", "reader", "outline", str(reply_file), changes={"LC_ALL": "C", "PYTHONUTF8": "0"})

    assert done.stdout.decode("utf-8").startswith("关于对县十七届人大二次会议第58号建议的答复\n")


def test_the_commands_run_from_the_shell(reply_file: Path) -> None:
    made = run("-m", "reader", "annotate", "-", "--quote", "540万元", stdin=REPLY.encode("utf-16"))
    listed = run("-m", "reader", "notes", str(reply_file), "--json")

    assert (made.returncode, listed.returncode) == (0, 0)
    assert [note["id"] for note in json.loads(listed.stdout)] == made.stdout.decode().split()
