"""Every change of the notebook is in the store before it is shown, and is taken back without harming another's."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.annotations import Annotation, Kind
from reader.editing import Notebook
from reader.errors import ConflictError, StoreError
from reader.facts import Facts, FundingStatus
from reader.store import open_store
from reader.text import Span
from reader.understanding import understand
from tests.examples import REPLY, span_of

Opener = Callable[[], Notebook]
Change = Callable[[Notebook, Annotation], Annotation]
UNDERSTOOD = understand(REPLY)
SPAN = span_of(REPLY, "安排维修养护资金540万元")
OTHER = span_of(REPLY, "约需资金1.2亿元")


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that goes on by a second at every look."""
    seconds = itertools.count()
    start = datetime(2030, 1, 1, tzinfo=UTC)
    monkeypatch.setattr(
        "reader.editing.notebook.now", lambda: (start + timedelta(seconds=next(seconds))).strftime("%Y-%m-%dT%H:%M:%SZ")
    )


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opener]:
    """Opens notebooks on one database file, as windows and sittings do."""
    notebooks = []

    def another() -> Notebook:
        store = open_store(tmp_path / "annotations.db")
        notebooks.append(Notebook(store, UNDERSTOOD, tmp_path / "reply.txt", "tester"))
        return notebooks[-1]

    yield another
    for notebook in notebooks:
        notebook.close()


@pytest.fixture
def notebook(opened: Opener) -> Notebook:
    return opened()


def said(notebook: Notebook) -> list[tuple[str, Kind, str, tuple[str, ...]]]:
    """What the notebook's annotations say: quote, kind, note, tags."""
    notes = [item.annotation for item in notebook.items]
    return [(note.selector.quote, note.kind, note.note, note.tags) for note in notes]


def quotes(notebook: Notebook) -> list[str]:
    return [item.annotation.selector.quote for item in notebook.items]


def trashed(notebook: Notebook) -> list[str]:
    return [item.annotation.selector.quote for item in notebook.trash]


def test_a_new_notebook_is_empty(notebook: Notebook) -> None:
    assert (notebook.items, notebook.trash, notebook.unfinished.drafts) == ((), (), ())
    assert notebook.read_only == ""
    assert (notebook.undo(), notebook.redo()) == (None, None)


def test_an_added_note_is_in_the_notebook_with_its_figure_and_in_the_store(notebook: Notebook, opened: Opener) -> None:
    made = notebook.add(SPAN, Kind.FUNDING, "存疑", ("水", "资金"))

    assert said(notebook) == said(opened()) == [(SPAN.of(REPLY), Kind.FUNDING, "存疑", ("水", "资金"))]
    assert made.revision == 1
    assert made.figure
    assert made.figure.text == "540万元"
    assert made.author == "tester"


def test_a_note_is_found_by_its_id_and_by_its_exact_words(notebook: Notebook) -> None:
    made = notebook.add(SPAN, Kind.KEY)

    for item in (notebook.at(made.id), notebook.on(SPAN)):
        assert item
        assert item.annotation == made
    assert notebook.at("another") is None
    assert notebook.on(Span(SPAN.start, SPAN.end - 1)) is None


def test_the_figure_that_a_note_would_be_about_is_known_before_it_is_made(notebook: Notebook) -> None:
    funding = notebook.funding_in(SPAN)

    assert funding
    assert funding == notebook.add(SPAN, Kind.FUNDING).figure
    assert notebook.funding_in(span_of(REPLY, "现答复如下")) is None


def test_an_edited_note_says_what_it_was_given(notebook: Notebook) -> None:
    made = notebook.add(SPAN, Kind.FUNDING)
    edited = notebook.edit(made, kind=Kind.QUESTION, note="多少？", tags=("问",))

    assert said(notebook) == [(SPAN.of(REPLY), Kind.QUESTION, "多少？", ("问",))]
    assert (edited.id, edited.revision, edited.created) == (made.id, 2, made.created)


