"""Replies are found by the notes on them, which are asked for with the annotations' database and stand in no cache."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import FundingFigure, Kind, Resolution, Review, describe
from reader.annotations.compose import new_id
from reader.library.noted import NO_NOTES, NoteCounts
from reader.library.query import parse
from reader.library.searching import Found, Search
from reader.noting import Noting
from reader.understanding import Understanding, understand
from tests.databases import new_store
from tests.examples import annotation_on
from tests.library.making import TODAY, letter, place_in

LETTERS = {
    "one.txt": letter("县财政安排资金300万元，其中管网100万元。", 1),
    "two.txt": letter("县财政安排资金500万元。", 2, 2022),
    "three.txt": letter("没有安排。", 3, 2021),
}


class Desk:
    """A library and the annotations' database beside it."""

    def __init__(self, folder: Path) -> None:
        self.place = place_in(folder, LETTERS)
        self.place.update()
        self.database = folder / "annotations.db"
        self.store = new_store(self.database)
        self.noting = Noting(self.database)

    def note(self, name: str, words: str, note: str = "", *, tags: Sequence[str] = (), kind: Kind = Kind.KEY) -> None:
        """Note on words of a letter, as it is now."""
        seen = self.read(name)
        made = replace(annotation_on(seen.reply, words, identifier=new_id(), note=note), kind=kind, tags=tuple(tags))
        self.store.put(made, seen.reply, self.place.folder / name)

    def decide(self, name: str, *sums: str) -> None:
        """Confirm sums of a letter."""
        seen = self.read(name)
        for words in sums:
            figure = next(each for each in seen.figures if each.span.of(seen.text) == words)
            confirmed = replace(FundingFigure.of(figure, seen.text), review=Review.CONFIRMED)
            made = annotation_on(seen.reply, words, identifier=new_id())
            self.store.put(replace(made, figure=confirmed), seen.reply, self.place.folder / name)

    def change(self, name: str, text: str) -> None:
        """Let a file say something else, which is read."""
        self.place.write({name: text})
        self.place.update()

    def read(self, name: str) -> Understanding:
        return understand((self.place.folder / name).read_text(encoding="utf-8"))

    def found(self, asked: str) -> list[Found]:
        with self.place.opened() as library:
            return list(Search(library, parse(asked), TODAY, limit=50, notes=self.noting.notes()))

    def names(self, asked: str) -> str:
        """The letters that a query finds; `?` behind those that may be meant."""
        found = self.found(asked)
        return " ".join(Path(each.paths[0]).stem + ("" if each.is_sure else "?") for each in found)

    def counts(self) -> dict[str, NoteCounts]:
        notes = self.noting.notes()
        with self.place.opened() as library:
            found = notes.within(library).counts(library, range(10))
            rows = library.rows.execute("SELECT reply, path FROM file").fetchall()
        return {Path(path.decode()).stem: found[reply] for reply, path in rows if reply in found}


def take_notes(desk: Desk) -> None:
    desk.note("one.txt", "管网", "核实到位情况", tags=["水/管网"], kind=Kind.QUESTION)
    desk.note("one.txt", "县财政", "另一件事", tags=["水利"])
    desk.note("two.txt", "县财政", "核实　来源", tags=["道路"], kind=Kind.FUNDING)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def noted(desk: Desk) -> Desk:
    take_notes(desk)
    return desk


