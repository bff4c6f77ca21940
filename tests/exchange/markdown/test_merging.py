"""An export is brought up to date in a file that people write in, and no word of theirs is lost or moved."""

import re
from collections.abc import Callable
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from reader.errors import ExportError
from reader.exchange.markdown.blocks import pieces_in, split_front
from reader.exchange.markdown.merging import State
from tests.exchange.markdown.writing import Memory, exported, fresh, name_of
from tests.growth import growth

NOTES = {1: "one", 2: "two", 101: "three"}


def order(document: str) -> list[str]:
    return [piece.name for piece in pieces_in(split_front(document)[1]) if piece.name.startswith("rr-")]


@given(st.dictionaries(st.integers(1, 199), st.sampled_from(["one", "two", "three"]), max_size=8), st.data())
def test_a_file_in_which_nobody_wrote_becomes_what_a_new_one_is(notes: dict[int, str], data: st.DataObject) -> None:
    later = data.draw(st.dictionaries(st.integers(1, 199), st.sampled_from(["one", "two", "four"]), max_size=8))
    document, memory = exported(notes)

    assert memory.export(later, document).document == fresh(later).document


@given(st.dictionaries(st.integers(1, 199), st.sampled_from(["one", "two"]), max_size=8))
def test_an_export_without_changes_is_equal_to_the_byte(notes: dict[int, str]) -> None:
    document, memory = exported(notes)
    edited = document.replace("one", "one, by hand") + "\nmine\n"

    first = memory.export(notes, edited).document
    assert first == edited
    assert memory.export(notes, first).document == edited


def test_words_between_before_and_behind_blocks_stay_where_they_stand() -> None:
    document, memory = exported(NOTES)
    edited = document.replace("## Section 1", "between\n\n## Section 1").replace("# Title\n", "# Title\n\nbefore\n")
    merged = memory.export({**NOTES, 2: "TWO", 3: "new"}, edited + "\nbehind\n").document

    found = re.findall(r"before|between|behind|TWO|new|## Section 1", merged)
    assert found == ["before", "TWO", "between", "new", "## Section 1", "behind"]


def test_a_block_that_was_edited_stays_as_it_is_and_is_told() -> None:
    document, memory = exported(NOTES)
    merged = memory.export({**NOTES, 2: "TWO"}, document.replace("two", "two, by hand"))

    assert merged.named(State.EDITED) == [name_of(2)]
    assert "two, by hand" in merged.document
    assert "TWO" not in merged.document


def test_a_block_that_was_taken_out_stays_out() -> None:
    document, memory = exported(NOTES)
    without = document.replace(next(piece.text for piece in fresh(NOTES).pieces if piece.name == name_of(2)), "")
    merged = memory.export({**NOTES, 2: "TWO"}, without)

    assert merged.named(State.TAKEN_OUT) == [name_of(2)]
    assert order(memory.export({**NOTES, 2: "THREE"}, merged.document).document) == [name_of(1), name_of(101)]


def test_blocks_that_were_put_in_another_order_keep_it() -> None:
    document, memory = exported(NOTES)
    blocks = {piece.name: piece.text for piece in fresh(NOTES).pieces}
    one, two = blocks[name_of(1)], blocks[name_of(2)]
    turned = document.replace(one, "\0").replace(two, one).replace("\0", two)
    merged = memory.export({**NOTES, 1: "ONE"}, turned)

    assert order(merged.document) == [name_of(2), name_of(1), name_of(101)]
    assert "ONE" in merged.document


def test_a_note_that_was_deleted_goes_and_one_in_which_somebody_wrote_stays_as_their_words() -> None:
    document, memory = exported(NOTES)
    merged = memory.export({1: "one"}, document.replace("two", "two, by hand"))

    assert order(merged.document) == [name_of(1)]
    assert "*This note was deleted; what was written in it by hand is kept.*" in merged.document
    assert "two, by hand" in merged.document
    assert "three" not in merged.document
    assert memory.export({1: "one"}, merged.document).document == merged.document


