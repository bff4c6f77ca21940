"""`corpus`: the file that is written, what is said of it, and what is refused."""

import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.command_line import Commands
from tests.corpus.making import letter


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "replies"
    made.mkdir()
    (made / "1.txt").write_text(letter("86万元"), encoding="utf-8")
    (made / "2.txt").write_text(letter("87万元"), encoding="utf-8")
    return made


def test_the_figures_of_a_folder_are_written_and_counted(command: Commands, folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "figures.parquet"

    assert command("corpus", folder, "-o", output, "--jobs", "1") == "2 figures of 2 files\n"
    assert pq.read_table(output)["quote"].to_pylist() == ["86万元", "87万元"]


def test_json_says_what_could_not_be_read_and_why(command: Commands, folder: Path, tmp_path: Path) -> None:
    (folder / "bad.docx").write_bytes(b"PK\x03\x04 none")
    found = command.json("corpus", folder, "-o", tmp_path / "figures.parquet", "--jobs", "1")

    assert {name: found[name] for name in ("figures", "files", "copies")} == {"figures": 2, "files": 3, "copies": 0}
    assert [Path(each["path"]).name for each in found["unread"]] == ["bad.docx"]


def test_copies_and_what_could_not_be_read_are_told_beside_it(command: Commands, folder: Path, tmp_path: Path) -> None:
    (folder / "bad.docx").write_bytes(b"PK\x03\x04 none")
    (folder / "copy.txt").write_bytes((folder / "1.txt").read_bytes())
    output = str(tmp_path / "figures.parquet")

    assert command.out("corpus", folder, "-o", output, "--jobs", "1") == "2 figures of 4 files\n"


def test_a_corpus_is_written_anew_and_another_file_only_by_force(
    command: Commands, folder: Path, tmp_path: Path
) -> None:
    output = tmp_path / "figures.parquet"
    command("corpus", folder / "1.txt", "-o", output, "--jobs", "1")
    command("corpus", folder, "-o", output, "--jobs", "1")
    assert pq.read_table(output).num_rows == 2

    output.write_bytes(b"mine")
    refused = command("corpus", folder, "-o", output, "--jobs", "1", status=1)
    assert "this file wasn't written by reply-reader and stays as it is" in refused
    assert output.read_bytes() == b"mine"

    command.out("corpus", folder, "-o", output, "--jobs", "1", "--force")
    assert (tmp_path / "figures.parquet.bak").read_bytes() == b"mine"
    assert pq.read_table(output).num_rows == 2


def test_where_it_cannot_be_written_is_said(command: Commands, folder: Path, tmp_path: Path) -> None:
    said = command("corpus", folder, "-o", tmp_path / "none" / "figures.parquet", "--jobs", "1", status=1)

    assert "it can't be written: No such file or directory" in said


@pytest.mark.parametrize("module", ["pyarrow", "distributed"])
def test_without_the_extra_it_is_said_how_to_get_it(
    command: Commands, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    for name in [name for name in sys.modules if name.startswith("reader.corpus")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    said = command("corpus", folder, "-o", tmp_path / "figures.parquet", "--engine", "dask", status=1)

    assert f"{module} is not installed, which a corpus needs" in said
    assert "pip install 'reply-reader[corpus]'" in said


@pytest.mark.parametrize(
    "options",
    [["--jobs", "0"], ["--scheduler", "tcp://x:1"], ["--engine", "dask", "--scheduler", "tcp://x:1", "--jobs", "2"]],
)
def test_options_that_do_not_go_together_are_refused(
    command: Commands, folder: Path, tmp_path: Path, options: list[str]
) -> None:
    assert "usage:" in command.misused("corpus", folder, "-o", tmp_path / "figures.parquet", *options)


def test_a_place_that_is_not_there_is_said(command: Commands, tmp_path: Path) -> None:
    said = command("corpus", tmp_path / "none", "-o", tmp_path / "figures.parquet", status=1)

    assert "there is no such file" in said
