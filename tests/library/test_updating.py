"""The library says what the files say, and reads nothing twice."""

import math
import os
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader import i18n
from reader.errors import ReaderError
from reader.library import deriving, updating
from reader.library.cache import DATABASE, INDEX, TEXTS
from reader.library.extracting import Extract, Unit
from reader.library.scanning import scan
from reader.library.updating import Progress, extracts, update
from reader.library.writing import locked
from tests.library import ending
from tests.library.making import Place, letter, place_in
from tests.processes import run

ONE, OTHER = letter("安排资金19万元。", 1), letter("安排补助20万元。", 2)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = place_in(tmp_path, {"1.txt": ONE, "below/2.txt": OTHER})
    report = made.update()
    assert (report.replies, report.files, report.read, report.unread) == (2, 2, 2, ())
    return made


def test_a_second_run_reads_nothing(place: Place) -> None:
    report = place.update()

    assert (report.read, report.unchanged, report.removed) == (0, 2, 0)
    assert place.names("19万元") == ["1.txt"]


def test_a_changed_file_is_read_again(place: Place) -> None:
    place.write({"1.txt": letter("安排资金21万元，已经完成。", 1)})

    assert place.update().read == 1
    assert place.names("19万元") == []
    assert place.names("21万元") == ["1.txt"]


def test_a_file_that_was_only_touched_is_not_understood_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    os.utime(place.folder / "1.txt", ns=(1, 1))
    monkeypatch.setattr("reader.library.extracting.derived_in_stages", None)

    assert place.update().read == 0
    assert place.update().unchanged == 2


def test_a_file_that_is_gone_is_forgotten(place: Place) -> None:
    (place.folder / "1.txt").unlink()

    report = place.update()
    assert (report.replies, report.files, report.removed) == (1, 1, 1)
    assert place.names("万元") == ["2.txt"]
    place.write({"3.txt": letter("安排资金22万元。", 3)})
    place.update()
    assert place.names("万元") == ["3.txt", "2.txt"]


def test_what_is_in_no_place_any_more_is_forgotten(place: Place) -> None:
    assert place.update(place.folder / "below").removed == 1
    assert place.names("万元") == ["2.txt"]
    assert update(place.cache, []).replies == 0


def test_of_some_places_alone_other_files_stay_known_and_those_gone_from_there_are_forgotten(place: Place) -> None:
    (place.folder / "below/2.txt").unlink()
    (place.folder / "1.txt").unlink()
    place.write({"below/3.txt": letter("安排资金22万元。", 3)})

    report = update(place.cache, [place.folder / "below"], are_all=False, jobs=1)
    assert (report.read, report.removed) == (1, 1)
    assert place.names("万元") == ["3.txt", "1.txt"]
    assert update(place.cache, [place.folder / "1.txt"], are_all=False, jobs=1).removed == 0  # it can't be looked into
    (place.folder / "below/3.txt").write_text(letter("安排资金23万元。", 3), encoding="utf-8")
    assert update(place.cache, [place.folder / "below/3.txt"], are_all=False, jobs=1).read == 1
    assert place.names("23万元") == ["3.txt"]


def test_files_are_known_by_their_names_before_they_are_read(place: Place) -> None:
    place.write({"3.txt": letter("安排资金22万元。", 3), "4.txt": ""})
    known = []

    def look(progress: Progress) -> None:
        with place.opened() as library:
            known.append(library.rows.execute("SELECT outcome FROM file ORDER BY path").fetchall())
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update(place.cache, [place.folder], jobs=1, progress=look)
    assert known == [[("text",), ("new",), ("new",), ("text",)]]
    assert (place.update().read, place.update().read) == (2, 0)


def test_a_place_that_is_not_there_now_is_said_and_stays_known(place: Place) -> None:
    place.folder.rename(place.folder.with_name("elsewhere"))

    report = place.update()
    assert [each.path for each in report.unreached] == [os.fsencode(place.folder)]
    assert (report.removed, report.replies) == (0, 2)


