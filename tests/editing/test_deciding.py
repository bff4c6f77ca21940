"""At most one decision stands on a place of a text, whoever comes first; who comes second is told, and chooses."""

import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import Annotation, FundingFigure, Kind, Review
from reader.editing import Notebook, Reviewing, Writing, decision_words
from reader.errors import ConflictError, NotFoundError
from reader.facts import Facts, FundingStatus
from reader.ledger import Entry, merged, recognised
from reader.ledger.card_form import form_of
from reader.store import open_store
from reader.text import Span
from reader.understanding import understand
from tests.databases import new_store
from tests.examples import REPLY, span_of
from tests.forks import talk_together

UNDERSTOOD = understand(REPLY)
SUM = span_of(REPLY, "86万元")
WIDER = span_of(REPLY, "补助资金86万元")
ELSEWHERE = span_of(REPLY, "620万元")
Window = Callable[[str], Notebook]


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    """Opens windows on one database, each of another person."""
    opened: list[Notebook] = []

    def another(author: str) -> Notebook:
        opened.append(Notebook(new_store(tmp_path / "annotations.db"), UNDERSTOOD, tmp_path / "reply.txt", author))
        return opened[-1]

    yield another
    for notebook in opened:
        notebook.close()


def paid_by(notebook: Notebook, payer: str, span: Span = SUM, review: Review = Review.CONFIRMED) -> FundingFigure:
    funding = notebook.funding_in(span)
    assert funding
    return replace(funding, said=Facts(payer=payer), review=review)


def decide(notebook: Notebook, payer: str, span: Span = SUM, *, shown: Annotation | None = None) -> Annotation:
    return notebook.decide(shown, span, paid_by(notebook, payer, span), "", ())


def payers(notebook: Notebook) -> list[str | None]:
    """Whose the decided sums of the whole database are, as another window reads them."""
    notebook.refresh()
    return [
        item.annotation.figure.said.payer
        for item in notebook.items
        if item.annotation.decided and item.annotation.figure
    ]


@pytest.mark.parametrize("ticked", [False, True], ids=["no tick between", "a tick between"])
@pytest.mark.parametrize("names", list(itertools.permutations(("甲", "乙"))), ids=str)
def test_who_comes_second_is_told_what_the_first_decided(window: Window, names: tuple[str, str], ticked: bool) -> None:
    first, second = map(window, names)
    made = decide(first, names[0])
    if ticked:
        assert second.refresh_if_changed()

    # The card still shows what it showed when it was opened: a sum that nobody had decided on.
    with pytest.raises(ConflictError) as caught:
        decide(second, names[1])
    assert caught.value.subject == made.id
    item = second.at(made.id)
    assert item
    assert decision_words(item.annotation, second.deciders[made.id]) == f"confirmed by {names[0]} · 86万元 · {names[0]}"
    assert payers(first) == payers(second) == [names[0]]


def test_who_comes_second_may_put_theirs_in_its_place_and_take_it_back(window: Window) -> None:
    first, second = window("甲"), window("乙")
    made = decide(first, "甲")
    with pytest.raises(ConflictError):
        decide(second, "乙")

    decide(second, "乙", shown=made)
    assert payers(first) == ["乙"]
    second.undo()
    assert payers(first) == ["甲"]


def test_a_decision_is_held_against_the_revision_that_was_shown(window: Window) -> None:
    first, second = window("甲"), window("乙")
    made = decide(first, "甲")
    second.refresh()
    decide(first, "丙", shown=made)

    with pytest.raises(ConflictError):
        decide(second, "乙", shown=made)
    assert payers(second) == ["丙"]


def test_a_decision_on_other_words_of_the_same_sum_is_one_on_the_same_place(window: Window) -> None:
    first, second = window("甲"), window("乙")
    made = decide(first, "甲", WIDER)

    with pytest.raises(ConflictError) as caught:
        decide(second, "乙", SUM)
    assert caught.value.subject == made.id


def test_a_decision_on_part_of_the_words_of_another_is_one_on_the_same_place(window: Window) -> None:
    first, second = window("甲"), window("乙")
    figure = replace(paid_by(first, "甲"), text="金86万元，")
    first.decide(None, Span(SUM.start - 1, SUM.end + 1), figure, "", ())

    for span in (SUM, Span(SUM.start - 3, SUM.start), Span(SUM.end, SUM.end + 4)):
        with pytest.raises(ConflictError):
            second.decide(None, span, replace(figure, text=span.of(REPLY)), "", ())
    for span in (Span(SUM.start - 3, SUM.start - 1), Span(SUM.end + 1, SUM.end + 4)):
        second.decide(None, span, replace(figure, text=span.of(REPLY)), "", ())
    assert len(payers(second)) == 3


