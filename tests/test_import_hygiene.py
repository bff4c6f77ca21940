"""What a command doesn't need is not loaded: Textual and sqlite_utils each cost a tenth of a second and more."""

import ast
import json

import pytest

from reader.commands import SUMMARIES
from reader.reply import regions
from reader.text import canonical, dates
from tests.examples import REPLY
from tests.processes import run

# What is loaded is never let go of: after several commands it is all that any of them loaded.
LOADED = """
import json, sys
from pathlib import Path
Path("reply.txt").write_text(sys.argv[2], encoding="utf-8")
from reader.cli import main
for commands in json.loads(sys.argv[1]):
    for arguments in commands:
        try:
            status = main(arguments)
        except SystemExit as end:
            status = end.code
        assert not status, arguments
    print("modules", *sorted(sys.modules), file=sys.stderr)
"""
HEAVY = {"textual", "rich", "sqlite_utils", "sqlite3", "click", "pyperclip", "xlsxwriter"}

CORE = ("outline", "figures", "check", "commitments")
STAGES = {
    "help": [["--help"]],
    "a command's help": [[name, "--help"] for name in (*CORE, "notes")],
    "all help": [[name, "--help"] for name in SUMMARIES],
    "keys": [["keys"], ["keys", "--json"]],
    "understanding": [[name, "reply.txt", *form] for name in CORE for form in ([], ["--json"])],
    "version": [["--version"]],
    "annotating": [["annotate", "reply.txt", "--quote", "540万元"]],
    "reading a file into the library": [["library", "add", "reply.txt"], ["library", "update"]],
}
"""Commands one after the other in one process, from those that load the least on."""


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The modules that are loaded after each stage, and so all that were loaded in it and before."""
    folder = tmp_path_factory.mktemp("stages")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("REPLY_READER_DB", str(folder / "a.db"))
        done = run("-c", LOADED, json.dumps(list(STAGES.values())), REPLY)
    assert done.returncode == 0, done.stderr
    assert done.stdout
    told = done.stderr.decode().splitlines()
    names = [set(line.split()) for line in told if line.startswith("modules ")]
    return dict(zip(STAGES, names, strict=True))


def packages(names: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in names}


def test_help_loads_neither_textual_nor_sqlite(modules: dict[str, set[str]]) -> None:
    assert packages(modules["all help"]) & HEAVY == set()


def test_the_list_of_commands_loads_none_of_them(modules: dict[str, set[str]]) -> None:
    found = modules["help"]

    assert "reader.commands.open_reader" in found
    assert not found & {f"reader.commands.{name}" for name in SUMMARIES}


def test_a_command_s_help_does_not_load_what_its_work_needs(modules: dict[str, set[str]]) -> None:
    assert not modules["a command's help"] & {"reader.reply", "reader.sources", "reader.exchange"}


def test_keys_are_printed_without_textual_or_sqlite(modules: dict[str, set[str]]) -> None:
    assert packages(modules["keys"]) & HEAVY == set()


def test_understanding_a_text_loads_neither_textual_nor_sqlite(modules: dict[str, set[str]]) -> None:
    assert "reader.understanding" in modules["understanding"]
    assert packages(modules["understanding"]) & HEAVY == set()


def test_the_versions_are_told_without_textual(modules: dict[str, set[str]]) -> None:
    assert packages(modules["version"]) & {"textual", "rich"} == set()


def test_annotating_loads_sqlite_but_not_textual(modules: dict[str, set[str]]) -> None:
    assert packages(modules["annotating"]) & HEAVY == {"sqlite_utils", "sqlite3", "click"}


def test_the_screen_loads_no_tls_and_leaves_it_to_those_who_ask_for_it() -> None:
    load = "from reader.commands.open_reader import without_tls\nwith without_tls(): import reader.tui"
    done = run("-c", f"import sys\n{load}\nprint(*sys.modules)\nimport ssl\nprint(ssl.OPENSSL_VERSION)")
    loaded, version = done.stdout.decode().splitlines()

    assert "asyncio.sslproto" in loaded.split()
    assert not {"ssl", "_ssl"} & set(loaded.split())
    assert version


@pytest.fixture(scope="module")
def shown() -> tuple[set[str], set[str]]:
    """The modules that are loaded to show a text, and those with all that opens it from the command line."""
    app = "import sys, reader.opening, reader.tui.app; print(*sys.modules)"
    done = run("-c", f"{app}\nimport reader.cli, reader.sources, reader.tui; print(*sys.modules)")
    first, second = done.stdout.decode().splitlines()
    return set(first.split()), set(second.split())


def test_what_a_text_is_shown_by_loads_nothing_that_it_is_understood_by(shown: tuple[set[str], set[str]]) -> None:
    names = shown[0]

    assert {"reader.reply.regions", "reader.tui.reading.screen"} <= names
    assert not names & {"reader.reply.model", "reader.reply.parsing", "reader.understanding", "reader.store"}
    assert "_hashlib" not in names


COMPILED = """
import re, sys
made, make = [], re.compile
re.compile = lambda pattern, flags=0: made.append(pattern) or make(pattern, flags)
from reader.reply.regions import find_regions
find_regions(sys.argv[1])
print(ascii(made))
"""


def test_a_pattern_for_lines_that_a_letter_has_not_is_not_compiled_to_show_it() -> None:
    done = run("-c", COMPILED, REPLY)
    made = ast.literal_eval(done.stdout.decode())

    assert regions._CLOSING.pattern in made
    assert not {regions._ATTACHMENT, regions._ATTACHED, regions._COPIED, regions._REPLY_TITLE} & set(made)
    assert not {dates._NUMERAL, canonical.CONTROL} & set(made)


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


def test_one_file_is_read_into_the_library_without_what_begins_processes(modules: dict[str, set[str]]) -> None:
    names = modules["reading a file into the library"]

    assert {"reader.library.updating", "tantivy"} <= names
    assert not names & {"reader.processes", "multiprocessing", "concurrent.futures", "sqlite_utils.cli"}


def test_what_searches_loads_nothing_that_understands_texts() -> None:
    done = run("-c", "import sys, reader.library.searching; print(*sys.modules)")
    names = set(done.stdout.decode().split())

    assert "reader.library.answering" in names
    assert not names & {"reader.understanding", "reader.commitments", "reader.checks", "sqlite_utils", "textual"}
    assert not names & {"reader.sources", "tantivy"}


def test_a_text_is_shown_before_what_understands_it_is_loaded(shown: tuple[set[str], set[str]]) -> None:
    names = shown[1]

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
        "reader.tui.reading.annotating",
        "reader.tui.reading.exporting",
        "reader.tui.reading.links",
        "reader.tui.reading.outline",
        "reader.tui.reading.inspector",
        "reader.tui.reading.search_bar",
        "reader.tui.ledger.screen",
        "reader.tui.library.screen",
    }
