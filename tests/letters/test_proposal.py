"""Proposals are compared by number, session and place, however these are printed."""

import pytest

from reader.letters.proposal import Asked
from reader.reply import Proposal


def asked(number: str | None, session: str | None = None, kind: str | None = "建议") -> Asked:
    return Asked.of(Proposal(kind=kind, number=number, session=session))


@pytest.mark.parametrize(
    ("number", "session"),
    [
        ("0217", "岚江省第十四届人大二次会议"),
        ("０２１７", "岚江省十四届人大二次会议"),
        ("217", "岚江省第14届人民代表大会第2次会议"),
        ("217、218", "岚江省第十四届人民代表大会第二次会议"),
    ],
)
def test_one_proposal_is_printed_in_many_ways(number: str, session: str) -> None:
    first, other = asked("217", "岚江省第十四届人大二次会议"), asked(number, session)
    assert first.agrees(other)
    assert other.agrees(first)
    assert first.is_placed_with(other)
    assert set(first.keys) <= set(other.keys)


@pytest.mark.parametrize(
    ("number", "session", "kind"),
    [
        ("218", "县十七届人大二次会议", "建议"),
        ("217", "县十七届人大三次会议", "建议"),
        ("217", "县十八届人大二次会议", "建议"),
        ("217", "县政协十七届二次会议", "提案"),
        ("217", "县十七届二次会议", "提案"),
    ],
)
def test_another_number_term_session_or_assembly_is_another_proposal(number: str, session: str, kind: str) -> None:
    first, other = asked("217", "县十七届人大二次会议"), asked(number, session, kind)
    assert first.contradicts(other)
    assert not first.agrees(other)


def test_what_is_not_said_contradicts_nothing_and_tells_nothing() -> None:
    full, bare = asked("217", "县十七届人大二次会议"), asked("217")
    assert not full.contradicts(bare)
    assert not full.agrees(bare)
    assert bare.keys == ()
    assert not Asked().contradicts(full)


def test_a_level_alone_is_no_place() -> None:
    first, other = asked("58", "县十七届人大二次会议"), asked("58", "青河县十七届人大二次会议")
    assert first.agrees(other)
    assert not first.is_placed_with(first)
    assert not first.is_placed_with(other)
    assert not asked("58", "东汀县十七届人大二次会议").agrees(other)


def test_a_council_s_second_session_is_read_behind_its_committee_s_name() -> None:
    read = asked("45", "县政协第十届委员会第二次会议", "提案")
    assert (read.assembly, read.term, read.session, read.place) == ("council", "10", "2", "县")


def test_a_term_that_is_no_number_is_not_said_and_contradicts_nothing() -> None:
    damaged = asked("217", "岚江省第一二十届人大第二次会议")

    assert damaged.keys == ()
    assert not damaged.contradicts(asked("217", "岚江省第十四届人大二次会议"))
