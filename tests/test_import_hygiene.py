"""What a command doesn't need is not loaded: Textual and sqlite_utils each cost a tenth of a second and more."""

import json
from pathlib import Path

from reader.commands import SUMMARIES
from tests.processes import run

# What is loaded is never let go of: after several commands it is all that any of them loaded.
LOADED = """
import json, sys
from reader.cli import main
for arguments in json.loads(sys.argv[1]):
    try:
        status = main(arguments)
    except SystemExit as end:
        status = end.code
    assert not status, arguments
print(*sorted(sys.modules), file=sys.stderr)
"""
HEAVY = {"textual", "rich", "sqlite_utils", "sqlite3", "click", "pyperclip", "xlsxwriter"}


def modules_of(*commands: list[str]) -> set[str]:
    """The modules that some commands have loaded, one after the other in one process."""
    done = run("-c", LOADED, json.dumps(commands))
    assert done.returncode == 0, done.stderr
    assert done.stdout
    return set(done.stderr.decode().splitlines()[-1].split())


def loaded(*commands: list[str]) -> set[str]:
    """The packages that some commands have loaded."""
    return {name.partition(".")[0] for name in modules_of(*commands)}


def test_help_loads_neither_textual_nor_sqlite() -> None:
    assert loaded(["--help"], ["--version"], *([name, "--help"] for name in SUMMARIES)) & HEAVY == set()


def test_the_list_of_commands_loads_none_of_them() -> None:
    found = modules_of(["--help"])

    assert "reader.commands.open_reader" in found
    assert not found & {f"reader.commands.{name}" for name in SUMMARIES}


def test_a_command_s_help_does_not_load_what_its_work_needs() -> None:
    names = ("outline", "figures", "check", "commitments", "notes")

    assert not modules_of(*([name, "--help"] for name in names)) & {"reader.reply", "reader.sources", "reader.exchange"}


def test_keys_are_printed_without_textual_or_sqlite() -> None:
    assert loaded(["keys"], ["keys", "--json"]) & HEAVY == set()


def test_understanding_a_text_loads_neither_textual_nor_sqlite(reply_file: Path) -> None:
    names = ("outline", "figures", "check", "commitments")
    commands = [[name, str(reply_file), *form] for name in names for form in ([], ["--json"])]

    assert loaded(*commands) & HEAVY == set()


def test_annotating_loads_sqlite_but_not_textual(reply_file: Path) -> None:
    found = loaded(["annotate", str(reply_file), "--quote", "540万元"])

    assert found & HEAVY == {"sqlite_utils", "sqlite3", "click"}


def test_what_a_text_is_shown_by_loads_nothing_that_it_is_understood_by() -> None:
    done = run("-c", "import sys, reader.opening, reader.tui.app; print(*sys.modules)")
    names = set(done.stdout.decode().split())

    assert {"reader.reply.regions", "reader.tui.reading.screen"} <= names
    assert not names & {"reader.reply.model", "reader.reply.parsing", "reader.understanding", "reader.store"}
    assert "_hashlib" not in names


def test_the_pure_core_loads_no_edge() -> None:
    done = run("-c", "import sys, reader.reply, reader.figures, reader.annotations; print(*sys.modules)")
    names = set(done.stdout.decode().split())

    assert {"reader.reply", "reader.figures", "reader.annotations"} <= names
    assert not names & HEAVY
    assert not names & {
        "reader.store",
        "reader.tui",
        "reader.sources",
        "reader.exchange",
        "reader.config",
        "platformdirs",
    }


def test_a_text_is_shown_before_what_understands_it_is_loaded() -> None:
    done = run("-c", "import sys, reader.cli, reader.sources, reader.tui, reader.tui.app; print(*sys.modules)")
    names = set(done.stdout.decode().split())

    assert {"reader.tui.app", "reader.reply.regions"} <= names
    # The list of facts is no more than that: the table of keys has the card's from it.
    assert {name for name in names if name.startswith("reader.facts")} == {"reader.facts", "reader.facts.model"}
    assert not names & {"sqlite3", "sqlite_utils", "lxml", "pyperclip", "tomllib"}
    assert not names & {
        "reader.understanding",
        "reader.reply.headings",
        "reader.reply.sections",
        "reader.reply.metadata",
        "reader.figures",
        "reader.checks",
        "reader.commitments",
        "reader.annotations",
        "reader.ledger",
        "reader.editing",
        "reader.store",
        "reader.tui.cards.fields",
        "reader.tui.reading.outline",
        "reader.tui.reading.inspector",
        "reader.tui.reading.search_bar",
        "reader.tui.ledger.screen",
        "reader.tui.library.screen",
    }
