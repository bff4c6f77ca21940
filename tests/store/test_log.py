"""The log in the database: a row for each change, in its transaction; the tables are what it adds up to."""

import shutil
import sqlite3
import uuid
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import Annotation
from reader.annotations.history import Step
from reader.annotations.log import Change, Hand, says_the_same, standing, state_of
from reader.annotations.merge import conflicts, merged, notes_of
from reader.errors import ConflictError, NotFoundError, StoreError
from reader.reply import Reply
from reader.store import AnnotationStore, open_store
from reader.store.states import mark_of, packed
from tests.databases import new_store
from tests.examples import NOW, annotation_on, money
from tests.store.layouts import LAYOUTS, NOTE, make
from tests.store.test_damaged_rows import BAD_UTF8, DEEP, spoil

HERE, THERE = (Hand(str(uuid.UUID(int=n)), str(uuid.UUID(int=n + 10)), f"设备{n}", f"人{n}") for n in (1, 2))


def opened(path: Path, hand: Hand = HERE) -> AnnotationStore:
    new_store(path).close()
    return open_store(path, lambda: hand)


def changes(store: AnnotationStore, *notes: Annotation) -> list[Change]:
    return store.changes(notes)


def test_a_change_tells_who_made_it_when_and_on_top_of_what(tmp_path: Path, reply: Reply) -> None:
    store = opened(tmp_path / "a.db")
    made = store.put(annotation_on(reply, "540万元", note="甲"), reply, None)
    edited = store.put(replace(made, note="乙", tags=("水",), modified="2025-01-01T00:00:00Z"), reply, None)
    first, second = changes(store, edited)
    store.close()

    assert (first.parents, second.parents) == ((), (first.id,))
    assert {(each.device, each.annotator) for each in (first, second)} == {(HERE.device, HERE.annotator)}
    assert (first.time, second.time) == (NOW, "2025-01-01T00:00:00Z")
    assert (first.state, second.state) == (state_of(made), state_of(edited))
    assert (first.annotation_id, first.undoes, second.undoes) == (made.id, None, None)


def test_a_clock_that_runs_backwards_makes_no_change_older_than_its_parent(tmp_path: Path, reply: Reply) -> None:
    store = opened(tmp_path / "a.db")
    note = annotation_on(reply, "540万元")
    for year in (2031, 1999, 2024, 1970):
        note = store.put(replace(note, note=str(year), modified=f"{year}-01-01T00:00:00Z"), reply, None)
    found = changes(store, note)
    store.close()

    assert [change.state.note for change in found] == ["2031", "1999", "2024", "1970"]
    assert [change.parents for change in found[1:]] == [(change.id,) for change in found[:-1]]
    assert standing(found).shown.state.note == "1970"


def test_a_step_is_known_by_the_id_that_its_maker_gave_it_and_by_what_it_takes_back(
    tmp_path: Path, reply: Reply
) -> None:
    store = opened(tmp_path / "a.db")
    note = annotation_on(reply, "540万元")
    one, two = (Step(str(uuid.uuid4()), note.id), Step(str(uuid.uuid4()), note.id))
    note = store.put(note, reply, None, step=one)
    note = store.put(replace(note, note="注"), reply, None, step=two)
    note = store.put(replace(note, note=""), reply, None, step=Step(str(uuid.uuid4()), note.id, two.id))
    steps, known = store.steps([note.id, "another"])
    store.close()

    assert steps[:2] == [one, two]
    assert (steps[2].undoes, known) == (two.id, {note.id})


