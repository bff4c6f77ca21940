"""The reader's place in each text is kept, and a file of it that can't be used is no place."""

from pathlib import Path

import pytest

from reader.files import write_atomically
from reader.places import Mark, MarksAcross, Place, Places
from reader.text.canonical import digest

PLACE = Place(
    cursor=120,
    top=80,
    unfolded=(0, 457),
    folded_sections=(278,),
    outline=True,
    inspector=False,
    scope="reply",
    walk="all",
)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "state" / "places")


@pytest.mark.parametrize("place", [PLACE, Place()])
def test_a_place_comes_back_whole(places: Places, place: Place) -> None:
    places.keep("a" * 64, place)

    assert places.of("a" * 64) == place


def test_a_text_that_was_never_left_has_no_place(places: Places) -> None:
    assert places.of("a" * 64) is None


def test_each_text_has_its_own_place_and_the_last_one_counts(places: Places) -> None:
    places.keep("a" * 64, Place(cursor=1))
    places.keep("b" * 64, PLACE)
    places.keep("a" * 64, Place(cursor=2))

    assert (places.of("a" * 64), places.of("b" * 64)) == (Place(cursor=2), PLACE)


def test_a_text_of_the_same_length_has_another_place(places: Places) -> None:
    places.keep("a" * 64, PLACE)

    assert places.of("b" * 64) is None


def test_a_place_that_an_earlier_version_kept_holds_until_the_text_is_left_again(tmp_path: Path) -> None:
    places = Places(tmp_path)
    places.keep("a" * 64, PLACE)
    next(tmp_path.iterdir()).rename(tmp_path / f"{digest('a' * 64)[:32]}.json")
    assert places.of("a" * 64) == PLACE

    places.keep("a" * 64, Place(cursor=1))
    assert places.of("a" * 64) == Place(cursor=1)


def test_a_text_of_a_length_of_which_no_place_is_kept_is_not_digested(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    places.keep("a" * 64, PLACE)
    monkeypatch.setattr("reader.places.digest", None)

    assert places.of("a" * 63) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"7",
        b"{}",
        b'{"cursor": "x"}',
        b'{"cursor": 1e999}',
        b'{"cursor": 1, "top": 2, "unfolded": 3}',
        b"null",
    ],
)
def test_a_damaged_file_is_no_place(tmp_path: Path, content: bytes) -> None:
    (tmp_path / f"64-{digest('a' * 64)[:32]}.json").write_bytes(content)

    assert Places(tmp_path).of("a" * 64) is None


def test_a_folder_that_cannot_be_made_is_the_callers_to_hear_of(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(OSError, match="file"):
        Places(tmp_path / "file").keep("a" * 64, PLACE)


def test_a_mark_across_replies_is_kept_and_another_letter_leaves_it(tmp_path: Path) -> None:
    marks = MarksAcross(tmp_path / "state")
    assert marks.all() == {}
    one, other = Mark("/replies/a.txt", "", 7, "d" * 64), Mark("/replies/b.zip", "内/乙.txt", 0, "e" * 64)
    marks.set("A", one)
    marks.set("B", other)
    assert MarksAcross(tmp_path / "state").all() == {"A": one, "B": other}


@pytest.mark.parametrize("content", ["", "{}", "1", '["/a", "", "x", "d"]', '["/a", "", 1e999, ""]'])
def test_a_mark_that_cant_be_read_is_none_and_the_others_stand(tmp_path: Path, content: str) -> None:
    marks = MarksAcross(tmp_path)
    one, other = Mark("/a.txt", "", 1, ""), Mark("/b.txt", "", 2, "")
    marks.set("A", one)
    [file] = (tmp_path / "marks-across").iterdir()
    file.write_text(content, encoding="utf-8")
    marks.set("B", other)
    assert marks.all() == {"B": other}
    marks.set("A", one)
    assert marks.all() == {"A": one, "B": other}


def test_what_else_lies_among_the_marks_is_none(tmp_path: Path) -> None:
    MarksAcross(tmp_path).set("A", mark := Mark("/a.txt", "", 1, ""))
    for name in ("notes.json", "ffffffffff.json", ".41.json.part"):
        (tmp_path / "marks-across" / name).write_text('["/b.txt", "", 1, ""]', encoding="utf-8")
    assert MarksAcross(tmp_path).all() == {"A": mark}


def test_two_readers_that_mark_at_once_lose_no_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = Mark("/a.txt", "", 1, ""), Mark("/b.txt", "", 2, "")

    def interrupted(file: Path, content: str) -> None:
        monkeypatch.setattr("reader.places.write_atomically", write_atomically)
        MarksAcross(tmp_path).set("B", other)
        write_atomically(file, content)

    monkeypatch.setattr("reader.places.write_atomically", interrupted)
    MarksAcross(tmp_path).set("A", one)
    assert MarksAcross(tmp_path).all() == {"A": one, "B": other}


def test_marks_across_replies_are_no_place_of_a_text(tmp_path: Path) -> None:
    MarksAcross(tmp_path).set("A", Mark("/a.txt", "", 1, ""))
    assert Places(tmp_path).of("一句话。") is None
