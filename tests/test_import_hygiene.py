"""What a command doesn't need is not loaded: Textual and sqlite_utils each cost a tenth of a second and more."""

from pathlib import Path

import pytest

from tests.processes import run

LOADED = """
import sys
from reader.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""
HEAVY = {"textual", "rich", "sqlite_utils", "sqlite3", "click", "pyperclip", "xlsxwriter"}


def loaded(*arguments: str) -> set[str]:
    done = run("-c", LOADED, *arguments)
    assert done.stdout
    return set(done.stderr.decode().splitlines()[-1].split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["export", "--help"], ["ledger", "--help"]])
def test_help_loads_neither_textual_nor_sqlite(arguments: list[str]) -> None:
    assert loaded(*arguments) & HEAVY == set()


@pytest.mark.parametrize("name", ["outline", "figures", "check", "commitments"])
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_understanding_a_text_loads_neither_textual_nor_sqlite(reply_file: Path, name: str, form: list[str]) -> None:
    assert loaded(name, str(reply_file), *form) & HEAVY == set()


def test_annotating_loads_sqlite_but_not_textual(reply_file: Path) -> None:
    found = loaded("annotate", str(reply_file), "--quote", "540万元")

    assert found & HEAVY == {"sqlite_utils", "sqlite3", "click"}


@pytest.mark.parametrize("package", ["reader.reply", "reader.figures", "reader.notes"])
def test_the_pure_core_loads_no_edge(package: str) -> None:
    done = run("-c", f"import sys, {package}; print(*sys.modules)")
    names = set(done.stdout.decode().split())

    assert not names & HEAVY
    assert not names & {
        "reader.store",
        "reader.tui",
        "reader.sources",
        "reader.export",
        "reader.config",
        "platformdirs",
    }