def test_a_device_s_steps_are_its_own_in_the_order_it_made_them(tmp_path: Path, reply: Reply) -> None:
    here, there = opened(tmp_path / "a.db"), opened(tmp_path / "a.db", THERE)
    notes = [annotation_on(reply, words) for words in ("620万元", "540万元")]
    for turn, store in enumerate((here, there, here)):
        notes = [store.put(replace(note, note=str(turn)), reply, None) for note in notes]
    ids = [note.id for note in notes]

    assert [step.annotation_id for step in here.steps(ids)[0]] == ids + ids
    assert [step.annotation_id for step in there.steps(ids)[0]] == ids
    assert {each.device for each in changes(here, *notes)} == {HERE.device, THERE.device}
    assert here.names() == {
        HERE.device: "设备1",
        HERE.annotator: "人1",
        THERE.device: "设备2",
        THERE.annotator: "人2",
    }
    here.close()
    there.close()


def test_a_name_is_a_label_that_may_change(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "a.db"
    for name in ("林", "林工"):
        store = opened(path, replace(HERE, annotator_name=name))
        note = store.put(annotation_on(reply, "540万元", identifier=name), reply, None)
        assert store.names()[HERE.annotator] == name
        assert changes(store, note)[0].annotator == HERE.annotator
        store.close()


def test_a_refused_change_leaves_no_row(tmp_path: Path, reply: Reply) -> None:
    store = opened(tmp_path / "a.db")
    made = store.put(annotation_on(reply, "540万元"), reply, None)
    now = store.put(replace(made, note="新"), reply, None)
    with pytest.raises(ConflictError):
        store.put(replace(made, note="旧"), reply, None)
    with pytest.raises(StoreError):  # it could not be read back
        store.put(replace(now, figure=money("540万元", "8" * 50)), reply, None)

    assert [change.state.note for change in changes(store, now)] == ["", "新"]
    store.close()


def test_two_copies_of_a_database_that_were_changed_apart_are_a_conflict_with_both_kept(
    tmp_path: Path, reply: Reply
) -> None:
    here = opened(tmp_path / "a.db")
    made = here.put(annotation_on(reply, "540万元"), reply, None)
    other = here.put(annotation_on(reply, "620万元"), reply, None)
    here.close()
    shutil.copy(tmp_path / "a.db", tmp_path / "b.db")
    here, there = opened(tmp_path / "a.db"), opened(tmp_path / "b.db", THERE)
    mine = [here.put(replace(made, note="甲"), reply, None), other]
    theirs = [there.put(replace(made, note="乙"), reply, None), there.put(replace(other, deleted=NOW), reply, None)]
    logs = [{change.id: change for change in store.changes(notes)} for store, notes in ((here, mine), (there, theirs))]
    here.close()
    there.close()

    log = merged(*logs)
    assert {head.state.note for head in conflicts(log)[made.id].heads} == {"甲", "乙"}
    assert notes_of(log)[other.id].shown.state.deleted == NOW


def test_who_writes_on_a_conflict_has_chosen_between_all_of_its_heads(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "a.db"
    store = opened(path)
    made = store.put(annotation_on(reply, "540万元", note="甲"), reply, None)
    theirs = replace(made, note="乙")
    with closing(sqlite3.connect(path)) as raw:  # as a merge will leave it: what is not shown has its state
        raw.execute(
            "INSERT INTO change (id, annotation_id, parents, time, head, state, mark) VALUES (?, ?, X'', ?, 1, ?, ?)",
            [uuid.UUID(int=7).bytes, made.id, NOW, packed(theirs, 1), mark_of(theirs)],
        )
        raw.commit()
    assert {head.state.note for head in standing(changes(store, made)).heads} == {"甲", "乙"}

    chosen = store.put(replace(made, note="丙"), reply, None)
    found = changes(store, chosen)
    assert (found[-1].parents[0], set(found[-1].parents)) == (found[0].id, {each.id for each in found[:-1]})
    assert (standing(found).is_conflict, standing(found).shown.state.note) == (False, "丙")
    assert {each.state.note for each in found} == {"甲", "乙", "丙"}
    store.close()


@pytest.mark.parametrize("meddled", [False, True], ids=["as it was", "with what something else wrote"])
def test_no_head_of_a_conflict_is_forgotten(tmp_path: Path, reply: Reply, meddled: bool) -> None:
    path = tmp_path / "a.db"
    store = opened(path)
    made = store.put(annotation_on(reply, "540万元", note="甲"), reply, None)
    other = uuid.UUID(int=7)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(
            "INSERT INTO change (id, annotation_id, parents, time, head, state, mark) VALUES (?, ?, X'', ?, 1, ?, ?)",
            [other.bytes, made.id, NOW, packed(replace(made, note="乙"), 1), mark_of(replace(made, note="乙"))],
        )
        if meddled:
            raw.execute("UPDATE annotation SET note = '别的程序'")
        raw.commit()
    now = store.annotation(made.id)
    assert now

    found = changes(store, store.put(replace(now, note="丙"), reply, None))
    assert str(other) in found[-1].parents
    assert [tip.state.note for tip in standing(found).tips] == ["丙"]
    store.close()


# Notes from before there was a log


@pytest.mark.parametrize("layout", [name for name, (version, _tables) in LAYOUTS.items() if version < 5])
def test_a_note_from_before_the_log_has_one_honest_parent_however_often_it_is_asked_for(
    tmp_path: Path, reply: Reply, layout: str
) -> None:
    make(tmp_path / "a.db", layout, reply)
    shutil.copy(tmp_path / "a.db", tmp_path / "b.db")
    here, there = opened(tmp_path / "a.db"), opened(tmp_path / "b.db", THERE)
    note = here.annotation(NOTE)
    assert note

    found = changes(here, note)
    assert found == changes(here, note) == changes(there, note)
    assert [(each.parents, each.device, each.annotator, each.time) for each in found] == [((), "", "", NOW)]
    assert found[0].state == state_of(note)
    edited = here.put(replace(note, note="新"), reply, None)
    assert [each.parents for each in changes(here, edited)] == [(), (found[0].id,)]
    assert changes(here, edited)[0] == found[0]
    also = there.put(replace(note, note="别的"), reply, None)
    logs = [{each.id: each for each in changes(*of)} for of in ((here, edited), (there, also))]
    assert len(merged(*logs)) == 3
    assert {head.state.note for head in conflicts(merged(*logs))[NOTE].heads} == {"新", "别的"}
    here.close()
    there.close()


def test_a_migrated_note_takes_no_room_in_the_log_until_it_is_changed(tmp_path: Path, reply: Reply) -> None:
    make(tmp_path / "a.db", "4", reply)
    store = opened(tmp_path / "a.db")
    with closing(sqlite3.connect(tmp_path / "a.db")) as raw:
        count = "SELECT count(*) FROM change"
        assert raw.execute(count).fetchone() == (0,)
        note = store.annotation(NOTE)
        assert note
        store.put(replace(note, note="新"), reply, None)
        assert raw.execute(count).fetchone() == (2,)
    store.close()


def test_what_something_else_wrote_into_the_tables_is_found_and_on_top_of_what_was_known(
    tmp_path: Path, reply: Reply
) -> None:
    path = tmp_path / "a.db"
    store = opened(path)
    made = store.put(annotation_on(reply, "540万元", note="甲"), reply, None)
    first = changes(store, made)[0]
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE annotation SET note = '别的程序'")
        raw.commit()
    note = store.annotation(made.id)
    assert note
    found = changes(store, note)
    assert [(each.parents, each.device, each.state.note) for each in found] == [((first.id,), "", "别的程序")]
    assert f"{made.id} (change.state)" in store.left_out  # what it said before is nowhere any more

    now = store.put(replace(note, note="新"), reply, None)
    after = changes(store, now)
    assert [each.state.note for each in after] == ["别的程序", "新"]
    assert after[0] == found[0]
    assert after[1].parents == (found[0].id,)
    store.close()


# Rows that are none of ours


@pytest.fixture
def path(tmp_path: Path, reply: Reply) -> Path:
    """A database with a note of three changes, and one of one."""
    store = opened(tmp_path / "a.db")
    note = annotation_on(reply, "540万元", identifier="hurt")
    for words in ("一", "二", "三"):
        note = store.put(replace(note, note=words), reply, None)
    store.put(annotation_on(reply, "620万元", identifier="sound", note="好"), reply, None)
    store.close()
    return tmp_path / "a.db"


FIRST = "WHERE seq = 1"
SPOILT = [
    (f"UPDATE change SET id = X'00' {FIRST}", ["二", "三"]),
    (f"UPDATE change SET id = 'text' {FIRST}", ["二", "三"]),
    (f"UPDATE change SET parents = X'0011' {FIRST}", ["二", "三"]),
    (f"UPDATE change SET parents = 7 {FIRST}", ["二", "三"]),
    (f"UPDATE change SET device = 99 {FIRST}", ["二", "三"]),
    (f"UPDATE change SET annotator = 'x' {FIRST}", ["二", "三"]),
    (f"UPDATE change SET time = {BAD_UTF8} {FIRST}", ["二", "三"]),
    (f"UPDATE change SET time = NULL {FIRST}", ["二", "三"]),
    (f"UPDATE change SET undoes = 'x' {FIRST}", ["二", "三"]),
    (f"UPDATE change SET state = NULL {FIRST}", ["二", "三"]),
    (f"UPDATE change SET state = 'text' {FIRST}", ["二", "三"]),
    (f"UPDATE change SET state = {DEEP} {FIRST}", ["二", "三"]),
    (f"UPDATE change SET state = zeroblob(3000) {FIRST}", ["二", "三"]),
    (f"UPDATE change SET state = X'01' {FIRST}", ["二", "三"]),
    ("UPDATE device SET uuid = X'ff'", []),
    ("UPDATE annotator SET uuid = NULL", []),
    ("DELETE FROM device", []),
]


@pytest.mark.parametrize(("statement", "left"), SPOILT)
def test_a_row_of_the_log_that_is_none_is_named_and_left_out(path: Path, statement: str, left: list[str]) -> None:
    spoil(path, statement)
    store = opened(path)
    note = store.annotation("hurt")
    assert note

    assert [change.state.note for change in changes(store, note) if change.device] == left
    assert "hurt (change." in store.left_out
    store.close()


def test_nothing_is_written_on_top_of_what_cannot_be_read(path: Path, reply: Reply) -> None:
    spoil(path, "UPDATE change SET id = X'00' WHERE head")
    store = opened(path)
    note = store.annotation("hurt")
    assert note

    with pytest.raises(StoreError, match=r"hurt \(change\.id\)"):
        store.put(replace(note, note="四"), reply, None)
    assert store.annotation("hurt") == note
    store.close()


def test_what_was_there_before_and_cannot_be_read_cannot_be_taken_back_and_that_is_said(path: Path) -> None:
    spoil(path, "UPDATE change SET state = X'01' WHERE seq = 2")
    store = opened(path)
    steps, _known = store.steps(["hurt"])

    for step in steps[1:]:
        with pytest.raises(NotFoundError, match="can't be read, so it can't be taken back"):
            store.taking_back(step)
    assert store.taking_back(steps[0])[0].note == "一"
    store.close()


def test_changes_of_a_note_that_is_not_there_are_named(path: Path) -> None:
    spoil(path, "UPDATE change SET annotation_id = 'gone' WHERE seq = 1")
    store = opened(path)
    store.all_annotations()

    assert "gone (change.annotation_id)" in store.left_out
    store.close()


def test_a_mark_that_is_another_s_hides_no_note_and_no_change_before_it(path: Path, reply: Reply) -> None:
    spoil(path, "UPDATE change SET mark = X'00' WHERE head")
    store = opened(path)
    note = store.annotation("hurt")
    assert note

    written = store.put(replace(note, note="四"), reply, None)
    notes = [change.state.note for change in changes(store, written)]
    assert notes == ["一", "二", "三", "四"]
    assert says_the_same(written, changes(store, written)[-1].state)
    store.close()