def test_the_same_text_in_two_files_is_one_reply(place: Place) -> None:
    place.write({"copy.txt": ONE})

    assert place.update().replies == 2
    assert [Path(path).name for path in place.found("19万元")[0].paths] == ["1.txt", "copy.txt"]
    (place.folder / "1.txt").unlink()
    place.update()
    assert place.names("19万元") == ["copy.txt"]


def test_a_file_that_two_places_hold_is_one(place: Place) -> None:
    report = place.update(place.folder, place.folder / "below", place.folder / "1.txt")

    assert (report.files, report.read, report.removed) == (2, 0, 0)


def test_a_link_leads_to_the_file(place: Place) -> None:
    (place.folder / "link.txt").symlink_to(place.folder / "1.txt")
    (place.folder / "nowhere.txt").symlink_to(place.folder / "none.txt")

    assert place.update().files == 2


def test_one_bad_file_stops_nothing_and_is_said(tmp_path: Path) -> None:
    made = place_in(tmp_path, {"1.txt": ONE, "bad.txt": b"\xff\xd8\xff\xe0", "empty.txt": "", "2.txt": OTHER})
    first = made.update()

    assert first.replies == 2
    assert [Path(os.fsdecode(each.path)).name for each in first.unread] == ["bad.txt", "empty.txt"]
    assert first.unread[0].problem.startswith("this is a JPEG file")
    second = made.update()
    assert (second.read, second.unread) == (0, first.unread)


@pytest.mark.parametrize("jobs", [1, 2])
def test_why_a_file_can_t_be_read_is_said_in_the_language_of_who_asks(tmp_path: Path, jobs: int) -> None:
    bad: dict[str, str | bytes] = {"a.txt": b"Rar!\x1a\x07\x00", "b.zip": b"PK\x03\x04", "c.docx": b"PK\x03\x04"}
    made = place_in(tmp_path, {**bad, **{f"{number}.txt": ONE for number in range(40)}})
    i18n.use("zh_CN")
    in_chinese = {each.problem for each in made.update(jobs=jobs).unread}
    assert "文件" in "".join(in_chinese)
    i18n.use("en")
    assert {each.problem for each in made.update(jobs=jobs).unread} == {
        "this is a RAR file, which can't be read. Unpack it and open what is in it.",
        "it is damaged or incomplete. Fetch it again, or save it again.",
    }
    i18n.use("zh_CN")
    assert {each.problem for each in made.update(jobs=jobs).unread} == in_chinese


def test_a_mistake_of_ours_on_one_file_is_said_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = place_in(tmp_path, {"1.txt": ONE, "2.txt": OTHER})

    def failing(text: str, *more: Any) -> object:
        if text == ONE:
            raise IndexError("no such thing")
        return deriving.derived_in_stages(text, *more)

    monkeypatch.setattr("reader.library.extracting.derived_in_stages", failing)

    report = made.update()
    assert [each.problem for each in report.unread] == ["reading it failed: IndexError: no such thing"]
    assert made.names("万元") == ["2.txt"]


def test_exports_and_what_tells_of_a_folder_are_no_replies(tmp_path: Path) -> None:
    made = place_in(
        tmp_path,
        {
            "1.txt": ONE,
            "README.md": "安排资金",
            "1.notes.md": "安排资金",
            "other.md": "---\ngenerator: reply-reader\n---\n安排资金",
            "picture.png": "安排资金",
            ".hidden.txt": "安排资金",
        },
    )
    report = made.update()

    assert (report.replies, report.files, report.exports, report.read, report.unread) == (1, 1, 1, 1, ())
    assert made.names("安排资金") == ["1.txt"]
    for modified in (None, 1, 1):
        if modified:
            os.utime(made.folder / "other.md", (modified, modified))
        report = made.update()
        assert (report.files, report.exports, report.read, report.unchanged) == (1, 1, 0, 1)


