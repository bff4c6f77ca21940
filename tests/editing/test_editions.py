"""What a letter can be compared with: the file as it is now, kept texts, and what other files of it hold."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.annotations import Kind
from reader.editing import Notebook
from reader.editing.editions import Edition, Origin, in_files, on_disk
from reader.sources import Source, load, stamp_of
from reader.understanding import understand
from tests.databases import new_store
from tests.examples import REPLY, span_of

CHANGED = REPLY.replace("资金540万元", "资金640万元")
ANOTHER = REPLY.replace("61号", "77号").replace("第58号", "第60号").replace("闻溪", "宁知行")


class Desk:
    """A file with a reply, and the notebooks of what is opened."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notebooks: list[Notebook] = []

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def open(self, path: Path, *, note: bool = False) -> tuple[Source, Notebook]:
        source = load(path)
        store = new_store(self.folder / "annotations.db")
        understood = understand(source.text)
        store.comes_from(understood.reply.digest, source.file)
        notebook = Notebook(store, understood, source.path, "甲")
        self.notebooks.append(notebook)
        if note:
            notebook.add(span_of(source.text, "收悉"), Kind.KEY)
        return source, notebook

    def editions(self, path: Path) -> list[tuple[Origin, str, str]]:
        """Where each is from, its file's name and its text."""
        source, notebook = self.open(path)
        kept, known = notebook.editions.kept()
        reply = understand(source.text).reply
        found: list[Edition] = [*on_disk(source), *kept, *in_files(reply, source, kept, known)]
        return [(each.origin, each.name, each.text) for each in found]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    for notebook in desk.notebooks:
        notebook.close()


def test_a_text_that_notes_were_made_on_is_kept_though_its_file_is_another_now(desk: Desk) -> None:
    path = desk.write("a.txt", REPLY)
    desk.open(path, note=True)
    desk.write("a.txt", CHANGED)

    assert desk.editions(path) == [(Origin.KEPT, "a.txt", REPLY)]


def test_a_letter_that_nobody_noted_on_can_be_compared_with_nothing(desk: Desk) -> None:
    assert desk.editions(desk.write("a.txt", REPLY)) == []


def test_another_file_of_the_letter_is_compared_where_it_holds_another_text_of_it_now(desk: Desk) -> None:
    path, copy = desk.write("a.txt", REPLY), desk.write("b.txt", REPLY)
    for each in (path, copy):
        desk.open(each, note=each == path)
    desk.notebooks[-1].add(span_of(REPLY, "540万元"), Kind.FUNDING)
    assert desk.editions(path) == []

    desk.write("b.txt", CHANGED)
    assert desk.editions(path) == [(Origin.FILE, "b.txt", CHANGED)]


@pytest.mark.parametrize("text", [ANOTHER, ""])
def test_a_file_that_holds_another_letter_or_nothing_by_now_is_not_compared(desk: Desk, text: str) -> None:
    path, copy = desk.write("a.txt", REPLY), desk.write("b.txt", REPLY)
    for each in (path, copy):
        desk.open(each, note=each == path)
    desk.notebooks[-1].add(span_of(REPLY, "540万元"), Kind.FUNDING)
    desk.write("b.txt", text)

    assert desk.editions(path) == []


def test_the_file_on_disk_is_another_edition_only_where_its_words_are_others(desk: Desk) -> None:
    path = desk.write("a.txt", REPLY)
    source = load(path)
    assert on_disk(source) == []
    path.write_text(REPLY, encoding="utf-8")
    assert on_disk(source) == []
    path.write_text(CHANGED, encoding="utf-8")
    assert on_disk(source) == [Edition(CHANGED, Origin.DISK, "a.txt", is_newer=True)]
    path.unlink()
    assert on_disk(source) == []
    path.write_bytes(b"")
    assert on_disk(source) == []


def test_a_file_that_is_a_pipe_by_now_is_not_waited_for(desk: Desk) -> None:
    path, other = desk.write("reply.txt", REPLY), desk.write("other.txt", REPLY.replace("收悉", "已收悉"))
    desk.open(other, note=True)
    source, notebook = desk.open(path, note=True)
    kept, known = notebook.editions.kept()
    assert any(str(other) in each.paths for each in known)
    for each in (path, other):
        each.unlink()
        os.mkfifo(each)
    assert stamp_of(path) is None
    assert on_disk(source) == []
    assert list(in_files(understand(source.text).reply, source, kept, known)) == []


def test_what_was_piped_has_no_file_to_compare_with() -> None:
    assert on_disk(Source("-", None, REPLY, "utf-8")) == []