def test_decisions_on_other_places_stand_side_by_side(window: Window) -> None:
    first, second = window("甲"), window("乙")
    decide(first, "甲", ELSEWHERE)
    decide(second, "乙", SUM)

    assert payers(first) == ["甲", "乙"]


def test_a_decision_carried_over_from_an_earlier_version_is_not_doubled(window: Window, tmp_path: Path) -> None:
    made = decide(window("甲"), "甲")
    newer = understand(REPLY.replace("现答复如下", "现将办理情况答复如下"))
    later = Notebook(open_store(tmp_path / "annotations.db"), newer, tmp_path / "reply.txt", "乙")
    span = span_of(newer.text, "86万元")

    with pytest.raises(ConflictError) as caught:
        later.add(span, Kind.FUNDING, review=Review.SET_ASIDE)
    assert caught.value.subject == made.id
    later.add(span_of(newer.text, "620万元"), Kind.FUNDING, review=Review.SET_ASIDE)
    [carried] = [item.annotation for item in later.items if item.annotation.id == made.id]
    later.add(span, Kind.FUNDING, review=Review.SET_ASIDE, over=carried)
    assert [item.annotation.figure and item.annotation.figure.review for item in later.items] == [Review.SET_ASIDE] * 2
    later.close()


@pytest.mark.parametrize("ticked", [False, True], ids=["no tick between", "a tick between"])
def test_a_sum_that_was_highlighted_meanwhile_is_not_decided_on_unseen(window: Window, ticked: bool) -> None:
    first, second = window("甲"), window("乙")
    made = first.add(SUM, Kind.FUNDING, "待查")
    if ticked:
        second.refresh()

    with pytest.raises(ConflictError) as caught:
        decide(second, "乙")
    assert caught.value.subject == made.id
    decide(second, "乙", shown=made)
    assert [(item.annotation.note, item.annotation.id) for item in second.items] == [("", made.id)]


def test_a_figure_is_decided_on_beside_a_note_of_the_same_words_that_is_about_none(window: Window) -> None:
    notebook = window("甲")
    words = span_of(REPLY, "全县仍有23个村")
    notebook.add(words, Kind.QUESTION, "哪些？")
    note = notebook.items[0].annotation
    moved = notebook.move(note, span_of(REPLY, "现答复如下"))
    assert moved.figure is None

    figure = paid_by(notebook, "甲")
    notebook.decide(None, span_of(REPLY, "现答复如下"), replace(figure, text="现答复如下"), "", ())
    assert payers(notebook) == ["甲"]


CHANGES: dict[str, Callable[[Notebook, Annotation], object]] = {
    "to the trash": lambda notebook, note: notebook.delete(note),
    "undone": lambda notebook, _note: notebook.undo(),
    "open again": lambda notebook, note: notebook.decide(
        note, SUM, paid_by(notebook, "甲", review=Review.OPEN), "", ()
    ),
    "moved away": lambda notebook, note: notebook.move(note, ELSEWHERE),
}


@pytest.mark.parametrize("freed", CHANGES.values(), ids=CHANGES.keys())
def test_a_place_whose_decision_is_gone_is_free(
    window: Window, freed: Callable[[Notebook, Annotation], object]
) -> None:
    first, second = window("甲"), window("乙")
    freed(first, decide(first, "甲"))
    second.refresh()
    item = second.on(SUM)

    decide(second, "乙", shown=item.annotation if item else None)
    assert payers(first) == ["乙"]


def test_what_came_to_the_place_of_a_deleted_decision_is_not_doubled_by_restoring_that(window: Window) -> None:
    first, second = window("甲"), window("乙")
    thrown = first.delete(decide(first, "甲"))
    made = decide(second, "乙")

    for bring_back in (lambda: first.restore(thrown), first.undo):
        with pytest.raises(ConflictError) as caught:
            bring_back()
        assert caught.value.subject == made.id
    assert payers(second) == ["乙"]


def test_a_decision_that_is_moved_onto_another_one_stays_where_it_was(window: Window) -> None:
    notebook = window("甲")
    decide(notebook, "甲", SUM)
    made = decide(notebook, "乙", ELSEWHERE)

    with pytest.raises(ConflictError):
        notebook.decide(replace(made, selector=notebook.selector(SUM)), SUM, paid_by(notebook, "乙"), "", ())
    assert notebook.on(ELSEWHERE)
    assert payers(notebook) == ["乙", "甲"]


def test_the_same_highlight_in_two_windows_is_one(window: Window) -> None:
    first, second = window("甲"), window("乙")
    made = first.highlight(SUM, Kind.FUNDING)

    assert second.highlight(SUM, Kind.FUNDING) == made
    assert [item.annotation for item in second.items] == [made]
    assert second.undo() is None