def test_an_export_that_is_a_reply_now_is_counted_as_one(tmp_path: Path) -> None:
    made = place_in(tmp_path, {"1.txt": ONE, "other.md": "---\ngenerator: reply-reader\n---\n安排资金"})
    made.update()
    made.write({"other.md": letter("安排资金31万元。", 3)})
    report = made.update()

    assert (report.replies, report.files, report.exports, report.read, report.unchanged) == (2, 2, 0, 1, 1)


# Archives


def archive(path: Path, members: dict[str, str | bytes]) -> None:
    with zipfile.ZipFile(path, "w") as file:
        for name, content in members.items():
            file.writestr(name, content)


def test_the_replies_in_an_archive_are_read_where_they_are(place: Place) -> None:
    archive(
        place.folder / "more.zip",
        {
            "甲/3.txt": letter("安排资金33万元。", 3),
            "甲/README.txt": "万元",
            "4.txt": b"\x89PNG",
            "5.exe": "万元",
            "6.txt": ONE,
        },
    )
    report = place.update()

    assert (report.replies, report.read) == (3, 3)
    assert [(Path(os.fsdecode(each.path)).name, each.member) for each in report.unread] == [("more.zip", "4.txt")]
    assert place.found("33万元")[0].paths == (f"{place.folder}/more.zip/甲/3.txt",)
    assert place.found("19万元")[0].paths == (f"{place.folder}/1.txt", f"{place.folder}/more.zip/6.txt")
    assert place.update().read == 0


def test_of_a_changed_archive_only_what_changed_is_read(place: Place) -> None:
    path = place.folder / "more.zip"
    archive(path, {"3.txt": letter("安排资金33万元。", 3), "4.txt": letter("安排资金44万元。", 4)})
    place.update()
    archive(path, {"3.txt": letter("安排资金33万元。", 3), "5.txt": letter("安排资金555万元。", 5)})
    report = place.update()

    assert (report.read, report.removed) == (1, 1)
    assert (place.names("33万元"), place.names("44万元"), place.names("555万元")) == (["3.txt"], [], ["5.txt"])


def test_names_that_a_chinese_program_wrote_into_an_archive_are_read(place: Place) -> None:
    written = "答复.txt".encode("gb18030")
    archive(place.folder / "old.zip", {"x" * len(written): letter("安排资金77万元。", 7)})
    path = place.folder / "old.zip"
    path.write_bytes(path.read_bytes().replace(b"x" * len(written), written))
    place.update()

    assert place.found("77万元")[0].paths == (f"{path}/答复.txt",)


def test_a_damaged_archive_is_said_and_stops_nothing(place: Place) -> None:
    (place.folder / "bad.zip").write_bytes(b"PK\x03\x04 and nothing else")
    report = place.update()

    assert [Path(os.fsdecode(each.path)).name for each in report.unread] == ["bad.zip"]
    assert report.replies == 2


# The cache


def test_a_cache_that_was_deleted_is_made_anew(place: Place) -> None:
    for name in (DATABASE, TEXTS):
        (place.cache / name).unlink()

    assert place.update().read == 2
    assert place.names("19万元") == ["1.txt"]


def spoil_layout(cache: Path) -> None:
    with closing(sqlite3.connect(cache / DATABASE)) as raw:
        raw.execute("PRAGMA user_version=999")


def spoil_version(cache: Path) -> None:
    with closing(sqlite3.connect(cache / DATABASE)) as raw, raw:
        raw.execute("UPDATE state SET value = '0.0.1' WHERE name = 'reader'")


def spoil_database(cache: Path) -> None:
    for path in cache.glob(f"{DATABASE}*"):
        path.unlink()
    (cache / DATABASE).write_bytes(b"no database at all, whatever it is called" * 100)


def spoil_index(cache: Path) -> None:
    (cache / INDEX / "meta.json").write_text("{", encoding="utf-8")


