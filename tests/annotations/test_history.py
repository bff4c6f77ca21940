"""Every change can be taken back and made again, in this sitting and from the steps that are left of earlier ones."""

import random

from reader.annotations import History
from reader.annotations.history import Step


def step(name: str, undoes: str | None = None) -> Step:
    return Step(name, "note", undoes)


def test_an_empty_history_has_nothing_to_undo_or_redo() -> None:
    history = History()

    assert (history.to_undo(), history.to_redo()) == (None, None)


def test_changes_are_undone_from_the_last_and_redone_from_the_first() -> None:
    history = History([step("made"), step("edited")])

    assert history.to_undo() == step("edited")
    history.record(step("back", "edited"))
    assert history.to_undo() == step("made")
    history.record(step("further back", "made"))
    assert (history.to_undo(), history.to_redo()) == (None, step("further back", "made"))
    history.record(step("again", "further back"))
    assert (history.to_undo(), history.to_redo()) == (step("again", "further back"), step("back", "edited"))


def test_asking_what_to_undo_changes_nothing() -> None:
    history = History([step("made")])

    assert history.to_undo() == history.to_undo()


def test_a_new_change_forgets_what_was_undone() -> None:
    history = History([step("made"), step("back", "made"), step("another")])

    assert (history.to_undo(), history.to_redo()) == (step("another"), None)


def test_what_was_made_again_can_be_taken_back_again() -> None:
    history = History([step("made"), step("back", "made"), step("again", "back")])

    assert (history.to_undo(), history.to_redo()) == (step("again", "back"), None)
    history.record(step("back again", "again"))
    assert (history.to_undo(), history.to_redo()) == (None, step("back again", "again"))


def test_what_takes_back_a_change_from_before_the_log_can_be_taken_back_itself() -> None:
    history = History([step("back", "unknown")])

    assert (history.to_undo(), history.to_redo()) == (None, step("back", "unknown"))
    history.record(step("again", "back"))
    assert (history.to_undo(), history.to_redo()) == (step("again", "back"), None)


def test_a_step_that_is_forgotten_is_neither_undone_nor_redone() -> None:
    history = History([step("made"), step("edited"), step("another"), step("back", "another")])
    history.forget(step("edited"))
    history.forget(step("back", "another"))

    assert (history.to_undo(), history.to_redo()) == (step("made"), None)


def test_in_any_order_of_changes_undos_and_redos_it_does_as_an_editor_s_two_stacks() -> None:
    chance = random.Random(11)
    history, steps = History(), list[Step]()
    done: list[int] = []
    undone: list[int] = []
    of: dict[str, int] = {}
    for turn in range(3000):
        act = chance.choice(("change", "undo", "undo", "redo"))
        taken = {"undo": history.to_undo(), "redo": history.to_redo(), "change": None}[act]
        assert [of[each.id] for each in (history.to_undo(),) if each] == done[-1:]
        assert [of[each.id] for each in (history.to_redo(),) if each] == undone[-1:]
        if act == "change":
            done.append(turn)
            undone.clear()
        elif taken is None:
            continue
        elif act == "undo":
            undone.append(done.pop())
        else:
            done.append(undone.pop())
        made = step(str(turn), taken.id if taken else None)
        of[made.id] = of[taken.id] if taken else turn
        history.record(made)
        steps.append(made)
    after = History(steps)
    assert (after.to_undo(), after.to_redo()) == (history.to_undo(), history.to_redo())
