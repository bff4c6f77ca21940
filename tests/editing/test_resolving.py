"""What a person decides on a note whose words were changed is kept for that version, and takes no number to another."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from reader.annotations import Anchored, AnchorState, Annotation, Kind, Review, format_funding
from reader.annotations.statements import meanings
from reader.collecting import all_figure_rows, figure_rows
from reader.editing import Notebook, Resolving, Reviewing, Writing
from reader.errors import ConflictError, NotFoundError
from reader.facts import Facts
from reader.ledger import merged, recognised
from reader.ledger.card_form import form_of
from reader.sources import load
from reader.store import open_store
from reader.text import Span
from reader.understanding import Understanding, understand
from tests.databases import new_store
from tests.examples import REPLY, span_of

SUM = span_of(REPLY, "540万元")
OTHER = span_of(REPLY, "620万元")
CHANGED = REPLY.replace("资金540万元", "资金640万元")
SENTENCE = "西镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。"


class Desk:
    """A notebook on one version of the reply, in a database that all versions share."""

    def __init__(self, database: Path, text: str, author: str = "乙", name: str = "reply.txt") -> None:
        self.understanding: Understanding = understand(text)
        self.text = text
        path = database.with_name(name)
        path.write_text(text, encoding="utf-8")
        self.path = path
        self.notebook = Notebook(new_store(database), self.understanding, path, author)
        self.resolving = Resolving(self.understanding.reply, self.notebook)

    def item(self, annotation: Annotation) -> Anchored:
        """The note as it stands here."""
        item = self.notebook.at(annotation.id)
        assert item
        return item

    def ledger(self) -> list[tuple[str, Decimal | None, str]]:
        """The sums of this version that are in its ledger and found in it: words, value, what was decided."""
        entries = merged(self.understanding.reply, recognised(self.understanding), self.notebook.items)
        return [
            (entry.place.of(self.text), entry.figure.amount.value, entry.review.value)  # type: ignore[misc]
            for entry in entries
            if entry.span
        ]


Opener = Callable[[str], Desk]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opener]:
    """Opens the reply in a version of its text."""
    desks: list[Desk] = []

    def open_(text: str) -> Desk:
        desks.append(Desk(tmp_path / "annotations.db", text))
        return desks[-1]

    yield open_
    for desk in desks:
        desk.notebook.close()


def confirmed(desk: Desk, span: Span = SUM) -> Annotation:
    """A sum that a person has confirmed, with a note and a tag."""
    return desk.notebook.add(
        span, Kind.FUNDING, "核对", ("水",), said=Facts(payer="县财政", year="2022"), review=Review.CONFIRMED
    )


def test_a_changed_figure_needs_a_look_and_keeps_what_was_said_of_it(opened: Opener) -> None:
    made = confirmed(opened(REPLY))
    later = opened(CHANGED)

    [item] = later.resolving.waiting
    assert (item.annotation.id, item.anchor.state, item.needs_look) == (made.id, AnchorState.CHANGED, True)
    assert (
        later.resolving.then(item).words
        == "2022年，县财政安排维修养护资金540万元，其中：中央资金300万元，县级资金240万元。"
    )
    [now] = later.resolving.now(item)
    assert now.span.of(now.words) == "640万元"
    assert later.resolving.proposed(item, later.resolving.places(item)[0]) is not None


def test_a_share_that_became_percentage_points_is_another_figure(opened: Opener) -> None:
    share = "去年全县供水覆盖率提高了5.5{unit}。"
    reply = REPLY.replace(SENTENCE, share.format(unit="%"))
    made = confirmed(opened(reply), span_of(reply, "5.5%"))
    later = opened(REPLY.replace(SENTENCE, share.format(unit="个百分点")))
    later.resolving.accept(later.item(made))

    item = later.item(made)
    assert item.figure
    assert item.was == made.figure
    assert item.figure.review is Review.OPEN
    assert [format_funding(each) for each in (item.was, item.figure) if each] == ["5.5%", "5.5个百分点"]


def test_an_accepted_place_keeps_note_tags_and_facts_and_proposes_the_new_value(opened: Opener) -> None:
    made = confirmed(opened(REPLY))
    later = opened(CHANGED)
    later.resolving.accept(later.item(made))

    item = later.item(made)
    assert later.resolving.waiting == []
    assert later.resolving.decided == [item]
    assert (item.annotation.note, item.annotation.tags, item.selector.quote) == ("核对", ("水",), "640万元")
    assert item.figure
    assert (item.figure.amount.value, item.figure.review) == (Decimal(6_400_000), Review.OPEN)
    assert (item.figure.said.payer, item.figure.said.year) == ("县财政", "2022")
    assert item.was == made.figure
    assert (item.annotation.selector, item.annotation.figure) == (made.selector, made.figure)
    assert ("640万元", Decimal(6_400_000), "open") in later.ledger()
    assert not [row for row in later.ledger() if row[1] == 5_400_000]


def test_the_new_value_is_confirmed_on_the_card_and_the_old_one_stands_on_the_old_text(opened: Opener) -> None:
    first = opened(REPLY)
    made = confirmed(first)
    later = opened(CHANGED)
    later.resolving.accept(later.item(made))
    reviewing = Reviewing(
        later.understanding.reply,
        later.notebook,
        lambda: merged(later.understanding.reply, recognised(later.understanding), later.notebook.items),
    )
    entry = reviewing.at(span_of(CHANGED, "640万元"))
    assert entry
    reviewing.confirm(entry, Writing(tuple(form_of(entry.figure).items()), "核对过", ""), ())

    assert ("640万元", Decimal(6_400_000), "confirmed") in later.ledger()
    first.notebook.refresh()
    assert ("540万元", Decimal(5_400_000), "confirmed") in first.ledger()
    assert first.item(made).annotation.note == "核对过"


def test_a_resolution_is_undone_done_again_and_read_back(opened: Opener) -> None:
    made = confirmed(opened(REPLY))
    later = opened(CHANGED)
    resolved = later.resolving.accept(later.item(made))
    assert later.notebook.undo()
    assert [item.annotation.id for item in later.resolving.waiting] == [made.id]
    assert later.notebook.redo()
    assert later.resolving.waiting == []

    again = opened(CHANGED).item(made)
    assert again.annotation.resolutions == resolved.resolutions
    assert (again.basis, again.anchor.resolved) == (resolved.resolutions[0], True)
    [resolution] = resolved.resolutions
    assert (resolution.author, resolution.digest) == ("乙", later.understanding.reply.digest)


def test_a_resolution_is_undone_after_a_restart(opened: Opener) -> None:
    made = confirmed(opened(REPLY))
    opened(CHANGED).resolving.accept(opened(CHANGED).item(made))
    again = opened(CHANGED)
    assert again.resolving.waiting == []
    assert again.notebook.undo()

    assert [item.annotation.id for item in again.resolving.waiting] == [made.id]
    assert again.item(made).annotation.resolutions == ()
    assert again.notebook.redo()
    assert again.resolving.waiting == []


def test_a_detached_note_asks_no_more_until_its_words_are_back(opened: Opener) -> None:
    made = confirmed(opened(REPLY))
    gone = REPLY.replace("2022年，县财政安排维修养护资金540万元，其中：中央资金300万元，县级资金240万元。", "")
    later = opened(gone)
    [item] = later.resolving.waiting
    assert item.anchor.state is AnchorState.LOST
    with pytest.raises(NotFoundError, match="nothing stands in its place"):
        later.resolving.accept(item)
    later.resolving.detach(item)

    assert later.resolving.waiting == []
    assert later.item(made).state == "detached from this version"
    assert opened(gone.replace("闻溪", "闻 溪")).resolving.waiting == []
    back = opened(REPLY.replace("现答复如下", "现将情况答复如下")).item(made)
    assert (back.anchor.state, back.anchor.resolved) == (AnchorState.MOVED, False)


def test_where_what_stood_before_a_lost_note_ends_it_is_looked_for(opened: Opener) -> None:
    made = confirmed(opened(REPLY), span_of(REPLY, "86万元", 1))
    gone = REPLY.replace(SENTENCE, "")
    later = opened(gone)

    place = later.item(made).where
    assert gone[: place.start].endswith("用于更换老旧管道和入户水表。")
    assert gone[place.start :].startswith("\n\n二、")


def test_a_candidate_is_chosen_by_its_number(opened: Opener) -> None:
    first = opened(REPLY)
    made = confirmed(first, span_of(REPLY, "86万元", 1))
    doubled = REPLY.replace(SENTENCE, f"南镇另记：{SENTENCE}北镇另记：{SENTENCE}")
    later = opened(doubled)
    [item] = later.resolving.waiting
    assert item.anchor.state is AnchorState.AMBIGUOUS
    with pytest.raises(NotFoundError, match="choose one by its number"):
        later.resolving.accept(item)
    with pytest.raises(NotFoundError, match="no place with this number"):
        later.resolving.choose(item, len(later.resolving.places(item)) + 1)
    later.resolving.choose(item, 2)

    chosen = later.item(made)
    assert chosen.span == later.resolving.places(item)[1]
    assert chosen.figure
    assert chosen.figure.amount.value == Decimal(860_000)


def test_words_that_are_pointed_at_are_its_place_and_moving_boundaries_is_the_same(opened: Opener) -> None:
    made = confirmed(opened(REPLY))
    later = opened(CHANGED)
    later.notebook.move(later.item(made).annotation, span_of(CHANGED, "县级资金240万元"))

    item = later.item(made)
    assert (item.selector.quote, item.annotation.selector) == ("县级资金240万元", made.selector)
    assert item.figure
    assert (item.figure.amount.value, item.figure.review) == (Decimal(2_400_000), Review.OPEN)


def test_on_words_without_a_figure_it_has_no_amount_until_a_person_says_one(opened: Opener) -> None:
    made = confirmed(opened(REPLY))
    later = opened(CHANGED)
    later.resolving.put(later.item(made), span_of(CHANGED, "现答复如下"))

    item = later.item(made)
    assert item.figure
    assert (item.figure.amount.is_said, item.figure.said.payer, item.figure.review) == (False, "县财政", Review.OPEN)


def test_in_a_later_version_a_note_is_found_from_where_a_person_saw_it_last(opened: Opener) -> None:
    made = confirmed(opened(REPLY))
    second = opened(CHANGED)
    second.resolving.accept(second.item(made))
    third = opened(CHANGED.replace("闻溪", "季南舟"))

    item = third.item(made)
    assert (item.span and item.span.of(third.text), item.anchor.resolved, third.resolving.waiting) == (
        "640万元",
        True,
        [],
    )
    assert item.figure
    assert item.figure.amount.value == Decimal(6_400_000)
    fourth = opened(CHANGED.replace("640万元", "740万元"))
    [waiting] = fourth.resolving.waiting
    assert fourth.resolving.then(waiting).words.count("640万元") == 1


def test_a_decision_that_is_taken_over_is_refused_beside_another_on_the_same_figure(opened: Opener) -> None:
    made = confirmed(opened(REPLY))
    later = opened(CHANGED)
    place = span_of(CHANGED, "640万元")
    later.resolving.accept(later.item(made))
    item = later.item(made)
    assert item.figure
    first = later.notebook.add(place, Kind.FUNDING, review=Review.CONFIRMED)

    with pytest.raises(ConflictError) as caught:
        later.notebook.decide(item.annotation, place, replace(item.figure, review=Review.CONFIRMED), "", ())
    assert caught.value.subject == first.id


def test_no_second_decision_is_made_on_a_figure_that_was_taken_over_in_another_window(opened: Opener) -> None:
    made = confirmed(opened(REPLY))
    one, other = opened(CHANGED), opened(CHANGED)
    one.resolving.accept(one.item(made))
    item = one.item(made)
    assert item.figure
    one.notebook.decide(item.annotation, SUM, replace(item.figure, review=Review.CONFIRMED), "", ())

    with pytest.raises(ConflictError) as caught:
        other.notebook.add(span_of(CHANGED, "640万元"), Kind.FUNDING, review=Review.CONFIRMED)
    assert caught.value.subject == made.id


def test_two_notes_that_were_taken_over_to_one_figure_do_not_decide_on_it_in_two_windows(opened: Opener) -> None:
    first, place = opened(REPLY), span_of(CHANGED, "640万元")
    made = [confirmed(first, span) for span in (SUM, OTHER)]
    for note in made:
        desk = opened(CHANGED)
        desk.resolving.put(desk.item(note), place)

    def decide(desk: Desk, note: Annotation) -> None:
        item = desk.item(note)
        assert item.figure
        desk.notebook.decide(item.annotation, place, replace(item.figure, review=Review.CONFIRMED), "", ())

    one, other = opened(CHANGED), opened(CHANGED)
    decide(one, made[0])
    with pytest.raises(ConflictError) as caught:
        decide(other, made[1])
    assert caught.value.subject == made[0].id


def test_the_second_of_two_windows_is_told_that_the_first_has_decided(opened: Opener) -> None:
    made = confirmed(opened(REPLY))
    one, other = opened(CHANGED), opened(CHANGED)
    one.resolving.accept(one.item(made))

    with pytest.raises(ConflictError):
        other.resolving.detach(other.item(made))
    assert other.resolving.waiting == []


def test_figures_come_first_and_what_only_moved_is_counted_and_not_listed(opened: Opener) -> None:
    first = opened(REPLY)
    notes = [first.notebook.add(span_of(REPLY, words), Kind.KEY) for words in ("每个乡镇只有管水员", "公开", "收悉")]
    made = confirmed(first, span_of(REPLY, "680元"))
    later = opened(REPLY.replace("680元", "780元").replace("每个乡镇只有管水员", "多数乡镇缺少管水员"))

    assert [item.annotation.id for item in later.resolving.waiting] == [made.id, notes[0].id]
    assert later.resolving.carried == 2


def test_the_ledger_of_a_file_that_is_gone_has_what_was_seen_last(opened: Opener, tmp_path: Path) -> None:
    made = confirmed(opened(REPLY))
    later = opened(CHANGED)
    later.resolving.accept(later.item(made))
    later.path.unlink()
    store = open_store(tmp_path / "annotations.db")

    [rows] = all_figure_rows(store)
    assert [row.entry.figure.amount.value for row in rows] == [Decimal(6_400_000)]
    store.close()


def test_the_ledger_of_all_replies_is_of_the_newest_version_also_where_that_has_no_notes_of_its_own(
    tmp_path: Path,
) -> None:
    database = tmp_path / "annotations.db"
    older = Desk(database, REPLY, name="old.txt")
    made = confirmed(older)
    newer = Desk(database, CHANGED.replace("2023年6月12日", "2023年7月12日"), name="new.txt")
    newer.resolving.accept(newer.item(made))

    store = open_store(database)
    [rows] = all_figure_rows(store)
    assert {row.origin.source for row in rows} == {str(newer.path)}
    assert [row.entry.figure.amount.value for row in rows if row.entry.item] == [Decimal(6_400_000)]
    for each in (store, older.notebook, newer.notebook):
        each.close()


def test_a_note_is_not_detached_from_the_text_it_was_made_on(opened: Opener) -> None:
    desk = opened(REPLY)
    made = confirmed(desk)
    with pytest.raises(NotFoundError, match="can only be deleted"):
        desk.resolving.detach(desk.item(made))


NUMBERS = ("540万元", "640万元", "54万元", "约540万元", "540万元以上", "1.2亿元", "680元", "300-540万元")
PLACES = st.sampled_from(["accept", "choose", "detach", *NUMBERS, "资金", "现答复如下", "县级资金240万元"])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(now=st.sampled_from(NUMBERS), payer=st.sampled_from(["县财政", "市财政"]), done=st.lists(PLACES, max_size=4))
def test_no_resolution_puts_a_figure_s_old_value_on_words_with_another_number(
    tmp_path_factory: pytest.TempPathFactory, now: str, payer: str, done: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("property")
    first = Desk(folder / "annotations.db", REPLY)
    made = confirmed(first)
    text = REPLY.replace("县财政安排维修养护资金540万元", f"{payer}安排维修养护资金{now}")
    assume(text != REPLY)
    later = Desk(folder / "annotations.db", text)
    for step in done:
        item = later.item(made)
        try:
            if step == "accept":
                later.resolving.accept(item)
            elif step == "choose":
                later.resolving.choose(item, 1)
            elif step == "detach":
                later.resolving.detach(item)
            elif step in text:
                later.resolving.put(item, span_of(text, step))
        except NotFoundError:
            continue
    printed = {figure.phrase: meanings(later.text, [figure])[0] for figure in later.understanding.figures}
    for row in figure_rows(open_store(folder / "annotations.db"), load(later.path)):
        entry = row.entry
        if entry.span and entry.figure.amount.is_said:
            phrase = next(phrase for phrase in printed if phrase.overlaps(entry.span))
            assert printed[phrase][1] == entry.figure.amount
    stored = later.item(made).annotation
    assert (stored.selector, stored.figure) == (made.selector, made.figure)
    first.notebook.close()
    later.notebook.close()
