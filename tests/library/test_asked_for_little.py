"""Who wants few replies, or none any more, has little looked up."""

from collections.abc import Sequence
from itertools import islice
from typing import NoReturn

import pytest

from reader.library import answering, parts, shelves, truths, worded
from reader.library.answering import Question, answers, count, held
from reader.library.cache import Library, Stored
from reader.library.matching import Sought, is_in
from reader.library.query import parse
from reader.library.searching import Search
from reader.library.truths import NotWantedError
from tests.library.making import TODAY, Place, letter, place_in


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    texts = {f"{number}.txt": letter(f"安排资金{number}万元。", number) for number in range(1, 7)}
    made = place_in(tmp_path_factory.mktemp("library"), texts)
    made.update()
    return made


def test_where_few_replies_have_a_value_the_index_is_not_asked_for_more(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_of: object) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr(Library, "having", fail)

    assert place.names("安排 money=3万") == ["3.txt"]


def test_who_wants_few_has_no_more_looked_up_than_a_page(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    pages: list[int] = []
    look = Library.stored_of

    def counted(library: Library, replies: Sequence[int]) -> dict[int, Stored]:
        pages.append(len(replies))
        return look(library, replies)

    monkeypatch.setattr(answering, "_PAGE", 2)
    monkeypatch.setattr(Library, "stored_of", counted)
    with place.opened() as library:
        assert len(list(islice(answers(library, Question(parse("万元"), 0)), 2))) == 2

    assert pages == [2]


def test_where_hardly_any_of_the_newest_are_meant_the_others_are_looked_at_all_at_once(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[int] = []
    look = Library.stored_of

    def counted(library: Library, replies: Sequence[int]) -> dict[int, Stored]:
        pages.append(len(replies))
        return look(library, replies)

    monkeypatch.setattr(answering, "_PAGE", 1)
    monkeypatch.setattr(answering, "_FIRST_PAGES", 2)
    monkeypatch.setattr(Library, "stored_of", counted)
    with place.opened() as library:
        assert list(answers(library, Question(parse("万元 -安排资金"), 0))) == []

    assert pages == [1, 1, 6]


@pytest.mark.parametrize("narrow", [0, 10**9])
def test_to_count_words_no_text_is_looked_at_but_those_that_the_index_names(
    place: Place, monkeypatch: pytest.MonkeyPatch, narrow: int
) -> None:
    looked: list[int] = []

    def counted(texts: bytes, what: Sought, start: int, end: int, joints: str = "") -> bool:
        looked.append(start)
        return is_in(texts, what, start, end, joints)

    monkeypatch.setattr(truths, "_NARROW", narrow)
    monkeypatch.setattr(worded, "is_in", counted)
    with place.opened() as library:
        assert count(library, Question(parse("3万元"), 0)) == (1, 0)

    assert len(looked) == 1


def test_where_few_may_have_the_words_the_places_of_all_texts_are_not_read(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_of: object) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr(truths, "_NARROW", 0)
    monkeypatch.setattr(shelves, "read_all", fail)

    with place.opened() as library:
        assert count(library, Question(parse('"金3万元"'), 0)) == (1, 0)


def test_rows_that_take_long_are_left_when_nobody_waits_any_more(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_FEW", 0)
    monkeypatch.setattr(parts, "_STEPS", 1)
    waits = iter([True, True])

    with place.opened() as library, pytest.raises(NotWantedError):
        held(library, Question(parse("money>=1万"), 0, is_wanted=lambda: next(waits, False)))


def test_what_the_replies_of_a_page_are_called_is_asked_at_once(place: Place) -> None:
    statements: list[str] = []
    with place.opened() as library:
        library.rows.set_trace_callback(statements.append)
        found = list(Search(library, parse("万元"), TODAY, limit=4))

    assert [each.paths[0].rpartition("/")[2] for each in found] == ["6.txt", "5.txt", "4.txt", "3.txt"]
    assert sum("FROM file" in each for each in statements) == 1


def test_where_the_sums_of_a_page_stand_is_asked_at_once(place: Place) -> None:
    statements: list[str] = []
    with place.opened() as library:
        library.rows.set_trace_callback(statements.append)
        found = list(Search(library, parse("money>2万"), TODAY, limit=3))

    assert [len(each.spans) for each in found] == [1, 1, 1]
    assert sum("SELECT reply, start" in each for each in statements) == 1