def remove_index(cache: Path) -> None:
    shutil.rmtree(cache / INDEX)
    (cache / INDEX).mkdir()


def spoil_texts(cache: Path) -> None:
    (cache / TEXTS).write_bytes(b"")


@pytest.mark.parametrize("spoil", [spoil_layout, spoil_version, spoil_database, spoil_index, remove_index, spoil_texts])
def test_a_cache_of_another_layout_or_a_damaged_one_is_said_and_made_anew(place: Place, spoil: object) -> None:
    assert callable(spoil)
    spoil(place.cache)

    with pytest.raises(ReaderError, match="reply-reader library update"):
        place.found("19万元")
    assert place.update().read == 2
    assert place.names("19万元") == ["1.txt"]


def test_a_reader_keeps_what_it_opened_while_another_one_writes(place: Place) -> None:
    with place.opened() as library:
        place.write({"3.txt": letter("安排资金33万元。", 3)})
        (place.folder / "1.txt").unlink()
        place.update()
        assert library.count == 2
    assert place.names("万元") == ["3.txt", "2.txt"]


def test_a_second_one_that_writes_waits_for_the_first(place: Place) -> None:
    said: list[str] = []
    holding = locked(place.cache, lambda: said.append("the first waits"))
    holding.__enter__()

    def told() -> None:
        said.append("the second waits")
        holding.__exit__(None, None, None)

    update(place.cache, [place.folder], waiting=told)
    assert said == ["the second waits"]


def test_how_far_it_is_is_told(tmp_path: Path) -> None:
    made = place_in(tmp_path, {f"{number}.txt": letter(f"{number}万元", number) for number in range(20)})
    told: list[Progress] = []
    update(made.cache, [made.folder], jobs=1, progress=told.append)

    assert [(each.done, each.of) for each in told] == [(done, 20) for done in range(21)]


def test_what_breaks_it_off_leaves_what_was_committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updating, "_SOON", math.inf)  # batches alone commit, however slow the machine is
    made = place_in(tmp_path, {f"{number:02}.txt": letter(f"{number}万元", number) for number in range(40)})

    def stop(progress: Progress) -> None:
        if progress.done == 32:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update(made.cache, [made.folder], jobs=1, progress=stop, batch=10)
    assert len(made.names("万元")) == 30
    assert made.update().read == 10
    assert len(made.names("万元")) == 40


def test_a_file_that_ends_the_process_which_reads_it_is_one_that_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = place_in(tmp_path, {"1.txt": ONE, "2.txt": OTHER, ending.ENDS: letter("17万元", 17)})
    monkeypatch.setattr(updating, "extract", ending.extract)
    monkeypatch.setattr(updating, "_FEW", 0)
    report = made.update(jobs=2)

    assert [each.problem for each in report.unread] == ["reading it ended the program that reads."]
    assert Path(os.fsdecode(report.unread[0].path)).name == ending.ENDS
    assert made.names("万元") == ["2.txt", "1.txt"]


_LAUNCHER = """
import sys
from pathlib import Path
from reader.library import updating
updating._FEW = 0
cache, folder = map(Path, sys.argv[1:])
print(updating.update(cache, [folder], jobs=2).replies)
"""


def test_a_launcher_that_does_its_work_whenever_it_is_run_is_run_once(tmp_path: Path) -> None:
    made = place_in(tmp_path, {"1.txt": ONE})
    launcher = tmp_path / "launcher.py"
    launcher.write_text(_LAUNCHER, encoding="utf-8")

    assert run(str(launcher), str(made.cache), str(made.folder)).stdout == b"1\n"


def test_what_comes_of_files_is_the_same_in_one_process(place: Place) -> None:
    (found,) = extracts([Unit(each) for each in scan([place.folder], print)], 1)

    assert [type(each) for each in found] == [Extract, Extract]
    assert [each.derived is not None for each in found] == [True, True]