def test_a_moved_note_has_the_figure_of_its_new_words_with_what_was_said_of_the_old(
    notebook: Notebook,
) -> None:
    made = notebook.add(SPAN, Kind.FUNDING)
    assert made.figure
    spoken = replace(made, figure=replace(made.figure, said=Facts(year="2022", status=FundingStatus.ALLOCATED)))
    moved = notebook.move(spoken, OTHER)

    assert moved.selector.quote == OTHER.of(REPLY)
    assert moved.figure
    assert moved.figure.text.endswith("1.2亿元")
    assert (moved.figure.said.year, moved.figure.said.status) == ("2022", FundingStatus.ALLOCATED)


def test_a_note_moved_to_words_without_a_figure_has_none(notebook: Notebook) -> None:
    assert notebook.move(notebook.add(SPAN, Kind.FUNDING), span_of(REPLY, "现答复如下")).figure is None


def test_a_deleted_note_is_in_the_trash_and_a_restored_one_is_back(notebook: Notebook) -> None:
    made = notebook.add(SPAN, Kind.KEY, "要点")
    deleted = notebook.delete(made)
    assert (quotes(notebook), trashed(notebook)) == ([], [SPAN.of(REPLY)])

    notebook.restore(deleted)
    assert said(notebook) == [(SPAN.of(REPLY), Kind.KEY, "要点", ())]
    assert trashed(notebook) == []