def test_a_highlight_of_another_kind_is_told_of_the_first_and_then_changes_it(window: Window) -> None:
    first, second = window("甲"), window("乙")
    made = first.highlight(SUM, Kind.FUNDING)

    with pytest.raises(ConflictError):
        second.highlight(SUM, Kind.QUESTION)
    assert second.highlight(SUM, Kind.QUESTION).id == made.id
    first.refresh()
    assert [item.annotation.kind for item in first.items] == [Kind.QUESTION]


def test_a_highlight_of_words_within_another_one_is_one_of_its_own(window: Window) -> None:
    first, second = window("甲"), window("乙")
    first.highlight(WIDER, Kind.FUNDING)

    second.highlight(SUM, Kind.FUNDING)
    first.refresh()
    assert len(first.items) == 2


def test_what_is_said_of_words_without_one_figure_is_refused(window: Window) -> None:
    notebook = window("甲")
    for span in (span_of(REPLY, "现答复如下"), span_of(REPLY, "中央资金300万元，县级资金240万元")):
        with pytest.raises(NotFoundError):
            notebook.add(span, Kind.FUNDING, review=Review.CONFIRMED)
        with pytest.raises(NotFoundError):
            notebook.add(span, Kind.FUNDING, said=Facts(payer="甲"))
    assert notebook.items == ()


def test_a_confirmed_figure_takes_over_what_the_text_says_of_it_and_an_open_one_does_not(window: Window) -> None:
    notebook = window("甲")
    confirmed = notebook.add(ELSEWHERE, Kind.FUNDING, said=Facts(payer="县里"), review=Review.CONFIRMED).figure
    spoken = notebook.add(SUM, Kind.FUNDING, said=Facts(status=FundingStatus.SPENT)).figure
    assert confirmed
    assert spoken

    assert (confirmed.said.payer, confirmed.said.year, confirmed.review) == ("县里", "2023", Review.CONFIRMED)
    assert (spoken.said, spoken.review) == (Facts(status=FundingStatus.SPENT), Review.OPEN)


def test_reviewing_decides_through_the_notebook(window: Window) -> None:
    notebook = window("甲")

    def entries() -> tuple[Entry, ...]:
        return merged(UNDERSTOOD.reply, recognised(UNDERSTOOD), notebook.items)

    reviewing = Reviewing(UNDERSTOOD.reply, notebook, entries)
    count = len(reviewing.placed)
    entry = reviewing.next_open(0)
    assert entry
    made = reviewing.confirm(entry, Writing(tuple(form_of(entry.figure).items()), "核", ""), ("水",))
    assert (made.note, made.tags, made.figure and made.figure.review) == ("核", ("水",), Review.CONFIRMED)
    assert reviewing.progress() == (1, count)
    following = reviewing.next_open(entry.place.start)
    assert following
    assert following.place.start > entry.place.start
    reviewing.set_aside(following)
    assert reviewing.progress() == (2, count)
    taken_back = notebook.undo()
    assert taken_back
    assert reviewing.touched(taken_back.annotation) == following


_DECIDING = """
import json, random, sys
from pathlib import Path
from reader.editing import Notebook
from reader.errors import ConflictError
from reader.annotations import Review, Kind
from reader.store import open_store
from reader.understanding import completed, first_look
from reader.facts import Facts
from tests.examples import REPLY

database, name, most = sys.argv[1], sys.argv[2], int(sys.argv[3])
# As many sums as there are decisions to be fought for; each process takes them in an order of its own.
text = "某代表：\\n现答复如下：\\n" + "".join(f"某镇第{turn}项安排{turn + 1}万元。\\n" for turn in range(most))
seen = first_look(text)
sums = [figure.phrase for figure in seen.figures if figure.kind == "money"]
assert len(sums) == most
notebook = Notebook(open_store(Path(database)), seen, None, name)
won, told = [], 0
print("ready", flush=True)
sys.stdin.readline()
order = list(enumerate(sums))
random.Random(name).shuffle(order)
for turn, span in order:
    try:
        made = notebook.add(span, Kind.FUNDING, said=Facts(payer=name), review=Review.SET_ASIDE)
        won.append(turn)
    except ConflictError as error:
        first = notebook.at(error.subject)
        assert first and first.annotation.author != name
        told += 1
print(json.dumps([won, told]), flush=True)
notebook.close()
"""


def fought(database: Path, processes: int, sums: int) -> list[tuple[list[int], int]]:
    """Which sums each of some processes decided on first, and how often it was told that another had, all at once."""
    names = [f"人{number}" for number in range(processes)]
    printed = talk_together(_DECIDING, *((str(database), name, str(sums)) for name in names))
    return [(won, told) for won, told in map(json.loads, printed)]


def test_of_four_processes_that_decide_on_the_same_sums_at_once_one_wins_each_and_all_others_are_told(
    tmp_path: Path,
) -> None:
    sums = 60
    results = fought(tmp_path / "annotations.db", 4, sums)

    assert sorted(turn for won, _told in results for turn in won) == list(range(sums))
    assert all(len(won) + told == sums for won, told in results)
