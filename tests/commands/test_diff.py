"""`diff` prints what changed between two versions, figures first, or a JSON value for each change."""

from pathlib import Path

import pytest

from tests.command_line import Commands
from tests.examples import REPLY

SUM = "县财政安排维修养护资金540万元"


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """A version in which a sum is another one."""
    path = tmp_path / "newer.txt"
    path.write_text(REPLY.replace(SUM, SUM.replace("540", "640")), encoding="utf-8")
    return path


def test_a_changed_figure_is_printed_below_its_sentence(command: Commands, reply_file: Path, newer: Path) -> None:
    passage, figure = command("diff", reply_file, newer).splitlines()

    assert passage.split("\t")[2] == "edited"
    assert figure.split("\t") == ["", "", "540万元 → 640万元", "+100万元"]


def test_diff_json_has_its_keys(command: Commands, reply_file: Path, newer: Path) -> None:
    [change] = command.json("diff", reply_file, newer)

    assert list(change) == ["change", "old", "new", "figures"]
    assert change["new"]["text"] == change["old"]["text"].replace("540", "640")
    [figure] = change["figures"]
    assert (figure["old"]["value"], figure["new"]["value"], figure["difference"]) == ("5400000", "6400000", "1000000")


def test_versions_that_say_the_same_print_nothing(command: Commands, reply_file: Path) -> None:
    assert (command("diff", reply_file, reply_file), command.json("diff", reply_file, reply_file)) == ("", [])