@pytest.fixture(scope="module")
def only_asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The same, for tests that change nothing."""
    desk = Desk(tmp_path_factory.mktemp("asked"))
    take_notes(desk)
    yield desk
    desk.store.close()


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("tag:水", "one"),
        ("tag:水/管网", "one"),
        ("tag:管网", ""),
        ("tag:水利", "one"),
        ("kind:question", "one"),
        ("kind:存疑", "one"),
        ("note:核实", "one two"),
        ('note:"实 来"', "two"),
        ("author:TEST", "one two"),
        ("tag:水利 kind:question", ""),
        ("tag:水 kind:question", "one"),
        ("note:核实 note:情况 tag:水", "one"),
        ("note:核实 note:另一", ""),
        ("note:核实 -tag:水", "two"),
        ("tag:道路 or tag:水", "one two"),
        ("tag:道路 money=500万", "two"),
        ("tag:道路 money=300万", ""),
        ("has:notes", "one two"),
        ("-has:notes", "three"),
        ("has:changes", ""),
        ("核实", "one two"),
        ("核实 300万元", "one"),
        ("核实 没有", ""),
        ("核实 or 没有", "one two three"),
        ("资金 -核实", ""),
        ("来源", "two"),
    ],
)
def test_notes_are_asked_for_as_all_else(only_asked: Desk, asked: str, names: str) -> None:
    assert only_asked.names(asked) == names


def test_a_note_is_shown_where_it_is_meant(noted: Desk) -> None:
    (one, _two) = noted.found("核实")
    (hit,) = one.notes

    assert (one.hits, one.spans, one.noted, one.changed) == (1, (), 2, False)
    assert (hit.kind, hit.tags, hit.author) == ("question", ("水/管网",), "tester")
    assert hit.words is not None
    assert [mark.of(hit.words.words) for mark in hit.words.marks] == ["核实"]
    assert hit.place is not None
    assert hit.place.of(LETTERS["one.txt"]) == "管网"


def test_a_reply_is_reviewed_when_all_its_sums_are_decided_on(desk: Desk) -> None:
    desk.decide("one.txt", "300万元")
    desk.decide("two.txt", "500万元")

    assert desk.names("is:reviewed") == "two"
    assert desk.names("-is:reviewed has:sums") == "one"
    assert desk.counts() == {"one": NoteCounts(1, 1, changed=False), "two": NoteCounts(1, 1, changed=False)}


def test_notes_on_an_earlier_text_of_a_file_are_on_the_one_that_it_holds_now(noted: Desk) -> None:
    noted.decide("two.txt", "500万元")
    noted.change("two.txt", LETTERS["two.txt"].replace("500万元", "600万元"))

    assert noted.names("has:changes") == "two"
    assert noted.names("note:来源") == "two"
    assert noted.names("is:reviewed") == "two?"
    assert noted.counts()["two"] == NoteCounts(0, 2, changed=True)
    assert noted.found("note:来源")[0].notes[0].place is None


def test_what_a_person_said_of_a_note_in_the_new_text_is_no_change_any_more(noted: Desk) -> None:
    noted.change("two.txt", LETTERS["two.txt"].replace("500万元", "600万元"))
    seen = noted.read("two.txt")
    path = noted.place.folder / "two.txt"
    (note,) = noted.store.annotations_for(seen.reply, path)
    here = describe(seen.reply, annotation_on(seen.reply, "县财政").selector.span)
    said = Resolution(seen.reply.digest, here, None, "tester", note.modified)
    noted.store.put(note.resolved(said), seen.reply, path)

    assert noted.names("has:changes") == ""
    assert noted.names("tag:道路") == "two"


def test_another_letter_in_the_place_of_a_noted_one_has_none_of_its_notes(noted: Desk) -> None:
    noted.change("two.txt", "青河县教育局关于校舍修缮的通知\n青教函〔2020〕9号\n\n各学校：\n修建学校。\n")
    seen = noted.read("two.txt")

    assert noted.store.annotations_for(seen.reply, noted.place.folder / "two.txt") == []
    assert noted.names("has:notes") == "one"


def test_notes_are_read_again_when_somebody_wrote_and_only_then(noted: Desk) -> None:
    before = noted.noting.notes()
    assert noted.noting.notes() is before

    noted.note("three.txt", "没有", "追问")

    assert noted.noting.notes() is not before
    assert noted.names("追问") == "three"


def test_a_reply_that_is_read_later_has_the_notes_that_were_there(noted: Desk) -> None:
    (noted.place.folder / "one.txt").rename(noted.place.folder.parent / "one.txt")
    noted.place.update()
    assert noted.names("tag:水") == ""

    (noted.place.folder.parent / "one.txt").rename(noted.place.folder / "one.txt")
    noted.place.update()
    assert noted.names("tag:水") == "one"


def test_without_a_database_there_are_no_notes_and_none_is_made(desk: Desk, tmp_path: Path) -> None:
    nowhere = tmp_path / "none.db"
    noting = Noting(nowhere)

    assert noting.notes() is NO_NOTES
    assert (noting.problem, nowhere.exists()) == ("", False)


def test_a_database_that_can_not_be_read_is_said_and_all_else_is_found(desk: Desk, tmp_path: Path) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"nothing of the sort" * 100)
    noting = Noting(broken)

    assert noting.notes() is NO_NOTES
    assert str(broken) in noting.problem


def test_a_note_that_can_not_be_read_is_named_and_the_others_are_found(noted: Desk) -> None:
    with noted.store._connection.writing() as db:
        db.execute("UPDATE annotation SET kind = '?' WHERE note = '另一件事'")

    assert noted.names("tag:水利") == ""
    assert noted.names("tag:水") == "one"
    assert "1 note can't be read" in noted.noting.problem
