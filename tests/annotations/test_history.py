"""Every change can be taken back and made again."""

from dataclasses import replace

from reader.annotations import History
from reader.annotations.history import Change, restored
from reader.reply import Reply
from tests.examples import annotation_on


def test_an_empty_history_has_nothing_to_undo_or_redo() -> None:
    history = History()

    assert (history.to_undo(), history.to_redo()) == (None, None)


def test_changes_are_undone_from_the_last_and_redone_from_the_first(reply: Reply) -> None:
    made = annotation_on(reply, "540万元")
    edited = replace(made, note="存疑")
    history = History()
    history.record(None, made)
    history.record(made, edited)

    assert history.to_undo() == Change(made, edited)
    history.undone()
    assert history.to_undo() == Change(None, made)
    history.undone()
    assert (history.to_undo(), history.to_redo()) == (None, Change(None, made))
    history.redone()
    assert (history.to_undo(), history.to_redo()) == (Change(None, made), Change(made, edited))


def test_asking_what_to_undo_changes_nothing(reply: Reply) -> None:
    history = History()
    history.record(None, annotation_on(reply, "540万元"))

    assert history.to_undo() == history.to_undo()


def test_a_new_change_forgets_what_was_undone(reply: Reply) -> None:
    history = History()
    history.record(None, annotation_on(reply, "540万元"))
    history.undone()
    history.record(None, annotation_on(reply, "620万元"))

    assert history.to_redo() is None


def test_an_undone_change_restores_the_annotation_as_it_was(reply: Reply) -> None:
    made = annotation_on(reply, "540万元")

    assert restored(Change(made, replace(made, note="存疑", revision=2))) == made


def test_an_undone_new_annotation_goes_to_the_trash(reply: Reply) -> None:
    made = annotation_on(reply, "540万元")

    assert restored(Change(None, made)) == replace(made, deleted=made.created)
