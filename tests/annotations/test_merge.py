"""Merging logs: whatever three people do to their notes and in whatever order they meet, all come to the same."""

import itertools
import random
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.log import Change, Hand, Log, chosen, says_the_same
from reader.annotations.merge import conflicts, merged, notes_of
from tests.annotations.test_log import LATE, note

NOTES = ("水", "路", "桥")
ACTS = st.tuples(
    st.integers(0, 2),
    st.sampled_from(("edit", "edit", "edit", "delete", "restore", "undo", "choose", "meet", "meet")),
    st.sampled_from(NOTES),
    st.integers(0, 2),
    st.integers(0, 10**6),
)
HISTORIES = st.lists(ACTS, max_size=40)


@dataclass
class Person:
    """Somebody with a log and a clock that says anything."""

    name: str
    log: dict[str, Change] = field(default_factory=dict)

    def write(self, identifier: str, chance: random.Random, change: Callable[[Change | None], Change | None]) -> None:
        stands = notes_of(self.log).get(identifier)
        made = change(stands.shown if stands else None)
        if made is None:
            return
        time = f"20{chance.randrange(10, 99)}-01-01T00:00:00Z"
        written = chosen(stands, made.state, Hand(self.name, self.name), made.id, time) if stands else made
        self.log[written.id] = replace(written, undoes=made.undoes)


def played(acts: list[tuple[int, str, str, int, int]]) -> list[Person]:
    """Three people after some acts; each change has all that its maker knew of the note as parents."""
    people = [Person(name) for name in "甲乙丙"]
    for turn, (who, act, identifier, other, words) in enumerate(acts):
        person, chance = people[who], random.Random(turn * 7919 + words)
        name = str(uuid.UUID(int=chance.getrandbits(128)))

        def made(shown: Change | None, act: str = act, words: int = words, name: str = name) -> Change | None:
            state = replace(shown.state if shown else note(""), id=identifier)  # noqa: B023 - it is called at once
            undoes = None
            if act == "undo":
                parent = person.log.get(shown.parents[0]) if shown and shown.parents else None  # noqa: B023
                if shown is None or parent is None:
                    return None
                state, undoes = parent.state, shown.id
            elif act in ("delete", "restore"):
                state = replace(state, deleted=LATE if act == "delete" else None)
            elif act == "edit":
                state = replace(state, note=str(words % 5))
            return Change(name, identifier, (), person.name, person.name, state.modified, state, undoes)  # noqa: B023

        if act == "meet":
            person.log = dict(merged(person.log, people[other].log))
        else:
            person.write(identifier, chance, made)
    return people


def ancestors(log: Log, name: str) -> set[str]:
    found, waiting = set[str](), [name]
    while waiting:
        for parent in log[waiting.pop()].parents:
            if parent in log and parent not in found:
                found.add(parent)
                waiting.append(parent)
    return found


@given(HISTORIES)
def test_merging_is_commutative_associative_and_idempotent(acts: list[tuple[int, str, str, int, int]]) -> None:
    one, two, three = (person.log for person in played(acts))

    assert merged(one, one) == one
    assert merged(one, two) == merged(two, one)
    assert merged(merged(one, two), three) == merged(one, merged(two, three))
    assert merged(merged(one, two), two) == merged(one, two)
    assert merged(one, {}) == merged({}, one) == one


@given(HISTORIES)
def test_in_whatever_order_three_meet_they_see_the_same(acts: list[tuple[int, str, str, int, int]]) -> None:
    logs = [person.log for person in played(acts)]
    seen = [notes_of(merged(merged(one, two), three)) for one, two, three in itertools.permutations(logs)]

    assert all(each == seen[0] for each in seen)


@given(HISTORIES)
def test_nothing_is_lost_and_only_what_was_known_is_superseded(acts: list[tuple[int, str, str, int, int]]) -> None:
    logs = [person.log for person in played(acts)]
    together = merged(merged(*logs[:2]), logs[2])
    for stands in notes_of(together).values():
        tips = {tip.id for tip in stands.tips}
        below = {name: ancestors(together, name) for name in tips}
        # No head was known to who made another one, and all that was ever made is a head or was known to one's maker.
        assert all(tips.isdisjoint(each) for each in below.values())
        all_of = {change.id for change in together.values() if change.annotation_id == stands.shown.annotation_id}
        assert tips.union(*below.values()) == all_of
        assert all(any(says_the_same(tip.state, head.state) for head in stands.heads) for tip in stands.tips)
        assert not any(says_the_same(*both) for both in itertools.combinations([h.state for h in stands.heads], 2))


