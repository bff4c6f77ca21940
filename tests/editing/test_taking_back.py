"""What an undo or a redo did is told: the change, its words, and where and when it was made where that was not here."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.annotations import Kind, Review
from reader.editing import Notebook
from tests.editing.test_lettering import CORRECTED, Desk
from tests.examples import REPLY, span_of

SPAN = span_of(REPLY, "540万元")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Opens texts on one database."""
    opened = Desk(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def notebook(desk: Desk) -> Notebook:
    return desk(REPLY, "reply.txt")


def undone(notebook: Notebook) -> str:
    taken_back = notebook.undo()
    return taken_back.words if taken_back else ""


def redone(notebook: Notebook) -> str:
    taken_back = notebook.redo()
    return taken_back.words if taken_back else ""


def test_each_change_that_is_taken_back_or_made_again_is_told_with_its_words(notebook: Notebook) -> None:
    note = notebook.add(SPAN, Kind.KEY)
    note = notebook.edit(note, kind=Kind.KEY, note="二", tags=())
    notebook.restore(notebook.delete(note))
    acts = [f"{act} “540万元”" for act in ("noted", "revised", "deleted", "brought back")]

    assert [undone(notebook) for _act in acts] == acts[::-1]
    assert [redone(notebook) for _act in acts] == acts
    assert undone(notebook) == acts[-1]


@pytest.mark.parametrize("review", [Review.CONFIRMED, Review.SET_ASIDE])
def test_a_decision_on_a_figure_is_told_as_what_was_decided(notebook: Notebook, review: Review) -> None:
    notebook.add(SPAN, Kind.FUNDING, review=review)
    assert undone(notebook) == f"{review.label} “540万元”"
    assert redone(notebook) == f"{review.label} “540万元”"


def test_words_that_are_many_are_told_by_their_beginning(notebook: Notebook) -> None:
    notebook.add(span_of(REPLY, "我局将会同县水利局积极争取上级资金不少于300万元"), Kind.COMMITMENT)
    assert undone(notebook) == "noted “我局将会同县水利局积极争取上级资金不少于…”"


def test_what_another_window_or_an_earlier_sitting_did_says_so_with_its_time(desk: Desk, notebook: Notebook) -> None:
    made = notebook.add(SPAN, Kind.KEY)
    later = desk(REPLY, "reply.txt")
    later.add(span_of(REPLY, "620万元"), Kind.KEY)

    assert undone(later) == "noted “620万元”"
    when = made.modified[:16].replace("T", " ")
    assert undone(later) == f"noted “540万元” · done earlier or elsewhere, {when}"
    assert redone(later) == "noted “540万元”"


def test_what_was_noted_on_another_text_of_the_letter_names_that(desk: Desk, notebook: Notebook) -> None:
    notebook.add(SPAN, Kind.KEY)
    other = desk(CORRECTED, "corrected.txt")
    assert undone(other).startswith("noted “540万元” · in reply.txt · done earlier or elsewhere, ")