def test_a_heading_below_which_nothing_stands_any_more_goes() -> None:
    document, memory = exported(NOTES)

    assert "Section 1" not in memory.export({1: "one", 2: "two"}, document + "\nmine\n").document.split("mine")[1]
    assert "Section 0" not in memory.export({101: "three"}, document.replace("# Title", "# Mine")).document


def test_a_heading_that_was_edited_is_not_put_there_again() -> None:
    document, memory = exported(NOTES)
    merged = memory.export({**NOTES, 3: "new"}, document.replace("## Section 0", "## My section"))

    assert "Section 0" not in merged.document
    assert order(merged.document) == [name_of(1), name_of(2), name_of(3), name_of(101)]


def test_copies_of_a_block_that_differ_stay_and_are_told() -> None:
    document, memory = exported(NOTES)
    block = next(piece.text for piece in fresh(NOTES).pieces if piece.name == name_of(1))
    merged = memory.export({**NOTES, 1: "ONE"}, document + "\n" + block.replace("one", "one, copied"))

    assert merged.named(State.TWICE) == [name_of(1)]
    assert "ONE" not in merged.document


def test_copies_that_are_alike_are_brought_up_to_date_alike() -> None:
    document, memory = exported(NOTES)
    block = next(piece.text for piece in fresh(NOTES).pieces if piece.name == name_of(1))

    assert memory.export({**NOTES, 1: "ONE"}, document + "\n" + block).document.count("ONE") == 2


@pytest.mark.parametrize(
    ("damage", "state"),
    [("rr-00000000000g", State.UNMARKED), ("rr-0000", State.UNMARKED), ("rr-000000000009", State.TAKEN_OUT)],
)
def test_a_damaged_mark_makes_a_block_a_person_s_words(damage: str, state: State) -> None:
    document, memory = exported(NOTES)
    edited = document.replace(name_of(1), damage)
    merged = memory.export({**NOTES, 1: "ONE"}, edited)

    assert "one" in merged.document
    assert "ONE" not in merged.document
    assert name_of(1) in merged.named(state)


def test_a_block_without_its_end_swallows_nothing() -> None:
    document, memory = exported(NOTES)
    merged = memory.export({**NOTES, 2: "TWO"}, document.replace(f"<!-- /{name_of(1)} -->\n", ""))

    assert "one" in merged.document
    assert "TWO" in merged.document


def test_line_ends_and_a_byte_order_mark_stay_those_of_the_file() -> None:
    document, memory = exported(NOTES)
    windows = "\ufeff" + (document + "\nmine\n").replace("\n", "\r\n")
    merged = memory.export({**NOTES, 2: "TWO"}, windows).document

    assert merged == windows.replace("two", "TWO")


def test_keys_of_the_front_matter_that_a_person_added_changed_or_dropped_stay_so() -> None:
    document, memory = exported(NOTES)
    edited = document.replace('generator: "reply-reader"\n', "mine: [a, b] # why\nnotes_of: me\n")
    merged = memory.export({1: "one"}, edited).document

    assert split_front(merged)[0] == "mine: [a, b] # why\nnotes_of: me\nnotes: 1\n"


@pytest.mark.parametrize("lines", ["[", "a: b: c\n", "- a\n", "just words\n", "a: &x [*x", "\t- a: 1\n", "{" * 5000])
def test_front_matter_that_is_no_yaml_is_said(lines: str) -> None:
    document, memory = exported(NOTES)

    with pytest.raises(ExportError, match="front matter"):
        memory.export({1: "one"}, document.replace("notes: 3\n", lines + "\n"))


def test_without_front_matter_the_rest_is_brought_up_to_date() -> None:
    document, memory = exported(NOTES)
    body = split_front(document)[1]

    assert memory.export({**NOTES, 2: "TWO"}, body).document == body.replace("two", "TWO")


