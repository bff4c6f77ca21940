"""What a change keeps, what the notebook tells of its store, and in which words it refuses."""

import sqlite3
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import Annotation, Kind, Review
from reader.annotations.log import Hand
from reader.editing import Notebook
from reader.errors import ConflictError, NotFoundError, StoreError
from reader.facts import Facts
from reader.reply import Reply
from reader.store import open_store
from reader.text import Span
from reader.understanding import understand
from tests.databases import new_store
from tests.examples import REPLY, span_of
from tests.store.layouts import make

UNDERSTOOD = understand(REPLY)
SUM = span_of(REPLY, "86万元")
WIDER = span_of(REPLY, "补助资金86万元")
OTHER = span_of(REPLY, "540万元")
CHANGED = "this note was changed in another window; it is shown as it is now."
Opener = Callable[[], Notebook]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opener]:
    """Opens notebooks on one database file."""
    notebooks: list[Notebook] = []

    def another() -> Notebook:
        notebooks.append(Notebook(new_store(tmp_path / "annotations.db"), UNDERSTOOD, tmp_path / "reply.txt", "甲"))
        return notebooks[-1]

    yield another
    for notebook in notebooks:
        notebook.close()


@pytest.fixture
def notebook(opened: Opener) -> Notebook:
    return opened()


