"""Who decided on a figure is who said of it what it says now, not who made the note, and not who edits its words."""

import uuid
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import Resolution, Review, anchor_all
from reader.annotations.deciding import UNKNOWN, Decision, decision
from reader.annotations.history import Step
from reader.annotations.log import Change, Hand
from reader.reply import Reply, parse
from reader.store import open_store
from tests.databases import new_store
from tests.examples import NOW, REPLY, annotation_on, money

LIN, JI = (
    Hand(str(uuid.UUID(int=n)), str(uuid.UUID(int=n + 10)), f"设备{n}", name) for n, name in ((1, "林"), (2, "季"))
)
OPEN, CONFIRMED = (replace(money("540万元", "5400000"), review=review) for review in (Review.OPEN, Review.CONFIRMED))


class Desk:
    """A database that two people write into, an hour after one another."""

    def __init__(self, path: Path, reply: Reply) -> None:
        self._path, self._reply, self._hour = path, reply, 8
        self.note = replace(annotation_on(reply, "540万元"), figure=OPEN, author="林")
        self.steps: list[str] = []

    def change(self, hand: Hand, undoes: str | None = None, **said: object) -> None:
        """Let somebody change the note."""
        self._hour += 1
        note = replace(self.note, modified=self.at(self._hour), **said)  # type: ignore[arg-type]
        self.steps.append(str(uuid.uuid4()))
        store = open_store(self._path, lambda: hand)
        self.note = store.put(note, self._reply, None, step=Step(self.steps[-1], note.id, undoes))
        store.close()

    @staticmethod
    def at(hour: int) -> str:
        return f"2024-03-01T{hour:02}:00:00Z"

    def decision(self, reply: Reply | None = None) -> Decision:
        store = open_store(self._path)
        [item] = anchor_all([self.note], reply or self._reply, {self._reply.digest: self._reply.text}.get)
        found = decision(item, store.changes([self.note]), store.names())
        store.close()
        return found


@pytest.fixture
def desk(tmp_path: Path, reply: Reply) -> Desk:
    new_store(tmp_path / "a.db").close()
    return Desk(tmp_path / "a.db", reply)


def test_who_confirmed_it_decided_not_who_made_the_note(desk: Desk) -> None:
    desk.change(LIN)
    desk.change(JI, figure=CONFIRMED)

    assert desk.decision() == Decision("季", desk.at(10))


def test_who_edits_the_note_its_tags_or_kind_later_decides_nothing(desk: Desk) -> None:
    desk.change(LIN, figure=CONFIRMED)
    for said in ({"note": "核对"}, {"tags": ("水",)}, {"deleted": NOW}, {"deleted": None}):
        desk.change(JI, **said)

    assert desk.decision() == Decision("林", desk.at(9))


def test_who_says_something_else_of_the_figure_decides_on_that(desk: Desk) -> None:
    desk.change(LIN, figure=CONFIRMED)
    desk.change(JI, figure=replace(CONFIRMED, said=replace(CONFIRMED.said, payer="县财政")))

    assert desk.decision() == Decision("季", desk.at(10))


def test_what_is_taken_back_leaves_what_was_decided_before(desk: Desk) -> None:
    desk.change(LIN, figure=CONFIRMED)
    desk.change(JI, figure=OPEN)
    desk.change(JI, undoes=desk.steps[-1], figure=CONFIRMED)
    desk.change(JI, note="核对")
    assert desk.decision() == Decision("林", desk.at(9))

    desk.change(JI, figure=OPEN)
    desk.change(JI, figure=CONFIRMED)
    assert desk.decision() == Decision("季", desk.at(14)), "that one decided anew"


def test_who_decided_on_another_version_is_told_there_alone(desk: Desk) -> None:
    desk.change(LIN, figure=CONFIRMED)
    newer = parse(REPLY.replace("540万元", "640万元"))
    there = annotation_on(newer, "640万元")
    figure = replace(CONFIRMED, text="640万元")
    desk.change(JI, resolutions=(Resolution(newer.digest, there.selector, figure, "季", desk.at(10)),))

    assert desk.decision() == Decision("林", desk.at(9))
    assert desk.decision(newer) == Decision("季", desk.at(10))


@pytest.mark.parametrize(
    ("modified", "known"), [(NOW, Decision("林", NOW)), ("2024-03-02T08:00:00Z", UNKNOWN)], ids=["made so", "edited"]
)
def test_of_what_was_decided_before_there_was_a_log_only_the_maker_is_known(
    reply: Reply, modified: str, known: Decision
) -> None:
    note = replace(annotation_on(reply, "540万元"), figure=CONFIRMED, author="林", modified=modified)
    found = Change("1", note.id, (), "", "", modified, note)

    assert decision(anchor_all([note], reply)[0], [found], {}) == known


def test_a_log_that_runs_in_a_circle_or_is_missing_is_borne(reply: Reply) -> None:
    note = replace(annotation_on(reply, "540万元"), figure=CONFIRMED, author="林")
    [item] = anchor_all([note], reply)
    circle = [Change(str(n), note.id, (str(1 - n),), LIN.device, LIN.annotator, NOW, note) for n in (0, 1)]

    assert decision(item, circle, {LIN.annotator: "林"}) == Decision("林", NOW)
    assert decision(item, [], {}) == UNKNOWN