@given(HISTORIES, st.randoms(use_true_random=False))
def test_no_clock_has_a_say_in_what_is_newer(acts: list[tuple[int, str, str, int, int]], chance: random.Random) -> None:
    logs = [person.log for person in played(acts)]
    together = merged(merged(*logs[:2]), logs[2])
    shuffled = {}
    for name, change in together.items():
        time = f"20{chance.randrange(10, 99)}-06-01T00:00:00Z"
        shuffled[name] = replace(change, time=time, state=replace(change.state, modified=time))

    def tips(log: Log) -> dict[str, set[str]]:
        return {name: {tip.id for tip in stands.tips} for name, stands in notes_of(log).items()}

    assert tips(shuffled) == tips(together)
    assert conflicts(shuffled).keys() == conflicts(together).keys()


def edit(log: Log, words: str, name: str, *, deleted: str | None = None) -> Log:
    """A log with one more change of its only note."""
    state = replace(note(words), deleted=deleted)
    stands = notes_of(log).get("note")
    hand = Hand(name[0], name[0])
    made = chosen(stands, state, hand, name, LATE) if stands else Change(name, "note", (), name[0], "", LATE, state)
    return {**log, name: made}


def test_a_deletion_travels() -> None:
    both = edit({}, "甲", "a1")
    mine = edit(both, "甲", "a2", deleted=LATE)

    for log in (merged(both, mine), merged(mine, both)):
        assert notes_of(log)["note"].shown.state.deleted == LATE
        assert conflicts(log) == {}


def test_a_note_deleted_on_one_side_and_edited_on_the_other_is_a_conflict_with_both_kept() -> None:
    both = edit({}, "甲", "a1")
    log = merged(edit(both, "甲", "a2", deleted=LATE), edit(both, "乙", "b1"))

    heads = conflicts(log)["note"].heads
    assert {(head.state.note, bool(head.state.deleted)) for head in heads} == {("甲", True), ("乙", False)}


def test_a_conflict_lasts_until_someone_chooses_and_the_choice_travels() -> None:
    both = edit({}, "甲", "a1")
    one, other = edit(both, "乙", "b1"), edit(both, "丙", "c1")
    log = merged(one, other)
    assert {head.state.note for head in conflicts(log)["note"].heads} == {"乙", "丙"}

    settled = edit(log, "丙", "b2")
    for log in (merged(settled, other), merged(one, settled), merged(settled, both)):
        assert conflicts(log) == {}
        assert notes_of(log)["note"].shown.state.note == "丙"


def test_two_who_choose_otherwise_at_the_same_time_are_a_conflict_again() -> None:
    both = edit({}, "甲", "a1")
    log = merged(edit(both, "乙", "b1"), edit(both, "丙", "c1"))
    again = merged(edit(log, "乙", "b2"), edit(log, "丙", "c2"))

    assert {head.id for head in conflicts(again)["note"].heads} == {"b2", "c2"}


def test_what_one_made_on_top_of_the_other_s_is_newer() -> None:
    both = edit({}, "甲", "a1")
    theirs = edit(both, "乙", "b1")
    mine = edit(merged(both, theirs), "丙", "a2")

    assert conflicts(merged(theirs, mine)) == {}
    assert notes_of(merged(mine, theirs))["note"].shown.state.note == "丙"


@pytest.mark.parametrize("turn", [1, -1])
def test_of_two_changes_with_one_id_which_only_damage_brings_about_all_take_the_same(turn: int) -> None:
    one, other = edit({}, "甲", "a1"), edit({}, "乙", "a1")
    log = merged(*(one, other)[::turn])

    assert log == merged(other, one) == merged(log, one) == merged(log, other)
    assert len(log) == 1
