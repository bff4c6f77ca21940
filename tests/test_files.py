"""Files are written whole or not at all."""

import os
from pathlib import Path

import pytest

from reader.files import write_atomically


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_text_is_written_in_utf_8_with_its_own_line_ends(tmp_path: Path) -> None:
    write_atomically(tmp_path / "导出.md", "甲\n乙\r\n𠀀")

    assert (tmp_path / "导出.md").read_bytes() == "甲\n乙\r\n𠀀".encode()
    assert names(tmp_path) == ["导出.md"]


def test_an_old_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "old.md"
    path.write_text("旧", encoding="utf-8")
    path.chmod(0o640)
    write_atomically(path, "新")

    assert path.read_text(encoding="utf-8") == "新"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_gets_the_mode_that_any_new_file_gets(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_atomically(tmp_path / "new.md", "新")
    finally:
        os.umask(mask)

    assert (tmp_path / "new.md").stat().st_mode & 0o777 == 0o640


def test_a_long_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("答复" * 40 + ".md")
    write_atomically(path, "新")

    assert names(tmp_path) == [path.name]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "old.md"
    path.write_text("旧", encoding="utf-8")
    monkeypatch.setattr(os, step, fail)

    with pytest.raises(OSError, match="No space"):
        write_atomically(path, "新")
    assert path.read_text(encoding="utf-8") == "旧"
    assert names(tmp_path) == ["old.md"]


def test_an_interruption_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "old.md"
    path.write_text("旧", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", interrupt)

    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, "新")
    assert path.read_text(encoding="utf-8") == "旧"
    assert names(tmp_path) == ["old.md"]


def test_text_that_no_encoding_has_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "old.md"
    path.write_text("旧", encoding="utf-8")

    with pytest.raises(UnicodeEncodeError):
        write_atomically(path, "\udcff")
    assert path.read_text(encoding="utf-8") == "旧"
    assert names(tmp_path) == ["old.md"]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "none" / "new.md", "新")


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_text("旧", encoding="utf-8")
    link.symlink_to(target)
    write_atomically(link, "新")

    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "新"


def test_a_link_to_nothing_is_an_error_and_nothing_is_made(tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to(tmp_path / "target.md")

    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "link.md", "新")
    assert names(tmp_path) == ["link.md"]


def test_a_link_that_leads_to_itself_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to(tmp_path / "link.md")

    with pytest.raises(OSError, match="symbolic links"):
        write_atomically(tmp_path / "link.md", "新")