@pytest.fixture
def ticks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The times that the notebook was told, each later than the one before."""
    told: list[str] = []

    def later() -> str:
        told.append(f"2030-01-01T00:00:{len(told):02}.000Z")
        return told[-1]

    monkeypatch.setattr("reader.editing.notebook.now", later)
    return told


def decided(notebook: Notebook, span: Span = SUM) -> Annotation:
    figure = notebook.funding_in(span)
    assert figure
    figure = replace(figure, said=Facts(payer="县里"), review=Review.CONFIRMED)
    return notebook.decide(None, span, figure, "核", ("水",))


def test_a_note_of_which_nothing_is_said_is_empty(notebook: Notebook) -> None:
    made = notebook.add(SUM, Kind.FUNDING)

    assert (made.note, made.tags) == ("", ())


def test_a_note_in_the_place_of_another_has_its_id_its_age_and_its_tags_and_says_what_it_was_given(
    notebook: Notebook,
) -> None:
    old = notebook.add(SUM, Kind.FUNDING, "待查", ("水",))
    made = notebook.add(SUM, Kind.QUESTION, "多少？", said=Facts(payer="县里"), over=old)

    assert (made.id, made.created, made.revision) == (old.id, old.created, old.revision + 1)
    assert (made.kind, made.note, made.tags) == (Kind.QUESTION, "多少？", ("水",))
    assert [item.annotation for item in notebook.items] == [made]
    notebook.undo()
    assert [item.annotation.note for item in notebook.items] == ["待查"]


def test_a_note_in_the_place_of_one_that_changed_meanwhile_is_refused(notebook: Notebook, opened: Opener) -> None:
    old = notebook.add(SUM, Kind.FUNDING, "待查")
    opened().edit(old, kind=Kind.KEY, note="别人的", tags=())

    with pytest.raises(ConflictError, match="another window"):
        notebook.add(SUM, Kind.QUESTION, "多少？", over=old)
    assert [item.annotation.note for item in notebook.items] == ["别人的"]


def test_a_change_bears_its_time_and_a_new_note_that_of_its_making(notebook: Notebook, ticks: list[str]) -> None:
    made = notebook.add(SUM, Kind.FUNDING)
    assert made.modified == made.created
    assert ticks == []

    edited = notebook.edit(made, kind=Kind.KEY, note="注", tags=())
    assert (edited.modified, edited.created) == (ticks[-1], made.created)
    undone = notebook.undo()
    assert undone
    assert undone.annotation.modified == ticks[-1] > edited.modified


@pytest.mark.parametrize("span", [WIDER, Span(SUM.start - 2, SUM.end + 1), span_of(REPLY, "管网改造补助资金86万元")])
def test_a_decided_figure_whose_words_grow_stays_the_figure_that_was_decided_on(notebook: Notebook, span: Span) -> None:
    made = decided(notebook)
    moved = notebook.move(made, span)

    assert moved.figure == made.figure
    assert (moved.note, moved.tags, moved.revision) == ("核", ("水",), 2)
    item = notebook.on(span)
    assert item
    assert item.annotation == moved
    assert notebook.on(SUM) is None


def test_a_decided_figure_that_loses_words_has_those_that_are_left_and_all_that_was_said(notebook: Notebook) -> None:
    made = decided(notebook)
    left = Span(SUM.start, SUM.end - 1)
    moved = notebook.move(made, left)

    assert made.figure
    assert moved.figure == replace(made.figure, text="86万")
    assert moved.decided == left


def test_a_decided_figure_that_is_moved_away_is_the_figure_there_and_open(notebook: Notebook) -> None:
    moved = notebook.move(decided(notebook), OTHER)

    assert moved.figure
    assert (moved.figure.text, moved.figure.review, moved.figure.said.payer) == ("540万元", Review.OPEN, "县里")


def test_a_moved_note_is_found_on_its_new_words_only(notebook: Notebook) -> None:
    moved = notebook.move(notebook.add(SUM, Kind.KEY), OTHER)

    item = notebook.on(OTHER)
    assert item
    assert item.annotation == moved
    assert item.span == OTHER
    assert notebook.on(SUM) is None


def test_a_note_that_another_window_moved_is_shown_on_its_new_words(notebook: Notebook, opened: Opener) -> None:
    made = notebook.add(SUM, Kind.KEY)
    opened().move(made, OTHER)
    notebook.refresh()

    assert [item.span for item in notebook.items] == [OTHER]


def test_notes_stand_in_the_order_of_the_text_in_whatever_order_they_are_made(notebook: Notebook) -> None:
    for span in (SUM, span_of(REPLY, "620万元"), OTHER):
        notebook.add(span, Kind.KEY)
    shown = [item.span for item in notebook.items]

    assert shown == [OTHER, span_of(REPLY, "620万元"), SUM]
    notebook.refresh()
    assert [item.span for item in notebook.items] == shown
    for item in notebook.items:
        notebook.delete(item.annotation)
    assert [item.span for item in notebook.trash] == shown


def test_a_note_whose_words_are_gone_is_saved_on_the_version_it_was_begun_on(
    notebook: Notebook, tmp_path: Path, opened: Opener
) -> None:
    words = notebook.selector(SUM)
    newer = understand(REPLY.replace("东镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。", ""))
    later = Notebook(open_store(tmp_path / "annotations.db"), newer, tmp_path / "reply.txt", "乙")
    made = later.add_lost(words, Kind.QUESTION, "去哪了？", ("水",))

    assert (made.selector, made.kind, made.note, made.tags) == (words, Kind.QUESTION, "去哪了？", ("水",))
    assert (made.figure, made.author, made.revision, made.modified) == (None, "乙", 1, made.created)
    assert [(item.annotation, item.span) for item in later.items] == [(made, None)]
    later.close()
    assert [item.span for item in opened().items] == [SUM]


def test_there_is_something_to_undo_from_the_first_change_until_all_is_undone(
    notebook: Notebook, opened: Opener
) -> None:
    assert notebook.can_undo() is False
    notebook.add(SUM, Kind.KEY)
    assert notebook.can_undo() is True
    notebook.undo()
    assert notebook.can_undo() is False

    other = opened()
    assert other.can_undo() is False
    other.delete(other.add(SUM, Kind.KEY))
    assert opened().can_undo() is True


def test_after_a_restart_the_note_that_was_deleted_last_is_restored_first_wherever_it_stands(
    notebook: Notebook, opened: Opener, ticks: list[str]
) -> None:
    del ticks[:]
    for made in [notebook.add(span, Kind.KEY) for span in (SUM, OTHER)]:
        notebook.delete(made)
    later = opened()

    later.undo()
    assert [item.span for item in later.items] == [OTHER]
    later.undo()
    assert [item.span for item in later.items] == [OTHER, SUM]


def test_a_highlight_that_was_undone_keeps_no_deletion_from_being_undone_after_a_restart(
    notebook: Notebook, opened: Opener
) -> None:
    thrown = notebook.add(OTHER, Kind.KEY)
    notebook.highlight(SUM, Kind.KEY)
    notebook.undo()
    notebook.delete(thrown)
    later = opened()

    later.undo()
    assert [item.span for item in later.items] == [OTHER]
    later.undo()
    assert (later.items, later.can_undo()) == ((), False)


@pytest.mark.parametrize("restarts", [False, True])
def test_a_deletion_from_before_there_was_a_log_is_undone_and_redone(
    tmp_path: Path, reply: Reply, restarts: bool
) -> None:
    path = tmp_path / "earlier.db"
    make(path, "4", reply)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE annotation SET deleted = '2024-05-01T00:00:00Z'")
        raw.commit()
    opened = [Notebook(open_store(path), UNDERSTOOD, None, "甲")]

    def notebook() -> Notebook:
        if restarts:
            opened.append(Notebook(open_store(path), UNDERSTOOD, None, "甲"))
        return opened[-1]

    for _ in range(2):
        assert notebook().undo()
        assert (len(opened[-1].items), len(opened[-1].trash)) == (1, 0)
        assert notebook().can_undo() is False
        assert notebook().redo()
        assert (len(opened[-1].items), len(opened[-1].trash)) == (0, 1)
        assert notebook().redo() is None
    for each in opened:
        each.close()


def test_what_another_device_changed_is_not_undone_here(tmp_path: Path) -> None:
    path = tmp_path / "annotations.db"
    theirs, mine = (Hand(str(uuid.UUID(int=n)), str(uuid.UUID(int=9))) for n in (1, 2))
    there = Notebook(open_store(path, lambda: theirs), UNDERSTOOD, None, "甲")
    there.delete(there.add(SUM, Kind.KEY))
    there.add(OTHER, Kind.KEY)
    there.close()
    here = Notebook(open_store(path, lambda: mine), UNDERSTOOD, None, "甲")

    assert here.can_undo() is False
    made = here.add(span_of(REPLY, "620万元"), Kind.KEY)
    assert here.undo()
    assert [item.span for item in here.items] == [OTHER]
    assert here.at(made.id)
    assert here.undo() is None
    here.close()


def test_what_was_there_before_and_is_damaged_is_told_and_the_changes_before_that_are_undone(
    notebook: Notebook, opened: Opener
) -> None:
    first = notebook.add(OTHER, Kind.KEY)
    made = notebook.add(SUM, Kind.KEY, "一")
    notebook.edit(made, kind=Kind.KEY, note="二", tags=())
    with notebook._store._connection.writing() as db:
        db.execute("UPDATE change SET state = X'00' WHERE annotation_id = ? AND state IS NOT NULL", [made.id])
    later = opened()

    for _ in range(2):
        with pytest.raises(NotFoundError, match="can't be read, so it can't be taken back"):
            later.undo()
    undone = later.undo()
    assert undone
    assert undone.annotation.id == first.id
    assert [item.annotation.note for item in later.items] == ["二"]


def test_where_words_stand_is_told_for_those_of_this_text_only(notebook: Notebook) -> None:
    selector = notebook.selector(SUM)

    assert notebook.place_of(selector) == SUM
    assert notebook.place_of(replace(selector, quote="87万元", prefix="别处", suffix="别处", digest="x")) is None


def test_the_words_that_were_said_before_are_those_of_all_replies(notebook: Notebook, tmp_path: Path) -> None:
    other = Notebook(open_store(tmp_path / "annotations.db"), understand("某镇安排86万元。\n"), None, "乙")
    other.add(Span(4, 8), Kind.FUNDING, tags=("路",), said=Facts(payer="省里"))
    other.close()
    decided(notebook)

    words = notebook.vocabulary()
    assert (set(words["payer"]), set(words["tags"])) == ({"省里", "县里"}, {"路", "水"})


def test_what_the_store_cannot_read_is_told_by_the_notebook(notebook: Notebook) -> None:
    assert notebook.left_out == ""
    made = notebook.add(SUM, Kind.KEY)
    with notebook._store._connection.writing() as db:
        db.execute("UPDATE annotation SET kind = 'brand new'")
    notebook.refresh()

    assert notebook.items == ()
    assert f"{made.id} (kind)" in notebook.left_out


def test_damage_is_looked_for_ahead_of_the_first_change(tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    first = Notebook(open_store(path), UNDERSTOOD, None, "甲")
    first.add(SUM, Kind.KEY)
    first.close()
    content = bytearray(path.read_bytes())
    page = int.from_bytes(content[16:18], "big")
    # What is shown is read without the ends of the indexes that have one entry.
    with_index = [
        at for at in range(page, len(content), page) if content[at] == 10 and content[at + 3 : at + 5] == b"\0\1"
    ]
    for at in with_index:
        content[at + page - 40 : at + page] = bytes(40)
    path.write_bytes(content)
    notebook = Notebook(open_store(path), UNDERSTOOD, None, "甲")
    assert notebook.read_only == ""

    notebook.check()
    assert "damaged" in notebook.read_only
    with pytest.raises(StoreError, match="damaged"):
        notebook.add(OTHER, Kind.KEY)
    notebook.close()


def test_another_s_change_is_told_in_words_and_by_the_note_s_id(notebook: Notebook, opened: Opener) -> None:
    made = notebook.add(SUM, Kind.KEY)
    opened().edit(made, kind=Kind.KEY, note="别人的", tags=())
    notebook.refresh()

    with pytest.raises(ConflictError) as caught:
        notebook.undo()
    assert (caught.value.message, caught.value.subject) == (CHANGED, made.id)


def test_what_cannot_be_said_of_words_is_told_in_words(notebook: Notebook) -> None:
    with pytest.raises(NotFoundError) as caught:
        notebook.add(span_of(REPLY, "现答复如下"), Kind.KEY, review=Review.CONFIRMED)
    assert caught.value.message == "this can be said of one figure only, and these words have none or several."


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "1 note was made on another text that stood in this file; it is not shown here."),
        (2, "2 notes were made on another text that stood in this file; they are not shown here."),
    ],
)
def test_notes_on_another_text_are_counted_in_words(notebook: Notebook, tmp_path: Path, count: int, words: str) -> None:
    for span in (SUM, OTHER)[:count]:
        notebook.add(span, Kind.KEY)
    other = understand("另一份文字，没有标题。\n")
    later = Notebook(open_store(tmp_path / "annotations.db"), other, tmp_path / "reply.txt", "甲")

    assert later.apart == words
    assert later.items == ()
    later.close()
