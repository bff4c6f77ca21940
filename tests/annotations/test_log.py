"""What a log says of a note: parents tell what is newer, whatever the clocks said."""

from dataclasses import replace

from reader.annotations import Annotation, Kind, Selector
from reader.annotations.log import Change, Hand, chosen, ordered, says_the_same, standing, state_before, state_of
from reader.annotations.telling import Act, told
from reader.text import Span

EARLY, LATE = "2024-01-01T00:00:00Z", "2030-01-01T00:00:00Z"
HAND = Hand("device", "annotator")


def note(words: str, *, deleted: str | None = None, time: str = EARLY) -> Annotation:
    selector = Selector("digest", Span(0, 2), "七万", "", "")
    return Annotation("note", selector, Kind.KEY, words, (), None, "", EARLY, time, deleted=deleted)


def change(name: str, *parents: str, words: str = "", time: str = EARLY, device: str = "device") -> Change:
    return Change(name, "note", parents, device, "annotator", time, note(words or name, time=time))


def names(changes: list[Change]) -> list[str]:
    return [each.id for each in changes]


def test_a_change_stands_behind_those_it_was_made_on_whatever_its_clock_said() -> None:
    first, second, third = change("甲", time=LATE), change("乙", "甲"), change("丙", "乙", time=LATE)

    assert names(ordered([third, second, first])) == ["甲", "乙", "丙"]
    assert names(list(standing([second, third, first]).heads)) == ["丙"]


def test_changes_of_which_none_is_newer_are_shown_by_time_and_then_by_id() -> None:
    made = [change("a"), change("d", "a", time=LATE), change("c", "a", time=EARLY), change("b", "a", time=EARLY)]

    assert names(ordered(made)) == ["a", "b", "c", "d"]
    assert names(list(standing(made).heads)) == ["b", "c", "d"]
    assert standing(made).shown.id == "d"


def test_two_that_say_the_same_are_no_conflict_and_both_are_kept_as_parents() -> None:
    stands = standing([change("a"), change("b", "a", words="一样"), change("c", "a", words="一样", time=LATE)])

    assert not stands.is_conflict
    assert names(list(stands.heads)) == ["c"]
    assert names(list(stands.tips)) == ["b", "c"]


def test_who_chooses_makes_a_change_on_top_of_all_and_the_conflict_is_over() -> None:
    made = [change("a"), change("b", "a"), change("c", "a"), change("d", "a", words="c")]
    stands = standing(made)
    assert stands.is_conflict

    choice = chosen(stands, note("都要", time=LATE), HAND, "e", EARLY)
    assert set(choice.parents) == {"b", "c", "d"}
    assert choice.parents[0] == stands.shown.id
    after = standing([*made, choice])
    assert (after.is_conflict, after.shown.state.note, after.shown.state.modified) == (False, "都要", EARLY)
    assert len(after.tips) == 1


def test_a_change_whose_parent_is_not_known_is_a_change_still() -> None:
    assert names(ordered([change("b", "a")])) == ["b"]
    assert standing([change("b", "a")]).shown.id == "b"


def test_a_circle_which_no_honest_log_has_loses_nothing_and_has_a_head() -> None:
    made = [change("a", "b"), change("b", "a"), change("c", "c"), change("d", "b")]

    assert sorted(names(ordered(made))) == ["a", "b", "c", "d"]
    assert standing([change("a", "b"), change("b", "a")]).shown.id == "b"
    assert standing([change("a", "a")]).shown.id == "a"


def test_a_change_that_is_taken_back_leaves_what_stood_there_before() -> None:
    assert state_before(change("b", "a"), change("a")) == note("a")


def test_a_note_that_was_made_new_and_is_taken_back_is_in_the_trash_since_it_was_made() -> None:
    assert state_before(change("a"), None) == note("a", deleted=EARLY)


def test_a_note_that_was_made_in_the_trash_and_is_taken_back_stays_there() -> None:
    assert state_before(replace(change("a"), state=note("a", deleted=LATE)), None) == note("a", deleted=EARLY)


def test_a_note_that_was_found_in_the_trash_comes_out_of_it() -> None:
    found = replace(change("a", device=""), state=note("a", deleted=LATE))

    assert state_before(found, None) == note("a")


def test_states_say_the_same_whenever_and_however_often_they_were_written() -> None:
    assert says_the_same(note("a"), replace(note("a"), revision=4, modified=LATE))
    assert not says_the_same(note("a"), note("b"))
    assert not says_the_same(note("a"), note("a", deleted=LATE))
    assert state_of(replace(note("a"), revision=4)) == note("a")


def test_a_change_on_top_of_one_that_is_not_known_made_no_new_note() -> None:
    assert [(each.act, each.before) for each in told([change("a")])] == [(Act.NOTED, None)]
    assert [(each.act, each.before) for each in told([change("b", "a")])] == [(Act.EDITED, None)]