CHANGES: dict[str, Change] = {
    "edit": lambda notebook, note: notebook.edit(note, kind=Kind.QUESTION, note="多少？", tags=("问",)),
    "move": lambda notebook, note: notebook.move(note, OTHER),
    "delete": lambda notebook, note: notebook.delete(note),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_undone_and_redone(notebook: Notebook, change: Change) -> None:
    made = notebook.add(SPAN, Kind.KEY, "要点", ("水",))
    before = said(notebook), trashed(notebook)
    change(notebook, made)
    after = said(notebook), trashed(notebook)

    notebook.undo()
    assert (said(notebook), trashed(notebook)) == before
    notebook.redo()
    assert (said(notebook), trashed(notebook)) == after


def test_all_changes_are_undone_one_by_one_and_redone_one_by_one(notebook: Notebook) -> None:
    states = [said(notebook)]
    note = notebook.add(SPAN, Kind.KEY)
    states.append(said(notebook))
    for change in CHANGES.values():
        note = change(notebook, note)
        states.append(said(notebook))
    notebook.add(OTHER, Kind.FUNDING)
    states.append(said(notebook))

    for state in states[-2::-1]:
        assert notebook.undo()
        assert said(notebook) == state
    for state in states[1:]:
        assert notebook.redo()
        assert said(notebook) == state
    assert notebook.redo() is None


def test_an_undone_new_note_is_in_the_trash(notebook: Notebook) -> None:
    notebook.add(SPAN, Kind.KEY)
    notebook.undo()

    assert (quotes(notebook), trashed(notebook)) == ([], [SPAN.of(REPLY)])


def test_when_all_is_undone_a_further_undo_changes_nothing(notebook: Notebook) -> None:
    notebook.add(SPAN, Kind.KEY)
    notebook.undo()

    assert notebook.undo() is None
    assert (quotes(notebook), trashed(notebook)) == ([], [SPAN.of(REPLY)])


def test_after_a_restart_undo_goes_on_where_it_was_and_takes_the_deleted_notes_out_of_the_trash(
    notebook: Notebook, opened: Opener
) -> None:
    made = [notebook.add(span, Kind.KEY) for span in (SPAN, OTHER)]
    for note in made:
        notebook.delete(note)
    later = opened()

    assert later.undo()
    assert quotes(later) == [OTHER.of(REPLY)]
    assert later.undo()
    assert quotes(later) == [SPAN.of(REPLY), OTHER.of(REPLY)]
    assert later.redo()
    assert quotes(later) == [OTHER.of(REPLY)]
    last = opened()
    assert last.undo()
    for left in ([SPAN.of(REPLY)], []):
        assert last.undo()
        assert quotes(last) == left
    assert last.undo() is None


@pytest.mark.parametrize("restarts", [0, 1, 3])
def test_every_change_is_undone_and_redone_over_restarts(notebook: Notebook, opened: Opener, restarts: int) -> None:
    """As many restarts as may be between any two steps."""
    states = [(said(notebook), trashed(notebook))]
    note = notebook.add(SPAN, Kind.KEY, "要点", ("水",))
    states.append((said(notebook), trashed(notebook)))
    for change in (*CHANGES.values(), Notebook.restore):
        note = change(notebook, note)
        states.append((said(notebook), trashed(notebook)))

    def again(notebook: Notebook) -> Notebook:
        for _ in range(restarts):
            notebook = opened()
        return notebook

    for state in states[-2:0:-1]:
        notebook = again(notebook)
        assert notebook.undo()
        assert (said(notebook), trashed(notebook)) == state
    notebook = again(notebook)
    assert notebook.undo()
    assert (said(notebook), trashed(notebook)) == ([], [SPAN.of(REPLY)])
    for state in states[1:]:
        notebook = again(notebook)
        assert notebook.redo()
        assert (said(notebook), trashed(notebook)) == state
    assert again(notebook).redo() is None


def test_a_new_change_after_a_restart_forgets_what_was_undone_before_it(notebook: Notebook, opened: Opener) -> None:
    notebook.add(SPAN, Kind.KEY)
    notebook.undo()
    later = opened()
    later.add(OTHER, Kind.KEY)

    assert later.redo() is None
    assert opened().redo() is None


def test_changes_of_this_sitting_are_undone_before_deletions_of_an_earlier_one(
    notebook: Notebook, opened: Opener
) -> None:
    notebook.delete(notebook.add(SPAN, Kind.KEY))
    later = opened()
    later.add(OTHER, Kind.KEY)

    later.undo()
    assert quotes(later) == []
    later.undo()
    assert quotes(later) == [SPAN.of(REPLY)]


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_undoing_what_another_has_changed_since_is_a_conflict_and_changes_nothing(
    notebook: Notebook, opened: Opener, change: Change
) -> None:
    made = notebook.add(SPAN, Kind.KEY, "要点")
    other = opened()
    change(other, made)
    state = said(other), trashed(other)

    with pytest.raises(ConflictError):
        notebook.undo()
    assert (said(notebook), trashed(notebook)) == state == (said(opened()), trashed(opened()))


def test_redoing_over_another_s_change_is_a_conflict_and_changes_nothing(notebook: Notebook, opened: Opener) -> None:
    made = notebook.add(SPAN, Kind.KEY)
    notebook.edit(made, kind=Kind.KEY, note="我的", tags=())
    undone = notebook.undo()
    assert undone
    other = opened()
    other.edit(undone.annotation, kind=Kind.KEY, note="别人的", tags=())

    with pytest.raises(ConflictError):
        notebook.redo()
    assert said(notebook) == [(SPAN.of(REPLY), Kind.KEY, "别人的", ())]
    assert notebook.redo() is None


def test_undoing_further_than_another_s_change_is_a_conflict_and_changes_nothing(
    notebook: Notebook, opened: Opener
) -> None:
    made = notebook.add(SPAN, Kind.KEY)
    theirs = opened().edit(made, kind=Kind.KEY, note="别人的", tags=())
    notebook.refresh()
    notebook.edit(theirs, kind=Kind.QUESTION, note="别人的，我加的", tags=())

    notebook.undo()
    assert said(notebook) == [(SPAN.of(REPLY), Kind.KEY, "别人的", ())]
    with pytest.raises(ConflictError):
        notebook.undo()
    assert said(notebook) == [(SPAN.of(REPLY), Kind.KEY, "别人的", ())]


def test_after_a_conflict_the_changes_before_it_are_undone(notebook: Notebook, opened: Opener) -> None:
    notebook.add(OTHER, Kind.KEY)
    made = notebook.add(SPAN, Kind.KEY)
    opened().edit(made, kind=Kind.KEY, note="别人的", tags=())

    with pytest.raises(ConflictError):
        notebook.undo()
    notebook.undo()
    assert said(notebook) == [(SPAN.of(REPLY), Kind.KEY, "别人的", ())]


def test_editing_an_old_state_of_a_note_is_a_conflict_and_shows_the_new_one(notebook: Notebook, opened: Opener) -> None:
    made = notebook.add(SPAN, Kind.KEY)
    opened().edit(made, kind=Kind.KEY, note="别人的", tags=())

    with pytest.raises(ConflictError):
        notebook.edit(made, kind=Kind.KEY, note="我的", tags=())
    assert said(notebook) == [(SPAN.of(REPLY), Kind.KEY, "别人的", ())]


def test_a_change_that_could_not_be_written_is_not_in_the_history(notebook: Notebook, opened: Opener) -> None:
    made = notebook.add(SPAN, Kind.KEY)
    theirs = opened().edit(made, kind=Kind.KEY, note="别人的", tags=())
    with pytest.raises(ConflictError):
        notebook.delete(made)
    notebook.delete(theirs)

    notebook.undo()
    assert said(notebook) == [(SPAN.of(REPLY), Kind.KEY, "别人的", ())]


def test_what_another_has_written_is_read_once(notebook: Notebook, opened: Opener) -> None:
    assert not notebook.refresh_if_changed()
    opened().add(SPAN, Kind.KEY)

    assert notebook.refresh_if_changed()
    assert quotes(notebook) == [SPAN.of(REPLY)]
    assert not notebook.refresh_if_changed()


def test_what_one_has_written_oneself_is_not_read_again(notebook: Notebook) -> None:
    notebook.add(SPAN, Kind.KEY)

    assert not notebook.refresh_if_changed()


def test_an_unfinished_note_is_kept_for_its_words_and_read_after_a_restart(notebook: Notebook, opened: Opener) -> None:
    words = notebook.selector(SPAN)
    notebook.unfinished.keep(words, None, Kind.QUESTION, "写到一", "水")
    notebook.unfinished.keep(words, None, Kind.QUESTION, "写到一半", "水 资金")
    notebook.close()

    later = opened()
    draft = later.unfinished.of(later.selector(SPAN))
    assert draft
    assert (draft.note, draft.tags, draft.kind, draft.annotation_id) == ("写到一半", "水 资金", Kind.QUESTION, None)
    assert later.unfinished.of(later.selector(OTHER)) is None


def test_an_unfinished_note_is_no_annotation_and_is_forgotten_when_dropped(notebook: Notebook) -> None:
    notebook.unfinished.keep(notebook.selector(SPAN), None, Kind.KEY, "写到一半", "")
    notebook.unfinished.keep(notebook.selector(OTHER), None, Kind.KEY, "另一条", "")
    assert notebook.items == ()

    notebook.unfinished.drop(notebook.selector(SPAN))
    assert [draft.selector.span for draft in notebook.unfinished.drafts] == [OTHER]


def test_a_closed_notebook_says_so_instead_of_losing_a_note(notebook: Notebook) -> None:
    notebook.close()

    with pytest.raises(StoreError):
        notebook.add(SPAN, Kind.KEY)


def test_notes_of_another_version_of_the_reply_are_carried_over_and_its_deletions_undone(
    notebook: Notebook, tmp_path: Path
) -> None:
    made = notebook.add(OTHER, Kind.KEY)
    notebook.add(SPAN, Kind.KEY)
    notebook.delete(made)
    newer = understand(REPLY.replace("现答复如下", "现将办理情况答复如下"))
    later = Notebook(open_store(tmp_path / "annotations.db"), newer, tmp_path / "reply.txt", "tester")

    assert quotes(later) == [SPAN.of(REPLY)]
    assert later.undo()
    assert quotes(later) == [SPAN.of(REPLY), OTHER.of(REPLY)]
    later.close()


def test_notes_on_another_text_that_stood_in_the_same_file_are_told_of(notebook: Notebook, tmp_path: Path) -> None:
    notebook.add(SPAN, Kind.KEY)
    notebook.delete(notebook.add(OTHER, Kind.KEY))
    assert notebook.apart == ""

    for text, path, told in (
        ("另一份文字，没有标题。\n", tmp_path / "reply.txt", True),
        ("另一份文字，没有标题。\n", tmp_path / "other.txt", False),
        ("另一份文字，没有标题。\n", None, False),
        (f"{REPLY}补记。\n", tmp_path / "reply.txt", False),
    ):
        later = Notebook(open_store(tmp_path / "annotations.db"), understand(text), path, "tester")
        assert later.apart.startswith("1 note was made on another text") is told, (text, path)
        assert (later.apart == "") is not told
        later.close()
