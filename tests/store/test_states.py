"""A superseded state is read as it was written, and what others wrote in its place is no state."""

import json
import zlib
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given

from reader.annotations import Annotation, Resolution
from reader.reply import Reply
from reader.store import states
from reader.store.states import mark_of, packed, unpacked
from reader.store.values import UnreadableError
from tests.examples import NOW, annotation_on, money
from tests.strategies import annotations


@given(annotations())
def test_a_state_is_read_as_it_was_written(annotation: Annotation) -> None:
    row = {"annotation_id": annotation.id, "time": annotation.modified, "state": packed(annotation, 7)}

    assert unpacked(row, {7: annotation.selector.digest}.get) == annotation


def test_every_state_is_read_by_words_that_are_never_changed() -> None:
    """A change of this digest makes every kept state another one, or none: further words are those of another form."""
    assert sha256(states._KNOWN).hexdigest() == "3b9bcbeee3a88924dc4191197a85ab2cd2d954d5725a551e6c3db35a76895869"


def test_what_was_decided_on_other_versions_is_read_as_it_was_written(reply: Reply) -> None:
    note = replace(annotation_on(reply, "540万元"), figure=money("540万元", "5400000"))
    place = replace(note.selector, digest="1" * 64)
    put_there = Resolution("1" * 64, place, money("640万元", "6400000", payer="县"), "乙", NOW)
    note = note.resolved(put_there).resolved(Resolution("2" * 64, None, None, "", NOW))
    row = {"annotation_id": note.id, "time": note.modified, "state": packed(note, 7)}

    assert unpacked(row, {7: note.selector.digest}.get) == note
    other = note.resolved(replace(put_there, figure=None))
    assert len({mark_of(each) for each in (note, other, replace(note, resolutions=()))}) == 3


def test_states_that_differ_in_anything_have_other_marks_and_a_revision_is_nothing_of_it(reply: Reply) -> None:
    note = replace(annotation_on(reply, "540万元"), figure=money("540万元", "5400000"))
    others = [
        *(replace(note, note="1"), replace(note, tags=("1",)), replace(note, deleted=NOW), replace(note, author="甲")),
        *(replace(note, figure=None), replace(note, figure=money("540万元", "540000")), replace(note, modified="x")),
        replace(note, selector=replace(note.selector, digest="0" * 64)),
    ]

    assert len({mark_of(each) for each in (note, *others)}) == len(others) + 1
    assert mark_of(replace(note, revision=7)) == mark_of(note)


@pytest.mark.parametrize("cut", range(0, 120, 7))
def test_a_state_with_a_byte_cut_or_changed_is_none_or_says_so(reply: Reply, cut: int) -> None:
    note = replace(annotation_on(reply, "540万元", note="注" * 20), figure=money("540万元", "5400000"))
    kept = packed(note, 1)
    at = cut % len(kept)
    for spoilt in (kept[:at], kept[:at] + bytes([kept[at] ^ 1]) + kept[at + 1 :], b"\x02" + kept[1:]):
        with suppress(UnreadableError):
            read = unpacked({"annotation_id": note.id, "time": NOW, "state": spoilt}, {1: "d"}.get)
            assert isinstance(read, Annotation)
    with pytest.raises(UnreadableError):
        unpacked({"annotation_id": note.id, "time": NOW, "state": kept[:at]}, {1: "d"}.get)


SAID = {
    "start": 0,
    "end": 2,
    "quote": "七万",
    "prefix": "",
    "suffix": "",
    "section": "[]",
    "kind": "key",
    "note": "",
    "created": NOW,
    "reply_id": 1,
    "tags": ["水"],
    "figure": {"kind": "money", "text": "七万", "unit": "CNY"},
}
FIGURE = {"kind": "money", "text": "七万", "unit": "CNY", "qualifier": "exact", "review": "open"}
WRITTEN: dict[str, object] = {
    "a figure without a review": SAID,
    "no object": [SAID],
    "a word": "\u4e03",
    "no tags": {**SAID, "figure": None, "tags": None},
    "tags of numbers": {**SAID, "figure": FIGURE, "tags": [1]},
    "a figure that is a list": {**SAID, "figure": []},
    "a reply without end": {**SAID, "figure": FIGURE, "reply_id": 10**30},
    "another reply": {**SAID, "figure": FIGURE, "reply_id": 2},
    "a number that is none": {**SAID, "figure": {**FIGURE, "value": float("nan")}},
    "resolutions that are none": {**SAID, "figure": FIGURE, "resolutions": [1]},
    "a resolution without a time": {**SAID, "figure": FIGURE, "resolutions": [{"digest": "x"}]},
    "a place that is none": {**SAID, "figure": FIGURE, "start": 3},
}


def spelled(words: str) -> bytes:
    compress = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, zdict=states._KNOWN)
    return b"\x01" + compress.compress(words.encode("gb18030")) + compress.flush()


def read_back(kept: bytes) -> Annotation:
    return unpacked({"annotation_id": "a", "time": NOW, "state": kept}, {1: "digest"}.get)


def our_spelling(said: object) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


@pytest.mark.parametrize("said", WRITTEN.values(), ids=WRITTEN.keys())
def test_a_state_that_others_wrote_is_none(said: object) -> None:
    with pytest.raises(UnreadableError):
        read_back(spelled(our_spelling(said)))


def test_a_state_has_one_spelling() -> None:
    whole = our_spelling({**SAID, "figure": FIGURE})
    assert read_back(spelled(whole)).selector.quote == "七万"

    for other in (
        whole.replace('"note":""', '"note":"\\ud800"'),
        whole.replace('"note":""', '"note":"","note":""'),
        whole.replace(",", ", "),
        f"{whole} ",
    ):
        assert other != whole
        with pytest.raises(UnreadableError):
            read_back(spelled(other))
