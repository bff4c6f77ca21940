"""A corpus is one Parquet file: each text's figures once, in the order of the files, and the rest is said."""

import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from reader.corpus import rows, writing
from reader.corpus.engines import Engine, Numbered, in_processes
from tests.corpus.making import letter

ONE = in_processes(1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "replies"
    made.mkdir()
    for number in range(5):
        (made / f"{number}.txt").write_text(letter(f"{number + 10}万元", number), encoding="utf-8")
    return made


def amounts(path: Path) -> list[int]:
    """The amounts of a corpus, in its order."""
    return [int(value) // 10_000 for value in pq.read_table(path)["value"].to_pylist()]


def losing(name: str) -> Engine:
    """An engine that loses every batch with a file of a name."""

    def mapped(batches: Iterable[Numbered]) -> Iterator[Numbered]:
        for number, batch in batches:
            assert batch is not None
            lost = any(path.endswith(name) for path in batch["path"].to_pylist())
            yield Numbered(number, None if lost else rows(batch))

    return mapped


def backwards(batches: Iterable[Numbered]) -> Iterator[Numbered]:
    """An engine that is done with the last batch first."""
    return (Numbered(number, rows(batch)) for number, batch in reversed(list(batches)))


def test_the_figures_stand_in_the_order_of_the_files_whatever_comes_first(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_FILES", 2)
    report = writing.write([folder], tmp_path / "a.parquet", ONE)
    writing.write([folder], tmp_path / "b.parquet", backwards)

    assert amounts(tmp_path / "a.parquet") == [10, 11, 12, 13, 14]
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()
    assert (report.figures, report.files, report.copies, report.unread) == (5, 5, 0, ())


def test_a_text_that_two_files_have_stands_once(folder: Path, tmp_path: Path) -> None:
    (folder / "again.txt").write_bytes((folder / "3.txt").read_bytes())

    report = writing.write([folder], tmp_path / "a.parquet", ONE)
    assert amounts(tmp_path / "a.parquet") == [10, 11, 12, 13, 14]
    assert (report.files, report.copies) == (6, 1)


def test_members_of_an_archive_are_files(folder: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.writestr("x/17.txt", letter("17万元", 17))
    report = writing.write([folder, tmp_path / "more.zip"], tmp_path / "a.parquet", ONE)

    assert sorted(amounts(tmp_path / "a.parquet")) == [10, 11, 12, 13, 14, 17]
    assert report.files == 6


def test_what_cannot_be_read_is_said_and_the_rest_is_written(folder: Path, tmp_path: Path) -> None:
    (folder / "1.docx").write_bytes(b"PK\x03\x04 none")
    (folder / "2.zip").write_bytes(b"PK\x03\x04 none")
    report = writing.write([folder], tmp_path / "a.parquet", ONE)

    assert report.figures == 5
    assert [(Path(each.path).name, bool(each.problem)) for each in report.unread] == [("1.docx", True), ("2.zip", True)]


def test_a_file_that_ends_what_reads_it_is_named_alone(folder: Path, tmp_path: Path) -> None:
    report = writing.write([folder], tmp_path / "a.parquet", losing("3.txt"))

    assert amounts(tmp_path / "a.parquet") == [10, 11, 12, 14]
    assert [Path(each.path).name for each in report.unread] == ["3.txt"]


def test_what_breaks_it_off_leaves_the_file_that_was_there(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_FILES", 2)

    def failing(batches: Iterable[Numbered]) -> Iterator[Numbered]:
        for number, batch in batches:
            if number:
                raise KeyboardInterrupt
            yield Numbered(number, rows(batch))

    path = tmp_path / "a.parquet"
    writing.write([folder / "0.txt"], path, ONE)
    with pytest.raises(KeyboardInterrupt):
        writing.write([folder], path, failing)

    assert amounts(path) == [10]
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_a_corpus_is_known_for_ours_and_another_file_is_not(folder: Path, tmp_path: Path) -> None:
    writing.write([folder], tmp_path / "a.parquet", ONE)
    (tmp_path / "b.parquet").write_bytes(b"PAR1")

    assert writing.is_ours(tmp_path / "a.parquet")
    assert not writing.is_ours(tmp_path / "b.parquet")