def test_time_grows_with_the_length_of_a_file() -> None:
    def made(size: int) -> Callable[[], object]:
        notes = dict.fromkeys(range(1, size), "words")
        document, memory = exported(notes)
        damaged = document.replace("<!-- /", "<!-- broken ") + document
        return lambda: memory.export({**notes, 2: "new"}, damaged)

    assert growth(lambda work: work(), made, 200) < 6


class Writing(RuleBasedStateMachine):
    """A person and the program write in turn; each word of the person's is one of its own, so that none hides."""

    @initialize(notes=st.dictionaries(st.integers(1, 199), st.sampled_from(["one", "two"]), max_size=5))
    def begin(self, notes: dict[int, str]) -> None:
        self.memory, self.notes, self.words = Memory(), dict(notes), count()
        self.kept: list[str] = []
        self.broken: list[str] = []  # each at the end of a line that was broken
        self.document = self.memory.export(self.notes, None).document

    def word(self) -> str:
        self.kept.append(f"word{next(self.words):04}x")
        return self.kept[-1]

    @rule(place=st.integers(0, 400))
    def person_writes_a_line(self, place: int) -> None:
        lines = self.document.split("\n")
        end = next(at for at, line in enumerate(lines) if line == "---" and at) if lines[0] == "---" else -1
        at = end + 1 + place % (len(lines) - end)
        self.document = "\n".join([*lines[:at], self.word(), *lines[at:]])

    @rule(place=st.integers(0, 400))
    def person_changes_a_note(self, place: int) -> None:
        there = [found.end() for found in re.finditer(r"^(one|two|new)$", self.document, re.MULTILINE)]
        if there:
            at = there[place % len(there)]
            self.document = f"{self.document[:at]} {self.word()}{self.document[at:]}"

    @rule(place=st.integers(0, 50))
    def person_writes_in_the_front_matter(self, place: int) -> None:
        lines = self.document.split("\n")
        end = next((at for at, line in enumerate(lines) if line == "---" and at), 0) if lines[0] == "---" else 0
        if end:
            at = 1 + place % end
            word = self.word()
            lines[at:at] = [f"# {word}"] if place % 2 else [f"{word.capitalize()}: {place}"]
            self.kept[-1] = word if place % 2 else word.capitalize()
            self.document = "\n".join(lines)

    @rule(place=st.integers(0, 400))
    def person_breaks_a_line(self, place: int) -> None:
        there = [found.end() for found in re.finditer(r"^(one|two|new)$", self.document, re.MULTILINE)]
        if there:
            at = there[place % len(there)]
            self.broken.append(self.word())
            self.document = f"{self.document[:at]} {self.broken[-1]}  \n{self.word()}{self.document[at:]}"

    @rule(place=st.integers(0, 50), to=st.integers(0, 50))
    def person_moves_a_block(self, place: int, to: int) -> None:
        front, body = split_front(self.document)
        pieces = [*pieces_in(body)]
        if pieces:
            piece = pieces.pop(place % len(pieces))
            pieces.insert(to % (len(pieces) + 1), piece)
            head = f"---\n{front}---\n" if body != self.document else ""
            self.document = head + "".join(text for _name, text in pieces)

    @rule(number=st.integers(1, 199), note=st.sampled_from(["one", "two", "new"]))
    def program_says(self, number: int, note: str) -> None:
        self.notes[number] = note

    @rule(place=st.integers(0, 50))
    def program_deletes(self, place: int) -> None:
        if self.notes:
            del self.notes[sorted(self.notes)[place % len(self.notes)]]

    @rule()
    def program_exports(self) -> None:
        self.document = self.memory.export(self.notes, self.document).document

    @rule()
    def nothing_changes_twice(self) -> None:
        first = self.memory.export(self.notes, self.document).document
        assert self.memory.export(self.notes, first).document == first
        self.document = first

    @invariant()
    def no_word_is_lost_or_doubled(self) -> None:
        for word in getattr(self, "kept", ()):
            assert self.document.count(word) == 1
        for word in getattr(self, "broken", ()):
            assert f"{word}  \n" in self.document


TestWriting = Writing.TestCase
